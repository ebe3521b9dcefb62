"""The poster fills its sheet with tiles, whatever the sheet and the tips."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest

from infographic.document.model import Document
from infographic.document.reader import load_document
from infographic.errors import InfographicError, Source
from infographic.geometry import IDENTITY, Affine, Rect
from infographic.icons.book import IconBook
from infographic.layouts.base import Brief, Canvas
from infographic.layouts.poster import LAYOUT
from infographic.resources import sample
from infographic.scene.items import Box, Group, Item
from infographic.scene.roles import Role
from infographic.scene.scene import Scene
from infographic.text.fonts import FontBook
from infographic.text.paragraph import Typesetter
from infographic.theme.reader import load_theme
from tests.corpus import document
from tests.scene_checks import faults, placed_texts

SHEETS = {
    "A4": Canvas("a4", 1240, 1754, 20),
    "A3": Canvas("a3", 1754, 2480, 20),
    "Letter": Canvas("letter", 1275, 1650, 20),
    "A4 across": Canvas("a4-landscape", 1754, 1240, 20),
}


def laid_out(content: Document, canvas: Canvas = LAYOUT.canvas, theme: str = "bold") -> Scene:
    typesetter = Typesetter(FontBook(), content.language)
    return LAYOUT.arrange(Brief(content, load_theme(theme), typesetter, IconBook(), canvas))


def boxes(items: tuple[Item, ...], place: Affine = IDENTITY) -> Iterator[Rect]:
    for item in items:
        if isinstance(item, Box) and not item.radius:
            yield place.bounds(item.rect)
        elif isinstance(item, Group):
            yield from boxes(item.items, place @ item.transform)


def tips(items: tuple[Item, ...], place: Affine = IDENTITY) -> Iterator[tuple[int, Rect]]:
    """The cells of the tips, by their boxes."""
    for item in items:
        if isinstance(item, Group):
            inner = place @ item.transform
            if item.role is Role.TIP and item.index:
                whole = Rect.around(boxes(item.items, inner))
                assert whole
                yield item.index, whole
            else:
                yield from tips(item.items, inner)


@pytest.mark.parametrize("sheet", SHEETS)
def test_ten_tips_fit_on_one_sheet_of_any_proportion(sheet: str) -> None:
    content, canvas = load_document(sample()), SHEETS[sheet]
    scene = laid_out(content, canvas)
    assert [tuple(page.size) for page in scene.pages] == [(canvas.width, canvas.height)]
    assert faults(scene, content, canvas.smallest) == []


@pytest.mark.parametrize("name", ["1-tips", "3-tips", "7-tips", "10-tips", "23-tips"])
def test_cells_close_flush_without_gaps_or_overlaps(name: str) -> None:
    for page in laid_out(document(name)).pages:
        cells = sorted((cell for _, cell in tips(page.items)), key=lambda cell: (cell.y, cell.x))
        rows = sorted({(cell.y, cell.bottom) for cell in cells})
        for (_, bottom), (top, _) in pairwise(rows):
            assert bottom == top
        for top, _ in rows:
            row = [cell for cell in cells if cell.y == top]
            assert row[0].x == 0
            assert row[-1].right == page.size.width
            assert all(a.right == b.x for a, b in pairwise(row))


def test_edges_of_blocks_are_whole_pixels() -> None:
    for page in laid_out(load_document(sample())).pages:
        for box in boxes(page.items):
            assert [side for side in (box.x, box.y, box.right, box.bottom) if side % 1] == []


def test_a_larger_sheet_holds_more_tips() -> None:
    content = document("23-tips")
    assert len(laid_out(content, SHEETS["A4"]).pages) == 2
    assert len(laid_out(content, SHEETS["A3"]).pages) == 1


def test_following_sheets_name_the_title_and_their_number() -> None:
    scene = laid_out(document("40-tips"))
    for number, _ in enumerate(scene.pages[1:], start=2):
        said = [t.text for t in placed_texts(scene) if t.page == number - 1]
        assert f"{number} / {len(scene.pages)}" in "".join(said)


def test_few_tips_are_set_larger_than_many() -> None:
    def size(name: str) -> float:
        texts = placed_texts(laid_out(document(name)))
        return max(text.size for text in texts if text.role is Role.TIP_TEXT)

    assert size("3-tips") > size("7-tips") > size("12-tips")


def test_a_tip_too_long_for_a_sheet_is_named_with_its_line() -> None:
    content = document("eighty-word-texts")
    marked = replace(content.tips[2], source=Source("talk.yaml", 30, 5))
    longer = replace(marked, text=replace(marked.text, spans=marked.text.spans * 9))  # type: ignore[union-attr, type-var]
    content = replace(content, tips=(*content.tips[:2], longer, *content.tips[3:]))
    with pytest.raises(InfographicError) as raised:
        laid_out(content, Canvas("card", 700, 500, 20))
    found = raised.value.diagnostics[0]
    assert found.source.line == 30
    assert "cards" in found.hint


def test_the_header_is_the_art_that_the_document_names() -> None:
    content = replace(load_document(sample()), art="sunrise")
    scene = laid_out(content)
    assert faults(scene, content, 20) == []
    assert scene.pages[0] != laid_out(replace(content, art="")).pages[0]
