"""The art of a scene and the icons as polygons, for tools that know nothing else."""

from __future__ import annotations

from typing import Any

from infographic.color import Color
from infographic.geometry import IDENTITY, Affine
from infographic.icons.book import IconBook
from infographic.outline import Outline, rounded_rectangle
from infographic.scene.items import Box, Group, Item, LinearGradient, Path

STEPS = 12
"""Straight pieces of a curve."""

Polygon = list[tuple[float, float]]


def within_clip(group: Group) -> list[dict[str, Any]]:
    """The polygons of a clipped scene, their points drawn in to its box."""
    assert group.clip
    box = group.clip.bounds()
    found = shapes(group)
    for shape in found:
        shape["points"] = [
            (min(max(x, box.x), box.right), min(max(y, box.y), box.bottom))
            for x, y in shape["points"]
        ]
    return found


def shapes(item: Item, place: Affine = IDENTITY) -> list[dict[str, Any]]:
    """The filled and stroked polygons of an item, back to front; a fill is a colour, or
    the y and colour of each stop of a vertical gradient."""
    if isinstance(item, Group):
        inside = place @ item.transform
        return [shape for child in item.items for shape in shapes(child, inside)]
    if isinstance(item, Box):
        item = Path(rounded_rectangle(item.rect, *[item.radius] * 4), item.fill)
    if not isinstance(item, Path):
        return []
    found = []
    for points in polygons(item.outline.transformed(place)):
        if item.fill:
            found.append({"points": points, "fill": _fill(item.fill, place)})
        if item.stroke:
            width = item.stroke.width * place.mean_scale
            found.append({"points": points, "line": _rgba(item.stroke.color), "width": width})
    return found


def icon_lines(names: list[str]) -> dict[str, list[Polygon]]:
    """The lines of icons in their box of 24 by 24."""
    book = IconBook()
    return {
        name: [line for shape in book.get(name).shapes for line in polygons(shape.outline)]
        for name in names
    }


def polygons(outline: Outline) -> list[Polygon]:
    """The subpaths of an outline with their curves cut into straight pieces."""
    found: list[Polygon] = []
    for command in outline.commands:
        if command[0] == "M":
            found.append([(command[1], command[2])])
        elif command[0] == "L":
            found[-1].append((command[1], command[2]))
        elif command[0] == "Z":
            found[-1].append(found[-1][0])
        else:
            _, *curve = command
            start = found[-1][-1]
            found[-1] += [_on_curve(start, curve, i / STEPS) for i in range(1, STEPS + 1)]
    return [[(round(x, 2), round(y, 2)) for x, y in points] for points in found]


def _on_curve(start: tuple[float, float], curve: list[Any], t: float) -> tuple[float, float]:
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
    xs, ys = (start[0], *curve[0::2]), (start[1], *curve[1::2])
    return (
        sum(w * x for w, x in zip(weights, xs, strict=True)),
        sum(w * y for w, y in zip(weights, ys, strict=True)),
    )


def _fill(paint: Any, place: Affine) -> Any:
    if isinstance(paint, LinearGradient):
        top, bottom = place.apply(*paint.start).y, place.apply(*paint.end).y
        return [(top + (bottom - top) * offset, _rgba(color)) for offset, color in paint.stops]
    return _rgba(paint if isinstance(paint, Color) else paint.stops[-1][1])


def _rgba(color: Color) -> tuple[int, int, int, int]:
    return color.red, color.green, color.blue, round(color.alpha * 255)
