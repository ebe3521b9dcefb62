"""PNG files: what is in them, and that they are always the same."""

from __future__ import annotations

import struct
import zlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from infographic.backends.base import Options, load_backend
from infographic.backends.raster import picture as drawn
from infographic.color import Color
from infographic.errors import InfographicError
from infographic.geometry import Affine, Point, Rect, Size
from infographic.outline import circle, rounded_rectangle, smooth
from infographic.scene.items import (
    Box,
    Group,
    Item,
    LinearGradient,
    Link,
    Path,
    Picture,
    RadialGradient,
    Shadow,
    Stroke,
)
from infographic.scene.scene import Page, Scene
from tests.png_scenes import BLACK, BLUE, RED, WHITE, line, png, scene
from tests.xmp import properties

DAWN = ((0.0, Color(255, 219, 195)), (0.6, Color(255, 234, 212)), (1.0, Color(254, 242, 221)))
CHECKS = Picture(Rect(20, 150, 33, 33), 2, 2, bytes([255, 0, 0, 255, 0, 0, 255, 99] * 2))


def everything() -> Scene:
    """One of each kind of item, each of them in more than one band."""
    road = smooth([(20, 10), (180, 90), (30, 210), (150, 330)])
    items: list[Item] = [
        Shadow(Rect(30, 30, 120, 200), 16, 0, 6, 20, Color(90, 60, 40, 0.4)),
        Box(Rect(30, 30, 120, 200), Color(255, 253, 250), 16),
        Path(circle(Point(100, 180), 90), RadialGradient(Point(80, 150), 120, DAWN)),
        Path(road, None, Stroke(Color(20, 90, 60, 0.5), 18)),
        Path(road, None, Stroke(WHITE, 2, "butt", dash=(8, 6))),
        Group(
            (
                Box(Rect(0, 0, 200, 300), LinearGradient(Point(0, 0), Point(90, 300), DAWN)),
                line("Clipped", 10, 120, 50, RED),
            ),
            Affine.translation(10, 20) @ Affine.rotation(0.1),
            clip=rounded_rectangle(Rect(90, 80, 90, 170), 9, 9, 9, 9),
        ),
        CHECKS,
        line("Stay calm", 12, 64, 44, BLACK),
        Link(Rect(0, 0, 50, 50), "https://example.org", "Example"),
    ]
    ground = LinearGradient(Point(0, 0), Point(0, 360), DAWN)
    return scene(*items, width=200, height=360, ground=ground)


def chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    """The kinds and contents of a file's chunks; their check sums must be right."""
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    found, at = [], 8
    while at < len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        content = data[at + 8 : at + 8 + length]
        (checksum,) = struct.unpack_from(">I", data, at + 8 + length)
        assert checksum == zlib.crc32(kind + content)
        found.append((kind, content))
        at += 12 + length
    return found


def test_the_file_says_what_it_is() -> None:
    found = dict(chunks(png(scene(), 2)))
    assert struct.unpack(">IIBBBBB", found[b"IHDR"]) == (32, 32, 8, 2, 0, 0, 0)
    assert found[b"sRGB"] == b"\0"
    # 2 pixels to 1/96 in
    assert struct.unpack(">IIB", found[b"pHYs"]) == (7559, 7559, 1)
    assert found[b"IEND"] == b""


def test_a_title_in_any_script_is_kept() -> None:
    titled = Scene(scene().pages, "Ruhig bleiben – 平静", "de")
    with Image.open(BytesIO(png(titled))) as image:
        image.load()
        assert image.text["Title"] == "Ruhig bleiben – 平静"  # type: ignore[attr-defined]


def described() -> Scene:
    page = scene().pages[0]
    return Scene(
        (page,), "Be <kind>", "en-GB", "Ada & Co", rights="© Ada", alt="A test of “words”.",
        description="Be kind\n\n" + "1. Listen\nwell\n" * 20,
    )  # fmt: skip


def test_what_it_says_is_told_in_text_chunks_before_the_pixels() -> None:
    made = described()
    found = chunks(png(made))
    kinds = [kind for kind, _ in found]
    assert kinds.count(b"iTXt") == 5
    assert kinds.index(b"IDAT") > max(i for i, kind in enumerate(kinds) if kind == b"iTXt")
    with Image.open(BytesIO(png(made))) as image:
        text = image.text  # type: ignore[attr-defined]
    assert (text["Title"], text["Author"]) == ("Be <kind>", "Ada & Co")
    assert (text["Description"], text["Copyright"]) == (made.description, "© Ada")
    assert text["Description"].lang == "en-GB"


def test_its_xmp_holds_both_text_twins_and_is_not_compressed() -> None:
    made = described()
    head = b"XML:com.adobe.xmp\0\0\0\0\0"
    (packet,) = (data for _, data in chunks(png(made)) if data.startswith(head))
    told = properties(packet.removeprefix(head))
    assert told["Iptc4xmpCore:AltTextAccessibility"] == made.alt
    assert told["Iptc4xmpCore:ExtDescrAccessibility"] == made.description
    assert told["dc:format"] == "image/png"
    assert told["dc:title"] == "Be <kind>"
    assert told["dc:creator"] == "Ada & Co"
    assert told["dc:rights"] == "© Ada"
    assert told["dc:description"] == made.alt
    assert told["dc:language"] == "en-GB"


def test_each_of_several_pages_tells_its_own_words() -> None:
    page = scene().pages[0]
    own = tuple(replace(page, alt=f"Page {n}", description=f"Words {n}") for n in (1, 2))
    for number, file in enumerate(
        load_backend("png").write(replace(described(), pages=own), Options(scale=1)), start=1
    ):
        with Image.open(BytesIO(file)) as image:
            text = image.text  # type: ignore[attr-defined]
        assert text["Description"] == f"Words {number}"
        assert f">Page {number}<" in text["XML:com.adobe.xmp"]


@pytest.mark.parametrize("scale", [0.01, 0.5, 1, 1.5, 2, 3, 4])
def test_the_picture_is_as_large_as_the_scale_says(scale: float) -> None:
    with Image.open(BytesIO(png(everything(), scale))) as image:
        image.load()
        assert image.mode == "RGB"
        assert image.size == (max(1, round(200 * scale)), max(1, round(360 * scale)))


def test_a_scene_becomes_one_file_a_page() -> None:
    pages = tuple(Page(Size(8 + i, 8), WHITE, ()) for i in range(3))
    files = load_backend("png").write(Scene(pages, "Slides"), Options(scale=1))
    assert [Image.open(BytesIO(file)).width for file in files] == [8, 9, 10]


def test_drawn_twice_the_bytes_are_the_same() -> None:
    assert png(everything(), 2) == png(everything(), 2)


def test_drawn_by_several_threads_the_bytes_are_the_same() -> None:
    one = png(everything(), 2)
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(lambda _: png(everything(), 2), range(8))) == {one}


@pytest.mark.parametrize("scale", [1, 1.5, 2])
def test_drawn_in_bands_the_picture_is_the_same(
    scale: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Image.open(BytesIO(png(everything(), scale))).tobytes()
    monkeypatch.setattr(drawn, "_BAND", 1)
    assert Image.open(BytesIO(png(everything(), scale))).tobytes() == whole


@pytest.mark.parametrize("scale", [0, -2, float("nan"), float("inf")])
def test_a_scale_that_makes_no_picture_is_refused(scale: float) -> None:
    with pytest.raises(InfographicError, match="makes no picture"):
        png(scene(), scale)


def test_a_picture_that_is_too_large_is_refused_with_the_scale_that_would_do() -> None:
    with pytest.raises(InfographicError, match=r"give a scale below 2\.9e\+03"):
        png(scene(), 1e6)


def test_a_link_leaves_no_mark() -> None:
    link = Link(Rect(0, 0, 9, 9), "https://example.org", "Example")
    assert png(scene(link)) == png(scene())


def test_a_picture_is_stretched_over_its_place() -> None:
    pair = Picture(Rect(2, 3, 8, 4), 2, 1, bytes([*RED[:3], 255, *BLUE[:3], 255]))
    with Image.open(BytesIO(png(scene(pair)))) as image:
        assert image.getpixel((2, 3)) == image.getpixel((2, 6)) == RED[:3]
        assert image.getpixel((9, 3)) == image.getpixel((9, 6)) == BLUE[:3]
        assert image.getpixel((1, 3)) == image.getpixel((10, 3)) == WHITE[:3]
        assert image.getpixel((2, 2)) == image.getpixel((2, 7)) == WHITE[:3]


def test_a_translucent_picture_lets_the_ground_shine_through() -> None:
    veil = Picture(Rect(0, 0, 16, 16), 1, 1, bytes([0, 0, 255, 51]))
    with Image.open(BytesIO(png(scene(veil)))) as image:
        assert image.getcolors() == [(256, (204, 204, 255))]


def test_a_turned_picture_turns_about_its_place() -> None:
    dot = Picture(Rect(-4, -4, 8, 8), 1, 1, bytes([*BLUE[:3], 255]))
    turned = Group((dot,), Affine.translation(8, 8) @ Affine.rotation(0.8))
    with Image.open(BytesIO(png(scene(turned)))) as image:
        assert image.getpixel((8, 8)) == BLUE[:3]
        assert image.getpixel((8, 4)) == BLUE[:3]
        assert image.getpixel((4, 4)) == WHITE[:3]
