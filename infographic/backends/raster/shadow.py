"""Soft shadows of rounded rectangles, stretched from a small blurred one."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TypeAlias

from PIL import Image, ImageFilter

from infographic.backends.raster.coverage import box_coverage
from infographic.backends.raster.pieces import Piece, Window
from infographic.backends.raster.rasterizer import Rasterizer

# The smallest share of full black that could change a level of a channel.
_VISIBLE = 0.002

_Span: TypeAlias = tuple[int, int, int, bool]
"""From and to in the picture, from where in the tile, and whether by stretching a pixel."""


class ShadowCoverage:
    """What shows of a blurred box around the ``caster`` that is drawn over it.

    Like the coverage of a sharp shape, it tells where there is how much, ``alpha``
    included. All sizes are device px; ``deviation`` is the Gaussian's.
    """

    def __init__(
        self, box: Window, radius: float, deviation: float, alpha: float, caster: Window
    ) -> None:
        self._radius = radius
        self._deviation = deviation
        self._alpha = alpha
        # A Gaussian's tail beyond x deviations is below exp(-x²/2) / 5 where it matters.
        tail = 2 * math.log(max(1.0, alpha / (5 * _VISIBLE)))
        self._pad = math.ceil(math.sqrt(tail) * deviation)
        self.window = box.grown(self._pad)
        # A corner's blur ends this far inwards: between the corners all is alike.
        corner = 2 * self._pad + math.ceil(radius)
        self._columns = _spans(self.window.left, self.window.right, corner)
        self._rows = _spans(self.window.top, self.window.bottom, corner)
        inset = math.ceil(radius)
        left, top, right, bottom = caster
        self._hidden = (
            Window(left, top + inset, right, bottom - inset),
            Window(left + inset, top, right - inset, bottom),
        )

    def pieces(self, raster: Rasterizer, visible: Window) -> Iterator[Piece]:
        """The parts within ``visible``."""
        tile = self._tile(raster)
        for row in self._rows:
            for column in self._columns:
                window = Window(column[0], row[0], column[1], row[1]).within(visible)
                for shown in self._around_caster(window):
                    x0, x1 = _source(column, shown.left, shown.right)
                    y0, y1 = _source(row, shown.top, shown.bottom)
                    mask = tile.crop((x0, y0, x1, y1))
                    size = (shown.right - shown.left, shown.bottom - shown.top)
                    if mask.size != size:
                        mask = mask.resize(size, Image.Resampling.NEAREST)
                    yield Piece(shown, mask)

    def _around_caster(self, window: Window) -> list[Window]:
        parts = [window]
        for hidden in self._hidden:
            parts = [rest for part in parts for rest in part.without(hidden)]
        return [part for part in parts if not part.empty]

    def _tile(self, raster: Rasterizer) -> Image.Image:
        width, height = _length(self._columns), _length(self._rows)
        key = (width, height, self._radius, self._deviation, self._alpha)
        found = raster.shadows.get(key)
        if found is None:
            box = Window(0, 0, width, height).grown(-self._pad)
            tile = Image.new("L", (width, height))
            sharp = box_coverage(box, (self._radius,) * 4)
            for (left, top, right, bottom), mask in sharp.pieces(raster, sharp.window):
                if mask:
                    tile.paste(mask, (left, top))
                else:
                    tile.paste(255, (left, top, right, bottom))
            blurred = tile.filter(ImageFilter.GaussianBlur(self._deviation))
            found = blurred.point([round(level * self._alpha) for level in range(256)])
            raster.shadows[key] = found
        return found


def _spans(start: int, end: int, corner: int) -> list[_Span]:
    if end - start <= 2 * corner + 1:
        return [(start, end, 0, False)]
    return [
        (start, start + corner, 0, False),
        (start + corner, end - corner, corner, True),
        (end - corner, end, corner + 1, False),
    ]


def _source(span: _Span, start: int, end: int) -> tuple[int, int]:
    """What of the tile becomes the part of a span from ``start`` to ``end``."""
    first, _, at, stretched = span
    return (at, at + 1) if stretched else (at + start - first, at + end - first)


def _length(spans: list[_Span]) -> int:
    return sum(1 if stretched else end - start for start, end, _, stretched in spans)
