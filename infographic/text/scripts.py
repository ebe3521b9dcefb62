"""Which scripts a font is made for."""

from __future__ import annotations

from collections import Counter

from infographic.text import characters
from infographic.text.fonts import Font

_FEW = 20
"""Fewer characters of a script are symbols borrowed from it, such as the ohm sign."""

_NAMES = {
    "Arab": "Arabic", "Armn": "Armenian", "Beng": "Bengali", "Cyrl": "Cyrillic",
    "Deva": "Devanagari", "Ethi": "Ethiopic", "Geor": "Georgian", "Grek": "Greek",
    "Gujr": "Gujarati", "Guru": "Gurmukhi", "Hang": "Hangul", "Hani": "Han", "Hebr": "Hebrew",
    "Hira": "Hiragana", "Kana": "Katakana", "Khmr": "Khmer", "Knda": "Kannada", "Laoo": "Lao",
    "Latn": "Latin", "Mlym": "Malayalam", "Mymr": "Myanmar", "Sinh": "Sinhala", "Taml": "Tamil",
    "Telu": "Telugu", "Thai": "Thai", "Tibt": "Tibetan",
}  # fmt: skip


def scripts(font: Font) -> list[str]:
    """The names of the scripts that a font has letters of, that with the most first; the
    ISO 15924 tag of one without a name here."""
    letters = (char for char in map(chr, font.face.unicodes) if char.isalpha())
    counts = Counter(filter(None, map(characters.script, letters)))
    many = [tag for tag, count in counts.most_common() if count >= _FEW]
    return [_NAMES.get(tag, tag) for tag in many or [tag for tag, _ in counts.most_common(1)]]
