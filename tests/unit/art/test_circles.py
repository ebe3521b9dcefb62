"""The two circles: free of text, and nearer from tip to tip."""

from __future__ import annotations

import math

import pytest

from infographic.art.base import Spot, Stage
from infographic.art.circles import ART, circle_pair
from infographic.color import Color
from infographic.geometry import Point, Rect
from infographic.icons.bounds import ink_bounds
from infographic.scene.items import Group, Path
from infographic.theme.reader import load_theme

PALETTE = load_theme("press").palette
RED, INK = Color(200, 60, 40), Color(30, 25, 20)


@pytest.mark.parametrize("right", [300, 600, 900, 1100])
def test_the_header_s_circles_stay_clear_of_every_line(right: float) -> None:
    lines = (Rect(84, 100, right - 84, 150), Rect(84, 300, 400, 40))
    backdrop = ART.header(Stage(1200, PALETTE, lines, margin=84))
    group = backdrop.items[0]
    assert isinstance(group, Group)
    for item in group.items:
        if not isinstance(item, Path):
            continue
        box = ink_bounds(item.outline)
        assert box.right <= 1200 - 84 + 2
        center, radius = box.center, box.height / 2
        for line in lines if item.stroke else ():
            dx = max(line.x - center.x, 0, center.x - line.right)
            assert math.hypot(dx, center.y - line.bottom) > radius


def test_the_shared_part_grows_from_tip_to_tip() -> None:
    widths = []
    for step in range(11):
        shared = circle_pair(Point(100, 100), 50, step / 10, 2, RED, INK)[1]
        assert isinstance(shared, Group)
        assert shared.clip is not None
        widths.append(ink_bounds(shared.clip).width)
    assert widths == sorted(widths)
    assert widths[-1] > 3 * widths[0]


def test_the_empty_circle_stands_still_while_the_full_one_moves() -> None:
    places = set()
    for step in range(5):
        spot = Spot(240, 180, 0, 240, PALETTE, PALETTE.tints[0], step / 4, step + 1)
        outline = ART.spot(spot)[-1]
        assert isinstance(outline, Path)
        places.add(ink_bounds(outline.outline))
    assert len(places) == 1


def test_there_is_no_sign_where_there_is_no_room() -> None:
    assert ART.spot(Spot(40, 20, 10, 30, PALETTE, PALETTE.tints[0], 0, 1)) == ()


def test_a_header_of_bound_height_has_smaller_circles() -> None:
    lines = (Rect(84, 100, 900, 150),)
    free = ART.header(Stage(1200, PALETTE, lines, margin=84))
    bound = ART.header(Stage(1200, PALETTE, lines, margin=84, height=560))
    assert bound.height == 560 < free.height
