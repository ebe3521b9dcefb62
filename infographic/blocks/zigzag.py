"""Where cards stand that go left and right of a line by turns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

_EVEN = 1.5
"""Up to how many times the mean the tallest card may be for all to get one height."""
_STRETCH = 1.3
"""How much taller than its words need a card may become to keep the gap."""


class Place(NamedTuple):
    """The top of a card and its height, in px."""

    y: float
    height: float

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.height


def zigzag(heights: Sequence[float], gap: float, top: float = 0.0) -> tuple[Place, ...]:
    """Places for cards of at least these heights, the first one at ``top``.

    A card begins half way down its forerunner on the other side, and ends ``gap`` px above
    the next one on its own. Cards of about one height get exactly one, so that their pitch
    is the same throughout; where they differ much, each step follows the taller of the two
    cards that share it, and a short card beside long ones keeps its height.
    """
    tallest = max(heights)
    even = tallest <= _EVEN * sum(heights) / len(heights)
    wanted = [tallest] * len(heights) if even else list(heights)
    halves = [(height + gap) / 2 for height in wanted]
    steps = [max(pair) for pair in zip(halves, [0.0, *halves], strict=False)]
    steps.append(halves[-1])
    places: list[Place] = []
    y = top
    for index, height in enumerate(heights):
        room = steps[index] + steps[index + 1] - gap
        places.append(Place(y, room if even else min(room, _STRETCH * height)))
        y += steps[index]
    return tuple(places)
