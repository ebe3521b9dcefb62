"""The sheet to print: fixed height, boxes to tick, and lines for notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from infographic.api import lay_out, render_infographic
from infographic.color import contrast
from infographic.document.model import Text
from infographic.document.reader import from_dict
from infographic.errors import InfographicError
from infographic.geometry import IDENTITY, Affine, Rect
from infographic.scene.items import GlyphRun, Group, Item, Path
from infographic.scene.roles import Role
from infographic.text.spans import Span
from tests.corpus import corpus, document
from tests.scene_checks import faults, placed_texts


def _strokes(items: tuple[Item, ...], place: Affine = IDENTITY) -> Iterator[tuple[Path, Rect]]:
    for item in items:
        if isinstance(item, Group):
            yield from _strokes(item.items, place @ item.transform)
        elif isinstance(item, Path) and item.stroke:
            yield item, place.bounds(item.outline.bounds())


def _tip(text: str) -> dict[str, Any]:
    return {"title": "A tip", "text": text}


@pytest.mark.parametrize(("name", "sheets"), [("1-tips", 1), ("10-tips", 1), ("60-tips", 5)])
def test_every_sheet_is_as_large_as_the_canvas(name: str, sheets: int) -> None:
    pages = lay_out(document(name), "checklist").pages
    assert [page.size for page in pages] == [(1240, 1754)] * sheets


@pytest.mark.parametrize("name", ["1-tips", "3-tips", "10-tips", "23-tips", "titles-only"])
def test_each_tip_has_a_box_and_two_lines_for_notes_at_least(name: str) -> None:
    content = document(name)
    found = [
        stroke for page in lay_out(content, "checklist").pages for stroke in _strokes(page.items)
    ]
    boxes = [box for path, box in found if 38 <= box.width <= 60 and box.x < 100 and _is_box(path)]
    lines = [box for path, box in found if path.stroke and path.stroke.dash]
    assert len(boxes) == len(content.tips)
    assert len(lines) >= 2 * len(content.tips)
    # The first of them begins behind the icon.
    assert all(line.height == 0 and line.width > 230 for line in lines)


def _is_box(path: Path) -> bool:
    sides = [command for command in path.outline.commands if command[0] == "L"]
    return len(sides) == 4 and path.fill is None


def test_no_line_for_notes_runs_through_words() -> None:
    for name in ("2-tips", "10-tips", "uneven"):
        scene = lay_out(document(name), "checklist")
        texts = placed_texts(scene)
        for number, page in enumerate(scene.pages):
            for path, line in _strokes(page.items):
                if path.stroke and path.stroke.dash:
                    here = Rect(line.x, line.y - 1, line.width, 2)
                    assert not [t for t in texts if t.page == number and t.ink.intersects(here)]


@pytest.mark.parametrize("theme", ["calm", "sketch"])
def test_lines_for_notes_stand_on_baselines_of_the_words(theme: str) -> None:
    scene = lay_out(document("10-tips"), "checklist", theme)
    items = scene.pages[0].items
    baselines = set(_baselines(items))
    lines = {round(box.y) for path, box in _strokes(items) if _dotted(path)}
    assert len(lines & baselines) >= 0.8 * len(lines)


def _baselines(items: tuple[Item, ...], place: Affine = IDENTITY) -> Iterator[int]:
    for item in items:
        if isinstance(item, Group):
            yield from _baselines(item.items, place @ item.transform)
        elif isinstance(item, GlyphRun):
            yield round(place.apply(*item.origin)[1])


def _dotted(path: Path) -> bool:
    return bool(path.stroke and path.stroke.dash)


@pytest.mark.parametrize("count", [3, 7, 10])
def test_nothing_in_the_head_is_smaller_than_the_texts(count: int) -> None:
    sizes = {
        text.role: text.size
        for text in placed_texts(lay_out(document(f"{count}-tips"), "checklist"))
    }
    assert sizes[Role.INTRO] >= sizes[Role.TIP_TEXT] - 0.01
    assert sizes[Role.SUBTITLE] >= 1.14 * sizes[Role.TIP_TEXT]


def test_words_are_larger_the_fewer_tips_there_are() -> None:
    sizes = []
    for count in (3, 5, 10):
        texts = placed_texts(lay_out(document(f"{count}-tips"), "checklist"))
        sizes.append(max(text.size for text in texts if text.role is Role.TIP_TEXT))
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] >= 20


def test_a_dark_theme_is_printed_on_light_ground() -> None:
    page = lay_out(document("10-tips"), "checklist", "night").pages[0]
    assert isinstance(page.background, tuple)
    assert contrast(page.background, page.background.__class__(255, 255, 255)) < 1.03


@pytest.mark.parametrize("theme", ["sketch", "night", "bold", "press"])
def test_the_sheet_is_mostly_bare_paper(theme: str) -> None:
    """Ink is dear: art and a pale band at the edges, and the rest is white."""
    made = render_infographic(corpus()["10-tips"], layout="checklist", theme=theme, scale=0.25)
    picture = made.image().convert("L")
    levels = picture.histogram()
    assert sum(levels[240:]) > 0.72 * picture.width * picture.height
    assert sum(level * (255 - n) for n, level in enumerate(levels)) < 0.12 * 255 * sum(levels)


def test_in_two_columns_the_list_goes_down_the_first_one() -> None:
    scene = lay_out(document("10-tips"), "checklist", size="a4-landscape")
    (page,) = scene.pages
    assert page.size == (1754, 1240)
    places = {
        text.index: text.ink
        for text in reversed(placed_texts(scene))
        if text.role is Role.TIP_TITLE and text.index
    }
    left, right = ([places[number].x for number in half] for half in (range(1, 6), range(6, 11)))
    assert max(left) - min(left) < 12
    assert max(right) - min(right) < 12
    assert min(right) > max(left) + 300
    for number in range(1, 6):
        assert places[number].y == pytest.approx(places[number + 5].y, abs=6)


@pytest.mark.parametrize("size", ["story", "portrait", "slide", "phone"])
def test_on_screens_nobody_writes(size: str) -> None:
    for page in lay_out(document("10-tips"), "checklist", size=size).pages:
        assert not [path for path, _ in _strokes(page.items) if _dotted(path)]


def test_a_tip_that_fits_on_no_sheet_is_told_with_its_line() -> None:
    content = from_dict({"title": "Title", "tips": [_tip("Some words.")]})
    endless = replace(content.tips[0], text=Text((Span("word " * 3000),)))
    with pytest.raises(InfographicError) as caught:
        lay_out(replace(content, tips=(endless,)), "checklist")
    (found,) = caught.value.diagnostics
    assert "taller than a sheet" in found.message
    assert "editorial" in found.hint
    assert str(found.source) == "tips[0]"


@pytest.mark.parametrize("words", [150, 400])
def test_a_long_opener_and_long_texts_find_their_room(words: int) -> None:
    tips = [_tip("word " * words)] * 3
    opener = {"title": "Before all", "text": "word " * words}
    content = from_dict(corpus()["5-tips"] | {"tips": tips, "opener": opener})
    assert faults(lay_out(content, "checklist"), content, 20) == []
