"""Walkers with rucksacks, seen from behind, and the flag that they are going for."""

from __future__ import annotations

from infographic.art.landscape import ground_shadow
from infographic.color import Color
from infographic.geometry import Point, Rect
from infographic.outline import Outline, circle, polygon
from infographic.scene.items import Box, Item, Path, Stroke
from infographic.theme.model import Palette


def hiker(
    x: float, y: float, size: float, palette: Palette, coat: Color, pack: Color, *, stick: int = 1
) -> tuple[Item, ...]:
    """Somebody on the way, feet at ``(x, y)`` and ``size`` px tall; the stick is in the
    right hand (1), the left one (-1), or none (0)."""
    s = size / 100
    hair = palette.trunk if palette.dark else palette.hair
    body = Outline(
        (
            ("M", x - 17 * s, y - 24 * s),
            ("C", x - 18 * s, y - 58 * s, x - 15 * s, y - 76 * s, x, y - 76 * s),
            ("C", x + 15 * s, y - 76 * s, x + 18 * s, y - 58 * s, x + 17 * s, y - 24 * s),
            ("C", x + 8 * s, y - 20 * s, x - 8 * s, y - 20 * s, x - 17 * s, y - 24 * s),
            ("Z",),
        )
    )
    head = Point(x, y - 87 * s)
    items: list[Item] = [ground_shadow(x, y, 24 * s, palette.trunk)]
    items += [
        Box(Rect(x + at * s - 5 * s, y - 30 * s, 10 * s, 30 * s), hair, 4 * s) for at in (-8, 8)
    ]
    if stick:
        hand = x + stick * 21 * s
        arm = polygon([(x + stick * 12 * s, y - 62 * s), (hand, y - 44 * s)], closed=False)
        cane = polygon([(hand, y - 56 * s), (hand + stick * 4 * s, y)], closed=False)
        items += [
            Path(cane, stroke=Stroke(palette.wood, 3.4 * s)),
            Path(arm, stroke=Stroke(coat, 9 * s)),
        ]
    items += [
        Path(body, coat),
        Box(Rect(x - 4.5 * s, y - 81 * s, 9 * s, 9 * s), palette.skin, 3 * s),
        Path(circle(head, 12 * s), hair),
        Box(Rect(x - 13 * s, y - 68 * s, 26 * s, 36 * s), pack, 8 * s),
        Box(Rect(x - 13 * s, y - 75 * s, 26 * s, 10 * s), palette.collar, 5 * s),
        Box(Rect(x - 8 * s, y - 52 * s, 16 * s, 14 * s), coat, 4 * s),
    ]
    return tuple(items)


def flag(x: float, y: float, size: float, cloth: Color, pole: Color) -> tuple[Item, ...]:
    """A pennant on a pole that stands at ``(x, y)``, ``size`` px tall, blown to the right."""
    s = size / 100
    pennant = Outline(
        (
            ("M", x, y - 98 * s),
            ("C", x + 20 * s, y - 106 * s, x + 32 * s, y - 84 * s, x + 60 * s, y - 86 * s),
            ("C", x + 44 * s, y - 76 * s, x + 44 * s, y - 70 * s, x + 54 * s, y - 56 * s),
            ("C", x + 30 * s, y - 54 * s, x + 20 * s, y - 72 * s, x, y - 62 * s),
            ("Z",),
        )
    )
    stem = polygon([(x, y), (x, y - 100 * s)], closed=False)
    return (Path(pennant, cloth), Path(stem, stroke=Stroke(pole, 5 * s)))
