"""The colours of a way up: few of a palette's tints, from the valley to the summit."""

from __future__ import annotations

from collections.abc import Sequence

from infographic.blocks.color_walk import card_walk
from infographic.blocks.tints import tint_walk
from infographic.theme.contrast import solve
from infographic.theme.model import Palette, Tint


def climb_tints(palette: Palette, count: int) -> tuple[Tint, ...]:
    """The colours of the steps: from the tint nearest to the floor, over one between, to
    the one nearest to the sun; by night they grow lighter with the dawn."""
    tints = tint_walk(_climb(palette), count)
    if not palette.dark:
        return tints
    faces = (card_walk(palette).at(place / max(1, count - 1)) for place in range(count))
    return tuple(
        Tint(face, face, face.mixed(tint.ink, 0.36), solve(tint.ink, (face,)))
        for face, tint in zip(faces, tints, strict=True)
    )


def _climb(palette: Palette) -> tuple[Tint, ...]:
    """Two or three of the palette's tints: valley, slope and summit."""

    def nearest(hue: float, tints: Sequence[Tint]) -> Tint:
        return min(tints, key=lambda tint: abs(_turn(hue, tint.ground.oklch[2])))

    valley = nearest(palette.band.oklch[2], palette.tints)
    rest = [tint for tint in palette.tints if tint != valley]
    if len(rest) < 2:
        return (valley, *rest)
    summit = nearest(palette.sun_top.oklch[2], rest)
    low = valley.ground.oklch[2]
    middle = low + _turn(low, summit.ground.oklch[2]) / 2
    return valley, nearest(middle, [tint for tint in rest if tint != summit]), summit


def _turn(one: float, other: float) -> float:
    """From one hue to another by the shorter way, in degrees."""
    return (other - one + 180) % 360 - 180
