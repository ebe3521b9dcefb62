"""The tiles of a mosaic on their board: bands, and the row that ends it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from infographic.art.base import Art, Stage
from infographic.art.ripples import ripples
from infographic.blocks.footer import credit_line
from infographic.blocks.frame import Frame
from infographic.blocks.mosaic import COLUMNS, Band, Grid
from infographic.blocks.mosaic_end import EndTile, action_tile, closing_tile
from infographic.blocks.mosaic_tile import MosaicTile, loud
from infographic.blocks.part import Part
from infographic.blocks.setting import Setting
from infographic.blocks.tints import tint_walk
from infographic.color import Color, contrast
from infographic.document.model import Document
from infographic.geometry import Insets, Point, Rect, Size
from infographic.outline import rectangle
from infographic.scene.items import Box, Group, Item
from infographic.scene.roles import Role
from infographic.theme.model import Tint

_END_GLADLY = 0.9
"""What does the last row good, in heights of it."""
_BORDER, _ZOOMS = 3.0, (1.3, 1.15, 1.0, 0.85, 0.7, 0.55)
"""From which border, in margins, the last scene stands in it, and its widths there."""
_NARROW = 620.0
"""The width, in steps, below which closing and action lie below each other."""


@dataclass(frozen=True, slots=True)
class Board:
    """The board: its tiles, and where on the page the ripples behind them come from."""

    setting: Setting
    document: Document
    art: Art
    grid: Grid
    tiles: Sequence[MosaicTile]
    source: Point
    dense: bool

    def row(self, band: Band, height: float, top: float) -> Frame:
        """A band ``height`` px high, its top at the y ``top`` of the page."""
        grid = self.grid
        rows = len(band.heights)
        more = (height - band.height(grid.gap)) / rows
        band = replace(band, heights=tuple(one + more for one in band.heights))
        tints = tint_walk(self.setting.palette.tints, len(self.document.tips))
        items: list[Item] = []
        for number, slot in enumerate(band.pattern.slots):
            tile = self.tiles[band.first + number]
            y = band.heights[0] + grid.gap if slot.row else 0.0
            tall = height if slot.tall else band.heights[slot.row]
            place = Rect(grid.left(slot.column), y, grid.span(slot.columns), tall)
            tint = tints[tile.index - 1] if tile.index else self._band_tint()
            if slot.tall and tile.index:
                tint = loud(self.setting, tint)

            def view(place: Rect, tones: Sequence[Color]) -> list[Item]:
                return self._view(place.moved(0, top), tones)

            items.append(tile.items(place, slot, tint, view))
        return Frame(Size(grid.width, height), tuple(items))

    def _view(self, place: Rect, tones: Sequence[Color]) -> list[Item]:
        """The picture behind the board, seen through a tile at ``place``."""
        center = Point(self.source.x - place.x, self.source.y - place.y)
        area = Rect(0, 0, place.width, place.height)
        return ripples(center, self.grid.width / 1200, area, tones[:2])

    def _band_tint(self) -> Tint:
        """Shades of the band away from its ink, so that they bear it better still."""
        p = self.setting.palette
        far = max((p.ink, p.paper), key=lambda color: contrast(color, p.band_ink))
        return Tint(p.band, p.band.mixed(far, 0.12), p.band.mixed(far, 0.24), p.band_ink)

    def end(self, height: float | None = None) -> Frame:
        """The last row: closing words and action, or one of them over the whole width; on a
        narrow board they lie below each other."""
        grid, action = self.grid, self.document.action
        if action is None:
            return self._frame([self._closing(grid.width, height)], height)
        if grid.width < _NARROW * self.setting.unit or grid.narrowest == COLUMNS:
            last = action_tile(self.setting, action, grid.width, self.dense)
            left = None if height is None else height - last.height - grid.gap
            first = self._closing(grid.width, left)
            return self._frame([first, last], height)
        split = COLUMNS - max(2, grid.narrowest)
        right = grid.span(COLUMNS - split)
        button = action_tile(self.setting, action, right, self.dense)
        closing = self._closing(grid.span(split), height)
        tall = max(closing.height, button.height, height or 0.0)
        x = grid.left(split)
        return Frame(
            Size(grid.width, tall),
            (
                closing.items(Rect(0, 0, grid.span(split), tall)),
                button.items(Rect(x, 0, right, tall)),
            ),
        )

    def _closing(self, width: float, height: float | None) -> EndTile:
        closing = self.document.closing
        return closing_tile(self.setting, self.art, closing, width, height, self.dense)

    def _frame(self, tiles: Sequence[EndTile], height: float | None) -> Frame:
        """Tiles below each other; the first one takes what is to spare."""
        grid, items, y = self.grid, list[Item](), 0.0
        used = sum(tile.height for tile in tiles) + grid.gap * (len(tiles) - 1)
        spare = max(0.0, (height or 0.0) - used)
        for number, tile in enumerate(tiles):
            tall = tile.height + (0.0 if number else spare)
            items.append(tile.items(Rect(0, y, grid.width, tall)))
            y += tall + grid.gap
        return Frame(Size(grid.width, y - grid.gap), tuple(items))

    def end_part(self, width: float, margin: float, safe: Insets) -> Part:
        """The last row and what is below it, at the foot of a page ``width`` px wide."""
        foot = self.foot(width, margin, max(margin, safe.bottom))
        if safe.bottom > _BORDER * margin:
            foot = self._scene(width, foot.height)
        least = self.end(0.0).height

        def frame(height: float) -> Frame:
            row = self.end(height - foot.height)
            return Frame(Size(width, height), (row.at(margin, 0), foot.at(0, height - foot.height)))

        return Part(least + foot.height, frame, _END_GLADLY * least)

    def _scene(self, width: float, height: float) -> Frame:
        """The art's last scene in a border that has no text, from edge to edge."""
        y = 2 * self.grid.gap
        ground = Rect(0, y, width, height - y)
        for zoom in _ZOOMS:
            stage = Stage(zoom * width, self.setting.palette, (), left=(1 - zoom) * width)
            finale = self.art.finale(stage)
            if finale.height <= ground.height:
                break
        scene = Frame(Size(width, finale.height), finale.items)
        place = scene.at((1 - zoom) * width, height - finale.height)
        cloth = Box(ground, self.setting.palette.anchor)
        view = Group((cloth, place), clip=rectangle(ground), role=Role.DECORATION)
        return Frame(Size(width, height), (view,))

    def foot(self, width: float, margin: float, below: float) -> Frame:
        """Author and source on the page's ground, then the margin; ``below`` px where there
        is neither."""
        soft = self.setting.palette.soft
        credit = credit_line(self.setting, self.document, self.grid.width, soft)
        if not credit:
            return Frame(Size(width, max(0.0, below)), ())
        y = 20 * self.setting.unit
        return Frame(Size(width, y + credit.height + max(below, margin)), (credit.at(margin, y),))
