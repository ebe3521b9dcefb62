"""Plain text: the words alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from infographic.backends.base import Options, load_backend
from infographic.document.model import Document
from infographic.document.reader import from_dict
from infographic.document.wording import wording
from infographic.result import backend_for
from tests.pdf_scenes import scene
from tests.texts import characters_of, signed_documents


def told(document: Document) -> str:
    backend = load_backend("txt")
    assert backend.paged
    (data,) = backend.write(scene(words=wording(document)), Options())
    return data.decode()


def test_what_belongs_together_stands_together() -> None:
    document = from_dict(
        {
            "title": "Stay *calm*",
            "subtitle": "Small\nsteps",
            "opener": {"title": "First", "text": "Sit down."},
            "tips": [
                {"title": "Breathe", "text": "In, and [out](https://example.org/out)."},
                {"title": "Wait", "url": "https://example.org/wait"},
            ],
            "cta": {"text": "Reach out", "url": "https://example.org"},
            "author": "Ada",
            "credit": "After a book",
        }
    )
    assert told(document) == (
        "Stay calm\n\nSmall steps\n\nFirst\nSit down.\n\n"
        "1. Breathe\nIn, and out <https://example.org/out>.\n\n"
        "2. Wait\nhttps://example.org/wait\n\n"
        "Reach out\nhttps://example.org\n\nAda · After a book\n"
    )


def test_a_link_that_says_where_it_leads_is_not_told_twice() -> None:
    intro = "See [www.example.org](https://www.example.org/), [example.org](https://example.org)."
    document = from_dict({"title": "T", "intro": intro, "tips": ["A"]})
    assert "See www.example.org <https://www.example.org/>, example.org." in told(document)


@settings(deadline=None)
@given(signed_documents())
def test_nothing_is_said_but_the_words_and_the_addresses(content: dict[str, Any]) -> None:
    document = from_dict(content)
    words = "".join(character for character, _ in characters_of(document))
    assert _without_addresses("".join(told(document).split())) == _without_addresses(words)


def _without_addresses(text: str) -> str:
    """An address may be among the words, too: markup is written where it means nothing."""
    for url in ("https://example.org/a_(b)?c=1&amp;d=2", "https://example.org/?a=1&copy;=2#x"):
        text = text.replace(f"<{url}>", "").replace(url, "")
    return text.replace("https://example.org", "")


@pytest.mark.parametrize(
    ("name", "format_name"),
    [
        ("a.txt", "txt"),
        ("a.alt.txt", "alt"),
        ("a.ALT.TXT", "alt"),
        ("ten.tips.txt", "txt"),
        ("a.png.txt", "txt"),
        ("alt.txt", "txt"),
        ("a.md", "md"),
    ],
)
def test_the_text_file_and_the_alternative_text_are_told_apart(name: str, format_name: str) -> None:
    assert backend_for(Path("dist", name)).name == format_name
