"""What all slides of a deck share: the floor, the marks of progress, the arrow, or numbers."""

from __future__ import annotations

from dataclasses import dataclass

from infographic.blocks.setting import Setting
from infographic.blocks.text import text_frame
from infographic.geometry import Insets, Point, Rect, Size
from infographic.outline import Outline, circle, polygon
from infographic.scene.items import Box, Group, Item, Path, Stroke
from infographic.scene.roles import Role
from infographic.scene.scene import Page

_FLOOR, _LOW_FLOOR, _MARKS = 187.0, 156.0, 62.0
"""The floor's height, and on a slide that is wider than high; and how far the marks of
progress stand above what may be covered, where that reaches so far."""
_MARK, _PRESENT, _GAP = 15.5, 49.0, 13.0
_MOST_MARKS = 24


def floor_height(setting: Setting, size: Size, safe: Insets) -> float:
    """The height of the floor, in px."""
    u = setting.unit
    floor = _LOW_FLOOR if size.width > size.height else _FLOOR
    return max(floor * u, safe.bottom + 2 * _MARKS * u)


@dataclass(frozen=True, slots=True)
class Deck:
    """Slides of one size, ``count`` of them, with ``safe`` borders that may be covered.

    On ``paper`` they have page numbers instead of marks: nobody swipes it.
    """

    setting: Setting
    size: Size
    margin: float
    count: int
    safe: Insets
    paper: bool = False

    def page(self, number: int, items: list[Item]) -> Page:
        """Slide ``number`` (from 1): its items, and the floor upon them."""
        height = floor_height(self.setting, self.size, self.safe)
        top = self.size.height - height
        y = min(top + height / 2, self.size.height - self.safe.bottom - _MARKS * self.setting.unit)
        ground = Box(Rect(0, top, self.size.width, height), self.setting.palette.anchor)
        if self.paper:
            floor = Group((ground,), role=Role.DECORATION)
            items = [*items, floor, self._number(number, y)]
        else:
            items = [*items, Group((ground, *self._progress(number, y)), role=Role.DECORATION)]
        return Page(self.size, self.setting.palette.paper, tuple(items))

    def _number(self, number: int, middle: float) -> Group:
        style = self.setting.style("url")
        words = self.setting.typesetter.set(f"{number} / {self.count}", style, self.size.width)
        frame = text_frame(words, self.setting.palette.anchor_soft)
        place = frame.at(self.margin, middle - frame.height / 2)
        return Group((place,), role=Role.FURNITURE)

    def _progress(self, number: int, y: float) -> list[Item]:
        u = self.setting.unit
        items = self._marks(number, y) if self.count <= _MOST_MARKS else self._bar(number, y)
        if number < self.count:
            items += _arrow(Point(self.size.width - self.margin - 37 * u, y), 37 * u, self.setting)
        return items

    def _marks(self, number: int, y: float) -> list[Item]:
        """A dot for each slide; the present one is a pill, the last one in the button's
        colour."""
        u, palette = self.setting.unit, self.setting.palette
        resting = palette.anchor_soft.with_alpha(0.38)
        items: list[Item] = []
        x = self.margin
        for place in range(1, self.count + 1):
            here = place == number
            width = (_PRESENT if here else _MARK) * u
            last = palette.button if place == self.count else palette.anchor_ink
            dot = Rect(x, y - _MARK * u / 2, width, _MARK * u)
            items.append(Box(dot, last if here else resting, _MARK * u / 2))
            x += width + _GAP * u
        return items

    def _bar(self, number: int, y: float) -> list[Item]:
        u, palette = self.setting.unit, self.setting.palette
        width = self.size.width - 2 * self.margin - 120 * u
        whole = Rect(self.margin, y - 4 * u, width, 8 * u)
        done = Rect(self.margin, y - 4 * u, max(8 * u, width * number / self.count), 8 * u)
        resting = palette.anchor_soft.with_alpha(0.38)
        return [Box(whole, resting, 4 * u), Box(done, palette.anchor_ink, 4 * u)]


def _arrow(center: Point, radius: float, setting: Setting) -> list[Item]:
    line = Stroke(setting.palette.anchor_ink, 3.2 * setting.unit)
    half = 0.42 * radius
    shaft = polygon([(center.x - half, center.y), (center.x + half, center.y)], closed=False)
    tip = (center.x + half, center.y)
    head = polygon(
        [
            (tip[0] - 0.8 * half, tip[1] - 0.8 * half),
            tip,
            (tip[0] - 0.8 * half, tip[1] + 0.8 * half),
        ],
        closed=False,
    )
    strokes: list[Outline] = [circle(center, radius), shaft, head]
    return [Path(outline, stroke=line) for outline in strokes]
