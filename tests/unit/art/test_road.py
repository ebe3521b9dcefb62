"""A road measured by arc length."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.art.road import Cubic, Track, Way, on_cubic
from infographic.art.route import Corner, Stop, bend, clearance, homewards, leg, pitch
from infographic.color import Color
from infographic.geometry import Point, Rect

_BEND: Cubic = (Point(0, 0), Point(0, 300), Point(400, 0), Point(400, 300))
_LEVEL: Cubic = (Point(0, 0), Point(100, 0), Point(200, 0), Point(300, 0))


def test_places_are_found_by_distance_and_joints_by_number() -> None:
    track = Track.along([_LEVEL, (Point(300, 0), Point(400, 0), Point(500, 0), Point(600, 0))])
    assert track.length == pytest.approx(600)
    assert track.joint(1) == pytest.approx(300)
    assert track.at(450) == pytest.approx((450, 0))
    assert track.beside(150, 20) == pytest.approx((150, 20))


def test_all_dashes_are_of_one_length_in_bends_too() -> None:
    track = Track.along([_BEND])
    ends = [
        (line.commands[0][-2:], line.commands[-1][-2:])
        for line in track.dashes(30, track.length - 30, 28, 28)
    ]
    lengths = [math.dist(*pair) for pair in ends]
    gaps = [math.dist(one[1], other[0]) for one, other in pairwise(ends)]
    assert len(lengths) > 5
    assert max(lengths) - min(lengths) < 0.05 * max(lengths)
    assert max(gaps) - min(gaps) < 0.05 * max(gaps)


def test_a_ribbon_is_as_wide_as_asked_for() -> None:
    box = Track.along([_LEVEL]).ribbon(lambda _: 40).bounds()
    assert (box.y, box.bottom) == pytest.approx((-20, 20))


def test_the_verge_lies_around_the_surface() -> None:
    way = Way(Track.along([_LEVEL]), lambda _: 40, lambda _: 9)
    white = Color(255, 255, 255)
    inner, outer = way.surface(white).outline.bounds(), way.edge(white).outline.bounds()
    assert outer.height - inner.height == pytest.approx(18)


@given(
    st.floats(80, 260), st.floats(0, 400), st.floats(80, 260), st.floats(0, 400),
    st.floats(0.8, 1.0),
)  # fmt: skip
def test_the_pitch_keeps_the_road_away_from_every_corner(
    one_inset: float, one_extent: float, other_inset: float, other_extent: float, bent: float
) -> None:
    one = Stop(1040, 1, (), (Corner(one_inset, one_extent),))
    other = Stop(160, -1, (Corner(other_inset, other_extent),), ())
    clear = 74.0
    drop = pitch(one, other, clear, bent)
    road = [bend(Point(1040, 0), Point(160, drop), bent)]
    assert clearance(road, Rect(1040 - one_inset, one_extent, 0, 0)) >= clear - 2
    assert clearance(road, Rect(160 + other_inset, drop - other_extent, 0, 0)) >= clear - 2


def test_beside_a_long_text_the_road_runs_straight_and_leaves_no_empty_field_at_a_short_one() -> (
    None
):
    clear = 74.0
    for down, up in ((300, 40), (40, 300)):
        one = Stop(1040, 1, (), (Corner(150, down),))
        other = Stop(160, -1, (Corner(150, up),), ())
        way = leg(one, other, clear, 0.95, 40)
        assert (way.before > 0, way.after > 0) == (down > up, up > down)
        assert way.height < 0.85 * pitch(one, other, clear, 0.95)
        road = way.cubics(Point(1040, 0), 160, 0.95)
        assert road[-1][-1] == pytest.approx((160, way.height))
        assert clearance(road, Rect(890, down, 0, 0)) >= clear - 2
        assert clearance(road, Rect(310, way.height - up, 0, 0)) >= clear - 2


def test_texts_of_nearly_one_height_have_one_bend_between_them() -> None:
    one, other = Stop(1040, 1, (), (Corner(150, 90),)), Stop(160, -1, (Corner(150, 70),), ())
    assert len(leg(one, other, 74.0, 0.95, 40).cubics(Point(1040, 0), 160, 0.95)) == 1


@pytest.mark.parametrize("side", [1, -1])
def test_the_way_home_turns_without_a_kink(side: int) -> None:
    """Its two cubics have one direction and one curvature where they meet."""
    into, out = homewards(Point(600 + side * 400, 0), Point(600, 700), side, 1.0)
    bends = []
    for (x0, y0), (x1, y1), (x2, y2) in (into[:0:-1], out[:3]):
        assert y0 == y1
        bends.append(abs((x1 - x0) * (y2 - y1) - (y1 - y0) * (x2 - x1)) / abs(x1 - x0) ** 3)
    assert bends[0] == pytest.approx(bends[1])


def test_no_dash_reaches_into_a_bare_stretch() -> None:
    track = Track.along([_LEVEL])
    for line in track.dashes(0, 300, 20, 20, [(100, 200)]):
        assert line.commands[-1][-2] <= 100 or line.commands[0][-2] >= 200


def test_the_sides_of_a_ribbon_keep_their_distance_from_the_curve() -> None:
    track = Track.along(
        [_BEND, (Point(400, 300), Point(400, 340), Point(400, 360), Point(400, 400))]
    )
    sides = track.ribbon(lambda _: 72).commands
    points = [on_cubic(_BEND, step / 500) for step in range(501)]
    for one, other in pairwise(sides[:12]):
        assert other[0] == "C"
        start = Point(*one[-2:])
        piece = (start, Point(*other[1:3]), Point(*other[3:5]), Point(*other[5:7]))
        for t in (0.25, 0.5, 0.75):
            near = min(math.dist(on_cubic(piece, t), point) for point in points)
            assert near == pytest.approx(36, abs=0.5)


def test_a_cubic_begins_and_ends_at_its_ends() -> None:
    assert on_cubic(_BEND, 0) == _BEND[0]
    assert on_cubic(_BEND, 1) == _BEND[3]
