"""The number of a tip: the loudest thing that repeats."""

from __future__ import annotations

from infographic.blocks.frame import Frame
from infographic.blocks.setting import Setting
from infographic.blocks.text import text_frame
from infographic.color import Color
from infographic.text.spans import Span
from infographic.text.style import TextStyle


def numeral(setting: Setting, index: int, style: TextStyle, color: Color) -> Frame:
    """The number ``index`` with its ink on the left edge, as high as its capitals."""
    spans = (Span(str(index)),)
    return text_frame(setting.typesetter.set(spans, style, 1e6), color, hang=True)
