"""Words wider than their column."""

from __future__ import annotations

import pytest

from infographic.text.breaking import Breakable
from infographic.text.lines import Extent
from infographic.text.opportunities import opportunities
from infographic.text.splitting import split_wide


def monospaced(extent: Extent) -> float:
    return float(extent.end - extent.start + extent.hyphen)


def lines(text: str, width: float) -> list[str]:
    places = opportunities(text)
    split = split_wide(text, places, lambda piece: monospaced(piece) > width)
    whole = Breakable(text, places if split is None else split, frozenset(), monospaced, "en")
    return [
        text[line.start : line.end] + ("-" if line.hyphen else "")
        for line in whole.lines(width, "pretty")
    ]


def test_a_text_whose_words_fit_is_left_alone() -> None:
    text = "some words"
    assert split_wide(text, opportunities(text), lambda piece: monospaced(piece) > 5) is None


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("first_name.last_name@example.org", 14, ["first_name.", "last_name@", "example.org"]),
        ("a-b-c-d-e-f-g-h", 8, ["a-b-c-d-", "e-f-g-h"]),
        ("https://example.org/?q=relationships", 22, ["https://example.org/?", "q=relationships"]),
    ],
)
def test_a_word_is_first_split_at_punctuation(text: str, width: int, expected: list[str]) -> None:
    assert lines(text, width) == expected


def test_a_word_of_letters_is_split_with_a_hyphen() -> None:
    assert lines("counterrevolutionaries", 12) == ["counterrevo-", "lutionaries"]


def test_only_the_wide_part_of_a_compound_is_split_within() -> None:
    assert lines("well-incomprehensibilities", 12) == ["well-incom-", "prehensibil-", "ities"]


@pytest.mark.parametrize(
    "text",
    [
        "https://abcdefghijklmnopqrstuvwxyz",
        "31415926535897932384626433",
        "abcdefghij1klmnopqrstuvwxyz",
        "snake_case_identifier_name_that_is_long",
    ],
)
def test_addresses_numbers_and_codes_get_no_hyphen(text: str) -> None:
    found = lines(text, 9)
    assert "".join(found) == text
    assert all(len(line) <= 9 for line in found)


def test_at_least_two_letters_stay_on_each_side_of_a_hyphen() -> None:
    for width in range(4, 12):
        found = lines("incomprehensible", width)
        assert all(len(line.removesuffix("-")) >= 2 for line in found)


def test_sixty_letters_fill_the_lines() -> None:
    found = lines("x" * 60, 21)
    assert [len(line) for line in found] == [21, 21, 20]
    assert "".join(line.removesuffix("-") for line in found) == "x" * 60


def test_letters_and_their_marks_stay_together() -> None:
    text = "a\u0301" * 12
    assert all(len(line.removesuffix("-")) % 2 == 0 for line in lines(text, 7))


def test_a_column_of_two_characters_has_no_room_for_hyphens() -> None:
    assert lines("abcdef", 2) == ["ab", "cd", "ef"]


def test_a_column_too_narrow_for_one_character_has_one_on_each_line() -> None:
    assert lines("abc", 0.5) == ["a", "b", "c"]


def test_ideographs_get_no_hyphen() -> None:
    assert lines("한국어문장입니다", 4) == ["한국어문", "장입니다"]


def test_words_bound_by_no_break_spaces_are_words_of_their_own() -> None:
    assert "-" in "".join(lines("a\u00a0incomprehensibilities", 9))


def test_quotes_around_a_word_do_not_keep_it_from_its_hyphen() -> None:
    assert lines("“incomprehensible”", 12)[0].endswith("-")
