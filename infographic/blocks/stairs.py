"""A flight of stairs across the page: one tip's words on the face of each step, its
number and its sign standing upon it.

Each step is higher than the one left of it, and the edge of the treads and risers is
one line from side to side.
"""

from __future__ import annotations

from collections.abc import Sequence
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
from infographic.outline import circle, polygon
from infographic.scene.items import Box, Group, Item, LinearGradient, Paint, Path, Stroke
from infographic.scene.roles import Role
from infographic.theme.model import Tint

# In steps of a page 1200 px wide: the edge of treads and risers; from a tread to its words;
# below them; above what stands on a tread; a sign's radius, and its foot's height.
_EDGE = 12.0
_PADDING, _BELOW, _ABOVE = 56.0, 44.0, 40.0
_SIGN, _POST = 37.0, 30.0
_NUMERAL = 1.06
_LEGIBLE = 4.5
"""WCAG 2.2, 1.4.3 (AA)."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step from ``left`` to ``right``, with its words from the x ``margin`` to ``end``;
    ``rise`` px above the first of its flight."""

    tip: Tip
    index: int
    tint: Tint
    words: Frame
    left: float
    right: float
    margin: float
    end: float
    rise: float


@dataclass(frozen=True, slots=True)
class Flight:
    """Steps from left to right, of which the first has its tread at the y ``ground``."""

    setting: Setting
    steps: tuple[Step, ...]
    numbered: bool
    ground: float = 0.0

    def tread(self, step: Step) -> float:
        """The y of a tread."""
        return self.ground - step.rise

    def words_bottom(self, step: Step) -> float:
        """The y down to which a face is needed for its words."""
        return self.tread(step) + (_PADDING + _BELOW) * self.setting.unit + step.words.height

    @property
    def bottom(self) -> float:
        """The y down to which all words need faces."""
        return max(self.words_bottom(step) for step in self.steps)

    @property
    def headroom(self) -> float:
        """The px that are needed above a tread for what stands there."""
        u = self.setting.unit
        heights = [0.0]
        if self.numbered:
            style = self.setting.style("numeral", _NUMERAL)
            heights.append(numeral(self.setting, 1, style, self.setting.palette.ink).height)
        if any(step.tip.icon for step in self.steps):
            heights.append((2 * _SIGN + _POST) * u)
        return max(heights) + _ABOVE * u

    def faces(self, bottom: float, fade: Color | None) -> Group:
        """The steps down to ``bottom``; with ``fade`` they end in that colour, like mist."""
        items: list[Item] = []
        for step in self.steps:
            top = self.tread(step)
            face = Rect(step.left, top, step.right - step.left, bottom - top)
            items.append(Box(face, self._paint(step, bottom, fade)))
        items += self._edges()
        return Group(tuple(items), role=Role.DECORATION)

    def _paint(self, step: Step, bottom: float, fade: Color | None) -> Paint:
        if fade is None:
            return step.tint.ground
        start = self.words_bottom(step) - _BELOW * self.setting.unit
        stops = ((0.0, step.tint.ground), (1.0, fade))
        return LinearGradient(Point(0, start), Point(0, bottom), stops)

    def _edges(self) -> list[Item]:
        """The line along treads and risers, each part in the colour of its step."""
        wide = _EDGE * self.setting.unit
        items: list[Item] = []
        lower: float | None = None
        for step in self.steps:
            top = self.tread(step)
            items.append(Box(Rect(step.left, top, step.right - step.left, wide), step.tint.deep))
            if lower is not None:
                items.append(Box(Rect(step.left, top, wide, lower + wide - top), step.tint.deep))
            lower = top
        return items

    def contents(self, behind: Sequence[Color]) -> list[Group]:
        """Words, numbers and signs; ``behind`` are the colours that the latter stand
        before."""
        return [self._content(step, behind) for step in self.steps]

    def _content(self, step: Step, behind: Sequence[Color]) -> Group:
        u, top = self.setting.unit, self.tread(step)
        tint = tint_upon(step.tint, *behind)
        items: list[Item] = []
        x = step.margin
        if self.numbered:
            style = self.setting.style("numeral", _NUMERAL)
            label = numeral(self.setting, step.index, style, tint.ink)
            items.append(marked(label, x, top - label.height, Role.TIP_LABEL, index=step.index))
        if step.tip.icon:
            center = step.end - _SIGN * u if self.numbered else x + _SIGN * u
            items.append(self._sign(step, Point(center, top), tint, behind[0]))
        face = Rect(step.left, top, step.right - step.left, self.words_bottom(step) - top)
        items.append(Group((step.words.at(x, top + _PADDING * u),), frame=face))
        return Group(tuple(items), role=Role.TIP, index=step.index, source=step.tip.source)

    def _sign(self, step: Step, foot: Point, tint: Tint, behind: Color) -> Group:
        """A waymark: the icon in a disc on a post."""
        u, r = self.setting.unit, _SIGN * self.setting.unit
        center = Point(foot.x, foot.y - _POST * u - r)
        post = polygon([(foot.x, foot.y), center], closed=False)
        card = self.setting.palette.card
        ink = card if contrast(card, tint.ink) >= _LEGIBLE else behind
        name, source = step.tip.icon, step.tip.icon_source
        picture = icon(self.setting, name, source, center, 1.04 * r, ink)
        drawn: tuple[Item, ...] = (
            Path(post, stroke=Stroke(tint.ink, 6 * u, cap="butt")),
            Path(circle(center, r), tint.ink),
        )
        return Group((Group(drawn, role=Role.DECORATION), picture))
