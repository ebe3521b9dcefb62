"""Text in the PDF: every glyph at its place, every character told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import numpy
import page as validator
import pikepdf
import pytest

from infographic.color import Color
from infographic.geometry import Point
from infographic.scene.items import GlyphRun
from infographic.scene.roles import Role
from infographic.text.fonts import Font, FontBook
from infographic.text.paragraph import Typesetter
from infographic.text.shaping import Glyph
from infographic.text.style import TextStyle
from tests.font_files import otf
from tests.pdf_checks import faults, page_content, spoken, to_unicode, widths
from tests.pdf_scenes import BLACK, part, pdf, pixels, scene, text_of, words

LIGATURES = "Newsreader"


def read(data: bytes) -> str:
    """What a screen reader is given, as one text."""
    return " ".join(block.text for block in spoken(data))


def operators(data: bytes) -> str:
    with pikepdf.open(BytesIO(data)) as document:
        return document.pages[0].Contents.read_bytes().decode()


@contextmanager
def one_font(data: bytes) -> Iterator[pikepdf.Object]:
    with pikepdf.open(BytesIO(data)) as document:
        (font,) = document.pages[0].Resources.Font.values()
        yield font


def run_of(font: Font, text: str, *, rtl: bool = False, size: float = 40) -> GlyphRun:
    """Characters one by one, as if shaped; right to left in visual order."""
    order = range(len(text) - 1, -1, -1) if rtl else range(len(text))
    glyphs: list[Glyph] = []
    pen = 0
    for cluster in order:
        glyph = font.glyph(text[cluster])
        glyphs.append(Glyph(glyph, cluster, pen, 0))
        pen += font.advance(glyph)
    advance = pen * size / font.units_per_em
    direction = "rtl" if rtl else "ltr"
    return GlyphRun(
        font, size, BLACK, Point(10, 100), tuple(glyphs), text, advance, "en", direction
    )


def saved_font(folder: Path, data: bytes) -> Font:
    folder.joinpath("TestBars-400.otf").write_bytes(data)
    return FontBook([folder]).find("Test Bars", 400)


def test_ligatures_are_read_and_extracted_as_their_letters() -> None:
    text = "The office waffle flies off; efficient, fjord."
    (run,) = words(text, family=LIGATURES, width=900)
    assert isinstance(run, GlyphRun)
    assert len(run.glyphs) < len(text)
    data = pdf(scene(part(Role.TITLE, run), width=600))
    assert read(data) == text
    assert text_of(data) == text
    assert "ActualText" not in operators(data)


def test_lines_are_joined_by_a_space_in_every_reading() -> None:
    text = "Ask how the relationship affects your life, and whether it can be repaired."
    data = pdf(scene(part(Role.INTRO, *words(text, width=180))))
    assert read(data) == text
    assert " ".join(text_of(data).split()) == text
    assert len(re.findall(r"\bTJ\b", operators(data))) > 3


def test_typographic_marks_and_accents_are_extracted_as_they_are() -> None:
    text = "“It’s – well…” Ångström, žluťoučký 1½ × €5"
    data = pdf(scene(part(Role.INTRO, *words(text, width=900)), width=600))
    assert read(data) == text
    assert text_of(data) == text


def test_a_word_cut_at_a_line_end_has_a_soft_hyphen() -> None:
    data = pdf(scene(part(Role.INTRO, *words("Unzuverlässigkeitsbescheinigung", width=150))))
    assert "\u00ad" in read(data)
    assert read(data).replace("\u00ad", "") == "Unzuverlässigkeitsbescheinigung"
    assert faults(data) == []


def test_a_glyph_that_means_two_things_is_told_by_a_span() -> None:
    """A hyphen and a soft hyphen are drawn by the same glyph."""
    first = words("A-", 10, 30)
    data = pdf(scene(part(Role.INTRO, *first, *words("wohlbekanntes-Wort", 10, 60, width=100))))
    assert operators(data).count("/ActualText <FEFF00AD>") == 1
    assert read(data).replace("\u00ad", "") == "A-wohlbekanntes-Wort"
    assert faults(data) == []


def test_every_glyph_stands_where_it_was_shaped_to() -> None:
    """Kerning and tracking move the pen; the sum of widths and moves is the shaped place."""
    (run,) = words("AVATAR To Wave", size=30, tracking=-0.02, width=900)
    assert isinstance(run, GlyphRun)
    data = pdf(scene(part(Role.TITLE, run), width=600))
    with one_font(data) as font:
        advances = widths(font)
    places: list[float] = []
    pen = 0.0
    (row,) = re.findall(r"\[(.*)\] TJ", operators(data))
    for codes, move in re.findall(r"<([0-9A-F]+)>|(-?[\d.]+)", row):
        if move:
            pen -= float(move)
        for i in range(0, len(codes), 4):
            places.append(pen)
            pen += advances[int(codes[i : i + 4], 16)]
    expected = [glyph.x * 1000 / run.font.units_per_em for glyph in run.glyphs]
    assert places == pytest.approx(expected, abs=0.002)


def test_glyphs_off_the_baseline_are_raised() -> None:
    (run,) = words("ab", width=900)
    assert isinstance(run, GlyphRun)
    a, b = run.glyphs
    units = run.font.units_per_em
    raised = Glyph(b.id, b.cluster, b.x, b.y + units / 10)
    data = pdf(scene(part(Role.TITLE, GlyphRun(
        run.font, 20, BLACK, run.origin, (a, raised), "ab", run.advance
    ))))  # fmt: skip
    assert "\n2 Ts\n" in operators(data)
    assert operators(data).count("0 Ts") == 1


def test_only_the_glyphs_that_are_shown_are_embedded() -> None:
    small = pdf(scene(part(Role.TITLE, *words("ab"))))
    large = pdf(scene(part(Role.TITLE, *words("abcdefghijklmnopqrstuvwxyz"))))
    with one_font(small) as font:
        assert sorted(to_unicode(font).values()) == ["a", "b"]
        assert int(font.DescendantFonts[0].FontDescriptor.FontFile2.Length1) < 2000
    assert len(large) > len(small)


def test_a_font_is_embedded_once_for_all_pages_and_sizes() -> None:
    data = pdf(scene(*words("one", 10, 30), *words("two", 10, 60, size=12)))
    with pikepdf.open(BytesIO(data)) as document:
        assert len(document.pages[0].Resources.Font) == 1


def test_letters_set_far_apart_are_still_one_word() -> None:
    data = pdf(scene(part(Role.TITLE, *words("SPACED", tracking=0.2, width=900))))
    assert text_of(data) == "SPACED"
    assert read(data) == "SPACED"
    assert operators(data).count("ActualText") == 1
    assert faults(data) == []


def test_text_that_cannot_be_seen_is_not_drawn() -> None:
    data = pdf(scene(*words("shown"), *words("not", 10, 90, color=Color(0, 0, 0, 0.0))))
    assert text_of(data) == "shown"


@pytest.mark.parametrize("collection", [None, [100, 7, 2000, 3]], ids=["by name", "by CID"])
def test_cff_outlines_are_drawn_and_told(tmp_path: Path, collection: list[int] | None) -> None:
    font = saved_font(tmp_path, otf("abcd", collection))
    data = pdf(scene(part(Role.TITLE, run_of(font, "dab"))))
    with one_font(data) as embedded:
        assert embedded.DescendantFonts[0].FontDescriptor.FontFile3.Subtype == "/OpenType"
    assert text_of(data) == "dab"
    assert faults(data) == []
    for profile in ("ua1", "2a"):
        assert validator.validate_pdf_bytes(data, profile=profile).failures == []
    dark = (pixels(data, 4)[:, :, 0] < 128).sum(axis=0)
    heights = [int(dark[int((10 + 20 * i + 10) * 4)]) for i in range(3)]
    # Bars of 200, 50 and 100 units at 40 px, in quarters of a px.
    assert heights == pytest.approx([32, 8, 16], abs=1)


def test_right_to_left_text_is_told_in_reading_order(tmp_path: Path) -> None:
    font = saved_font(tmp_path, otf("אבגד"))
    data = pdf(scene(part(Role.TITLE, run_of(font, "אבגד", rtl=True)), language="he"))
    assert text_of(data) == "אבגד"
    assert faults(data) == []


def test_characters_of_several_glyphs_are_told_by_a_span(tmp_path: Path) -> None:
    font = saved_font(tmp_path, otf("abcd"))
    glyphs = (Glyph(1, 0, 0, 0), Glyph(2, 0, 500, 0), Glyph(1, 1, 1000, 0))
    run = GlyphRun(font, 40, BLACK, Point(10, 100), glyphs, "éa", 60.0)
    data = pdf(scene(part(Role.TITLE, run)))
    assert text_of(data) == "éa"
    assert read(data) == "éa"
    assert operators(data).count("ActualText") == 1
    assert faults(data) == []


def test_a_missing_glyph_is_a_shape_that_tells_its_character(tmp_path: Path) -> None:
    """PDF/A forbids to show .notdef as text (ISO 19005-2, 6.2.11.8)."""
    font = saved_font(tmp_path, otf("abcd"))
    data = pdf(scene(part(Role.TITLE, run_of(font, "aXb"))))
    assert faults(data) == []
    assert validator.validate_pdf_bytes(data, profile="2a").failures == []
    with pikepdf.open(BytesIO(data)) as document:
        assert page_content(document.pages[0]).sequences[0].text == "aXb"
    # A bar as high as the em, from x 32 to 48 and y 60 to 100.
    assert pixels(data)[62:98, 34:46].max() < 10
    assert numpy.median(pixels(data)[62:94, 14:26]) == 255


def test_a_missing_glyph_of_a_truetype_font_is_a_shape_too() -> None:
    data = pdf(scene(part(Role.TITLE, run_of(FontBook().find("Figtree", 400), "a\u8a9eb"))))
    assert faults(data) == []
    assert read(data) == "a\u8a9eb"
    assert (pixels(data)[60:98, 32:60, 0] < 128).any()


def test_text_of_missing_glyphs_alone_needs_no_font(tmp_path: Path) -> None:
    font = saved_font(tmp_path, otf("abcd"))
    data = pdf(scene(part(Role.TITLE, run_of(font, "XY"))))
    with pikepdf.open(BytesIO(data)) as document:
        assert "/Font" not in document.pages[0].Resources
    assert validator.validate_pdf_bytes(data, profile="2a").failures == []


def test_text_of_a_user_font_goes_through_all_the_layers(tmp_path: Path) -> None:
    saved_font(tmp_path, otf("abc ", [5, 4, 3, 2]))
    typesetter = Typesetter(FontBook([tmp_path]), "en")
    (line,) = typesetter.set("abc cab", TextStyle(("Test Bars",), 30), 900).lines
    (run,) = line.runs
    shown = GlyphRun(run.font, run.size, BLACK, Point(5, 60), run.glyphs, run.text, run.advance)
    assert text_of(pdf(scene(shown))) == "abc cab"
