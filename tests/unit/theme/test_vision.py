from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.color import Color, parse_color
from infographic.theme.palette import derive
from infographic.theme.vision import (
    ALIKE,
    VISIONS,
    Vision,
    confusions,
    difference,
    item_confusions,
    simulated,
)

RED, GREEN = parse_color("oklch(0.62 0.14 25)"), parse_color("oklch(0.62 0.14 135)")


@given(st.integers(0, 255), st.sampled_from(VISIONS))
def test_greys_look_the_same_to_everybody(level: int, vision: Vision) -> None:
    seen = simulated(Color(level, level, level), vision)
    assert max(abs(channel - level) for channel in seen[:3]) <= 1


@pytest.mark.parametrize("vision", ["protanopia", "deuteranopia"])
def test_red_and_green_come_closer(vision: Vision) -> None:
    left = difference(simulated(RED, vision), simulated(GREEN, vision))
    assert left < 0.5 * difference(RED, GREEN)


def test_blue_and_green_come_closer_for_tritanopia() -> None:
    blue, green = parse_color("oklch(0.7 0.1 230)"), parse_color("oklch(0.7 0.1 170)")
    left = difference(simulated(blue, "tritanopia"), simulated(green, "tritanopia"))
    assert left < 0.5 * difference(blue, green)


def test_colours_that_become_alike_are_named_by_vision_and_place() -> None:
    blue, violet = parse_color("oklch(0.6 0.1 255)"), parse_color("oklch(0.6 0.1 310)")
    found = confusions([(blue,), (parse_color("black"),), (violet,)], limit=0.04)
    assert {(c.first, c.second) for c in found} == {(0, 2)}
    assert {c.vision for c in found} <= set(VISIONS)
    assert all(c.difference < 0.04 for c in found)


def test_a_second_colour_tells_items_apart() -> None:
    blue, violet = parse_color("oklch(0.6 0.1 255)"), parse_color("oklch(0.6 0.1 310)")
    black, white = parse_color("black"), parse_color("white")
    assert confusions([(blue, black), (violet, white)], limit=0.04) == ()


def test_colours_alike_to_everybody_are_no_confusion() -> None:
    assert confusions([(RED,), (RED,)]) == ()


def test_items_of_a_palette_are_compared_by_panel_and_ink() -> None:
    for found in item_confusions(derive(parse_color("#b14a33"))):
        assert found.difference < ALIKE
