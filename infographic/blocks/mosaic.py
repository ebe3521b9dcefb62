"""Packing tiles of different sizes into bands without holes, in reading order.

A band is as wide as the page and one or two rows high. Which patterns follow each other
is chosen for the whole list at once: little empty space, large tiles for long texts, and
no pattern twice in a row. Tiles are numbered by row, then by column, so that the order
in which one reads them is never in doubt.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

COLUMNS = 6


@dataclass(frozen=True, slots=True)
class Slot:
    """A tile's place in its band: first column, columns, first row, rows."""

    column: int
    columns: int
    row: int = 0
    rows: int = 1

    @property
    def tall(self) -> bool:
        """Whether it spans both rows."""
        return self.rows == 2


@dataclass(frozen=True, slots=True)
class Pattern:
    """The slots of a band in reading order; ``price`` is what it costs to use it."""

    slots: tuple[Slot, ...]
    price: float = 0.0


PATTERNS = (
    Pattern((Slot(0, 6),), 0.5),
    Pattern((Slot(0, 3), Slot(3, 3)), 0.12),
    Pattern((Slot(0, 4), Slot(4, 2))),
    Pattern((Slot(0, 2), Slot(2, 4))),
    Pattern((Slot(0, 2), Slot(2, 2), Slot(4, 2)), 0.05),
    Pattern((Slot(0, 4, 0, 2), Slot(4, 2, 0), Slot(4, 2, 1)), -0.8),
    Pattern((Slot(0, 3, 0, 2), Slot(3, 3, 0), Slot(3, 3, 1)), -0.65),
)
"""Left to right and top to bottom. A tile over two rows stands at the left only: right of
two others it would be read after the first of them or after both."""

_EMPTY, _UNFAIR, _AGAIN, _AGAIN_TALL, _CROWDED = 16.0, 0.8, 0.5, 0.7, 0.5
_FILLED = 0.5
"""What is left of empty space in a tall tile, whose figure grows into it."""
_TALLEST = 1.7
"""Height by width from which a tile looks like a column of a newspaper."""


@dataclass(frozen=True, slots=True)
class Band:
    """A pattern, the number of its first tile, and the heights of its rows in px."""

    pattern: Pattern
    first: int
    heights: tuple[float, ...]

    def height(self, gap: float) -> float:
        """The whole height."""
        return sum(self.heights) + gap * (len(self.heights) - 1)


@dataclass(frozen=True, slots=True)
class Grid:
    """Six columns with gaps, over ``width`` px; ``narrowest`` is the fewest columns that a
    tile may have."""

    width: float
    gap: float
    narrowest: int = 2

    def span(self, columns: int) -> float:
        """The width of so many columns."""
        column = (self.width - (COLUMNS - 1) * self.gap) / COLUMNS
        return columns * column + (columns - 1) * self.gap

    def left(self, column: int) -> float:
        """The x at which a column begins."""
        return self.span(column) + self.gap if column else 0.0


@dataclass(frozen=True, slots=True)
class Fit:
    """How a tile would do in a slot: its least height in px, and what it costs that its
    words don't suit that width."""

    height: float
    price: float = 0.0


Fits = Callable[[int, Slot], Fit]


def pack(grid: Grid, weights: Sequence[float], fits: Fits, quiet: int = 0) -> list[Band]:
    """Bands for as many tiles as there are weights, cheapest as a whole. The first
    ``quiet`` tiles share no band with a tall one."""
    count = len(weights)
    usable = [
        pattern
        for pattern in PATTERNS
        if all(slot.columns >= grid.narrowest for slot in pattern.slots)
    ]
    best: list[dict[int, tuple[float, list[Band]]]] = [{} for _ in range(count + 1)]
    best[0][-1] = (0.0, [])
    for first in range(count):
        for number, pattern in enumerate(usable):
            after = first + len(pattern.slots)
            is_tall = any(slot.tall for slot in pattern.slots)
            if after > count or not best[first] or (first < quiet and is_tall):
                continue
            band = _band(grid, pattern, first, fits)
            own = _price(grid, band, weights, fits)
            cost, bands = min(
                (
                    (cost + own + _again(usable, previous, number), bands)
                    for previous, (cost, bands) in best[first].items()
                ),
                key=lambda choice: choice[0],
            )
            if number not in best[after] or cost < best[after][number][0]:
                best[after][number] = (cost, [*bands, band])
    return min(best[count].values(), key=lambda choice: choice[0])[1]


def _again(patterns: Sequence[Pattern], previous: int, number: int) -> float:
    """What it costs that a pattern follows one that is the same or much like it."""
    if previous == number:
        return _AGAIN
    both = (patterns[previous], patterns[number])
    alike = previous >= 0 and all(any(slot.tall for slot in one.slots) for one in both)
    return _AGAIN_TALL * alike


def _band(grid: Grid, pattern: Pattern, first: int, fits: Fits) -> Band:
    """The heights of the rows, so that every tile has what it needs."""
    rows = 1 + max(slot.row for slot in pattern.slots)
    heights = [0.0] * rows
    for number, slot in enumerate(pattern.slots):
        if not slot.tall:
            heights[slot.row] = max(heights[slot.row], fits(first + number, slot).height)
    for number, slot in enumerate(pattern.slots):
        if slot.tall:
            lacking = fits(first + number, slot).height - sum(heights) - grid.gap
            heights = [height + max(0.0, lacking) / rows for height in heights]
    return Band(pattern, first, tuple(heights))


def _price(grid: Grid, band: Band, weights: Sequence[float], fits: Fits) -> float:
    """Empty space in shares of the page's width squared, unfair sizes, narrow columns."""
    slots = band.pattern.slots
    areas: list[float] = []
    empty = crowded = 0.0
    for number, slot in enumerate(slots):
        width = grid.span(slot.columns)
        height = band.height(grid.gap) if slot.tall else band.heights[slot.row]
        areas.append(width * height)
        fit = fits(band.first + number, slot)
        empty += width * (height - fit.height) * (_FILLED if slot.tall else 1.0)
        crowded += max(0.0, height / width - _TALLEST) + fit.price
    share = [area / sum(areas) for area in areas]
    wanted = weights[band.first : band.first + len(slots)]
    fair = [weight / sum(wanted) for weight in wanted]
    unfair = sum(abs(a - b) for a, b in zip(share, fair, strict=True)) / 2
    return (
        band.pattern.price + _EMPTY * empty / grid.width**2 + _UNFAIR * unfair + _CROWDED * crowded
    )
