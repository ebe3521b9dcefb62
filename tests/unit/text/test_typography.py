"""Typographic marks from typed ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.text.spans import Span, plain
from infographic.text.typography import quotes, smarten, smarten_spans


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "“a ‘b’ c”"),
        ("de", "„a ‚b‘ c“"),
        ("de-CH", "«a ‹b› c»"),
        ("fr", "«\u202fa “b” c\u202f»"),
        ("es", "«a “b” c»"),
        ("es-MX", "“a ‘b’ c”"),
        ("it", "«a “b” c»"),
        ("nl", "“a ‘b’ c”"),
        ("pl", "„a «b» c”"),
        ("sv", "”a ’b’ c”"),
        ("fi", "”a ’b’ c”"),
        ("da", "“a ‘b’ c”"),
        ("nb", "«a ‘b’ c»"),
        ("pt", "“a ‘b’ c”"),
        ("pt-PT", "«a “b” c»"),
        ("cs", "„a ‚b‘ c“"),
        ("ru", "«a „b“ c»"),
        ("xx", "“a ‘b’ c”"),
    ],
)
def test_quotes_are_those_of_the_language(language: str, expected: str) -> None:
    assert smarten("\"a 'b' c\"", language) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("won't can't it's", "won’t can’t it’s"),
        ("the dogs' bowls", "the dogs’ bowls"),
        ("the '90s, '90s, and the 1990's", "the ’90s, ’90s, and the 1990’s"),
        ("rock 'n' roll, 'tis", "rock ’n’ roll, ’tis"),
        ("'Don't,' he said. 'Isn't it?'", "‘Don’t,’ he said. ‘Isn’t it?’"),
        ('"\'Tis so," she said', "“’Tis so,” she said"),
    ],
)
def test_apostrophes_and_single_quotes_are_told_apart(typed: str, expected: str) -> None:
    assert smarten(typed, "en") == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("one -- two", "one – two"),
        ("one - two", "one – two"),
        ("one--two", "one—two"),
        ("one---two", "one—two"),
        ("pages 10--12", "pages 10–12"),
        ("5 - 3 = 2", "5 - 3 = 2"),
        ("well-known", "well-known"),
        ("wait...", "wait…"),
        ("wait....", "wait...."),
        ("- item", "- item"),
    ],
)
def test_dashes_and_ellipses(typed: str, expected: str) -> None:
    assert smarten(typed, "en") == expected


@pytest.mark.parametrize(
    "text",
    [
        "(https://example.org/it's--here).",
        "www.example.org/a--b",
        "me--too@example.org",
        "use --help or -v",
        '`code "as" it\'s`',
        'a 24" screen, 5\'10" tall',
        'צה"ל',
        "“done – already’s fine…”",
    ],
)
def test_addresses_options_code_and_inches_are_left_alone(text: str) -> None:
    assert smarten(text, "en") == text


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Oui!", "Oui\u202f!"),
        ("Oui !", "Oui\u202f!"),
        ("Vraiment ?!", "Vraiment\u202f?!"),
        ("ceci: cela", "ceci\u00a0: cela"),
        ("ceci : cela", "ceci\u00a0: cela"),
        ("à 10:30", "à 10:30"),
        ("« mot »", "«\u202fmot\u202f»"),
        ("(Oui !)", "(Oui\u202f!)"),
        ("https://a.org/?b=c", "https://a.org/?b=c"),
        ("l'ami", "l’ami"),
    ],
)
def test_french_marks_have_their_spaces(typed: str, expected: str) -> None:
    assert smarten(typed, "fr") == expected


def test_french_in_canada_spaces_the_colon_only() -> None:
    assert smarten("Oui! Ceci: cela", "fr-CA") == "Oui! Ceci\u00a0: cela"


def test_a_quote_may_open_in_one_span_and_close_in_another() -> None:
    spans = (Span('He said "'), Span("yes", italic=True), Span('" and left'))
    smart = smarten_spans(spans, "en")
    assert plain(smart) == "He said “yes” and left"
    assert [span.italic for span in smart] == [False, True, False]
    assert smart[2].text == "” and left"


def test_dots_may_lie_in_two_spans() -> None:
    smart = smarten_spans((Span("wait."), Span("..", bold=True)), "en")
    assert [span.text for span in smart] == ["wait…", ""]


def test_a_span_in_another_language_has_its_marks() -> None:
    smart = smarten_spans((Span('"a" '), Span('"b"', language="de")), "en")
    assert plain(smart) == "“a” „b“"


def test_text_without_typed_marks_is_the_same_object() -> None:
    spans = (Span("nothing to do"),)
    assert smarten_spans(spans, "en") is spans


def test_japanese_quotes_need_no_spaces_around() -> None:
    assert smarten('彼は"はい"と', "ja") == "彼は「はい」と"


def test_a_region_without_quotes_of_its_own_has_its_languages() -> None:
    assert quotes("de-AT") == quotes("de") != quotes("de-CH")


typed = st.text("ab1 '\".-!?:;«»(—é/`", max_size=40)


@given(typed, st.sampled_from(["en", "de", "fr", "fr-CA", "sv", "he", "ja"]))
def test_doing_it_twice_changes_nothing(text: str, language: str) -> None:
    once = smarten(text, language)
    assert smarten(once, language) == once


@given(typed, st.sampled_from(["en", "fr"]), st.integers(0, 40))
def test_where_spans_end_makes_no_difference(text: str, language: str, cut: int) -> None:
    spans = (Span(text[:cut]), Span(text[cut:], bold=True))
    assert plain(smarten_spans(spans, language)) == smarten(text, language)


@given(typed)
def test_letters_and_their_order_stay(text: str) -> None:
    assert [c for c in smarten(text, "fr") if c.isalnum()] == [c for c in text if c.isalnum()]
