"""What is filled in by hand: boxes to tick, and lines to write on.

A theme drawn by hand has them drawn by hand.
"""

from __future__ import annotations

from infographic.art.hand import hand_box, hand_line
from infographic.blocks.setting import Setting
from infographic.color import Color
from infographic.geometry import Point, Rect
from infographic.outline import polygon, rounded_rectangle
from infographic.scene.items import Group, Path, Stroke
from infographic.scene.roles import Role

_LINE = 3.4
"""The stroke of boxes, in steps of the page."""
_DOT, _BETWEEN_DOTS = 2.4, 9.0


def tick_box(setting: Setting, rect: Rect, seed: int, ink: Color) -> Group:
    """An empty box with corners like those of the theme's cards."""
    radius = min(0.32 * setting.theme.shape.card_radius * setting.unit, 0.24 * rect.width)
    return _box(setting, rect, radius, ink, _LINE, seed)


def outlined_box(
    setting: Setting, rect: Rect, color: Color, weight: float = 1.0, fill: Color | None = None
) -> Group:
    """The outline of a band, ``weight`` times as heavy as a hairline, and what fills it."""
    radius = min(0.6 * setting.theme.shape.band_radius * setting.unit, rect.height / 2)
    return _box(setting, rect, radius, color, weight * setting.theme.shape.hairline, 5, fill)


def _box(
    setting: Setting,
    rect: Rect,
    radius: float,
    color: Color,
    line: float,
    seed: int,
    fill: Color | None = None,
) -> Group:
    r = radius
    by_hand = setting.theme.shape.stroke == "hand"
    outline = hand_box(rect, seed) if by_hand else rounded_rectangle(rect, r, r, r, r)
    stroke = Stroke(color, line * setting.unit)
    return Group((Path(outline, fill, stroke),), role=Role.DECORATION)


def dotted_line(setting: Setting, y: float, left: float, right: float) -> Group:
    """A line of dots to write on."""
    u = setting.unit
    palette = setting.palette
    color = palette.soft.mixed(palette.paper, 0.4)
    stroke = Stroke(color, _DOT * u, dash=(0.1 * u, _BETWEEN_DOTS * u))
    line = polygon([(left, y), (right, y)], closed=False)
    return Group((Path(line, stroke=stroke),), role=Role.DECORATION)


def written_line(setting: Setting, y: float, left: float, right: float, seed: int) -> Group:
    """A fine line to write on."""
    by_hand = setting.theme.shape.stroke == "hand"
    start, end = Point(left, y), Point(right, y)
    line = hand_line(start, end, seed) if by_hand else polygon([start, end], closed=False)
    stroke = Stroke(setting.palette.soft, setting.theme.shape.hairline * setting.unit, cap="butt")
    return Group((Path(line, stroke=stroke),), role=Role.DECORATION)
