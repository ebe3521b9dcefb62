"""Set text: lines, widths, heights, runs and warnings, with the bundled fonts."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.errors import InfographicError, Source
from infographic.text.fonts import FontBook
from infographic.text.paragraph import Line, Typesetter
from infographic.text.spans import Span
from infographic.text.style import TextStyle

OWN = Path(__file__).parent / "fonts"
BODY = TextStyle(("Figtree",), 22, leading=1.46)
TITLE = TextStyle(("Fraunces",), 92, 600, leading=1.05, tracking=-0.022, wrap="balance")
TIP = TextStyle(("Fraunces",), 31, 600, leading=1.18, tracking=-0.012, wrap="balance")


@pytest.fixture
def setter() -> Typesetter:
    return Typesetter(FontBook([OWN]))


def texts(lines: tuple[Line, ...]) -> list[str]:
    return [line.text for line in lines]


def test_the_title_of_the_sample_breaks_into_two_balanced_lines(setter: Typesetter) -> None:
    paragraph = setter.fit("Working on your relationship alone?", TITLE, 760, max_lines=2)
    assert texts(paragraph.lines) == ["Working on your", "relationship alone?"]
    assert paragraph.style.size == pytest.approx(92 * 0.92)


def test_body_text_of_the_sample_breaks_without_a_widow(setter: Typesetter) -> None:
    text = "Look at your own part. Which of your habits or reactions could improve first?"
    assert texts(setter.set(text, BODY, 440).lines) == [
        "Look at your own part. Which of your habits",
        "or reactions could improve first?",
    ]


def test_display_copy_begins_a_line_with_each_sentence(setter: Typesetter) -> None:
    style = TextStyle(("Fraunces",), 42, 600, wrap="sense")
    text = "The only change you control is your own. Try small steps before drastic ones."
    assert texts(setter.set(text, style, 900).lines) == [
        "The only change you control is your own.",
        "Try small steps before drastic ones.",
    ]


def test_the_height_runs_from_the_first_cap_top_to_the_last_baseline(setter: Typesetter) -> None:
    paragraph = setter.set("one two three four five six seven", BODY, 120)
    cap = 0.7 * 22
    assert paragraph.cap_height == pytest.approx(cap)
    assert [line.baseline for line in paragraph.lines] == pytest.approx(
        [cap + number * 1.46 * 22 for number in range(len(paragraph.lines))]
    )
    assert paragraph.height == paragraph.lines[-1].baseline
    assert paragraph.width == max(line.width for line in paragraph.lines)


def test_a_line_is_as_wide_as_its_advances(setter: Typesetter) -> None:
    font = setter.fonts.find("Figtree", 400)
    advances = sum(font.advance(font.glyph(char)) for char in "Hill")
    assert setter.width("Hill", BODY) == pytest.approx(advances * 22 / font.units_per_em)


def test_widths_add_up_across_spans(setter: Typesetter) -> None:
    whole = setter.width((Span("one "), Span("two"), Span(" three")), BODY)
    space = setter.width("a a", BODY) - 2 * setter.width("a", BODY)
    parts = sum(setter.width(word, BODY) for word in ("one", "two", "three"))
    assert whole == pytest.approx(parts + 2 * space)


def test_the_tracking_behind_the_last_character_does_not_count(setter: Typesetter) -> None:
    tracked = TextStyle(("Figtree",), 20, tracking=0.1)
    plain = TextStyle(("Figtree",), 20)
    assert setter.width("Hill", tracked) == pytest.approx(setter.width("Hill", plain) + 3 * 2)


def test_display_type_can_hang_by_the_bearing_of_its_first_glyph(setter: Typesetter) -> None:
    font = setter.fonts.find("Fraunces", 600)
    line = setter.set("Hello", TITLE, 900).lines[0]
    expected = font.bearing(font.glyph("H")) * 92 / font.units_per_em
    assert line.bearing == pytest.approx(expected)
    assert expected > 0


def test_a_wrapped_line_ends_with_the_space_it_was_wrapped_at(setter: Typesetter) -> None:
    first, last = setter.set("First of all, stay calm", TIP, 220).lines
    assert first.runs[-1].text == "First of all, "
    assert last.runs[-1].text == "stay calm"
    run = first.runs[-1]
    assert run.glyphs[-1].id == run.font.glyph(" ")
    assert run.glyphs[-1].cluster == len(run.text) - 1
    assert run.glyphs[-1].x * run.size / run.font.units_per_em == pytest.approx(
        run.advance + TIP.tracking * TIP.size
    )
    assert first.text == "First of all,"


def test_runs_follow_each_other_from_left_to_right(setter: Typesetter) -> None:
    spans = (Span("one "), Span("two", bold=True), Span(" three "), Span("four", italic=True))
    (line,) = setter.set(spans, BODY, 900).lines
    assert [run.font.key for run in line.runs] == [
        "Figtree-400", "Figtree-700", "Figtree-400", "Figtree-400-italic",
    ]  # fmt: skip
    x = 0.0
    for run in line.runs:
        assert run.x == pytest.approx(x)
        x += run.advance
    assert line.width == pytest.approx(x)


def test_links_and_languages_come_with_their_runs(setter: Typesetter) -> None:
    spans = (Span("see "), Span("here", url="https://example.org"), Span(" là", language="fr"))
    (line,) = setter.set(spans, BODY, 900).lines
    assert [(run.url, run.language) for run in line.runs] == [
        ("", "en"), ("https://example.org", "en"), ("", "fr"),
    ]  # fmt: skip


def test_white_space_counts_as_one_space(setter: Typesetter) -> None:
    messy = (Span("  one \t two"), Span("  "), Span(" three  ", bold=True))
    (line,) = setter.set(messy, BODY, 900).lines
    assert line.text == "one two three"


def test_a_line_end_in_the_text_ends_a_line(setter: Typesetter) -> None:
    paragraph = setter.set("one\ntwo three\r\n\nfour\n", BODY, 900)
    assert texts(paragraph.lines) == ["one", "two three", "four"]
    assert paragraph.lines[0].runs[-1].text == "one "


def test_no_text_has_no_lines_and_no_height(setter: Typesetter) -> None:
    for text in ("", "  \n ", (), (Span(""),)):
        paragraph = setter.set(text, BODY, 300)
        assert (paragraph.lines, paragraph.width, paragraph.height) == ((), 0.0, 0.0)
        assert setter.width(text, BODY) == 0.0


def test_a_text_goes_down_the_sizes_until_it_fits(setter: Typesetter) -> None:
    style = TextStyle(("Fraunces",), 31, 600, wrap="balance", steps=(0.9, 0.8))
    text = "Reframe your arguments"
    width = setter.width(text, style)
    assert setter.fit(text, style, width, max_lines=1).style.size == 31
    assert setter.fit(text, style, width * 0.91, max_lines=1).style.size == pytest.approx(27.9)
    smallest = setter.fit(text, style, width * 0.5, max_lines=1)
    assert (smallest.style.size, len(smallest.lines)) == (pytest.approx(24.8), 2)


def test_no_size_below_the_smallest_is_tried(setter: Typesetter) -> None:
    style = TextStyle(("Figtree",), 22, steps=(0.9, 0.8))
    assert setter.fit("much too long", style, 10, smallest=19).style.size == pytest.approx(19.8)


def test_a_smaller_size_is_tried_before_a_word_is_split(setter: Typesetter) -> None:
    word = "Selbstverwirklichungsprozess"
    width = setter.width(word, BODY)
    assert setter.fit(word, BODY, width).broken is False
    assert setter.fit(word, BODY, width * 0.93).style.size < 22
    split = setter.fit(word, BODY, width * 0.6)
    assert split.broken is True
    assert len(split.lines) == 2


def test_a_split_word_has_a_hyphen_that_is_copied_as_a_soft_one(setter: Typesetter) -> None:
    word = "Donaudampfschifffahrtsgesellschaftskapitaenswitwenversicherung"
    paragraph = setter.set(word, BODY, 200)
    assert paragraph.broken
    for line in paragraph.lines[:-1]:
        (run,) = line.runs
        assert run.text.endswith("\u00ad")
        assert run.glyphs[-1].id == run.font.glyph("-")
        assert run.glyphs[-1].cluster == len(run.text) - 1
        assert line.width <= 200
    assert "".join(texts(paragraph.lines)).replace("\u00ad", "") == word


def test_a_soft_hyphen_is_drawn_only_at_a_lines_end(setter: Typesetter) -> None:
    text = "partner\u00adschaft"
    (whole,) = setter.set(text, BODY, 300).lines
    assert whole.width == pytest.approx(setter.width("partnerschaft", BODY))
    first, second = setter.set(text, BODY, 100).lines
    assert (first.text, second.text) == ("partner\u00ad", "schaft")
    assert first.width == pytest.approx(setter.width("partner-", BODY))


def test_an_address_is_split_without_hyphens(setter: Typesetter) -> None:
    url = "https://www.example.org/a/very_long/path?with=query&and=more#anchor"
    paragraph = setter.set(url, BODY, 150)
    assert "".join(texts(paragraph.lines)) == url
    assert all(line.width <= 150 for line in paragraph.lines)


def test_results_are_kept(setter: Typesetter) -> None:
    assert setter.set("one", BODY, 100) is setter.set((Span("one"),), BODY, 100)
    assert setter.set("one", BODY, 100) is not setter.set("one", BODY, 101)


def test_a_missing_glyph_is_a_warning_that_names_characters_and_place(setter: Typesetter) -> None:
    place = Source("tips.yaml", 7, 12)
    setter.set("a 中 and 文, 中", BODY, 300, place)
    (warning,) = setter.warnings
    assert warning.severity == "warning"
    assert warning.message == "no font has a glyph for '中' (U+4E2D), '文' (U+6587)"
    assert str(warning).startswith("tips.yaml:7:12: warning:")
    assert warning.hint


def test_the_same_missing_characters_are_told_once(setter: Typesetter) -> None:
    setter.set("中", BODY, 300)
    setter.set("中中", BODY, 200)
    setter.set("中文", BODY, 300)
    assert len(setter.warnings) == 2


def test_no_warning_where_another_font_has_the_characters(setter: Typesetter) -> None:
    setter.set("Ελληνικά, русский, Việt, שלום, \u202f\u2009\u00a0\u2011", BODY, 300)
    assert setter.warnings == []


def test_emphasis_without_an_italic_is_a_warning(setter: Typesetter) -> None:
    setter.set((Span("a"), Span("b", italic=True)), TextStyle(("Young Serif",), 20), 300)
    (warning,) = setter.warnings
    assert warning.message.startswith("'Young Serif' has no italic")


def test_text_without_spaces_between_words_is_a_warning(setter: Typesetter) -> None:
    setter.set("ภาษาไทยไม่มีช่องว่าง", BODY, 300)
    assert any("without spaces" in warning.message for warning in setter.warnings)


def test_an_unknown_family_is_an_error(setter: Typesetter) -> None:
    with pytest.raises(InfographicError, match="did you mean 'Figtree'"):
        setter.set("a", TextStyle(("Figtre",), 20), 300)


def test_controls_and_half_surrogates_become_replacement_characters(setter: Typesetter) -> None:
    (line,) = setter.set("a\x00b\ud800c", BODY, 300).lines
    assert line.text == "a\ufffdb\ufffdc"


def test_hebrew_runs_to_the_left_with_its_space_hanging_out(setter: Typesetter) -> None:
    paragraph = setter.set("שלום עולם טוב מאוד", BODY, 110)
    assert paragraph.direction == "rtl"
    first = paragraph.lines[0]
    assert first.text == "שלום עולם"
    words, space = first.runs
    assert (words.direction, words.x) == ("rtl", 0.0)
    assert [glyph.cluster for glyph in words.glyphs] == list(range(8, -1, -1))
    assert (space.text, space.advance) == (" ", 0.0)
    assert space.x < 0


def test_a_latin_name_in_hebrew_keeps_its_order(setter: Typesetter) -> None:
    (line,) = setter.set("שלום YouTube עולם", BODY, 400).lines
    names = [run.text.strip() for run in line.runs]
    assert names.index("עולם") < names.index("YouTube") < names.index("שלום")
    assert next(run for run in line.runs if run.text == "YouTube").direction == "ltr"


def test_a_hebrew_word_in_english_leaves_the_line_running_to_the_right(setter: Typesetter) -> None:
    paragraph = setter.set("say שלום now", BODY, 400)
    assert paragraph.direction == "ltr"
    assert [run.text for run in paragraph.lines[0].runs] == ["say ", "שלום", " ", "now"] or [
        run.text for run in paragraph.lines[0].runs
    ] == ["say ", "שלום", " now"]


def test_arabic_is_joined_and_copied_in_reading_order(setter: Typesetter) -> None:
    paragraph = Typesetter(setter.fonts, "ar").set("مرحبا بالعالم هذا نص", BODY, 130)
    assert [line.text for line in paragraph.lines] == ["مرحبا بالعالم", "هذا نص"] or len(
        paragraph.lines
    ) == 2
    joined = " ".join(line.text for line in paragraph.lines)
    assert joined == "مرحبا بالعالم هذا نص"


def test_devanagari_is_shaped_with_its_conjuncts(setter: Typesetter) -> None:
    (line,) = setter.set("नमस्ते", BODY, 300).lines
    (run,) = line.runs
    assert run.font.family == "Noto Sans Devanagari"
    assert len(run.glyphs) < len("नमस्ते") + 1
    assert all(glyph.id for glyph in run.glyphs)


def test_japanese_breaks_between_characters(setter: Typesetter) -> None:
    paragraph = setter.set("日本語の文章です。", BODY, 90)
    assert len(paragraph.lines) > 1
    assert not paragraph.broken
    assert "".join(texts(paragraph.lines)) == "日本語の文章です。"
    assert not any(line.text.startswith("。") for line in paragraph.lines)
