"""The card to share: what is said on it, and what is counted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from infographic import Scene
from infographic.api import lay_out, render_infographic
from infographic.document.model import Document
from infographic.document.reader import from_dict
from infographic.document.remainder import remainder
from infographic.errors import InfographicError
from infographic.layouts.base import Layout
from infographic.plugins import names
from infographic.scene.items import Group, Item, Link
from infographic.scene.roles import Role
from infographic.sizes import canvas_of
from tests import pdf_checks
from tests.corpus import corpus, document
from tests.scene_checks import faults, placed_texts

CARDS = ("og", "square")


def _titles(scene: Scene) -> list[int]:
    found = {text.index or 0 for text in placed_texts(scene) if text.role is Role.TIP_TITLE}
    return sorted(found)


def _said(scene: Scene, role: Role) -> str:
    return "".join(text.text for text in placed_texts(scene) if text.role is role)


def _list(titles: list[str], **more: object) -> Document:
    return from_dict({"title": "A title", "tips": [{"title": title} for title in titles], **more})


@pytest.mark.parametrize("name", corpus())
@pytest.mark.parametrize(("size", "theme"), [("og", "calm"), ("og", "bold"), ("square", "press")])
def test_the_first_titles_are_said_in_order_and_the_others_counted(
    size: str, theme: str, name: str
) -> None:
    content = document(name)
    scene = lay_out(content, "cards", theme, size=size)
    canvas = canvas_of(size)
    assert [page.size for page in scene.pages] == [(canvas.width, canvas.height)]
    assert faults(scene, content, canvas.smallest, summary=True) == []
    # This family has no italics, and no card can change that.
    assert scene.warnings == () or theme == "bold"


@pytest.mark.parametrize("size", CARDS)
@pytest.mark.parametrize("theme", ["confetti", "ember", "night", "petal", "sketch", "slate"])
def test_it_fits_in_other_themes_with_other_art(theme: str, size: str) -> None:
    for name in ("10-tips", "long-title", "twelve-word-titles"):
        content = document(name)
        scene = lay_out(content, "cards", theme, size=size)
        assert faults(scene, content, canvas_of(size).smallest, summary=True) == []


def test_the_check_finds_a_title_left_out_and_a_wrong_count() -> None:
    content = document("10-tips")
    scene = lay_out(content, "cards", size="og")
    fewer = replace(content, tips=content.tips[:9])
    assert any("miscounted" in fault for fault in faults(scene, fewer, summary=True))
    swapped = replace(content, tips=(content.tips[1], content.tips[0], *content.tips[2:]))
    assert any("not as written" in fault for fault in faults(scene, swapped, summary=True))


@pytest.mark.parametrize("layout", sorted({*names(Layout)} - {"carousel"}))
def test_all_layouts_make_the_same_card(layout: str) -> None:
    content = document("7-tips")
    cards = [lay_out(content, name, "night", size="og") for name in ("cards", layout)]
    assert cards[0].pages == cards[1].pages
    assert cards[1].layout == layout


def test_a_card_needs_no_layout_to_be_named() -> None:
    result = render_infographic({"title": "Be kind", "tips": [{"title": "Listen"}]}, size="square")
    assert len(result.scene.pages) == 1


def test_few_titles_are_larger_than_many() -> None:
    def size(count: int) -> float:
        scene = lay_out(_list(["Listen"] * count), "cards", size="og")
        return next(t.size for t in placed_texts(scene) if t.role is Role.TIP_TITLE)

    assert size(2) > 1.3 * size(30)


@pytest.mark.parametrize("size", CARDS)
def test_at_least_four_titles_are_said_where_they_are_as_short_as_most(size: str) -> None:
    for count in (4, 10, 60):
        assert len(_titles(lay_out(document(f"{count}-tips"), "cards", size=size))) >= 4


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://example.org", "example.org"),
        ("https://example.org/talk", "example.org/talk"),
        ("https://example.org/" + "a/path/that/is/much/too/long/" * 4, "example.org"),
    ],
)
def test_the_foot_tells_the_address_or_its_host_and_opens_the_whole(url: str, shown: str) -> None:
    scene = lay_out(_list(["Listen"], cta={"text": "Go", "url": url}), "cards", size="og")
    assert _said(scene, Role.ACTION) == shown
    assert [link.url for link in _links(scene.pages[0].items)] == [url]


def _links(items: tuple[Item, ...]) -> list[Link]:
    found: list[Link] = []
    for item in items:
        if isinstance(item, Group):
            found += _links(item.items)
        elif isinstance(item, Link):
            found.append(item)
    return found


def test_the_author_is_told_and_sources_are_left_to_the_whole() -> None:
    content = _list(["Listen"], author="Ada Example", credit="A book")
    assert _said(lay_out(content, "cards", size="og"), Role.CREDIT) == "Ada Example"


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [
        ("en-GB", "and one more", "and 4 more"),
        ("de", "und ein weiterer", "und 4 weitere"),
        ("es", "y uno más", "y 4 más"),
        ("fr-CA", "et un autre", "et 4 autres"),
        ("it", "e un altro", "e altri 4"),
        ("nl", "en nog één", "en nog 4"),
        ("ar", "+ 1", "+ 4"),
    ],
)
def test_others_are_counted_in_the_documents_language(language: str, one: str, many: str) -> None:
    assert (remainder(1, language), remainder(4, language)) == (one, many)


def test_a_script_from_right_to_left_fits() -> None:
    titles = ["استمع", "تكلم بصراحة", "واجه الخلافات", "كن صادقا"]
    content = _list(titles, language="ar")
    fonts = [Path(__file__).parent.parent / "text" / "fonts"]
    scene = lay_out(content, "cards", size="og", fonts=fonts)
    assert faults(scene, None, canvas_of("og").smallest) == []
    assert len(_titles(scene)) == 4


def test_titles_that_no_card_has_room_for_are_told_with_their_line() -> None:
    wide = "MMMM " * 59
    tips = [{"title": "Listen"}]
    contents = [{"title": wide, "tips": tips}, {"title": "A title", "tips": [{"title": wide}]}]
    for content, path in zip(contents, ("title", "tips[0].title"), strict=True):
        with pytest.raises(InfographicError) as raised:
            lay_out(from_dict(content), "cards", "slate", size="square")
        [found] = raised.value.diagnostics
        assert "too long for a card" in found.message
        assert found.source.path == path


def test_the_pdf_of_a_card_is_well_formed_and_reads_in_order() -> None:
    data = render_infographic("content/ten-tips.yaml", size="og").pdf
    assert pdf_checks.faults(data) == []
    said = [block.text.strip() for block in pdf_checks.spoken(data)]
    assert said[0] == "Working on your relationship alone?"
    assert said[-2:] == ["and 3 more", "example.org"]
