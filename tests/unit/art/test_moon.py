"""The moon and its stars."""

from __future__ import annotations

import math

from infographic.art.moon import OLD, phase, stars, waning
from infographic.color import Color
from infographic.geometry import Point, Rect
from infographic.outline import Outline
from infographic.scene.items import Path


def _area(shape: Outline, steps: int = 40) -> float:
    """The area within the outline, its curves taken as short lines."""
    points: list[tuple[float, float]] = []
    for command in shape.commands:
        if command[0] == "C":
            x0, y0 = points[-1]
            for step in range(1, steps + 1):
                t = step / steps
                k = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
                xs, ys = (x0, *command[1::2]), (y0, *command[2::2])
                points.append(
                    (
                        sum(a * float(b) for a, b in zip(k, xs, strict=True)),
                        sum(a * float(b) for a, b in zip(k, ys, strict=True)),
                    )
                )
        elif command[0] != "Z":
            points.append((command[1], command[2]))
    pairs = zip(points, points[1:] + points[:1], strict=True)
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2


def test_the_bright_part_of_a_moon_is_the_share_of_its_disc_asked_for() -> None:
    for lit in (0.1, 0.34, 0.5, 0.8, 1.0):
        share = _area(phase(Point(50, 60), 20, lit)) / (math.pi * 400)
        assert abs(share - lit) < 0.002


def test_the_bright_side_of_a_moon_looks_down_to_the_sun() -> None:
    box = phase(Point(0, 0), 20, OLD).bounds()
    assert box.bottom > -box.y
    assert box.right > -box.x


def test_the_moon_wanes_from_nearly_full_to_a_thin_one() -> None:
    lights = [waning(step / 9) for step in range(10)]
    assert lights == sorted(lights, reverse=True)
    assert lights[0] > 0.95
    assert abs(lights[-1] - OLD) < 1e-9


def test_no_star_lies_on_what_is_taken_and_the_same_seed_gives_the_same_sky() -> None:
    taken = [Rect(0, 0, 300, 120)]
    sky = stars(Rect(0, 0, 600, 300), 200, 5, Color(255, 255, 255), taken, 4)
    assert sky == stars(Rect(0, 0, 600, 300), 200, 5, Color(255, 255, 255), taken, 4)
    for level in sky:
        assert isinstance(level, Path)
        xy = [(c[1], c[2]) for c in level.outline.commands if c[0] == "M"]
        assert not [point for point in xy if point[0] < 300 and point[1] < 120]
