"""A list along one line, and a page that holds a part of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from infographic.blocks.frame import Frame
from infographic.blocks.part import Part
from infographic.errors import Source
from infographic.geometry import Size
from infographic.layouts.parts import Room
from infographic.scene.scene import Page


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a page holds: the parts of the list in ``share``, below ``top`` px of header or
    running head, in ``room`` px of height; then, on the ``last`` page, the end. If it
    ``opens``, it begins with what comes before the first tip; ``beside`` a panel it has
    neither header nor end."""

    size: Size
    share: range
    number: int
    count: int
    top: float
    room: float
    header: bool
    opens: bool
    last: bool
    beside: bool = False

    @property
    def bottom(self) -> float:
        """The y at which the list ends."""
        return self.top + self.room


class Chain(Protocol):
    """A list along one line, set for a room. ``top`` and ``end`` are its header and its end."""

    @property
    def room(self) -> Room:
        """What it is set for."""

    @property
    def sources(self) -> Sequence[Source]:
        """What the list consists of, by the place in the content of each; shares number these."""

    @property
    def top(self) -> Part:
        """The header above the list."""

    @property
    def end(self) -> Part:
        """The end below the list."""

    def listing(self, share: range, opens: bool) -> Part:
        """How high these parts are, drawn on one page; no frame is asked of it."""

    def cover(self, size: Size, opens: bool) -> Frame:
        """The header on a page of its own, what comes before the first tip at its foot."""

    def panel(self, size: Size) -> tuple[Frame, Frame] | None:
        """The header at the left of a wide page, and the last words at its foot; None where
        they have no room."""

    def strip(self, size: Size, share: range) -> Frame:
        """The art in the lower border of a page that ends with these parts."""

    def page(self, sheet: Sheet) -> Page:
        """A page with part of the list."""
