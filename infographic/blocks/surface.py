"""Cards and bands: a rounded face with the theme's one shadow."""

from __future__ import annotations

from infographic.blocks.setting import Setting
from infographic.geometry import Rect
from infographic.scene.items import Box, Group, Item, Paint, Shadow
from infographic.scene.roles import Role


def surface(setting: Setting, rect: Rect, fill: Paint, radius: float) -> Group:
    """The face of a card or band, with its shadow below."""
    return Group((*shadow(setting, rect, radius), Box(rect, fill, radius)), role=Role.DECORATION)


def shadow(setting: Setting, rect: Rect, radius: float) -> tuple[Item, ...]:
    """The theme's shadow for a box; nothing if the theme has none."""
    shape, u = setting.theme.shape, setting.unit
    if shape.shadow_alpha <= 0:
        return ()
    color = setting.palette.shadow.with_alpha(shape.shadow_alpha)
    return (Shadow(rect, radius, 0.0, shape.shadow_dy * u, shape.shadow_blur * u, color),)
