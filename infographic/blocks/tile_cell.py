"""One tip as a coloured tile with its figure, and a plain panel with the words.

The tile stands left of the words, or on top of them where the cell is narrow.
"""

from __future__ import annotations

from dataclasses import dataclass

from infographic.art.base import Art, Spot
from infographic.blocks.frame import Frame
from infographic.blocks.icon import icon
from infographic.blocks.numeral import numeral
from infographic.blocks.setting import Setting
from infographic.blocks.text import marked
from infographic.color import Color
from infographic.document.model import Tip
from infographic.geometry import Point, Rect
from infographic.outline import rectangle
from infographic.scene.items import Box, Group, Item
from infographic.scene.roles import Role
from infographic.text.style import TextStyle
from infographic.theme.model import Tint

ICON_SHARE, ICON_PLACE = 0.235, 0.24
"""Size of the icon and distance of its centre from the tile's upper right corner, in
shares of the tile's shorter side: wholly within the shape in that corner."""
_ALONE_SHARE, _ALONE_PLACE = 0.29, 0.27
FIGURE, _FOOT = 0.465, 0.135
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

    def items(
        self, art: Art, cell: Rect, tint: Tint, panel: Color, style: TextStyle | None
    ) -> Group:
        """The whole cell, at its place on the page; ``style`` is that of the figure."""
        tile = Rect(cell.x, cell.y, cell.width, self.tile)
        words = Rect(cell.x, tile.bottom, cell.width, cell.bottom - tile.bottom)
        x = cell.x + self.inset
        if not self.on_top:
            tile = Rect(cell.x, cell.y, self.tile, cell.height)
            words = Rect(tile.right, cell.y, cell.right - tile.right, cell.height)
            x = tile.right + self.gap
        y = words.y + (words.height - self.words.height) / 2
        body = Group((self.words.at(x, y),), frame=words)
        ground = Group((Box(words, panel),), role=Role.DECORATION)
        parts = (ground, self._tile(art, tile, tint, style), body)
        return Group(parts, role=Role.TIP, index=self.index, source=self.tip.source)

    def _tile(self, art: Art, tile: Rect, tint: Tint, style: TextStyle | None) -> Group:
        u = self.setting.unit
        side = min(tile.width, tile.height)
        label = numeral(self.setting, self.index, style, tint.ink) if style else None
        share, place = (ICON_SHARE, ICON_PLACE) if label else (_ALONE_SHARE, _ALONE_PLACE)
        left = right = 0.0
        if tile.width > 1.5 * tile.height:
            left = self.inset + label.width if label else 0.0
            right = (place + share / 2) * side if self.tip.icon else 0.0
        spot = Spot(
            tile.width, tile.height, left, tile.width - right, self.setting.palette, tint,
            self.progress, self.index, u,
        )  # fmt: skip
        ground = Box(Rect(0, 0, tile.width, tile.height), tint.ground)
        scene = (ground, *art.spot(spot))
        clip = rectangle(Rect(0, 0, tile.width, tile.height))
        items: list[Item] = [Group(scene, clip=clip, role=Role.DECORATION)]
        if label:
            y = (
                (tile.height - label.height) / 2
                if left
                else tile.height - _FOOT * side - label.height
            )
            items.append(marked(label, self.inset, y, Role.TIP_LABEL, index=self.index))
        if self.tip.icon:
            center = Point(tile.width - place * side, place * side)
            if self.on_top:
                center = Point(center.x, tile.height / 2)
            items.append(
                icon(
                    self.setting,
                    self.tip.icon,
                    self.tip.icon_source,
                    center,
                    share * side,
                    tint.ink,
                )
            )
        return Frame(tile[2:], tuple(items)).at(tile.x, tile.y)  # type: ignore[arg-type]
