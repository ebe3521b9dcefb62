"""From px of a page, y down, to points of PDF user space, y up (ISO 32000-1, 8.3.2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from infographic.geometry import Affine, Rect, Size
from infographic.scene.scene import Scene

PT_PER_INCH = 72.0


@dataclass(frozen=True, slots=True)
class PageSpace:
    """One page: its size in px, and the points of a px."""

    size: Size
    scale: float = 0.75

    @property
    def points(self) -> Size:
        """The size in points."""
        return Size(*(round(length * self.scale, 3) for length in self.size))

    @property
    def transform(self) -> Affine:
        """The map from px to points."""
        return Affine(self.scale, 0, 0, -self.scale, 0, self.size.height * self.scale)

    def rect(self, box: Rect) -> list[float]:
        """A box as a rectangle: left, bottom, right, top."""
        edges = (box.x, self.size.height - box.bottom, box.right, self.size.height - box.y)
        return [round(edge * self.scale, 3) for edge in edges]

    def up(self, y: float) -> float:
        """How far a place ``y`` px from the top is above the lower edge."""
        return round((self.size.height - max(0.0, y)) * self.scale, 3)


def page_spaces(scene: Scene) -> Sequence[PageSpace]:
    """The space of each page."""
    return [PageSpace(Size(*page.size), PT_PER_INCH / scene.density) for page in scene.pages]
