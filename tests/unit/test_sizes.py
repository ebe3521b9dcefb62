"""Sizes: names, measures, and what each asks of type."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.errors import InfographicError, Source
from infographic.sizes import canvas_of, names, parse_size


@pytest.mark.parametrize(
    ("name", "width", "height"),
    [
        ("web", 1200, None), ("phone", 750, None), ("pin", 1000, 1500), ("square", 1080, 1080),
        ("portrait", 1080, 1350), ("story", 1080, 1920), ("og", 1200, 630), ("slide", 1920, 1080),
        ("a4", 1240, 1754), ("a4-landscape", 1754, 1240), ("letter", 1275, 1650),
    ],
)  # fmt: skip
def test_a_name_stands_for_its_pixels(name: str, width: float, height: float | None) -> None:
    canvas = canvas_of(name)
    assert (canvas.name, canvas.width, canvas.height) == (name, width, height)


def test_body_text_of_a_phone_is_at_least_four_percent_of_its_width() -> None:
    phone = canvas_of("phone")
    assert 22 * phone.unit >= 0.04 * phone.width


@pytest.mark.parametrize(("name", "points"), [("a4", (595.276, 841.89)), ("legal", (612, 1008))])
def test_paper_has_its_size_in_points(name: str, points: tuple[float, float]) -> None:
    canvas = canvas_of(name)
    assert canvas.height
    found = [side * 72 / canvas.density for side in (canvas.width, canvas.height)]
    assert found == pytest.approx(points, abs=0.25)


def test_landscape_is_the_sheet_turned() -> None:
    upright, turned = canvas_of("a3"), canvas_of("A3-Landscape")
    assert (upright.width, upright.height) == (turned.height, turned.width)


def test_a_measure_equal_to_a_named_size_is_set_like_it() -> None:
    assert canvas_of("1080x1920").safe == canvas_of("story").safe
    assert canvas_of("210 x 297 mm").smallest == canvas_of("a4").smallest


@pytest.mark.parametrize("name", [*names(), "700x900", "9x12in", "100x70cm", "10000x10000"])
def test_text_for_people_is_never_tiny(name: str) -> None:
    canvas = canvas_of(name)
    assert canvas.smallest >= 12
    if canvas.form == "sheet":
        assert canvas.smallest * 72 / canvas.density >= 8.6


@pytest.mark.parametrize(
    ("text", "told", "hint"),
    [
        ("stroy", "unknown size 'stroy'", "did you mean 'story'?"),
        ("10x10", "the size '10x10' is out of range", "a side has 240 to 10000 px"),
        ("9x9m", "unknown size '9x9m'", "px, mm, cm, in or pt"),
        ("1x2000mm", "the size '1x2000mm' is out of range", "50 to 1500 mm"),
    ],
)
def test_what_is_no_size_is_told_with_what_is_allowed(text: str, told: str, hint: str) -> None:
    with pytest.raises(InfographicError) as error:
        parse_size(text, Source("a.yaml", 2, 7))
    (found,) = error.value.diagnostics
    assert found.message == told
    assert hint in found.hint
    assert found.source.line == 2


@given(st.text(max_size=30))
def test_any_text_is_a_size_or_told_not_to_be_one(text: str) -> None:
    told = ""
    try:
        canvas_of(text)
    except ValueError as error:
        told = str(error)
    assert not told or "; " in told
