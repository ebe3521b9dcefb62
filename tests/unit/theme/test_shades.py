"""Shapes behind figures are seen on their ground, and the figures are legible on them."""

from __future__ import annotations

import pytest

from infographic.color import Color, contrast
from infographic.theme.contrast import AA, readable
from infographic.theme.reader import load_theme, theme_names
from infographic.theme.shades import SEEN, seen, shades


@pytest.mark.parametrize("name", theme_names())
def test_shades_of_every_block_are_seen_and_bear_its_figures(name: str) -> None:
    palette = load_theme(name).palette
    for ground in (*palette.blocks, palette.card, palette.paper):
        ink = readable(palette, ground)
        near, far = shades(ground, ink)
        assert seen(ground, (far,))
        assert abs(near.oklch[0] - far.oklch[0]) > 0.4 * SEEN
        assert min(contrast(near, ink), contrast(far, ink)) >= AA


def test_a_ground_without_room_away_from_the_ink_has_shades_towards_it() -> None:
    black, white = Color(20, 20, 20), Color(250, 250, 250)
    assert shades(black, white)[1].luminance > black.luminance
    assert shades(white, black)[1].luminance < white.luminance


def test_shapes_in_the_colour_of_their_ground_are_not_seen() -> None:
    ground = Color(249, 172, 153)
    assert not seen(ground, (Color(248, 173, 154), Color(247, 175, 155)))
