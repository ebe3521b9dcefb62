"""The foot of a sheet that is filled in: what ends the list, and where to turn to."""

from __future__ import annotations

from infographic.art.base import Art
from infographic.blocks.columns import Columns
from infographic.blocks.footer import credit_line
from infographic.blocks.frame import Frame
from infographic.blocks.pencil import outlined_box
from infographic.blocks.setting import Setting
from infographic.blocks.sheet_head import ASIDE, STAMP
from infographic.blocks.stamp import stamp
from infographic.blocks.text import marked, stacked, text_frame
from infographic.document.model import Action, Document
from infographic.geometry import Rect, Size
from infographic.scene.items import Group, Item, Link
from infographic.scene.roles import Role
from infographic.text.spans import Span
from infographic.text.style import TextStyle
from infographic.text.web_address import shown_address

_CLOSING = 0.68
"""Factor of the theme's size."""
_ACTION, _ADDRESS = 27.0, 23.0
"""Sizes of what to do and where, in steps of the page."""
_GAP, _BETWEEN = 40.0, 36.0
_WIDEST = 0.46
"""The most of the width that the action takes."""


def sheet_end(
    setting: Setting, document: Document, art: Art, columns: Columns, pictured: bool
) -> Frame:
    """The foot of the last sheet: the closing at the left, where to turn to at the right;
    credit below. ``pictured``: above the action there is a stamp of what the art comes to."""
    u, palette, width = setting.unit, setting.palette, columns.width
    aside = columns.start(ASIDE)
    right: list[Frame] = []
    if pictured:
        size = Size(width - aside, (width - aside) / STAMP)
        right.append(stamp(setting, art, size, 1.0, len(document.tips), "right"))
    if document.action:
        least = width - aside
        right.append(_action(setting, document.action, least, _WIDEST * width))
    wide = max((frame.width for frame in right), default=0.0)
    end = stacked(
        [Frame(part.size, (part.at(wide - part.width, 0),)) for part in right],
        [_BETWEEN * u] * (len(right) - 1),
    )
    height = end.height
    items: list[Item] = [end.at(width - wide, 0)]
    if document.closing:
        style = setting.style("closing", _CLOSING)
        room = width - (wide + _GAP * u if right else 0.0)
        words = setting.text(document.closing, style, room, 2)
        frame = text_frame(words, palette.ink, hang=True, link_color=palette.accent)
        foot = right[-1].height if document.action else frame.height
        height = max(height, frame.height)
        y = height - max(foot, frame.height) + max(0.0, foot - frame.height) / 2
        items = [end.at(width - wide, height - end.height)]
        items.append(marked(frame, 0, y, Role.CLOSING, document.closing))
    credit = credit_line(setting, document, width, palette.soft)
    if credit:
        items.append(credit.at(0, height + 34 * u))
        height += 34 * u + credit.height
    return Frame(Size(width, height), tuple(items))


def _action(setting: Setting, action: Action, least: float, most: float) -> Frame:
    """What to do, and where, as people have to type it, in the outline of a button."""
    u, palette = setting.unit, setting.palette
    padding = 26 * u
    frames: list[Frame] = []
    if action.text:
        style = _sized(setting.style("button"), _ACTION * u)
        words = setting.text(action.text, style, most - 2 * padding, 1)
        frames.append(text_frame(words, palette.ink))
    if action.url:
        address = (Span(shown_address(action.url)),)
        style = _sized(setting.style("url"), _ADDRESS * u)
        words = setting.typesetter.fit(
            address, style, most - 2 * padding, 2, setting.smallest, source=action.source
        )
        frames.append(text_frame(words, palette.accent))
    wide = max((frame.width for frame in frames), default=0.0)
    centered = [Frame(part.size, (part.at((wide - part.width) / 2, 0),)) for part in frames]
    both = stacked(centered, [20 * u] * (len(frames) - 1))
    box = Rect(0, 0, max(least, both.width + 2 * padding), both.height + 2 * padding)
    items: list[Item] = [
        outlined_box(setting, box, palette.accent, 1.3),
        both.at((box.width - both.width) / 2, padding),
    ]
    if action.url:
        items.append(Link(box, action.url, str(action.text or shown_address(action.url))))
    group = Group(tuple(items), role=Role.ACTION, frame=box, source=action.source)
    return Frame(Size(box.width, box.height), (group,))


def _sized(style: TextStyle, size: float) -> TextStyle:
    return style if style.size >= size else style.at(size)
