"""The exact box around outlines, and an icon's ink."""

from __future__ import annotations

import math

import pytest

from infographic.geometry import Point, Rect
from infographic.icons.bounds import ink_bounds
from infographic.icons.model import Icon, IconShape
from infographic.icons.path import parse_path
from infographic.outline import Outline, circle

BOX = Rect(0, 0, 24, 24)


def test_the_box_of_a_curve_is_that_of_its_points_not_of_its_controls() -> None:
    assert ink_bounds(parse_path("M0 0C0 4 6 4 6 0")) == pytest.approx((0, 0, 6, 3))


def test_the_box_of_a_turned_arc_is_exact() -> None:
    outline = parse_path("M10 5A5 5 0 0 1 1.464 8.536")
    left = 5 - 5 * math.cos(math.pi / 4)
    assert ink_bounds(outline) == pytest.approx((left, 5, 10 - left, 5), abs=2e-3)


def test_an_outline_without_points_has_an_empty_box() -> None:
    assert ink_bounds(Outline(())) == (0, 0, 0, 0)


def test_ink_holds_half_the_line_width_on_each_side() -> None:
    line = IconShape(circle(Point(10, 10), 5), stroke=2)
    assert Icon("ring", BOX, (line,)).ink == pytest.approx((4, 4, 12, 12))


def test_ink_joins_all_shapes_and_falls_back_to_the_box() -> None:
    dot = IconShape(circle(Point(2, 2), 1), filled=True)
    bar = IconShape(parse_path("M10 8h4"), stroke=2)
    assert Icon("two", BOX, (dot, bar)).ink == pytest.approx((1, 1, 14, 8))
    assert Icon("none", BOX, ()).ink == BOX
