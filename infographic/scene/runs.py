"""The texts of a scene, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from infographic.scene.items import GlyphRun, Group, Item
from infographic.text.fonts import Font


def runs(items: Iterable[Item]) -> Iterator[GlyphRun]:
    """All runs among items, in drawing order."""
    for item in items:
        if isinstance(item, Group):
            yield from runs(item.items)
        elif isinstance(item, GlyphRun):
            yield item


def glyphs_by_font(items: Iterable[Item]) -> dict[Font, set[int]]:
    """The glyphs that items show, by font, in order of the fonts' first use; without those
    that stand for missing ones."""
    found: dict[Font, set[int]] = {}
    for run in runs(items):
        found.setdefault(run.font, set()).update(glyph.id for glyph in run.glyphs)
    shown = {font: glyphs - {0} for font, glyphs in found.items()}
    return {font: glyphs for font, glyphs in shown.items() if glyphs}
