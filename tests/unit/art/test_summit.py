"""Scenes that make room for the words upon them, and end where the page goes on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from infographic.art.base import Art, Stage
from infographic.art.dawn import dawn
from infographic.color import Color
from infographic.geometry import IDENTITY, Affine, Rect
from infographic.plugins import load
from infographic.scene.items import Box, Group, Item, LinearGradient, Path
from infographic.theme.model import Palette
from infographic.theme.reader import load_theme, theme_names
from infographic.theme.vision import difference

WORDS = (Rect(72, 60, 820, 90), Rect(72, 160, 820, 90), Rect(72, 300, 560, 30))


def _shapes(items: tuple[Item, ...], place: Affine = IDENTITY) -> list[tuple[Rect, Item]]:
    found: list[tuple[Rect, Item]] = []
    for item in items:
        if isinstance(item, Group):
            found += _shapes(item.items, place @ item.transform)
        elif isinstance(item, Box):
            found.append((place.bounds(item.rect), item))
        elif isinstance(item, Path):
            found.append((place.bounds(item.outline.bounds()), item))
    return found


@pytest.mark.parametrize("name", ["summit", "moonrise"])
@pytest.mark.parametrize("theme", ["calm", "night"])
def test_the_scene_moves_down_under_longer_words(name: str, theme: str) -> None:
    art, palette = load(Art, name), load_theme(theme).palette
    short = art.header(Stage(1200, palette, WORDS))
    longer = art.header(Stage(1200, palette, tuple(line.moved(0, 240) for line in WORDS)))
    assert longer.height == pytest.approx(short.height + 240)


@pytest.mark.parametrize("theme", ["calm", "night"])
def test_the_flag_on_the_mountain_is_clear_of_the_words(theme: str) -> None:
    palette = load_theme(theme).palette
    header = load(Art, "summit").header(Stage(1200, palette, WORDS))
    cloth = [box for box, item in _shapes(header.items) if _is_filled(item, palette.accent)]
    assert cloth
    assert not [box for box in cloth for line in WORDS if box.intersects(line)]


def _is_filled(item: Item, color: object) -> bool:
    return isinstance(item, Path) and item.fill == color


@pytest.mark.parametrize("name", ["summit", "moonrise"])
def test_the_last_scene_begins_in_the_colour_of_the_page_and_ends_in_the_anchor(name: str) -> None:
    palette = load_theme("night").palette
    ground = replace(palette, paper=palette.near_top)
    finale = load(Art, name).finale(Stage(1200, ground, ()))
    sky = _shapes(finale.items)[0][1]
    assert isinstance(sky, Box)
    assert isinstance(sky.fill, LinearGradient)
    assert sky.fill.stops[0][1] == ground.paper
    lowest = [item for box, item in _shapes(finale.items) if box.bottom >= finale.height]
    assert any(_is_filled(item, palette.anchor) for item in lowest)


def test_the_line_of_a_timeline_ends_at_the_top_of_the_sun() -> None:
    finale = load(Art, "moonrise").finale(Stage(1000, load_theme("night").palette, ()))
    assert finale.goal is not None
    assert finale.goal.x == 500
    assert 0 < finale.goal.y < finale.height


@pytest.mark.parametrize("name", theme_names())
def test_flag_and_coats_on_the_top_are_told_from_sun_and_mountain(name: str) -> None:
    palette = load_theme(name).palette
    finale = load(Art, "summit").finale(Stage(1200, palette, ()))
    light = dawn(palette)
    fills = [item.fill for _, item in _shapes(finale.items) if isinstance(item, Path)]
    around = (light.sun_top, light.sun_bottom, palette.anchor)
    plain = [color for color in fills if isinstance(color, Color)]
    # The flag is the last shape that is filled; coats are bodies drawn before heads.
    cloth = plain[-1]
    coats = [plain[place - 1] for place, color in enumerate(plain) if color == _hair(palette)]
    assert len(coats) == 2
    for color in (cloth, *coats):
        assert min(difference(color, other) for other in around) >= 0.08


def _hair(palette: Palette) -> Color:
    return palette.trunk if palette.dark else palette.hair
