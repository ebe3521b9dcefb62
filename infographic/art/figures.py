"""One figure stands in the light; next to it somebody is only dotted in.

From tip to tip the dotted one comes nearer; at the end both are there.
"""

from __future__ import annotations

import math
from itertools import pairwise

from infographic.art.base import Art, Backdrop, Finale, Spot, Stage, decoration
from infographic.art.road import Cubic, Track, on_cubic
from infographic.color import Color, between
from infographic.geometry import Point, Rect
from infographic.outline import Outline, arc, circle, rectangle
from infographic.scene.items import Box, Group, Item, Path, Stroke
from infographic.theme.model import Palette

_HEIGHT = 1.42
"""The height of a figure's body outline in widths of it; the shoulders are at .78 of it."""
_HEAD = 0.30
_RADII = (1.0, 0.79, 0.58, 0.37)


def figure(x: float, ground: float, width: float, color: Color) -> tuple[Item, ...]:
    """Somebody seen from behind, as one flat shape; ``width`` in px."""
    body = _body(x, ground, width)
    return (Path(body, color), Path(circle(_head(x, ground, width), _HEAD * width), color))


def dotted(
    x: float, ground: float, width: float, color: Color, drawn: float = 0.0
) -> tuple[Item, ...]:
    """Somebody who isn't there: the same shape as one line of dots from the ground up and
    around, which grow together as ``drawn`` goes from 0 to 1."""
    dot = 0.029 * width
    outline, length = _around(x, ground, width)
    # Readers measure curves each a little differently: a last dot at the very end of the
    # line would be there in one and not in another.
    return (Path(outline, stroke=_dots(color, dot, length - dot / 2, drawn)),)


def _dots(color: Color, size: float, length: float, drawn: float) -> Stroke:
    """Dots about three times their size apart, the last ``length`` px from the first, each
    drawn out to the share ``drawn`` of half the way to the next."""
    period = length / round(length / (3.03 * size))
    mark = max(0.01, 0.5 * drawn * period)
    return Stroke(color, size, dash=(mark, period - mark))


def half_discs(
    center: Point, radius: float, colors: tuple[Color, ...], clip: Rect
) -> tuple[Item, ...]:
    """Discs in each other that stand half in the ground, from the outermost inwards."""
    rings = tuple(
        Path(circle(center, radius * by), color) for by, color in zip(_RADII, colors, strict=False)
    )
    return (Group(rings, clip=rectangle(clip)),)


def _body(x: float, y: float, w: float) -> Outline:
    start, one, two, top = _shoulder(x, y, w)
    back = (Point(2 * x - px, py) for px, py in (two, one, start))
    (ax, ay), (bx, by), end = back
    return Outline((("M", *start), ("C", *one, *two, *top), ("C", ax, ay, bx, by, *end), ("Z",)))


def _around(x: float, y: float, w: float) -> tuple[Outline, float]:
    """The outline of shoulders and head as one line that is open at the ground, and its
    length."""
    center, radius = _head(x, y, w), _HEAD * w
    side = _shoulder(x, y, w)
    low, high = 0.0, 1.0
    for _ in range(40):
        t = (low + high) / 2
        outside = math.dist(on_cubic(side, t), center) > radius
        low, high = (t, high) if outside else (low, t)
    left = _first_part(side, t)
    neck = left[3]
    turn = math.atan2(neck.y - center.y, neck.x - center.x)
    right = tuple(Point(2 * x - px, py) for px, py in reversed(left))
    head = arc(center, radius, turn, 3 * math.pi - turn)
    outline = Outline(
        (
            ("M", *left[0]), ("C", *left[1], *left[2], *left[3]), *head,
            ("C", *right[1], *right[2], *right[3]),
        )
    )  # fmt: skip
    body = Track.along([left]).length
    return outline, 2 * body + (3 * math.pi - 2 * turn) * radius


def _shoulder(x: float, y: float, w: float) -> Cubic:
    """The left half of a body's outline, from the ground to the middle of its top."""
    h = _HEIGHT * w
    return (
        Point(x - w / 2, y), Point(x - w / 2, y - 0.62 * h),
        Point(x - 0.34 * w, y - 0.78 * h), Point(x, y - 0.78 * h),
    )  # fmt: skip


def _first_part(cubic: Cubic, t: float) -> Cubic:
    """A cubic from its start as far as ``t`` (de Casteljau)."""

    def between(one: Point, other: Point) -> Point:
        return Point(one.x + (other.x - one.x) * t, one.y + (other.y - one.y) * t)

    one, two, three = (between(*pair) for pair in pairwise(cubic))
    four, five = between(one, two), between(two, three)
    return cubic[0], one, four, between(four, five)


def _head(x: float, y: float, w: float) -> Point:
    return Point(x, y - 0.78 * _HEIGHT * w - 0.86 * _HEAD * w)


def _glow(palette: Palette) -> tuple[Color, ...]:
    return (palette.ground_top, palette.near_top, palette.middle_top, palette.far_top)


def _header(stage: Stage) -> Backdrop:
    u, p = stage.unit, stage.palette
    radius, floor = 430 * u, 44 * u
    center_x = 806 * u
    natural = max(
        stage.clear_of(center_x - radius, 36 * u) + radius + floor,
        stage.clear_of(0, 36 * u) + 0.5 * radius + floor,
    )
    height = stage.height or max(stage.least, natural)
    radius += min(130 * u, max(0.0, 0.6 * (height - natural)))
    ground = height - floor
    sky = stage.area(ground)
    items: list[Item] = [Box(sky, p.band)]
    items += half_discs(Point(center_x, ground), radius, _glow(p), sky)
    items += figure(center_x - 0.26 * radius, ground, 0.38 * radius, p.anchor)
    items += dotted(center_x + 0.24 * radius, ground, 0.38 * radius, p.band_ink)
    # A little over the feet, lest the ground shine through between edges.
    items.append(Box(stage.area(floor + 1.5 * u, ground - 1.5 * u), p.anchor))
    return Backdrop(
        height, (decoration(*items),), p.band_ink, p.band_soft, p.band_soft, (p.band,), floor=floor
    )


def _spot(spot: Spot) -> tuple[Item, ...]:
    """Half discs on the panel's edge, and the two that come nearer to each other."""
    h, tint = spot.height, spot.tint
    room = spot.right - spot.left
    width = min(0.34 * h, room / 2.9)
    if room < 0.5 * h:
        return ()
    x = (spot.left + spot.right) / 2
    glow = (
        tint.middle,
        between(tint.middle, tint.deep, 0.5),
        tint.deep,
        between(tint.deep, spot.palette.sun_top, 0.55),
    )
    apart = width * (0.98 - 0.46 * spot.progress)
    view = Rect(0, 0, spot.width, h)
    return (
        *half_discs(Point(x, h), 1.04 * h, glow, view),
        *figure(x - apart, h, width, tint.ink),
        *dotted(x + apart, h, width, tint.ink, spot.progress),
    )


def _finale(stage: Stage) -> Finale:
    """Both are there, shoulder to shoulder, in the light."""
    u, p = stage.unit, stage.palette
    floor = 44 * u
    height = min(max(520 * u, stage.least + floor), 820 * u)
    ground = height - floor
    radius = ground - 18 * u
    center = Point(740 * u, ground)
    view = stage.area(ground)
    items: list[Item] = [*half_discs(center, radius, _glow(p), view)]
    items += figure(center.x - 0.185 * radius, ground, 0.4 * radius, p.anchor)
    items += figure(center.x + 0.185 * radius, ground, 0.4 * radius, p.band)
    items.append(Box(stage.area(height - ground + 0.5, ground - 0.5), p.anchor))
    return Finale(height, (decoration(*items),), floor=height - ground)


ART = Art("A figure in the light and a dotted one, who comes nearer.", _header, _spot, _finale)
