"""Pictures as lines, and lines as a hand draws them."""

from __future__ import annotations

import math

import pytest

from infographic.art.base import Art, Stage
from infographic.art.hand import hand_box, hand_circle, hand_line
from infographic.art.linework import line_drawing
from infographic.color import Color
from infographic.geometry import Point, Rect
from infographic.icons.bounds import ink_bounds
from infographic.outline import circle
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


@pytest.mark.parametrize("seed", range(12))
def test_a_hand_stays_near_what_it_draws(seed: int) -> None:
    box = ink_bounds(hand_box(Rect(100, 100, 40, 40), seed))
    assert Rect(95, 92, 50, 52).contains(box)
    round_ = ink_bounds(hand_circle(Point(0, 0), 20, seed))
    assert Rect(-22, -22, 44, 44).contains(round_)
    assert min(round_.width, round_.height) > 37
    line = ink_bounds(hand_line(Point(0, 0), Point(300, 0), seed))
    assert line.width == pytest.approx(300)
    assert math.fabs(line.y) + line.height < 6


def test_the_same_seed_draws_the_same() -> None:
    rect = Rect(0, 0, 40, 40)
    assert hand_box(rect, 3) == hand_box(rect, 3) != hand_box(rect, 4)
