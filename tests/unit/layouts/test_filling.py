"""Choosing a scale and sharing out what is to spare."""

from __future__ import annotations

import math

import pytest

from infographic.blocks.frame import Frame
from infographic.blocks.part import Part
from infographic.geometry import Size
from infographic.layouts.filling import Placed, gap, grown, loosest, stacked_up


def _part(height: float, gladly: float) -> Part:
    return Part(height, lambda tall: Frame(Size(10, tall), ()), gladly)


@pytest.mark.parametrize(
    ("prices", "place"),
    [
        ([1, 1, 1], 0), ([3, 2, 2, 1], 3), ([2, 2, 1, 1, 1], 2), ([math.inf, 4, 4], 1),
        ([math.inf, math.inf], None), ([5], 0),
    ],
)  # fmt: skip
def test_the_loosest_of_the_cheapest_attempts_is_found(
    prices: list[float], place: int | None
) -> None:
    assert loosest(len(prices), prices.__getitem__) == place


def test_few_attempts_are_tried() -> None:
    tried: list[int] = []

    def price(number: int) -> float:
        tried.append(number)
        return 1.0 if number >= 11 else 2.0

    assert loosest(18, price) == 11
    assert len(tried) <= 6


def test_spare_height_goes_to_those_whom_it_does_good_in_proportion() -> None:
    assert grown([_part(100, 30), _part(50, 10), _part(20, 0)], 40) == [130, 60, 20]
    assert grown([_part(100, 0), _part(50, 0)], 40) == [120, 70]


def test_a_stack_reaches_from_top_to_bottom() -> None:
    stack = [Placed(_part(100, 30), 5.0), gap(20), Placed(_part(50, 20), 0.0)]
    first, last = stacked_up(stack, 10, 290, left=7)
    assert first.transform.apply(0, 0) == (12, 10)
    y = last.transform.apply(0, 0).y
    assert y + grown([one.part for one in stack], 110)[2] == pytest.approx(290)
