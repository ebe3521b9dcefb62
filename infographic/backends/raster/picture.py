"""A page as pixels: drawn in bands, from the top, whatever they are written to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from PIL import Image

from infographic.backends.raster.canvas import Canvas
from infographic.backends.raster.cells import CELL
from infographic.backends.raster.drawings import Drawing
from infographic.backends.raster.paints import brush
from infographic.backends.raster.pieces import Piece, Window
from infographic.backends.raster.plan import drawings
from infographic.backends.raster.rasterizer import Rasterizer
from infographic.backends.raster_size import pixel_size
from infographic.geometry import Affine
from infographic.scene.scene import Page

# Rows of a band times their width: so many pixels stay in a processor's cache.
_BAND = 800_000


def bands(page: Page, scale: float) -> Iterator[Image.Image]:
    """The rows of a page as opaque RGB pictures; each is gone when the next is asked for.

    ``scale`` is the number of pixels per px. InfographicError for one that makes no picture.
    """
    width, height = pixel_size(page, scale)
    transform = Affine.scaling(scale)
    whole = Window(0, 0, width, height)
    rows = min(max(CELL, _BAND // width // CELL * CELL), height)
    waiting: defaultdict[int, list[Drawing]] = defaultdict(list)
    for drawing in drawings(page.items, transform):
        shown = drawing.window.within(whole)
        if not shown.empty:
            for band in range(shown.top // rows, (shown.bottom - 1) // rows + 1):
                waiting[band].append(drawing)
    ground = brush(page.background, transform, whole)
    canvas, raster = Canvas(width, rows), Rasterizer()
    for top in range(0, height, rows):
        canvas.move(top, min(top + rows, height))
        ground.fill(canvas, Piece(canvas.window))
        for drawing in waiting.pop(top // rows, ()):
            drawing.draw(canvas, raster)
        yield canvas.rows()


def picture(page: Page, scale: float) -> Image.Image:
    """The page as one picture."""
    whole = Image.new("RGB", pixel_size(page, scale))
    top = 0
    for band in bands(page, scale):
        whole.paste(band, (0, top))
        top += band.height
    return whole
