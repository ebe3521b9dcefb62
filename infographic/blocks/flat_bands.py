"""Flat bands of a poster: opener, end and running head, on the columns of a tile wall."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from infographic.art.tiles import cast, halves
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
from infographic.text.spans import Span
from infographic.theme.contrast import readable

_OPENER, _OPENER_AIR, _ICON = 108.0, 26.0, 58.0
_FOOT, _FOOT_AIR, _LEAST_CLOSING = 144.0, 36.0, 420.0
_CLOSING = 0.94
_RUNNING = 92.0


@dataclass(frozen=True, slots=True)
class Columns:
    """The x of what bands align with, in px: the margin, the tile's right edge, the words
    beside the tile, the middle's figures, and the page's width."""

    margin: float
    tile: float
    words: float
    middle: float
    width: float


@dataclass(frozen=True, slots=True)
class Band:
    """A band, and the colours at its edge."""

    frame: Frame
    colors: tuple[Color, ...]


def opener_strip(setting: Setting, opener: Opener, columns: Columns) -> Band:
    """A tile with the icon, the title, and the text in the second half."""
    u, p = setting.unit, setting.palette
    ground, ink, soft = p.band, p.band_ink, p.band_soft
    if not differs(p.band, (p.anchor,)):
        ground = block_tints(p, [Place(above=(p.anchor,), aside=(p.card, p.paper))])[0].ground
        ink = soft = readable(p, ground)
    parts = _opener_words(setting, opener, columns, ink, soft)
    tallest = max(frame.height for _, frame, _, _ in parts)
    height = float(round(max(_OPENER * u, tallest + 2 * _OPENER_AIR * u)))
    band = Rect(0, 0, columns.width, height)
    items: list[Item] = [Group((Box(band, ground),), role=Role.DECORATION)]
    colors: tuple[Color, ...] = (ground,)
    if opener.icon:
        quiet = replace(p, blocks=p.blocks[::-1])
        tint = block_tints(quiet, [Place(above=(p.anchor,), aside=(ground,))])[0]
        tile = Rect(0, 0, columns.tile, height)
        items.append(Group((Box(tile, tint.ground),), role=Role.DECORATION))
        size = _ICON * u
        items.append(icon(setting, opener.icon, opener.icon_source, tile.center, size, tint.ink))
        colors = (ground, tint.ground)
    said = (
        marked(frame, x, (height - frame.height) / 2, role, text) for role, frame, text, x in parts
    )
    items.append(Group(tuple(said), role=Role.OPENER, frame=band, source=opener.source))
    return Band(Frame(Size(columns.width, height), tuple(items)), colors)


def _opener_words(
    setting: Setting, opener: Opener, columns: Columns, ink: Color, soft: Color
) -> list[tuple[Role, Frame, Text, float]]:
    """Title and text with the x of each; the title on one line if any size allows it."""
    left = columns.words if opener.icon else columns.margin
    right = columns.width - columns.margin
    split = max(columns.middle, left + 0.3 * columns.width)
    parts: list[tuple[Role, Frame, Text, float]] = []
    if opener.title:
        room = (split - 24 * setting.unit if opener.text else right) - left
        style = setting.style("opener_title", 1.02)
        words = setting.text(opener.title, style, room, max_lines=1)
        if len(words.lines) > 1:
            words = setting.text(opener.title, style, room, max_lines=2)
        frame = text_frame(words, ink, hang=True)
        parts.append((Role.OPENER_TITLE, frame, opener.title, left))
    if opener.text:
        x = split if opener.title else left
        words = setting.text(opener.text, setting.style("opener_text", 0.97), right - x)
        parts.append((Role.OPENER_TEXT, text_frame(words, soft, link_color=ink), opener.text, x))
    return parts


def foot_strip(setting: Setting, document: Document, columns: Columns) -> Band:
    """A tile with both halves as one disc, closing and credit, and the action."""
    u = setting.unit
    parts = _foot_words(setting, document, columns)
    tallest = max((y + frame.height for frame, _, y in parts), default=0.0)
    height = float(math.ceil(max(_FOOT * u, tallest + 2 * _FOOT_AIR * u)))
    place = Rect(0, 0, columns.width, height)
    top = (height - tallest) / 2
    items: tuple[Item, ...] = (
        Group((Box(place, setting.palette.anchor),), role=Role.DECORATION),
        _joined(setting, Rect(0, 0, columns.tile, height)),
        *(frame.at(round(x), round(top + y)) for frame, x, y in parts),
    )
    colors = (setting.palette.anchor,)
    return Band(Frame(Size(columns.width, height), (Group(items, frame=place),)), colors)


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
    return Group((Box(tile, players.grounds[-1]), *disc), role=Role.DECORATION)


def _said(setting: Setting, document: Document, width: float) -> Frame | None:
    """Closing text, and author and source below it."""
    palette = setting.palette
    frames: list[Frame] = []
    if document.closing:
        style = setting.style("closing", _CLOSING)
        words = setting.text(document.closing, style, width, max_lines=2)
        if words.style.size < style.size:
            free = replace(style, wrap="pretty")
            words = setting.text(document.closing, free, width, max_lines=3)
        text = text_frame(words, palette.anchor_ink, hang=True, link_color=palette.button)
        said = marked(text, 0, 0, Role.CLOSING, document.closing)
        frames.append(Frame(text.size, (said,)))
    credit = credit_line(setting, document, width)
    frames += [credit] if credit else []
    return stacked(frames, [30 * setting.unit] * (len(frames) - 1)) if frames else None


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
    height = float(math.ceil(max(_RUNNING * u, frame.height + 2 * 30 * u)))
    items: tuple[Item, ...] = (
        Group((Box(Rect(0, 0, columns.width, height), p.anchor),), role=Role.DECORATION),
        marked(frame, columns.margin, (height - frame.height) / 2, Role.FURNITURE),
        marked(page, right - page.width, (height - page.height) / 2, Role.FURNITURE),
    )
    return Band(Frame(Size(columns.width, height), items), (p.anchor,))
