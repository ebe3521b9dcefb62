"""Where a text's lines should end: the fewest lines that fit, and of all ways to break
into so many, the one that costs least.

The costs are the house's design rules. For body text ("pretty") each line but the
last pays the square of its slack; the last pays if it is short, and more if it is one
word. For titles ("balance") each line pays the square of its distance from the mean;
no line should be much shorter than its neighbour. Display copy ("sense") begins a
line with each sentence, and each sentence is balanced by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from math import inf
from typing import NamedTuple

from infographic.text import words
from infographic.text.lines import Extent
from infographic.text.opportunities import Break
from infographic.text.style import Wrap

_TOLERANCE = 1e-6  # em: what sums of advances may be out by

_SHORT_LAST = 0.45  # of the width: a last line of body text this long is fine
_SHORT_LAST_WEIGHT = 3.0
_WIDOW = 0.8
_SHORT_LAST_WORD = 0.3
_WEAK_WORD = {"pretty": 0.012, "balance": 0.016, "sense": 0.016}
_PUNCTUATION = -0.004
_STRANDED = 0.02
_LONE_SHORT_WORD = 0.1
_FEW_LETTERS = 4

# Beyond the design rules, so that a word is parted only where that gains something.
_INSIDE = 0.02
_SOFT_HYPHEN = 0.05

_LEAST_RATIO = 0.35  # of a title's line to its neighbour
_UNLIKE_NEIGHBOURS = 1.0
_OVERFULL = 1000.0

Measure = Callable[[Extent], float]


class _Path(NamedTuple):
    """The best way to a node: lines so far, their cost, and the node before."""

    lines: int
    cost: float
    before: int


def break_lines(
    text: str,
    places: Sequence[Break],
    forced: frozenset[int],
    measure: Measure,
    width: float,
    wrap: Wrap,
    language: str,
) -> list[Extent]:
    """The lines of a text: never wider than ``width`` (in em, as ``measure`` tells) but
    where a piece between two places is wider by itself. ``forced`` are the ends of
    lines that the author wants."""
    lines: list[Extent] = []
    for section in _sections(text, places, forced, wrap, language):
        lines += _Section(text, section, measure, width, wrap, language).lines()
    return lines


def _sections(
    text: str, places: Sequence[Break], forced: frozenset[int], wrap: Wrap, language: str
) -> Iterator[tuple[int, tuple[Break, ...], Break]]:
    """The stretches that are broken by themselves: start, places within, end."""
    start = 0
    within: list[Break] = []
    word = 0
    for place in places:
        ends = place.end in forced
        if wrap == "sense" and not ends and not place.inside:
            ends = not text[place.next].islower() and words.ends_sentence(
                text[word : place.end], language
            )
        if not place.inside:
            word = place.next
        if ends:
            yield start, tuple(within), place
            start = place.next
            within = []
        else:
            within.append(place)
    yield start, tuple(within), Break(len(text), len(text))


class _Section:
    """A stretch of text as a graph: node 0 is its start, the last its end, the others
    the places between; a line leads from one node to a later one."""

    def __init__(
        self,
        text: str,
        stretch: tuple[int, tuple[Break, ...], Break],
        measure: Measure,
        width: float,
        wrap: Wrap,
        language: str,
    ) -> None:
        self._text = text
        start, places, end = stretch
        self._places = (Break(start, start), *places, end)
        self._last = len(self._places) - 1
        self._measure = measure
        self._width = width
        self._wrap = wrap
        self._language = language

    def lines(self) -> list[Extent]:
        """The chosen lines."""
        nodes = self._first_fit()
        count = len(nodes) - 1
        if count > 1:
            self._mean = self._measured(0, self._last) / count
            self._penalties = self._end_penalties()
            nodes = self._cheapest()
            if self._wrap != "pretty" and self._has_unlike_neighbours(nodes):
                nodes = self._cheapest_by_pairs()
        return [self._extent(a, b) for a, b in pairwise(nodes)]

    def _extent(self, a: int, b: int) -> Extent:
        place = self._places[b]
        return Extent(self._places[a].next, place.end, place.next, place.hyphen)

    def _measured(self, a: int, b: int) -> float:
        return self._measure(self._extent(a, b))

    def _first_fit(self) -> list[int]:
        """Each line as long as it may be: that takes the fewest lines."""
        nodes = [0]
        for node in range(2, self._last + 1):
            if self._measured(nodes[-1], node) > self._width + _TOLERANCE:
                nodes.append(node - 1)
        return [*nodes, self._last]

    def _lines_to(self, b: int) -> Iterator[tuple[int, float]]:
        """The nodes that a line to ``b`` may come from, nearest first, and its width."""
        for a in range(b - 1, -1, -1):
            width = self._measured(a, b)
            if width > self._width + _TOLERANCE and a < b - 1:
                return
            yield a, width

    def _cheapest(self) -> list[int]:
        paths = [_Path(0, 0.0, 0)]
        for b in range(1, self._last + 1):
            best = _Path(self._last + 1, inf, 0)
            for a, width in self._lines_to(b):
                lines, cost, _ = paths[a]
                if lines + 1 <= best.lines:
                    path = _Path(lines + 1, cost + self._cost(a, b, width), a)
                    best = min(best, path)
            paths.append(best)
        nodes = [self._last]
        while nodes[-1]:
            nodes.append(paths[nodes[-1]].before)
        return nodes[::-1]

    def _cheapest_by_pairs(self) -> list[int]:
        """The same, with a price on lines that are much shorter than a neighbour."""
        widths: dict[tuple[int, int], float] = {}
        paths: dict[tuple[int, int], _Path] = {}
        for b in range(1, self._last + 1):
            for a, width in self._lines_to(b):
                widths[a, b] = width
                cost = self._cost(a, b, width)
                before = [
                    _Path(
                        path.lines + 1,
                        path.cost + cost + _UNLIKE_NEIGHBOURS * _unlike(widths[c, a], width),
                        c,
                    )
                    for (c, d), path in paths.items()
                    if d == a
                ]
                if a == 0:
                    before.append(_Path(1, cost, 0))
                paths[a, b] = min(before)
        _, _, end = min(
            (paths[a, b].lines, paths[a, b].cost, a) for a, b in paths if b == self._last
        )
        nodes = [self._last, end]
        while nodes[-1]:
            nodes.append(paths[nodes[-1], nodes[-2]].before)
        return nodes[::-1]

    def _has_unlike_neighbours(self, nodes: Sequence[int]) -> bool:
        widths = [self._measured(a, b) for a, b in pairwise(nodes)]
        return any(_unlike(a, b) for a, b in pairwise(widths))

    def _cost(self, a: int, b: int, width: float) -> float:
        last = b == self._last
        one_word = all(place.inside for place in self._places[a + 1 : b])
        cost = 0.0 if last else self._penalties[b]
        if width > self._width + _TOLERANCE:
            cost += _OVERFULL * width / self._width
        if one_word and words.letters(self._line(a, b)) < _FEW_LETTERS:
            cost += _LONE_SHORT_WORD
        if self._wrap == "pretty":
            slack = (self._width - width) / self._width
            if not last:
                return cost + slack**2
            short = max(0.0, slack - (1 - _SHORT_LAST))
            return cost + _SHORT_LAST_WEIGHT * short**2 + _WIDOW * one_word
        cost += ((self._mean - width) / self._width) ** 2
        return cost + _SHORT_LAST_WORD * (last and one_word and width < self._mean / 2)

    def _line(self, a: int, b: int) -> str:
        return self._text[self._places[a].next : self._places[b].end]

    def _end_penalties(self) -> list[float]:
        """For each node what it costs to end a line there, whatever the line."""
        penalties = [0.0]
        start = self._places[0].next
        opens = False
        for place in self._places[1:]:
            word = self._text[start : place.end]
            ends = words.ends_sentence(word, self._language)
            penalty = 0.0
            if words.is_weak(word, self._language):
                penalty += _WEAK_WORD[self._wrap]
            if words.ends_in_punctuation(word):
                penalty += _PUNCTUATION
            if opens and not ends:
                penalty += _STRANDED
            if place.inside:
                penalty += _SOFT_HYPHEN if place.hyphen else _INSIDE
            else:
                start, opens = place.next, ends
            penalties.append(penalty)
        return penalties


def _unlike(one: float, other: float) -> bool:
    return min(one, other) < _LEAST_RATIO * max(one, other)
