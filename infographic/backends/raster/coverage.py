"""Where a shape lies, in pieces: rectangles that it covers wholly, and masked ones.

Painting through a mask takes fifty times as long as painting a plain rectangle, so large
shapes are cut up: only the cells that their edge runs through get a mask.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from PIL import Image, ImageChops

from infographic.backends.raster.cells import CELL, edge_cells
from infographic.backends.raster.pieces import Piece, Window, cut, hull
from infographic.backends.raster.rasterizer import Rasterizer
from infographic.backends.raster.silhouette import Silhouette, joined
from infographic.geometry import Rect
from infographic.outline import Command, rounded_rectangle

# Up to this many pixels one mask is cheaper than several pieces (measured).
_SMALL = 100_000

Radii: TypeAlias = tuple[float, float, float, float]


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
        self._parts = [Silhouette(outline) for outline in outlines if outline]
        self.window = hull([part.window for part in self._parts])
        self._edge: dict[int, set[int]] | None = None

    def pieces(self, raster: Rasterizer, visible: Window) -> Iterator[Piece]:
        """The parts within ``visible``."""
        shown = self.window.within(visible)
        if shown.empty:
            return
        parts = [part for part in self._parts if not part.window.within(shown).empty]
        if len(parts) > 1:
            parts = joined(parts)
        for part in parts:
            part.focus(visible.top, visible.bottom)
        masks = _Masks(raster, parts)
        if (shown.right - shown.left) * (shown.bottom - shown.top) <= _SMALL:
            yield Piece(shown, masks.of(shown))
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
            columns = sorted(self._edge.get(row, ()))
            yield from solid.row(top, masks.row(area, columns))
            top = area.bottom
        yield from solid.row(top, ())


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


class _Masks:
    """The masks of those parts of an outline that matter for a band."""

    def __init__(self, raster: Rasterizer, parts: Sequence[Silhouette]) -> None:
        self._raster = raster
        self._parts = parts

    def of(self, window: Window) -> Image.Image:
        """What of a window is covered."""
        masks = [
            part.mask(self._raster, window)
            for part in self._parts
            if not part.window.within(window).empty
        ]
        if not masks:
            return Image.new("L", (window.right - window.left, window.bottom - window.top))
        mask = masks[0]
        for other in masks[1:]:
            mask = ImageChops.lighter(mask, other)
        return mask

    def row(self, area: Window, columns: Iterable[int]) -> Iterator[Piece]:
        """The pieces of a row of cells, of which those in ``columns`` have an edge."""
        left, top, right, bottom = area
        at, covered = left, None
        for first, last in _runs(columns):
            window = Window(first * CELL, top, (last + 1) * CELL, bottom).within(area)
            if window.empty:
                continue
            mask = self.of(window)
            # No edge comes within a pixel of the run's ends, so that the pixel at either
            # end tells of all the cells up to the next run.
            if window.left > at and mask.getpixel((0, 0)):
                yield Piece(Window(at, top, window.left, bottom))
            yield Piece(window, mask)
            at, covered = window.right, mask.getpixel((mask.width - 1, 0))
        if at < right:
            if covered is None:
                covered = self.of(Window(at, top, at + 1, top + 1)).getpixel((0, 0))
            if covered:
                yield Piece(Window(at, top, right, bottom))


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
