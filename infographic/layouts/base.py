"""What every layout is given, and how it declares itself.

A layout is one file in this folder ending in ``LAYOUT = Layout(...)``; the file's
name is the layout's name.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from infographic.document.model import Document
from infographic.icons.book import IconBook
from infographic.scene.scene import Scene
from infographic.text.paragraph import Typesetter
from infographic.theme.model import Theme

Form: TypeAlias = Literal["tall", "sheet", "slides"]
"""A page as tall as its content, sheets of paper, or slides."""


Place: TypeAlias = Literal["header", "tip"]
"""Where a document may have an image."""


@dataclass(frozen=True, slots=True)
class Canvas:
    """The page asked for, in px: ``height`` is None where it follows the content.

    ``smallest`` is the size in px below which no text may go on this medium.
    """

    name: str
    width: float
    height: float | None
    smallest: float

    def __str__(self) -> str:
        if self.height is None:
            return f"{self.name}, {self.width:g} px wide and as tall as it needs"
        return f"{self.name}, {self.width:g} × {self.height:g} px"


@dataclass(frozen=True, slots=True)
class Brief:
    """All that a layout works from."""

    document: Document
    theme: Theme
    typesetter: Typesetter
    icons: IconBook
    canvas: Canvas


@dataclass(frozen=True, slots=True)
class Suits:
    """What a layout does well, for ``layout: auto``: fewest and most ``tips``, fewest and
    most ``words`` of a tip's text, whether it lives on ``icons``, and what it makes.

    The defaults are a list that every layout should be good at.
    """

    tips: tuple[int, int] = (4, 12)
    words: tuple[int, int] = (8, 25)
    icons: bool = False
    form: Form = "tall"

    def __str__(self) -> str:
        tips, words = (
            f"{low} to {high}" if low else f"up to {high}" for low, high in (self.tips, self.words)
        )
        icons = ", each with an icon" if self.icons else ""
        return f"{tips} tips of {words} words{icons}"


@dataclass(frozen=True, slots=True)
class Layout:
    """One arrangement of the page: a line that says what it is, its own canvas, the
    function that makes the scene, and what it suits. ``arrange`` raises InfographicError
    for a text that can't fit, naming its line. ``images``: where it shows pictures."""

    summary: str
    canvas: Canvas
    arrange: Callable[[Brief], Scene]
    most_tips: int = 60
    suits: Suits = Suits()
    images: frozenset[Place] = frozenset()
