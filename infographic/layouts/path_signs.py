"""The words along a lane, each with its sign on it."""

from __future__ import annotations

from functools import cached_property

from infographic.blocks.frame import Frame
from infographic.blocks.numeral import ink_width, numeral
from infographic.blocks.setting import Setting
from infographic.blocks.text import marked
from infographic.blocks.tip_card import tip_words
from infographic.blocks.waypoint import Milestone, numeral_within
from infographic.document.model import Document
from infographic.geometry import Point, Rect
from infographic.layouts.parts import Room
from infographic.scene.items import Group, Item
from infographic.scene.roles import Role

# In steps of the page: a sign's radius, how far a bend swings out, from a sign to the words,
# and from a number to them.
_RADIUS, _DENSE_RADIUS = 42.0, 31.0
_SWING, _SWING_TWO = 20.0, 44.0
_AIR, _AFTER_NUMERAL, _OUTER = 26.0, 20.0, 10.0
_NUMERAL, _DENSE_NUMERAL = 0.84, 0.62
_ROAD = 1.04
"""The lane's width in radii of a sign."""
_TITLE, _TEXT = 1.08, 1.06
_GAP, _DENSE_GAP = 24.0, 18.0
_TUNED = 16


class Signs:
    """The signs and words of a document along a lane at ``x``, on its right or on ``two``
    sides."""

    def __init__(self, setting: Setting, document: Document, room: Room, two: bool) -> None:
        u = setting.unit
        self._setting, self._document, self._room, self.two = setting, document, room, two
        self._dense = room.dense > 0
        self.radius = (_DENSE_RADIUS if self._dense else _RADIUS) * u
        self._swing = (_SWING_TWO if two else _SWING) * u * (0.7 if self._dense else 1.0)
        self.road = _ROAD * self.radius
        outer = room.margin + self.radius + self._swing - _OUTER * u
        self.x = room.width / 2 if two else outer
        self.inset = self._swing + self.radius + _AIR * u
        """From the middle of the lane to the words."""

    @property
    def right(self) -> float:
        """The x at which the words right of the lane begin."""
        return self.x + self.inset

    @property
    def width(self) -> float:
        """The px that words and number have."""
        return self._room.width - self._room.margin - self.right

    def bend(self, number: int, rightward: bool) -> float:
        """The x of the lane beside a tip: it swings away from its words."""
        if self.two:
            return self.x + (-self._swing if rightward else self._swing)
        return self.x + (self._swing if number % 2 else -self._swing)

    @cached_property
    def _label_width(self) -> float:
        document, palette = self._document, self._setting.palette
        if not document.numbered or not any(tip.icon for tip in document.tips):
            return 0.0
        style = self._setting.style("numeral", self._numeral)
        widths = (
            ink_width(numeral(self._setting, n, style, palette.ink))
            for n in (8, len(document.tips))
        )
        return max(widths) + _AFTER_NUMERAL * self._setting.unit

    @property
    def _numeral(self) -> float:
        return _NUMERAL if self.two and not self._dense else _DENSE_NUMERAL

    @cached_property
    def _words(self) -> tuple[Frame, ...]:
        tips, width = self._document.tips, self.width - self._label_width
        return tuple(
            tip_words(
                self._setting, tip, place + 1, width, title=_TITLE, text=_TEXT,
                gap=_DENSE_GAP if self._dense else _GAP, tuned=len(tips) <= _TUNED,
            )
            for place, tip in enumerate(tips)
        )  # fmt: skip

    @cached_property
    def heights(self) -> tuple[float, ...]:
        """The px that the words of each tip, and its sign, need."""
        least = 2 * self.radius
        return tuple(max(least, words.height) for words in self._words)

    def drawn(self, number: int, rightward: bool, point: Point, height: float) -> Group:
        """The sign at ``point`` and the words beside it, about the same middle."""
        tip, setting, palette = self._document.tips[number], self._setting, self._setting.palette
        words = self._words[number]
        y = point.y - words.height / 2
        x = self.right if rightward or not self.two else self._room.margin
        items: list[Item] = []
        inner = None
        if self._document.numbered and tip.icon:
            style = setting.style("numeral", self._numeral)
            label = numeral(setting, number + 1, style, palette.accent)
            items.append(marked(label, x, y, Role.TIP_LABEL, index=number + 1))
        elif self._document.numbered:
            inner = numeral_within(setting, number + 1, 1.4 * self.radius, palette.accent)
        sign = Milestone(
            self.radius, palette.card, palette.edge, palette.ink if tip.icon else palette.accent,
            tip.icon, tip.icon_source, inner, number + 1,
        )  # fmt: skip
        frame = Rect(x, y, self.width, max(height, words.height)).grown(
            0.5 * setting.style("tip_title").size
        )
        text = Group((words.at(x + self._label_width, y),), frame=frame)
        everything = (*sign.items(setting, point), *items, text)
        return Group(everything, role=Role.TIP, index=number + 1, source=tip.source)
