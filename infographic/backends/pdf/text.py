"""Shaped runs as text operators: each glyph at its exact place, each character told.

A code tells its characters by the font's ToUnicode map. Where that isn't enough (a glyph
that stands for one thing here and another there, several glyphs for one letter), the
glyphs lie within a span that says the characters itself (ISO 32000-1, 14.9.4).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from operator import attrgetter

from infographic.backends.pdf.content import outline_path
from infographic.backends.pdf.fonts import EmbeddedFont
from infographic.backends.pdf.objects import number
from infographic.geometry import Affine
from infographic.scene.items import GlyphRun
from infographic.text.outlines import glyph_outline
from infographic.text.shaping import Glyph

# Readers take a gap of a tenth of the size for a space between words.
_WIDE_TRACKING = 0.07


def run_operators(
    run: GlyphRun, font: tuple[str, EmbeddedFont] | None, dx: float, dy: float
) -> Iterator[str]:
    """A run moved by ``dx`` and ``dy`` px, its colour set before. ``font`` is its font and
    that one's resource name; None if all its glyphs are missing.

    A glyph that the font lacks is a shape: a PDF/A may not show it as text (ISO 19005-2,
    6.2.11.8). A span then tells the characters of the whole run.
    """
    missing = list(_missing_outlines(run, dx, dy))
    told = bool(missing) or _widely_set(run)
    if told:
        yield _span_start(run.text)
    if font is not None:
        resource, embedded = font
        x, y = number(run.origin.x + dx), number(run.origin.y + dy)
        yield f"BT /{resource} {number(run.size)} Tf 1 0 0 -1 {x} {y} Tm"
        yield from _TextLine(run, embedded).operators(told)
        yield "ET"
    for path in missing:
        yield f"{path} f"
    if told:
        yield "EMC"


def _missing_outlines(run: GlyphRun, dx: float, dy: float) -> Iterator[str]:
    """The paths of what stands for missing glyphs."""
    scale = run.size / run.font.units_per_em
    left, base = run.origin.x + dx, run.origin.y + dy
    for glyph in run.glyphs:
        if glyph.id == 0:
            x, y = left + glyph.x * scale, base - glyph.y * scale
            place = Affine(scale, 0, 0, -scale, x, y)
            yield outline_path(glyph_outline(run.font, 0).transformed(place))


def _span_start(characters: str) -> str:
    """The operator that begins a span with its characters told."""
    told = characters.encode("utf-16-be").hex().upper()
    return f"/Span <</ActualText <FEFF{told}>>> BDC"


class _TextLine:
    """The operators within one text object, as they are gathered."""

    def __init__(self, run: GlyphRun, font: EmbeddedFont) -> None:
        self._run = run
        self._font = font
        self._per_unit = 1000 / run.font.units_per_em
        self._out: list[str] = []
        self._row: list[str] = []
        self._codes = ""
        self._pen = 0.0
        self._rise = 0.0

    def operators(self, told: bool) -> list[str]:
        """All of them; ``told``: a span around them tells the characters."""
        for characters, glyphs in _clusters(self._run):
            shown = [glyph for glyph in glyphs if glyph.id]
            if self._tells(characters, shown) or told:
                self._show(shown)
            else:
                self._flush()
                self._out.append(_span_start(characters))
                self._show(shown)
                self._flush()
                self._out.append("EMC")
        self._flush()
        if self._rise:
            self._out.append("0 Ts")
        return self._out

    def _tells(self, characters: str, glyphs: Sequence[Glyph]) -> bool:
        """Whether the codes alone tell the characters; what they mean is noted."""
        codes = self._font.codes
        if len(glyphs) == 1:
            return self._font.means(codes[glyphs[0].id], characters)
        for glyph in glyphs:
            self._font.belongs_to(codes[glyph.id], characters)
        return not glyphs

    def _show(self, glyphs: Sequence[Glyph]) -> None:
        for glyph, _, x, y in glyphs:
            if y != self._rise:
                self._flush()
                self._rise = y
                self._out.append(f"{number(self._run.size * y * self._per_unit / 1000)} Ts")
            back = round(self._pen - x * self._per_unit, 3)
            if back:
                self._end_codes()
                self._row.append(number(back))
                self._pen -= back
            code = self._font.codes[glyph]
            self._codes += code.digits
            self._pen += code.width

    def _end_codes(self) -> None:
        if self._codes:
            self._row.append(f"<{self._codes}>")
            self._codes = ""

    def _flush(self) -> None:
        self._end_codes()
        if self._row:
            self._out.append(f"[{''.join(self._row)}] TJ")
            self._row = []


def _clusters(run: GlyphRun) -> Iterator[tuple[str, Sequence[Glyph]]]:
    """The glyphs of a run in drawing order, by the characters that they stand for."""
    starts = sorted({glyph.cluster for glyph in run.glyphs})
    ends = dict(pairwise([*starts, len(run.text)]))
    if len(starts) == len(run.glyphs):
        for glyph in run.glyphs:
            yield run.text[glyph.cluster : ends[glyph.cluster]], (glyph,)
        return
    for start, glyphs in groupby(run.glyphs, attrgetter("cluster")):
        yield run.text[start : ends[start]], tuple(glyphs)


def _widely_set(run: GlyphRun) -> bool:
    """Whether letters stand so far apart that readers would see words of one letter."""
    steps = len(run.glyphs) - 1
    if run.direction == "rtl" or steps < 1:
        return False
    font = run.font
    natural = sum(font.advance(glyph.id) for glyph in run.glyphs[:-1])
    extra = run.glyphs[-1].x - run.glyphs[0].x - natural
    return extra > _WIDE_TRACKING * font.units_per_em * steps
