"""The poster fills its sheet with tiles, whatever the sheet and the tips."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest

from infographic.canvas import Canvas
from infographic.color import Color
from infographic.document.model import Document
from infographic.document.reader import load_document
from infographic.errors import InfographicError, Source
from infographic.geometry import IDENTITY, Affine, Rect
from infographic.icons.book import IconBook
from infographic.layouts.base import Brief
from infographic.layouts.poster import LAYOUT
from infographic.resources import sample
from infographic.scene.items import Box, GlyphRun, Group, Item
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


def seven() -> Document:
    """The sample with seven tips, two without icons, and no opener."""
    content = load_document(sample())
    bare = tuple(
        replace(tip, icon="") if number in (2, 4) else tip
        for number, tip in enumerate(content.tips[:7])
    )
    return replace(content, tips=bare, opener=None)


@pytest.mark.parametrize("content", [seven(), document("3-tips"), document("11-tips")])
def test_a_block_never_runs_into_the_one_above_it(content: Document) -> None:
    """Neither a tile, wide ones too, nor the greater part of a panel."""
    (page, *_) = laid_out(content).pages
    cells = [
        block
        for _, tip, place in groups(page.items, Role.TIP)
        for block in filled(tip.items, place)
    ]
    for number, (rect, color) in enumerate(cells):
        for upper, other in cells[:number]:
            shared = min(rect.right, upper.right) - max(rect.x, upper.x)
            if upper.bottom == rect.y and shared > 0.5 * min(rect.width, upper.width):
                assert color != other


def filled(items: tuple[Item, ...], place: Affine) -> Iterator[tuple[Rect, Color]]:
    for item in items:
        if isinstance(item, Box) and isinstance(item.fill, Color):
            yield place.bounds(item.rect), item.fill
        elif isinstance(item, Group):
            yield from filled(item.items, place @ item.transform)


@pytest.mark.parametrize("theme", ["bold", "calm"])
def test_titles_of_a_row_share_their_first_baseline(theme: str) -> None:
    (page,) = laid_out(seven(), theme=theme).pages
    cells = dict(tips(page.items))
    first = {
        index: next(baselines(group.items, place))
        for index, group, place in groups(page.items, Role.TIP)
    }
    assert len(first) == 7
    for one, other in pairwise(cells):
        if cells[one].y == cells[other].y:
            assert first[one] == pytest.approx(first[other])


def groups(
    items: tuple[Item, ...], role: Role, place: Affine = IDENTITY
) -> Iterator[tuple[int, Group, Affine]]:
    """The groups of that role, with their number and where they stand."""
    for item in items:
        if isinstance(item, Group):
            inner = place @ item.transform
            if item.role is role:
                yield item.index or 0, item, inner
            else:
                yield from groups(item.items, role, inner)


def baselines(items: tuple[Item, ...], place: Affine) -> Iterator[float]:
    """Those of the titles, from the first on."""
    for _, title, inner in groups(items, Role.TIP_TITLE, place):
        for item in title.items:
            if isinstance(item, GlyphRun):
                yield inner.apply(*item.origin).y


@pytest.mark.parametrize("number", [2, 3])
def test_a_tip_much_longer_than_its_neighbour_has_a_row_to_itself(number: int) -> None:
    content = load_document(sample())
    more = tuple(
        span for tip in (content.tips[0], content.tips[5]) if tip.text for span in tip.text.spans
    )
    text = content.tips[number].text
    assert text
    longer = replace(content.tips[number], text=replace(text, spans=(*text.spans, *more)))
    content = replace(content, tips=(*content.tips[:number], longer, *content.tips[number + 1 :]))
    scene = laid_out(content)
    assert faults(scene, content, 20) == []
    cells = dict(tips(scene.pages[0].items))
    assert cells[number + 1].width == LAYOUT.canvas.width


def test_the_button_is_as_square_as_the_theme() -> None:
    def radii(theme: str) -> set[float]:
        (page,) = laid_out(load_document(sample()), theme=theme).pages
        return set(corners(page.items))

    assert radii("bold") == {0}
    assert max(radii("calm")) > 0


def corners(items: tuple[Item, ...]) -> Iterator[float]:
    for item in items:
        if isinstance(item, Box):
            yield item.radius
        elif isinstance(item, Group):
            yield from corners(item.items)


def test_each_sentence_of_the_last_words_begins_a_line() -> None:
    scene = laid_out(load_document(sample()))
    lines = [one.text.strip() for one in placed_texts(scene) if one.role is Role.CLOSING]
    assert len(lines) == 4
    assert lines[1].endswith(".")
    assert lines[3].endswith(".")
