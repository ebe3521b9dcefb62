"""The moon: its phases, its face, and the stars around it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from random import Random

from infographic.color import Color
from infographic.geometry import Affine, Point, Rect
from infographic.outline import Command, Outline, arc, circle, joined
from infographic.scene.items import Item, Path

# Craters as (x, y, radius) in radii of the moon.
_CRATERS = ((-0.31, -0.23, 0.17), (0.27, 0.16, 0.23), (-0.14, 0.42, 0.14), (0.41, -0.36, 0.09))

OLD = 0.16
"""How much of the moon is bright at the end of the way."""


def waning(progress: float) -> float:
    """How much of the moon is bright, so far through the list (0 to 1)."""
    return 0.97 + (OLD - 0.97) * progress


def phase(center: Point, radius: float, lit: float, tilt: float = 0.5) -> Outline:
    """The bright part of a moon: ``lit`` from 0 (new) to 1 (full), the light from the
    right, turned down by ``tilt`` radians, for the sun is below the horizon."""
    if lit >= 1:
        return circle(center, radius)
    x, y = center
    top: Command = ("M", x, y - radius)
    limb = arc(center, radius, -math.pi / 2, math.pi / 2)
    # The line between light and dark is half an ellipse: a half circle pressed flat.
    back = arc(Point(0, 0), radius, math.pi / 2, -math.pi / 2)
    terminator = Outline((("M", 0, radius), *back)).transformed(
        Affine(a=1 - 2 * lit, d=1, e=x, f=y)
    )
    shape = Outline((top, *limb, *terminator.commands[1:], ("Z",)))
    return shape.transformed(Affine.rotation(tilt, center))


def craters(center: Point, radius: float, color: Color) -> Path:
    """The dark spots of a moon's face."""
    spots = (
        circle(Point(center.x + x * radius, center.y + y * radius), by * radius)
        for x, y, by in _CRATERS
    )
    return Path(joined(spots), color)


def stars(
    area: Rect, count: int, size: float, color: Color, taken: Sequence[Rect], seed: int
) -> tuple[Item, ...]:
    """Up to ``count`` stars, denser at the top, ``size`` px at most, none upon ``taken``."""
    random = Random(seed)
    levels: list[list[Outline]] = [[], [], []]
    for _ in range(count):
        x = area.x + area.width * random.random()
        y = area.y + area.height * random.random() ** 1.2
        radius = size * (0.18 + 0.32 * random.random())
        level = levels[random.randrange(3)]
        dot = Rect(x - radius, y - radius, 2 * radius, 2 * radius)
        if not any(dot.intersects(box) for box in taken):
            level.append(circle(Point(x, y), radius))
    return tuple(
        Path(joined(dots), color.with_alpha(alpha))
        for dots, alpha in zip(levels, (0.25, 0.5, 0.8), strict=True)
        if dots
    )
