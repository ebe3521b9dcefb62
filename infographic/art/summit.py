"""Somebody sets out for a mountain; in the end two stand on its top.

Beside the tips the flag climbs a flight of stairs.
"""

from __future__ import annotations

from collections.abc import Sequence

from infographic.art.base import Art, Backdrop, Finale, Spot, Stage, decoration
from infographic.art.dawn import dawn
from infographic.art.hiker import flag, hiker
from infographic.art.landscape import Ridge, bird, downward, hill, sun
from infographic.art.mountain import mountain, snow, trail
from infographic.art.plants import pine, turned
from infographic.color import Color, between
from infographic.geometry import Point
from infographic.outline import polygon, rectangle, smooth
from infographic.scene.items import Box, Group, Item, LinearGradient, Path, Stroke
from infographic.theme.model import Palette
from infographic.theme.vision import difference

# Steps of a page 1200 px wide; heights above the lower edge of the header.
_TOP_X, _TOP_Y, _FLAG = 872.0, 500.0, 84.0
_HALF, _TALL = 500.0, 400.0
_HEAD_ROOM = 40.0
_TOLD_APART = 0.08
"""The least OKLab distance of a figure from the sun and the land that it is seen against."""
_FAR = ((452, 392, 250, 170), (176, 296, 330, 280), (1120, 318, 280, 280))
"""The mountains behind the last one: x, y, half width and height; they end behind it."""


def _header(stage: Stage) -> Backdrop:
    u, p = stage.unit, stage.palette
    height = stage.height or max(
        stage.least,
        stage.clear_of((_TOP_X - 90) * u, _HEAD_ROOM * u) + (_TOP_Y + _FLAG) * u,
        stage.clear_of(0, 80 * u) + 300 * u,
    )
    top = Point(_TOP_X * u, height - _TOP_Y * u)
    sky = LinearGradient(
        Point(0, 0),
        Point(0, height - 160 * u),
        ((0.0, p.sky_top), (0.55, p.sky_middle), (1.0, p.sky_bottom)),
    )
    items: list[Item] = [Box(stage.area(height), sky)]
    disc = Point(top.x - 64 * u, top.y + 104 * u)
    items += sun(disc, 146 * u, p.sun_top, p.sun_bottom, p.halo)
    items += _range(top, height, u, p)
    items += _foot(stage, height)
    page = Group(tuple(items), clip=rectangle(stage.area(height)))
    return Backdrop(
        height, (decoration(page),), p.ink, p.accent_dark, p.soft,
        (p.sky_top, p.sky_middle, p.sky_bottom),
    )  # fmt: skip


def _range(top: Point, height: float, u: float, p: Palette) -> list[Item]:
    """Two lesser mountains in the distance, and the one that it is about."""
    far = between(p.far_top, p.middle_top, 0.35)
    back = turned(far, 0, -0.05)
    items: list[Item] = []
    for x, y, half, tall in ((top.x - 420 * u, height - 330 * u, 330 * u, 230 * u),
                             (top.x + 330 * u, height - 350 * u, 330 * u, 250 * u)):  # fmt: skip
        items += mountain(Point(x, y), half, tall, far, back, p.far_bottom)
    shade = turned(p.middle_top, 14, -0.15)
    foot = p.middle_bottom
    items += mountain(top, _HALF * u, _TALL * u, p.middle_top, shade, foot, snow(p))
    items.append(trail(top, _HALF * u, _TALL * u, p.accent_dark, 6 * u))
    items += flag(top.x, top.y + 3 * u, _FLAG * u, p.accent, p.trunk)
    return items


def _foot(stage: Stage, height: float) -> list[Item]:
    """The land before the mountain, and who sets out."""
    u, p, w = stage.unit, stage.palette, stage.width

    def ridge(above: float, amplitude: float, seed: int, waves: float) -> Ridge:
        place = height - above * u
        return Ridge(-40 * u, w + 40 * u, place, amplitude * u, seed, waves, stage.left)

    near, ground = ridge(168, 26, 24, 1.5), ridge(104, 20, 8, 2.2)
    items: list[Item] = [hill(near, height, p.near_top, p.near_bottom)]
    for x, tall in ((96, 150), (170, 112), (1030, 96), (1098, 136), (1160, 108)):
        items += pine(x * u, near.y(x * u) + 8 * u, tall * u, p)
    items.append(hill(ground, height, p.ground_top, p.ground_bottom))
    start = Point(448 * u, ground.y(448 * u) + 10 * u)
    foot = ((498, 78), (580, 50), (690, 44), (772, 24), (812, 4))
    way = smooth([(x * u, near.y(x * u) + below * u) for x, below in foot])
    items.append(Path(way, stroke=Stroke(p.accent_dark, 6 * u, dash=(0.01, 15.6 * u))))
    items += hiker(*start, 118 * u, p, p.coat_top, p.wood)
    items.append(Path(ridge(54, 14, 14, 1.4).outline(height + 1), p.paper))
    return items


def _spot(spot: Spot) -> tuple[Item, ...]:
    """Stairs across the panel; the flag has come so far up."""
    h, count = spot.height, 6
    left, right = spot.left, spot.right
    if right - left < 0.8 * h:
        left, right = 0.0, spot.width
    step = (right - left) / count
    low, high = 0.86 * h, 0.42 * h
    points = [(0.0, h), (0.0, low)]
    for place in range(count):
        y = low + (high - low) * place / (count - 1)
        x = left + place * step
        points += [(x if place else 0.0, y), (x + step, y)]
    points += [(spot.width, high), (spot.width, h)]
    place = min(count - 1, round(spot.progress * (count - 1)))
    y = low + (high - low) * place / (count - 1)
    x = left + (place + 0.4) * step
    return (
        Path(polygon(points), spot.tint.deep),
        *flag(x, y, 0.36 * h, spot.palette.accent, spot.tint.ink),
    )


def _finale(stage: Stage) -> Finale:
    """On the top: two walkers beside the flag, above all other mountains."""
    u, p = stage.unit, stage.palette
    height = 560 * u
    light = dawn(p)
    sky = light.sky if p.dark else p.sky_bottom
    items: list[Item] = [Box(stage.area(height), downward(0, 340 * u, p.paper, sky))]
    faint = 0.4 if p.dark else 1.0
    rings = ((1.85, 0.22 * faint), (1.5, 0.30 * faint), (1.24, 0.42 * faint))
    halo = light.sun_top if p.dark else p.halo
    items += sun(Point(846 * u, 236 * u), 118 * u, light.sun_top, light.sun_bottom, halo, rings)
    for x, y, size in ((300, 150, 30), (346, 122, 24)):
        items.append(bird(x * u, y * u, size * u, p.mark))
    far = between(p.far_top, p.middle_top, 0.35)
    back = turned(far, 0, -0.05)
    for x, y, half, tall in _FAR:
        items += mountain(Point(x * u, y * u), half * u, tall * u, far, back, p.far_bottom)
    items += _top(stage, height)
    page = Group(tuple(items), clip=rectangle(stage.area(height)))
    return Finale(height, (decoration(page),))


def _top(stage: Stage, height: float) -> list[Item]:
    """The mountain's top, dark against the light, with two walkers and the flag."""
    u, p, w, left = stage.unit, stage.palette, stage.width, -10 * stage.unit - stage.left
    ground = (
        (-10, 540), (180, 520), (330, 506), (430, 462), (520, 440), (600, 376), (690, 348),
        (952, 342), (1010, 380), (1080, 408), (1130, 462), (1210, 486),
    )  # fmt: skip
    whole = [(left, 540 * u), *((x * u, y * u) for x, y in ground[1:])]
    lit = (
        (430, 462),
        (520, 440),
        (600, 376),
        (690, 348),
        (790, 346),
        (712, 398),
        (672, 446),
        (560, 500),
    )
    items: list[Item] = [
        Path(polygon([*whole, (w + 10 * u, height + 1), (left, height + 1)]), p.anchor),
        Path(
            polygon([(x * u, y * u) for x, y in lit]),
            LinearGradient(
                Point(0, 340 * u), Point(0, 452 * u),
                ((0.0, p.anchor.mixed(snow(p), 0.3)), (1.0, p.anchor)),
            ),
        ),
    ]  # fmt: skip
    feet = 350 * u
    light = dawn(p)
    around = (light.sun_top, light.sun_bottom, p.anchor)
    coat = told_apart((p.coat_top, p.collar, p.card), around)
    cloth = told_apart((p.accent, p.coat_top, p.collar, p.ink), (*around, light.sky))
    items += hiker(782 * u, feet, 112 * u, p, coat, p.wood, stick=-1)
    items += hiker(850 * u, feet, 120 * u, p, p.leaf, p.leaf_shade)
    items += flag(922 * u, 346 * u, 168 * u, cloth, p.trunk)
    return items


def told_apart(colors: Sequence[Color], around: Sequence[Color]) -> Color:
    """The first colour that is told from all ``around``; else the most different one."""

    def nearest(color: Color) -> float:
        return min(difference(color, other) for other in around)

    return next((c for c in colors if nearest(c) >= _TOLD_APART), max(colors, key=nearest))


ART = Art("A mountain: one sets out, two stand on the top.", _header, _spot, _finale)
