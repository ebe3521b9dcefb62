"""Shaping: advances, features, tracking, clusters and safe places."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.text.fonts import Font, FontBook
from infographic.text.shaping import Manner, shape

BOOK = FontBook([Path(__file__).parent / "fonts"])
FIGTREE = BOOK.find("Figtree", 400)
FRAUNCES = BOOK.find("Fraunces", 600)


def manner(font: Font = FIGTREE, tracking: float = 0.0, **changes: object) -> Manner:
    return Manner(font, "Latn", True, "en", (), tracking)._replace(**changes)  # type: ignore[arg-type]


def test_kerning_is_on() -> None:
    apart = FIGTREE.advance(FIGTREE.glyph("T")) + FIGTREE.advance(FIGTREE.glyph("o"))
    assert shape("To", manner()).offsets[-1] < apart


def test_offsets_tell_how_far_the_characters_before_each_place_advance() -> None:
    shaped = shape("Hill", manner())
    assert len(shaped.offsets) == 5
    assert shaped.offsets[0] == 0.0
    assert shaped.offsets[1] == FIGTREE.advance(FIGTREE.glyph("H"))


def test_a_ligature_is_one_glyph_and_no_place_to_cut() -> None:
    shaped = shape("offer", manner(FRAUNCES))
    assert [glyph.cluster for glyph in shaped.glyphs] == [0, 1, 3, 4]
    assert shaped.safe[2] is False


def test_tracking_is_added_behind_each_character() -> None:
    plain, tracked = shape("Hill", manner()), shape("Hill", manner(tracking=0.1))
    units = FIGTREE.units_per_em
    assert tracked.offsets[-1] == pytest.approx(plain.offsets[-1] + 4 * 0.1 * units)
    assert tracked.glyphs[1].x == pytest.approx(plain.glyphs[1].x + 0.1 * units)


def test_a_correction_of_the_fit_keeps_ligatures_and_spacing_out_ends_them() -> None:
    assert len(shape("offer", manner(FRAUNCES, -0.02)).glyphs) == 4
    assert len(shape("offer", manner(FRAUNCES, -0.022)).glyphs) == 5
    assert len(shape("offer", manner(FRAUNCES, 0.05)).glyphs) == 5


def test_kerning_stays_with_any_tracking() -> None:
    plain, tracked = shape("To", manner()), shape("To", manner(tracking=0.1))
    assert tracked.offsets[-1] - plain.offsets[-1] == pytest.approx(0.2 * FIGTREE.units_per_em)


def test_tracking_does_not_come_between_a_letter_and_its_mark() -> None:
    shaped = shape("x\u0302y", manner(tracking=0.1))
    assert shaped.offsets[2] - shaped.offsets[1] == pytest.approx(0.1 * FIGTREE.units_per_em)
    assert shaped.offsets[1] == FIGTREE.advance(FIGTREE.glyph("x"))


def test_a_soft_hyphen_within_a_line_takes_no_room() -> None:
    with_hyphen = shape("co\u00adop", manner(tracking=0.05))
    assert with_hyphen.offsets[-1] == pytest.approx(
        shape("coop", manner(tracking=0.05)).offsets[-1]
    )


def test_features_of_the_style_are_applied() -> None:
    font = BOOK.find("Young Serif", 400)
    lining = shape("10", manner(font, features=(("lnum", 1),)))
    assert [g.id for g in lining.glyphs] != [g.id for g in shape("10", manner(font)).glyphs]


def test_a_kerned_pair_is_no_safe_place() -> None:
    shaped = shape("To be", manner())
    assert shaped.safe[1] is False
    assert shaped.safe[3] is True
    assert shaped.safe[0] is shaped.safe[5] is True


def test_what_the_font_lacks_is_told() -> None:
    assert shape("aяb", manner()).missing == "я"
    assert shape("abc", manner()).missing == ""


def test_a_hyphen_that_the_font_lacks_is_drawn_as_the_common_one() -> None:
    assert not FIGTREE.covers("\u2011")
    assert shape("\u2011", manner()).glyphs == shape("-", manner()).glyphs


def test_glyphs_of_text_to_the_left_are_in_visual_order() -> None:
    hebrew = BOOK.find("Noto Sans Hebrew", 400)
    shaped = shape("אבג", manner(hebrew, script="Hebr", rightward=False))
    assert [glyph.cluster for glyph in shaped.glyphs] == [2, 1, 0]
    assert shaped.glyphs[0].x == 0
    assert shaped.offsets[1] == hebrew.advance(hebrew.glyph("א"))


def test_a_slice_of_text_to_the_left_has_the_glyphs_of_its_characters() -> None:
    hebrew = BOOK.find("Noto Sans Hebrew", 400)
    shaped = shape("אב גד", manner(hebrew, script="Hebr", rightward=False))
    assert [g.cluster for g in shaped.cut(0, 2, rightward=False)] == [1, 0]
    assert [g.cluster for g in shaped.cut(3, 5, rightward=False)] == [4, 3]
    assert shaped.cut(0, 5, rightward=False) is shaped.glyphs


def test_arabic_letters_join_and_take_no_tracking() -> None:
    arabic = BOOK.find("Noto Naskh Arabic", 400)
    joined = manner(arabic, script="Arab", rightward=False, language="ar")
    whole = shape("سلام", joined)
    assert [g.id for g in whole.glyphs] != [
        g.id for char in reversed("سلام") for g in shape(char, joined).glyphs
    ]
    assert shape("سلام", joined._replace(tracking=0.1)).offsets == whole.offsets


def test_letters_join_to_those_beside_the_run() -> None:
    arabic = BOOK.find("Noto Naskh Arabic", 400)
    joined = manner(arabic, script="Arab", rightward=False, language="ar")
    alone, first = shape("ب", joined), shape("ب", joined, "", "ب")
    assert {glyph.id for glyph in alone.glyphs} != {glyph.id for glyph in first.glyphs}
    assert {glyph.cluster for glyph in shape("ب", joined, "بب", "ب").glyphs} == {0}


def test_devanagari_conjuncts_are_one_cluster() -> None:
    deva = BOOK.find("Noto Sans Devanagari", 400)
    shaped = shape("क्ष", manner(deva, script="Deva", language="hi"))
    assert {glyph.cluster for glyph in shaped.glyphs} == {0}
    assert shaped.missing == ""


def test_the_language_picks_local_forms() -> None:
    one, other = manner(language="en"), manner(language="tr")
    assert shape("fi", one) is shape("fi", one)
    assert shape("fi", one) is not shape("fi", other)
