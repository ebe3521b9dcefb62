"""Petals are seen on the page, and what stands on them is legible."""

from __future__ import annotations

import pytest

from infographic.blocks.petal_tints import petal_tints
from infographic.blocks.tints import tint_walk
from infographic.color import contrast
from infographic.theme.contrast import AA
from infographic.theme.reader import load_theme, theme_names
from infographic.theme.vision import difference


@pytest.mark.parametrize("name", theme_names())
def test_every_petal_differs_from_the_page_and_bears_its_figure(name: str) -> None:
    palette = load_theme(name).palette
    for tint in petal_tints(palette, 10):
        assert difference(tint.deep, palette.paper) >= 0.08
        for ground in (tint.deep, palette.paper, palette.card):
            assert contrast(tint.ink, ground) >= AA


def test_tints_that_differ_from_the_page_stay() -> None:
    palette = load_theme("trail").palette
    assert petal_tints(palette, 7) == tint_walk(palette.tints, 7)
