"""Pages as one small picture."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from infographic.gallery.thumbnail import halved, joined, packed

RED, BLUE = (200, 30, 40), (20, 60, 200)


def page(width: int, height: int, color: tuple[int, int, int] = RED) -> Image.Image:
    return Image.new("RGB", (width, height), color)


def test_one_page_takes_the_whole_width() -> None:
    assert joined([page(600, 900)], 300, 9999).size == (300, 450)


def test_several_pages_stand_side_by_side_in_rows() -> None:
    image = joined([page(400, 500), page(400, 500, BLUE), page(400, 800)], 100, 9999)
    # Two pages of 49 px with 2 px between, then one below.
    assert image.size == (100, 61 + 2 + 98)
    assert image.getpixel((48, 30)) == RED
    assert image.getpixel((49, 30)) == image.getpixel((99, 100)) == (255, 255, 255)
    assert image.getpixel((51, 30)) == BLUE


def test_what_is_too_tall_is_cut_off_below() -> None:
    assert joined([page(100, 5000)], 100, 600).size == (100, 600)


def test_a_packed_picture_keeps_its_colors() -> None:
    image = joined([page(300, 200), page(300, 200, BLUE)], 200, 9999)
    opened = Image.open(BytesIO(packed(image)))
    assert opened.mode == "P"
    assert opened.convert("RGB").tobytes() == image.tobytes()


def test_a_halved_picture_has_half_the_pixels_each_way() -> None:
    picture = halved(page(20, 12))
    assert (picture.width, picture.height) == (10, 6)
    assert picture.pixels == bytes((*RED, 255)) * 60
