"""The colours of a wall of tiles: what touches is told apart, in rows of any division."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from infographic.art.tiles import cast
from infographic.blocks.block_tints import Place, block_tints
from infographic.blocks.tile_cell import TileCell
from infographic.color import Color
from infographic.theme.model import Palette, Tint

Row: TypeAlias = Sequence[TileCell]
Range: TypeAlias = tuple[float, float]


def tints_of(
    palette: Palette,
    rows: Sequence[Row],
    width: float,
    above: Sequence[Color],
    below: Sequence[Color],
) -> tuple[Tint, ...]:
    """Colours for the tiles of rows ``width`` px wide, no two neighbours alike; ``above``
    and ``below`` are those that the wall meets."""
    places: list[Place] = []
    upper: Sequence[Range] = ()
    for number, row in enumerate(rows):
        first, before = len(places), len(places) - len(upper)
        tiles = [tile for tile, _ in _ranges(row, width)]
        for column, tile in enumerate(tiles):
            over = [before + n for n, other in enumerate(upper) if _overlap(tile, other)]
            beside = (first + column - 1,) if column else ()
            places.append(
                Place(
                    tuple(over), (*range(before, first), *beside),
                    () if number else tuple(above),
                    tuple(below) if number == len(rows) - 1 else (),
                    (palette.card, palette.paper),
                )
            )  # fmt: skip
        upper = tiles
    players = cast(palette, (palette.anchor,))
    return block_tints(palette, places, (players.first, players.second))


def shades(rows: Sequence[Row], width: float) -> list[int]:
    """Which of two shades, 0 or 1, the first panel of each row has. They alternate within
    a row, and differ from those above on the greater part of the edge."""
    found: list[int] = []
    upper: Sequence[Range] = ()
    for row in rows:
        panels = [panel for _, panel in _ranges(row, width)]
        alike = sum(
            _overlap(panel, other) * (-1) ** (column + number)
            for column, panel in enumerate(panels)
            for number, other in enumerate(upper)
        )
        found.append((found[-1] + (alike > 0)) % 2 if found else 0)
        upper = panels
    return found


def _ranges(row: Row, width: float) -> list[tuple[Range, Range]]:
    """From which x to which the tile and the panel of each cell reach."""
    wide = width / len(row)
    ranges: list[tuple[Range, Range]] = []
    for column, cell in enumerate(row):
        left, right = column * wide, (column + 1) * wide
        edge = left + cell.tile
        whole = (left, right)
        ranges.append((whole, whole) if cell.on_top else ((left, edge), (edge, right)))
    return ranges


def _overlap(one: Range, other: Range) -> float:
    """How far two ranges overlap."""
    return max(0.0, min(one[1], other[1]) - max(one[0], other[0]))
