"""The structure tree: the parts of a document as elements that a reader knows.

Title, opener and tips are headings: people who listen jump from heading to heading, as
others skim. The tips are a list besides, so that its length and one's place in it are
told; PDF/UA-1 allows headings in list bodies. Levels never skip (ISO 14289-1, 7.4.2).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TypeAlias

from infographic.backends.pdf.parts import Anchor, Part, Piece
from infographic.geometry import Rect
from infographic.scene.roles import Role

FIGURES = frozenset({Role.LOGO, Role.FIGURE, Role.TIP_ICON})
_BEFORE_TIPS = {Role.LOGO, Role.TITLE, Role.SUBTITLE, Role.INTRO, Role.FIGURE}
_OPENER = {Role.OPENER, Role.OPENER_TITLE, Role.OPENER_TEXT}
_TIP = {Role.TIP, Role.TIP_LABEL, Role.TIP_ICON, Role.TIP_TITLE, Role.TIP_TEXT}


class Element:
    """A structure element: its type, what it holds, and what is told of it."""

    def __init__(self, tag: str, kids: Iterable[Kid] = (), language: str = "") -> None:
        self.tag = tag
        self.kids: list[Kid] = list(kids)
        self.language = language
        self.alt = ""
        self.url = ""
        self.box: tuple[int, Rect] | None = None
        self.numbering = ""


Kid: TypeAlias = "Element | Piece | Anchor"


def structure_tree(parts: Sequence[Part]) -> Element:
    """The whole tree, from parts in reading order."""
    titled = any(part.role is Role.TITLE for part in parts)
    builder = _Builder(heading="H2" if titled else "H1")
    document = Element("Document")
    tips = [part for part in parts if _in_list(part)]
    opener = [part for part in parts if part.role in _OPENER]
    before = [part for part in parts if part.role in _BEFORE_TIPS and not _in_list(part)]
    document.kids += builder.elements(before)
    if opener:
        document.kids.append(Element("Sect", builder.elements(opener)))
    if tips:
        document.kids.append(builder.list_of_tips(tips))
    known = {id(part) for part in (*before, *opener, *tips)}
    document.kids += builder.elements(part for part in parts if id(part) not in known)
    return document


def _in_list(part: Part) -> bool:
    return part.role in _TIP or (part.role is Role.FIGURE and part.index is not None)


class _Builder:
    """Makes elements of parts, given the type of the headings below the title."""

    def __init__(self, heading: str) -> None:
        self._tags = {
            Role.TITLE: "H1",
            Role.OPENER_TITLE: heading,
            Role.TIP_TITLE: heading,
            Role.TIP_LABEL: "Lbl",
        }

    def elements(self, parts: Iterable[Part]) -> Iterator[Element]:
        """One element a part; of texts with several paragraphs, one each."""
        for part in parts:
            if part.alt and part.pieces:
                yield _figure(part)
            elif part.role in self._tags:
                yield _text(self._tags[part.role], part, part.pieces, _loose(part))
            else:
                yield from _paragraphs(part)

    def list_of_tips(self, parts: Sequence[Part]) -> Element:
        """The tips as a list: each a label, if it is numbered, and a body."""
        items: list[Element] = []
        numbered = False
        by_tip = sorted(parts, key=lambda part: part.index or 0)
        for _, group in groupby(by_tip, key=lambda part: part.index or 0):
            # What belongs to the tip as a whole (a link over all of it) comes last.
            tip = sorted(group, key=lambda part: part.role is Role.TIP)
            labels = [part for part in tip if part.role is Role.TIP_LABEL]
            numbered = numbered or bool(labels)
            body = Element("LBody", self.elements(part for part in tip if part not in labels))
            items.append(Element("LI", [*self.elements(labels), *([body] if body.kids else [])]))
        whole = Element("L", items)
        # A list with labels has to say how it is numbered (ISO 14289-1, 7.6).
        whole.numbering = "Decimal" if numbered else "None"
        return whole


def _figure(part: Part) -> Element:
    """A figure; one that is a link within its Link."""
    figure = Element("Figure", part.pieces, part.language)
    figure.alt = part.alt
    drawn = part.pieces[0]
    figure.box = (drawn.page, drawn.box)
    return Element("P", [Element("Link", [figure, *part.anchors])]) if part.anchors else figure


def _paragraphs(part: Part) -> Iterator[Element]:
    """The text of a part: a new paragraph where another group begins and the text before
    has come to an end. A line that goes on ends with a space (see GlyphRun)."""
    paragraphs: list[list[Piece]] = [[]]
    for piece in part.pieces:
        last = paragraphs[-1][-1] if paragraphs[-1] else piece
        same_group = (last.page, last.group) == (piece.page, piece.group)
        if same_group or last.text.endswith(_UNFINISHED):
            paragraphs[-1].append(piece)
        else:
            paragraphs.append([piece])
    yield from (_text("P", part, pieces) for pieces in paragraphs[:-1])
    yield _text("P", part, paragraphs[-1], _loose(part))


def _text(tag: str, part: Part, pieces: Sequence[Piece], loose: Sequence[Anchor] = ()) -> Element:
    """Pieces of text as an element: what a link covers lies within a Link, what is in
    another language within a Span. Links that cover no text come last."""
    languages = {piece.language for piece in pieces}
    element = Element(tag, language=languages.pop() if len(languages) == 1 else "")
    for piece in pieces:
        kid: Kid = piece
        if piece.language != element.language:
            kid = Element("Span", [piece], piece.language)
        anchor = _cover(part, piece)
        if anchor:
            _link(element, anchor).kids.append(kid)
        else:
            element.kids.append(kid)
    for anchor in loose:
        _link(element, anchor)
    for link in element.kids:
        if isinstance(link, Element):
            # Annotations behind the words that they belong to.
            link.kids.sort(key=lambda kid: isinstance(kid, Anchor))
    return element


def _link(element: Element, anchor: Anchor) -> Element:
    """The Link that an annotation belongs to: the one before, if it leads to the same
    place (a link over two lines has two areas), or else a new one."""
    last = element.kids[-1] if element.kids else None
    if isinstance(last, Element) and last.url == anchor.url:
        if anchor not in last.kids:
            last.kids.append(anchor)
        return last
    link = Element("Link", [anchor])
    link.url = anchor.url
    element.kids.append(link)
    return link


def _cover(part: Part, piece: Piece) -> Anchor | None:
    """The link that the middle of a piece lies in."""
    x, y = piece.box.center
    for anchor in part.anchors:
        box = anchor.box
        if anchor.page == piece.page and box.x <= x <= box.right and box.y <= y <= box.bottom:
            return anchor
    return None


def _loose(part: Part) -> list[Anchor]:
    """The links that cover no text."""
    covering = {id(_cover(part, piece)) for piece in part.pieces}
    return [anchor for anchor in part.anchors if id(anchor) not in covering]


_UNFINISHED = (" ", "\u00ad")
