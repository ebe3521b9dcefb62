"""Strong colours for tiles that stand side by side.

The theme gives the blocks; which tile gets which follows from what it touches: no two
neighbours alike, none like the surface beside it, every colour about as often. Upon each
block the figures are as legible as text (WCAG 2.2, 1.4.3), also where they cross the
shapes of the tile.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from infographic.color import Color
from infographic.theme.contrast import AA, readable, solve
from infographic.theme.model import Palette, Tint
from infographic.theme.vision import difference

_TOLD_APART = 0.12
"""The least OKLab distance of strong colours that meet."""
_BESIDE_PLAIN = 0.06
"""The same to a plain panel, which has no shape of its own."""
_DARK_NEIGHBOURS = 1.5
"""What it costs, in uses, that two blocks with reversed text stand beside each other."""
_MOVED = 0.12
"""As far a block may be moved, in OKLab, to be legible under a figure and still be itself."""


@dataclass(frozen=True, slots=True)
class Place:
    """What a tile meets: the tiles right above it and other earlier ones that are seen next
    to it (by number), and the colours of bands above and below and of panels beside it."""

    over: tuple[int, ...] = ()
    near: tuple[int, ...] = ()
    above: tuple[Color, ...] = ()
    below: tuple[Color, ...] = ()
    aside: tuple[Color, ...] = ()


def block_tints(palette: Palette, places: Sequence[Place]) -> tuple[Tint, ...]:
    """One tint a tile: ground, the shapes at its foot (``middle``) and at its head
    (``deep``), and figures (``ink``)."""
    used: Counter[Color] = Counter()
    tints: list[Tint] = []
    for place in places:
        over = [tints[number] for number in place.over]
        near = [tints[number] for number in place.near]
        feet = (color for tint in over for color in (tint.ground, tint.middle))
        above = (*place.above, *feet)
        ground = _ground(palette, place, above, near, used)
        ink = readable(palette, ground)
        pairs = _shapes(palette, place, above, ground, ink)
        middle, deep = pairs[used[ground] % len(pairs)]
        used[ground] += 1
        tints.append(Tint(ground, middle, deep, ink))
    return tuple(tints)


def _ground(
    palette: Palette,
    place: Place,
    above: Sequence[Color],
    near: Sequence[Tint],
    used: Counter[Color],
) -> Color:
    """The block used least of those that differ from all around, light ones and dark ones
    mixed; the most different one where none differs enough."""
    strong = (*above, *place.below, *(tint.ground for tint in near))
    free = [
        block
        for block in palette.blocks
        if differs(block, strong) and differs(block, place.aside, _BESIDE_PLAIN)
    ]
    if not free:
        return max(palette.blocks, key=lambda block: closeness(block, strong))
    inks = {tint.ink for tint in near} - {palette.ink}

    def cost(block: Color) -> float:
        return used[block] + (_DARK_NEIGHBOURS if readable(palette, block) in inks else 0)

    return min(free, key=cost)


def _shapes(
    palette: Palette, place: Place, above: Sequence[Color], ground: Color, ink: Color
) -> list[tuple[Color, Color]]:
    """Pairs of colours for the shapes upon ``ground``, of which ``ink`` stands out."""
    fit = []
    for block in (*palette.blocks, palette.card):
        moved = solve(block, (ink,), AA)
        if difference(moved, block) <= _MOVED and differs(moved, (ground,)):
            fit.append(moved)
    fit = [color for color in fit if differs(color, place.aside, _BESIDE_PLAIN)]
    pairs = [
        (lower, upper)
        for step in range(1, len(fit))
        for lower, upper in zip(fit, fit[step:] + fit[:step], strict=True)
        if differs(lower, (upper, *place.below)) and differs(upper, above)
    ]
    if pairs:
        return pairs
    # Away from the ink every shade of the ground is more legible, never less.
    far = max((palette.ink, palette.paper), key=lambda color: difference(color, ink))
    return [(ground.mixed(far, 0.3), ground.mixed(far, 0.6))]


def differs(color: Color, others: Sequence[Color], least: float = _TOLD_APART) -> bool:
    """Whether a colour can be told from all others, well enough to meet them."""
    return closeness(color, others) >= least


def closeness(color: Color, others: Sequence[Color]) -> float:
    """The OKLab distance to the nearest of the others; 1 if there are none."""
    return min((difference(color, other) for other in others), default=1.0)
