"""What is asked for besides the content, and where to look for what it names."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from infographic.canvas import Canvas
from infographic.choice import AUTO
from infographic.document.model import Document
from infographic.icons.book import IconBook
from infographic.icons.lettering import Lettering
from infographic.printing import Printing
from infographic.sizes import parse_size
from infographic.text.fonts import FontBook
from infographic.theme.model import Theme


class Wishes(NamedTuple):
    """What was asked for besides the content; each counts more than the document's word."""

    layout: str | None
    theme: str | Path | Theme | None
    brand: str | Path | Theme | None
    size: str | None
    pages: int | None
    printing: Printing = Printing()

    def canvas(self, document: Document) -> Canvas | None:
        """The canvas that is asked for, if one is."""
        if self.size:
            return parse_size(self.size)
        return parse_size(document.size, document.size_source) if document.size else None

    def options(self, document: Document) -> dict[str, object]:
        """What the scene depends on besides content and theme, as it was asked for."""
        canvas = self.canvas(document)
        return {
            "layout": self.layout or document.layout or AUTO,
            "size": canvas.name if canvas else "",
            "pages": self.pages or document.pages,
            "bleed": f"{self.printing.bleed:g}mm" if self.printing.bleed else "",
            "marks": self.printing.marks,
        }


class Searched(NamedTuple):
    """Where to look before our own assets, and whether at the machine's fonts too."""

    fonts: list[Path]
    icons: list[Path]
    themes: list[Path]
    system_fonts: bool

    def font_book(self, theme: Theme | None) -> FontBook:
        """The fonts at hand; a theme's own come first."""
        if theme is None:
            return FontBook(self.fonts, system=self.system_fonts)
        return FontBook(self.fonts, theme.folders, self.system_fonts or theme.system_fonts)

    def icon_book(self, theme: Theme | None, fonts: FontBook, language: str) -> IconBook:
        """The icons at hand; letters among them are set like the tips' titles."""
        if theme is None:
            return IconBook(self.icons)
        own = [folder / "icons" for folder in theme.folders]
        lettering = Lettering(fonts, theme.type["tip_title"], language)
        return IconBook([*own, *self.icons], theme.icons.set, lettering)
