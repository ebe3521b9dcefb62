"""The magazine page: what is quoted, and where the sign stands."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from infographic import Scene
from infographic.api import lay_out
from infographic.art.base import Art
from infographic.blocks.columns import Columns
from infographic.blocks.masthead import DENSE, Masthead
from infographic.blocks.setting import Setting
from infographic.document.reader import from_dict
from infographic.icons.book import IconBook
from infographic.layouts.pull_quotes import pull_quotes
from infographic.plugins import load
from infographic.scene.items import GlyphRun, Group, Item
from infographic.scene.roles import Role
from infographic.text.fonts import FontBook
from infographic.text.paragraph import Typesetter
from infographic.theme.reader import load_theme
from tests.corpus import document
from tests.scene_checks import PlacedText, faults, placed_texts


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


def _tip_titles(scene: Scene) -> list[PlacedText]:
    return [text for text in placed_texts(scene) if text.role is Role.TIP_TITLE]


def test_ten_tips_fill_one_sheet_in_two_columns() -> None:
    for size in ("a3", "a4", "a5", "letter"):
        scene = lay_out(document("10-tips"), "editorial", "press", size=size)
        assert len(scene.pages) == 1
        middle = scene.pages[0].size.width / 2
        left = [text.ink.x for text in _tip_titles(scene) if text.ink.x < middle]
        right = [text.ink.x for text in _tip_titles(scene) if text.ink.x > middle]
        assert len(left) == len(right) == 5
        assert max(max(side) - min(side) for side in (left, right)) < 12


def test_few_tips_on_a_sheet_stand_below_each_other() -> None:
    scene = lay_out(document("3-tips"), "editorial", "press", size="a4")
    places = [text.ink.x for text in _tip_titles(scene)]
    assert max(places) - min(places) < 12


def test_a_wide_page_is_a_spread_with_the_title_at_its_left() -> None:
    scene = lay_out(document("10-tips"), "editorial", "press", size="a4-landscape")
    [page] = scene.pages
    texts = placed_texts(scene)
    title = max(text.ink.right for text in texts if text.role is Role.TITLE)
    tips = min(text.ink.x for text in texts if text.index)
    assert title < 0.4 * page.size.width < tips


@pytest.mark.parametrize("size", ["phone", "portrait", "story"])
def test_on_narrow_pages_the_sign_stands_below_the_numeral_and_words_beside_both(
    size: str,
) -> None:
    texts = placed_texts(lay_out(document("10-tips"), "editorial", "press", size=size))
    labels = {text.index: text for text in texts if text.role is Role.TIP_LABEL}
    for text in texts:
        if text.role is Role.TIP_TITLE:
            assert text.ink.x > labels[text.index].ink.right


@pytest.mark.parametrize("theme", ["press", "bold", "calm", "ember"])
def test_a_cover_has_the_title_larger_than_all_else_and_no_tip(theme: str) -> None:
    texts = placed_texts(lay_out(document("10-tips"), "editorial", theme, size="portrait"))
    first = [text for text in texts if text.page == 0]
    title = min(text.size for text in first if text.role is Role.TITLE)
    assert all(text.size < title for text in first if text.role is not Role.TITLE)
    assert not any(text.index for text in first)


def test_a_head_as_high_as_asked_for_does_not_cover_what_follows() -> None:
    """Art that sets a strip below its words is asked for less, so that both fit."""
    theme = load_theme("bold")
    content = document("10-tips")
    setting = Setting(theme, Typesetter(FontBook([])), IconBook([]), 1.0, 20)
    head = Masthead(setting, content, load(Art, "tiles"), Columns(1240, 84, 24), DENSE)
    least = head.frame().height
    for height in (least, least + 60, least + 300):
        assert head.part().frame(height).height == pytest.approx(height, abs=1)
