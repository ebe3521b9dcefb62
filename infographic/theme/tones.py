"""A palette's colours for what is written around the picture."""

from __future__ import annotations

from infographic.scene.tones import Tones
from infographic.theme.model import Palette


def tones(palette: Palette) -> Tones:
    """Those of its roles whose legibility every theme guarantees."""
    return Tones(
        paper=palette.paper,
        card=palette.card,
        edge=palette.edge,
        ink=palette.ink,
        soft=palette.soft,
        accent=palette.accent_dark,
        button=palette.button,
        button_ink=palette.button_ink,
        dark=palette.dark,
    )
