"""WebP: the scene as pixels in few bytes, one file a page; without loss at quality 100."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from infographic.backends.base import DRAWING, Backend, Options
from infographic.backends.raster.picture import picture
from infographic.backends.raster_size import check_sides, dots_per_inch, pixel_size
from infographic.backends.xmp import picture_packet
from infographic.resources import srgb_profile
from infographic.scene.scene import Page, Scene

_LONGEST_SIDE = 16_383
_LOSSLESS = 100
# More effort takes two to three times as long, for a tenth of the bytes (measured).
_METHOD, _LOSSLESS_EFFORT = 2, 20
# Exif 2.32, 4.6.4: how many pixels make a unit, which is an inch.
_X_RESOLUTION, _Y_RESOLUTION, _UNIT, _INCH = 282, 283, 296, 2


def _write(scene: Scene, options: Options) -> tuple[bytes, ...]:
    return tuple(_page(scene, page, options) for page in scene.pages)


def _page(scene: Scene, page: Page, options: Options) -> bytes:
    check_sides(page, options.scale, _LONGEST_SIDE, "WebP")
    dots = max(round(dots_per_inch(scene, options.scale)), 1)
    resolution = Image.Exif()
    resolution.update({_X_RESOLUTION: dots, _Y_RESOLUTION: dots, _UNIT: _INCH})
    lossless = options.quality == _LOSSLESS
    file = BytesIO()
    picture(page, options.scale).save(
        file,
        "WEBP",
        lossless=lossless,
        quality=_LOSSLESS_EFFORT if lossless else options.quality,
        method=_METHOD,
        exif=resolution,
        xmp=picture_packet(scene, page, BACKEND.media_type),
        icc_profile=srgb_profile(),
    )
    return file.getvalue()


BACKEND = Backend(
    "webp", "image/webp", _write, paged=False, pixels=pixel_size,
    uses=("scale", "quality"), packages=DRAWING,
)  # fmt: skip
