"""Words as HTML: escaped, with emphasis, links, languages and directions.

What is written comes from strangers: every text and every value of an attribute goes
through :func:`escaped`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from infographic.backends.xmp import storable
from infographic.scene.words import Passage, links
from infographic.text.bidi import RIGHT_TO_LEFT_LANGUAGES, base_level
from infographic.text.spans import RichText, Span


def escaped(text: str) -> str:
    """A text as content, or as the value of an attribute in double quotes."""
    return escape(storable(text), quote=False).replace('"', "&quot;")


def attributes(**values: str | int | None) -> str:
    """Attributes with a space before each; those that are None are left out, and ``_``
    stands for ``-``."""
    return "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escaped(str(value))}"'
        for name, value in values.items()
        if value is not None
    )


def element(tag: str, passage: Passage, language: str, **values: str | int | None) -> str:
    """A passage as an element, which says if it runs against the page's direction."""
    against = not is_right_to_left(language) and base_level(str(passage))
    direction = "rtl" if against else None
    return f"<{tag}{attributes(dir=direction, **values)}>{inline(passage)}</{tag}>\n"


def is_right_to_left(language: str) -> bool:
    """Whether paragraphs in this language begin at the right."""
    return language.partition("-")[0] in RIGHT_TO_LEFT_LANGUAGES


def inline(passage: Passage) -> str:
    """The words of a passage; a link where it leads somewhere as a whole."""
    if passage.url:
        return _link(passage.url, passage.spans)
    return "".join(_link(url, spans) for url, spans in links(passage.spans))


def _link(url: str, spans: RichText | Sequence[Span]) -> str:
    words = _words(spans)
    return f"<a{attributes(href=url)}>{words}</a>" if url else words


def _words(spans: Iterable[Span]) -> str:
    return "".join(map(_span, spans))


def _span(span: Span) -> str:
    words = escaped(span.text)
    if span.italic:
        words = f"<em>{words}</em>"
    if span.bold:
        words = f"<strong>{words}</strong>"
    return f"<span{attributes(lang=span.language)}>{words}</span>" if span.language else words
