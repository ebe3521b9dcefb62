from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.color import Color, contrast, parse_color
from infographic.theme.contrast import (
    AA,
    PAIRS,
    apca,
    lowest,
    mended,
    pairs,
    readable,
    report,
    solve,
)
from infographic.theme.model import Theme
from infographic.theme.palette import derive

PALETTE = derive(parse_color("#b14a33"))

channels = st.integers(0, 255)
colors = st.tuples(channels, channels, channels).map(lambda rgb: Color(*rgb))


@pytest.mark.parametrize(
    ("text", "ground", "lc"),
    [
        # The reference values that come with the algorithm.
        ("#888", "#fff", 63.056469930209424),
        ("#fff", "#888", -68.54146436644962),
        ("#000", "#aaa", 58.146262578561334),
        ("#aaa", "#000", -56.24113336839742),
        ("#123", "#def", 91.66830811481631),
        ("#def", "#123", -93.06770049484275),
        ("#123", "#444", 8.32326136957393),
        ("#444", "#123", -7.526878460278154),
        ("#777", "#777", 0.0),
    ],
)
def test_apca_agrees_with_its_reference_values(text: str, ground: str, lc: float) -> None:
    assert apca(parse_color(text), parse_color(ground)) == pytest.approx(lc, abs=1e-9)


@given(colors, colors)
def test_one_ground_can_always_be_solved(text: Color, ground: Color) -> None:
    assert contrast(solve(text, (ground,)), ground) >= AA


@given(colors, colors)
def test_solving_keeps_the_hue(text: Color, ground: Color) -> None:
    solved = solve(text, (ground,))
    _, chroma, hue = solved.oklch
    if min(chroma, text.oklch[1]) > 0.05:
        # Rounding to 8 bits turns the hue of dark colours by a degree or two.
        assert abs((hue - text.oklch[2] + 180) % 360 - 180) < 6


def test_text_that_passes_is_not_touched() -> None:
    ink = parse_color("#3d2820")
    assert solve(ink, (parse_color("#fcf5ec"),)) is ink


def test_solving_moves_no_further_than_needed() -> None:
    paper = parse_color("#fcf5ec")
    solved = solve(parse_color("#e0855f"), (paper,))
    assert AA <= contrast(solved, paper) < AA + 0.15


def test_dark_text_on_a_ground_turned_dark_becomes_light() -> None:
    solved = solve(parse_color("#3d2820"), (parse_color("#222222"),))
    assert solved.oklch[0] > 0.5


def test_grounds_too_different_give_the_best_there_is() -> None:
    grounds = (parse_color("#ffffff"), parse_color("#000000"), parse_color("#777777"))
    assert lowest(solve(parse_color("#884422"), grounds), grounds) < AA


@given(colors)
def test_there_is_readable_text_for_any_ground(ground: Color) -> None:
    assert contrast(readable(PALETTE, ground), ground) >= AA


def test_a_palette_that_passes_is_left_as_it_is() -> None:
    assert mended(PALETTE).palette is PALETTE
    assert mended(PALETTE).changes == ()


def test_a_change_tells_the_worst_ground_and_both_ratios() -> None:
    pale = replace(PALETTE, band_ink=parse_color("#87a89c"))
    palette, changes = mended(pale)
    (change,) = changes
    assert (change.role, change.ground) == ("band_ink", "band")
    assert change.ratio_before < AA <= change.ratio_after
    assert palette.band_ink == change.after


def test_inks_of_tints_are_mended_too() -> None:
    first = replace(PALETTE.tints[0], ink=parse_color("#d98871"))
    palette, changes = mended(replace(PALETTE, tints=(first, *PALETTE.tints[1:])))
    assert [change.role for change in changes] == ["tints[0].ink"]
    assert all(pair.passes for pair in pairs(palette))


def test_every_text_role_of_a_palette_has_its_grounds() -> None:
    texts = {name for name in PALETTE.__slots__ if name.endswith(("ink", "soft"))}
    assert texts | {"accent", "accent_dark"} == set(PAIRS)


def test_a_report_begins_with_the_least_legible_pair() -> None:
    rows = report(Theme("one", PALETTE, {}))
    assert len(rows) == len(list(pairs(PALETTE)))
    assert rows[0].ratio == min(row.ratio for row in rows)
    assert rows[0].passes
    assert rows[0].lightness_contrast == apca(rows[0].text_color, rows[0].ground_color)
