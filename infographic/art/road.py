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
from infographic.outline import Command, Outline, smooth
from infographic.scene.items import Paint, Path, Stroke

Cubic: TypeAlias = tuple[Point, Point, Point, Point]
"""Start, two controls, end."""

_SAMPLES, _STRIDE = 36, 3
"""Points of a cubic, and of how many a ribbon takes one."""
_STRAIGHT = 0.14
"""A dash that turns by less than this (radians) is a line: backends stroke that faster."""

Span: TypeAlias = tuple[float, float]
"""Where a stretch of a way begins and ends, in px along it."""


@dataclass(frozen=True, slots=True)
class Track:
    """A curve as points, the direction at each of them (a vector one px long), and how
    far along it they lie, in px."""

    points: tuple[Point, ...]
    ways: tuple[Point, ...]
    distances: tuple[float, ...]

    @staticmethod
    def along(cubics: Sequence[Cubic]) -> Track:
        """The curve through all ``cubics``, each beginning where the last one ends."""
        points, ways = [cubics[0][0]], [_way_on(cubics[0], 0.0)]
        for cubic in cubics:
            steps = [step / _SAMPLES for step in range(1, _SAMPLES + 1)]
            points += [on_cubic(cubic, t) for t in steps]
            ways += [_way_on(cubic, t) for t in steps]
        distances = [0.0]
        for one, other in pairwise(points):
            distances.append(distances[-1] + math.dist(one, other))
        return Track(tuple(points), tuple(ways), tuple(distances))

    @property
    def length(self) -> float:
        """The whole length, in px."""
        return self.distances[-1]

    def joint(self, cubic: int) -> float:
        """How far along the curve the cubic of that number (from 0) begins, in px."""
        return self.distances[cubic * _SAMPLES]

    def at(self, distance: float) -> Point:
        """The point that lies ``distance`` px from the start."""
        return self._between(self.points, distance)

    def heading(self, distance: float) -> float:
        """The direction at ``distance`` px, in radians clockwise from the x axis."""
        way = self._between(self.ways, distance)
        return math.atan2(way.y, way.x)

    def _between(self, values: tuple[Point, ...], distance: float) -> Point:
        place, share = self._place(distance)
        return _mixed(values[place - 1], values[place], share)

    def _node(self, distance: float) -> tuple[Point, Point]:
        """The point and the direction at ``distance`` px."""
        place, share = self._place(distance)
        point = _mixed(self.points[place - 1], self.points[place], share)
        return point, _mixed(self.ways[place - 1], self.ways[place], share)

    def _place(self, distance: float) -> tuple[int, float]:
        """The number of the first point past a distance, and the share of the way to it from
        the one before."""
        place = min(max(bisect_left(self.distances, distance), 1), len(self.points) - 1)
        before, after = self.distances[place - 1], self.distances[place]
        return place, (distance - before) / (after - before) if after > before else 0.0

    def beside(self, distance: float, by: float) -> Point:
        """The point ``by`` px to the right of the way, ``distance`` px along it."""
        angle, (x, y) = self.heading(distance), self.at(distance)
        return Point(x - math.sin(angle) * by, y + math.cos(angle) * by)

    def line(self, start: float, end: float, by: float = 0.0, pieces: int = 3) -> Outline:
        """A line along the way from ``start`` to ``end`` px, ``by`` px to its right."""
        step = (end - start) / pieces
        return smooth([self.beside(start + step * place, by) for place in range(pieces + 1)])

    def ribbon(self, width: Callable[[float], float]) -> Outline:
        """The area within half of ``width(distance)`` px at both sides of the curve.

        Its sides keep to the curve's own directions: a spline through their points would
        have facets where a long cubic follows a short one.
        """
        places = range(0, len(self.points), _STRIDE)
        halves = [width(self.distances[place]) / 2 for place in places]
        left, right = (self._side([half * sign for half in halves]) for sign in (-1, 1))
        back = _through([(end, Point(-x, -y)) for end, (x, y) in reversed(right)])
        return Outline((*_through(left), ("L", *back[0][-2:]), *back[1:], ("Z",)))

    def _side(self, offsets: Sequence[float]) -> list[tuple[Point, Point]]:
        """The points ``offsets`` px to the right of every third point of the curve, and the
        directions there."""
        found = []
        last = len(offsets) - 1
        for number, offset in enumerate(offsets):
            place = number * _STRIDE
            (x, y), (dx, dy) = self.points[place], self.ways[place]
            one, other = max(number - 1, 0), min(number + 1, last)
            along = self.distances[other * _STRIDE] - self.distances[one * _STRIDE]
            turn = (offsets[other] - offsets[one]) / along if along else 0.0
            way = Point(dx - dy * turn, dy + dx * turn)
            found.append((Point(x - dy * offset, y + dx * offset), way))
        return found

    def dashes(
        self, start: float, end: float, on: float, off: float, bare: Sequence[Span] = ()
    ) -> tuple[Outline, ...]:
        """Dashes of ``on`` px with ``off`` px between them, from ``start`` to ``end`` px,
        all of one length and gap, as lines to be stroked; none reaches into a ``bare``
        stretch."""
        count = max(1, round((end - start + off) / (on + off)))
        pitch = (end - start + off) / count
        dash = pitch * on / (on + off)
        begins = [start + place * pitch for place in range(count)]
        return tuple(
            self._dash(begin, dash)
            for begin in begins
            if not any(first < begin + dash and begin < last for first, last in bare)
        )

    def _dash(self, start: float, length: float) -> Outline:
        nodes = (self._node(start), self._node(start + length))
        (one, way), (other, onwards) = nodes
        if abs(way.x * onwards.y - way.y * onwards.x) < _STRAIGHT:
            return Outline((("M", *one), ("L", *other)))
        return Outline(_through(nodes))


def _mixed(one: Point, other: Point, share: float) -> Point:
    return Point(one.x + (other.x - one.x) * share, one.y + (other.y - one.y) * share)


def _through(nodes: Sequence[tuple[Point, Point]]) -> tuple[Command, ...]:
    """A curve through points with the direction at each: controls a third of the way."""
    out: list[Command] = [("M", *nodes[0][0])]
    for (one, way), (other, onwards) in pairwise(nodes):
        third = math.dist(one, other) / 3
        out.append(
            ("C", one.x + third * way.x, one.y + third * way.y,
             other.x - third * onwards.x, other.y - third * onwards.y, *other)
        )  # fmt: skip
    return tuple(out)


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

    def marks(
        self, start: float, end: float, dash: float, color: Color, bare: Sequence[Span] = ()
    ) -> tuple[Path, ...]:
        """The dashes in the middle, each as long as the gap behind it; none that reaches
        into a ``bare`` stretch. (One path each: a backend can leave out those far from what
        it draws.)"""
        stroke = Stroke(color, 0.062 * self.width((start + end) / 2))
        lines = self.track.dashes(start, end, dash, dash, bare)
        return tuple(Path(line, stroke=stroke) for line in lines)


def _way_on(cubic: Cubic, t: float) -> Point:
    """The direction of a cubic at the parameter ``t``, as a vector one px long."""
    a, b, c, d = cubic
    u = 1 - t
    k0, k1, k2 = u * u, 2 * u * t, t * t
    x = k0 * (b.x - a.x) + k1 * (c.x - b.x) + k2 * (d.x - c.x)
    y = k0 * (b.y - a.y) + k1 * (c.y - b.y) + k2 * (d.y - c.y)
    length = math.hypot(x, y) or 1.0
    return Point(x / length, y / length)


def on_cubic(cubic: Cubic, t: float) -> Point:
    """The point of a cubic at the parameter ``t`` from 0 to 1."""
    a, b, c, d = cubic
    u = 1 - t
    k0, k1, k2, k3 = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
    return Point(
        k0 * a.x + k1 * b.x + k2 * c.x + k3 * d.x,
        k0 * a.y + k1 * b.y + k2 * c.y + k3 * d.y,
    )
