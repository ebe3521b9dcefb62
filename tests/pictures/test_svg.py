"""The SVG is the picture that the PNG is, in two renderers, and has its words."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from infographic import render_infographic
from infographic.backends.base import Options, load_backend
from infographic.document.reader import load_document
from infographic.geometry import Point
from infographic.layouts.base import Layout
from infographic.plugins import names
from infographic.resources import sample
from infographic.scene.items import GlyphRun
from infographic.text.fonts import FontBook
from infographic.text.paragraph import Typesetter
from infographic.text.style import TextStyle
from tests.accessibility.cases import AWKWARD, words_of
from tests.corpus import corpus
from tests.pdf_scenes import BLACK, scene
from tests.pictures.rasters import difference, opened
from tests.svg_pictures import by_chromium, by_resvg, texts

SCRIPT_FONTS = Path(__file__).parents[1] / "unit" / "text" / "fonts"
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


SCRIPTS = {
    "ar": ("Noto Naskh Arabic", "سلام عليكم! (1234) سلام"),
    "he": ("Noto Sans Hebrew", "שלום לכולם! (12) אבג, דה?"),
    "hi": ("Noto Sans Devanagari", "क्षत्रिय हिन्दी मन्त्र नयी"),
}


@pytest.mark.parametrize("language", SCRIPTS)
def test_letters_join_and_run_as_in_the_png(language: str, browser: Any, tmp_path: Path) -> None:
    family, text = SCRIPTS[language]
    style = TextStyle((family, "Figtree"), 36)
    lines = Typesetter(FontBook([SCRIPT_FONTS]), language).set(text, style, 260).lines
    runs = tuple(
        GlyphRun(
            run.font, run.size, BLACK, Point(20 + run.x, 50 + line.baseline), run.glyphs, run.text,
            run.advance, run.language, run.direction, run.features, run.tracking,
        )
        for line in lines for run in line.runs
    )  # fmt: skip
    made = scene(*runs, width=400, height=300, language=language)
    (svg,) = load_backend("svg").write(made, Options())
    expected = opened(load_backend("png").write(made, Options(scale=1))[0])
    fonts = [run.font.path for run in runs]
    for drawn in (
        by_resvg(svg, expected.size, fonts),
        by_chromium(browser, svg, expected.size, tmp_path),
    ):
        apart = difference(expected, drawn)
        assert apart.mean < MEAN
        assert apart.block < BLOCK
    assert b'fill-opacity="0"' not in svg
    assert Counter("".join(texts(svg)).replace(" ", "")) == Counter(text.replace(" ", ""))


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


def test_what_is_copied_in_a_browser_reads_as_the_document(browser: Any, tmp_path: Path) -> None:
    (svg,) = render_infographic(sample(), layout="cards").files("svg")
    file = tmp_path / "picture.svg"
    file.write_bytes(svg)
    page = browser.new_page()
    try:
        page.goto(file.as_uri())
        page.evaluate("getSelection().selectAllChildren(document.documentElement)")
        copied = page.evaluate("getSelection().toString()")
    finally:
        page.close()
    words = [word for word in copied.split() if not word.isdecimal()]
    wanted = words_of(load_document(sample()))
    # The address stands twice: as words, and as where the button leads.
    assert words[-len(wanted) :] == wanted
