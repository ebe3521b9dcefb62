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
from infographic.theme.shades import seen, shades
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


def block_tints(
    palette: Palette, places: Sequence[Place], pair: tuple[Color, Color] | None = None
) -> tuple[Tint, ...]:
    """One tint a tile: ground, the shapes at its foot (``middle``) and at its head
    (``deep``), and figures (``ink``). The shapes of all tiles have the colours of the
    ``pair``, if it shows on two grounds or more and figures can be read upon it."""
    used: Counter[Color] = Counter()
    players, grounds = _same(palette, places, pair) if pair else (None, palette.blocks)
    tints: list[Tint] = []
    for place in places:
        over = [tints[number] for number in place.over]
        near = [tints[number] for number in place.near]
        feet = (color for tint in over for color in (tint.ground, tint.middle))
        above = (*place.above, *feet)
        ground = _ground(palette, grounds, place, above, near, used)
        ink = readable(palette, ground)
        pairs = [players] if players else _shapes(palette, place, above, ground, ink)
        middle, deep = pairs[used[ground] % len(pairs)]
        used[ground] += 1
        tints.append(Tint(ground, middle, deep, ink))
    return tuple(tints)


def _same(
    palette: Palette, places: Sequence[Place], pair: tuple[Color, Color]
) -> tuple[tuple[Color, Color] | None, tuple[Color, ...]]:
    """The pair in shades upon which one ink is legible, and the grounds that go with both;
    None and all blocks where these are fewer than two."""
    above = [color for place in places for color in place.above]
    below = [color for place in places for color in place.below]
    aside = [color for place in places for color in place.aside]
    best: tuple[tuple[Color, Color] | None, tuple[Color, ...]] = None, palette.blocks
    most = 1
    pool = (*palette.blocks, *(tint.ground for tint in palette.tints))
    for lower, upper in (pair, pair[::-1]):
        for ink in (palette.ink, palette.paper):
            foot, head = (solve(color, (ink,), AA) for color in (lower, upper))
            if max(difference(foot, lower), difference(head, upper)) > _MOVED:
                continue
            apart = differs(foot, (head, *below)) and differs(head, above)
            if not apart or min(closeness(foot, aside), closeness(head, aside)) < _BESIDE_PLAIN:
                continue
            grounds: list[Color] = []
            for color in pool:
                own = differs(color, (foot, head)) and differs(
                    color, (*grounds, *aside), _BESIDE_PLAIN
                )
                if own and readable(palette, color) == ink:
                    grounds.append(color)
            if len(grounds) > most:
                best, most = ((foot, head), tuple(grounds)), len(grounds)
    return best


def _ground(
    palette: Palette,
    blocks: Sequence[Color],
    place: Place,
    above: Sequence[Color],
    near: Sequence[Tint],
    used: Counter[Color],
) -> Color:
    """The block used least of those that differ from all around, light ones and dark ones
    mixed; the most different one where none differs enough."""
    touched = (*above, *place.below)
    strong = (*touched, *(tint.ground for tint in near))
    fit = [block for block in blocks if differs(block, place.aside, _BESIDE_PLAIN)]
    free = [block for block in fit if differs(block, strong)] or [
        block for block in fit if differs(block, touched)
    ]
    if not free:
        return max(blocks, key=lambda block: closeness(block, strong))
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
    mixed = (ground.mixed(far, 0.3), ground.mixed(far, 0.6))
    return [mixed if seen(ground, mixed) else shades(ground, ink)]


def differs(color: Color, others: Sequence[Color], least: float = _TOLD_APART) -> bool:
    """Whether a colour can be told from all others, well enough to meet them."""
    return closeness(color, others) >= least


def closeness(color: Color, others: Sequence[Color]) -> float:
    """The OKLab distance to the nearest of the others; 1 if there are none."""
    return min((difference(color, other) for other in others), default=1.0)
