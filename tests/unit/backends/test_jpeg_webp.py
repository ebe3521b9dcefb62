"""JPEG and WebP: the PNG's pixels, with its words, at a quality."""

from __future__ import annotations

import re
from dataclasses import replace
from hashlib import md5
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from infographic import InfographicError, render_infographic
from infographic.backends.base import Options, load_backend
from infographic.geometry import Size
from infographic.resources import sample
from infographic.scene.scene import Scene
from tests.pdf_scenes import RED, scene, words
from tests.pictures.rasters import difference, opened
from tests.xmp import properties

FORMATS = ("jpeg", "webp")


def opened_file(made: Scene, name: str, **options: float) -> Image.Image:
    (data,) = load_backend(name).write(made, Options(**options))  # type: ignore[arg-type]
    picture = Image.open(BytesIO(data))
    picture.load()
    return picture


def red_words(**more: str) -> Scene:
    return scene(*words("Red words on white", color=RED, size=30), **more)


@pytest.mark.parametrize("name", FORMATS)
def test_it_is_the_png_but_for_what_compression_loses(name: str) -> None:
    result = render_infographic(sample(), scale=1.0)
    (png,), (data,) = result.files("png"), result.files(name)
    apart = difference(opened(png), opened(data))
    assert apart.mean < 1
    assert apart.block < 12
    with Image.open(BytesIO(data)) as picture:
        assert picture.format == name.upper()


def test_a_webp_of_quality_100_has_every_pixel_of_the_png() -> None:
    made = red_words()
    (png,) = load_backend("png").write(made, Options(scale=2))
    assert opened_file(made, "webp", quality=100).convert("RGB").tobytes() == opened(png).tobytes()


def test_a_jpeg_keeps_colour_at_every_pixel() -> None:
    picture = opened_file(red_words(), "jpeg")
    assert [layer[1:3] for layer in picture.layer] == [(1, 1)] * 3  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", FORMATS)
def test_a_lower_quality_takes_fewer_bytes(name: str) -> None:
    made = red_words()
    sizes = [
        len(load_backend(name).write(made, Options(quality=quality))[0])
        for quality in (1, 40, 90, 99)
    ]
    assert sizes == sorted(set(sizes))


@pytest.mark.parametrize("name", FORMATS)
def test_it_tells_that_its_colours_are_srgb(name: str) -> None:
    profile = opened_file(red_words(), name).info["icc_profile"]
    assert "sRGB" in ImageCms.getProfileName(ImageCms.ImageCmsProfile(BytesIO(profile)))


@pytest.mark.parametrize("name", FORMATS)
def test_its_xmp_holds_both_text_twins(name: str) -> None:
    made = red_words(alt="A <test>.", description="Red words\non white", rights="© Ada")
    told = properties(opened_file(made, name).info["xmp"])
    assert told["Iptc4xmpCore:AltTextAccessibility"] == "A <test>."
    assert told["Iptc4xmpCore:ExtDescrAccessibility"] == "Red words\non white"
    assert (told["dc:format"], told["dc:rights"]) == (f"image/{name}", "© Ada")


def test_words_that_are_too_many_for_a_jpegs_segment_go_on_in_an_extension() -> None:
    made = red_words(alt="Many words.", description="Wörter " * 20_000)
    (data,) = load_backend("jpeg").write(made, Options())
    told = properties(opened_file(made, "jpeg").info["xmp"])
    assert told["Iptc4xmpCore:AltTextAccessibility"] == "Many words."
    (name,) = re.findall(rb"HasExtendedXMP>(\w{32})<", data)
    head = b"http://ns.adobe.com/xmp/extension/\0" + name
    parts = []
    for match in re.finditer(re.escape(head), data):
        segment = int.from_bytes(data[match.start() - 2 : match.start()], "big")
        total, place = (int.from_bytes(data[match.end() + i :][:4], "big") for i in (0, 4))
        assert place == sum(map(len, parts))
        parts.append(data[match.end() + 8 : match.start() - 2 + segment])
    whole = b"".join(parts)
    assert len(parts) > 2
    assert len(whole) == total
    assert md5(whole, usedforsecurity=False).hexdigest().upper().encode() == name
    assert properties(whole)["Iptc4xmpCore:ExtDescrAccessibility"] == made.description


def dots(picture: Image.Image) -> float:
    return round(float(picture.info.get("dpi", (picture.getexif().get(282),))[0]))


@pytest.mark.parametrize("name", ["png", *FORMATS])
@pytest.mark.parametrize(
    ("density", "scale", "expected"), [(96, 1, 96), (96, 2, 192), (150, 2, 300)]
)
def test_its_density_is_the_scenes_times_the_scale(
    name: str, density: float, scale: float, expected: int
) -> None:
    made = replace(red_words(), density=density)
    assert dots(opened_file(made, name, scale=scale)) == expected


@pytest.mark.parametrize(
    ("name", "most", "scale"), [("webp", 16_383, "4.09"), ("jpeg", 65_535, "16.38")]
)
def test_a_picture_that_is_too_long_is_refused_with_a_scale_that_would_do(
    name: str, most: int, scale: str
) -> None:
    page = replace(scene().pages[0], size=Size(10, 4000))
    made = replace(scene(), pages=(page,))
    with pytest.raises(InfographicError, match=f"holds {most} to a side") as caught:
        load_backend(name).write(made, Options(scale=20))
    assert f"a scale of {scale} or less" in caught.value.diagnostics[0].hint
    if name == "webp":
        assert opened_file(made, name, scale=float(scale)).height <= most


def test_pages_become_files_and_the_suffix_chooses_the_format(tmp_path: Path) -> None:
    result = render_infographic(
        {"title": "Be kind", "tips": [{"title": "Listen"}]}, layout="carousel", scale=0.2
    )
    written = result.write(tmp_path / "a.jpg", tmp_path / "b.JPEG", tmp_path / "c.webp")
    assert {one.format for one in written} == {"jpeg", "webp"}
    assert (tmp_path / "a-1.jpg").read_bytes() == (tmp_path / "b-1.JPEG").read_bytes()
    for one in written:
        with Image.open(one.path) as picture:
            assert picture.size == (one.width, one.height)


@pytest.mark.parametrize("quality", [0, 101, -5])
def test_a_quality_that_is_none_is_refused(quality: int) -> None:
    with pytest.raises(InfographicError, match=f"no quality {quality}") as caught:
        render_infographic(sample(), quality=quality)
    assert caught.value.diagnostics[0].hint == "give a whole number from 1 to 100"


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_scene_gives_the_same_bytes(name: str) -> None:
    made = red_words()
    assert load_backend(name).write(made, Options()) == load_backend(name).write(made, Options())
