"""Icons in discs, and what stands in where a tip has none."""

from __future__ import annotations

from infographic.blocks.setting import Setting
from infographic.color import Color
from infographic.errors import Source
from infographic.geometry import Point
from infographic.icons.draw import icon_items
from infographic.outline import circle
from infographic.scene.items import Group, Item, Path
from infographic.scene.roles import Role

_SHARE = 0.52
"""The icon's size as a share of the disc's diameter (design range .43 to .53)."""


def icon(
    setting: Setting,
    name: str,
    source: Source,
    center: Point,
    size: float,
    color: Color,
    heavier: float = 1.0,
) -> Group:
    """The icon ``size`` px wide about ``center``, its stroke ``heavier`` times what the
    theme asks.

    It stands beside words that say the same, so it is decoration to a reader.
    """
    shape = setting.icons.get(name, source)
    stroke = heavier * size * setting.theme.icons.weight
    return Group(icon_items(shape, center, size, color, stroke), role=Role.DECORATION)


def icon_disc(
    setting: Setting,
    name: str,
    source: Source,
    center: Point,
    radius: float,
    disc: Color,
    ink: Color,
    heavier: float = 1.0,
) -> Group:
    """A disc with the icon wholly within, its stroke ``heavier`` times the theme's."""
    face: Item = Group((Path(circle(center, radius), disc),), role=Role.DECORATION)
    size = 2 * radius * _SHARE
    return Group((face, icon(setting, name, source, center, size, ink, heavier)))
