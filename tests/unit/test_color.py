from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.color import Color, contrast, from_linear, oklch, parse_color

channels = st.integers(0, 255)
colors = st.tuples(channels, channels, channels).map(lambda rgb: Color(*rgb))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#B4532A", Color(180, 83, 42)),
        ("#fff", Color(255, 255, 255)),
        ("#ffffff80", Color(255, 255, 255, 128 / 255)),
        ("rgb(180 83 42)", Color(180, 83, 42)),
        ("rgb(180, 83, 42)", Color(180, 83, 42)),
        ("rgba(180, 83, 42, 50%)", Color(180, 83, 42, 0.5)),
        ("rgb(100% 0% 50%)", Color(255, 0, 128)),
        ("rgb(300 -4 0)", Color(255, 0, 0)),
        ("oklch(1 0 0)", Color(255, 255, 255)),
        ("oklch(62.8% 0.25 29.23)", Color(252, 23, 15)),
        ("oklch(62.8% 64.4% 29.23deg / 0.5)", Color(255, 0, 0, 0.5)),
        (" RebeccaPurple ", Color(102, 51, 153)),
    ],
)
def test_a_colour_is_read_as_hex_function_or_name(text: str, expected: Color) -> None:
    found = parse_color(text)
    assert found.alpha == pytest.approx(expected.alpha)
    assert all(abs(a - b) <= 1 for a, b in zip(found[:3], expected[:3], strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "", "#12", "#12345", "#ggg", "rgb()", "rgb(1 2)", "rgb(inf 0 0)", "rgb(nan 0 0)",
        "oklch(nan 0 0)", "oklch(0.5 nan 0)", "oklch(0.5 0.1 inf)", "hsl(1 2 3)", "reddish",
        "rgb(1 2 3 4 5)",
    ],
)  # fmt: skip
def test_what_is_no_colour_is_refused_with_what_is_allowed(text: str) -> None:
    with pytest.raises(ValueError, match=r"is no colour; .*write #rrggbb"):
        parse_color(text)


def test_a_misspelt_name_is_recognised() -> None:
    with pytest.raises(ValueError, match="did you mean 'firebrick'"):
        parse_color("fire-brick")


def test_a_chroma_that_no_screen_has_ends_at_the_edge_of_srgb() -> None:
    assert parse_color("oklch(0.7 1e300 150)") == oklch(0.7, 0.4, 150)


@given(colors)
def test_a_colour_survives_the_way_through_oklch(color: Color) -> None:
    lightness, chroma, hue = color.oklch
    back = oklch(lightness, chroma, hue)
    # Saturated colours lie on the gamut's edge, where one step of chroma may be lost.
    assert all(abs(a - b) <= 3 for a, b in zip(back[:3], color[:3], strict=True))


@given(colors)
def test_linear_light_and_back_is_the_same_colour(color: Color) -> None:
    assert from_linear(*color.linear) == color


@given(colors)
def test_hex_is_read_back_as_the_same_colour(color: Color) -> None:
    assert parse_color(color.hex) == color


@given(colors, colors)
def test_contrast_is_symmetrical_and_from_1_to_21(one: Color, other: Color) -> None:
    ratio = contrast(one, other)
    assert ratio == contrast(other, one)
    assert 1 <= ratio <= 21 + 1e-9


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast(Color(0, 0, 0), Color(255, 255, 255)) == pytest.approx(21)


@pytest.mark.parametrize("hue", range(0, 360, 30))
def test_out_of_gamut_lightness_and_hue_are_kept(hue: int) -> None:
    lightness, chroma, found = oklch(0.6, 0.4, hue).oklch
    assert lightness == pytest.approx(0.6, abs=0.004)
    assert (found - hue + 180) % 360 - 180 == pytest.approx(0, abs=1.5)
    assert chroma < 0.4


def test_a_half_clear_colour_lies_between_itself_and_its_ground() -> None:
    assert Color(0, 0, 0, 0.5).over(Color(255, 255, 255)) == Color(128, 128, 128)
