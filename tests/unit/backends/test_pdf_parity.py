"""PDF and PNG are two drawings of one scene: they differ by anti-aliasing only."""

from __future__ import annotations

import math
from io import BytesIO

import numpy
import pytest
from PIL import Image

from infographic.backends.base import Options, load_backend
from infographic.geometry import Affine, Point, Rect
from infographic.outline import circle, polygon, rounded_rectangle, smooth
from infographic.scene.items import (
    Box,
    Group,
    LinearGradient,
    Path,
    Picture,
    RadialGradient,
    Shadow,
    Stroke,
)
from infographic.scene.scene import Scene
from tests.pdf_scenes import BLACK, BLUE, GREEN, RED, WHITE, pdf, pixels, scene, words


def everything() -> Scene:
    """Every kind of item, at places that are no whole pixels."""
    sky = LinearGradient(Point(0, 0), Point(30, 300), ((0, RED), (0.4, WHITE), (1, BLUE)))
    halo = RadialGradient(Point(80, 80), 60.5, ((0, WHITE), (1, WHITE.with_alpha(0))))
    card = Rect(150.3, 40.6, 120.7, 80.2)
    wave = smooth([(0, 250), (80, 230), (160, 262), (240, 240), (320, 255)])
    rows = bytes(
        channel for y in range(20) for x in range(30) for channel in (9 * y, 8 * x, 90, 255)
    )
    return scene(
        Box(Rect(0, 0, 320, 300), sky),
        Path(circle(Point(80, 80), 60.5), halo),
        Shadow(card, 14, 0, 6, 20, BLACK.with_alpha(0.35)),
        Box(card, WHITE, 14),
        *words("Working alone?", 160, 80, size=15.5, width=105, family="Fraunces"),
        Path(wave, stroke=Stroke(GREEN, 6.4)),
        Path(wave, stroke=Stroke(WHITE.with_alpha(0.7), 2, cap="butt", dash=(9, 7))),
        Group(
            (Box(Rect(-20, -20, 40, 40), BLUE.with_alpha(0.4)), *words("turned", -20, 5, size=12)),
            Affine.translation(60.5, 190.25) @ Affine.rotation(math.radians(20)),
        ),
        Group(
            (Path(polygon([(120, 140), (300, 150), (210, 230)]), RED, Stroke(BLACK, 3)),),
            clip=rounded_rectangle(Rect(140.5, 140.5, 100, 80), 20, 4, 20, 4),
        ),
        Picture(Rect(250, 150, 60, 40), 30, 20, rows),
        width=320,
        height=300,
    )


@pytest.mark.parametrize("scale", [1.0, 2.0, 1.5])
def test_the_pdf_drawn_is_the_png(scale: float) -> None:
    """Means over 8 by 8 px: edges half a pixel apart stay below 40 of 255, a missing
    glyph or line does not; pixel by pixel the mean is below 2."""
    made = everything()
    (picture,) = load_backend("png").write(made, Options(scale=scale))
    png = numpy.asarray(Image.open(BytesIO(picture)).convert("RGB")).astype(int)
    drawn = pixels(pdf(made), scale)
    assert png.shape == drawn.shape
    difference = png - drawn
    assert abs(difference).mean() < 2
    rows, columns = difference.shape[0] // 8, difference.shape[1] // 8
    blocks = difference[: rows * 8, : columns * 8].reshape(rows, 8, columns, 8, 3)
    assert abs(blocks.mean(axis=(1, 3))).max() < 40
