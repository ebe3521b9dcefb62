"""Paints: how a piece of a shape gets its colours.

Gradients that run down or across the page, as skies do, are dithered from row to row or
from column to column, so that no band has a visible edge: that costs two hundredths of
the file. Slanting and radial ones are exact to rounding: noise in two directions would
make the files several times as large.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cached_property
from typing import TypeAlias

from PIL import Image

from infographic.backends.raster.canvas import Canvas
from infographic.backends.raster.distances import DistanceNumbers
from infographic.backends.raster.pieces import Piece, Window, cut
from infographic.backends.raster.ramps import (
    index_shares,
    index_tables,
    mode_of,
    ramp,
    repeated,
    shades,
)
from infographic.color import Color
from infographic.geometry import Affine, Point
from infographic.scene.items import LinearGradient, Paint, Stop

# Entries of the strip from which slanting gradients take their colours, to the length of 1.
_STRIP = 4096
_LONGEST_STRIP = 32_000
# Slopes that are multiples of this stay exact in Pillow's 16.16 arithmetic, so that a
# gradient drawn in bands is the gradient drawn whole.
_GRAIN = 32768
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

    def __init__(self, a: float, b: float, c: float, stops: Sequence[Stop], area: Window) -> None:
        self._a, self._b, self._c = a, b, c
        self._stops = stops
        self._area = area
        self._mode = mode_of(stops)

    def fill(self, canvas: Canvas, piece: Piece) -> None:
        """Paint the piece."""
        make = self._slanting if self._a and self._b else self._upright
        canvas.lay(piece, make(piece.window))

    def _upright(self, window: Window) -> Image.Image:
        left, top, right, bottom = window
        size = (right - left, bottom - top)
        if self._b:
            start = top - self._area.top
            box = (0, start, 1, start + size[1])
        else:
            start = left - self._area.left
            box = (start, 0, start + size[0], 1)
        return self._line.resize(size, Image.Resampling.NEAREST, box)

    @cached_property
    def _line(self) -> Image.Image:
        """The colours along the whole area, one pixel wide."""
        left, top, right, bottom = self._area
        start, length, slope = (
            (top, bottom - top, self._b) if self._b else (left, right - left, self._a)
        )
        data = shades(self._stops, slope, slope * (start + 0.5) + self._c, start, length)
        return Image.frombytes(self._mode, (1, length) if self._b else (length, 1), data)

    def _slanting(self, window: Window) -> Image.Image:
        left, top, right, bottom = window
        strip, a, b, c = self._strip
        return strip.transform(
            (right - left, bottom - top),
            Image.Transform.AFFINE,
            (a, b, c + a * left + b * top, 0.0, 0.0, 0.5),
            Image.Resampling.NEAREST,
        )

    @cached_property
    def _strip(self) -> tuple[Image.Image, float, float, float]:
        """The gradient as an image one pixel high, as long as the area needs it, and the
        coefficients that lead from device pixels into it."""
        left, top, right, bottom = self._area
        places = [self._a * x + self._b * y + self._c for x in (left, right) for y in (top, bottom)]
        low, high = min(places), max(places)
        per_unit = min(_STRIP, _LONGEST_STRIP / (high - low))
        length = math.ceil((high - low) * per_unit) + 4
        runs = ramp(self._stops)
        starts = [round((t - low) * per_unit) + 2 for t, _ in runs[1:]]
        data = repeated(runs, [0, *starts, length], len(self._mode))
        strip = Image.frombytes(self._mode, (length, 1), data)
        a, b, c = (
            round(value * per_unit * _GRAIN) / _GRAIN for value in (self._a, self._b, self._c - low)
        )
        return strip, a, b, c + 2


class RadialPaint:
    """A radial gradient: the colour of a device pixel is that at its distance from
    ``center`` after the linear part of ``inverse``, which makes a circle of radius 1."""

    def __init__(self, inverse: Affine, center: Point, stops: Sequence[Stop], area: Window) -> None:
        self._numbers = DistanceNumbers(inverse, center, index_shares(stops))
        self._tables = [list(table) for table in index_tables(stops)]
        self._mode = mode_of(stops)
        self._area = area
        self._rows = max(1, self._numbers.chunk_pixels // max(1, area.right - area.left))
        self._chunks: dict[int, Image.Image] = {}

    def fill(self, canvas: Canvas, piece: Piece) -> None:
        """Paint the piece."""
        area, window = self._area, piece.window
        first = (window.top - area.top) // self._rows
        last = (window.bottom - 1 - area.top) // self._rows
        for number in range(first, last + 1):
            top = area.top + number * self._rows
            chunk = Window(area.left, top, area.right, min(top + self._rows, area.bottom))
            found = self._chunks.get(number)
            if found is None:
                # The pieces of a band lie in few chunks, and no later band needs them.
                if len(self._chunks) > 4:
                    self._chunks.clear()
                found = self._chunks[number] = self._numbers.image(chunk)
            shown = window.within(chunk)
            numbers = cut(found, chunk, shown)
            layer = Image.merge(self._mode, [numbers.point(table) for table in self._tables])
            canvas.lay(Piece(shown, piece.mask and cut(piece.mask, window, shown)), layer)


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
    if len(paint.stops) == 1:
        return FlatPaint(paint.stops[0][1])
    inverse = inverted(transform)
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
        return LinearPaint(a, b, c, paint.stops, area)
    if not paint.radius:
        return FlatPaint(paint.stops[-1][1])
    center = transform.apply(*paint.center)
    return RadialPaint(Affine.scaling(1 / paint.radius) @ inverse, center, paint.stops, area)


def inverted(map_: Affine) -> Affine:
    """The map that undoes another; its determinant must not be 0."""
    a, b, c, d, e, f = map_.a, map_.b, map_.c, map_.d, map_.e, map_.f
    det = a * d - b * c
    return Affine(
        d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det
    )
