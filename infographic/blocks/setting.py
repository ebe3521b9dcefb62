"""The means that every block works with: theme, typesetter, icons, and the page's unit."""

from __future__ import annotations

from dataclasses import dataclass, replace

from infographic.color import contrast
from infographic.document.model import Text
from infographic.icons.book import IconBook
from infographic.text.paragraph import Paragraph, Typesetter
from infographic.text.style import TextStyle
from infographic.theme.model import Palette, Theme

_LEGIBLE = 4.5
"""WCAG 2.2, 1.4.3 (AA)."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What blocks are set with.

    ``unit`` is the px of one step of a design drawn for a page 1200 px wide: a theme's
    sizes and lengths are multiplied by it. ``smallest`` is the size in px below which
    no text may go.
    """

    theme: Theme
    typesetter: Typesetter
    icons: IconBook
    unit: float
    smallest: float

    @property
    def palette(self) -> Palette:
        """The theme's colours."""
        return self.theme.palette

    def on_band(self) -> Setting:
        """The same upon a band: its colour is the page's, its inks those of all text."""
        p = self.palette
        ink = p.ink if contrast(p.ink, p.band) >= _LEGIBLE else p.band_ink
        colors = replace(
            p, paper=p.band, card=p.band, ink=ink, soft=p.band_soft,
            accent=p.band_ink, accent_dark=p.band_ink,
        )  # fmt: skip
        return replace(self, theme=replace(self.theme, palette=colors))

    def style(self, name: str, factor: float = 1.0) -> TextStyle:
        """The theme's style of that name at ``factor`` times its size, in px of this page;
        never smaller than text may be here."""
        style = self.theme.type[name].scaled(self.unit * factor)
        return style if style.size >= self.smallest else style.at(self.smallest)

    def text(
        self,
        text: Text,
        style: TextStyle,
        width: float,
        max_lines: int | None = None,
    ) -> Paragraph:
        """The text in lines of at most ``width`` px; with ``max_lines`` the style steps
        down its sizes until that many lines suffice, or to its smallest."""
        return self.typesetter.fit(
            text.spans, style, width, max_lines, self.smallest, source=text.source
        )
