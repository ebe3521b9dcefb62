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
    place in the content of what it shows.
    """

    height: float
    frame: Callable[[float], Frame]
    gladly: float = 0.0
    source: Source = NOWHERE


def ready(frame: Frame) -> Part:
    """A part that is drawn already, and doesn't grow."""
    return Part(frame.height, lambda _: frame)
