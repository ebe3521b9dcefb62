"""What must hold of every scene, whatever the document, layout and theme.

``faults`` returns one line for each text that is outside its page or frame, lies on
another text, is too small, is missing, or is out of order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from infographic.document.model import Document, Text
from infographic.document.remainder import remainder
from infographic.geometry import IDENTITY, Affine, Rect
from infographic.scene.items import GlyphRun, Group, Item
from infographic.scene.roles import Role
from infographic.scene.scene import Scene

# Ink may overlap by a hair where lines of one paragraph are set tight.
_TOUCH = 1.0
_SUMMED_UP = (Role.TITLE, Role.TIP_TITLE)


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A glyph run where it ends up on its page."""

    page: int
    text: str
    ink: Rect
    size: float
    role: Role | None
    index: int | None
    frame: Rect | None
    block: int


def placed_texts(scene: Scene) -> list[PlacedText]:
    """All glyph runs of a scene in drawing order, in page coordinates."""
    out: list[PlacedText] = []
    for number, page in enumerate(scene.pages):
        walker = _Walker(number)
        out += walker.items(page.items, IDENTITY, None, None, None, 0)
    return out


class _Walker:
    def __init__(self, page: int) -> None:
        self._page = page
        self._blocks = 0

    def items(
        self,
        items: tuple[Item, ...],
        place: Affine,
        role: Role | None,
        index: int | None,
        frame: Rect | None,
        block: int,
    ) -> Iterator[PlacedText]:
        for item in items:
            if isinstance(item, GlyphRun):
                box = place.bounds(ink_box(item))
                size = item.size * place.mean_scale
                yield PlacedText(self._page, item.text, box, size, role, index, frame, block)
            elif isinstance(item, Group):
                inner = place @ item.transform
                if item.role is not None:
                    self._blocks += 1
                yield from self.items(
                    item.items,
                    inner,
                    item.role or role,
                    item.index if item.index is not None else index,
                    inner.bounds(item.frame) if item.frame else frame,
                    self._blocks if item.role is not None else block,
                )


def ink_box(run: GlyphRun) -> Rect:
    """The box of the run's ink, in the run's own coordinates."""
    scale = run.size / run.font.units_per_em
    boxes = []
    for glyph in run.glyphs:
        extents = run.font.hb.get_glyph_extents(glyph.id)
        if extents is None or not extents.width:
            continue
        left = run.origin.x + (glyph.x + extents.x_bearing) * scale
        top = run.origin.y - (glyph.y + extents.y_bearing) * scale
        boxes.append(Rect(left, top, extents.width * scale, -extents.height * scale))
    around = Rect.around(boxes)
    return around or Rect(run.origin.x, run.origin.y, 0, 0)


def faults(
    scene: Scene, document: Document | None = None, smallest: float = 0, *, summary: bool = False
) -> list[str]:
    """Everything that is wrong with a scene, one line each; empty if nothing is.

    A ``summary`` is expected to say the title, the first tips' titles, and how many more
    there are.
    """
    texts = placed_texts(scene)
    found = [*_outside(scene, texts), *_overlapping(texts), *_too_small(texts, smallest)]
    if document is None:
        return found
    return [*found, *(_missing(texts, document) if summary else _unread(texts, document))]


def _missing(texts: list[PlacedText], document: Document) -> Iterator[str]:
    """What a summary of the document leaves out, or miscounts."""
    shown = sorted({t.index or 0 for t in texts if t.role is Role.TIP_TITLE})
    if not shown or shown != list(range(1, len(shown) + 1)):
        yield f"not the first tips: {shown}"
    brief = replace(document, tips=document.tips[: len(shown)])
    wanted = ((role, i, text) for role, i, text in expected(brief) if role in _SUMMED_UP)
    yield from _unlike(texts, wanted)
    counted = [t.text for t in texts if t.role is Role.CLOSING]
    others = len(document.tips) - len(shown)
    said = [remainder(others, document.language)] if others else []
    if counted != said:
        yield f"miscounted: {counted} for {others} more"


def _outside(scene: Scene, texts: list[PlacedText]) -> Iterator[str]:
    for text in texts:
        page = Rect(0, 0, *scene.pages[text.page].size)
        if not page.contains(text.ink, 0.5):
            yield f"outside the page: {text.text!r} at {_short(text.ink)}"
        if text.frame and not text.frame.contains(text.ink, 0.5):
            yield f"outside its shape: {text.text!r} at {_short(text.ink)} of {_short(text.frame)}"


def _overlapping(texts: list[PlacedText]) -> Iterator[str]:
    """Texts of different blocks whose ink boxes meet."""
    ordered = sorted(texts, key=lambda text: (text.page, text.ink.y))
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 :]:
            if other.page != one.page or other.ink.y > one.ink.bottom:
                break
            if one.block != other.block and one.ink.intersects(other.ink, _TOUCH):
                yield f"on each other: {one.text!r} and {other.text!r} at {_short(one.ink)}"


def _too_small(texts: list[PlacedText], smallest: float) -> Iterator[str]:
    for text in texts:
        if text.size < smallest - 0.01:
            yield f"too small: {text.text!r} at {text.size:.1f} px of {smallest:.1f}"


def _unread(texts: list[PlacedText], document: Document) -> Iterator[str]:
    """Words of the document that are missing, doubled or out of order."""
    yield from _unlike(texts, expected(document))


def _unlike(
    texts: list[PlacedText], wanted: Iterable[tuple[Role, int | None, Text]]
) -> Iterator[str]:
    for role, index, text in wanted:
        parts = (t.text for t in texts if t.role is role and t.index in (index, None))
        said = squeezed("".join(parts))
        if squeezed(str(text)) not in said:
            yield f"not as written: {role.value} {index or ''}: {str(text)!r} reads {said!r}"


def expected(document: Document) -> Iterator[tuple[Role, int | None, Text]]:
    """The texts of a document with their roles, in order."""
    opener = document.opener
    parts: list[tuple[Role, Text | None]] = [
        (Role.TITLE, document.title),
        (Role.SUBTITLE, document.subtitle),
        (Role.INTRO, document.intro),
        (Role.OPENER_TITLE, opener.title if opener else None),
        (Role.OPENER_TEXT, opener.text if opener else None),
    ]
    yield from ((role, None, text) for role, text in parts if text)
    for index, tip in enumerate(document.tips, start=1):
        yield Role.TIP_TITLE, index, tip.title
        if tip.text:
            yield Role.TIP_TEXT, index, tip.text
    if document.closing:
        yield Role.CLOSING, None, document.closing
    if document.action and document.action.text:
        yield Role.ACTION, None, document.action.text
    if document.credit:
        yield Role.CREDIT, None, document.credit


def squeezed(text: str) -> str:
    """The characters without white space and soft hyphens, as breaking changes both."""
    return "".join(text.replace("\u00ad", "").split())


def _short(rect: Rect) -> str:
    return f"({rect.x:.0f}, {rect.y:.0f}, {rect.width:.0f} x {rect.height:.0f})"
