"""A text that goes on elsewhere: the part that fills some lines, and the rest."""

from __future__ import annotations

from dataclasses import replace

from infographic.document.model import Text
from infographic.text.paragraph import Paragraph
from infographic.text.spans import RichText, Span


def split_after(text: Text, paragraph: Paragraph, lines: int) -> tuple[Text, Text]:
    """The words of the first ``lines`` lines of a set paragraph, and those that follow."""
    letters = sum(_letters(line.text) for line in paragraph.lines[:lines])
    head, rest = _split(text.spans, letters)
    return replace(text, spans=head), replace(text, spans=rest)


def _letters(text: str) -> int:
    # White space at line ends is set or dropped, and soft hyphens are added by breaking.
    return sum(not letter.isspace() and letter != "\u00ad" for letter in text)


def _split(spans: RichText, letters: int) -> tuple[RichText, RichText]:
    head: list[Span] = []
    for place, span in enumerate(spans):
        count = _letters(span.text)
        if count <= letters:
            head.append(span)
            letters -= count
            continue
        cut = _position(span.text, letters)
        before, after = span.text[:cut].rstrip(), span.text[cut:].lstrip()
        if before:
            head.append(replace(span, text=before))
        return tuple(head), (replace(span, text=after), *spans[place + 1 :])
    return tuple(head), ()


def _position(text: str, letters: int) -> int:
    for place, letter in enumerate(text):
        if letters == 0 and letter.isspace():
            return place
        letters -= _letters(letter)
        if letters < 0:
            return place
    return len(text)
