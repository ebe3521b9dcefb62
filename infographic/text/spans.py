"""Text with emphasis and links, as spans of one kind each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one manner: plain, bold, italic, or a link."""

    text: str
    bold: bool = False
    italic: bool = False
    url: str = ""
    language: str = ""


RichText: TypeAlias = tuple[Span, ...]


def plain(spans: RichText) -> str:
    """The words alone."""
    return "".join(span.text for span in spans)
