"""Choosing how large and how tight a page of a fixed height is set, and sharing out what
is to spare on it."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from infographic.blocks.frame import Frame
from infographic.blocks.part import Part
from infographic.blocks.setting import Setting
from infographic.geometry import Size
from infographic.layouts.base import Brief
from infographic.layouts.parts import Room
from infographic.scene.items import Item

SCALES = (
    (1.6, 0), (1.45, 0), (1.3, 0), (1.2, 0), (1.12, 0), (1.05, 0), (1.0, 0), (0.95, 0),
    (1.36, 1), (1.24, 1), (1.12, 1), (1.06, 1), (1.0, 1), (0.95, 1), (0.9, 1), (0.95, 2), (0.9, 2),
    (0.84, 2), (0.78, 2), (0.72, 2), (0.68, 2),
)  # fmt: skip
"""Type scales in the order tried, and how dense the page is: see :class:`Room`."""
_DENSE_MARGIN, _LEADING = 0.85, 1.36
_GLAD_GAP = 0.5
"""What does a gap good, in shares of it."""


def rooms(brief: Brief, width: float, *, beside: bool = False) -> list[Room]:
    """Rooms ``width`` px wide on the canvas, from the largest and loosest to the tightest."""
    canvas = brief.canvas
    found: list[Room] = []
    for scale, dense in SCALES:
        setting = _tightened(brief.setting(scale)) if dense else brief.setting(scale)
        margin = brief.margin(setting, _DENSE_MARGIN if dense else 1.0)
        found.append(Room(setting, width, canvas.height, margin, canvas.safe, dense, beside))
    return found


def _tightened(setting: Setting) -> Setting:
    """The same with the leading of print for all texts of several lines."""
    styles = {
        name: replace(style, leading=min(style.leading, _LEADING))
        for name, style in setting.theme.type.items()
    }
    return replace(setting, theme=replace(setting.theme, type=styles))


def loosest(count: int, price: Callable[[int], float]) -> int | None:
    """The first of ``count`` attempts, ordered from loose to tight, at which the price (in
    pages, infinite where it fits on none) is the lowest; None if all are infinite.

    Tighter attempts are taken to cost no more than looser ones, so that few are tried.
    """
    low, high = 0, count - 1
    best = price(high)
    while low < high:
        middle = (low + high) // 2
        found = price(middle)
        if found <= best:
            best, high = found, middle
        else:
            low = middle + 1
    return high if best < math.inf else None


def grown(parts: Sequence[Part], spare: float) -> list[float]:
    """The heights of the parts with ``spare`` px shared out: first what does each part good,
    as evenly as can be, then the rest in the same proportions."""
    gladly = [part.gladly for part in parts]
    total = sum(gladly)
    if not total:
        gladly, total = [1.0] * len(parts), float(len(parts))
    return [part.height + spare * share / total for part, share in zip(parts, gladly, strict=True)]


@dataclass(frozen=True, slots=True)
class Placed:
    """A part at its x; a gap where that is None."""

    part: Part
    x: float | None = None


def gap(height: float) -> Placed:
    """A gap of at least so many px."""
    return Placed(Part(height, lambda _: Frame(Size(0, 0), ()), _GLAD_GAP * height))


def stacked_up(stack: Sequence[Placed], top: float, bottom: float, left: float = 0.0) -> list[Item]:
    """The parts below each other, ``left`` px from the page's edge, grown so that they reach
    from ``top`` to ``bottom``."""
    spare = bottom - top - sum(one.part.height for one in stack)
    heights = grown([one.part for one in stack], spare)
    items: list[Item] = []
    y = top
    for one, height in zip(stack, heights, strict=True):
        if one.x is not None:
            items.append(one.part.drawn(height, y).at(left + one.x, y))
        y += height
    return items
