"""The colours of a gradient, by where each begins."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import TypeAlias

from infographic.scene.items import Stop

Levels: TypeAlias = tuple[int, int, int, int]
"""Red, green, blue and alpha, each from 0 to 255."""

Run: TypeAlias = tuple[float, Levels]
"""The place from 0 to 1 from which on a colour holds."""


def ramp(stops: Sequence[Stop]) -> list[Run]:
    """All colours from start to end; the first begins at minus infinity.

    Each channel is rounded to the nearest level: a colour begins where one of them
    passes the middle between two levels.
    """
    runs: list[Run] = [(-math.inf, _levels(stops[0]))]
    for one, other in pairwise(stops):
        start, end = one[0], other[0]
        first, last = _channels(one), _channels(other)
        places = {end}
        if end > start:
            for low, high in zip(first, last, strict=True):
                places.update(_crossings(start, end, low, high))
        for place, following in pairwise([*sorted(places), end]):
            share = ((place + following) / 2 - start) / (end - start) if end > start else 1.0
            color = tuple(
                math.floor(low + (high - low) * share + 0.5)
                for low, high in zip(first, last, strict=True)
            )
            runs.append((place, color))  # type: ignore[arg-type]
    return runs


def mode_of(runs: Sequence[Run]) -> str:
    """The image mode that the colours need."""
    return "RGB" if all(color[3] == 255 for _, color in runs) else "RGBA"


def _crossings(start: float, end: float, low: float, high: float) -> list[float]:
    """Where a channel that goes from ``low`` to ``high`` passes from level to level."""
    if low == high:
        return []
    below, above = sorted((low, high))
    middles = range(math.ceil(below - 0.5), math.floor(above - 0.5) + 1)
    return [start + (end - start) * (level + 0.5 - low) / (high - low) for level in middles]


def _channels(stop: Stop) -> tuple[float, float, float, float]:
    red, green, blue, alpha = stop[1]
    return red, green, blue, alpha * 255


def _levels(stop: Stop) -> Levels:
    red, green, blue, alpha = _channels(stop)
    return round(red), round(green), round(blue), round(alpha)
