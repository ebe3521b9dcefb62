"""Colour runs on beyond the cut, on every side, in both formats."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import numpy
import pytest
from PIL import Image

from infographic import render_infographic
from infographic.layouts.base import Layout
from infographic.plugins import names
from infographic.resources import sample
from tests.pictures.rasters import difference, opened, rasterised

LEVELS = 3.0
"""Of 255, on average: what anti-aliasing and words near the cut of a screen's page make."""


def _sides(picture: numpy.ndarray[Any, Any], border: int) -> dict[str, Any]:
    """The strips outside of the cut, and those inside of it, mirrored."""
    upright = {"top": picture, "bottom": picture[::-1]}
    turned = picture.transpose(1, 0, 2)
    upright |= {"left": turned, "right": turned[::-1]}
    return {
        side: (rows[:border], rows[border : 2 * border][::-1]) for side, rows in upright.items()
    }


@pytest.mark.parametrize("layout", names(Layout))
def test_within_the_cut_nothing_changes_and_beyond_it_all_goes_on(layout: str) -> None:
    plain = render_infographic(sample(), layout=layout, scale=1.0)
    bled = render_infographic(sample(), layout=layout, scale=1.0, bleed="3mm")
    for number, page in enumerate(bled.scene.pages):
        assert page.trim
        border = int(page.trim.x)
        png = numpy.asarray(opened(bled.files("png")[number])).astype(int)
        before = numpy.asarray(opened(plain.files("png")[number])).astype(int)
        # Gradients are rounded from where they lie: a level of 255 may change.
        assert numpy.abs(png[border:-border, border:-border] - before).max() <= 1
        pdf = numpy.asarray(rasterised(bled.pdf, number, 1.0, bled.scene.density)).astype(int)
        for picture in (png, pdf):
            for side, (outside, inside) in _sides(picture, border).items():
                assert numpy.abs(outside - inside).mean() < LEVELS, f"page {number + 1}, {side}"


@pytest.mark.parametrize("theme", ["bold", "night", "calm"])
def test_the_pdf_with_bleed_and_marks_is_the_png(theme: str) -> None:
    made = render_infographic(
        sample(), layout="poster", theme=theme, scale=2.0, bleed="3mm", marks=True
    )
    apart = difference(opened(made.png), rasterised(made.pdf, 0, 2.0, made.scene.density))
    assert apart.mean < 1.6
    assert apart.block < 64


@pytest.mark.parametrize("density", [72, 111])
def test_no_seam_of_paper_shows_at_the_cut_in_a_viewer_that_smooths_edges(
    density: int, tmp_path: Path
) -> None:
    reader = shutil.which("pdftoppm")
    if reader is None:
        pytest.skip("no poppler here to look with")
    file = tmp_path / "poster.pdf"
    render_infographic(sample(), file, layout="poster", theme="bold", bleed="3mm")
    subprocess.run(
        [reader, "-r", str(density), "-singlefile", str(file), str(tmp_path / "page")], check=True
    )
    with Image.open(tmp_path / "page.ppm") as image:
        picture = numpy.asarray(image.convert("RGB")).astype(int)
    # The dark header, from the upper left corner on: the cut is 3 mm within.
    side = int(8 / 25.4 * density)
    assert numpy.ptp(picture[:side, :side], axis=(0, 1)).max() <= 2
