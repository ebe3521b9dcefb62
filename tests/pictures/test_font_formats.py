"""Fonts of every format and weight reach PNG and PDF alike: same breaks, same picture, text
that can be extracted, the font embedded."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import pikepdf
import pytest

from infographic import InfographicError, render_infographic
from infographic.result import Result
from infographic.scene.items import GlyphRun, Group, Item
from tests.font_files import patched
from tests.pdf_checks import faults
from tests.pdf_scenes import text_of
from tests.pictures.rasters import difference, opened, rasterised

FONTS = Path(__file__).parents[1] / "unit" / "text" / "fonts-formats"
# Every character is one that the cut-down fonts have.
CONTENT = {
    "title": "The quick brown fox",
    "intro": "Five wizards, who jump quickly over a lazy dog, have a box of quartz – and fjords.",
    "tips": [
        {"title": "Quartz", "text": "The judge’s vow made sphinxes of black quartz jump."},
        {"title": "Fjords", "text": "How vexingly quick daft zebras jump – the five of them."},
    ],
    "numbered": False,
    "layout": "cards",
}
CASES = [
    ("HankenGrotesk-Light.otf", "Hanken Grotesk", 350, "HankenGrotesk-Light"),
    ("HankenGrotesk-Light.otf", "Hanken Grotesk", 300, "HankenGrotesk-Light"),
    ("NotoSans.woff2", "Noto Sans", 350, "NotoSans-Regular"),
    ("NotoSans.woff2", "Noto Sans", 725, "NotoSans-Regular"),
    ("NotoSans.woff", "Noto Sans", 400, "NotoSans-Regular"),
    ("Manrope-VariableFont_wght.ttf", "Manrope", 350, "Manrope_350wght"),
    ("Manrope-VariableFont_wght.ttf", "Manrope", 725, "Manrope_725wght"),
]
# As in test_parity.py.
MEAN, BLOCK = 1.6, 64.0


@pytest.mark.parametrize(("file", "family", "weight", "name"), CASES)
def test_a_font_is_the_same_in_both_formats(
    tmp_path: Path, file: str, family: str, weight: int, name: str
) -> None:
    result = set_in(tmp_path, FONTS / file, family, weight)
    runs = [run for page in result.scene.pages for run in glyph_runs(page.items)]
    assert {run.font.path for run in runs} == {tmp_path / file}
    assert {run.font.name for run in runs} == {name}

    apart = difference(opened(result.png), rasterised(result.pdf, 0, 2.0))
    assert apart.mean < MEAN
    assert apart.block < BLOCK

    assert faults(result.pdf) == []
    with pikepdf.open(io.BytesIO(result.pdf)) as document:
        (font,) = document.pages[0].Resources.Font.values()
        assert str(font.BaseFont).partition("+")[2] == name
        descriptor = font.DescendantFonts[0].FontDescriptor
        assert ("/FontFile3" in descriptor) == file.endswith(".otf")

    lines = [words for words in map(str.strip, lines_of(runs)) if words]
    assert [line.strip() for line in text_of(result.pdf).splitlines()] == lines
    assert len(lines) > 6


def test_the_weights_of_a_variable_font_look_different(tmp_path: Path) -> None:
    file = FONTS / "Manrope-VariableFont_wght.ttf"
    light, bold = (set_in(tmp_path, file, "Manrope", weight) for weight in (350, 725))
    assert light.png != bold.png
    ink = [sum(opened(result.png).convert("L").histogram()[:128]) for result in (light, bold)]
    assert ink[1] > 1.03 * ink[0]


@pytest.mark.parametrize(("fs_type", "allowed"), [(0, True), (4, True), (8, True), (2, False)])
def test_a_font_that_forbids_embedding_is_drawn_but_not_embedded(
    tmp_path: Path, fs_type: int, allowed: bool
) -> None:
    """OS/2 fsType: 2 forbids, 4 and 8 allow to print and to edit."""
    file = tmp_path / "made" / "HankenGrotesk-Light.otf"
    file.parent.mkdir()
    data = (FONTS / file.name).read_bytes()
    file.write_bytes(patched(data, "OS/2", 8, fs_type.to_bytes(2, "big")))
    result = set_in(tmp_path, file, "Hanken Grotesk", 300)
    assert result.png
    if allowed:
        assert result.pdf
        return
    with pytest.raises(InfographicError, match="HankenGrotesk-Light forbids embedding"):
        assert result.pdf


def set_in(folder: Path, font: Path, family: str, weight: int) -> Result:
    """The content, all of it in a font that lies beside the theme's file."""
    shutil.copy(font, folder)
    theme = folder / "own.yaml"
    group = f"{{font: {family}, weight: {weight}}}"
    theme.write_text(f"type:\n  display: {group}\n  body: {group}\n")
    return render_infographic(CONTENT, theme=theme)


def glyph_runs(items: tuple[Item, ...]) -> Iterator[GlyphRun]:
    for item in items:
        if isinstance(item, Group):
            yield from glyph_runs(item.items)
        elif isinstance(item, GlyphRun):
            yield item


def lines_of(runs: list[GlyphRun]) -> list[str]:
    """The runs that follow each other on a line, as one text."""
    placed = [(run.origin.y, run.text) for run in runs]
    return ["".join(text for _, text in line) for _, line in groupby(placed, key=itemgetter(0))]
