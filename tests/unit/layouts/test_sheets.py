"""Rows shared out over sheets of a fixed height."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from infographic.layouts.sheets import shared_out

heights = st.lists(st.floats(10, 300), min_size=1, max_size=60)


@given(heights, st.floats(300, 900), st.floats(400, 1000), st.floats(0, 250))
def test_all_rows_are_there_once_in_order_and_fit(
    rows: list[float], first: float, others: float, last: float
) -> None:
    shares = shared_out(rows, first, others, last)
    assert [place for share in shares for place in share] == list(range(len(rows)))
    for number, share in enumerate(shares):
        room = (others if number else first) - (last if number + 1 == len(shares) else 0)
        assert sum(rows[place] for place in share) <= room + 0.001


def test_one_sheet_where_one_is_enough() -> None:
    assert shared_out([100] * 5, 500, 800, 0) == [range(5)]


def test_the_room_that_is_left_is_shared_evenly() -> None:
    assert shared_out([100] * 12, 1000, 1000, 0) == [range(6), range(6, 12)]


def test_a_sheet_stays_without_rows_where_its_head_leaves_no_room() -> None:
    assert shared_out([400, 400], 100, 1000, 100) == [range(0), range(2)]


def test_a_row_that_fits_nowhere_is_told_by_an_empty_list() -> None:
    assert shared_out([100, 1200], 1000, 1000, 0) == []
