"""A sheet of icons with their names, as a theme draws them."""

from __future__ import annotations

from collections.abc import Sequence

from infographic.blocks.frame import Frame
from infographic.geometry import Point, Size
from infographic.icons.book import IconBook
from infographic.icons.draw import icon_items
from infographic.scene.items import Group, Item
from infographic.scene.roles import Role
from infographic.scene.scene import Scene
from infographic.sheets.page import GAP, MARGIN, WIDTH, Sheet
from infographic.text.fonts import FontBook
from infographic.theme.model import Theme

MOST = 480
"""Icons that a sheet shows; nobody looks at more."""

_ACROSS, _HEIGHT, _ICON, _NAME, _SET = 8, 176.0, 56.0, 16.0, 13.0
_TOP, _BELOW, _BETWEEN = 26.0, 20.0, 11.0


def icon_sheet(
    names: Sequence[str], icons: IconBook, theme: Theme, fonts: FontBook, word: str = ""
) -> Scene:
    """The icons of these names, found by ``word`` if there is one; the first ``MOST``."""
    shown = names[:MOST]
    count = f"{len(names)} icons" if len(names) != 1 else "One icon"
    rest = f", the first {MOST} of them here" if len(names) > MOST else ""
    heading = f"Icons for “{word}”" if word else "Icons"
    sheet = Sheet(theme, fonts, heading, count + rest)
    width = (WIDTH - 2 * MARGIN - (_ACROSS - 1) * GAP) / _ACROSS
    top = sheet.bottom
    for place, name in enumerate(shown):
        row, column = divmod(place, _ACROSS)
        cell = _cell(sheet, icons, name, Size(width, _HEIGHT))
        sheet.add(place + 1, cell, MARGIN + column * (width + GAP), top + row * (_HEIGHT + GAP))
    return sheet.scene()


def _cell(sheet: Sheet, icons: IconBook, name: str, size: Size) -> Frame:
    """A card with the icon, its name, and its set if that has to be written too."""
    palette = sheet.theme.palette
    stroke = _ICON * sheet.theme.icons.weight
    drawn = icon_items(
        icons.get(name), Point(size.width / 2, _TOP + _ICON / 2), _ICON, palette.ink, stroke
    )
    set_name, _, own = name.rpartition(":")
    inner = size.width - GAP
    label = sheet.text(own, "tip_text", _NAME, inner, palette.soft, "center", lines=2)
    y = _TOP + _ICON + _BELOW
    items: list[Item] = [
        Group((sheet.card(size), *drawn), role=Role.DECORATION),
        Group((label.at(GAP / 2, y),), role=Role.TIP_TITLE),
    ]
    if set_name:
        below = sheet.text(set_name, "tip_text", _SET, inner, palette.accent_dark, "center")
        at = below.at(GAP / 2, y + label.height + _BETWEEN)
        items.append(Group((at,), role=Role.TIP_TEXT))
    return Frame(size, tuple(items))
