"""What must hold of a scene on a canvas of a given size, besides what holds of every scene."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from infographic.canvas import Canvas
from infographic.document.model import Document
from infographic.geometry import Rect, Size
from infographic.scene.roles import Role
from infographic.scene.scene import Scene
from tests.scene_checks import PlacedText, faults, placed_texts, squeezed

_PAGE_NUMBER = re.compile(r"(\d+)\s*/\s*(\d+)")
_WORDS_OF_TIPS = (Role.TIP_TITLE, Role.TIP_TEXT)


def size_faults(
    scene: Scene, document: Document, canvas: Canvas, *, numbered: bool = True
) -> list[str]:
    """Everything that is wrong with a scene for that canvas, one line each; pages of it need
    not be ``numbered`` where they tell their place by other means."""
    texts = placed_texts(scene)
    return [
        *faults(scene, document, canvas.smallest),
        *_missized(scene, canvas),
        *_unsafe(texts, canvas),
        *(_misnumbered(texts, len(scene.pages)) if numbered else ()),
        *_scattered(texts, document),
        *_misplaced_ends(texts, len(scene.pages)),
        *(f"a warning: {warning.message}" for warning in scene.warnings),
    ]


def _missized(scene: Scene, canvas: Canvas) -> Iterator[str]:
    for number, page in enumerate(scene.pages, start=1):
        wanted = Size(canvas.width, canvas.height or page.size.height)
        if page.size != wanted:
            yield f"page {number} is {page.size.width:g} x {page.size.height:g}"


def _unsafe(texts: list[PlacedText], canvas: Canvas) -> Iterator[str]:
    """Texts in the borders of a canvas in which none may stand."""
    if canvas.height is None:
        return
    border = canvas.safe
    right, bottom = canvas.width - border.right, canvas.height - border.bottom
    area = Rect(border.left, border.top, right - border.left, bottom - border.top)
    for text in texts:
        if not area.contains(text.ink, 0.5):
            yield f"in the borders of page {text.page + 1}: {text.text!r} at y {text.ink.y:.0f}"


def _misnumbered(texts: list[PlacedText], pages: int) -> Iterator[str]:
    """Page numbers that are wrong, and pages between the first and the last without one."""
    numbered = set()
    for text in texts:
        found = _PAGE_NUMBER.fullmatch(text.text.strip())
        if text.role is not Role.FURNITURE or not found:
            continue
        numbered.add(text.page)
        if (int(found[1]), int(found[2])) != (text.page + 1, pages):
            yield f"page {text.page + 1} of {pages} is numbered {text.text.strip()!r}"
    yield from (f"page {page + 1} has no number" for page in range(1, pages - 1)
                if page not in numbered)  # fmt: skip


def _scattered(texts: list[PlacedText], document: Document) -> Iterator[str]:
    """Tips that are split over pages, told twice, or on a page before their forerunner's."""
    order: list[int] = []
    for index, tip in enumerate(document.tips, start=1):
        own = [text for text in texts if text.index == index and text.role in _WORDS_OF_TIPS]
        pages = sorted({text.page for text in own})
        if len(pages) != 1:
            yield f"tip {index} is on pages {[page + 1 for page in pages]}"
        title = squeezed("".join(text.text for text in own if text.role is Role.TIP_TITLE))
        if title != squeezed(str(tip.title)):
            yield f"the title of tip {index} reads {title!r}"
        order += pages
    yield from (f"page {after + 1} comes after {before + 1}" for before, after in pairwise(order)
                if after < before)  # fmt: skip


def _misplaced_ends(texts: list[PlacedText], pages: int) -> Iterator[str]:
    for text in texts:
        if text.role is Role.TITLE and text.page:
            yield f"the title is on page {text.page + 1}"
        if text.role is Role.ACTION and text.page != pages - 1:
            yield f"the action is on page {text.page + 1} of {pages}"
