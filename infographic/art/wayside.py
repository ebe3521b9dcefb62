"""What stands beside a road: plants that grow less wild the nearer home is, and the
milestones that a tip may name.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from infographic.art.bench import Sitter, bench
from infographic.art.motifs import (
    campfire,
    fence,
    gate,
    lamp,
    letterbox,
    pond,
    rock,
    signpost,
    stepping_stones,
)  # fmt: skip
from infographic.art.plants import broadleaf, bush, flowers, grass, pine, reed
from infographic.art.road import Track
from infographic.geometry import Point
from infographic.scene.items import Item
from infographic.theme.model import Palette


@dataclass(frozen=True, slots=True)
class Place:
    """A free stretch of land between the page's edge, at x ``outer``, and ``inner``; its
    ground is at the y ``ground(x)``. ``progress`` runs from 0 to 1 along the road."""

    outer: float
    inner: float
    ground: Callable[[float], float]
    palette: Palette
    unit: float
    progress: float = 0.0
    seed: int = 0

    @property
    def step(self) -> float:
        """The px of one step of a plant's size: no two places have plants of one size."""
        return self.unit * (0.92 + 0.16 * Random(self.seed).random())

    def x(self, share: float) -> float:
        """The x at a share of the way inwards."""
        return self.outer + (self.inner - self.outer) * share

    def foot(self, share: float, lower: float = 6.0) -> tuple[float, float]:
        """Where something stands: ``lower`` steps below the ridge, well on the ground."""
        x = self.x(share)
        return x, self.ground(x) + lower * self.unit


def scenery(place: Place) -> tuple[Item, ...]:
    """Pines and rocks at first, then trees, then bushes and flowers, at last a fence."""
    wildness = (_pines, _tree_and_pine, _two_trees, _tree_and_bush, _tree_and_flowers, _fence)
    # Neighbours differ even where the way from one kind to the next takes many tips.
    step = place.progress * (len(wildness) - 1) + (0.0, 0.6, -0.6)[place.seed % 3]
    return wildness[min(max(round(step), 0), len(wildness) - 1)](place)


def setting_out(place: Place) -> tuple[Item, ...]:
    """One on a bench for two, who comes home at the end of the road."""
    u, p = place.unit, place.palette
    x, y = place.foot(0.58, 16)
    alone = Sitter(-62, p.coat_top, p.coat_bottom, p.collar, "bun")
    return (
        *pine(*place.foot(0.24, -2), 188 * u, p),
        *bench(x, y, 0.52 * u, p, (alone,)),
    )


def _pines(place: Place) -> tuple[Item, ...]:
    u, p = place.step, place.palette
    return (
        *pine(*place.foot(0.62), 138 * u, p),
        *pine(*place.foot(0.34), 186 * u, p),
        *rock(*place.foot(0.86, 12), 54 * u, p),
    )


def _tree_and_pine(place: Place) -> tuple[Item, ...]:
    u, p = place.step, place.palette
    return (
        *broadleaf(*place.foot(0.62), 150 * u, p, 4),
        *pine(*place.foot(0.27), 178 * u, p),
        *grass(*place.foot(0.86, 10), 30 * u, p),
    )


def _two_trees(place: Place) -> tuple[Item, ...]:
    u, p = place.step, place.palette
    return (
        *broadleaf(*place.foot(0.3), 190 * u, p, -4),
        *broadleaf(*place.foot(0.64, 10), 128 * u, p, 8),
    )


def _tree_and_bush(place: Place) -> tuple[Item, ...]:
    u, p = place.step, place.palette
    return (
        *broadleaf(*place.foot(0.3), 184 * u, p, 2),
        *bush(*place.foot(0.66, 12), 104 * u, p, 6),
    )


def _tree_and_flowers(place: Place) -> tuple[Item, ...]:
    u, p = place.step, place.palette
    return (
        *broadleaf(*place.foot(0.28), 176 * u, p, -6),
        *bush(*place.foot(0.5, 10), 84 * u, p),
        *flowers(*place.foot(0.8, 12), 76 * u, p),
    )


def _fence(place: Place) -> tuple[Item, ...]:
    u, p = place.unit, place.palette
    left = min(place.x(0.0), place.x(0.66))
    y = place.ground(place.x(0.33)) + 12 * u
    return (
        *broadleaf(*place.foot(0.36, 0), 172 * u, p, -8),
        *fence(left, y, abs(place.x(0.66) - place.x(0)), 54 * u, p),
        *flowers(*place.foot(0.84, 14), 74 * u, p),
    )


def _bench(place: Place) -> tuple[Item, ...]:
    """Two who talk."""
    u, p = place.unit, place.palette
    x, y = place.foot(0.58, 16)
    pair = (
        Sitter(-62, p.coat_top, p.coat_bottom, p.collar, "bun", 4),
        Sitter(62, p.leaf_shade, p.band, p.leaf, "short", -4),
    )
    return (*broadleaf(*place.foot(0.28, 0), 192 * u, p, -4), *bench(x, y, 0.52 * u, p, pair))


def _campfire(place: Place) -> tuple[Item, ...]:
    u, p = place.unit, place.palette
    return (
        *pine(*place.foot(0.22), 178 * u, p),
        *pine(*place.foot(0.46, 2), 128 * u, p),
        *campfire(*place.foot(0.72, 18), 84 * u, p),
    )


def _flowers(place: Place) -> tuple[Item, ...]:
    u, p = place.unit, place.palette
    return (
        *bush(*place.foot(0.26, 8), 116 * u, p),
        *flowers(*place.foot(0.48, 14), 106 * u, p),
        *flowers(*place.foot(0.8, 18), 78 * u, p),
    )


def _gate(place: Place) -> tuple[Item, ...]:
    u, p = place.unit, place.palette
    x, y = place.foot(0.62, 14)
    rest = sorted((place.outer, x + (62 if place.outer > x else -62) * u))
    return (
        *broadleaf(*place.foot(0.27, -2), 186 * u, p),
        *fence(rest[0], y - 2 * u, rest[1] - rest[0], 54 * u, p),
        *gate(x, y, 84 * u, p),
    )


def _lamp(place: Place) -> tuple[Item, ...]:
    u, p = place.unit, place.palette
    return (
        *bush(*place.foot(0.27, 8), 120 * u, p, 4),
        *lamp(*place.foot(0.56, 10), 196 * u, p),
        *flowers(*place.foot(0.82, 16), 72 * u, p),
    )


def _letterbox(place: Place) -> tuple[Item, ...]:
    u, p = place.unit, place.palette
    return (
        *broadleaf(*place.foot(0.24), 180 * u, p),
        *letterbox(*place.foot(0.62, 12), 106 * u, p),
        *grass(*place.foot(0.84, 14), 30 * u, p),
    )


def _pond(place: Place) -> tuple[Item, ...]:
    u, p = place.unit, place.palette
    x, y = place.foot(0.5, 20)
    return (*broadleaf(*place.foot(0.24, -14), 168 * u, p), *pond(x, y, 206 * u, p))


def _rocks(place: Place) -> tuple[Item, ...]:
    u, p = place.unit, place.palette
    return (
        *pine(*place.foot(0.2), 168 * u, p),
        *rock(*place.foot(0.5, 10), 120 * u, p),
        *rock(*place.foot(0.78, 18), 70 * u, p),
        *grass(*place.foot(0.92, 18), 28 * u, p),
    )


def _signpost(place: Place) -> tuple[Item, ...]:
    u, p = place.unit, place.palette
    return (
        *pine(*place.foot(0.24), 138 * u, p),
        *signpost(*place.foot(0.66, 10), 146 * u, p),
        *grass(*place.foot(0.84, 14), 30 * u, p),
    )


def _stones(place: Place) -> tuple[Item, ...]:
    """Stones that lead over water."""
    u, p = place.unit, place.palette
    x, y = place.foot(0.5, 24)
    way = 1 if place.inner > place.outer else -1
    line = (
        Point(x - way * 92 * u, y - 34 * u), Point(x - way * 30 * u, y - 16 * u),
        Point(x + way * 10 * u, y + 22 * u), Point(x + way * 104 * u, y + 18 * u),
    )  # fmt: skip
    return (
        *pine(*place.foot(0.21, -14), 164 * u, p),
        *pine(*place.foot(0.45, -24), 120 * u, p),
        *pond(x, y, 216 * u, p, reeds=False),
        *stepping_stones(Track.along([line]), 48 * u, p),
        *reed(*place.foot(0.9, 4), 66 * u, p),
        *reed(*place.foot(0.95, 10), 50 * u, p),
    )


def _tree(place: Place) -> tuple[Item, ...]:
    u, p = place.unit, place.palette
    return (
        *broadleaf(*place.foot(0.44), 236 * u, p),
        *flowers(*place.foot(0.8, 14), 70 * u, p),
    )


MILESTONES: dict[str, Callable[[Place], tuple[Item, ...]]] = {
    "bench": _bench,
    "bridge": scenery,
    "campfire": _campfire,
    "flowers": _flowers,
    "fork": _signpost,
    "gate": _gate,
    "lamp": _lamp,
    "letterbox": _letterbox,
    "pond": _pond,
    "rocks": _rocks,
    "signpost": _signpost,
    "stones": _stones,
    "tree": _tree,
}
"""What a tip may name, and the function that draws what stands beside the road there. A
bridge and a fork change the road itself: see :mod:`infographic.art.crossings`."""
