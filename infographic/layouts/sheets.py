"""Sharing rows out over sheets of a fixed height."""

from __future__ import annotations

from collections.abc import Sequence

_TOLERANCE = 1e-6


def shared_out(heights: Sequence[float], first: float, others: float, last: float) -> list[range]:
    """Which rows go on which sheet: as few sheets as can be, filled as evenly as can be.

    ``first`` px are there for rows on the first sheet and ``others`` on the next ones;
    on the last sheet there are ``last`` px less. A sheet may be left without rows where
    they fit nowhere else; the list is empty if a row fits on no sheet.
    """
    for count in range(1, len(heights) + 3):
        rooms = [first, *[others] * (count - 1)]
        rooms[-1] -= last
        found = _shares(heights, rooms)
        if found:
            return found
    return []


def _shares(heights: Sequence[float], rooms: Sequence[float]) -> list[range]:
    """The shares that leave the least sum of squares of empty room; empty if none fit."""
    whole = max(1.0, *rooms)
    best: dict[int, tuple[float, list[range]]] = {0: (0.0, [])}
    for room in rooms:
        longer: dict[int, tuple[float, list[range]]] = {}
        for start, (cost, shares) in best.items():
            used, end = 0.0, start
            while used <= room + _TOLERANCE:
                spare = ((room - used) / whole) ** 2
                total = cost + spare + (end == start)
                if end not in longer or total < longer[end][0]:
                    longer[end] = total, [*shares, range(start, end)]
                if end == len(heights):
                    break
                used += heights[end]
                end += 1
        best = longer
    return best[len(heights)][1] if len(heights) in best else []
