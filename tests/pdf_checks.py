"""What must hold of every PDF, read back with pikepdf, whatever the layout.

``faults`` returns one line for each thing that is wrong: content that is in no or in two
elements, elements without content, numbers that are used twice, a parent tree that leads
elsewhere, figures and links without words, fonts that are not embedded or whose codes
have no characters. ``spoken`` is what a screen reader would be given, in its order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, NamedTuple

import pikepdf

_PAINTING = frozenset(("f", "F", "f*", "B", "B*", "b", "b*", "s", "S", "sh", "Do"))
_TEXT = frozenset(("Tj", "TJ", "'", '"'))
_BLOCKS = frozenset({"H1", "H2", "H3", "P", "Lbl", "Figure"})
_CONTAINERS = frozenset({"Document", "Sect", "L", "LI", "LBody", "Link", "Span"})


class Spoken(NamedTuple):
    """A block as it is read: its element's type, and its characters or its alt text."""

    tag: str
    text: str


@dataclass(slots=True)
class Marked:
    """A marked-content sequence: its text, and whether it paints anything."""

    text: str = ""
    paints: int = 0


@dataclass(slots=True)
class PageContent:
    """What a page's content stream holds."""

    sequences: dict[int, Marked] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    artifacts: list[str] = field(default_factory=list)
    codes: dict[str, set[int]] = field(default_factory=dict)


def faults(data: bytes) -> list[str]:
    """Everything that is wrong with a tagged PDF, one line each; empty if nothing is."""
    with pikepdf.open(BytesIO(data)) as pdf:
        contents = [page_content(page) for page in pdf.pages]
        found = [f"page {n}: {line}" for n, one in enumerate(contents) for line in one.faults]
        found += _document_faults(pdf)
        found += _font_faults(pdf, contents)
        found += _Structure(pdf, contents).faults()
        return found


def spoken(data: bytes) -> list[Spoken]:
    """The blocks of text in the order of the structure tree."""
    with pikepdf.open(BytesIO(data)) as pdf:
        contents = [page_content(page) for page in pdf.pages]
        return _Structure(pdf, contents).spoken()


def outline(data: bytes) -> list[Any]:
    """The structure as nested lists of element types: ``["Document", ["H1"], ...]``."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return _Structure(pdf, [page_content(page) for page in pdf.pages]).outline()


def page_content(page: pikepdf.Page) -> PageContent:
    """Run through a page's operators."""
    reader = _Reader(page)
    for operands, operator in pikepdf.parse_content_stream(page):
        reader.take(list(operands), str(operator))
    reader.finish()
    return reader.content


class _Mark(NamedTuple):
    kind: str  # "artifact", "content" or "span"
    number: int | None
    actual: str | None
    depth: int


class _Reader:
    """Follows marks, saved states and text through a content stream."""

    def __init__(self, page: pikepdf.Page) -> None:
        self.content = PageContent()
        self._resources = page.obj.Resources
        self._marks: list[_Mark] = []
        self._depth = 0
        self._in_text = False
        self._font = ""
        self._maps: dict[str, dict[int, str]] = {}

    def take(self, operands: list[Any], operator: str) -> None:
        if operator == "q":
            self._depth += 1
        elif operator == "Q":
            self._depth -= 1
        elif operator in ("BMC", "BDC"):
            self._begin(operands)
        elif operator == "EMC":
            self._end()
        elif operator == "Tf":
            self._font = str(operands[0])[1:]
        elif operator in _TEXT:
            self._show(operands)
        if operator in _PAINTING or operator in _TEXT:
            self._paint(operator)

    def finish(self) -> None:
        if self._marks:
            self._fault("a mark is never closed")
        if self._depth:
            self._fault("a saved state is never restored")

    def _begin(self, operands: list[Any]) -> None:
        tag = str(operands[0])
        properties = operands[1] if len(operands) > 1 else {}
        number = int(properties["/MCID"]) if "/MCID" in properties else None
        actual = str(properties["/ActualText"]) if "/ActualText" in properties else None
        kind = "artifact" if tag == "/Artifact" else "content" if number is not None else "span"
        if kind != "span" and any(mark.kind != "span" for mark in self._marks):
            self._fault(f"{tag} lies within another mark")
        if kind == "artifact":
            self.content.artifacts.append(str(properties.get("/Type", "")))
        if number is not None:
            if number in self.content.sequences:
                self._fault(f"MCID {number} is used twice")
            self.content.sequences[number] = Marked()
        if actual is not None and (sequence := self._sequence()):
            sequence.text += actual
        self._marks.append(_Mark(kind, number, actual, self._depth))

    def _end(self) -> None:
        if not self._marks:
            self._fault("EMC closes nothing")
            return
        if self._marks.pop().depth != self._depth:
            self._fault("a mark and a saved state are interlocked")

    def _sequence(self) -> Marked | None:
        for mark in self._marks:
            if mark.number is not None:
                return self.content.sequences[mark.number]
        return None

    def _paint(self, operator: str) -> None:
        if all(mark.kind == "span" for mark in self._marks):
            self._fault(f"{operator} paints what is neither content nor artifact")
        if sequence := self._sequence():
            sequence.paints += 1

    def _show(self, operands: list[Any]) -> None:
        pieces = operands[0] if isinstance(operands[0], pikepdf.Array) else operands
        raw = b"".join(bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String))
        codes = [int.from_bytes(raw[i : i + 2], "big") for i in range(0, len(raw), 2)]
        self.content.codes.setdefault(self._font, set()).update(codes)
        sequence = self._sequence()
        if sequence is None or any(mark.actual is not None for mark in self._marks):
            return
        if self._font not in self._maps:
            self._maps[self._font] = to_unicode(self._resources.Font["/" + self._font])
        sequence.text += "".join(self._maps[self._font].get(code, "\ufffd") for code in codes)

    def _fault(self, text: str) -> None:
        self.content.faults.append(text)


def to_unicode(font: pikepdf.Object) -> dict[int, str]:
    """The characters of a font's codes."""
    blocks = re.findall(rb"beginbfchar\n(.*?)endbfchar", font.ToUnicode.read_bytes(), re.DOTALL)
    pairs = [line.decode().split() for block in blocks for line in block.splitlines()]
    return {
        int(code.strip("<>"), 16): bytes.fromhex(text.strip("<>")).decode("utf-16-be")
        for code, text in pairs
    }


def widths(font: pikepdf.Object) -> dict[int, float]:
    """The widths of a font's codes, in thousandths of the size."""
    entries = list(font.DescendantFonts[0].W)
    found: dict[int, float] = {}
    for first, run in zip(entries[::2], entries[1::2], strict=True):
        found.update({int(first) + i: float(width) for i, width in enumerate(run)})
    return found


def _document_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root
    if not str(root.get("/Lang", "")):
        yield "the document has no language"
    if root.get("/MarkInfo", {}).get("/Marked") is not True:
        yield "the document isn't marked"
    if root.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is not True:
        yield "its title isn't displayed"
    if not str(pdf.docinfo.get("/Title", "")):
        yield "it has no title"
    for number, page in enumerate(pdf.pages):
        if page.obj.get("/StructParents") != number or page.obj.get("/Tabs") != "/S":
            yield f"page {number}: no way to the structure"


def _font_faults(pdf: pikepdf.Pdf, contents: list[PageContent]) -> Iterator[str]:
    used: dict[str, set[int]] = {}
    for content in contents:
        for name, codes in content.codes.items():
            used.setdefault(name, set()).update(codes)
    fonts = pdf.pages[0].obj.Resources.get("/Font", {})
    for name in fonts:
        if name[1:] not in used:
            yield f"the font {name} is never used"
    for name, codes in used.items():
        font = fonts["/" + name]
        descriptor = font.DescendantFonts[0].FontDescriptor
        if "/FontFile2" not in descriptor and "/FontFile3" not in descriptor:
            yield f"the font {name} is not embedded"
        if not re.fullmatch(r"/[A-Z]{6}\+.+", str(font.BaseFont)):
            yield f"the font {name} is not a subset"
        characters, advances = to_unicode(font), widths(font)
        if 0 in codes:
            yield f"the font {name} shows .notdef"
        if missing := codes - set(characters):
            yield f"the font {name} has no characters for {sorted(missing)}"
        if missing := codes - set(advances):
            yield f"the font {name} has no widths for {sorted(missing)}"


class _Structure:
    """Walks the structure tree."""

    def __init__(self, pdf: pikepdf.Pdf, contents: list[PageContent]) -> None:
        self._pdf = pdf
        self._contents = contents
        self._pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        self._owner: dict[tuple[int, int], pikepdf.Object] = {}
        self._annotations: dict[tuple[int, int], pikepdf.Object] = {}
        self._found: list[str] = []
        self._level = 0

    def faults(self) -> list[str]:
        tree = self._pdf.Root.StructTreeRoot
        for kid in _kids(tree):
            self._element(kid, tree)
        for page, content in enumerate(self._contents):
            for number, sequence in content.sequences.items():
                if (page, number) not in self._owner:
                    self._found.append(f"page {page}: MCID {number} is in no element")
                if not sequence.paints:
                    self._found.append(f"page {page}: MCID {number} is empty")
        self._check_parent_tree()
        self._check_annotations()
        return self._found

    def spoken(self) -> list[Spoken]:
        return list(self._spoken(self._pdf.Root.StructTreeRoot.K))

    def outline(self) -> list[Any]:
        return self._outline(self._pdf.Root.StructTreeRoot.K)

    def _outline(self, element: pikepdf.Object) -> list[Any]:
        kids = [kid for kid in _kids(element) if _is_element(kid)]
        return [str(element.S)[1:], *(self._outline(kid) for kid in kids)]

    def _spoken(self, element: pikepdf.Object) -> Iterator[Spoken]:
        tag = str(element.S)[1:]
        if tag in _BLOCKS:
            yield Spoken(tag, str(element.Alt) if "/Alt" in element else self.text(element))
            return
        for kid in _kids(element):
            if _is_element(kid):
                yield from self._spoken(kid)

    def text(self, element: pikepdf.Object) -> str:
        """All characters of an element, in order."""
        out = ""
        for kid in _kids(element):
            if _is_element(kid):
                out += self.text(kid)
            elif (place := self._place(kid, element)) is not None:
                out += self._contents[place[0]].sequences[place[1]].text
        return out

    def _place(self, kid: Any, element: pikepdf.Object) -> tuple[int, int] | None:
        """Page and number of a marked-content kid; None for another kind of kid."""
        if isinstance(kid, int):
            return self._pages[element.Pg.objgen], kid
        if kid.get("/Type") == "/MCR":
            return self._pages[kid.Pg.objgen], int(kid.MCID)
        return None

    def _element(self, element: pikepdf.Object, parent: pikepdf.Object) -> None:
        tag = str(element.S)[1:]
        kids = _kids(element)
        if tag not in _BLOCKS | _CONTAINERS:
            self._found.append(f"unknown element {tag}")
        if element.P.objgen != parent.objgen:
            self._found.append(f"{tag} names another parent")
        if not kids:
            self._found.append(f"{tag} is empty")
        self._check_kind(tag, element, kids)
        for kid in kids:
            place = None if _is_element(kid) else self._place(kid, element)
            if _is_element(kid):
                self._element(kid, element)
            elif place is None:
                self._annotations[kid.Obj.objgen] = element
            elif place in self._owner:
                self._found.append(f"MCID {place} is in two elements")
            else:
                self._owner[place] = element

    def _check_kind(self, tag: str, element: pikepdf.Object, kids: list[Any]) -> None:
        tags = [str(kid.S)[1:] for kid in kids if _is_element(kid)]
        if tag == "Figure" and not str(element.get("/Alt", "")):
            self._found.append("a Figure has no alt text")
        if tag == "Figure" and "/BBox" not in element.get("/A", {}):
            self._found.append("a Figure has no box")
        if tag == "L" and set(tags) != {"LI"}:
            self._found.append(f"a list holds {tags}")
        if tag == "LI" and tags not in (["Lbl", "LBody"], ["LBody"]):
            self._found.append(f"a list item holds {tags}")
        if tag == "Link" and not any("/Obj" in kid for kid in kids if not isinstance(kid, int)):
            self._found.append("a Link leads nowhere")
        if match := re.fullmatch(r"H(\d)", tag):
            level = int(match.group(1))
            if level > self._level + 1:
                self._found.append(f"{tag} follows level {self._level}")
            self._level = level

    def _check_parent_tree(self) -> None:
        tree = self._pdf.Root.StructTreeRoot
        entries = list(tree.ParentTree.Nums)
        keys = [int(key) for key in entries[::2]]
        if keys != sorted(set(keys)) or int(tree.ParentTreeNextKey) <= max(keys):
            self._found.append(f"the parent tree's keys are {keys}")
        parents = dict(zip(keys, entries[1::2], strict=True))
        for page, content in enumerate(self._contents):
            listed = [parent.objgen for parent in parents[page]]
            owners = [
                self._owner[page, number].objgen
                for number in sorted(content.sequences)
                if (page, number) in self._owner
            ]
            if listed != owners or sorted(content.sequences) != list(range(len(listed))):
                self._found.append(f"page {page}: the parent tree leads elsewhere")
        for page in self._pdf.pages:
            for annotation in page.obj.get("/Annots", []):
                owner = self._annotations.get(annotation.objgen)
                listed = parents.get(int(annotation.get("/StructParent", -1)))
                if owner is None or listed is None or listed.objgen != owner.objgen:
                    self._found.append("an annotation's parent is another")

    def _check_annotations(self) -> None:
        for page in self._pdf.pages:
            for annotation in page.obj.get("/Annots", []):
                if annotation.objgen not in self._annotations:
                    self._found.append("an annotation is in no element")
                elif self._annotations[annotation.objgen].S != "/Link":
                    self._found.append("a link's annotation is not in a Link")
                if not str(annotation.get("/Contents", "")):
                    self._found.append("a link doesn't say what it is")
                if not int(annotation.get("/F", 0)) & 4:
                    self._found.append("a link isn't printed")


def _kids(element: pikepdf.Object) -> list[Any]:
    kids = element.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _is_element(kid: Any) -> bool:
    return not isinstance(kid, int) and "/S" in kid
