"""What is true of gradients in every format."""

from __future__ import annotations

from typing import TypeAlias

from infographic.color import Color
from infographic.scene.items import LinearGradient, RadialGradient

Gradient: TypeAlias = LinearGradient | RadialGradient


def single_color(gradient: Gradient) -> Color | None:
    """The one colour that the gradient amounts to, if it has no extent or one stop:
    the last colour goes on beyond its end."""
    if len(gradient.stops) == 1:
        return gradient.stops[0][1]
    if isinstance(gradient, LinearGradient):
        empty = gradient.start == gradient.end
    else:
        empty = gradient.radius <= 0
    return gradient.stops[-1][1] if empty else None
