"""What single characters are: script, direction, mark, letter; and grapheme clusters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

SOFT_HYPHEN = "\u00ad"

PLAIN = re.compile(
    "[ -~\u00a0-\u02ff\u2010-\u2027\u202f-\u205e\u20a0-\u20bf\u2100-\u214f\u2190-\u21ff]*"
)
"""Texts of Latin letters and common signs only: one script, left to right, no marks."""

RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Anything that makes the bidirectional algorithm necessary."""

_IGNORABLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff]"
)
_ZERO_WIDTH_JOINER = "\u200d"


def is_ignorable(char: str) -> bool:
    """Whether it shows nothing by itself (Default_Ignorable_Code_Point)."""
    return _IGNORABLE.match(char) is not None


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
