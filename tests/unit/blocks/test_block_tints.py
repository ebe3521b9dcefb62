"""Tiles are told from their neighbours, and figures from whatever they cross."""

from __future__ import annotations

from itertools import pairwise

import pytest

from infographic.blocks.block_tints import Place, block_tints
from infographic.color import contrast, parse_color
from infographic.theme.contrast import AA
from infographic.theme.palette import derive
from infographic.theme.reader import load_theme, theme_names
from infographic.theme.vision import difference

SEEDS = ("#b14a33", "#1f5fa8", "#0b6b3a", "#777777", "#f2c200", "#5b2a86")


def column(count: int) -> list[Place]:
    return [Place((n - 1,) if n else (), (n - 1,) if n else ()) for n in range(count)]


@pytest.mark.parametrize("name", theme_names())
def test_figures_reach_aa_on_ground_and_shapes_in_every_theme(name: str) -> None:
    for tint in block_tints(load_theme(name).palette, column(12)):
        for shape in (tint.ground, tint.middle, tint.deep):
            assert contrast(tint.ink, shape) >= AA


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("dark", [False, True])
def test_so_they_do_in_palettes_derived_from_any_seed(seed: str, dark: bool) -> None:
    for tint in block_tints(derive(parse_color(seed), dark), column(12)):
        for shape in (tint.ground, tint.middle, tint.deep):
            assert contrast(tint.ink, shape) >= AA


@pytest.mark.parametrize("name", theme_names())
def test_no_two_neighbours_are_alike(name: str) -> None:
    palette = load_theme(name).palette
    for one, other in pairwise(block_tints(palette, column(12))):
        assert difference(one.ground, other.ground) > 0.05


def test_a_shape_never_runs_into_the_band_or_panel_that_it_touches() -> None:
    p = load_theme("bold").palette
    place = Place(above=(p.band,), below=(p.anchor,), aside=(p.card, p.paper))
    (tint,) = block_tints(p, [place])
    assert difference(tint.deep, p.band) > 0.1
    assert difference(tint.middle, p.anchor) > 0.1
    for shape in (tint.ground, tint.middle, tint.deep):
        assert min(difference(shape, p.card), difference(shape, p.paper)) > 0.05


def test_all_blocks_are_used_before_one_is_used_three_times() -> None:
    p = load_theme("bold").palette
    grounds = [tint.ground for tint in block_tints(p, column(10))]
    assert set(grounds) == set(p.blocks)
    assert max(grounds.count(block) for block in p.blocks) <= 3


def test_a_pair_of_colours_for_the_shapes_is_kept_on_all_tiles() -> None:
    p = load_theme("bold").palette
    pair = p.blocks[0], p.blocks[1]
    tints = block_tints(p, column(10), pair)
    assert {(tint.middle, tint.deep) for tint in tints} == {pair}
    for one, other in pairwise(tints):
        assert difference(one.ground, other.ground) > 0.05
    for tint in tints:
        for shape in (tint.ground, *pair):
            assert contrast(tint.ink, shape) >= AA


def test_a_pair_upon_which_no_ink_reads_is_not_kept() -> None:
    p = load_theme("bold").palette
    tints = block_tints(p, column(10), (p.paper, p.anchor))
    assert len({(tint.middle, tint.deep) for tint in tints}) > 1
