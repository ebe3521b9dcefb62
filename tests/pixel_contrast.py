"""Contrast as it is in the pixels: every text against the worst of what lies behind it.

The page is drawn with its texts and without them, so that no blurred edge of a letter is
taken for a ground. A text's ratio is the lowest of two: on the pixels that its letters
cover, all but 3 % of them, and on every colour that covers 12 % of its box and 6 px around it, when
the ground there is reduced to 12 colours.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from infographic.backends.base import Options
from infographic.color import Color, contrast
from infographic.geometry import Affine, Rect
from infographic.result import Result
from infographic.scene.items import GlyphRun, Group, Item, Link, Path
from infographic.scene.scene import Scene
from tests.scene_checks import ink_box

AA = 4.5
_AROUND, _COLORS, _LEAST_SHARE = 6, 12, 0.12
_LEAST_CHANGE = 16
"""The levels by which letters change a pixel that they cover."""
_SLACK = 0.03
"""The share of a letter that may touch what it stands on or is cut off by."""

Bytes = NDArray[np.uint8]


def lowest_contrast(scene: Scene, scale: float = 1.0) -> tuple[float, str]:
    """The lowest ratio of any text of the scene to its ground, and the text."""
    bare = replace(
        scene,
        pages=tuple(replace(page, items=tuple(_without_text(page.items))) for page in scene.pages),
    )
    drawn, grounds = Result(scene, Options(scale)), Result(bare, Options(scale))
    found = [(21.0, "")]
    for number, page in enumerate(scene.pages, start=1):
        picture = drawn.image(number).convert("RGB")
        ground = grounds.image(number).convert("RGB")
        for run, ink in _runs(page.items, Affine.scaling(scale)):
            if ink.width and ink.height:
                box = _pixels(ink.grown(_AROUND), picture)
                ratio = _on_ground(run.color, picture.crop(box), ground.crop(box))
                found.append((ratio, run.text))
    return min(found)


def _on_ground(text: Color, picture: Image.Image, ground: Image.Image) -> float:
    return min(_under_letters(text, picture, ground), _about(text, ground))


def _about(text: Color, ground: Image.Image) -> float:
    """The lowest ratio to a colour that covers much of the ground."""
    reduced = ground.quantize(_COLORS, Image.Quantize.MEDIANCUT)
    palette = reduced.getpalette() or []
    least = _LEAST_SHARE * ground.width * ground.height
    large = [index for count, index in reduced.getcolors() or [] if count >= least]
    colors = (Color(*palette[3 * index : 3 * index + 3]) for index in large)
    return min((contrast(text, color) for color in colors), default=21.0)


def _under_letters(text: Color, picture: Image.Image, ground: Image.Image) -> float:
    """The lowest ratio to a pixel of the ground that letters cover, the worst few aside."""
    below: Bytes = np.asarray(ground)
    change = np.abs(np.asarray(picture).astype(int) - below).max(axis=2)
    covered = below[change >= _LEAST_CHANGE]
    if not len(covered):
        return 1.0  # a text that changes nothing has the colour of what it lies on
    colors, counts = np.unique(covered, axis=0, return_counts=True)
    ratios = np.array([contrast(text, Color(*map(int, color))) for color in colors])
    order = np.argsort(ratios)
    seen = np.cumsum(counts[order]) > _SLACK * len(covered)
    return float(ratios[order][seen][0])


def _pixels(rect: Rect, picture: Image.Image) -> tuple[int, int, int, int]:
    return (
        max(0, round(rect.x)), max(0, round(rect.y)),
        min(picture.width, round(rect.right)), min(picture.height, round(rect.bottom)),
    )  # fmt: skip


def _runs(items: tuple[Item, ...], place: Affine) -> Iterator[tuple[GlyphRun, Rect]]:
    for item in items:
        if isinstance(item, GlyphRun):
            yield item, place.bounds(ink_box(item))
        elif isinstance(item, Group):
            yield from _runs(item.items, place @ item.transform)


def _without_text(items: tuple[Item, ...]) -> Iterator[Item]:
    """All but letters and the lines under links, which stand between text and link."""
    for place, item in enumerate(items):
        following = items[place + 1] if place + 1 < len(items) else None
        if isinstance(item, Group):
            yield replace(item, items=tuple(_without_text(item.items)))
        elif not isinstance(item, GlyphRun) and not (
            isinstance(item, Path) and isinstance(following, Link)
        ):
            yield item
