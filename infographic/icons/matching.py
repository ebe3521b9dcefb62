"""Finding icons by words: their names and tags, weighed and ranked."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping

Tags = Mapping[str, tuple[str, ...]]

# How much a word tells of an icon, by where it is found.
_WHOLE_NAME, _NAME_PART, _WHOLE_TAG, _TAG_PART, _BEGINNING = 12.0, 6.0, 5.0, 2.0, 1.0
_STEM_ONLY = 0.6
_GOOD_FIT = 20.0

# Each between blanks: looked up as text, so that nothing is built when this is imported.
_STOP_WORDS = (
    " a about again all also always am an and any are as at back be been but by can could do does"
    " dont even every few first for from get gets give go goes had has have he her his how i if in"
    " into is it its just keep know less let long lot make many may me might more most much must"
    " my never new next no not of off often on one ones only or other our out over own put say see"
    " seek set she should show so some still take tell than that the their them then there they"
    " thing things this to too try two under up us use very was way we well were what when where"
    " which while who why will with without wont would you your "
)
# Variants of an icon, which say something else than the word they were found by.
_VARIANTS = frozenset({"off", "x", "minus", "plus", "cancel", "brand"})
# Tags of what stands for a program's commands: no picture of the word in a tip.
_COMMANDS = frozenset(
    {"button", "code", "coding", "cursor", "flex", "format", "formatting", "keyboard", "layout"}
    | {"math", "player control", "pointer", "text", "typography", "version control"}
)


class Index:
    """Which icons a word fits, and how well.

    Made from ``tags`` by name, and from ``meanings``: words that say as much as a name.
    """

    def __init__(self, tags: Tags, meanings: Tags, stemmed: bool = False) -> None:
        self._tags = tags
        self._stemmed = stemmed
        self._fits: dict[str, dict[str, float]] = {}
        for name, own in tags.items():
            for place, tag in enumerate(own):
                # The first tags are those that come to mind first.
                weight = max(0.5, 1 - 0.03 * place)
                self._add(tag, name, _WHOLE_TAG * weight)
                for piece in tag.split():
                    self._add(piece, name, _TAG_PART * weight)
            for part in name.split("-"):
                self._add(part, name, _NAME_PART)
            for meaning in (name, *meanings.get(name, ())):
                self._add(meaning, name, _WHOLE_NAME)

    def fits(self, word: str) -> dict[str, float]:
        """The icons of a word with their scores, relatives of the word included if stemmed."""
        near = self._fits.get("~" + _stem(word), {}) if self._stemmed else {}
        exact = self._fits.get(word, {})
        return {name: max(exact.get(name, 0.0), near.get(name, 0.0)) for name in (*near, *exact)}

    def beginnings(self, word: str) -> dict[str, float]:
        """The icons with words that begin with ``word``."""
        found: dict[str, float] = {}
        for known, icons in self._fits.items():
            if known.startswith(word):
                found |= dict.fromkeys(icons, _BEGINNING)
        return found

    def rarity(self, icons: int) -> float:
        """How much a word tells that fits so many icons."""
        return math.log(1 + len(self._tags) / (1 + icons))

    def plainness(self, name: str) -> float:
        """How far an icon stands for itself: less for variants and for program commands."""
        parts = name.split("-")
        share = 1 / (1 + 0.12 * (len(parts) - 1))
        if any(part in _VARIANTS or part.isdigit() for part in parts):
            share *= 0.5
        return share * (0.4 if _COMMANDS.intersection(self._tags[name]) else 1.0)

    def _add(self, word: str, name: str, score: float) -> None:
        keys = [(word, score)]
        if self._stemmed:
            keys.append(("~" + _stem(word), score * _STEM_ONLY))
        for key, weight in keys:
            icons = self._fits.setdefault(key, {})
            icons[name] = max(weight, icons.get(name, 0.0))


def search(query: str, index: Index) -> list[tuple[float, str]]:
    """Score and name of the icons that match every word, the best first."""
    matches = [{**index.beginnings(word), **index.fits(word)} for word in words(query)]
    names = set.intersection(*map(set, matches)) if matches else set()
    return sorted(((sum(m[name] for m in matches), name) for name in names), key=_rank)


def suggest(text: str, index: Index, taken: Iterable[str] = ()) -> str | None:
    """The icon whose name and tags fit a text best; None where no word fits well.

    A word counts more the fewer icons it fits; an icon counts more the more words fit
    it, and the plainer it is. ``taken`` icons are left out. The index should be stemmed.
    """
    left_out = set(taken)
    scores: dict[str, list[float]] = {}
    for word in dict.fromkeys(word for word in words(text) if f" {word} " not in _STOP_WORDS):
        fits = index.fits(word)
        rarity = index.rarity(len(fits))
        for name in fits.keys() - left_out:
            scores.setdefault(name, []).append(fits[name] * rarity)
    ranked = sorted(
        ((sum(own) * math.sqrt(len(own)) * index.plainness(name), name)
         for name, own in scores.items()),
        key=_rank,
    )  # fmt: skip
    return ranked[0][1] if ranked and ranked[0][0] >= _GOOD_FIT else None


def words(text: str) -> list[str]:
    """The words of a text in small letters, apostrophes dropped."""
    return re.findall(r"[^\W_]+", text.lower().replace("'", "").replace("’", ""))


def _stem(word: str) -> str:
    """The word without the common English endings: good enough to meet its relatives."""
    for ending, rest in (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            return word.removesuffix(ending) + rest
    return word


def _rank(scored: tuple[float, str]) -> tuple[float, int, str]:
    score, name = scored
    return -score, len(name), name
