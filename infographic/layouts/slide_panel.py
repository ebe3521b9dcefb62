"""The part of a slide that is seen before anything is read: art, numeral and icon."""

from __future__ import annotations

from dataclasses import dataclass

from infographic.art.base import Art, Spot
from infographic.blocks.frame import Frame
from infographic.blocks.icon import icon_disc
from infographic.blocks.picture import panel
from infographic.blocks.setting import Setting
from infographic.blocks.text import marked
from infographic.document.model import Image
from infographic.errors import Source
from infographic.geometry import Point, Rect, Size
from infographic.outline import rectangle
from infographic.scene.items import Group, Item
from infographic.scene.roles import Role
from infographic.theme.model import Tint

_DISC, _DISC_SHARE = 56.0, 0.105
"""The radius of an icon's disc in steps, and the most of the panel's height: the art has
most of it."""
_STROKE = 1.35
"""How much heavier the icon's stroke is than the theme's: slides are seen on a phone."""
_LOW = 2.4
"""A panel is low if it is less than so many times as high as what its upper right corner
takes; there the art keeps off from the icon."""


@dataclass(frozen=True, slots=True)
class SlidePanel:
    """A panel of a slide: ``size`` px, its numerals ``margin`` px from the left in a
    ``column``, nothing but art above the y ``head``."""

    setting: Setting
    art: Art
    size: Size
    margin: float
    head: float
    column: float

    def items(
        self,
        tint: Tint,
        progress: float,
        index: int | None,
        label: Frame | None,
        image: Image | None,
        icon: str,
        icon_source: Source,
    ) -> Group:
        """The art, with the ``label`` at its left and the icon at its upper right."""
        u, size = self.setting.unit, self.size
        left = self.margin + (self.column + 60 * u if label else 0)
        radius = min(_DISC * u, _DISC_SHARE * size.height)
        corner = self.head + 2 * radius
        low = size.height < _LOW * corner
        right = size.width - self.margin - (2 * radius + 36 * u if icon and low else 0)
        spot = Spot(
            size.width, size.height, left, right, self.setting.palette, tint,
            progress, index or 1, size.height / 152,
        )  # fmt: skip
        beside = self.margin + self.column + 44 * u if label else 0.0
        clip = rectangle(Rect(0, 0, *size))
        items: list[Item] = [Group(panel(image, self.art, spot, beside), clip=clip)]
        if label and index:
            y = max(self.head, (size.height - label.height) / 2)
            items.append(marked(label, self.margin, y, Role.TIP_LABEL, index=index))
        if icon:
            place = Point(size.width - self.margin - radius, self.head + radius)
            if index is not None and label is None and low:
                place = Point(self.margin + radius, self.head + radius)
            card, ink = self.setting.palette.card, tint.ink
            disc = icon_disc(self.setting, icon, icon_source, place, radius, card, ink, _STROKE)
            items.append(disc)
        return Group(tuple(items))
