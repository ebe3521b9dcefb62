"""Strokes: the pen covers what lies within half its width of the line, once."""

from __future__ import annotations

import math

import numpy
import pytest

from infographic.color import Color
from infographic.geometry import Affine, Point
from infographic.outline import Command, Outline, circle, polygon, smooth
from infographic.scene.items import Group, Path, Stroke
from tests.png_scenes import BLACK, RED, Pixels, covered, drawn, letters, pixels


def stroked(outline: Outline, width: float, size: int = 64, **how: object) -> Pixels:
    stroke = Stroke(BLACK, width, **how)  # type: ignore[arg-type]
    return pixels(Path(outline, None, stroke), width=size, height=size)


def test_a_butt_line_ends_where_it_ends() -> None:
    line = Path(polygon([(2, 2), (6, 2)], closed=False), None, Stroke(RED, 2, "butt"))
    assert letters(pixels(line, width=8, height=4)) == drawn("""
        ........
        ..RRRR..
        ..RRRR..
        ........
    """)


def test_a_round_line_ends_in_half_discs() -> None:
    picture = covered(stroked(polygon([(20, 32), (40, 32)], closed=False), 16))
    assert picture.sum() == pytest.approx(20 * 16 + math.pi * 64, abs=4)
    assert picture[32, 13] == 1
    assert picture[32, 10] == 0


@pytest.mark.parametrize("ending", [("L", 8.0, 8.0), ("Z",), ("C", 8.0, 8.0, 8.0, 8.0, 8.0, 8.0)])
def test_a_line_of_no_length_is_a_dot(ending: Command) -> None:
    outline = Outline((("M", 8.0, 8.0), ending))
    assert covered(stroked(outline, 8, 16)).sum() == pytest.approx(math.pi * 16, abs=2)
    assert covered(stroked(outline, 8, 16, cap="butt")).sum() == 0


def test_a_move_that_nothing_follows_leaves_no_dot() -> None:
    assert covered(stroked(Outline((("M", 8, 8), ("M", 3, 3))), 8, 16)).sum() == 0


def test_a_line_that_runs_back_on_itself_is_rounded_at_its_turn() -> None:
    there = polygon([(20, 32), (40, 32)], closed=False)
    and_back = polygon([(20, 32), (40, 32), (20, 32)], closed=False)
    assert abs(covered(stroked(and_back, 12)) - covered(stroked(there, 12))).sum() < 8


def test_where_lines_cross_a_translucent_pen_counts_once() -> None:
    cross = Outline((("M", 4, 4), ("L", 28, 28), ("M", 28, 4), ("L", 4, 28)))
    pen = Stroke(Color(0, 0, 0, 0.4), 5)
    picture = pixels(Path(cross, None, pen), width=32, height=32)
    assert picture.min() == 153


def test_a_line_that_crosses_itself_is_covered_once() -> None:
    loop = Outline((("M", 4, 28), ("C", 60, -20, -30, -20, 28, 28)))
    picture = pixels(Path(loop, None, Stroke(Color(0, 0, 0, 0.4), 6)), width=32, height=32)
    assert picture.min() == 153


def test_a_closed_line_has_a_hole_and_no_ends() -> None:
    picture = covered(stroked(circle(Point(32, 32), 20), 6))
    assert picture.sum() == pytest.approx(2 * math.pi * 20 * 6, rel=0.01)
    assert picture[32, 32] == 0
    assert abs(picture - picture[:, ::-1]).max() <= 1 / 16 + 0.01


def test_a_miter_reaches_its_point_and_a_round_join_does_not() -> None:
    corner = polygon([(10, 50), (32, 20), (54, 50)], closed=False)
    pointed, rounded = (covered(stroked(corner, 10, join=join)) for join in ("miter", "round"))
    tip = 20 - 5 / math.sin(math.atan2(22, 30))
    assert pointed[math.ceil(tip) + 1, 32] > 0
    assert rounded[15 - 1, 32] == 0
    assert pointed.sum() > rounded.sum()


def test_a_very_sharp_miter_is_cut() -> None:
    needle = polygon([(4, 30), (40, 31), (4, 32)], closed=False)
    assert covered(stroked(needle, 4, join="miter"))[:, 46:].sum() == 0


def test_dashes_have_their_lengths() -> None:
    line = Path(polygon([(0, 1), (16, 1)], closed=False), None, Stroke(RED, 2, "butt", dash=(3, 2)))
    assert letters(pixels(line, height=2)) == "RRR..RRR..RRR..R\nRRR..RRR..RRR..R"


def test_an_odd_dash_pattern_goes_on_with_roles_exchanged() -> None:
    pen = Stroke(RED, 2, "butt", dash=(3, 1, 2))
    line = Path(polygon([(0, 1), (16, 1)], closed=False), None, pen)
    assert letters(pixels(line, height=1)) == "RRR.RR...R..RRR."


def test_dashes_go_on_round_corners_and_curves() -> None:
    picture = covered(stroked(circle(Point(32, 32), 25), 4, cap="butt", dash=(10, 5)))
    length = 2 * math.pi * 25
    on = 10 * (length // 15) + min(10, length % 15)
    assert picture.sum() == pytest.approx(on * 4, rel=0.02)


@pytest.mark.parametrize("dash", [(0, 0), (0,)])
def test_a_dash_pattern_of_nothing_is_a_solid_line(dash: tuple[float, ...]) -> None:
    line = polygon([(4, 8), (12, 8)], closed=False)
    assert (stroked(line, 4, 16, dash=dash) == stroked(line, 4, 16)).all()


def test_a_dash_of_no_length_is_a_dot() -> None:
    dots = covered(stroked(polygon([(8, 8), (41, 8)], closed=False), 6, dash=(0, 16)))
    assert dots.sum() == pytest.approx(3 * math.pi * 9, abs=3)


CURVES = {
    "wave": smooth([(10, 60), (40, 20), (70, 100), (110, 60)]),
    "hairpin": Outline((("M", 30, 20), ("C", 90, 130, 30, 130, 60, 20))),
    "cusp": Outline((("M", 20, 40), ("C", 140, 110, -20, 110, 100, 40))),
    "corner": Outline((("M", 20, 20), ("L", 100, 60), ("C", 60, 70, 60, 70, 20, 100))),
    "tight": Outline((("M", 60, 20), ("C", 66, 20, 66, 26, 60, 26), ("L", 20, 26))),
    "inflected": Outline((("M", 20, 60), ("C", 90, -20, 30, 140, 100, 60))),
}


@pytest.mark.parametrize("width", [1.5, 6, 18])
@pytest.mark.parametrize("name", CURVES)
def test_the_pen_covers_all_within_half_its_width_and_nothing_else(name: str, width: float) -> None:
    picture = covered(stroked(CURVES[name], width, 120))
    distance = numpy.full((120, 120), 1e9)
    rows, columns = numpy.mgrid[0:120, 0:120] + 0.5
    for x, y in _points(CURVES[name]):
        distance = numpy.minimum(distance, numpy.hypot(columns - x, rows - y))
    expected = numpy.clip(width / 2 + 0.5 - distance, 0, 1)
    inside, outside = distance < width / 2 - 0.75, distance > width / 2 + 0.75
    assert picture[inside].min(initial=1) == 1
    assert picture[outside].max() == 0
    assert abs(picture - expected).mean() < 0.004


def test_a_stretched_group_stretches_its_strokes() -> None:
    wide = Group(
        (Path(polygon([(4, 2), (4, 14)], closed=False), None, Stroke(BLACK, 2, "butt")),),
        Affine.scaling(3, 1),
    )
    assert covered(pixels(wide, width=32)).sum() == pytest.approx(6 * 12, abs=0.5)


def _points(outline: Outline) -> list[tuple[float, float]]:
    points: list[tuple[float, float]] = []
    at = (0.0, 0.0)
    for command in outline.commands:
        if command[0] == "M":
            at = command[1:]
            continue
        controls = [at, *zip(command[1::2], command[2::2], strict=True)]
        if len(controls) == 2:
            controls = [controls[0], controls[0], controls[1], controls[1]]
        for i in range(401):
            t = i / 400
            weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
            points.append(
                (
                    sum(w * p[0] for w, p in zip(weights, controls, strict=True)),
                    sum(w * p[1] for w, p in zip(weights, controls, strict=True)),
                )
            )
        at = controls[-1]
    return points
