"""The magazine page: what is quoted, and where the sign stands."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from infographic.api import lay_out
from infographic.document.reader import from_dict
from infographic.layouts.pull_quotes import pull_quotes
from infographic.scene.items import GlyphRun, Group, Item
from infographic.scene.roles import Role
from tests.corpus import document
from tests.scene_checks import faults, placed_texts


def _list(lengths: list[int]) -> Any:
    tips = [{"title": "A tip", "text": "x" * length} for length in lengths]
    return from_dict({"title": "Title", "tips": tips})


def test_the_shortest_text_near_the_golden_section_is_quoted() -> None:
    assert pull_quotes(_list([80, 10, 90, 90, 90, 70, 60, 90, 20, 90]), 1) == (6,)


def test_nothing_is_quoted_in_a_short_list_or_where_texts_are_long() -> None:
    assert pull_quotes(_list([50] * 5), 1) == ()
    assert pull_quotes(_list([111] * 10), 1) == ()
    assert pull_quotes(document("titles-only"), 1) == ()


@pytest.mark.parametrize("count", range(15, 61))
def test_in_two_columns_quotes_leave_whole_rows(count: int) -> None:
    quotes = pull_quotes(_list([50] * count), 2)
    assert len(quotes) == (1 if count % 2 else 2)
    edges = [-1, *quotes, count]
    assert all((after - before - 1) % 2 == 0 for before, after in pairwise(edges))


def test_the_words_of_a_quote_are_those_of_the_tip_and_the_largest_of_all_texts() -> None:
    content = _list([50] * 10)
    texts = placed_texts(lay_out(content, "editorial", "press"))
    sizes = {text.index: text.size for text in texts if text.role is Role.TIP_TEXT}
    assert sizes.pop(7) > 2 * max(sizes.values())


@pytest.mark.parametrize("theme", ["press", "night"])
def test_tips_with_a_link_are_set_without_a_fault_wherever_they_stand(theme: str) -> None:
    for count in (3, 10, 16):
        tip = {"title": "A tip", "text": "Some words.", "url": "https://example.org/page"}
        content = from_dict({"title": "Title", "tips": [tip] * count})
        assert faults(lay_out(content, "editorial", theme), content, 20) == []


def test_tips_without_numbers_have_their_icons_in_the_numerals_place() -> None:
    content = document("not-numbered")
    labels = [t for t in placed_texts(lay_out(content, "editorial")) if t.role is Role.TIP_LABEL]
    assert labels == []


def test_the_last_word_of_the_title_has_the_accent() -> None:
    scene = lay_out(document("10-tips"), "editorial", "press")
    title = next(_groups(scene.pages[0].items, Role.TITLE))
    runs = [item for item in title.items if isinstance(item, GlyphRun)]
    assert [run.text for run in runs] == ["Working on your ", "relationship ", "alone?"]
    assert runs[0].color == runs[1].color != runs[2].color
    assert runs[2].font.italic


def _groups(items: tuple[Item, ...], role: Role) -> Any:
    for item in items:
        if isinstance(item, Group):
            if item.role is role:
                yield item
            yield from _groups(item.items, role)
