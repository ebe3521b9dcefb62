"""The band of pixels that is being drawn."""

from __future__ import annotations

from PIL import Image, ImageChops, ImageDraw

from infographic.backends.png.coverage import Piece, Window
from infographic.color import Color

# From this many pixels on, pasting an image through a mask is faster than a colour.
_LARGE = 4000


class Canvas:
    """Rows of an opaque picture; all positions are device px of the whole picture."""

    def __init__(self, width: int, rows: int) -> None:
        self.image = Image.new("RGB", (width, rows))
        self.window = Window(0, 0, width, rows)
        # Its colours have an alpha, which ImageDraw blends with what is there.
        self._blender = ImageDraw.Draw(self.image, "RGBA")

    def move(self, top: int, bottom: int) -> None:
        """Stand for the rows from ``top`` to ``bottom``, at most as many as there are."""
        self.window = Window(0, top, self.window.right, bottom)

    def rows(self) -> Image.Image:
        """The rows that it stands for."""
        _, top, right, bottom = self.window
        if bottom - top == self.image.height:
            return self.image
        return self.image.crop((0, 0, right, bottom - top))

    def fill(self, piece: Piece, color: Color, faded: list[int] | None = None) -> None:
        """Paint a piece with one colour; ``faded`` is the table of its alpha."""
        (left, top, right, bottom), mask = piece
        top -= self.window.top
        bottom -= self.window.top
        rgb = color[:3]
        if mask is None:
            if faded is None:
                self.image.paste(rgb, (left, top, right, bottom))
            else:
                ink = (*rgb, faded[255])
                self._blender.rectangle((left, top, right - 1, bottom - 1), fill=ink)
            return
        if faded is not None:
            mask = mask.point(faded)
        if mask.width * mask.height < _LARGE:
            self.image.paste(rgb, (left, top), mask)
        else:
            self.image.paste(Image.new("RGB", mask.size, rgb), (left, top), mask)

    def lay(self, piece: Piece, layer: Image.Image) -> None:
        """Paint a piece with an image of its size, RGB or RGBA."""
        window, mask = piece
        if layer.mode == "RGBA":
            alpha = layer.getchannel("A")
            mask = alpha if mask is None else ImageChops.multiply(mask, alpha)
            layer = layer.convert("RGB")
        self.image.paste(layer, (window.left, window.top - self.window.top), mask)


def fading(alpha: float) -> list[int] | None:
    """The table that maps coverage to coverage at an alpha; None if that is 1."""
    if alpha >= 1:
        return None
    return [round(coverage * alpha) for coverage in range(256)]
