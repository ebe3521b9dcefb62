"""Which tip became which: the same words in another place have moved, they aren't gone."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from infographic.diff.likeness import likeness
from infographic.document.model import Tip

_ALIKE = 0.5
"""From this share of common words on, two texts are versions of one."""


class Pairs(NamedTuple):
    """Tips before and after by their places (from 0): the same ones, in the order of the
    new ones; those that stand elsewhere among the others (``moved``, new places); others
    in the place of another (``replaced``); and what is left."""

    same: tuple[tuple[int, int], ...]
    moved: frozenset[int]
    replaced: tuple[tuple[int, int], ...]
    removed: tuple[int, ...]
    added: tuple[int, ...]


def paired(old: Sequence[Tip], new: Sequence[Tip]) -> Pairs:
    """Tips by their words: first those with all of them in common, then with the title,
    then with the text, then those that have most."""
    matcher = _Matcher(old, new)
    for words in (_whole, _title, _text):
        matcher.match_equal(words)
    matcher.match_alike()
    same = sorted(matcher.found.items(), key=lambda pair: pair[1])
    moved = _out_of_order(same)
    replaced = matcher.in_the_same_gap()
    gone, come = {one for one, _ in replaced}, {other for _, other in replaced}
    return Pairs(
        tuple(same),
        moved,
        tuple(replaced),
        tuple(one for one in matcher.left_old() if one not in gone),
        tuple(one for one in matcher.left_new() if one not in come),
    )


class _Matcher:
    """Old places and the new ones found for them."""

    def __init__(self, old: Sequence[Tip], new: Sequence[Tip]) -> None:
        self._old, self._new = old, new
        self.found: dict[int, int] = {}

    def left_old(self) -> list[int]:
        return [place for place in range(len(self._old)) if place not in self.found]

    def left_new(self) -> list[int]:
        taken = set(self.found.values())
        return [place for place in range(len(self._new)) if place not in taken]

    def match_equal(self, words: Callable[[Tip], str]) -> None:
        """Match tips of equal words; of several, those in the same place first."""
        waiting: dict[str, list[int]] = {}
        for place in self.left_new():
            waiting.setdefault(words(self._new[place]), []).append(place)
        left = self.left_old()
        left.sort(key=lambda place: place not in waiting.get(words(self._old[place]), ()))
        for place in left:
            said = words(self._old[place])
            if said and (places := waiting.get(said)):
                nearest = min(places, key=lambda other: abs(other - place))
                places.remove(nearest)
                self.found[place] = nearest

    def match_alike(self) -> None:
        """Match tips that are versions of one another, the likest first."""
        old_words = {place: _bag(self._old[place]) for place in self.left_old()}
        new_words = {place: _bag(self._new[place]) for place in self.left_new()}
        ratios = [
            (-ratio, abs(old - new), old, new)
            for old, words in old_words.items() for new, others in new_words.items()
            if (ratio := likeness(words, others)) >= _ALIKE
        ]  # fmt: skip
        for _, _, old, new in sorted(ratios):
            if old not in self.found and new not in self.found.values():
                self.found[old] = new

    def in_the_same_gap(self) -> list[tuple[int, int]]:
        """Tips that are left over between the same neighbours, where they are equally many."""
        pairs: list[tuple[int, int]] = []
        ends = [(-1, -1), *_kept_order(self.found), (len(self._old), len(self._new))]
        for (old_start, new_start), (old_end, new_end) in pairwise(ends):
            old = [one for one in self.left_old() if old_start < one < old_end]
            new = [one for one in self.left_new() if new_start < one < new_end]
            if len(old) == len(new):
                pairs += zip(old, new, strict=True)
        return pairs


def _kept_order(found: dict[int, int]) -> list[tuple[int, int]]:
    pairs = sorted(found.items(), key=lambda pair: pair[1])
    moved = _out_of_order(pairs)
    return [pair for pair in pairs if pair[1] not in moved]


def _out_of_order(pairs: Sequence[tuple[int, int]]) -> frozenset[int]:
    """The new places of as few tips as have to move for the others to keep their order."""
    kept = set(_longest_rise([old for old, _ in pairs]))
    return frozenset(new for index, (_, new) in enumerate(pairs) if index not in kept)


def _longest_rise(values: Sequence[int]) -> Iterator[int]:
    """The indices of a longest rising part of different values, from its end."""
    lowest: list[int] = []
    at: list[int] = []
    before: list[int | None] = []
    for index, value in enumerate(values):
        length = bisect_left(lowest, value)
        before.append(at[length - 1] if length else None)
        lowest[length:] = [value, *lowest[length + 1 :]]
        at[length:] = [index, *at[length + 1 :]]
    step = at[-1] if at else None
    while step is not None:
        yield step
        step = before[step]


def _bag(tip: Tip) -> Counter[str]:
    return Counter(_whole(tip).split())


def _title(tip: Tip) -> str:
    return str(tip.title)


def _text(tip: Tip) -> str:
    return str(tip.text or "")


def _whole(tip: Tip) -> str:
    return f"{tip.title}\n{tip.text or ''}"
