"""PNG: the scene as pixels, one file a page."""

from __future__ import annotations

import math
from collections import defaultdict

from infographic.backends.base import Backend, Options
from infographic.backends.png.canvas import Canvas
from infographic.backends.png.cells import CELL
from infographic.backends.png.drawings import Drawing
from infographic.backends.png.encode import PngWriter
from infographic.backends.png.paints import brush
from infographic.backends.png.pieces import Piece, Window
from infographic.backends.png.plan import drawings
from infographic.backends.png.raster import Rasterizer
from infographic.backends.png.words import texts
from infographic.errors import fail
from infographic.geometry import Affine
from infographic.scene.scene import Page, Scene

# Enough for an A0 poster at 600 dpi; past it a mistyped scale is likelier than a wish.
_MOST_PIXELS = 2**31 - 1
# Rows of a band times their width: so many pixels stay in a processor's cache.
_BAND = 800_000


def _write(scene: Scene, options: Options) -> tuple[bytes, ...]:
    return tuple(_page(scene, page, options.scale) for page in scene.pages)


def _page(scene: Scene, page: Page, scale: float) -> bytes:
    width, height = _pixels(page, scale)
    transform = Affine.scaling(scale)
    whole = Window(0, 0, width, height)
    rows = min(max(CELL, _BAND // width // CELL * CELL), height)
    bands: defaultdict[int, list[Drawing]] = defaultdict(list)
    for drawing in drawings(page.items, transform):
        shown = drawing.window.within(whole)
        if not shown.empty:
            for band in range(shown.top // rows, (shown.bottom - 1) // rows + 1):
                bands[band].append(drawing)
    ground = brush(page.background, transform, whole)
    canvas, raster = Canvas(width, rows), Rasterizer()
    writer = PngWriter(width, height, scale, texts(scene, page, BACKEND.media_type))
    for top in range(0, height, rows):
        bottom = min(top + rows, height)
        canvas.move(top, bottom)
        ground.fill(canvas, Piece(canvas.window))
        for drawing in bands.pop(top // rows, ()):
            drawing.draw(canvas, raster)
        writer.add(canvas.rows())
    return writer.finish()


def _pixels(page: Page, scale: float) -> tuple[int, int]:
    if not (math.isfinite(scale) and scale > 0):
        raise fail(f"a scale of {scale:g} makes no picture", hint="give a number above 0, say 2")
    width, height = (max(1, math.floor(side * scale + 0.5)) for side in page.size)
    if width * height > _MOST_PIXELS:
        largest = math.sqrt(_MOST_PIXELS / (page.size.width * page.size.height))
        raise fail(
            f"the picture would have {width} × {height} pixels, more than {_MOST_PIXELS}",
            hint=f"give a scale below {largest:.3g}",
        )
    return width, height


BACKEND = Backend("png", "image/png", _write, paged=False)
