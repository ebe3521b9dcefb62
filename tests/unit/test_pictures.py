"""Logos: from PNG, JPEG, WebP and SVG files within the content's folder, and no others."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from infographic.api import lay_out
from infographic.backends.base import Options
from infographic.document.model import Document
from infographic.document.reader import from_dict
from infographic.errors import NOWHERE, InfographicError
from infographic.pictures import read_pixels
from infographic.result import Result
from infographic.scene.items import Group, Item, Picture
from infographic.scene.roles import Role

_SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20H0z"/></svg>'
)


def _document(folder: Path, logo: str) -> Document:
    return from_dict(
        {"title": "A list", "tips": [{"title": "One"}], "author": "Ada", "logo": logo}, folder
    )


def _picture(folder: Path, name: str, size: tuple[int, int] = (80, 40)) -> None:
    Image.new("RGB", size, (200, 40, 40)).save(folder / name)


def _found(items: tuple[Item, ...], role: Role) -> list[Group]:
    groups = [item for item in items if isinstance(item, Group)]
    inner = [one for group in groups for one in _found(group.items, role)]
    return [group for group in groups if group.role is role] + inner


@pytest.mark.parametrize("name", ["logo.png", "logo.jpg", "logo.webp"])
def test_a_logo_of_pixels_stands_in_the_scene_with_its_proportions(
    tmp_path: Path, name: str
) -> None:
    _picture(tmp_path, name)
    scene = lay_out(_document(tmp_path, name))
    (logo,) = _found(scene.pages[0].items, Role.LOGO)
    (picture,) = logo.items
    assert isinstance(picture, Picture)
    assert picture.rect.width / picture.rect.height == pytest.approx(2)
    assert logo.alt == "Ada, logo"


def test_a_drawn_logo_reaches_png_and_pdf(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_bytes(_SVG)
    result = Result(lay_out(_document(tmp_path, "logo.svg")), Options(scale=0.5))
    assert Image.open(BytesIO(result.png)).size[0] == 600
    assert b"/Figure" in result.pdf


def test_a_picture_is_shrunk_to_the_longest_side_asked_for(tmp_path: Path) -> None:
    _picture(tmp_path, "large.png", (3000, 1000))
    pixels = read_pixels(tmp_path / "large.png", NOWHERE, 900)
    assert (pixels.width, pixels.height, len(pixels.data)) == (900, 300, 900 * 300 * 4)


@pytest.mark.parametrize(
    ("logo", "message"),
    [
        ("../logo.png", "outside of the content's folder"),
        ("/etc/logo.png", "outside of the content's folder"),
        ("missing.png", "there is no file"),
        ("logo.gif", "is no picture"),
        ("false.png", "can't be read as a picture"),
    ],
)
def test_a_logo_that_can_not_be_used_is_a_diagnostic(
    tmp_path: Path, logo: str, message: str
) -> None:
    (tmp_path / "false.png").write_text("not a picture")
    (tmp_path / "logo.gif").write_bytes(b"GIF89a")
    with pytest.raises(InfographicError, match=message):
        lay_out(_document(tmp_path, logo))


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    Image.new("1", (6000, 5000)).save(tmp_path / "huge.png")
    with pytest.raises(InfographicError, match="24 megapixels"):
        lay_out(_document(tmp_path, "huge.png"))


@pytest.mark.parametrize(("layout", "shown"), [("cards", "dark.png"), ("carousel", "light.png")])
def test_of_two_logos_the_one_for_the_ground_is_shown_without_a_plate(
    tmp_path: Path, layout: str, shown: str
) -> None:
    """The last words of cards stand on a dark ground, those of the carousel on the paper."""
    _picture(tmp_path, "light.png", (80, 40))
    _picture(tmp_path, "dark.png", (60, 40))
    logo = {"file": "light.png", "dark": "dark.png", "alt": "Ours"}
    data = {"title": "A list", "tips": ["One"], "logo": logo}
    scene = lay_out(from_dict(data, tmp_path), layout, "calm")
    (group,) = _found(scene.pages[-1].items, Role.LOGO)
    (picture,) = group.items
    assert isinstance(picture, Picture)
    assert picture.width == (60 if shown == "dark.png" else 80)
    assert group.alt == "Ours"


def test_a_missing_variant_is_told_where_it_is_named(tmp_path: Path) -> None:
    _picture(tmp_path, "light.png")
    logo = {"file": "light.png", "dark": "dark.png"}
    data = {"title": "A list", "tips": ["One"], "logo": logo}
    with pytest.raises(InfographicError, match=r"there is no file 'dark\.png'") as caught:
        lay_out(from_dict(data, tmp_path), "cards", "calm")
    assert caught.value.diagnostics[0].source.path == "logo.dark"
