"""A road that winds from side to side down a page, and the room in its bends.

A *stop* is a bend with something to read beside it. From stop to stop the road is one
cubic with vertical tangents; the distance between two stops follows what stands there,
so that the road never comes near a text.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import NamedTuple

from infographic.art.road import Cubic, on_cubic
from infographic.geometry import Point, Rect

_STEPS = 28


class Corner(NamedTuple):
    """A corner of what stands beside a bend: how far from the bend's x it is, and how far
    above or below its y, in px."""

    inset: float
    extent: float


@dataclass(frozen=True, slots=True)
class Stop:
    """A bend at ``x``, on the right (1) or left (-1) of the page; the corners nearest to
    the road above and below; the least px from here to the next stop."""

    x: float
    side: int
    above: tuple[Corner, ...]
    below: tuple[Corner, ...]
    least: float = 0.0

    @property
    def up(self) -> float:
        """How far it reaches above the bend."""
        return max((corner.extent for corner in self.above), default=0.0)

    @property
    def down(self) -> float:
        """How far it reaches below the bend."""
        return max((corner.extent for corner in self.below), default=0.0)


def swing(seed: int, most: float) -> float:
    """0 to ``most`` px by which one bend reaches further out than the others, so that
    they are no row of copies."""
    return most * Random(seed).random()


def pull(seed: int) -> float:
    """How level the road crosses the page, as the share of the pitch at which a cubic's
    controls lie. (At .75 it runs in diagonals and leaves no room for text.)"""
    return 0.9 + 0.1 * Random(seed + 977).random()


class Leg(NamedTuple):
    """The road from stop to stop: ``before`` px straight down, a bend ``drop`` px high,
    ``after`` px straight down."""

    before: float
    drop: float
    after: float

    @property
    def height(self) -> float:
        """The whole pitch."""
        return self.before + self.drop + self.after

    def cubics(self, start: Point, x: float, bent: float) -> tuple[Cubic, ...]:
        """The road from ``start`` to the stop at ``x``."""
        top, low = Point(start.x, start.y + self.before), start.y + self.before + self.drop
        cubics = [bend(top, Point(x, low), bent)]
        if self.before:
            cubics.insert(0, straight(start, top))
        if self.after:
            cubics.append(straight(Point(x, low), Point(x, low + self.after)))
        return tuple(cubics)


def leg(one: Stop, other: Stop, clear: float, bent: float, uneven: float) -> Leg:
    """The shortest road from stop to stop whose middle stays ``clear`` px away from all
    corners. It runs straight along a text that reaches further than the other by more than
    ``uneven`` px: a bend through the middle would leave an empty field at the other."""
    further = one.down - other.up
    before, after = max(0.0, further - uneven), max(0.0, -further - uneven)
    upper = replace(one, below=_shortened(one.below, before), least=one.least - before - after)
    lower = replace(other, above=_shortened(other.above, after))
    return Leg(before, pitch(upper, lower, clear, bent), after)


def _shortened(corners: tuple[Corner, ...], by: float) -> tuple[Corner, ...]:
    return tuple(Corner(corner.inset, corner.extent - by) for corner in corners)


def pitch(one: Stop, other: Stop, clear: float, bent: float) -> float:
    """The least px from stop to stop at which the middle of the road stays ``clear`` px
    away from all corners."""
    span = abs(other.x - one.x)
    needs = [one.least]
    for corner in (*one.below, *other.above):
        needs += _needs(corner, span, clear, bent)
    return max(needs)


def _needs(corner: Corner, span: float, clear: float, bent: float) -> list[float]:
    """The pitch that each point of the road asks for, up to the first one past the
    corner: further on, the road is further away."""
    found: list[float] = []
    for step in range(1, _STEPS):
        t = step / _STEPS
        along = span * t * t * (3 - 2 * t)
        gap = max(0.0, corner.inset - along)
        if gap >= clear:
            continue
        rise = math.sqrt(clear * clear - gap * gap)
        u = 1 - t
        share = 3 * u * u * t * bent + 3 * u * t * t * (1 - bent) + t * t * t
        found.append((corner.extent + rise) / share)
        if gap == 0:
            break
    return found


def bend(one: Point, other: Point, bent: float) -> Cubic:
    """The road from bend to bend."""
    reach = (other.y - one.y) * bent
    return one, Point(one.x, one.y + reach), Point(other.x, other.y - reach), other


def straight(one: Point, other: Point) -> Cubic:
    """The road straight down."""
    third = (other.y - one.y) / 3
    return one, Point(one.x, one.y + third), Point(other.x, other.y - third), other


def rise(start: Point, stop: Point, unit: float) -> tuple[Cubic, ...]:
    """The road over a hill: a bend to the left, then down to the first stop, on the right."""
    u = unit
    crest = Point(start.x - 76 * u, start.y + 62 * u)
    over = Point(start.x - 24 * u, start.y + 12 * u)
    return (
        (start, over, Point(start.x - 94 * u, start.y + 34 * u), crest),
        (crest, Point(crest.x + 24 * u, crest.y + 36 * u),
         Point(stop.x, stop.y - 0.94 * (stop.y - crest.y)), stop),
    )  # fmt: skip


def homewards(last: Point, door: Point, side: int, unit: float) -> tuple[Cubic, ...]:
    """The road from the last stop, on the right (1) or left (-1), up to a door."""
    u = unit
    turn = Point(door.x + side * 170 * u, door.y + 104 * u)
    drop = turn.y - last.y
    # Level at the turn and, either side, as bent: 2/3 rise / reach^2 is the curvature.
    up, out = 52 * u, 92 * u
    reach = out * math.sqrt(0.4 * drop / (turn.y - door.y - up))
    return (
        (last, Point(last.x, last.y + 0.6 * drop), Point(turn.x + side * reach, turn.y), turn),
        (turn, Point(turn.x - side * out, turn.y), Point(door.x, door.y + up), door),
    )


def clearance(cubics: Sequence[Cubic], box: Rect) -> float:
    """The least distance between a box and the points of some cubics, in px."""
    points = (on_cubic(cubic, step / _STEPS) for cubic in cubics for step in range(_STEPS + 1))
    return min(
        math.hypot(max(box.x - x, 0, x - box.right), max(box.y - y, 0, y - box.bottom))
        for x, y in points
    )
