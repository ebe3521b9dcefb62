"""The web page, read as a parser reads it."""

from __future__ import annotations

from base64 import b64decode, b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings

from infographic.backends.base import Options, Place, Sibling, load_backend
from infographic.document.model import Document
from infographic.document.reader import from_dict
from infographic.document.twins import with_twins
from infographic.scene.roles import Role
from infographic.scene.scene import Scene
from infographic.scene.tones import Tones
from tests.pdf_scenes import pages, part, scene, words
from tests.texts import signed_documents, words_of

PNG = Sibling("a b.png", "png", "image/png", 600, 400, True, 1_234_567)
PDF = Sibling("../print/a.pdf", "pdf", "application/pdf", 300, 200, False, 45_678)
SITE = "https://example.org/tips/"
_VOID = frozenset({"meta", "link", "img", "source"})
_TAGS = _VOID | {
    "html", "head", "title", "style", "body", "main", "header", "div", "aside", "section", "h1",
    "h2", "p", "ol", "ul", "li", "a", "em", "strong", "span", "picture", "label", "textarea",
    "button", "script",
}  # fmt: skip
_BLOCKS = frozenset({"h1", "h2", "p"})


class Read(HTMLParser):
    """Elements as (tag, attributes), and the words of picture-side blocks; checks nesting."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: list[tuple[str, dict[str, str]]] = []
        self.said: list[str] = []
        self.texts: dict[str, str] = {}
        self.feed(html)
        self.close()
        assert self.open == [], "an element isn't closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in _TAGS
        self.found.append((tag, {name: value or "" for name, value in attrs}))
        if tag in _BLOCKS and "aside" not in self.open:
            self.said.append("")
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        place = self.open[-1] if self.open else ""
        self.texts[place] = self.texts.get(place, "") + data
        if _BLOCKS & set(self.open) and "aside" not in self.open:
            self.said[-1] += data
        elif data.strip():
            assert "aside" in self.open or place in ("title", "style", "script"), data

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.found if name == tag]

    def meta(self) -> dict[str, str]:
        return {
            one.get("name") or one.get("property") or "": one["content"]
            for one in self.all("meta") if "content" in one
        }  # fmt: skip


def document(**more: Any) -> Document:
    return from_dict({"title": "Stay calm", "tips": ["Breathe", "Wait"], **more})


def html(made: Scene | Document, *siblings: Sibling, url: str = "", name: str = "a.html") -> str:
    if isinstance(made, Document):
        made = with_twins(scene(title=str(made.title), language=made.language), made)
    backend = load_backend("html")
    assert backend.paged
    assert backend.tells_siblings
    (data,) = backend.write(made, Options(1, url=url, place=Place(name, siblings)))
    return data.decode()


def read(made: Scene | Document, *siblings: Sibling, **more: str) -> Read:
    return Read(html(made, *siblings, **more))


def test_the_words_have_the_elements_that_say_what_they_are() -> None:
    page = html(
        document(
            subtitle="Small *steps*",
            intro="A [mot]{lang=fr} **of** [wisdom](https://example.org/?a=1&b=2).",
            opener={"title": "First", "text": "Sit down."},
            tips=[{"title": "Breathe", "text": "In.", "url": "https://example.org/in"}, "Wait"],
            closing="That is all.",
            cta={"text": "Reach out", "url": "https://example.org"},
            author="Ada",
        ),
        PNG,
    )
    for line in (
        "<h1>Stay calm</h1>",
        '<p class="subtitle">Small <em>steps</em></p>',
        '<p class="intro">A <span lang="fr">mot</span> <strong>of</strong> ',
        ' <a href="https://example.org/?a=1&amp;b=2">wisdom</a>.</p>',
        '<div class="opener">\n<h2>First</h2>\n<p class="opener-text">Sit down.</p>\n</div>',
        '<ol class="tips" role="list">\n<li>\n<h2><a href="https://example.org/in">Breathe</a></h2>',
        '<p class="closing">That is all.</p>',
        '<p class="action"><a href="https://example.org">Reach out</a></p>',
        '<p class="credit">Ada</p>',
    ):
        assert line in page
    assert '<ul class="tips" role="list">\n<li>\n<h2>Breathe' in html(document(numbered=False), PNG)


@settings(deadline=None)
@given(signed_documents())
def test_what_strangers_write_stays_text_and_none_of_it_is_lost(content: dict[str, Any]) -> None:
    made = from_dict(content)
    page = read(made, PNG, PDF, url=SITE)
    assert " ".join(page.said).split() == words_of(made)
    assert len(page.all("script")) == len(page.all("style")) == 1
    known = {"https://example.org", "https://example.org/a_(b)?c=1&amp;d=2"}
    known |= {"https://example.org/?a=1&copy;=2#x", "a%20b.png", "../print/a.pdf"}
    assert {one["href"] for one in page.all("a")} <= known
    names = {name for _, attributes in page.found for name in attributes}
    assert not [name for name in names if name.startswith("on") or name in ("style", "srcdoc")]
    assert page.meta()["og:title"] == str(made.title).replace("\u00ad", "")


def test_the_page_allows_its_own_style_and_script_and_nothing_else() -> None:
    page = read(document(), PNG)
    (policy,) = (m["content"] for m in page.all("meta") if "http-equiv" in m)
    for kind in ("style", "script"):
        digest = b64encode(sha256(page.texts[kind].encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; img-src 'self' file: data:;")
    assert "script-src" not in html(document())


def test_a_picture_beside_is_shown_and_leads_to_its_file() -> None:
    page = read(document(image={"file": "x.png", "alt": "A lake"}), PDF, PNG)
    (image,) = page.all("img")
    assert image == {
        "src": "a%20b.png",
        "alt": "Infographic with 2 tips: Stay calm.",
        "width": "300",
        "height": "200",
    }
    assert {"href": "a%20b.png"} in page.all("a")


def test_what_images_in_the_picture_show_is_told_in_its_alternative_text() -> None:
    figure = part(Role.FIGURE, alt="A lake")
    made = with_twins(scene(figure), document())
    assert read(made, PNG).all("img")[0]["alt"] == "Infographic with 2 tips: Stay calm. [A lake]"


def test_a_smaller_format_is_taken_by_browsers_that_know_it() -> None:
    webp = replace(PNG, name="a.webp", suffix="webp", media_type="image/webp")
    page = read(document(), webp, PNG)
    assert page.all("source") == [{"type": "image/webp", "srcset": "a.webp"}]
    assert page.all("img")[0]["src"] == "a%20b.png"
    alone = read(document(), webp)
    assert alone.all("img")[0]["src"] == "a.webp"
    assert alone.all("source") == []


def test_without_a_picture_beside_it_holds_its_own() -> None:
    page = read(document(), PDF)
    (image,) = page.all("img")
    assert b64decode(image["src"].removeprefix("data:image/png;base64,")).startswith(b"\x89PNG")
    assert "og:image" not in page.meta()
    assert page.meta()["twitter:card"] == "summary"
    assert page.all("textarea") == []


def test_of_several_pages_each_is_an_image_with_its_own_alternative_text() -> None:
    two = with_twins(pages(words("Calm"), words("Wait")), document())
    files = [replace(PNG, name=f"a-{n}.png", page=n) for n in (1, 2)]
    page = read(two, *files, PDF)
    assert [(one["src"], one["alt"]) for one in page.all("img")] == [
        ("a-1.png", "Infographic with 2 tips, page 1 of 2: Calm."),
        ("a-2.png", "Infographic with 2 tips, page 2 of 2: Wait."),
    ]
    assert [one.get("loading") for one in page.all("img")] == [None, "lazy"]
    labels = [one["aria-label"] for one in page.all("a") if "aria-label" in one]
    assert labels == ["PNG, page 1", "PNG, page 2"]


def test_downloads_tell_format_and_extent() -> None:
    page = html(document(), PNG, PDF, replace(PDF, name="a.md", suffix="md", bytes=99))
    assert '<a href="a%20b.png" download=""><strong>PNG</strong> 600 × 400 px, 1.2 MB</a>' in page
    assert '<a href="../print/a.pdf" download=""><strong>PDF</strong> 46 kB</a>' in page
    assert '<a href="a.md" download=""><strong>MD</strong> 99 bytes</a>' in page


def test_networks_get_whole_addresses_where_the_site_is_known() -> None:
    page = read(document(subtitle="Small steps", language="en-GB"), PNG, url=SITE)
    meta = page.meta()
    alt = "Infographic with 2 tips: Stay calm. Small steps."
    assert {name: meta[name] for name in meta if name[:3] in ("og:", "twi")} == {
        "og:type": "article",
        "og:title": "Stay calm",
        "og:description": alt,
        "og:locale": "en_GB",
        "og:url": SITE + "a.html",
        "og:image": SITE + "a%20b.png",
        "og:image:type": "image/png",
        "og:image:width": "600",
        "og:image:height": "400",
        "og:image:alt": alt,
        "twitter:card": "summary_large_image",
    }
    assert page.all("link") == [{"rel": "canonical", "href": SITE + "a.html"}]


def test_where_the_site_is_unknown_addresses_are_relative_and_nothing_is_canonical() -> None:
    page = read(document(), PNG)
    assert page.meta()["og:image"] == "a%20b.png"
    assert "og:url" not in page.meta()
    assert page.all("link") == []


def test_the_snippet_is_text_and_shows_the_picture_with_its_alternative_text() -> None:
    page = read(document(title='Say "<calm>"'), PNG, url=SITE)
    snippet = Read(page.texts["textarea"])
    assert snippet.all("a") == [{"href": SITE + "a.html"}]
    (image,) = snippet.all("img")
    assert image["src"] == SITE + "a%20b.png"
    assert image["alt"] == "Infographic with 2 tips: Say “<calm>”."
    assert (image["width"], image["height"]) == ("300", "200")


@pytest.mark.parametrize(
    ("language", "heading", "own"),
    [
        ("de-AT", "Herunterladen", {}),
        ("en", "Downloads", {}),
        ("pl", "Downloads", {"lang": "en"}),
        ("ar", "Downloads", {"lang": "en", "dir": "ltr"}),
    ],
)
def test_labels_are_in_the_language_of_the_document_or_say_in_which_they_are(
    language: str, heading: str, own: dict[str, str]
) -> None:
    page = read(document(language=language), PNG)
    assert heading in page.texts["h2"]
    sections = [
        {k: v for k, v in one.items() if k != "aria-labelledby"} for one in page.all("section")
    ]
    assert sections == [own, own]
    assert page.all("html") == [{"lang": language} | ({"dir": "rtl"} if language == "ar" else {})]


def test_a_paragraph_that_runs_the_other_way_says_so() -> None:
    page = html(document(intro="שלום עולם"), PNG)
    assert '<p dir="rtl" class="intro">' in page


def test_the_metadata_tells_who_made_it_from_what() -> None:
    made = replace(
        with_twins(scene(author="Ada", rights="CC0", inputs='a "hash"'), document()),
        tones=Tones(dark=True),
    )
    meta = read(made, PNG).meta()
    assert meta["author"] == "Ada"
    assert meta["dcterms.rights"] == "CC0"
    assert meta["infographic:inputs"] == 'a "hash"'
    assert meta["color-scheme"] == "dark"
    assert "infographic:inputs" not in read(document(), PNG).meta()
