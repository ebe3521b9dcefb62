"""A wall of tile cells that fills a height exactly: how many columns, how large the type.

An unfinished last row is composed: its cells widen until it closes, and a single one
gets a tile so wide that its words still stand in the last column.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from infographic.art.base import Art
from infographic.blocks.numeral import numeral
from infographic.blocks.setting import Setting
from infographic.blocks.tile_cell import FIGURE, TileCell
from infographic.blocks.tile_colors import shades, tints_of
from infographic.blocks.tip_card import tip_words
from infographic.color import Color
from infographic.document.model import Document
from infographic.geometry import Rect
from infographic.scene.items import Item
from infographic.text.spans import plain
from infographic.text.style import TextStyle

# In steps of the page, at scale 1.
_TILE, _WIDE_TILE, _WIDEST_TILE, _TOP_TILE = 186.0, 256.0, 420.0, 104.0
_LEAST_ROW, _LEAST_CELL, _SIDE_CELL = 112.0, 280.0, 470.0
_AIR, _GAP, _RIGHT, _BETWEEN = 31.0, 27.0, 30.0, 17.5
_TITLE, _TEXT, _RATIO = 0.87, 0.9, 1.28
"""Factors of the theme's sizes, and the least ratio of title to text."""
_LINE = 31.0
"""The longest line of body text, in em."""

SCALES = (2.6, 2.1, 1.6, 1.48, 1.37, 1.26, 1.16, 1.08, 1.0, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64)
"""Sizes of type that are tried, as factors of that of ten tips on a sheet."""
_USUAL, _LARGEST = 1.37, {1: 2.6, 2: 2.1, 3: 1.6}
"""The largest of them, and for very few tips."""
_WIDE_SHARE, _WIDEST_SHARE = 0.27, 0.36
"""The most of the width that tiles take which stand one above the other."""
_FEW = 3
"""From so many tips on, tiles across the page leave most of it to the words."""
_LONG, _OWN_ROW = 140, 0.8
"""By how many characters a tip may be longer than one beside it, and by how much the type
may shrink for it to have a row to itself."""
_STEPS = 2
"""How many sizes of type may be given for titles of fewer lines."""
_BEST_ASPECT, _ASPECT_WEIGHT, _UNFINISHED, _UNEVEN = 3.0, 0.25, 0.03, 0.25


@dataclass(frozen=True, slots=True)
class Wall:
    """Rows of cells, and the least height of each row."""

    rows: tuple[tuple[TileCell, ...], ...]
    needs: tuple[float, ...]
    scale: float
    columns: int

    def level(self, available: float) -> bool:
        """Whether all rows can be of one height."""
        return max(self.needs) * len(self.needs) <= available

    def heights(self, available: float) -> list[float]:
        """Rows of one height where that is enough for each, else as near as they can be."""
        low, high = 0.0, available
        for _ in range(40):
            middle = (low + high) / 2
            if sum(max(need, middle) for need in self.needs) > available:
                high = middle
            else:
                low = middle
        return [max(need, low) for need in self.needs]


@dataclass(frozen=True, slots=True)
class Mason:
    """Builds walls ``width`` px wide; figures stand ``margin`` px from the left edge, words
    at least ``air`` px from the upper and lower edges of their panels and ``right`` px from
    the right one."""

    setting: Setting
    document: Document
    width: float
    margin: float
    air: float = 0.0
    right: float = 0.0
    _cells: dict[tuple[int, int, int, float], TileCell] = field(default_factory=dict)
    _needs: dict[tuple[int, int, int, float], float] = field(default_factory=dict)

    @property
    def most_columns(self) -> int:
        """As many as leave room for words."""
        return max(1, int(self.width / (_LEAST_CELL * self.setting.unit)))

    def tile(self, columns: int) -> float:
        """The width of tiles that stand beside their words, in whole px."""
        if columns > 1:
            return float(round(_TILE * self.setting.unit))
        few = len(self.document.tips) < _FEW
        wide, share = (_WIDEST_TILE, _WIDEST_SHARE) if few else (_WIDE_TILE, _WIDE_SHARE)
        return float(round(min(wide * self.setting.unit, share * self.width)))

    def need(self, tips: range, columns: int, scale: float) -> float:
        """The least height of a wall, in px."""
        key = (tips.start, tips.stop, columns, scale)
        if key not in self._needs:
            walls = (self._build(tips, columns, scale, even) for even in (True, False))
            self._needs[key] = min(sum(wall.needs) for wall in walls) if tips else 0.0
        return self._needs[key]

    def natural(self, tips: range, columns: int, scale: float) -> Wall:
        """The wall in type of that size, whatever height it takes."""
        return self._build(tips, columns, scale, even=False)

    def largest(
        self, tips: range, available: float, columns: int, scale: float = math.inf
    ) -> Wall | None:
        """The wall with the largest type that fits, at most ``scale``; long tips in rows of
        their own, unless that makes the type much smaller."""
        even = self._largest(tips, available, columns, scale, even=True)
        if self._rows(tips, columns, even=False) == self._rows(tips, columns, even=True):
            return even
        own = self._largest(tips, available, columns, scale, even=False)
        return own if own and (not even or own.scale >= _OWN_ROW * even.scale) else even

    def _largest(
        self, tips: range, available: float, columns: int, scale: float, *, even: bool
    ) -> Wall | None:
        most = min(scale, _LARGEST.get(len(self.document.tips), _USUAL))
        scales = [one for one in SCALES if one <= most]
        found = self._build(tips, columns, scales[-1], even)
        if sum(found.needs) > available:
            return None
        low, high = 0, len(scales) - 1
        while low < high:
            middle = (low + high) // 2
            wall = self._build(tips, columns, scales[middle], even)
            if sum(wall.needs) <= available:
                found, high = wall, middle
            else:
                low = middle + 1
        # A title on one line is worth a step of type.
        smaller = [self._build(tips, columns, s, even) for s in scales[low + 1 : low + 1 + _STEPS]]
        return min((found, *smaller), key=_title_lines)

    def score(self, wall: Wall, available: float) -> float:
        """Large type, cells neither too flat nor too tall, a last row that is full, and no
        short tip beside a long one."""
        aspect = self.width / wall.columns / (available / len(wall.rows))
        unfinished = len(wall.rows[-1]) < wall.columns
        lengths = ([self._length(cell.index - 1) for cell in row] for row in wall.rows)
        return (
            wall.scale
            - _ASPECT_WEIGHT * abs(math.log(aspect / _BEST_ASPECT))
            - _UNFINISHED * unfinished
            - _UNEVEN * any(map(_uneven, lengths))
        )

    def _rows(self, tips: range, columns: int, even: bool) -> list[range]:
        """The tips by rows; one that is much longer than those beside it has its own,
        unless rows are to be ``even``."""
        rows: list[range] = []
        while tips:
            row = tips[:columns]
            lengths = [self._length(index) for index in row]
            if not even and _uneven(lengths):
                row = row[: lengths.index(max(lengths)) or 1]
            rows.append(row)
            tips = tips[len(row) :]
        return rows

    def _length(self, index: int) -> int:
        """The characters of a tip."""
        tip = self.document.tips[index]
        texts = (tip.title, tip.text) if tip.text else (tip.title,)
        return sum(len(plain(text.spans)) for text in texts)

    def _build(self, tips: range, columns: int, scale: float, even: bool) -> Wall:
        rows: list[tuple[TileCell, ...]] = []
        needs: list[float] = []
        for row in self._rows(tips, columns, even):
            cells = tuple(self._cell(index, len(row), columns, scale) for index in row)
            rows.append(cells)
            air = 2 * max(_AIR * self.setting.unit * min(1.0, scale) ** 2, self.air)
            tallest = max(cell.words.height + (cell.tile if cell.on_top else 0) for cell in cells)
            needs.append(max(_LEAST_ROW * self.setting.unit * min(1.0, scale), tallest + air))
        return Wall(tuple(rows), tuple(needs), scale, columns)

    def _cell(self, index: int, in_row: int, columns: int, scale: float) -> TileCell:
        """The cell of a tip in a row of ``in_row``, each set only once."""
        key = (index, in_row, columns, scale)
        if key not in self._cells:
            self._cells[key] = self._made(*key)
        return self._cells[key]

    def _made(
        self, index: int, in_row: int, columns: int, scale: float, spare: int | None = None
    ) -> TileCell:
        """``spare``: lines that a better break may cost; None while only heights count."""
        u, width = self.setting.unit, self.width / in_row
        column = self.width / columns
        on_top = width < _SIDE_CELL * u
        tile = self.tile(columns)
        if on_top:
            tile = _TOP_TILE * u * scale
        elif in_row == 1 and columns > 1:
            # The words of a tip alone in its row stand below those of the last column, long
            # ones in the whole of it.
            beside = column * (columns - 1)
            narrow = column < _SIDE_CELL * u or self._length(index) > _LONG
            tile = beside + (0 if narrow else tile)
        gap = self.margin if on_top else _GAP * u * max(1.0, scale)
        room = width - gap - max(_RIGHT * u, self.right) - (self.margin - gap if on_top else tile)
        tip = self.document.tips[index]
        size = self.setting.style("tip_text", _TEXT * scale).size
        title = max(_TITLE * scale, _RATIO * size / self.setting.style("tip_title").size)
        words = tip_words(
            self.setting, tip, index + 1, min(room, _LINE * size),
            title=title, text=_TEXT * scale, gap=_BETWEEN * scale,
            tuned=spare is not None, spare=spare or 0, hang=True,
        )  # fmt: skip
        progress = index / max(1, len(self.document.tips) - 1)
        return TileCell(
            self.setting, tip, index + 1, progress, words, tile, on_top, self.margin, gap
        )  # fmt: skip

    def items(
        self, wall: Wall, art: Art, place: Rect, above: Sequence[Color], below: Sequence[Color]
    ) -> list[Item]:
        """The wall at its place; ``above`` and ``below`` are the colours that it meets."""
        wall = self._finished(wall, place.height)
        cells = self._placed(wall, place)
        palette = self.setting.palette
        tints = tints_of(palette, wall.rows, self.width, above, below)
        style = self._figures(wall, cells) if self.document.numbered else None
        items: list[Item] = []
        number = 0
        for line, shade in zip(wall.rows, shades(wall.rows, self.width), strict=True):
            for column, cell in enumerate(line):
                panel = (palette.card, palette.paper)[(shade + column) % 2]
                items.append(cell.items(art, cells[number], tints[number], panel, style, line))
                number += 1
        return items

    def _finished(self, wall: Wall, available: float) -> Wall:
        """The wall with the best line ends; they may cost a line where there is room."""
        line = 1.5 * self.setting.style("tip_text", _TEXT * wall.scale).size
        rows = []
        for row, need, height in zip(wall.rows, wall.needs, wall.heights(available), strict=True):
            spare = int(height - need >= line)
            rows.append(
                tuple(
                    self._made(cell.index - 1, len(row), wall.columns, wall.scale, spare)
                    for cell in row
                )
            )
        return replace(wall, rows=tuple(rows))

    def _placed(self, wall: Wall, place: Rect) -> list[Rect]:
        """The cells, their edges on whole px."""
        cells: list[Rect] = []
        y = place.y
        for line, height in zip(wall.rows, wall.heights(place.height), strict=True):
            top, bottom = round(y), round(y + height)
            edges = [round(place.width * part / len(line)) for part in range(len(line) + 1)]
            cells += [
                Rect(place.x + left, top, right - left, bottom - top)
                for left, right in pairwise(edges)
            ]
            y += height
        return cells

    def _figures(self, wall: Wall, cells: Sequence[Rect]) -> TextStyle:
        """One style for all figures: as large as the narrowest and lowest tile allows."""
        flat = [cell for line in wall.rows for cell in line]
        style = self.setting.style("numeral")
        widest = numeral(self.setting, max(cell.index for cell in flat), style, Color(0, 0, 0))
        sides = []
        for cell, rect in zip(flat, cells, strict=True):
            tile = rect.width if cell.on_top else cell.tile
            high = cell.tile if cell.on_top else min(rect.height, tile)
            across = (tile - self.margin - 14 * self.setting.unit) / widest.width
            sides.append(min(FIGURE * high / widest.height, across))
        return replace(style, size=max(self.setting.smallest, style.size * min(sides)))


def _title_lines(wall: Wall) -> int:
    return sum(cell.title_lines for row in wall.rows for cell in row)


def _uneven(lengths: Sequence[int]) -> bool:
    """Whether one of the tips of a row is so long that the others would look empty."""
    return max(lengths) - min(lengths) > _LONG
