"""Draws the items of a page, and notes what each part of the document is made of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, assert_never

from infographic.backends.pdf.content import Content, outline_path, rect_path
from infographic.backends.pdf.drawing import Drawing
from infographic.backends.pdf.extent import extent, run_box
from infographic.backends.pdf.fonts import EmbeddedFont
from infographic.backends.pdf.links import link_annotation
from infographic.backends.pdf.marks import LAYOUT, PAGINATION, PRODUCTION, Marks, background
from infographic.backends.pdf.objects import Reference, Writer
from infographic.backends.pdf.parts import Anchor, Part, Parts, Piece
from infographic.backends.pdf.resources import Resources
from infographic.backends.pdf.space import PageSpace
from infographic.backends.pdf.tree import FIGURES
from infographic.geometry import IDENTITY, Affine, Rect
from infographic.scene.items import Box, GlyphRun, Group, Item, Link, Path, Picture, Shadow
from infographic.scene.roles import Role
from infographic.scene.scene import Page
from infographic.text.fonts import Font

_UNREAD = {Role.DECORATION: LAYOUT, Role.FURNITURE: PAGINATION, Role.MARKS: PRODUCTION}


class Job(NamedTuple):
    """What all pages of a file share."""

    writer: Writer
    resources: Resources
    fonts: Mapping[Font, tuple[str, EmbeddedFont]]
    parts: Parts
    language: str
    tagged: bool


class _Place(NamedTuple):
    """Where the items of a group stand, and what they are to a reader.

    ``dx`` and ``dy`` are added to coordinates; ``to_page`` maps them to px of the page.
    Text belongs to ``part``; if there is none, and for all else, ``artifact`` is the
    mark. Within a figure everything is marked already.
    """

    part: Part | None
    language: str
    artifact: str = LAYOUT
    within_figure: bool = False
    tip: int | None = None
    group: int = 0
    dx: float = 0.0
    dy: float = 0.0
    to_page: Affine = IDENTITY


class PagePainter:
    """Draws one page into ``content``; ``annotations`` are those of its links."""

    def __init__(self, job: Job, number: int, space: PageSpace) -> None:
        self.content = Content()
        self.annotations: list[Reference] = []
        self._job = job
        self._number = number
        self._space = space
        self._drawing = Drawing(self.content, job.resources, job.fonts)
        self._marks = Marks(self.content, job.tagged)
        self._groups = 0

    def paint(self, page: Page) -> None:
        """Draw the page's ground, and what lies on it."""
        width, height = page.size
        self.content.transform(self._space.transform)
        self._marks.artifact(background(*self._space.points))
        ground = Rect(0, 0, width, height)
        self._drawing.fill(page.background, rect_path(ground), ground, 0, 0)
        # Text that no role claims is read all the same.
        unclaimed = self._job.parts.part(None, None)
        self._items(page.items, _Place(unclaimed, self._job.language))
        self._marks.end()

    def _items(self, items: tuple[Item, ...], place: _Place) -> None:
        for item in items:
            if isinstance(item, Group):
                self._group(item, place)
            elif isinstance(item, GlyphRun):
                self._run(item, place)
            elif isinstance(item, Link):
                self._link(item, place)
            else:
                self._shape(item, place)

    def _shape(self, item: Box | Path | Picture | Shadow, place: _Place) -> None:
        if not place.within_figure:
            self._marks.artifact(place.artifact)
        if isinstance(item, Box):
            self._drawing.box(item, place.dx, place.dy)
        elif isinstance(item, Path):
            self._drawing.path(item, place.dx, place.dy)
        elif isinstance(item, Picture):
            self._drawing.picture(item, place.dx, place.dy)
        elif isinstance(item, Shadow):
            self._drawing.shadow(item, place.dx, place.dy)
        else:
            assert_never(item)

    def _run(self, run: GlyphRun, place: _Place) -> None:
        if not run.glyphs or run.color.alpha <= 0:
            return
        if not place.within_figure:
            if place.part is None:
                self._marks.artifact(place.artifact)
            else:
                self._note(place.part, run, place)
        self._drawing.run(run, place.dx, place.dy)

    def _note(self, part: Part, run: GlyphRun, place: _Place) -> None:
        """Begin a sequence of its own for the run: links and languages go by runs."""
        box = place.to_page.bounds(run_box(run))
        language = self._foreign(run.language or place.language)
        number = self._marks.begin("P")
        part.pieces.append(Piece(self._number, number, box, run.text, language, place.group))

    def _link(self, link: Link, place: _Place) -> None:
        box = place.to_page.bounds(link.rect)
        annotation = link_annotation(link, box, self._space)
        reference = self._job.writer.add(annotation)
        self.annotations.append(reference)
        part = place.part or self._job.parts.part(None, None)
        part.anchors.append(Anchor(self._number, box, link.url, annotation, reference))

    def _group(self, group: Group, place: _Place) -> None:
        self._groups += 1
        inner = self._moved(group, self._owned(group, place))
        if not inner.to_page.mean_scale:
            return
        figure = inner.part if inner.within_figure and not place.within_figure else None
        box = extent([group]) if figure else None
        if figure is None or box is None:
            self._placed(group, place, inner)
            return
        number = self._marks.begin("Figure")
        figure.pieces.append(Piece(self._number, number, place.to_page.bounds(box)))
        self._placed(group, place, inner)
        self._marks.end()

    def _placed(self, group: Group, outer: _Place, inner: _Place) -> None:
        """Draw a group's items where its transform and clip put them."""
        move = group.transform
        if move.is_translation and group.clip is None:
            self._items(group.items, inner)
            return
        self._between(inner)
        self.content.save()
        if not move.is_translation:
            self.content.transform(Affine.translation(outer.dx, outer.dy) @ move)
        if group.clip is not None:
            self.content.clip(outline_path(group.clip, inner.dx, inner.dy))
        self._items(group.items, inner)
        self._between(inner)
        self.content.restore()

    def _between(self, place: _Place) -> None:
        # Marks and saved states are nested in each other, never interlocked.
        if not place.within_figure:
            self._marks.end()

    def _moved(self, group: Group, place: _Place) -> _Place:
        move = group.transform
        dx, dy = (place.dx + move.e, place.dy + move.f) if move.is_translation else (0.0, 0.0)
        return place._replace(group=self._groups, dx=dx, dy=dy, to_page=place.to_page @ move)

    def _owned(self, group: Group, place: _Place) -> _Place:
        """The place with what the group says of its meaning; in a figure nothing more."""
        if place.within_figure:
            return place
        tip = place.tip if group.index is None else group.index
        language = group.language or place.language
        place = place._replace(tip=tip, language=language)
        if group.role is None:
            return place
        unread = group.role in _UNREAD or (group.role in FIGURES and not group.alt)
        if unread:
            return place._replace(part=None, artifact=_UNREAD.get(group.role, LAYOUT))
        if group.role in FIGURES:
            part = self._job.parts.figure(group.role, tip)
            part.alt, part.language = group.alt, self._foreign(language)
            return place._replace(part=part, within_figure=True)
        return place._replace(part=self._job.parts.part(group.role, tip), artifact=LAYOUT)

    def _foreign(self, language: str) -> str:
        """The language, if it isn't the document's."""
        return "" if language.lower() == self._job.language.lower() else language
