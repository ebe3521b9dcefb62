"""Runs as text that can be selected, found and copied; lines of a paragraph hang together.

What a reader would not draw as the scene has it (letters that depend on those of another
line, characters that the font lacks) is drawn as an outline behind invisible text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from infographic.backends.svg.fonts import EmbeddedFont
from infographic.backends.svg.markup import color, element, escaped, number, path_data
from infographic.backends.svg.pieces import Piece, pieces, shown_length
from infographic.geometry import Affine
from infographic.outline import joined
from infographic.scene.items import GlyphRun
from infographic.text import characters
from infographic.text.fonts import Font
from infographic.text.outlines import glyph_outline
from infographic.text.shaping import Glyph

# Digits: baselines are rounded to whole pixels, so a hundredth may move one by a pixel.
_FINE = 3

_Line: TypeAlias = tuple[dict[str, str], str]
"""The attributes of a piece of text, its place among them, and its characters."""


class Writer:
    """Writes the texts of a page in a language."""

    def __init__(self, fonts: Mapping[Font, EmbeddedFont], language: str) -> None:
        self._fonts = fonts
        self._language = language

    def markup(self, runs: Sequence[GlyphRun], dx: float, dy: float) -> Iterator[str]:
        """Runs that follow each other, moved by ``dx`` and ``dy`` px."""
        lines: list[_Line] = []
        for run in runs:
            found = self._lines(run, dx, dy)
            # Text that runs to the left would mix up the order of the lines beside it.
            alone = not found or characters.has_right_to_left(run.text)
            if alone and lines:
                yield _text(lines)
                lines = []
            if not found:
                yield from self._drawn(run, dx, dy)
                continue
            lines += found
            if alone:
                yield _text(lines)
                lines = []
            yield from self._hyphen(run, dx, dy)
        if lines:
            yield _text(lines)

    def _lines(self, run: GlyphRun, dx: float, dy: float) -> list[_Line]:
        """The pieces of a run; none if they would not look as they should."""
        font = self._fonts[run.font]
        found = pieces(run, font.subset, self._language) or []
        looks = self._looks(run)
        lines: list[_Line] = []
        for piece in found:
            place = {
                "x": number(run.origin.x + dx + piece.x),
                "y": number(run.origin.y + dy, _FINE),
            }
            lines.append(({**place, **looks, "style": _features(run, piece)}, piece.text))
        return lines

    def _looks(self, run: GlyphRun) -> dict[str, str]:
        tracking = number(run.tracking * run.size, _FINE)
        foreign = run.language if run.language.lower() != self._language.lower() else ""
        return {
            **self._fonts[run.font].attributes,
            "font-size": number(run.size, _FINE),
            **color("fill", run.color),
            "letter-spacing": "" if tracking == "0" else tracking,
            "xml:lang": foreign,
        }

    def _drawn(self, run: GlyphRun, dx: float, dy: float) -> Iterator[str]:
        """A run as outlines, with its text over them: unseen, but there."""
        yield _outlines(run, run.glyphs, dx, dy)
        looks = {**self._looks(run), "fill": "", "fill-opacity": "0", "letter-spacing": ""}
        place = {"x": number(run.origin.x + dx), "y": number(run.origin.y + dy, _FINE)}
        width = {"textLength": number(run.advance), "lengthAdjust": "spacingAndGlyphs"}
        yield element("text", {**place, **looks, **width}, escaped(run.text.rstrip(" ")))

    def _hyphen(self, run: GlyphRun, dx: float, dy: float) -> Iterator[str]:
        """What a soft hyphen at the end of a run is drawn as: readers show none."""
        if run.text.endswith(characters.SOFT_HYPHEN):
            length = shown_length(run)
            yield _outlines(run, [glyph for glyph in run.glyphs if glyph.cluster >= length], dx, dy)


def _features(run: GlyphRun, piece: Piece) -> str:
    """The OpenType features of a piece, in CSS."""
    told = [f"'{name}'" if value == 1 else f"'{name}' {value}" for name, value in run.features]
    told += ("'liga'", "'clig'") if piece.ligatures else ()
    return f"font-feature-settings:{','.join(told)}" if told else ""


def _text(lines: Sequence[_Line]) -> str:
    """Pieces as one element; what all of them have in common is said once."""
    if len(lines) == 1:
        attributes, characters = lines[0]
        return element("text", attributes, escaped(characters))
    said = [set(attributes.items()) for attributes, _ in lines]
    shared = {key for key, _ in set.intersection(*said)} - {"x", "y"}
    spans: list[str] = []
    for attributes, characters in lines:
        own = {key: value for key, value in attributes.items() if key not in shared}
        spans.append(element("tspan", own, escaped(characters)))
    first = lines[0][0]
    return element("text", {key: first[key] for key in first if key in shared}, "".join(spans))


def _outlines(run: GlyphRun, glyphs: Sequence[Glyph], dx: float, dy: float) -> str:
    unit = run.size / run.font.units_per_em
    left, base = run.origin.x + dx, run.origin.y + dy
    whole = joined(
        glyph_outline(run.font, glyph.id).transformed(
            Affine(unit, 0, 0, -unit, left + glyph.x * unit, base - glyph.y * unit)
        )
        for glyph in glyphs
    )
    return element("path", {"d": path_data(whole), **color("fill", run.color)})
