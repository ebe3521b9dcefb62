"""A full circle and an empty one.

In the header they stand beside each other and share little. Beside the tips the full
one moves over, step by step, and what both share is hatched ever more densely; at the
end they are one circle, half of it on the page and half in the anchor.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from infographic.art.base import Art, Backdrop, Finale, Spot, Stage, decoration
from infographic.color import Color
from infographic.geometry import Point, Rect
from infographic.outline import Command, Outline, arc, circle, joined, polygon
from infographic.scene.items import Box, Group, Item, Path, Stroke

_APART, _NEAR = 1.5, 0.16
"""The distance of the centres, in radii, at the first and at the last tip."""

_MARGIN = 72.0
_RADIUS, _LEAST_RADIUS = 172.0, 84.0
_AIR, _BELOW = 30.0, 64.0


def circle_pair(
    right: Point, radius: float, progress: float, line: float, disc: Color, ink: Color
) -> tuple[Item, ...]:
    """The two circles, the empty one about ``right`` with an outline of ``line`` px.

    ``progress`` 0 has them share a little, 1 nearly all.
    """
    half = radius * (_APART + (_NEAR - _APART) * progress) / 2
    left = Point(right.x - 2 * half, right.y)
    angle = math.acos(half / radius)
    top: Command = ("M", left.x + half, left.y - radius * math.sin(angle))
    back = arc(right, radius, math.pi - angle, math.pi + angle)
    lens = Outline((top, *arc(left, radius, -angle, angle), *back, ("Z",)))
    # The rest of the full one, going round the other way: drawn below the lens it would
    # shine through at the edge.
    rest = Outline((top, *arc(left, radius, -angle, angle - 2 * math.pi), *back, ("Z",)))
    pitch = max(radius * 0.065, 3.2 * line)
    hatch = Stroke(disc, pitch * (0.24 + 0.5 * progress), cap="butt")
    lines = lens + _diagonals(lens.bounds(), pitch * math.sqrt(2))
    return (
        Path(rest, disc),
        Group((Path(lines, stroke=hatch),), clip=lens),
        Path(circle(right, radius), stroke=Stroke(ink, line)),
    )


def _diagonals(box: Rect, step: float) -> Outline:
    """Rising lines over the box, ``step`` px from each other along the x axis."""
    count = math.ceil((box.width + box.height) / step)
    starts = (box.x + number * step for number in range(1, count))
    return joined(polygon([(x, box.y), (x - box.height, box.bottom)], closed=False) for x in starts)


def _header(stage: Stage) -> Backdrop:
    u, p = stage.unit, stage.palette
    margin = stage.margin or _MARGIN * u
    radius, y = _place(stage, margin)
    words = max((line.bottom for line in stage.lines), default=0.0)
    height = stage.height or max(stage.least, y + radius + _BELOW * u, words + _BELOW * u)
    right = Point(stage.width - margin - radius, y)
    items = circle_pair(right, radius, 0.0, 2.2 * u, p.accent, p.ink)
    return Backdrop(height, (decoration(*items),), p.ink, p.accent_dark, p.soft, (p.paper,))


def _place(stage: Stage, margin: float) -> tuple[float, float]:
    """The radius of the circles and the y of their centres, free of the text; they are
    smaller where the height is bound."""
    u = stage.unit
    radius = _RADIUS * u
    while True:
        right = stage.width - margin - radius
        centers = (right - _APART * radius, right)
        y = max(_free(stage.lines, x, radius + _AIR * u) for x in centers)
        y = max(y, radius + _BELOW * u)
        bound = stage.height is not None and y + radius + 0.5 * _BELOW * u > stage.height
        if not bound or radius <= _LEAST_RADIUS * u:
            return radius, y
        radius -= 8 * u


def _free(lines: Sequence[Rect], x: float, radius: float) -> float:
    """The least y at which a circle about ``x`` touches none of the lines above it."""
    y = 0.0
    for line in lines:
        aside = max(line.x - x, 0.0, x - line.right)
        if aside < radius:
            y = max(y, line.bottom + math.sqrt(radius**2 - aside**2))
    return y


def _spot(spot: Spot) -> tuple[Item, ...]:
    """The pair in the middle of its place, its empty circle always at the same x."""
    whole = _APART + 2
    radius = min(0.38 * spot.height, (spot.right - spot.left) / whole)
    if radius < 10 * spot.unit:
        return ()
    center = Point((spot.left + spot.right + (whole - 2) * radius) / 2, spot.height / 2)
    line = max(1.6 * spot.unit, 0.03 * radius)
    radius -= line / 2
    return circle_pair(center, radius, spot.progress, line, spot.tint.ink, spot.palette.ink)


def _finale(stage: Stage) -> Finale:
    """One circle, the anchor's colour on the page and the page's on the anchor."""
    u, p, w = stage.unit, stage.palette, stage.width
    radius = _RADIUS * u
    x = w - (stage.margin or _MARGIN * u) - radius
    edge = radius + 40 * u
    free = radius + 24 * u
    upper = Outline((("M", x - radius, edge), *arc(Point(x, edge), radius, -math.pi, 0), ("Z",)))
    lower = Outline((("M", x + radius, edge), *arc(Point(x, edge), radius, 0, math.pi), ("Z",)))
    items: tuple[Item, ...] = (
        Box(stage.area(free, edge), p.anchor),
        Path(upper, p.anchor),
        Path(lower, p.paper),
    )
    return Finale(edge + free, (decoration(*items),), free)


ART = Art(
    "A full circle and an empty one; they share more from tip to tip, and end as one.",
    _header, _spot, _finale, bare=True,
)  # fmt: skip
