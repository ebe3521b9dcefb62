"""Paints: how a piece of a shape gets its colours.

Colours of gradients are exact to rounding: the places where a channel changes by one
level are computed, not sampled. No noise is added: a level more or less is no visible
step at these slopes, and noise would make the files several times as large.
"""

from __future__ import annotations

import math
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, TypeAlias

from PIL import Image, ImageMath

from infographic.backends.png.canvas import Canvas
from infographic.backends.png.coverage import Piece, Window, cut
from infographic.backends.png.ramps import Levels, Run, mode_of, ramp
from infographic.color import Color
from infographic.geometry import Affine, Point
from infographic.scene.items import LinearGradient, Paint

# Entries of the strip from which slanting gradients take their colours, to the length of 1.
_STRIP = 4096
_LONGEST_STRIP = 32_000
# Slopes that are multiples of this stay exact in Pillow's 16.16 arithmetic, so that a
# gradient drawn in bands is the gradient drawn whole.
_GRAIN = 32768
# A table's length, and the largest index that it has.
_TABLE = 65536
_FARTHEST = _TABLE - 1.0
# Radial gradients are made in chunks of so many pixels: a table takes as long to fill as
# half of them.
_CHUNK = 1_000_000
# Slopes below this come from rounding.
_NOTHING = 1e-9


class FlatPaint:
    """One colour."""

    def __init__(self, color: Color) -> None:
        self._color = color

    def fill(self, canvas: Canvas, piece: Piece) -> None:
        """Paint the piece."""
        canvas.fill(piece, self._color)


class LinearPaint:
    """A linear gradient: at the device pixel ``(x, y)`` the colour at ``a x + b y + c``."""

    def __init__(self, a: float, b: float, c: float, runs: Sequence[Run], area: Window) -> None:
        self._a, self._b, self._c = a, b, c
        self._runs = runs
        self._area = area
        self._mode = mode_of(runs)

    def fill(self, canvas: Canvas, piece: Piece) -> None:
        """Paint the piece."""
        if self._a and self._b:
            canvas.lay(piece, self._slanting(piece.window))
        elif piece.mask is None:
            self._stripe(canvas, piece.window)
        else:
            canvas.lay(piece, self._upright(piece.window))

    def _slanting(self, window: Window) -> Image.Image:
        left, top, right, bottom = window
        strip, a, b, c = self._strip
        return strip.transform(
            (right - left, bottom - top),
            Image.Transform.AFFINE,
            (a, b, c + a * left + b * top, 0.0, 0.0, 0.5),
            Image.Resampling.NEAREST,
        )

    def _upright(self, window: Window) -> Image.Image:
        left, top, right, bottom = window
        if self._b:
            start = top - self._area.top
            box = (0, start, 1, start + bottom - top)
        else:
            start = left - self._area.left
            box = (start, 0, start + right - left, 1)
        return self._line.resize((right - left, bottom - top), Image.Resampling.NEAREST, box)

    def _stripe(self, canvas: Canvas, window: Window) -> None:
        left, top, right, bottom = window
        start, end = (top, bottom) if self._b else (left, right)
        for at, until, (red, green, blue, alpha) in self._spans(start, end):
            part = (left, at, right, until) if self._b else (at, top, until, bottom)
            canvas.fill(Piece(Window(*part)), Color(red, green, blue, alpha / 255))

    def _spans(self, start: int, end: int) -> Iterator[tuple[int, int, Levels]]:
        """The runs of one colour between two rows, or columns."""
        firsts, colors = self._steps
        i = max(0, bisect_right(firsts, start) - 1)
        while start < end:
            until = min(end, firsts[i + 1]) if i + 1 < len(firsts) else end
            if until > start:
                yield start, until, colors[i]
                start = until
            i += 1

    @cached_property
    def _line(self) -> Image.Image:
        """The colours of an upright gradient along the area, one pixel wide."""
        left, top, right, bottom = self._area
        start, end = (top, bottom) if self._b else (left, right)
        data = b"".join(
            bytes(color[: len(self._mode)]) * (until - at)
            for at, until, color in self._spans(start, end)
        )
        size = (1, end - start) if self._b else (end - start, 1)
        return Image.frombytes(self._mode, size, data)

    @cached_property
    def _steps(self) -> tuple[list[int], list[Levels]]:
        """For an upright gradient: the rows, or columns, at which the colour changes."""
        slope = self._b or self._a
        if not slope:
            return [0], [self._runs[-1][1] if self._c >= 1 else self._runs[0][1]]
        if slope > 0:
            begins = [math.ceil((t - self._c) / slope - 0.5) for t, _ in self._runs[1:]]
            return [-(1 << 40), *begins], [color for _, color in self._runs]
        ends = [math.floor((t - self._c) / slope - 0.5) + 1 for t, _ in self._runs[:0:-1]]
        return [-(1 << 40), *ends], [color for _, color in reversed(self._runs)]

    @cached_property
    def _strip(self) -> tuple[Image.Image, float, float, float]:
        """The gradient as an image one pixel high, as long as the area needs it, and the
        coefficients that lead from device pixels into it."""
        left, top, right, bottom = self._area
        places = [self._a * x + self._b * y + self._c for x in (left, right) for y in (top, bottom)]
        low, high = min(places), max(places)
        per_unit = min(_STRIP, _LONGEST_STRIP / (high - low))
        length = math.ceil((high - low) * per_unit) + 4
        strip = Image.new(self._mode, (length, 1))
        at = 0
        starts = [round((t - low) * per_unit) + 2 for t, _ in self._runs[1:]]
        ends = [min(max(start, 0), length) for start in starts]
        for end, (_, color) in zip([*ends, length], self._runs, strict=True):
            if end > at:
                strip.paste(color[: len(self._mode)], (at, 0, end, 1))
                at = end
        a, b, c = (
            round(value * per_unit * _GRAIN) / _GRAIN for value in (self._a, self._b, self._c - low)
        )
        return strip, a, b, c + 2


class RadialPaint:
    """A radial gradient: the colour of a device pixel is that at its distance from
    ``center`` after the linear part of ``inverse``, which makes a circle of radius 1."""

    def __init__(self, inverse: Affine, center: Point, runs: Sequence[Run], area: Window) -> None:
        self._inverse = inverse
        self._center = center
        self._runs = runs
        self._area = area
        self._mode = mode_of(runs)
        self._rows = max(1, _CHUNK // max(1, area.right - area.left))
        self._chunks: dict[int, Image.Image] = {}

    def fill(self, canvas: Canvas, piece: Piece) -> None:
        """Paint the piece."""
        area, window = self._area, piece.window
        first = (window.top - area.top) // self._rows
        last = (window.bottom - 1 - area.top) // self._rows
        for number in range(first, last + 1):
            top = area.top + number * self._rows
            chunk = Window(area.left, top, area.right, min(top + self._rows, area.bottom))
            shown = window.within(chunk)
            mask = piece.mask and cut(piece.mask, window, shown)
            canvas.lay(Piece(shown, mask), cut(self._colors(number, chunk), chunk, shown))

    def _colors(self, number: int, chunk: Window) -> Image.Image:
        found = self._chunks.get(number)
        if found is None:
            # The pieces of a band lie in few chunks, and no later band needs them.
            if len(self._chunks) > 1:
                self._chunks.clear()
            squares = self._squares(chunk)
            found = Image.merge(self._mode, [squares.point(t, "L") for t in self._tables])
            self._chunks[number] = found
        return found

    def _squares(self, chunk: Window) -> Image.Image:
        """The squared distances, as indices into the tables."""
        m, center = self._inverse, self._center
        size = (chunk.right - chunk.left, chunk.bottom - chunk.top)
        xs = [x + 0.5 - center.x for x in range(chunk.left, chunk.right)]
        ys = [y + 0.5 - center.y for y in range(chunk.top, chunk.bottom)]
        # (ax + cy)² + (bx + dy)², sorted by what depends on x, on y and on both
        across = [x * x * (m.a * m.a + m.b * m.b) for x in xs]
        down = [y * y * (m.c * m.c + m.d * m.d) for y in ys]
        both = 2 * (m.a * m.c + m.b * m.d)
        terms = {
            "across": _floats(across, _FARTHEST, (size[0], 1), size),
            "down": _floats(down, _FARTHEST, (1, size[1]), size),
        }
        if abs(both) > _NOTHING:
            terms["x"] = _floats(xs, both * _FARTHEST, (size[0], 1), size)
            terms["y"] = _floats(ys, 1.0, (1, size[1]), size)
        squares: Image.Image = ImageMath.lambda_eval(_sum_of_squares, **terms)
        return squares

    @cached_property
    def _tables(self) -> list[list[int]]:
        """A table from squared distance to level, for each channel."""
        starts = [
            0,
            *(min(_TABLE, math.ceil(t * t * _FARTHEST)) for t, _ in self._runs[1:]),
            _TABLE,
        ]
        channels = len(self._mode)
        tables: list[list[int]] = [[] for _ in range(channels)]
        for i, (_, color) in enumerate(self._runs):
            for table, level in zip(tables, color, strict=False):
                table.extend([level] * (starts[i + 1] - starts[i]))
        return tables


class ImagePaint:
    """A picture that has been brought to device size and stands at a corner of its own."""

    def __init__(self, image: Image.Image, area: Window) -> None:
        self._image = image
        self._area = area

    def fill(self, canvas: Canvas, piece: Piece) -> None:
        """Paint the piece."""
        canvas.lay(piece, cut(self._image, self._area, piece.window))


Brush: TypeAlias = FlatPaint | LinearPaint | RadialPaint | ImagePaint


def brush(paint: Paint, transform: Affine, area: Window) -> Brush:
    """What paints ``area`` (in device px) with a paint whose coordinates ``transform``
    brings to device px."""
    if isinstance(paint, Color):
        return FlatPaint(paint)
    inverse = inverted(transform)
    runs = ramp(paint.stops)
    if isinstance(paint, LinearGradient):
        dx, dy = paint.end.x - paint.start.x, paint.end.y - paint.start.y
        length = dx * dx + dy * dy
        if not length:
            return FlatPaint(paint.stops[-1][1])
        # The share of the way from start to end, for a point brought back by the inverse.
        a = (inverse.a * dx + inverse.b * dy) / length
        b = (inverse.c * dx + inverse.d * dy) / length
        c = ((inverse.e - paint.start.x) * dx + (inverse.f - paint.start.y) * dy) / length
        a, b = (0.0 if abs(slope) < _NOTHING else slope for slope in (a, b))
        return LinearPaint(a, b, c, runs, area)
    if not paint.radius:
        return FlatPaint(paint.stops[-1][1])
    center = transform.apply(*paint.center)
    return RadialPaint(Affine.scaling(1 / paint.radius) @ inverse, center, runs, area)


def inverted(map_: Affine) -> Affine:
    """The map that undoes another; its determinant must not be 0."""
    a, b, c, d, e, f = map_.a, map_.b, map_.c, map_.d, map_.e, map_.f
    det = a * d - b * c
    return Affine(
        d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det
    )


def _sum_of_squares(terms: dict[str, Any]) -> Any:
    total = terms["across"] + terms["down"]
    if "x" in terms:
        total += terms["x"] * terms["y"]
    return terms["int"](terms["min"](total, _FARTHEST))


def _floats(
    values: Sequence[float], factor: float, shape: tuple[int, int], size: tuple[int, int]
) -> Image.Image:
    """Numbers times a factor as a row or column of an image, repeated to a size."""
    # Beyond the radius they only have to stay too large; as integers they must not overflow.
    data = array("f", [min(value * factor, 1e9) for value in values]).tobytes()
    return Image.frombytes("F", shape, data).resize(size, Image.Resampling.NEAREST)
