"""Photographs go into files as JPEG, if that is much smaller, and nothing else does."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy
import page as validator
import pikepdf
import pytest
from PIL import Image

from infographic import render_infographic
from infographic.backends.base import Options, load_backend
from infographic.geometry import Rect
from infographic.scene.items import Picture
from infographic.scene.roles import Role
from tests.pdf_checks import faults
from tests.pdf_scenes import part, pdf, scene
from tests.pictures.rasters import difference, opened, rasterised
from tests.svg_pictures import by_resvg


def landscape(width: int = 300, height: int = 200) -> Image.Image:
    """Something like a photograph: soft shapes with a grain."""
    rng = numpy.random.default_rng(7)
    y, x = numpy.mgrid[0:height, 0:width]
    soft = numpy.stack([120 + 90 * numpy.sin(x / 60 + i) * numpy.cos(y / 45) for i in range(3)], -1)
    grain = rng.normal(0, 2, (height, width, 1))
    return Image.fromarray(numpy.clip(soft + grain, 0, 255).astype(numpy.uint8))


def photo(image: Image.Image | None = None) -> Picture:
    image = image or landscape()
    return Picture(Rect(0, 0, 300, 200), *image.size, image.convert("RGBA").tobytes(), photo=True)


def filters(data: bytes) -> list[str]:
    with pikepdf.open(BytesIO(data)) as document:
        images = document.pages[0].Resources.XObject.values()
        return [str(image.Filter) for image in images]


def embedded(picture: Picture) -> bytes:
    return pdf(scene(part(Role.FIGURE, picture, alt="A landscape")))


def test_a_photograph_is_a_jpeg_in_the_pdf_which_still_keeps_to_its_standards() -> None:
    data, lossless = embedded(photo()), embedded(replace(photo(), photo=False))
    assert filters(data) == ["/DCTDecode"]
    assert faults(data) == []
    for profile in ("ua1", "2a"):
        assert validator.validate_pdf_bytes(data, profile=profile).failures == []
    assert len(data) < len(lossless) / 2
    assert data == embedded(photo())


def test_it_looks_as_in_the_png_in_pdf_and_svg() -> None:
    made = scene(photo())
    (png,) = load_backend("png").write(made, Options(scale=1))
    (svg,) = load_backend("svg").write(made, Options())
    assert svg.count(b"data:image/jpeg") == 1
    expected = opened(png)
    for drawn in (rasterised(embedded(photo()), 0, 1), by_resvg(svg, expected.size)):
        apart = difference(expected, drawn)
        assert apart.mean < 1.6
        assert apart.block < 8


@pytest.mark.parametrize("other", ["no photograph", "with holes", "flat"])
def test_whatever_else_keeps_every_pixel(other: str) -> None:
    picture = photo()
    if other == "no photograph":
        picture = replace(picture, photo=False)
    elif other == "with holes":
        picture = replace(picture, pixels=picture.pixels[:-1] + b"\x7f")
    else:
        picture = photo(Image.new("RGB", (300, 200), (200, 40, 40)))
    assert set(filters(embedded(picture))) == {"/FlateDecode"}
    assert b"image/jpeg" not in load_backend("svg").write(scene(picture), Options())[0]


def test_an_image_of_a_document_is_a_photograph_if_its_file_is_a_jpeg(tmp_path: Path) -> None:
    found = {}
    for name in ("a.jpg", "a.png"):
        landscape(600, 400).save(tmp_path / name, quality=90)
        file = tmp_path / "tips.yaml"
        file.write_text(
            f"title: Be kind\nimage: {{file: {name}, alt: A lake}}\ntips:\n  - title: Listen\n"
        )
        result = render_infographic(file, layout="cards", theme="calm")
        found[name] = filters(result.pdf)
    assert "/DCTDecode" in found["a.jpg"]
    assert "/DCTDecode" not in found["a.png"]
