"""The steps: flights that rise from left to right, one line of treads, a composed end."""

from __future__ import annotations

from itertools import pairwise

import pytest

from infographic.api import lay_out
from infographic.color import Color
from infographic.document.model import Document
from infographic.document.reader import from_dict, load_document
from infographic.layouts.pages import TALLEST
from infographic.layouts.steps_flights import steps_in_flight
from infographic.resources import sample
from infographic.scene.items import Box, Group, Item
from infographic.scene.roles import Role
from infographic.scene.scene import Scene
from tests.corpus import corpus
from tests.pixel_contrast import AA, lowest_contrast
from tests.scene_checks import PlacedText, faults, placed_texts


def _labels(scene: Scene) -> dict[int, PlacedText]:
    return {t.index: t for t in placed_texts(scene) if t.role is Role.TIP_LABEL and t.index}


def test_numbers_rise_from_left_to_right_and_every_flight_begins_below_the_last_one() -> None:
    labels = _labels(lay_out(load_document(sample()), "steps", "trail"))
    for flight in ((1, 2, 3), (4, 5, 6), (7, 8, 9)):
        for one, other in pairwise(flight):
            assert labels[one].ink.x < labels[other].ink.x
            assert labels[one].ink.bottom > labels[other].ink.bottom
    for last, first in ((3, 4), (6, 7), (9, 10)):
        assert labels[first].ink.y > labels[last].ink.bottom


def test_a_number_stands_in_one_face_with_its_words_and_just_above_them() -> None:
    scene = lay_out(load_document(sample()), "steps", "confetti")
    texts = reversed(placed_texts(scene))
    titles = {t.index: t for t in texts if t.role is Role.TIP_TITLE}
    faces = [box.rect for box in _boxes(scene.pages[0].items) if box.rect.height > 120]
    for index, label in _labels(scene).items():
        title = titles[index].ink
        assert 0 < title.y - label.ink.bottom < 32
        column = [face for face in faces if face.x <= title.x < face.right]
        assert not [face for face in column if label.ink.y < face.y < title.y]


def test_a_tip_much_longer_than_its_neighbours_has_a_flight_to_itself() -> None:
    tips = [{"title": "Rest", "text": "Sleep on it."} for _ in range(7)]
    tips[1]["text"] = "word " * 70
    titles = {
        t.index: t.ink.y
        for t in placed_texts(lay_out(from_dict({"title": "Seven", "tips": tips}), "steps", "calm"))
        if t.role is Role.TIP_TITLE
    }
    assert titles[1] + 80 < titles[2] < titles[3] - 80


@pytest.mark.parametrize("art", ["summit", "sunrise", "petals", "circles"])
@pytest.mark.parametrize("opener", [None, {"title": "First", "text": "Stay calm."}])
def test_a_header_of_any_art_is_legible_above_the_floor(
    art: str, opener: dict[str, str] | None
) -> None:
    data = {"title": "Steps", "subtitle": "Small", "intro": "Words.", "art": art}
    tips = {"tips": [{"title": "Rest", "text": "Sleep."}] * 4}
    scene = lay_out(
        from_dict(data | tips | ({"opener": opener} if opener else {})), "steps", "calm"
    )
    assert lowest_contrast(scene)[0] >= AA


def test_every_step_rises_by_no_less_and_no_more_than_a_step_may() -> None:
    labels = _labels(lay_out(load_document(sample()), "steps", "slate"))
    rises = [labels[i].ink.bottom - labels[i + 1].ink.bottom for i in (1, 2, 4, 5, 7, 8)]
    # Round figures reach a little below the tread.
    assert all(26 - 2 <= rise <= 92 + 2 for rise in rises), rises


def test_numbers_and_words_of_a_column_stand_on_one_edge() -> None:
    scene = lay_out(load_document(sample()), "steps", "calm")
    for column in ((1, 4, 7, 10), (2, 5, 8), (3, 6, 9)):
        found = {
            round(text.ink.x, 1)
            for text in placed_texts(scene)
            if text.role is Role.TIP_LABEL and text.index in column
        }
        assert max(found) - min(found) < 0.5


@pytest.mark.parametrize(
    ("count", "text", "most"),
    [(1, 10, 1), (2, 10, 2), (3, 100, 3), (10, 110, 3), (10, 400, 2), (12, 0, 4)],
)
def test_the_number_of_steps_in_a_flight_follows_count_and_length(
    count: int, text: int, most: int
) -> None:
    tip = {"title": "Listen well"} | ({"text": "x " * (text // 2)} if text else {})
    document = from_dict({"title": "Steps", "tips": [tip] * count})
    assert steps_in_flight(document, 1200) == most


@pytest.mark.parametrize(("width", "most"), [(550, 1), (800, 2), (1200, 3), (1700, 4), (2100, 5)])
def test_the_wider_a_page_the_more_steps_are_in_a_flight(width: float, most: int) -> None:
    document: Document = load_document(sample())
    assert steps_in_flight(document, width) == most


def test_words_stay_as_far_from_the_next_riser_as_from_their_own() -> None:
    scene = lay_out(load_document(sample()), "steps", "confetti")
    (one, two, *_) = [box.rect for box in _faces(scene.pages[0].items) if box.rect.width < 600]
    discs = [text for text in placed_texts(scene) if text.index == 2]
    left = min(text.ink.x for text in discs) - two.x
    assert left == pytest.approx(30, abs=5)
    rights = [t.ink.right for t in placed_texts(scene) if t.index == 1]
    assert one.right - max(rights) >= 29


def test_the_text_of_a_tip_that_is_alone_has_the_middle_of_its_number() -> None:
    texts = [t for t in placed_texts(lay_out(load_document(sample()), "steps", "confetti"))
             if t.index == 10]  # fmt: skip
    label = next(t for t in texts if t.role is Role.TIP_LABEL)
    lines = [t.ink for t in texts if t.role is Role.TIP_TEXT]
    middle = (min(ink.y for ink in lines) + max(ink.bottom for ink in lines)) / 2
    assert middle == pytest.approx(label.ink.center.y, abs=8)
    assert min(ink.x for ink in lines) > label.ink.right


def _boxes(items: tuple[Item, ...]) -> list[Box]:
    found: list[Box] = []
    for item in items:
        if isinstance(item, Group):
            found += _boxes(item.items)
        elif isinstance(item, Box):
            found.append(item)
    return found


def _faces(items: tuple[Item, ...]) -> list[Box]:
    boxes = _boxes(items)
    return [box for box in boxes if box.rect.height > 120 and isinstance(box.fill, Color)]


def test_faces_leave_no_gap_from_the_left_edge_to_the_right_one() -> None:
    scene = lay_out(load_document(sample()), "steps", "confetti")
    faces = [box.rect for box in _faces(scene.pages[0].items) if box.rect.width < 600]
    for row in range(3):
        flight = faces[3 * row : 3 * row + 3]
        assert flight[0].x == 0
        assert flight[2].right == 1200
        for one, other in pairwise(flight):
            assert one.right == pytest.approx(other.x)


def test_what_is_too_tall_for_one_page_goes_to_several_in_order() -> None:
    tip = {"title": "Keep going on and on", "text": "word " * 300, "icon": "leaf"}
    document = from_dict({"title": "Sixty", "tips": [tip] * 60})
    scene = lay_out(document, "steps", "trail")
    assert len(scene.pages) > 1
    assert all(page.size.height <= TALLEST for page in scene.pages)
    assert faults(scene, document, 20) == []
    pages = [t.page for t in placed_texts(scene) if t.role is Role.TIP_TITLE]
    assert pages == sorted(pages)


@pytest.mark.parametrize("name", ["1-tips", "uneven", "not-numbered-no-icons", "bare", "23-tips"])
@pytest.mark.parametrize("theme", ["night", "confetti"])
def test_odd_documents_fit_in_dark_and_bright_themes(name: str, theme: str) -> None:
    document = from_dict(corpus()[name])
    assert faults(lay_out(document, "steps", theme), document, 20) == []


def test_a_flight_needs_no_room_above_its_treads_for_what_is_not_there() -> None:
    tip = {"title": "Listen", "text": "To every word."}
    with_numbers = from_dict({"title": "Two", "tips": [tip] * 2})
    without = from_dict({"title": "Two", "numbered": False, "tips": [tip] * 2})
    heights = [lay_out(d, "steps", "calm").pages[0].size.height for d in (with_numbers, without)]
    assert heights[1] < heights[0]
