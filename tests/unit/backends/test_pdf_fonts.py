"""Fonts in the PDF: what is embedded, and what may not be."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from infographic.backends.pdf.fonts import EmbeddedFont
from infographic.errors import InfographicError
from infographic.geometry import Point
from infographic.resources import assets
from infographic.scene.items import GlyphRun
from infographic.text.fonts import Font
from infographic.text.shaping import Glyph
from tests.font_files import otf, patched
from tests.pdf_scenes import BLACK, pdf, scene, words


def bars(folder: Path, fs_type: int) -> Font:
    path = folder / "bars.otf"
    path.write_bytes(otf("abcd", fs_type=fs_type))
    return Font("Bars", 400, italic=False, path=path)


def shown(font: Font) -> bytes:
    run = GlyphRun(font, 40, BLACK, Point(10, 100), (Glyph(1, 0, 0, 0),), "a", 20.0)
    return pdf(scene(run))


@pytest.mark.parametrize("fs_type", [0x0002, 0x0200, 0x0302])
def test_a_font_that_may_not_be_embedded_is_an_error(tmp_path: Path, fs_type: int) -> None:
    """OpenType 1.9, OS/2 fsType: restricted licence; bitmaps only."""
    with pytest.raises(InfographicError, match="TestBars forbids embedding") as caught:
        shown(bars(tmp_path, fs_type))
    assert caught.value.diagnostics[0].source.file.endswith("bars.otf")


@pytest.mark.parametrize("fs_type", [0x0000, 0x0004, 0x0008, 0x000C, 0x0006])
def test_a_font_that_may_be_embedded_is(tmp_path: Path, fs_type: int) -> None:
    """Where several bits of the usage are set, the least restrictive holds."""
    assert b"/FontFile3" in shown(bars(tmp_path, fs_type))


def test_a_font_that_may_not_be_cut_up_is_embedded_whole(tmp_path: Path) -> None:
    assert EmbeddedFont(bars(tmp_path, 0x0100), {3}).codes[3].number == 3
    assert EmbeddedFont(bars(tmp_path, 0), {3}).codes[3].number == 1


def test_all_bundled_fonts_may_be_embedded_and_cut_up() -> None:
    from infographic.text.subset import embedding_faults

    for path in sorted((assets() / "fonts").rglob("*.ttf")):
        font = Font(path.stem, 400, italic=False, path=path)
        assert embedding_faults(font, "a PDF") == []
        assert EmbeddedFont(font, {font.glyph("a")}).codes[font.glyph("a")].number < 10


def test_the_descriptor_tells_the_fonts_measures() -> None:
    with pikepdf.open(BytesIO(pdf(scene(*words("A", family="Newsreader"))))) as document:
        (font,) = document.pages[0].Resources.Font.values()
        descriptor = font.DescendantFonts[0].FontDescriptor
        assert str(font.BaseFont).endswith("+Newsreader-Regular")
        assert 600 < float(descriptor.CapHeight) < 750
        assert float(descriptor.Ascent) > 700 > 0 > float(descriptor.Descent) > -500
        assert descriptor.Flags == 4
        left, bottom, right, top = (int(edge) for edge in descriptor.FontBBox)
        assert left < right
        assert bottom < 0 < top


def test_a_slanted_font_says_so(tmp_path: Path) -> None:
    path = tmp_path / "bars.otf"
    path.write_bytes(patched(otf("abcd"), "post", 4, (-12 * 65536).to_bytes(4, "big", signed=True)))
    with pikepdf.open(BytesIO(shown(Font("Bars", 400, italic=True, path=path)))) as document:
        (font,) = document.pages[0].Resources.Font.values()
        descriptor = font.DescendantFonts[0].FontDescriptor
        assert (descriptor.ItalicAngle, descriptor.Flags) == (-12, 4 | 64)


def test_characters_that_a_name_may_not_hold_are_left_out_of_it(tmp_path: Path) -> None:
    path = tmp_path / "bars.otf"
    path.write_bytes(otf("abcd", name="Test (Bars)/1"))
    with pikepdf.open(BytesIO(shown(Font("Bars", 400, italic=False, path=path)))) as document:
        (font,) = document.pages[0].Resources.Font.values()
        assert str(font.BaseFont)[8:] == "TestBars1"
