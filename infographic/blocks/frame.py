"""What a block is given and what it gives back."""

from __future__ import annotations

from dataclasses import dataclass

from infographic.geometry import Affine, Rect, Size
from infographic.scene.items import Group, Item


@dataclass(frozen=True, slots=True)
class Region:
    """Where a block may lay itself out: a width, and a height if it is bound."""

    width: float
    height: float | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """A laid-out block: its size, its items relative to its top left corner, and the
    y of its first baseline where it has text."""

    size: Size
    items: tuple[Item, ...]
    baseline: float | None = None

    @property
    def width(self) -> float:
        """The width of the frame."""
        return self.size.width

    @property
    def height(self) -> float:
        """The height of the frame."""
        return self.size.height

    def at(self, x: float, y: float) -> Group:
        """The items, moved so that the frame's corner is at ``(x, y)``."""
        return Group(self.items, Affine.translation(x, y))

    def rect(self, x: float = 0.0, y: float = 0.0) -> Rect:
        """The frame's box with its corner at ``(x, y)``."""
        return Rect(x, y, self.size.width, self.size.height)
