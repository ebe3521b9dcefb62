"""A page that changes its colour from top to bottom."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from infographic.color import Color, between, oklch
from infographic.geometry import Point
from infographic.scene.items import LinearGradient, Stop
from infographic.theme.contrast import solve
from infographic.theme.model import Palette

_HUES = 8
"""In how many parts a walk through hues is told: a gradient between two would turn most
at its grey end."""
_COOLER = 8.0
"""By how many degrees the first card is turned away from the last."""

_LIGHT_TAKEN = 0.56


@dataclass(frozen=True, slots=True)
class ColorWalk:
    """Colours at places from 0 to 1 along the way; between them they are mixed as a
    gradient mixes them."""

    stops: tuple[Stop, ...]

    def at(self, share: float) -> Color:
        """The colour at ``share`` of the way."""
        before = self.stops[0]
        for after in self.stops:
            if share <= after[0]:
                span = after[0] - before[0]
                return before[1].mixed(after[1], (share - before[0]) / span) if span else after[1]
            before = after
        return before[1]

    def down(self, top: float, bottom: float, first: float, last: float) -> LinearGradient:
        """The part of the way from ``first`` to ``last``, from the y ``top`` to ``bottom``."""
        inner = [(place, color) for place, color in self.stops if first < place < last]
        part = [(first, self.at(first)), *inner, (last, self.at(last))]
        stops = tuple(((place - first) / (last - first), color) for place, color in part)
        return LinearGradient(Point(0, top), Point(0, bottom), stops)


def page_walk(palette: Palette) -> ColorWalk:
    """From the paper to the last colour of the sky: dawn by night, evening by day."""
    p = palette
    if p.dark:
        dawn = between(p.near_top, p.coat_bottom, 0.25)
        return ColorWalk(((0, p.paper), (0.5, p.sky_middle), (0.82, p.sky_bottom), (1, dawn)))
    return ColorWalk(((0, p.paper), (0.4, p.sky_bottom), (0.75, p.sky_middle), (1, p.sky_top)))


def card_walk(palette: Palette) -> ColorWalk:
    """The cards' colour on the same way: lighter with the dawn; by day it stays."""
    p = palette
    if not p.dark:
        return ColorWalk(((0, p.card), (1, p.card)))
    last = between(p.card, between(p.near_top, p.coat_top, 0.4), 0.9)
    lightness, chroma, hue = p.card.oklch
    turn = (last.oklch[2] - hue + 180) % 360 - 180
    first = oklch(lightness, chroma, (hue - math.copysign(_COOLER, turn)) % 360)
    shares = [step / _HUES for step in range(_HUES + 1)]
    return ColorWalk(tuple((share, between(first, last, share)) for share in shares))


def edge_walk(palette: Palette) -> ColorWalk:
    """The hairlines around the cards: a little lighter than they are by night."""
    p = palette
    if not p.dark:
        return ColorWalk(((0, p.edge), (1, p.edge)))
    last = card_walk(p).at(1)
    return ColorWalk(((0, p.edge), (1, last.mixed(p.ink, 0.16))))


def after_dawn(palette: Palette) -> Palette:
    """The palette of what comes after the walk: by night the anchor, and what is written
    on it, have taken light from the page's last colour."""
    if not palette.dark:
        return palette
    anchor = between(palette.anchor, page_walk(palette).at(1), _LIGHT_TAKEN)
    return replace(
        palette,
        anchor=anchor,
        anchor_ink=solve(palette.anchor_ink, (anchor,)),
        anchor_soft=solve(palette.anchor_soft, (anchor,)),
    )
