"""PNG and PDF are the same picture: they differ by anti-aliasing alone."""

from __future__ import annotations

import pytest

from infographic import render_infographic
from infographic.layouts.base import Layout
from infographic.plugins import names
from infographic.resources import sample
from tests.corpus import corpus
from tests.pictures.rasters import difference, opened, rasterised

# Levels of 255. pdfium sets text a little bolder than exact coverage does, which is
# what is left of the difference; a shape or word that is missing gives blocks over 100.
MEAN, BLOCK = 1.6, 64.0


@pytest.mark.parametrize("layout", names(Layout))
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_pdf_rasterised_is_the_png_up_to_antialiasing(layout: str, scale: float) -> None:
    result = render_infographic(sample(), layout=layout, scale=scale)
    for page, png in enumerate(result.files("png")):
        apart = difference(opened(png), rasterised(result.pdf, page, scale, result.scene.density))
        assert apart.mean < MEAN, f"page {page + 1}"
        assert apart.block < BLOCK, f"page {page + 1}"


def test_the_comparison_finds_a_single_missing_numeral() -> None:
    content = corpus()["3-tips"]
    with_numbers = render_infographic(content, layout="cards", scale=1.0)
    without = render_infographic(content | {"numbered": False}, layout="cards", scale=1.0)
    apart = difference(opened(with_numbers.png), rasterised(without.pdf, 0, 1.0))
    assert apart.block > BLOCK
