"""A tip beside a small flower that has opened as far as the list has come.

It is the wheel again: the petal of this tip is at its full length and in the place that it
has there, those before it are open, and those that come are faint.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from infographic.art.petals import petal
from infographic.blocks.frame import Frame
from infographic.blocks.icon import icon
from infographic.blocks.numeral import ink_centered, numeral
from infographic.blocks.setting import Setting
from infographic.blocks.text import marked
from infographic.blocks.tip_card import tip_words
from infographic.document.model import Document
from infographic.geometry import Point, Rect, Size
from infographic.outline import Outline, circle, joined
from infographic.scene.items import Group, Item, Path
from infographic.scene.roles import Role
from infographic.theme.model import Tint

_MOST = 12
"""The most petals of a small flower: in longer lists one stands for several tips."""
_HUB, _FOOT, _BEFORE, _FAINT = 0.5, 0.56, 0.88, 0.7
"""In radii: the middle, where petals begin, and how long those before this one are; and the
strength of those to come."""
_NUMERAL, _WIDE, _SIGN = 0.46, 0.7, 0.5
"""The most that a numeral is high and wide, and an icon in its place, in radii."""


@dataclass(frozen=True, slots=True)
class EntrySizes:
    """In steps of the page: the flower, the icon after the title, the gaps before it, beside
    the flower, above the words and within them; and a factor of the text's size."""

    flower: float = 128.0
    icon: float = 36.0
    between: float = 15.0
    beside: float = 26.0
    above: float = 16.0
    within: float = 24.0
    text: float = 1.0


@dataclass(frozen=True, slots=True)
class PetalEntry:
    """The tip at ``place`` (from 0), ``width`` px wide."""

    setting: Setting
    document: Document
    place: int
    tints: Sequence[Tint]
    width: float
    sizes: EntrySizes

    @property
    def _axis(self) -> float:
        """The x of the flower's middle: open petals end on the margin, and this tip's own
        hangs over it."""
        return _BEFORE * self.sizes.flower * self.setting.unit / 2

    @property
    def _left(self) -> float:
        """The x of the words."""
        u = self.setting.unit
        return self._axis + (self.sizes.flower / 2 + self.sizes.beside) * u

    @property
    def _aside(self) -> float:
        """The px after the title that the icon takes."""
        return (self.sizes.between + self.sizes.icon) * self.setting.unit if self._signed else 0.0

    @property
    def _words(self) -> Frame:
        tip, room = self.document.tips[self.place], self.width - self._left
        sizes, index = self.sizes, self.place + 1
        return tip_words(
            self.setting, tip, index, room, text=sizes.text, gap=sizes.within, aside=self._aside
        )

    @property
    def _signed(self) -> bool:
        """Whether there is an icon after the title: without a number it is in the flower."""
        return self.document.numbered and bool(self.document.tips[self.place].icon)

    @property
    def height(self) -> float:
        """The height, in px."""
        u, sizes = self.setting.unit, self.sizes
        return max(sizes.flower * u, self._words.height + (sizes.above + 6) * u)

    def _sign(self) -> Item:
        """The icon after the title, on the middle of its lines."""
        setting, sizes, tip = self.setting, self.sizes, self.document.tips[self.place]
        u, room = setting.unit, self.width - self._left - self._aside
        title = setting.text(tip.title, setting.style("tip_title"), room, max_lines=2)
        x = self._left + title.width + (sizes.between + sizes.icon / 2) * u
        center = Point(x, sizes.above * u + title.lines[-1].baseline / 2)
        ink = self.tints[self.place].ink
        return icon(setting, tip.icon, tip.icon_source, center, sizes.icon * u, ink)

    def frame(self) -> Frame:
        """The entry, drawn."""
        setting, document, place, sizes = self.setting, self.document, self.place, self.sizes
        u, tip, radius = setting.unit, document.tips[place], sizes.flower * setting.unit / 2
        center = Point(self._axis, radius)
        items: list[Item] = [_flower(setting, document, place, self.tints, center, radius)]
        if self._signed:
            items.append(self._sign())
        items.append(self._words.at(self._left, sizes.above * u))
        size = Size(self.width, self.height)
        frame = Rect(-16 * u, -4 * u, size.width + 20 * u, size.height + 22 * u)
        group = Group(tuple(items), role=Role.TIP, index=place + 1, frame=frame, source=tip.source)
        return Frame(size, (group,))


def _flower(
    setting: Setting,
    document: Document,
    place: int,
    tints: Sequence[Tint],
    center: Point,
    radius: float,
) -> Group:
    count = min(_MOST, len(tints))
    here = place * count // len(tints)
    step = 2 * math.pi / count
    gap = 0.035 * radius

    def outline(number: int, length: float) -> Outline:
        angle = (number + 0.5) * step
        return petal(center, angle, step, _FOOT * radius, length * radius, gap)

    items: list[Item] = []
    coming = [outline(number, _BEFORE) for number in range(here + 1, count)]
    if coming:
        faint = setting.palette.paper.mixed(setting.palette.ink, 0.14)
        items.append(Path(joined(coming), faint.with_alpha(_FAINT)))
    for number in range(here + 1):
        tint = tints[place if number == here else number * len(tints) // count]
        items.append(Path(outline(number, 1.0 if number == here else _BEFORE), tint.deep))
    items.append(Path(circle(center, _HUB * radius), setting.palette.card))
    drawn: list[Item] = [Group(tuple(items), role=Role.DECORATION)]
    return Group((*drawn, *_heart(setting, document, place, tints[place], center, radius)))


def _heart(
    setting: Setting, document: Document, place: int, tint: Tint, center: Point, radius: float
) -> list[Item]:
    """The numeral in the middle, or the icon where tips aren't numbered."""
    tip = document.tips[place]
    if document.numbered:
        style = setting.style("numeral")
        label = numeral(setting, place + 1, style, tint.ink)
        factor = min(_NUMERAL * radius / label.height, _WIDE * radius / label.width)
        size = max(setting.smallest, style.size * factor)
        label = numeral(setting, place + 1, style.at(size), tint.ink)
        return [marked(label, *ink_centered(label, center), Role.TIP_LABEL, index=place + 1)]
    if tip.icon:
        return [icon(setting, tip.icon, tip.icon_source, center, _SIGN * radius, tint.ink)]
    return []
