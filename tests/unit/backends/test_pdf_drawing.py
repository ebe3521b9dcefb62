"""What the PDF looks like: pdfium draws it, and the colours are those of the scene."""

from __future__ import annotations

import math
from io import BytesIO

import numpy
import pikepdf
import pytest

from infographic.color import Color
from infographic.geometry import Affine, Point, Rect
from infographic.outline import Outline, circle, polygon, rectangle
from infographic.scene.items import (
    Box,
    Group,
    LinearGradient,
    Paint,
    Path,
    Picture,
    RadialGradient,
    Shadow,
    Stroke,
)
from infographic.scene.roles import Role
from infographic.scene.scene import Page, Scene
from tests.pdf_checks import faults
from tests.pdf_scenes import BLACK, BLUE, GREEN, RED, WHITE, part, pdf, pixels, scene, words

WHOLE = Rect(0, 0, 300, 200)
ACROSS = (Point(0, 0), Point(300, 0))


def at(image: numpy.ndarray, x: float, y: float) -> tuple[int, ...]:
    return tuple(int(channel) for channel in image[int(y), int(x)])


def close(color: tuple[int, ...], expected: Color, tolerance: float = 2) -> bool:
    """Whether a pixel is as expected; pdfium takes a gradient in 256 steps, and at the
    corner of a pixel where the middle would be right."""
    return all(abs(a - b) <= tolerance for a, b in zip(color, expected[:3], strict=True))


def drawn(*items: Box | Path | Group | Picture | Shadow, scale: float = 1) -> numpy.ndarray:
    # A single point: so that there is something to read, and nothing more to see.
    title = part(Role.TITLE, *words(".", 299, 199, size=0.5))
    data = pdf(scene(*items, title))
    assert faults(data) == []
    return pixels(data, scale)


def blended(paint: Paint) -> numpy.ndarray:
    return drawn(Box(WHOLE, paint))


@pytest.mark.parametrize("color", [RED, GREEN, BLUE, Color(1, 2, 3), Color(254, 253, 127)])
def test_colours_are_exact(color: Color) -> None:
    assert at(blended(color), 150, 100) == color[:3]


@pytest.mark.parametrize("alpha", [0.0, 0.04, 0.1, 0.5, 0.93, 1.0])
def test_alpha_lets_the_ground_through(alpha: float) -> None:
    image = drawn(Box(WHOLE, BLUE), Box(Rect(0, 0, 150, 200), RED.with_alpha(alpha)))
    assert close(at(image, 75, 100), RED.with_alpha(alpha).over(BLUE))
    assert at(image, 225, 100) == BLUE[:3]


def test_alpha_ends_with_its_item() -> None:
    image = drawn(Box(Rect(0, 0, 100, 200), RED.with_alpha(0.3)), Box(Rect(100, 0, 100, 200), RED))
    assert at(image, 150, 100) == RED[:3]


def test_the_page_has_its_size_and_ground() -> None:
    ground = LinearGradient(Point(0, 0), Point(0, 40), ((0.0, RED), (1.0, BLUE)))
    data = pdf(Scene((Page((60, 40.5), ground, ()),), title="A title"))  # type: ignore[arg-type]
    with pikepdf.open(BytesIO(data)) as document:
        assert [float(edge) for edge in document.pages[0].MediaBox] == [0, 0, 45, 30.375]
    image = pixels(data)
    assert close(at(image, 30, 20), RED.mixed(BLUE, 20.5 / 40), 6)


@pytest.mark.parametrize("x", [1, 60, 149, 240, 298])
def test_a_linear_gradient_mixes_channel_by_channel(x: int) -> None:
    image = blended(LinearGradient(*ACROSS, ((0.0, RED), (1.0, BLUE))))
    assert close(at(image, x, 100), RED.mixed(BLUE, (x + 0.5) / 300))


def test_a_gradient_of_several_stops_passes_each() -> None:
    stops = ((0.1, RED), (0.4, GREEN), (0.4, BLUE), (0.8, WHITE))
    image = blended(LinearGradient(*ACROSS, stops))
    assert close(at(image, 5, 9), RED)
    assert close(at(image, 75, 9), RED.mixed(GREEN, 0.5), 4)
    assert close(at(image, 118, 9), GREEN, 8)
    assert close(at(image, 122, 9), BLUE, 8)
    assert close(at(image, 290, 9), WHITE)


def test_the_end_colours_go_on_beyond_a_gradient() -> None:
    image = blended(LinearGradient(Point(100, 0), Point(200, 0), ((0.0, RED), (1.0, BLUE))))
    assert close(at(image, 10, 50), RED)
    assert close(at(image, 290, 50), BLUE)


def test_a_slanting_gradient_runs_along_its_line() -> None:
    image = blended(LinearGradient(Point(50, 50), Point(150, 150), ((0.0, RED), (1.0, BLUE))))
    middle = RED.mixed(BLUE, 0.5)
    assert close(at(image, 100, 100), middle, 3)
    assert close(at(image, 50, 150), middle, 3)


@pytest.mark.parametrize("distance", [0, 20, 45, 70])
def test_a_radial_gradient_goes_outwards(distance: int) -> None:
    image = blended(RadialGradient(Point(150, 100), 80, ((0.0, RED), (1.0, BLUE))))
    share = math.hypot(distance + 0.5, 0.5) / 80
    assert close(at(image, 150 + distance, 100), RED.mixed(BLUE, share), 3)
    assert close(at(image, 5, 5), BLUE)


@pytest.mark.parametrize("x", [10, 100, 200, 290])
def test_a_gradient_of_alpha_fades(x: int) -> None:
    fading = LinearGradient(*ACROSS, ((0.0, RED.with_alpha(0.9)), (1.0, BLUE.with_alpha(0.1))))
    image = drawn(Box(WHOLE, GREEN), Box(WHOLE, fading))
    share = (x + 0.5) / 300
    ink = RED.mixed(BLUE, share).with_alpha(0.9 - 0.8 * share)
    assert close(at(image, x, 100), ink.over(GREEN))


def test_a_halo_fades_out_where_it_stands() -> None:
    halo = RadialGradient(
        Point(50, 50), 50, ((0.0, RED), (0.5, RED.with_alpha(0.5)), (1.0, RED.with_alpha(0)))
    )
    disc = Path(circle(Point(50, 50), 50), halo)
    image = drawn(Group((Group((disc,), Affine.translation(40, 10)),), Affine.translation(60, 20)))
    assert close(at(image, 150, 80), RED, 4)
    assert close(at(image, 175, 80), RED.with_alpha(0.49).over(WHITE), 3)
    assert close(at(image, 198, 80), RED.with_alpha(0.03).over(WHITE), 6)
    assert at(image, 260, 80) == WHITE[:3]


def test_a_gradient_of_one_alpha_needs_no_mask() -> None:
    veil = LinearGradient(*ACROSS, ((0.0, RED.with_alpha(0.4)), (1.0, BLUE.with_alpha(0.4))))
    data = pdf(scene(Box(WHOLE, veil)))
    assert b"/Luminosity" not in data
    ink = RED.mixed(BLUE, 150.5 / 300).with_alpha(0.4)
    assert close(at(pixels(data), 150, 100), ink.over(WHITE))


@pytest.mark.parametrize(
    "gradient",
    [
        LinearGradient(Point(10, 10), Point(10, 10), ((0.0, RED), (1.0, BLUE))),
        RadialGradient(Point(10, 10), 0, ((0.0, RED), (1.0, BLUE))),
        LinearGradient(*ACROSS, ((0.5, BLUE),)),
    ],
)
def test_a_gradient_without_extent_is_its_last_colour(gradient: Paint) -> None:
    assert at(blended(gradient), 150, 100) == BLUE[:3]


def test_equal_gradients_are_written_once() -> None:
    gradient = LinearGradient(Point(0, 0), Point(0, 20), ((0.0, RED), (1.0, BLUE)))
    box = Box(Rect(0, 0, 20, 20), gradient)
    groups = [Group((box,), Affine.translation(30 * i, 10)) for i in range(5)]
    with pikepdf.open(BytesIO(pdf(scene(*groups)))) as document:
        assert len(document.pages[0].Resources.Shading) == 1


def test_corners_are_round_and_no_rounder_than_half_the_side() -> None:
    image = drawn(Box(Rect(10, 10, 100, 40), RED, 12), Box(Rect(150, 10, 40, 40), BLUE, 999))
    assert at(image, 11, 11) == WHITE[:3]
    assert at(image, 60, 11) == RED[:3]
    inside = 10 + 12 - math.ceil(12 / math.sqrt(2)) + 2
    assert at(image, inside, inside) == RED[:3]
    assert at(image, 151, 11) == WHITE[:3]
    assert at(image, 170, 11) == BLUE[:3]


def test_outlines_are_filled_by_the_non_zero_rule() -> None:
    both = rectangle(Rect(10, 10, 80, 80)) + rectangle(Rect(40, 40, 80, 80))
    hole = polygon([(40, 40), (40, 80), (80, 80), (80, 40)])
    image = drawn(
        Path(both, RED),
        Group((Path(rectangle(Rect(10, 10, 80, 80)) + hole, BLUE),), Affine.translation(150, 0)),
    )
    assert at(image, 60, 60) == RED[:3]
    assert at(image, 200, 60) == WHITE[:3]


def test_a_stroke_lies_on_its_fill_and_has_its_own_alpha() -> None:
    stroke = Stroke(BLUE.with_alpha(0.5), 10, join="miter")
    image = drawn(Path(rectangle(Rect(50, 50, 100, 100)), RED, stroke))
    assert close(at(image, 53, 100), BLUE.with_alpha(0.5).over(RED))
    assert close(at(image, 47, 100), BLUE.with_alpha(0.5).over(WHITE))
    assert at(image, 100, 100) == RED[:3]


@pytest.mark.parametrize(("cap", "reach"), [("round", True), ("butt", False)])
def test_caps_end_lines(cap: str, reach: bool) -> None:
    line = Stroke(BLACK, 20, cap=cap)  # type: ignore[arg-type]
    image = drawn(Path(polygon([(50, 50), (150, 50)], closed=False), stroke=line))
    assert (at(image, 156, 50) == BLACK[:3]) is reach
    assert at(image, 157, 42) == WHITE[:3]


@pytest.mark.parametrize(("join", "filled"), [("miter", True), ("round", False)])
def test_joins_turn_corners(join: str, filled: bool) -> None:
    line = Stroke(BLACK, 20, join=join)  # type: ignore[arg-type]
    corner = polygon([(50, 150), (50, 50), (150, 50)], closed=False)
    assert (at(drawn(Path(corner, stroke=line)), 41, 41) == BLACK[:3]) is filled


def test_dashes_break_lines() -> None:
    line = Stroke(BLACK, 10, cap="butt", dash=(20, 10))
    image = drawn(Path(polygon([(50, 50), (150, 50)], closed=False), stroke=line))
    assert [at(image, x, 50) == BLACK[:3] for x in (60, 75, 90, 105)] == [True, False, True, False]


def test_a_stroke_without_width_is_not_drawn() -> None:
    """In a PDF a width of 0 is the thinnest line that a device has."""
    image = drawn(Path(rectangle(Rect(50, 50, 100, 100)), stroke=Stroke(BLACK, 0)))
    assert image[:190].min() == 255


def test_an_empty_outline_is_not_drawn() -> None:
    assert drawn(Path(Outline(()), RED, Stroke(BLUE, 3)))[:190].min() == 255


def test_transforms_nest() -> None:
    box = Box(Rect(0, 0, 10, 10), RED)
    turned = Group((box,), Affine.rotation(math.pi / 2))
    image = drawn(Group((Group((turned,), Affine.scaling(3, 2)),), Affine.translation(100, 50)))
    # Turned, the box lies at x -10 to 0; it is then 30 by 20 px left of (100, 50).
    assert at(image, 85, 60) == RED[:3]
    assert (at(image, 68, 60), at(image, 102, 60), at(image, 85, 72)) == (WHITE[:3],) * 3


def test_text_follows_its_groups_transform() -> None:
    group = Group(words("HHHH", 0, 0, size=40), Affine.rotation(math.pi / 2, Point(0, 0)))
    image = drawn(Group((group,), Affine.translation(100, 20)))
    dark = numpy.argwhere(image[:, :, 0] < 128)
    (top, left), (bottom, right) = dark.min(axis=0), dark.max(axis=0)
    assert bottom - top > 2 * (right - left)
    assert 99 <= left <= 101


def test_a_clip_cuts_what_is_in_its_group_and_nothing_else() -> None:
    clip = circle(Point(50, 50), 40)
    cut = Group((Box(Rect(0, 0, 100, 100), RED),), Affine.translation(100, 0), clip=clip)
    image = drawn(Box(Rect(0, 150, 50, 50), BLUE), cut, Box(Rect(250, 150, 50, 50), GREEN))
    assert at(image, 150, 50) == RED[:3]
    assert (at(image, 105, 5), at(image, 195, 95), at(image, 50, 50)) == (WHITE[:3],) * 3
    assert (at(image, 25, 175), at(image, 275, 175)) == (BLUE[:3], GREEN[:3])


def test_an_empty_clip_lets_nothing_through() -> None:
    cut = Group((Box(WHOLE, RED),), clip=Outline(()))
    assert at(drawn(cut), 150, 100) == WHITE[:3]


def test_colours_set_within_a_clip_are_forgotten_behind_it() -> None:
    box = Box(Rect(0, 0, 20, 20), RED)
    cut = Group((Box(Rect(40, 0, 20, 20), BLUE),), clip=rectangle(WHOLE))
    image = drawn(box, cut, Group((box,), Affine.translation(80, 0)))
    assert [at(image, x, 10) for x in (10, 50, 90)] == [RED[:3], BLUE[:3], RED[:3]]


def picture(alpha: int = 255) -> Picture:
    """Four squares, the last one at ``alpha``."""
    inks = [(*RED[:3], 255), (*GREEN[:3], 255), (*BLUE[:3], 255), (0, 0, 0, alpha)]
    rows = [inks[0:2], inks[2:4]]
    samples = bytes(value for row in rows for _ in range(8) for ink in row for value in ink * 8)
    return Picture(Rect(100, 20, 160, 160), 16, 16, samples)


def test_a_picture_stands_upright() -> None:
    image = drawn(picture())
    found = [at(image, x, y) for y in (60, 140) for x in (140, 220)]
    assert found == [RED[:3], GREEN[:3], BLUE[:3], BLACK[:3]]


def test_a_pictures_alpha_lets_the_ground_through() -> None:
    data = pdf(scene(Box(WHOLE, GREEN), picture(alpha=51)))
    image = pixels(data)
    assert close(at(image, 220, 140), BLACK.with_alpha(0.2).over(GREEN))
    assert at(image, 140, 60) == RED[:3]


def test_a_picture_is_embedded_once_and_masked_only_if_it_must_be() -> None:
    one, other = picture(), picture(alpha=9)
    again = Group((one,), Affine.translation(-50, 0))
    with pikepdf.open(BytesIO(pdf(scene(one, again, other)))) as document:
        images = list(document.pages[0].Resources.XObject.values())
        assert sorted("/SMask" in image for image in images) == [False, True]


@pytest.mark.parametrize(("radius", "blur"), [(0, 24), (20, 24), (30, 60), (4, 6)])
def test_a_shadow_is_the_gaussian_of_its_rectangle(radius: float, blur: float) -> None:
    """Compared with the convolution itself, in steps of half a px."""
    rect, alpha = Rect(70, 60, 150, 70), 0.6
    image = drawn(Shadow(rect, radius, 5, 8, blur, BLACK.with_alpha(alpha)))
    grid = numpy.arange(0, 600) / 2 + 0.25
    x, y = numpy.meshgrid(grid, grid[:400])
    reach = (
        numpy.maximum(abs(x - 150) - (75 - radius), 0),
        numpy.maximum(abs(y - 103) - (35 - radius), 0),
    )
    shape = (numpy.hypot(*reach) <= radius).astype(float)
    if not radius:
        shape = ((abs(x - 150) <= 75) & (abs(y - 103) <= 35)).astype(float)
    kernel = numpy.exp(-(numpy.arange(-3 * blur, 3 * blur + 0.5) ** 2) / (2 * blur**2))
    kernel /= kernel.sum()
    for axis in (0, 1):
        shape = numpy.apply_along_axis(numpy.convolve, axis, shape, kernel, "same")
    expected = 255 * (1 - alpha * shape.reshape(200, 2, 300, 2).mean(axis=(1, 3)))
    steepest = abs(numpy.diff(expected, axis=0)).max()
    # Samples up to 3 px wide, shown as squares.
    assert abs(image[:190, :, 0] - expected[:190]).max() < 2 + 1.5 * steepest


def test_a_hard_shadow_is_a_box() -> None:
    image = drawn(Shadow(Rect(50, 50, 100, 50), 0, 10, 20, 0, BLUE))
    assert (at(image, 61, 71), at(image, 59, 69)) == (BLUE[:3], WHITE[:3])


def test_shadows_of_equal_boxes_share_a_mask() -> None:
    shadows = [Shadow(Rect(20 + 90 * i, 20, 60, 60), 8, 0, 6, 20, BLACK) for i in range(3)]
    tinted = Shadow(Rect(20, 110, 60, 60), 8, 0, 6, 20, BLUE)
    data = pdf(scene(*shadows, tinted))
    assert data.count(b"/DeviceGray") == 1
    assert data.count(b"/SMask") == 2


def test_the_drawing_is_the_same_without_structure() -> None:
    made = scene(Box(WHOLE, RED.with_alpha(0.5)), picture(), *words("text", 20, 50))
    assert (pixels(pdf(made)) == pixels(pdf(made, pdf_standard="none"))).all()
