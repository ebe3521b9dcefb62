"""The colours of petals on the bare page, which the theme's tints may hardly differ from."""

from __future__ import annotations

from dataclasses import replace

from infographic.blocks.tints import tint_walk
from infographic.theme.contrast import AA, solve
from infographic.theme.model import Palette, Tint
from infographic.theme.vision import difference

_TOLD_APART = 0.08
"""The least OKLab distance of petals from the page."""
_PAPER = 0.45
"""How much of the page there is in petals of the accent."""


def petal_tints(palette: Palette, count: int) -> tuple[Tint, ...]:
    """The walk through the tints for ``count`` petals; with petals in a tint of the accent,
    and figures in ink, where one of them would be lost on the page."""
    tints = tint_walk(palette.tints, count)
    if all(difference(tint.deep, palette.paper) >= _TOLD_APART for tint in tints):
        return tints
    petal = solve(palette.accent.mixed(palette.paper, _PAPER), (palette.ink,), AA)
    return tuple(replace(tint, deep=petal, ink=palette.ink) for tint in tints)
