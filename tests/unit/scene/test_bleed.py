"""Bleed: the page goes on beyond the cut in its own mirror image."""

from __future__ import annotations

from dataclasses import replace

import numpy
import pytest

from infographic.geometry import Affine, Point, Rect
from infographic.outline import circle, polygon, rectangle
from infographic.scene.bleed import with_bleed
from infographic.scene.items import (
    Box,
    Group,
    Item,
    LinearGradient,
    Link,
    Path,
    Picture,
    RadialGradient,
    Shadow,
    Stroke,
)
from infographic.scene.reading import blocks
from infographic.scene.roles import Role
from infographic.scene.scene import Scene
from tests.pdf_scenes import pdf
from tests.pdf_scenes import pixels as pdf_pixels
from tests.png_scenes import BLUE, GREEN, RED, WHITE, Pixels, drawn, letters, line, png, scene
from tests.png_scenes import pixels as png_pixels
from tests.scene_checks import placed_texts


def grown(made: Scene, bleed: float) -> Scene:
    return replace(made, pages=tuple(with_bleed(page, bleed) for page in made.pages))


def picture(made: Scene, scale: float = 1) -> Pixels:
    (page,) = made.pages
    return png_pixels(
        *page.items, width=page.size.width, height=page.size.height, scale=scale,
        ground=page.background,
    )  # fmt: skip


def test_the_picture_is_mirrored_about_all_sides_and_corners() -> None:
    items = (Box(Rect(0, 0, 2, 1), RED), Box(Rect(3, 1, 1, 3), BLUE))
    found = picture(grown(scene(*items, width=4, height=4), 2))
    assert letters(found) == drawn(
        """
        .....BB.
        RRRR....
        RRRR....
        .....BB.
        .....BB.
        .....BB.
        .....BB.
        .....BB.
        """
    )


def sample() -> tuple[Item, ...]:
    fading = LinearGradient(Point(0, 0), Point(60, 40), ((0, RED), (1, BLUE)))
    glow = RadialGradient(Point(4, 30), 20, ((0, GREEN), (1, BLUE.with_alpha(0))))
    pixels = bytes(value for x in range(64) for value in (x * 4, 255 - x * 4, 90, 255))
    return (
        Box(Rect(0, 0, 60, 20), fading),
        Path(circle(Point(58, 25), 9), glow, Stroke(GREEN, 2)),
        Shadow(Rect(-5, 30, 20, 20), 4, 0, 2, 6, BLUE.with_alpha(0.6)),
        Box(Rect(-5, 30, 20, 20), RED, 4),
        Picture(Rect(40, 32, 20, 8), 8, 8, pixels),
        Group(
            (Path(polygon([(0, 0), (20, 4), (3, 11)]), BLUE, Stroke(RED, 3, dash=(3, 2))),),
            Affine.rotation(0.3, Point(30, 30)) @ Affine.translation(25, 28),
            clip=rectangle(Rect(2, 1, 14, 40)),
        ),
    )


@pytest.mark.parametrize("scale", [1, 2])
def test_what_is_within_the_cut_is_the_picture_without_bleed_pixel_for_pixel(scale: int) -> None:
    made = scene(*sample(), line("Word", 20, 30, 12), width=60, height=40)
    inner = picture(grown(made, 6.4), scale)[7 * scale : -7 * scale, 7 * scale : -7 * scale]
    assert numpy.array_equal(inner, picture(made, scale))


@pytest.mark.parametrize("bleed", [3, 8])
def test_every_kind_of_item_goes_on_mirrored_in_both_formats(bleed: int) -> None:
    made = grown(scene(*sample(), width=60, height=40), bleed)
    rasterised = pdf_pixels(pdf(made, pdf_standard="none"), 4)
    for found, tolerance in ((picture(made, 4), 1.5), (rasterised, 3.0)):
        wide = 4 * bleed
        inner = found[wide:-wide, wide:-wide]
        mirrored = numpy.pad(inner, ((wide, wide), (wide, wide), (0, 0)), "symmetric")
        assert numpy.abs(found - mirrored).mean() < tolerance
        assert numpy.ptp(found[:wide]) > 200, "there is something to mirror"


def test_bleed_grows_to_whole_px_and_is_told_as_asked_for() -> None:
    (page,) = grown(scene(width=60, height=40), 6.4).pages
    assert page.size == (74, 54)
    assert page.trim == Rect(7, 7, 60, 40)
    assert page.bleed == pytest.approx(Rect(0.6, 0.6, 72.8, 52.8))


def test_words_links_and_meanings_are_not_doubled() -> None:
    word = Group((line("Word", 1, 30, 12), Box(Rect(0, 0, 9, 9), RED)), role=Role.TITLE, alt="")
    link = Link(Rect(0, 0, 60, 40), "https://example.org", "Read")
    figure = Group((Box(Rect(50, 30, 10, 10), BLUE),), role=Role.FIGURE, alt="A blue box")
    made = scene(word, link, figure, width=60, height=40)
    (page,) = grown(made, 8).pages
    assert blocks(page) == blocks(made.pages[0])
    assert [text.text for text in placed_texts(grown(made, 8))] == ["Word"]
    assert repr(page).count("Link(") == 1


def test_what_does_not_reach_the_edge_is_not_drawn_again() -> None:
    far = Box(Rect(20, 15, 20, 10), RED)
    near = Box(Rect(0, 15, 2, 10), BLUE)
    (page,) = grown(scene(far, near, width=60, height=40), 8).pages
    assert repr(page.items).count(repr(far.fill)) == 1
    assert repr(page.items).count(repr(near.fill)) == 2


def test_without_bleed_a_page_is_told_its_edge_as_the_cut() -> None:
    made = scene(*sample(), width=60, height=40)
    (page,) = grown(made, 0).pages
    assert (page.size, page.trim, page.bleed) == ((60, 40), Rect(0, 0, 60, 40), page.trim)
    assert numpy.array_equal(picture(grown(made, 0)), picture(made))


def test_a_ground_goes_on_too() -> None:
    fading = LinearGradient(Point(0, 0), Point(60, 0), ((0, RED), (1, BLUE)))
    found = picture(grown(scene(width=60, height=40, ground=fading), 5))
    assert numpy.array_equal(found[0], found[20])
    assert tuple(found[0][0]) == RED[:3]
    assert tuple(found[0][-1]) == BLUE[:3]
    assert png(scene(ground=WHITE))
