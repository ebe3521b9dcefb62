"""Where a shape lies, in pieces: rectangles that it covers wholly, and masked ones.

A mask costs about fifty times as much to paint through as a plain rectangle, so large
shapes are cut up: only the cells that their edge runs through get a mask.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import uharfbuzz as hb
from PIL import Image, ImageChops

from infographic.backends.png.cells import CELL, edge_cells
from infographic.backends.png.charstring import outline_font
from infographic.backends.png.raster import Rasterizer
from infographic.geometry import Rect
from infographic.outline import Command, rounded_rectangle

# Up to this many pixels one mask is cheaper than several pieces.
_SMALL = 128 * 128


class Window(NamedTuple):
    """A rectangle of device pixels; right and bottom lie just outside."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def empty(self) -> bool:
        """Whether it has no pixel."""
        return self.left >= self.right or self.top >= self.bottom

    def within(self, other: Window) -> Window:
        """The part of it that lies in ``other``; may be empty."""
        return Window(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )

    def without(self, other: Window) -> list[Window]:
        """What ``other`` leaves of it, in up to four parts."""
        shared = self.within(other)
        if shared.empty:
            return [self]
        left, top, right, bottom = self
        parts = (
            Window(left, top, right, shared.top),
            Window(left, shared.top, shared.left, shared.bottom),
            Window(shared.right, shared.top, right, shared.bottom),
            Window(left, shared.bottom, right, bottom),
        )
        return [part for part in parts if not part.empty]

    def grown(self, by: int) -> Window:
        """With ``by`` pixels more on each side."""
        return Window(self.left - by, self.top - by, self.right + by, self.bottom + by)


class Piece(NamedTuple):
    """A part of a shape: all of a window, or as much as the mask of its size says."""

    window: Window
    mask: Image.Image | None = None


class BoxCoverage:
    """A rectangle of whole pixels whose corners, rounded by ``radius`` px, take up
    different pixels."""

    def __init__(self, window: Window, radius: float) -> None:
        self.window = window
        self._radius = radius

    def pieces(self, raster: Rasterizer, visible: Window) -> Iterator[Piece]:
        """The parts within ``visible``."""
        left, top, right, bottom = self.window
        size = math.ceil(self._radius)
        parts: list[tuple[Window, int | None]] = [
            (Window(left, top + size, right, bottom - size), None)
        ]
        if size:
            for y in (top, bottom - size):
                parts += (
                    (Window(left, y, left + size, y + size), 2 * (y != top)),
                    (Window(left + size, y, right - size, y + size), None),
                    (Window(right - size, y, right, y + size), 2 * (y != top) + 1),
                )
        for window, corner in parts:
            shown = window.within(visible)
            if shown.empty:
                continue
            if corner is None:
                yield Piece(shown)
            else:
                mask = raster.corners(self._radius)[corner]
                yield Piece(shown, cut(mask, window, shown))


class OutlineCoverage:
    """What one or several outlines cover; where they overlap, the larger share counts.

    The outlines are in device px; each is filled by the non-zero winding rule.
    """

    def __init__(self, outlines: Iterable[Sequence[Command]]) -> None:
        self._parts = [_Part(outline) for outline in outlines if outline]
        self.window = _around([part.window for part in self._parts])
        self._edge: dict[int, set[int]] | None = None

    def pieces(self, raster: Rasterizer, visible: Window) -> Iterator[Piece]:
        """The parts within ``visible``."""
        shown = self.window.within(visible)
        if shown.empty:
            return
        if (shown.right - shown.left) * (shown.bottom - shown.top) <= _SMALL:
            yield Piece(shown, self._mask(raster, shown))
            return
        if self._edge is None:
            outlines = (part.commands for part in self._parts)
            self._edge = edge_cells(outlines, shown.left, shown.right)
        top = shown.top
        while top < shown.bottom:
            row = top // CELL
            end = row + 1
            if row in self._edge:
                bottom = min(end * CELL, shown.bottom)
                area = Window(shown.left, top, shown.right, bottom)
                yield from self._row(raster, area, sorted(self._edge[row]))
            else:
                while end * CELL < shown.bottom and end not in self._edge:
                    end += 1
                bottom = min(end * CELL, shown.bottom)
                area = Window(shown.left, top, shown.right, bottom)
                if self._inside(raster, shown.left, (top + bottom) // 2):
                    yield Piece(area)
            top = bottom

    def _row(self, raster: Rasterizer, area: Window, columns: list[int]) -> Iterator[Piece]:
        """The pieces of a row of cells, of which those in ``columns`` have an edge."""
        left, top, right, bottom = area
        at, covered = left, None
        for first, last in _runs(columns):
            window = Window(first * CELL, top, (last + 1) * CELL, bottom).within(area)
            if window.empty:
                continue
            mask = self._mask(raster, window)
            # No edge comes within a pixel of the run's ends, so that the pixel at either
            # end tells of all the cells up to the next run.
            if window.left > at and mask.getpixel((0, 0)):
                yield Piece(Window(at, top, window.left, bottom))
            least, most = mask.getextrema()
            if most:
                yield Piece(window, None if least == 255 else mask)
            at, covered = window.right, mask.getpixel((mask.width - 1, 0))
        if at < right and (self._inside(raster, at, top) if covered is None else covered):
            yield Piece(Window(at, top, right, bottom))

    def _mask(self, raster: Rasterizer, window: Window) -> Image.Image:
        masks = [
            part.mask(raster, window)
            for part in self._parts
            if not part.window.within(window).empty
        ]
        if not masks:
            return Image.new("L", (window.right - window.left, window.bottom - window.top))
        mask = masks[0]
        for other in masks[1:]:
            mask = ImageChops.lighter(mask, other)
        return mask

    def _inside(self, raster: Rasterizer, x: int, y: int) -> bool:
        return bool(self._mask(raster, Window(x, y, x + 1, y + 1)).getpixel((0, 0)))


def box_coverage(window: Window, radius: float) -> BoxCoverage | OutlineCoverage:
    """A rectangle of whole pixels with rounded corners; too large a radius is cut down to
    half of the shorter side."""
    width, height = window.right - window.left, window.bottom - window.top
    radius = max(0.0, min(radius, width / 2, height / 2))
    if 2 * math.ceil(radius) <= min(width, height):
        return BoxCoverage(window, radius)
    rect = Rect(window.left, window.top, width, height)
    return OutlineCoverage([rounded_rectangle(rect, radius, radius, radius, radius).commands])


class _Part:
    """One outline, and the glyph that it becomes when it is first needed."""

    def __init__(self, commands: Sequence[Command]) -> None:
        xs: list[float] = []
        ys: list[float] = []
        for command in commands:
            xs += command[1::2]
            ys += command[2::2]
        self.commands = commands
        self.window = Window(
            math.floor(min(xs)), math.floor(min(ys)), math.ceil(max(xs)), math.ceil(max(ys))
        )
        self._font: hb.Font | None = None
        self._factor = 1.0

    def mask(self, raster: Rasterizer, window: Window) -> Image.Image:
        left, top, right, bottom = self.window
        if self._font is None:
            extent = float(max(right - left, bottom - top))
            self._font, self._factor = outline_font(self.commands, left, top, extent)
        return raster.outline(
            self._font, self._factor, window.left - left, window.top - top,
            window.right - window.left, window.bottom - window.top,
        )  # fmt: skip


def cut(mask: Image.Image, window: Window, part: Window) -> Image.Image:
    """The piece of a mask of ``window`` that lies in ``part``."""
    if part == window:
        return mask
    x, y = window.left, window.top
    return mask.crop((part.left - x, part.top - y, part.right - x, part.bottom - y))


def intersected(pieces: Iterable[Piece], others: Sequence[Piece]) -> Iterator[Piece]:
    """What lies in both: a shape and a clip."""
    for window, mask in pieces:
        for other, other_mask in others:
            shared = window.within(other)
            if shared.empty:
                continue
            one = mask and cut(mask, window, shared)
            two = other_mask and cut(other_mask, other, shared)
            yield Piece(shared, ImageChops.multiply(one, two) if one and two else one or two)


def _around(windows: Sequence[Window]) -> Window:
    if not windows:
        return Window(0, 0, 0, 0)
    return Window(
        min(w.left for w in windows),
        min(w.top for w in windows),
        max(w.right for w in windows),
        max(w.bottom for w in windows),
    )


def _runs(columns: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Neighbouring numbers of a rising sequence as (first, last)."""
    first = last = None
    for column in columns:
        if first is None or last is None:
            first = column
        elif column != last + 1:
            yield first, last
            first = column
        last = column
    if first is not None and last is not None:
        yield first, last
