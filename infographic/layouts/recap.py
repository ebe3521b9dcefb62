"""The slide that repeats the titles, for those who keep one picture only."""

from __future__ import annotations

import math
from dataclasses import dataclass

from infographic.blocks.frame import Frame
from infographic.blocks.setting import Setting
from infographic.blocks.text import text_frame
from infographic.document.model import Document
from infographic.geometry import Rect, Size
from infographic.layouts.speech import Stand
from infographic.scene.items import Box, Group, Item
from infographic.scene.roles import Role
from infographic.text.spans import Span
from infographic.text.style import TextStyle

_MOST_ROWS, _MOST_LOW_ROWS = 12, 7
_SIZES = (62.0, 58.0, 52.0, 47.0, 43.0)
_PITCH, _BELOW_HEADING, _BELOW, _BETWEEN = 118.0, 78.0, 56.0, 64.0
"""In steps: from row to row at most, below the heading and the list, between columns."""

_LOWER = 0.42
"""How much of what the list leaves free is above it."""


def recap_slide(stand: Stand, document: Document) -> list[Item] | None:
    """The titles with their numbers in one or two columns; None where they would not fit. A
    reader has heard them already, so they are furniture."""
    setting, size = stand.setting, stand.size
    u, count = setting.unit, len(document.tips)
    columns = math.ceil(count / (_MOST_LOW_ROWS if stand.wide else _MOST_ROWS))
    rows = math.ceil(count / columns)
    heading = _heading(setting, document, stand.width)
    above = stand.head + heading.height + _BELOW_HEADING * u
    pitch = min((size.height - above - _BELOW * u) / rows, _PITCH * u)
    width = (stand.width - _BETWEEN * u * (columns - 1)) / columns
    style = _fitting(setting, document, width, pitch)
    if style is None:
        return None
    lower = _LOWER * (size.height - above - _BELOW * u - rows * pitch)
    items: list[Item] = [heading.at(stand.margin, stand.head + lower)]
    above += lower
    listing = _Listing(setting, document, style, width, pitch)
    for place in range(count):
        x = stand.margin + (place // rows) * (width + _BETWEEN * u)
        items.append(listing.row(place, place % rows > 0).at(x, above + (place % rows) * pitch))
    return [Group(tuple(items), role=Role.FURNITURE, frame=Rect(0, 0, *size))]


def _heading(setting: Setting, document: Document, width: float) -> Frame:
    style = setting.style("subtitle", 1.1)
    words = setting.text(document.title, style, width)
    return text_frame(words, setting.palette.accent_dark)


def _fitting(setting: Setting, document: Document, width: float, pitch: float) -> TextStyle | None:
    """The largest style in which no title needs more than its row."""
    base = setting.style("tip_title")
    for size in _SIZES:
        style = base.at(max(size * setting.unit, setting.smallest))
        inner = width - _indent(setting, document, style)
        titles = [setting.typesetter.set(tip.title.spans, style, inner) for tip in document.tips]
        high = max(title.height for title in titles)
        if high + 0.8 * style.size <= pitch and not any(title.broken for title in titles):
            return style
    return None


def _indent(setting: Setting, document: Document, style: TextStyle) -> float:
    """The px before the titles: those of the widest number."""
    if not document.numbered:
        return 0.0
    numbers = map(str, range(1, len(document.tips) + 1))
    widest = max(setting.typesetter.width(number, style) for number in numbers)
    return widest + 0.6 * style.size


@dataclass(frozen=True, slots=True)
class _Listing:
    """The rows, all of one height, with hairlines between them."""

    setting: Setting
    document: Document
    style: TextStyle
    width: float
    pitch: float

    def row(self, place: int, ruled: bool) -> Frame:
        """One title, below a line if it is ``ruled``."""
        setting, palette = self.setting, self.setting.palette
        indent = _indent(setting, self.document, self.style)
        spans = self.document.tips[place].title.spans
        title = text_frame(
            setting.typesetter.set(spans, self.style, self.width - indent), palette.ink
        )
        y = (self.pitch - title.height) / 2
        items: list[Item] = [title.at(indent, y)]
        if self.document.numbered:
            number = setting.typesetter.set((Span(str(place + 1)),), self.style, self.width)
            items.append(text_frame(number, palette.accent).at(0, y))
        if ruled:
            thick = setting.theme.shape.hairline * setting.unit
            items.append(Box(Rect(0, -thick / 2, self.width, thick), palette.edge))
        return Frame(Size(self.width, self.pitch), tuple(items))
