"""The dotted figure: as many dots in every format."""

from __future__ import annotations

import pytest

from infographic.art.figures import dotted
from infographic.art.road import Cubic, Track
from infographic.color import Color
from infographic.geometry import Point
from infographic.outline import Outline
from infographic.scene.items import Path


def _track(outline: Outline) -> Track:
    cubics: list[Cubic] = []
    at = Point(0, 0)
    for command in outline.commands:
        numbers = command[1:]
        corners = [Point(*numbers[place : place + 2]) for place in range(0, len(numbers), 2)]
        if command[0] == "C":
            first, second, end = corners
            cubics.append((at, first, second, end))
        if corners:
            at = corners[-1]
    return Track.along(cubics)


@pytest.mark.parametrize("width", [31.0, 120.0, 480.0])
def test_no_dot_hangs_on_how_exactly_a_curve_is_measured(width: float) -> None:
    """The line ends a quarter of a dot or more from where a dot begins."""
    body, _ = dotted(500, 700, width, Color(0, 0, 0))
    assert isinstance(body, Path)
    assert body.stroke
    period = sum(body.stroke.dash)
    beyond = _track(body.outline).length % period
    assert 0.25 * body.stroke.width < beyond < period - 0.25 * body.stroke.width


def test_the_dots_of_the_head_close_their_ring() -> None:
    _, head = dotted(500, 700, 120, Color(0, 0, 0))
    assert isinstance(head, Path)
    assert head.stroke
    period = sum(head.stroke.dash)
    turns = _track(head.outline).length / period
    assert turns == pytest.approx(round(turns), abs=0.01)
