"""How much room items take, in their group's coordinates."""

from __future__ import annotations

from collections.abc import Iterable

from infographic.geometry import Rect
from infographic.scene.items import Box, GlyphRun, Group, Item, Path, Picture


def run_box(run: GlyphRun) -> Rect:
    """The box of a line of text, from ascender to descender."""
    scale = run.size / run.font.units_per_em
    ascent, descent = run.font.ascent * scale, run.font.descent * scale
    return Rect(run.origin.x, run.origin.y - ascent, run.advance, ascent + descent)


def extent(items: Iterable[Item]) -> Rect | None:
    """The box around all that is drawn, shadows and clips aside; None if nothing is."""
    boxes = [box for item in items if (box := _box(item))]
    return Rect.around(boxes)


def _box(item: Item) -> Rect | None:
    if isinstance(item, Group):
        inner = extent(item.items)
        return inner and item.transform.bounds(inner)
    if isinstance(item, Box | Picture):
        return item.rect
    if isinstance(item, Path):
        return item.outline.bounds().grown(item.stroke.width / 2 if item.stroke else 0)
    return run_box(item) if isinstance(item, GlyphRun) else None
