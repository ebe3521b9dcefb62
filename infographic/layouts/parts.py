"""What a layout gives to the engines that fill pages, and what it is asked for.

A layout is asked once for a page as tall as its content, and several times, from large and
loose to small and tight, for pages of a fixed height.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from infographic.blocks.frame import Frame
from infographic.blocks.part import Part
from infographic.blocks.setting import Setting
from infographic.geometry import Insets, Size


@dataclass(frozen=True, slots=True)
class Room:
    """What the parts of a page are made for.

    ``width`` px from edge to edge, with ``margin`` px at both sides of the text; ``height``
    is None where the page follows its content. A page that is ``dense`` (1) has small scenes
    and compact entries; a denser one (2) may have more columns than read well. ``safe`` are
    the borders in which no text may stand. ``beside`` a panel with the header there is no
    header to make.
    """

    setting: Setting
    width: float
    height: float | None
    margin: float
    safe: Insets
    dense: int = 0
    beside: bool = False

    @property
    def inner(self) -> float:
        """The px between the margins."""
        return self.width - 2 * self.margin

    @property
    def steps(self) -> float:
        """That width in steps of type."""
        return self.inner / self.setting.unit


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a page, from top to bottom; the lead and rows stand between the margins.

    ``gap`` px lie between two rows, ``apart`` px between other parts. ``cover`` draws the
    header on a page of its own, the lead at its foot if that is asked for; ``panel`` at the
    left of a wide page, with the end at its foot if that is asked for, None if that is too
    much for it. ``strip`` draws the art in the lower border of a page, for how far the list
    has come (0 to 1).
    """

    room: Room
    top: Part
    lead: Part | None
    rows: Sequence[Part]
    end: Part
    gap: float
    apart: float
    cover: Callable[[Size, bool], Frame]
    panel: Callable[[Size, bool], tuple[Frame, Frame] | None]
    strip: Callable[[Size, float], Frame]


Plan: TypeAlias = Callable[[Room], Parts]
"""A layout: the parts of its pages for a room."""
