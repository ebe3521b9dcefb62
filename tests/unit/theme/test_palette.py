from __future__ import annotations

from itertools import pairwise
from random import Random

import pytest

from infographic.color import Color, contrast, oklch, parse_color
from infographic.theme.contrast import AA, pairs
from infographic.theme.palette import damping, derive, tint_of

BRICK = parse_color("#b14a33")


def _random_seeds(count: int) -> list[Color]:
    random = Random(20260117)
    return [Color(*(random.randrange(256) for _ in range(3))) for _ in range(count)]


def _apart(one: Color, other: Color) -> int:
    return max(abs(a - b) for a, b in zip(one[:3], other[:3], strict=True))


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_200_random_seeds_pass_aa_on_every_pair(dark: bool) -> None:
    for seed in _random_seeds(200):
        for pair in pairs(derive(seed, dark)):
            assert pair.passes, f"{seed.hex}: {pair.text} on {pair.ground} is {pair.ratio:.2f}"


@pytest.mark.parametrize("text", ["#000", "#fff", "#808080", "#ff0", "#00f", "#0f0", "#f0f"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_extreme_seeds_pass_too(text: str, dark: bool) -> None:
    assert all(pair.passes for pair in pairs(derive(parse_color(text), dark)))


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_blends_of_neighbouring_tints_pass_aa(dark: bool) -> None:
    """Layouts walk from tint to tint; text on a blend must be as legible."""
    for seed in _random_seeds(40):
        for one, other in pairwise(derive(seed, dark).tints):
            for share in (0.25, 0.5, 0.75):
                ink = _blend(one.ink, other.ink, share)
                assert contrast(ink, _blend(one.deep, other.deep, share)) >= AA


def _blend(one: Color, other: Color, share: float) -> Color:
    a, b = one.oklch, other.oklch
    turn = (b[2] - a[2] + 180) % 360 - 180
    return oklch(a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + turn * share)


@pytest.mark.parametrize(
    ("role", "token"),
    [
        ("paper", "#fcf5ec"), ("ink", "#3d2820"), ("soft", "#614a40"),
        ("accent_dark", "#7a3623"), ("sky_top", "#ffdbc3"), ("sky_middle", "#ffead4"),
        ("sky_bottom", "#fef2dd"), ("sun_top", "#fdbd69"), ("sun_bottom", "#f38c53"),
        ("far_top", "#f7c6b3"), ("middle_top", "#eba895"), ("near_top", "#82aa89"),
        ("ground_top", "#56856c"), ("leaf", "#619472"), ("wood", "#714b37"),
        ("coat_top", "#c55c44"), ("skin", "#e1b391"), ("band", "#366053"),
        ("anchor", "#22453a"), ("button", "#fac781"), ("button_ink", "#43251a"),
    ],
)  # fmt: skip
def test_a_brick_seed_gives_the_tokens_of_the_sunrise(role: str, token: str) -> None:
    assert _apart(getattr(derive(BRICK), role), parse_color(token)) <= 1


@pytest.mark.parametrize(
    ("role", "token"),
    [
        ("paper", "#17162d"), ("card", "#292641"), ("edge", "#3d3956"), ("ink", "#faf2e9"),
        ("soft", "#cec9d9"), ("accent_dark", "#f6c071"), ("sky_bottom", "#481a37"),
        ("sun_top", "#fbedcd"), ("far_top", "#43385e"), ("button_ink", "#39150f"),
        ("anchor", "#281530"),
    ],
)  # fmt: skip
def test_a_brick_seed_gives_the_tokens_of_the_night(role: str, token: str) -> None:
    assert _apart(getattr(derive(BRICK, dark=True), role), parse_color(token)) <= 1


def test_a_seed_that_is_legible_on_paper_is_the_accent_itself() -> None:
    assert derive(BRICK).accent == BRICK


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_seed_gives_the_same_tonal_order(dark: bool) -> None:
    for seed in _random_seeds(30):
        palette = derive(seed, dark)
        hills = [palette.far_top, palette.middle_top, palette.near_top, palette.ground_top]
        lightness = [round(hill.oklch[0], 1) for hill in hills]
        assert dark or lightness == sorted(lightness, reverse=True)
        order = palette.paper.luminance < palette.card.luminance
        assert order, "a card is lighter than its page"
        assert palette.dark is dark


def test_the_sun_stays_warm_whatever_the_seed() -> None:
    for hue in range(0, 360, 15):
        assert 30 < derive(oklch(0.55, 0.14, hue)).sun_bottom.oklch[2] < 80


def test_a_grey_seed_gives_a_quiet_palette() -> None:
    palette = derive(parse_color("#888888"))
    assert all(tint.deep.oklch[1] < 0.02 for tint in palette.tints)
    assert palette.paper != parse_color("white")


def test_five_tints_of_one_lightness_and_different_hues() -> None:
    tints = derive(BRICK).tints
    assert len(tints) == 5
    assert all(tint.ground.oklch[0] == pytest.approx(0.925, abs=0.003) for tint in tints)
    hues = sorted(tint.deep.oklch[2] for tint in tints)
    assert min(b - a for a, b in pairwise(hues)) > 25


def test_blue_is_damped_and_yellow_is_not() -> None:
    assert damping(245) == pytest.approx(0.62)
    assert damping(65) == 1


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_tint_of_a_colour_keeps_its_hue_and_passes_aa(dark: bool) -> None:
    for color in _random_seeds(60):
        tint = tint_of(color, dark)
        for ground in (tint.ground, tint.middle, tint.deep):
            assert contrast(tint.ink, ground) >= AA
