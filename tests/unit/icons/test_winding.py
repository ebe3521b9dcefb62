"""Even-odd outlines redrawn for the non-zero rule."""

from __future__ import annotations

import pytest

from infographic.geometry import Point, Rect
from infographic.icons.path import parse_path
from infographic.icons.winding import even_odd, reversed_part
from infographic.outline import Outline, circle, joined, rectangle

NESTED = [Rect(0, 0, 20, 20), Rect(2, 2, 16, 16), Rect(4, 4, 12, 12)]


def winding(outline: Outline, x: float, y: float) -> int:
    """The winding number of straight outlines about a point."""
    total = 0
    points: list[tuple[float, float]] = []
    for step in (*outline.commands, ("M", 0.0, 0.0)):
        if step[0] == "M" and points:
            for (x0, y0), (x1, y1) in zip(points, points[1:] + points[:1], strict=True):
                if (y0 <= y) != (y1 <= y) and x < x0 + (y - y0) / (y1 - y0) * (x1 - x0):
                    total += 1 if y1 > y0 else -1
            points = []
        if step[0] == "M" or step[0] == "L":
            points.append((step[1], step[2]))
    return total


def test_nested_parts_turn_in_and_out_alternately() -> None:
    outline = even_odd(joined(rectangle(rect) for rect in NESTED))
    assert winding(outline, 1, 1) != 0
    assert winding(outline, 3, 3) == 0
    assert winding(outline, 10, 10) != 0


def test_parts_beside_each_other_are_both_filled() -> None:
    outline = even_odd(joined([rectangle(Rect(0, 0, 4, 4)), rectangle(Rect(8, 0, 4, 4))]))
    assert winding(outline, 2, 2) != 0
    assert winding(outline, 10, 2) != 0


def test_a_part_backwards_has_the_same_points_and_controls() -> None:
    part = list(parse_path("M0 0C1 2 3 4 5 6L7 8").commands)
    assert reversed_part(part) == [("M", 7, 8), ("L", 5, 6), ("C", 3, 4, 1, 2, 0, 0)]
    assert reversed_part(reversed_part(part)) == part


def test_a_ring_of_two_circles_turns_both_ways() -> None:
    ring = even_odd(joined([circle(Point(5, 5), 5), circle(Point(5, 5), 3)]))
    outer, inner = ring.commands[1], ring.commands[7]
    assert outer[0] == inner[0] == "C"
    assert (outer[2] > 5) != (inner[2] > 5)


def test_a_file_too_large_to_sort_out_is_refused() -> None:
    many = joined(rectangle(Rect(i, 0, 1, 1)) for i in range(1000))
    with pytest.raises(ValueError, match="too many parts"):
        even_odd(many)
