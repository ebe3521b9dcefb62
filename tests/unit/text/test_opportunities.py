"""Where lines may end."""

from __future__ import annotations

import pytest

from infographic.text.opportunities import lacks_spaces, opportunities


def parts(text: str) -> list[str]:
    """The text cut at every opportunity, hanging spaces left out."""
    found, start = [], 0
    for place in opportunities(text):
        found.append(text[start : place.end] + ("-" if place.hyphen else ""))
        start = place.next
    return [*found, text[start:]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one two three", ["one", "two", "three"]),
        ("10\u00a0km away", ["10\u00a0km", "away"]),
        ("10\u202fkm away", ["10\u202fkm", "away"]),
        ("a\u2060b c", ["a\u2060b", "c"]),
        ("em\u2003space", ["em", "space"]),
        ("", [""]),
        ("word", ["word"]),
    ],
)
def test_lines_end_at_spaces_but_not_at_those_that_bind(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vraiment ? Oui !", ["Vraiment ?", "Oui !"]),
        ("say « mot » now", ["say", "« mot »", "now"]),
        ("A · B", ["A ·", "B"]),
        ("word – word", ["word –", "word"]),
        ("word — word", ["word —", "word"]),
        ("50 % more", ["50 %", "more"]),
        ("either / or", ["either /", "or"]),
        ("…and then", ["…and", "then"]),
        ("in the ’90s", ["in", "the", "’90s"]),
        ("he .NET she", ["he", ".NET", "she"]),
    ],
)
def test_marks_that_stand_alone_stay_with_what_they_belong_to(
    text: str, expected: list[str]
) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("well-known", ["well-", "known"]),
        ("well\u2010known", ["well\u2010", "known"]),
        ("non\u2011breaking", ["non\u2011breaking"]),
        ("e-mail", ["e-mail"]),
        ("T-shirt", ["T-shirt"]),
        ("plan-b", ["plan-b"]),
        ("10-12", ["10-12"]),
        ("-dash", ["-dash"]),
        ("twenty-one-year", ["twenty-", "one-", "year"]),
        ("self-", ["self-"]),
    ],
)
def test_a_hyphen_ends_a_line_between_two_parts_of_two_letters(
    text: str, expected: list[str]
) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("word—word", ["word—", "word"]),
        ("Paris–Dakar", ["Paris–", "Dakar"]),
        ("2019–2021", ["2019–2021"]),
        ("“wait—”", ["“wait—”"]),
    ],
)
def test_dashes_end_a_line_but_ranges_of_numbers_stay_whole(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("and/or", ["and/", "or"]),
        ("24/7", ["24/7"]),
        ("w/o", ["w/o"]),
        ("https://example.org/a-b/c", ["https://example.org/", "a-b/", "c"]),
        ("example.org/path-to", ["example.org/", "path-to"]),
        ("write to me@my-site.org now", ["write", "to", "me@my-site.org", "now"]),
    ],
)
def test_slashes_end_a_line_in_addresses_and_between_words(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


def test_a_soft_hyphen_shows_where_a_line_ends_at_it() -> None:
    assert parts("co\u00adop") == ["co-", "op"]
    (place,) = opportunities("co\u00adop")
    assert (place.end, place.next, place.hyphen, place.inside) == (2, 3, True, True)


def test_a_zero_width_space_ends_a_line_without_a_hyphen() -> None:
    assert parts("foo\u200bbar") == ["foo", "bar"]


def test_chinese_and_japanese_break_between_characters_but_not_before_closing_marks() -> None:
    assert parts("日本語") == ["日", "本", "語"]
    assert parts("「はい」。と") == ["「は", "い」。", "と"]
    assert parts("ちょっと") == ["ちょっ", "と"]
    assert parts("データ") == ["デー", "タ"]


def test_chinese_breaks_beside_latin_words() -> None:
    assert parts("用Python写") == ["用", "Python", "写"]


def test_korean_breaks_at_its_spaces() -> None:
    assert parts("한국어 문장") == ["한국어", "문장"]


def test_opportunities_are_in_order() -> None:
    found = opportunities("日本 and/or 語—x well-known 文 a")
    assert found == sorted(found)


def test_scripts_without_spaces_are_known() -> None:
    assert lacks_spaces("ภาษาไทยไม่มีช่องว่าง")
    assert not lacks_spaces("ภาษา\u200bไทย\u200bไม่มี")
    assert not lacks_spaces("English")
