"""Twelve columns between two margins, to which the parts of a page are aligned."""

from __future__ import annotations

from dataclasses import dataclass

from infographic.blocks.frame import Frame
from infographic.color import Color
from infographic.geometry import Rect, Size
from infographic.scene.items import Box, Group, Item
from infographic.scene.roles import Role

_COUNT = 12


@dataclass(frozen=True, slots=True)
class Columns:
    """The page's width, its margin and the gutter between two columns, in px."""

    page: float
    margin: float
    gutter: float

    @property
    def width(self) -> float:
        """The px between the margins."""
        return self.page - 2 * self.margin

    def start(self, column: float) -> float:
        """Where a column (from 0) begins, in px from the margin."""
        return column * (self.width + self.gutter) / _COUNT

    def rule(self, thickness: float, color: Color) -> Frame:
        """A line from margin to margin."""
        line: Item = Box(Rect(0, 0, self.width, thickness), color)
        return Frame(Size(self.width, thickness), (Group((line,), role=Role.DECORATION),))
