"""The tips' titles below each other, as many as fit, and how many more there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from infographic.blocks.frame import Frame
from infographic.blocks.icon import icon
from infographic.blocks.setting import Setting
from infographic.blocks.text import marked, text_frame
from infographic.document.model import Document, Text
from infographic.document.remainder import remainder
from infographic.errors import fail
from infographic.geometry import Point, Rect, Size
from infographic.scene.items import Box, Group, Item
from infographic.scene.roles import Role
from infographic.text.paragraph import Paragraph
from infographic.text.spans import Span
from infographic.text.style import TextStyle

_SIZES = (1.9, 1.7, 1.5, 1.3)
"""The sizes at which titles may stand, in smallest sizes of type."""
_FEWEST = 4
"""If fewer titles fit at these sizes, they are as small as type may be."""
_GAP = 0.95
"""From a title's last baseline to the next one's cap top, in sizes of the titles."""
_AFTER_LABEL, _AFTER_ICON = 0.6, 1.7
"""From the end of the labels, or the start of icons, to the titles, in such sizes."""
_MORE = 0.8
"""The size of what counts the others, in that of the titles."""


def title_list(setting: Setting, document: Document, room: Size) -> Frame:
    """The titles at the largest size at which all fit into ``room``; else those that fit,
    and below them how many more there are. InfographicError, with its line, if none fits."""
    count = len(document.tips)
    for factor in (*_SIZES, 1.0):
        size = factor * setting.smallest
        listing = _Listing(setting, document, room, size, _indent(setting, document, size))
        shown = listing.most()
        if shown == count or (factor == _SIZES[-1] and shown >= _FEWEST):
            break
    if not shown:
        source = document.tips[0].title.source
        raise fail("the first tip's title is too long for a card", source, "shorten it")
    return listing.frame(shown)


@dataclass(frozen=True, slots=True)
class _Listing:
    """Titles at one size, ``indent`` px from the edge."""

    setting: Setting
    document: Document
    room: Size
    size: float
    indent: float

    def most(self) -> int:
        """How many titles fit, with what counts the others; none that would be split, if they
        may be smaller."""
        titles = [self._words(tip.title) for tip in self.document.tips]
        if self.size > self.setting.smallest and any(words.broken for words in titles):
            return 0
        heights = [words.height for words in titles]
        shown = (number for number in range(len(titles), 0, -1) if self._fits(heights, number))
        return next(shown, 0)

    def frame(self, shown: int) -> Frame:
        """So many titles below each other, with hairlines between them."""
        gap, edge = _GAP * self.size, self.setting.palette.edge
        thick = self.setting.theme.shape.hairline * self.setting.unit
        items: list[Item] = []
        y = 0.0
        for place, row in enumerate(self._rows(shown)):
            if place:
                line = Box(Rect(0, y + (gap - thick) / 2, self.room.width, thick), edge)
                items.append(Group((line,), role=Role.DECORATION))
                y += gap
            items.append(row.at(0, y))
            y += row.height
        return Frame(Size(self.room.width, y), tuple(items))

    def _rows(self, shown: int) -> list[Frame]:
        """The first titles, and a row that counts the others if there are any."""
        others = len(self.document.tips) - shown
        rows = [self._row(place) for place in range(shown)]
        return [*rows, self._more(others)] if others else rows

    def _fits(self, heights: Sequence[float], shown: int) -> bool:
        others = len(heights) - shown
        stack = list(heights[:shown])
        if others:
            stack.append(self._more(others).height)
        return sum(stack) + _GAP * self.size * (len(stack) - 1) <= self.room.height

    def _words(self, title: Text) -> Paragraph:
        width = self.room.width - self.indent
        return self.setting.typesetter.set(title.spans, self._style, width, title.source)

    @property
    def _style(self) -> TextStyle:
        return self.setting.style("tip_title").at(self.size)

    def _row(self, place: int) -> Frame:
        setting, tip = self.setting, self.document.tips[place]
        indent = self.indent
        words = self._words(tip.title)
        title = text_frame(words, setting.palette.ink)
        items: list[Item] = [marked(title, indent, 0, Role.TIP_TITLE, tip.title, place + 1)]
        if self.document.numbered:
            number = self._number(place)
            lift = (title.baseline or 0.0) - (number.baseline or 0.0)
            items.append(marked(number, 0, lift, Role.TIP_LABEL, index=place + 1))
        elif tip.icon:
            middle = Point(0.6 * self.size, words.cap_height / 2)
            accent = setting.palette.accent
            items.append(icon(setting, tip.icon, tip.icon_source, middle, 1.15 * self.size, accent))
        group = Group(tuple(items), role=Role.TIP, index=place + 1, source=tip.source)
        return Frame(Size(self.room.width, title.height), (group,), title.baseline)

    def _number(self, place: int) -> Frame:
        style = self.setting.style("numeral").at(self.size)
        words = self.setting.typesetter.set(str(place + 1), style, self.room.width)
        return text_frame(words, self.setting.palette.accent)

    def _more(self, count: int) -> Frame:
        setting, indent = self.setting, self.indent
        style = setting.style("subtitle").at(max(setting.smallest, _MORE * self.size))
        said = (Span(remainder(count, self.document.language)),)
        words = setting.typesetter.set(said, style, self.room.width - indent)
        frame = text_frame(words, setting.palette.accent_dark)
        return Frame(Size(self.room.width, frame.height), (marked(frame, indent, 0, Role.CLOSING),))


def _indent(setting: Setting, document: Document, size: float) -> float:
    """The px from the edge to titles of that size: what the widest label needs."""
    if document.numbered:
        style, numbers = setting.style("numeral").at(size), range(1, len(document.tips) + 1)
        widest = max(setting.typesetter.width(str(number), style) for number in numbers)
        return widest + _AFTER_LABEL * size
    return _AFTER_ICON * size if any(tip.icon for tip in document.tips) else 0.0
