"""Slides at every size: art above the words or beside them, and how far one has come."""

from __future__ import annotations

import pytest

from infographic import Scene
from infographic.api import lay_out
from infographic.document.reader import from_dict
from infographic.geometry import IDENTITY, Affine, Rect
from infographic.scene.items import Box, Group, Item
from infographic.scene.roles import Role
from infographic.scene.scene import Page
from infographic.sizes import canvas_of
from infographic.theme.reader import load_theme
from tests.corpus import corpus, document
from tests.scene_checks import PlacedText, placed_texts
from tests.size_checks import size_faults

PALETTE = load_theme("ember").palette


def _texts(scene: Scene, role: Role, index: int | None = None) -> list[PlacedText]:
    return [t for t in placed_texts(scene) if t.role is role and index in (None, t.index)]


def _boxes(items: tuple[Item, ...], place: Affine = IDENTITY) -> list[tuple[Box, Rect]]:
    found: list[tuple[Box, Rect]] = []
    for item in items:
        if isinstance(item, Group):
            found += _boxes(item.items, place @ item.transform)
        elif isinstance(item, Box):
            found.append((item, place.bounds(item.rect)))
    return found


def _marks(page: Page) -> list[Box]:
    """The small rounded boxes on the floor."""
    low = 0.7 * page.size.height
    return [box for box, at in _boxes(page.items) if box.radius and at.y > low and at.height < 30]


@pytest.mark.parametrize("size", ["portrait", "story", "slide", "square"])
def test_each_slide_has_a_mark_and_the_present_one_is_the_longest(size: str) -> None:
    scene = lay_out(document("10-tips"), "carousel", "ember", size=size)
    for number, page in enumerate(scene.pages):
        marks = _marks(page)
        assert len(marks) == len(scene.pages)
        assert max(marks, key=lambda mark: mark.rect.width) is marks[number]


def test_marks_of_a_story_stand_above_the_app_and_the_floor_goes_on_below_it() -> None:
    canvas = canvas_of("story")
    scene = lay_out(document("10-tips"), "carousel", "ember", size="story")
    for page in scene.pages:
        for mark in _marks(page):
            assert mark.rect.bottom < 1920 - canvas.safe.bottom
        floors = [at for box, at in _boxes(page.items) if box.fill == PALETTE.anchor]
        assert any(at.bottom == 1920 and at.y < 1920 - canvas.safe.bottom for at in floors)


def test_many_slides_have_a_bar_that_grows() -> None:
    scene = lay_out(document("40-tips"), "carousel", "ember", size="portrait")
    widths = [_marks(page)[1].rect.width for page in scene.pages]
    assert widths == sorted(set(widths))
    assert len(widths) == len(scene.pages)


def test_slides_on_paper_have_page_numbers_and_no_marks() -> None:
    scene = lay_out(document("5-tips"), "carousel", "ember", size="a4")
    count = len(scene.pages)
    said = [text.text for text in _texts(scene, Role.FURNITURE) if "/" in text.text]
    assert said == [f"{number} / {count}" for number in range(1, count + 1)]
    assert not any(_marks(page) for page in scene.pages)


@pytest.mark.parametrize(
    ("size", "wide"), [("slide", True), ("a4-landscape", True), ("pin", False)]
)
def test_words_stand_beside_the_art_on_wide_slides_and_below_it_on_others(
    size: str, wide: bool
) -> None:
    canvas = canvas_of(size)
    scene = lay_out(document("10-tips"), "carousel", "ember", size=size)
    titles = _texts(scene, Role.TIP_TITLE)
    left = min(text.ink.x for text in titles)
    assert (left > 0.4 * canvas.width) is wide
    labels = _texts(scene, Role.TIP_LABEL)
    below = all(t.ink.y > n.ink.bottom for n in labels for t in titles if t.index == n.index)
    assert below


def test_titles_stay_at_their_height_from_slide_to_slide() -> None:
    tips = [{"title": "Listen well", "text": "Say it kindly. " * n} for n in range(1, 7)]
    for size in ("portrait", "story", "slide"):
        content = from_dict({"title": "A title", "tips": tips})
        scene = lay_out(content, "carousel", "ember", size=size)
        tops = {round(text.ink.y) for text in _texts(scene, Role.TIP_TITLE)}
        assert len(tops) == 1


def test_type_grows_with_the_slide_and_fills_it() -> None:
    def size(name: str) -> float:
        scene = lay_out(document("10-tips"), "carousel", "ember", size=name)
        return max(text.size for text in _texts(scene, Role.TIP_TEXT))

    assert size("portrait") == pytest.approx(52, abs=2)
    assert 1.0 < size("story") / size("portrait") < 1.15
    assert size("a3") > 1.3 * size("a4") > 1.3 * size("a5")


@pytest.mark.parametrize(
    "name", ["1-tips", "10-tips", "23-tips", "eighty-word-texts", "long-title"]
)
@pytest.mark.parametrize("theme", ["ember", "confetti"])
def test_square_slides_say_every_word(theme: str, name: str) -> None:
    content = from_dict(corpus()[name])
    scene = lay_out(content, "carousel", theme, size="square")
    found = size_faults(scene, content, canvas_of("square"), numbered=False)
    # Long texts go on on a second slide there: at this size of type no other has room.
    split = name == "eighty-word-texts"
    assert [fault for fault in found if not (split and "is on pages" in fault)] == []
    assert len(scene.pages) > len(content.tips)


def test_a_card_to_share_is_no_deck() -> None:
    content = document("10-tips")
    assert len(lay_out(content, "carousel", "ember", size="og").pages) == 1
    card = lay_out(content, "cards", "ember", size="og")
    assert lay_out(content, "carousel", "ember", size="og").pages == card.pages


def test_a_button_made_for_the_anchor_shows_on_the_page_too() -> None:
    palette = load_theme("press").palette
    scene = lay_out(document("10-tips"), "carousel", "press")
    [action] = {text.page for text in _texts(scene, Role.ACTION)}
    faces = [box for box, at in _boxes(scene.pages[action].items) if 60 < at.height < 160]
    assert any(box.fill == palette.anchor for box in faces)


def test_a_title_that_nearly_fits_stands_on_one_line() -> None:
    tips = [{"title": title, "text": "Say it."} for title in ("Listen", "Seek counselling")]
    content = from_dict({"title": "A title", "tips": tips})
    scene = lay_out(content, "carousel", "ember", size="portrait")
    (usual,), (nearly,) = (_texts(scene, Role.TIP_TITLE, index) for index in (1, 2))
    assert 0.9 * usual.size <= nearly.size < usual.size
