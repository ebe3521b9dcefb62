"""A whole palette from one colour, by the rules of OKLCH.

A role has a lightness, a chroma and a hue. Lightness and chroma are the same for every
seed, so every palette has the same tonal order and the same contrasts; the hue follows
the seed. Things that have a colour of their own (leaves, wood, skin, the sun) only lean
towards the seed. The numbers are those of a sunrise drawn with a brick of hue 34.
"""

from __future__ import annotations

import math
from typing import Any, NamedTuple

from infographic.color import Color, contrast, oklch
from infographic.theme.contrast import AA, mended, solve
from infographic.theme.model import Palette, Tint

_HOME_SEED = 34.0
_FULL_CHROMA = 0.10
"""From this chroma of the seed on, the roles have their full chroma."""
_TINT_CONTRAST = 4.7
"""A little over AA: layouts blend neighbouring tints, and a blend must pass too."""

TINT_TURNS = (4.0, 46.0, 112.0, 188.0, -42.0)
"""Hues of the entries, in degrees from the seed's; neighbours in a grid differ."""


class _Role(NamedTuple):
    lightness: float
    chroma: float
    family: str
    turn: float = 0.0


# The hue families are ``seed`` and those of _LEANING; ``turn`` is in degrees from them.
_LIGHT = {
    "paper": _Role(0.973, 0.014, "seed", 40),
    "card": _Role(0.995, 0.005, "seed", 44),
    "edge": _Role(0.885, 0.022, "seed", 40),
    "ink": _Role(0.300, 0.035, "seed", 8),
    "soft": _Role(0.431, 0.035, "seed", 11),
    "accent_dark": _Role(0.421, 0.100, "seed", 2),
    "button": _Role(0.860, 0.105, "warm"),
    "button_ink": _Role(0.301, 0.050, "seed", 7),
    "band": _Role(0.454, 0.052, "cool", 1),
    "band_ink": _Role(0.985, 0.015, "seed", 56),
    "band_soft": _Role(0.950, 0.021, "cool", -49),
    "anchor": _Role(0.360, 0.045, "cool"),
    "anchor_ink": _Role(0.985, 0.015, "seed", 56),
    "anchor_soft": _Role(0.930, 0.030, "cool", -52),
    "shadow": _Role(0.450, 0.060, "seed", 11),
    "sky_top": _Role(0.915, 0.051, "seed", 22),
    "sky_middle": _Role(0.948, 0.037, "seed", 35),
    "sky_bottom": _Role(0.965, 0.030, "seed", 48),
    "sun_top": _Role(0.841, 0.125, "warm", -2),
    "sun_bottom": _Role(0.740, 0.145, "warm", -26),
    "halo": _Role(0.986, 0.017, "warm", 14),
    "far_top": _Role(0.865, 0.062, "seed", 8),
    "far_bottom": _Role(0.900, 0.050, "seed", 21),
    "middle_top": _Role(0.791, 0.084, "seed", 2),
    "middle_bottom": _Role(0.850, 0.065, "seed", 11),
    "near_top": _Role(0.699, 0.065, "green"),
    "near_bottom": _Role(0.760, 0.060, "green", -10),
    "ground_top": _Role(0.575, 0.065, "green", 10),
    "ground_bottom": _Role(0.639, 0.060, "green", 5),
    "leaf": _Role(0.621, 0.075, "green", 4),
    "leaf_shade": _Role(0.540, 0.074, "green", 10),
    "trunk": _Role(0.360, 0.041, "earth", 12),
    "wood": _Role(0.450, 0.061, "earth"),
    "wood_shade": _Role(0.372, 0.050, "earth", 1),
    "coat_top": _Role(0.599, 0.140, "seed"),
    "coat_bottom": _Role(0.500, 0.125, "seed", -4),
    "collar": _Role(0.660, 0.131, "seed", 4),
    "skin": _Role(0.800, 0.071, "earth", 10),
    "hair": _Role(0.300, 0.045, "earth", -7),
    "mark": _Role(0.501, 0.060, "seed", 7),
}

# By night the page is dark and blue to violet, the sun a moon, and the light is warm.
_DARK = {
    "paper": _Role(0.214, 0.045, "night"),
    "card": _Role(0.285, 0.049, "night", 4),
    "edge": _Role(0.362, 0.050, "night", 6),
    "ink": _Role(0.965, 0.015, "warm", -3),
    "soft": _Role(0.845, 0.023, "night", 16),
    "accent_dark": _Role(0.840, 0.115, "warm", 2),
    "button": _Role(0.831, 0.115, "warm", 6),
    "button_ink": _Role(0.250, 0.059, "seed", -3),
    "band": _Role(0.420, 0.108, "night", 24),
    "band_ink": _Role(0.965, 0.015, "warm", -3),
    "band_soft": _Role(0.910, 0.020, "night", 30),
    "anchor": _Role(0.235, 0.056, "night", 31),
    "anchor_ink": _Role(0.965, 0.015, "warm", -3),
    "anchor_soft": _Role(0.870, 0.023, "night", 40),
    "shadow": _Role(0.144, 0.033, "night", 11),
    "sky_top": _Role(0.214, 0.045, "night"),
    "sky_middle": _Role(0.236, 0.050, "night", 25),
    "sky_bottom": _Role(0.299, 0.080, "night", 60),
    "sun_top": _Role(0.949, 0.044, "warm", 13),
    "sun_bottom": _Role(0.840, 0.100, "warm", -4),
    # As much lighter than the night as by day it is lighter than the sky, and no more:
    # words may lie on it.
    "halo": _Role(0.385, 0.045, "warm", -4),
    "far_top": _Role(0.370, 0.065, "night", 12),
    "far_bottom": _Role(0.300, 0.050, "night", 7),
    "middle_top": _Role(0.315, 0.058, "night", 6),
    "middle_bottom": _Role(0.261, 0.050, "night", 4),
    "near_top": _Role(0.330, 0.081, "night", 60),
    "near_bottom": _Role(0.280, 0.064, "night", 46),
    "ground_top": _Role(0.280, 0.064, "night", 46),
    "ground_bottom": _Role(0.235, 0.056, "night", 31),
    "leaf": _Role(0.440, 0.050, "green", 40),
    "leaf_shade": _Role(0.370, 0.048, "green", 50),
    "trunk": _Role(0.200, 0.035, "night"),
    "wood": _Role(0.520, 0.060, "earth"),
    "wood_shade": _Role(0.430, 0.052, "earth", 1),
    "coat_top": _Role(0.620, 0.135, "seed"),
    "coat_bottom": _Role(0.520, 0.122, "seed", -4),
    "collar": _Role(0.700, 0.125, "seed", 4),
    "skin": _Role(0.760, 0.070, "earth", 10),
    "hair": _Role(0.390, 0.045, "earth", -7),
    "mark": _Role(0.800, 0.030, "night", 16),
}

# Ground, middle, deep and ink of a tint.
_LIGHT_TINT = ((0.925, 0.044), (0.88, 0.060), (0.825, 0.078), (0.42, 0.090))
_DARK_TINT = ((0.318, 0.052), (0.338, 0.057), (0.360, 0.062), (0.80, 0.115))

_BLOCKS = (
    _Role(0.666, 0.175, "seed"),
    _Role(0.819, 0.145, "warm", 6),
    _Role(0.440, 0.075, "cool", 24),
    _Role(0.261, 0.045, "night", 15),
    _Role(0.885, 0.055, "seed", 1),
    _Role(0.801, 0.061, "green", 15),
)

# Home hue with a seed of hue 34, reach of the lean, and the share of its chroma that a
# family keeps where the seed is grey.
_LEANING = {
    "warm": (74.0, 12.0, 0.6),
    "green": (150.0, 20.0, 0.4),
    "earth": (48.0, 10.0, 0.4),
    "cool": (171.0, 60.0, 0.2),
    "night": (284.0, 25.0, 0.3),
    "seed": (0.0, 0.0, 0.15),
}


def derive(seed: Color, dark: bool = False) -> Palette:
    """Every role from one colour, light or dark.

    All text passes WCAG AA on all surfaces of ``contrast.PAIRS``. The accent is the seed
    itself where its lightness and chroma allow, else as near to it as passes.
    """
    hues = _Hues(seed)
    table = _DARK if dark else _LIGHT
    roles: dict[str, Any] = {name: hues.color(role) for name, role in table.items()}
    roles["accent"] = _accent(seed, hues, dark)
    roles["tints"] = tuple(
        _tint(hues.seed + turn, hues.strength("seed"), dark) for turn in TINT_TURNS
    )
    texts = (roles["ink"], roles["paper"])
    roles["blocks"] = tuple(_block(hues.color(role), texts) for role in _BLOCKS)
    return mended(Palette(**roles, dark=dark), _TINT_CONTRAST).palette


def tint_of(color: Color, dark: bool = False) -> Tint:
    """A tint from one colour: text in this colour, as near as AA allows, on grounds of
    its hue."""
    _, chroma, hue = color.oklch
    tint = _tint(hue, min(1.0, chroma / (0.07 * damping(hue))), dark)
    ink = solve(color, (tint.ground, tint.middle, tint.deep), _TINT_CONTRAST)
    return Tint(tint.ground, tint.middle, tint.deep, ink)


def damping(hue: float) -> float:
    """The share of its chroma that a hue gets: blues look louder than they measure."""
    return 1 - 0.38 * max(0.0, math.cos(math.radians(hue - 245)))


class _Hues:
    """The hue of every family for one seed, and how much of its chroma it gets."""

    def __init__(self, seed: Color) -> None:
        _, chroma, hue = seed.oklch
        # The hue of a grey is rounding noise: let it be a warm grey.
        self.seed = hue if chroma > 0.006 else 70.0
        self.share = min(1.0, chroma / _FULL_CHROMA)

    def of(self, family: str) -> float:
        """The hue, in degrees."""
        if family == "seed":
            return self.seed
        home, reach, _ = _LEANING[family]
        return home + reach * (_sine(self.seed - home) - _sine(_HOME_SEED - home))

    def strength(self, family: str) -> float:
        """The share of its chroma, from the family's least (a grey seed) to 1."""
        _, _, least = _LEANING[family]
        return least + (1 - least) * self.share

    def color(self, role: _Role) -> Color:
        """The role's colour."""
        hue = self.of(role.family) + role.turn
        return oklch(role.lightness, role.chroma * self.strength(role.family), hue)


def _sine(degrees: float) -> float:
    return math.sin(math.radians(degrees))


def _accent(seed: Color, hues: _Hues, dark: bool) -> Color:
    lightness, chroma, _ = seed.oklch
    if dark:
        return oklch(min(0.83, max(0.74, lightness)), min(0.125, chroma), hues.seed)
    return oklch(min(0.57, max(0.42, lightness)), min(0.175, chroma), hues.seed)


def _tint(hue: float, strength: float, dark: bool) -> Tint:
    share = damping(hue) * strength
    return Tint(*(oklch(li, c * share, hue) for li, c in (_DARK_TINT if dark else _LIGHT_TINT)))


def _block(color: Color, texts: tuple[Color, Color]) -> Color:
    """The colour, made lighter until the better of two text colours is legible on it."""
    lightness, chroma, hue = color.oklch
    while max(contrast(text, color) for text in texts) < AA and lightness < 1:
        lightness += 0.005
        color = oklch(lightness, chroma, hue)
    return color
