"""A wheel of petals that carry numerals, or icons, in one ring or more about a calm middle.

The petals of a ring are equal; their colour walks on clockwise from the top, as the list
does, and the numerals stand on one circle. In several rings the list starts in the innermost
one.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from infographic.art.petals import glow, petal
from infographic.blocks.icon import icon
from infographic.blocks.numeral import ink_centered, numeral
from infographic.blocks.setting import Setting
from infographic.document.model import Document
from infographic.geometry import Point
from infographic.outline import circle
from infographic.scene.items import Group, Item, Path
from infographic.scene.roles import Role
from infographic.theme.model import Tint

_MOST_IN_A_RING = 24
_ON_CIRCLE = 0.54
"""Where numerals stand, as a share of a petal's length from its foot."""


@dataclass(frozen=True, slots=True)
class Ring:
    """Petals from tip ``first`` (from 0) on, between two circles."""

    first: int
    count: int
    inner: float
    outer: float


def rings(count: int, hub: float, radius: float) -> tuple[Ring, ...]:
    """The rings of a wheel: more petals in the outer ones, where there is more room."""
    number = math.ceil(count / _MOST_IN_A_RING)
    depth = (radius - hub) / number
    middles = [hub + (place + 0.5) * depth for place in range(number)]
    found: list[Ring] = []
    first = 0
    for place, middle in enumerate(middles):
        share = round(count * middle / sum(middles))
        petals = count - first if place == number - 1 else share
        inner = hub + place * depth + 0.06 * depth * bool(place)
        found.append(Ring(first, petals, inner, hub + (place + 1) * depth))
        first += petals
    return tuple(found)


def petal_wheel(
    setting: Setting,
    document: Document,
    center: Point,
    hub: float,
    radius: float,
    tints: Sequence[Tint],
) -> Group:
    """The wheel about ``center``: petals from the circle ``hub`` to ``radius`` px.

    What stands in a petal stands beside its text as well, so it is decoration here.
    """
    palette = setting.palette
    items: list[Item] = [glow(center, 1.24 * radius, palette)]
    for ring in rings(len(document.tips), hub + 0.045 * radius, radius):
        step = 2 * math.pi / ring.count
        depth = ring.outer - ring.inner
        for place in range(ring.count):
            angle = (place + 0.5) * step
            tint = tints[ring.first + place]
            gap = min(0.022 * radius, 0.1 * step * ring.inner)
            items.append(Path(petal(center, angle, step, ring.inner, ring.outer, gap), tint.deep))
            at = ring.inner + _ON_CIRCLE * depth
            items += _mark(setting, document, ring, place, _on(center, angle, at), tint)
    items.append(Path(circle(center, hub), palette.card))
    return Group(tuple(items), role=Role.DECORATION)


def _mark(
    setting: Setting, document: Document, ring: Ring, place: int, center: Point, tint: Tint
) -> list[Item]:
    """The numeral of one petal, upright; the icon where tips aren't numbered. All are as
    large as a petal allows; where that is too small to read, there is none."""
    tip = document.tips[ring.first + place]
    step = min(2 * math.pi / ring.count, math.radians(60))
    depth = ring.outer - ring.inner
    across = (ring.inner + _ON_CIRCLE * depth) * step
    if document.numbered:
        room = min(0.34 * depth, 0.48 * across)
        return _number(setting, ring.first + place + 1, center, room, tint)
    if not tip.icon:
        return []
    size = min(0.36 * depth, 0.5 * across)
    return [icon(setting, tip.icon, tip.icon_source, center, size, tint.ink)]


def _on(center: Point, angle: float, distance: float) -> Point:
    return Point(center.x + distance * math.sin(angle), center.y - distance * math.cos(angle))


def _number(setting: Setting, index: int, center: Point, room: float, tint: Tint) -> list[Item]:
    """The numeral centred by its ink in ``room`` px, both ways."""
    style = setting.style("numeral")
    frame = numeral(setting, index, style, tint.ink)
    style = style.at(style.size * min(room / frame.height, 1.3 * room / max(frame.width, 1.0)))
    if style.size < setting.smallest:
        return []
    frame = numeral(setting, index, style, tint.ink)
    return [frame.at(*ink_centered(frame, center))]
