"""Every page is painted to its very edges: no seam of paper below or beside a last scene."""

from __future__ import annotations

import pytest
from PIL import Image, ImageChops

from infographic import render_infographic
from infographic.layouts.base import Layout
from infographic.plugins import names
from infographic.resources import sample
from tests.pictures.rasters import opened, rasterised

INWARDS = 6
"""Pixels from the edge: what is painted up to the edge hardly changes on the way."""
LEVELS = 12
"""Of 255: a gradient or a slanting outline may change by this much on average."""


def _seam(picture: Image.Image, edge: str) -> float:
    """The mean difference in levels of the last row or column and the one further in."""
    width, height = picture.size
    if edge == "bottom":
        rows = [picture.crop((0, y, width, y + 1)) for y in (height - 1, height - 1 - INWARDS)]
    else:
        rows = [picture.crop((x, 0, x + 1, height)) for x in (width - 1, width - 1 - INWARDS)]
    apart = ImageChops.difference(*rows).convert("L").tobytes()
    return sum(apart) / len(apart)


@pytest.mark.parametrize("theme", ["", "calm", "trail"])
@pytest.mark.parametrize("layout", names(Layout))
def test_the_last_pixels_of_a_page_are_those_further_in(layout: str, theme: str) -> None:
    result = render_infographic(sample(), layout=layout, theme=theme or None, scale=2.0)
    for number, png in enumerate(result.files("png"), start=1):
        picture = opened(png)
        for edge in ("bottom", "right"):
            assert _seam(picture, edge) < LEVELS, f"page {number}, {edge}"


def test_the_last_pixels_of_the_pdf_are_no_paper_either() -> None:
    result = render_infographic(sample(), layout="path", scale=2.0)
    assert _seam(rasterised(result.pdf, 0, 2.0), "bottom") < LEVELS
