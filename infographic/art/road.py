"""A road along a curve: a ribbon that may change its width, a verge, and dashes.

Everything is measured by arc length, because dashes spaced by the curve's parameter
bunch up in the bends.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from infographic.color import Color
from infographic.geometry import Point
from infographic.outline import Outline, polygon, smooth
from infographic.scene.items import Path, Stroke

Cubic: TypeAlias = tuple[Point, Point, Point, Point]
"""Start, two controls, end."""

_SAMPLES = 48


@dataclass(frozen=True, slots=True)
class Track:
    """A curve as points, and how far along it each of them lies, in px."""

    points: tuple[Point, ...]
    distances: tuple[float, ...]

    @staticmethod
    def along(cubics: Sequence[Cubic]) -> Track:
        """The curve through all ``cubics``, each beginning where the last one ends."""
        points = [cubics[0][0]]
        for cubic in cubics:
            points += [_at(cubic, step / _SAMPLES) for step in range(1, _SAMPLES + 1)]
        distances = [0.0]
        for one, other in pairwise(points):
            distances.append(distances[-1] + math.dist(one, other))
        return Track(tuple(points), tuple(distances))

    @property
    def length(self) -> float:
        """The whole length, in px."""
        return self.distances[-1]

    def at(self, distance: float) -> Point:
        """The point that lies ``distance`` px from the start."""
        place = min(max(bisect_left(self.distances, distance), 1), len(self.points) - 1)
        before, after = self.distances[place - 1], self.distances[place]
        share = (distance - before) / (after - before) if after > before else 0.0
        one, other = self.points[place - 1], self.points[place]
        return Point(one.x + (other.x - one.x) * share, one.y + (other.y - one.y) * share)

    def heading(self, distance: float) -> float:
        """The direction at ``distance`` px, in radians clockwise from the x axis."""
        one, other = self.at(max(0.0, distance - 2)), self.at(min(self.length, distance + 2))
        return math.atan2(other.y - one.y, other.x - one.x)

    def ribbon(self, width: Callable[[float], float]) -> Outline:
        """The area within half of ``width(distance)`` px at both sides of the curve."""
        left: list[tuple[float, float]] = []
        right: list[tuple[float, float]] = []
        last = len(self.points) - 1
        for place, (x, y) in enumerate(self.points):
            before, after = self.points[max(place - 1, 0)], self.points[min(place + 1, last)]
            angle = math.atan2(after.y - before.y, after.x - before.x)
            half = width(self.distances[place]) / 2
            dx, dy = -math.sin(angle) * half, math.cos(angle) * half
            left.append((x + dx, y + dy))
            right.append((x - dx, y - dy))
        return polygon([*left, *reversed(right)])

    def dashes(
        self, start: float, end: float, on: float, off: float, color: Color, width: float
    ) -> tuple[Path, ...]:
        """Dashes of ``on`` px with ``off`` px between them, from ``start`` to ``end`` px,
        all of one length and gap."""
        count = max(1, round((end - start + off) / (on + off)))
        pitch = (end - start + off) / count
        dash = pitch * on / (on + off)
        marks = []
        for place in range(count):
            begin = start + place * pitch
            line = smooth([self.at(begin + dash * step / 3) for step in range(4)])
            marks.append(Path(line, stroke=Stroke(color, width)))
        return tuple(marks)


def _at(cubic: Cubic, t: float) -> Point:
    a, b, c, d = cubic
    u = 1 - t
    k0, k1, k2, k3 = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
    return Point(
        k0 * a.x + k1 * b.x + k2 * c.x + k3 * d.x,
        k0 * a.y + k1 * b.y + k2 * c.y + k3 * d.y,
    )
