"""Small scenes for tests of the PDF backend, and means to look at what becomes of them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

import pypdfium2

from infographic.backends.base import Options
from infographic.backends.pdf import BACKEND
from infographic.color import Color
from infographic.geometry import Affine, Point, Rect, Size
from infographic.scene.items import GlyphRun, Group, Item, Link
from infographic.scene.roles import Role
from infographic.scene.scene import Page, Scene
from infographic.text.fonts import FontBook
from infographic.text.paragraph import Typesetter
from infographic.text.spans import RichText
from infographic.text.style import TextStyle

if TYPE_CHECKING:
    import numpy

WHITE, BLACK = Color(255, 255, 255), Color(0, 0, 0)
RED, GREEN, BLUE = Color(230, 20, 30), Color(10, 200, 40), Color(20, 60, 240)


@cache
def typesetter(language: str = "en") -> Typesetter:
    """One for all tests."""
    return Typesetter(FontBook(), language)


def words(
    text: str | RichText,
    x: float = 10,
    y: float = 30,
    *,
    size: float = 20,
    width: float = 280,
    family: str = "Figtree",
    tracking: float = 0,
    language: str = "en",
    color: Color = BLACK,
) -> tuple[Item, ...]:
    """A text as glyph runs and links; its first baseline is at ``y``."""
    style = TextStyle((family,), size, tracking=tracking)
    out: list[Item] = []
    paragraph = typesetter(language).set(text, style, width)
    down = y - paragraph.lines[0].baseline
    for line in paragraph.lines:
        for run in line.runs:
            left, base = x + run.x, down + line.baseline
            out.append(
                GlyphRun(run.font, run.size, color, Point(left, base), run.glyphs, run.text,
                         run.advance, run.language, run.direction, run.features, run.tracking)
            )  # fmt: skip
            if run.url:
                area = Rect(left, base - size, run.advance, 1.3 * size)
                out.append(Link(area, run.url, run.text.strip()))
    return tuple(out)


def part(role: Role, *items: Item, index: int | None = None, **more: Any) -> Group:
    """A group with a meaning."""
    return Group(tuple(items), role=role, index=index, **more)


def scene(
    *items: Item, width: float = 300, height: float = 200, title: str = "A title", **more: Any
) -> Scene:
    """A scene of one white page."""
    return Scene((Page(Size(width, height), WHITE, tuple(items)),), title=title, **more)


def pages(*several: tuple[Item, ...], **more: Any) -> Scene:
    """A scene of several white pages."""
    made = tuple(Page(Size(300, 200), WHITE, items) for items in several)
    return Scene(made, title="A title", **more)


def tip(index: int, title: str, text: str, y: float, label: str | None = None) -> Group:
    """A tip of label, title and text."""
    items: list[Item] = []
    if label:
        items.append(part(Role.TIP_LABEL, *words(label, 10, y)))
    items.append(part(Role.TIP_TITLE, *words(title, 40, y)))
    items.append(part(Role.TIP_TEXT, *words(text, 40, y + 30)))
    return part(Role.TIP, *items, index=index)


def moved(group: Group, by: Affine) -> Group:
    """The group in another place."""
    return replace(group, transform=by)


def pdf(made: Scene, **options: Any) -> bytes:
    """The scene as a PDF."""
    (data,) = BACKEND.write(made, Options(**options))
    return data


def pixels(data: bytes, scale: float = 1.0, page: int = 0) -> numpy.ndarray:
    """A page as pdfium draws it, ``scale`` device pixels to the px: rows of RGB."""
    import numpy

    with pypdfium2.PdfDocument(data) as document:
        image = document[page].render(scale=scale * 96 / 72).to_pil().convert("RGB")
    return numpy.asarray(image).astype(int)


def text_of(data: bytes, page: int = 0) -> str:
    """A page's text as pdfium extracts it."""
    with pypdfium2.PdfDocument(data) as document:
        return str(document[page].get_textpage().get_text_bounded())
