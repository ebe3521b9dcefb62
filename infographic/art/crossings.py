"""Where a road isn't alone: a brook under it with a bridge, and a way that turns off."""

from __future__ import annotations

import math

from infographic.art.motifs import water
from infographic.art.plants import bright, turned
from infographic.art.road import Track, Way
from infographic.color import Color, oklch
from infographic.geometry import Point
from infographic.outline import Outline, joined, polygon
from infographic.scene.items import Item, LinearGradient, Path, Stroke
from infographic.theme.model import Palette


def brook(
    center: Point, width: float, side: int, unit: float, palette: Palette
) -> tuple[Item, ...]:
    """Water that comes from one edge of a page ``width`` px wide, runs below the road's
    ``center`` and leaves at the other edge. ``side``: 1 where the road comes from the
    right, so that both cross like an X."""
    u, (x, y) = unit, center
    left, right = (-1, 1) if side > 0 else (1, -1)
    before = Point(-60 * u, y + left * 88 * u)
    after = Point(width + 60 * u, y + right * 96 * u)
    top, low = Point(x, y + left * 96 * u), Point(x, y + right * 96 * u)
    track = Track.along(
        [
            (before, Point(0.3 * x, y + left * 128 * u), top, center),
            (center, low, Point(x + 0.55 * (width - x), y + right * 124 * u), after),
        ]
    )
    blue = water(palette)

    def broad(distance: float) -> float:
        return (50 + 7 * math.sin(distance / (70 * u)) + 4 * math.sin(distance / (31 * u))) * u

    way = Way(track, broad, lambda _: 5 * u)
    ripples = joined(
        track.line(start * u, (start + long) * u, by * u, 4)
        for start, long, by in _ripples(track.length / u)
    )
    return (
        way.edge(turned(blue, 0, -0.07)),
        way.surface(blue),
        Path(ripples, stroke=Stroke(bright(palette).with_alpha(0.7), 3 * u)),
    )


def _ripples(length: float) -> list[tuple[float, float, float]]:
    """Start, length and offset of each line of light on the water, by a fixed walk."""
    found = []
    start, step = 70.0, 0
    while start < length - 90:
        found.append((start, 22.0 + 11 * (step % 3), (-13.0, 8.0, -2.0, 14.0)[step % 4]))
        start += 58 + 17 * (step % 4)
        step += 1
    return found


def bridge(way: Way, middle: float, half: float, unit: float, palette: Palette) -> tuple[Item, ...]:
    """Planks across the road and its verge, and a rail at each side, over ``half`` px before
    and behind ``middle``."""
    u, track = unit, way.track
    start, end = middle - half, middle + half
    wide = way.width(middle) / 2 + way.verge(middle)
    _, chroma, hue = palette.wood.oklch
    wood, dark = oklch(0.7, 1.5 * chroma, hue + 16), oklch(0.58, 1.4 * chroma, hue + 10)
    deck = _strip(track, start, end, wide + 3 * u)
    count = max(4, round((end - start) / (15 * u)))
    gaps = joined(
        polygon([track.beside(at, -wide - 2 * u), track.beside(at, wide + 2 * u)], closed=False)
        for at in (start + (end - start) * place / count for place in range(1, count))
    )
    items: list[Item] = [
        Path(deck, wood),
        Path(gaps, stroke=Stroke(dark, 2.2 * u, cap="butt")),
    ]
    for side in (-1, 1):
        items += _rail(track, start - 10 * u, end + 10 * u, side * (wide + 6 * u), u, palette)
    return tuple(items)


def _strip(track: Track, start: float, end: float, half: float) -> Outline:
    places = [start + (end - start) * place / 6 for place in range(7)]
    left = [track.beside(at, -half) for at in places]
    right = [track.beside(at, half) for at in reversed(places)]
    return polygon([*left, *right])


def _rail(
    track: Track, start: float, end: float, by: float, u: float, palette: Palette
) -> list[Item]:
    """Posts with a handrail, which stands higher than the deck."""
    line = [track.beside(start + (end - start) * place / 4, by) for place in range(5)]
    rise = 30 * u
    posts = joined(polygon([(x, y + 3 * u), (x, y - rise)], closed=False) for x, y in line)
    rails = [
        Outline(tuple(("M" if not place else "L", x, y - up) for place, (x, y) in enumerate(line)))
        for up in (0.5 * rise, rise)
    ]
    return [
        Path(rails[0], stroke=Stroke(palette.wood, 4.5 * u)),
        Path(posts, stroke=Stroke(palette.wood_shade, 8 * u)),
        Path(rails[1], stroke=Stroke(palette.wood, 8 * u)),
    ]


def side_road(
    way: Way, start: float, end: Point, unit: float, surface: Color, verge: Color
) -> tuple[Item, Item]:
    """A narrower road that leaves the way at ``start`` px, goes straight on, and fades
    towards ``end``: its verge and its surface, to be drawn below those of the way."""
    u = unit
    here, angle = way.track.at(start), way.track.heading(start)
    onwards = Point(here.x + 92 * u * math.cos(angle), here.y + 92 * u * math.sin(angle))
    track = Track.along([(here, onwards, Point((onwards.x + end.x) / 2, end.y - 24 * u), end)])
    wide = 0.62 * way.width(start)
    branch = Way(track, lambda d: wide * (1 - 0.3 * d / track.length), lambda _: 7 * u)

    def fading(color: Color) -> LinearGradient:
        stops = ((0.0, color), (0.35, color.with_alpha(0.85)), (1.0, color.with_alpha(0.0)))
        return LinearGradient(here, end, stops)

    return branch.edge(fading(verge)), branch.surface(fading(surface))
