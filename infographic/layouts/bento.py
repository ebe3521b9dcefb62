"""A mosaic of tiles in different sizes: the longer the text, the larger the tile.

All tiles are windows on one picture: the ripples of the header's sun run on from tile
to tile. Every band closes flush, whatever the count and the texts; on a page of a fixed
height the bands grow until they fill it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from infographic.art.base import Art
from infographic.art.ripples import source
from infographic.blocks.cover import cover
from infographic.blocks.frame import Frame
from infographic.blocks.header import header
from infographic.blocks.header_picture import header_art
from infographic.blocks.mosaic import COLUMNS, Band, Fit, Grid, Slot, pack
from infographic.blocks.mosaic_board import Board
from infographic.blocks.mosaic_tile import MosaicTile
from infographic.blocks.page_head import header_part
from infographic.blocks.part import Part, ready
from infographic.canvas import NO_BORDERS
from infographic.document.model import Document
from infographic.geometry import Point, Size
from infographic.layouts.base import Brief, Layout, Suits
from infographic.layouts.fixed import filled_scene
from infographic.layouts.parts import Parts, Room
from infographic.layouts.scenic import scenic_parts
from infographic.outline import rounded_rectangle
from infographic.scene.items import Group
from infographic.scene.scene import Scene
from infographic.sizes import canvas_of

_OWN = "ripples"
_MARGIN, _GAP_SHARE, _PADDING = 44.0, 0.625, 36.0
_DENSE_MARGIN, _DENSE_GAP = 0.82, 0.78
_HERO = (0.32, 0.24, 0.17)
"""The least share of a page's height that the header takes, by how dense the page is."""
_LINE = 11.0
"""The least line of text in a tile, in em."""
_LEAST_WEIGHT = 30
"""Characters that every tile is taken to have, for its frame and figure. Weights are
squares, so that the longest of three texts stands out."""
_LAST = 2
"""By how much the last tip weighs more than its words."""
_GLADLY = 0.3
"""What does a band good, in heights of it."""


def arrange(brief: Brief) -> Scene:
    """The whole scene, on as few pages as hold it."""
    document = brief.document
    art = header_art(document, _OWN)
    return filled_scene(brief, lambda room: _Bento(document, art, room).parts())


class _Bento:
    def __init__(self, document: Document, art: Art, room: Room) -> None:
        setting = room.setting
        u, dense = setting.unit, bool(room.dense)
        own = _MARGIN * u * (_DENSE_MARGIN if dense else 1.0)
        margin = max(min(own, 0.05 * room.width), room.safe.left, room.safe.right)
        self._document, self._art = document, art
        self._room = replace(room, margin=margin)
        self._gap = setting.theme.spacing.gap * _GAP_SHARE * u * (_DENSE_GAP if dense else 1.0)
        self._grid = self._narrowed(Grid(self._room.inner, self._gap))
        self._tiles = [
            MosaicTile(setting, tip, number, document.numbered, room.dense)
            for number, tip in enumerate(document.tips, start=1)
        ]
        opener = document.opener
        if opener and (opener.title or opener.text):
            self._tiles.insert(0, MosaicTile(setting, opener, 0, document.numbered, room.dense))

    def _narrowed(self, grid: Grid) -> Grid:
        """The grid whose narrowest tiles have lines of text that read well."""
        setting = self._room.setting
        least = _LINE * setting.style("tip_text").size + 2 * _PADDING * setting.unit
        columns = next((n for n in (2, 3) if grid.span(n) >= least), COLUMNS)
        return replace(grid, narrowest=columns)

    def parts(self) -> Parts:
        """The header as a tile, the bands, and the end as a row of tiles."""
        room, gap = self._room, self._gap
        top, hero = self._top()
        board = Board(
            room.setting, self._document, self._art, self._grid, self._tiles,
            self._source(hero), bool(room.dense),
        )  # fmt: skip
        rows = [self._row(board, band) for band in self._bands()]
        parts = scenic_parts(self._document, self._art, room, rows, gap)
        margin, document, setting = room.margin, self._document, room.setting
        parts = replace(
            parts, top=top, lead=None, apart=gap,
            cover=lambda page, _: cover(
                setting, document, self._art, page, margin, room.safe, opens=False
            ),
        )  # fmt: skip
        if room.height is None:
            end = board.end()
            foot = board.foot(room.width, margin, margin - 24 * setting.unit - gap)
            return replace(parts, rows=[*rows, ready(end)], end=ready(foot))
        if room.beside:
            return parts
        return replace(parts, end=board.end_part(room.width, room.margin, room.safe))

    def _source(self, hero: Size) -> Point:
        """Where the ripples come from, on the page; in a panel they come from its top."""
        room = self._room
        if room.beside:
            return Point(0.785 * room.inner, 0.0)
        sun = source(*hero)
        return Point(sun.x, sun.y + room.margin)

    def _top(self) -> tuple[Part, Size]:
        """The header as a tile, and the size of that. On a page of a fixed height it keeps
        its own, so that the bands know where the sun is."""
        room, setting = self._room, self._room.setting
        padding = _PADDING * setting.unit
        if room.beside:
            return ready(Frame(Size(0, 0), ())), Size(0, 0)
        if room.height is None:
            frame = header(setting, self._document, self._art, room.inner, padding)
        else:
            size = Size(room.inner, room.height)
            part = header_part(
                setting, self._document, self._art, size, padding, NO_BORDERS, dense=room.dense
            )
            frame = part.frame(max(part.height, _HERO[room.dense] * room.height))
        radius = setting.theme.shape.card_radius * setting.unit
        clip = rounded_rectangle(frame.rect(), radius, radius, radius, radius)
        tile = Frame(frame.size, (Group(frame.items, clip=clip),))
        above = max(room.margin, room.safe.top)
        whole = Size(room.width, above + tile.height)
        return ready(Frame(whole, (tile.at(room.margin, above),))), tile.size

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

    def _row(self, board: Board, band: Band) -> Part:
        height = band.height(self._gap)
        entries = self._tiles[band.first : band.first + len(band.pattern.slots)]
        longest = max(entries, key=lambda tile: len(str(tile.entry.text or "")))
        return Part(
            height, lambda tall: board.row(band, tall, 0.0), _GLADLY * height,
            longest.entry.source, lambda tall, y: board.row(band, tall, y),
        )  # fmt: skip


LAYOUT = Layout(
    summary="tiles of different sizes, the longer texts in larger ones; one picture behind all",
    canvas=canvas_of("web"),
    arrange=arrange,
    images=frozenset({"header"}),
    suits=Suits(tips=(5, 30), words=(0, 30)),
)
