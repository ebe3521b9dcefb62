"""JPEG: the scene as pixels for places that take nothing else, one file a page.

Colours are kept at every pixel (4:4:4): flat colour and text would fray otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from hashlib import md5
from io import BytesIO
from struct import pack

from infographic.backends.base import DRAWING, Backend, Options
from infographic.backends.raster.picture import picture
from infographic.backends.raster_size import check_sides, dots_per_inch, pixel_size
from infographic.backends.xmp import brief_packet, picture_packet, unwrapped
from infographic.resources import srgb_profile
from infographic.scene.scene import Page, Scene

_LONGEST_SIDE = 65_535
_LONGEST_SEGMENT = 65_533
# XMP Specification, part 3, 1.1.3.
_PACKET = b"http://ns.adobe.com/xap/1.0/\0"
_EXTENSION = b"http://ns.adobe.com/xmp/extension/\0"
_EXTENSION_PART = 65_000


def _write(scene: Scene, options: Options) -> tuple[bytes, ...]:
    return tuple(_page(scene, page, options) for page in scene.pages)


def _page(scene: Scene, page: Page, options: Options) -> bytes:
    check_sides(page, options.scale, _LONGEST_SIDE, "JPEG")
    dots = min(max(round(dots_per_inch(scene, options.scale)), 1), _LONGEST_SIDE)
    file = BytesIO()
    picture(page, options.scale).save(
        file,
        "JPEG",
        quality=options.quality,
        subsampling="4:4:4",
        optimize=True,
        progressive=True,
        dpi=(dots, dots),
        extra=b"".join(_metadata(scene, page)),
        icc_profile=srgb_profile(),
    )
    return file.getvalue()


def _metadata(scene: Scene, page: Page) -> Iterator[bytes]:
    """XMP as APP1 segments: a packet or, if that is too long for one, an extension in
    several and a packet that names it."""
    packet = picture_packet(scene, page, BACKEND.media_type)
    if len(_PACKET) + len(packet) <= _LONGEST_SEGMENT:
        yield _segment(_PACKET + packet)
        return
    # The record is in what every reader takes, and in one piece.
    whole = unwrapped(picture_packet(replace(scene, inputs=""), page, BACKEND.media_type))
    name = md5(whole, usedforsecurity=False).hexdigest().upper()
    yield _segment(_PACKET + brief_packet(scene, page, name))
    for start in range(0, len(whole), _EXTENSION_PART):
        place = pack(">II", len(whole), start)
        part = whole[start : start + _EXTENSION_PART]
        yield _segment(_EXTENSION + name.encode() + place + part)


def _segment(data: bytes) -> bytes:
    return b"\xff\xe1" + pack(">H", len(data) + 2) + data


BACKEND = Backend(
    "jpg", "image/jpeg", _write, paged=False, pixels=pixel_size,
    uses=("scale", "quality"), packages=DRAWING,
)  # fmt: skip
