"""Sheets of icons and of fonts: everything is named, nothing meets, both formats hold them."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from infographic.backends.base import Options
from infographic.cli import main
from infographic.icons.book import IconBook
from infographic.result import Result
from infographic.scene.items import GlyphRun, Group, Item
from infographic.scene.scene import Scene
from infographic.sheets.fonts import specimen
from infographic.sheets.icons import MOST, icon_sheet
from infographic.text.fonts import FontBook
from infographic.theme.reader import load_theme, theme_names
from tests.pdf_checks import faults as pdf_faults
from tests.scene_checks import faults, placed_texts

FONTS = Path(__file__).parents[1] / "text"


def glyph_runs(items: tuple[Item, ...]) -> Iterator[GlyphRun]:
    for item in items:
        if isinstance(item, Group):
            yield from glyph_runs(item.items)
        elif isinstance(item, GlyphRun):
            yield item


def words(scene: Scene) -> str:
    return " ".join(text.text.strip() for text in placed_texts(scene))


@pytest.mark.parametrize("theme", theme_names())
def test_an_icon_sheet_names_every_icon_and_nothing_meets(theme: str) -> None:
    book = IconBook()
    found = book.search("heart")
    sheet = icon_sheet(found, book, load_theme(theme), FontBook(), "heart")
    assert faults(sheet, smallest=8) == []
    told = words(sheet).replace("- ", "-")
    assert all(name.rpartition(":")[2] in told for name in found)
    assert f"{len(found)} icons" in told


def test_a_long_list_of_icons_is_cut_and_that_is_told() -> None:
    book = IconBook()
    sheet = icon_sheet(book.names(), book, load_theme("calm"), FontBook())
    assert f"the first {MOST} of them here" in words(sheet)


def test_a_specimen_shows_every_family_at_its_weights_and_nothing_meets() -> None:
    book = FontBook([FONTS / "fonts", FONTS / "fonts-formats"])
    sheet = specimen(book.families(), book, load_theme("calm"))
    assert faults(sheet, smallest=8) == []
    told = words(sheet)
    assert all(family.name in told for family in book.families())
    fonts = {run.font.key for run in glyph_runs(sheet.pages[0].items)}
    assert {"Manrope-350", "Manrope-725", "NotoSansHebrew-400", "Figtree-700-italic"} <= fonts


def test_a_family_that_cannot_be_read_says_so_on_the_sheet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "brotli", None)
    data = (FONTS / "fonts-formats" / "NotoSans.woff2").read_bytes()
    (tmp_path / "Web-400.woff2").write_bytes(data + b"\0\0")
    book = FontBook([tmp_path])
    families = [family for family in book.families() if family.name == "Web"]
    assert "WOFF2 is read by an extra" in words(specimen(families, book, load_theme("calm")))


def test_sheets_are_pictures_and_accessible_pdfs(tmp_path: Path) -> None:
    book, theme = IconBook(), load_theme("calm")
    fonts = FontBook()
    sheets = (
        icon_sheet(book.search("leaf"), book, theme, fonts, "leaf"),
        specimen(fonts.families()[:4], fonts, theme),
    )
    for sheet in sheets:
        result = Result(sheet, Options())
        assert result.png
        assert pdf_faults(result.pdf) == []


def test_the_commands_write_what_they_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "assets" / "fonts").mkdir(parents=True)
    shutil.copy(FONTS / "fonts-formats" / "NotoSans.woff2", tmp_path / "assets" / "fonts")
    assert main(["icons", "leaf", "--sheet", "leaf.png"]) == 0
    assert main(["fonts", "noto", "--specimen", "noto.png"]) == 0
    assert main(["fonts", "noto"]) == 0
    assert main(["fonts", "qqqq"]) == 0
    out, err = capsys.readouterr()
    assert "leaf.png  2400 x " in out
    assert "noto.png  2400 x " in out
    assert "Noto Sans  400\n           Latin; assets/fonts\n" in out
    assert "no font family is found by 'qqqq'" in err
    assert (tmp_path / "noto.png").read_bytes().startswith(b"\x89PNG")


def test_a_sheet_of_an_unknown_format_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["icons", "leaf", "--sheet", "leaf.gif"]) == 1
    assert "gif" in capsys.readouterr().err
