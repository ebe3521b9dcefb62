"""Images of a document: cropped, told to those who don't see them, and where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from infographic.api import lay_out
from infographic.backends.base import Options
from infographic.blocks.picture import cropped
from infographic.document.reader import from_dict
from infographic.errors import InfographicError
from infographic.geometry import Rect, Size
from infographic.layouts.base import Layout
from infographic.plugins import load, names
from infographic.result import Result
from infographic.scene.items import Group, Item, Picture
from infographic.scene.items import Path as PathItem
from infographic.scene.reading import blocks
from infographic.scene.roles import Role
from infographic.scene.scene import Scene
from tests.pdf_checks import faults, outline
from tests.pixel_contrast import AA, lowest_contrast
from tests.scene_checks import faults as scene_faults

SHOWING = [name for name in names(Layout) if "header" in load(Layout, name).images]
TIPS: list[dict[str, Any]] = [
    {"title": f"Tip {n}", "text": "Listen first, and speak after that.", "icon": "heart"}
    for n in range(6)
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a picture: red at the left, blue at the right."""
    picture = Image.new("RGB", (400, 200), (200, 0, 0))
    picture.paste((0, 0, 200), (200, 0, 400, 200))
    picture.save(tmp_path / "halves.png")
    picture.save(tmp_path / "halves.jpg")
    picture.save(tmp_path / "halves.webp", lossless=True)
    path = '<path d="M0 0h40v20H0z"/>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">{path}</svg>'
    (tmp_path / "mark.svg").write_text(svg)
    return tmp_path


def scene(folder: Path, layout: str, theme: str = "calm", **fields: Any) -> Scene:
    data = {"title": "A list of tips", "intro": "To begin with.", "tips": TIPS} | fields
    return lay_out(from_dict(data, folder), layout, theme)


def found(items: tuple[Item, ...], role: Role) -> Iterator[Group]:
    for item in items:
        if isinstance(item, Group):
            if item.role is role:
                yield item
            yield from found(item.items, role)


def figures(one: Scene) -> list[Group]:
    return [group for page in one.pages for group in found(page.items, Role.FIGURE)]


sides = st.floats(1, 5000)
shares = st.floats(0, 1)


@given(sides, sides, sides, sides, shares, shares)
def test_a_crop_has_the_proportions_of_its_place_and_holds_the_focus(
    w: float, h: float, width: float, height: float, x: float, y: float
) -> None:
    part = cropped(Size(w, h), Size(width, height), (x, y))
    assert part.width / part.height == pytest.approx(width / height)
    assert Rect(0, 0, w, h).contains(part, 1e-6 * max(w, h))
    assert part.x - 1e-6 * w <= x * w <= part.right + 1e-6 * w
    assert part.width == pytest.approx(w) or part.height == pytest.approx(h)


@pytest.mark.parametrize("name", ["halves.png", "halves.jpg", "halves.webp"])
@pytest.mark.parametrize(("x", "red"), [(0.0, True), (1.0, False)])
def test_the_focus_decides_what_a_tip_shows(folder: Path, name: str, x: float, red: bool) -> None:
    image = {"file": name, "alt": "A half", "focus": [x, 0.5]}
    tips = [{"title": "One", "image": image}]
    (figure,) = figures(scene(folder, "carousel", tips=tips))
    (picture,) = figure.items
    assert isinstance(picture, Picture)
    middle = 4 * (picture.width * (picture.height // 2) + picture.width // 2)
    channels = picture.pixels[middle : middle + 3]
    assert (channels[0] > channels[2]) is red
    assert picture.width / picture.height == pytest.approx(
        picture.rect.width / picture.rect.height, rel=0.02
    )


@pytest.mark.parametrize("layout", SHOWING)
def test_a_header_image_stands_in_every_layout_that_says_so(folder: Path, layout: str) -> None:
    image = {"file": "halves.png", "alt": "Two halves"}
    made = scene(folder, layout, image=image)
    assert [figure.alt for figure in figures(made)] == ["Two halves"]
    assert not [w for w in made.warnings if "image" in w.message]
    assert scene_faults(made, from_dict({"title": "A list of tips", "tips": TIPS,
                                         "intro": "To begin with."})) == []  # fmt: skip
    assert faults(Result(made, Options()).pdf) == []


@pytest.mark.parametrize("theme", ["calm", "night", "bold"])
@pytest.mark.parametrize("layout", SHOWING)
def test_words_beside_a_header_image_reach_aa(folder: Path, layout: str, theme: str) -> None:
    made = scene(folder, layout, theme, image={"file": "halves.png", "decorative": True})
    ratio, text = lowest_contrast(made)
    assert ratio >= AA, text
    assert figures(made) == []


def test_a_drawing_in_one_colour_takes_that_of_the_theme(folder: Path) -> None:
    tips = [{"title": "One", "image": {"file": "mark.svg", "alt": "A mark"}}]
    (figure,) = figures(scene(folder, "cards", tips=tips))
    (path,) = figure.items
    assert isinstance(path, PathItem)
    assert figure.clip


@pytest.mark.parametrize("layout", ["cards", "carousel"])
def test_a_tips_image_belongs_to_the_tip(folder: Path, layout: str) -> None:
    image = {"file": "halves.png", "alt": "Two halves"}
    made = scene(folder, layout, tips=[*TIPS, {"title": "Last", "image": image}])
    (figure,) = figures(made)
    assert (figure.index, figure.alt) == (7, "Two halves")
    assert faults(Result(made, Options()).pdf) == []
    ratio, text = lowest_contrast(made)
    assert ratio >= AA, text


def test_a_layout_without_room_for_images_names_those_that_have(folder: Path) -> None:
    image = {"file": "halves.png", "alt": "Two halves"}
    made = scene(folder, "wheel", image=image, tips=[{"title": "One", "image": image}, *TIPS])
    told = [warning for warning in made.warnings if "no image" in warning.message]
    assert [warning.message for warning in told] == [
        "the layout 'wheel' shows no image of a header",
        "the layout 'wheel' shows no image of a tip",
    ]
    assert told[1].hint == "layouts that do: cards, carousel"
    assert told[1].source.path == "tips[0].image.file"


def test_a_header_image_is_read_after_the_intro_and_a_tips_after_its_text(folder: Path) -> None:
    image = {"file": "halves.png", "alt": "Two halves"}
    made = scene(folder, "cards", image=image, tips=[{**TIPS[0], "image": image}, *TIPS[1:]])
    roles = [block.role for block in blocks(made.pages[0])]
    place = roles.index(Role.FIGURE)
    assert roles[place - 1 : place + 2] == [Role.INTRO, Role.FIGURE, Role.TIP_LABEL]
    assert roles[roles.index(Role.FIGURE, place + 1) - 1] is Role.TIP_TEXT
    tags = [part[0] for part in outline(Result(made, Options()).pdf)[1:]]
    assert tags.index("Figure") < tags.index("L")


def test_auto_takes_a_layout_that_shows_the_images(folder: Path) -> None:
    image = {"file": "halves.png", "alt": "Two halves"}
    tips = [{"title": "One", "image": image}, {"title": "Two"}]
    made = lay_out(from_dict({"title": "A", "tips": tips}, folder))
    assert "tip" in load(Layout, made.layout).images


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("../halves.png", "the image '../halves.png' lies outside of the content's folder"),
        ("gone.png", "there is no file 'gone.png'"),
        ("halves.gif", "'halves.gif' is no picture"),
    ],
)
def test_a_file_that_can_not_be_used_is_a_diagnostic(folder: Path, file: str, message: str) -> None:
    tips = [{"title": "One", "image": {"file": file, "alt": "A"}}]
    with pytest.raises(InfographicError, match=message) as caught:
        scene(folder, "cards", tips=tips)
    assert caught.value.diagnostics[0].source.path == "tips[0].image.file"
