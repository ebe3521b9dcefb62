"""A wall of coloured tiles that fills its sheet: a big figure in each, no gaps between them.

A sheet is fixed, so the type is set as large as the longest texts allow, the header gives
way first, and more sheets follow where the text would become too small. On a wide and low
sheet the header is a panel at the left; a page that follows its content has the usual type.
All edges of blocks are whole px, else seams show.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import product
from operator import itemgetter

from infographic.blocks.tile_wall import SCALES, Wall
from infographic.errors import InfographicError, fail
from infographic.geometry import Rect, Size
from infographic.layouts.base import Brief, Layout, Suits
from infographic.layouts.pages import TALLEST, scene_of
from infographic.layouts.poster_sheets import Sheet, Sheets
from infographic.layouts.sheets import divided
from infographic.scene.items import Item
from infographic.scene.scene import Page, Scene
from infographic.sizes import canvas_of

_HEADS = ((500.0, 1.06), (400.0, 1.02), (380.0, 0.9))
"""Heights of the header in the order tried, each with a factor of the title's size."""
_COMFORT = 0.99
"""The scale of type at which the header need not give way, if rows are of one height."""
_USUAL = 1.37
"""The largest type on several sheets."""
_FLOWING = {1: 1.6, 2: 1.37, 3: 1.26, 4: 1.16, 5: 1.08}
"""Scales of type on a page that follows its content, for few tips."""
_LEVEL, _LOOSE = 1.3, 30.0
"""How much higher rows may be all together to be of one height there, and the px that each
has more than it needs, in steps."""
_EMPTY, _UNFINISHED = 2.0, 0.05
"""What a sheet without tips costs, and one whose last row isn't full."""


def arrange(brief: Brief) -> Scene:
    """The whole scene; InfographicError for a tip that doesn't fit a sheet by itself."""
    return scene_of(brief, _Poster(brief).pages())


class _Poster:
    def __init__(self, brief: Brief) -> None:
        self._brief, self._document = brief, brief.document
        self._tips = range(len(brief.document.tips))
        self._sheets = Sheets(brief, brief.setting())

    def pages(self) -> tuple[Page, ...]:
        height = self._brief.canvas.height
        if height is None:
            return self._flowing()
        found = self._one_sheet(height) or self._several(height)
        if not found:
            raise self._too_long()
        return tuple(self._page(sheet, wall, height) for sheet, wall in found)

    def _one_sheet(self, height: float) -> list[tuple[Sheet, Wall]]:
        """All on one sheet, under the highest header that leaves the text comfortable."""
        best: tuple[float, Sheet, Wall] | None = None
        for head in _HEADS:
            for columns in self._column_counts:
                sheet = self._sheets.sheet(head, columns, 1, 1, height)
                wall = sheet.mason.largest(self._tips, sheet.room, columns)
                if wall:
                    score = sheet.mason.score(wall, sheet.room)
                    best = max(
                        best or (score, sheet, wall), (score, sheet, wall), key=itemgetter(0)
                    )
            if best and best[2].scale >= _COMFORT and best[2].level(best[1].room):
                break
        return [best[1:]] if best else []

    def _several(self, height: float) -> list[tuple[Sheet, Wall]]:
        """As few sheets as hold the tips, all with one size of type."""
        for count in range(2, len(self._tips) + 3):
            best: tuple[float, list[tuple[Sheet, Wall]]] | None = None
            for head, columns in product((_HEADS[0], _HEADS[-1]), self._column_counts):
                sheets = [
                    self._sheets.sheet(head, columns, number, count, height)
                    for number in range(1, count + 1)
                ]
                scale = self._largest(sheets)
                found = self._shared(scale, sheets, height) if scale else []
                if found:
                    score = min(one.mason.score(wall, one.room) for one, wall in found if wall.rows)
                    best = max(best or (score, found), (score, found), key=itemgetter(0))
            if best:
                return best[1]
        return []

    @property
    def _column_counts(self) -> range:
        return range(1, min(self._sheets.most_columns, len(self._tips)) + 1)

    def _largest(self, sheets: Sequence[Sheet]) -> float:
        """The largest type in which the sheets hold all tips; 0 if none is small enough."""
        scales = [scale for scale in SCALES if scale <= _USUAL]
        if not self._hold(sheets, scales[-1]):
            return 0.0
        low, high = 0, len(scales) - 1
        while low < high:
            middle = (low + high) // 2
            low, high = (low, middle) if self._hold(sheets, scales[middle]) else (middle + 1, high)
        return scales[low]

    def _hold(self, sheets: Sequence[Sheet], scale: float) -> bool:
        """Whether the sheets hold all tips in type of that size."""
        start = 0
        for sheet in sheets:
            end = self._furthest(sheet, start, scale)
            if end == start and not self._sheets.may_be_empty(sheet):
                return False
            start = end
        return start == len(self._tips)

    def _furthest(self, sheet: Sheet, start: int, scale: float) -> int:
        """How far the tips from ``start`` on go on a sheet: the more, the higher the wall."""
        low, high = start, len(self._tips)
        while low < high:
            middle = (low + high + 1) // 2
            fits = self._need(sheet, start, middle, scale) <= sheet.room
            low, high = (middle, high) if fits else (low, middle - 1)
        return low

    def _need(self, sheet: Sheet, start: int, end: int, scale: float) -> float:
        return sheet.mason.need(self._tips[start:end], sheet.columns, scale)

    def _shared(
        self, scale: float, sheets: Sequence[Sheet], height: float
    ) -> list[tuple[Sheet, Wall]]:
        """The tips on the sheets, all filled alike, one without tips by its bands; empty if they
        can't be shared."""

        def cost(number: int, start: int, end: int) -> float:
            sheet = sheets[number]
            need = self._need(sheet, start, end, scale)
            if need > sheet.room:
                return math.inf
            if start == end:
                return _EMPTY if self._sheets.may_be_empty(sheet) else math.inf
            unfinished = (end - start) % sheet.columns > 0
            return ((sheet.room - need) / max(1.0, sheet.room)) ** 2 + _UNFINISHED * unfinished

        found: list[tuple[Sheet, Wall]] = []
        shares = divided(len(self._tips), len(sheets), cost)
        for sheet, share in zip(sheets if shares else (), shares, strict=True):
            wall = sheet.mason.largest(self._tips[share.start : share.stop], sheet.room,
                                       sheet.columns, scale) if share else None  # fmt: skip
            filled = sheet if wall else self._sheets.filled(sheet, height)
            found.append((filled, wall or Wall((), (), scale, sheet.columns)))
        return found

    def _flowing(self) -> tuple[Page, ...]:
        """Type of the usual size on a page as tall as it becomes, or on several where a PDF
        would allow none so tall."""
        columns = self._sheets.flowing_columns
        scale = _FLOWING.get(len(self._tips), 1.0)
        for count in range(1, len(self._tips) + 3):
            sheets = [
                self._sheets.sheet(_HEADS[0], columns, number, count, TALLEST)
                for number in range(1, count + 1)
            ]
            if self._hold(sheets, scale):
                found = self._shared(scale, sheets, TALLEST)
                return tuple(self._natural(sheet, wall) for sheet, wall in found)
        raise self._too_long()

    def _natural(self, sheet: Sheet, wall: Wall) -> Page:
        """A page as tall as the needs of its rows, with some air."""
        free = TALLEST - sheet.room
        loose = [need + _LOOSE * self._sheets.setting.unit for need in wall.needs]
        level = max(loose, default=0.0) * len(loose)
        room = level if level <= _LEVEL * sum(loose) else sum(loose)
        room = float(math.ceil(min(room, sheet.room)))
        wall = replace(wall, needs=tuple(loose)) if sum(loose) <= room else wall
        return self._page(replace(sheet, room=room), wall, free + room)

    def _page(self, sheet: Sheet, wall: Wall, height: float) -> Page:
        items: list[Item] = [sheet.panel.at(0, 0)] if sheet.panel else []
        y = 0.0
        for band in sheet.top:
            items.append(band.frame.at(sheet.x, y))
            y += band.frame.height
        if wall.rows:
            above = sheet.top[-1].colors if sheet.top else ()
            place = Rect(sheet.x, y, sheet.mason.width, sheet.room)
            items += sheet.mason.items(
                wall, self._sheets.art, place, above, sheet.bottom[0].colors if sheet.bottom else ()
            )
        y = height
        for band in reversed(sheet.bottom):
            y -= band.frame.height
            items.append(band.frame.at(sheet.foot, y))
        size = Size(self._brief.canvas.width, height)
        return Page(size, self._sheets.setting.palette.paper, tuple(items))

    def _too_long(self) -> InfographicError:
        """The longest text is the one to shorten, or what stands around the list."""
        size, height = self._brief.canvas.name, self._brief.canvas.height or TALLEST
        sheet = self._sheets.sheet(_HEADS[-1], 1, 2, 3, height)
        needs = [sheet.mason.need(range(tip, tip + 1), 1, SCALES[-1]) for tip in self._tips]
        if max(needs) > sheet.room:
            tip = self._document.tips[needs.index(max(needs))]
            hint = "shorten it, or take a layout that grows with its text: cards, editorial"
            return fail(f"this tip doesn't fit on a sheet of the size '{size}'", tip.source, hint)
        told = f"the words around the list don't fit on a sheet of the size '{size}'"
        hint = "shorten title, intro, opener or closing, or take a larger size"
        return fail(told, self._document.title.source, hint)


LAYOUT = Layout(
    summary="a wall of colour blocks on a printed sheet (A4, A3, Letter) or a screen",
    canvas=canvas_of("a4"),
    arrange=arrange,
    images=frozenset({"header"}),
    suits=Suits(tips=(4, 20), words=(5, 30), form="sheet"),
)
