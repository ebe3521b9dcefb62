"""A sheet to print, hang up and fill in: boxes to tick, and lines to write on.

Its height is fixed: words are as large as lets the list fill its sheets, and what is to
spare goes to the notes. The circles at the foot join as the list goes on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from infographic.art.base import Art
from infographic.blocks.columns import Columns
from infographic.blocks.frame import Frame
from infographic.blocks.icon import icon
from infographic.blocks.numeral import numeral
from infographic.blocks.pencil import dotted_line, tick_box
from infographic.blocks.printing import for_print
from infographic.blocks.setting import Setting
from infographic.blocks.sheet_foot import progress_row, sheet_end
from infographic.blocks.sheet_head import ASIDE, running_head, sheet_head
from infographic.blocks.text import marked
from infographic.blocks.tip_card import tip_words
from infographic.document.model import Tip
from infographic.errors import fail
from infographic.geometry import Point, Rect, Size
from infographic.layouts.base import Brief, Canvas, Layout, Suits
from infographic.layouts.pages import scene_of
from infographic.layouts.sheets import shared_out
from infographic.plugins import load
from infographic.scene.items import Group, Item
from infographic.scene.roles import Role
from infographic.scene.scene import Page, Scene

_SCALES = (
    (1.5, 44.0), (1.36, 40.0), (1.24, 36.0), (1.16, 33.0), (1.1, 30.0), (1.05, 27.0),
    (1.0, 24.0), (1.0, 19.0), (0.95, 16.0),
)  # fmt: skip
_LEAST = (0.9, 13.0)
"""The scales of the words, each with the least gap between rows, in the order tried."""
_TITLE, _TEXT, _NUMERAL = 0.86, 0.92, 0.34
"""Factors of the theme's sizes at scale 1."""
_FEW = 4
"""Up to so many tips the notes lie below the words, over the whole width."""

# In steps of a sheet 1240 px wide (6 to a mm): the margins, the tick box, the line for
# notes, and gaps.
_MARGIN, _BELOW = 84.0, 56.0
_BOX, _LINE, _LINE_BELOW = 40.0, 44.0, 52.0
_ABOVE_LIST, _ABOVE_FOOT = 38.0, 18.0


@dataclass(frozen=True, slots=True)
class _Row:
    """A tip whose words are set, and whose lines for notes are still open."""

    tip: Tip
    index: int
    words: Frame
    label: Frame | None
    box: float
    left: float
    gap: float

    @property
    def top(self) -> float:
        """Where the words begin, so that their first line is level with the box."""
        return (self.box - (self.words.baseline or 0.0)) / 2

    @property
    def bottom(self) -> float:
        """Where the words, or the box, end."""
        return max(self.box, self.top + self.words.height)


def arrange(brief: Brief) -> Scene:
    """Sheets of the canvas's height; InfographicError for a tip that fits on none."""
    return scene_of(brief, _Sheets(brief).pages())


class _Sheets:
    """The document on its sheets."""

    def __init__(self, brief: Brief) -> None:
        canvas, document = brief.canvas, brief.document
        theme, unit = for_print(brief.theme), canvas.width / 1240
        self._document = document
        self._setting = Setting(theme, brief.typesetter, brief.icons, unit, canvas.smallest)
        self._columns = Columns(canvas.width, _MARGIN * unit, 24 * unit)
        self._height = canvas.height or canvas.width * 297 / 210
        self._art = load(Art, document.art or theme.art, document.art_source)
        self._below = len(document.tips) <= _FEW
        self._head = sheet_head(self._setting, document, self._art, self._columns)

    def pages(self) -> tuple[Page, ...]:
        """As few sheets as can be, with words as large as that allows."""
        rows, shares = self._at(*_LEAST)
        if not shares:
            tallest = max(rows, key=lambda row: row.bottom)
            hint = "shorten its text, or choose a layout that grows: cards, editorial"
            raise fail("this tip is taller than a sheet", tallest.tip.source, hint)
        for scale, gap in _SCALES:
            larger, found = self._at(scale, gap)
            if len(found) == len(shares):
                rows, shares = larger, found
                break
        return tuple(self._page(rows, shares, number) for number in range(len(shares)))

    def _at(self, scale: float, gap: float) -> tuple[list[_Row], list[range]]:
        """The rows at a scale, and which of them each sheet has."""
        rows = [self._row(index, scale, gap) for index in range(len(self._document.tips))]
        heights = [self._least(row) for row in rows]
        first, others = self._room(0, last=False), self._room(1, last=False)
        return rows, shared_out(heights, first, others, first - self._room(0, last=True))

    def _row(self, index: int, scale: float, gap: float) -> _Row:
        setting, columns, tip = self._setting, self._columns, self._document.tips[index]
        u = setting.unit
        box = _BOX * (0.5 + 0.5 * scale) * u
        label = self._label(index, scale)
        left = box + 22 * u + (self._label_width(scale) + 20 * u if label else 0.0)
        right = columns.width if self._below else columns.start(ASIDE) - 36 * u
        words = tip_words(
            setting, tip, index + 1, right - left,
            title=_TITLE * scale, text=_TEXT * scale, gap=14 * scale,
        )  # fmt: skip
        return _Row(tip, index + 1, words, label, box, left, gap * u)

    def _label(self, index: int, scale: float) -> Frame | None:
        """The numeral, or the icon where tips aren't numbered."""
        setting, tip = self._setting, self._document.tips[index]
        accent = setting.palette.accent
        if self._document.numbered:
            style = setting.style("numeral", _NUMERAL * scale)
            frame = numeral(setting, index + 1, style, accent)
            return Frame(frame.size, (marked(frame, 0, 0, Role.TIP_LABEL, index=index + 1),))
        if not tip.icon:
            return None
        size = 38 * scale * setting.unit
        center = Point(size / 2, size / 2)
        return Frame(
            Size(size, size), (icon(setting, tip.icon, tip.icon_source, center, size, accent),)
        )

    def _label_width(self, scale: float) -> float:
        """The width of the widest label."""
        if not self._document.numbered:
            return 38 * scale * self._setting.unit
        style = self._setting.style("numeral", _NUMERAL * scale)
        count = len(self._document.tips)
        return max(self._setting.typesetter.width(str(n), style) for n in range(1, count + 1))

    def _least(self, row: _Row) -> float:
        """The least height of a row: two lines for notes, and the gap below."""
        u = self._setting.unit
        notes = row.bottom + (_LINE + _LINE_BELOW) * u if self._below else row.box + _LINE * u
        return max(row.bottom, notes) + row.gap

    def _list_top(self, number: int) -> float:
        head = self._head if number == 0 else self._running_head(number, 1)
        return head.height + _ABOVE_LIST * self._setting.unit

    def _room(self, number: int, last: bool) -> float:
        """The height for rows on a sheet."""
        tips = range(len(self._document.tips)) if last else range(1)
        return self._height - self._list_top(number) - self._foot(tips, last).height

    def _running_head(self, number: int, count: int) -> Frame:
        return running_head(self._setting, self._document, self._columns, number + 1, count)

    def _foot(self, tips: range, last: bool) -> Frame:
        """Circles for the tips of this sheet; on the last one what ends the list."""
        u, setting, columns = self._setting.unit, self._setting, self._columns
        if last:
            foot = sheet_end(setting, self._document, self._art, columns, tips)
        else:
            foot = progress_row(setting, self._document, columns, tips)
        height = foot.height + (_ABOVE_FOOT + _BELOW) * u
        return Frame(Size(columns.width, height), (foot.at(0, _ABOVE_FOOT * u),))

    def _page(self, rows: Sequence[_Row], shares: Sequence[range], number: int) -> Page:
        share, last = shares[number], number + 1 == len(shares)
        columns, y = self._columns, self._list_top(number)
        head = self._head if number == 0 else self._running_head(number, len(shares))
        foot = self._foot(share, last)
        items: list[Item] = [head.at(0, 0)]
        used = sum(self._least(rows[place]) for place in share)
        spare = (self._height - y - foot.height - used) / max(1, len(share))
        for place in share:
            height = self._least(rows[place]) + spare
            items.append(self._drawn(rows[place], height).at(columns.margin, y))
            y += height
        items.append(foot.at(columns.margin, self._height - foot.height))
        whole = Rect(0, 0, columns.page, self._height)
        return Page(
            Size(columns.page, self._height), self._setting.palette.paper,
            (Group(tuple(items), frame=whole),),
        )  # fmt: skip

    def _drawn(self, row: _Row, height: float) -> Frame:
        """A row ``height`` px high: what is to spare is for notes."""
        setting, u, width = self._setting, self._setting.unit, self._columns.width
        items: list[Item] = [tick_box(setting, Rect(0, 0, row.box, row.box), row.index)]
        if row.label:
            x, y = row.box + 22 * u, (row.box - row.label.height) / 2
            items.append(row.label.at(x, y))
        items.append(row.words.at(row.left, row.top))
        left, y, step = self._columns.start(ASIDE), row.box, _LINE * u
        if self._below:
            left, y, step = row.left, row.bottom + _LINE_BELOW * u, _LINE_BELOW * u
        while y <= height - 0.7 * row.gap:
            items.append(dotted_line(setting, y, left, width))
            y += step
        size = Size(width, height)
        tip = Group(
            tuple(items), role=Role.TIP, index=row.index, frame=Rect(0, 0, *size),
            source=row.tip.source,
        )  # fmt: skip
        return Frame(size, (tip,))


LAYOUT = Layout(
    summary="a sheet to print: boxes to tick, and lines for notes",
    canvas=Canvas("A4", 1240, 1754, 20),
    arrange=arrange,
    suits=Suits(tips=(3, 30), words=(0, 10), form="sheet"),
)
