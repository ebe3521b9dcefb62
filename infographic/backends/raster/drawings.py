"""The items of a page as drawings in device px: each knows its rows and how to paint itself."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from infographic.backends.raster.canvas import Canvas
from infographic.backends.raster.coverage import BoxCoverage, OutlineCoverage
from infographic.backends.raster.paints import Brush
from infographic.backends.raster.pieces import Piece, Window, cut, intersected
from infographic.backends.raster.rasterizer import PHASES, Mask, Matrix, Rasterizer
from infographic.backends.raster.shadow import ShadowCoverage
from infographic.geometry import Affine, Rect
from infographic.outline import Command
from infographic.scene.items import GlyphRun

Coverage: TypeAlias = BoxCoverage | OutlineCoverage | ShadowCoverage


class Clip:
    """A group's clip, within the clip of the group around it, if that has one."""

    def __init__(self, coverage: BoxCoverage | OutlineCoverage, outer: Clip | None) -> None:
        self._coverage = coverage
        self._outer = outer
        self._band: Window | None = None
        self._pieces: list[Piece] = []

    def pieces(self, raster: Rasterizer, visible: Window) -> list[Piece]:
        """What of the band ``visible`` it lets through; kept until the next band."""
        if self._band != visible:
            pieces = self._coverage.pieces(raster, visible)
            if self._outer:
                pieces = intersected(pieces, self._outer.pieces(raster, visible))
            self._pieces = list(pieces)
            self._band = visible
        return self._pieces


class Shape:
    """An area with a paint. Both are made when its first band is drawn."""

    def __init__(
        self,
        window: Window,
        coverage: Callable[[], Coverage],
        paint: Callable[[], Brush],
        clip: Clip | None,
    ) -> None:
        self.window = window
        self._make_coverage = coverage
        self._make_brush = paint
        self._clip = clip
        self._ready: tuple[Coverage, Brush] | None = None

    def draw(self, canvas: Canvas, raster: Rasterizer) -> None:
        """Paint what lies in the canvas."""
        if self._ready is None:
            self._ready = self._make_coverage(), self._make_brush()
        coverage, brush = self._ready
        pieces = coverage.pieces(raster, canvas.window)
        if self._clip:
            pieces = intersected(pieces, self._clip.pieces(raster, canvas.window))
        for piece in pieces:
            brush.fill(canvas, piece)


class Text:
    """A run of glyphs in one colour, by ``transform`` from px to device px."""

    def __init__(self, run: GlyphRun, transform: Affine, clip: Clip | None) -> None:
        self._run = run
        self._transform = transform
        self._clip = clip
        self._upright = transform.b == transform.c == 0 and transform.a == transform.d > 0
        # Glyphs rarely reach as far as this; the longest swashes do.
        reach = 2 * run.size
        x, y = run.origin
        extent = Rect(x - reach, y - reach, run.advance + 2 * reach, 2 * reach)
        self.window = around(transform.bounds(extent))

    def draw(self, canvas: Canvas, raster: Rasterizer) -> None:
        """Paint what lies in the canvas."""
        color = self._run.color
        if self._upright and color.alpha >= 1:
            masks = self._glyphs(raster)
            if not self._clip:
                canvas.stamp(masks, color)
                return
        else:
            # As one mask: no glyph shines through another, and slanting text isn't cached.
            masks = self._whole(raster)
        pieces = _pieces(masks, canvas.window)
        if self._clip:
            pieces = intersected(pieces, self._clip.pieces(raster, canvas.window))
        for piece in pieces:
            canvas.fill(piece, color)

    def _glyphs(self, raster: Rasterizer) -> list[Mask]:
        run, transform = self._run, self._transform
        font, size = run.font, run.size * transform.a
        unit = size / font.units_per_em
        left, baseline = transform.apply(*run.origin)
        left = left * PHASES + 0.5
        baseline = math.floor(baseline + 0.5)
        masks: list[Mask] = []
        for glyph_id, _, x, y in run.glyphs:
            at = math.floor(left + x * unit * PHASES)
            found = raster.glyph(font, size, glyph_id, at % PHASES)
            if found:
                rise = math.floor(y * unit + 0.5)
                masks.append(
                    Mask(found.left + at // PHASES, found.top + baseline - rise, found.image)
                )
        return masks

    def _whole(self, raster: Rasterizer) -> list[Mask]:
        run, t = self._run, self._transform
        unit = run.size / run.font.units_per_em
        a, b, c, d = t.a * unit, t.b * unit, -t.c * unit, -t.d * unit
        placed: list[tuple[int, Matrix]] = []
        for glyph in run.glyphs:
            x, y = run.origin.x + glyph.x * unit, run.origin.y - glyph.y * unit
            place = t.apply(x, y)
            y = math.floor(place.y + 0.5) if self._upright else place.y
            placed.append((glyph.id, (a, b, c, d, place.x, y)))
        found = raster.glyphs(run.font, placed)
        return [found] if found else []


Drawing: TypeAlias = Shape | Text


def around(rect: Rect) -> Window:
    """The pixels that a rectangle touches."""
    return Window(
        math.floor(rect.x), math.floor(rect.y), math.ceil(rect.right), math.ceil(rect.bottom)
    )


def placed(commands: Sequence[Command], transform: Affine) -> list[Command]:
    """An outline's commands in device px."""
    a, b, c, d, e, f = (
        transform.a, transform.b, transform.c, transform.d, transform.e, transform.f,
    )  # fmt: skip
    out: list[Command] = []
    for command in commands:
        if command[0] == "C":
            _, x1, y1, x2, y2, x3, y3 = command
            out.append(
                (
                    "C", a * x1 + c * y1 + e, b * x1 + d * y1 + f, a * x2 + c * y2 + e,
                    b * x2 + d * y2 + f, a * x3 + c * y3 + e, b * x3 + d * y3 + f,
                )
            )  # fmt: skip
        elif command[0] == "Z":
            out.append(command)
        else:
            name, x, y = command
            out.append((name, a * x + c * y + e, b * x + d * y + f))
    return out


def _pieces(masks: Iterable[Mask], visible: Window) -> Iterator[Piece]:
    for left, top, image in masks:
        window = Window(left, top, left + image.width, top + image.height)
        shown = window.within(visible)
        if not shown.empty:
            yield Piece(shown, cut(image, window, shown))
