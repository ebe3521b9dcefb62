"""Telling a single letter or emoji from an icon's name."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

_JOINER = "\N{ZERO WIDTH JOINER}"


def is_glyph(name: str) -> bool:
    """Whether ``name`` is one letter, figure, sign or emoji, to be set as text: ``A``, ``❤️``.

    ``x`` is not: of all bundled names it is the only one of a single character.
    """
    first = name[:1]
    if not first or name == "x" or first.isspace() or not first.isprintable():
        return False
    is_flag = len(name) == 2 and all(map(_is_regional, name))
    return is_flag or all(_belongs(before, char) for before, char in pairwise(name))


def _belongs(before: str, char: str) -> bool:
    """Whether ``char`` extends what stands before it (Unicode Annex 29, simplified)."""
    if char == _JOINER or before == _JOINER or "\U000e0020" <= char <= "\U000e007f":
        return True
    skin_tone = "\U0001f3fb" <= char <= "\U0001f3ff"
    return skin_tone or unicodedata.category(char).startswith("M")


def _is_regional(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"
