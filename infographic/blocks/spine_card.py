"""A tip as a card beside a line: a head with number and icon, and the words below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from infographic.blocks.frame import Frame
from infographic.blocks.icon import icon_disc
from infographic.blocks.numeral import ink_width, numeral
from infographic.blocks.setting import Setting
from infographic.blocks.surface import surface
from infographic.blocks.text import marked
from infographic.color import Color
from infographic.document.model import Tip
from infographic.geometry import Point, Rect, Size
from infographic.outline import rounded_rectangle
from infographic.scene.items import Group, Item, Path, Stroke
from infographic.scene.roles import Role
from infographic.theme.model import Tint

_DISC = 34.0
_TOP, _BELOW_HEAD, _BOTTOM = 32.0, 32.0, 38.0
_NUMERAL = 0.84


@dataclass(frozen=True, slots=True)
class SpineCard:
    """A card whose words are set. ``setting`` is that of words upon the card; ``head`` is
    the height in px of number and icon, the same for all cards of a list."""

    setting: Setting
    tip: Tip
    index: int
    numbered: bool
    tint: Tint
    width: float
    head: float
    words: Frame

    @property
    def _words_y(self) -> float:
        u = self.setting.unit
        return _TOP * u + (self.head + _BELOW_HEAD * u if self.head else 4 * u)

    @property
    def height(self) -> float:
        """The height in px that its words need."""
        return self._words_y + self.words.height + _BOTTOM * self.setting.unit

    @property
    def knot(self) -> float:
        """How far below its upper edge the card is tied to the line: at the middle of the
        head, or of the title's capitals."""
        if self.head:
            return _TOP * self.setting.unit + self.head / 2
        return self._words_y + (self.words.baseline or 0) / 2

    def frame(self, rightward: bool, edge: Color) -> Frame:
        """The card left or right of the line, with a hairline around it."""
        u, shape = self.setting.unit, self.setting.theme.shape
        face = Rect(0, 0, self.width, self.height)
        radius = shape.card_radius * u
        line = shape.hairline * u
        rim = rounded_rectangle(face.grown(-line / 2), *[radius - line / 2] * 4)
        outline = Path(rim, stroke=Stroke(edge, line))
        padding = card_padding(self.setting)
        items: list[Item] = [
            surface(self.setting, face, self.setting.palette.card, radius),
            Group((outline,), role=Role.DECORATION),
            *self._head(padding, rightward),
            Group((self.words.at(padding, self._words_y),), frame=face),
        ]
        tip = Group(tuple(items), role=Role.TIP, index=self.index, source=self.tip.source)
        return Frame(Size(self.width, self.height), (tip,))

    def _head(self, padding: float, rightward: bool) -> list[Item]:
        """The number on the side of the line, the icon on the other; an icon alone stands
        above the title."""
        u = self.setting.unit
        middle = _TOP * u + self.head / 2
        items: list[Item] = []
        if self.numbered:
            style = self.setting.style("numeral", _NUMERAL)
            label = numeral(self.setting, self.index, style, self.tint.ink)
            x = padding if rightward else self.width - padding - ink_width(label)
            y = middle - label.height / 2
            items.append(marked(label, x, y, Role.TIP_LABEL, index=self.index))
        if self.tip.icon:
            r = _DISC * u
            right = self.numbered and rightward
            center = Point(self.width - padding - r if right else padding + r, middle)
            items.append(self._disc(center, r))
        return items

    def _disc(self, center: Point, radius: float) -> Group:
        icon, source = self.tip.icon, self.tip.icon_source
        ink = self.setting.palette.card
        return icon_disc(self.setting, icon, source, center, radius, self.tint.ink, ink)


def card_padding(setting: Setting) -> float:
    """The px between a card's sides and its words."""
    return 0.84 * setting.theme.spacing.padding * setting.unit


def head_height(setting: Setting, tips: Sequence[Tip], numbered: bool) -> float:
    """The height in px that the tallest head of these tips needs; 0 where there are none."""
    u = setting.unit
    disc = 2 * _DISC * u if any(tip.icon for tip in tips) else 0.0
    if not numbered:
        return disc
    style = setting.style("numeral", _NUMERAL)
    return max(disc, numeral(setting, 1, style, setting.palette.ink).height)
