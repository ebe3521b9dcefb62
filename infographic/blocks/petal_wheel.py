"""A wheel of petals that carry numerals and icons, one ring or more about a calm middle.

The petals grow as the list goes on, clockwise from the top, so that the order is seen
before a numeral is read. In several rings the list starts in the innermost one.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from infographic.art.petals import glow, petal
from infographic.blocks.icon import icon
from infographic.blocks.numeral import numeral
from infographic.blocks.setting import Setting
from infographic.document.model import Document
from infographic.geometry import Point
from infographic.outline import circle
from infographic.scene.items import Group, Item, Path
from infographic.scene.roles import Role
from infographic.theme.model import Tint

MOST_WITH_ICONS = 14
"""The greatest count of tips for which a petal has room for numeral and icon."""
_MOST_IN_A_RING = 24
_SHORTEST = 0.72
"""The length of the first petal, as a share of the last one's."""


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
        for place in range(ring.count):
            angle = (place + 0.5) * step
            growth = place / max(1, ring.count - 1)
            outer = ring.inner + (ring.outer - ring.inner) * (_SHORTEST + (1 - _SHORTEST) * growth)
            tint = tints[ring.first + place]
            gap = min(0.022 * radius, 0.1 * step * ring.inner)
            items.append(Path(petal(center, angle, step, ring.inner, outer, gap), tint.deep))
            items += _marks(setting, document, ring, place, center, angle, outer, tint)
    items.append(Path(circle(center, hub), palette.card))
    return Group(tuple(items), role=Role.DECORATION)


def _marks(
    setting: Setting,
    document: Document,
    ring: Ring,
    place: int,
    center: Point,
    angle: float,
    outer: float,
    tint: Tint,
) -> list[Item]:
    """Numeral and icon of one petal, upright, on its axis."""
    tip = document.tips[ring.first + place]
    step = min(2 * math.pi / ring.count, math.radians(60))
    # All numerals and icons are as large as the shortest petal allows.
    depth = (ring.outer - ring.inner) * _SHORTEST
    both = document.numbered and bool(tip.icon) and len(document.tips) <= MOST_WITH_ICONS
    items: list[Item] = []
    if document.numbered:
        at = outer - depth * (0.34 if both else 0.44)
        room = min(0.37 * depth if both else 0.5 * depth, 0.62 * (ring.inner + 0.6 * depth) * step)
        items.append(_number(setting, ring.first + place + 1, _on(center, angle, at), room, tint))
    if tip.icon and (both or not document.numbered):
        at = outer - depth * (0.75 if both else 0.44)
        size = min(0.25 * depth if both else 0.42 * depth, 0.46 * (ring.inner + 0.3 * depth) * step)
        where = _on(center, angle, at)
        items.append(icon(setting, tip.icon, tip.icon_source, where, size, tint.ink))
    return items


def _on(center: Point, angle: float, distance: float) -> Point:
    return Point(center.x + distance * math.sin(angle), center.y - distance * math.cos(angle))


def _number(setting: Setting, index: int, center: Point, room: float, tint: Tint) -> Group:
    """The numeral centred by its ink in ``room`` px, both ways."""
    style = setting.style("numeral")
    frame = numeral(setting, index, style, tint.ink)
    factor = min(1.0, room / frame.height, 1.25 * room / max(frame.width, 1.0))
    style = style.at(max(style.size * factor, setting.smallest))
    frame = numeral(setting, index, style, tint.ink)
    return frame.at(center.x - frame.width / 2, center.y - frame.height / 2)
