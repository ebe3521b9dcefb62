"""Photographs within a file: as JPEG, where that is much smaller than their pixels."""

from __future__ import annotations

from infographic.scene.items import Picture

_QUALITY = 90


def as_jpeg(picture: Picture, lossless: int) -> bytes | None:
    """An opaque photograph as JPEG, with colour at every pixel; None for other pictures,
    and where that saves less than half of the ``lossless`` number of bytes."""
    if not picture.photo or picture.pixels[3::4].count(255) < picture.width * picture.height:
        return None
    from io import BytesIO

    from PIL import Image

    size = (picture.width, picture.height)
    image = Image.frombuffer("RGBA", size, picture.pixels, "raw", "RGBA", 0, 1).convert("RGB")
    file = BytesIO()
    image.save(file, "JPEG", quality=_QUALITY, subsampling="4:4:4", optimize=True)
    data = file.getvalue()
    return data if 2 * len(data) < lossless else None
