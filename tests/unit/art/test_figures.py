"""The dotted figure: as many dots in every format."""

from __future__ import annotations

import pytest

from infographic.art.base import Stage
from infographic.art.figures import ART, dotted, figure
from infographic.art.road import Cubic, Track
from infographic.color import Color
from infographic.geometry import Point
from infographic.outline import Outline
from infographic.scene.items import Path
from infographic.theme.reader import load_theme


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
    (body,) = dotted(500, 700, width, Color(0, 0, 0))
    assert isinstance(body, Path)
    assert body.stroke
    period = sum(body.stroke.dash)
    beyond = _track(body.outline).length % period
    assert 0.25 * body.stroke.width < beyond < period - 0.25 * body.stroke.width


@pytest.mark.parametrize("drawn", [0.0, 1.0])
def test_the_dotted_figure_is_one_line_from_the_ground_to_the_ground(drawn: float) -> None:
    (whole,) = dotted(500, 700, 120, Color(0, 0, 0), drawn)
    assert isinstance(whole, Path)
    assert [command[0] for command in whole.outline.commands].count("M") == 1
    track = _track(whole.outline)
    for end, x in ((track.points[0], 440), (track.points[-1], 560)):
        assert end == pytest.approx((x, 700))


def test_both_figures_are_of_one_size() -> None:
    body, head = figure(500, 700, 120, Color(0, 0, 0))
    (other,) = dotted(500, 700, 120, Color(0, 0, 0))
    assert isinstance(body, Path)
    assert isinstance(head, Path)
    assert isinstance(other, Path)
    outline = other.outline.bounds()
    assert outline.y == pytest.approx(head.outline.bounds().y, abs=0.1)
    assert outline.bottom == pytest.approx(body.outline.bounds().bottom)
    assert outline.width == pytest.approx(body.outline.bounds().width)


@pytest.mark.parametrize("room", [380.0, 450.0, 600.0])
def test_the_last_scene_is_as_high_as_its_room(room: float) -> None:
    finale = ART.finale(Stage(900, load_theme("ember").palette, (), room))
    assert finale.height - finale.floor == pytest.approx(max(room, 0.75 * (520 - 44)), abs=24)
