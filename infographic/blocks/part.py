"""A part of a page whose height is still open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from infographic.blocks.frame import Frame
from infographic.errors import NOWHERE, Source


@dataclass(frozen=True, slots=True)
class Part:
    """What takes at least ``height`` px, and the function that draws it at that height or
    a greater one.

    ``gladly`` px more do it good; beyond that it only fills the page. ``source`` is the
    place in the content of what it shows. A ``window`` on a picture behind the whole page is
    drawn for its height and the y of its top.
    """

    height: float
    frame: Callable[[float], Frame]
    gladly: float = 0.0
    source: Source = NOWHERE
    window: Callable[[float, float], Frame] | None = None

    def drawn(self, height: float, y: float) -> Frame:
        """The part at that height, its top at ``y`` px on the page."""
        return self.window(height, y) if self.window else self.frame(height)


def ready(frame: Frame) -> Part:
    """A part that is drawn already, and doesn't grow."""
    return Part(frame.height, lambda _: frame)
