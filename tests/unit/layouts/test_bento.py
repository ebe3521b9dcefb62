"""The mosaic closes flush, reads in order, and gives long texts large tiles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from infographic.blocks.frame import Frame
from infographic.blocks.numeral import ink_box
from infographic.canvas import Canvas
from infographic.document.model import Document
from infographic.document.reader import from_dict, load_document
from infographic.geometry import IDENTITY, Affine, Rect, Size
from infographic.icons.book import IconBook
from infographic.layouts.base import Brief
from infographic.layouts.bento import LAYOUT
from infographic.resources import sample
from infographic.scene.items import GlyphRun, Group, Item
from infographic.scene.roles import Role
from infographic.scene.scene import Scene
from infographic.text.fonts import FontBook
from infographic.text.paragraph import Typesetter
from infographic.theme.reader import load_theme
from tests.corpus import document
from tests.scene_checks import faults


def laid_out(content: Document, canvas: Canvas = LAYOUT.canvas) -> Scene:
    typesetter = Typesetter(FontBook(), content.language)
    return LAYOUT.arrange(Brief(content, load_theme("slate"), typesetter, IconBook(), canvas))


def tiles(items: tuple[Item, ...], place: Affine = IDENTITY) -> Iterator[tuple[int, Rect]]:
    """Number and place of each tip's tile (0: the opener's), as its words' frame tells."""
    for item in items:
        if isinstance(item, Group):
            inner = place @ item.transform
            if item.role in (Role.TIP, Role.OPENER):
                frames = (i.frame for i in item.items if isinstance(i, Group) and i.frame)
                yield item.index or 0, inner.bounds(next(frames))
            else:
                yield from tiles(item.items, inner)


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 17, 23])
def test_tiles_cover_the_board_but_for_even_gaps(count: int) -> None:
    (page,) = laid_out(document(f"{count}-tips")).pages
    places = [place for _, place in tiles(page.items)]
    gap = 20.0
    left, right = min(p.x for p in places), max(p.right for p in places)
    top, bottom = min(p.y for p in places), max(p.bottom for p in places)
    area = sum((place.width + gap) * (place.height + gap) for place in places)
    assert area == pytest.approx((right - left + gap) * (bottom - top + gap), rel=1e-6)
    for number, one in enumerate(places):
        for other in places[number + 1 :]:
            assert not one.grown(gap / 2 - 0.01).intersects(other.grown(gap / 2 - 0.01))


def test_tiles_are_read_by_row_then_by_column() -> None:
    (page,) = laid_out(document("23-tips")).pages
    places = sorted(tiles(page.items))
    in_order = sorted(places, key=lambda tile: (round(tile[1].y), tile[1].x))
    assert [number for number, _ in in_order] == [number for number, _ in places]


def test_the_longest_text_gets_the_largest_tile() -> None:
    words = "Say what you mean and mean what you say before you go to bed in the evening. "
    content = {
        "title": "Sizes",
        "tips": [{"title": f"Tip {n}", "text": words * (4 if n == 3 else 1)} for n in range(1, 8)],
    }
    (page,) = laid_out(from_dict(content)).pages
    areas = {number: place.width * place.height for number, place in tiles(page.items)}
    assert max(areas, key=lambda number: areas[number]) == 3


@pytest.mark.parametrize(("width", "smallest"), [(1200, 20), (700, 18), (1080, 34), (2400, 40)])
def test_any_width_fits(width: float, smallest: float) -> None:
    for name in ("10-tips", "uneven", "long-words"):
        content = document(name)
        scene = laid_out(content, Canvas("web", width, None, smallest))
        assert faults(scene, content, smallest) == []


def test_the_header_is_the_art_that_the_document_names() -> None:
    content = replace(load_document(sample()), art="sunrise")
    scene = laid_out(content)
    assert faults(scene, content, 20) == []
    assert scene.pages[0] != laid_out(replace(content, art="")).pages[0]


def first_of(items: tuple[Item, ...], role: Role, index: int, place: Affine = IDENTITY) -> Rect:
    """The box of the first group with that role and number, ink of numbers included."""
    for item in items:
        if isinstance(item, Group):
            inner = place @ item.transform
            if item.role is role and item.index == index:
                boxes = [
                    ink_box(Frame(Size(0, 0), (part,)))
                    for part in item.items
                    if isinstance(part, GlyphRun)
                ]
                return inner.bounds(Rect.around(boxes) or Rect(0, 0, 0, 0))
            found = first_of(item.items, role, index, inner)
            if found.width:
                return found
    return Rect(0, 0, 0, 0)


def test_numbers_stand_level_with_titles_and_as_far_from_their_edge() -> None:
    (page,) = laid_out(document("10-tips")).pages
    for index, tile in tiles(page.items):
        if index:
            number = first_of(page.items, Role.TIP_LABEL, index)
            title = first_of(page.items, Role.TIP_TITLE, index)
            assert number.y == pytest.approx(title.y, abs=4)
            assert tile.right - number.right == pytest.approx(36, abs=1)
            assert title.x - tile.x == pytest.approx(36, abs=4)
