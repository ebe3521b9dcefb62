"""The fit, checked again without the scene: by the boxes of the PDF's own characters."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2
import pytest

from infographic import render_infographic
from infographic.document.model import Document
from infographic.document.reader import from_dict, load_document
from infographic.layouts.base import Layout
from infographic.plugins import names
from infographic.resources import sample
from tests.corpus import corpus
from tests.scene_checks import expected, squeezed

_LAYOUTS = names(Layout)
_DOCUMENTS = ("3-tips", "23-tips", "long-words", "eighty-word-texts", "no-icons")

Box = tuple[float, float, float, float]


def _characters(page: pypdfium2.PdfPage) -> Iterator[tuple[str, Box]]:
    text = page.get_textpage()
    for index in range(text.count_chars()):
        letter = text.get_text_range(index, 1)
        if letter.strip():
            yield letter, text.get_charbox(index)


@pytest.mark.parametrize("name", _DOCUMENTS)
@pytest.mark.parametrize("layout", _LAYOUTS)
def test_all_characters_lie_within_their_page(layout: str, name: str) -> None:
    pdf = pypdfium2.PdfDocument(render_infographic(corpus()[name], layout=layout).pdf)
    for page in pdf:
        width, height = page.get_size()
        for letter, (left, bottom, right, top) in _characters(page):
            assert min(left, bottom) >= -0.5, letter
            assert right <= width + 0.5, letter
            assert top <= height + 0.5, letter
    pdf.close()


@pytest.mark.parametrize("layout", _LAYOUTS)
def test_no_character_covers_another(layout: str) -> None:
    """Letters of tight lines may touch; one that lies on another shares half its box.
    The letters of a ligature have the very same box."""
    pdf = pypdfium2.PdfDocument(render_infographic(sample(), layout=layout).pdf)
    for page in pdf:
        placed = sorted((box, letter) for letter, box in _characters(page))
        for place, (one, letter) in enumerate(placed):
            for other, second in placed[place + 1 :]:
                if other[0] >= one[2]:
                    break
                apart = _one_glyph(one, other) or _shared(one, other) < 0.5
                assert apart, f"{letter!r} and {second!r} at {one}"
    pdf.close()


def _one_glyph(one: Box, other: Box) -> bool:
    return max(abs(a - b) for a, b in zip(one, other, strict=True)) < 0.01


def _shared(one: Box, other: Box) -> float:
    """The share of the smaller box that both have in common."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    area = min((b[2] - b[0]) * (b[3] - b[1]) for b in (one, other))
    return max(0.0, width) * max(0.0, height) / area if area > 0 else 0.0


@pytest.mark.parametrize("layout", _LAYOUTS)
def test_every_word_of_the_document_can_be_copied_out(layout: str) -> None:
    for document in (load_document(sample()), from_dict(corpus()["linked"])):
        pdf = pypdfium2.PdfDocument(render_infographic(document, layout=layout).pdf)
        words = squeezed("".join(page.get_textpage().get_text_range() for page in pdf))
        pdf.close()
        assert _missing(document, words) == []


def _missing(document: Document, words: str) -> list[str]:
    return [str(text) for _, _, text in expected(document) if squeezed(str(text)) not in words]
