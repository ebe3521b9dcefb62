"""The wheel as the scene of a header: below the words, or right of them on a low page."""

from __future__ import annotations

import math
from collections.abc import Sequence

from infographic.art.base import Backdrop, Stage, decoration
from infographic.blocks.icon import icon
from infographic.blocks.petal_wheel import petal_wheel
from infographic.blocks.setting import Setting
from infographic.document.model import Document
from infographic.geometry import Point, Rect
from infographic.scene.items import Box
from infographic.theme.model import Tint

_RADIUS, _LEAST, _AIR = 470.0, 60.0, 44.0
_HUB, _SIGN = 0.25, 0.22
"""The wheel's middle, and the icon in it, in radii of the wheel."""


def wheel_scene(
    setting: Setting,
    document: Document,
    tints: Sequence[Tint],
    page: float,
    border: float,
    stage: Stage,
) -> Backdrop:
    """The wheel on a stage, as large as the stage is wide, or as high where it is bound.

    On a stage as high as a ``page`` of so many px, it keeps out of the lower ``border``.
    """
    u, p = stage.unit, stage.palette
    radius, x = _RADIUS * u, stage.width / 2
    y = _free(stage.lines, x, radius, u)
    text = max((line.bottom for line in stage.lines), default=0.0)
    below = max(_AIR * u, border if max(stage.least, stage.height or 0.0) >= page > 0 else 0.0)
    height = stage.height or max(stage.least, y + radius + below, text + 2 * _AIR * u)
    while stage.height and y + radius + below > height and radius > _LEAST * u:
        radius -= 10 * u
        y = _free(stage.lines, x, radius, u)
    radius = min(radius, 0.48 * (height - below))
    # What is to spare lies above the wheel and below it.
    lowest = height - radius - below
    y = max(min(y, lowest), (y + lowest) / 2)
    center = Point(x, y)
    items = [Box(stage.area(height), p.paper)]
    wheel = petal_wheel(setting, document, center, _HUB * radius, radius, tints)
    opener = document.opener
    signs = []
    if opener and opener.icon:
        size = _SIGN * radius
        signs.append(icon(setting, opener.icon, opener.icon_source, center, size, p.accent))
    scene = decoration(*items, wheel, *signs)
    return Backdrop(height, (scene,), p.ink, p.accent_dark, p.soft, (p.paper, p.sky_top))


def _free(lines: Sequence[Rect], x: float, radius: float, u: float) -> float:
    """The least y at which a wheel about ``x`` touches none of the lines above it."""
    whole, y = radius + 0.6 * _AIR * u, radius + _AIR * u
    for line in lines:
        aside = max(line.x - x, 0.0, x - line.right)
        if aside < whole:
            y = max(y, line.bottom + math.sqrt(whole**2 - aside**2))
    return y
