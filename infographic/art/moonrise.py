"""The night goes on, and at the end of it the sun comes up.

By night a full moon stands over the hills; beside the tips it goes its way and wanes;
at the end it is the thin moon that one sees before sunrise, and the sun comes up. In a
light palette the same way is a day's: the sun over the hills in the morning, its path,
and the evening.
"""

from __future__ import annotations

import math
from dataclasses import replace

from infographic.art.base import Art, Backdrop, Finale, Spot, Stage, decoration
from infographic.art.dawn import dawn
from infographic.art.landscape import Ridge, bird, downward, hill, sun
from infographic.art.moon import OLD, craters, phase, stars, waning
from infographic.art.plants import cloud, pine
from infographic.color import Color, between
from infographic.geometry import Point, Rect
from infographic.outline import circle, rectangle, smooth
from infographic.scene.items import (
    Box,
    Group,
    Item,
    LinearGradient,
    Path,
    RadialGradient,
    Stroke,
)

# Steps of a page 1200 px wide. Heights in the header are above its lower edge.
_MOON_X, _MOON_Y, _MOON_R = 896.0, 236.0, 154.0
_HEAD_ROOM = 44.0
_FAR, _FRONT, _LAND, _PAGE = 140.0, 84.0, 67.0, 26.0
_HORIZON, _GROUND = 396.0, 524.0
_SUN_R, _ABOVE_HALO = 180.0, 14.0
_HALO = 1.72
"""The light about the last sun, in radii of it."""


def _header(stage: Stage) -> Backdrop:
    u, p = stage.unit, stage.palette
    left = (_MOON_X - _MOON_R) * u
    height = stage.height or max(
        stage.least,
        stage.clear_of(left, _HEAD_ROOM * u) + (_MOON_R + _MOON_Y) * u,
        stage.clear_of(0, 110 * u) + 190 * u,
    )
    center = Point(_MOON_X * u, height - _MOON_Y * u)
    sky = LinearGradient(
        Point(0, 0),
        Point(0, height - _FAR * u),
        ((0.0, p.sky_top), (0.6, p.sky_middle), (1.0, p.sky_bottom)),
    )
    items: list[Item] = [Box(stage.area(height), sky)]
    items += _night(stage, center, height) if p.dark else _morning(stage, center, height)
    items += _hills(stage, height)
    page = Group(tuple(items), clip=rectangle(stage.area(height)))
    return Backdrop(
        height, (decoration(page),), p.ink, p.accent_dark, p.soft,
        (p.sky_top, p.sky_middle, p.sky_bottom), land=_LAND * u,
    )  # fmt: skip


def _night(stage: Stage, center: Point, height: float) -> list[Item]:
    """Stars, and the moon with its light."""
    u, p, r = stage.unit, stage.palette, _MOON_R * stage.unit
    moon = Rect(center.x - r, center.y - r, 2 * r, 2 * r)
    # A star right behind a sentence would look like a full stop.
    words = (Rect(x, y, wide + 90 * u, tall) for x, y, wide, tall in stage.lines)
    taken = [*(line.grown(20 * u) for line in words), moon.grown(0.75 * r)]
    sky = stage.area(height - _FAR * u)
    return [
        *stars(sky, 130, 5.2 * u, p.ink, taken, 4 + stage.seed),
        _glow(center, 2.5 * r, p.sun_bottom, 0.20),
        Path(circle(center, 1.66 * r), p.sun_top.with_alpha(0.05)),
        Path(circle(center, 1.34 * r), p.sun_top.with_alpha(0.07)),
        Path(circle(center, r), downward(center.y - r, center.y + r, p.sun_top, p.sun_bottom)),
        craters(center, r, p.sun_bottom.mixed(p.wood, 0.25).with_alpha(0.45)),
    ]


def _glow(center: Point, radius: float, color: Color, strength: float) -> Path:
    stops = tuple(
        (place, color.with_alpha(strength * share))
        for place, share in ((0.0, 1.0), (0.45, 0.5), (0.75, 0.14), (1.0, 0.0))
    )
    return Path(circle(center, radius), RadialGradient(center, radius, stops))


def _morning(stage: Stage, center: Point, height: float) -> list[Item]:
    """The sun, two clouds and birds."""
    u, p = stage.unit, stage.palette
    items: list[Item] = [*sun(center, _MOON_R * u, p.sun_top, p.sun_bottom, p.halo)]
    for x, y, size in ((1084, 300, 190), (690, 214, 130)):
        items.append(cloud(x * u, height - y * u, size * u, p.halo.with_alpha(0.85)))
    for x, y, size in ((1068, 420, 32), (1112, 446, 24)):
        items.append(bird(x * u, height - y * u, size * u, p.mark))
    return items


def _hills(stage: Stage, height: float) -> list[Item]:
    """Two hills with pines upon the nearer one, and the page's own edge."""
    u, p, w = stage.unit, stage.palette, stage.width

    def ridge(above: float, amplitude: float, seed: int, waves: float) -> Ridge:
        place = height - above * u
        return Ridge(-40 * u, w + 40 * u, place, amplitude * u, seed, waves, stage.left)

    front = ridge(_FRONT, 30, 8, 2.0)
    colors = (p.middle_top, p.middle_bottom) if p.dark else (p.near_top, p.near_bottom)
    items: list[Item] = [
        hill(ridge(_FAR, 38, 4, 1.7), height, p.far_top, p.far_bottom),
        hill(front, height, *colors),
    ]
    items += _pines(stage, front, ((92, 136), (164, 96), (236, 118)), _MOON_X)
    items.append(Path(ridge(_PAGE, 18, 12, 1.6).outline(height + 1), p.paper))
    return items


def _pines(
    stage: Stage, ridge: Ridge, trees: tuple[tuple[float, float], ...], light: float
) -> list[Item]:
    """Pines as (x, height) on a ridge, bright on the side where the ``light`` is."""
    u, p = stage.unit, stage.palette
    turned = replace(p, leaf=p.leaf_shade, leaf_shade=p.leaf)
    items: list[Item] = []
    for x, tall in trees:
        colors = turned if light > x else p
        items += pine(x * u, ridge.y(x * u) + 5 * u, tall * u, colors)
    return items


def _spot(spot: Spot) -> tuple[Item, ...]:
    """The way across the sky, and how far the moon or the sun has come on it."""
    p, h = spot.palette, spot.height
    radius = min(0.17 * h, (spot.right - spot.left) / 4)
    left, right = spot.left + radius, spot.right - radius
    ground = Ridge(
        -20 * spot.unit, spot.width + 20 * spot.unit, 0.84 * h, 0.07 * h, spot.index, 1.7
    )
    land = Path(ground.outline(h), spot.tint.deep)
    if radius < 0.08 * h:
        return (land,)

    def place(share: float) -> Point:
        x = left + (right - left) * share
        return Point(x, 0.74 * h - 0.44 * h * math.sin(math.pi * share))

    line = smooth([place(step / 12) for step in range(13)])
    way = Stroke(spot.tint.ink.with_alpha(0.35), 2 * spot.unit, dash=(2 * spot.unit, 7 * spot.unit))
    center = place(0.08 + 0.84 * spot.progress)
    light = downward(center.y - radius, center.y + radius, p.sun_top, p.sun_bottom)
    lit = waning(spot.progress) if p.dark else 1.0
    return (
        Path(line, stroke=way),
        Path(circle(center, 1.5 * radius), spot.tint.ink.with_alpha(0.14)),
        Path(circle(center, radius), p.sun_bottom.with_alpha(0.3)),
        Path(phase(center, radius, lit), light),
        land,
    )


def _finale(stage: Stage) -> Finale:
    """The sun on the horizon, with room of its own; by night a thin moon stands above."""
    u, p, w = stage.unit, stage.palette, stage.width
    center = Point(w / 2, _HORIZON * u)
    height = (_GROUND + 16) * u

    def ridge(y: float, amplitude: float, seed: int, waves: float) -> Ridge:
        return Ridge(-40 * u, w + 40 * u, y * u, amplitude * u, seed, waves, stage.left)

    light = dawn(p)
    sky = downward(0, center.y, p.paper, light.sky)
    items: list[Item] = [Box(stage.area(height), sky)]
    items.append(_glow(center, _HORIZON * u, light.sun_top, 0.5))
    rings = ((_HALO, 0.12), (1.36, 0.18))
    items += sun(center, _SUN_R * u, light.sun_top, light.sun_bottom, light.sun_top, rings)
    pale = p.sun_top if p.dark else p.halo
    moon = Point(196 * u, 150 * u)
    tilt = math.atan2(center.y - moon.y, center.x - moon.x)
    items.append(Path(phase(moon, 44 * u, OLD, tilt), pale.with_alpha(0.9)))
    near = ridge(_HORIZON + 52, 22, 57, 1.9)
    haze = (between(p.middle_top, light.sky, 0.45), between(p.middle_bottom, light.sky, 0.25))
    items.append(hill(ridge(_HORIZON + 6, 26, 51, 1.6), height, *haze))
    lit = (0.26, 0.3) if p.dark else (0.0, 0.0)
    fields = (between(p.near_top, light.sky, lit[0]), between(p.near_bottom, light.sky, lit[1]))
    items.append(hill(near, height, *fields))
    items += _pines(stage, near, ((1000, 92), (1066, 132), (1128, 108)), w / 2 / u)
    items.append(Path(ridge(_GROUND - 20, 16, 63, 1.4).outline(height + 1), p.anchor))
    page = Group(tuple(items), clip=rectangle(stage.area(height)))
    goal = Point(center.x, center.y - (_HALO * _SUN_R + _ABOVE_HALO) * u)
    return Finale(height, (decoration(page),), goal=goal)


ART = Art(
    "A night that ends: the moon wanes from tip to tip, then the sun rises.",
    _header,
    _spot,
    _finale,
)
