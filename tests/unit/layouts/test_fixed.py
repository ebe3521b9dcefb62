"""Pages of a fixed height: how many there are, what fills them, what is said where it can't be."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from infographic.api import lay_out
from infographic.document.reader import from_dict, load_document
from infographic.errors import InfographicError
from infographic.geometry import IDENTITY, Affine, Rect
from infographic.resources import sample
from infographic.scene.items import Box, Group, Item
from infographic.scene.roles import Role
from infographic.scene.scene import Page, Scene
from tests.corpus import document
from tests.scene_checks import placed_texts

LAYOUTS = ("cards", "wheel", "bento")


def boxes(items: tuple[Item, ...], place: Affine = IDENTITY) -> Iterator[Rect]:
    for item in items:
        if isinstance(item, Box):
            yield place.bounds(item.rect)
        elif isinstance(item, Group):
            yield from boxes(item.items, place @ item.transform)


def roles(scene: Scene, number: int) -> set[Role | None]:
    return {text.role for text in placed_texts(scene) if text.page == number}


@pytest.mark.parametrize("size", ["a4", "letter", "pin", "a4-landscape"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_ten_tips_are_on_one_sheet_and_one_pin(layout: str, size: str) -> None:
    theme = {"cards": "calm", "wheel": "petal", "bento": "slate"}[layout]
    assert len(lay_out(load_document(sample()), layout, theme, size=size).pages) == 1


@pytest.mark.parametrize("layout", ["cards", "wheel"])
@pytest.mark.parametrize("size", ["a4", "pin", "700x900"])
@pytest.mark.parametrize("count", [1, 5, 10, 23])
def test_the_anchor_stands_on_the_lower_edge_of_the_last_page(
    layout: str, size: str, count: int
) -> None:
    page = lay_out(document(f"{count}-tips"), layout, size=size).pages[-1]
    lowest = max(boxes(page.items), key=lambda box: (box.bottom, box.width))
    assert lowest.width == page.size.width
    assert lowest.bottom == pytest.approx(page.size.height, abs=1.01)


def _gap(page: Page) -> float:
    """The greatest height of the page that nothing is drawn on, without what covers it all."""
    edges = sorted((b.y, b.bottom) for b in boxes(page.items) if b.height < 0.6 * page.size.height)
    reached = widest = 0.0
    for top, bottom in edges:
        widest = max(widest, top - reached)
        reached = max(reached, bottom)
    return max(widest, page.size.height - reached)


@pytest.mark.parametrize("count", [1, 2, 3, 5, 12, 40])
@pytest.mark.parametrize("size", ["a4", "a3", "pin"])
def test_no_page_of_cards_has_a_hole(size: str, count: int) -> None:
    scene = lay_out(document(f"{count}-tips"), "cards", size=size)
    for page in scene.pages[size == "pin" and len(scene.pages) > 1 :]:
        assert _gap(page) < 0.2 * page.size.height


@pytest.mark.parametrize("size", ["story", "slide", "portrait"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_where_one_swipes_a_cover_comes_first_and_the_action_last(layout: str, size: str) -> None:
    scene = lay_out(document("23-tips"), layout, size=size)
    assert Role.TITLE in roles(scene, 0)
    assert Role.TIP_TITLE not in roles(scene, 0)
    assert Role.ACTION in roles(scene, len(scene.pages) - 1)
    assert all(Role.FURNITURE in roles(scene, n) for n in range(1, len(scene.pages) - 1))


def test_few_tips_on_a_large_sheet_are_set_larger() -> None:
    def size(count: int) -> float:
        scene = lay_out(document(f"{count}-tips"), "cards", size="a3")
        return max(text.size for text in placed_texts(scene) if text.role is Role.TIP_TEXT)

    assert size(1) > 1.2 * size(3) > 1.2 * size(40)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_tip_that_fits_on_no_page_is_named(layout: str) -> None:
    tips = [{"title": "Short"}, {"title": "Long", "text": "and so on it goes " * 100}]
    content = from_dict({"title": "Too much", "tips": tips})
    with pytest.raises(InfographicError, match="this tip doesn't fit on a page") as caught:
        lay_out(content, layout, size="600x500")
    (told,) = caught.value.diagnostics
    assert told.source == content.tips[1].source
    assert "shorten its text" in told.hint
