"""The page of differences: as text, and in a real browser."""

from __future__ import annotations

from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from PIL import Image

from infographic import render_infographic
from infographic.diff.changes import Change
from infographic.diff.comparison import Comparison, Rendition, compared
from infographic.diff.page import difference_page
from infographic.document.reader import from_dict
from infographic.errors import Diagnostic, Source
from tests.texts import texts

TIPS = [{"title": "Breathe", "text": "In, and out."}, "Wait", "Walk"]
CONTENT = {"title": "Stay calm", "tips": TIPS}
_VIEW = ".view:not(.alone)"


def rendition(name: str, content: dict[str, Any], **options: Any) -> Rendition:
    document = from_dict(content)
    made = render_infographic(document, scale=0.4, **{"layout": "cards"} | options)
    return Rendition(name, document, made)


@pytest.fixture(scope="module")
def found() -> list[Comparison]:
    """A document changed, one with slides, one added, one broken, one the same."""
    longer = [TIPS[0] | {"text": "In, and out, as slowly as you can, " * 6}, *TIPS[1:]]
    old = rendition("a.yaml", CONTENT)
    slides = [
        rendition("b.yaml", CONTENT | {"tips": tips}, layout="carousel")
        for tips in (TIPS, [*TIPS, "Sing"])
    ]
    problem = Diagnostic("error", "unknown field '<titel>'", Source("d.yaml", 1, 1))
    return [
        compared(old, rendition("a.yaml", CONTENT | {"tips": longer})),
        compared(*slides),
        Comparison(None, rendition("c.yaml", CONTENT), "added", (Change("added"),)),
        compared(old, Rendition("a.yaml", problems=(problem,))),
        compared(old, old),
    ]


@pytest.fixture(scope="module")
def address(found: list[Comparison], tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where the page is."""
    path = tmp_path_factory.mktemp("page") / "diff.html"
    path.write_text(difference_page(found, "main", "the working tree"), "utf-8")
    return path.as_uri()


@pytest.fixture
def page(browser: Any, address: str) -> Any:
    """The page in a browser that has no network and must not complain."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True)
    opened = context.new_page()
    told: list[str] = []
    opened.on("console", lambda message: told.append(message.text))
    opened.on("pageerror", lambda error: told.append(str(error)))
    opened.goto(address)
    yield opened
    context.close()
    assert told == []


def test_what_is_the_same_is_counted_and_not_shown(found: list[Comparison]) -> None:
    page = difference_page(found, "main", "the working tree")
    assert "<p>2 changed, 1 added, 1 broken, 1 the same.</p>" in page
    assert page.count("<section ") == 4


def test_gone_and_new_words_are_marked() -> None:
    one = Rendition("a.yaml")
    change = Change("title changed", "Stay <very> calm", "Stay calm & kind")
    page = difference_page([Comparison(one, one, "changed", (change,))], "a", "b")
    assert "Stay <del>&lt;very&gt;</del> calm <ins>&amp; kind</ins></p>" in page
    assert "<p>The picture is the same.</p>" in page
    assert "<script" not in page


@settings(deadline=None)
@given(texts(), texts(), texts())
def test_nothing_that_strangers_write_becomes_an_element(one: str, other: str, name: str) -> None:
    problem = Diagnostic("error", one, Source(name, 1, 1), other)
    side = Rendition(name, problems=(problem,))
    found = Comparison(side, side, "broken", (Change(other, one, other), Change(one)))
    tags: list[str] = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, _: tags.append(tag)  # type: ignore[method-assign]
    parser.feed(difference_page([found], one, other))
    known = {"html", "head", "meta", "title", "style", "body", "main", "header", "h1", "h2", "p"}
    assert set(tags) <= known | {"span", "section", "ul", "li", "strong", "del", "ins", "pre"}
    assert (tags.count("li"), tags.count("pre"), tags.count("section")) == (2, 2, 1)


def test_nothing_changed_is_a_page_too() -> None:
    one = Rendition("a.yaml")
    page = difference_page([Comparison(one, one, "same")], "a", "b")
    assert "<p>Nothing differs: 1 document compared.</p>" in page
    assert "<section" not in page


def test_problems_are_shown_and_no_picture_that_would_differ_as_a_whole(
    found: list[Comparison],
) -> None:
    page = difference_page(found[3:4], "a", "b")
    assert "d.yaml:1:1: error: unknown field '&lt;titel&gt;'</pre>" in page
    assert "<img" not in page


def test_the_same_comparison_gives_the_same_bytes(found: list[Comparison]) -> None:
    assert difference_page(found, "a", "b") == difference_page(found, "a", "b")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_no_rule_of_accessibility_is_broken(page: Any, width: int, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe isn't installed")
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)
    for mode in ("side", "swipe"):
        page.check(f"input[value={mode}]")
        violations = axe.Axe().run(page).response["violations"]
        assert [(one["id"], one["nodes"][0]["html"]) for one in violations] == []
        assert page.evaluate("document.documentElement.scrollWidth") == width


def shown(page: Any) -> list[str]:
    """Which pictures of the first view are seen."""
    kinds = ("before", "after", "difference")
    view = page.locator(_VIEW).first
    return [kind for kind in kinds if view.locator(f".{kind} img").is_visible()]


def box_of(page: Any, kind: str) -> Any:
    """Where a picture of the first view is."""
    return page.locator(f"{_VIEW} .{kind} img").first.bounding_box()


def test_each_way_of_comparing_shows_its_pictures(page: Any) -> None:
    assert shown(page) == ["before", "after"]
    assert page.locator("#at").is_hidden()
    boxes = [
        page.locator(f"{_VIEW} .{kind} img").first.bounding_box() for kind in ("before", "after")
    ]
    assert boxes[0]["x"] + boxes[0]["width"] <= boxes[1]["x"]
    page.check("input[value=difference]")
    assert shown(page) == ["difference"]
    page.check("input[value=swipe]")
    assert shown(page) == ["before", "after"]
    assert page.locator("#at").is_visible()
    boxes = [
        page.locator(f"{_VIEW} .{kind} img").first.bounding_box() for kind in ("before", "after")
    ]
    assert [boxes[0][side] for side in "xy"] == [boxes[1][side] for side in "xy"]
    assert boxes[0]["width"] == boxes[1]["width"] == pytest.approx(480, abs=0.5)


def test_the_keyboard_alone_chooses_and_swipes(page: Any) -> None:
    page.locator("input[value=side]").focus()
    page.keyboard.press("ArrowRight")
    assert page.locator("input[value=swipe]").is_checked()
    assert clip(page) == "inset(0px 0px 0px 50%)"
    page.keyboard.press("Tab")
    for _ in range(10):
        page.keyboard.press("ArrowRight")
    assert page.locator("output").text_content() == "60 %"
    assert clip(page) == "inset(0px 0px 0px 40%)"
    page.keyboard.press("End")
    assert clip(page) == "inset(0px 0px 0px 0%)"
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
    assert outline == "3px"


def clip(page: Any) -> str:
    """How the new picture is clipped."""
    return str(
        page.locator(f"{_VIEW} .after").first.evaluate("one => getComputedStyle(one).clipPath")
    )


def test_dragging_on_the_picture_moves_the_edge(page: Any) -> None:
    page.check("input[value=swipe]")
    view = page.locator(_VIEW).first
    view.scroll_into_view_if_needed()
    box = view.locator(".before").bounding_box()
    top = max(box["y"], 100) + 20
    page.mouse.move(box["x"] + box["width"] / 2, top)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 4, top)
    page.mouse.up()
    assert page.locator("#at").input_value() == "75"
    # Left of the edge the old picture is seen, right of it the new one.
    page.mouse.move(box["x"] + 5, top)
    assert page.locator("#at").input_value() == "75"


def test_the_overlay_mixes_as_the_slider_says(page: Any) -> None:
    page.check("input[value=overlay]")
    page.locator("#at").fill("20")
    after = page.locator(f"{_VIEW} .after").first
    assert after.evaluate("one => getComputedStyle(one).opacity") == "0.2"


def test_a_swipe_shows_the_old_pixels_left_of_the_edge_and_the_new_ones_right(
    browser: Any, tmp_path: Path
) -> None:
    def square(color: str) -> Rendition:
        file = BytesIO()
        Image.new("RGB", (200, 200), color).save(file, "PNG")
        return Rendition("a.png", file=file.getvalue())

    path = tmp_path / "diff.html"
    path.write_text(difference_page([compared(square("red"), square("blue"))], "a", "b"))
    opened = browser.new_page()
    opened.goto(path.as_uri())
    opened.check("input[value=swipe]")
    shot = Image.open(BytesIO(opened.locator(_VIEW).screenshot())).convert("RGB")
    left = int(
        opened.locator(".before").bounding_box()["x"] - opened.locator(_VIEW).bounding_box()["x"]
    )
    assert shot.getpixel((left + 20, 100)) == (255, 0, 0)
    assert shot.getpixel((left + 180, 100)) == (0, 0, 255)
    opened.close()


def test_links_lead_to_the_places_that_differ(page: Any) -> None:
    page.check("input[value=difference]")
    link = page.locator(".jumps a").first
    link.click()
    target = page.locator(link.get_attribute("href"))
    top = target.evaluate("one => one.getBoundingClientRect().top")
    assert 0 <= top <= 800
