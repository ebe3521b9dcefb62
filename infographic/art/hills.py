"""A road over green hills: at first light it leads away, in the evening it leads home.

Beside the tips a path climbs its hill towards a house, which is nearer and larger from
tip to tip until its windows are lit.
"""

from __future__ import annotations

from infographic.art.base import Art, Backdrop, Finale, Spot, Stage, decoration
from infographic.art.home import home, house
from infographic.art.landscape import Ridge, downward, hill, sun
from infographic.art.plants import broadleaf, cloud, pine
from infographic.art.road import Cubic, Track, Way
from infographic.color import Color
from infographic.geometry import Point
from infographic.outline import rectangle
from infographic.scene.items import Box, Group, Item, LinearGradient, Path
from infographic.theme.model import Palette

# In steps of a page 1200 px wide; y from the foot of the sky, which is at 0.
_SUN_X, _SUN_R = 866.0, 148.0
_CREST_X, _CREST = 836.0, 48.0
_MEADOW = 300.0
_VIEW = 236.0


def _header(stage: Stage) -> Backdrop:
    u, p = stage.unit, stage.palette
    below = (_VIEW if stage.way else _MEADOW) * u
    sky = max(
        stage.clear_of((_SUN_X - _SUN_R) * u, 40 * u) + 1.62 * _SUN_R * u,
        stage.clear_of(0, 118 * u),
        1.62 * _SUN_R * u + 96 * u,
        stage.least - below,
    )
    if stage.height:
        sky = stage.height - below
    height = sky + below
    items: list[Item] = [
        Box(
            stage.area(height),
            LinearGradient(
                Point(0, 0),
                Point(0, sky),
                ((0.0, p.sky_top), (0.55, p.sky_middle), (1.0, p.sky_bottom)),
            ),
        )
    ]
    items += sun(
        Point(_SUN_X * u, sky - 0.62 * _SUN_R * u), _SUN_R * u, p.sun_top, p.sun_bottom, p.halo
    )
    light = p.halo.with_alpha(0.75)
    items.append(cloud(1086 * u, sky - 330 * u, 150 * u, light))
    items.append(cloud(1150 * u, sky - 196 * u, 112 * u, light))
    horizon = _land(items, stage, sky, height)
    page = Group(tuple(items), clip=rectangle(stage.area(height)))
    return Backdrop(
        height, (decoration(page),), p.ink, p.accent_dark, p.soft,
        (p.sky_top, p.sky_middle, p.sky_bottom), horizon,
    )  # fmt: skip


def _land(items: list[Item], stage: Stage, sky: float, height: float) -> Point:
    """Three hills, the last one running out into the page; where the road begins."""
    u, p, w = stage.unit, stage.palette, stage.width

    def ridge(y: float, amplitude: float, seed: int, waves: float) -> Ridge:
        place = sky + y * u
        return Ridge(-40 * u, w + 40 * u, place, amplitude * u, seed, waves, stage.left)

    second, meadow = ridge(52, 40, 9, 1.9), ridge(108, 26, 17, 1.3)
    items.append(hill(ridge(0, 46, 3, 1.5), sky + 160 * u, p.far_top, p.far_bottom))
    items.append(hill(second, sky + 190 * u, p.middle_top, p.middle_bottom))
    items.append(
        Path(meadow.outline(height + 1), downward(meadow.top, height, p.near_bottom, p.paper))
    )
    horizon = Point(_CREST_X * u, second.y(_CREST_X * u) + 1 * u)
    if stage.way:
        items += _road_away(horizon, height, u, p)
    for x, tall, hue in ((92, 146, 0), (1062, 96, 6)):
        items += broadleaf(x * u, meadow.y(x * u) + 10 * u, tall * u, p, hue)
    for x, tall, hue in ((170, 116, 8), (1128, 136, 8)):
        items += pine(x * u, meadow.y(x * u) + 12 * u, tall * u, p, hue)
    return horizon


def _road_away(start: Point, height: float, u: float, p: Palette) -> tuple[Item, ...]:
    x, y = start
    bend = Point(x - 76 * u, y + 62 * u)
    cubics: list[Cubic] = [
        (start, Point(x - 24 * u, y + 12 * u), Point(x - 94 * u, y + 34 * u), bend),
        (bend, Point(x - 46 * u, y + 104 * u), Point(x + 190 * u, y + 96 * u),
         Point(x + 150 * u, height + 60 * u)),
    ]  # fmt: skip
    track = Track.along(cubics)
    way = Way(track, lambda d: (4 + 60 * min(1.0, d / (330 * u))) * u, lambda d: (1.5 + d / 60) * u)
    near, far = p.accent.mixed(p.button, 0.25), p.accent.mixed(p.button, 0.4)
    return way.edge(_lost(y, height, u, p.halo, p.halo, p.paper)), way.surface(
        _lost(y, height, u, near, far, p.paper)
    )


def _lost(
    top: float, end: float, u: float, first: Color, last: Color, page: Color
) -> LinearGradient:
    """A gradient that goes over into the page before its end, as the land does."""
    gone = (end - 14 * u - top) / (end - top)
    fading = (end - 92 * u - top) / (end - top)
    return LinearGradient(
        Point(0, top), Point(0, end), ((0.0, first), (fading, last), (gone, page), (1.0, page))
    )


def _spot(spot: Spot) -> tuple[Item, ...]:
    """A path up a hill: the house at its end is nearer from tip to tip."""
    w, h, u, seed = spot.width, spot.height, spot.unit, spot.index
    x = spot.left + (spot.right - spot.left) * (0.62 - 0.18 * spot.progress)
    size = (0.2 + 0.36 * spot.progress) * h
    back = Ridge(-20 * u, w + 20 * u, (0.6 + 0.1 * spot.progress) * h, 0.08 * h, 3 * seed + 1, 1.5)
    items: list[Item] = [Path(back.outline(h), spot.tint.middle)]
    top = back.y(x)
    start = Point(x - 0.34 * h, h + 0.1 * h)
    track = Track.along(
        [(start, Point(x + 0.35 * h, 0.92 * h), Point(x - 0.25 * h, top + 0.2 * h), Point(x, top))]
    )
    way = Way(track, lambda d: 0.2 * h - (0.2 * h - 0.24 * size) * d / track.length, lambda _: 0.0)
    if spot.right - spot.left > size:
        items.append(way.surface(spot.palette.card))
        items += house(x, top + 0.02 * h, size, spot.palette)
    front = Ridge(-20 * u, w + 20 * u, 0.96 * h, 0.05 * h, 5 * seed + 2, 1.9)
    items.append(Path(front.outline(h), spot.tint.deep))
    return tuple(items)


def _finale(stage: Stage) -> Finale:
    """Evening: the road ends at a lit house, and somebody is at the door."""
    u, p, w = stage.unit, stage.palette, stage.width
    scene = home(w, p, p.paper, left=stage.left)
    x, y = scene.door
    turn = Point(x + 170 * u, y + 104 * u)
    cubics: list[Cubic] = [
        (Point(w + 60 * u, y - 150 * u), Point(w - 60 * u, y - 60 * u),
         Point(x + 420 * u, y + 128 * u), turn),
        (turn, Point(x + 60 * u, y + 94 * u), Point(x, y + 80 * u), Point(x, y)),
    ]  # fmt: skip
    track = Track.along(cubics)
    way = Way(track, lambda d: (72 - 26 * d / track.length) * u, lambda _: 7 * u)
    road = decoration(way.edge(p.halo), way.surface(p.button))
    page = Group(
        (decoration(*scene.behind), road, decoration(*scene.front)),
        clip=rectangle(stage.area(scene.height)),
    )
    return Finale(scene.height, (page,))


ART = Art("A road over green hills to a lit house.", _header, _spot, _finale)
