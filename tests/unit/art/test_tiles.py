"""Two halves part and meet: by geometry, and in colours that tell them apart."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from infographic.art.base import Spot, Stage
from infographic.art.tiles import ART, cast, half_disc, halves, quarter_disc, wall
from infographic.blocks.tints import tint_walk
from infographic.color import Color, contrast
from infographic.geometry import Point, Rect
from infographic.scene.items import Box, Group, Item, Path
from infographic.theme.contrast import AA
from infographic.theme.reader import load_theme, theme_names
from infographic.theme.vision import difference

BLACK, WHITE = Color(0, 0, 0), Color(255, 255, 255)
BOX = Rect(10, 20, 400, 100)


def flat(items: tuple[Item, ...]) -> list[Item]:
    return [
        one for item in items for one in (flat(item.items) if isinstance(item, Group) else [item])
    ]


def spans(progress: float) -> tuple[Rect, Rect]:
    first, second = halves(BOX, 40, progress, BLACK, WHITE)
    assert isinstance(first, Path)
    assert isinstance(second, Path)
    return first.outline.bounds(), second.outline.bounds()


def test_halves_stand_at_both_ends_then_make_one_disc() -> None:
    left, right = spans(0)
    assert left.x == pytest.approx(BOX.x)
    assert right.right == pytest.approx(BOX.right)
    left, right = spans(1)
    assert left.right == pytest.approx(BOX.center.x)
    assert right.x == pytest.approx(BOX.center.x)
    assert right.right - left.x == pytest.approx(80)


def test_halves_come_nearer_from_step_to_step() -> None:
    gaps = [spans(step / 9)[1].x - spans(step / 9)[0].right for step in range(10)]
    assert gaps == sorted(gaps, reverse=True)


@pytest.mark.parametrize("width", [271, 272, 281.4, 353.5])
def test_halves_meet_on_the_pixel_on_which_modules_meet(width: float) -> None:
    for progress in (0.0, 0.4, 1.0):
        first, second = halves(Rect(3, 0, width, 100), 40, progress, BLACK, WHITE)
        assert isinstance(first, Path)
        assert isinstance(second, Path)
        assert first.outline.bounds().right % 1 == pytest.approx(0)
        assert second.outline.bounds().x % 1 == pytest.approx(0)


def test_halves_and_quarters_stay_within_their_radius() -> None:
    half = half_disc(Point(0, 0), 50, 0).bounds()
    assert (round(half.x, 6), round(half.right, 6)) == (0, 50)
    quarter = quarter_disc(Point(0, 0), 50, 0.7853981633974483).bounds()
    assert [round(side, 6) for side in quarter] == [0, 0, 50, 50]


@pytest.mark.parametrize("name", theme_names())
def test_both_halves_show_upon_every_module(name: str) -> None:
    palette = load_theme(name).palette
    colors = cast(palette, (palette.anchor,))
    assert difference(colors.first, colors.second) > 0.1
    for ground in colors.grounds:
        assert min(difference(ground, half) for half in (colors.first, colors.second)) > 0.05


@pytest.mark.parametrize("name", theme_names())
def test_the_leaf_that_two_quarters_share_bears_the_figure(name: str) -> None:
    palette = load_theme(name).palette
    tint = palette.tints[0]
    spot = Spot(190, 190, 0, 190, palette, tint, 1.0, 1)
    quarters = flat(ART.spot(spot))
    assert len(quarters) == 3
    leaf = quarters[-1]
    assert isinstance(leaf, Path)
    assert isinstance(leaf.fill, Color)
    assert contrast(leaf.fill, tint.ink) >= AA
    apart = flat(ART.spot(replace(spot, progress=0.0)))
    assert len(apart) == 2


def test_a_header_without_room_beside_the_words_gets_a_strip_below_them() -> None:
    palette = load_theme("bold").palette
    beside = ART.header(Stage(1200, palette, (Rect(72, 90, 700, 300),)))
    below = ART.header(Stage(1200, palette, (Rect(72, 90, 1056, 300),)))
    assert below.height > beside.height
    modules = [item.rect for item in flat(below.items) if isinstance(item, Box)]
    assert all(module.y >= 390 for module in modules[1:])


def test_a_bound_height_is_kept() -> None:
    palette = load_theme("bold").palette
    scene = ART.header(Stage(1240, palette, (Rect(44, 60, 800, 380),), 0.0, 516.0))
    assert scene.height == 516
    boxes = [item.rect for item in flat(scene.items) if isinstance(item, Box)]
    assert max(box.bottom for box in boxes) == 516


def test_quarters_meet_clear_of_the_figure_and_of_the_icon() -> None:
    """A figure of one digit ends at .6 of the tile, at half its height; an icon begins at .67."""
    palette = load_theme("bold").palette
    whole = Spot(190, 190, 0, 190, palette, palette.tints[0], 1.0, 9)
    for step, count in ((6, 2), (7, 3), (8, 3), (9, 3)):
        quarters = flat(ART.spot(replace(whole, progress=step / 9)))
        assert len(quarters) == count
    lower, upper, _ = (item.outline.bounds() for item in quarters if isinstance(item, Path))
    assert math.dist((190, 0), (0.58 * 190, 0.46 * 190)) > upper.width
    assert lower.width > math.dist((0, 190), (0.58 * 190, 0.46 * 190))
    assert upper.width > math.dist((190, 0), (0.67 * 190, 0.33 * 190))


def test_halves_stand_apart_on_one_ground_and_together_on_another() -> None:
    colors = cast(load_theme("bold").palette, (load_theme("bold").palette.anchor,))
    boxes = [item for item in wall(Rect(0, 0, 200, 400), 4, colors) if isinstance(item, Box)]
    assert {box.fill for box in boxes if box.rect.y < 200} == {colors.apart}
    assert {box.fill for box in boxes if box.rect.y >= 200} == {colors.together}
    assert colors.apart != colors.together


def test_both_halves_are_seen_upon_every_colour_of_a_list() -> None:
    palette = load_theme("bold").palette
    for tint in tint_walk(palette.tints, 10):
        spot = Spot(300, 100, 60, 240, palette, tint, 0.2, 2)
        first, second = (item.fill for item in flat(ART.spot(spot)) if isinstance(item, Path))
        assert isinstance(first, Color)
        assert isinstance(second, Color)
        assert difference(first, tint.ground) > 0.03
        assert difference(second, tint.ground) > 0.07


def test_halves_beside_a_wide_figure_are_smaller_and_stay_in_their_room() -> None:
    palette = load_theme("bold").palette
    for left, right in ((100, 300), (190, 300), (230, 300)):
        spot = Spot(400, 120, left, right, palette, palette.tints[0], 1.0, 10)
        boxes = [item.outline.bounds() for item in flat(ART.spot(spot)) if isinstance(item, Path)]
        assert len(boxes) == 2
        assert left <= boxes[0].x < boxes[1].right <= right
