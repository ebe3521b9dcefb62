"""Shaped text that can be measured between any two places and cut into lines.

A text is shaped once, in font units. A line is a slice of it; only where a cut would
change the shapes beside it (HarfBuzz tells) the few characters there are shaped again.
Widths for choosing breaks and widths of placed lines come from the same slices.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from infographic.text.characters import HYPHEN, SOFT_HYPHEN
from infographic.text.fonts import Font
from infographic.text.itemize import Runs
from infographic.text.shaping import Glyph, Manner, Shaped, shape, tracked
from infographic.text.style import TextStyle

_CONTEXT = 8


@dataclass(frozen=True, slots=True)
class PlacedRun:
    """A run on a line: ``x`` from the line's left edge and ``advance`` in px, glyphs in
    font units from the run's own start, in visual order.

    A run that ends a wrapped line has the space it was wrapped at, as character and
    glyph, beyond its ``advance``; a run that ends within a word has a soft hyphen,
    drawn as a hyphen. ``features`` and ``tracking`` are what it was shaped with.
    """

    font: Font
    size: float
    glyphs: tuple[Glyph, ...]
    text: str
    x: float
    advance: float
    url: str = ""
    language: str = ""
    direction: Literal["ltr", "rtl"] = "ltr"
    features: tuple[tuple[str, int], ...] = ()
    tracking: float = 0.0


class Extent(NamedTuple):
    """A line's part of a text: it shows ``start`` to ``end``; from there to ``next``,
    where the next line begins, are spaces. ``hyphen``: one is added at the end."""

    start: int
    end: int
    next: int
    hyphen: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its runs from left to right, its width in px without the space it was
    wrapped at, the left side bearing of its first glyph in px (display type hangs by
    it), its baseline in px below the first line's cap top, and its characters in
    reading order, that space excluded."""

    runs: tuple[PlacedRun, ...]
    width: float
    bearing: float
    baseline: float
    text: str


class _Piece(NamedTuple):
    """The characters ``start`` to ``end`` of a shaped string, of which the first is ``at``
    in the text and the last may be an added hyphen."""

    shaped: Shaped
    start: int
    end: int
    at: int
    hyphen: bool = False

    @property
    def width(self) -> float:
        """The advance, in font units."""
        return self.shaped.offsets[self.end] - self.shaped.offsets[self.start]


class ShapedText:
    """A text in a style, shaped, at no size yet: widths are in em."""

    def __init__(self, text: str, runs: Runs, style: TextStyle) -> None:
        self.text = text
        self.rightward = runs.base == 0
        self._runs = runs.runs
        self._levels = runs.levels
        self._base = runs.base
        self._tracking = style.tracking
        self._manners = [
            Manner(run.font, run.script, run.level % 2 == 0, run.language, style.features,
                   style.tracking)
            for run in self._runs
        ]  # fmt: skip
        self._shaped = [self._shape_whole(index) for index in range(len(self._runs))]
        self._starts = [run.start for run in self._runs]
        self._offsets, self._safe = self._joined()
        self._heads: dict[int, tuple[int, float]] = {}
        self._tails: dict[tuple[int, bool], tuple[int, float]] = {}

    @property
    def missing(self) -> str:
        """The characters that no font has a glyph for, each once, in order."""
        return "".join(dict.fromkeys("".join(shaped.missing for shaped in self._shaped)))

    def width(self, extent: Extent) -> float:
        """The width of a line, in em: from its first to its last glyph that shows,
        the tracking behind the last one excluded."""
        start, end, _, hyphen = extent
        if end <= start and not hyphen:
            return 0.0
        first, head = (start, 0.0) if self._safe[start] else self._head(start)
        last, tail = (end, 0.0) if self._safe[end] and not hyphen else self._tail(end, hyphen)
        if first > last:
            return self._width_of_pieces(start, end, hyphen) - self._trailing(end)
        return head + self._offsets[last] - self._offsets[first] + tail - self._trailing(end)

    def line(self, extent: Extent, size: float, baseline: float) -> Line:
        """The line itself, at ``size`` px."""
        start, end, following, hyphen = extent
        parts = list(self._parts(start, end))
        hanging = [] if hyphen else list(self._parts(end, following))
        if self._levels:
            from infographic.text.bidi import visual_order

            levels = [self._runs[index].level for index, _, _ in parts]
            parts = [parts[place] for place in visual_order(levels)]
        runs: list[PlacedRun] = []
        x = 0.0
        for place, (index, a, b) in enumerate(parts):
            pieces = self._pieces(index, a, b, hyphen and b == end)
            advance = self._advance(index, pieces) * size
            if place == len(parts) - 1:
                advance -= self._trailing(end) * size
                if hanging and hanging[0][0] == index and not self._levels:
                    pieces += self._pieces(*hanging.pop(0), hyphen=False)
            runs.append(self._run(index, a, pieces, size, x, advance))
            x += advance
        # L1 of the bidirectional algorithm: spaces that end a line go with its base.
        for index, a, b in hanging:
            pieces = self._pieces(index, a, b, hyphen=False)
            left = x if self.rightward else -self._advance(index, pieces) * size
            runs.append(self._run(index, a, pieces, size, left, 0.0))
        text = self.text[start:end] + (SOFT_HYPHEN if hyphen else "")
        return Line(tuple(runs), self.width(extent) * size, _bearing(runs), baseline, text)

    def _shape_whole(self, index: int) -> Shaped:
        run, manner = self._runs[index], self._manners[index]
        text = self.text[run.start : run.end]
        if tracked(run.script):
            return shape(text, manner)
        # Letters join across runs: bold within a word, say.
        before = self.text[max(0, run.start - _CONTEXT) : run.start]
        return shape(text, manner, before, self.text[run.end : run.end + _CONTEXT])

    def _joined(self) -> tuple[list[float], list[bool]]:
        """The offsets of the whole text in em, and where it may be cut."""
        offsets, safe = [0.0], [True]
        for run, shaped in zip(self._runs, self._shaped, strict=True):
            base, scale = offsets[-1], 1 / run.font.units_per_em
            offsets += [base + offset * scale for offset in shaped.offsets[1:]]
            safe += shaped.safe[1:]
        return offsets, safe

    def _head(self, start: int) -> tuple[int, float]:
        """The first safe place from ``start`` on, and the width up to it."""
        head = self._heads.get(start)
        if head is None:
            first = self._safe.index(True, start)
            head = first, self._width_of_pieces(start, first, hyphen=False)
            self._heads[start] = head
        return head

    def _tail(self, end: int, hyphen: bool) -> tuple[int, float]:
        """The last safe place before ``end``, and the width from it, a hyphen included."""
        tail = self._tails.get((end, hyphen))
        if tail is None:
            last = end - 1
            while not self._safe[last]:
                last -= 1
            tail = last, self._width_of_pieces(last, end, hyphen)
            self._tails[end, hyphen] = tail
        return tail

    def _width_of_pieces(self, start: int, end: int, hyphen: bool) -> float:
        """The width of a stretch from its parts as they are placed."""
        return sum(
            self._advance(index, self._pieces(index, a, b, hyphen and b == end))
            for index, a, b in self._parts(start, end)
        )

    def _trailing(self, end: int) -> float:
        """The tracking behind the character before ``end``, in em."""
        if not self._tracking or not end:
            return 0.0
        run = self._runs[bisect_right(self._starts, end - 1) - 1]
        return self._tracking if tracked(run.script) else 0.0

    def _parts(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """The runs from ``start`` to ``end``: the index of each, and its part of them."""
        index = max(0, bisect_right(self._starts, start) - 1)
        while start < end and index < len(self._runs) and self._starts[index] < end:
            run = self._runs[index]
            yield index, max(start, run.start), min(end, run.end)
            index += 1

    def _pieces(self, index: int, start: int, end: int, hyphen: bool) -> list[_Piece]:
        """A run's characters from ``start`` to ``end``, shaped again next to an unsafe cut
        or an added hyphen, in logical order."""
        run, shaped = self._runs[index], self._shaped[index]
        low, high, length = start - run.start, end - run.start, run.end - run.start
        first = next(i for i in range(low, length + 1) if shaped.safe[i])
        last = next(i for i in range(high - hyphen, -1, -1) if shaped.safe[i])
        if first > last:
            return [self._reshaped(index, start, end, hyphen)]
        pieces: list[_Piece] = []
        if low < first:
            pieces.append(self._reshaped(index, start, run.start + first, hyphen=False))
        if first < last:
            pieces.append(_Piece(shaped, first, last, run.start + first))
        if last < high:
            pieces.append(self._reshaped(index, run.start + last, end, hyphen))
        return pieces

    def _reshaped(self, index: int, start: int, end: int, hyphen: bool) -> _Piece:
        manner = self._manners[index]
        text = self.text[start:end]
        if hyphen:
            text += HYPHEN
        return _Piece(shape(text, manner), 0, len(text), start, hyphen)

    def _advance(self, index: int, pieces: Sequence[_Piece]) -> float:
        """How far the pieces advance, in em."""
        return sum(piece.width for piece in pieces) / self._runs[index].font.units_per_em

    def _run(
        self,
        index: int,
        start: int,
        pieces: Sequence[_Piece],
        size: float,
        x: float,
        advance: float,
    ) -> PlacedRun:
        """The pieces, which begin at ``start``, side by side."""
        font, script, level, language, url = self._runs[index][2:]
        rightward = level % 2 == 0
        glyphs: list[Glyph] = []
        pen = 0.0
        for piece in pieces if rightward else pieces[::-1]:
            offsets = piece.shaped.offsets
            low, high = offsets[piece.start], offsets[piece.end]
            shift = pen - (low if rightward else offsets[-1] - high)
            step = piece.at - piece.start - start
            cut = piece.shaped.cut(piece.start, piece.end, rightward)
            if shift or step:
                cut = [Glyph(g.id, g.cluster + step, g.x + shift, g.y) for g in cut]
            glyphs += cut
            pen += high - low
        last = pieces[-1]
        text = self.text[start : last.at + last.end - last.start - last.hyphen]
        return PlacedRun(
            font,
            size,
            tuple(glyphs),
            text + SOFT_HYPHEN if last.hyphen else text,
            x,
            advance,
            url,
            language,
            "ltr" if rightward else "rtl",
            self._manners[index].features,
            self._tracking if tracked(script) else 0.0,
        )


def _bearing(runs: Sequence[PlacedRun]) -> float:
    """How far right of the line's edge its ink begins, in px."""
    for run in runs:
        if run.glyphs and run.advance > 0:
            glyph = run.glyphs[0]
            units = run.font.bearing(glyph.id) + glyph.x
            return run.x + units * run.size / run.font.units_per_em
    return 0.0
