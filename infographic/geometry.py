"""Plain values for places and sizes.

All lengths are floats in CSS px (1/96 in); x grows to the right, y grows down,
and the origin is the top left corner of whatever the value is relative to.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Point(NamedTuple):
    """A place, in px."""

    x: float
    y: float


class Size(NamedTuple):
    """A width and a height, in px."""

    width: float
    height: float


class Rect(NamedTuple):
    """An upright rectangle: its top left corner and its size, in px."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the bottom edge."""
        return self.y + self.height

    @property
    def center(self) -> Point:
        """The middle."""
        return Point(self.x + self.width / 2, self.y + self.height / 2)

    def moved(self, dx: float, dy: float) -> Rect:
        """The same rectangle, shifted by ``dx`` and ``dy``."""
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

    def grown(self, by: float) -> Rect:
        """The rectangle with ``by`` px more on all four sides (less if negative)."""
        return Rect(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def intersects(self, other: Rect, tolerance: float = 0.0) -> bool:
        """Whether both share an area more than ``tolerance`` px wide and high."""
        return (
            min(self.right, other.right) - max(self.x, other.x) > tolerance
            and min(self.bottom, other.bottom) - max(self.y, other.y) > tolerance
        )

    def contains(self, other: Rect, tolerance: float = 0.0) -> bool:
        """Whether ``other`` lies within, give or take ``tolerance`` px."""
        return (
            other.x >= self.x - tolerance
            and other.y >= self.y - tolerance
            and other.right <= self.right + tolerance
            and other.bottom <= self.bottom + tolerance
        )

    @staticmethod
    def around(rects: Iterable[Rect]) -> Rect | None:
        """The smallest rectangle that holds all of ``rects``; None if there are none."""
        boxes = list(rects)
        if not boxes:
            return None
        left = min(box.x for box in boxes)
        top = min(box.y for box in boxes)
        right = max(box.right for box in boxes)
        bottom = max(box.bottom for box in boxes)
        return Rect(left, top, right - left, bottom - top)


class Insets(NamedTuple):
    """Distances from the four edges inwards, in px."""

    top: float
    right: float
    bottom: float
    left: float


@dataclass(frozen=True, slots=True)
class Affine:
    """The map ``(x, y) -> (a x + c y + e, b x + d y + f)``, as in SVG and PDF."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    @staticmethod
    def translation(dx: float, dy: float) -> Affine:
        """A shift by ``dx`` and ``dy`` px."""
        return Affine(e=dx, f=dy)

    @staticmethod
    def scaling(x: float, y: float | None = None) -> Affine:
        """A scaling about the origin; ``y`` defaults to ``x``."""
        return Affine(a=x, d=x if y is None else y)

    @staticmethod
    def rotation(radians: float, about: Point = Point(0.0, 0.0)) -> Affine:
        """A turn, clockwise on the screen, about a point."""
        cos, sin = math.cos(radians), math.sin(radians)
        return Affine(
            cos, sin, -sin, cos,
            about.x - cos * about.x + sin * about.y,
            about.y - sin * about.x - cos * about.y,
        )  # fmt: skip

    def __matmul__(self, inner: Affine) -> Affine:
        """The map that does ``inner`` first and then this one."""
        return Affine(
            self.a * inner.a + self.c * inner.b,
            self.b * inner.a + self.d * inner.b,
            self.a * inner.c + self.c * inner.d,
            self.b * inner.c + self.d * inner.d,
            self.a * inner.e + self.c * inner.f + self.e,
            self.b * inner.e + self.d * inner.f + self.f,
        )

    def apply(self, x: float, y: float) -> Point:
        """Where the point ``(x, y)`` goes."""
        return Point(self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f)

    def bounds(self, rect: Rect) -> Rect:
        """The upright rectangle around the image of ``rect``."""
        corners = [self.apply(x, y) for x in (rect.x, rect.right) for y in (rect.y, rect.bottom)]
        left, top = min(p.x for p in corners), min(p.y for p in corners)
        return Rect(left, top, max(p.x for p in corners) - left, max(p.y for p in corners) - top)

    @property
    def is_translation(self) -> bool:
        """Whether it only shifts."""
        return self.a == 1.0 and self.b == 0.0 and self.c == 0.0 and self.d == 1.0

    @property
    def mean_scale(self) -> float:
        """The factor by which lengths grow on average: the root of the determinant."""
        return math.sqrt(abs(self.a * self.d - self.b * self.c))


IDENTITY = Affine()
