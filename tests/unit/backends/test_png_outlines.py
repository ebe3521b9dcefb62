"""Outlines: exact coverage, however the shape is cut into pieces."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infographic.backends.raster import coverage
from infographic.geometry import Affine, Point, Rect
from infographic.outline import Command, Outline, circle, ellipse, polygon, rectangle
from infographic.scene.items import Group, Path
from tests.png_scenes import BLACK, RED, covered, difference, drawn, letters, pixels


def test_a_pixel_shows_how_much_of_it_is_covered() -> None:
    shape = polygon([(1, 0), (4, 0), (4, 2.5), (1.75, 2.5)])
    picture = covered(pixels(Path(rectangle(Rect(1.25, 1.5, 2.25, 1)), BLACK), width=5, height=4))
    expected = [
        [0, 0, 0, 0, 0],
        [0, 0.375, 0.5, 0.25, 0],
        [0, 0.375, 0.5, 0.25, 0],
        [0, 0, 0, 0, 0],
    ]
    assert abs(picture - expected).max() < 1 / 32 + 1 / 255
    area = covered(pixels(Path(shape, BLACK), width=5, height=4)).sum()
    assert area == pytest.approx((3 + 2.25) / 2 * 2.5, abs=0.1)


@pytest.mark.parametrize("radius", [0.5, 1, 3, 10, 40, 180, 400])
def test_a_disc_has_its_area(radius: float) -> None:
    size = 2 * math.ceil(radius) + 4
    shape = circle(Point(size / 2 + 0.3, size / 2 - 0.2), radius)
    area = covered(pixels(Path(shape, BLACK), width=size, height=size)).sum()
    # A tenth of a pixel along the edge: what straight pieces may differ from the curve.
    assert area == pytest.approx(math.pi * radius**2, abs=0.1 * 2 * math.pi * radius + 0.05)


@pytest.mark.parametrize("radius", [20, 60, 200])
def test_the_edge_of_a_disc_is_where_it_should_be_all_round(radius: int) -> None:
    size = 2 * radius + 8
    shape = circle(Point(size / 2, size / 2), radius)
    picture = covered(pixels(Path(shape, BLACK), width=size, height=size))
    for row in range(size // 2 - radius // 2, size // 2 + radius // 2):
        half = picture[row].sum() / 2
        y = row + 0.5 - size / 2
        assert half == pytest.approx(math.sqrt(radius**2 - y * y), abs=0.2)


def test_the_direction_of_a_hole_matters() -> None:
    outer = polygon([(1, 1), (8, 1), (8, 8), (1, 8)])
    hole = polygon([(3, 3), (3, 6), (6, 6), (6, 3)])
    same = polygon([(3, 3), (6, 3), (6, 6), (3, 6)])
    assert covered(pixels(Path(outer + hole, BLACK))).sum() == 49 - 9
    assert covered(pixels(Path(outer + same, BLACK))).sum() == 49


def test_an_outline_that_is_not_closed_is_filled_as_if_it_were() -> None:
    open_one = polygon([(1, 1), (7, 1), (7, 7)], closed=False)
    assert (
        pixels(Path(open_one, BLACK)) == pixels(Path(polygon([(1, 1), (7, 1), (7, 7)]), BLACK))
    ).all()


def test_what_lies_beyond_the_page_is_cut_off() -> None:
    picture = pixels(Path(rectangle(Rect(-1e5, 1, 1e5 + 2, 1e5)), RED), width=4, height=3)
    assert letters(picture) == drawn("""
        ....
        RR..
        RR..
    """)


def test_a_mirrored_shape_is_filled_too() -> None:
    mirrored = Group((Path(rectangle(Rect(1, 1, 3, 2)), RED),), Affine(-1, 0, 0, 1, 6, 0))
    assert letters(pixels(mirrored, width=6, height=4)) == drawn("""
        ......
        ..RRR.
        ..RRR.
        ......
    """)


def test_a_shape_flattened_to_nothing_is_not_drawn() -> None:
    flat = Group((Path(rectangle(Rect(1, 1, 3, 2)), RED),), Affine.scaling(1, 0))
    assert covered(pixels(flat)).sum() == 0


def test_a_long_shape_keeps_its_edges_far_down_the_page() -> None:
    shape = polygon([(4.5, 0), (10.5, 0), (10.5, 20000), (4.5, 20000)])
    picture = covered(pixels(Path(shape, BLACK), width=15, height=20010))
    assert abs(picture[:20000, 4] - 0.5).max() < 0.04
    assert picture[:20000, 5:10].min() == 1
    assert picture[20000:].max() == 0


SHAPES = {
    "hill": Outline(
        (("M", -40, 300), ("C", 200, 180, 400, 420, 700, 260), ("L", 700, 900), ("L", -40, 900),
         ("Z",))
    ),
    "ring": circle(Point(330, 330), 300)
    + circle(Point(330, 330), 200).transformed(Affine(-1, 0, 0, 1, 660, 0)),
    "ellipse": ellipse(Point(300, 400), 290, 60),
    "needle": polygon([(10, 10), (640, 600), (642, 600)]),
}  # fmt: skip


@pytest.mark.parametrize("name", SHAPES)
def test_cut_into_pieces_a_shape_is_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    items = (Path(SHAPES[name], BLACK),)
    monkeypatch.setattr(coverage, "_SMALL", 10**9)
    whole = pixels(*items, width=660, height=660)
    monkeypatch.setattr(coverage, "_SMALL", 0)
    assert difference(pixels(*items, width=660, height=660), whole) == 0


points = st.tuples(st.floats(-40, 340), st.floats(-40, 340))


@given(st.lists(points, min_size=3, max_size=12), st.booleans())
@settings(max_examples=60, deadline=None)
def test_cut_into_pieces_any_shape_is_the_same(
    corners: list[tuple[float, float]], curved: bool
) -> None:
    shape = polygon(corners)
    if curved:
        whole = [*corners, *corners[:2]]
        commands: list[Command] = [("M", *corners[0])]
        commands += [("C", *whole[i], *whole[i + 1], *whole[i + 2]) for i in range(len(corners))]
        shape = Outline(tuple(commands))
    before = coverage._SMALL
    try:
        coverage._SMALL = 10**9
        one = pixels(Path(shape, BLACK), width=300, height=300)
        coverage._SMALL = 0
        other = pixels(Path(shape, BLACK), width=300, height=300)
    finally:
        coverage._SMALL = before
    # A fill that closes itself may be rounded apart by one sixteenth.
    assert difference(one, other) <= 16
