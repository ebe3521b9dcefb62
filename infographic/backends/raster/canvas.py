"""The band of pixels that is being drawn."""

from __future__ import annotations

from collections.abc import Iterable

from PIL import Image, ImageChops, ImageDraw

from infographic.backends.raster.pieces import Piece, Window
from infographic.backends.raster.rasterizer import Mask
from infographic.color import Color

# From this many pixels on, pasting an image through a mask is faster than a colour.
_LARGE = 4000
_WHITE = (255, 255, 255)


class Canvas:
    """Rows of an opaque picture; all positions are device px of the whole picture."""

    def __init__(self, width: int, rows: int) -> None:
        self.image = Image.new("RGB", (width, rows))
        self.window = Window(0, 0, width, rows)
        # Its colours have an alpha, which ImageDraw blends with what is there.
        self._blender = ImageDraw.Draw(self.image, "RGBA")

    def move(self, top: int, bottom: int) -> None:
        """Stand for the rows from ``top`` to ``bottom``, at most as many as there are; all
        is white again."""
        self.window = Window(0, top, self.window.right, bottom)
        self.image.paste(_WHITE, (0, 0, *self.image.size))

    def rows(self) -> Image.Image:
        """The rows that it stands for."""
        _, top, right, bottom = self.window
        if bottom - top == self.image.height:
            return self.image
        return self.image.crop((0, 0, right, bottom - top))

    def fill(self, piece: Piece, color: Color) -> None:
        """Paint a piece with one colour."""
        (left, top, right, bottom), mask = piece
        top -= self.window.top
        bottom -= self.window.top
        red, green, blue, alpha = color
        if mask is None:
            if alpha >= 1:
                self.image.paste((red, green, blue), (left, top, right, bottom))
            else:
                ink = (red, green, blue, round(alpha * 255))
                self._blender.rectangle((left, top, right - 1, bottom - 1), fill=ink)
            return
        size = (right - left, bottom - top)
        if alpha < 1:
            mask = ImageChops.multiply(mask, Image.new("L", size, round(alpha * 255)))
        if size[0] * size[1] < _LARGE:
            self.image.paste((red, green, blue), (left, top), mask)
        else:
            self.image.paste(Image.new("RGB", size, (red, green, blue)), (left, top), mask)

    def stamp(self, masks: Iterable[Mask], color: Color) -> None:
        """Paint masks with one opaque colour, wherever they are: the short way for text."""
        rgb, image, first = color[:3], self.image, self.window.top
        for left, top, mask in masks:
            # Pillow leaves out what lies beyond the image.
            image.paste(rgb, (left, top - first), mask)

    def lay(self, piece: Piece, layer: Image.Image) -> None:
        """Paint a piece with an image of its size, RGB or RGBA."""
        window, mask = piece
        if layer.mode == "RGBA":
            alpha = layer.getchannel("A")
            mask = alpha if mask is None else ImageChops.multiply(mask, alpha)
        self.image.paste(layer, (window.left, window.top - self.window.top), mask)
