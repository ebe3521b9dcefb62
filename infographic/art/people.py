"""People seen from behind, so that anybody may be meant."""

from __future__ import annotations

from infographic.art.landscape import ground_shadow
from infographic.color import Color
from infographic.geometry import Point, Rect
from infographic.outline import Outline, circle, polygon
from infographic.scene.items import Box, Item, Path, Stroke
from infographic.theme.model import Palette


def person(x: float, y: float, size: float, palette: Palette) -> tuple[Item, ...]:
    """Somebody seen from behind, their feet about ``(x, y)``."""
    s = size / 100
    return (
        ground_shadow(x, y, 24 * s, palette.trunk),
        *_person(x, y, s, palette, palette.coat_top, tall=0.95, bun=True),
    )


def couple(x: float, y: float, size: float, palette: Palette) -> tuple[Item, ...]:
    """Two people hand in hand, seen from behind, their feet about ``(x, y)``."""
    s = size / 100
    hands = polygon(
        [(x - 17 * s, y - 50 * s), (x, y - 40 * s), (x + 17 * s, y - 50 * s)], closed=False
    )
    return (
        ground_shadow(x, y, 42 * s, palette.trunk),
        Path(hands, stroke=Stroke(palette.coat_bottom, 6 * s)),
        *_person(x - 20 * s, y, s, palette, palette.coat_top, tall=0.95, bun=True),
        *_person(x + 20 * s, y, s, palette, palette.leaf_shade, tall=1.04, bun=False),
    )


def _person(
    x: float, y: float, s: float, palette: Palette, coat: Color, *, tall: float, bun: bool
) -> list[Item]:
    k = s * tall
    body = Outline(
        (
            ("M", x - 16 * k, y - 20 * k),
            ("C", x - 16 * k, y - 56 * k, x - 14 * k, y - 74 * k, x, y - 74 * k),
            ("C", x + 14 * k, y - 74 * k, x + 16 * k, y - 56 * k, x + 16 * k, y - 20 * k),
            ("C", x + 8 * k, y - 16 * k, x - 8 * k, y - 16 * k, x - 16 * k, y - 20 * k),
            ("Z",),
        )
    )
    head = Point(x, y - 86 * k)
    items: list[Item] = [
        Box(Rect(x + at * k - 3.5 * k, y - 26 * k, 7 * k, 26 * k), palette.hair, 3 * k)
        for at in (-6, 6)
    ]
    items += [Path(body, coat), Box(Rect(x - 4 * k, y - 80 * k, 8 * k, 9 * k), palette.skin, 3 * k)]
    items.append(Path(circle(head, 12 * k), palette.hair))
    if bun:
        items.append(Path(circle(Point(x, head.y - 13 * k), 6 * k), palette.hair))
    return items
