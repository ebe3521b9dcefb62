"""Where a shape lies, in pieces: rectangles that it covers wholly, and masked ones.

Painting through a mask takes fifty times as long as painting a plain rectangle, so large
shapes are cut up: only the cells that their edge runs through get a mask.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

import uharfbuzz as hb
from PIL import Image, ImageChops

from infographic.backends.png.cells import CELL, edge_cells
from infographic.backends.png.charstring import outline_font
from infographic.backends.png.raster import Rasterizer
from infographic.geometry import Rect
from infographic.outline import Command, rounded_rectangle

# Up to this many pixels one mask is cheaper than several pieces (measured).
_SMALL = 100_000


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


Radii: TypeAlias = tuple[float, float, float, float]


class Piece(NamedTuple):
    """A part of a shape: all of a window, or as much as the mask of its size says."""

    window: Window
    mask: Image.Image | None = None


class BoxCoverage:
    """A rectangle of whole pixels with a radius for each corner, clockwise from the top
    left one; the corners take up different pixels."""

    def __init__(self, window: Window, radii: Radii) -> None:
        self.window = window
        left, top, right, bottom = window
        a, b, c, d = (math.ceil(radius) for radius in radii)
        corners = (
            Window(left, top, left + a, top + a),
            Window(right - b, top, right, top + b),
            Window(right - c, bottom - c, right, bottom),
            Window(left, bottom - d, left + d, bottom),
        )
        self._corners = [
            (corner, radius, number)
            for number, (corner, radius) in enumerate(zip(corners, radii, strict=True))
            if radius
        ]
        self._solid = [window]
        for corner, _, _ in self._corners:
            self._solid = [rest for part in self._solid for rest in part.without(corner)]

    def pieces(self, raster: Rasterizer, visible: Window) -> Iterator[Piece]:
        """The parts within ``visible``."""
        for part in self._solid:
            shown = part.within(visible)
            if not shown.empty:
                yield Piece(shown)
        for corner, radius, number in self._corners:
            shown = corner.within(visible)
            if not shown.empty:
                yield Piece(shown, cut(raster.corners(radius)[number], corner, shown))


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
        solid = _Solid()
        top = shown.top
        while top < shown.bottom:
            row = top // CELL
            end = row + 1
            if row not in self._edge:
                while end * CELL < shown.bottom and end not in self._edge:
                    end += 1
            area = Window(shown.left, top, shown.right, min(end * CELL, shown.bottom))
            yield from solid.row(top, self._row(raster, area, sorted(self._edge.get(row, ()))))
            top = area.bottom
        yield from solid.row(top, ())

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
            yield Piece(window, mask)
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


def box_coverage(window: Window, radii: Radii) -> BoxCoverage | OutlineCoverage:
    """A rectangle of whole pixels with rounded corners; radii that are too large for it are
    cut down to half of the shorter side."""
    width, height = window.right - window.left, window.bottom - window.top
    largest = min(width, height) / 2
    radii = tuple(max(0.0, min(radius, largest)) for radius in radii)  # type: ignore[assignment]
    if 2 * math.ceil(max(radii)) <= min(width, height):
        return BoxCoverage(window, radii)
    rect = Rect(window.left, window.top, width, height)
    return OutlineCoverage([rounded_rectangle(rect, *radii).commands])


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
    for piece in pieces:
        (left, top, right, bottom), mask = piece
        for other, other_mask in others:
            if (
                other.left >= right
                or other.right <= left
                or other.top >= bottom
                or other.bottom <= top
            ):
                continue
            shared = piece.window.within(other)
            if other_mask is None and shared == piece.window:
                yield piece
                break
            one = mask and cut(mask, piece.window, shared)
            two = other_mask and cut(other_mask, other, shared)
            yield Piece(shared, ImageChops.multiply(one, two) if one and two else one or two)


class _Solid:
    """Joins the wholly covered pieces of rows that follow each other."""

    def __init__(self) -> None:
        self._open: dict[tuple[int, int], int] = {}

    def row(self, top: int, pieces: Iterable[Piece]) -> Iterator[Piece]:
        """The masked ones among the pieces of the row at ``top``, and what ends above it."""
        begun: dict[tuple[int, int], int] = {}
        for piece in pieces:
            window, mask = piece
            if mask is None:
                sides = (window.left, window.right)
                begun[sides] = self._open.pop(sides, top)
            else:
                yield piece
        for (left, right), start in self._open.items():
            yield Piece(Window(left, start, right, top))
        self._open = begun


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
