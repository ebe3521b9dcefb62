"""One wide page: the header in a panel at the left, the list at the right."""

from __future__ import annotations

import math

from infographic.blocks.frame import Frame
from infographic.geometry import Size
from infographic.layouts.base import Brief
from infographic.layouts.filling import Placed, gap, loosest, rooms, stacked_up
from infographic.layouts.parts import Parts, Plan
from infographic.scene.scene import Page

_PANEL = 0.36
"""The panel's share of the page's width."""


def beside_panel(brief: Brief, plan: Plan, size: Size) -> Page | None:
    """The page at the largest and loosest at which everything fits; None if nothing does."""
    panel = Size(float(round(_PANEL * size.width)), size.height)
    tried = rooms(brief, size.width - panel.width, beside=True)
    pages: dict[int, Page] = {}

    def price(number: int) -> float:
        parts = plan(tried[number])
        found = parts.panel(panel, True) if _needed(parts) <= size.height else None
        if found:
            pages[number] = _page(parts, *found, size)
        return 1.0 if found else math.inf

    best = loosest(len(tried), price)
    return None if best is None else pages[best]


def _list(parts: Parts) -> list[Placed]:
    x = parts.room.margin
    stack = [Placed(parts.lead, x), gap(parts.apart)] if parts.lead else []
    for row in parts.rows:
        stack += [Placed(row, x), gap(parts.gap)]
    return stack[:-1]


def _edges(parts: Parts) -> tuple[float, float]:
    """What stays free above and below the list."""
    margin, safe = parts.room.margin, parts.room.safe
    return max(margin, safe.top), max(margin, safe.bottom)


def _needed(parts: Parts) -> float:
    return sum(_edges(parts)) + sum(one.part.height for one in _list(parts))


def _page(parts: Parts, head: Frame, foot: Frame, size: Size) -> Page:
    top, bottom = _edges(parts)
    rows = stacked_up(_list(parts), top, size.height - bottom, head.width)
    return Page(size, parts.room.setting.palette.paper, (head.at(0, 0), *rows, foot.at(0, 0)))
