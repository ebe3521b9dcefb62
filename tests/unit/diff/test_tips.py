"""Which tip became which."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infographic.diff.tips import Pairs, paired
from infographic.document.model import Tip
from infographic.document.reader import from_dict


def tips(*given: Any) -> tuple[Tip, ...]:
    return from_dict({"title": "T", "tips": list(given)}).tips


def pairs(old: str, new: str) -> Pairs:
    """Tips of one letter each."""
    return paired(tips(*old), tips(*new))


@pytest.mark.parametrize(
    ("old", "new", "moved", "replaced", "removed", "added"),
    [
        ("abcd", "abcd", set(), (), (), ()),
        ("abc", "axbc", set(), (), (), (1,)),
        ("abc", "ac", set(), (), (1,), ()),
        ("abc", "axc", set(), ((1, 1),), (), ()),
        ("abcd", "acdb", {3}, (), (), ()),
        ("abcd", "dabc", {0}, (), (), ()),
        ("abcde", "axdeb", {4}, ((2, 1),), (), ()),
        ("ab", "xyz", set(), (), (0, 1), (0, 1, 2)),
    ],
)
def test_tips_are_kept_moved_replaced_removed_or_added(
    old: str, new: str, moved: set[int], replaced: Any, removed: Any, added: Any
) -> None:
    found = pairs(old, new)
    assert (found.moved, found.replaced) == (moved, replaced)
    assert (found.removed, found.added) == (removed, added)


def test_a_tip_is_known_by_its_title_by_its_text_or_by_most_of_its_words() -> None:
    text = "Silence feels safer but it stores up resentment"
    old = tips(
        {"title": "Speak up", "text": "One."}, {"title": "Old", "text": text},
        {"title": "Be honest", "text": "Look at your own part of it"},
    )  # fmt: skip
    new = tips(
        {"title": "Be quite honest", "text": "Look at your own part"},
        {"title": "New", "text": text}, {"title": "Speak up", "text": "Another."},
    )  # fmt: skip
    assert set(paired(old, new).same) == {(0, 2), (1, 1), (2, 0)}


_letters = st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=9).map("".join)


@settings(deadline=None)
@given(_letters, _letters)
def test_every_tip_is_told_of_once(old: str, new: str) -> None:
    found = pairs(old, new)
    told_old = [*(o for o, _ in (*found.same, *found.replaced)), *found.removed]
    told_new = [*(n for _, n in (*found.same, *found.replaced)), *found.added]
    assert sorted(told_old) == list(range(len(old)))
    assert sorted(told_new) == list(range(len(new)))
    assert all(old[o] == new[n] for o, n in found.same)
    kept = [o for o, n in found.same if n not in found.moved]
    assert kept == sorted(kept)


@settings(deadline=None)
@given(st.permutations(range(7)))
def test_as_few_tips_as_possible_count_as_moved(order: list[int]) -> None:
    found = pairs("abcdefg", "".join("abcdefg"[place] for place in order))
    rises = [1] * 7
    for place, value in enumerate(order):
        before = [rises[one] for one in range(place) if order[one] < value]
        rises[place] = 1 + max(before, default=0)
    assert len(found.moved) == 7 - max(rises)
