"""Words upon a surface that is not one of the palette's own."""

from __future__ import annotations

from dataclasses import replace

from infographic.blocks.setting import Setting
from infographic.color import Color
from infographic.theme.contrast import solve
from infographic.theme.model import Tint


def upon(setting: Setting, *grounds: Color) -> Setting:
    """The same means for words that lie on any of ``grounds``: text colours are moved in
    lightness where they would fail AA there. The first ground takes the card's place."""
    palette = setting.palette
    colors = replace(
        palette,
        card=grounds[0],
        ink=solve(palette.ink, grounds),
        soft=solve(palette.soft, grounds),
        accent=solve(palette.accent, grounds),
        accent_dark=solve(palette.accent_dark, grounds),
    )
    return replace(setting, theme=replace(setting.theme, palette=colors))


def tint_upon(tint: Tint, *grounds: Color) -> Tint:
    """The tint with an ink that is legible on ``grounds`` too."""
    return replace(tint, ink=solve(tint.ink, grounds))
