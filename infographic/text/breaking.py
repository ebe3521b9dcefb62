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
from dataclasses import dataclass
from itertools import pairwise
from math import inf

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
_LEFT_OVER = 0.02  # the last word of a sentence at the start of a line
_PARTED = 0.03  # a verb from its particle: "stores | up"
_LONE_SHORT_WORD = 0.1
_FEW_LETTERS = 4

# Beyond the design rules, so that a word is parted only where that gains something.
_INSIDE = 0.02
_SOFT_HYPHEN = 0.05

_LEAST_RATIO = 0.35  # of a title's line to its neighbour
_UNLIKE_NEIGHBOURS = 1.0
_OVERFULL = 1000.0

Measure = Callable[[Extent], float]


@dataclass(frozen=True, slots=True)
class Breakable:
    """A text with the places where its lines may end; ``forced`` are the ends of lines
    that the author wants. Widths are in em, as ``measure`` tells them."""

    text: str
    places: Sequence[Break]
    forced: frozenset[int]
    measure: Measure
    language: str

    def lines(self, width: float, wrap: Wrap) -> list[Extent]:
        """The best lines: never wider than ``width``, but where a piece between two places
        is so by itself."""
        return [line for section in self._sections(width, wrap) for line in section.lines()]

    def count(self, width: float, wrap: Wrap) -> int:
        """How many lines there will be."""
        return sum(section.count() for section in self._sections(width, wrap))

    def _sections(self, width: float, wrap: Wrap) -> Iterator[_Section]:
        """The stretches that are broken by themselves."""
        start = word = 0
        within: list[Break] = []
        end = Break(len(self.text), len(self.text))
        for place in (*self.places, end):
            if place is end or self._ends_section(word, place, wrap):
                yield _Section(self, [Break(start, start), *within, place], width, wrap)
                start = place.next
                within = []
            else:
                within.append(place)
            if not place.inside:
                word = place.next

    def _ends_section(self, word: int, place: Break, wrap: Wrap) -> bool:
        if wrap == "sense" and not place.inside and not self.text[place.next].islower():
            return place.end in self.forced or words.ends_sentence(
                self.text[word : place.end], self.language
            )
        return place.end in self.forced


class _Section:
    """A stretch of text as a graph: node 0 is its start, the last its end, the others
    the places between; a line leads from one node to a later one."""

    def __init__(self, whole: Breakable, places: Sequence[Break], width: float, wrap: Wrap) -> None:
        self._whole = whole
        self._places = places
        self._last = len(places) - 1
        self._width = width
        self._wrap = wrap

    def count(self) -> int:
        """The fewest lines it takes."""
        return len(self._first_fit()) - 1

    def lines(self) -> list[Extent]:
        """The chosen lines."""
        nodes = self._first_fit()
        count = len(nodes) - 1
        if count > 1:
            self._mean = self._measured(0, self._last) / count
            self._penalties = self._end_penalties()
            latest, earliest = nodes, self._last_fit()
            nodes = self._cheapest(earliest, latest)
            if self._wrap != "pretty" and self._has_unlike_neighbours(nodes):
                nodes = self._cheapest_by_pairs(earliest, latest)
        return [self._extent(a, b) for a, b in pairwise(nodes)]

    def _extent(self, a: int, b: int) -> Extent:
        place = self._places[b]
        return Extent(self._places[a].next, place.end, place.next, place.hyphen)

    def _measured(self, a: int, b: int) -> float:
        return self._whole.measure(self._extent(a, b))

    def _fits(self, a: int, b: int) -> bool:
        """Whether a line fits; a piece that can't be parted always does."""
        return b == a + 1 or self._measured(a, b) <= self._width + _TOLERANCE

    def _first_fit(self) -> list[int]:
        """The nodes if each line from the start is as long as it may be: that takes the
        fewest lines, and none of them can end later."""
        if self._fits(0, self._last):
            return [0, self._last]
        nodes = [0]
        while nodes[-1] < self._last:
            a = nodes[-1]
            b = a + 1
            for node in range(a + 2, self._last + 1):
                if self._fits(a, node):
                    b = node
                # Its hyphen alone may be too much; the next place may have none.
                elif not self._places[node].hyphen:
                    break
            nodes.append(b)
        return nodes

    def _last_fit(self) -> list[int]:
        """The same from the end: none of the lines can end earlier."""
        nodes = [self._last]
        while nodes[-1]:
            b = nodes[-1]
            a = b - 1
            while a and self._fits(a - 1, b):
                a -= 1
            nodes.append(a)
        return nodes[::-1]

    def _lines_between(
        self, earliest: Sequence[int], latest: Sequence[int]
    ) -> Iterator[list[tuple[int, int, float]]]:
        """For the first line, the second, and so on: all that it can be, as the nodes that
        it leads from and to and its width."""
        froms = range(1)
        for low, high in zip(earliest[1:], latest[1:], strict=True):
            ends = range(low, high + 1)
            yield [
                (a, b, width)
                for b in ends
                for a in froms
                if a < b
                and ((width := self._measured(a, b)) <= self._width + _TOLERANCE or b == a + 1)
            ]
            froms = ends

    def _cheapest(self, earliest: Sequence[int], latest: Sequence[int]) -> list[int]:
        """The nodes of the lines that cost least, of all that are as few."""
        paths = {0: (0.0, [0])}
        for choices in self._lines_between(earliest, latest):
            longer: dict[int, tuple[float, list[int]]] = {}
            for a, b, width in choices:
                if a in paths:
                    cost = paths[a][0] + self._cost(a, b, width)
                    if b not in longer or cost < longer[b][0]:
                        longer[b] = cost, [*paths[a][1], b]
            paths = longer
        return paths[self._last][1]

    def _cheapest_by_pairs(self, earliest: Sequence[int], latest: Sequence[int]) -> list[int]:
        """The same, with a price on lines that are much shorter than a neighbour."""
        paths = {(0, 0): (0.0, inf, [0])}
        for choices in self._lines_between(earliest, latest):
            longer: dict[tuple[int, int], tuple[float, float, list[int]]] = {}
            for a, b, width in choices:
                own = self._cost(a, b, width)
                for (_, end), (cost, before, nodes) in paths.items():
                    if end != a:
                        continue
                    total = cost + own + _UNLIKE_NEIGHBOURS * (a > 0 and _unlike(before, width))
                    if (a, b) not in longer or total < longer[a, b][0]:
                        longer[a, b] = total, width, [*nodes, b]
            paths = longer
        return min(paths.values())[2]

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
        return self._whole.text[self._places[a].next : self._places[b].end]

    def _end_penalties(self) -> list[float]:
        """For each node what it costs to end a line there, whatever the line."""
        penalties = [0.0]
        start = self._places[0].next
        opens = False
        following = [*self._places[2:], self._places[-1]]
        for place, after in zip(self._places[1:], following, strict=True):
            word = self._whole.text[start : place.end]
            ends = words.ends_sentence(word, self._whole.language)
            penalty = 0.0
            if words.is_weak(word, self._whole.language):
                penalty += _WEAK_WORD[self._wrap]
            if words.ends_in_punctuation(word):
                penalty += _PUNCTUATION
            if opens and not ends:
                penalty += _STRANDED
            comes = self._whole.text[place.next : after.end]
            if words.is_particle(comes, self._whole.language):
                penalty += _PARTED
            elif not ends and words.ends_sentence(comes, self._whole.language):
                penalty += _LEFT_OVER
            if place.inside:
                penalty += _SOFT_HYPHEN if place.hyphen else _INSIDE
            else:
                start, opens = place.next, ends
            penalties.append(penalty)
        return penalties


def _unlike(one: float, other: float) -> bool:
    return min(one, other) < _LEAST_RATIO * max(one, other)
