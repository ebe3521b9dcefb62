"""Small pictures for tests of the PNG backend, and means to look at them."""

from __future__ import annotations

from functools import cache
from io import BytesIO

import numpy
from numpy.typing import NDArray
from PIL import Image

from infographic.backends.base import Options
from infographic.backends.png import BACKEND
from infographic.color import Color
from infographic.geometry import Point, Size
from infographic.scene.items import GlyphRun, Item, Paint
from infographic.scene.scene import Page, Scene
from infographic.text.fonts import Font, FontBook
from infographic.text.shaping import Glyph

WHITE, BLACK = Color(255, 255, 255), Color(0, 0, 0)
RED, GREEN, BLUE = Color(255, 0, 0), Color(0, 128, 0), Color(0, 0, 255)
_LETTERS = {WHITE[:3]: ".", BLACK[:3]: "#", RED[:3]: "R", GREEN[:3]: "G", BLUE[:3]: "B"}

Pixels = NDArray[numpy.int_]


def scene(*items: Item, width: float = 16, height: float = 16, ground: Paint = WHITE) -> Scene:
    """One page with the items."""
    return Scene((Page(Size(width, height), ground, items),), "A test")


def png(picture: Scene, scale: float = 1) -> bytes:
    """The first page's file."""
    return BACKEND.write(picture, Options(scale=scale))[0]


def pixels(
    *items: Item, width: float = 16, height: float = 16, scale: float = 1, ground: Paint = WHITE
) -> Pixels:
    """The picture of the items: rows of pixels of red, green and blue."""
    data = png(scene(*items, width=width, height=height, ground=ground), scale)
    with Image.open(BytesIO(data)) as image:
        return numpy.asarray(image).astype(int)


def letters(picture: Pixels) -> str:
    """A picture as text: a letter for each pure colour, ``?`` for what is between."""
    rows = ("".join(_LETTERS.get(tuple(pixel), "?") for pixel in row) for row in picture)
    return "\n".join(rows)


def drawn(text: str) -> str:
    """A picture drawn in letters in a test, without its indentation."""
    return "\n".join(line.strip() for line in text.strip().splitlines())


def covered(picture: Pixels) -> NDArray[numpy.float64]:
    """How much of each pixel of a picture in black on white is black, from 0 to 1."""
    return 1 - picture.mean(axis=2) / 255


@cache
def font(family: str = "Figtree", weight: int = 400) -> Font:
    """A bundled face."""
    return FontBook().find(family, weight)


def line(
    text: str, x: float, y: float, size: float, color: Color = BLACK, face: Font | None = None
) -> GlyphRun:
    """A text on one baseline, without kerning."""
    face = face or font()
    glyphs, pen = [], 0
    for cluster, char in enumerate(text):
        glyphs.append(Glyph(face.glyph(char), cluster, pen, 0))
        pen += face.advance(face.glyph(char))
    advance = pen * size / face.units_per_em
    return GlyphRun(face, size, color, Point(x, y), tuple(glyphs), text, advance)


def difference(one: Pixels, other: Pixels) -> int:
    """The largest difference of two pictures in any channel."""
    assert one.shape == other.shape
    return int(abs(one - other).max())
