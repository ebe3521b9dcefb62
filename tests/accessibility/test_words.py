"""What is read aloud, copied and found is what the content file says."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from infographic import render_infographic
from infographic.document.model import Document
from infographic.document.reader import from_dict, load_document
from infographic.resources import sample
from infographic.result import Result
from tests.accessibility.cases import ALL, AWKWARD, LAYOUTS, run, split, struct_text, words_of
from tests.corpus import corpus
from tests.pdf_checks import spoken

TEN_TIPS = load_document(sample())
_DOCUMENTS = {
    "awkward": from_dict(AWKWARD),
    "23 tips": from_dict(corpus()["23-tips"]),
    "not numbered": from_dict(corpus()["not-numbered"]),
}


def _read(data: bytes) -> tuple[list[str], list[str]]:
    """The words in structure order, and the labels of the list's items."""
    blocks = [block for block in spoken(data) if block.tag != "Figure"]
    words = [word for block in blocks if block.tag != "Lbl" for word in split(block.text)]
    return words, [block.text.strip() for block in blocks if block.tag == "Lbl"]


def _check(data: bytes, document: Document) -> None:
    words, labels = _read(data)
    assert words == words_of(document)
    numbers = range(1, len(document.tips) + 1) if document.numbered else ()
    assert [int(label.strip(".")) for label in labels] == list(numbers)


@pytest.mark.parametrize(("layout", "theme"), ALL)
def test_the_structure_holds_the_document_word_for_word_in_order(
    layout: str, theme: str, rendered: Any
) -> None:
    _check(rendered(layout, theme).pdf, TEN_TIPS)


@pytest.mark.parametrize("name", _DOCUMENTS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_it_does_so_for_other_documents(layout: str, name: str) -> None:
    document = _DOCUMENTS[name]
    _check(render_infographic(document, layout=layout).pdf, document)


@pytest.mark.parametrize(("layout", "theme"), ALL)
def test_poppler_reads_the_structure_so_too(
    layout: str, theme: str, rendered: Any, tmp_path: Path
) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(rendered(layout, theme).pdf)
    read = struct_text(run("pdfinfo", "-struct-text", str(file)))
    words = [word for tag, text in read if tag not in ("Lbl", "Figure") for word in split(text)]
    assert words == words_of(TEN_TIPS)


@pytest.fixture(scope="module")
def awkward() -> dict[str, Result]:
    return {layout: render_infographic(AWKWARD, layout=layout) for layout in LAYOUTS}


def _unfound(document: Document, text: str) -> Counter[str]:
    """The words of the document that are not, or less often, among those of a text."""
    return Counter(words_of(document)) - Counter(split(text))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_pdfium_finds_and_copies_every_word(
    layout: str, rendered: Any, awkward: dict[str, Result]
) -> None:
    for document, data in _pair(layout, rendered, awkward):
        with pypdfium2.PdfDocument(data) as file:
            pages = [page.get_textpage() for page in file]
            assert _unfound(document, " ".join(page.get_text_range() for page in pages)) == {}
            for word in set(words_of(document)):
                found = (page.search(word, match_case=True).get_next() for page in pages)
                assert any(found), word
            for page in pages:
                page.close()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_poppler_copies_every_word(
    layout: str, rendered: Any, awkward: dict[str, Result], tmp_path: Path
) -> None:
    file = tmp_path / "a.pdf"
    for document, data in _pair(layout, rendered, awkward):
        file.write_bytes(data)
        assert _unfound(document, run("pdftotext", "-raw", str(file), "-")) == {}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_mupdf_copies_every_word(
    layout: str, rendered: Any, awkward: dict[str, Result], tmp_path: Path
) -> None:
    file = tmp_path / "a.pdf"
    for document, data in _pair(layout, rendered, awkward):
        file.write_bytes(data)
        assert _unfound(document, run("mutool", "draw", "-q", "-F", "txt", str(file))) == {}


def _pair(layout: str, rendered: Any, awkward: dict[str, Result]) -> list[tuple[Document, bytes]]:
    return [
        (TEN_TIPS, rendered(layout, "calm").pdf),
        (_DOCUMENTS["awkward"], awkward[layout].pdf),
    ]
