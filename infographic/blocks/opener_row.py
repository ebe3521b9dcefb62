"""What comes before the first tip, on the page itself, below a line."""

from __future__ import annotations

from infographic.blocks.columns import Columns
from infographic.blocks.frame import Frame
from infographic.blocks.setting import Setting
from infographic.blocks.text import marked, text_frame
from infographic.document.model import Opener
from infographic.geometry import Affine, Rect, Size
from infographic.scene.items import Group, Item
from infographic.scene.roles import Role

_TITLE, _TEXT = 1.32, 1.12
"""Factors of the theme's sizes."""


def opener_row(setting: Setting, opener: Opener | None, columns: Columns) -> Frame | None:
    """The title at the left, the text from the eighth column on; None if there is neither."""
    if opener is None or not (opener.title or opener.text):
        return None
    palette, padding = setting.palette, 56 * setting.unit
    items: list[Item] = [
        columns.rule(setting.theme.shape.hairline * setting.unit, palette.ink).at(0, 0)
    ]
    x = height = 0.0
    if opener.title:
        room = columns.start(6.5) if opener.text else columns.width
        words = setting.text(opener.title, setting.style("opener_title", _TITLE), room, 2)
        frame = text_frame(words, palette.accent_dark, hang=True)
        items.append(marked(frame, 0, padding, Role.OPENER_TITLE, opener.title))
        x, height = columns.start(7), frame.height
    if opener.text:
        style = setting.style("opener_text", _TEXT)
        words = setting.text(opener.text, style, columns.width - x)
        frame = text_frame(words, palette.soft, link_color=palette.accent)
        items.append(marked(frame, x, padding, Role.OPENER_TEXT, opener.text))
        height = max(height, frame.height)
    size = Size(columns.width, height + 2 * padding)
    place = Affine.translation(columns.margin, 0)
    frame_rect = Rect(0, 0, *size)
    group = Group(
        tuple(items), place, role=Role.OPENER, frame=frame_rect, source=opener.source
    )  # fmt: skip
    return Frame(size, (group,))
