"""Only a word that asks, calls out, or was marked is lit, wherever lines end."""

from __future__ import annotations

import pytest

from infographic.blocks.last_word import lit, set_apart
from infographic.blocks.setting import Setting
from infographic.blocks.text import text_frame
from infographic.color import Color
from infographic.document.model import Text
from infographic.icons.book import IconBook
from infographic.scene.items import GlyphRun, Group
from infographic.text.fonts import FontBook
from infographic.text.paragraph import Typesetter
from infographic.text.spans import Span, plain
from infographic.theme.reader import load_theme

INK, ACCENT = Color(0, 0, 0), Color(200, 100, 0)


def lit_words(spans: tuple[Span, ...], width: float) -> str:
    setting = Setting(load_theme("bold"), Typesetter(FontBook(), "en"), IconBook(), 1.0, 20)
    title = set_apart(Text(spans))
    assert plain(title.spans) == plain(spans)
    words = text_frame(setting.text(title, setting.style("title"), width), INK)
    glyphs = lit(Group(words.items), title, ACCENT).items
    return "".join(i.text for i in glyphs if isinstance(i, GlyphRun) and i.color == ACCENT)


@pytest.mark.parametrize("width", [300.0, 620.0, 900.0, 5000.0])
@pytest.mark.parametrize(
    ("spans", "found"),
    [
        ((Span("Working on your relationship alone?"),), "alone?"),
        ((Span("Speak up!"),), "up!"),
        ((Span("Working on your relationship alone"),), ""),
        ((Span("Alone?"),), ""),
        ((Span("Working on "), Span("your", italic=True), Span(" own?")), "your"),
        ((Span("Are you "), Span("alone?", bold=True)), "alone?"),
    ],
)
def test_the_word_that_asks_or_is_marked_is_lit(
    spans: tuple[Span, ...], found: str, width: float
) -> None:
    assert lit_words(spans, width).strip() == found
