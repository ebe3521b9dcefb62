"""Clips: what a group lets through."""

from __future__ import annotations

import pytest

from infographic.backends.raster import coverage
from infographic.color import Color
from infographic.geometry import Affine, Point, Rect
from infographic.outline import circle, polygon, rectangle, rounded_rectangle
from infographic.scene.items import Box, Group, LinearGradient, Path, Shadow
from tests.png_scenes import BLACK, BLUE, RED, covered, difference, drawn, letters, pixels

PAGE = Box(Rect(-50, -50, 200, 200), RED)


def test_a_clip_lets_through_what_lies_in_it() -> None:
    clipped = Group((PAGE,), clip=rectangle(Rect(1, 1, 4, 2)))
    assert letters(pixels(clipped, width=6, height=4)) == drawn("""
        ......
        .RRRR.
        .RRRR.
        ......
    """)


def test_a_clip_within_a_clip_lets_through_what_lies_in_both() -> None:
    inner = Group((PAGE,), Affine.translation(2, 1), clip=rectangle(Rect(0, 0, 9, 9)))
    outer = Group((inner, Box(Rect(0, 0, 1, 1), BLUE)), clip=rectangle(Rect(0, 0, 4, 3)))
    assert letters(pixels(outer, width=6, height=4)) == drawn("""
        B.....
        ..RR..
        ..RR..
        ......
    """)


def test_a_clip_ends_with_its_group() -> None:
    picture = pixels(
        Group((PAGE,), clip=rectangle(Rect(0, 0, 1, 1))), Box(Rect(2, 0, 1, 1), BLUE), width=4
    )
    assert letters(picture[:1]) == "R.B."


@pytest.mark.parametrize("scale", [1, 1.5, 2, 3])
@pytest.mark.parametrize("radii", [(0, 0, 0, 0), (6, 6, 6, 6), (8, 8, 0, 0), (0, 5, 9, 2)])
def test_a_rectangular_clip_ends_at_the_same_pixels_as_a_box(
    scale: float, radii: tuple[float, float, float, float]
) -> None:
    rect = Rect(3.3, 2.7, 40.4, 30.2)
    clipped = Group((PAGE,), clip=rounded_rectangle(rect, *radii))
    picture = covered(pixels(clipped, width=48, height=36, scale=scale))
    plain = covered(pixels(Box(rect, RED), width=48, height=36, scale=scale))
    middle = picture.shape[0] // 2
    assert (picture[middle] == plain[middle]).all()
    if len(set(radii)) == 1:
        box = pixels(Box(rect, RED, radii[0]), width=48, height=36, scale=scale)
        assert difference(pixels(clipped, width=48, height=36, scale=scale), box) == 0


def test_a_polygon_drawn_as_a_rectangle_is_one() -> None:
    shape = polygon([(1.4, 1.4), (4.6, 1.4), (4.6, 3.4), (1.4, 3.4)])
    assert letters(pixels(Group((PAGE,), clip=shape), width=6, height=4)) == drawn("""
        ......
        .RRRR.
        .RRRR.
        ......
    """)


@pytest.mark.parametrize(
    "item",
    [
        PAGE,
        Box(Rect(10, 10, 60, 40), RED, 14),
        Box(Rect(0, 0, 90, 90), Color(0, 0, 255, 0.4)),
        Box(Rect(0, 0, 90, 90), LinearGradient(Point(0, 0), Point(0, 90), ((0, RED), (1, BLUE)))),
        Path(circle(Point(60, 30), 40), RED),
        Shadow(Rect(20, 20, 50, 50), 8, 0, 4, 12, BLACK),
    ],
)
def test_through_a_round_clip_a_shape_is_what_it_was_without(item: Box | Path | Shadow) -> None:
    disc = circle(Point(45, 45), 40)
    plain = pixels(item, width=90, height=90)
    clipped = pixels(Group((item,), clip=disc), width=90, height=90)
    mask = covered(pixels(Path(disc, BLACK), width=90, height=90))[..., None]
    assert abs(clipped - (plain * mask + 255 * (1 - mask))).max() <= 3


def test_a_turned_clip_is_smooth() -> None:
    turned = Group(
        (Box(Rect(-20, -20, 40, 40), BLACK),),
        Affine.translation(32, 32) @ Affine.rotation(0.4),
        clip=rectangle(Rect(-10, -10, 20, 20)),
    )
    assert covered(pixels(turned, width=64, height=64)).sum() == pytest.approx(400, abs=2)


def test_a_clip_of_nothing_hides_all() -> None:
    hidden = Group((PAGE,), clip=rectangle(Rect(4, 4, 0, 0)))
    assert covered(pixels(hidden)).sum() == 0


def test_a_large_clip_in_pieces_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    disc = circle(Point(150, 160), 140)
    items = (Group((Path(circle(Point(220, 150), 130), RED), PAGE), clip=disc),)
    monkeypatch.setattr(coverage, "_SMALL", 10**9)
    whole = pixels(*items, width=300, height=300)
    monkeypatch.setattr(coverage, "_SMALL", 0)
    assert difference(pixels(*items, width=300, height=300), whole) == 0
