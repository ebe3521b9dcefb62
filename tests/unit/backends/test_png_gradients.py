"""Gradients: no channel of any pixel is more than a level off."""

from __future__ import annotations

import math

import numpy
import pytest

from infographic.backends.raster import distances
from infographic.color import Color
from infographic.geometry import Affine, Point, Rect
from infographic.outline import circle
from infographic.scene.items import Box, Group, LinearGradient, Path, RadialGradient, Stop
from tests.png_scenes import BLUE, RED, WHITE, Pixels, difference, pixels

SUNSET = ((0.0, Color(20, 30, 90)), (0.4, Color(240, 120, 60)), (1.0, Color(255, 240, 200)))
HARD = ((0.0, RED), (0.5, RED), (0.5, BLUE), (1.0, BLUE))
LATE = ((0.25, Color(250, 10, 0)), (0.75, Color(0, 200, 130)))


def expected(stops: tuple[Stop, ...], places: numpy.ndarray) -> numpy.ndarray:
    """The exact colours at places from 0 to 1."""
    offsets = [stop[0] for stop in stops]
    channels = [numpy.interp(places, offsets, [stop[1][c] for stop in stops]) for c in range(3)]
    return numpy.stack(channels, axis=-1)


def places(size: int) -> tuple[numpy.ndarray, numpy.ndarray]:
    rows, columns = numpy.mgrid[0:size, 0:size] + 0.5
    return rows, columns


def filled(gradient: LinearGradient | RadialGradient, size: int = 200) -> Pixels:
    return pixels(Box(Rect(0, 0, size, size), gradient), width=size, height=size)


@pytest.mark.parametrize("stops", [SUNSET, LATE])
@pytest.mark.parametrize(
    ("start", "end"),
    [
        ((0, 0), (0, 200)),
        ((0, 200), (0, 0)),
        ((30, 0), (170, 0)),
        ((160, 9), (60, 9)),
        ((0, 0), (200, 200)),
        ((150, 20), (60, 190)),
        ((-500, 90), (900, 100)),
    ],
)
def test_a_linear_gradient_has_the_colours_along_its_line(
    stops: tuple[Stop, ...], start: tuple[int, int], end: tuple[int, int]
) -> None:
    rows, columns = places(200)
    dx, dy = end[0] - start[0], end[1] - start[1]
    share = ((columns - start[0]) * dx + (rows - start[1]) * dy) / (dx * dx + dy * dy)
    picture = filled(LinearGradient(Point(*start), Point(*end), stops))
    assert abs(picture - expected(stops, share)).max() < 1.01


@pytest.mark.parametrize("stops", [SUNSET, LATE])
@pytest.mark.parametrize(
    ("center", "radius"), [((100, 100), 100), ((20, 150), 240), ((90, 90), 30), ((-700, 500), 1200)]
)
def test_a_radial_gradient_has_the_colours_around_its_centre(
    stops: tuple[Stop, ...], center: tuple[int, int], radius: int
) -> None:
    rows, columns = places(200)
    share = numpy.hypot(columns - center[0], rows - center[1]) / radius
    picture = filled(RadialGradient(Point(*center), radius, stops))
    # At the very centre the table is coarsest.
    assert abs(picture - expected(stops, share)).max() < 2.1
    assert abs(picture - expected(stops, share)).mean() < 0.4


def test_two_stops_in_one_place_make_an_edge() -> None:
    for end in (Point(0, 200), Point(200, 0)):
        picture = filled(LinearGradient(Point(0, 0), end, HARD))
        assert {tuple(pixel) for pixel in picture.reshape(-1, 3)} == {RED[:3], BLUE[:3]}
        assert (picture == RED[:3]).all(axis=2).mean() == pytest.approx(0.5)


def test_a_long_gradient_has_no_bands() -> None:
    gentle = ((0.0, Color(200, 200, 200)), (1.0, Color(210, 210, 210)))
    picture = filled(LinearGradient(Point(0, 0), Point(0, 400), gentle), 400)
    values = picture[:, 0, 0]
    smoothed = numpy.convolve(values, numpy.ones(16) / 16, "valid")
    # Averaged over sixteen rows, it nowhere steps by half a level.
    assert abs(numpy.diff(smoothed)).max() < 0.15
    assert (picture == picture[:, :1]).all()


@pytest.mark.parametrize(
    "gradient",
    [
        LinearGradient(Point(0, 0), Point(0, 64), ((0.0, RED), (1.0, RED.with_alpha(0)))),
        LinearGradient(Point(0, 0), Point(64, 64), ((0.0, RED), (1.0, RED.with_alpha(0)))),
        RadialGradient(Point(32, 32), 40, ((0.0, RED), (1.0, RED.with_alpha(0)))),
    ],
)
def test_alpha_fades_over_the_ground(gradient: LinearGradient | RadialGradient) -> None:
    picture = filled(gradient, 64)
    rows, columns = places(64)
    if isinstance(gradient, RadialGradient):
        share = numpy.hypot(columns - 32, rows - 32) / 40
    elif gradient.end.x:
        share = (rows + columns) / 128
    else:
        share = rows / 64
    assert (picture[..., 0] == 255).all()
    assert abs(picture[..., 1] - 255 * numpy.clip(share, 0, 1)).max() < 2


def test_a_gradient_moves_and_turns_with_its_group() -> None:
    stops = ((0.0, Color(0, 0, 0)), (1.0, Color(250, 250, 250)))
    box = Box(Rect(0, 0, 100, 100), LinearGradient(Point(0, 0), Point(0, 100), stops))
    turned = Group((box,), Affine.translation(100, 0) @ Affine.rotation(math.pi / 2))
    plain = pixels(box, width=100, height=100)
    assert difference(pixels(turned, width=100, height=100), plain.transpose(1, 0, 2)[:, ::-1]) <= 1


def test_a_radial_gradient_becomes_an_ellipse_in_a_stretched_group() -> None:
    stops = ((0.0, Color(0, 0, 0)), (1.0, Color(250, 250, 250)))
    disc = Path(circle(Point(0, 0), 20), RadialGradient(Point(0, 0), 20, stops))
    for turn in (0.0, 0.6):
        transform = Affine.translation(64, 64) @ Affine.rotation(turn) @ Affine.scaling(3, 1.5)
        picture = pixels(Group((disc,), transform), width=128, height=128)
        x, y = transform.apply(10, 0)
        assert abs(picture[int(y), int(x)] - 125).max() <= 6
        x, y = transform.apply(0, -10)
        assert abs(picture[int(y), int(x)] - 125).max() <= 6


def test_a_radial_gradient_made_in_chunks_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    for radius in (150, 1500):
        gradient = RadialGradient(Point(70, 90), radius, SUNSET)
        whole = filled(gradient)
        with monkeypatch.context() as patch:
            patch.setattr(distances, "CHUNKS", (200 * 7, 200 * 7))
            assert difference(filled(gradient), whole) == 0


@pytest.mark.parametrize(
    "gradient",
    [LinearGradient(Point(3, 3), Point(3, 3), SUNSET), RadialGradient(Point(3, 3), 0, SUNSET)],
)
def test_a_gradient_of_no_length_is_its_last_colour(
    gradient: LinearGradient | RadialGradient,
) -> None:
    assert (filled(gradient, 8) == SUNSET[-1][1][:3]).all()


def test_a_page_may_have_a_gradient_as_its_ground() -> None:
    ground = LinearGradient(Point(0, 0), Point(0, 16), ((0.0, WHITE), (1.0, BLUE)))
    picture = pixels(ground=ground)
    assert tuple(picture[0, 0]) > tuple(picture[15, 15])
