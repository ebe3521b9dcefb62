"""The SVG is the picture that the PNG is, in two renderers, and has its words."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from infographic import render_infographic
from infographic.document.reader import load_document
from infographic.layouts.base import Layout
from infographic.plugins import names
from infographic.resources import sample
from tests.accessibility.cases import AWKWARD, words_of
from tests.corpus import corpus
from tests.pictures.rasters import difference, opened
from tests.svg_pictures import by_chromium, by_resvg, texts

# Levels of 255, as for the PDF: what is left is anti-aliasing.
MEAN, BLOCK = 1.6, 64.0


@pytest.mark.parametrize("layout", names(Layout))
def test_resvg_draws_the_png_up_to_antialiasing(layout: str) -> None:
    result = render_infographic(sample(), layout=layout, scale=1.0)
    for page, (svg, png) in enumerate(zip(result.files("svg"), result.files("png"), strict=True)):
        expected = opened(png)
        apart = difference(expected, by_resvg(svg, expected.size))
        assert apart.mean < MEAN, f"page {page + 1}"
        assert apart.block < BLOCK, f"page {page + 1}"


@pytest.mark.parametrize(
    ("layout", "theme"), [("cards", "calm"), ("path", "trail"), ("poster", "sketch")]
)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_chromium_draws_the_png_up_to_antialiasing(
    layout: str, theme: str, scale: float, browser: Any, tmp_path: Path
) -> None:
    result = render_infographic(sample(), layout=layout, theme=theme, scale=scale)
    expected = opened(result.png)
    apart = difference(
        expected, by_chromium(browser, result.files("svg")[0], expected.size, tmp_path)
    )
    assert apart.mean < MEAN
    assert apart.block < BLOCK


def test_ligatures_kerning_and_tracking_are_the_pngs(browser: Any, tmp_path: Path) -> None:
    result = render_infographic(AWKWARD, layout="editorial", theme="sketch", scale=1.0)
    svg, expected = result.files("svg")[0], opened(result.png)
    for drawn in (by_resvg(svg, expected.size), by_chromium(browser, svg, expected.size, tmp_path)):
        apart = difference(expected, drawn)
        assert apart.mean < MEAN
        assert apart.block < BLOCK


def test_the_comparison_finds_a_single_missing_numeral() -> None:
    content = corpus()["3-tips"]
    with_numbers = render_infographic(content, layout="cards", scale=1.0)
    without = render_infographic(content | {"numbered": False}, layout="cards", scale=1.0)
    expected = opened(with_numbers.png)
    apart = difference(expected, by_resvg(without.files("svg")[0], expected.size))
    assert apart.block > BLOCK


@pytest.mark.parametrize("layout", names(Layout))
def test_its_texts_say_every_word_of_the_document_once(layout: str) -> None:
    document = load_document(sample())
    files = render_infographic(document, layout=layout).files("svg")
    said = Counter(word for svg in files for text in texts(svg) for word in text.split())
    wanted = Counter(words_of(document))
    assert {word: count for word, count in wanted.items() if said[word] < count} == {}
    numbers = {str(number) for number in range(1, len(document.tips) + 1)}
    if layout != "carousel":  # whose last slide says the titles again
        more = [word.strip(".").lstrip("0") for word in (said - wanted).elements()]
        assert set(more) <= numbers
