"""Searching for icons, and suggesting one for a text."""

from __future__ import annotations

import pytest

from infographic import resources
from infographic.icons.book import IconBook
from infographic.icons.sets import BundledSet

BOOK = IconBook()


def test_the_name_comes_before_its_variants_and_tags() -> None:
    found = BOOK.search("heart")
    assert found[:2] == ["heart", "tabler:heart"]
    assert "heart-off" in found


def test_every_word_must_match() -> None:
    assert "heart-crack" in BOOK.search("heart crack")
    assert BOOK.search("heart qqqq") == []
    assert BOOK.search("") == BOOK.search("- , .") == []


def test_tags_and_beginnings_are_searched_too() -> None:
    assert "piggy-bank" in BOOK.search("savings")
    assert "umbrella" in BOOK.search("umbr")


def test_a_search_gives_no_name_twice() -> None:
    found = BOOK.search("arrow")
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Speak up", "megaphone"),
        ("Be honest", "eye"),
        ("Set boundaries", "fence"),
        ("Drink more water", "glass-water"),
        ("Sleep eight hours", "bed"),
        ("Use strong passwords", "key-round"),
        ("Turn off notifications", "bell-off"),
        ("Plan your week", "calendar-days"),
        ("Protect the planet", "earth"),
    ],
)
def test_a_title_gets_an_icon_that_says_the_same(text: str, name: str) -> None:
    assert BOOK.suggest(text) == name


@pytest.mark.parametrize("text", ["", "What if you are the only one?", "Sei freundlich", "42"])
def test_no_icon_is_better_than_a_random_one(text: str) -> None:
    assert BOOK.suggest(text) is None


def test_taken_icons_are_not_suggested_again() -> None:
    first = BOOK.suggest("Drink more water")
    second = BOOK.suggest("Drink more water", taken=[first or ""])
    assert second not in (first, None)


def test_suggestions_come_from_the_default_set() -> None:
    book = IconBook(default_set="tabler")
    found = book.suggest("Lock your password")
    assert found is not None
    assert book.get(found)


def test_our_own_words_name_existing_icons_and_each_word_only_one() -> None:
    lucide = BundledSet("lucide", resources.assets() / "icons")
    meanings = lucide.meanings()
    assert set(meanings) <= set(lucide.names())
    words = [word for own in meanings.values() for word in own]
    assert sorted(words) == sorted(set(words))
