from __future__ import annotations

from pathlib import Path

import pytest

from infographic.color import parse_color
from infographic.errors import Diagnostic, InfographicError, Source
from infographic.theme.model import Theme
from infographic.theme.palette import derive
from infographic.theme.reader import load_theme, theme_names


def _theme(folder: Path, text: str, name: str = "mine.yaml") -> Theme:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return load_theme(str(path), (folder,))


def _problems(folder: Path, text: str) -> tuple[Diagnostic, ...]:
    with pytest.raises(InfographicError) as caught:
        _theme(folder, text)
    return caught.value.diagnostics


def test_a_seed_is_a_whole_theme(tmp_path: Path) -> None:
    theme = _theme(tmp_path, 'palette: {seed: "#2b6cb0"}')
    assert theme.palette == derive(parse_color("#2b6cb0"))
    assert theme.name == "mine"
    assert theme.type == load_theme("calm").type
    assert theme.art == load_theme("calm").art
    assert theme.warnings == ()


def test_dark_alone_turns_the_base_dark(tmp_path: Path) -> None:
    theme = _theme(tmp_path, "palette: {dark: true}")
    assert theme.palette == derive(parse_color("#b14a33"), dark=True)


def test_a_role_by_hand_leaves_the_rest_of_the_base(tmp_path: Path) -> None:
    theme = _theme(tmp_path, 'palette: {accent: "rgb(120 40 30)"}')
    assert theme.palette.accent == parse_color("#78281e")
    assert theme.palette.tints == load_theme("calm").palette.tints


def test_a_new_seed_drops_what_the_base_set_by_hand(tmp_path: Path) -> None:
    theme = _theme(tmp_path, 'extends: press\npalette: {seed: "#2b6cb0", ink: "#102030"}')
    expected = derive(parse_color("#2b6cb0"))
    assert theme.palette.ink == parse_color("#102030")
    assert theme.palette.sky_top == expected.sky_top
    assert theme.type["title"].families == ("Instrument Serif",)


def test_a_theme_may_extend_a_file_beside_it(tmp_path: Path) -> None:
    (tmp_path / "brand.yaml").write_text("type: {title: {size: 70}}", "utf-8")
    theme = _theme(tmp_path, "extends: ./brand.yaml\nspacing: {margin: 60}")
    assert theme.type["title"].size == 70
    assert theme.spacing.margin == 60
    assert theme.spacing.gap == 32


def test_a_theme_in_a_folder_is_found_by_name_and_may_hide_a_built_in(tmp_path: Path) -> None:
    (tmp_path / "calm.yaml").write_text("extends: calm\nart: hills", "utf-8")
    theme = load_theme("calm", (tmp_path,))
    assert (theme.art, theme.name) == ("hills", "calm")
    assert theme.type == load_theme("calm").type
    assert load_theme("press", (tmp_path,)).type["title"].families == ("Instrument Serif",)


def test_theme_names_lists_folders_and_built_in_themes(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("art: hills", "utf-8")
    assert set(theme_names((tmp_path,))) == {"mine", *theme_names()}
    assert theme_names() == tuple(sorted(theme_names()))


def test_shorthand_sets_the_fonts_of_many_styles(tmp_path: Path) -> None:
    theme = _theme(
        tmp_path,
        "type: {display: Young Serif, body: [Inter, Noto Sans], label: Manrope, numeral: Fraunces}",
    )
    families = {name: style.families for name, style in theme.type.items()}
    assert families["title"] == families["closing"] == families["tip_title"] == ("Young Serif",)
    assert families["tip_text"] == families["intro"] == ("Inter", "Noto Sans")
    assert families["url"] == families["subtitle"] == ("Manrope",)
    assert families["numeral"] == ("Fraunces",)
    assert theme.type["title"].size == load_theme("calm").type["title"].size


def test_scale_adjusts_sizes_and_a_size_in_the_same_file_wins(tmp_path: Path) -> None:
    theme = _theme(tmp_path, "type: {scale: {display: 1.5, numeral: 2}, closing: {size: 50}}")
    base = load_theme("calm").type
    assert theme.type["title"].size == pytest.approx(1.5 * base["title"].size)
    assert theme.type["numeral"].size == pytest.approx(2 * base["numeral"].size)
    assert theme.type["tip_text"].size == base["tip_text"].size
    assert theme.type["closing"].size == 50


def test_one_scale_is_for_all_styles(tmp_path: Path) -> None:
    theme = _theme(tmp_path, "type: {scale: 1.1}")
    for name, style in load_theme("calm").type.items():
        assert theme.type[name].size == pytest.approx(1.1 * style.size)


def test_a_style_takes_every_setting(tmp_path: Path) -> None:
    theme = _theme(
        tmp_path,
        "type:\n  tip_title:\n    fonts: [Inter]\n    weight: 725\n    italic: true\n"
        "    size: 30\n    leading: 1.3\n    tracking: -0.02\n    wrap: pretty\n"
        "    steps: [0.9]\n    features: [lnum, -liga, ss01=2]\n",
    )
    style = theme.type["tip_title"]
    assert (style.families, style.weight, style.italic, style.size) == (("Inter",), 725, True, 30)
    assert (style.leading, style.tracking, style.wrap) == (1.3, -0.02, "pretty")
    assert style.steps == (0.9,)
    assert style.features == (("lnum", 1), ("liga", 0), ("ss01", 2))


def test_tints_are_colours_or_all_four_of_their_parts(tmp_path: Path) -> None:
    theme = _theme(
        tmp_path,
        'palette:\n  tints: ["#763927", {ground: "#fff0ea", middle: "#fde", deep: "#fcd",'
        ' ink: "#401010"}]\n  blocks: [red, navy]\n',
    )
    first, second = theme.palette.tints
    assert first.ink == parse_color("#763927")
    assert second.deep == parse_color("#fcd")
    assert theme.palette.blocks == (parse_color("red"), parse_color("navy"))


def test_the_places_of_names_looked_up_later_are_kept(tmp_path: Path) -> None:
    theme = _theme(tmp_path, "art: hills\nicons: tabler\ntype:\n  display: Nowhere Sans\n")
    file = str(tmp_path / "mine.yaml")
    assert theme.places["art"] == Source(file, 1, 6)
    assert theme.places["icons.set"] == Source(file, 2, 8)
    assert theme.places["type.title.fonts"] == Source(file, 4, 12)


def test_everything_wrong_is_told_at_once_with_its_place(tmp_path: Path) -> None:
    found = _problems(
        tmp_path,
        "palete: {seed: red}\n"
        "palette:\n"
        "  acent: '#123456'\n"
        "  paper: ivroy\n"
        "  card: '#ffffff80'\n"
        "type:\n"
        "  tip_titel: {size: 30}\n"
        "  title: {size: big, wrap: balanced, steps: [2]}\n"
        "shape: {stroke: wobbly}\n",
    )
    told = {(d.source.line, d.source.column): f"{d.message} {d.hint}" for d in found}
    assert "did you mean 'palette'?" in told[1, 1]
    assert "did you mean 'accent'?" in told[3, 3]
    assert "did you mean 'ivory'?" in told[4, 10]
    assert "opaque" in told[5, 9]
    assert "did you mean 'tip_title'?" in told[7, 3]
    assert "must be a number" in told[8, 17]
    assert "did you mean 'balance'?" in told[8, 28]
    assert "up to 1" in told[8, 46]
    assert "allowed: clean, hand" in told[9, 17]
    assert len(found) == 9


def test_problems_of_an_extended_file_are_told_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "brand.yaml").write_text("spacing: {margin: wide}", "utf-8")
    found = _problems(tmp_path, "extends: brand.yaml\nart: [x]")
    assert [Path(d.source.file).name for d in found] == ["brand.yaml", "mine.yaml"]


def test_an_unknown_theme_is_told_where_it_was_asked_for_with_the_near_miss() -> None:
    with pytest.raises(InfographicError) as caught:
        load_theme("clam", (), Source("tips.yaml", 3, 8))
    (found,) = caught.value.diagnostics
    assert (found.source.line, found.source.column) == (3, 8)
    assert "did you mean 'calm'?" in found.hint


def test_an_unknown_base_is_told_at_extends(tmp_path: Path) -> None:
    (found,) = _problems(tmp_path, "art: hills\nextends: presss")
    assert (found.source.line, found.source.column) == (2, 10)
    assert "did you mean 'press'?" in found.hint


def test_a_circle_of_themes_is_told_with_its_way(tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text("extends: mine", "utf-8")
    (found,) = _problems(tmp_path, "extends: other.yaml")
    assert "the theme extends itself" in found.message
    assert found.message.count("mine.yaml") == 2


@pytest.mark.parametrize("name", ["../../outside.yaml", "/outside.yaml"])
def test_a_theme_reaches_no_file_outside_the_project(tmp_path: Path, name: str) -> None:
    (found,) = _problems(tmp_path, f"extends: {name}")
    assert "outside the project's folder" in found.message
    assert found.source.line == 1


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    (found,) = _problems(tmp_path, "extends: nowhere.yaml")
    assert "there is no theme file 'nowhere.yaml'" in found.message
    with pytest.raises(InfographicError, match="can't be read"):
        load_theme(str(tmp_path / "none.yaml"))


@pytest.mark.parametrize("text", ["", "- a\n- b", "just words", "a: [", "\0"])
def test_what_is_no_mapping_is_refused(tmp_path: Path, text: str) -> None:
    assert _problems(tmp_path, text)


def test_pale_text_is_moved_with_a_warning_that_tells_from_to_and_ratio(tmp_path: Path) -> None:
    theme = _theme(tmp_path, "palette:\n  soft: '#b09a90'\n")
    (warning,) = theme.warnings
    assert warning.severity == "warning"
    assert (warning.source.line, warning.source.column) == (2, 9)
    assert "'soft' #b09a90" in warning.message
    assert theme.palette.soft.hex in warning.message
    assert theme.palette.soft.oklch[0] < parse_color("#b09a90").oklch[0]


def test_a_ground_that_makes_text_illegible_is_told_once(tmp_path: Path) -> None:
    theme = _theme(tmp_path, "palette:\n  button: '#203040'\n  band: '#f0e8d8'\n")
    button, band = theme.warnings
    assert (button.source.line, band.source.line) == (2, 3)
    assert "'band_ink'" in band.message
    assert "'band_soft'" in band.message
    assert theme.palette.button_ink.hex in button.message


def test_strict_contrast_makes_it_an_error(tmp_path: Path) -> None:
    (found,) = _problems(tmp_path, "contrast: strict\npalette:\n  soft: '#b09a90'\n")
    assert found.severity == "error"
    assert found.source.line == 3
    assert "AA asks for 4.5" in found.message
    assert "write #" in found.hint


def test_grounds_too_different_for_any_text_are_an_error(tmp_path: Path) -> None:
    found = _problems(tmp_path, "palette: {sky_top: '#101820'}")
    assert found
    assert "no lightness of 'ink'" in found[0].message
    assert "dark: true" in found[0].hint
