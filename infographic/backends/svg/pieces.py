"""What of a run a reader can be left to shape, and where that has to stand.

A reader of the file shapes each piece of text by itself, with the font that it is given.
Here the same is done beforehand and compared with what the scene has: a piece goes on as
far as both agree.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from infographic.scene.items import GlyphRun
from infographic.text import characters
from infographic.text.shaping import SLIGHT_TRACKING, Glyph
from infographic.text.subset import Subset

# Px: less than anyone sees.
_TOLERANCE = 0.03
_NO_LIGATURES = (("liga", 0), ("clig", 0))
_LEFTWARD, _RIGHTWARD, _END = "\u202e", "\u202d", "\u202c"


class Piece(NamedTuple):
    """Characters, and where their first glyph starts: px from the run's origin. With
    ``ligatures`` they have some although they are tracked."""

    text: str
    x: float
    ligatures: bool = False


def shown_length(run: GlyphRun) -> int:
    """How many of a run's characters show as what they are: neither the space it was
    wrapped at, nor a soft hyphen, which is drawn."""
    text = run.text.removesuffix(characters.SOFT_HYPHEN)
    return len(text if text != run.text else text.rstrip(" "))


def pieces(run: GlyphRun, subset: Subset, language: str) -> list[Piece] | None:
    """The run in pieces, on a page in a language; None if some of it can't be had so."""
    length = shown_length(run)
    if not length:
        return [Piece(run.text, 0.0)]
    if any(glyph.id == 0 for glyph in run.glyphs):
        return None
    wanted = [
        glyph._replace(id=subset.numbers[glyph.id])
        for glyph in run.glyphs
        if glyph.cluster < length
    ]
    found = list(_Cutter(run, subset, wanted, run.language or language).cut(length))
    if None in found:
        return None
    whole = [piece for piece in found if piece]
    last = whole[-1]._replace(text=whole[-1].text + run.text[length:])
    return [*whole[:-1], last]


class _Cutter:
    def __init__(
        self, run: GlyphRun, subset: Subset, wanted: Sequence[Glyph], language: str
    ) -> None:
        self._run = run
        self._subset = subset
        self._wanted = wanted
        self._language = language
        self._rightward = run.direction == "ltr"
        self._unit = run.size / run.font.units_per_em

    def cut(self, length: int) -> Iterator[Piece | None]:
        """Pieces up to ``length``; None where a single character isn't drawn as wanted."""
        start = 0
        while start < length:
            piece, end = self._longest(start, length)
            yield piece
            start = end

    def _longest(self, start: int, length: int) -> tuple[Piece | None, int]:
        end = length
        while True:
            piece, fits = self._piece(start, end)
            if piece:
                return piece, end
            if not self._rightward:
                return None, length
            following = min((g.cluster for g in self._wanted if g.cluster > start), default=length)
            if end == following:
                return None, length
            end = fits if fits > start else following

    def _piece(self, start: int, end: int) -> tuple[Piece | None, int]:
        """The characters from ``start`` to ``end`` as a piece, or how far they fit."""
        text = self._run.text[start:end]
        wanted = [glyph for glyph in self._wanted if start <= glyph.cluster < end]
        drawn = self._shaped(text)
        if not wanted or not drawn:
            return None, start
        shift = wanted[0].x - drawn[0].x
        for one, other in zip(wanted, drawn, strict=False):
            if not self._alike(one, other, start, shift):
                return None, min(one.cluster, other.cluster + start)
        if len(wanted) != len(drawn):
            return None, start
        return Piece(
            self._directed(text), shift * self._unit, self._needs_ligatures(drawn, text)
        ), end

    def _alike(self, one: Glyph, other: Glyph, start: int, shift: float) -> bool:
        reach = _TOLERANCE / self._unit
        return (
            one.id == other.id
            and one.cluster == other.cluster + start
            and abs(one.x - other.x - shift) < reach
            and abs(one.y - other.y) < reach
        )

    def _shaped(self, text: str, *more: tuple[str, int]) -> list[Glyph]:
        features = (*self._run.features, *more)
        return self._subset.shaped(
            text, self._language, self._rightward, features, self._run.tracking
        )

    def _needs_ligatures(self, drawn: Sequence[Glyph], text: str) -> bool:
        """Whether it has ligatures, which readers leave out where letters are spaced."""
        if not 0 < abs(self._run.tracking) <= SLIGHT_TRACKING:
            return False
        return [g.id for g in self._shaped(text, *_NO_LIGATURES)] != [g.id for g in drawn]

    def _directed(self, text: str) -> str:
        """The text; where in a line of its own some of it would run the other way, with
        marks that keep it from that. (There are attributes for it, but few readers know
        them.)"""
        if self._rightward and not characters.has_right_to_left(text):
            return text
        from infographic.text.bidi import embedding_levels

        aside = 1 if self._rightward else 0
        if all(level % 2 != aside for level in embedding_levels(text, 0)):
            return text
        return (_RIGHTWARD if self._rightward else _LEFTWARD) + text + _END
