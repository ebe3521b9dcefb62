"""The words of a document in reading order, for formats without a picture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from infographic.document.model import Document, Text
from infographic.scene.roles import Role
from infographic.scene.words import Passage
from infographic.text.characters import SOFT_HYPHEN
from infographic.text.spans import RichText, Span
from infographic.text.web_address import shown_address

_SPACES = re.compile(r"[ \t\r\n\f\v]+")


def wording(document: Document) -> tuple[Passage, ...]:
    """All texts of the document; of a tip that is numbered, its label, too."""
    return tuple(passage for passage in _passages(document) if str(passage))


def _passages(document: Document) -> Iterator[Passage]:
    opener, action = document.opener, document.action
    yield _passage(Role.TITLE, document.title)
    yield _passage(Role.SUBTITLE, document.subtitle)
    yield _passage(Role.INTRO, document.intro)
    if opener:
        yield _passage(Role.OPENER_TITLE, opener.title)
        yield _passage(Role.OPENER_TEXT, opener.text)
    for number, tip in enumerate(document.tips, start=1):
        if document.numbered:
            yield Passage(Role.TIP_LABEL, (Span(str(number)),), number)
        yield _passage(Role.TIP_TITLE, tip.title, number, tip.url)
        yield _passage(Role.TIP_TEXT, tip.text, number)
    yield _passage(Role.CLOSING, document.closing)
    if action:
        words = action.text or Text((Span(shown_address(action.url)),))
        yield _passage(Role.ACTION, words, url=action.url)
    yield Passage(Role.CREDIT, _credit(document))


def _credit(document: Document) -> RichText:
    author = (Span(document.author),) if document.author else ()
    source = document.credit.spans if document.credit else ()
    return _on_one_line((*author, *((Span(" · "),) if author and source else ()), *source))


def _passage(role: Role, text: Text | None, tip: int | None = None, url: str = "") -> Passage:
    spans = _on_one_line(text.spans) if text else ()
    if url:
        # A link within a link is none.
        spans = tuple(replace(span, url="") for span in spans)
    return Passage(role, spans, tip, url)


def _on_one_line(spans: RichText) -> RichText:
    """The spans with single spaces, none at either end, and without soft hyphens."""
    kept: list[Span] = []
    before = " "
    for span in spans:
        text = _SPACES.sub(" ", span.text.replace(SOFT_HYPHEN, ""))
        text = text[1:] if before.endswith(" ") and text.startswith(" ") else text
        if text:
            kept.append(replace(span, text=text))
            before = text
    if kept and before.endswith(" "):
        last = replace(kept.pop(), text=before[:-1])
        kept += [last] if last.text else []
    return tuple(kept)
