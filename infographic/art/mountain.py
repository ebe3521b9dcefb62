"""A mountain with a snow cap, light on its left side, and the way up to its top."""

from __future__ import annotations

from collections.abc import Sequence

from infographic.color import Color, between
from infographic.geometry import Point
from infographic.outline import Outline, polygon, smooth
from infographic.scene.items import Item, LinearGradient, Path, Stroke
from infographic.theme.model import Palette

# Outlines in shares of the half width and the height, from the top: (x, y down).
_LEFT = ((-0.10, 0.10), (-0.15, 0.20), (-0.30, 0.34), (-0.36, 0.45), (-0.62, 0.66), (-1.0, 1.0))
_RIGHT = ((0.09, 0.12), (0.20, 0.22), (0.27, 0.36), (0.46, 0.52), (0.60, 0.72), (1.0, 1.0))
_RIDGE = ((0.03, 0.16), (-0.04, 0.34), (0.08, 0.52), (0.0, 0.74), (0.10, 1.0))
# The lower edge of the snow, from the left slope to the right one.
_SNOW_LEFT, _SNOW_RIGHT = 3, 2
_SNOW = ((-0.19, 0.30), (-0.13, 0.40), (-0.06, 0.31), (0.01, 0.42), (0.07, 0.30), (0.13, 0.36))
_TRAIL = (
    (-0.50, 1.0), (-0.34, 0.86), (-0.10, 0.80), (-0.22, 0.66), (-0.30, 0.56), (-0.10, 0.50),
    (-0.15, 0.38), (-0.17, 0.28), (-0.04, 0.20), (-0.03, 0.08), (0.0, 0.0),
)  # fmt: skip

Share = tuple[float, float]


def snow(palette: Palette) -> Color:
    """The whitest thing of a palette that lies in the light."""
    return palette.mark if palette.dark else palette.halo


def mountain(
    top: Point,
    half_width: float,
    height: float,
    light: Color,
    shade: Color,
    foot: Color,
    cap: Color | None = None,
) -> tuple[Item, ...]:
    """The mountain below ``top``; both sides fade into ``foot``, the mist at its base."""

    def at(shares: Sequence[Share]) -> list[tuple[float, float]]:
        return [(top.x + x * half_width, top.y + y * height) for x, y in shares]

    def fading(color: Color) -> LinearGradient:
        return LinearGradient(
            Point(0, top.y), Point(0, top.y + height), ((0.0, color), (0.35, color), (1.0, foot))
        )

    whole = polygon([top, *at(_RIGHT), *reversed(at(_LEFT))])
    side = polygon([top, *at(_RIGHT), *reversed(at(_RIDGE))])
    items: list[Item] = [Path(whole, fading(light)), Path(side, fading(shade))]
    if cap:
        left, right = _LEFT[:_SNOW_LEFT], _RIGHT[:_SNOW_RIGHT]
        items.append(
            Path(polygon([top, *at(right), *reversed(at(_SNOW)), *reversed(at(left))]), cap)
        )
        # The snow's own dark side, from the ridge to the right slope.
        ridge = [share for share in _RIDGE if share[1] < 0.4]
        edge = [share for share in _SNOW if share[0] > ridge[-1][0]]
        dim = between(cap, shade, 0.3)
        shape = polygon([top, *at(right), *reversed(at(edge)), *reversed(at(ridge))])
        items.append(Path(shape, dim))
    return tuple(items)


def trail(top: Point, half_width: float, height: float, color: Color, width: float) -> Path:
    """The way up as a row of dots."""
    points = [(top.x + x * half_width, top.y + y * height) for x, y in _TRAIL]
    line: Outline = smooth(points)
    return Path(line, stroke=Stroke(color, width, dash=(0.01, 2.6 * width)))
