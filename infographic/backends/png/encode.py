"""Writing PNG files (PNG Specification, third edition)."""

from __future__ import annotations

import zlib
from struct import pack

from PIL import Image


class PngWriter:
    def __init__(self, width: int, height: int, scale: float, level=6) -> None:
        self._parts = [
            b"\x89PNG\r\n\x1a\n",
            chunk(b"IHDR", pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
            chunk(b"sRGB", b"\0"),
        ]
        dpm = round(96 * scale / 0.0254)
        self._parts.append(chunk(b"pHYs", pack(">IIB", dpm, dpm, 1)))
        self._c = zlib.compressobj(level)
        self._width = width
        self._left = height
        self._d = [self._c.compress(b"\0")]

    def add(self, image: Image.Image) -> None:
        r = memoryview(image.tobytes("raw", "RGB", self._width * 3 + 1, 1))
        self._left -= image.height
        if not self._left:
            r = r[:-1]
        self._d.append(self._c.compress(r))

    def finish(self) -> bytes:
        self._d.append(self._c.flush())
        return b"".join([*self._parts, chunk(b"IDAT", b"".join(self._d)), chunk(b"IEND", b"")])


def chunk(t: bytes, d: bytes) -> bytes:
    return pack(">I", len(d)) + t + d + pack(">I", zlib.crc32(d, zlib.crc32(t)))
