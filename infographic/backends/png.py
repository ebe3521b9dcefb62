"""PNG: the scene as pixels, one file a page.

All rows have filter type 0: on flat shapes, text and smooth gradients the other filters
make the file larger.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from struct import pack
from typing import TYPE_CHECKING

from zlib_ng import zlib_ng

from infographic.backends.base import DRAWING, Backend, Options
from infographic.backends.png_file import Pixel, chunk, header
from infographic.backends.raster.picture import bands
from infographic.backends.raster_size import dots_per_inch, pixel_size
from infographic.backends.xmp import picture_packet, storable
from infographic.scene.scene import Page, Scene

if TYPE_CHECKING:
    from PIL import Image

# Past it a tenth less bytes takes a third more time (measured).
_LEVEL = 4
_METRES_PER_INCH = 0.0254


def _write(scene: Scene, options: Options) -> tuple[bytes, ...]:
    return tuple(_page(scene, page, options.scale) for page in scene.pages)


def _page(scene: Scene, page: Page, scale: float) -> bytes:
    words = _texts(scene, page, BACKEND.media_type)
    writer = _Writer(*pixel_size(page, scale), dots_per_inch(scene, scale), words)
    for rows in bands(page, scale):
        writer.add(rows)
    return writer.finish()


class _Writer:
    """An opaque 8-bit sRGB picture of a known size; :meth:`add` takes its rows from the top.

    ``dots`` make an inch, which gives the physical size. ``texts`` are the contents of iTXt
    chunks.
    """

    def __init__(self, width: int, height: int, dots: float, texts: Iterable[bytes]) -> None:
        density = min(max(round(dots / _METRES_PER_INCH), 1), 2**31 - 1)
        self._width = width
        self._missing = height
        self._deflate = zlib_ng.compressobj(_LEVEL)
        self._parts = [
            header(width, height, Pixel.RGB),
            chunk(b"pHYs", pack(">IIB", density, density, 1)),
            *(chunk(b"iTXt", text) for text in texts),
        ]
        # Every row begins with its filter type.
        self._write(self._deflate.compress(b"\0"))

    def add(self, rows: Image.Image) -> None:
        """The next rows of the picture, mode RGB."""
        self._missing -= rows.height
        # A stride of one more byte ends each row with a zero: the next one's filter type.
        data = memoryview(rows.tobytes("raw", "RGB", 3 * self._width + 1, 1))
        self._write(self._deflate.compress(data if self._missing else data[:-1]))

    def finish(self) -> bytes:
        """The file, after all rows were added."""
        self._write(self._deflate.flush())
        self._parts.append(chunk(b"IEND", b""))
        return b"".join(self._parts)

    def _write(self, data: bytes) -> None:
        if data:
            self._parts.append(chunk(b"IDAT", data))


def _texts(scene: Scene, page: Page, media_type: str) -> Iterator[bytes]:
    """The contents of the iTXt chunks of a page: some that PNG itself names, and XMP,
    both with the text twins."""
    told = {
        "Title": scene.title,
        "Author": scene.author,
        "Description": scene.twins(page)[1],
        "Copyright": scene.rights,
    }
    for keyword, words in told.items():
        if words:
            yield _international(keyword, storable(words).encode(), scene.language)
    # XMP must not be compressed, so that programs find it in any file (ISO 16684-3).
    yield b"XML:com.adobe.xmp\0\0\0\0\0" + picture_packet(scene, page, media_type)


def _international(keyword: str, words: bytes, language: str) -> bytes:
    packed = zlib_ng.compress(words)
    short = len(packed) < len(words)
    head = f"{keyword}\0{chr(short)}\0{language}\0\0".encode()
    return head + (packed if short else words)


BACKEND = Backend(
    "png", "image/png", _write, paged=False, pixels=pixel_size, uses=("scale",), packages=DRAWING
)
