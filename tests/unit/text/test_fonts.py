"""Finding fonts, and what one tells of itself."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from infographic.errors import InfographicError
from infographic.resources import assets
from infographic.text.fonts import FontBook

OWN = Path(__file__).parent / "fonts"
VARIABLE = Path(__file__).parent / "fonts-variable"


@pytest.fixture(scope="module")
def book() -> FontBook:
    return FontBook()


def test_a_bundled_face_is_found_by_family_weight_and_slant(book: FontBook) -> None:
    font = book.find("Newsreader", 400, italic=True)
    assert (font.family, font.weight, font.italic) == ("Newsreader", 400, True)
    assert font.key == "Newsreader-400-italic"
    assert font.path.name == "Newsreader-400-italic.ttf"


@pytest.mark.parametrize("name", ["Hanken Grotesk", "hanken-grotesk", "HankenGrotesk"])
def test_a_family_name_may_be_written_with_or_without_spaces(book: FontBook, name: str) -> None:
    assert book.find(name, 400).family == "Hanken Grotesk"


def test_capitals_in_a_file_name_are_kept_together(book: FontBook) -> None:
    assert book.find("DM Serif Display", 400).family == "DM Serif Display"


# Figtree has 400, 500, 600 and 700; Nunito has 400, 600, 700 and 900.
@pytest.mark.parametrize(
    ("family", "wanted", "found"),
    [
        ("Figtree", 600, 600),
        ("Figtree", 300, 400),
        ("Figtree", 900, 700),
        ("Figtree", 450, 500),
        ("Nunito", 500, 400),
        ("Nunito", 800, 900),
        ("Nunito", 650, 700),
        ("Nunito", 1000, 900),
    ],
)
def test_the_nearest_weight_is_taken_as_css_does(
    book: FontBook, family: str, wanted: int, found: int
) -> None:
    assert book.find(family, wanted).weight == found


def test_without_an_italic_the_upright_is_taken(book: FontBook) -> None:
    assert book.find("Young Serif", 400, italic=True).italic is False


def test_an_unknown_family_is_an_error_with_the_near_miss(book: FontBook) -> None:
    with pytest.raises(InfographicError) as caught:
        book.find("Frances", 400)
    (problem,) = caught.value.diagnostics
    assert "no font family 'Frances'" in problem.message
    assert problem.hint == "did you mean 'Fraunces'?"


def test_an_unknown_family_unlike_any_other_lists_them_all(book: FontBook) -> None:
    with pytest.raises(InfographicError, match="allowed: Bricolage Grotesque, "):
        book.find("Zzyzx", 400)


def test_the_same_face_is_the_same_object_in_every_book(book: FontBook) -> None:
    assert FontBook().find("Figtree", 400) is book.find("Figtree", 400)


def test_the_users_folder_comes_first(tmp_path: Path) -> None:
    shutil.copy(assets() / "fonts/figtree/Figtree-700.ttf", tmp_path / "Figtree-400.ttf")
    book = FontBook([tmp_path])
    assert book.find("Figtree", 400).path == tmp_path / "Figtree-400.ttf"
    assert book.find("Figtree", 500).path.parent.name == "figtree"


def test_a_file_of_another_name_is_read_for_family_weight_and_slant(tmp_path: Path) -> None:
    shutil.copy(assets() / "fonts/newsreader/Newsreader-400-italic.ttf", tmp_path / "a font.ttf")
    family = next(f for f in FontBook([tmp_path]).families() if f.folder == tmp_path)
    assert family.name.startswith("Newsreader")
    assert (400, True, tmp_path / "a font.ttf") in family.faces


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    target = tmp_path / "Own-400.ttf"
    shutil.copy(assets() / "fonts/figtree/Figtree-400.ttf", target)
    first = FontBook([tmp_path]).find("Own", 400).name
    shutil.copy(assets() / "fonts/inter/Inter-400.ttf", target)
    assert first == "Figtree-Regular"
    assert FontBook([tmp_path]).find("Own", 400).name == "Inter-Regular"


def test_a_file_that_is_no_font_is_an_error_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "broken.ttf").write_bytes(b"not a font")
    with pytest.raises(InfographicError, match=r"broken\.ttf: error: not a font"):
        FontBook([tmp_path]).families()


def test_hidden_files_and_other_formats_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "._Own.ttf").write_bytes(b"a resource fork")
    (tmp_path / "Own.woff2").write_bytes(b"wOF2")
    assert FontBook([tmp_path]).families() == FontBook().families()


def test_measures_are_in_font_units(book: FontBook) -> None:
    font = book.find("Hanken Grotesk", 500)
    assert font.name == "HankenGrotesk-Medium"
    assert font.units_per_em == 1000
    assert (font.ascent, font.descent) == (1000, 303)
    assert (font.cap_height, font.x_height) == (697, 493)
    assert font.advance(font.glyph("n")) == 553


def test_a_font_knows_what_it_has(book: FontBook) -> None:
    font = book.find("Figtree", 400)
    assert font.covers("é")
    assert not font.covers("я")
    assert font.glyph("я") == 0


def test_a_glyph_without_ink_has_no_bearing(book: FontBook) -> None:
    font = book.find("Figtree", 400)
    assert font.bearing(font.glyph(" ")) == 0
    assert font.bearing(font.glyph("H")) > 0


def test_fallbacks_have_the_font_with_the_most_characters_first(book: FontBook) -> None:
    fallbacks = book.fallbacks(book.find("Figtree", 700))
    sizes = [len(font.face.unicodes) for font in fallbacks]
    assert sizes == sorted(sizes, reverse=True)
    assert len(fallbacks) == len(book.families())


def test_every_bundled_face_can_be_read(book: FontBook) -> None:
    for family in book.families():
        for weight, italic, path in family.faces:
            font = book.find(family.name, weight, italic)
            assert font.path == path
            assert 0 < font.x_height < font.cap_height <= font.ascent


def test_families_of_a_folder_without_fonts_are_the_bundled_ones(tmp_path: Path) -> None:
    assert FontBook([tmp_path / "missing"]).families() == FontBook().families()


def test_the_test_fonts_lie_beside_the_bundled_ones() -> None:
    assert FontBook([OWN]).has("Noto Sans Hebrew")
    assert not FontBook().has("Noto Sans Hebrew")


def test_a_variable_font_has_every_weight_of_its_axis() -> None:
    book = FontBook([VARIABLE])
    family = next(family for family in book.families() if family.folder == VARIABLE)
    assert [face[0] for face in family.faces if face[2].parent == VARIABLE] == [
        *range(100, 1000, 100)
    ]
    thin, black = book.find("Inter", 100), book.find("Inter", 900)
    assert thin.variations == (("wght", 100.0),)
    assert thin.path == black.path
    assert thin.advance(thin.glyph("n")) < black.advance(black.glyph("n"))
