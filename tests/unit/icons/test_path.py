"""SVG path data."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.icons.path import parse_path
from infographic.outline import Command


def commands(data: str) -> tuple[Command, ...]:
    return parse_path(data).commands


def rounded(data: str) -> list[tuple[str | float, ...]]:
    return [(step[0], *(round(v, 6) for v in step[1:])) for step in commands(data)]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("M1 2L3 4", [("M", 1, 2), ("L", 3, 4)]),
        ("m1 2l3 4", [("M", 1, 2), ("L", 4, 6)]),
        ("M1 2 3 4", [("M", 1, 2), ("L", 3, 4)]),
        ("m1 2 3 4", [("M", 1, 2), ("L", 4, 6)]),
        ("M1 2H5V7", [("M", 1, 2), ("L", 5, 2), ("L", 5, 7)]),
        ("M1 2h5v7", [("M", 1, 2), ("L", 6, 2), ("L", 6, 9)]),
        ("M0 0c1 0 2 1 2 2", [("M", 0, 0), ("C", 1, 0, 2, 1, 2, 2)]),
        (
            "M0 0C1 0 2 1 2 2s1 2 2 2",
            [("M", 0, 0), ("C", 1, 0, 2, 1, 2, 2), ("C", 2, 3, 3, 4, 4, 4)],
        ),
        # Without a curve before it, S starts at the pen.
        ("M0 0S1 2 2 2", [("M", 0, 0), ("C", 0, 0, 1, 2, 2, 2)]),
        ("M0 0Q3 3 6 0", [("M", 0, 0), ("C", 2, 2, 4, 2, 6, 0)]),
        (
            "M0 0q3 3 6 0t6 0",
            [("M", 0, 0), ("C", 2, 2, 4, 2, 6, 0), ("C", 8, -2, 10, -2, 12, 0)],
        ),
        # T after another kind of curve reflects nothing.
        ("M0 0C0 1 1 2 3 0T6 0", [("M", 0, 0), ("C", 0, 1, 1, 2, 3, 0), ("C", 3, 0, 4, 0, 6, 0)]),
        ("M1 1h2zM5 5h1", [("M", 1, 1), ("L", 3, 1), ("Z",), ("M", 5, 5), ("L", 6, 5)]),
    ],
)
def test_each_command_becomes_absolute_lines_and_cubics(
    data: str, expected: list[tuple[str | float, ...]]
) -> None:
    assert rounded(data) == expected


@pytest.mark.parametrize("data", ["M.5.5-1-1", "M0.5,0.5 -1,-1", "M 5e-1 +.5 -1e0 -10e-1"])
def test_numbers_may_touch_and_have_exponents(data: str) -> None:
    assert rounded(data) == [("M", 0.5, 0.5), ("L", -1, -1)]


@pytest.mark.parametrize("data", ["M0 0a1 1 0 0 1 2 0", "M0 0a1 1 0 01 2 0", "M0 0a1,1,0,012,0"])
def test_arc_flags_may_be_glued_to_what_follows(data: str) -> None:
    assert rounded(data) == rounded("M0 0A1 1 0 0 1 2 0")


def test_a_lone_move_paints_nothing() -> None:
    assert commands("M12 5m-2 0h3") == (("M", 10, 5), ("L", 13, 5))
    assert commands("M1 1") == ()


def test_after_a_close_the_next_line_starts_where_the_part_began() -> None:
    assert rounded("M1 1h4v4zh-1")[-2:] == [("M", 1, 1), ("L", 0, 1)]


def test_a_closed_point_stays_a_point() -> None:
    assert commands("M3 4z") == (("M", 3, 4), ("L", 3, 4), ("Z",))


@pytest.mark.parametrize("sweep", [0, 1])
@pytest.mark.parametrize("large", [0, 1])
@pytest.mark.parametrize("turn", [0, 30, -110])
def test_arcs_stay_on_their_ellipse(large: int, sweep: int, turn: int) -> None:
    """Every point of the curves has the ellipse's distance from its two foci."""
    steps = commands(f"M0 0A5 3 {turn} {large} {sweep} 4 2")
    points = [(0.0, 0.0)]
    for step in steps[1:]:
        assert step[0] == "C"
        x0, y0 = points[-1]
        for t in (0.25, 0.5, 0.75, 1.0):
            a, b, c, d = (1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3
            points.append(
                (
                    a * x0 + b * step[1] + c * step[3] + d * step[5],
                    a * y0 + b * step[2] + c * step[4] + d * step[6],
                )
            )
    assert points[-1] == pytest.approx((4, 2))
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    flat = [((cos * x + sin * y) / 5, (cos * y - sin * x) / 3) for x, y in points]
    center = _circle_center(flat)
    assert all(math.dist(center, p) == pytest.approx(1, abs=3e-4) for p in flat)
    swept = sum(_turn(center, p, q) for p, q in pairwise(flat))
    assert (abs(swept) > math.pi) == bool(large)
    assert (swept > 0) == bool(sweep)


def _circle_center(points: list[tuple[float, float]]) -> tuple[float, float]:
    (ax, ay), (bx, by), (cx, cy) = points[0], points[len(points) // 2], points[-1]
    d = 2 * (ax * (by - cy) + bx * (cy - ay) + cx * (ay - by))
    a, b, c = ax * ax + ay * ay, bx * bx + by * by, cx * cx + cy * cy
    return (
        (a * (by - cy) + b * (cy - ay) + c * (ay - by)) / d,
        (a * (cx - bx) + b * (ax - cx) + c * (bx - ax)) / d,
    )


def _turn(
    center: tuple[float, float], one: tuple[float, float], other: tuple[float, float]
) -> float:
    start = math.atan2(one[1] - center[1], one[0] - center[0])
    end = math.atan2(other[1] - center[1], other[0] - center[0])
    return math.remainder(end - start, 2 * math.pi)


def test_arcs_with_radii_too_small_grow_to_reach_the_end() -> None:
    steps = commands("M0 0A1 1 0 0 1 10 0")
    assert min(step[-1] for step in steps if step[0] == "C") == pytest.approx(-5, abs=1e-6)


def test_arcs_without_a_radius_are_lines_and_to_the_same_place_nothing() -> None:
    assert rounded("M0 0A0 3 0 0 1 4 0") == [("M", 0, 0), ("L", 4, 0)]
    assert rounded("M0 0A3 3 0 1 1 0 0L1 1") == [("M", 0, 0), ("L", 1, 1)]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("L1 1", "must begin with M"),
        ("1 1", "must begin with M"),
        ("5M1 1", "must begin with M"),
        ("M1", "M needs 2 numbers"),
        ("M", "M needs 2 numbers"),
        ("M1 1L2", "L needs 2 numbers"),
        ("M1 1C1 2 3", "C needs 6 numbers"),
        ("M1 1B2 2", "'B' where a number must be"),
        ("M1 1L2 x", "'x' where a number must be"),
        ("M1 1L. 2", "'.' where a number must be"),
        ("M1 1z5", "'5' where a command must be"),
        ("M1 1a1 1 0 2 0 1 1", "flag"),
        ("M1 1Lnan inf", "where a number must be"),
        ("M1 1L1e999 0", "beyond a million"),
        ("M1 1L٣ 0", "ASCII"),
    ],
)
def test_wrong_data_is_named(data: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_path(data)


@given(st.text(alphabet="MmLlHhVvCcSsQqTtAaZz0123456789.,-+e \n", max_size=60))
def test_any_text_is_either_drawn_in_finite_numbers_or_refused(data: str) -> None:
    try:
        steps = commands(data)
    except ValueError:
        return
    assert all(math.isfinite(v) for step in steps if step[0] != "Z" for v in step[1:])
    assert not steps or steps[0][0] == "M"
