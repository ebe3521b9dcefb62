"""How colours look to people who see fewer of them, and which become alike.

The matrices are for the complete forms (severity 1.0): Machado, Oliveira and Fernandes,
"A physiologically-based model for simulation of color vision deficiency", IEEE
Transactions on Visualization and Computer Graphics 15 (2009), table 1; they act on
linear RGB. Their model is less exact for tritanopia, which is rare.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import combinations
from typing import Literal, NamedTuple, TypeAlias

from infographic.color import Color, from_linear
from infographic.theme.model import Palette

Vision: TypeAlias = Literal["protanopia", "deuteranopia", "tritanopia"]

_Matrix: TypeAlias = tuple[
    tuple[float, float, float], tuple[float, float, float], tuple[float, float, float]
]

_MATRICES: dict[Vision, _Matrix] = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}

VISIONS: tuple[Vision, ...] = tuple(_MATRICES)

ALIKE = 0.02
"""Two colours nearer than this in OKLab count as alike: about one step that can just be
told apart."""


class Confusion(NamedTuple):
    """Two items of a list whose colours are alike to a kind of vision; ``difference`` is
    their distance in OKLab."""

    vision: Vision
    first: int
    second: int
    difference: float


def simulated(color: Color, vision: Vision) -> Color:
    """The colour as somebody with this vision sees it."""
    linear = color.linear
    seen = (sum(f * c for f, c in zip(row, linear, strict=True)) for row in _MATRICES[vision])
    red, green, blue = seen
    return from_linear(red, green, blue, color.alpha)


def difference(one: Color, other: Color) -> float:
    """The distance of two colours in OKLab; about 0.02 can just be told apart."""
    return math.dist(one.oklab, other.oklab)


def confusions(items: Sequence[Sequence[Color]], limit: float = ALIKE) -> tuple[Confusion, ...]:
    """The pairs of items that differ to most people but look alike to some.

    An item shows one or more colours (its panel, its text); two items are as different
    as the pair of colours in which they differ most.
    """
    found: list[Confusion] = []
    for vision in VISIONS:
        seen = [[simulated(color, vision) for color in item] for item in items]
        for i, j in combinations(range(len(items)), 2):
            left = _most_different(seen[i], seen[j])
            if left < limit <= _most_different(items[i], items[j]):
                found.append(Confusion(vision, i, j, left))
    return tuple(found)


def item_confusions(palette: Palette, limit: float = ALIKE) -> tuple[Confusion, ...]:
    """The tints of a palette that are alike to some: their items then can't be told apart
    by colour alone."""
    return confusions([(tint.deep, tint.ink) for tint in palette.tints], limit)


def _most_different(one: Sequence[Color], other: Sequence[Color]) -> float:
    return max(difference(a, b) for a, b in zip(one, other, strict=True))
