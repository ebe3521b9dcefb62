"""Hills: a sun clear of the words, a horizon for a road, a house at the end."""

from __future__ import annotations

import pytest

from infographic.art.base import Stage
from infographic.art.hills import ART
from infographic.art.home import home
from infographic.art.motifs import (
    campfire,
    fence,
    gate,
    lamp,
    letterbox,
    pond,
    rock,
    signpost,
)
from infographic.art.plants import broadleaf, bush, flowers, grass, pine, reed
from infographic.geometry import Rect
from infographic.scene.items import Box, Group, Item, LinearGradient, Path
from infographic.theme.reader import load_theme

_PALETTE = load_theme("trail").palette
_LINES = (Rect(72, 90, 840, 80), Rect(72, 190, 700, 80), Rect(72, 300, 480, 30))


def _flat(items: tuple[Item, ...]) -> list[Item]:
    out: list[Item] = []
    for item in items:
        out += _flat(item.items) if isinstance(item, Group) else [item]
    return out


def test_the_sun_stands_clear_of_the_words_and_below_the_upper_edge() -> None:
    for lines in ((), _LINES[:1], _LINES):
        scene = ART.header(Stage(1200, _PALETTE, lines))
        discs = [
            item.outline.bounds()
            for item in _flat(scene.items)
            if isinstance(item, Path) and not hasattr(item.fill, "alpha")
        ]
        sun = next(box for box in discs if abs(box.width - box.height) < 1)
        assert sun.y >= 40
        assert not [line for line in lines if line.intersects(sun)]


def test_without_a_way_the_scene_leaves_the_road_to_the_layout() -> None:
    own = ART.header(Stage(1200, _PALETTE, _LINES))
    open_land = ART.header(Stage(1200, _PALETTE, _LINES, way=False))
    assert len(_flat(own.items)) == len(_flat(open_land.items)) + 2
    assert open_land.horizon is not None
    assert open_land.horizon.y < open_land.height - 200


def test_a_bound_height_is_kept() -> None:
    assert ART.header(Stage(1200, _PALETTE, _LINES, height=900)).height == 900


def test_the_last_scene_mirrored_has_its_door_on_the_other_side() -> None:
    one, other = (home(1200, _PALETTE, _PALETTE.paper, mirrored=m) for m in (False, True))
    assert one.door.x + other.door.x == pytest.approx(1200)
    assert one.height == other.height


@pytest.mark.parametrize(
    "draw",
    [broadleaf, pine, bush, flowers, grass, reed, signpost, lamp, gate, letterbox, campfire, rock],
)
def test_things_stand_on_their_point_and_are_as_large_as_asked_for(draw: object) -> None:
    """Shadows and light may reach beyond."""
    assert callable(draw)
    for size in (60.0, 240.0):
        boxes = [
            item.rect if isinstance(item, Box) else item.outline.bounds()
            for item in draw(500, 800, size, _PALETTE)
            if isinstance(item, Box | Path) and not hasattr(getattr(item, "fill", None), "radius")
        ]
        around = Rect.around(boxes)
        assert around is not None
        assert abs(around.bottom - 800) <= 0.12 * size
        assert 0.4 * size <= max(around.width, around.height) <= 1.8 * size


def test_wide_things_are_as_wide_as_asked_for() -> None:
    for item in fence(100, 300, 180, 50, _PALETTE):
        assert isinstance(item, Box | Path)
        box = item.rect if isinstance(item, Box) else item.outline.bounds()
        assert box.x >= 95
        assert box.right <= 285
    shore = pond(500, 300, 200, _PALETTE)[0]
    assert isinstance(shore, Path)
    assert shore.outline.bounds().width == pytest.approx(200, abs=12)


def test_one_comes_home_unless_told_that_there_are_two() -> None:
    one, two = (home(1200, _PALETTE, _PALETTE.paper, together=t) for t in (False, True))
    heads = [
        sum(isinstance(item, Path) and item.fill == _PALETTE.hair for item in scene.front)
        for scene in (one, two)
    ]
    assert heads == [2, 3]  # with the bun


def test_the_road_has_gone_over_into_the_page_before_the_scene_ends() -> None:
    scene = ART.header(Stage(1200, _PALETTE, _LINES))
    fills = [item.fill for item in _flat(scene.items) if isinstance(item, Path)]
    lost = [
        fill
        for fill in fills
        if isinstance(fill, LinearGradient) and len(fill.stops) == 4 and fill.end.y == scene.height
    ]
    assert len(lost) == 2
    for fill in lost:
        assert [color for _, color in fill.stops[2:]] == [_PALETTE.paper] * 2
        assert 0 < fill.stops[1][0] < fill.stops[2][0] < 1
