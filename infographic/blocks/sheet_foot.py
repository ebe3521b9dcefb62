"""The foot of a sheet that is filled in: what ends the list, and where to turn to."""

from __future__ import annotations

import math

from infographic.art.base import Art
from infographic.blocks.columns import Columns
from infographic.blocks.footer import credit_line
from infographic.blocks.frame import Frame
from infographic.blocks.pencil import outlined_box
from infographic.blocks.scene_view import tinted_view
from infographic.blocks.setting import Setting
from infographic.blocks.sheet_head import ASIDE
from infographic.blocks.text import marked, stacked, text_frame
from infographic.color import Color
from infographic.document.model import Action, Document
from infographic.geometry import Rect, Size
from infographic.scene.items import Box, Group, Item, Link
from infographic.scene.roles import Role
from infographic.text.spans import Span
from infographic.text.style import TextStyle
from infographic.text.web_address import shown_address
from infographic.theme.contrast import solve
from infographic.theme.model import Tint

_CLOSING = 0.68
"""Factor of the theme's size."""
_ACTION, _ADDRESS = 27.0, 23.0
"""Sizes of what to do and where, in steps of the page."""
_GAP, _BETWEEN, _BESIDE, _PADDING = 40.0, 36.0, 760.0, 30.0
_PICTURE, _PALE = 1.2, 0.7
"""The picture's width in heights of the band, and how much paper is in the band's colour."""
_WIDEST = 0.46
"""The most of the width that the action takes."""


def sheet_end(
    setting: Setting, document: Document, art: Art, columns: Columns, below: float
) -> Frame:
    """A pale band from edge to edge: what the art has come to in its corner, the closing,
    and where to turn to at the right, or below it where there is little room; credit below.
    At least ``below`` px at its lower edge hold no words."""
    u, p = setting.unit, setting.palette
    beside = columns.width > _BESIDE * u
    ground = p.button.mixed(p.paper, _PALE)
    said = _said(setting, document, columns, beside=beside, ground=ground, picture=0.0)
    if not said.height:
        return said
    padding = max(_PADDING * u, below)
    picture = float(round(_PICTURE * (said.height + 2 * padding))) if beside else 0.0
    left = max(0.0, picture + _GAP * u - columns.margin) if picture else 0.0
    said = _said(setting, document, columns, beside=beside, ground=ground, picture=left)
    size = Size(columns.page, float(math.ceil(said.height + 2 * padding)))
    items: list[Item] = [Group((Box(Rect(0, 0, *size), ground),), role=Role.DECORATION)]
    if picture:
        last, panel = len(document.tips), Size(picture, size.height)
        middle, deep = (p.button.mixed(p.paper, share) for share in (_PALE - 0.15, _PALE - 0.35))
        tint = Tint(ground, middle, deep, solve(p.accent, (ground,)))
        items.append(tinted_view(setting, art, panel, 1.0, last, tint).at(0, 0))
    items.append(said.at(columns.margin, (size.height - said.height) / 2))
    return Frame(size, (Group(tuple(items), frame=Rect(0, 0, *size)),))


def _said(
    setting: Setting,
    document: Document,
    columns: Columns,
    *,
    beside: bool,
    ground: Color,
    picture: float,
) -> Frame:
    """The words of the end, between the margins; ``picture`` px of it are taken."""
    u, palette, width = setting.unit, setting.palette, columns.width
    ink, soft = solve(palette.ink, (ground,)), solve(palette.soft, (ground,))
    right: Frame | None = None
    if document.action:
        least = width - columns.start(ASIDE) if beside else width
        right = _action(setting, document.action, least, _WIDEST * width if beside else width)
    items: list[Item] = []
    height = 0.0
    if document.closing:
        room = width - picture - (right.width + _GAP * u if right and beside else 0.0)
        words = setting.text(document.closing, setting.style("closing", _CLOSING), room, 3)
        frame = text_frame(words, ink, hang=True, link_color=ink)
        height = max(frame.height, right.height) if right and beside else frame.height
        y = (height - frame.height) / 2
        items.append(marked(frame, picture, y, Role.CLOSING, document.closing))
    if right and beside:
        items.append(right.at(width - right.width, max(0.0, height - right.height) / 2))
        height = max(height, right.height)
    elif right:
        height += _BETWEEN * u if document.closing else 0.0
        items.append(right.at(0, height))
        height += right.height
    credit = credit_line(setting, document, width - picture, soft)
    if credit:
        above = 34 * u if height else 0.0
        items.append(credit.at(picture, height + above))
        height += above + credit.height
    return Frame(Size(width, height), tuple(items))


def _action(setting: Setting, action: Action, least: float, most: float) -> Frame:
    """What to do, and where, as people have to type it, on a button."""
    u, palette = setting.unit, setting.palette
    padding = 20 * u
    frames: list[Frame] = []
    if action.text:
        style = _sized(setting.style("button"), _ACTION * u)
        words = setting.text(action.text, style, most - 2 * padding, 2)
        frames.append(text_frame(words, palette.button_ink))
    if action.url:
        address = (Span(shown_address(action.url)),)
        style = _sized(setting.style("url"), _ADDRESS * u)
        words = setting.typesetter.fit(
            address, style, most - 2 * padding, 2, setting.smallest, source=action.source
        )
        frames.append(text_frame(words, palette.button_ink))
    wide = max((frame.width for frame in frames), default=0.0)
    centered = [Frame(part.size, (part.at((wide - part.width) / 2, 0),)) for part in frames]
    both = stacked(centered, [17 * u] * (len(frames) - 1))
    box = Rect(0, 0, max(least, both.width + 2 * padding), both.height + 2 * padding)
    items: list[Item] = [
        outlined_box(setting, box, palette.ink, 1.6, palette.button),
        both.at((box.width - both.width) / 2, padding),
    ]
    if action.url:
        items.append(Link(box, action.url, str(action.text or shown_address(action.url))))
    group = Group(tuple(items), role=Role.ACTION, frame=box, source=action.source)
    return Frame(Size(box.width, box.height), (group,))


def _sized(style: TextStyle, size: float) -> TextStyle:
    return style if style.size >= size else style.at(size)
