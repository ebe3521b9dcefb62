"""What is checked, and the words that a reader of it should get."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from typing import Any

import pytest

from infographic.document.model import Document
from infographic.layouts.base import Layout
from infographic.plugins import names
from infographic.text.web_address import shown_address
from tests.scene_checks import expected

LAYOUTS = names(Layout)
THEMES = ("calm", "night", "press")
ALL = [(layout, theme) for layout in LAYOUTS for theme in THEMES]

AWKWARD: dict[str, Any] = {
    "title": 'Waffles, "official" fjords & affluent offices',
    "subtitle": "It's the reader's first look -- and their last...",
    "intro": "Efficient *officers* finally fly off; **baffled** fish flee: "
    "[c'est la vie]{lang=fr}. 50 % of it stays.",
    "opener": {"title": "First: naïve façades", "text": "Łódź, Ærø and Straße -- not 'plain'."},
    "tips": [
        {"title": "Flip the *flow*", "text": "AVATAR To Wave: Ty, Va, Yo. See [fifty files]"
         "(https://example.org/files).", "icon": "leaf"},
        {"title": "Don't shuffle", "text": "Stiff traffic suffers; 1/2 of it is 3-4 offers."},
        {"title": 'Ask: "why?"', "text": "“Why ‘not’?” is a fine reply... -- isn't it?"},
        {"title": "Filter fluff"},
    ],
    "closing": "Affirm, defer, refuse: it's all one effort.",
    "cta": {"text": "Find fellow flâneurs", "url": "https://www.example.org/flâneurs/"},
    "author": "Øyvind Fjell",
    "credit": "After *Fifty Offices*, first edition",
}  # fmt: skip
"""Ligatures, kerned pairs, marks of every kind, emphasis, links and another language."""


def words_of(document: Document) -> list[str]:
    """All words of a document in order, the address of its call to action as it is shown."""
    texts = [str(text) for _, _, text in expected(document)]
    credit = [texts.pop()] if document.credit else []
    if document.action and document.action.url:
        texts.append(shown_address(document.action.url))
    texts += [" · ".join([document.author, *credit] if document.author else credit)]
    return [word for text in texts for word in split(text)]


def split(text: str) -> list[str]:
    """The words of a text, without soft hyphens."""
    return text.replace("\u00ad", "").split()


def run(program: str, *arguments: str, data: bytes = b"") -> str:
    """What a program prints; the test is skipped where it isn't installed."""
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")
    done = subprocess.run([program, *arguments], input=data, capture_output=True, check=True)
    return done.stdout.decode("utf-8", "replace")


def struct_text(listing: str) -> Iterator[tuple[str, str]]:
    """The element types and texts of ``pdfinfo -struct-text``, in order."""
    tag = ""
    for line in listing.splitlines():
        told = line.strip()
        if told.startswith('"'):
            yield tag, told[1:-1]
        elif match := re.match(r"[A-Z]\w*", told):
            tag = match[0]
