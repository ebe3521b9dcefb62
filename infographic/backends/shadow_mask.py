"""Soft shadows as images of their coverage.

A blurred rounded rectangle is symmetric, so only its top left quarter is computed; where
it is larger than the blur reaches, its middle is all alike and only repeated.
"""

from __future__ import annotations

import math
from functools import lru_cache
from operator import mul
from typing import NamedTuple

from infographic.geometry import Rect

# The blur is a Gaussian: beyond three deviations it is under 0.2 %.
_REACH = 3.0
# Samples to the deviation: neighbours then differ by less than a tenth of the range.
# Readers may show each as a square, so none is larger than a few px.
_SAMPLES, _SMALLEST, _LARGEST = 5.0, 0.5, 3.0
# In how many strips of equal height a corner's arc is taken.
_STRIPS = 8


class ShadowMask(NamedTuple):
    """Coverage from 0 to 255, ``columns`` by ``rows`` from the top left."""

    columns: int
    rows: int
    samples: bytes


class _Side(NamedTuple):
    """Along one axis, in px: half the length that is computed, its first samples (their
    middles, from the edge inwards) and the number of samples of the whole."""

    half: float
    places: tuple[float, ...]
    total: int


def shadow_mask(
    rect: Rect, radius: float, blur: float, alpha: float = 1.0
) -> tuple[ShadowMask, Rect]:
    """The shadow that ``rect`` casts straight down, and where its mask goes: as far
    beyond ``rect`` as it shows. ``blur`` is twice the standard deviation.

    A shadow that will be drawn at a low ``alpha`` needs few levels, and so few bytes.
    """
    deviation = blur / 2
    levels = min(255, math.ceil(2 * 255 * alpha))
    radius = min(radius, rect.width / 2, rect.height / 2)
    across = _side(rect.width, radius, deviation)
    down = _side(rect.height, radius, deviation)
    quarter = _quarter(
        across.half, across.places, down.half, down.places, radius, deviation, levels
    )
    lines = [line + line[-1:] * (across.total - 2 * len(line)) + line[::-1] for line in quarter]
    middle = [lines[-1]] * (down.total - 2 * len(lines))
    mask = ShadowMask(across.total, down.total, b"".join([*lines, *middle, *reversed(lines)]))
    step = _step(deviation)
    left, top = across.places[0] - step / 2, down.places[0] - step / 2
    place = Rect(rect.x + left, rect.y + top, rect.width - 2 * left, rect.height - 2 * top)
    return mask, place


def _side(length: float, radius: float, deviation: float) -> _Side:
    step = _step(deviation)
    reach = _REACH * deviation
    half = min(length / 2, radius + reach)
    count = math.ceil((half + reach) / step)
    places = tuple(half - (count - i - 0.5) * step for i in range(count))
    # The middle is stretched by less than a sample, to end up with a whole number of them.
    return _Side(half, places, 2 * count + round((length / 2 - half) * 2 / step))


def _step(deviation: float) -> float:
    """From sample to sample, in px."""
    return min(_LARGEST, max(_SMALLEST, deviation / _SAMPLES))


@lru_cache(maxsize=64)
def _quarter(
    across: float,
    xs: tuple[float, ...],
    down: float,
    ys: tuple[float, ...],
    radius: float,
    deviation: float,
    levels: int,
) -> tuple[bytes, ...]:
    """A rounded rectangle of twice ``across`` by ``down`` px, blurred, at ``xs``, ``ys``.

    It is taken as upright strips of constant width. A strip's blur is a product: along
    each axis the share of the Gaussian that lies within it.
    """

    def within(at: float, start: float, length: float) -> float:
        end = 2 * length - start
        scale = 1 / (deviation * math.sqrt(2))
        return (math.erf((end - at) * scale) - math.erf((start - at) * scale)) / 2

    tops = [radius * i / _STRIPS for i in range(_STRIPS + 1 if radius else 1)]
    insets = [_inset(radius, top + radius / _STRIPS / 2) for top in tops[:-1]] + [0.0]
    columns = [[within(x, inset, across) for inset in insets] for x in xs]
    lines: list[bytes] = []
    for y in ys:
        # From each top to its mirror image, less what the next strip has of it.
        deep = [within(y, top, down) for top in tops]
        weights = [a - b for a, b in zip(deep, [*deep[1:], 0.0], strict=True)]
        shares = (sum(map(mul, weights, column)) for column in columns)
        lines.append(bytes(round(share * levels) * 255 // levels for share in shares))
    return tuple(lines)


def _inset(radius: float, depth: float) -> float:
    """How far a corner's arc is set in at ``depth`` px below its top."""
    rise = radius - depth
    return radius - math.sqrt(radius * radius - rise * rise)
