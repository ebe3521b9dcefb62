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
from infographic.outline import Outline, smooth
from infographic.scene.items import Paint, Path, Stroke

Cubic: TypeAlias = tuple[Point, Point, Point, Point]
"""Start, two controls, end."""

_SAMPLES, _STRIDE = 36, 2
"""Points of a cubic, and of how many a ribbon takes one."""


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
            points += [on_cubic(cubic, step / _SAMPLES) for step in range(1, _SAMPLES + 1)]
        distances = [0.0]
        for one, other in pairwise(points):
            distances.append(distances[-1] + math.dist(one, other))
        return Track(tuple(points), tuple(distances))

    @property
    def length(self) -> float:
        """The whole length, in px."""
        return self.distances[-1]

    def joint(self, cubic: int) -> float:
        """How far along the curve the cubic of that number (from 0) begins, in px."""
        return self.distances[cubic * _SAMPLES]

    def at(self, distance: float) -> Point:
        """The point that lies ``distance`` px from the start."""
        place = min(max(bisect_left(self.distances, distance), 1), len(self.points) - 1)
        before, after = self.distances[place - 1], self.distances[place]
        share = (distance - before) / (after - before) if after > before else 0.0
        one, other = self.points[place - 1], self.points[place]
        return Point(one.x + (other.x - one.x) * share, one.y + (other.y - one.y) * share)

    def heading(self, distance: float) -> float:
        """The direction at ``distance`` px, in radians clockwise from the x axis."""
        one, other = self.at(max(0.0, distance - 4)), self.at(min(self.length, distance + 4))
        return math.atan2(other.y - one.y, other.x - one.x)

    def beside(self, distance: float, by: float) -> Point:
        """The point ``by`` px to the right of the way, ``distance`` px along it."""
        angle, (x, y) = self.heading(distance), self.at(distance)
        return Point(x - math.sin(angle) * by, y + math.cos(angle) * by)

    def line(self, start: float, end: float, by: float = 0.0, pieces: int = 3) -> Outline:
        """A line along the way from ``start`` to ``end`` px, ``by`` px to its right."""
        step = (end - start) / pieces
        return smooth([self.beside(start + step * place, by) for place in range(pieces + 1)])

    def ribbon(self, width: Callable[[float], float]) -> Outline:
        """The area within half of ``width(distance)`` px at both sides of the curve."""
        left: list[tuple[float, float]] = []
        right: list[tuple[float, float]] = []
        last = len(self.points) - 1
        for place in range(0, last + 1, _STRIDE):
            x, y = self.points[place]
            before, after = self.points[max(place - 1, 0)], self.points[min(place + 1, last)]
            length = math.dist(before, after) or 1.0
            half = width(self.distances[place]) / 2
            dx, dy = (before.y - after.y) / length * half, (after.x - before.x) / length * half
            left.append((x + dx, y + dy))
            right.append((x - dx, y - dy))
        back = smooth([*reversed(right)])
        return Outline((*smooth(left).commands, ("L", *right[-1]), *back.commands[1:], ("Z",)))

    def dashes(self, start: float, end: float, on: float, off: float) -> tuple[Outline, ...]:
        """Dashes of ``on`` px with ``off`` px between them, from ``start`` to ``end`` px,
        all of one length and gap, as lines to be stroked."""
        count = max(1, round((end - start + off) / (on + off)))
        pitch = (end - start + off) / count
        dash = pitch * on / (on + off)
        return tuple(self._dash(start + place * pitch, dash) for place in range(count))

    def _dash(self, start: float, length: float) -> Outline:
        one, other = self.at(start), self.at(start + length)
        first, last = self.heading(start), self.heading(start + length)
        third = length / 3
        a = one.x + third * math.cos(first), one.y + third * math.sin(first)
        b = other.x - third * math.cos(last), other.y - third * math.sin(last)
        return Outline((("M", *one), ("C", *a, *b, *other)))


@dataclass(frozen=True, slots=True)
class Way:
    """A track that is ``width(distance)`` px wide, with ``verge(distance)`` px of verge at
    each side."""

    track: Track
    width: Callable[[float], float]
    verge: Callable[[float], float]

    def edge(self, color: Paint) -> Path:
        """The verge, to be drawn below the surface: below that of joining ways, too."""
        return Path(self.track.ribbon(lambda d: self.width(d) + 2 * self.verge(d)), color)

    def surface(self, paint: Paint) -> Path:
        """The road itself."""
        return Path(self.track.ribbon(self.width), paint)

    def marks(self, start: float, end: float, dash: float, color: Color) -> tuple[Path, ...]:
        """The dashes in the middle, each as long as the gap behind it. (One path each:
        a backend can leave out those far from what it draws.)"""
        stroke = Stroke(color, 0.062 * self.width((start + end) / 2))
        return tuple(
            Path(line, stroke=stroke) for line in self.track.dashes(start, end, dash, dash)
        )


def on_cubic(cubic: Cubic, t: float) -> Point:
    """The point of a cubic at the parameter ``t`` from 0 to 1."""
    a, b, c, d = cubic
    u = 1 - t
    k0, k1, k2, k3 = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
    return Point(
        k0 * a.x + k1 * b.x + k2 * c.x + k3 * d.x,
        k0 * a.y + k1 * b.y + k2 * c.y + k3 * d.y,
    )
