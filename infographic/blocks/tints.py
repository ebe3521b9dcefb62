"""A walk of colours through the list, so that colour tells how far one has come."""

from __future__ import annotations

from infographic.color import between
from infographic.theme.model import Tint


def tint_walk(tints: tuple[Tint, ...], count: int) -> tuple[Tint, ...]:
    """``count`` tints that lead evenly from the first to the last of ``tints``.

    Lightness, chroma and hue move on straight lines in OKLCH between neighbours, the
    hue by the shorter way round.
    """
    if len(tints) == 1 or count == 1:
        return tints[:1] * count
    walk: list[Tint] = []
    for index in range(count):
        place = index * (len(tints) - 1) / (count - 1)
        lower = min(int(place), len(tints) - 2)
        share = place - lower
        one, other = tints[lower], tints[lower + 1]
        walk.append(
            Tint(
                between(one.ground, other.ground, share),
                between(one.middle, other.middle, share),
                between(one.deep, other.deep, share),
                between(one.ink, other.ink, share),
            )
        )
    return tuple(walk)
