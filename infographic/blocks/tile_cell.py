"""One tip as a coloured tile with its figure, and a plain panel with the words.

The tile stands left of the words, or on top of them where the cell is narrow.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from infographic.art.base import Art, Spot
from infographic.blocks.frame import Frame
from infographic.blocks.icon import icon
from infographic.blocks.numeral import numeral
from infographic.blocks.setting import Setting
from infographic.blocks.text import marked
from infographic.color import Color
from infographic.document.model import Tip
from infographic.geometry import Point, Rect, Size
from infographic.outline import rectangle
from infographic.scene.items import Box, GlyphRun, Group, Item
from infographic.scene.roles import Role
from infographic.text.style import TextStyle
from infographic.theme.model import Tint

_FLAT = 1.5
"""Width by height from which a tile is flat."""
_ICON_SHARE, _ICON_PLACE = 0.225, 0.22
"""Size of the icon and distance of its centre from the tile's upper right corner, in
shares of the tile's shorter side: wholly within the shape in that corner."""
_ALONE_SHARE, _ALONE_PLACE = 0.29, 0.27
FIGURE, _FOOT = 0.42, 0.135
"""The figure's height, and its baseline's distance from the tile's lower edge, in shares
of the shorter side."""


@dataclass(frozen=True, slots=True)
class TileCell:
    """A tip with its place in the list and its words, set for ``room`` px.

    ``numeral`` is None where the list isn't numbered. ``inset`` px lie between the
    cell's edge and the figure, ``gap`` px between tile and words.
    """

    setting: Setting
    tip: Tip
    index: int
    progress: float
    words: Frame
    tile: float
    on_top: bool
    inset: float
    gap: float

    @property
    def ascent(self) -> float:
        """The height of the words above the first baseline, in px."""
        return self.words.baseline or 0.0

    @property
    def title_lines(self) -> int:
        """How many lines the title takes."""
        title = next(_titles(self.words.items), ())
        return len({item.origin.y for item in title if isinstance(item, GlyphRun)})

    def items(
        self,
        art: Art,
        cell: Rect,
        tint: Tint,
        panel: Color,
        style: TextStyle | None,
        row: Sequence[TileCell],
    ) -> Group:
        """The whole cell, at its place on the page; ``style`` is that of the figure. The
        titles of a ``row`` stand on one line, and its tallest words in the middle."""
        tile = Rect(cell.x, cell.y, cell.width, self.tile)
        words = Rect(cell.x, tile.bottom, cell.width, cell.bottom - tile.bottom)
        x = cell.x + self.inset
        if not self.on_top:
            tile = Rect(cell.x, cell.y, self.tile, cell.height)
            words = Rect(tile.right, cell.y, cell.right - tile.right, cell.height)
            x = tile.right + self.gap
        above = max(other.ascent for other in row)
        below = max(other.words.height - other.ascent for other in row)
        y = words.y + (words.height - above - below) / 2 + above - self.ascent
        body = Group((self.words.at(x, y),), frame=words)
        ground = Group((Box(words, panel),), role=Role.DECORATION)
        parts = (ground, self._tile(art, tile, tint, style), body)
        return Group(parts, role=Role.TIP, index=self.index, source=self.tip.source)

    def _tile(self, art: Art, tile: Rect, tint: Tint, style: TextStyle | None) -> Group:
        """Figure and icon in opposite corners; in a flat tile both on its middle line, and
        the art between them."""
        side = min(tile.width, tile.height)
        flat = tile.width > _FLAT * tile.height
        label = numeral(self.setting, self.index, style, tint.ink) if style else None
        share, place = (_ICON_SHARE, _ICON_PLACE) if label else (_ALONE_SHARE, _ALONE_PLACE)
        left = self.inset + label.width if flat and label else 0.0
        right = (place + share / 2) * side if flat and self.tip.icon else 0.0
        whole = Rect(0, 0, tile.width, tile.height)
        spot = Spot(
            tile.width, tile.height, left, tile.width - right, self.setting.palette, tint,
            self.progress, self.index, self.setting.unit,
        )  # fmt: skip
        scene = (Box(whole, tint.ground), *art.spot(spot))
        items: list[Item] = [Group(scene, clip=rectangle(whole), role=Role.DECORATION)]
        if label:
            y = tile.height - _FOOT * side - label.height
            y = (tile.height - label.height) / 2 if flat else y
            items.append(marked(label, self.inset, y, Role.TIP_LABEL, index=self.index))
        if self.tip.icon:
            center = Point(tile.width - place * side, tile.height / 2 if flat else place * side)
            source, size = self.tip.icon_source, share * side
            items.append(icon(self.setting, self.tip.icon, source, center, size, tint.ink))
        return Frame(Size(tile.width, tile.height), tuple(items)).at(tile.x, tile.y)


def _titles(items: Iterable[Item]) -> Iterator[tuple[Item, ...]]:
    for item in items:
        if isinstance(item, Group):
            if item.role is Role.TIP_TITLE:
                yield item.items
            else:
                yield from _titles(item.items)
