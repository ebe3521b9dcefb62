"""Hills, sun and trees: the recipes that several scenes share.

Lengths are px; a caller multiplies them by its own unit. Each recipe is a pure
function of its arguments, a seeded random included.
"""

from __future__ import annotations

import math
from random import Random

from infographic.color import Color
from infographic.geometry import Point, Rect
from infographic.outline import Outline, circle, ellipse, smooth
from infographic.scene.items import Box, Item, LinearGradient, Path, Stroke


class Ridge:
    """The line of a hill from ``left`` to ``right``: two sine waves about ``base``.

    ``waves`` is about how many half waves fit in the width; ``amplitude`` in px. The hill
    goes on for ``reach`` px beyond its left end.
    """

    def __init__(
        self,
        left: float,
        right: float,
        base: float,
        amplitude: float,
        seed: int,
        waves: float,
        reach: float = 0.0,
    ) -> None:
        random = Random(seed)
        self.left, self.right, self.base, self.amplitude = left, right, base, amplitude
        self._waves, self._reach = waves, reach
        self._first, self._second = 2 * math.pi * random.random(), 2 * math.pi * random.random()

    def y(self, x: float) -> float:
        """The height of the ridge at ``x``."""
        u = (x - self.left) / (self.right - self.left)
        return self.base - self.amplitude * (
            0.65 * math.sin(self._waves * math.pi * u + self._first)
            + 0.35 * math.sin(1.7 * self._waves * math.pi * u + self._second)
        )

    def outline(self, bottom: float) -> Outline:
        """The hill: the ridge, closed along ``bottom``."""
        left = self.left - self._reach
        steps = max(8, round((self.right - left) / 40))
        points = [left + (self.right - left) * i / steps for i in range(steps + 1)]
        line = smooth([(x, self.y(x)) for x in points])
        return Outline((*line.commands, ("L", self.right, bottom), ("L", left, bottom), ("Z",)))

    @property
    def top(self) -> float:
        """The highest y that the ridge can reach."""
        return self.base - self.amplitude


def downward(top: float, bottom: float, first: Color, last: Color) -> LinearGradient:
    """A gradient from the y ``top`` to the y ``bottom``."""
    return LinearGradient(Point(0, top), Point(0, bottom), ((0.0, first), (1.0, last)))


def hill(ridge: Ridge, bottom: float, first: Color, last: Color) -> Path:
    """A hill with a vertical gradient, the lighter colour below like mist."""
    return Path(ridge.outline(bottom), downward(ridge.top, bottom, first, last))


def sun(
    center: Point,
    radius: float,
    top: Color,
    bottom: Color,
    halo: Color,
    rings: tuple[tuple[float, float], ...] = ((2.38, 0.22), (1.86, 0.30), (1.37, 0.42)),
) -> tuple[Item, ...]:
    """A disc with a vertical gradient, and halos as (radius in radii of the disc, opacity)
    from the outermost inwards."""
    return (
        *(Path(circle(center, radius * by), halo.with_alpha(alpha)) for by, alpha in rings),
        Path(
            circle(center, radius),
            downward(center.y - radius, center.y + radius, top, bottom),
        ),
    )


def ground_shadow(x: float, y: float, half_width: float, color: Color) -> Path:
    """The flat ellipse that makes an object stand on the ground."""
    return Path(ellipse(Point(x, y), half_width, half_width * 0.11), color.with_alpha(0.2))


def tree(
    x: float, y: float, height: float, leaf: Color, shade: Color, trunk: Color, ground: Color
) -> tuple[Item, ...]:
    """A broad-leaved tree that stands at ``(x, y)``; the light comes from the left."""
    w = 0.58 * height
    wide = max(3.0, 0.045 * height)
    top, low = y - height, y - 0.28 * height
    right_half = Outline(
        (("M", x, top), ("C", x + 0.62 * w, top, x + 0.6 * w, low, x, low), ("Z",))
    )
    crown = Outline(
        (
            ("M", x, top),
            ("C", x + 0.62 * w, top, x + 0.6 * w, low, x, low),
            ("C", x - 0.6 * w, low, x - 0.62 * w, top, x, top),
            ("Z",),
        )
    )
    vein = Outline((("M", x, y - 0.3 * height), ("L", x, y - 0.7 * height)))
    return (
        ground_shadow(x, y, 0.32 * w, ground),
        Box(Rect(x - wide / 2, y - 0.5 * height, wide, 0.5 * height), trunk, wide / 2),
        Path(crown, leaf),
        Path(right_half, shade),
        Path(vein, stroke=Stroke(trunk, 0.5 * wide)),
    )


def bird(x: float, y: float, size: float, color: Color) -> Path:
    """Two wings, seen from afar; ``size`` is the width in px."""
    s = size / 34
    left = Outline(
        (
            ("M", x - 17 * s, y - 5 * s),
            ("C", x - 11 * s, y - 10.3 * s, x - 5.3 * s, y - 8.7 * s, x, y),
            ("C", x + 5.3 * s, y - 8.7 * s, x + 11 * s, y - 10.3 * s, x + 17 * s, y - 5 * s),
        )
    )
    return Path(left, stroke=Stroke(color, 3 * s))
