"""The word of a title that carries its point, in a colour of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from infographic.color import Color
from infographic.document.model import Text
from infographic.scene.items import GlyphRun, Group, Item
from infographic.text.spans import RichText, Span, plain

_ASKS = "?!"
_UNSEEN = " \n\t\u00ad"


def set_apart(title: Text) -> Text:
    """The title with its last word as a span of its own, if it asks or calls out and the
    author marked no other words."""
    if any(_marked(span) for span in title.spans) or not title.spans:
        return title
    *head, last = title.spans
    before, _, word = last.text.rstrip().rpartition(" ")
    if not word.endswith(tuple(_ASKS)) or not (before or head):
        return title
    first = (replace(last, text=before + " "),) if before else ()
    return replace(title, spans=(*head, *first, replace(last, text=word)))


def lit(words: Group, title: Text, accent: Color) -> Group:
    """The glyphs of a title that was :func:`set_apart`, its marked words in ``accent``, or
    its last one."""
    ranges = list(_ranges(title.spans))
    items: list[Item] = []
    at = 0
    for item in words.items:
        if isinstance(item, GlyphRun):
            marked = any(start <= at < end for start, end in ranges)
            items.append(replace(item, color=accent) if marked else item)
            at += _seen(item.text)
        else:
            items.append(item)
    return replace(words, items=tuple(items))


def _ranges(spans: RichText) -> Iterator[tuple[int, int]]:
    """From which character to which the words are marked; spaces don't count, as lines end
    in some."""
    some = any(_marked(span) for span in spans)
    asks = len(spans) > 1 and plain(spans).endswith(tuple(_ASKS))
    at = 0
    for number, span in enumerate(spans, start=1):
        end = at + _seen(span.text)
        if _marked(span) or (not some and asks and number == len(spans)):
            yield at, end
        at = end


def _marked(span: Span) -> bool:
    return span.bold or span.italic


def _seen(text: str) -> int:
    return sum(char not in _UNSEEN for char in text)
