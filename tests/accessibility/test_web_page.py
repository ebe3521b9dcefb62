"""The web page in a real browser: rules of accessibility, narrow screens, the copy button."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from infographic import render_infographic
from infographic.backends.base import Options, Place, Sibling, load_backend
from infographic.document.reader import from_dict, load_document
from infographic.document.twins import with_twins
from infographic.resources import sample
from tests.corpus import corpus
from tests.pdf_scenes import scene
from tests.texts import signed_documents, words_of

_ARABIC = {
    "title": "هل تعمل على علاقتك وحدك؟",
    "language": "ar",
    "intro": "لا يمكنك تغيير الآخرين، ولكن يمكنك تغيير نفسك.",
    "tips": [{"title": "تحدث", "text": "الاستماع [both ways]{lang=en} في اتجاهين."}, "اصبر"],
    "cta": {"text": "تواصل معنا", "url": "https://example.org"},
}
CASES: dict[str, tuple[Any, dict[str, Any]]] = {
    "cards": (sample(), {"layout": "cards"}),
    "night": (sample(), {"theme": "night", "layout": "timeline"}),
    "carousel": (sample(), {"theme": "ember", "layout": "carousel"}),
    "wide": (sample(), {"theme": "bold", "size": "slide", "layout": "bento"}),
    "arabic": (_ARABIC, {"theme": "petal", "layout": "cards"}),
    "long words": (corpus()["long-words"], {"layout": "cards"}),
    "not numbered": (corpus()["not-numbered"], {"theme": "press", "layout": "editorial"}),
    "linked": (corpus()["linked"], {"layout": "cards"}),
}
_BLOCKS = "main > :not(.tools) :is(h1, h2, p)"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The page of a case, with a small picture and a PDF beside it."""
    made: dict[str, Path] = {}

    def build(case: str) -> Path:
        if case not in made:
            folder = tmp_path_factory.mktemp("site")
            content, options = CASES[case]
            outputs = [folder / f"a.{suffix}" for suffix in ("png", "pdf", "html")]
            render_infographic(content, *outputs, scale=0.5, **options)
            made[case] = folder / "a.html"
        return made[case]

    return build


@contextmanager
def opened(browser: Any, address: str, width: int = 1280, **options: Any) -> Iterator[Any]:
    """A page in the browser, which must not complain about anything."""
    context = browser.new_context(viewport={"width": width, "height": 800}, **options)
    page = context.new_page()
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("dialog", lambda dialog: (told.append(dialog.message), dialog.dismiss()))
    page.goto(address)
    yield page
    context.close()
    assert told == []


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("case", CASES)
def test_no_rule_of_accessibility_is_broken(
    browser: Any, built: Any, case: str, width: int
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe isn't installed")
    with opened(browser, built(case).as_uri(), width) as page:
        found = axe.Axe().run(page).response
        assert [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]] == []
        assert len(found["passes"]) >= 15


@pytest.mark.parametrize("case", CASES)
def test_the_words_are_those_of_the_document_and_all_are_seen(
    browser: Any, built: Any, case: str
) -> None:
    content = CASES[case][0]
    document = from_dict(content) if isinstance(content, dict) else load_document(content)
    with opened(browser, built(case).as_uri()) as page:
        said = page.locator(_BLOCKS).all_text_contents()
        assert " ".join(said).split() == words_of(document)
        assert all(block.is_visible() for block in page.locator(_BLOCKS).all())
        list_tag = "ol" if document.numbered else "ul"
        assert page.locator(f"{list_tag}.tips > li").count() == len(document.tips)


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("case", CASES)
def test_on_a_phone_nothing_is_cut_off_and_letters_are_large_enough(
    browser: Any, built: Any, case: str, width: int
) -> None:
    with opened(browser, built(case).as_uri(), width) as page:
        assert page.evaluate("document.documentElement.scrollWidth") == width
        beyond = page.evaluate(
            "[...document.querySelectorAll('main *')].filter(e => e.scrollWidth > e.clientWidth + 1"
            " && getComputedStyle(e).display !== 'inline' && e.tagName !== 'PICTURE')"
            ".map(e => e.outerHTML.slice(0, 80))"
        )
        assert beyond == []
        sizes = page.evaluate(
            "[...document.querySelectorAll('main *')].filter(e => e.innerText)"
            ".map(e => parseFloat(getComputedStyle(e).fontSize))"
        )
        assert min(sizes) >= 16


@pytest.mark.parametrize("case", CASES)
def test_every_picture_loads_and_stays_in_its_column(browser: Any, built: Any, case: str) -> None:
    with opened(browser, built(case).as_uri()) as page:
        for image in page.locator("img").all():
            image.scroll_into_view_if_needed()
            page.wait_for_function("image => image.naturalWidth > 0", arg=image.element_handle())
            box = image.bounding_box()
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= 1280
            assert image.get_attribute("alt")


def test_whatever_is_reached_by_the_keyboard_shows_it(browser: Any, built: Any) -> None:
    with opened(browser, built("cards").as_uri()) as page:
        reached = []
        for _ in range(30):
            page.keyboard.press("Tab")
            tag, width = page.evaluate(
                "[document.activeElement.tagName, "
                "parseFloat(getComputedStyle(document.activeElement).outlineWidth)]"
            )
            if tag == "BODY":
                break
            assert width >= 2
            reached.append(tag)
        # The picture, the call to action, two downloads, the snippet and its button.
        assert reached == ["A", "A", "A", "A", "TEXTAREA", "BUTTON"]


def test_without_scripts_the_snippet_is_there_and_no_dead_button(browser: Any, built: Any) -> None:
    with opened(browser, built("cards").as_uri(), java_script_enabled=False) as page:
        assert page.locator("textarea").is_visible()
        assert page.locator("button").is_hidden()


def test_the_button_copies_the_snippet_and_says_so(browser: Any, built: Any) -> None:
    folder = built("cards").parent
    handler = partial(Silent, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    site = f"http://127.0.0.1:{server.server_port}/"
    try:
        allowed = {"permissions": ["clipboard-read", "clipboard-write"]}
        with opened(browser, f"{site}a.html", **allowed) as page:
            page.get_by_role("button", name="Copy").click()
            page.get_by_role("status").get_by_text("Copied.").wait_for()
            copied = page.evaluate("navigator.clipboard.readText()")
            assert copied == page.locator("textarea").input_value()
            # It has to work on other sites, too.
            assert copied.startswith(f'<a href="{site}a.html"><img src="{site}a.png" alt="')
    finally:
        server.shutdown()
        server.server_close()


def test_where_the_clipboard_is_closed_the_button_still_copies(browser: Any, built: Any) -> None:
    with opened(browser, built("cards").as_uri()) as page:
        page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject('closed'); }")
        page.get_by_role("button", name="Copy").click()
        page.get_by_role("status").get_by_text("Copied.").wait_for()
        assert page.evaluate("getSelection().toString()").startswith('<a href="a.html">')


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(content=signed_documents())
def test_nothing_that_strangers_write_runs(browser: Any, content: dict[str, Any]) -> None:
    document = from_dict(content)
    made = with_twins(scene(title=str(document.title)), document)
    file = Sibling("x.png", "png", "image/png", 300, 200, True, 1)
    (data,) = load_backend("html").write(made, Options(place=Place("a.html", (file,))))
    page = browser.new_page()
    try:
        told: list[str] = []
        page.on("dialog", lambda dialog: (told.append(dialog.message), dialog.dismiss()))
        page.set_content(data.decode())
        assert page.locator("script").count() == 1
        assert page.locator("img").count() == 1
        said = page.locator(_BLOCKS).all_text_contents()
        assert " ".join(said).split() == words_of(document)
        assert told == []
    finally:
        page.close()


class Silent(SimpleHTTPRequestHandler):
    """A server that keeps its log to itself."""

    def do_GET(self) -> None:
        """Send a file; a browser that asks for an icon is told that there is none."""
        if self.path == "/favicon.ico":
            self.send_response(204)
            self.end_headers()
        else:
            super().do_GET()

    def log_message(self, *arguments: object) -> None:
        """Nothing."""
