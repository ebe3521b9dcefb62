"""Pictures and soft shadows as files, to be embedded."""

from __future__ import annotations

from infographic.backends.photos import as_jpeg
from infographic.backends.png_file import Pixel, chunk, still
from infographic.backends.shadow_mask import ShadowMask
from infographic.color import Color
from infographic.scene.items import Picture

_UP = b"\2"


def shadow_file(mask: ShadowMask, color: Color) -> bytes:
    """A shadow: pixels of one colour, whose place in the palette is their coverage."""
    columns, rows, samples = mask
    lines = b"".join(
        b"\0" + samples[start : start + columns] for start in range(0, rows * columns, columns)
    )
    levels = max(samples, default=0) + 1
    palette = chunk(b"PLTE", bytes(color[:3]) * levels)
    alphas = chunk(b"tRNS", bytes(round(level * color.alpha) for level in range(levels)))
    return still(columns, rows, Pixel.INDEX, lines, (palette, alphas))


def picture_file(picture: Picture) -> tuple[bytes, str]:
    """A picture, and the type of the file: PNG, or JPEG for photographs."""
    lossless = _lossless(picture)
    photo = as_jpeg(picture, len(lossless))
    return (photo, "image/jpeg") if photo else (lossless, "image/png")


def _lossless(picture: Picture) -> bytes:
    """A picture as PNG, without alpha if it is opaque."""
    pixels, width, height = picture.pixels, picture.width, picture.height
    if pixels[3::4].count(255) < width * height:
        return still(width, height, Pixel.RGBA, _lines(pixels, 4 * width))
    opaque = bytearray(3 * width * height)
    for channel in range(3):
        opaque[channel::3] = pixels[channel::4]
    return still(width, height, Pixel.RGB, _lines(bytes(opaque), 3 * width))


def _lines(pixels: bytes, length: int) -> bytes:
    """Rows of so many bytes, each as its difference to the row above (11.2.1, filter type
    2): of photographs that makes less."""
    out: list[bytes] = []
    low, high = (int.from_bytes(bytes([bits]) * length, "big") for bits in (0x7F, 0x80))
    above = 0
    for start in range(0, len(pixels), length):
        row = int.from_bytes(pixels[start : start + length], "big")
        # All bytes at once; the highest bits by themselves, so that none borrows.
        apart = ((row | high) - (above & low)) ^ ((row ^ ~above) & high)
        out += (_UP, apart.to_bytes(length, "big"))
        above = row
    return b"".join(out)
