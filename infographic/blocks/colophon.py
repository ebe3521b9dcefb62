"""The end of a magazine page: large closing words, a line, then button and address."""

from __future__ import annotations

from dataclasses import replace

from infographic.art.base import Art, Stage
from infographic.blocks.columns import Columns
from infographic.blocks.footer import address_line, button, credit_line
from infographic.blocks.frame import Frame
from infographic.blocks.part import Part
from infographic.blocks.setting import Setting
from infographic.blocks.text import marked, text_frame
from infographic.document.model import Action, Document
from infographic.geometry import Rect, Size
from infographic.scene.items import Box, Group, Item
from infographic.scene.roles import Role

_CLOSING, _ACTION = 1.86, 1.25
"""Factors of the theme's sizes."""
_ABOVE, _GAP, _BELOW, _STRIP = 122.0, 72.0, 88.0, 48.0
_LINES, _NARROW = 4, 700.0
_ZOOMS, _NEARER = (1.0, 0.88, 0.76, 0.66, 0.56, 0.48), 0.7
"""The sizes of the scene, in widths of the page; and a factor of the room above the words
where it is smaller."""
_BESIDE, _BELOW_ART = 0.68, 0.84
"""The width of the closing words as a share of that between the margins."""


def colophon(
    setting: Setting,
    document: Document,
    art: Art,
    columns: Columns,
    zoom: float = 1.0,
    safe: float = 0.0,
) -> Frame:
    """The art's last scene, ``zoom`` times as wide as the page, and the anchor with all words
    that end the page, none of them in its lowest ``safe`` px."""
    u, palette = setting.unit, setting.palette
    wide = zoom * columns.page
    left = columns.page - wide
    finale = art.finale(Stage(wide, palette, (), margin=columns.margin, left=left))
    free = finale.free if columns.width >= _NARROW * u else 0.0
    y = finale.height - free
    items: list[Item] = []
    if document.closing:
        y += _ABOVE * u * (1.0 if zoom == 1 and (free or not finale.free) else _NEARER)
        style = setting.style("closing", _CLOSING)
        # Beside the scene words keep off from its right 35 %.
        beside = min(columns.width, columns.page - 0.35 * wide - 2 * columns.margin)
        width = max(_BESIDE * columns.width, beside) if free else _BELOW_ART * columns.width
        words = setting.text(document.closing, style, width, _LINES)
        frame = text_frame(words, palette.anchor_ink, hang=True, link_color=palette.button)
        items.append(marked(frame, columns.margin, y, Role.CLOSING, document.closing))
        y += frame.height
    y = max(y, finale.height - 0.5 * _GAP * u)
    below = _below(setting, document, columns)
    if below.height:
        items.append(below.at(columns.margin, y + _GAP * u))
        y += _GAP * u + below.height
    height = y + max((_BELOW if items else _STRIP) * u, safe + 14 * u)
    ground = Box(
        Rect(0, finale.height - 1, columns.page, height - finale.height + 1), palette.anchor
    )
    whole = Rect(0, 0, columns.page, height)
    scene = (
        (Frame(Size(whole.width, whole.height), finale.items).at(left, 0),)
        if left
        else finale.items
    )
    return Frame(
        Size(columns.page, height),
        (Group((ground,), role=Role.DECORATION), *scene, Group(tuple(items), frame=whole)),
    )


def colophon_part(
    setting: Setting, document: Document, art: Art, columns: Columns, safe: float
) -> Part:
    """The end of a page of a fixed height: the lower it has to be, the smaller its scene."""

    def frame(height: float) -> Frame:
        for zoom in _ZOOMS:
            found = colophon(setting, document, art, columns, zoom, safe)
            if found.height <= height + 0.5:
                break
        return Frame(Size(columns.page, height), (found.at(0, height - found.height),))

    least = colophon(setting, document, art, columns, _ZOOMS[-1], safe).height
    return Part(least, frame, 0.3 * columns.page)


def _below(setting: Setting, document: Document, columns: Columns) -> Frame:
    """The line, and below it the action and the credit."""
    u, palette = setting.unit, setting.palette
    items: list[Item] = []
    y = 0.0
    if document.action:
        line = palette.anchor_ink.mixed(palette.anchor, 0.6)
        items.append(columns.rule(setting.theme.shape.hairline * u, line).at(0, 0))
        action = _action(setting, document.action, columns.width)
        items.append(action.at(0, 0.6 * _GAP * u))
        y = 0.6 * _GAP * u + action.height
    credit = credit_line(setting, document, columns.width)
    if credit:
        y += 0.6 * _GAP * u if y else 0.0
        items.append(credit.at(0, y))
        y += credit.height
    return Frame(Size(columns.width, y), tuple(items))


def _action(setting: Setting, action: Action, width: float) -> Frame:
    """The button at the left and the address at the right, or below where both are long."""
    larger = replace(setting, unit=setting.unit * _ACTION)
    face = button(larger, action, width)
    address = address_line(larger, action, width)
    items: list[Item] = [face.at(0, 0)]
    height = face.height
    if address and face.width + address.width + 48 * setting.unit <= width:
        items.append(address.at(width - address.width, (height - address.height) / 2))
    elif address:
        items.append(address.at(0, height + 40 * setting.unit))
        height += 40 * setting.unit + address.height
    group = Group(tuple(items), role=Role.ACTION, source=action.source)
    return Frame(Size(width, height), (group,))
