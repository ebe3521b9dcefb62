"""Cubic curves one by one: cutting them, measuring them, and dashing a run of them."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate, cycle
from typing import NamedTuple, TypeAlias

from infographic.outline import Command

Curve: TypeAlias = tuple[float, float, float, float, float, float, float, float]
"""Start, two controls, end: ``x0 y0 x1 y1 x2 y2 x3 y3``."""

# Chords that stand for a curve when its length is measured: the error is below 1/500.
_CHORDS = 24


class Subpath(NamedTuple):
    """What the pen draws without being lifted; a dot if nothing in it has a length."""

    start: tuple[float, float]
    curves: list[Curve]
    closed: bool


def subpaths(commands: Sequence[Command]) -> Iterator[Subpath]:
    """The subpaths of an outline. A move that nothing follows draws nothing."""
    x = y = start_x = start_y = 0.0
    curves: list[Curve] = []
    drawn = False
    for command in commands:
        if command[0] == "M":
            if drawn:
                yield Subpath((start_x, start_y), curves, False)
            x, y = start_x, start_y = command[1], command[2]
            curves, drawn = [], False
            continue
        drawn = True
        if command[0] == "C":
            curve = (x, y, *command[1:])
            x, y = command[5], command[6]
        elif command[0] == "L":
            curve = line(x, y, command[1], command[2])
            x, y = command[1], command[2]
        else:
            curve = line(x, y, start_x, start_y)
            x, y = start_x, start_y
        if any(curve[i] != curve[i % 2] for i in range(2, 8)):
            curves.append(curve)
        if command[0] == "Z":
            yield Subpath((start_x, start_y), curves, True)
            curves, drawn = [], False
    if drawn:
        yield Subpath((start_x, start_y), curves, False)


def line(x0: float, y0: float, x1: float, y1: float) -> Curve:
    """A straight curve."""
    dx, dy = (x1 - x0) / 3, (y1 - y0) / 3
    return x0, y0, x0 + dx, y0 + dy, x1 - dx, y1 - dy, x1, y1


def point(curve: Curve, t: float) -> tuple[float, float]:
    """Where the curve is at ``t`` from 0 to 1."""
    x0, y0, x1, y1, x2, y2, x3, y3 = curve
    s = 1 - t
    a, b, c, d = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
    return a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3


def split(curve: Curve, t: float) -> tuple[Curve, Curve]:
    """The parts before and after ``t`` (de Casteljau)."""
    x0, y0, x1, y1, x2, y2, x3, y3 = curve
    ax, ay = x0 + (x1 - x0) * t, y0 + (y1 - y0) * t
    bx, by = x1 + (x2 - x1) * t, y1 + (y2 - y1) * t
    cx, cy = x2 + (x3 - x2) * t, y2 + (y3 - y2) * t
    dx, dy = ax + (bx - ax) * t, ay + (by - ay) * t
    ex, ey = bx + (cx - bx) * t, by + (cy - by) * t
    mx, my = dx + (ex - dx) * t, dy + (ey - dy) * t
    return (x0, y0, ax, ay, dx, dy, mx, my), (mx, my, ex, ey, cx, cy, x3, y3)


def dashed(curves: Sequence[Curve], lengths: Sequence[float]) -> list[list[Curve]]:
    """The runs that a pattern of lengths on, off, ... leaves of a run of curves."""
    dashes: list[list[Curve]] = []
    pattern = cycle(lengths if len(lengths) % 2 == 0 else [*lengths, *lengths])
    on, left = True, next(pattern)
    current: list[Curve] = []
    for curve in curves:
        rest: Curve | None = curve
        while rest is not None:
            table = _lengths(rest)
            if table[-1] <= left:
                part, rest, left = rest, None, left - table[-1]
            else:
                part, rest = split(rest, _parameter(table, left))
                left = 0.0
            if on:
                current.append(part)
            if left <= 0:
                if current:
                    dashes.append(current)
                current, on, left = [], not on, next(pattern)
    if current:
        dashes.append(current)
    return dashes


def _lengths(curve: Curve) -> list[float]:
    """The distances along the curve at even steps of the parameter."""
    points = [point(curve, i / _CHORDS) for i in range(_CHORDS + 1)]
    steps = (math.dist(points[i], points[i + 1]) for i in range(_CHORDS))
    return [0.0, *accumulate(steps)]


def _parameter(table: Sequence[float], length: float) -> float:
    """Where the curve has run for ``length``."""
    i = max(1, bisect_left(table, length))
    step = table[i] - table[i - 1]
    return (i - 1 + ((length - table[i - 1]) / step if step else 0.0)) / _CHORDS
