"""Pictures of both formats as arrays of bytes, and how far they are apart."""

from __future__ import annotations

import io
from dataclasses import dataclass

import pypdfium2
from PIL import Image, ImageChops, ImageStat


def opened(png: bytes) -> Image.Image:
    """A PNG as an RGB picture."""
    return Image.open(io.BytesIO(png)).convert("RGB")


def rasterised(pdf: bytes, page: int, scale: float, density: float = 96) -> Image.Image:
    """A page of a PDF, drawn by pdfium at ``scale`` pixels per px, ``density`` of them to
    an inch."""
    # pdfium rounds sizes up: a billionth of a pixel too much would stretch the page by one.
    shown = scale * density / 72 - 1e-7
    document = pypdfium2.PdfDocument(pdf)
    try:
        return document[page].render(scale=shown).to_pil().convert("RGB")
    finally:
        document.close()


@dataclass(frozen=True, slots=True)
class Difference:
    """How two pictures differ, in levels of 255: on average, and the greatest mean of
    any block of 8 x 8 pixels, which anti-aliasing alone keeps small."""

    mean: float
    block: float


def difference(one: Image.Image, other: Image.Image) -> Difference:
    """The difference of two pictures of one size."""
    assert one.size == other.size
    apart = ImageChops.difference(one, other).convert("L")
    blocks = apart.reduce(8)
    return Difference(ImageStat.Stat(apart).mean[0], float(blocks.getextrema()[1]))
