"""Themes on white paper: ink is dear, and a dark page can't be written on."""

from __future__ import annotations

from dataclasses import replace

from infographic.color import oklch
from infographic.theme.model import Theme
from infographic.theme.palette import derive

_LIGHTNESS, _CHROMA = 0.996, 0.004
_LEADING = 1.34


def for_print(theme: Theme) -> Theme:
    """The theme with a ground that takes no ink, and text set as close as on paper it may
    be; a dark one gets the light palette of its accent."""
    palette = derive(theme.palette.accent) if theme.palette.dark else theme.palette
    paper = oklch(_LIGHTNESS, _CHROMA, palette.paper.oklch[2])
    type_ = {
        name: replace(style, leading=min(style.leading, _LEADING))
        for name, style in theme.type.items()
    }
    return replace(theme, palette=replace(palette, paper=paper, card=paper), type=type_)
