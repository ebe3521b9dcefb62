"""What every layout is given, and how it declares itself.

A layout is one file in this folder ending in ``LAYOUT = Layout(...)``; the file's
name is the layout's name.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from infographic.document.model import Document
from infographic.icons.book import IconBook
from infographic.scene.scene import Scene
from infographic.text.paragraph import Typesetter
from infographic.theme.model import Theme


@dataclass(frozen=True, slots=True)
class Canvas:
    """The page asked for, in px: ``height`` is None where it follows the content.

    ``smallest`` is the size in px below which no text may go on this medium.
    """

    name: str
    width: float
    height: float | None
    smallest: float


@dataclass(frozen=True, slots=True)
class Brief:
    """All that a layout works from."""

    document: Document
    theme: Theme
    typesetter: Typesetter
    icons: IconBook
    canvas: Canvas


@dataclass(frozen=True, slots=True)
class Layout:
    """One arrangement of the page: a line that says what it is, its own canvas, and the
    function that makes the scene. ``arrange`` raises InfographicError for a text that
    can't fit, naming its line."""

    summary: str
    canvas: Canvas
    arrange: Callable[[Brief], Scene]
    most_tips: int = 60
