"""The page that a layout is asked to fill, and what its medium asks of type."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from infographic.geometry import Insets

Form: TypeAlias = Literal["tall", "page", "sheet", "slides", "card"]
"""What a canvas is: a page as tall as its content (web, phone), one of a fixed size (pin,
story), a sheet of paper, slides to swipe or show (portrait, slide), or a card that holds no
more than a summary (square, og)."""

NO_BORDERS = Insets(0, 0, 0, 0)

SCREEN, PAPER = 96.0, 150.0
"""Px per inch: CSS Values 4 (6.2) for screens; for paper what gives 300 dpi at scale 2."""


@dataclass(frozen=True, slots=True)
class Canvas:
    """The page asked for, in px: ``height`` is None where it follows the content.

    ``smallest`` is the size in px below which no text may go on this medium. ``unit`` is
    the px of one step of the theme's sizes and distances here: people read a story on a
    phone, so its type is larger than that of a web page as wide. ``density`` is the px of
    an inch, ``safe`` the borders in which no text may stand, ``most_pages`` how many pages
    are allowed (None: as many as it takes).
    """

    name: str
    width: float
    height: float | None
    smallest: float
    unit: float = 1.0
    form: Form = "tall"
    density: float = SCREEN
    safe: Insets = NO_BORDERS
    most_pages: int | None = None

    @property
    def steps(self) -> float:
        """The width in steps of type: some 1200 on a web page, 550 on a phone."""
        return self.width / self.unit

    def __str__(self) -> str:
        if self.height is None:
            return f"{self.name}, {self.width:g} px wide and as tall as it needs"
        return f"{self.name}, {self.width:g} × {self.height:g} px"
