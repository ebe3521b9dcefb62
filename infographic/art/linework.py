"""A picture as a line drawing: every shape an outline, filled with the ground so that it
hides what lies behind it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from infographic.color import Color
from infographic.geometry import IDENTITY, Affine, Point, Rect
from infographic.icons.bounds import ink_bounds
from infographic.outline import Command, Outline, rectangle, rounded_rectangle
from infographic.scene.items import Box, Group, Item, Paint, Path, Stroke

_SOLID = 0.6
"""Below this alpha a shape is light or mist, and has no outline."""
_NEAR = 0.02
"""Sides this near to each other, as a share of the shape, are the same."""
_LARGE = 0.1
"""The share of a picture from which a shape is land, and may run out of it."""
_PLACES = 24
"""At how many places two lines of hills are compared."""


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
        elif isinstance(item, Box | Path) and _is_solid(item):
            drawn.append(Path(_outline(item), ground, Stroke(ink, width)))
        elif isinstance(item, Path) and item.fill is None and item.stroke is not None:
            drawn.append(replace(item, stroke=replace(item.stroke, color=ink, width=width)))
    return tuple(drawn)


def framed(items: Sequence[Item], frame: Rect, apart: float) -> tuple[Item, ...]:
    """What of a scene is drawn in lines within ``frame``: single shapes, without groups.

    What the frame would cut at its top or sides is left out whole, and so are the shade
    and the border of what is drawn already, and lines of hills that come nearer than
    ``apart`` px to one behind them.
    """
    shapes = list(_shapes(items, frame))
    cut = [box for shape, box in shapes if _is_cut(shape, box, frame)]
    kept: list[tuple[Path | Group, Rect]] = []
    hills = [rectangle(Rect(frame.x, frame.bottom, frame.width, 1.0))]
    for shape, box in shapes:
        if not box.intersects(frame) or any(_belongs(box, other) for other in cut):
            continue
        if isinstance(shape, Path) and _is_land(box, frame):
            if box.y <= frame.y or any(_apart(shape, hill, frame) < apart for hill in hills):
                continue
            hills.append(shape.outline)
        elif isinstance(shape, Path) and kept and _repeats(shape, box, *kept[-1], apart):
            continue
        kept.append((shape, box))
    return tuple(part for shape, _ in kept for part in _parts(shape))


def _shapes(
    items: Sequence[Item], frame: Rect, place: Affine = IDENTITY
) -> Iterator[tuple[Path | Group, Rect]]:
    """What is solid or a line, out of its groups, and its box; what is seen through an
    opening stays one thing."""
    for item in items:
        if isinstance(item, Group):
            within = place @ item.transform
            opening = item.clip and within.bounds(ink_bounds(item.clip))
            if opening and not opening.contains(frame, 1.0):
                yield replace(item, transform=within), opening
            else:
                yield from _shapes(item.items, frame, within)
        elif isinstance(item, Box | Path):
            stroke = item.stroke if isinstance(item, Path) and item.fill is None else None
            if stroke or _is_solid(item):
                outline = _outline(item).transformed(place)
                yield Path(outline, item.fill, stroke), ink_bounds(outline)


def _outline(shape: Box | Path) -> Outline:
    if isinstance(shape, Path):
        return shape.outline
    r = shape.radius
    return rounded_rectangle(shape.rect, r, r, r, r)


def _is_solid(shape: Box | Path) -> bool:
    fill: Paint | None = shape.fill
    if fill is None:
        return False
    colors = [fill] if isinstance(fill, Color) else [color for _, color in fill.stops]
    return max(color.alpha for color in colors) >= _SOLID


def _is_cut(shape: Item, box: Rect, frame: Rect) -> bool:
    """Whether the frame cuts it, and it is no land or road, which run out of a picture."""
    if frame.contains(box) or not box.intersects(frame):
        return False
    large = box.width * box.height > _LARGE * frame.width * frame.height
    runs_out = large or box.bottom > frame.bottom or _is_land(box, frame)
    return not (runs_out and isinstance(shape, Path) and shape.fill)


def _is_land(box: Rect, frame: Rect) -> bool:
    return box.x <= frame.x and box.right >= frame.right


def _belongs(box: Rect, cut: Rect) -> bool:
    """Whether a shape is (a part of) the thing that is cut."""
    larger = box.width * box.height > 4 * cut.width * cut.height
    return box.intersects(cut) and not larger and cut.x <= box.center.x <= cut.right


def _repeats(shape: Path, box: Rect, before: Item, other: Rect, apart: float) -> bool:
    """Whether a shape is the shade of the last one, or lies in it as a road in its verge."""
    off = _NEAR * other.height
    shade = (
        other.contains(box, off)
        and max(abs(box.y - other.y), abs(box.bottom - other.bottom)) < off
        and abs(box.right - other.right) < off
    )
    if shade or not isinstance(before, Path):
        return shade
    ours, theirs = _ends(shape.outline), _ends(before.outline)
    if len(ours) != len(theirs) or len(ours) < _PLACES:
        return False
    return max(math.dist(one, two) for one, two in zip(ours, theirs, strict=True)) < apart


def _ends(outline: Outline) -> list[Point]:
    return [Point(*command[-2:]) for command in outline.commands if command[0] != "Z"]


def _apart(shape: Path, other: Outline, frame: Rect) -> float:
    """The least vertical distance of two lines of hills within the frame."""
    places = [frame.x + frame.width * step / _PLACES for step in range(_PLACES + 1)]
    return min(abs(_height(shape.outline, x) - _height(other, x)) for x in places)


def _height(outline: Outline, x: float) -> float:
    """The upper line of a hill at ``x``."""
    ends = _ends(outline)
    found = [math.inf]
    for (ax, ay), (bx, by) in pairwise(ends):
        if min(ax, bx) <= x <= max(ax, bx) and ax != bx:
            found.append(ay + (by - ay) * (x - ax) / (bx - ax))
    return min(found)


def _parts(shape: Path | Group) -> tuple[Item, ...]:
    """A shape's parts, each hiding those behind it where none lies within another."""
    if isinstance(shape, Group) or shape.fill is None:
        return (shape,)
    parts: list[list[Command]] = []
    for command in shape.outline.commands:
        if command[0] == "M":
            parts.append([])
        parts[-1].append(command)
    outlines = [Outline(tuple(part)) for part in parts]
    boxes = [ink_bounds(outline) for outline in outlines]
    if any(one is not two and one.contains(two) for one in boxes for two in boxes):
        return (shape,)
    return tuple(replace(shape, outline=outline) for outline in outlines)
