"""Links and bookmarks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from urllib.parse import quote

from infographic.backends.pdf.objects import (
    Dictionary,
    Reference,
    Writer,
    name,
    text_string,
)
from infographic.backends.pdf.parts import Part
from infographic.backends.pdf.space import PageSpace
from infographic.geometry import Rect
from infographic.scene.items import Link
from infographic.scene.roles import Role

_PRINTED = 4
# Where a bookmark leads to, this many px above the words.
_ABOVE = 24.0
_ASCII = "".join(map(chr, range(33, 127)))


def link_annotation(link: Link, box: Rect, space: PageSpace) -> Dictionary:
    """The annotation of a link whose area on the page is ``box``."""
    return Dictionary(
        {
            "Type": name("Annot"),
            "Subtype": name("Link"),
            "Rect": space.rect(box),
            "Border": [0, 0, 0],
            "F": _PRINTED,
            "Contents": text_string(link.title or link.url),
            "A": {"S": name("URI"), "URI": text_string(_ascii_url(link.url))},
        }
    )


def write_bookmarks(
    writer: Writer, parts: Sequence[Part], spaces: Sequence[PageSpace]
) -> Reference | None:
    """The title and, below it, the tips. None if there is neither."""
    tips = _entries(parts, Role.TIP_TITLE)
    titles = _entries(parts, Role.TITLE)
    if not titles and not tips:
        return None
    bookmarks = _Bookmarks(writer, spaces)
    root = Dictionary({"Type": name("Outlines")})
    reference = writer.add(root)
    if not titles:
        bookmarks.fill(root, reference, tips)
        return reference
    title = bookmarks.fill(root, reference, titles[:1])[0]
    bookmarks.fill(*title, tips)
    root["Count"] = 1 + len(tips)
    return reference


def _entries(parts: Sequence[Part], role: Role) -> list[tuple[str, Part]]:
    labels = {part.index: part.text for part in parts if part.role is Role.TIP_LABEL}
    found: list[tuple[str, Part]] = []
    for part in parts:
        if part.role is role and part.text:
            label = labels.get(part.index, "") if role is Role.TIP_TITLE else ""
            words = part.text.replace("\u00ad", "")
            found.append((f"{label}. {words}" if label else words, part))
    return found


class _Bookmarks:
    def __init__(self, writer: Writer, spaces: Sequence[PageSpace]) -> None:
        self._writer = writer
        self._spaces = spaces

    def fill(
        self, parent: Dictionary, own: Reference, entries: Sequence[tuple[str, Part]]
    ) -> list[tuple[Dictionary, Reference]]:
        """Hang entries below ``parent``, and return them with their references."""
        items = [self._item(words, part, own) for words, part in entries]
        placed = [(item, self._writer.add(item)) for item in items]
        for (one, before), (other, after) in pairwise(placed):
            one["Next"], other["Prev"] = after, before
        if placed:
            parent["First"], parent["Last"] = placed[0][1], placed[-1][1]
            parent["Count"] = len(placed)
        return placed

    def _item(self, words: str, part: Part, parent: Reference) -> Dictionary:
        page = part.pieces[0].page
        top = min(piece.box.y for piece in part.pieces if piece.page == page) - _ABOVE
        up = self._spaces[page].up(top)
        place = [self._writer.page_references[page], name("XYZ"), "null", up, "null"]
        return Dictionary({"Title": text_string(words), "Parent": parent, "Dest": place})


def _ascii_url(url: str) -> str:
    """The URL with other than ASCII characters as RFC 3987, 3.1 maps them."""
    return quote(url, safe=_ASCII)
