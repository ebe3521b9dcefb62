"""What single characters are: script, direction, mark, letter; and grapheme clusters."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache

SOFT_HYPHEN = "\u00ad"
HYPHEN = "\u2010"

STAND_INS = {HYPHEN: "-", "\u2011": "-"}
"""Characters that many fonts lack, and what looks the same."""

_COMMON = frozenset(
    "\u2010\u2011\u2012\u2013\u2014\u2018\u2019\u201a\u201c\u201d\u201e\u2022\u2026\u202f"
    "\u2039\u203a\u20ac\u2122\u2192"
)
_RIGHT_TO_LEFT = frozenset(("R", "AL", "AN", "RLE", "RLO", "RLI"))

# Default_Ignorable_Code_Point, from U+034F on.
_IGNORABLE = (
    "\u034f\u034f\u061c\u061c\u115f\u1160\u17b4\u17b5\u180b\u180f\u200b\u200f\u202a\u202e\u2060\u206f"
    "\u3164\u3164\ufe00\ufe0f\ufeff\ufeff\uffa0\uffa0\U000e0000\U000e0fff"
)
_IDEOGRAPHS = (
    "\u2e80\u2fff\u3001\u30ff\u3105\u312f\u3190\u31ff\u3200\u4dbf\u4e00\u9fff\ua000\ua4cf\uf900\ufaff"
    "\ufe30\ufe4f\uff01\uff9f\U00020000\U0003ffff"
)
_ZERO_WIDTH_JOINER = "\u200d"


def is_plain(text: str) -> bool:
    """Whether a text has Latin letters and common signs only: it then has one script,
    runs to the right, and each character stands for itself."""
    return text.isascii() or all(char < "\u0300" or char in _COMMON for char in set(text))


def has_right_to_left(text: str) -> bool:
    """Whether the bidirectional algorithm is needed."""
    return any(
        char >= "\u0590" and unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in set(text)
    )


def is_ignorable(char: str) -> bool:
    """Whether it shows nothing by itself (Default_Ignorable_Code_Point)."""
    return char == SOFT_HYPHEN or (char >= "\u034f" and _within(char, _IGNORABLE))


def is_ideograph(char: str) -> bool:
    """Whether it is Chinese or Japanese (or Yi), where words have no spaces between."""
    return char >= "\u2e80" and _within(char, _IDEOGRAPHS)


def _within(char: str, ranges: str) -> bool:
    """Whether a character is in one of the ranges, written as first and last ones."""
    return any(ranges[i] <= char <= ranges[i + 1] for i in range(0, len(ranges), 2))


def is_mark(char: str) -> bool:
    """Whether it belongs to the character before it (general category M)."""
    return char > "\u02ff" and unicodedata.category(char)[0] == "M"


@cache
def script(char: str) -> str:
    """The ISO 15924 tag of its script ("Latn"); "" if it is common to several."""
    import uharfbuzz

    buffer = uharfbuzz.Buffer()
    buffer.add_str(char)
    buffer.guess_segment_properties()
    return str(buffer.script or "")


def graphemes(text: str) -> Iterator[tuple[int, int]]:
    """The start and end of each user-perceived character: UAX #29 as far as marks,
    joiners, variation selectors, skin tones, flags, conjuncts and Hangul jamo go."""
    start = 0
    for index in range(1, len(text)):
        if not _joins(text, start, index):
            yield start, index
            start = index
    if text:
        yield start, len(text)


def _joins(text: str, start: int, index: int) -> bool:
    """Whether the character at ``index`` belongs to the cluster begun at ``start``."""
    before, char = text[index - 1], text[index]
    if char < "\u0300":
        return False
    if is_mark(char) or char in "\u0e33\u0eb3\u200c\u200d" or "\U0001f3fb" <= char <= "\U0001f3ff":
        return True
    if before == _ZERO_WIDTH_JOINER or unicodedata.combining(before) == 9:
        return unicodedata.category(char) in ("Lo", "So") and index - start > 1
    if "\U0001f1e6" <= char <= "\U0001f1ff":
        return index - start == 1 and "\U0001f1e6" <= before <= "\U0001f1ff"
    return "\u1160" <= char <= "\u11ff" and "\u1100" <= before <= "\u11ff"
