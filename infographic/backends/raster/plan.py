"""From a page's items to drawings: the tree is flattened, px become device px."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from functools import partial
from typing import assert_never

from PIL import Image

from infographic.backends.raster.coverage import BoxCoverage, OutlineCoverage, box_coverage
from infographic.backends.raster.drawings import Clip, Drawing, Shape, Text, around, placed
from infographic.backends.raster.paints import Brush, FlatPaint, ImagePaint, brush, inverted
from infographic.backends.raster.pieces import Window
from infographic.backends.raster.shadow import ShadowCoverage
from infographic.backends.raster.stroke import MITER_LIMIT, stroked
from infographic.geometry import Affine, Rect
from infographic.outline import Command, Outline, rounded_rectangle
from infographic.scene.items import (
    Box,
    GlyphRun,
    Group,
    Item,
    Link,
    Paint,
    Path,
    Picture,
    Shadow,
    Stroke,
)

# Strokes are true to this many device px.
_TOLERANCE = 0.05


def drawings(
    items: Iterable[Item], transform: Affine, clip: Clip | None = None
) -> Iterator[Drawing]:
    """What to draw, back to front; ``transform`` leads from the items' px to device px."""
    for item in items:
        if isinstance(item, Box):
            yield _box(item, transform, clip)
        elif isinstance(item, GlyphRun):
            yield Text(item, transform, clip)
        elif isinstance(item, Path):
            yield from _path(item, transform, clip)
        elif isinstance(item, Group):
            yield from _group(item, transform, clip)
        elif isinstance(item, Shadow):
            yield _shadow(item, transform, clip)
        elif isinstance(item, Picture):
            if item.rect.width and item.rect.height:
                yield _picture(item, transform, clip)
        elif isinstance(item, Link):
            pass
        else:
            assert_never(item)


def snapped(rect: Rect) -> Window:
    """The rectangle with its edges on pixels: both to the nearest, so that rectangles which
    touch still do; what has a width and a height doesn't vanish."""
    left, top, right, bottom = (
        math.floor(edge + 0.5) for edge in (rect.x, rect.y, rect.right, rect.bottom)
    )
    return Window(
        left,
        top,
        max(right, left + (rect.width > 0)),
        max(bottom, top + (rect.height > 0)),
    )


def _box(box: Box, transform: Affine, clip: Clip | None) -> Drawing:
    if not _keeps_upright(transform):
        rect, r = box.rect, min(box.radius, box.rect.width / 2, box.rect.height / 2)
        return _area(rounded_rectangle(rect, r, r, r, r), box.fill, transform, clip)
    window = snapped(transform.bounds(box.rect))
    radius = box.radius * transform.mean_scale
    return Shape(
        window,
        partial(box_coverage, window, (radius,) * 4),
        partial(brush, box.fill, transform, window),
        clip,
    )


def _path(path: Path, transform: Affine, clip: Clip | None) -> Iterator[Drawing]:
    if path.fill is not None:
        yield _area(path.outline, path.fill, transform, clip)
    stroke = path.stroke
    if stroke is not None and stroke.width > 0:
        reach = stroke.width / 2 * (MITER_LIMIT if stroke.join == "miter" else 1)
        window = around(transform.bounds(path.outline.bounds().grown(reach)))
        yield Shape(
            window,
            partial(_stroke_coverage, path.outline, stroke, transform),
            partial(brush, stroke.color, transform, window),
            clip,
        )


def _area(outline: Outline, fill: Paint, transform: Affine, clip: Clip | None) -> Drawing:
    window = around(transform.bounds(outline.bounds()))
    return Shape(
        window,
        lambda: OutlineCoverage([placed(outline.commands, transform)]),
        partial(brush, fill, transform, window),
        clip,
    )


def _stroke_coverage(outline: Outline, stroke: Stroke, transform: Affine) -> OutlineCoverage:
    tolerance = _TOLERANCE / transform.mean_scale
    areas = stroked(outline.commands, stroke, tolerance)
    return OutlineCoverage([placed(area, transform) for area in areas])


def _group(group: Group, transform: Affine, clip: Clip | None) -> Iterator[Drawing]:
    inner = transform @ group.transform
    if not inner.mean_scale:
        return
    if group.clip is not None:
        clip = Clip(_clip_coverage(placed(group.clip.commands, inner)), clip)
    yield from drawings(group.items, inner, clip)


def _shadow(shadow: Shadow, transform: Affine, clip: Clip | None) -> Drawing:
    scale = transform.mean_scale
    caster = snapped(transform.bounds(shadow.rect))
    box = snapped(transform.bounds(shadow.rect.moved(shadow.dx, shadow.dy)))
    color = shadow.color
    coverage = ShadowCoverage(
        box, shadow.radius * scale, shadow.blur * scale / 2, color.alpha, caster
    )
    paint = FlatPaint(color.with_alpha(1.0))
    return Shape(coverage.window, lambda: coverage, lambda: paint, clip)


def _picture(picture: Picture, transform: Affine, clip: Clip | None) -> Drawing:
    upright = _keeps_upright(transform)
    bounds = transform.bounds(picture.rect)
    window = snapped(bounds) if upright else around(bounds)
    return Shape(
        window,
        partial(box_coverage, window, (0.0,) * 4),
        partial(_picture_paint, picture, transform, window, upright),
        clip,
    )


def _picture_paint(picture: Picture, transform: Affine, window: Window, upright: bool) -> Brush:
    image = Image.frombytes("RGBA", (picture.width, picture.height), picture.pixels)
    size = (window.right - window.left, window.bottom - window.top)
    if upright and transform.a > 0 and transform.d > 0:
        return ImagePaint(image.resize(size, Image.Resampling.LANCZOS), window)
    rect = picture.rect
    into = Affine(
        picture.width / rect.width, 0, 0, picture.height / rect.height,
        -rect.x * picture.width / rect.width, -rect.y * picture.height / rect.height,
    )  # fmt: skip
    back = into @ inverted(transform) @ Affine.translation(window.left, window.top)
    turned = image.convert("RGBa").transform(
        size,
        Image.Transform.AFFINE,
        (back.a, back.c, back.e, back.b, back.d, back.f),
        Image.Resampling.BICUBIC,
    )
    return ImagePaint(turned.convert("RGBA"), window)


def _keeps_upright(transform: Affine) -> bool:
    """Whether upright rectangles stay so (and do not lie down)."""
    return transform.b == transform.c == 0


def _clip_coverage(commands: list[Command]) -> BoxCoverage | OutlineCoverage:
    """What a clip lets through. One that is a rectangle, rounded or not, ends at whole
    pixels, as boxes do: where both are the same rectangle, nothing shines through."""
    points = _turning_points(commands)
    sides = [point for point in points if len(point) == 2]
    if len(sides) >= 4:
        xs, ys = [point[-2] for point in points], [point[-1] for point in points]
        left, top, right, bottom = min(xs), min(ys), max(xs), max(ys)
        rect = Rect(left, top, right - left, bottom - top)
        # In a rounded rectangle the ends of the sides tell the radii.
        radii = (
            round(sides[0][0] - left, 6),
            round(right - sides[1][0], 6),
            round(bottom - sides[2][1], 6),
            round(sides[3][0] - left, 6),
        )
        model = _turning_points(rounded_rectangle(rect, *radii).commands)
        if len(model) == len(points) and all(map(_alike, model, points)):
            return box_coverage(snapped(rect), radii)
    return OutlineCoverage([commands])


def _turning_points(commands: Iterable[Command]) -> list[tuple[float, ...]]:
    """The coordinates of the commands, without the way back to the start."""
    points: list[tuple[float, ...]] = [command[1:] for command in commands if command[0] != "Z"]
    while len(points) > 1 and _alike(points[-1][-2:], points[0]):
        points.pop()
    return points


def _alike(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return len(one) == len(other) and all(
        abs(a - b) < 1e-6 for a, b in zip(one, other, strict=True)
    )
