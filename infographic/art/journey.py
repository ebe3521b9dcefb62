"""A page of open land with a road through it: slopes, the road with what crosses it, and
what stands beside it at each halt.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import NamedTuple

from infographic.art.crossings import bridge, brook, side_road
from infographic.art.plants import bright
from infographic.art.road import Cubic, Span, Track, Way
from infographic.art.wayside import MILESTONES, Place, scenery, setting_out
from infographic.color import Color, between
from infographic.geometry import Point, Rect
from infographic.outline import Outline, smooth
from infographic.scene.items import Box, Item, LinearGradient, Path
from infographic.theme.model import Palette

_DEEPEST = 116.0
"""How far below its top the ridge of a slope can come, in steps of a page 1200 px wide."""
_BRIDGE = 62.0
"""Half the length of a bridge, in steps of a page 1200 px wide."""
_APART = 0.12
"""The distance in OKLab from which on two colours make a walk."""
_FARTHEST_HUE = 140.0
"""Degrees between two hues up to which the walk is no rainbow."""


class Halt(NamedTuple):
    """A bend at ``at``, its open side opposite to ``side``: what stands there has its foot
    ``foot`` px below the bend, between the page's edge and x ``inner`` (None: there is no
    room). ``crossing`` is the cubic of the road that a brook or a side road changes."""

    at: Point
    side: int
    inner: float | None
    foot: float
    crossing: int | None
    progress: float
    seed: int  # the tip's number; 0 before the first one
    milestone: str = ""


@dataclass(frozen=True, slots=True)
class Land:
    """The ground of a page, ``slope`` as dark as its slopes get. From ``top`` on it grows
    warmer: ``begin`` and ``end`` are the shares of the whole way there and at its end."""

    width: float
    height: float
    palette: Palette
    slope: float
    top: float = 0.0
    begin: float = 0.0
    end: float = 1.0

    @property
    def unit(self) -> float:
        """The px of one step of a page 1200 px wide."""
        return self.width / 1200

    def color(self, y: float) -> Color:
        """The ground at ``y``."""
        share = min(1.0, max(0.0, (y - self.top) / (self.height - self.top)))
        return warmed(self.palette, self.begin + (self.end - self.begin) * share)

    def items(self, halts: Sequence[Halt]) -> list[Item]:
        """The ground, and a slope for each halt, which runs out before the next."""
        whole = LinearGradient(
            Point(0, self.top), Point(0, self.height),
            ((0.0, self.color(self.top)), (1.0, self.color(self.height))),
        )  # fmt: skip
        slopes: list[Item] = []
        bare: list[Item] = []
        covered = self.top
        bottoms = [halt.at.y + halt.foot for halt in halts[1:]]
        for halt, bottom in zip(halts, [*bottoms, self.height], strict=True):
            top = halt.at.y + halt.foot
            low = min(max(bottom, top + 240 * self.unit), self.height)
            slopes.append(self._slope(halt, top, low))
            # Painting the whole page and then the slopes over it takes twice the time.
            bare.append(self._bare(covered, top + _DEEPEST * self.unit, whole))
            covered = low
        return [*bare, self._bare(covered, self.height, whole), *slopes]

    def _bare(self, top: float, bottom: float, paint: LinearGradient) -> Box:
        """Ground that no slope covers, a little more so that no seam shows."""
        top = max(0.0, top - 2 * self.unit)
        return Box(Rect(0, top, self.width, min(bottom, self.height) - top), paint)

    def ridge(self, halt: Halt, x: float) -> float:
        """The y of a halt's slope at ``x``: level at the open side, then falling."""
        u = self.unit
        random = Random(halt.seed + 5)
        phase, drop = 6.3 * random.random(), (64 + 40 * random.random()) * u
        far = (x if halt.side > 0 else self.width - x) / self.width
        fall = min(1.0, max(0.0, (far - 0.08) / 0.86))
        wave = 9 * u * math.sin(phase + 5.2 * far)
        return halt.at.y + halt.foot + drop * fall * fall * (3 - 2 * fall) + wave * min(1, 4 * far)

    def _slope(self, halt: Halt, top: float, low: float) -> Path:
        u, end = self.unit, self.width + 40 * self.unit
        xs = [-40 * u + (end + 40 * u) * step / 16 for step in range(17)]
        line = smooth([(x, self.ridge(halt, x)) for x in xs])
        shape = Outline((*line.commands, ("L", end, low), ("L", -40 * u, low), ("Z",)))
        shade = self.color(top).mixed(self.palette.near_bottom, self.slope)
        fading = LinearGradient(
            Point(0, top), Point(0, low), ((0.0, shade), (1.0, self.color(low)))
        )
        return Path(shape, fading)

    def place(self, halt: Halt) -> Place:
        """Where something may stand beside a halt."""
        outer = 0.0 if halt.side > 0 else self.width
        return Place(
            outer, outer if halt.inner is None else halt.inner, lambda x: self.ridge(halt, x),
            self.palette, self.unit, halt.progress, halt.seed,
        )  # fmt: skip

    def beside(self, halt: Halt) -> tuple[Item, ...]:
        """What stands at a halt: what it names, else plants; before the first tip sits
        somebody who is alone."""
        draw = MILESTONES.get(halt.milestone, scenery) if halt.seed else setting_out
        return draw(self.place(halt))


def warmed(palette: Palette, share: float) -> Color:
    """The page's colour, by ``share`` of the way nearer to that of the morning sky."""
    return palette.paper.mixed(palette.sky_top, 0.34 * share)


def road_color(palette: Palette, share: float) -> Color:
    """The road's colour at a share of the whole way: from the accent to the light, or
    between what a palette has that differs where these two, or the page, are too alike."""
    p = palette
    light = _apart((p.button, p.sun_bottom, p.accent), p.paper)
    starts = (p.accent, p.band, p.sun_bottom, p.near_top, p.ground_top)
    near = tuple(color for color in starts if _hue_turn(color, light) <= _FARTHEST_HUE)
    first = _apart(near or starts, light, p.paper)
    return between(first, light, 0.1 + 0.9 * share**1.3)


def _hue_turn(one: Color, other: Color) -> float:
    """The degrees between two hues, by the shorter way."""
    return abs((one.oklch[2] - other.oklch[2] + 180) % 360 - 180)


def _apart(colors: tuple[Color, ...], *others: Color) -> Color:
    """The first of the colours that is well apart from all others."""
    for color in colors:
        if all(math.dist(color.oklab, other.oklab) >= _APART for other in others):
            return color
    return colors[0]


@dataclass(frozen=True, slots=True)
class Road:
    """The road of a page: ``cubics`` from its top to its end, ``width`` px wide.

    It ``rises`` out of the distance, or comes from the page before; it goes ``home``, or
    on to the next page.
    """

    land: Land
    cubics: tuple[Cubic, ...]
    width: float
    rises: bool
    home: bool

    @property
    def way(self) -> Way:
        """The road with its width at each place."""
        u, track = self.land.unit, Track.along(self.cubics)

        def point(distance: float) -> float:
            """A square end would stand out against the hill behind it."""
            t = min(1.0, distance / (48 * u))
            return t * (2 - t)

        def width(distance: float) -> float:
            wide = self.width
            if self.rises:
                t = min(1.0, distance / (560 * u))
                wide = point(distance) * (4 * u + (wide - 4 * u) * t * t * (3 - 2 * t))
            if self.home:
                t = min(1.0, max(0.0, (track.length - distance) / (240 * u)))
                wide *= 0.64 + 0.36 * t * t * (3 - 2 * t)
            return wide

        def verge(distance: float) -> float:
            rising = min(1.0, 0.15 + distance / (900 * u)) * point(distance)
            return 9 * u * (rising if self.rises else 1.0)

        return Way(track, width, verge)

    def items(self, halts: Sequence[Halt]) -> list[Item]:
        """The road, with brooks below it, side roads that leave it, and bridges."""
        u, palette = self.land.unit, self.land.palette
        way, light = self.way, bright(palette)
        below: list[Item] = []
        edges: list[Item] = [way.edge(light)]
        surfaces: list[Item] = []
        above: list[Item] = []
        bare: list[Span] = []
        for halt in halts:
            if halt.crossing is None:
                continue
            begin, end = way.track.joint(halt.crossing), way.track.joint(halt.crossing + 1)
            middle = (begin + end) / 2
            if halt.milestone == "bridge":
                side = 1 if way.track.at(begin).x > way.track.at(end).x else -1
                below += brook(way.track.at(middle), self.land.width, side, u, palette)
                above += bridge(way, middle, _BRIDGE * u, u, palette)
                bare.append((middle - (_BRIDGE + 8) * u, middle + (_BRIDGE + 8) * u))
            elif halt.milestone == "fork":
                color = road_color(palette, halt.progress)
                aside = self._aside(way.track.at(begin), way.track.at(end))
                edge, surface = side_road(way, begin + 74 * u, aside, u, color, light)
                edges.append(edge)
                surfaces.append(surface)
        surfaces.append(way.surface(self._paint()))
        start = 280 * u if self.rises else 0.0
        stop = way.track.length - (60 * u if self.home else 0.0)
        marks = way.marks(start, stop, 28 * u, light, bare)
        return [*below, *edges, *surfaces, *marks, *above]

    def _aside(self, begin: Point, end: Point) -> Point:
        """Where the road not taken, which goes on from a bend, leaves the page."""
        beyond = 40 * self.land.unit
        x = self.land.width + beyond if begin.x > end.x else -beyond
        return Point(x, begin.y + 0.8 * (end.y - begin.y))

    def _paint(self) -> LinearGradient:
        top, bottom = self.cubics[0][0].y, self.cubics[-1][-1].y
        begin, end = self.land.begin, self.land.end
        stops = tuple(
            (step / 6, road_color(self.land.palette, begin + (end - begin) * step / 6))
            for step in range(7)
        )
        return LinearGradient(Point(0, top), Point(0, bottom), stops)
