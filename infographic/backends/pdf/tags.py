"""Writes the structure tree, and the way back to it from every page (ISO 32000-1, 14.7)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from infographic.backends.pdf.objects import (
    Dictionary,
    Reference,
    Writer,
    name,
    text_string,
)
from infographic.backends.pdf.parts import Anchor, Piece
from infographic.backends.pdf.space import PageSpace
from infographic.backends.pdf.tree import Element


def write_tags(writer: Writer, document: Element, spaces: Sequence[PageSpace]) -> Reference:
    """The tree under its root. Page ``i`` (from 0) has the key ``i`` in the parent tree,
    annotations the keys from the number of pages on."""
    tags = _Tags(writer, spaces)
    root = Dictionary({"Type": name("StructTreeRoot")})
    reference = writer.add(root)
    root["K"] = tags.element(document, reference)
    root["ParentTree"] = writer.add({"Nums": list(tags.parents())})
    root["ParentTreeNextKey"] = tags.next_key
    return reference


class _Tags:
    def __init__(self, writer: Writer, spaces: Sequence[PageSpace]) -> None:
        self._writer = writer
        self._spaces = spaces
        self._contents: list[dict[int, Reference]] = [{} for _ in spaces]
        self._annotations: list[Reference] = []

    @property
    def next_key(self) -> int:
        return len(self._spaces) + len(self._annotations)

    def element(self, element: Element, parent: Reference) -> Reference:
        entry = Dictionary({"S": name(element.tag), "P": parent})
        reference = self._writer.add(entry)
        # Sequences on the element's own page are told by their number alone.
        page = next((kid.page for kid in element.kids if isinstance(kid, Piece)), None)
        if page is not None:
            entry["Pg"] = self._writer.page_references[page]
        kids = [self._kid(kid, reference, page) for kid in element.kids]
        entry["K"] = kids[0] if len(kids) == 1 else kids
        if element.language:
            entry["Lang"] = text_string(element.language)
        if element.alt:
            entry["Alt"] = text_string(element.alt)
        attributes = self._attributes(element)
        if attributes:
            entry["A"] = attributes
        return reference

    def parents(self) -> Iterator[object]:
        """The keys of the parent tree, each with its elements."""
        for page, contents in enumerate(self._contents):
            yield page
            yield [contents[number] for number in sorted(contents)]
        for place, reference in enumerate(self._annotations):
            yield len(self._spaces) + place
            yield reference

    def _kid(self, kid: Element | Piece | Anchor, parent: Reference, page: int | None) -> object:
        if isinstance(kid, Element):
            return self.element(kid, parent)
        own = self._writer.page_references[kid.page]
        if isinstance(kid, Anchor):
            kid.annotation["StructParent"] = self.next_key
            self._annotations.append(parent)
            return {"Type": name("OBJR"), "Obj": kid.reference, "Pg": own}
        self._contents[kid.page][kid.number] = parent
        if kid.page == page:
            return kid.number
        return {"Type": name("MCR"), "Pg": own, "MCID": kid.number}

    def _attributes(self, element: Element) -> Dictionary | None:
        if element.numbering:
            return Dictionary({"O": name("List"), "ListNumbering": name(element.numbering)})
        if element.box:
            page, box = element.box
            rect = self._spaces[page].rect(box)
            entries = {"O": name("Layout"), "Placement": name("Block"), "BBox": rect}
            return Dictionary(entries)
        return None
