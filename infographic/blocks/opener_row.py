"""What comes before the first tip, on the page itself, below a line."""

from __future__ import annotations

from infographic.blocks.columns import Columns
from infographic.blocks.frame import Frame
from infographic.blocks.setting import Setting
from infographic.blocks.text import marked, text_frame
from infographic.document.model import Opener
from infographic.geometry import Rect, Size
from infographic.scene.items import Group, Item
from infographic.scene.roles import Role

_TITLE, _TEXT = 1.32, 1.12
"""Factors of the theme's sizes."""
_PADDING, _DENSE_PADDING, _GAP, _NARROW = 56.0, 30.0, 34.0, 26.0
"""In steps; and the width between the margins, in em of the text, below which that stands under
the title."""


def opener_row(
    setting: Setting, opener: Opener | None, columns: Columns, *, dense: bool = False
) -> Frame | None:
    """The title at the left, the text from the eighth column on, or below it where columns
    are narrow; None if there is neither."""
    if opener is None or not (opener.title or opener.text):
        return None
    u, palette = setting.unit, setting.palette
    stacked = columns.width < _NARROW * setting.style("opener_text", _TEXT).size
    padding = (_DENSE_PADDING if dense else _PADDING) * u
    items: list[Item] = [columns.rule(setting.theme.shape.hairline * u, palette.ink).at(0, 0)]
    x, y, height = 0.0, padding, 0.0
    if opener.title:
        room = columns.start(6.5) if opener.text and not stacked else columns.width
        words = setting.text(opener.title, setting.style("opener_title", _TITLE), room, 2)
        frame = text_frame(words, palette.accent_dark, hang=True)
        items.append(marked(frame, 0, padding, Role.OPENER_TITLE, opener.title))
        height = padding + frame.height
        x, y = (0.0, height + _GAP * u) if stacked else (columns.start(7), padding)
    if opener.text:
        style = setting.style("opener_text", _TEXT)
        words = setting.text(opener.text, style, columns.width - x)
        frame = text_frame(words, palette.soft, link_color=palette.accent)
        items.append(marked(frame, x, y, Role.OPENER_TEXT, opener.text))
        height = max(height, y + frame.height)
    size = Size(columns.width, height + padding)
    whole = Rect(0, 0, *size)
    group = Group(tuple(items), role=Role.OPENER, frame=whole, source=opener.source)
    return Frame(size, (group,))
