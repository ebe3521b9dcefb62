"""What a document says, gathered without the code under test; random texts with every sign."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from infographic.document.model import Document, Text
from infographic.text.spans import Span
from infographic.text.web_address import shown_address

_SIGNS = r"\`*_[]<>&~|#-+=.)(!:\"'/1a é\u00a0ß平"
_PIECES = st.one_of(
    st.text(_SIGNS, min_size=1, max_size=8),
    st.sampled_from(
        [
            "1. one", "# head #", "---", "* item", "> quote", "&amp;", "<b>bold</b>",
            "www.example.org",
            "**bold**", "*it*", "***both***", "[a *b*](https://example.org/a_(b)?c=1&amp;d=2)",
            "[mots]{lang=fr}", "a**b**c", "**(a)**b", "*a***b**", "</script>", "</style>", "-->",
            '"><img src=x onerror=alert(1)>', "javascript:alert(1)", "'onload='", "```", "~~~",
        ]
    ),
)  # fmt: skip


def texts(most: int = 6) -> st.SearchStrategy[str]:
    """Texts that mean something in Markdown and HTML; each has a letter."""
    return st.lists(_PIECES, min_size=1, max_size=most).map(lambda parts: "x" + " ".join(parts))


def signed_documents() -> st.SearchStrategy[dict[str, Any]]:
    """Contents as mappings, all of whose texts are full of signs."""
    tip = st.fixed_dictionaries(
        {"title": texts(3)},
        optional={"text": texts(), "url": st.just("https://example.org/?a=1&copy;=2#x")},
    )
    return st.fixed_dictionaries(
        {"title": texts(3), "tips": st.lists(tip, min_size=1, max_size=3)},
        optional={
            "subtitle": texts(), "intro": texts(), "closing": texts(), "credit": texts(),
            "opener": st.fixed_dictionaries({"title": texts(3)}, optional={"text": texts()}),
            "cta": st.fixed_dictionaries({"text": texts(3), "url": st.just("https://example.org")}),
            "author": texts(2), "numbered": st.booleans(), "rights": texts(2),
        },
    )  # fmt: skip


def words_of(document: Document) -> list[str]:
    """The words of a document in the order of its content file, without numbers."""
    return " ".join("".join(span.text for span in spans) for spans in _said(document)).split()


def characters_of(document: Document) -> list[tuple[str, str]]:
    """Each character but spaces, numbers included, with what makes it bold, italic or a link."""
    return [
        (character, f"{span.bold:d}{span.italic:d}{span.url}")
        for spans in _said(document, numbers=True)
        for span in spans
        for character in "".join(span.text.split())
    ]


def _said(document: Document, *, numbers: bool = False) -> Iterator[Sequence[Span]]:
    opener, action = document.opener, document.action
    for text in (document.title, document.subtitle, document.intro):
        yield _spans(text)
    for text in (opener.title, opener.text) if opener else ():
        yield _spans(text)
    for number, tip in enumerate(document.tips, start=1):
        yield (Span(f"{number}."),) if numbers and document.numbered else ()
        yield _spans(tip.title, tip.url)
        yield _spans(tip.text)
    yield _spans(document.closing)
    if action:
        words = action.text or Text((Span(shown_address(action.url)),))
        yield _spans(words, action.url)
    yield (Span(document.author),)
    yield (Span("·" if document.author and document.credit else ""),)
    yield _spans(document.credit)


def _spans(text: Text | None, url: str = "") -> list[Span]:
    spans = text.spans if text else ()
    return [replace(s, text=s.text.replace("\u00ad", ""), url=url or s.url) for s in spans]
