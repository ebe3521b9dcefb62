"""Sharing a list out over sheets of a fixed height."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import accumulate

_TOLERANCE = 1e-6


def shared_out(heights: Sequence[float], first: float, others: float, last: float) -> list[range]:
    """Which rows go on which sheet: as few sheets as can be, filled as evenly as can be.

    ``first`` px are there for rows on the first sheet and ``others`` on the next ones;
    on the last sheet there are ``last`` px less. A sheet may be left without rows where
    they fit nowhere else; the list is empty if a row fits on no sheet.
    """
    sums = [0.0, *accumulate(heights)]
    return runs_out(len(heights), lambda run: sums[run.stop] - sums[run.start], first, others, last)


def runs_out(
    count: int, height_of: Callable[[range], float], first: float, others: float, last: float
) -> list[range]:
    """The same for ``count`` things that depend on each other: ``height_of`` tells how high a
    run of them is, which grows with its length."""
    known: dict[range, float] = {range(place, place): 0.0 for place in range(count + 1)}

    def height(run: range) -> float:
        if run not in known:
            known[run] = height_of(run)
        return known[run]

    for sheets in range(1, count + 3):
        rooms = [first, *[others] * (sheets - 1)]
        rooms[-1] -= last
        found = _shares(count, height, rooms)
        if found:
            return found
    return []


def _shares(count: int, height_of: Callable[[range], float], rooms: Sequence[float]) -> list[range]:
    """The shares that leave the least sum of squares of empty room; empty if none fit."""
    whole = max(1.0, *rooms)
    best: dict[int, tuple[float, list[range]]] = {0: (0.0, [])}
    for room in rooms:
        longer: dict[int, tuple[float, list[range]]] = {}
        for start, (cost, shares) in best.items():
            for end in range(start, count + 1):
                used = height_of(range(start, end))
                if used > room + _TOLERANCE:
                    break
                spare = ((room - used) / whole) ** 2
                total = cost + spare + (end == start)
                if end not in longer or total < longer[end][0]:
                    longer[end] = total, [*shares, range(start, end)]
        best = longer
    return best[count][1] if count in best else []


def divided(count: int, sheets: int, cost: Callable[[int, int, int], float]) -> list[range]:
    """The numbers below ``count`` on ``sheets``, in order, at the least sum of costs;
    ``cost(sheet, start, end)`` is infinite for a share that doesn't fit. Empty if none do."""
    best: dict[int, tuple[float, list[range]]] = {0: (0.0, [])}
    for sheet in range(sheets):
        longer: dict[int, tuple[float, list[range]]] = {}
        for start, (spent, shares) in best.items():
            for end in range(start, count + 1):
                total = spent + cost(sheet, start, end)
                if math.isinf(total):
                    if end > start:
                        break
                elif end not in longer or total < longer[end][0]:
                    longer[end] = total, [*shares, range(start, end)]
        best = longer
    return best[count][1] if count in best else []
