"""What a scene may not ask of a PDF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from infographic.backends.pdf.space import page_spaces
from infographic.backends.pdf.tree import FIGURES
from infographic.backends.pdf_standard import Standard
from infographic.errors import Diagnostic, InfographicError
from infographic.scene.items import Group, Item
from infographic.scene.roles import Role
from infographic.scene.scene import Scene
from infographic.text.fonts import Font
from infographic.text.subset import embedding_faults

_LONGEST = 14_400
"""Points: readers show no larger page (ISO 32000-1, annex C.2)."""


def check_scene(scene: Scene, fonts: Iterable[Font], standard: Standard) -> None:
    """Raise InfographicError with everything that keeps the scene from becoming a PDF."""
    found = [*_too_large(scene)]
    found += (fault for font in fonts for fault in embedding_faults(font, "a PDF"))
    if standard.tagged:
        found += (fault for page in scene.pages for fault in _wordless(page.items))
    if found:
        raise InfographicError(found)


def _too_large(scene: Scene) -> Iterator[Diagnostic]:
    for number, space in enumerate(page_spaces(scene), start=1):
        width, height = map(round, space.points)
        if max(width, height) > _LONGEST:
            yield Diagnostic(
                "error",
                f"page {number} is {width} by {height} pt; a PDF page may have {_LONGEST} pt",
                hint="use a layout that makes several pages",
            )


def _wordless(items: Iterable[Item]) -> Iterator[Diagnostic]:
    """Figures that say nothing to those who don't see them."""
    for item in items:
        if not isinstance(item, Group):
            continue
        # An icon without words stands beside a title that says the same.
        if item.role in FIGURES and item.role is not Role.TIP_ICON and not item.alt:
            yield Diagnostic(
                "error",
                "a picture has no words that say what it shows, as accessible PDFs must",
                item.source,
                "describe it, or choose the PDF standard 'none' or 'a2b'",
            )
        yield from _wordless(item.items)
