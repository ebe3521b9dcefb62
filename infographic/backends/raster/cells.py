"""Which cells of a grid the edge of an outline runs through."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from infographic.outline import Command

CELL = 64
"""The side of a cell in device px."""

# Coverage spreads less than a pixel from the edge itself.
_REACH = 1.25
# How far a curve may stray from the chords that stand for it here.
_STRAY = 4.0

_Chord: TypeAlias = tuple[float, float, float, float, float]


def edge_cells(outlines: Iterable[Sequence[Command]], left: int, right: int) -> dict[int, set[int]]:
    """The touched cells: for each row of cells its columns, of those that hold pixels
    from ``left`` to ``right``."""
    cells: dict[int, set[int]] = {}
    first_column, last_column = left // CELL, (right - 1) // CELL
    for outline in outlines:
        for x0, y0, x1, y1, reach in _chords(outline):
            near, far = (x0, x1) if x0 < x1 else (x1, x0)
            start = max(int((near - reach) // CELL), first_column)
            end = min(int((far + reach) // CELL), last_column)
            if start > end:
                continue
            columns = range(start, end + 1)
            near, far = (y0, y1) if y0 < y1 else (y1, y0)
            for row in range(int((near - reach) // CELL), int((far + reach) // CELL) + 1):
                cells.setdefault(row, set()).update(columns)
    return cells


def _chords(outline: Sequence[Command]) -> Iterator[_Chord]:
    """Short straight lines along the outline, closing lines included, each with how far
    from it the edge may be felt."""
    x = y = start_x = start_y = 0.0
    for command in outline:
        if command[0] == "C":
            yield from _curve(x, y, *command[1:])
            x, y = command[5:]
        elif command[0] == "L":
            yield from _line(x, y, command[1], command[2])
            x, y = command[1:]
        else:
            yield from _line(x, y, start_x, start_y)
            x, y = start_x, start_y
            if command[0] == "M":
                x, y = start_x, start_y = command[1:]
    yield from _line(x, y, start_x, start_y)


def _line(x0: float, y0: float, x1: float, y1: float) -> Iterator[_Chord]:
    if x0 == x1 and y0 == y1:
        return
    pieces = max(1, math.ceil(min(abs(x1 - x0), abs(y1 - y0)) / CELL))
    dx, dy = (x1 - x0) / pieces, (y1 - y0) / pieces
    for i in range(pieces):
        x, y = x0 + i * dx, y0 + i * dy
        yield x, y, x + dx, y + dy, _REACH


def _curve(
    x0: float, y0: float, x1: float, y1: float, x2: float, y2: float, x3: float, y3: float
) -> Iterator[_Chord]:
    left, right = min(x0, x1, x2, x3), max(x0, x1, x2, x3)
    top, bottom = min(y0, y1, y2, y3), max(y0, y1, y2, y3)
    if right - left + bottom - top <= CELL:
        yield left, top, right, bottom, _REACH
        return
    # A cubic strays from n chords by at most .75/n² of its larger second difference.
    bend = 0.75 * max(
        math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2),
        math.hypot(x1 - 2 * x2 + x3, y1 - 2 * y2 + y3),
    )
    size = right - left + bottom - top
    pieces = max(math.ceil(math.sqrt(bend / _STRAY)), math.ceil(size / (2 * CELL)))
    reach = _REACH + bend / (pieces * pieces)
    x, y = x0, y0
    for i in range(1, pieces + 1):
        t = i / pieces
        s = 1 - t
        a, b, c, d = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
        nx, ny = a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3
        yield x, y, nx, ny, reach
        x, y = nx, ny
