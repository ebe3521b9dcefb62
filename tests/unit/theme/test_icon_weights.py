"""Icons are as heavy as the type beside them, by the design rule: 0.036 of the size beside a
thin serif, 0.05 to 0.07 as a rule, up to 0.087 beside a heavy grotesque."""

from __future__ import annotations

from itertools import pairwise

import pytest

from infographic.text.fonts import Font, FontBook
from infographic.text.outlines import glyph_outline
from infographic.theme.reader import load_theme, theme_names

THIN_STEM, HEAVY_WEIGHT = 0.09, 700
ICON = 54.0
"""The size of an icon in a disc beside a tip's title, on a page 1200 px wide."""


def stem(font: Font) -> float:
    """The width of an I at half its height, in em."""
    level = font.cap_height / 2
    outline = glyph_outline(font, font.glyph("I"))
    points = [(step[-2], step[-1]) for step in outline.commands if step[0] != "Z"]
    crossings = [
        x0 + (x1 - x0) * (level - y0) / (y1 - y0)
        for (x0, y0), (x1, y1) in pairwise([*points, points[0]])
        if (y0 - level) * (y1 - level) < 0
    ]
    return (max(crossings) - min(crossings)) / font.units_per_em


@pytest.mark.parametrize("name", theme_names())
def test_the_stroke_follows_the_type(name: str) -> None:
    theme = load_theme(name)
    style = theme.type["tip_title"]
    font = FontBook().find(style.families[0], style.weight)
    share = theme.icons.weight
    if stem(font) < THIN_STEM:
        assert share == pytest.approx(0.036, abs=0.004)
    elif font.weight >= HEAVY_WEIGHT:
        assert 0.05 <= share <= 0.087
    else:
        assert 0.05 <= share <= 0.07
    # A line looks heavier than a stem of its width, so it is the stem at the most.
    assert 0.55 <= share * ICON / (stem(font) * style.size) <= 1.05
