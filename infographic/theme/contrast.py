"""Which text stands on which ground, how legible that is, and what mends it.

Ratios are those of WCAG 2.2 (1.4.3: 4.5 for text, level AA). APCA's Lc is told beside
them: Andrew Somers, "SAPC-APCA" 0.1.9, constants 0.0.98G-4g, which sees the difference
between light text on dark and dark on light.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from infographic.color import Color, contrast, oklch
from infographic.theme.model import Palette, Theme

AA = 4.5

_PAGE = ("paper", "card")
_SCENE = ("sky_top", "sky_middle", "sky_bottom", "halo")

PAIRS: dict[str, tuple[str, ...]] = {
    "ink": _PAGE + _SCENE,
    "soft": _PAGE + _SCENE,
    "accent": _PAGE,
    "accent_dark": _PAGE + _SCENE,
    "button_ink": ("button",),
    "band_ink": ("band",),
    "band_soft": ("band",),
    "anchor_ink": ("anchor",),
    "anchor_soft": ("anchor",),
}
"""Every text role with the grounds that a layout may set it on. Turned round they hold
too: ``paper`` on ``accent`` is as legible as ``accent`` on ``paper``. Beside them stand
each tint's ink on its own ground, middle and deep, on ``card`` and on ``paper``; and on
each block the colour that :func:`readable` gives."""

_STEP, _STRIDE = 0.002, 8
"""Lightness is searched in strides of so many steps, then step by step."""

_TINT_PARTS = ("ground", "middle", "deep")


class Pair(NamedTuple):
    """A text role on one of its grounds, with the colours of both."""

    text: str
    ground: str
    text_color: Color
    ground_color: Color

    @property
    def ratio(self) -> float:
        """The contrast ratio of WCAG, 1 to 21."""
        return contrast(self.text_color, self.ground_color)

    @property
    def lightness_contrast(self) -> float:
        """APCA's Lc: about 60 is enough for body text, negative for light on dark."""
        return apca(self.text_color, self.ground_color)

    @property
    def passes(self) -> bool:
        """Whether it reaches AA."""
        return self.ratio >= AA


class Change(NamedTuple):
    """A text colour that was moved: before, after, and the ground it failed on most,
    with the ratio before and the lowest of all grounds after."""

    role: str
    before: Color
    after: Color
    ground: str
    ratio_before: float
    ratio_after: float


class Mended(NamedTuple):
    """A palette whose text is legible, and what was changed for it."""

    palette: Palette
    changes: tuple[Change, ...]


def apca(text: Color, ground: Color) -> float:
    """APCA's Lc of a text on a ground, from -108 (white on black) to 106."""
    y_text, y_ground = _screen_luminance(text), _screen_luminance(ground)
    if abs(y_ground - y_text) < 0.0005:
        return 0.0
    if y_ground > y_text:
        lc = 1.14 * (math.pow(y_ground, 0.56) - math.pow(y_text, 0.57))
        return 0.0 if lc < 0.1 else (lc - 0.027) * 100
    lc = 1.14 * (math.pow(y_ground, 0.65) - math.pow(y_text, 0.62))
    return 0.0 if lc > -0.1 else (lc + 0.027) * 100


def _screen_luminance(color: Color) -> float:
    red, green, blue = (math.pow(channel / 255, 2.4) for channel in color[:3])
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    return y if y >= 0.022 else y + math.pow(0.022 - y, 1.414)


def solve(text: Color, grounds: Sequence[Color], target: float = AA) -> Color:
    """The colour nearest to ``text`` that reaches ``target`` on all ``grounds``.

    Only its lightness moves, within its hue (and its chroma where sRGB has no such
    colour). Where no lightness will do, because the grounds differ too much, the best
    one is given: compare it yourself.
    """
    if lowest(text, grounds) >= target:
        return text
    lightness, chroma, hue = text.oklch
    best, best_ratio = text, 0.0
    for distance in range(_STRIDE, 1000 // 2 + _STRIDE, _STRIDE):
        for way in (-_STEP, _STEP):
            moved = lightness + way * distance
            if not -_STEP * _STRIDE < moved < 1 + _STEP * _STRIDE:
                continue
            color = oklch(min(1.0, max(0.0, moved)), chroma, hue)
            ratio = lowest(color, grounds)
            if ratio >= target:
                nearer = (lightness + way * d for d in range(distance - _STRIDE + 1, distance))
                tries = (oklch(moved, chroma, hue) for moved in nearer)
                return next((c for c in tries if lowest(c, grounds) >= target), color)
            if ratio > best_ratio:
                best, best_ratio = color, ratio
    return best


def lowest(text: Color, grounds: Sequence[Color]) -> float:
    """The contrast ratio on the worst of the grounds."""
    return min([contrast(text, ground) for ground in grounds])


def readable(palette: Palette, ground: Color) -> Color:
    """Text for any ground: the palette's ink or paper, whichever stands out more, moved
    in lightness where even that fails AA."""
    better = max((palette.ink, palette.paper), key=lambda text: contrast(text, ground))
    return solve(better, (ground,))


def pairs(palette: Palette) -> Iterator[Pair]:
    """Every text on every ground that it may be set on."""
    for text, grounds in PAIRS.items():
        for ground in grounds:
            yield Pair(text, ground, getattr(palette, text), getattr(palette, ground))
    for index, tint in enumerate(palette.tints):
        name = f"tints[{index}]"
        for part in _TINT_PARTS:
            yield Pair(f"{name}.ink", f"{name}.{part}", tint.ink, getattr(tint, part))
        for ground in _PAGE:
            yield Pair(f"{name}.ink", ground, tint.ink, getattr(palette, ground))
    for index, block in enumerate(palette.blocks):
        yield Pair("ink or paper", f"blocks[{index}]", readable(palette, block), block)


def report(theme: Theme) -> tuple[Pair, ...]:
    """All pairs of a theme, the least legible first."""
    return tuple(sorted(pairs(theme.palette), key=lambda pair: pair.ratio))


def mended(palette: Palette, tint_target: float = AA) -> Mended:
    """The palette with every text colour moved in lightness until it passes AA.

    ``tint_target`` is the ratio asked of the inks of tints. A change whose
    ``ratio_after`` is still under AA could not be mended.
    """
    texts: dict[str, Any] = {}
    changes: list[Change] = []
    for role, names in PAIRS.items():
        grounds = {name: getattr(palette, name) for name in names}
        texts[role] = _mend(role, getattr(palette, role), grounds, AA, changes)
    tints = []
    for index, tint in enumerate(palette.tints):
        name = f"tints[{index}]"
        grounds = {f"{name}.{part}": getattr(tint, part) for part in _TINT_PARTS}
        grounds |= {ground: getattr(palette, ground) for ground in _PAGE}
        ink = _mend(f"{name}.ink", tint.ink, grounds, tint_target, changes)
        tints.append(replace(tint, ink=ink))
    if not changes:
        return Mended(palette, ())
    return Mended(replace(palette, tints=tuple(tints), **texts), tuple(changes))


def _mend(
    role: str, text: Color, grounds: dict[str, Color], target: float, changes: list[Change]
) -> Color:
    colors = tuple(grounds.values())
    solved = solve(text, colors, target)
    before = lowest(text, colors)
    if before < target:
        worst = min(grounds, key=lambda name: contrast(text, grounds[name]))
        changes.append(Change(role, text, solved, worst, before, lowest(solved, colors)))
    return solved
