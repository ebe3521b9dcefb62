"""Font fallback: which font each character of a text is set in.

A character is looked for in the style's families, then in every family there is. Not to
mix fonts within a word, a word with a character that its font lacks goes wholly to the
first font that has all of it; and where that happens to a good part of the words, so
does the whole text. Only a word that no font has all of, or that the style's families
have between them, is pieced together, grapheme cluster by grapheme cluster.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from unicodedata import normalize

from infographic.text import characters
from infographic.text.fonts import Font, FontBook

_WORD = re.compile(r"[^ \u00a0\u2009\u202f\u200b]+")
_GOOD_PART = 1 / 4
_FEW_WORDS = 1


def choose_fonts(text: str, chain: Sequence[Font], fonts: FontBook) -> list[Font]:
    """The font of each character; the first of ``chain`` where no font has it."""
    chosen = [chain[0]] * len(text)
    words = list(_WORD.finditer(text))
    foreign = 0
    for match in words:
        word, place = match.group(), match.start()
        font = _covering(word, chain)
        if font is None and not _pieced(word, chain):
            font = _covering(word, fonts.fallbacks(chain[0]))
        if font is not None:
            chosen[place : match.end()] = [font] * len(word)
            foreign += font not in chain
            continue
        for start, end in characters.graphemes(word):
            cluster = word[start:end]
            font = _covering(cluster, chain) or _covering(cluster, fonts.fallbacks(chain[0]))
            chosen[place + start : place + end] = [font or chain[0]] * (end - start)
    if _FEW_WORDS < foreign < len(words) and foreign > _GOOD_PART * len(words):
        font = _covering(text, fonts.fallbacks(chain[0]))
        if font is not None:
            return [font] * len(text)
    _spread_to_spaces(text, chosen)
    return chosen


def has(font: Font, char: str) -> bool:
    """Whether a character can be set in a font: HarfBuzz makes up for spaces of any width
    and for what shows nothing, and another hyphen may stand in for one."""
    return (
        font.covers(char)
        or characters.is_ignorable(char)
        or (char != " " and char.isspace())
        or (char in characters.STAND_INS and font.covers(characters.STAND_INS[char]))
    )


def _pieced(word: str, chain: Sequence[Font]) -> bool:
    """Whether the fonts have all of a word between them."""
    pieces = (word[start:end] for start, end in characters.graphemes(word))
    return len(chain) > 1 and all(_covering(piece, chain) for piece in pieces)


def _covering(text: str, fonts: Sequence[Font]) -> Font | None:
    for form in (text, normalize("NFC", text), normalize("NFD", text)):
        needed = set(form)
        for font in fonts:
            if all(has(font, char) for char in needed):
                return font
    return None


def _spread_to_spaces(text: str, chosen: list[Font]) -> None:
    """Spaces go with the word before them, so that they don't part its run."""
    for index in range(1, len(text)):
        if text[index] in " \u00a0\u2009\u202f\u200b" and has(chosen[index - 1], text[index]):
            chosen[index] = chosen[index - 1]
