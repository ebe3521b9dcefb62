"""Which layout suits a document: what ``layout: auto`` does.

Every layout declares what it does well (:class:`~infographic.layouts.base.Suits`); how
near a document comes to that is a number from 0 to 1. Of layouts that are equally near,
the preferred one goes first, then the default, then the alphabet decides.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from infographic.canvas import Form
from infographic.document.model import Document
from infographic.errors import NOWHERE, InfographicError, Source
from infographic.layouts.base import Layout, Place, Suits
from infographic.plugins import load, names

AUTO = "auto"
DEFAULT = "cards"
"""What is chosen unless another layout suits better."""

_OTHER_FORM = 0.5
"""What is left for a layout that makes slides where a page is wanted, say."""
_HIDDEN = 0.25
"""And for one that doesn't show the document's images."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What of a document counts: how many tips, the words of a tip's text (of the text in
    the middle between the shortest and the longest), and the share of tips with an icon."""

    tips: int
    words: int
    icons: float

    def __str__(self) -> str:
        tips = f"{self.tips} tips" if self.tips > 1 else "1 tip"
        words = f"about {self.words} word{'s' if self.words > 1 else ''}"
        return f"{tips} of {words}" if self.words else f"{tips} without text"


@dataclass(frozen=True, slots=True)
class Choice:
    """A layout; ``reason`` ends a sentence that begins with its name."""

    name: str
    layout: Layout
    reason: str


def measured(document: Document) -> Measure:
    """The measure of a document."""
    words = sorted(len(str(tip.text or "").split()) for tip in document.tips)
    icons = sum(bool(tip.icon) for tip in document.tips)
    return Measure(len(words), words[len(words) // 2], icons / len(words))


def suitability(suits: Suits, found: Measure, form: Form = "tall") -> float:
    """How well a layout suits what was found: more than 0, and 1 if nothing is amiss."""
    value = _nearness(found.tips, *suits.tips) * _nearness(found.words, *suits.words)
    if suits.icons:
        value *= (1 + found.icons) / 2
    meant = form == suits.form or (suits.form == "tall" and form in ("page", "card"))
    return value if meant else value * _OTHER_FORM


def image_places(document: Document) -> frozenset[Place]:
    """Where the document has images."""
    header: set[Place] = {"header"} if document.image else set()
    return frozenset(header | ({"tip"} if any(tip.image for tip in document.tips) else set()))


def choices(
    document: Document, preferred: str = "", source: Source = NOWHERE, form: Form = "tall"
) -> Iterator[Choice]:
    """All layouts that have the form wanted, the most suitable for the document first.

    ``preferred`` is a theme's own layout, named at ``source``. Layouts of other packages
    take part, but for those that can't be loaded. Raises InfographicError if there is no
    layout ``preferred``.
    """
    found, places = measured(document), image_places(document)
    done = []

    def rank(layout: Layout) -> float:
        share = 1.0 if places <= layout.images else _HIDDEN
        return share * suitability(layout.suits, found, form)

    # Nothing suits better than fully: then the others, which take long to load, can wait.
    for name in dict.fromkeys(filter(None, (preferred, DEFAULT))):
        layout = load(Layout, name, source)
        if layout.takes(form) and rank(layout) == 1:
            done.append(name)
            yield Choice(name, layout, _reason(found, 1, name == preferred))
    others = [
        (name, layout) for name, layout in _loadable() if name not in done and layout.takes(form)
    ]
    ranks = {name: rank(layout) for name, layout in others}
    others.sort(key=lambda one: (-ranks[one[0]], one[0] != preferred, one[0] != DEFAULT, one[0]))
    for name, layout in others:
        yield Choice(name, layout, _reason(found, ranks[name], name == preferred))


def _loadable() -> Iterator[tuple[str, Layout]]:
    for name in names(Layout):
        try:
            yield name, load(Layout, name)
        except InfographicError:
            # What another package declares wrongly must not stop every build.
            continue


def _reason(found: Measure, rank: float, own: bool) -> str:
    does = "suits" if rank == 1 else "comes nearest to suiting"
    return f"is the theme's own and {does} {found}" if own else f"{does} {found}"


def _nearness(value: int, low: int, high: int) -> float:
    """1 from ``low`` to ``high``, and ever less outside."""
    # One more of each, since there may be none.
    return min(1.0, (value + 1) / (low + 1), (high + 1) / (value + 1))
