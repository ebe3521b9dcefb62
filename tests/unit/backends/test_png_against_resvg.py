"""Shapes look as another renderer draws them."""

from __future__ import annotations

from io import BytesIO

import numpy
import pytest
import resvg_py
from PIL import Image

from infographic.geometry import Affine, Point, Rect
from infographic.outline import Outline, circle, ellipse, polygon, rounded_rectangle, smooth
from infographic.scene.dump import path_data
from infographic.scene.items import Path, Stroke
from tests.png_scenes import BLACK, Pixels, pixels

SIZE = 160
# Gentle: where a curve bends more narrowly than its pen, resvg leaves out a part.
WAVE = smooth([(15, 120), (50, 60), (90, 110), (120, 50), (145, 90)])
STAR = polygon([(80, 8), (122, 148), (8, 60), (152, 60), (38, 148)])
SHAPES: dict[str, Path] = {
    "disc": Path(circle(Point(80.3, 79.6), 70), BLACK),
    "ellipse": Path(ellipse(Point(80, 80), 75, 20).transformed(Affine.rotation(0.1)), BLACK),
    "star": Path(STAR, BLACK),
    "card": Path(rounded_rectangle(Rect(10.5, 20.25, 130, 100), 40, 10, 25, 3), BLACK),
    "thin ring": Path(circle(Point(80, 80), 70), None, Stroke(BLACK, 1)),
    "ring": Path(circle(Point(80, 80), 60), None, Stroke(BLACK, 14)),
    "wave": Path(WAVE, None, Stroke(BLACK, 5)),
    "hair": Path(WAVE, None, Stroke(BLACK, 0.6)),
    "butt": Path(WAVE, None, Stroke(BLACK, 5, "butt", "miter")),
    "star with miters": Path(STAR, None, Stroke(BLACK, 5, "butt", "miter")),
    "star with round joins": Path(STAR, None, Stroke(BLACK, 5)),
    "dashes": Path(
        polygon([(10, 10), (150, 10), (150, 150)]), None, Stroke(BLACK, 6, dash=(11, 9))
    ),
    "dotted": Path(polygon([(10, 10), (150, 90)], False), None, Stroke(BLACK, 6, dash=(0, 12))),
    "tight": Path(
        Outline((("M", 40, 20), ("C", 140, 180, 20, 180, 110, 20))), None, Stroke(BLACK, 22)
    ),
}


def by_resvg(path: Path, scale: float) -> Pixels:
    style = "fill='none'" if path.fill is None else ""
    if pen := path.stroke:
        style += (
            f" stroke='black' stroke-width='{pen.width}' stroke-linecap='{pen.cap}'"
            f" stroke-linejoin='{pen.join}' stroke-miterlimit='10'"
            f" stroke-dasharray='{' '.join(map(str, pen.dash)) or 'none'}'"
        )
    side = round(SIZE * scale)
    svg = (
        f"<svg xmlns='http://www.w3.org/2000/svg' width='{side}' height='{side}'"
        f" viewBox='0 0 {SIZE} {SIZE}'><rect width='100%' height='100%' fill='white'/>"
        f"<path d='{path_data(path.outline)}' {style}/></svg>"
    )
    with Image.open(BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg)))) as image:
        return numpy.asarray(image.convert("RGB")).astype(int)


@pytest.mark.parametrize("scale", [1, 2])
@pytest.mark.parametrize("name", SHAPES)
def test_it_looks_like_resvgs(name: str, scale: float) -> None:
    ours = pixels(SHAPES[name], width=SIZE, height=SIZE, scale=scale).astype(float)[..., 0]
    theirs = by_resvg(SHAPES[name], scale).astype(float)[..., 0]
    off = abs(ours - theirs)
    assert off.mean() < 1.2
    # Averaged over three by three pixels, anti-aliasing hardly differs.
    windows = numpy.lib.stride_tricks.sliding_window_view(ours - theirs, (3, 3))
    assert abs(windows.mean(axis=(2, 3))).max() < 40
