"""Fonts, icons and themes of a user's own: from folders, without a change in the package."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from infographic import InfographicError, render_infographic
from infographic.auto_icons import with_icons
from infographic.cli import main
from infographic.document.model import Document
from infographic.document.reader import from_dict, load_document
from infographic.icons.book import IconBook
from infographic.resources import assets, sample
from infographic.scene.items import GlyphRun, Group, Item
from infographic.scene.items import Path as PathItem
from infographic.text.fonts import FontBook
from infographic.theme.font_check import check_fonts
from infographic.theme.reader import load_theme, theme_names

FORMATS = Path(__file__).parent / "text" / "fonts-formats"
SQUARE = '<svg viewBox="0 0 10 10"><path d="M1 1h8v8h-8z"/></svg>'


def document(icon: str = "", title: str = "Hear") -> dict[str, Any]:
    """Its letters are among those that the cut-down fonts have."""
    tip = {"title": title, "text": "from them"} | ({"icon": icon} if icon else {})
    return {"title": "The fox", "tips": [tip], "layout": "cards"}


def items(found: tuple[Item, ...]) -> Iterator[Item]:
    for item in found:
        if isinstance(item, Group):
            yield from items(item.items)
        else:
            yield item


def font_files(**options: Any) -> set[Path]:
    scene = render_infographic(document(), **options).scene
    return {run.font.path for run in items(scene.pages[0].items) if isinstance(run, GlyphRun)}


def problems(*arguments: Any, **options: Any) -> list[str]:
    with pytest.raises(InfographicError) as error:
        render_infographic(*arguments, **options)
    return [str(found) for found in error.value.diagnostics]


def test_a_theme_with_a_font_and_an_icon_set_beside_it_is_a_folder_to_copy(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    (tmp_path / "icons" / "mine").mkdir(parents=True)
    shutil.copy(FORMATS / "NotoSans.woff2", tmp_path / "fonts")
    (tmp_path / "icons" / "mine" / "brick.svg").write_text(SQUARE)
    theme = tmp_path / "own.yaml"
    theme.write_text("type: {body: Noto Sans}\nicons: mine\n")
    assert tmp_path / "fonts" / "NotoSans.woff2" in font_files(theme=theme)
    assert render_infographic(document("brick"), theme=theme).png
    (told,) = problems(document("heart"), theme=theme)
    assert "unknown icon 'heart'" in told


def test_the_theme_comes_before_the_project_and_the_project_before_us(tmp_path: Path) -> None:
    figtree = assets() / "fonts/figtree/Figtree-400.ttf"
    theme, project = tmp_path / "theme" / "own.yaml", tmp_path / "project"
    theme.parent.mkdir()
    project.mkdir()
    theme.write_text("summary: Mine.\n")
    shutil.copy(figtree, project)
    shutil.copy(assets() / "fonts/figtree/Figtree-700.ttf", project)
    assert project / "Figtree-400.ttf" in font_files(theme=theme, fonts=[project])
    shutil.copy(figtree, theme.parent)
    found = font_files(theme=theme, fonts=[project])
    assert theme.parent / "Figtree-400.ttf" in found
    assert project / "Figtree-400.ttf" not in found


def test_a_theme_has_the_folders_of_those_that_it_extends(tmp_path: Path) -> None:
    for name, text in (("base", "art: hills\n"), ("own", "extends: ../base/base.yaml\n")):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.yaml").write_text(text)
    theme = load_theme(str(tmp_path / "own" / "own.yaml"), [tmp_path])
    assert theme.folders == (tmp_path / "own", tmp_path / "base")


def test_a_missing_family_is_told_where_the_theme_names_it(tmp_path: Path) -> None:
    theme = tmp_path / "own.yaml"
    theme.write_text("type:\n  display: Frances\n  body: [Figtree, Notto]\n")
    told = problems(document(), theme=theme)
    assert [line.partition("\n")[0].removeprefix(f"{tmp_path}/") for line in told] == [
        "own.yaml:2:12: error: no font family 'Frances'",
        "own.yaml:3:9: error: no font family 'Notto'",
    ]
    assert "did you mean 'Fraunces'?" in told[0]


def test_a_weight_that_is_far_off_is_a_warning_that_tells_what_there_is(tmp_path: Path) -> None:
    theme = tmp_path / "own.yaml"
    theme.write_text("type:\n  display: {font: Young Serif, weight: 900}\n")
    (told,) = render_infographic(document(), theme=theme).warnings
    assert str(told).removeprefix(f"{tmp_path}/") == (
        "own.yaml:2:40: warning: 'Young Serif' has no weight 900; its 400 is taken\n"
        "  hint: it has 400"
    )


@pytest.mark.parametrize("name", theme_names())
def test_the_built_in_themes_have_the_fonts_that_they_ask_for(name: str) -> None:
    assert check_fonts(load_theme(name), FontBook()) == []


def test_odd_weights_are_taken_from_a_theme_as_they_are(tmp_path: Path) -> None:
    theme = tmp_path / "own.yaml"
    shutil.copy(FORMATS / "Manrope-VariableFont_wght.ttf", tmp_path)
    theme.write_text("type:\n  display: {font: Manrope, weight: 350}\n  tip_title: {weight: 725}\n")
    scene = render_infographic(document(), theme=theme).scene
    runs = [item for item in items(scene.pages[0].items) if isinstance(item, GlyphRun)]
    weights = {run.text: run.font.variations for run in runs}
    assert weights["The fox"] == (("wght", 350.0),)
    assert weights["Hear"] == (("wght", 725.0),)


def test_the_projects_folders_need_no_setting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "assets" / "fonts").mkdir(parents=True)
    (tmp_path / "assets" / "icons" / "mine").mkdir(parents=True)
    shutil.copy(FORMATS / "NotoSans.woff2", tmp_path / "assets" / "fonts")
    (tmp_path / "assets" / "icons" / "mine" / "brick.svg").write_text(SQUARE)
    (tmp_path / "own.yaml").write_text("type: {body: Noto Sans}\n")
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.yaml").write_text(
        "title: Words\ntheme: ../own.yaml\ntips:\n  - {title: Listen, icon: 'mine:brick'}\n"
    )
    monkeypatch.chdir(tmp_path)
    assert main(["build", "--format", "json"]) == 0
    assert main(["fonts"]) == 0
    assert "Latin; assets/fonts" in capsys.readouterr().out
    assert main(["icons", "brick"]) == 0
    assert "mine:brick" in capsys.readouterr().out


def test_auto_gives_the_sample_icons_that_suit_it_each_once() -> None:
    content = load_document(sample())
    chosen, told = with_icons(all_auto(content), IconBook())
    icons = [tip.icon for tip in chosen.tips]
    assert told == []
    assert len(set(icons)) == len(icons)
    # Most of them are what a designer chose by hand.
    assert sum(a == b.icon for a, b in zip(icons, content.tips, strict=True)) >= 6


def test_auto_leaves_out_what_another_tip_names() -> None:
    tips = [{"title": "Listen", "icon": "auto"}, {"title": "Listen", "icon": "ear"}]
    chosen, _ = with_icons(from_dict({"title": "Twice", "tips": tips}), IconBook())
    assert chosen.tips[0].icon not in ("", "ear", "auto")
    assert chosen.tips[1].icon == "ear"


def test_words_that_no_icon_suits_go_without_one_and_that_is_told() -> None:
    result = render_infographic(document("auto", "Qwrtz"))
    (told,) = result.warnings
    assert "no icon suits these words" in told.message


def test_auto_works_for_the_opener_and_in_the_themes_set(tmp_path: Path) -> None:
    theme = tmp_path / "own.yaml"
    theme.write_text("icons: {set: tabler}\n")
    content = document("auto", "Send a letter") | {
        "opener": {"title": "Ride a bike", "icon": "auto"}
    }
    assert render_infographic(content, theme=theme).warnings == ()
    chosen, _ = with_icons(from_dict(content), IconBook((), "tabler"))
    assert chosen.opener
    assert chosen.opener.icon == "bike"


@pytest.mark.parametrize("sign", ["A", "7", "ß", "&", "→"])
def test_a_letter_or_sign_is_drawn_as_an_icon_in_the_display_face(sign: str) -> None:
    with_sign, without = (
        render_infographic(document(icon)).scene.pages[0].items for icon in (sign, "")
    )
    paths = [sum(isinstance(item, PathItem) for item in items(one)) for one in (with_sign, without)]
    assert paths[0] > paths[1]


def test_an_emoji_that_no_font_has_is_an_error_that_tells_what_to_do() -> None:
    (told,) = problems(document("🌱"))
    assert "no font can draw the sign '🌱' (U+1F331 SEEDLING)" in told
    assert "assets/fonts" in told
    assert "write icon: tabler:seedling" in told


def test_an_unknown_set_is_told_where_the_theme_names_it(tmp_path: Path) -> None:
    theme = tmp_path / "own.yaml"
    theme.write_text("icons: {set: tablet}\n")
    (told,) = problems(document(), theme=theme)
    assert told.removeprefix(f"{tmp_path}/").startswith("own.yaml:1:14: error: unknown icon set")
    assert "did you mean 'tabler'?" in told


def all_auto(content: Document) -> Document:
    return replace(content, tips=tuple(replace(tip, icon="auto") for tip in content.tips))
