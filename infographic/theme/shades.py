"""Shades of a ground, for shapes that lie on it behind figures."""

from __future__ import annotations

from collections.abc import Sequence

from infographic.color import Color, between, oklch
from infographic.theme.contrast import AA, solve

SEEN = 0.08
"""The least difference of lightness (OKLCH) at which a shape is seen on its ground."""

_FAR = 0.12
"""How far the far shade is moved in lightness."""

_DARKEST, _LIGHTEST = 0.4, 0.84
"""Beyond these a ground has no room for shades that are darker still, or lighter."""


def shades(ground: Color, ink: Color) -> tuple[Color, Color]:
    """A near and a far shade of ``ground``, on which ``ink`` can still be read.

    They lie away from the ink, where they make it more legible; where the ground is too
    near to black or white for that, towards it.
    """
    lightness, chroma, hue = ground.oklch
    up = lightness > ink.oklch[0]
    if lightness > _LIGHTEST or lightness < _DARKEST:
        up = lightness < _DARKEST
    moved = lightness + (_FAR if up else -_FAR)
    far = solve(oklch(moved, chroma, hue), (ink,), AA)
    return between(ground, far, 0.5), far


def seen(ground: Color, shapes: Sequence[Color]) -> bool:
    """Whether one of the shapes at least is told from the ground by its lightness."""
    return max(abs(ground.oklch[0] - shape.oklch[0]) for shape in shapes) >= SEEN
