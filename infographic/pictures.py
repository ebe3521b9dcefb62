"""Picture files to pixels: PNG, JPEG and WebP, bounded in bytes and in pixels.

Pillow reads them, and only the formats named here: a file of any other kind is a
diagnostic, whatever its suffix says.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from infographic.errors import Source, fail
from infographic.geometry import Rect

SUFFIXES = (".png", ".jpg", ".jpeg", ".webp")
_FORMATS = ("PNG", "JPEG", "WEBP")
_MOST_BYTES = 20 * 1024 * 1024
_MOST_PIXELS = 24_000_000


@dataclass(frozen=True, slots=True)
class Pixels:
    """Rows of RGBA bytes from the top; those of a ``photo`` come from a JPEG."""

    width: int
    height: int
    data: bytes
    photo: bool = False


def read_pixels(
    path: Path, source: Source, longest: int, crop: Callable[[float, float], Rect] | None = None
) -> Pixels:
    """The picture, turned as its EXIF tag says, its longer side at most ``longest`` pixels.

    ``crop`` tells the part to keep of a picture so wide and high. Raises InfographicError,
    placed at ``source``, for a file that is too large or that is no PNG, JPEG or WebP.
    """
    from PIL import Image, ImageOps, UnidentifiedImageError

    if path.stat().st_size > _MOST_BYTES:
        raise fail(f"'{path.name}' has more than 20 MiB", source, "save it smaller")
    try:
        with Image.open(path, formats=_FORMATS) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                raise fail(f"'{path.name}' has more than 24 megapixels", source, "scale it down")
            photo = picture.format == "JPEG"
            upright = ImageOps.exif_transpose(picture).convert("RGBA")
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        hint = "save it as PNG, JPEG or WebP"
        raise fail(f"'{path.name}' can't be read as a picture", source, hint) from error
    if crop:
        part = crop(upright.width, upright.height)
        left, top = round(part.x), round(part.y)
        right, bottom = max(left + 1, round(part.right)), max(top + 1, round(part.bottom))
        upright = upright.crop((left, top, right, bottom))
    upright.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    return Pixels(upright.width, upright.height, upright.tobytes(), photo)
