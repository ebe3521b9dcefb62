"""The slide that repeats the titles, for those who keep one picture only."""

from __future__ import annotations

import math

from infographic.blocks.frame import Frame
from infographic.blocks.setting import Setting
from infographic.blocks.text import text_frame
from infographic.document.model import Document
from infographic.geometry import Rect, Size
from infographic.scene.items import Group, Item
from infographic.scene.roles import Role
from infographic.text.spans import Span
from infographic.text.style import TextStyle

_MOST_IN_A_COLUMN = 12


def recap_slide(
    setting: Setting, document: Document, size: Size, margin: float
) -> list[Item] | None:
    """The titles with their numbers in one or two columns upon ``size`` px; None where
    they would not fit. A reader has heard them already, so they are furniture."""
    u = setting.unit
    columns = math.ceil(len(document.tips) / _MOST_IN_A_COLUMN)
    rows = math.ceil(len(document.tips) / columns)
    heading = _heading(setting, document, size.width - 2 * margin)
    above = margin + heading.height + 70 * u
    pitch = min((size.height - above - 60 * u) / rows, 108 * u)
    width = (size.width - 2 * margin - 56 * u * (columns - 1)) / columns
    style = _fitting(setting, document, width - 96 * u, pitch)
    if style is None:
        return None
    items: list[Item] = [heading.at(margin, margin)]
    for place in range(len(document.tips)):
        x = margin + (place // rows) * (width + 56 * u)
        row = _row(setting, document, place, style, width)
        y = above + (place % rows) * pitch + (pitch - row.height) / 2
        items.append(row.at(x, y))
    return [Group(tuple(items), role=Role.FURNITURE, frame=Rect(0, 0, *size))]


def _fitting(setting: Setting, document: Document, width: float, pitch: float) -> TextStyle | None:
    """The largest style in which no title needs more than its row."""
    base = setting.style("tip_title")
    for size in (58.0, 52.0, 47.0, 43.0):
        style = base.at(max(size * setting.unit, setting.smallest))
        heights = [
            setting.typesetter.set(tip.title.spans, style, width).height for tip in document.tips
        ]
        if max(heights) + 0.7 * style.size <= pitch:
            return style
    return None


def _heading(setting: Setting, document: Document, width: float) -> Frame:
    style = setting.style("subtitle", 1.1)
    words = setting.text(document.title, style, width)
    return text_frame(words, setting.palette.accent_dark)


def _row(setting: Setting, document: Document, place: int, style: TextStyle, width: float) -> Frame:
    u, palette = setting.unit, setting.palette
    words = setting.typesetter.set(document.tips[place].title.spans, style, width - 96 * u)
    title = text_frame(words, palette.ink)
    items: list[Item] = [title.at(96 * u, 0)]
    if document.numbered:
        number = setting.typesetter.set((Span(str(place + 1)),), style, width)
        items.append(text_frame(number, palette.accent, width=64 * u, align="right").at(0, 0))
    return Frame(Size(width, title.height), tuple(items))
