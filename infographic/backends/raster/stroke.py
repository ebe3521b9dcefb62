"""Strokes as areas: the outline that a pen of some width leaves behind.

The area is the sum of bands along the pieces, wedges at the joins and caps at the ends.
Wherever two pieces meet, the inner side goes through the joint itself, so that every
part turns the same way round and nothing cancels out where parts overlap.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from infographic.backends.raster.curves import Curve, dashed, point, split, subpaths
from infographic.geometry import Point
from infographic.outline import Command, arc, circle
from infographic.scene.items import Stroke

# As in PDF, where no other limit is set (ISO 32000-1, 8.4.3.5).
MITER_LIMIT = 10.0

_DEEPEST = 7
# Where a curve bends too much for its width, straight pieces of this turn stand for it.
_STEP = 0.15
# Turns up to this sine leave no visible notch on the outer side.
_SMOOTH = 0.02


class _Piece(NamedTuple):
    """A curve whose parallels are single curves too, with its directions (unit vectors)
    at start and end."""

    curve: Curve
    straight: bool
    ux: float
    uy: float
    vx: float
    vy: float

    def reversed(self) -> _Piece:
        x0, y0, x1, y1, x2, y2, x3, y3 = self.curve
        curve = (x3, y3, x2, y2, x1, y1, x0, y0)
        return _Piece(curve, self.straight, -self.vx, -self.vy, -self.ux, -self.uy)


def stroked(
    commands: Sequence[Command], stroke: Stroke, tolerance: float
) -> list[tuple[Command, ...]]:
    """An outline to fill for each subpath; ``tolerance`` is the largest error in px."""
    half = stroke.width / 2
    dash = stroke.dash if any(length > 0 for length in stroke.dash) else ()
    areas = []
    for start, curves, closed in subpaths(commands):
        if not curves:
            if stroke.cap == "round":
                areas.append(circle(Point(*start), half).commands)
            continue
        runs = dashed(curves, dash) if dash else [curves]
        area: list[Command] = []
        for run in runs:
            pieces = [piece for curve in run for piece in _pieces(curve, half, tolerance)]
            area += _area(pieces, closed and not dash, stroke)
        areas.append(tuple(area))
    return areas


def _area(pieces: list[_Piece], closed: bool, stroke: Stroke) -> Iterator[Command]:
    if not pieces:
        return
    half = stroke.width / 2
    back = [piece.reversed() for piece in reversed(pieces)]
    first = pieces[0]
    yield "M", first.curve[0] + half * first.uy, first.curve[1] - half * first.ux
    yield from _side(pieces, closed, stroke, True)
    if closed:
        yield ("Z",)
        first = back[0]
        yield "M", first.curve[0] + half * first.uy, first.curve[1] - half * first.ux
    else:
        yield from _cap(pieces[-1], stroke)
    yield from _side(back, closed, stroke, False)
    if not closed:
        yield from _cap(back[-1], stroke)
    yield ("Z",)


def _side(pieces: Sequence[_Piece], closed: bool, stroke: Stroke, ahead: bool) -> Iterator[Command]:
    """The left side of the pieces, from where the pen is; the turning point of a line that
    runs back on itself belongs to the way ahead."""
    half = stroke.width / 2
    for i, piece in enumerate(pieces):
        x0, y0, x1, y1, x2, y2, x3, y3 = piece.curve
        ex, ey = x3 + half * piece.vy, y3 - half * piece.vx
        if piece.straight:
            yield "L", ex, ey
        else:
            sx, sy = x0 + half * piece.uy, y0 - half * piece.ux
            k = _growth(piece, half)
            yield (
                "C", sx + k * (x1 - x0), sy + k * (y1 - y0),
                ex + k * (x2 - x3), ey + k * (y2 - y3), ex, ey,
            )  # fmt: skip
        if i + 1 < len(pieces) or closed:
            yield from _join(piece, pieces[(i + 1) % len(pieces)], stroke, ahead)


def _join(one: _Piece, other: _Piece, stroke: Stroke, ahead: bool) -> Iterator[Command]:
    """From the left side of a piece's end to that of the next one's start."""
    half = stroke.width / 2
    px, py = one.curve[6:]
    sx, sy = px + half * other.uy, py - half * other.ux
    cross = one.vx * other.uy - one.vy * other.ux
    dot = one.vx * other.ux + one.vy * other.uy
    outer = cross > 0 or (cross == 0 and ahead)
    if dot > 0 and abs(cross) < _SMOOTH:
        pass
    elif not outer:
        yield "L", px, py
    elif stroke.join == "round":
        start = math.atan2(-one.vx, one.vy)
        # A turn on the spot may have a cross product of minus zero, which would turn inwards.
        yield from arc(Point(px, py), half, start, start + math.atan2(abs(cross), dot))
        return
    elif MITER_LIMIT * MITER_LIMIT * (1 + dot) >= 2:
        reach = half / (1 + dot)
        yield "L", px + reach * (one.vy + other.uy), py - reach * (one.vx + other.ux)
    yield "L", sx, sy


def _cap(piece: _Piece, stroke: Stroke) -> Iterator[Command]:
    """Round the end of a piece, from its left side to its right one."""
    x, y = piece.curve[6:]
    half = stroke.width / 2
    if stroke.cap == "round":
        start = math.atan2(-piece.vx, piece.vy)
        yield from arc(Point(x, y), half, start, start + math.pi)
    else:
        yield "L", x - half * piece.vy, y + half * piece.vx


def _pieces(curve: Curve, half: float, tolerance: float, depth: int = 0) -> list[_Piece]:
    """The curve in pieces whose parallels at ``half`` px on both sides are true to
    ``tolerance``; straight ones where it bends more narrowly than that."""
    piece = _piece(curve)
    if piece.straight:
        return [piece]
    turn = math.atan2(
        piece.ux * piece.vy - piece.uy * piece.vx, piece.ux * piece.vx + piece.uy * piece.vy
    )
    if _is_arch(piece):
        if min(_growth(piece, half), _growth(piece, -half)) < 0.25 and abs(turn) < 0.8:
            return _straightened(curve, max(2, math.ceil(abs(turn) / _STEP)))
        if abs(turn) < 1.65 and all(
            _error(piece, side, t) < tolerance for side in (half, -half) for t in (0.3, 0.7)
        ):
            return [piece]
    if depth == _DEEPEST:
        return _straightened(curve, 2)
    one, other = split(curve, 0.5)
    return _pieces(one, half, tolerance, depth + 1) + _pieces(other, half, tolerance, depth + 1)


def _piece(curve: Curve) -> _Piece:
    x0, y0, x1, y1, x2, y2, x3, y3 = curve
    ux, uy = _direction((x1 - x0, y1 - y0), (x2 - x0, y2 - y0), (x3 - x0, y3 - y0))
    vx, vy = _direction((x3 - x2, y3 - y2), (x3 - x1, y3 - y1), (x3 - x0, y3 - y0))
    cx, cy = x3 - x0, y3 - y0
    near = 1e-4 * math.hypot(cx, cy)
    straight = (
        ux * vx + uy * vy > 0
        and ux * cx + uy * cy > 0
        and abs(ux * cy - uy * cx) <= near
        and abs(vx * cy - vy * cx) <= near
    )
    return _Piece(curve, straight, ux, uy, vx, vy)


def _direction(*vectors: tuple[float, float]) -> tuple[float, float]:
    """The first of the vectors that has a length, made 1 long."""
    for x, y in vectors:
        length = math.hypot(x, y)
        if length > 1e-9:
            return x / length, y / length
    return 1.0, 0.0


def _is_arch(piece: _Piece) -> bool:
    """Whether the curve bends one way only."""
    x0, y0, *_, x3, y3 = piece.curve
    cx, cy = x3 - x0, y3 - y0
    return (piece.ux * cy - piece.uy * cx) * (cx * piece.vy - cy * piece.vx) > 0


def _growth(piece: _Piece, half: float) -> float:
    """How much longer the parallel on the left is than the curve, from end to end."""
    x0, y0, *_, x3, y3 = piece.curve
    cx, cy = x3 - x0, y3 - y0
    dx, dy = half * (piece.vy - piece.uy), half * (piece.ux - piece.vx)
    return 1 + (dx * cx + dy * cy) / (cx * cx + cy * cy)


def _error(piece: _Piece, half: float, t: float) -> float:
    """How far the parallel drawn is from the true one, near ``t``."""
    x0, y0, x1, y1, x2, y2, x3, y3 = piece.curve
    k = _growth(piece, half)
    sx, sy = x0 + half * piece.uy, y0 - half * piece.ux
    ex, ey = x3 + half * piece.vy, y3 - half * piece.vx
    drawn = (
        sx, sy, sx + k * (x1 - x0), sy + k * (y1 - y0),
        ex + k * (x2 - x3), ey + k * (y2 - y3), ex, ey,
    )  # fmt: skip
    (x, y), (px, py) = point(drawn, t), point(piece.curve, t)
    s = 1 - t
    dx = s * s * (x1 - x0) + 2 * s * t * (x2 - x1) + t * t * (x3 - x2)
    dy = s * s * (y1 - y0) + 2 * s * t * (y2 - y1) + t * t * (y3 - y2)
    length = math.hypot(dx, dy) or 1.0
    # What counts is the distance across the curve, not along it.
    return abs((x - px) * dy / length - (y - py) * dx / length - half)


def _straightened(curve: Curve, count: int) -> list[_Piece]:
    points = [point(curve, i / count) for i in range(count + 1)]
    pieces = []
    for (x0, y0), (x1, y1) in pairwise(points):
        ux, uy = _direction((x1 - x0, y1 - y0))
        pieces.append(_Piece((x0, y0, x0, y0, x1, y1, x1, y1), True, ux, uy, ux, uy))
    return pieces
