"""Typographic marks from typed ones, by language: quotes, apostrophes, dashes, ellipses
and, in French, the spaces that belong to marks. Two hyphens between spaces become an
en dash (as does a lone one between words), without spaces an em dash, between digits
an en dash.

Addresses, command options and anything between backquotes stay as they are, and so
does a quote that stands for inches. Marks that are typographic already are kept, so
that doing it twice changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from infographic.text.characters import is_ideograph
from infographic.text.spans import RichText, Span


class Quotes(NamedTuple):
    """The marks that ``"`` and ``'`` become: outer pair, inner pair."""

    opening: str
    closing: str
    inner_opening: str
    inner_closing: str


# From the Common Locale Data Repository (delimiters), but for Spanish and Italian,
# where books prefer what the academies recommend.
_ENGLISH = Quotes("\u201c", "\u201d", "\u2018", "\u2019")
_GERMAN = Quotes("\u201e", "\u201c", "\u201a", "\u2018")
_ANGLED = Quotes("\u00ab", "\u00bb", "\u201c", "\u201d")
_SWISS = Quotes("\u00ab", "\u00bb", "\u2039", "\u203a")
_NORDIC = Quotes("\u201d", "\u201d", "\u2019", "\u2019")
_POLISH = Quotes("\u201e", "\u201d", "\u00ab", "\u00bb")
_RUSSIAN = Quotes("\u00ab", "\u00bb", "\u201e", "\u201c")
_QUOTES = {
    "ar": Quotes("\u201d", "\u201c", "\u2019", "\u2018"),
    "be": _RUSSIAN,
    "bg": _GERMAN,
    "ca": _ANGLED,
    "cs": _GERMAN,
    "de": _GERMAN,
    "de-ch": _SWISS,
    "de-li": _SWISS,
    "el": _ANGLED,
    "es": _ANGLED,
    "es-419": _ENGLISH,
    "es-mx": _ENGLISH,
    "es-us": _ENGLISH,
    "et": _GERMAN,
    "fa": _SWISS,
    "fi": _NORDIC,
    "fr": _ANGLED,
    "fr-ch": _SWISS,
    "he": _NORDIC,
    "hr": Quotes("\u201e", "\u201d", "\u201a", "\u2019"),
    "hu": Quotes("\u201e", "\u201d", "\u00bb", "\u00ab"),
    "is": _GERMAN,
    "it": _ANGLED,
    "it-ch": _SWISS,
    "ja": Quotes("\u300c", "\u300d", "\u300e", "\u300f"),
    "lt": _GERMAN,
    "nb": Quotes("\u00ab", "\u00bb", "\u2018", "\u2019"),
    "nn": Quotes("\u00ab", "\u00bb", "\u2018", "\u2019"),
    "no": Quotes("\u00ab", "\u00bb", "\u2018", "\u2019"),
    "pl": _POLISH,
    "pt-pt": _ANGLED,
    "ro": _POLISH,
    "ru": _RUSSIAN,
    "sk": _GERMAN,
    "sl": _GERMAN,
    "sr": Quotes("\u201e", "\u201c", "\u2019", "\u2019"),
    "sv": _NORDIC,
    "uk": _RUSSIAN,
}

_APOSTROPHE = "\u2019"
_NARROW_SPACE = "\u202f"
_NO_BREAK_SPACE = "\u00a0"

_KEPT = (
    r"`[^`]*`"
    r"|\b(?:[A-Za-z][A-Za-z0-9+.-]*://|[Ww]{3}\.|mailto:)[^\s\"<>]*[^\s\"<>'.,;:!?)]"
    r"|[\w.+-]+@[\w-]+\.[\w.-]+"
    r"|(?<!\S)--?[A-Za-z][\w-]*"
)
_HINTS_OF_KEPT = ("`", "://", "www.", "WWW.", "mailto:", "@", "--", " -")
_TYPED = (
    r"(?P<ellipsis>(?<!\.)\.\.\.(?!\.))"
    r"|(?P<spaced>(?<= )-{1,3}(?= ))"
    r"|(?P<dash>(?<!-)-{2,3}(?!-))"
    r"|(?P<double>\")|(?P<single>')"
)
_HINTS_OF_TYPED = ("'", '"', "...", "--", " - ")
_ELISION = r"(?i:'(?:\d\ds?|tis|twas|twere|twill|em|er|im|cause|til|till|n|round|bout|s|ne|nen)\b)"
_CLOSING_SINGLE = re.compile(r"(?<=\S)'(?!\w)")
_OPENERS = "([{<\u2013\u2014-/\u00ab\u201c\u201e\u2018\u201a\u00bf\u00a1\"'"

# An opening guillemet and the space behind it; the first of the marks that end a word.
_FRENCH = (
    r"\u00ab[ \u00a0\u202f]?|\u00bb"
    r"|(?<![;:!?])[;:](?=[;:!?]*(?:[\s\u00bb]|$))|(?<![;:!?])[!?](?=[;:!?]*(?:[\s)\u2026\u00bb]|$))"
)


def smarten(text: str, language: str) -> str:
    """The text with typographic marks, as ``language`` (a BCP 47 tag) has them."""
    return "".join(span.text for span in smarten_spans((Span(text),), language))


def smarten_spans(spans: RichText, language: str) -> RichText:
    """The same for text with emphasis and links: what opens in one span may close in
    another. A span in a language of its own has the marks of that language."""
    languages = {span.language or language for span in spans}
    smart = _replaced(spans, _typed_marks, language)
    if any(_french_marks(found) for found in languages):
        smart = _replaced(smart, _french_spaces, language)
    return smart


def quotes(language: str) -> Quotes:
    """The quotation marks of a language, by its region if that has its own."""
    tag = language.lower().replace("_", "-")
    return _QUOTES.get(tag) or _QUOTES.get(tag.partition("-")[0], _ENGLISH)


def _kept(text: str) -> list[tuple[int, int]]:
    """The stretches to be left alone."""
    if not any(hint in text for hint in _HINTS_OF_KEPT):
        return []
    return [match.span() for match in re.finditer(_KEPT, text)]


_Replacements = Callable[[str, list[str], list[tuple[int, int]]], Iterator[tuple[int, str]]]


def _replaced(spans: RichText, replacements: _Replacements, language: str) -> RichText:
    """The spans with characters replaced: for some places of the whole text, what stands
    there instead. The replacements are told the language of each place, and what to keep."""
    text = "".join(span.text for span in spans)
    languages = [span.language or language for span in spans for _ in span.text]
    kept = _kept(text)
    instead = dict(replacements(text, languages, kept))
    if not instead:
        return spans
    replaced: list[Span] = []
    start = 0
    for span in spans:
        end = start + len(span.text)
        words = "".join(instead.get(place, text[place]) for place in range(start, end))
        replaced.append(replace(span, text=words))
        start = end
    return tuple(replaced)


def _typed_marks(
    text: str, languages: list[str], kept: list[tuple[int, int]]
) -> Iterator[tuple[int, str]]:
    """The places of typed marks, and what each becomes."""
    if not any(hint in text for hint in _HINTS_OF_TYPED):
        return
    open_double = open_single = False
    for match in re.finditer(_TYPED, text):
        start, end = match.span()
        if any(low <= start < high for low, high in kept):
            continue
        pair = quotes(languages[start])
        if match["double"]:
            if _opens(text, start) or (not open_double and _after_ideograph(text, start)):
                open_double = True
                yield start, pair.opening
            elif open_double or not _after_digit_or_within(text, start):
                open_double = False
                yield start, pair.closing
        elif match["single"]:
            if _opens(text, start) and _is_quoted(text, start, kept):
                open_single = True
                yield start, pair.inner_opening
            elif open_single and _CLOSING_SINGLE.match(text, start):
                open_single = False
                yield start, pair.inner_closing
            elif not _after_digit(text, start):
                yield start, _APOSTROPHE
        elif dash := _dash(text, start, end):
            yield start, dash
            yield from ((place, "") for place in range(start + 1, end))


def _dash(text: str, start: int, end: int) -> str:
    """What dots or hyphens become; "" if they stay."""
    typed = text[start:end]
    if typed == "...":
        return "\u2026"
    around = text[:start].rstrip()[-1:] + text[end:].lstrip()[:1]
    if typed == "-":
        return "" if around.isdigit() or len(around) < 2 else "\u2013"
    if typed == "---":
        return "\u2014"
    spaced = text[start - 1 : start] == " " or text[end : end + 1] == " "
    return "\u2013" if spaced or around.isdigit() else "\u2014"


def _opens(text: str, place: int) -> bool:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    return (not before or before.isspace() or before in _OPENERS) and bool(after.strip())


def _after_ideograph(text: str, place: int) -> bool:
    """Whether no space is to be expected before an opening mark."""
    return place > 0 and is_ideograph(text[place - 1])


def _after_digit(text: str, place: int) -> bool:
    """Whether the mark means feet, inches, minutes or seconds."""
    return text[place - 1 : place].isdigit() and not text[place + 1 : place + 2].isalpha()


def _after_digit_or_within(text: str, place: int) -> bool:
    """Whether a double mark means inches, or is part of a word (as in Hebrew)."""
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    return before.isdigit() or (before.isalnum() and after.isalnum())


def _is_quoted(text: str, place: int, kept: list[tuple[int, int]]) -> bool:
    """Whether a single mark that may open a quotation has one that closes it."""
    closing = (match.start() for match in _CLOSING_SINGLE.finditer(text, place + 2))
    closed = any(not any(low <= end < high for low, high in kept) for end in closing)
    return closed and not re.match(_ELISION, text[place : place + 8])


def _french_marks(language: str) -> str:
    """The marks that have a space before them, in French; in Canada they are fewer."""
    tag = language.lower()
    return "" if tag.partition("-")[0] != "fr" else ":\u00bb" if tag == "fr-ca" else ";:!?\u00bb"


def _french_spaces(
    text: str, languages: list[str], kept: list[tuple[int, int]]
) -> Iterator[tuple[int, str]]:
    """The narrow spaces of French marks (a full one at the colon), typed or not."""
    for match in re.finditer(_FRENCH, text):
        start, end = match.span()
        mark = text[start]
        marks = _french_marks(languages[start])
        if not marks or any(low <= start < high for low, high in kept):
            continue
        if mark == "\u00ab":
            yield start, mark + _NARROW_SPACE
            yield from ((place, "") for place in range(start + 1, end))
        elif mark in marks and text[start - 1 : start] not in ("", _NARROW_SPACE, _NO_BREAK_SPACE):
            space = _NO_BREAK_SPACE if mark == ":" else _NARROW_SPACE
            if text[start - 1] == " ":
                yield start - 1, space
            else:
                yield start, space + mark
