"""A title in which the word that carries the point is set apart."""

from __future__ import annotations

from dataclasses import dataclass, replace

from infographic.blocks.frame import Frame
from infographic.blocks.setting import Setting
from infographic.blocks.text import text_frame
from infographic.color import Color
from infographic.document.model import Text
from infographic.scene.items import GlyphRun, Item
from infographic.text.paragraph import Paragraph
from infographic.text.spans import RichText
from infographic.text.style import TextStyle
from infographic.text.words import is_weak

_FEW_LETTERS, _MANY_LETTERS = 4, 12
"""From how many letters on a last word is emphasised, and up to how many it gets a line to
itself."""
_FEW_WORDS, _MANY_WORDS = 3, 8
"""From how many words on a title's last one is emphasised, and up to how many it gets a
line to itself."""
_LIKE_WEIGHT = 100
_MARKS = "?!.\u2026"
_CALLS = ("?", "!")


@dataclass(frozen=True, slots=True)
class Headline:
    """A title that is set; from the y ``apart`` on (px below its top) it is emphasised,
    as is all that is in italics."""

    paragraph: Paragraph
    apart: float

    def frame(self, ink: Color, accent: Color) -> Frame:
        """The title hanging from its left edge, emphasis in ``accent``."""
        frame = text_frame(self.paragraph, ink, hang=True)
        items = tuple(self._lit(item, accent) for item in frame.items)
        return replace(frame, items=items)

    def _lit(self, item: Item, accent: Color) -> Item:
        if not isinstance(item, GlyphRun):
            return item
        slanted = item.font.italic and not self.paragraph.style.italic
        return replace(item, color=accent) if slanted or item.origin.y >= self.apart else item


def headline(
    setting: Setting, title: Text, style: TextStyle, width: float, max_lines: int
) -> Headline:
    """The title in the largest size of ``style`` at which it takes ``max_lines`` lines.

    What the author marked as emphasis is emphasised, else the last word of a question or
    call: in italics, where the family has them in this weight, and on a line of its own if
    it is short.
    """
    found = setting.typesetter.fonts.find(style.families[0], style.weight, True)
    italic = found.italic and abs(found.weight - style.weight) <= _LIKE_WEIGHT
    spans = _emphasised(title.spans, italic, setting.typesetter.language)
    paragraph = setting.text(replace(title, spans=spans), style, width, max_lines)
    apart = float("inf")
    if any("\n" in span.text for span in spans):
        apart = paragraph.lines[-1].baseline
    return Headline(paragraph, apart - 0.5)


def _emphasised(spans: RichText, italic: bool, language: str) -> RichText:
    """The spans with their last word in italics, a line end before it if it is short."""
    words = "".join(span.text for span in spans).split()
    last = spans[-1]
    if any(span.italic for span in spans):
        head, tail = spans[:-1], last
        if not last.italic or " " in last.text:
            return spans
    else:
        before, space, word = last.text.rpartition(" ")
        bare = word.rstrip(_MARKS)
        few = len(words) < _FEW_WORDS or len(bare) < _FEW_LETTERS
        if few or not word.endswith(_CALLS) or is_weak(bare, language):
            return spans
        head = (*spans[:-1], replace(last, text=before + space)) if space else spans[:-1]
        tail = replace(last, text=word, italic=italic)
    if not head or not head[-1].text.endswith(" "):
        return spans
    if len(tail.text) <= _MANY_LETTERS and len(words) <= _MANY_WORDS:
        head = (*head[:-1], replace(head[-1], text=head[-1].text.rstrip() + "\n"))
    return (*head, tail)
