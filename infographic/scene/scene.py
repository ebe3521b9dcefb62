"""The scene: the one truth that every backend draws."""

from __future__ import annotations

from dataclasses import dataclass

from infographic.errors import Diagnostic
from infographic.geometry import Rect, Size
from infographic.scene.items import Item, Paint
from infographic.scene.tones import Tones
from infographic.scene.words import Passage


@dataclass(frozen=True, slots=True)
class Page:
    """One page or slide: its size in px, its ground, and what lies on it, back to front.

    ``alt`` and ``description`` are the page's own where there are several (see Scene).
    ``trim`` is where paper is cut, if that isn't its edge, and ``bleed`` how far beyond
    what is drawn goes at least.
    """

    size: Size
    background: Paint
    items: tuple[Item, ...]
    alt: str = ""
    description: str = ""
    trim: Rect | None = None
    bleed: Rect | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """Pages, and what is known of the whole: the metadata that backends write down.

    ``alt`` stands for the picture in a sentence or two, ``description`` is all that it
    says, as plain text; ``rights`` tells who holds them, or the licence. ``density`` is how
    many px of the scene make an inch: paper has more than the 96 of CSS. ``inputs`` tells
    what the scene was made from, for the files to carry along. ``words`` are those of the
    whole, in reading order; ``tones`` are the colours to write them with beside the picture.
    """

    pages: tuple[Page, ...]
    title: str
    language: str = "en"
    author: str = ""
    subject: str = ""
    layout: str = ""
    theme: str = ""
    warnings: tuple[Diagnostic, ...] = ()
    rights: str = ""
    alt: str = ""
    description: str = ""
    density: float = 96.0
    inputs: str = ""
    words: tuple[Passage, ...] = ()
    tones: Tones = Tones()

    def twins(self, page: Page) -> tuple[str, str]:
        """Alt text and description of a page: its own, or those of the whole."""
        own = page.alt, page.description
        return own if page.alt else (self.alt, self.description)
