"""The bidirectional algorithm, checked with examples of Unicode Standard Annex #9 and with
levels that other implementations (ICU's test suite among them) agree upon."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.text.bidi import base_level, embedding_levels, visual_order


def levels(text: str, base: int) -> str:
    """The levels as digits; capitals of the text run to the left."""
    real = "".join("אבגדהוזחטיכלמנסעפצקרשת"[ord(c) - 65] if c.isupper() else c for c in text)
    return "".join(map(str, embedding_levels(real, base)))


def visual(text: str, base: int) -> str:
    found = levels(text, base)
    return "".join(text[index] for index in visual_order([int(level) for level in found]))


@pytest.mark.parametrize(
    ("text", "base", "expected"),
    [
        ("car means CAR.", 0, "car means RAC."),
        ("CAR means car.", 1, ".means car RAC"),
        ("THE car IS 24 yes", 1, "yes 24 SI car EHT"),
        ("A (b) C", 1, "C )b( A"),  # shaping mirrors the brackets
        ("a (B) c", 0, "a (B) c"),
        ("a (B", 0, "a (B"),
        ("AB 12,5% C", 1, "C 12,5% BA"),
        ("a B-C d", 0, "a C-B d"),
    ],
)
def test_text_of_both_directions_is_shown_in_visual_order(
    text: str, base: int, expected: str
) -> None:
    assert visual(text, base) == expected


def test_numbers_in_text_to_the_left_run_to_the_right() -> None:
    assert levels("A12B", 1) == "1221"
    assert levels("A1", 0) == "12"


def test_brackets_take_the_direction_of_what_they_hold() -> None:
    assert levels("a(B)c", 0) == "00100"
    assert levels("A(b)C", 1) == "11211"
    assert levels("A(b)", 1) == "1121"


def test_an_isolate_does_not_touch_what_is_around_it() -> None:
    assert embedding_levels("a\u2067b\u2069c", 0) == [0, 0, 2, 0, 0]
    assert embedding_levels("\u05d0\u2066b\u2069\u05d0", 1) == [1, 1, 2, 1, 1]
    assert embedding_levels("a\u2068\u05d0\u2069c", 0) == [0, 0, 1, 0, 0]


def test_overrides_force_a_direction() -> None:
    assert embedding_levels("\u202eab\u202c", 0)[1:3] == [1, 1]
    assert embedding_levels("\u202d\u05d0\u202c", 1)[1] == 2


def test_embeddings_deeper_than_125_are_ignored() -> None:
    text = "\u202b\u202a" * 80 + "a" + "\u202c" * 160
    assert max(embedding_levels(text, 0)) <= 126


def test_the_base_is_the_first_strong_character_outside_isolates() -> None:
    assert base_level("12 abc אבג") == 0
    assert base_level("(12) אבג abc") == 1
    assert base_level("\u2067אבג\u2069 abc") == 0
    assert base_level("123") == 0


def test_arabic_numbers_and_letters_after_them() -> None:
    assert embedding_levels("\u0628 12", 1) == [1, 1, 2, 2]
    assert embedding_levels("a \u0661", 0) == [0, 0, 2]


@given(
    st.text("ab אב12(),[]-\u2067\u2069\u202b\u202c\u0301\u0661", max_size=30),
    st.sampled_from([0, 1]),
)
def test_every_character_has_a_level_no_lower_than_the_base(text: str, base: int) -> None:
    found = embedding_levels(text, base)
    assert len(found) == len(text)
    assert all(level >= base for level in found)
    assert sorted(visual_order(found)) == list(range(len(text)))
