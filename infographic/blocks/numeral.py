"""The number of a tip: the loudest thing that repeats."""

from __future__ import annotations

from infographic.blocks.frame import Frame
from infographic.blocks.setting import Setting
from infographic.blocks.text import text_frame
from infographic.color import Color
from infographic.scene.items import GlyphRun
from infographic.text.spans import Span
from infographic.text.style import TextStyle


def numeral(setting: Setting, index: int, style: TextStyle, color: Color) -> Frame:
    """The number ``index`` with its ink on the left edge, as high as its capitals."""
    spans = (Span(str(index)),)
    return text_frame(setting.typesetter.set(spans, style, 1e6), color, hang=True)


def ink_width(label: Frame) -> float:
    """How far the ink of a number reaches to the right of its frame's left edge, in px:
    what ends on a right edge is ink, not the room behind it."""
    run = label.items[-1]
    if not isinstance(run, GlyphRun):
        return label.width
    last = run.glyphs[-1]
    extents = run.font.hb.get_glyph_extents(last.id)
    if extents is None:
        return label.width
    end = last.x + extents.x_bearing + extents.width
    return float(run.origin.x + end * run.size / run.font.units_per_em)
