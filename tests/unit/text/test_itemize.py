"""Itemising: runs by script, direction, language, font, style and link."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.text.characters import graphemes, script
from infographic.text.fonts import FontBook
from infographic.text.itemize import Run, bolder, itemize
from infographic.text.spans import RichText, Span
from infographic.text.style import TextStyle

BOOK = FontBook([Path(__file__).parent / "fonts"])
STYLE = TextStyle(("Figtree",), 20)


def runs(text: str | RichText, style: TextStyle = STYLE, language: str = "en") -> tuple[Run, ...]:
    spans = (Span(text),) if isinstance(text, str) else text
    return itemize(spans, style, BOOK, language).runs


def parts(text: str) -> list[tuple[str, str]]:
    return [(text[run.start : run.end], run.font.key) for run in runs(text)]


def test_plain_text_is_one_run() -> None:
    (run,) = runs("Café — “naïve” 10 €")
    assert (run.start, run.font.key, run.script, run.level) == (0, "Figtree-400", "Latn", 0)


def test_spans_are_runs_of_their_own_fonts_and_links() -> None:
    spans = (
        Span("a "),
        Span("b", bold=True),
        Span("c", italic=True),
        Span("d", url="https://x.org"),
    )
    found = runs(spans)
    assert [run.font.key for run in found] == [
        "Figtree-400", "Figtree-700", "Figtree-400-italic", "Figtree-400",
    ]  # fmt: skip
    assert [run.url for run in found] == ["", "", "", "https://x.org"]


def test_emphasis_within_italics_is_upright() -> None:
    style = TextStyle(("Newsreader",), 20, italic=True)
    (run,) = runs((Span("x", italic=True),), style)
    assert run.font.key == "Newsreader-400"


@pytest.mark.parametrize(("weight", "bold"), [(300, 400), (400, 700), (500, 700), (600, 900)])
def test_bold_is_bolder_than_its_surroundings_as_in_css(weight: int, bold: int) -> None:
    assert bolder(weight) == bold


def test_a_word_that_the_font_lacks_goes_wholly_to_one_that_has_it() -> None:
    assert parts("one two three four Việt") == [
        ("one two three four ", "Figtree-400"),
        ("Việt", "Inter-400"),
    ]


def test_a_text_mostly_of_such_words_goes_there_as_a_whole() -> None:
    text = "Bạn không thể thay đổi người khác"
    assert parts(text) == [(text, "Inter-400")]


def test_spaces_do_not_part_a_run() -> None:
    assert parts("русский текст") == [("русский текст", "Inter-400")]


def test_a_mark_stays_with_its_base_in_one_font() -> None:
    assert parts("x\u0302") == [("x\u0302", "Figtree-400")]


def test_a_style_is_tried_family_by_family() -> None:
    style = TextStyle(("Figtree", "Manrope"), 20)
    (run,) = runs("русский", style)
    assert run.font.family == "Manrope"


def test_runs_end_where_the_script_changes() -> None:
    found = runs("abc русский")
    assert [run.script for run in found] == ["Latn", "Cyrl"]


def test_direction_follows_the_bidirectional_algorithm() -> None:
    text = "say שלום now"
    result = itemize((Span(text),), STYLE, BOOK, "en")
    assert [(text[r.start : r.end], r.level % 2) for r in result.runs if r.level] == [("שלום", 1)]
    assert result.base == 0


def test_a_hebrew_document_runs_to_the_left_even_where_a_latin_name_begins() -> None:
    text = (Span("YouTube של"),)
    assert itemize(text, STYLE, BOOK, "he").base == 1
    assert itemize(text, STYLE, BOOK, "en").base == 0
    assert itemize((Span("YouTube"),), STYLE, BOOK, "he").base == 0


def test_a_span_has_its_own_language() -> None:
    assert [r.language for r in runs((Span("a "), Span("b", language="fr")))] == ["en", "fr"]


def test_scripts_are_known_and_common_characters_have_none() -> None:
    assert [script(char) for char in "aяאبक中한"] == [
        "Latn", "Cyrl", "Hebr", "Arab", "Deva", "Hani", "Hang",
    ]  # fmt: skip
    assert script(".") == script("1") == ""


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("abc", 3),
        ("e\u0301a", 2),
        ("👩\u200d👩\u200d👧x", 2),
        ("🇩🇪🇫🇷", 2),
        ("👍🏽", 1),
        ("क्षत्रिय", 3),
        ("ก้ำ", 1),
        ("\u1112\u1161\u11ab", 1),
        ("❤\ufe0f", 1),
        ("", 0),
    ],
)
def test_grapheme_clusters_are_what_a_reader_calls_a_character(text: str, count: int) -> None:
    found = list(graphemes(text))
    assert len(found) == count
    assert "".join(text[start:end] for start, end in found) == text


def chained(text: str, *families: str) -> list[tuple[str, str]]:
    style = TextStyle(families, 20)
    return [(text[run.start : run.end], run.font.family) for run in runs(text, style)]


def test_each_character_is_tried_in_the_families_of_the_style_by_turns() -> None:
    assert chained("one שלום two", "Figtree", "Noto Sans Hebrew") == [
        ("one ", "Figtree"), ("שלום", "Noto Sans Hebrew"), (" ", "Noto Sans Hebrew"),
        ("two", "Figtree"),
    ]  # fmt: skip


def test_the_second_family_of_a_style_comes_before_all_others() -> None:
    """Nunito has more characters than Inter, and would be taken if none were named."""
    assert chained("Київ", "Figtree", "Inter") == [("Київ", "Inter")]
    assert chained("Київ", "Figtree", "Nunito") == [("Київ", "Nunito")]


def test_a_word_that_the_families_have_between_them_is_not_taken_to_another() -> None:
    assert chained("aשb", "Young Serif", "Noto Sans Hebrew") == [
        ("a", "Young Serif"), ("ש", "Noto Sans Hebrew"), ("b", "Young Serif"),
    ]  # fmt: skip
