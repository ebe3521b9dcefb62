"""Pictures as lines, and lines as a hand draws them."""

from __future__ import annotations

import math

import pytest

from infographic.art.base import Art, Stage
from infographic.art.hand import hand_box, hand_line
from infographic.art.linework import framed, line_drawing
from infographic.color import Color
from infographic.geometry import Point, Rect
from infographic.icons.bounds import ink_bounds
from infographic.outline import Outline, circle, joined, polygon
from infographic.plugins import load
from infographic.scene.items import Box, Group, Item, LinearGradient, Path, Stroke
from infographic.theme.reader import load_theme

INK, GROUND, RED = Color(20, 20, 20), Color(254, 254, 252), Color(200, 30, 30)


def test_shapes_become_outlines_that_hide_what_is_behind() -> None:
    fade = LinearGradient(Point(0, 0), Point(0, 9), ((0.0, RED), (1.0, INK)))
    box, disc = line_drawing(
        (Box(Rect(0, 0, 9, 9), fade), Path(circle(Point(4, 4), 3), RED)), INK, GROUND, 2
    )
    for item in (box, disc):
        assert isinstance(item, Path)
        assert item.fill == GROUND
        assert item.stroke == Stroke(INK, 2)


def test_light_and_mist_have_no_outline() -> None:
    assert line_drawing((Path(circle(Point(4, 4), 3), RED.with_alpha(0.4)),), INK, GROUND, 2) == ()


def test_lines_stay_lines_and_groups_stay_groups() -> None:
    line = Path(circle(Point(4, 4), 3), stroke=Stroke(RED, 9, dash=(4, 4)))
    (group,) = line_drawing((Group((line,)),), INK, GROUND, 2)
    assert isinstance(group, Group)
    assert group.items == (Path(line.outline, stroke=Stroke(INK, 2, dash=(4, 4))),)


@pytest.mark.parametrize("name", ["sunrise", "circles", "hills"])
def test_a_scene_as_lines_has_two_colours(name: str) -> None:
    palette = load_theme("calm").palette
    scene = load(Art, name).header(Stage(1200, palette, ()))
    assert _colors(line_drawing(scene.items, INK, GROUND, 2)) == {INK, GROUND}


def _colors(items: tuple[Item, ...]) -> set[object]:
    found: set[object] = set()
    for item in items:
        if isinstance(item, Group):
            found |= _colors(item.items)
        elif isinstance(item, Path):
            found |= {item.fill, item.stroke.color if item.stroke else None}
    return found - {None}


FRAME = Rect(0, 0, 300, 200)


def _land(y: float, foot: float = 210) -> Path:
    return Path(polygon([(-9, y), (100, y - 4), (309, y), (309, foot), (-9, foot)]), RED)


def test_what_a_frame_would_cut_at_its_top_or_sides_is_left_out_whole() -> None:
    whole, cut = Path(circle(Point(60, 60), 20), RED), Path(circle(Point(295, 60), 20), RED)
    trunk = Path(polygon([(293, 60), (297, 60), (297, 90), (293, 90)]), RED)
    bird = Path(polygon([(50, -4), (60, 4)], closed=False), stroke=Stroke(RED, 2))
    assert framed((whole, cut, trunk, bird), FRAME, 14) == (whole,)


def test_land_runs_out_of_its_frame_and_keeps_its_distance() -> None:
    far, near, meadow = _land(100, 180), _land(108), _land(140)
    assert framed((far, near, meadow), FRAME, 14) == (far, meadow)
    assert framed((_land(195),), FRAME, 14) == ()


def test_a_road_has_no_second_edge() -> None:
    def ribbon(half: float) -> Path:
        left = [(100.0 - half, 90.0 + 5 * step) for step in range(30)]
        right = [(100.0 + half, y) for _, y in reversed(left)]
        return Path(polygon([*left, *right]), RED)

    assert framed((ribbon(14), ribbon(10)), FRAME, 14) == (ribbon(14),)


def test_parts_of_a_shape_hide_each_other_but_holes_stay() -> None:
    def side_by_side(*centers: float) -> Outline:
        return joined(circle(Point(x, 60), 20) for x in centers)

    assert len(framed((Path(side_by_side(50, 70), RED),), FRAME, 14)) == 2
    ring = Path(joined((circle(Point(60, 60), 20), circle(Point(60, 60), 9))), RED)
    assert framed((ring,), FRAME, 14) == (ring,)


@pytest.mark.parametrize("seed", range(12))
def test_a_hand_stays_near_what_it_draws(seed: int) -> None:
    box = ink_bounds(hand_box(Rect(100, 100, 40, 40), seed))
    assert Rect(95, 92, 50, 52).contains(box)
    line = ink_bounds(hand_line(Point(0, 0), Point(300, 0), seed))
    assert line.width == pytest.approx(300)
    assert math.fabs(line.y) + line.height < 6


def test_the_same_seed_draws_the_same() -> None:
    rect = Rect(0, 0, 40, 40)
    assert hand_box(rect, 3) == hand_box(rect, 3) != hand_box(rect, 4)
