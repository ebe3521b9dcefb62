"""The timeline: one gap, knots in a line, light that grows, pages where needed."""

from __future__ import annotations

from itertools import pairwise

import pytest

from infographic.api import lay_out
from infographic.blocks.color_walk import card_walk, page_walk
from infographic.blocks.ground import upon
from infographic.blocks.setting import Setting
from infographic.blocks.zigzag import zigzag
from infographic.color import contrast
from infographic.document.reader import from_dict, load_document
from infographic.geometry import IDENTITY, Affine, Rect
from infographic.icons.book import IconBook
from infographic.layouts.pages import TALLEST
from infographic.resources import sample
from infographic.scene.items import Group, Item, LinearGradient
from infographic.scene.roles import Role
from infographic.scene.scene import Scene
from infographic.text.fonts import FontBook
from infographic.text.paragraph import Typesetter
from infographic.theme.reader import load_theme, theme_names
from tests.corpus import corpus
from tests.scene_checks import faults, placed_texts


def _faces(scene: Scene) -> list[Rect]:
    """The boxes of the cards of the first page, from tip to tip."""
    found: dict[int, Rect] = {}

    def walk(items: tuple[Item, ...], place: Affine, index: int | None) -> None:
        for item in items:
            if isinstance(item, Group):
                inner = place @ item.transform
                number = item.index if item.role is Role.TIP else index
                if item.frame and number and number not in found:
                    found[number] = inner.bounds(item.frame)
                walk(item.items, inner, number)

    walk(scene.pages[0].items, IDENTITY, None)
    return [found[number] for number in sorted(found)]


def test_cards_of_like_length_have_one_height_one_gap_and_one_pitch() -> None:
    faces = _faces(lay_out(load_document(sample()), "timeline", "night"))
    gaps = [after.y - before.bottom for before, after in zip(faces, faces[2:], strict=False)]
    pitches = [after.y - before.y for before, after in pairwise(faces)]
    assert max(gaps) - min(gaps) < 0.01
    assert max(pitches) - min(pitches) < 0.01
    assert len({round(face.height, 2) for face in faces}) == 1


def test_cards_go_left_and_right_by_turns_at_the_same_distance_from_the_middle() -> None:
    faces = _faces(lay_out(load_document(sample()), "timeline", "night"))
    assert {round(500 - face.right, 3) for face in faces[::2]} == {44.0}
    assert {round(face.x - 500, 3) for face in faces[1::2]} == {44.0}


def test_a_card_never_meets_the_next_one_on_its_side_nor_begins_above_its_forerunner() -> None:
    heights = [200, 900, 150, 150, 800, 820, 140, 600]
    places = zigzag(heights, 30)
    for before, after in zip(places, places[2:], strict=False):
        assert after.y - before.bottom >= 30 - 1e-9
    for before, after in pairwise(places):
        assert after.y > before.y
    for place, height in zip(places, heights, strict=True):
        assert height <= place.height <= 1.3 * height + 1e-9


@pytest.mark.parametrize("name", theme_names())
def test_words_on_cards_reach_aa_all_the_way_from_night_to_dawn(name: str) -> None:
    theme = load_theme(name)
    setting = Setting(theme, Typesetter(FontBook()), IconBook(), 1.0, 22)
    walk = card_walk(theme.palette)
    for step in range(11):
        face = walk.at(step / 10)
        palette = upon(setting, face).palette
        for text in (palette.ink, palette.soft, palette.accent):
            assert contrast(text, face) >= 4.5


def test_by_night_the_cards_and_the_page_grow_lighter_and_a_card_is_lighter_than_the_page() -> None:
    palette = load_theme("night").palette
    page, cards = page_walk(palette), card_walk(palette)
    for walk in (page, cards):
        lights = [walk.at(step / 10).luminance for step in range(11)]
        assert lights == sorted(lights)
        assert lights[-1] > lights[0]
    for step in range(11):
        assert cards.at(step / 10).luminance > page.at(step / 10).luminance


def test_the_colour_at_a_knot_is_the_one_that_the_gradient_has_there() -> None:
    walk = page_walk(load_theme("night").palette)
    paint = walk.down(100, 300, 0.25, 0.75)
    assert isinstance(paint, LinearGradient)
    assert [round(place, 3) for place, _ in paint.stops] == [0, 0.5, 1]
    assert paint.stops[1][1] == walk.at(0.5)


def test_what_is_too_tall_for_one_page_goes_to_several_in_order() -> None:
    tip = {"title": "Keep going", "text": "word " * 75, "icon": "leaf"}
    document = from_dict({"title": "Sixty", "tips": [tip] * 60})
    scene = lay_out(document, "timeline", "night")
    assert len(scene.pages) == 2
    assert all(page.size.height <= TALLEST for page in scene.pages)
    assert faults(scene, document, 22) == []
    pages = {t.index: t.page for t in placed_texts(scene) if t.role is Role.TIP_TITLE}
    assert [pages[index] for index in range(1, 61)] == [0] * 30 + [1] * 30


@pytest.mark.parametrize("name", ["1-tips", "uneven", "not-numbered-no-icons", "bare", "23-tips"])
@pytest.mark.parametrize("theme", ["night", "sketch"])
def test_odd_documents_fit_in_dark_and_hand_drawn_themes(name: str, theme: str) -> None:
    document = from_dict(corpus()[name])
    assert faults(lay_out(document, "timeline", theme), document, 22) == []
