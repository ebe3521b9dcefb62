"""ReportLab's object writer, and what PDF/A asks for beyond it.

Only ``reportlab.pdfbase.pdfdoc`` is used: it numbers, formats and cross-references the
objects. Page contents, fonts and structure are our own, so the canvas isn't loaded.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import TypeAlias, cast

from reportlab.pdfbase.pdfdoc import (
    PDFArrayCompact,
    PDFDictionary,
    PDFDocument,
    PDFInfo,
    PDFName,
    PDFObjectReference,
    PDFPages,
    PDFStream,
    PDFString,
)
from reportlab.pdfbase.pdfdoc import format as formatted
from zlib_ng import zlib_ng

Reference: TypeAlias = PDFObjectReference

# Half the time of the system's zlib, and bytes that don't depend on it.
_LEVEL = 6

# Stands in the trailer until the file is complete and can be hashed.
_NO_ID = b"0" * 32


def name(text: str) -> str:
    """A name object."""
    return str(PDFName(text))


def text_string(value: str) -> PDFString:
    """A text string."""
    return PDFString(value)


class Dictionary(PDFDictionary):
    """A dictionary of plain values: mappings, sequences and booleans in it are turned into
    PDF objects, at any depth; numbers, references and ready objects stay."""

    def __init__(self, entries: Mapping[str, object]) -> None:
        super().__init__({key: _value(part) for key, part in entries.items()})

    def __setitem__(self, key: str, part: object) -> None:
        self.dict[key] = _value(part)


def _value(plain: object) -> object:
    if isinstance(plain, Mapping):
        return Dictionary(plain)
    if isinstance(plain, list | tuple):
        return PDFArrayCompact([_value(part) for part in plain])
    if isinstance(plain, bool):
        return "true" if plain else "false"
    return plain


def number(amount: float) -> str:
    """A number for a content stream, to a thousandth."""
    shown = f"{amount:.3f}".rstrip("0").rstrip(".")
    return "0" if shown == "-0" else shown


class Stream(PDFStream):
    """A stream, deflated unless ``plain``."""

    def __init__(
        self, content: bytes, entries: Mapping[str, object] | None = None, *, plain: bool = False
    ) -> None:
        described = dict(entries or {})
        if not plain:
            content = zlib_ng.compress(content, _LEVEL)
            described["Filter"] = name("FlateDecode")
        super().__init__(Dictionary({**described, "Length": len(content)}), content)

    def format(self, document: PDFDocument) -> bytes:
        """The object as bytes. ReportLab's own lacks the line end before ``endstream``
        that ISO 19005-2, 6.1.7.1 demands. It has two characters: a single line feed
        would make one line end with a carriage return that the content ends in."""
        described: bytes = formatted(self.dictionary, document)
        return described + b"\nstream\n" + cast(bytes, self.content) + b"\r\nendstream"


class Writer(PDFDocument):
    """Numbers objects and writes the file."""

    Pages: PDFPages

    def __init__(self) -> None:
        super().__init__(invariant=1, pdfVersion=(1, 7))
        self.page_references: list[Reference] = []

    def add(self, plain: object) -> Reference:
        """Make an indirect object of a plain value or a ready one."""
        return cast(Reference, self.Reference(_value(plain)))  # type: ignore[no-untyped-call]

    def add_page(self, page: Dictionary) -> None:
        """Append a page; it gets its ``Type`` and ``Parent`` here."""
        page["Type"] = name("Page")
        page["Parent"] = self.add(self.Pages)
        self.page_references.append(self.add(page))
        self.Pages.addPage(page)

    def ID(self) -> bytes:  # noqa: N802 -- ReportLab's name
        """The trailer's identifier: filled in when the file is complete."""
        return b"[<%b><%b>]" % (_NO_ID, _NO_ID)

    def file(self, catalog: Dictionary, info: Dictionary) -> bytes:
        """The whole file. Its identifier is a hash of all the rest (ISO 32000-1, 14.4)."""
        catalog["Type"] = name("Catalog")
        catalog["Pages"] = self.add(self.Pages)
        self.Catalog = catalog
        self.info = cast(PDFInfo, info)
        body, blank, end = self.format().rpartition(self.ID())
        digest = sha256(body + end).hexdigest()[: len(_NO_ID)].encode()
        return body + blank.replace(_NO_ID, digest) + end
