"""The exact box around an outline: curves, not their control points."""

from __future__ import annotations

import math

from infographic.geometry import Rect
from infographic.outline import Outline


def ink_bounds(outline: Outline) -> Rect:
    """The smallest upright box that holds the outline; empty if the outline is."""
    xs: list[float] = []
    ys: list[float] = []
    for command in outline.commands:
        if command[0] == "Z":
            continue
        if command[0] == "C":
            xs += _turning_points(xs[-1], command[1], command[3], command[5])
            ys += _turning_points(ys[-1], command[2], command[4], command[6])
        xs.append(command[-2])
        ys.append(command[-1])
    if not xs:
        return Rect(0.0, 0.0, 0.0, 0.0)
    left, top = min(xs), min(ys)
    return Rect(left, top, max(xs) - left, max(ys) - top)


def _turning_points(p0: float, p1: float, p2: float, p3: float) -> list[float]:
    """Where one coordinate of a cubic turns: its values at the roots of its derivative."""
    a = p3 - p0 + 3 * (p1 - p2)
    b = 2 * (p0 - 2 * p1 + p2)
    c = p1 - p0
    if abs(a) < 1e-12:
        roots = [-c / b] if abs(b) > 1e-12 else []
    else:
        under = b * b - 4 * a * c
        root = math.sqrt(under) if under >= 0 else None
        roots = [] if root is None else [(-b + root) / (2 * a), (-b - root) / (2 * a)]
    return [_at(p0, p1, p2, p3, t) for t in roots if 0 < t < 1]


def _at(p0: float, p1: float, p2: float, p3: float, t: float) -> float:
    u = 1 - t
    return u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3
