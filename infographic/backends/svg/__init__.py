"""SVG: vectors and real text with its fonts, one file a page.

A browser draws it as the PNG has it. Readers that can't take fonts from a file (resvg is
one) have to be given the fonts, by folder; the families go by their real names, too.
"""

from __future__ import annotations

from infographic.backends.base import DRAWING, Backend, Options
from infographic.backends.svg.fonts import embedded_fonts
from infographic.backends.svg.markup import element, escaped, name_of, number
from infographic.backends.svg.painter import Painter
from infographic.backends.svg.words import Writer
from infographic.backends.xmp import picture_packet
from infographic.scene.items import Group, Item, Link
from infographic.scene.scene import Page, Scene

_CSS_DENSITY = 96.0


def write(scene: Scene, options: Options) -> tuple[bytes, ...]:  # noqa: ARG001
    """Each page as a file. InfographicError for a font that may not be embedded."""
    return tuple(_page(scene, page).encode() for page in scene.pages)


def _page(scene: Scene, page: Page) -> str:
    fonts = embedded_fonts(page.items)
    painter = Painter(Writer(fonts, scene.language))
    drawn = [painter.ground(page.size, page.background), *painter.elements(page.items)]
    packet = picture_packet(scene, page, BACKEND.media_type).decode()
    rules = "".join(font.rule for font in fonts.values())
    title, words = escaped(scene.title), escaped(scene.twins(page)[1])
    title_name, words_name = name_of("t", title), name_of("d", words)
    parts = [
        element("title", {"id": title_name}, title),
        element("desc", {"id": words_name}, words) if words else "",
        element("metadata", {}, packet),
        element("style", {}, rules) if rules else "",
        painter.definitions.markup(),
        *drawn,
    ]
    scale = _CSS_DENSITY / scene.density
    attributes = {
        "xmlns": "http://www.w3.org/2000/svg",
        "width": number(page.size.width * scale),
        "height": number(page.size.height * scale),
        "viewBox": f"0 0 {number(page.size.width)} {number(page.size.height)}",
        # In an img role nobody would find the links.
        "role": "graphics-document document" if _has_link(page.items) else "img",
        "aria-labelledby": title_name,
        "aria-describedby": words_name if words else "",
        "lang": scene.language,
        "xml:lang": scene.language,
        "xml:space": "preserve",
        "style": "white-space:pre",
        # Glyphs stand where they are put, not on whole pixels.
        "text-rendering": "geometricPrecision",
    }
    return element("svg", attributes, "\n".join(filter(None, parts))) + "\n"


def _has_link(items: tuple[Item, ...]) -> bool:
    return any(
        isinstance(item, Link) or (isinstance(item, Group) and _has_link(item.items))
        for item in items
    )


BACKEND = Backend("svg", "image/svg+xml", write, paged=False, uses=(), packages=DRAWING)
