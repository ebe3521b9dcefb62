"""Bands of tiles: enough room for each, in any number, of any heights."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from infographic.blocks.mosaic import COLUMNS, PATTERNS, Fit, Grid, Slot, pack

GRID = Grid(1112, 20)


@given(st.lists(st.floats(80, 900), min_size=1, max_size=40), st.sampled_from([2, 3]))
@settings(max_examples=60, deadline=None)
def test_every_tile_has_its_place_and_the_height_it_needs(
    heights: list[float], narrowest: int
) -> None:
    grid = Grid(1112, 20, narrowest)
    bands = pack(grid, heights, lambda number, slot: Fit(heights[number] * 3 / slot.columns))
    placed = [band.first + n for band in bands for n in range(len(band.pattern.slots))]
    assert placed == list(range(len(heights)))
    for band in bands:
        for number, slot in enumerate(band.pattern.slots):
            needed = heights[band.first + number] * 3 / slot.columns
            got = band.height(grid.gap) if slot.tall else band.heights[slot.row]
            assert got >= needed - 1e-6
            assert slot.columns >= narrowest


def test_patterns_fill_their_rows_and_are_numbered_in_reading_order() -> None:
    for pattern in PATTERNS:
        cells = [
            (row, column)
            for slot in pattern.slots
            for row in range(slot.row, slot.row + slot.rows)
            for column in range(slot.column, slot.column + slot.columns)
        ]
        rows = 1 + max(row for row, _ in cells)
        assert sorted(cells) == [(row, column) for row in range(rows) for column in range(COLUMNS)]
        places = [(slot.row, slot.column) for slot in pattern.slots]
        assert places == sorted(places)


def test_columns_and_gaps_add_up_to_the_width() -> None:
    assert abs(GRID.left(4) + GRID.span(2) - 1112) < 1e-9
    assert abs(GRID.span(6) - 1112) < 1e-9


def test_no_pattern_follows_itself_where_another_does_as_well() -> None:
    bands = pack(GRID, [1.0] * 12, lambda number, slot: Fit(200))
    patterns = [band.pattern for band in bands]
    assert all(a != b for a, b in pairwise(patterns))


def test_quiet_tiles_share_no_band_with_a_tall_one() -> None:
    def likes_tall(number: int, slot: Slot) -> Fit:
        return Fit(200, 0.0 if slot.tall else 1.0)

    assert any(slot.tall for slot in pack(GRID, [1.0] * 3, likes_tall)[0].pattern.slots)
    assert not any(slot.tall for slot in pack(GRID, [1.0] * 3, likes_tall, 1)[0].pattern.slots)
