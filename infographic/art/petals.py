"""A flower that opens: petal by petal from tip to tip, and in full bloom at the end."""

from __future__ import annotations

import math
from collections.abc import Sequence

from infographic.art.base import Art, Backdrop, Finale, Spot, Stage, decoration
from infographic.color import Color, between
from infographic.geometry import Affine, Point
from infographic.outline import Outline, arc, circle, smooth
from infographic.scene.items import Box, Group, Item, Path, RadialGradient, Stroke
from infographic.theme.model import Palette

WIDEST = math.radians(60)
"""The widest a petal gets, however few there are."""


def petal(
    center: Point, angle: float, step: float, inner: float, outer: float, gap: float
) -> Outline:
    """A petal that points to ``angle`` (radians clockwise from the top).

    It spans the angle ``step``, from the circle ``inner`` to its round end at ``outer``
    px; half of ``gap`` px is left free along both sides, which makes the gaps between
    petals parallel.
    """
    half = min(step, WIDEST) / 2
    start = half - math.asin(min(0.9, gap / 2 / inner))
    shoulder = inner + 0.58 * (outer - inner)
    wide = half - math.asin(min(0.9, gap / 2 / shoulder))
    base, hw = shoulder * math.cos(wide), shoulder * math.sin(wide)
    reach = 0.5 * (outer - base)
    slope = math.tan(half)
    turn = Affine.rotation(angle, center) @ Affine.translation(center.x, center.y)

    def at(out: float, across: float) -> Point:
        return turn.apply(across, -out)

    foot_left = at(inner * math.cos(start), -inner * math.sin(start))
    left, right, tip = at(base, -hw), at(base, hw), at(outer, 0)
    side = (at(base + reach, -hw - reach * slope), at(outer, -0.64 * hw))
    other = (at(outer, 0.64 * hw), at(base + reach, hw + reach * slope))
    foot_right = at(inner * math.cos(start), inner * math.sin(start))
    straight = angle - math.pi / 2
    return Outline(
        (
            ("M", *foot_left),
            ("L", *left),
            ("C", *side[0], *side[1], *tip),
            ("C", *other[0], *other[1], *right),
            ("L", *foot_right),
            *arc(center, inner, straight + start, straight - start),
            ("Z",),
        )
    )


def flower(
    center: Point,
    radius: float,
    colors: Sequence[Color],
    heart: Color,
    opened: float = 1.0,
    turn: float = 0.0,
) -> tuple[Item, ...]:
    """A flower of one petal a colour, of which the share ``opened`` is at full length;
    turned clockwise by ``turn`` radians."""
    step = 2 * math.pi / len(colors)
    inner = 0.34 * radius
    items: list[Item] = []
    for place, color in enumerate(colors):
        share = min(1.0, max(0.0, opened * len(colors) - place))
        outer = radius * (0.55 + 0.45 * share)
        faint = color if share > 0.5 else color.with_alpha(0.45)
        outline = petal(center, (place + 0.5) * step + turn, step, inner, outer, 0.03 * radius)
        items.append(Path(outline, faint))
    items.append(Path(circle(center, 0.28 * radius), heart))
    return tuple(items)


def glow(center: Point, radius: float, palette: Palette) -> Path:
    """Warm light about a flower, which fades into the page."""
    light = palette.sky_top
    stops = (
        (0.0, light.with_alpha(0.9)),
        (0.7, light.with_alpha(0.55)),
        (1.0, light.with_alpha(0.0)),
    )
    return Path(circle(center, radius), RadialGradient(center, radius, stops))


def stem(
    top: Point, ground: float, lean: float, width: float, palette: Palette
) -> tuple[Item, ...]:
    """A stem from the ground to ``top``, with two leaves."""
    foot = Point(top.x + lean, ground)
    middle = Point(top.x + 0.25 * lean, (top.y + ground) / 2)
    line = smooth([foot, middle, top])
    items: list[Item] = [Path(line, stroke=Stroke(palette.leaf_shade, width))]
    size = min(0.5 * (ground - top.y), 11 * width)
    for side, color in ((-1, palette.leaf), (1, palette.leaf_shade)):
        items.append(Path(_leaf(middle, side * size, -0.55 * size), color))
    return tuple(items)


def _leaf(foot: Point, dx: float, dy: float) -> Outline:
    """A leaf of two curves, alike on both sides of its axis, with its point at ``dx``,
    ``dy`` px from its foot."""
    place = Affine(dx, dy, -dy, dx, foot.x, foot.y)
    tip = place.apply(1, 0)
    over = (*place.apply(0.2, 0.32), *place.apply(0.6, 0.13))
    under = (*place.apply(0.6, -0.13), *place.apply(0.2, -0.32))
    return Outline((("M", *foot), ("C", *over, *tip), ("C", *under, *foot), ("Z",)))


def _hues(palette: Palette, count: int) -> list[Color]:
    """The deep tints of the list, taken evenly."""
    tints = palette.tints
    places = [place * (len(tints) - 1) / max(1, count - 1) for place in range(count)]
    return [
        between(tints[int(p)].deep, tints[min(int(p) + 1, len(tints) - 1)].deep, p - int(p))
        for p in places
    ]


def _header(stage: Stage) -> Backdrop:
    """A bud beside the title: the first petals are open."""
    u, p = stage.unit, stage.palette
    radius = 236 * u
    x = 900 * u
    below = stage.clear_of(x - radius - 20 * u, 30 * u)
    height = stage.height or max(
        stage.least, below + 2 * radius + 70 * u, stage.clear_of(0, 90 * u)
    )
    center = Point(x, height - radius - 70 * u)
    items: list[Item] = [Box(stage.area(height), p.paper), glow(center, 1.5 * radius, p)]
    items += flower(center, radius, _hues(p, 10), p.card, 0.3)
    return Backdrop(
        height, (decoration(*items),), p.ink, p.accent_dark, p.soft, (p.paper, p.sky_top)
    )


def _spot(spot: Spot) -> tuple[Item, ...]:
    """The flower with as many petals open as the list has come."""
    radius = min(0.4 * spot.height, (spot.right - spot.left) / 2.4)
    if radius < 0.2 * spot.height:
        return ()
    center = Point((spot.left + spot.right) / 2, spot.height / 2)
    colors = _hues(spot.palette, 10)
    return flower(center, radius, colors, spot.palette.card, 0.1 + 0.9 * spot.progress)


def _finale(stage: Stage) -> Finale:
    """The open flower among others, on stems that grow from the anchor."""
    u, p, w = stage.unit, stage.palette, stage.width
    height = 470 * u
    items: list[Item] = []
    for x, y, radius, lean, count in (
        (236, 226, 96, 26, 8), (412, 316, 64, -20, 7),
        (796, 176, 152, 30, 10), (1056, 296, 80, -24, 8),
    ):  # fmt: skip
        center = Point(x * u, y * u)
        under = Point(center.x, center.y + 0.6 * radius * u)
        items += stem(under, height, lean * u, max(6.0, 0.055 * radius) * u, p)
        # A petal, not a gap, hangs over the stem.
        turn = 0.0 if count % 2 else math.pi / count
        items += flower(center, radius * u, _hues(p, count), p.card, turn=turn)
    left = -20 * u - stage.left
    ground = smooth(
        [(left, height - 26 * u), (0.5 * w, height - 44 * u), (w + 20 * u, height - 22 * u)]
    )
    hill = Outline((*ground.commands, ("L", w + 20 * u, height), ("L", left, height), ("Z",)))
    items.append(Path(hill, p.anchor))
    items.append(Box(stage.area(1, height - 1), p.anchor))
    page = Group(tuple(items))
    return Finale(height, (decoration(page),))


ART = Art("A flower that opens petal by petal.", _header, _spot, _finale)
