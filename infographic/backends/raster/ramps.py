"""The colours of a gradient, by where each begins."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import TypeAlias

from infographic.scene.items import Stop

# What is added to a level before its fraction is dropped, from pixel to pixel.
_THRESHOLDS = (0.125, 0.625, 0.375, 0.875)

# Numbers to a level of the channel that changes most: more would change nothing.
_PER_LEVEL = 1.0

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


def repeated(runs: Sequence[Run], starts: Sequence[int], channels: int) -> bytes:
    """The colours of runs, each from its start to the next one's. There is one start more
    than there are runs; those out of bounds are brought to the first or last."""
    first, last = starts[0], starts[-1]
    parts = []
    edges = [min(max(start, first), last) for start in starts]
    for (_, color), (start, end) in zip(runs, pairwise(edges), strict=True):
        parts.append(bytes(color[:channels]) * (end - start))
    return b"".join(parts)


def shades(stops: Sequence[Stop], slope: float, place: float, start: int, count: int) -> bytes:
    """The colours of ``count`` pixels in a row, the first of them at ``place`` on the way
    from 0 to 1, each next one further by ``slope``.

    They are dithered: of the four pixels in a row that should have a level of 10.5, two
    get 10 and two 11. ``start`` is the first one's number in the picture.
    """
    if slope < 0:
        mirrored = [(-offset, color) for offset, color in reversed(stops)]
        return shades(mirrored, -slope, -place, start, count)
    ends = [_first_past(stop[0], slope, place, count) for stop in stops]
    pairs = list(zip([stops[0], *stops], [*stops, stops[-1]], [*ends, count], strict=True))
    thresholds = [_THRESHOLDS[(start + i) % 4] for i in range(4)]
    channels = len(mode_of(stops))
    colors = bytearray(count * channels)
    for channel in range(channels):
        line: list[int] = []
        for one, other, end in pairs:
            low, high = _channels(one)[channel], _channels(other)[channel]
            rise = (high - low) / (other[0] - one[0]) if other[0] > one[0] else 0.0
            level, step = low + rise * (place - one[0]), rise * slope
            line += [int(level + step * i + thresholds[i % 4]) for i in range(len(line), end)]
        colors[channel::channels] = bytes(line)
    return bytes(colors)


def _first_past(offset: float, slope: float, place: float, count: int) -> int:
    """The number of the first pixel at or past an offset."""
    if slope == 0:
        return 0 if place >= offset else count
    return min(max(math.ceil((offset - place) / slope), 0), count)


def index_shares(stops: Sequence[Stop]) -> list[tuple[float, float, float]]:
    """How up to 256 numbered colours are spread over the way from 0 to 1: for each part of
    it where it begins, how long it is, and how far the number rises. The more the colour
    changes in a part, the more numbers it gets."""
    changes = [
        max(1.0, *(abs(a - b) for a, b in zip(_channels(one), _channels(other), strict=True)))
        for one, other in pairwise(stops)
    ]
    unit = min(_PER_LEVEL, 255 / sum(changes))
    return [
        (one[0], max(other[0] - one[0], 1e-6), change * unit)
        for (one, other), change in zip(pairwise(stops), changes, strict=True)
    ]


def index_tables(stops: Sequence[Stop]) -> list[bytes]:
    """The levels of the colours that :func:`index_shares` numbers, for each channel."""
    tables: list[bytes] = []
    for channel in range(len(mode_of(stops))):
        levels = [_channels(stops[0])[channel]]
        first = 0.0
        for (_, _, share), (one, other) in zip(index_shares(stops), pairwise(stops), strict=True):
            low, high = _channels(one)[channel], _channels(other)[channel]
            last = first + share
            levels += [
                low + (high - low) * (i - first) / share
                for i in range(len(levels), math.floor(last + 1e-6) + 1)
            ]
            first = last
        levels += [_channels(stops[-1])[channel]] * (256 - len(levels))
        tables.append(bytes(math.floor(level + 0.5) for level in levels))
    return tables


def mode_of(stops: Sequence[Stop]) -> str:
    """The image mode that the colours need."""
    return "RGB" if all(color.alpha >= 1 for _, color in stops) else "RGBA"


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
