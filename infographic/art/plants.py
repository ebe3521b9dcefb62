"""Trees, bushes and flowers in the palette's greens, each standing at ``(x, y)``.

``size`` is the height in px (a bush's or a cloud's width). The light comes from the
left, so right halves are darker.
"""

from __future__ import annotations

import math

from infographic.art.landscape import ground_shadow, tree
from infographic.color import Color, oklch
from infographic.geometry import Point, Rect
from infographic.outline import Outline, circle, joined, polygon
from infographic.scene.items import Box, Item, Path, Stroke
from infographic.theme.model import Palette


def turned(color: Color, degrees: float, lighter: float = 0.0) -> Color:
    """The colour with its hue turned and its lightness raised (0 to 1)."""
    lightness, chroma, hue = color.oklch
    return oklch(min(1.0, lightness + lighter), chroma, (hue + degrees) % 360, color.alpha)


def bright(palette: Palette) -> Color:
    """The palette's lightest warm colour: what light itself looks like."""
    return palette.sun_top if palette.dark else palette.halo


def lamplight(palette: Palette) -> Color:
    """The warm colour of lit windows and lamps."""
    return palette.sun_bottom if palette.dark else palette.sun_top


def bark(palette: Palette) -> Color:
    """The colour of trunks, which must not vanish in the dark."""
    return palette.wood_shade if palette.dark else palette.trunk


def broadleaf(
    x: float, y: float, size: float, palette: Palette, hue: float = 0.0
) -> tuple[Item, ...]:
    """A broad-leaved tree, its green turned by ``hue`` degrees."""
    return tree(
        x, y, size, turned(palette.leaf, hue), turned(palette.leaf_shade, hue),
        bark(palette), palette.trunk,
    )  # fmt: skip


def pine(
    x: float, y: float, size: float, palette: Palette, hue: float = 8.0, lighter: float = 0.0
) -> tuple[Item, ...]:
    """A conifer of three tiers with rounded corners."""
    w = 0.56 * size
    stem = max(3.0, 0.055 * size)
    tiers = ((0.20, 0.60), (0.42, 0.50), (0.63, 0.37))
    light, dark = (turned(green, hue, lighter) for green in (palette.leaf, palette.leaf_shade))
    whole = joined(
        _tier(x, y - base * size, half * w, 0.38 * size, both=True) for base, half in tiers
    )
    right = joined(
        _tier(x, y - base * size, half * w, 0.38 * size, both=False) for base, half in tiers
    )
    return (
        ground_shadow(x, y, 0.42 * w, palette.trunk),
        Box(Rect(x - stem / 2, y - 0.3 * size, stem, 0.3 * size), bark(palette), stem / 2),
        Path(whole, light),
        Path(right, dark),
    )


def _tier(x: float, base: float, half: float, height: float, both: bool) -> Outline:
    """A triangle on ``base`` with round lower corners: whole, or its right half."""
    r = 0.2 * half
    slope = math.hypot(half, height)
    inner_x, inner_y = half * (1 - 1.4 * r / slope), height * 1.4 * r / slope
    right = Outline(
        (
            ("M", x, base - height),
            ("L", x + inner_x, base - inner_y),
            ("C", x + half, base - 0.3 * r, x + half - 0.3 * r, base, x + half - 1.3 * r, base),
        )
    )
    left = Outline(
        (
            ("L", x - half + 1.3 * r, base),
            ("C", x - half + 0.3 * r, base, x - half, base - 0.3 * r, x - inner_x, base - inner_y),
        )
    )
    end = left if both else Outline((("L", x, base),))
    return right + end + Outline((("Z",),))


def puff(x: float, y: float, size: float) -> Outline:
    """Three rounds on a flat base ``size`` px wide: a bush or a cloud."""
    s = size / 100
    return Outline(
        (
            ("M", x - 50 * s, y),
            ("C", x - 50 * s, y - 20 * s, x - 36 * s, y - 29 * s, x - 24 * s, y - 25 * s),
            ("C", x - 18 * s, y - 47 * s, x + 14 * s, y - 49 * s, x + 20 * s, y - 26 * s),
            ("C", x + 36 * s, y - 31 * s, x + 50 * s, y - 19 * s, x + 50 * s, y),
            ("Z",),
        )
    )


def bush(x: float, y: float, size: float, palette: Palette, hue: float = 0.0) -> tuple[Item, ...]:
    """Two rounds of leaves, one before the other."""
    return (
        ground_shadow(x, y, 0.56 * size, palette.trunk),
        Path(puff(x + 0.1 * size, y, 0.84 * size), turned(palette.leaf_shade, hue)),
        Path(puff(x - 0.22 * size, y, 0.56 * size), turned(palette.leaf, hue)),
    )


def flower(x: float, y: float, size: float, palette: Palette, head: Color) -> tuple[Item, ...]:
    """A round flower with a light heart and one leaf."""
    r = 0.17 * size
    stalk = Outline(
        (("M", x, y), ("C", x + 0.03 * size, y - 0.3 * size, x, y - 0.5 * size, x, y - size + r))
    )
    leaf = Outline(
        (
            ("M", x, y - 0.16 * size),
            ("C", x + 0.05 * size, y - 0.4 * size, x + 0.2 * size, y - 0.42 * size,
             x + 0.27 * size, y - 0.44 * size),
            ("C", x + 0.27 * size, y - 0.26 * size, x + 0.16 * size, y - 0.16 * size,
             x, y - 0.16 * size),
            ("Z",),
        )
    )  # fmt: skip
    return (
        Path(stalk, stroke=Stroke(palette.leaf_shade, 0.06 * size)),
        Path(leaf, palette.leaf_shade),
        Path(_petals(Point(x, y - size + r), r), head),
        Path(circle(Point(x, y - size + r), 0.42 * r), bright(palette)),
    )


def _petals(center: Point, radius: float) -> Outline:
    """Six round petals."""
    return joined(
        circle(
            Point(
                center.x + 0.58 * radius * math.cos(turn * math.pi / 3),
                center.y + 0.58 * radius * math.sin(turn * math.pi / 3),
            ),
            0.46 * radius,
        )
        for turn in range(6)
    )


def flowers(x: float, y: float, size: float, palette: Palette) -> tuple[Item, ...]:
    """Three flowers of different height."""
    warm, light = turned(palette.coat_top, 0, 0.08), lamplight(palette)
    return (
        *flower(x - 0.36 * size, y + 0.03 * size, 0.74 * size, palette, light),
        *flower(x + 0.34 * size, y + 0.04 * size, 0.66 * size, palette, warm),
        *flower(x, y, size, palette, warm),
    )


def grass(x: float, y: float, size: float, palette: Palette) -> tuple[Item, ...]:
    """A tuft of five blades."""
    blades = joined(
        Outline(
            (
                ("M", x + lean * 0.16 * size, y),
                ("C", x + lean * 0.18 * size, y - 0.5 * tall * size, x + lean * 0.3 * size,
                 y - 0.8 * tall * size, x + lean * 0.5 * size, y - tall * size),
            )
        )
        for lean, tall in ((-1, 0.62), (-0.45, 0.9), (0.1, 1.0), (0.55, 0.84), (1.05, 0.56))
    )  # fmt: skip
    return (Path(blades, stroke=Stroke(palette.leaf_shade, 0.09 * size)),)


def reed(x: float, y: float, size: float, palette: Palette) -> tuple[Item, ...]:
    """A stalk of bulrush with a leaf."""
    stalk = polygon([(x, y), (x, y - 0.8 * size)], closed=False)
    leaf = Outline(
        (
            ("M", x, y),
            ("C", x + 0.04 * size, y - 0.4 * size, x + 0.1 * size, y - 0.6 * size,
             x + 0.2 * size, y - 0.72 * size),
        )
    )  # fmt: skip
    spike = Rect(x - 0.045 * size, y - size, 0.09 * size, 0.34 * size)
    return (
        Path(leaf, stroke=Stroke(palette.leaf, 0.05 * size)),
        Path(stalk, stroke=Stroke(palette.leaf_shade, 0.035 * size)),
        Box(spike, palette.wood, 0.045 * size),
    )


def cloud(x: float, y: float, size: float, color: Color) -> Path:
    """A flat-based cloud."""
    return Path(puff(x, y, size), color)
