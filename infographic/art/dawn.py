"""The sun at the end of a scene, by day and by night, and the sky around it."""

from __future__ import annotations

from typing import NamedTuple

from infographic.color import Color, between
from infographic.theme.model import Palette


class Dawn(NamedTuple):
    """The sun's upper and lower colour, and the sky at the horizon."""

    sun_top: Color
    sun_bottom: Color
    sky: Color


def dawn(palette: Palette) -> Dawn:
    """The sun as it comes up. A dark palette's own sun is a moon, so its light is taken
    from what is warm there."""
    p = palette
    if not p.dark:
        return Dawn(p.sun_top, p.sun_bottom, p.sky_top.mixed(p.sun_top, 0.3))
    return Dawn(p.button, p.button.mixed(p.coat_top, 0.5), between(p.near_top, p.coat_top, 0.5))
