r"""Splitting words that are wider than their column. The rule:

1. A word is first split at punctuation, which stays at the line's end: after hyphens,
   slashes, dots, underscores, commas, colons and ``@ ? & = # % + ~ | \``.
2. A part that is still too wide is split between any two characters (grapheme
   clusters) that leave at least two before and two after. A hyphen is added where the
   word is made of letters only, in a script that hyphenates; never in an address, a
   number, or anything with digits or signs in it.
3. A column that is too narrow even for that has its words split between any two
   characters, without a hyphen.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from infographic.text.characters import SOFT_HYPHEN, graphemes, is_mark, script
from infographic.text.lines import Extent
from infographic.text.opportunities import Break

_PUNCTUATION = r"[-\u2010\u2013\u2014/.,:;_@?&=#%+~|\\]+"
_AROUND = r"^[^\w]+|[^\w]+$"
_WITHIN_WORDS = frozenset("-\u2010\u2011'\u2019" + SOFT_HYPHEN)
_HYPHENATING = frozenset(("Latn", "Grek", "Cyrl", "Armn", "Geor", "Copt", ""))
_SPACES = " \u00a0\u202f"
_LEAST = 2  # characters before and after a hyphen


def split_wide(
    text: str, places: Sequence[Break], too_wide: Callable[[Extent], bool]
) -> list[Break] | None:
    """The ``places`` and as many more as it takes to have no piece between two of them
    too wide, if that can be; None if no piece is."""
    wide = [piece for piece in pieces(text, places) if too_wide(piece)]
    if not wide:
        return None
    found = [*places, *(place for piece in wide for place in _at_punctuation(text, piece))]
    found.sort()
    for piece in [piece for piece in pieces(text, found) if too_wide(piece)]:
        within = list(_with_hyphen(text, piece))
        end = Break(piece.end, piece.next, piece.hyphen)
        if any(map(too_wide, pieces(text, within, piece.start, end))):
            within = list(_anywhere(text, piece))
        found += within
    return sorted(found) if len(found) > len(places) else None


def pieces(
    text: str, places: Sequence[Break], start: int = 0, end: Break | None = None
) -> Iterator[Extent]:
    """What lies between two places: the shortest lines that there can be."""
    for place in (*places, end or Break(len(text), len(text))):
        yield Extent(start, place.end, place.next, place.hyphen)
        start = place.next


def _at_punctuation(text: str, piece: Extent) -> Iterator[Break]:
    for match in re.finditer(_PUNCTUATION, text[piece.start : piece.end]):
        place = piece.start + match.end()
        if match.start() and place < piece.end:
            yield Break(place, place, inside=True)


def _with_hyphen(text: str, piece: Extent) -> Iterator[Break]:
    places = [piece.start + index for index, _ in graphemes(text[piece.start : piece.end])]
    word_end, is_word = piece.start, False
    for place in places[_LEAST : 1 - _LEAST]:
        if place >= word_end:
            word_end, is_word = _word_at(text, place)
        hyphen = is_word and text[place].isalpha() and _letter_before(text, place)
        yield Break(place, place, hyphen, inside=True)


def _anywhere(text: str, piece: Extent) -> Iterator[Break]:
    for index, _ in graphemes(text[piece.start : piece.end]):
        if index:
            yield Break(piece.start + index, piece.start + index, inside=True)


def _letter_before(text: str, place: int) -> bool:
    return text[place - 1].isalpha() or is_mark(text[place - 1])


def _word_at(text: str, place: int) -> tuple[int, bool]:
    """Where the characters around ``place`` that no space parts end, and whether they
    are a word that takes hyphens."""
    start = max(text.rfind(space, 0, place) for space in _SPACES) + 1
    ends = [index for space in _SPACES if (index := text.find(space, place)) >= 0]
    end = min(ends, default=len(text))
    token = re.sub(_AROUND, "", text[start:end])
    takes_hyphens = script(text[place]) in _HYPHENATING and all(
        char.isalpha() or is_mark(char) or char in _WITHIN_WORDS for char in token
    )
    return end, takes_hyphens
