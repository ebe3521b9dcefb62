"""HarfBuzz's rasteriser: exact area coverage of glyphs and outlines, as masks.

A mask is a Pillow image of mode ``L``: how much of each pixel is covered, 0 to 255.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

import uharfbuzz as hb
from PIL import Image

from infographic.backends.raster.charstring import outline_font
from infographic.geometry import Rect
from infographic.outline import rounded_rectangle
from infographic.text.fonts import Font

# Glyphs stand at quarters of a pixel: the largest error is then an eighth.
PHASES = 4
_CACHED_PIXELS = 8_000_000

# Coverage to the nearest sixteenth. Along an edge nobody can tell these steps from finer
# ones, and with fewer colours the files are a third smaller (measured).
_SIXTEENTHS = bytes(round(round(level * 16 / 255) * 255 / 16) for level in range(256))

Matrix = tuple[float, float, float, float, float, float]
"""``a b c d e f`` as in :class:`infographic.geometry.Affine`."""


class Mask(NamedTuple):
    """A mask, and where its top left pixel goes."""

    left: int
    top: int
    image: Image.Image


class Rasterizer:
    """Makes masks for one picture. Not for use by two threads at once."""

    def __init__(self) -> None:
        self._outlines = hb.RasterDraw()
        self._factor = 1.0
        self._glyphs = hb.RasterDraw()
        self._cache: dict[tuple[Font, float, int, int], Mask | None] = {}
        self._cached_pixels = 0
        self._corners: dict[float, tuple[Image.Image, ...]] = {}
        self.shadows: dict[tuple[int, int, float, float, float], Image.Image] = {}

    def outline(
        self, font: hb.Font, factor: float, left: int, top: int, width: int, height: int
    ) -> Image.Image:
        """The mask of an outline (see :func:`charstring.outline_font`) within a window
        whose corner is given relative to the outline's origin."""
        draw = self._outlines
        if factor != self._factor:
            draw.transform = (factor, 0.0, 0.0, factor, 0.0, 0.0)
            self._factor = factor
        draw.extents = hb.RasterExtents(left, top, width, height, 0)
        draw.draw_glyph(font, 0)
        return _image(draw.render())

    def corners(self, radius: float) -> tuple[Image.Image, ...]:
        """The masks of a box's rounded corners, clockwise from the top left one."""
        found = self._corners.get(radius)
        if found is None:
            size = math.ceil(radius)
            shape = rounded_rectangle(Rect(0, 0, size, size), radius, 0, 0, 0)
            font, factor = outline_font(shape.commands, 0, 0, size)
            mask = self.outline(font, factor, 0, 0, size, size)
            turns = (
                Image.Transpose.FLIP_LEFT_RIGHT,
                Image.Transpose.ROTATE_180,
                Image.Transpose.FLIP_TOP_BOTTOM,
            )
            found = (mask, *(mask.transpose(turn) for turn in turns))
            self._corners[radius] = found
        return found

    def glyph(self, font: Font, size: float, glyph_id: int, phase: int) -> Mask | None:
        """A glyph at ``size`` device px to the em, its origin at ``phase`` quarters of a
        pixel; None if it has no ink."""
        key = (font, size, glyph_id, phase)
        try:
            return self._cache[key]
        except KeyError:
            pass
        scale = size / font.units_per_em
        found = self.glyphs(font, [(glyph_id, (scale, 0.0, 0.0, -scale, phase / PHASES, 0.0))])
        if found:
            self._cached_pixels += found.image.width * found.image.height
            if self._cached_pixels > _CACHED_PIXELS:
                self._cache.clear()
                self._cached_pixels = 0
        self._cache[key] = found
        return found

    def glyphs(self, font: Font, placed: Iterable[tuple[int, Matrix]]) -> Mask | None:
        """Several glyphs of a font as one mask; each with the map from font units (y up)
        to device px. None if they have no ink."""
        draw = self._glyphs
        for glyph_id, matrix in placed:
            draw.transform = matrix
            draw.draw_glyph(font.hb, glyph_id)
        raster = draw.render()
        extents = raster.extents
        if not (extents.width and extents.height):
            return None
        return Mask(extents.x_origin, extents.y_origin, _image(raster))


def _image(raster: hb.RasterImage) -> Image.Image:
    extents = raster.extents
    size = (extents.width, extents.height)
    levels = raster.buffer.translate(_SIXTEENTHS)
    return Image.frombuffer("L", size, levels, "raw", "L", extents.stride, 1)
