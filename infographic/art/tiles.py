"""Two halves of a disc that part and meet, on a wall of square modules.

At the top they stand apart, lower down they have become one disc. Beside the tips they
come nearer from tip to tip: in a square tile as two quarter discs that grow from
opposite corners until they share a leaf, in a wide panel as halves whose gap closes.
At the end a whole row of discs holds together.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from infographic.art.base import Art, Backdrop, Finale, Spot, Stage, decoration
from infographic.color import Color, contrast
from infographic.geometry import Point, Rect
from infographic.outline import Outline, arc
from infographic.scene.items import Box, Item, Path
from infographic.theme.contrast import AA
from infographic.theme.model import Palette, Tint
from infographic.theme.shades import shades
from infographic.theme.vision import difference

_TOLD_APART = 0.12
"""The least OKLab distance of two colours that meet."""

_SHOWN = 0.03
"""The least OKLab distance of a tint's shapes from its ground, and from each other."""

_GAP = 30.0
_BELOW = 64.0
_MOST_ROWS = 6
_SQUARE, _LEAST = 1.5, 0.5
"""Width by height up to which a panel counts as square; and that halves need beside what
stands in a wide one."""
_RADIUS = 0.36
"""The radius of halves in heights of their panel, where they have as much width."""
_LOWER, _UPPER = (0.33, 0.385), (0.37, 0.04)
"""Radii of quarter discs and by how much they grow, in diagonals of their tile. They come
to meet between what stands in their corners, a large figure and a small picture."""
_STRIP = 8
"""Modules in a row from edge to edge."""


@dataclass(frozen=True, slots=True)
class Cast:
    """The colours of both halves, and of the modules that they stand on."""

    first: Color
    second: Color
    grounds: tuple[Color, ...]

    @property
    def apart(self) -> Color:
        """The ground of halves that stand apart."""
        return self.grounds[0]

    @property
    def together(self) -> Color:
        """The ground of halves that have become one disc."""
        return self.grounds[-1]


def cast(palette: Palette, around: Sequence[Color]) -> Cast:
    """Two blocks that differ from each other and from ``around``, and grounds for them."""
    blocks = _apart_from(palette.blocks, around) or palette.blocks
    first = blocks[0]
    others = _apart_from(blocks[1:], (first,)) or (palette.paper,)
    second = others[0]
    tints = tuple(color for tint in palette.tints for color in (tint.deep, tint.ground))
    pool = (*others[1:], palette.card, *tints)
    grounds: list[Color] = []
    for color in pool:
        if len(grounds) < 3 and _apart_from((color,), (first, second, *around, *grounds)):
            grounds.append(color)
    return Cast(first, second, tuple(grounds) or (palette.card,))


def _apart_from(
    colors: Sequence[Color], others: Sequence[Color], least: float = _TOLD_APART
) -> tuple[Color, ...]:
    return tuple(
        color for color in colors if all(difference(color, other) >= least for other in others)
    )


def half_disc(center: Point, radius: float, towards: float) -> Outline:
    """Half a disc, its flat side through ``center``, its round side ``towards`` that angle
    (radians, clockwise from the x axis)."""
    start = towards - math.pi / 2
    first = (center.x + radius * math.cos(start), center.y + radius * math.sin(start))
    return Outline((("M", *first), *arc(center, radius, start, start + math.pi), ("Z",)))


def quarter_disc(corner: Point, radius: float, towards: float) -> Outline:
    """A quarter of a disc about ``corner``; its middle points ``towards`` that angle."""
    start = towards - math.pi / 4
    first = (corner.x + radius * math.cos(start), corner.y + radius * math.sin(start))
    return Outline(
        (
            ("M", *corner), ("L", *first), *arc(corner, radius, start, start + math.pi / 2),
            ("Z",),
        )
    )  # fmt: skip


def halves(box: Rect, radius: float, progress: float, first: Color, second: Color) -> list[Item]:
    """The halves at both ends of ``box`` (``progress`` 0), nearer, and as one disc (1).

    Their flat sides are on whole pixels, on which modules meet.
    """
    middle = box.center
    gap = max(0.0, box.width / 2 - radius) * (1 - progress)
    left, right = (Point(round(middle.x + away), middle.y) for away in (-gap, gap))
    return [
        Path(half_disc(left, radius, math.pi), first),
        Path(half_disc(right, radius, 0), second),
    ]


def _header(stage: Stage) -> Backdrop:
    """Modules at the right edge, or in a strip below where the words leave no room."""
    p, w = stage.palette, stage.width
    text = max((line.bottom for line in stage.lines), default=0.0)
    free = w - max((line.right for line in stage.lines), default=0.0) - _GAP * stage.unit
    height = stage.height or max(stage.least, text + _BELOW * stage.unit)
    colors = cast(p, (p.anchor,))
    rows = next((rows for rows in range(3, _MOST_ROWS + 1) if 2 * height / rows <= free), 0)
    items: list[Item] = []
    if rows:
        wide = 2 * round(height / rows)
        items = wall(Rect(w - wide, 0, wide, height), rows, colors)
    elif stage.height is None:
        high = round(w / _STRIP)
        items = strip(stage.area(high, height), colors)
        height += high
    ground = Box(stage.area(height), p.anchor)
    spoken = next((c for c in (p.button, *p.blocks) if contrast(c, p.anchor) >= AA), p.anchor_ink)
    scene = decoration(ground, *items)
    return Backdrop(height, (scene,), p.anchor_ink, spoken, p.anchor_soft, (p.anchor,))


def wall(place: Rect, rows: int, colors: Cast) -> list[Item]:
    """Two columns of modules: halves apart at the top, one disc over the last two rows."""
    u = place.height / rows
    items: list[Item] = []
    for row in range(rows):
        ground = colors.apart if row < rows - 2 else colors.together
        items += [Box(_module(place, u, column, row), ground) for column in range(2)]
    for row in range(rows - 2):
        box = Rect(place.x, place.y + row * u, place.width, u)
        items += halves(box, u / 2, row / (rows - 2), colors.first, colors.second)
    below = Rect(place.x, place.bottom - 2 * u, place.width, 2 * u)
    return items + halves(below, u, 1.0, colors.first, colors.second)


def parted(place: Rect, colors: Cast) -> list[Item]:
    """Two square modules with a half at either end."""
    modules: list[Item] = [
        Box(_module(place, place.height, column, 0), colors.grounds[column % len(colors.grounds)])
        for column in range(2)
    ]
    return modules + halves(place, place.height / 2, 0.0, colors.first, colors.second)


def _module(wall: Rect, u: float, column: int, row: int) -> Rect:
    """Edges on whole pixels, so that no seam shows between neighbours."""
    left, right = (round(wall.x + part * wall.width / 2) for part in (column, column + 1))
    top, bottom = (round(wall.y + part * u) for part in (row, row + 1))
    return Rect(left, top, right - left, bottom - top)


def strip(place: Rect, colors: Cast, first: float = 0.0, last: float = 1.0) -> list[Item]:
    """Panels from edge to edge, whose halves come nearer from the ``first`` to the ``last``:
    0 is apart, 1 one disc."""
    items: list[Item] = []
    count = max(2, round(place.width / place.height / 2))
    for number in range(count):
        left, right = (round(place.x + part * place.width / count) for part in (number, number + 1))
        panel = Rect(left, place.y, right - left, place.height)
        share = first + (last - first) * number / (count - 1)
        items.append(Box(panel, colors.grounds[number % len(colors.grounds)]))
        radius = min(place.height, panel.width) / 2
        items += halves(panel, radius, share, colors.first, colors.second)
    return items


def _spot(spot: Spot) -> tuple[Item, ...]:
    """Halves beside what stands in a wide panel; quarters behind it in a square one."""
    tint, h = spot.tint, spot.height
    room = spot.right - spot.left
    if spot.width < _SQUARE * h or room < _LEAST * h:
        return tuple(_quarters(spot))
    first, second = _players(tint)
    radius = _RADIUS * min(h, room / 1.2)
    count = max(1, int(room / (1.3 * h)))
    items: list[Item] = []
    for place in range(count):
        box = Rect(spot.left + place * room / count, 0, room / count, h).grown(-0.1 * h)
        share = spot.progress * (place + 1) / count
        items += halves(box, radius, share, first, second)
    return tuple(items)


def _quarters(spot: Spot) -> list[Item]:
    """Quarter discs from two corners; what they come to share has a colour of its own."""
    w, h = spot.width, spot.height
    first, second = _players(spot.tint)
    diagonal = math.hypot(w, h)
    lower = diagonal * (_LOWER[0] + _LOWER[1] * spot.progress)
    upper = diagonal * (_UPPER[0] + _UPPER[1] * spot.progress)
    one, other = Point(0, h), Point(w, 0)
    items: list[Item] = [
        Path(quarter_disc(one, lower, -math.pi / 4), first),
        Path(quarter_disc(other, upper, 3 * math.pi / 4), second),
    ]
    if lower + upper > diagonal * 1.01:
        items.append(Path(_leaf(one, lower, other, upper), _shared(spot, (first, second))))
    return items


def _players(tint: Tint) -> tuple[Color, Color]:
    """The tint's own shapes; shades of its ground where they can't be told from it."""
    own = (tint.middle, tint.deep)
    if _apart_from((tint.middle,), (tint.ground, tint.deep), _SHOWN) and _apart_from(
        (tint.deep,), (tint.ground,), 2 * _SHOWN
    ):
        return own
    return shades(tint.ground, tint.ink)


def _leaf(one: Point, first: float, other: Point, second: float) -> Outline:
    """What two discs have in common."""
    apart = math.dist(one, other)
    along = (apart**2 + first**2 - second**2) / (2 * apart)
    a, b = math.acos(along / first), math.acos((apart - along) / second)
    heading = math.atan2(other.y - one.y, other.x - one.x)
    start = (one.x + first * math.cos(heading - a), one.y + first * math.sin(heading - a))
    return Outline(
        (
            ("M", *start),
            *arc(one, first, heading - a, heading + a),
            *arc(other, second, heading + math.pi - b, heading + math.pi + b),
            ("Z",),
        )
    )


def _shared(spot: Spot, quarters: Sequence[Color]) -> Color:
    """A colour for the leaf: told apart from both quarters, and figures may cross it."""
    p, tint = spot.palette, spot.tint
    pool = [
        color
        for color in (p.card, p.paper, tint.ground, *p.blocks)
        if contrast(color, tint.ink) >= AA
    ]
    free = _apart_from(pool, quarters)
    return free[0] if free else tint.ground


def _finale(stage: Stage) -> Finale:
    """Whole discs from edge to edge."""
    height = round(stage.width / _STRIP)
    colors = cast(stage.palette, (stage.palette.anchor,))
    discs = strip(stage.area(height), colors, first=1.0)
    return Finale(height, (decoration(*discs),))


ART = Art("Two half discs that part and meet on a wall of tiles.", _header, _spot, _finale)
