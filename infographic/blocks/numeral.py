"""The number of a tip: the loudest thing that repeats."""

from __future__ import annotations

from infographic.blocks.frame import Frame
from infographic.blocks.setting import Setting
from infographic.blocks.text import text_frame
from infographic.color import Color
from infographic.geometry import Point, Rect
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
    return ink_box(label).right


def ink_centered(label: Frame, center: Point) -> Point:
    """Where a number has to stand for the middle of its ink to be at ``center``."""
    ink = ink_box(label)
    return Point(center.x - ink.x - ink.width / 2, center.y - ink.y - ink.height / 2)


def ink_box(label: Frame) -> Rect:
    """The box of a number's ink, in the coordinates of its frame."""
    boxes: list[Rect] = []
    for run in label.items:
        if not isinstance(run, GlyphRun):
            continue
        scale = run.size / run.font.units_per_em
        for glyph in run.glyphs:
            ink = run.font.hb.get_glyph_extents(glyph.id)
            if ink is None or not ink.width:
                continue
            x = run.origin.x + (glyph.x + ink.x_bearing) * scale
            y = run.origin.y - (glyph.y + ink.y_bearing) * scale
            boxes.append(Rect(x, y, ink.width * scale, -ink.height * scale))
    return Rect.around(boxes) or Rect(0, 0, label.width, label.height)
