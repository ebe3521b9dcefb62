"""Pages as one small picture."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from PIL import Image

from infographic.geometry import Rect
from infographic.scene.items import Picture

_COLUMNS = 2
_GAP = 0.02
"""Share of the width that lies between two pages."""
_COLORS = 256


def joined(pages: Sequence[Image.Image], width: int, tallest: int) -> Image.Image:
    """The pages, ``width`` px wide, or side by side in rows of that width if there are
    several; what is below ``tallest`` px is cut off."""
    columns = min(len(pages), _COLUMNS)
    gap = round(_GAP * width)
    each = (width - gap * (columns - 1)) // columns
    small = [
        page.resize(
            (each, max(1, round(each * page.height / page.width))), Image.Resampling.LANCZOS
        )
        for page in pages
    ]
    rows = [small[start : start + columns] for start in range(0, len(small), columns)]
    heights = [max(page.height for page in row) for row in rows]
    height = sum(heights) + gap * (len(rows) - 1)
    whole = Image.new("RGB", (width, min(height, tallest)), "white")
    top = 0
    for row, row_height in zip(rows, heights, strict=True):
        for column, page in enumerate(row):
            whole.paste(page, (column * (each + gap), top))
        top += row_height + gap
    return whole


def _reduced(page: Image.Image, width: int) -> Image.Image:
    height = max(1, round(width * page.height / page.width))
    return page.resize((width, height), Image.Resampling.LANCZOS)


def packed(image: Image.Image) -> bytes:
    """The image as a PNG with a palette: a third of the bytes, and hardly to be told apart
    at this size."""
    file = BytesIO()
    palette = image.quantize(_COLORS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    palette.save(file, "PNG", optimize=True)
    return file.getvalue()


def halved(image: Image.Image) -> Picture:
    """The image at half its size, for a scene."""
    half = image.convert("RGBA").reduce(2)
    return Picture(Rect(0, 0, *half.size), *half.size, half.tobytes())
