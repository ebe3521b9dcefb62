"""A mosaic of tiles in different sizes: the longer the text, the larger the tile.

All tiles are windows on one picture: the ripples of the header's sun run on from tile
to tile. Every band closes flush, whatever the
count and the texts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from infographic.art.ripples import ripples, source
from infographic.blocks.footer import credit_line
from infographic.blocks.frame import Frame
from infographic.blocks.header import header
from infographic.blocks.header_picture import header_art
from infographic.blocks.mosaic import Band, Fit, Grid, Slot, pack
from infographic.blocks.mosaic_end import action_tile, closing_tile
from infographic.blocks.mosaic_tile import MosaicTile, loud
from infographic.blocks.part import ready
from infographic.blocks.setting import Setting
from infographic.blocks.tints import tint_walk
from infographic.color import Color, contrast
from infographic.geometry import Point, Rect, Size
from infographic.layouts.base import Brief, Layout, Suits
from infographic.layouts.pages import flowing_scene
from infographic.layouts.parts import Room
from infographic.layouts.scenic import scenic_parts
from infographic.outline import Outline, rounded_rectangle
from infographic.scene.items import Group, Item
from infographic.scene.scene import Scene
from infographic.sizes import canvas_of
from infographic.theme.model import Tint

_OWN = "ripples"
_MARGIN, _GAP_SHARE, _PADDING = 44.0, 0.625, 36.0
_LEAST_WEIGHT = 30
"""Characters that every tile is taken to have, for its frame and figure. Weights are
squares, so that the longest of three texts stands out."""


_LAST = 2
"""By how much the last tip weighs more than its words."""


def arrange(brief: Brief) -> Scene:
    """The whole scene; pages where one would be too tall for a PDF."""
    return _Board(brief).scene()


class _Board:
    def __init__(self, brief: Brief) -> None:
        self._brief, self._document = brief, brief.document
        u = brief.canvas.width / 1200
        self._setting = Setting(
            brief.theme, brief.typesetter, brief.icons, u, brief.canvas.smallest
        )
        self._margin = _MARGIN * u
        self._gap = brief.theme.spacing.gap * _GAP_SHARE * u
        width = brief.canvas.width - 2 * self._margin
        narrow = 3 if brief.canvas.smallest > 24 * u else 2
        self._grid = Grid(width, self._gap, narrow)
        document = self._document
        self._art = header_art(document, _OWN)
        self._tiles = [
            MosaicTile(self._setting, tip, number, document.numbered)
            for number, tip in enumerate(document.tips, start=1)
        ]
        opener = document.opener
        if opener and (opener.title or opener.text):
            self._tiles.insert(0, MosaicTile(self._setting, opener, 0, document.numbered))

    def scene(self) -> Scene:
        hero = self._hero()
        top = Frame(
            Size(self._brief.canvas.width, self._margin + hero.height),
            (hero.at(self._margin, self._margin),),
        )
        self._sun = source(hero.width, hero.height)
        rows = []
        y = hero.height + self._gap
        for band in self._bands():
            rows.append(self._row(band, y))
            y += rows[-1].height + self._gap
        rows.append(self._end())
        room = Room(
            self._setting, self._brief.canvas.width, None, self._margin, self._brief.canvas.safe
        )
        parts = scenic_parts(self._document, self._art, room, [ready(row) for row in rows])
        end = ready(self._foot())
        parts = replace(parts, top=ready(top), lead=None, end=end, gap=self._gap, apart=self._gap)
        return flowing_scene(self._brief, parts)

    def _hero(self) -> Frame:
        padding = _PADDING * self._setting.unit
        frame = header(self._setting, self._document, self._art, self._grid.width, padding)
        return Frame(frame.size, (Group(frame.items, clip=self._clip(frame.rect())),))

    def _clip(self, rect: Rect) -> Outline:
        radius = self._setting.theme.shape.card_radius * self._setting.unit
        return rounded_rectangle(rect, radius, radius, radius, radius)

    def _bands(self) -> list[Band]:
        @cache
        def fit(number: int, columns: int, tall: bool) -> Fit:
            slot = Slot(0, columns, 0, 2 if tall else 1)
            return self._tiles[number].fit(slot, self._grid.span(columns))

        weights = [
            (_LEAST_WEIGHT + len(str(tile.entry.title or "")) + len(str(tile.entry.text or "")))
            ** 2
            for tile in self._tiles
        ]
        weights[-1] *= _LAST
        quiet = 0 if self._tiles[0].index else 1
        return pack(
            self._grid, weights, lambda number, slot: fit(number, slot.columns, slot.tall), quiet
        )

    def _row(self, band: Band, top: float) -> Frame:
        """A band as a row of the page, ``top`` px below the top of the board."""
        height = band.height(self._gap)
        tints = tint_walk(self._setting.palette.tints, len(self._document.tips))
        items: list[Item] = []
        for number, slot in enumerate(band.pattern.slots):
            tile = self._tiles[band.first + number]
            y = band.heights[0] + self._gap if slot.row else 0.0
            tall = height if slot.tall else band.heights[slot.row]
            place = Rect(self._grid.left(slot.column), y, self._grid.span(slot.columns), tall)
            tint = tints[tile.index - 1] if tile.index else self._band_tint()
            if slot.tall and tile.index:
                tint = loud(self._setting, tint)

            def view(place: Rect, tones: Sequence[Color]) -> list[Item]:
                return self._view(place.moved(0, top), tones)

            items.append(tile.items(place, slot, tint, view))
        return Frame(Size(self._grid.width, height), tuple(items))

    def _view(self, place: Rect, tones: Sequence[Color]) -> list[Item]:
        """The picture behind the board, seen through a tile at ``place``."""
        u = self._grid.width / 1200
        center = Point(self._sun.x - place.x, self._sun.y - place.y)
        area = Rect(0, 0, place.width, place.height)
        return ripples(center, u, area, tones[:2])

    def _band_tint(self) -> Tint:
        """Shades of the band away from its ink, so that they bear it better still."""
        p = self._setting.palette
        far = max((p.ink, p.paper), key=lambda color: contrast(color, p.band_ink))
        return Tint(p.band, p.band.mixed(far, 0.12), p.band.mixed(far, 0.24), p.band_ink)

    def _end(self) -> Frame:
        """The last row: closing words and action, or one of them over the whole width."""
        setting, document, grid = self._setting, self._document, self._grid
        if not document.action:
            tile = closing_tile(setting, self._art, document.closing, grid.width)
            return Frame(
                Size(grid.width, tile.height), (tile.items(Rect(0, 0, grid.width, tile.height)),)
            )
        split = 6 - max(2, grid.narrowest)
        left, right = grid.span(split), grid.span(6 - split)
        closing = closing_tile(setting, self._art, document.closing, left)
        action = action_tile(setting, document.action, right)
        height = max(closing.height, action.height)
        x = grid.left(split)
        return Frame(
            Size(grid.width, height),
            (closing.items(Rect(0, 0, left, height)), action.items(Rect(x, 0, right, height))),
        )

    def _foot(self) -> Frame:
        """Author and source on the page's ground, then the margin."""
        u = self._setting.unit
        below = self._margin - 24 * u
        credit = credit_line(
            self._setting, self._document, self._grid.width, self._setting.palette.soft
        )
        if not credit:
            return Frame(Size(self._brief.canvas.width, max(0.0, below - self._gap)), ())
        place = credit.at(self._margin, 0)
        return Frame(Size(self._brief.canvas.width, credit.height + self._margin), (place,))


LAYOUT = Layout(
    summary="tiles of different sizes, the longer texts in larger ones; one picture behind all",
    canvas=canvas_of("web"),
    arrange=arrange,
    images=frozenset({"header"}),
    suits=Suits(tips=(5, 30), words=(0, 30)),
)
