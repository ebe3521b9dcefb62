"""Text twins: short and long, in the document's language."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from infographic.api import lay_out
from infographic.document.model import Document
from infographic.document.reader import from_dict, load_document
from infographic.document.twins import alt, description
from infographic.layouts.base import Layout
from infographic.plugins import names
from infographic.resources import sample
from tests.corpus import corpus
from tests.scene_checks import squeezed

TIPS = ["Breathe", "Wait"]


def document(**more: Any) -> Document:
    return from_dict({"title": "Stay calm", "tips": TIPS, **more})


def test_the_short_one_says_what_it_is_how_long_and_what_about() -> None:
    assert alt(document()) == "Infographic with 2 tips: Stay calm."
    assert alt(document(subtitle="Small steps")) == (
        "Infographic with 2 tips: Stay calm. Small steps."
    )
    assert alt(document(tips=["Breathe"])) == "Infographic with one tip: Stay calm."


@pytest.mark.parametrize("title", ["Stay calm!", "Calm?", "Calm…", 'Say "Stay calm."', "冷静。"])
def test_a_title_that_ends_in_a_mark_gets_no_other(title: str) -> None:
    made = document(title=title)
    assert alt(made) == f"Infographic with 2 tips: {made.title}"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", "Infografik mit 2 Tipps: Stay calm."),
        ("de-AT", "Infografik mit 2 Tipps: Stay calm."),
        ("fr", "Infographie, 2 conseils\u00a0: Stay calm."),
        ("es-MX", "Infografía con 2 consejos: Stay calm."),
        ("it", "Infografica con 2 consigli: Stay calm."),
        ("nl", "Infographic met 2 tips: Stay calm."),
        ("pt-BR", "Infographic with 2 tips: Stay calm."),
        ("en-GB", "Infographic with 2 tips: Stay calm."),
    ],
)
def test_it_is_told_in_the_language_of_the_document_or_in_english(language: str, said: str) -> None:
    assert alt(document(language=language)) == said


def test_the_long_one_has_everything_in_order() -> None:
    made = document(
        subtitle="Small steps",
        intro="A *few* words.",
        opener={"title": "First", "text": "Sit down."},
        tips=[{"title": "Breathe", "text": "In, and [out](https://example.org)."}, "Wait"],
        closing="That is all.",
        cta={"text": "Reach out", "url": "https://example.org"},
        author="Ada",
        credit="After a book",
    )
    assert description(made) == (
        "Stay calm\n\nSmall steps\n\nA few words.\n\nFirst\nSit down.\n\n"
        "1. Breathe\nIn, and out.\n\n2. Wait\n\nThat is all.\n\n"
        "Reach out\nhttps://example.org\n\nAda · After a book"
    )


def test_what_images_show_stands_in_brackets_at_their_place() -> None:
    image = {"file": "a.png", "alt": "Two people on a bench"}
    made = document(
        intro="A word.",
        image=image,
        tips=[
            {"title": "Breathe", "text": "In.", "image": image | {"alt": "A leaf"}},
            {"title": "Wait", "image": {"file": "b.png", "decorative": True}},
        ],
    )
    assert description(made) == (
        "Stay calm\n\nA word.\n\n[Two people on a bench]\n\n1. Breathe\nIn.\n[A leaf]\n\n2. Wait"
    )


def test_a_page_tells_its_images_too_and_is_named_by_its_words(tmp_path: Path) -> None:
    Image.new("RGB", (40, 20), (200, 30, 30)).save(tmp_path / "a.png")
    made = from_dict(
        {
            "title": "Stay calm",
            "author": "Ada",
            "logo": "a.png",
            "tips": [{"title": "Wait", "image": {"file": "a.png", "alt": "A bench"}}],
            "closing": "That is all.",
        },
        root=tmp_path,
    )
    *_, tip, last = lay_out(made, "carousel").pages
    assert tip.description == "1. Wait\n[A bench]"
    assert last.alt == "Infographic with one tip, page 3 of 3: That is all."
    assert last.description == "[Ada, logo]\n\nThat is all.\n\nAda"


def test_without_numbers_the_long_one_has_none() -> None:
    assert description(document(numbered=False)) == "Stay calm\n\nBreathe\n\nWait"


def test_marks_for_breaking_lines_are_left_out() -> None:
    made = document(title="Be\u00adzieh\u00adung", subtitle="two\nlines")
    assert alt(made) == "Infographic with 2 tips: Beziehung. two lines."


def test_each_of_several_pages_has_its_own() -> None:
    scene = lay_out(load_document(sample()), "carousel")
    alts = [page.alt for page in scene.pages]
    assert len(set(alts)) == len(alts)
    assert f"Infographic with 10 tips, page 5 of {len(alts)}: Speak up." in alts
    speak_up = next(page for page in scene.pages if page.alt.endswith("Speak up."))
    assert speak_up.description.startswith("2. Speak up\nListening goes both ways.")


def test_a_single_page_needs_none_of_its_own() -> None:
    scene = lay_out(load_document(sample()), "cards")
    assert [(page.alt, page.description) for page in scene.pages] == [("", "")]
    assert scene.alt == alt(load_document(sample()))


@pytest.mark.parametrize("layout", names(Layout))
def test_the_words_of_all_pages_together_are_those_of_the_document(layout: str) -> None:
    made = from_dict(corpus()["8-tips"])
    scene = lay_out(made, layout)
    pages = "".join(page.description for page in scene.pages) or scene.description
    words = squeezed(pages)
    for line in description(made).splitlines():
        if not line.startswith("https:"):
            assert squeezed(line) in words
