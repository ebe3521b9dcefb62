"""Outlines: straight lines and cubic Bézier curves, and the shapes made of them."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from infographic.geometry import Affine, Point, Rect

Command: TypeAlias = (
    tuple[Literal["M", "L"], float, float]
    | tuple[Literal["C"], float, float, float, float, float, float]
    | tuple[Literal["Z"]]
)
"""One step of an outline, absolute: move, line, cubic curve (two controls, end), close."""

# The distance of the control points that makes a cubic the best quarter of a circle.
_KAPPA = 0.5522847498307936


@dataclass(frozen=True, slots=True)
class Outline:
    """A run of commands in px; filled by the non-zero winding rule."""

    commands: tuple[Command, ...]

    def bounds(self) -> Rect:
        """The box around all points, controls included: never too small."""
        xs: list[float] = []
        ys: list[float] = []
        for command in self.commands:
            if command[0] == "C":
                xs += (command[1], command[3], command[5])
                ys += (command[2], command[4], command[6])
            elif command[0] != "Z":
                xs.append(command[1])
                ys.append(command[2])
        if not xs:
            return Rect(0.0, 0.0, 0.0, 0.0)
        left, top = min(xs), min(ys)
        return Rect(left, top, max(xs) - left, max(ys) - top)

    def transformed(self, by: Affine) -> Outline:
        """The outline with every point mapped by ``by``."""
        return self.mapped(by.apply)

    def mapped(self, place: Callable[[float, float], tuple[float, float]]) -> Outline:
        """The outline with every point and control replaced by ``place(x, y)``."""
        out: list[Command] = []
        for command in self.commands:
            if command[0] == "Z":
                out.append(command)
            elif command[0] == "C":
                first = place(command[1], command[2])
                second = place(command[3], command[4])
                end = place(command[5], command[6])
                out.append(("C", *first, *second, *end))
            else:
                x, y = place(command[1], command[2])
                out.append((command[0], x, y))
        return Outline(tuple(out))

    def __add__(self, other: Outline) -> Outline:
        """Both outlines as one."""
        return Outline(self.commands + other.commands)


def polygon(points: Sequence[tuple[float, float]], closed: bool = True) -> Outline:
    """Straight lines through ``points``."""
    out: list[Command] = [("M", *points[0])]
    out += [("L", x, y) for x, y in points[1:]]
    if closed:
        out.append(("Z",))
    return Outline(tuple(out))


def rectangle(rect: Rect) -> Outline:
    """A rectangle, clockwise."""
    return polygon(
        [(rect.x, rect.y), (rect.right, rect.y), (rect.right, rect.bottom), (rect.x, rect.bottom)]
    )


def rounded_rectangle(
    rect: Rect, top_left: float, top_right: float, bottom_right: float, bottom_left: float
) -> Outline:
    """A rectangle with a radius for each corner, clockwise from the top left one."""
    x, y, right, bottom = rect.x, rect.y, rect.right, rect.bottom
    k = 1 - _KAPPA
    a, b, c, d = top_left, top_right, bottom_right, bottom_left
    out: list[Command] = [("M", x + a, y), ("L", right - b, y)]
    if b:
        out.append(("C", right - k * b, y, right, y + k * b, right, y + b))
    out.append(("L", right, bottom - c))
    if c:
        out.append(("C", right, bottom - k * c, right - k * c, bottom, right - c, bottom))
    out.append(("L", x + d, bottom))
    if d:
        out.append(("C", x + k * d, bottom, x, bottom - k * d, x, bottom - d))
    out.append(("L", x, y + a))
    if a:
        out.append(("C", x, y + k * a, x + k * a, y, x + a, y))
    out.append(("Z",))
    return Outline(tuple(out))


def ellipse(center: Point, rx: float, ry: float) -> Outline:
    """An ellipse of four cubics (error under 0.03 % of the radius)."""
    cx, cy = center
    kx, ky = _KAPPA * rx, _KAPPA * ry
    return Outline(
        (
            ("M", cx + rx, cy),
            ("C", cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry),
            ("C", cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy),
            ("C", cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry),
            ("C", cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy),
            ("Z",),
        )
    )


def circle(center: Point, radius: float) -> Outline:
    """A circle of four cubics."""
    return ellipse(center, radius, radius)


def arc(center: Point, radius: float, start: float, end: float) -> tuple[Command, ...]:
    """Cubics along a circle from angle ``start`` to ``end`` (radians, clockwise on the
    screen, 0 to the right). The pen must already stand at the start."""
    pieces = max(1, math.ceil(abs(end - start) / (math.pi / 2) - 1e-9))
    step = (end - start) / pieces
    k = 4 / 3 * math.tan(step / 4) * radius
    out: list[Command] = []
    for i in range(pieces):
        a, b = start + i * step, start + (i + 1) * step
        ax, ay = center.x + radius * math.cos(a), center.y + radius * math.sin(a)
        bx, by = center.x + radius * math.cos(b), center.y + radius * math.sin(b)
        out.append(
            ("C", ax - k * math.sin(a), ay + k * math.cos(a),
             bx + k * math.sin(b), by - k * math.cos(b), bx, by)
        )  # fmt: skip
    return tuple(out)


def smooth(points: Sequence[tuple[float, float]]) -> Outline:
    """An open curve through all ``points``: a Catmull-Rom spline, as cubics."""
    out: list[Command] = [("M", *points[0])]
    last = len(points) - 1
    for i in range(last):
        x0, y0 = points[max(i - 1, 0)]
        x1, y1 = points[i]
        x2, y2 = points[i + 1]
        x3, y3 = points[min(i + 2, last)]
        out.append(
            ("C", x1 + (x2 - x0) / 6, y1 + (y2 - y0) / 6,
             x2 - (x3 - x1) / 6, y2 - (y3 - y1) / 6, x2, y2)
        )  # fmt: skip
    return Outline(tuple(out))


def joined(parts: Iterable[Outline]) -> Outline:
    """All ``parts`` as one outline, in order."""
    return Outline(tuple(command for part in parts for command in part.commands))
