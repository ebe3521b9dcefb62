"""Itemising: cutting a text into runs that can be shaped in one go.

A run has one font, script, level (direction), language and link. Plain Latin text,
which nearly all text is, takes a short way: its spans are its runs.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from infographic.text import characters
from infographic.text.fallback import choose_fonts, has
from infographic.text.fonts import Font, FontBook
from infographic.text.spans import RichText, Span
from infographic.text.style import TextStyle


class Run(NamedTuple):
    """Characters ``start`` to ``end`` of a text, to be shaped together.

    ``script`` is an ISO 15924 tag, ``level`` odd for text that runs to the left.
    """

    start: int
    end: int
    font: Font
    script: str
    level: int
    language: str
    url: str


class Runs(NamedTuple):
    """A text's runs in logical order, the level of each of its characters (empty if
    all run to the right), and the base level of the paragraph."""

    runs: tuple[Run, ...]
    levels: tuple[int, ...]
    base: int


def itemize(spans: RichText, style: TextStyle, fonts: FontBook, language: str) -> Runs:
    """The runs of a text in a style."""
    text = "".join(span.text for span in spans)
    if characters.is_plain(text):
        plain = _plain_runs(spans, style, fonts, language)
        if plain is not None:
            return Runs(plain, (), 0)
    base, levels = _levels(text, language)
    scripts = _scripts(text)
    runs: list[Run] = []
    start = 0
    for span in spans:
        end = start + len(span.text)
        chosen = choose_fonts(span.text, font_chain(span, style, fonts), fonts)
        lingo = span.language or language

        def kind(
            index: int, start: int = start, chosen: Sequence[Font] = chosen
        ) -> tuple[str, str, int]:
            return chosen[index - start].key, scripts[index], levels[index] if levels else base

        for (_, script, level), group in groupby(range(start, end), key=kind):
            places = list(group)
            font = chosen[places[0] - start]
            runs.append(Run(places[0], places[-1] + 1, font, script, level, lingo, span.url))
        start = end
    return Runs(tuple(runs), levels, base)


def font_chain(span: Span, style: TextStyle, fonts: FontBook) -> tuple[Font, ...]:
    """The fonts that a span is tried in, its own family first."""
    weight = bolder(style.weight) if span.bold else style.weight
    # Emphasis within italics is upright, as by the rules of print.
    italic = style.italic != span.italic
    return tuple(fonts.find(family, weight, italic) for family in style.families)


def bolder(weight: int) -> int:
    """The weight of strong emphasis within ``weight``: CSS Fonts 4, section 2.2.1."""
    return 400 if weight < 350 else 700 if weight < 550 else max(900, weight)


def _plain_runs(
    spans: RichText, style: TextStyle, fonts: FontBook, language: str
) -> tuple[Run, ...] | None:
    """A run for each span, or None if a font lacks one of its characters."""
    runs: list[Run] = []
    start = 0
    for span in spans:
        font = font_chain(span, style, fonts)[0]
        if not all(has(font, char) for char in set(span.text)):
            return None
        end = start + len(span.text)
        if end > start:
            runs.append(Run(start, end, font, "Latn", 0, span.language or language, span.url))
        start = end
    return tuple(runs)


def _levels(text: str, language: str) -> tuple[int, tuple[int, ...]]:
    if not characters.has_right_to_left(text):
        return 0, ()
    from infographic.text import bidi

    base = (
        1 if language.partition("-")[0] in bidi.RIGHT_TO_LEFT_LANGUAGES else bidi.base_level(text)
    )
    return base, tuple(bidi.embedding_levels(text, base))


def _scripts(text: str) -> list[str]:
    """The script of each character; common ones take that of the text before them."""
    found = [characters.script(char) for char in text]
    current = next((script for script in found if script), "Latn")
    for index, script in enumerate(found):
        current = found[index] = script or current
    return found
