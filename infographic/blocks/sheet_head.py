"""The head of a sheet that is filled in: name and date, title, stamp, opener."""

from __future__ import annotations

from infographic.art.base import Art
from infographic.blocks.columns import Columns
from infographic.blocks.frame import Frame
from infographic.blocks.icon import icon
from infographic.blocks.pencil import outlined_box, written_line
from infographic.blocks.setting import Setting
from infographic.blocks.stamp import stamp
from infographic.blocks.text import marked, stacked, text_frame
from infographic.document.model import Document, Opener, Text
from infographic.errors import NOWHERE
from infographic.geometry import Point, Rect, Size
from infographic.icons.bounds import ink_bounds
from infographic.scene.items import Group, Item
from infographic.scene.roles import Role
from infographic.text.spans import Span
from infographic.text.style import TextStyle

_TITLE, _SUBTITLE, _INTRO, _OPENER, _OPENER_TEXT = 0.74, 0.86, 0.92, 0.7, 0.92
"""Factors of the theme's sizes."""
_ABOVE_BODY = 1.15
"""The least size of the subtitle, in sizes of the text."""
_TOP, _ASIDE_GAP = 56.0, 40.0
STAMP = 1.62
"""The stamp's width as a multiple of its height."""
_FIELDS = ("lucide:user", "lucide:calendar")
"""Icons instead of words: they are the same in all languages."""
ASIDE = 8.5
"""The column, of twelve, at which all begins that stands beside the list."""


def sheet_head(
    setting: Setting, document: Document, corner: Frame, columns: Columns, body: float
) -> Frame:
    """All that stands above the list on the first sheet; its height ends with it.

    ``body`` is the size of the list's text in px: nothing here is smaller.
    """
    u, top = setting.unit, _TOP * setting.unit
    aside = columns.start(ASIDE)
    words = _words(setting, document, aside - _ASIDE_GAP * u, body)
    items = [words.at(columns.margin, top + 6 * u), corner.at(columns.margin + aside, top)]
    y = top + max(words.height + 6 * u, corner.height)
    opener = _opener(setting, document.opener, columns, body)
    if opener:
        items.append(opener.at(columns.margin, y + 30 * u))
        y += 30 * u + opener.height
    whole = Rect(0, 0, columns.page, y + 16 * u)  # descenders hang below the last line
    return Frame(Size(columns.page, y), (Group(tuple(items), frame=whole),))


def running_head(
    setting: Setting, document: Document, columns: Columns, number: int, count: int
) -> Frame:
    """The title in small, and which sheet of how many this is."""
    u, left, y = setting.unit, columns.margin, 76 * setting.unit
    style, spans = setting.style("subtitle", _SUBTITLE), (Span(str(document.title)),)
    room = columns.start(10)
    words = setting.typesetter.fit(spans, style, room, 1, setting.smallest)
    title = text_frame(words, setting.palette.accent_dark)
    place = (Span(f"{number} / {count}"),)
    words = setting.typesetter.set(place, setting.style("url"), columns.width)
    numbers = text_frame(words, setting.palette.soft, width=columns.width, align="right")
    items = [marked(frame, left, y, Role.FURNITURE) for frame in (title, numbers)]
    y += title.height + 26 * u
    items.append(written_line(setting, y, left, left + columns.width, 1))
    return Frame(Size(columns.page, y), tuple(items))


def head_corner(setting: Setting, art: Art, columns: Columns) -> Frame:
    """As on a postcard: the stamp, and below it lines for a name and a date."""
    u, size = setting.unit, 30 * setting.unit
    width = columns.width - columns.start(ASIDE)
    seal = stamp(setting, art, Size(width, width / STAMP), 0.0, 1, "right")
    items: list[Item] = [seal.at(0, 0)]
    y = seal.height
    for number, name in enumerate(_FIELDS):
        y += 50 * u
        center = Point(size / 2, y - _reach(setting, name, size))
        items.append(icon(setting, name, NOWHERE, center, size, setting.palette.soft))
        items.append(written_line(setting, y, size + 14 * u, width, number))
    return Frame(Size(width, y), tuple(items))


def _reach(setting: Setting, name: str, size: float) -> float:
    """How far below its middle the ink of an icon ends: it stands upon its line."""
    shape = setting.icons.get(name, NOWHERE)
    foot = max(ink_bounds(part.outline).bottom for part in shape.shapes)
    scale = size / shape.box.height
    return (foot - shape.box.center.y) * scale + size * setting.theme.icons.weight / 2


def _at_least(style: TextStyle, size: float) -> TextStyle:
    return style if style.size >= size else style.at(size)


def _words(setting: Setting, document: Document, width: float, body: float) -> Frame:
    """Title, subtitle and intro below each other."""
    u, palette = setting.unit, setting.palette
    title, subtitle = setting.style("title", _TITLE), setting.style("subtitle", _SUBTITLE)
    lines = 1 if subtitle.size >= _ABOVE_BODY * body else 2
    parts: list[tuple[Role, Text | None, TextStyle, int | None]] = [
        (Role.TITLE, document.title, title, 2),
        (Role.SUBTITLE, document.subtitle, _at_least(subtitle, _ABOVE_BODY * body), lines),
        (Role.INTRO, document.intro, _at_least(setting.style("intro", _INTRO), body), None),
    ]
    inks = {Role.TITLE: palette.ink, Role.SUBTITLE: palette.accent_dark, Role.INTRO: palette.soft}
    frames: list[Frame] = []
    for role, text, style, most in parts:
        if text is None:
            continue
        paragraph = setting.text(text, style, width, most)
        frame = text_frame(paragraph, inks[role], hang=role is Role.TITLE)
        frames.append(Frame(frame.size, (marked(frame, 0, 0, role, text),)))
    return stacked(frames, [34 * u, 22 * u][: len(frames) - 1])


def _opener(setting: Setting, opener: Opener | None, columns: Columns, body: float) -> Frame | None:
    """The opener within an outline: title left, text right of it."""
    if opener is None or not (opener.title or opener.text):
        return None
    u, palette, width = setting.unit, setting.palette, columns.width
    padding = 20 * u
    parts: list[tuple[float, float, Role, Frame, Text]] = []
    x, right = padding, width - padding
    if opener.icon:
        x += 64 * u
    if opener.title:
        room = (0.4 * width if opener.text else right) - x
        style = _at_least(setting.style("opener_title", _OPENER), _ABOVE_BODY * body)
        frame = text_frame(setting.text(opener.title, style, room, 2), palette.accent_dark)
        parts.append((x, frame.height, Role.OPENER_TITLE, frame, opener.title))
        x = 0.44 * width
    if opener.text:
        style = setting.style("opener_text", _OPENER_TEXT)
        words = setting.text(opener.text, _at_least(style, body), right - x)
        frame = text_frame(words, palette.soft, link_color=palette.accent)
        parts.append((x, frame.height, Role.OPENER_TEXT, frame, opener.text))
    height = max(part[1] for part in parts) + 2 * padding
    box = Rect(0, 0, width, height)
    items: list[Item] = [outlined_box(setting, box, palette.accent)]
    if opener.icon:
        center = Point(padding + 20 * u, height / 2)
        items.append(icon(setting, opener.icon, opener.icon_source, center, 42 * u, palette.accent))
    for left, high, role, frame, text in parts:
        items.append(marked(frame, left, (height - high) / 2, role, text))
    group = Group(tuple(items), role=Role.OPENER, frame=box, source=opener.source)
    return Frame(Size(width, height), (group,))
