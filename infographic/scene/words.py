"""What a picture says, as text: for formats that are read, not looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from infographic.scene.roles import Role
from infographic.text.spans import RichText, Span, plain


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with emphasis, links and languages on one line, and its role.

    ``tip`` is the number of the tip that it belongs to (from 1); ``url`` is where all of
    it leads.
    """

    role: Role
    spans: RichText
    tip: int | None = None
    url: str = ""

    def __str__(self) -> str:
        return plain(self.spans)


def sections(words: Iterable[Passage]) -> Iterator[list[Passage]]:
    """Passages that belong together: those of a tip, those of the opener, others alone."""
    for _, found in groupby(words, key=lambda one: (one.tip, one.role.value.partition("-")[0])):
        yield list(found)


def links(spans: RichText) -> Iterator[tuple[str, Sequence[Span]]]:
    """Neighbours that lead to one address; an empty address is no link."""
    for url, found in groupby(spans, key=lambda span: span.url):
        yield url, list(found)
