"""Lines as a hand draws them: not quite straight, not quite closed.

Every recipe is a pure function of its arguments, a seeded random included.
"""

from __future__ import annotations

import math
from itertools import pairwise
from random import Random

from infographic.geometry import Point, Rect
from infographic.outline import Command, Outline

_OVERSHOOT = 0.07
"""How far the last stroke of a box runs on, as a share of its side."""


def hand_box(rect: Rect, seed: int) -> Outline:
    """A box in one stroke from its top left corner, whose end crosses its beginning."""
    random = Random(seed)
    off = 0.035 * min(rect.width, rect.height)

    def near(x: float, y: float) -> tuple[float, float]:
        return x + random.uniform(-off, off), y + random.uniform(-off, off)

    start = near(rect.x - off, rect.y)
    corners = [
        start, near(rect.right, rect.y), near(rect.right, rect.bottom), near(rect.x, rect.bottom),
        near(rect.x + off, rect.y - _OVERSHOOT * rect.height),
    ]  # fmt: skip
    commands: list[Command] = [("M", *start)]
    for (ax, ay), (bx, by) in pairwise(corners):
        first = near(ax + (bx - ax) / 3, ay + (by - ay) / 3)
        second = near(ax + (bx - ax) * 2 / 3, ay + (by - ay) * 2 / 3)
        commands.append(("C", *first, *second, bx, by))
    return Outline(tuple(commands))


def hand_line(start: Point, end: Point, seed: int) -> Outline:
    """A line that bends a little."""
    random = Random(seed)
    off = min(3.0, 0.008 * math.dist(start, end))
    commands: list[Command] = [("M", *start)]
    first, second = (random.uniform(-off, off) for _ in range(2))
    dx, dy = (end.x - start.x) / 3, (end.y - start.y) / 3
    commands.append(
        ("C", start.x + dx, start.y + dy + first, end.x - dx, end.y - dy + second, *end)
    )
    return Outline(tuple(commands))
