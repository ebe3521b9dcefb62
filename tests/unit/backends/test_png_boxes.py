"""Boxes lie on whole pixels; their corners are smooth."""

from __future__ import annotations

import math

import pytest

from infographic.color import Color
from infographic.geometry import Affine, Rect
from infographic.scene.items import Box, Group
from tests.png_scenes import BLACK, BLUE, RED, covered, drawn, letters, pixels


def test_a_box_covers_its_pixels_and_no_other() -> None:
    assert letters(pixels(Box(Rect(2, 1, 5, 3), RED), width=9, height=5)) == drawn("""
        .........
        ..RRRRR..
        ..RRRRR..
        ..RRRRR..
        .........
    """)


def test_edges_go_to_the_nearest_pixel() -> None:
    assert letters(pixels(Box(Rect(1.4, 1.5, 3.2, 1.1), RED), width=7, height=4)) == drawn("""
        .......
        .......
        .RRRR..
        .......
    """)


@pytest.mark.parametrize("scale", [0.5, 1, 1.5, 2, 2.75, 3])
def test_boxes_that_touch_leave_no_gap_and_do_not_overlap(scale: float) -> None:
    faint = Color(0, 0, 0, 0.5)
    boxes = [Box(Rect(0, 3.7 * i, 10, 3.7), faint) for i in range(10)]
    picture = pixels(*boxes, width=10, height=37, scale=scale)
    assert set(picture.flatten()) == {127}


def test_a_hairline_does_not_vanish() -> None:
    for y in (1.1, 1.4, 1.6, 1.9):
        picture = covered(pixels(Box(Rect(0, y, 8, 0.2), BLACK), width=8, height=4))
        assert picture.sum() == 8


def test_a_translucent_box_is_mixed_with_what_lies_below() -> None:
    picture = pixels(
        Box(Rect(0, 0, 8, 8), RED), Box(Rect(0, 0, 8, 8), Color(0, 0, 255, 0.25)), width=8
    )
    assert tuple(picture[4, 4]) == (191, 0, 64)
    assert tuple(picture[12, 4]) == (255, 255, 255)


def test_all_four_corners_are_alike() -> None:
    picture = pixels(Box(Rect(2, 2, 40, 30), BLACK, 9.5), width=44, height=34)
    assert (picture == picture[::-1]).all()
    assert (picture == picture[:, ::-1]).all()


@pytest.mark.parametrize("radius", [1, 2.5, 4, 11, 14.9, 15])
def test_corners_have_the_area_of_a_circle(radius: float) -> None:
    picture = covered(pixels(Box(Rect(1, 1, 50, 30), BLACK, radius), width=52, height=32))
    missing = (4 - math.pi) * radius * radius
    # A twelfth of a pixel along the arcs: what straight pieces may differ from the curve.
    assert 1500 - picture.sum() == pytest.approx(missing, abs=0.08 * 2 * math.pi * radius + 0.1)


def test_a_radius_that_is_too_large_gives_a_pill() -> None:
    whole = pixels(Box(Rect(1, 1, 30, 13), BLACK, 6.5), width=32, height=15)
    assert (pixels(Box(Rect(1, 1, 30, 13), BLACK, 99), width=32, height=15) == whole).all()


def test_a_box_of_no_size_is_not_there() -> None:
    assert covered(pixels(Box(Rect(4, 4, 0, 5), BLACK), Box(Rect(4, 4, 5, 0), BLACK))).sum() == 0


def test_a_turned_box_keeps_its_size_and_corners() -> None:
    turned = Affine.translation(32, 32) @ Affine.rotation(0.5)
    box = Box(Rect(-20, -10, 40, 20), BLACK, 6)
    picture = covered(pixels(Group((box,), turned), width=64, height=64))
    assert picture.sum() == pytest.approx(800 - (4 - math.pi) * 36, abs=3.5)


def test_later_items_lie_on_earlier_ones() -> None:
    picture = pixels(
        Box(Rect(0, 0, 3, 3), RED), Group((Box(Rect(1, 1, 3, 3), BLUE),)), width=4, height=4
    )
    assert letters(picture) == drawn("""
        RRR.
        RBBB
        RBBB
        .BBB
    """)
