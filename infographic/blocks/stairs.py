"""A flight of stairs across the page: on the face of each step one tip's number, sign and
words.

Each step is higher than the one left of it, and the edge of the treads and risers is
one line from side to side.
"""

from __future__ import annotations

from dataclasses import dataclass

from infographic.blocks.frame import Frame
from infographic.blocks.ground import tint_upon
from infographic.blocks.icon import icon
from infographic.blocks.numeral import numeral
from infographic.blocks.setting import Setting
from infographic.blocks.text import marked
from infographic.color import Color, contrast
from infographic.document.model import Tip
from infographic.geometry import Point, Rect
from infographic.outline import circle
from infographic.scene.items import Box, Group, Item, LinearGradient, Paint, Path
from infographic.scene.roles import Role
from infographic.theme.model import Tint

# In steps of a page 1200 px wide: the edge of treads and risers; from a tread to what lies on
# its face; from a number to the words; below them; a sign's radius.
_EDGE = 12.0
_PADDING, _LEAD, _BELOW = 52.0, 24.0, 48.0
_SIGN = 37.0
_NUMERAL = 1.06
_DENSE = 0.66
"""The factor of these on a dense page."""
_ABOVE = 0.4
"""How much of what a face has to spare lies above what is on it."""
_LEGIBLE = 4.5
"""WCAG 2.2, 1.4.3 (AA)."""


@dataclass(frozen=True, slots=True)
class Tread:
    """A tread from ``left`` to ``right``, ``rise`` px above the first of its flight."""

    left: float
    right: float
    rise: float


@dataclass(frozen=True, slots=True)
class Step:
    """What one tip has of a flight: a tread, with its words from the x ``margin`` to ``end``
    below the number; or several, with the text ``beside`` from the second one on."""

    tip: Tip
    index: int
    tint: Tint
    words: Frame
    treads: tuple[Tread, ...]
    margin: float
    end: float
    beside: Frame | None = None
    beside_x: float = 0.0

    @property
    def left(self) -> float:
        """The x at which the first tread begins."""
        return self.treads[0].left

    @property
    def right(self) -> float:
        """The x at which the last tread ends."""
        return self.treads[-1].right

    @property
    def rise(self) -> float:
        """How far the first tread is above that of the flight."""
        return self.treads[0].rise


@dataclass(frozen=True, slots=True)
class Flight:
    """Steps from left to right, of which the first has its tread at the y ``ground``. Their
    faces are ``more`` px higher than they need to be."""

    setting: Setting
    steps: tuple[Step, ...]
    numbered: bool
    ground: float = 0.0
    dense: bool = False
    more: float = 0.0

    @property
    def _u(self) -> float:
        """A step of the page, smaller where that is dense."""
        return self.setting.unit * (_DENSE if self.dense else 1.0)

    @property
    def lead(self) -> float:
        """The px that numbers and signs take above the words."""
        u, heights = self._u, [0.0]
        if self.numbered:
            heights.append(self._numeral(1, self.setting.palette.ink).height)
        if any(step.tip.icon for step in self.steps):
            heights.append(2 * _SIGN * u)
        return max(heights) + _LEAD * u if max(heights) else 0.0

    def least(self, step: Step) -> float:
        """The px that a face needs below its tread."""
        return self._around + max(self.lead + step.words.height, self._beside_end(step))

    @property
    def _around(self) -> float:
        return (_PADDING + _BELOW) * self._u + self.more

    def _beside_top(self, step: Step) -> float:
        """How far below the upper edge of the number a text beside it begins: both have one
        middle, but for a text that is higher."""
        number = max(0.0, self.lead - _LEAD * self._u)
        return max(0.0, (number - step.beside.height) / 2) if step.beside else 0.0

    def _beside_end(self, step: Step) -> float:
        return self._beside_top(step) + step.beside.height if step.beside else 0.0

    def bottoms(self, step: Step) -> list[tuple[float, float, float]]:
        """The left and right ends of a face's parts, and the y down to which each is needed."""
        top = self.ground - step.rise + self._around
        words = top + self.lead + step.words.height
        if not step.beside:
            return [(step.left, step.right, words)]
        middle = step.treads[0].right
        return [(step.left, middle, words), (middle, step.right, top + self._beside_end(step))]

    @property
    def height(self) -> float:
        """The px that all faces of the flight have below their treads."""
        return max(self.least(step) for step in self.steps)

    @property
    def spare(self) -> float:
        """The most px that a face has to spare."""
        return self.height - min(self.least(step) for step in self.steps)

    def faces(self, bottom: float, fade: Color | None) -> Group:
        """The steps down to ``bottom``; with ``fade`` they end in that colour, like mist."""
        items: list[Item] = []
        for step in self.steps:
            paint = self._paint(step, bottom, fade)
            for tread in step.treads:
                top = self.ground - tread.rise
                items.append(
                    Box(Rect(tread.left, top, tread.right - tread.left, bottom - top), paint)
                )
        items += self._edges()
        return Group(tuple(items), role=Role.DECORATION)

    def _paint(self, step: Step, bottom: float, fade: Color | None) -> Paint:
        if fade is None:
            return step.tint.ground
        start = self.ground - step.rise + self.least(step) - _BELOW * self._u
        stops = ((0.0, step.tint.ground), (1.0, fade))
        return LinearGradient(Point(0, start), Point(0, bottom), stops)

    def _edges(self) -> list[Item]:
        """The line along treads and risers, each part in the colour of its step."""
        wide = _EDGE * self._u
        items: list[Item] = []
        lower: float | None = None
        for step in self.steps:
            for tread in step.treads:
                top, color = self.ground - tread.rise, step.tint.deep
                items.append(Box(Rect(tread.left, top, tread.right - tread.left, wide), color))
                if lower is not None:
                    items.append(Box(Rect(tread.left, top, wide, lower + wide - top), color))
                lower = top
        return items

    def contents(self) -> list[Group]:
        """Numbers, signs and words."""
        return [self._content(step) for step in self.steps]

    def _content(self, step: Step) -> Group:
        u, x = self._u, step.margin
        top = self.ground - step.rise
        start, lead = top + _PADDING * u + _ABOVE * self.more, self.lead
        tint = tint_upon(step.tint, step.tint.ground)
        items: list[Item] = []
        if self.numbered:
            label = self._numeral(step.index, tint.ink)
            y = start + lead - _LEAD * u - label.height
            items.append(marked(label, x, y, Role.TIP_LABEL, index=step.index))
        if step.tip.icon:
            center = step.end - _SIGN * u if self.numbered else x + _SIGN * u
            items.append(self._sign(step, Point(center, start + (lead - _LEAD * u) / 2), tint))
        words: list[Item] = [step.words.at(x, start + lead)]
        face = Rect(step.left, top, step.right - step.left, self.least(step))
        if step.beside:
            words.append(step.beside.at(step.beside_x, start + self._beside_top(step)))
        items.append(Group(tuple(words), frame=face))
        return Group(tuple(items), role=Role.TIP, index=step.index, source=step.tip.source)

    def _numeral(self, index: int, ink: Color) -> Frame:
        return numeral(
            self.setting,
            index,
            self.setting.style("numeral", _NUMERAL * (0.76 if self.dense else 1.0)),
            ink,
        )

    def _sign(self, step: Step, center: Point, tint: Tint) -> Group:
        """The icon in a disc."""
        r = _SIGN * self._u
        card = self.setting.palette.card
        ink = card if contrast(card, tint.ink) >= _LEGIBLE else tint.ground
        name, source = step.tip.icon, step.tip.icon_source
        picture = icon(self.setting, name, source, center, 1.04 * r, ink)
        disc = Path(circle(center, r), tint.ink)
        return Group((Group((disc,), role=Role.DECORATION), picture))
