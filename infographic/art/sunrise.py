"""Somebody sits on a bench for two and watches the sun come up.

Beside the tips the sun climbs from card to card; at the end it is day, and there
are two on the bench.
"""

from __future__ import annotations

from infographic.art.base import Art, Backdrop, Finale, Spot, Stage, decoration
from infographic.art.bench import Sitter, bench
from infographic.art.landscape import Ridge, bird, downward, hill, sun, tree
from infographic.color import Color
from infographic.geometry import Point
from infographic.outline import circle, rectangle
from infographic.scene.items import Box, Group, Item, LinearGradient, Path

# Distances above the lower edge of the header, in steps of a page 1200 px wide.
_SUN_Y, _SUN_R, _SUN_X = 412.0, 172.0, 884.0
_GROUND = 166.0
_HEAD_ROOM = 40.0


def _header(stage: Stage) -> Backdrop:
    u, p = stage.unit, stage.palette
    sun_left = (_SUN_X - _SUN_R) * u
    height = max(
        stage.least,
        stage.clear_of(sun_left, _HEAD_ROOM * u) + (_SUN_Y + _SUN_R) * u,
        stage.clear_of(0, (48 if stage.left > 0 else 120) * u) + 330 * u,
    )
    height = stage.height or height
    base = height - 900 * u
    center = Point(_SUN_X * u, height - _SUN_Y * u)
    sky = LinearGradient(
        Point(0, 0),
        Point(0, height - 280 * u),
        ((0.0, p.sky_top), (0.55, p.sky_middle), (1.0, p.sky_bottom)),
    )
    items: list[Item] = [Box(stage.area(height), sky)]
    items += sun(center, _SUN_R * u, p.sun_top, p.sun_bottom, p.halo)
    for x, y, size in ((1064, 584, 32), (1106, 606, 24)):
        items.append(bird(x * u, height - y * u, size * u, p.mark))
    items += _land(stage, height, base)
    page = Group(tuple(items), clip=rectangle(stage.area(height)), role=None)
    return Backdrop(
        height, (decoration(page),), p.ink, p.accent_dark, p.soft,
        (p.sky_top, p.sky_middle, p.sky_bottom),
    )  # fmt: skip


def _land(stage: Stage, height: float, base: float) -> list[Item]:
    u, p, w = stage.unit, stage.palette, stage.width

    def ridge(y: float, amplitude: float, seed: int, waves: float) -> Ridge:
        place = base + y * u
        return Ridge(-40 * u, w + 40 * u, place, amplitude * u, seed, waves, stage.left)

    third = ridge(716, 34, 24, 1.5)
    items: list[Item] = [
        hill(ridge(590, 44, 11, 1.6), height, p.far_top, p.far_bottom),
        hill(ridge(640, 40, 5, 2.1), height, p.middle_top, p.middle_bottom),
        hill(third, height, p.near_top, p.near_bottom),
    ]
    for x, tall in ((120, 154), (206, 112), (1112, 132)):
        items += tree(
            x * u, third.y(x * u) + 6 * u, tall * u, p.leaf, p.leaf_shade, p.trunk, p.trunk
        )
    alone = Sitter(-64, p.coat_top, p.coat_bottom, p.collar, "bun")
    items += bench(_SUN_X * u, height - _GROUND * u + 6 * u, u, p, (alone,))
    items.append(hill(ridge(792, 20, 8, 2.2), height, p.ground_top, p.ground_bottom))
    items.append(Path(ridge(872, 14, 14, 1.4).outline(height + 1), p.paper))
    return items


def _spot(spot: Spot) -> tuple[Item, ...]:
    """The waves of a card's panel, and a sun that stands higher from tip to tip."""
    w, h, u, seed = spot.width, spot.height, spot.unit, spot.index
    x = spot.left + (spot.right - spot.left) * (0.34 + 0.32 * spot.progress)
    radius = 0.19 * h
    back = Ridge(-20 * u, w + 20 * u, 0.62 * h, 0.12 * h, 3 * seed + 1, 1.5)
    y = max(back.y(x) + radius * (0.55 - 2.3 * spot.progress), 0.36 * h)
    front = Ridge(-20 * u, w + 20 * u, 0.86 * h, 0.09 * h, 5 * seed + 2, 1.9)
    items: list[Item] = []
    if spot.right - spot.left > 2.6 * radius:
        light = spot.palette.halo
        items.append(Path(circle(Point(x, y), radius * 1.45), light.with_alpha(0.45)))
        disc = downward(y - radius, y + radius, spot.palette.sun_top, spot.palette.sun_bottom)
        items.append(Path(circle(Point(x, y), radius), disc))
    items.append(Path(back.outline(h), spot.tint.middle))
    items.append(Path(front.outline(h), spot.tint.deep))
    return tuple(items)


def _finale(stage: Stage) -> Finale:
    """Day: the sun is high, and two are sitting on the bench."""
    u, p, w = stage.unit, stage.palette, stage.width
    height = 560 * u
    center = Point(_SUN_X * u, 168 * u)

    def ridge(y: float, amplitude: float, seed: int, waves: float) -> Ridge:
        return Ridge(-40 * u, w + 40 * u, y * u, amplitude * u, seed, waves, stage.left)

    near = ridge(412, 22, 24, 1.5)
    day = _fading(p.paper, p.sky_bottom, height)
    items: list[Item] = [Box(stage.area(height), day)]
    rings = ((1.56, 0.30), (1.27, 0.42))
    items += sun(center, 104 * u, p.sun_top, p.sun_bottom, p.halo, rings)
    for x, y, size in ((300, 150, 30), (346, 122, 24)):
        items.append(bird(x * u, y * u, size * u, p.mark))
    items.append(hill(ridge(340, 30, 11, 1.6), height, p.far_top, p.far_bottom))
    items.append(hill(ridge(378, 28, 5, 2.1), height, p.middle_top, p.middle_bottom))
    items.append(hill(near, height, p.near_top, p.near_bottom))
    for x, tall in ((96, 128), (176, 168), (1118, 150)):
        items += tree(
            x * u, near.y(x * u) + 6 * u, tall * u, p.leaf, p.leaf_shade, p.trunk, p.trunk
        )
    both = (
        Sitter(-58, p.coat_top, p.coat_bottom, p.collar, "bun", 5),
        Sitter(58, p.leaf_shade, p.band, p.leaf, "short", -5),
    )
    items += bench(_SUN_X * u, 470 * u, 0.86 * u, p, both)
    items.append(hill(ridge(486, 16, 8, 2.2), height, p.ground_top, p.ground_bottom))
    items.append(Path(ridge(540, 12, 14, 1.4).outline(height + 1), p.anchor))
    page = Group(tuple(items), clip=rectangle(stage.area(height)))
    return Finale(height, (decoration(page),))


def _fading(first: Color, last: Color, height: float) -> LinearGradient:
    return LinearGradient(Point(0, 0), Point(0, 0.6 * height), ((0.0, first), (1.0, last)))


ART = Art("A bench for two at sunrise: one sitter, then two.", _header, _spot, _finale)
