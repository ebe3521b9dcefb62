"""Finding fonts, and what one tells of itself."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from fontTools.ttLib import TTCollection, TTFont

from infographic import render_infographic
from infographic.errors import InfographicError
from infographic.resources import assets
from infographic.scene.runs import runs
from infographic.text.faces import FaceFile
from infographic.text.font_places import Place
from infographic.text.fonts import FontBook
from infographic.text.outlines import glyph_outline

OWN = Path(__file__).parent / "fonts"
VARIABLE = Path(__file__).parent / "fonts-variable"
FORMATS = Path(__file__).parent / "fonts-formats"


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
    assert FaceFile(400, 400, True, tmp_path / "a font.ttf") in family.faces


def collection(folder: Path) -> Path:
    """Three faces of two families in one file."""
    whole = TTCollection()
    for name in (
        "figtree/Figtree-400.ttf",
        "figtree/Figtree-700-italic.ttf",
        "inter/Inter-400.ttf",
    ):
        whole.fonts.append(TTFont(assets() / "fonts" / name))
    whole.save(folder / "several.ttc")
    return folder / "several.ttc"


def test_each_face_of_a_collection_is_found(tmp_path: Path) -> None:
    path = collection(tmp_path)
    book = FontBook([tmp_path])
    wanted = [("Figtree", 400, False), ("Figtree", 700, True), ("Inter", 400, False)]
    found = [book.find(*one) for one in wanted]
    assert [font.path for font in found] == [path] * 3
    assert [font.name for font in found] == [
        "Figtree-Regular",
        "Figtree-BoldItalic",
        "Inter-Regular",
    ]
    for font, own in zip(found, (FontBook().find(*one) for one in wanted), strict=True):
        assert font.glyph("g") == own.glyph("g")
        assert glyph_outline(font, font.glyph("g")) == glyph_outline(own, own.glyph("g"))


def test_a_face_of_a_collection_reaches_every_format_as_the_same_face_in_a_file_does(
    tmp_path: Path,
) -> None:
    collection(tmp_path)
    content = {"title": "Quick", "tips": [{"title": "Fox", "text": "A *lazy* dog."}]}
    ours = render_infographic(content, layout="cards", fonts=[tmp_path], scale=0.5)
    plain = render_infographic(content, layout="cards", scale=0.5)
    paths = {run.font.path.name for run in runs(ours.scene.pages[0].items)}
    assert "several.ttc" in paths
    # The files themselves tell that the fonts are from elsewhere.
    assert ours.image().tobytes() == plain.image().tobytes()
    for name in ("pdf", "svg"):
        assert len(ours.files(name)[0]) == pytest.approx(len(plain.files(name)[0]), rel=0.01)


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
    (tmp_path / "Own.eot").write_bytes(b"LP")
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
    assert {font.family for font in fallbacks} >= {"Figtree", "Inter", "Young Serif"}


def test_every_bundled_face_can_be_read(book: FontBook) -> None:
    for family in book.families():
        for face in family.faces:
            font = book.find(family.name, face.lightest, face.italic)
            assert font.path == face.path
            assert 0 < font.x_height < font.cap_height <= font.ascent


def test_families_of_a_folder_without_fonts_are_the_bundled_ones(tmp_path: Path) -> None:
    assert FontBook([tmp_path / "missing"]).families() == FontBook().families()


def test_the_test_fonts_lie_beside_the_bundled_ones() -> None:
    assert FontBook([OWN]).has("Noto Sans Hebrew")
    assert not FontBook().has("Noto Sans Hebrew")


def test_a_variable_font_has_every_weight_of_its_axis() -> None:
    book = FontBook([VARIABLE])
    thin, odd, black = (book.find("Inter", weight) for weight in (100, 725, 900))
    assert thin.variations == (("wght", 100.0),)
    assert thin.path == odd.path == black.path
    widths = [font.advance(font.glyph("n")) for font in (thin, odd, black)]
    assert widths == sorted(widths)
    assert len(set(widths)) == 3
    assert odd.name == "Inter_725wght"


def test_beyond_its_axis_a_variable_font_has_the_last_weight() -> None:
    assert FontBook([FORMATS]).find("Manrope", 1000).weight == 800


def test_a_face_of_its_own_comes_before_the_variable_font_of_one_folder(tmp_path: Path) -> None:
    shutil.copy(assets() / "fonts/manrope/Manrope-500.ttf", tmp_path)
    shutil.copy(FORMATS / "Manrope-VariableFont_wght.ttf", tmp_path)
    book = FontBook([tmp_path])
    assert book.find("Manrope", 500).variations == ()
    assert book.find("Manrope", 501).variations == (("wght", 501.0),)


@pytest.mark.parametrize("file", ["NotoSans.woff", "NotoSans.woff2"])
def test_web_fonts_are_unpacked(tmp_path: Path, file: str) -> None:
    shutil.copy(FORMATS / file, tmp_path)
    font = FontBook([tmp_path]).find("Noto Sans", 400)
    assert (font.name, font.units_per_em) == ("NotoSans-Regular", 1000)
    assert font.advance(font.glyph("n")) == 618
    assert "glyf" in font.face.table_tags


def test_without_the_extra_a_woff2_file_is_an_error_only_where_it_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "brotli", None)
    shutil.copy(FORMATS / "NotoSans.woff2", tmp_path / "Web-Regular.woff2")
    # Unpacked data is kept: another byte makes it another file.
    with (tmp_path / "Web-Regular.woff2").open("ab") as file:
        file.write(b"\0")
    book = FontBook([tmp_path])
    assert book.find("Figtree", 400).covers("a")
    with pytest.raises(InfographicError, match="WOFF2 is read by an extra") as caught:
        book.find("Web", 400).covers("a")
    assert "infographic[woff2]" in caught.value.diagnostics[0].hint


def test_a_themes_folder_comes_first_and_is_not_searched_below(tmp_path: Path) -> None:
    theme, project = tmp_path / "theme", tmp_path / "project"
    figtree = assets() / "fonts/figtree/Figtree-400.ttf"
    for folder in (theme / "fonts" / "mine", theme / "other", project):
        folder.mkdir(parents=True)
    shutil.copy(figtree, project / "Twice-400.ttf")
    shutil.copy(figtree, theme / "Twice-400.ttf")
    shutil.copy(figtree, theme / "fonts" / "mine" / "Deep-400.ttf")
    shutil.copy(figtree, theme / "other" / "Elsewhere-400.ttf")
    book = FontBook([project], themes=[theme])
    assert book.find("Twice", 400).path.parent == theme
    assert book.has("Deep")
    assert not book.has("Elsewhere")


def test_installed_font_packages_come_last_and_none_of_their_code_is_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package(tmp_path, "fontpkg_quiet", "[fontpkg.family]\nquiet = fontpkg_quiet", "Quiet-400.ttf")
    package(tmp_path, "font_plain", "[fonts_ttf]\nplain = font_plain:font_files", "Plain-400.ttf")
    package(tmp_path, "font_other", "[fonts_otf]\nother = font_other:fonts", "Figtree-400.ttf")
    monkeypatch.syspath_prepend(str(tmp_path))
    book = FontBook()
    origins = {family.name: family.origin for family in book.families()}
    assert (origins["Quiet"], origins["Plain"]) == ("package fontpkg-quiet", "package font-plain")
    assert book.find("Quiet", 400).path.parent.parent.name == "fontpkg_quiet"
    assert origins["Figtree"] == "bundled"


def test_packages_are_looked_at_only_for_families_that_are_nowhere_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def asked() -> list[Place]:
        raise AssertionError

    monkeypatch.setattr("infographic.text.fonts.package_places", asked)
    book = FontBook()
    assert book.fallbacks(book.find("Figtree", 400))
    with pytest.raises(AssertionError):
        book.find("Another", 400)


def test_the_machines_fonts_are_found_only_if_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(assets() / "fonts/figtree/Figtree-400.ttf", tmp_path / "Local-400.ttf")
    (tmp_path / "broken.ttf").write_bytes(b"not a font")
    monkeypatch.setattr(
        "infographic.text.fonts.machine_places", lambda: [Place(tmp_path, "this machine")]
    )
    assert not FontBook().has("Local")
    book = FontBook(system=True)
    assert book.find("Local", 400).path.parent == tmp_path
    assert {f.name: f.origin for f in book.families()}["Local"] == "this machine"


def package(folder: Path, module: str, entry_points: str, file: str) -> None:
    """An installed package with one font, whose code must not be run."""
    (folder / module / "files").mkdir(parents=True)
    (folder / module / "__init__.py").write_text("raise AssertionError")
    shutil.copy(assets() / "fonts/figtree/Figtree-400.ttf", folder / module / "files" / file)
    info = folder / f"{module}-1.0.dist-info"
    info.mkdir()
    name = module.replace("_", "-")
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(entry_points)
