"""Flat bands of a poster: opener, end and running head, on the columns of a tile wall."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from infographic.art.tiles import cast, halves, strip
from infographic.blocks.block_tints import Place, block_tints, differs
from infographic.blocks.footer import address_line, button, credit_line
from infographic.blocks.frame import Frame
from infographic.blocks.icon import icon
from infographic.blocks.setting import Setting
from infographic.blocks.text import marked, stacked, text_frame
from infographic.color import Color
from infographic.document.model import Action, Document, Opener, Text
from infographic.geometry import Rect, Size
from infographic.scene.items import Box, Group, Item
from infographic.scene.roles import Role
from infographic.text.paragraph import Paragraph
from infographic.text.spans import Span
from infographic.text.style import TextStyle
from infographic.text.words import ends_sentence
from infographic.theme.contrast import readable

_OPENER, _OPENER_AIR, _OPENER_GAP, _ICON = 108.0, 26.0, 22.0, 58.0
_BESIDE = 620.0
"""The least width, in steps, on which an opener's text stands beside its title."""
_FOOT, _FOOT_AIR, _LEAST_CLOSING, _MOST_TILED = 144.0, 36.0, 420.0, 330.0
_CLOSING, _SENTENCES, _LINES = 0.94, 0.84, 4
"""A factor of the closing's size, and a further one where each sentence begins a line, of
which there are so many at most."""
_MEASURES = (0.5, 0.56, 0.62, 0.68, 0.76, 0.84, 0.92, 1.0)
"""The shares of the width that are tried for these: the narrowest has lines most alike."""
_RUNNING = 92.0


@dataclass(frozen=True, slots=True)
class Columns:
    """The x of what bands align with, in px: the margin, the tile's right edge, the words
    beside the tile, the middle's figures, and the page's width; ``air`` is the least px
    between words and the edges of a band."""

    margin: float
    tile: float
    words: float
    middle: float
    width: float
    air: float = 0.0


@dataclass(frozen=True, slots=True)
class Band:
    """A band, and the colours at its edge."""

    frame: Frame
    colors: tuple[Color, ...]


def opener_strip(setting: Setting, opener: Opener, columns: Columns, least: float = 0.0) -> Band:
    """A tile with the icon, the title, and the text in the second half; at least ``least`` px
    high."""
    u, p = setting.unit, setting.palette
    ground, ink, soft = p.band, p.band_ink, p.band_soft
    if not differs(p.band, (p.anchor,)):
        ground = block_tints(p, [Place(above=(p.anchor,), aside=(p.card, p.paper))])[0].ground
        ink = soft = readable(p, ground)
    parts = _opener_words(setting, opener, columns, ink, soft)
    tallest = max(y + frame.height for _, frame, _, _, y in parts)
    air = max(_OPENER_AIR * u, columns.air)
    height = float(round(max(_OPENER * u, tallest + 2 * air, least)))
    band = Rect(0, 0, columns.width, height)
    items: list[Item] = [Group((Box(band, ground),), role=Role.DECORATION)]
    colors: tuple[Color, ...] = (ground,)
    if opener.icon:
        quiet = replace(p, blocks=(cast(p, (p.anchor,)).apart, *p.blocks[::-1]))
        tint = block_tints(quiet, [Place(above=(p.anchor,), aside=(ground,))])[0]
        tile = Rect(0, 0, columns.tile, height)
        items.append(Group((Box(tile, tint.ground),), role=Role.DECORATION))
        size = _ICON * u
        items.append(icon(setting, opener.icon, opener.icon_source, tile.center, size, tint.ink))
        colors = (ground, tint.ground)
    top = (height - tallest) / 2
    said = (marked(frame, x, top + y, role, text) for role, frame, text, x, y in parts)
    items.append(Group(tuple(said), role=Role.OPENER, frame=band, source=opener.source))
    return Band(Frame(Size(columns.width, height), tuple(items)), colors)


def _opener_words(
    setting: Setting, opener: Opener, columns: Columns, ink: Color, soft: Color
) -> list[tuple[Role, Frame, Text, float, float]]:
    """Title and text with the x of each, and its y below the top of the highest. They stand
    beside each other, the title on one line if any size allows it; on a narrow band the
    text stands below the title."""
    u = setting.unit
    left = columns.words if opener.icon else columns.margin
    right = columns.width - columns.margin
    split = max(columns.middle, left + 0.3 * columns.width)
    beside = opener.title is not None and opener.text is not None and right - left > _BESIDE * u
    frames: list[tuple[Role, Frame, Text]] = []
    if opener.title:
        room = (split - 24 * u if beside else right) - left
        style = setting.style("opener_title", 1.02)
        words = setting.text(opener.title, style, room, max_lines=1)
        if len(words.lines) > 1:
            words = setting.text(opener.title, style, room, max_lines=2)
        frames.append((Role.OPENER_TITLE, text_frame(words, ink, hang=True), opener.title))
    if opener.text:
        room = right - (split if beside else left)
        words = setting.text(opener.text, setting.style("opener_text", 0.97), room)
        frame = text_frame(words, soft, link_color=ink)
        frames.append((Role.OPENER_TEXT, frame, opener.text))
    tallest = max(frame.height for _, frame, _ in frames)
    parts: list[tuple[Role, Frame, Text, float, float]] = []
    y = 0.0
    for role, frame, text in frames:
        x = split if beside and role is Role.OPENER_TEXT else left
        parts.append((role, frame, text, x, (tallest - frame.height) / 2 if beside else y))
        y += frame.height + _OPENER_GAP * u
    return parts


def foot_strip(setting: Setting, document: Document, columns: Columns, least: float = 0.0) -> Band:
    """A tile with both halves as one disc, closing and credit, and the action; at least
    ``least`` px high."""
    u = setting.unit
    parts = _foot_words(setting, document, columns)
    tiled = _height(parts) <= _MOST_TILED * u
    if not tiled:
        # Many words take the whole width.
        columns = replace(columns, words=columns.margin)
        parts = _foot_words(setting, document, columns)
    tallest = _height(parts)
    air = max(_FOOT_AIR * u, columns.air)
    height = float(math.ceil(max(_FOOT * u, tallest + 2 * air, least)))
    place = Rect(0, 0, columns.width, height)
    top = (height - tallest) / 2
    items: list[Item] = [Group((Box(place, setting.palette.anchor),), role=Role.DECORATION)]
    if tiled:
        items.append(_joined(setting, Rect(0, 0, columns.tile, height)))
    items += [frame.at(round(x), round(top + y)) for frame, x, y in parts]
    group = Group(tuple(items), frame=place)
    return Band(Frame(Size(columns.width, height), (group,)), (setting.palette.anchor,))


def _height(parts: Sequence[tuple[Frame, float, float]]) -> float:
    return max((y + frame.height for frame, _, y in parts), default=0.0)


def _foot_words(
    setting: Setting, document: Document, columns: Columns
) -> list[tuple[Frame, float, float]]:
    """Closing and action beside each other where there is room, else stacked: each with
    its x, and its y below the top of the highest."""
    u = setting.unit
    right = columns.width - columns.margin
    room = right - columns.words
    action = _action(setting, document.action, room) if document.action else None
    rest = room - (action.width + 40 * u if action else 0)
    beside = rest >= _LEAST_CLOSING * u
    closing = _said(setting, document, rest if beside else room)
    if not (closing and action):
        only = closing or action
        return [(only, columns.words if closing else right - only.width, 0.0)] if only else []
    if not beside:
        return [
            (closing, columns.words, 0.0),
            (action, columns.words, closing.height + 34 * u),
        ]
    tallest = max(closing.height, action.height)
    return [
        (closing, columns.words, (tallest - closing.height) / 2),
        (action, right - action.width, (tallest - action.height) / 2),
    ]


def _joined(setting: Setting, tile: Rect) -> Group:
    """The two halves, become one."""
    players = cast(setting.palette, (setting.palette.anchor,))
    radius = 0.5 * min(tile.width, tile.height)
    disc = halves(tile, radius, 1.0, players.first, players.second)
    return Group((Box(tile, players.together), *disc), role=Role.DECORATION)


def _said(setting: Setting, document: Document, width: float) -> Frame | None:
    """Closing text, and author and source below it."""
    palette = setting.palette
    frames: list[Frame] = []
    if document.closing:
        style = setting.style("closing", _CLOSING)
        words = setting.text(document.closing, style, width, max_lines=2)
        if words.style.size < style.size:
            words = _spoken(setting, document.closing, style, width)
        text = text_frame(words, palette.anchor_ink, hang=True, link_color=palette.button)
        said = marked(text, 0, 0, Role.CLOSING, document.closing)
        frames.append(Frame(text.size, (said,)))
    credit = credit_line(setting, document, width)
    frames += [credit] if credit else []
    return stacked(frames, [30 * setting.unit] * (len(frames) - 1)) if frames else None


def _spoken(setting: Setting, closing: Text, style: TextStyle, width: float) -> Paragraph:
    """Closing words too long for two lines: each sentence begins a line where four lines of
    a smaller size suffice, else they run on in three."""
    language = setting.typesetter.language
    words = setting.text(closing, replace(style, wrap="pretty"), width, max_lines=3)
    if not any(
        ends_sentence(word, language) for line in words.lines for word in line.text.split()[:-1]
    ):
        return words
    small = replace(style.scaled(_SENTENCES), wrap="sense", steps=())
    fit = (setting.text(closing, small, share * width, max_lines=_LINES) for share in _MEASURES)
    return next((parted for parted in fit if len(parted.lines) <= _LINES), words)


def _action(setting: Setting, action: Action, width: float) -> Frame:
    """The button, as square as the theme's cards, with the address close below it."""
    theme = setting.theme
    shape = theme.shape
    if not shape.card_radius:
        shape = replace(shape, button_radius=0)
    frames = [button(replace(setting, theme=replace(theme, shape=shape)), action, width)]
    address = address_line(setting, action, width)
    frames += [address] if address else []
    widest = max(frame.width for frame in frames)
    items: list[Item] = []
    y = 0.0
    for frame in frames:
        items.append(frame.at(round((widest - frame.width) / 2), y))
        y += frame.height + 24 * setting.unit
    group = Group(tuple(items), role=Role.ACTION, source=action.source)
    return Frame(Size(widest, y - 24 * setting.unit), (group,))


def art_strip(setting: Setting, width: float, height: float, first: float, last: float) -> Band:
    """Halves that come nearer from the ``first`` panel to the ``last`` (0 to 1)."""
    colors = cast(setting.palette, (setting.palette.anchor,))
    items = strip(Rect(0, 0, width, height), colors, first, last)
    group = Group(tuple(items), role=Role.DECORATION)
    return Band(Frame(Size(width, height), (group,)), colors.grounds)


def running_strip(
    setting: Setting, document: Document, columns: Columns, number: int, count: int
) -> Band:
    """The title and the number of a following sheet."""
    u, p = setting.unit, setting.palette
    right = columns.width - columns.margin
    place = setting.typesetter.set((Span(f"{number} / {count}"),), setting.style("url"), right)
    room = right - place.width - 40 * u - columns.margin
    style = setting.style("subtitle")
    title = setting.typesetter.fit(document.title.spans, style, room, 1, setting.smallest)
    frame, page = text_frame(title, p.anchor_ink), text_frame(place, p.anchor_soft)
    height = float(math.ceil(max(_RUNNING * u, frame.height + 2 * max(30 * u, columns.air))))
    items: tuple[Item, ...] = (
        Group((Box(Rect(0, 0, columns.width, height), p.anchor),), role=Role.DECORATION),
        marked(frame, columns.margin, (height - frame.height) / 2, Role.FURNITURE),
        marked(page, right - page.width, (height - page.height) / 2, Role.FURNITURE),
    )
    return Band(Frame(Size(columns.width, height), items), (p.anchor,))
