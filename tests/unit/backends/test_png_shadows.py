"""Shadows: a blurred box, but only where its caster leaves it to be seen."""

from __future__ import annotations

import math

import numpy
import pytest

from infographic.color import Color
from infographic.geometry import Rect
from infographic.scene.items import Box, Shadow
from tests.png_scenes import BLACK, RED, covered, difference, pixels


def shade(rect: Rect, radius: float = 8, dx: float = 0, dy: float = 0, blur: float = 12,
          alpha: float = 1.0) -> numpy.ndarray:  # fmt: skip
    shadow = Shadow(rect, radius, dx, dy, blur, Color(0, 0, 0, alpha))
    return covered(pixels(shadow, width=120, height=120))


@pytest.mark.parametrize("rect", [Rect(40, 40, 40, 40), Rect(50, 30, 20, 60), Rect(30, 54, 60, 12)])
def test_a_shadow_is_the_same_on_all_sides(rect: Rect) -> None:
    picture = shade(rect)
    assert abs(picture - picture[::-1]).max() < 0.01
    assert abs(picture - picture[:, ::-1]).max() < 0.01
    assert picture.max() > 0.3


def test_its_edge_is_that_of_a_gaussian() -> None:
    picture = shade(Rect(-200, 60, 600, 400), radius=0, blur=16)
    for row in range(30, 60):
        distance = 60 - (row + 0.5)
        expected = 0.5 * math.erfc(distance / 8 / math.sqrt(2))
        assert picture[row, 60] == pytest.approx(expected, abs=0.015)


def test_nothing_is_drawn_where_the_caster_will_be() -> None:
    picture = shade(Rect(30, 30, 60, 60), radius=10, dy=6)
    assert picture[40:80, 30:90].sum() == 0
    assert picture[30:90, 40:80].sum() == 0
    assert picture[92, 60] > 0.5
    assert picture[30, 30] > 0


def test_with_its_caster_there_is_no_seam() -> None:
    rect = Rect(30.4, 30.3, 60.3, 50.4)
    shadow, box = Shadow(rect, 12, 0, 6, 14, Color(0, 0, 0, 0.4)), Box(rect, RED, 12)
    green = pixels(shadow, box, width=120, height=120)[..., 1]
    # Down a column and along a row it never gets lighter towards the red box.
    for ray in (green[:30, 60], green[119:81:-1, 60], green[55, :30], green[55, 119:91:-1]):
        assert (numpy.diff(ray) <= 0).all()


def test_a_faint_shadow_ends_where_nobody_sees_it() -> None:
    for alpha in (0.05, 0.1, 0.5, 1.0):
        picture = shade(Rect(40, 40, 40, 40), blur=20, alpha=alpha)
        values = numpy.unique(numpy.round(picture[60, :40] * 255).astype(int))
        # From the ground to its darkest, no level is left out at the faint end.
        assert set(values) >= {0, 1, 2}


def test_it_moves_by_its_offset() -> None:
    moved = pixels(Shadow(Rect(40, 40, 30, 30), 6, 9, -5, 8, BLACK), width=120, height=120)
    plain = pixels(Shadow(Rect(49, 35, 30, 30), 6, 0, 0, 8, BLACK), width=120, height=120)
    outside = numpy.ones((120, 120), bool)
    outside[35:70, 40:79] = False
    assert difference(moved[outside], plain[outside]) == 0


def test_a_shadow_that_is_not_blurred_is_sharp() -> None:
    picture = shade(Rect(20, 20, 60, 60), radius=0, dx=5, dy=5, blur=0)
    assert set(numpy.unique(picture)) == {0, 1}
    assert picture.sum() == 60 * 60 - 55 * 55


@pytest.mark.parametrize("scale", [0.5, 1.5, 3])
def test_it_grows_with_the_scale(scale: float) -> None:
    shadow = Shadow(Rect(40, 40, 40, 40), 8, 0, 0, 16, BLACK)
    picture = covered(pixels(shadow, width=120, height=120, scale=scale))
    plain = covered(pixels(shadow, width=120, height=120))
    assert picture.sum() == pytest.approx(plain.sum() * scale**2, rel=0.03)
