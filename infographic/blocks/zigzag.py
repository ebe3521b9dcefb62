"""Where cards stand that go left and right of a line by turns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

_STARTS = tuple(0.5 + 0.025 * way * step for step in range(9) for way in (1, -1))
"""How far down the first card the second may begin, as a share, the best one first."""
_ROUNDS = 40
_ALIKE = 0.01


class Place(NamedTuple):
    """The side of a card, its top and its height, in px."""

    rightward: bool
    y: float
    height: float

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.height


def lowest(places: Sequence[Place]) -> float:
    """The y of the lowest edge; 0 if there are no places."""
    return max((place.bottom for place in places), default=0.0)


def deeper(places: Sequence[Place]) -> float:
    """How far below the first card the second one begins, if that is on the other side."""
    if len(places) < 2 or places[1].rightward == places[0].rightward:
        return 0.0
    return places[1].y - places[0].y


def column(heights: Sequence[float], gap: float, top: float = 0.0) -> tuple[Place, ...]:
    """Places below each other, all on the right."""
    places: list[Place] = []
    for height in heights:
        y = places[-1].bottom + gap if places else top
        places.append(Place(True, y, height))
    return tuple(places)


def zigzag(
    heights: Sequence[float], gap: float, pitch: float, top: float = 0.0
) -> tuple[Place, ...]:
    """Places for cards of these heights, the first one at ``top`` on the left.

    Each begins ``gap`` px below the last one on its side, and at least ``pitch`` px below
    its forerunner. Sides take turns; only where one would stay empty beside a long card do
    two follow each other on it. The second card begins where this leaves the gaps even and
    then the steps.
    """
    if max(heights) - min(heights) < _ALIKE:
        step = max(pitch, (heights[0] + gap) / 2)
        return tuple(Place(n % 2 == 1, top + n * step, each) for n, each in enumerate(heights))
    starts = (max(pitch, share * (heights[0] + gap)) for share in _STARTS)
    ways = [_stacked(heights, gap, pitch, (top, top + start)) for start in starts]
    best = min(ways, key=lambda way: _faults(way, gap))
    return _spread(best, gap, pitch) if _faults(best, gap)[1] else tuple(best)


def _stacked(
    heights: Sequence[float], gap: float, pitch: float, tops: tuple[float, float]
) -> list[Place]:
    """Every card as high as it may stand."""
    free, side, earliest = list(tops), 0, tops[0]
    places: list[Place] = []
    for height in heights:
        turn, stay = max(free[side], earliest), max(free[1 - side], earliest)
        if len(places) > 1 and turn > stay + gap:
            side, turn = 1 - side, stay
        places.append(Place(side == 1, turn, height))
        free[side], earliest = turn + height + gap, turn + pitch
        side = 1 - side
    return places


def _columns(places: Sequence[Place]) -> tuple[list[int], list[int]]:
    """The numbers of the cards on the left and on the right."""
    numbers = range(len(places))
    return (
        [number for number in numbers if not places[number].rightward],
        [number for number in numbers if places[number].rightward],
    )


def _faults(places: list[Place], gap: float) -> tuple[int, int, float]:
    """How often two cards follow each other on one side, how many px wider than ``gap`` the
    gaps are in all, and how much the steps differ."""
    repeats = sum(before.rightward == after.rightward for before, after in pairwise(places))
    spare = sum(
        places[after].y - places[before].bottom - gap
        for column in _columns(places)
        for before, after in pairwise(column)
    )
    steps = [after.y - before.y for before, after in pairwise(places)]
    return repeats, round(spare), max(steps, default=0.0) - min(steps, default=0.0)


def _spread(places: list[Place], gap: float, pitch: float) -> tuple[Place, ...]:
    """What a gap has to spare is shared among those above it on its side."""
    tops = [place.y for place in places]
    for _ in range(_ROUNDS):
        for column in _columns(places):
            for above, number, below in zip(column, column[1:], column[2:], strict=False):
                height = places[number].height
                over = tops[above] + places[above].height
                highest = max(over + gap, tops[number - 1] + pitch)
                lowest = min(tops[below] - gap - height, tops[number + 1] - pitch)
                middle = (over + tops[below] - height) / 2
                tops[number] = max(highest, min(lowest, middle))
    return tuple(place._replace(y=y) for place, y in zip(places, tops, strict=True))
