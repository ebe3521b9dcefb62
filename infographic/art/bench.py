"""A bench for two, seen from behind, with one or two people on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from infographic.art.landscape import downward
from infographic.color import Color
from infographic.geometry import Point, Rect
from infographic.outline import Outline, circle, ellipse
from infographic.scene.items import Box, Item, Path, Stroke
from infographic.theme.model import Palette

# Measures at size 1, in px above the ground.
_HALF_WIDTH = 150.0
_POST_X = 118.0
_SEAT_TOP = 62.0
_SEAT_HEIGHT = 22.0
_SLAT_HEIGHT = 20.0
_SLATS = (150.0, 116.0)


@dataclass(frozen=True, slots=True)
class Sitter:
    """Somebody on the bench: how far from its middle, the coat, and how the hair is worn."""

    offset: float
    coat_top: Color
    coat_bottom: Color
    collar: Color
    hair_style: Literal["bun", "short"] = "bun"
    lean: float = 0.0


def bench(
    center: float, ground: float, size: float, palette: Palette, sitters: Sequence[Sitter]
) -> tuple[Item, ...]:
    """A bench with its feet at the y ``ground``; ``size`` 1 is 300 px wide."""
    s = size
    shadow = ellipse(Point(center, ground + 1 * s), 176 * s, 11 * s)
    items: list[Item] = [Path(shadow, palette.trunk.with_alpha(0.22))]
    for side in (-1, 1):
        items += _legs(center + side * _POST_X * s, ground, s, palette)
    items += _seat(center, ground, s, palette)
    for sitter in sitters:
        items += _sitter(center + sitter.offset * s, ground, s, sitter, palette)
    for side in (-1, 1):
        post = Rect(center + side * _POST_X * s - 6 * s, ground - 158 * s, 12 * s, 108 * s)
        items.append(Box(post, palette.wood_shade, 5 * s))
    for index, above in enumerate(_SLATS):
        slat = Rect(center - _HALF_WIDTH * s, ground - above * s, 300 * s, _SLAT_HEIGHT * s)
        items.append(Box(slat, palette.wood if index == 0 else palette.wood_shade, 8 * s))
    return tuple(items)


def _legs(x: float, ground: float, s: float, palette: Palette) -> list[Item]:
    back = Rect(x - 6 * s, ground - 60 * s, 12 * s, 60 * s)
    front = Rect(x - 5 * s + 13 * s, ground - 60 * s, 9 * s, 52 * s)
    return [Box(front, palette.hair, 4 * s), Box(back, palette.wood_shade, 5 * s)]


def _seat(center: float, ground: float, s: float, palette: Palette) -> list[Item]:
    width = 2 * (_HALF_WIDTH + 6) * s
    board = Rect(center - width / 2, ground - _SEAT_TOP * s, width, _SEAT_HEIGHT * s)
    top = Rect(board.x, board.y, width, 9 * s)
    return [Box(board, palette.wood_shade, 7 * s), Box(top, palette.wood, 4.5 * s)]


def _sitter(x: float, ground: float, s: float, sitter: Sitter, palette: Palette) -> list[Item]:
    seat = ground - (_SEAT_TOP - 6) * s
    top = ground - 232 * s
    lean = sitter.lean * s
    shoulders = top + 78 * s
    body = Outline(
        (
            ("M", x - 57 * s, seat),
            ("L", x - 56 * s, shoulders),
            ("C", x - 56 * s, shoulders - 54 * s, x - 32 * s + lean, top, x + lean, top),
            ("C", x + 32 * s + lean, top, x + 56 * s, shoulders - 54 * s, x + 56 * s, shoulders),
            ("L", x + 57 * s, seat),
            ("C", x + 56 * s, seat + 7 * s, x - 56 * s, seat + 7 * s, x - 57 * s, seat),
            ("Z",),
        )
    )
    hx, head = x + 1.4 * lean, top - 36 * s
    left, right, dip = x - 23 * s + lean, x + 23 * s + lean, top + 15 * s
    collar = Outline(
        (
            ("M", left, top + 3 * s),
            ("C", left + 14 * s, dip, right - 14 * s, dip, right, top + 3 * s),
        )
    )
    neck = Rect(hx - 11 * s, top - 16 * s, 22 * s, 28 * s)
    items: list[Item] = [
        Path(body, downward(top, seat, sitter.coat_top, sitter.coat_bottom)),
        Box(neck, palette.skin, 10 * s),
        Path(collar, stroke=Stroke(sitter.collar, 8 * s)),
    ]
    return items + _head(hx, head, s, sitter, palette)


def _head(x: float, y: float, s: float, sitter: Sitter, palette: Palette) -> list[Item]:
    if sitter.hair_style == "bun":
        return [
            Path(circle(Point(x, y), 33 * s), palette.hair),
            Path(circle(Point(x, y - 35 * s), 15 * s), palette.hair),
        ]
    ears = [
        Path(circle(Point(x + side * 31 * s, y + 5 * s), 6.5 * s), palette.skin) for side in (-1, 1)
    ]
    nape = Outline(
        (
            ("M", x - 31 * s, y - 4 * s),
            ("C", x - 33 * s, y - 46 * s, x + 33 * s, y - 46 * s, x + 31 * s, y - 4 * s),
            ("C", x + 30 * s, y + 18 * s, x + 18 * s, y + 27 * s, x, y + 27 * s),
            ("C", x - 18 * s, y + 27 * s, x - 30 * s, y + 18 * s, x - 31 * s, y - 4 * s),
            ("Z",),
        )
    )
    return [*ears, Path(nape, palette.wood_shade)]
