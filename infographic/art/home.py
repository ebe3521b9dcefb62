"""The end of a way: a lit house in the evening, somebody at its door."""

from __future__ import annotations

from dataclasses import dataclass

from infographic.art.landscape import Ridge, downward, ground_shadow
from infographic.art.motifs import glow
from infographic.art.people import couple, person
from infographic.art.plants import broadleaf, bush, lamplight, pine, turned
from infographic.color import Color
from infographic.geometry import Point, Rect
from infographic.outline import Outline, polygon, rounded_rectangle
from infographic.scene.items import Box, Item, Path, Stroke
from infographic.theme.model import Palette

_HEIGHT, _GROUND = 600.0, 400.0
_CENTER = 520.0


@dataclass(frozen=True, slots=True)
class Home:
    """The scene in two layers, between which a road runs to ``door``, the middle of its
    sill. ``behind`` and ``front`` begin at y 0, where the land is still ``ground``."""

    height: float
    door: Point
    behind: tuple[Item, ...]
    front: tuple[Item, ...]


def home(
    width: float,
    palette: Palette,
    ground: Color,
    *,
    mirrored: bool = False,
    together: bool = False,
    left: float = 0.0,
) -> Home:
    """The last scene, ``width`` px wide; ``mirrored`` swaps its sides. Who set out alone
    comes home alone, or ``together`` with somebody. Its land goes on ``left`` px beyond
    x = 0."""
    u = width / 1200
    x = (1200 - _CENTER if mirrored else _CENTER) * u
    height, base = _HEIGHT * u, _GROUND * u
    dusk = palette.anchor
    far, near = palette.near_bottom.mixed(dusk, 0.24), palette.near_top.mixed(dusk, 0.34)

    def ridge(y: float, amplitude: float, seed: int, waves: float) -> Ridge:
        return Ridge(-40 * u, width + 40 * u, y * u, amplitude * u, seed, waves, left)

    hills = (
        (ridge(140, 34, 11, 1.6), ground.mixed(palette.near_top, 0.6), far),
        (ridge(250, 34, 5, 2.1), palette.near_top.mixed(palette.ground_top, 0.45), near),
        (ridge(360, 12, 21, 1.5), palette.ground_top, palette.ground_top.mixed(dusk, 0.5)),
    )
    behind: list[Item] = [
        Path(line.outline(height), downward(line.top, height, one, other))
        for line, one, other in hills
    ]
    side = -1 if mirrored else 1
    back = hills[1][0]
    for at, tall in ((-400, 150), (-330, 118), (330, 128), (606, 150)):
        tx = x + side * at * u
        behind += pine(tx, back.y(tx) + 8 * u, tall * u, palette, -4, -0.05)
    behind.append(glow(Point(x, base - 90 * u), 290 * u, lamplight(palette), 0.74))
    front: list[Item] = [*broadleaf(x - side * 222 * u, base + 2 * u, 214 * u, palette, -8)]
    front += house(x, base, 250 * u, palette)
    front += bush(x - side * 168 * u, base + 10 * u, 92 * u, palette)
    front += bush(x + side * 170 * u, base + 8 * u, 76 * u, palette, 8)
    front += (couple if together else person)(x, base + 22 * u, 84 * u, palette)
    anchor = ridge(572, 12, 14, 1.4)
    front.append(Path(anchor.outline(height + 1), dusk))
    return Home(height, Point(x, base), tuple(behind), tuple(front))


def house(x: float, y: float, size: float, palette: Palette) -> tuple[Item, ...]:
    """A house ``size`` px wide, its door open and its windows lit."""
    s = size / 200
    wall = palette.wood.mixed(palette.sun_bottom, 0.22) if palette.dark else palette.halo
    roof = palette.coat_bottom
    half, eaves = 96 * s, y - 112 * s
    gable = polygon([(x - half, eaves), (x + half, eaves), (x, eaves - 76 * s)])
    left = polygon([(x - half - 22 * s, eaves + 4 * s), (x, eaves - 86 * s)], closed=False)
    right = polygon([(x, eaves - 86 * s), (x + half + 22 * s, eaves + 4 * s)], closed=False)
    foot = Rect(x - half, y - 12 * s, 2 * half, 12 * s)
    plinth = rounded_rectangle(foot, 0, 0, 3 * s, 3 * s)
    chimney = Rect(x + 44 * s, eaves - 96 * s, 26 * s, 62 * s)
    items: list[Item] = [
        ground_shadow(x, y, 128 * s, palette.trunk),
        Box(chimney, turned(roof, 0, -0.06), 2 * s),
        Box(Rect(chimney.x - 4 * s, chimney.y, 34 * s, 9 * s), turned(roof, 0, -0.1), 2 * s),
        Box(Rect(x - half, eaves - 1, 2 * half, 112 * s + 1), wall, 3 * s),
        Path(gable, wall),
        Path(plinth, turned(wall, 0, -0.12)),
        Path(left, stroke=Stroke(roof, 22 * s)),
        Path(right, stroke=Stroke(turned(roof, 0, -0.05), 22 * s)),
        Path(_heart(Point(x, eaves - 22 * s), 26 * s), roof),
    ]
    for at in (-62, 62):
        items += _window(x + at * s, y - 60 * s, s, palette)
    return (*items, *_door(x, y, s, palette))


def _window(x: float, y: float, s: float, palette: Palette) -> list[Item]:
    pane = Rect(x - 21 * s, y - 24 * s, 42 * s, 48 * s)
    frame = _timber(palette)
    bars = (
        polygon([(x, pane.y), (x, pane.bottom)], closed=False),
        polygon([(pane.x, y), (pane.right, y)], closed=False),
    )
    return [
        Box(pane.grown(4 * s), frame, 5 * s),
        Box(
            pane,
            downward(pane.y, pane.bottom, turned(palette.sun_top, 0, 0.05), palette.sun_bottom),
            2 * s,
        ),
        *(Path(bar, stroke=Stroke(frame, 3.4 * s, cap="butt")) for bar in bars),
        Box(Rect(pane.x - 8 * s, pane.bottom + 3 * s, pane.width + 16 * s, 6 * s), frame, 2 * s),
    ]


def _door(x: float, y: float, s: float, palette: Palette) -> list[Item]:
    """An open door: light within, the leaf turned aside."""
    outer = rounded_rectangle(Rect(x - 30 * s, y - 92 * s, 60 * s, 92 * s), 30 * s, 30 * s, 0, 0)
    inner = rounded_rectangle(Rect(x - 24 * s, y - 86 * s, 48 * s, 86 * s), 24 * s, 24 * s, 0, 0)
    light = turned(palette.sun_top, 0, 0.06)
    return [
        Path(outer, _timber(palette)),
        Path(inner, downward(y - 86 * s, y, light, palette.sun_bottom)),
    ]


def _timber(palette: Palette) -> Color:
    return palette.wood_shade if palette.dark else palette.wood


def _heart(center: Point, size: float) -> Outline:
    x, y, s = center.x, center.y, size / 24
    return Outline(
        (
            ("M", x, y + 11 * s),
            ("C", x - 5 * s, y + 7 * s, x - 12 * s, y + 2 * s, x - 12 * s, y - 4 * s),
            ("C", x - 12 * s, y - 11 * s, x - 3 * s, y - 12 * s, x, y - 6 * s),
            ("C", x + 3 * s, y - 12 * s, x + 12 * s, y - 11 * s, x + 12 * s, y - 4 * s),
            ("C", x + 12 * s, y + 2 * s, x + 5 * s, y + 7 * s, x, y + 11 * s),
            ("Z",),
        )
    )
