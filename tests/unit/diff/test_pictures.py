"""Where pictures differ."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from infographic.diff.pictures import differing, picture_changes, size_of
from infographic.errors import InfographicError

WHITE, BLACK = (255, 255, 255), (0, 0, 0)


def png(
    width: int, height: int, *marks: tuple[int, int, int, int], ground: object = WHITE
) -> bytes:
    image = Image.new("RGB", (width, height), ground)  # type: ignore[arg-type]
    for mark in marks:
        image.paste(BLACK, mark)  # type: ignore[arg-type]
    file = BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def test_pages_that_are_alike_are_left_out() -> None:
    one, other = png(10, 10), png(10, 10, (0, 0, 5, 5))
    assert [pair.number for pair in differing([one, one, one], [one, other, one])] == [2]
    # The same pixels in another file.
    again = BytesIO()
    Image.open(BytesIO(one)).save(again, "PNG", compress_level=0)
    assert list(differing([one], [again.getvalue()])) == []


def test_what_nobody_sees_is_no_difference_but_three_steps_are() -> None:
    assert list(differing([png(9, 9)], [png(9, 9, ground=(253, 255, 255))])) == []
    assert len(list(differing([png(9, 9)], [png(9, 9, ground=(252, 255, 255))]))) == 1


def test_the_share_counts_pixels_and_the_rows_tell_the_places() -> None:
    (pair,) = differing([png(100, 200)], [png(100, 200, (0, 20, 10, 30), (0, 120, 10, 130))])
    assert pair.share == 200 / 20_000
    assert pair.places == (0.1, 0.6)


def test_what_differs_is_coloured_and_the_rest_is_grey() -> None:
    (pair,) = differing([png(100, 100)], [png(100, 100, (40, 40, 60, 60))])
    image = Image.open(BytesIO(pair.difference or b"")).convert("RGB")
    assert image.size == (100, 100)
    coloured = {
        (x, y)
        for x in range(100) for y in range(100)
        if max(image.getpixel((x, y))) - min(image.getpixel((x, y))) > 20  # type: ignore[arg-type]
    }  # fmt: skip
    # With a pixel around it, so that thin strokes are seen.
    assert coloured == {(x, y) for x in range(39, 61) for y in range(39, 61)}


def test_where_only_one_picture_reaches_all_differs() -> None:
    (pair,) = differing([png(10, 10)], [png(10, 15)])
    assert pair.share == pytest.approx(1 / 3)
    assert size_of(pair.difference or b"") == (10, 15)


def test_a_page_that_only_one_side_has_is_told() -> None:
    one = png(4, 4)
    pairs = list(differing([one], [one, one]))
    assert [(pair.number, pair.before, pair.after) for pair in pairs] == [(2, None, one)]


def test_pictures_alone_are_told_by_size_and_share() -> None:
    old, new = [png(100, 100)], [png(100, 110, (0, 0, 1, 1))]
    assert [change.phrase for change in picture_changes(old, new)] == [
        "the picture is 100 × 110 px instead of 100 × 100",
        "9.1 % of the picture differs",
    ]
    (change,) = picture_changes(old, [png(100, 100, (0, 0, 3, 3))])
    assert change.phrase == "less than 0.1 % of the picture differs"


def test_what_is_no_picture_is_told() -> None:
    with pytest.raises(InfographicError, match="can't be read as a picture"):
        list(differing([b"GIF89a"], [png(1, 1)]))
