"""Finding icons by words: their names and tags, weighed and ranked."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping

# How much a word tells of an icon, by where it is found.
_WHOLE_NAME, _NAME_PART, _WHOLE_TAG, _TAG_PART, _BEGINNING = 12.0, 6.0, 5.0, 2.0, 1.0
_GOOD_FIT = 20.0

# Each between blanks: looked up as text, so that nothing is built when this is imported.
_STOP_WORDS = (
    " a about all also am an and any are as at be been but by can do does dont even every for"
    " from get gets go goes had has have he her his how i if in into is it its just let make me"
    " more most my new no not of on one ones only or other our out own she should so some than"
    " that the their them then there they this to too up us use very was way we were what when"
    " which who why will with without wont you your "
)
# Variants of an icon, which say something else than the word they were found by.
_VARIANTS = frozenset({"off", "x", "minus", "plus", "cancel", "brand"})


class Index:
    """Which icons a word fits, and how well; made from ``tags`` by name.

    ``form`` is how words are compared: as they are, or by their stems.
    """

    def __init__(
        self, tags: Mapping[str, tuple[str, ...]], form: Callable[[str], str] = str
    ) -> None:
        self.size = len(tags)
        self._form = form
        self._fits: dict[str, dict[str, float]] = {}
        for name, own in tags.items():
            for tag in own:
                self._add(tag, name, _WHOLE_TAG)
                for piece in tag.split():
                    self._add(piece, name, _TAG_PART)
            for part in name.split("-"):
                self._add(part, name, _NAME_PART)
            self._add(name, name, _WHOLE_NAME)

    def fits(self, word: str) -> Mapping[str, float]:
        """The icons of a word with their scores."""
        return self._fits.get(self._form(word), {})

    def beginnings(self, word: str) -> dict[str, float]:
        """The icons with words that begin with ``word``."""
        found: dict[str, float] = {}
        for known, icons in self._fits.items():
            if known.startswith(word):
                found |= dict.fromkeys(icons, _BEGINNING)
        return found

    def _add(self, word: str, name: str, score: float) -> None:
        icons = self._fits.setdefault(self._form(word), {})
        icons[name] = max(score, icons.get(name, 0.0))


def search(query: str, index: Index) -> list[tuple[float, str]]:
    """Score and name of the icons that match every word, the best first."""
    matches = [{**index.beginnings(word), **index.fits(word)} for word in words(query)]
    names = set.intersection(*map(set, matches)) if matches else set()
    return sorted(((sum(m[name] for m in matches), name) for name in names), key=_rank)


def suggest(text: str, index: Index, taken: Iterable[str] = ()) -> str | None:
    """The icon whose name and tags fit a text best; None where no word fits well.

    A word counts more the fewer icons it fits, and simple names count more than
    variants. ``taken`` icons are left out. The index should compare by stems.
    """
    totals: dict[str, float] = {}
    for word in dict.fromkeys(word for word in words(text) if f" {word} " not in _STOP_WORDS):
        fits = index.fits(word)
        rarity = math.log(1 + index.size / (1 + len(fits)))
        for name, score in fits.items():
            totals[name] = totals.get(name, 0.0) + score * rarity
    left_out = set(taken)
    ranked = sorted(
        (
            (_plainness(name) * total, name)
            for name, total in totals.items()
            if name not in left_out
        ),
        key=_rank,
    )
    return ranked[0][1] if ranked and ranked[0][0] >= _GOOD_FIT else None


def words(text: str) -> list[str]:
    """The words of a text in small letters, apostrophes dropped."""
    return re.findall(r"[^\W_]+", text.lower().replace("'", "").replace("’", ""))


def stem(word: str) -> str:
    """The word without the common English endings: good enough to meet its relatives."""
    for ending, rest in (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            return word.removesuffix(ending) + rest
    return word


def _plainness(name: str) -> float:
    parts = name.split("-")
    variant = any(part in _VARIANTS or part.isdigit() for part in parts)
    return (0.5 if variant else 1.0) / (1 + 0.12 * (len(parts) - 1))


def _rank(scored: tuple[float, str]) -> tuple[float, int, str]:
    score, name = scored
    return -score, len(name), name
