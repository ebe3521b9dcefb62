"""Single letters and emoji, as opposed to names."""

from __future__ import annotations

import pytest

from infographic.icons.book import IconBook
from infographic.icons.glyph import is_glyph


@pytest.mark.parametrize(
    "text",
    [
        "A",
        "é",
        "e\u0301",
        "ß",
        "7",
        "?",
        "人",
        "ع",
        "→",
        "❤",
        "❤️",
        "👍🏽",
        "👩‍💻",
        "👨‍👩‍👧",
        "🇮🇳",
        "1️⃣",
        "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
    ],
)
def test_one_character_as_the_eye_sees_it_is_a_glyph(text: str) -> None:
    assert is_glyph(text)


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "\0", "x", "AB", "heart", "❤❤", "🇮🇳🇮🇳", "./a.svg", "1a"]
)
def test_names_blanks_and_longer_texts_are_not(text: str) -> None:
    assert not is_glyph(text)


def test_x_is_the_only_bundled_name_of_one_letter() -> None:
    names = {name.rpartition(":")[2] for name in IconBook().names()}
    assert [name for name in sorted(names) if len(name) == 1] == ["x"]
