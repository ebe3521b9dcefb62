"""What a PNG says in words: iTXt chunks (PNG Specification, third edition, 11.3.3.4)."""

from __future__ import annotations

from collections.abc import Iterator

from zlib_ng import zlib_ng

from infographic.backends.xmp import picture_packet, storable
from infographic.scene.scene import Page, Scene


def texts(scene: Scene, page: Page, media_type: str) -> Iterator[bytes]:
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
