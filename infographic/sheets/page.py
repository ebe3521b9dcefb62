"""What sheets of icons and fonts are made with: a heading, text, cards, and the page."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from infographic.blocks.frame import Frame
from infographic.blocks.text import text_frame
from infographic.color import Color
from infographic.geometry import Rect, Size
from infographic.scene.items import Box, Group, Item
from infographic.scene.roles import Role
from infographic.scene.scene import Page, Scene
from infographic.text.fonts import FontBook
from infographic.text.paragraph import Typesetter
from infographic.text.style import TextStyle
from infographic.theme.model import Theme

WIDTH, MARGIN, GAP = 1200.0, 48.0, 16.0
_HEADING, _NOTE = 52.0, 20.0
_STEPS = (0.92, 0.84, 0.76, 0.68, 0.6)


class Sheet:
    """A page in the type and colours of a theme, that grows downwards."""

    def __init__(self, theme: Theme, fonts: FontBook, heading: str, note: str) -> None:
        self.theme = theme
        self.fonts = fonts
        self._typesetter = Typesetter(fonts)
        self._heading = heading
        self._items: list[Item] = []
        title = self.text(heading, "title", _HEADING, WIDTH - 2 * MARGIN)
        told = self.text(note, "tip_text", _NOTE, WIDTH - 2 * MARGIN, theme.palette.soft)
        self._items.append(Group((title.at(MARGIN, MARGIN),), role=Role.TITLE))
        self.bottom = MARGIN + title.height + GAP * 1.5
        self._items.append(Group((told.at(MARGIN, self.bottom),), role=Role.INTRO))
        self.bottom += told.height + 2.5 * GAP

    def text(
        self,
        words: str,
        style: str | TextStyle,
        size: float,
        width: float,
        color: Color | None = None,
        align: Literal["left", "center"] = "left",
        lines: int | None = None,
    ) -> Frame:
        """Words at a size or, if they take more than so many lines, smaller."""
        own = self.theme.type[style] if isinstance(style, str) else style
        paragraph = self._typesetter.fit(words, replace(own, size=size, steps=_STEPS), width, lines)
        box = width if align == "center" else None
        return text_frame(paragraph, color or self.theme.palette.ink, width=box, align=align)

    def card(self, size: Size) -> Item:
        """The ground that an entry stands on."""
        radius = min(self.theme.shape.card_radius, 16.0)
        return Box(Rect(0, 0, *size), self.theme.palette.card, radius)

    def add(self, index: int, frame: Frame, x: float, y: float) -> None:
        """Put an entry on the page."""
        self._items.append(Group((frame.at(x, y),), role=Role.TIP, index=index))
        self.bottom = max(self.bottom, y + frame.height)

    def scene(self) -> Scene:
        """The page, as high as it has become."""
        size = Size(WIDTH, float(round(self.bottom + MARGIN)))
        return Scene((Page(size, self.theme.palette.paper, tuple(self._items)),), self._heading)
