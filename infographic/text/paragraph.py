"""Setting text: words, a style and a width become lines of placed glyphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from infographic.errors import NOWHERE, Diagnostic, Source
from infographic.text.breaking import Breakable
from infographic.text.fonts import FontBook
from infographic.text.itemize import font_chain, itemize
from infographic.text.lines import Extent, Line, PlacedRun, ShapedText
from infographic.text.opportunities import Break, lacks_spaces, opportunities
from infographic.text.spans import RichText, Span
from infographic.text.splitting import pieces, split_wide
from infographic.text.style import TextStyle

__all__ = ["Line", "Paragraph", "PlacedRun", "Typesetter"]

_LINE_END = "[ \t]*(?:\r\n|[\n\r\v\f\x85\u2028\u2029])[ \t\r\n\v\f\x85\u2028\u2029]*"
# Controls and halves of surrogate pairs stand for nothing that could be drawn or written.
_NO_CHARACTER = "[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]"
_TOLERANCE = 1e-6  # em


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Set text. ``height`` runs from the cap top of the first line to the baseline of
    the last one; ``width`` is that of the widest line; both in px, as is
    ``cap_height``. ``broken``: a word was too wide and had to be split. ``direction``
    tells to which side ragged lines belong."""

    lines: tuple[Line, ...]
    style: TextStyle
    width: float
    height: float
    cap_height: float
    broken: bool
    direction: Literal["ltr", "rtl"] = "ltr"


class Typesetter:
    """Sets texts in the fonts of a book, in a language (a BCP 47 tag).

    ``warnings`` gathers what went wrong without stopping: characters that no font has
    (once for each set of them), emphasis that a family has no italic for, and text
    whose words can't be told apart.
    """

    def __init__(self, fonts: FontBook, language: str = "en") -> None:
        self.fonts = fonts
        self.language = language
        self.warnings: list[Diagnostic] = []
        self._prepared: dict[tuple[object, ...], tuple[ShapedText, Breakable]] = {}
        self._set: dict[tuple[RichText, TextStyle, float], Paragraph] = {}
        self._told: set[str] = set()

    def set(
        self, text: RichText | str, style: TextStyle, width: float, source: Source = NOWHERE
    ) -> Paragraph:
        """Break a text into lines of at most ``width`` px, in the manner of ``style.wrap``.

        Runs of white space count as one space; a line end in the text ends a line.
        Words wider than the width are split (see :mod:`infographic.text.splitting`);
        only a single character may still be wider.
        """
        spans = _spans(text)
        key = (spans, style, width)
        paragraph = self._set.get(key)
        if paragraph is None:
            shaped, breakable = self._prepare(spans, style, source)
            paragraph = self._set[key] = self._paragraph(shaped, breakable, style, width)
        return paragraph

    def fit(
        self,
        text: RichText | str,
        style: TextStyle,
        width: float,
        max_lines: int | None = None,
        smallest: float = 0.0,
        source: Source = NOWHERE,
    ) -> Paragraph:
        """The text at the largest size of ``style.ladder(smallest)`` at which it takes no
        more than ``max_lines`` lines without splitting a word, else at its smallest."""
        ladder = style.ladder(smallest)
        for step in ladder[:-1]:
            if self._fits(_spans(text), step, width, max_lines, source):
                return self.set(text, step, width, source)
        return self.set(text, ladder[-1], width, source)

    def width(self, text: RichText | str, style: TextStyle) -> float:
        """The width in px of a text on one line."""
        shaped, _ = self._prepare(_spans(text), style, NOWHERE)
        return shaped.width(Extent(0, len(shaped.text), len(shaped.text))) * style.size

    def _prepare(
        self, spans: RichText, style: TextStyle, source: Source
    ) -> tuple[ShapedText, Breakable]:
        """What is known of a text in a style before its size and width are."""
        key = (
            spans, style.families, style.weight, style.italic, style.tracking, style.features
        )  # fmt: skip
        prepared = self._prepared.get(key)
        if prepared is None:
            text, forced = "".join(span.text for span in spans), frozenset[int]()
            if "\n" in text:
                forced = frozenset(match.start() for match in re.finditer("\n", text))
                spans = tuple(replace(s, text=s.text.replace("\n", " ")) for s in spans)
                text = text.replace("\n", " ")
            shaped = ShapedText(text, itemize(spans, style, self.fonts, self.language), style)
            places = _with_forced(opportunities(text), forced)
            breakable = Breakable(text, places, forced, shaped.width, self.language)
            prepared = self._prepared[key] = shaped, breakable
            self._warn(spans, style, shaped, source)
        return prepared

    def _fits(
        self,
        spans: RichText,
        style: TextStyle,
        width: float,
        max_lines: int | None,
        source: Source,
    ) -> bool:
        """Whether no word has to be split and the lines aren't too many."""
        shaped, breakable = self._prepare(spans, style, source)
        room = max(width / style.size, _TOLERANCE)
        limit = room + _TOLERANCE
        if any(shaped.width(piece) > limit for piece in pieces(shaped.text, breakable.places)):
            return False
        return max_lines is None or breakable.count(room, style.wrap) <= max_lines

    def _paragraph(
        self, shaped: ShapedText, breakable: Breakable, style: TextStyle, width: float
    ) -> Paragraph:
        room = max(width / style.size, _TOLERANCE)
        cap_height = self._cap_height(style)
        if not shaped.text:
            return Paragraph((), style, 0.0, 0.0, cap_height, broken=False)
        split = split_wide(
            shaped.text, breakable.places, lambda piece: shaped.width(piece) > room + _TOLERANCE
        )
        if split is not None:
            breakable = replace(breakable, places=split)
        leading = style.leading * style.size
        lines = tuple(
            shaped.line(extent, style.size, cap_height + number * leading)
            for number, extent in enumerate(breakable.lines(room, style.wrap))
        )
        return Paragraph(
            lines,
            style,
            max(line.width for line in lines),
            lines[-1].baseline,
            cap_height,
            broken=split is not None,
            direction="ltr" if shaped.rightward else "rtl",
        )

    def _cap_height(self, style: TextStyle) -> float:
        font = self.fonts.find(style.families[0], style.weight, style.italic)
        return font.cap_height * style.size / font.units_per_em

    def _warn(self, spans: RichText, style: TextStyle, shaped: ShapedText, source: Source) -> None:
        if shaped.missing:
            named = ", ".join(map(_named, shaped.missing))
            self._tell(
                f"no font has a glyph for {named}",
                source,
                "put a font that has it into the fonts folder; it is then found by itself",
            )
        for span in spans:
            font = font_chain(span, style, self.fonts)[0]
            if span.italic and font.italic == style.italic:
                self._tell(
                    f"'{font.family}' has no italic of weight {font.weight}: "
                    f"emphasis looks like the rest",
                    source,
                )
        if lacks_spaces(shaped.text):
            self._tell(
                "lines can't be broken between words that are written without spaces",
                source,
                "put zero-width spaces (U+200B) between the words",
            )

    def _tell(self, message: str, source: Source, hint: str = "") -> None:
        if message not in self._told:
            self._told.add(message)
            self.warnings.append(Diagnostic("warning", message, source, hint))


def _named(char: str) -> str:
    code = f"U+{ord(char):04X}"
    return f"'{char}' ({code})" if char.isprintable() else code


def _with_forced(places: list[Break], forced: frozenset[int]) -> list[Break]:
    """Some forced ends are no opportunities: before a closing mark, say."""
    known = {place.end for place in places}
    return sorted([*places, *(Break(end, end + 1) for end in forced if end not in known)])


def _spans(text: RichText | str) -> RichText:
    """The spans with each run of white space as one space or one line end, none at the
    edges."""
    spans = (Span(text),) if isinstance(text, str) else text
    return tuple(_normalized(spans))


def _normalized(spans: RichText) -> Iterator[Span]:
    white = True
    kept: list[Span] = []
    for span in spans:
        text = span.text
        if "  " in text or not text.isprintable():
            text = re.sub("[ \t]+", " ", re.sub(_LINE_END, "\n", text))
            text = re.sub(_NO_CHARACTER, "\ufffd", text)
        if white:
            text = text.lstrip(" \n")
        if text:
            white = text[-1] in " \n"
            kept.append(span if text == span.text else replace(span, text=text))
    while kept and kept[-1].text.rstrip(" \n") != kept[-1].text:
        last = kept.pop()
        if last.text.strip(" \n"):
            kept.append(replace(last, text=last.text.rstrip(" \n")))
    yield from kept
