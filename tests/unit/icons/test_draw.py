"""Icons as scene items."""

from __future__ import annotations

import pytest

from infographic.color import Color
from infographic.geometry import Point, Rect
from infographic.icons.book import IconBook
from infographic.icons.bounds import ink_bounds
from infographic.icons.draw import icon_items
from infographic.icons.model import Icon, IconShape
from infographic.icons.path import parse_path
from infographic.outline import circle
from infographic.scene.items import Item, Path, Stroke

INK = Color(40, 30, 20)
RED = Color(255, 0, 0)
CENTER = Point(100, 50)
BOX = Rect(0, 0, 24, 24)
LINE = IconShape(parse_path("M4 12h16"), stroke=2)


def path(item: Item) -> Path:
    assert isinstance(item, Path)
    return item


def stroke(item: Item) -> Stroke:
    found = path(item).stroke
    assert found is not None
    return found


def test_the_box_is_centred_and_scaled() -> None:
    (item,) = icon_items(Icon("line", BOX, (LINE,)), CENTER, 48, INK, 3)
    assert ink_bounds(path(item).outline) == pytest.approx((84, 50, 32, 0))
    assert stroke(item) == Stroke(INK, 3)
    assert path(item).fill is None


def test_a_box_that_is_no_square_keeps_its_shape() -> None:
    icon = Icon("wide", Rect(0, 0, 40, 20), (IconShape(parse_path("M0 0h40v20z"), filled=True),))
    (item,) = icon_items(icon, CENTER, 80, INK)
    assert ink_bounds(path(item).outline) == pytest.approx((60, 30, 80, 40))


def test_the_ink_can_be_centred_instead() -> None:
    icon = Icon("corner", BOX, (IconShape(circle(Point(4, 4), 2), filled=True),))
    (item,) = icon_items(icon, CENTER, 24, INK, centered="ink")
    assert ink_bounds(path(item).outline).center == pytest.approx(CENTER)


def test_all_lines_of_one_look_are_one_item() -> None:
    """Painted at once, so that a translucent colour is not darker where they cross."""
    items = icon_items(IconBook().get("users"), CENTER, 48, INK.with_alpha(0.5), 3)
    assert len(items) == 1


def test_filled_shapes_stay_apart() -> None:
    dot = IconShape(circle(Point(4, 4), 2), filled=True)
    items = icon_items(Icon("dots", BOX, (dot, dot, LINE, LINE)), CENTER, 24, INK)
    assert [path(item).fill is not None for item in items] == [True, True, False]


def test_line_widths_keep_their_ratio_to_the_thickest() -> None:
    thin = IconShape(parse_path("M0 0h9"), stroke=1)
    items = icon_items(Icon("two", BOX, (LINE, thin)), CENTER, 48, INK, 3)
    assert [stroke(item).width for item in items] == [3, 1.5]


def test_without_a_width_lines_scale_with_the_icon() -> None:
    (item,) = icon_items(Icon("line", BOX, (LINE,)), CENTER, 48, INK)
    assert stroke(item).width == 4


def test_ends_corners_dashes_and_opacity_are_kept() -> None:
    shape = IconShape(
        parse_path("M0 0h9v9"), stroke=2, cap="butt", join="miter", dash=(3, 1), opacity=0.5
    )
    (item,) = icon_items(Icon("a", BOX, (shape,)), CENTER, 48, INK, 3)
    assert stroke(item) == Stroke(INK.with_alpha(0.5), 3, "butt", "miter", (6, 2))


def test_square_ends_become_longer_lines() -> None:
    shape = IconShape(parse_path("M4 12h16M2 2h2v2z"), stroke=2, cap="square")
    (item,) = icon_items(Icon("a", BOX, (shape,)), Point(12, 12), 24, INK, 4)
    assert stroke(item) == Stroke(INK, 4, "butt")
    assert path(item).outline == parse_path("M2 12L4 12L20 12L22 12M2 2h2v2z")


def test_a_many_coloured_icon_keeps_its_colours_and_line_width() -> None:
    red = IconShape(parse_path("M0 0h9"), stroke=1, color=RED)
    items = icon_items(Icon("flag", BOX, (LINE, red)), CENTER, 48, INK, 9)
    assert [(stroke(item).color, stroke(item).width) for item in items] == [(INK, 4), (RED, 2)]
