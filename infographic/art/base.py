"""What an art module gives to a layout.

A piece of art is one file in this folder ending in ``ART = Art(...)``; its name is
what a theme or document writes after ``art:``. It tells one idea three times: as a
scene behind the title, as a small sign beside each tip, and, changed, as the scene
at the end.

This replaces the single header function that the first sketch of the architecture
had: an idea that stops under the title is decoration, so the same module owns its
return in the list and at the end.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from infographic.color import Color
from infographic.geometry import Point, Rect
from infographic.scene.items import Group, Item
from infographic.scene.roles import Role
from infographic.theme.model import Palette, Tint


@dataclass(frozen=True, slots=True)
class Stage:
    """The place for a header scene: its width, and where the lines of text will stand.

    ``least`` is the height in px that the scene has to have at least; ``height`` is
    set where it is bound. ``margin`` is the px between the page's edge and its text, on
    which figures may stand. Without ``way`` a scene leaves out the road it may have: the
    layout draws one of its own from the ``horizon`` on. A page that is wide and low shows the
    scene smaller, at its right: then its ground goes on for ``left`` px beyond x = 0, and
    lines may stand there.
    """

    width: float
    palette: Palette
    lines: tuple[Rect, ...]
    least: float = 0.0
    height: float | None = None
    seed: int = 1
    margin: float = 0.0
    way: bool = True
    left: float = 0.0

    @property
    def unit(self) -> float:
        """The px of one step of a recipe drawn for a page 1200 px wide."""
        return self.width / 1200

    def area(self, height: float, top: float = 0.0) -> Rect:
        """All that is seen from the y ``top`` on for ``height`` px."""
        return Rect(-self.left, top, self.left + self.width, height)

    def clear_of(self, left: float, gap: float) -> float:
        """The y from which art that begins at x ``left`` (0: at the page's edge) is free of
        text by ``gap``."""
        least = left - gap if left else -math.inf
        return max((line.bottom for line in self.lines if line.right > least), default=0) + gap


@dataclass(frozen=True, slots=True)
class Backdrop:
    """A header scene: its height, its items, and the colours of text upon it.

    ``grounds`` are the surfaces on which the text can come to lie, for the contrast
    check. ``horizon`` is where a road can begin; what is below it is bare land. The
    lowest ``floor`` px are a strip in the anchor's colour; the lowest ``land`` px are land
    on which nothing stands, so that a band may cover them.
    """

    height: float
    items: tuple[Item, ...]
    title: Color
    subtitle: Color
    body: Color
    grounds: tuple[Color, ...]
    horizon: Point | None = None
    floor: float = 0.0
    land: float = 0.0


@dataclass(frozen=True, slots=True)
class Spot:
    """The place for the small sign beside one tip: ``progress`` runs from 0 (the first
    tip) to 1 (the last); the art stays between ``left`` and ``right``."""

    width: float
    height: float
    left: float
    right: float
    palette: Palette
    tint: Tint
    progress: float
    index: int
    unit: float = 1.0


@dataclass(frozen=True, slots=True)
class Finale:
    """The scene at the end: its height, and items that run into the anchor colour.

    ``free`` px at its lower end are bare anchor over the left 65 % of the width: words may
    begin there. ``goal`` is where a line that comes down the page may end, such as right
    above the light of a sun.

    The lowest ``floor`` px are a strip in the anchor's colour.
    """

    height: float
    items: tuple[Item, ...]
    free: float = 0.0
    goal: Point | None = None
    floor: float = 0.0


@dataclass(frozen=True, slots=True)
class Art:
    """One idea: the header scene, the sign beside a tip, and the scene at the end.

    ``bare``: the sign is a figure that can stand on the page; others are a view that
    fills a panel.
    """

    summary: str
    header: Callable[[Stage], Backdrop]
    spot: Callable[[Spot], tuple[Item, ...]]
    finale: Callable[[Stage], Finale]
    bare: bool = False


def decoration(*items: Item) -> Group:
    """Items that mean nothing to a reader."""
    return Group(items, role=Role.DECORATION)
