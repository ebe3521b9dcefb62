"""Where a line may end: the rules of Unicode Standard Annex #14 that matter here.

- after spaces, but not before a mark that closes or a dash that stands alone, nor
  after one that opens; never at a no-break space or word joiner;
- after a hyphen between two parts of at least two letters ("well-known", not "e-mail");
- after an en dash that is not within a number range, and after an em dash;
- after a slash in an address, and between two words ("and/or", not "24/7");
- at a zero-width space, and at a soft hyphen, which then shows;
- between Chinese and Japanese characters, but for the marks that may not begin or end
  a line (JIS X 4051). Korean breaks at its spaces.

Thai, Lao, Khmer and Burmese write no spaces between words: without a dictionary they
break only where the author put a zero-width space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from infographic.text.characters import graphemes, is_ideograph

_SPACES = " \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
_JOINT = re.compile(f"[{_SPACES}]+|[-\u2010\u2013\u2014/]+|[\u00ad\u200b\u0f0b]")

# Standing alone between spaces they belong to what is before, or behind, them.
_JOINS_BEFORE = "-\u2010\u2013\u2014)]}!?;:,.%\u2030\u2026\u00bb\u203a\u201d\u2019/\u00b7\u2022|"
_JOINS_BEHIND = "([{\u00bf\u00a1\u00ab\u2039\u201e\u201a"
_CLOSING = ")]}!?;:,.%\u2026\u00bb\u203a\u201d\u2019\"'\u00a0\u202f\u2060\u2011"
_ADDRESS = r"\S*(?:://|\b[Ww]{3}\.|@)\S*|(?:[\w-]+\.)+[A-Za-z]{2,}(?:/\S*)?"

_NO_LINE_START = frozenset(
    "\u3001\u3002\uff0c\uff0e\u30fb\uff1a\uff1b\uff1f\uff01\u309b\u309c\u30fc\u3005\u303b\u2026"
    "\uff09\uff3d\uff5d\u3015\u3009\u300b\u300d\u300f\u3011\u301f\uff60\u2019\u201d\u30fd\u30fe"
    "\u309d\u309e\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308e\u3095\u3096\u30a1"
    "\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7\u30ee\u30f5\u30f6\uff61\uff63\uff64\uff65"
    "\uff05\u2030" + _CLOSING
)
_NO_LINE_END = frozenset(
    "\uff08\uff3b\uff5b\u3014\u3008\u300a\u300c\u300e\u3010\u301d\uff5f\uff62\u2018\u201c([{"
    "\u00a0\u202f\u2060\u2011$\u00a3\u20ac\u00a5\uffe5"
)

_SPACELESS = "[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff]{12,}"


class Break(NamedTuple):
    """A place where a line may end: what shows ends before ``end``, the next line
    begins at ``next``; between them are spaces. ``hyphen``: a hyphen is added.
    ``inside``: it parts what a reader takes for one word."""

    end: int
    next: int
    hyphen: bool = False
    inside: bool = False


def opportunities(text: str) -> list[Break]:
    """All places within a text where a line may end, in order."""
    found = list(_joints(text))
    if any(map(is_ideograph, set(text))):
        known = {place.next for place in found}
        found += (place for place in _between_ideographs(text) if place.next not in known)
        found.sort()
    return found


def lacks_spaces(text: str) -> bool:
    """Whether it holds a script whose words only a dictionary can tell apart."""
    return not text.isascii() and re.search(_SPACELESS, text) is not None


def _joints(text: str) -> Iterator[Break]:
    addresses: list[tuple[int, int]] | None = None
    for match in _JOINT.finditer(text):
        start, end = match.span()
        if start == 0 or end == len(text):
            continue
        mark = match.group()
        if mark[0] in _SPACES:
            if not (_closes_alone(text, end) or _opens_alone(text, start)):
                yield Break(start, end)
        elif mark == "\u200b":
            yield Break(start, end)
        elif mark == "\u00ad":
            if text[start - 1].isalnum() and text[end].isalnum():
                yield Break(start, end, hyphen=True, inside=True)
        elif mark == "\u0f0b":
            yield Break(end, end)
        elif text[end] not in _SPACES and text[end] not in _CLOSING:
            if addresses is None:
                addresses = [found.span() for found in re.finditer(_ADDRESS, text)]
            within = any(a < start and end < b for a, b in addresses)
            if _parts(text, start, end, mark[-1], within):
                yield Break(end, end, inside=True)


def _closes_alone(text: str, start: int) -> bool:
    """Whether a closing mark or a dash between spaces begins at ``start``."""
    end = start
    while end < len(text) and text[end] in _JOINS_BEFORE:
        end += 1
    return start < end and (end == len(text) or text[end] in _SPACES)


def _opens_alone(text: str, end: int) -> bool:
    """Whether an opening mark between spaces ends at ``end``."""
    start = end
    while start and text[start - 1] in _JOINS_BEHIND:
        start -= 1
    return start < end and (start == 0 or text[start - 1] in _SPACES)


def _parts(text: str, start: int, end: int, mark: str, address: bool) -> bool:
    """Whether a line may end after the dashes or slashes from ``start`` to ``end``."""
    before, after = text[start - 1], text[end]
    if address:
        return mark == "/" and before != ":"
    if mark == "\u2014":
        return before not in _SPACES
    if mark == "\u2013":
        return not (before.isdigit() and after.isdigit()) and before not in _SPACES
    left, right = text[max(0, start - 2) : start], text[end : end + 2]
    return len(left) == len(right) == 2 and left.isalpha() and right.isalpha()


def _between_ideographs(text: str) -> Iterator[Break]:
    for index, _ in graphemes(text):
        if not index:
            continue
        before, after = text[index - 1], text[index]
        if not (is_ideograph(before) or is_ideograph(after)):
            continue
        if before in _SPACES or after in _SPACES:
            continue
        if after not in _NO_LINE_START and before not in _NO_LINE_END:
            yield Break(index, index)
