"""One picture behind many windows: rings go on from tile to tile."""

from __future__ import annotations

import pytest

from infographic.art.base import Stage
from infographic.art.ripples import ART, SUN, ripples, source
from infographic.color import Color
from infographic.geometry import Point, Rect
from infographic.scene.items import Box, Group, Item, Path
from infographic.theme.reader import load_theme

TONES = (Color(250, 250, 250), Color(230, 230, 230))


def tone_at(area: Rect, center: Point, point: Point) -> Color:
    """The colour seen at a point of an area: that of the last thing drawn there."""
    inner = Point(center.x - area.x, center.y - area.y)
    place = Rect(0, 0, area.width, area.height)
    seen = None
    for item in ripples(inner, 1.0, place, TONES):
        if isinstance(item, Box):
            seen = item.fill
        elif isinstance(item, Path):
            radius = item.outline.bounds().width / 2
            away = ((point.x - center.x) ** 2 + (point.y - center.y) ** 2) ** 0.5
            if away < radius:
                seen = item.fill
    assert isinstance(seen, Color)
    return seen


@pytest.mark.parametrize("point", [Point(300, 900), Point(780, 640), Point(60, 2300)])
def test_two_areas_that_overlap_show_the_same_at_one_place(point: Point) -> None:
    center = source(1112, 560)
    large = Rect(0, 580, 1112, 2000)
    small = Rect(point.x - 40, point.y - 30, 90, 70)
    assert tone_at(large, center, point) == tone_at(small, center, point)


@pytest.mark.parametrize("beyond", [0.5, 6.0, 20.0])
def test_no_ring_leaves_a_splinter_in_the_farthest_corner(beyond: float) -> None:
    first_ring = SUN + 62
    side = (first_ring + beyond) / 2**0.5
    box, *rings = ripples(Point(0, 0), 1.0, Rect(0, 0, side, side), TONES)
    assert isinstance(box, Box)
    widths = [ring.outline.bounds().width for ring in rings if isinstance(ring, Path)]
    assert max(widths) / 2 > first_ring + beyond


def test_the_last_two_stand_apart_and_cover_the_edge_of_the_sun() -> None:
    unit = 735 / 1200
    (scene,) = ART.finale(Stage(735, load_theme("slate").palette, ())).items
    bodies = _drawn_last(scene)
    assert bodies.clip is not None
    assert bodies.clip.bounds().width >= 2 * SUN * unit + 1
    left, right = (part for part in bodies.items[::2] if isinstance(part, Path))
    assert 6 <= right.outline.bounds().x - left.outline.bounds().right <= 8


def _drawn_last(item: Item) -> Group:
    """The innermost group that is drawn last."""
    assert isinstance(item, Group)
    last = item.items[-1]
    return _drawn_last(last) if isinstance(last, Group) else item


def test_the_sun_of_a_header_is_clear_of_the_words_and_sinks_below_its_edge() -> None:
    palette = load_theme("slate").palette
    title = Rect(36, 92, 1000, 200)
    scene = ART.header(Stage(1112, palette, (title,)))
    sun = source(1112, scene.height)
    radius = SUN * 1112 / 1200
    assert sun.y - radius > title.bottom
    assert sun.y < scene.height < sun.y + radius
