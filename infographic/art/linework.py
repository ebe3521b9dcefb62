"""A picture as a line drawing: every shape an outline, filled with the ground so that it
hides what lies behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from infographic.color import Color
from infographic.outline import rounded_rectangle
from infographic.scene.items import Box, Group, Item, Paint, Path, Stroke

_SOLID = 0.6
"""Below this alpha a shape is light or mist, and has no outline."""


def line_drawing(
    items: Sequence[Item], ink: Color, ground: Color, width: float
) -> tuple[Item, ...]:
    """The shapes among ``items`` in lines of ``width`` px, in their order."""
    drawn: list[Item] = []
    for item in items:
        if isinstance(item, Group):
            scale = item.transform.mean_scale or 1.0
            inner = line_drawing(item.items, ink, ground, width / scale)
            drawn.append(replace(item, items=inner))
        elif isinstance(item, Box) and _is_solid(item.fill):
            r = item.radius
            outline = rounded_rectangle(item.rect, r, r, r, r)
            drawn.append(Path(outline, ground, Stroke(ink, width)))
        elif isinstance(item, Path) and item.fill is not None and _is_solid(item.fill):
            drawn.append(Path(item.outline, ground, Stroke(ink, width)))
        elif isinstance(item, Path) and item.fill is None and item.stroke is not None:
            drawn.append(replace(item, stroke=replace(item.stroke, color=ink, width=width)))
    return tuple(drawn)


def _is_solid(fill: Paint) -> bool:
    colors = [fill] if isinstance(fill, Color) else [color for _, color in fill.stops]
    return max(color.alpha for color in colors) >= _SOLID
