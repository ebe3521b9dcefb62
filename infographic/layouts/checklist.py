"""A sheet to print, hang up and fill in: boxes to tick, and lines to write on.

Its height is fixed: words are as large as lets the list fill its sheets, and what is to
spare goes to the notes. A wide sheet has its head in a column at the left, and two columns
of boxes. On screens, where nobody writes, there are boxes alone.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from infographic.art.base import Art
from infographic.blocks.columns import Columns
from infographic.blocks.frame import Frame
from infographic.blocks.printing import for_print
from infographic.blocks.sheet_foot import sheet_end
from infographic.blocks.sheet_head import ASIDE, SheetHead
from infographic.blocks.sheet_row import Notes, RowPlan, SheetRow, body_size, sheet_row
from infographic.blocks.tints import tint_walk
from infographic.errors import InfographicError, fail
from infographic.geometry import Rect, Size
from infographic.layouts.base import Brief, Layout, Suits
from infographic.layouts.pages import TALLEST, scene_of
from infographic.layouts.scenic import art_strip
from infographic.layouts.sheets import divided
from infographic.plugins import load
from infographic.scene.items import Group, Item
from infographic.scene.scene import Page, Scene
from infographic.sizes import canvas_of
from infographic.theme.contrast import solve

_SCALES = (
    (1.5, 60.0), (1.36, 56.0), (1.24, 52.0), (1.16, 50.0), (1.1, 48.0), (1.05, 46.0),
    (1.0, 44.0), (1.0, 36.0), (1.0, 30.0), (0.95, 26.0), (0.95, 22.0), (0.95, 19.0), (0.9, 18.0),
)  # fmt: skip
"""The scales of the words, each with the least gap between rows, in the order tried."""
_FLOWING = ((1.0, 44.0),)
_FEW = 4
"""Up to so many tips the notes lie below the words, over the whole width."""
_WIDE, _SIDE = 1.2, 0.29
"""Width by height from which the head is a column at the left, and its share of the width."""
_BROAD = 0.1
"""The share of a page's height from which a border without text holds art."""
_EMPTY = 2.0

# In steps of the page.
_MARGIN, _GUTTER, _BETWEEN = 84.0, 24.0, 64.0
_ABOVE_LIST, _ABOVE_FOOT, _BELOW = 36.0, 6.0, 56.0
_NARROW, _BESIDE, _TWO, _LEAST_COLUMN = 800.0, 860.0, 1000.0, 420.0
"""Widths up to which the picture lies above the words, from which notes stand beside them,
and from which lists without notes have two columns; and the least of a column."""
_WIDEST_MARGIN, _SKY = 0.07, 0.2


def arrange(brief: Brief) -> Scene:
    """Sheets of the canvas's height; InfographicError for a tip that fits on none."""
    return scene_of(brief, _Sheets(brief).pages())


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One page: its head, where its rows lie in how many columns, and its end."""

    head: Group
    x: float
    y: float
    columns: int
    rows: Sequence[SheetRow]
    heights: Sequence[float]
    room: float
    end: Frame | None

    def bands(self, share: range) -> Iterator[tuple[float, tuple[SheetRow, ...]]]:
        """The rows beside each other, with the height that they need; the list goes down one
        column after the other."""
        down = math.ceil(len(share) / self.columns)
        for place in range(down):
            beside = share[place::down]
            yield (
                max(self.heights[number] for number in beside),
                tuple(self.rows[number] for number in beside),
            )

    def need(self, share: range) -> float:
        return sum(height for height, _ in self.bands(share))


class _Sheets:
    """The document on its sheets."""

    def __init__(self, brief: Brief) -> None:
        canvas, document = brief.canvas, brief.document
        theme = for_print(brief.theme)
        self._brief, self._document, self._safe = brief, document, canvas.safe
        self._setting = setting = replace(brief, theme=theme).setting()
        self._width, self._height = canvas.width, canvas.height or TALLEST
        self._art: Art = load(Art, document.art or theme.art, document.art_source)
        self._paper = canvas.form == "sheet"
        broad = _BROAD * self._height
        self._sky = math.ceil(canvas.safe.top) if canvas.safe.top > broad else 0
        floor = math.ceil(canvas.safe.bottom) if canvas.safe.bottom > broad else 0
        self._floor = floor
        self._below = 0.0 if floor else canvas.safe.bottom + 8 * setting.unit
        self._inset = max(
            min(_MARGIN * setting.unit, _WIDEST_MARGIN * canvas.width),
            canvas.safe.left, canvas.safe.right,
        )  # fmt: skip
        self._sided = canvas.height is not None and canvas.width >= _WIDE * canvas.height
        self._opens_on = 1
        self._rows: dict[RowPlan, tuple[list[SheetRow], list[float]]] = {}
        count = len(document.tips)
        paper = setting.palette.paper
        self._inks = [solve(t.ink, (paper,)) for t in tint_walk(setting.palette.tints, count)]

    def pages(self) -> tuple[Page, ...]:
        """As few sheets as can be, with words as large as that allows."""
        tall = self._brief.canvas.height is None
        scales = _FLOWING if tall else _SCALES
        count = self._fewest(*scales[-1])
        if not count:
            # A long opener goes on the second sheet.
            self._opens_on = 2
            count = self._fewest(*scales[-1])
        if not count:
            raise self._too_tall()
        # The first that fits: what is smaller does, too.
        low, high = 0, len(scales) - 1
        while low < high:
            middle = (low + high) // 2
            low, high = (low, middle) if self._at(*scales[middle], count) else (middle + 1, high)
        found = self._at(*scales[low], count)
        pages = []
        for number, (sheet, share) in enumerate(found, start=1):
            needed = math.ceil(sheet.need(share)) if tall else sheet.room
            height = self._height - sheet.room + needed
            pages.append(
                self._page(replace(sheet, room=needed), share, number / len(found), height)
            )
        return tuple(pages)

    def _fewest(self, scale: float, gap: float) -> int:
        """How many sheets it takes; 0 if it fits on no number of them."""
        if self._sheet(scale, gap, 1, 2).room < 0:
            return 0
        counts = range(1, len(self._document.tips) + 3)
        return next((count for count in counts if self._at(scale, gap, count)), 0)

    def _at(self, scale: float, gap: float, count: int) -> list[tuple[_Sheet, range]]:
        """The rows on ``count`` sheets; empty if they don't fit."""
        sheets = [self._sheet(scale, gap, number, count) for number in range(1, count + 1)]

        def cost(number: int, start: int, end: int) -> float:
            sheet = sheets[number]
            need = sheet.need(range(start, end))
            if need > sheet.room:
                return math.inf
            empty = _EMPTY * (start == end and count > 1)
            return ((sheet.room - need) / max(1.0, sheet.room)) ** 2 + empty

        return list(zip(sheets, divided(len(self._document.tips), count, cost), strict=False))

    def _sheet(self, scale: float, gap: float, number: int, count: int) -> _Sheet:
        setting, u = self._setting, self._setting.unit
        columns = Columns(self._width, self._inset, _GUTTER * u)
        top = max(self._safe.top + 10 * u, self._sky + 46 * u if self._sky else 0.0)
        body = body_size(setting, scale)
        head = SheetHead(
            setting, self._document, self._art, columns, body, top, self._paper,
            opens=number == self._opens_on,
        )  # fmt: skip
        end = None
        if number == count:
            end = sheet_end(setting, self._document, self._art, columns, self._below)
        low = float(self._floor)
        low += end.height + _ABOVE_FOOT * u if end and end.height else max(_BELOW * u, self._below)
        if self._sided and number == 1:
            found = self._beside(head, scale, gap, low, end)
            if found:
                return found
        if number > 1:
            above = head.running(number, count)
        elif self._width <= _NARROW * u or self._sky:
            above = head.narrow(self._sky or _SKY * self._width)
        else:
            above = head.broad()
        y = above.height + _ABOVE_LIST * u
        across, rows, least = self._set(columns.width, scale, gap)
        room = self._height - y - low
        if number < self._opens_on and room > 0:
            # Tips come after the opener: the picture takes their room.
            above, room = head.narrow(math.floor((self._sky or _SKY * self._width) + room)), 0.0
        return _Sheet(above.at(0, 0), self._inset, y, across, rows, least, room, end)

    def _beside(
        self, head: SheetHead, scale: float, gap: float, low: float, end: Frame | None
    ) -> _Sheet | None:
        """The sheet with its head in a column at the left, and the opener above the list."""
        u = self._setting.unit
        wide = float(round(_SIDE * self._width))
        margin = max(0.75 * self._inset, self._safe.left)
        side = replace(head, columns=Columns(wide, margin, _GUTTER * u))
        high = self._height - (end.height if end else 0.0)
        left = wide + 0.75 * self._inset
        width = self._width - left - self._inset
        y = max(0.75 * _MARGIN * u, head.top)
        column = side.column(high, opens=True)
        above = Group((column.at(0, 0),)) if column else None
        if above is None:
            column = side.column(high, opens=False)
            if column is None:
                return None
            lines = Columns(width + 2 * self._inset, self._inset, _GUTTER * u)
            opener = replace(head, columns=lines).above()
            above = Group((column.at(0, 0), opener.at(left, y)))
            y += opener.height + _ABOVE_LIST * u if opener.height else 0.0
        across, rows, least = self._set(width, scale, gap)
        return _Sheet(above, left, y, across, rows, least, self._height - y - low, end)

    def _set(
        self, width: float, scale: float, gap: float
    ) -> tuple[int, list[SheetRow], list[float]]:
        """All rows for a list ``width`` px wide, in how many columns they stand, and their
        least heights."""
        u, count = self._setting.unit, len(self._document.tips)
        notes: Notes = "none"
        if self._paper:
            notes = (
                "beside" if count > _FEW and width >= _BESIDE * u and not self._sided else "below"
            )
        across = 1
        most = int((width + _BETWEEN * u) / ((_LEAST_COLUMN + _BETWEEN) * u))
        if count > _FEW and most > 1 and (self._sided or (notes == "none" and width >= _TWO * u)):
            across = 2
        column = (width - (across - 1) * _BETWEEN * u) / across
        aside = Columns(column, 0, _GUTTER * u).start(ASIDE) if notes == "beside" else 0.0
        plan = RowPlan(column, scale, gap, notes, aside)
        if plan not in self._rows:
            rows = [
                sheet_row(self._setting, self._document, index, ink, plan)
                for index, ink in enumerate(self._inks)
            ]
            self._rows[plan] = rows, [row.least for row in rows]
        return across, *self._rows[plan]

    def _page(self, sheet: _Sheet, share: range, progress: float, height: float) -> Page:
        u = self._setting.unit
        items: list[Item] = [sheet.head]
        bands = list(sheet.bands(share))
        spare = (sheet.room - sheet.need(share)) / max(1, len(bands))
        y = sheet.y
        for need, rows in bands:
            x = sheet.x
            for row in rows:
                items.append(row.frame(need + spare).at(x, y))
                x += row.plan.width + _BETWEEN * u
            y += need + spare
        if sheet.end:
            items.append(sheet.end.at(0, height - self._floor - sheet.end.height))
        size = Size(self._width, height)
        parts: list[Item] = [Group(tuple(items), frame=Rect(0, 0, *size))]
        if self._floor:
            strip = Size(self._width, float(self._floor))
            art = art_strip(self._setting, self._document, self._art, strip, progress)
            parts.append(art.at(0, height - self._floor))
        return Page(size, self._setting.palette.paper, tuple(parts))

    def _too_tall(self) -> InfographicError:
        scale, gap = _SCALES[-1]
        sheet = self._sheet(scale, gap, 2, 3)
        size = self._brief.canvas.name
        tallest = max(sheet.rows, key=lambda row: row.least)
        if tallest.least > sheet.room:
            hint = "shorten its text, or choose a layout that grows: cards, editorial"
            told = f"this tip is taller than a sheet of the size '{size}'"
            return fail(told, tallest.tip.source, hint)
        told = f"the words around the list don't fit on a sheet of the size '{size}'"
        hint = "shorten title, intro, opener or closing, or take a larger size"
        return fail(told, self._document.title.source, hint)


LAYOUT = Layout(
    summary="a sheet to print: boxes to tick, and lines for notes",
    canvas=canvas_of("a4"),
    arrange=arrange,
    suits=Suits(tips=(3, 30), words=(0, 10), form="sheet"),
)
