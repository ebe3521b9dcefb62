"""Facts that hold of every theme that comes with the library."""

from __future__ import annotations

import pytest

from infographic.color import parse_color
from infographic.resources import assets
from infographic.text.fonts import FontBook
from infographic.theme.contrast import AA, report
from infographic.theme.model import STYLE_NAMES
from infographic.theme.reader import load_theme, theme_names

SMALLEST = 20
"""Px; no text of a page 1200 px wide is smaller."""

THEMES = theme_names()


def test_there_are_ten() -> None:
    assert THEMES == (
        "bold", "calm", "confetti", "ember", "night", "petal", "press", "sketch", "slate", "trail",
    )  # fmt: skip


@pytest.mark.parametrize("name", THEMES)
def test_it_loads_without_a_warning(name: str) -> None:
    theme = load_theme(name)
    assert theme.warnings == ()
    assert theme.name == name
    assert theme.summary
    assert theme.art


@pytest.mark.parametrize("name", THEMES)
def test_every_text_passes_aa(name: str) -> None:
    assert report(load_theme(name))[0].ratio >= AA


@pytest.mark.parametrize("name", THEMES)
def test_its_fonts_are_bundled_in_the_weights_it_asks_for(name: str) -> None:
    book = FontBook()
    for style in load_theme(name).type.values():
        for family in style.families:
            font = book.find(family, style.weight, style.italic)
            assert font.family == family
            assert font.italic == style.italic
            assert abs(font.weight - style.weight) <= 100, f"{family} {style.weight}"


@pytest.mark.parametrize("name", THEMES)
def test_its_sizes_keep_rank_and_the_smallest_size(name: str) -> None:
    styles = load_theme(name).type
    assert set(styles) == set(STYLE_NAMES)
    for style in styles.values():
        assert style.size >= SMALLEST
    assert styles["title"].size >= 2.3 * styles["tip_title"].size
    assert styles["tip_title"].size >= 1.3 * styles["tip_text"].size
    assert styles["numeral"].size >= 3.3 * styles["tip_text"].size


@pytest.mark.parametrize("name", THEMES)
def test_numerals_are_lining(name: str) -> None:
    assert ("lnum", 1) in load_theme(name).type["numeral"].features


@pytest.mark.parametrize("name", THEMES)
def test_its_file_is_short(name: str) -> None:
    lines = (assets() / "themes" / f"{name}.yaml").read_text("utf-8").splitlines()
    assert len(lines) <= 45


@pytest.mark.parametrize(
    ("name", "role", "token"),
    [
        ("calm", "paper", "#fcf5ec"), ("calm", "card", "#fffdfa"), ("calm", "ink", "#3d2820"),
        ("calm", "soft", "#614a40"), ("calm", "accent_dark", "#7a3623"),
        ("calm", "sky_top", "#ffdbc3"), ("calm", "sky_middle", "#ffead4"),
        ("calm", "sky_bottom", "#fef2dd"), ("calm", "sun_top", "#fdbd69"),
        ("calm", "sun_bottom", "#f38c53"), ("calm", "halo", "#fffaee"),
        ("calm", "far_top", "#f7c6b3"), ("calm", "far_bottom", "#f9d6bf"),
        ("calm", "middle_top", "#eba895"), ("calm", "middle_bottom", "#f3c1ab"),
        ("calm", "near_top", "#82aa89"), ("calm", "near_bottom", "#9dbb97"),
        ("calm", "ground_top", "#56856c"), ("calm", "ground_bottom", "#6f977c"),
        ("calm", "leaf", "#619472"), ("calm", "leaf_shade", "#457c60"),
        ("calm", "trunk", "#4d3827"), ("calm", "wood", "#714b37"),
        ("calm", "wood_shade", "#563828"), ("calm", "coat_top", "#c55c44"),
        ("calm", "coat_bottom", "#9e4236"), ("calm", "collar", "#d57355"),
        ("calm", "skin", "#e1b391"), ("calm", "hair", "#41261c"), ("calm", "mark", "#815849"),
        ("calm", "band", "#366053"), ("calm", "band_ink", "#fefaef"),
        ("calm", "band_soft", "#ecf1e2"), ("calm", "anchor", "#22453a"),
        ("calm", "anchor_soft", "#e5ebd5"), ("calm", "button", "#fac781"),
        ("calm", "button_ink", "#43251a"), ("night", "paper", "#17162d"),
        ("night", "card", "#292641"), ("press", "accent", "#c94329"),
        ("bold", "band", "#eb6345"), ("trail", "paper", "#edf4e4"),
        ("petal", "anchor", "#342b44"), ("ember", "accent", "#b14a33"),
    ],
)  # fmt: skip
def test_it_has_the_colour_of_its_design(name: str, role: str, token: str) -> None:
    assert getattr(load_theme(name).palette, role) == parse_color(token)


def test_night_is_dark_and_the_others_are_light() -> None:
    assert [name for name in THEMES if load_theme(name).palette.dark] == ["night"]


def test_sketch_is_drawn_by_hand() -> None:
    assert load_theme("sketch").shape.stroke == "hand"
