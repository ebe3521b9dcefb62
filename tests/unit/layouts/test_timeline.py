"""The timeline: one gap, cards that end with their words, light that grows, pages where needed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import dist

import pytest

from infographic.api import lay_out
from infographic.blocks.color_walk import after_dawn, card_walk, page_walk
from infographic.blocks.ground import upon
from infographic.blocks.setting import Setting
from infographic.blocks.spine_opener import SpineOpener
from infographic.blocks.zigzag import zigzag
from infographic.color import contrast
from infographic.document.model import Document, Opener
from infographic.document.reader import from_dict, load_document
from infographic.geometry import IDENTITY, Affine, Rect
from infographic.icons.book import IconBook
from infographic.layouts.pages import TALLEST
from infographic.resources import sample
from infographic.scene.items import Box, Group, Item, LinearGradient, Path
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


def test_cards_that_differ_by_a_line_or_two_are_tied_at_one_pitch() -> None:
    faces = _faces(lay_out(load_document(sample()), "timeline", "night"))
    steps = [after.y - before.y for before, after in pairwise(faces)]
    assert max(steps) - min(steps) < 0.01
    assert len({round(face.height, 3) for face in faces}) > 1


@pytest.mark.parametrize("content", [from_dict(corpus()["uneven"]), load_document(sample())])
def test_every_card_ends_with_its_own_words(content: Document) -> None:
    scene = lay_out(content, "timeline", "night")
    texts = placed_texts(scene)
    for number, face in enumerate(_faces(scene), start=1):
        below = face.bottom - max(text.ink.bottom for text in texts if text.index == number)
        assert 28 < below < 44


def _drawn(items: tuple[Item, ...], place: Affine = IDENTITY) -> Iterator[tuple[Item, Affine]]:
    for item in items:
        if isinstance(item, Group):
            yield from _drawn(item.items, place @ item.transform)
        else:
            yield item, place


def test_the_line_fades_out_above_the_halo_of_the_last_sun() -> None:
    scene = lay_out(load_document(sample()), "timeline", "night")
    drawn = list(_drawn(scene.pages[0].items))
    ends = [
        item.rect
        for item, _ in drawn
        if isinstance(item, Box)
        and isinstance(item.fill, LinearGradient)
        and [color.alpha for _, color in item.fill.stops] == [1, 0]
    ]
    halos = [
        place.bounds(item.outline.bounds()).y
        for item, place in drawn
        if isinstance(item, Path) and abs(item.outline.bounds().width - 2 * 1.72 * 180) < 1
    ]
    assert (len(ends), len(halos)) == (1, 1)
    assert max(face.y for face in _faces(scene)) < ends[0].y < ends[0].bottom < halos[0]


def test_cards_go_left_and_right_by_turns_at_the_same_distance_from_the_middle() -> None:
    faces = _faces(lay_out(load_document(sample()), "timeline", "night"))
    reach = 44 * 1.06
    assert {round(600 - face.right, 2) for face in faces[::2]} == {round(reach, 2)}
    assert {round(face.x - 600, 2) for face in faces[1::2]} == {round(reach, 2)}


@pytest.mark.parametrize("size", ["phone", "story"])
def test_on_a_narrow_page_all_cards_are_right_of_the_line(size: str) -> None:
    scene = lay_out(load_document(sample()), "timeline", "night", size=size)
    titles = [text for text in placed_texts(scene) if text.role is Role.TIP_TITLE]
    edges = [text.ink.x for text in titles]
    assert max(edges) - min(edges) < 5
    assert min(edges) > 0.1 * scene.pages[0].size.width


def test_the_opener_is_one_band_above_the_first_card_with_title_and_text_in_a_row() -> None:
    scene = lay_out(load_document(sample()), "timeline", "night")
    placed = placed_texts(scene)
    titles = [text.ink for text in placed if text.role is Role.OPENER_TITLE]
    texts = [text.ink for text in placed if text.role is Role.OPENER_TEXT]
    assert max(ink.right for ink in titles) < min(ink.x for ink in texts)
    middles = [(lines[0].y + lines[-1].bottom) / 2 for lines in (titles, texts)]
    assert abs(middles[0] - middles[1]) < 8
    opener = SpineOpener(
        Setting(load_theme("night"), Typesetter(FontBook()), IconBook(), 1.06, 20),
        _opener(), 1050.0, 570.0, 30.0, level=True,
    )  # fmt: skip
    assert opener.height() >= 150 * 1.06
    assert max(ink.bottom for ink in titles + texts) < _faces(scene)[0].y - 40 * 1.06


def test_an_opener_above_a_lane_is_lower_at_the_left_if_it_is_deeper_at_the_right() -> None:
    opener = SpineOpener(
        Setting(load_theme("night"), Typesetter(FontBook()), IconBook(), 1.06, 20),
        _opener(), 1050.0, 570.0, 30.0,
    )  # fmt: skip
    assert opener.height(180) >= 150 * 1.06
    assert opener.height(0) >= opener.height(180)


def _opener() -> Opener:
    found = load_document(sample()).opener
    assert found
    return found


def test_a_card_never_meets_the_next_one_on_its_side_nor_begins_above_its_forerunner() -> None:
    heights = [200, 900, 150, 150, 800, 820, 140, 600]
    places = zigzag(heights, 30, 90)
    assert [place.height for place in places] == heights
    for side in (False, True):
        column = [place for place in places if place.rightward is side]
        for before, after in pairwise(column):
            assert after.y - before.bottom >= 30 - 1e-9
    for before, after in pairwise(places):
        assert after.y - before.y >= 90 - 1e-9


def test_sides_take_turns_but_beside_a_long_card() -> None:
    even = zigzag([300, 260, 330, 300, 260, 300], 30, 90)
    assert [place.rightward for place in even] == [False, True] * 3
    long = zigzag([200, 900, 150, 150, 150, 150], 30, 90)
    assert [place.rightward for place in long] == [False, True, False, False, False, False]


def test_a_gap_that_must_be_wider_shares_it_with_those_above() -> None:
    places = zigzag([200, 260] * 5, 30, 100)
    left = [place for place in places if not place.rightward]
    gaps = [after.y - before.bottom for before, after in pairwise(left)]
    assert max(gaps) > 30
    assert max(gaps) - min(gaps) < 40


def test_a_number_without_an_icon_stands_at_the_line() -> None:
    tips = [{"title": "Listen", "icon": "leaf"}, {"title": "Speak"}, {"title": "Wait"}]
    scene = lay_out(from_dict({"title": "Three", "tips": tips}), "timeline", "night")
    labels = {text.index: text.ink for text in placed_texts(scene) if text.role is Role.TIP_LABEL}
    assert abs(labels[1].right - labels[3].right) < 4
    assert labels[2].x > 500


def test_after_the_dawn_the_page_stays_lighter_than_the_night_and_legible() -> None:
    palette = load_theme("night").palette
    after = after_dawn(palette)
    assert after.anchor.oklch[0] - palette.anchor.oklch[0] > 0.07
    assert min(contrast(after.anchor, t) for t in (after.anchor_ink, after.anchor_soft)) >= 4.5
    light = load_theme("calm").palette
    assert after_dawn(light) is light


def test_from_card_to_card_the_colour_moves_by_even_steps() -> None:
    walk = card_walk(load_theme("night").palette)
    colors = [walk.at(place / 9).oklab for place in range(10)]
    steps = [dist(before, after) for before, after in pairwise(colors)]
    assert max(steps) < 1.5 * min(steps)


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
    assert faults(scene, document, 20) == []
    pages = {t.index: t.page for t in placed_texts(scene) if t.role is Role.TIP_TITLE}
    assert [pages[index] for index in range(1, 61)] == [0] * 30 + [1] * 30


@pytest.mark.parametrize("name", ["1-tips", "uneven", "not-numbered-no-icons", "bare", "23-tips"])
@pytest.mark.parametrize("theme", ["night", "sketch"])
def test_odd_documents_fit_in_dark_and_hand_drawn_themes(name: str, theme: str) -> None:
    document = from_dict(corpus()[name])
    assert faults(lay_out(document, "timeline", theme), document, 20) == []
