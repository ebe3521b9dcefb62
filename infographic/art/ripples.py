"""A sun on the horizon whose ripples spread through everything below it.

At the top it shows half, and somebody stands before it, next to an outline; beside each tip
it stands a little higher and its ripples reach further; at the end it is whole, and they are two.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from infographic.art.base import Art, Backdrop, Finale, Spot, Stage, decoration
from infographic.art.figures import dotted, figure
from infographic.art.landscape import downward
from infographic.color import Color
from infographic.geometry import Point, Rect
from infographic.outline import circle, rectangle
from infographic.scene.items import Box, Group, Item, LinearGradient, Path
from infographic.theme.model import Palette
from infographic.theme.vision import difference

SUN = 150.0
"""The sun's radius, in steps of a page 1200 px wide."""
_X, _SUNK = 0.785, 0.3
_FIRST, _GROWS, _WIDEST = 62.0, 17.0, 230.0
_CORNER = 28.0
"""How far a ring ends from the farthest corner, or it takes the corner in: what is left there
would be a splinter."""
_AIR, _BELOW = 34.0, 64.0
_FIGURE, _NEAR, _APART = 88.0, 96.0, 48.0
"""The width of somebody who stands alone, of each of two, and half the way between them."""
_BREATH = 6.0
"""Half of what is free between two: bodies that only touch leave a splinter of sun."""
_OVER = 0.6
"""How far bodies reach beyond the edge of the sun that cuts them off, in px."""
_HIGH, _SIZES = 0.7, (2.1, 1.9, 1.7, 1.5, 1.3, 1.15, 1.0)
"""From which height, in widths, a scene is high, and the sizes of the sun tried there."""
_SHOWS = 0.2
"""The OKLab distance from the anchor at which the sun still shows upon it."""


def source(width: float, height: float) -> Point:
    """Where the ripples come from: the sun's centre in a header of that size."""
    return Point(_X * width, height - _SUNK * SUN * width / 1200)


def ripples(
    center: Point, unit: float, area: Rect, tones: Sequence[Color], first: int = 0
) -> list[Item]:
    """What is seen through ``area`` of the rings about ``center``, in ``tones`` by turns
    from the innermost on; the caller clips it."""
    nearest, farthest = _distances(center, area)
    radii = _radii(unit, farthest)
    items: list[Item] = [Box(area, tones[(len(radii) + first) % len(tones)])]
    for number in range(len(radii) - 1, -1, -1):
        if radii[number] <= nearest:
            break
        splinter = radii[number] > farthest - _CORNER * unit
        radius = farthest + 1 if splinter else radii[number]
        items.append(Path(circle(center, radius), tones[(number + first) % len(tones)]))
    return items


def _radii(unit: float, farthest: float) -> list[float]:
    """Outer radii of the rings, wider and wider, as far as they are needed."""
    radii: list[float] = []
    radius, width = SUN * unit, _FIRST * unit
    while radius < farthest:
        radius += width
        radii.append(radius)
        width = min(width + _GROWS * unit, _WIDEST * unit)
    return radii[:-1] if radii else []


def _distances(center: Point, area: Rect) -> tuple[float, float]:
    """From the centre to the nearest and to the farthest point of the area."""
    dx = max(area.x - center.x, 0.0, center.x - area.right)
    dy = max(area.y - center.y, 0.0, center.y - area.bottom)
    far_x = max(abs(area.x - center.x), abs(area.right - center.x))
    far_y = max(abs(area.y - center.y), abs(area.bottom - center.y))
    return math.hypot(dx, dy), math.hypot(far_x, far_y)


def _header(stage: Stage) -> Backdrop:
    u, p, w = stage.unit, stage.palette, stage.width
    left = _X * w - SUN * u
    clear = stage.clear_of(left, _AIR * u) + (1 + _SUNK) * SUN * u
    text = max((line.bottom for line in stage.lines), default=0.0)
    height = stage.height or max(stage.least, clear, text + _BELOW * u)
    page = stage.area(height)
    center = source(w, height)
    if height > _HIGH * w:
        u, center = _grown(stage, height)
    tones = (p.sky_top, p.sky_middle)
    ink = _before(p, p.sun_top, p.sun_bottom)
    sun = downward(center.y - SUN * u, center.y + SUN * u, p.sun_top, p.sun_bottom)
    items = (
        *ripples(center, u, page, tones),
        Path(circle(center, SUN * u), sun),
        *figure(center.x - _APART * u, height + 1, _FIGURE * u, ink),
        *dotted(center.x + _APART * u, height + 1, _FIGURE * u, ink),
    )
    scene = Group(items, clip=rectangle(page))
    return Backdrop(height, (decoration(scene),), p.ink, p.accent_dark, p.soft, tones)


def _before(palette: Palette, *sun: Color) -> Color:
    """The colour of who stands before a sun of those colours."""
    inks = (palette.anchor, palette.ink, palette.paper)
    return max(inks, key=lambda ink: min(_SHOWS, *(difference(ink, tone) for tone in sun)))


def _grown(stage: Stage, height: float) -> tuple[float, Point]:
    """The unit and the middle of a sun in a high scene: as large as the words above it leave
    room for."""
    for factor in _SIZES:
        u = stage.unit * factor
        center = Point(
            min(_X * stage.width, stage.width - 1.12 * SUN * u), height - _SUNK * SUN * u
        )
        if stage.clear_of(center.x - SUN * u, _AIR * u) + (1 + _SUNK) * SUN * u <= height:
            break
    return u, center


def _spot(spot: Spot) -> tuple[Item, ...]:
    w, h, tint = spot.width, spot.height, spot.tint
    radius = 0.2 * h
    center = Point((spot.left + spot.right) / 2, h * (0.98 - 0.48 * spot.progress))
    items: list[Item] = []
    for ring in range(1 + round(3 * spot.progress), 0, -1):
        tone = tint.middle if ring % 2 else tint.ground
        items.append(Path(circle(center, radius * (1 + 0.75 * ring)), tone))
    items.append(Path(circle(center, radius), tint.deep))
    return (Group(tuple(items), clip=rectangle(Rect(0, 0, w, h))),)


def _finale(stage: Stage) -> Finale:
    """The whole sun over the anchor, its ripples in the anchor's own shades."""
    u, p, w = stage.unit, stage.palette, stage.width
    height = (2 * SUN + 60) * u
    page = stage.area(height)
    center = Point(_X * w, (SUN + 48) * u)
    shade = p.anchor.mixed(p.anchor_ink, 0.05)
    shows = min(difference(p.sun_top, p.anchor), difference(p.sun_bottom, p.anchor)) > _SHOWS
    top, bottom = (p.sun_top, p.sun_bottom) if shows else (p.anchor_ink, p.anchor_soft)
    sun = downward(center.y - SUN * u, center.y + SUN * u, top, bottom)
    fading = LinearGradient(
        Point(0, 0.3 * height), Point(0, height), ((0.0, p.anchor.with_alpha(0)), (1.0, p.anchor))
    )
    rings = ripples(center, u, page, (shade, p.anchor))
    ground, ink = center.y + 1.04 * SUN * u, _before(p, top, bottom)
    apart = (_NEAR / 2 + _BREATH) * u
    both = (
        *figure(center.x - apart, ground, _NEAR * u, ink),
        *figure(center.x + apart, ground, _NEAR * u, ink.mixed(bottom, 0.22)),
    )
    # Cut by the sun's own edge, bodies would leave a rim of it along their feet.
    feet = circle(center, SUN * u + _OVER)
    disc = Path(circle(center, SUN * u), sun)
    items = (*rings, Box(page, fading), disc, Group(both, clip=feet))
    scene = Group(items, clip=rectangle(page))
    return Finale(height, (decoration(scene),))


ART = Art(
    "One before a sun whose ripples run on through everything; then two.", _header, _spot, _finale
)
