"""Markdown, read back with a CommonMark parser."""

from __future__ import annotations

from itertools import pairwise
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token

from infographic.backends.base import Options, load_backend
from infographic.document.model import Document
from infographic.document.reader import from_dict
from infographic.document.wording import wording
from infographic.scene.roles import Role
from infographic.scene.words import Passage
from infographic.text.spans import RichText, Span
from tests.corpus import corpus
from tests.pdf_scenes import scene
from tests.texts import characters_of, signed_documents


def markdown(document: Document) -> str:
    backend = load_backend("md")
    assert backend.paged
    (data,) = backend.write(scene(words=wording(document)), Options())
    return data.decode()


def made(**content: Any) -> str:
    return markdown(from_dict({"title": "T", "tips": ["A"], **content}))


def read_back(text: str) -> list[tuple[str, list[Token]]]:
    """Its blocks: the name of each and its inline tokens."""
    tokens = MarkdownIt("commonmark").parse(text)
    blocks = [
        (before.tag, token.children or [])
        for before, token in pairwise(tokens)
        if token.type == "inline"
    ]
    assert len(blocks) == len(text.strip().split("\n\n")), "a block became another kind"
    assert {tag for tag, _ in blocks} <= {"h1", "h2", "p"}
    return blocks


def characters(tokens: list[Token]) -> list[tuple[str, str]]:
    """Characters with what makes them bold, italic or a link."""
    bold = italic = 0
    url = ""
    found = []
    for token in tokens:
        if token.type in ("strong_open", "strong_close"):
            bold += token.nesting
        elif token.type in ("em_open", "em_close"):
            italic += token.nesting
        elif token.type == "html_inline":
            step = -1 if token.content.startswith("</") else 1
            bold += step * token.content.endswith("strong>")
            italic += step * token.content.endswith("em>")
        elif token.type == "link_open":
            url = str(token.attrs["href"])
        elif token.type == "link_close":
            url = ""
        else:
            assert token.type == "text", token.type
            found += [(one, f"{bold:d}{italic:d}{url}") for one in token.content]
    return [one for one in found if not one[0].isspace()]


def test_the_title_is_the_heading_and_each_tip_one_below() -> None:
    assert made(subtitle="S", opener={"title": "O", "text": "P"}, closing="C") == (
        "# T\n\nS\n\n## O\n\nP\n\n## 1. A\n\nC\n"
    )
    assert made(numbered=False) == "# T\n\n## A\n"


def test_emphasis_links_and_languages_are_kept() -> None:
    intro = "A *b* **c** ***d***, [e *f*](https://example.org/g_h?i=1&j=2) [mot]{lang=fr}."
    assert made(intro=intro).splitlines()[2] == (
        'A *b* **c** ***d***, [e *f*](https://example.org/g_h?i=1&j=2) <span lang="fr">mot</span>.'
    )


def test_a_tip_and_the_action_lead_to_their_addresses() -> None:
    text = made(
        tips=[{"title": "Read", "url": "https://example.org/a_(b)"}],
        cta={"url": "https://www.example.org/"},
    )
    assert "## 1. [Read](<https://example.org/a_(b)>)\n" in text
    assert text.endswith("[example.org](https://www.example.org/)\n")


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("# no heading", r"\# no heading"),
        ("1. no list", r"1\. no list"),
        ("- no list", r"\- no list"),
        ("—", "—"),
        ("2 \\* 3 < 4 & C#", r"2 \* 3 \< 4 \& C#"),
    ],
)
def test_signs_that_are_mere_text_stay_so(said: str, written: str) -> None:
    assert made(subtitle=said).splitlines()[2] == written


@pytest.mark.parametrize(
    ("spans", "written"),
    [
        ((Span("(a)", bold=True), Span("b")), "<strong>(a)</strong>b"),
        ((Span("a", italic=True), Span("b", bold=True)), "*a*<strong>b</strong>"),
        ((Span("a "), Span(" b ", bold=True, italic=True), Span("c")), "a  ***b*** c"),
        ((Span("\u00a0a", bold=True, italic=True),), "<strong><em>\u00a0a</em></strong>"),
    ],
)
def test_emphasis_that_asterisks_cannot_mark_is_marked_by_elements(
    spans: RichText, written: str
) -> None:
    (data,) = load_backend("md").write(scene(words=(Passage(Role.INTRO, spans),)), Options())
    assert data.decode() == written + "\n"


@settings(deadline=None)
@given(signed_documents())
def test_whatever_is_said_reads_back_with_its_words_and_emphasis(content: dict[str, Any]) -> None:
    check(from_dict(content))


@pytest.mark.parametrize("name", sorted(corpus()))
def test_the_words_are_those_of_the_document(name: str) -> None:
    check(from_dict(corpus()[name]))


def check(document: Document) -> None:
    """Nothing but what was said, all of it, and in the same manner."""
    found = [one for _, tokens in read_back(markdown(document)) for one in characters(tokens)]
    told = [(character, unquote(how)) for character, how in characters_of(document)]
    assert [(character, unquote(how)) for character, how in found] == told
