"""Letters and signs as icons, drawn by a font: ``icon: A`` or ``icon: "🌱"``."""

from __future__ import annotations

import unicodedata

from infographic.geometry import Affine, Rect
from infographic.icons.bounds import ink_bounds
from infographic.icons.model import Icon, IconShape
from infographic.outline import Outline, joined
from infographic.text.characters import graphemes
from infographic.text.fonts import FontBook
from infographic.text.outlines import glyph_outline
from infographic.text.paragraph import Typesetter
from infographic.text.style import TextStyle

# Shares of the box. Capitals are as high as icons look; what is wider or higher than a
# capital, such as most signs, is as large as icons are drawn.
_CAPITAL, _INK = 0.72, 0.88
_SIZE = 100.0


class Lettering:
    """Makes icons of letters in the manner of ``style``, characters that its families lack
    from any font that has them."""

    def __init__(self, fonts: FontBook, style: TextStyle, language: str = "en") -> None:
        self._typesetter = Typesetter(fonts, language)
        self._style = style.at(_SIZE)

    def icon(self, sign: str) -> Icon | None:
        """The sign as an icon, its ink in the middle; None if no font has its outline."""
        paragraph = self._typesetter.set(sign, self._style, 100 * _SIZE)
        outlines: list[Outline] = []
        for run in (run for line in paragraph.lines for run in line.runs):
            scale = run.size / run.font.units_per_em
            for glyph in run.glyphs:
                if not glyph.id:
                    return None
                x, y = run.x + scale * glyph.x, -scale * glyph.y
                at = Affine(scale, 0, 0, -scale, x, y)
                outlines.append(glyph_outline(run.font, glyph.id).transformed(at))
        outline = joined(outlines)
        if not outline.commands:
            return None
        ink = ink_bounds(outline)
        side = max(paragraph.cap_height / _CAPITAL, ink.width / _INK, ink.height / _INK)
        center = ink.center
        box = Rect(center.x - side / 2, center.y - side / 2, side, side)
        return Icon(sign, box, (IconShape(outline, filled=True),))


def is_sign(text: str) -> bool:
    """Whether a text is one character, as people see it."""
    shows = unicodedata.category(text[0])[0] in "LNPS"
    return shows and sum(1 for _ in graphemes(text)) == 1


def described(sign: str) -> str:
    """A sign for messages: itself, its code points, and what Unicode calls the first."""
    codes = " ".join(f"U+{ord(char):04X}" for char in sign)
    return f"'{sign}' ({' '.join(filter(None, (codes, unicodedata.name(sign[0], ''))))})"
