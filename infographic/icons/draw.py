"""Icons as scene items: in their place, size and colour."""

from __future__ import annotations

import math
from typing import Literal

from infographic.color import Color
from infographic.geometry import Affine, Point
from infographic.icons.model import Icon, IconShape
from infographic.outline import Command, Outline, joined
from infographic.scene.items import Item, Path, Stroke


def icon_items(
    icon: Icon,
    center: Point,
    size: float,
    color: Color,
    stroke_width: float | None = None,
    centered: Literal["box", "ink"] = "box",
) -> tuple[Item, ...]:
    """The icon about ``center``, its box's longer side ``size`` px, in one colour.

    ``stroke_width`` is that of its thickest line, in px, whatever the size; None keeps
    the icon's own. ``centered`` says what lies on the centre: the box, in which icons
    are balanced by their designers, or the painted area. Lines of one look become one
    item, so that their crossings show in no translucent colour. A many-coloured icon
    keeps its colours and its own line width.
    """
    middle = (icon.ink if centered == "ink" else icon.box).center
    scale = size / max(icon.box.width, icon.box.height)
    place = Affine(scale, 0, 0, scale, center.x - scale * middle.x, center.y - scale * middle.y)
    lines = scale
    if stroke_width is not None and icon.stroke and not icon.colored:
        lines = stroke_width / icon.stroke
    items: list[Item] = []
    for alike in _runs(icon.shapes):
        first = alike[0]
        outline = joined(shape.outline for shape in alike).transformed(place)
        ink = (first.color or color).with_alpha((first.color or color).alpha * first.opacity)
        if first.filled:
            items.append(Path(outline, fill=ink))
            continue
        width = first.stroke * lines
        dash = tuple(length * scale for length in first.dash)
        if first.cap == "square":
            outline = _lengthened(outline, width / 2)
        cap: Literal["round", "butt"] = "round" if first.cap == "round" else "butt"
        items.append(Path(outline, stroke=Stroke(ink, width, cap, first.join, dash)))
    return tuple(items)


def _runs(shapes: tuple[IconShape, ...]) -> list[list[IconShape]]:
    """Neighbouring lines of the same look together; filled shapes by themselves."""
    runs: list[list[IconShape]] = []
    for shape in shapes:
        if runs and not shape.filled and _look(shape) == _look(runs[-1][0]):
            runs[-1].append(shape)
        else:
            runs.append([shape])
    return runs


def _look(shape: IconShape) -> tuple[object, ...]:
    return (
        shape.filled, shape.stroke, shape.cap, shape.join, shape.dash, shape.opacity, shape.color
    )  # fmt: skip


def _lengthened(outline: Outline, by: float) -> Outline:
    """Open lines made longer at both ends: what a square cap adds to a butt one."""
    out: list[Command] = []
    part: list[Command] = []
    for command in (*outline.commands, None):
        if command is None or command[0] == "M":
            out += _with_longer_ends(part, by)
            part = []
        if command is not None:
            part.append(command)
    return Outline(tuple(out))


def _with_longer_ends(part: list[Command], by: float) -> list[Command]:
    if len(part) < 2 or part[-1][0] == "Z":
        return part
    points: list[tuple[float, float]] = []
    for step in part:
        if step[0] == "C":
            points += [(step[1], step[2]), (step[3], step[4]), (step[5], step[6])]
        elif step[0] != "Z":
            points.append((step[1], step[2]))
    start = _beyond(points[0], points[1:], by)
    end = _beyond(points[-1], points[-2::-1], by)
    return [("M", *start), ("L", *points[0]), *part[1:], ("L", *end)]


def _beyond(
    end: tuple[float, float], others: list[tuple[float, float]], by: float
) -> tuple[float, float]:
    """The point ``by`` further out than ``end``, straight on from the nearest other one."""
    for x, y in others:
        if length := math.hypot(end[0] - x, end[1] - y):
            return end[0] + (end[0] - x) / length * by, end[1] + (end[1] - y) / length * by
    return end
