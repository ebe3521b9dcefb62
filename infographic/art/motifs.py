"""Things beside a road, each standing at ``(x, y)``; ``size`` is the height in px unless
it says otherwise. Colours are the palette's, light comes from the left.
"""

from __future__ import annotations

from infographic.art.landscape import ground_shadow
from infographic.art.plants import bright, grass, lamplight, reed, turned
from infographic.art.road import Track
from infographic.color import Color, oklch
from infographic.geometry import Point, Rect
from infographic.outline import Outline, circle, ellipse, joined, polygon, rounded_rectangle
from infographic.scene.items import Box, Item, Path, RadialGradient, Stroke
from infographic.theme.model import Palette


def water(palette: Palette) -> Color:
    """A blue as light as the hills in the middle distance."""
    lightness, _, _ = palette.middle_top.oklch
    return oklch(lightness, 0.055, 218)


def stone(palette: Palette) -> Color:
    """A grey with a breath of the ink's hue."""
    return oklch(0.46 if palette.dark else 0.80, 0.014, palette.soft.oklch[2])


def glow(center: Point, radius: float, color: Color, alpha: float = 0.6) -> Path:
    """Light that fades outwards."""
    stops = tuple(
        (place, color.with_alpha(alpha * (1 - place) ** 2)) for place in (0.0, 0.25, 0.5, 0.75, 1.0)
    )
    return Path(circle(center, radius), RadialGradient(center, radius, stops))


def signpost(x: float, y: float, size: float, palette: Palette) -> tuple[Item, ...]:
    """A post with two boards that point apart."""
    s = size / 100
    post = Rect(x - 3.4 * s, y - 100 * s, 6.8 * s, 100 * s)
    return (
        ground_shadow(x, y, 17 * s, palette.trunk),
        Box(post, palette.wood_shade, 3.4 * s),
        Path(_board(x - 10 * s, y - 80 * s, 52 * s, 20 * s), palette.coat_top),
        Path(_board(x + 10 * s, y - 54 * s, -48 * s, 20 * s), palette.wood),
        *(Path(circle(Point(x, y - at * s), 1.7 * s), bright(palette)) for at in (80, 54)),
    )


def _board(x: float, y: float, length: float, height: float) -> Outline:
    """A board from ``x`` with its point at the far end; ``length`` may be negative."""
    tip = height / 2 * (1 if length > 0 else -1)
    return polygon(
        [
            (x, y - height / 2), (x + length - tip, y - height / 2), (x + length, y),
            (x + length - tip, y + height / 2), (x, y + height / 2),
        ]
    )  # fmt: skip


def lamp(x: float, y: float, size: float, palette: Palette) -> tuple[Item, ...]:
    """A lit street lamp."""
    s = size / 100
    light = Point(x, y - 82 * s)
    glass = polygon(
        [(x - 8 * s, y - 92 * s), (x + 8 * s, y - 92 * s), (x + 5.5 * s, y - 72 * s),
         (x - 5.5 * s, y - 72 * s)]
    )  # fmt: skip
    roof = polygon([(x - 11 * s, y - 91 * s), (x + 11 * s, y - 91 * s), (x, y - 102 * s)])
    iron = palette.anchor if not palette.dark else palette.mark
    return (
        ground_shadow(x, y, 14 * s, palette.trunk),
        glow(light, 46 * s, lamplight(palette), 0.75),
        Box(Rect(x - 1.8 * s, y - 74 * s, 3.6 * s, 74 * s), iron, 1.8 * s),
        Box(Rect(x - 5 * s, y - 8 * s, 10 * s, 8 * s), iron, 2 * s),
        Path(glass, palette.sun_top),
        Path(circle(Point(x, y - 80 * s), 3.6 * s), turned(bright(palette), 0, 0.06)),
        Path(glass, stroke=Stroke(iron, 2 * s)),
        Path(roof, iron, Stroke(iron, 2.4 * s)),
        Box(Rect(x - 7 * s, y - 74 * s, 14 * s, 4 * s), iron, 2 * s),
    )


def fence(x: float, y: float, width: float, size: float, palette: Palette) -> tuple[Item, ...]:
    """Pickets from ``x`` on, ``width`` px wide."""
    s = size / 50
    count = max(2, round(width / (17 * s)))
    step = (width - 9 * s) / (count - 1)
    pickets = joined(
        polygon(
            [(left, y), (left, y - 44 * s), (left + 4.5 * s, y - 51 * s),
             (left + 9 * s, y - 44 * s), (left + 9 * s, y)]
        )
        for left in (x + step * place for place in range(count))
    )  # fmt: skip
    wood = palette.card if not palette.dark else palette.mark
    rail = turned(wood, 0, -0.1)
    return (
        Box(Rect(x - 3 * s, y - 36 * s, width + 6 * s, 5 * s), rail, 2 * s),
        Box(Rect(x - 3 * s, y - 17 * s, width + 6 * s, 5 * s), rail, 2 * s),
        Path(pickets, wood),
    )


def gate(x: float, y: float, size: float, palette: Palette) -> tuple[Item, ...]:
    """A field gate ``1.5 size`` px wide between two posts."""
    s = size / 100
    left, right, bars = x - 68 * s, x + 68 * s, (74, 52, 30, 10)
    wood, dark = turned(palette.wood, 0, 0.12), palette.wood_shade
    brace = polygon([(left, y - 10 * s), (right, y - 72 * s)], closed=False)
    return (
        ground_shadow(x, y, 86 * s, palette.trunk),
        *(Box(Rect(left, y - at * s - 5 * s, right - left, 10 * s), wood, 3 * s) for at in bars),
        Path(brace, stroke=Stroke(dark, 7 * s)),
        Box(Rect(x - 5 * s, y - 80 * s, 10 * s, 74 * s), wood, 3 * s),
        *(
            Box(Rect(at - 8 * s, y - 100 * s, 16 * s, 100 * s), dark, 5 * s)
            for at in (left - 4 * s, right + 4 * s)
        ),
    )


def stepping_stones(line: Track, size: float, palette: Palette) -> tuple[Item, ...]:
    """Flat stones along a line, ``size`` px apart."""
    top = stone(palette)
    items: list[Item] = []
    count = max(2, int(line.length / size))
    for place in range(count + 1):
        x, y = line.at(line.length * place / count)
        wide = size * (0.42 - 0.03 * (place % 3))
        items.append(
            Path(ellipse(Point(x, y + 0.09 * size), wide, 0.48 * wide), turned(top, 0, -0.16))
        )
        items.append(Path(ellipse(Point(x, y), wide, 0.48 * wide), top))
    return tuple(items)


def pond(
    x: float, y: float, width: float, palette: Palette, *, reeds: bool = True
) -> tuple[Item, ...]:
    """Still water ``width`` px wide about ``(x, y)``, with the light in it and reeds."""
    s = width / 200
    blue = water(palette)
    shore = _pool(x, y, 104 * s, 40 * s)
    shine = joined(
        polygon([(x + left * s, y + up * s), (x + right * s, y + up * s)], closed=False)
        for left, right, up in ((-46, -8, -12), (6, 20, -12), (-14, 46, 4), (-60, -34, 6))
    )
    still = (
        Path(shore, turned(blue, 0, -0.07)),
        Path(_pool(x, y + 3 * s, 98 * s, 35 * s), blue),
        Path(shine, stroke=Stroke(bright(palette).with_alpha(0.85), 4 * s)),
    )
    if not reeds:
        return still
    return (
        *still,
        *reed(x + 72 * s, y - 16 * s, 78 * s, palette),
        *reed(x + 87 * s, y - 9 * s, 58 * s, palette),
        *reed(x + 60 * s, y - 22 * s, 54 * s, palette),
        *grass(x - 84 * s, y - 8 * s, 26 * s, palette),
    )


def _pool(x: float, y: float, a: float, b: float) -> Outline:
    """A shore that is rounder at one end."""
    return Outline(
        (
            ("M", x - a, y),
            ("C", x - a, y - 0.7 * b, x - 0.5 * a, y - b, x + 0.1 * a, y - b),
            ("C", x + 0.66 * a, y - b, x + a, y - 0.5 * b, x + a, y + 0.05 * b),
            ("C", x + a, y + 0.7 * b, x + 0.55 * a, y + 0.94 * b, x, y + 0.94 * b),
            ("C", x - 0.6 * a, y + 0.94 * b, x - a, y + 0.6 * b, x - a, y),
            ("Z",),
        )
    )


def letterbox(x: float, y: float, size: float, palette: Palette) -> tuple[Item, ...]:
    """A box on a post, its flag up."""
    s = size / 100
    body = rounded_rectangle(
        Rect(x - 26 * s, y - 98 * s, 54 * s, 36 * s), 18 * s, 18 * s, 3 * s, 3 * s
    )
    door = rounded_rectangle(
        Rect(x - 26 * s, y - 98 * s, 26 * s, 36 * s), 13 * s, 13 * s, 3 * s, 3 * s
    )
    return (
        ground_shadow(x, y, 16 * s, palette.trunk),
        Box(Rect(x - 3.5 * s, y - 64 * s, 7 * s, 64 * s), palette.wood_shade, 2 * s),
        Box(Rect(x + 15 * s, y - 114 * s, 4 * s, 34 * s), palette.wood_shade, 1.5 * s),
        Box(Rect(x + 19 * s, y - 114 * s, 14 * s, 11 * s), palette.sun_top, 1.5 * s),
        Path(body, palette.coat_top),
        Path(door, palette.coat_bottom),
        Box(Rect(x - 20 * s, y - 84 * s, 14 * s, 4 * s), bright(palette), 2 * s),
    )


def campfire(x: float, y: float, size: float, palette: Palette) -> tuple[Item, ...]:
    """Flames on crossed logs."""
    s = size / 100

    def flame(w: float, h: float) -> Outline:
        low = y - 14 * s
        return Outline(
            (
                ("M", x, y - h * s),
                ("C", x + 0.2 * w * s, y - 0.7 * h * s, x + w * s, y - 0.5 * h * s,
                 x + 0.7 * w * s, low),
                ("C", x + 0.4 * w * s, low + 10 * s, x - 0.4 * w * s, low + 10 * s,
                 x - 0.7 * w * s, low),
                ("C", x - w * s, y - 0.46 * h * s, x - 0.1 * w * s, y - 0.6 * h * s,
                 x, y - h * s),
                ("Z",),
            )
        )  # fmt: skip

    logs = (
        polygon([(x - 36 * s, y - 2 * s), (x + 30 * s, y - 16 * s)], closed=False),
        polygon([(x + 36 * s, y - 2 * s), (x - 30 * s, y - 16 * s)], closed=False),
    )
    return (
        glow(Point(x, y - 36 * s), 78 * s, lamplight(palette), 0.7),
        ground_shadow(x, y, 44 * s, palette.trunk),
        Path(logs[0], stroke=Stroke(palette.wood_shade, 12 * s)),
        Path(flame(36, 96), palette.sun_bottom),
        Path(flame(22, 62), palette.sun_top),
        Path(logs[1], stroke=Stroke(palette.wood, 12 * s)),
    )


def rock(x: float, y: float, size: float, palette: Palette) -> tuple[Item, ...]:
    """A boulder ``size`` px wide."""
    s = size / 100
    light = stone(palette)
    whole = polygon([(x - 50 * s, y), (x - 38 * s, y - 36 * s), (x - 6 * s, y - 56 * s),
                     (x + 32 * s, y - 40 * s), (x + 50 * s, y)])  # fmt: skip
    side = polygon(
        [(x - 6 * s, y - 56 * s), (x + 32 * s, y - 40 * s), (x + 50 * s, y), (x + 8 * s, y)]
    )
    return (
        ground_shadow(x, y, 58 * s, palette.trunk),
        Path(whole, light, Stroke(light, 8 * s)),
        Path(side, turned(light, 0, -0.08)),
    )
