"""The cells of a gallery: one document in one layout and theme, as a small picture.

A page is drawn at twice the size it is shown at and then reduced, so that hairlines and
small type keep their weight.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

from infographic.api import Folders, render_infographic
from infographic.backends.base import Options
from infographic.document.model import Document
from infographic.errors import Diagnostic, InfographicError
from infographic.geometry import Size
from infographic.result import Result
from infographic.scene.items import Picture
from infographic.theme.model import Theme

WIDTH = 360
"""Pixels of a thumbnail's width, at a scale of 1."""

_FINER = 2
_TALLEST = 6
"""How many times as tall as wide a thumbnail may be."""
_MOST_PAGES = 6
_NO_SIZE = Size(0, 0)


@dataclass(frozen=True, slots=True)
class Task:
    """What a cell shows. ``scale`` is the number of pixels per px of a thumbnail."""

    document: Document
    layout: str
    theme: Theme
    scale: float
    fonts: tuple[Path, ...] = ()
    icons: tuple[Path, ...] = ()
    canvas: str | None = None

    @property
    def file_name(self) -> str:
        """The name of the thumbnail's file."""
        return re.sub(r"[^\w.-]", "_", f"{self.layout}-{self.theme.name}") + ".png"


@dataclass(frozen=True, slots=True)
class Cell:
    """A thumbnail as a PNG and, for the sheet, at half its size; or the problems that kept
    it from being made.

    ``size`` is in px: pixels at a scale of 1. It shows ``shown`` of ``pages`` pages, and
    ``whole`` tells whether down to their ends.
    """

    layout: str
    theme: str
    file_name: str
    problems: tuple[Diagnostic, ...] = ()
    png: bytes = b""
    small: Picture | None = None
    size: Size = _NO_SIZE
    pages: int = 0
    shown: int = 0
    whole: bool = True

    @property
    def reason(self) -> str:
        """Why there is no picture."""
        return "; ".join(found.message for found in self.problems)

    @property
    def extent(self) -> str:
        """What the thumbnail shows of the document, if that isn't a page as a whole."""
        pages = "" if self.pages < 2 else f"{self.pages} pages"
        if self.shown < self.pages:
            pages = f"the first {self.shown} of {pages}"
        return pages if self.whole else ", ".join(filter(None, (pages, "the upper part")))


def tasks(
    document: Document,
    layouts: Sequence[str],
    themes: Sequence[Theme],
    scale: float = 1.0,
    fonts: Folders = (),
    icons: Folders = (),
    canvas: str | None = None,
) -> list[Task]:
    """Every layout in every theme, layout by layout; ``canvas`` is the size asked for."""
    folders = tuple(map(Path, fonts)), tuple(map(Path, icons))
    return [
        Task(document, layout, theme, scale, *folders, canvas)
        for layout, theme in product(layouts, themes)
    ]


def drawn(wanted: Sequence[Task]) -> Iterator[Cell]:
    """The cells in the order of the tasks, drawn on all cores."""
    workers = min(os.cpu_count() or 1, len(wanted))
    if workers < 2:
        yield from map(draw, wanted)
        return
    from concurrent.futures import ProcessPoolExecutor

    pool = ProcessPoolExecutor(workers, initializer=_leave_interrupts_to_the_parent)
    try:
        yield from pool.map(draw, wanted)
    finally:
        pool.shutdown(cancel_futures=True)


def draw(task: Task) -> Cell:
    """The cell of a task; what is wrong with it becomes the cell's problems."""
    from infographic.gallery.thumbnail import halved, joined, packed

    named = task.layout, task.theme.name, task.file_name
    try:
        scene = render_infographic(
            task.document, layout=task.layout, theme=task.theme, size=task.canvas,
            fonts=task.fonts, icons=task.icons,
        ).scene  # fmt: skip
        pages = scene.pages[:_MOST_PAGES]
        width = round(WIDTH * task.scale)
        widest = max(page.size.width for page in pages)
        fine = Result(replace(scene, pages=pages), Options(_FINER * width / widest))
        images = [fine.image(number) for number in range(1, len(pages) + 1)]
    except InfographicError as error:
        return Cell(*named, error.diagnostics)
    tallest = _TALLEST * width
    image = joined(images, width, tallest)
    size = Size(WIDTH, image.height / task.scale)
    whole = image.height < tallest
    return Cell(*named, (), packed(image), halved(image), size, len(scene.pages), len(pages), whole)


def _leave_interrupts_to_the_parent() -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
