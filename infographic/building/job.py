"""One document as one target: what is rendered, with what, and where to.

The command line's word counts most, then the target's, the document's and the project's.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

from infographic.api import made_of, read, render_infographic, theme_in
from infographic.config import Name, Project, Target
from infographic.document.model import Document
from infographic.errors import NOWHERE
from infographic.result import Result
from infographic.sealing import Record
from infographic.theme.model import Theme


@dataclass(frozen=True, slots=True)
class Asked:
    """The command line's words; None or empty where it is silent."""

    layout: str | None = None
    theme: Theme | None = None
    size: str | None = None
    pages: int | None = None
    scale: float | None = None
    quality: int | None = None
    pdf_standard: str | None = None
    formats: tuple[str, ...] = ()
    out: str | None = None
    bleed: str | None = None
    marks: bool = False


NO_TARGET, NO_PROJECT, NOTHING_ASKED = Target(), Project(), Asked()


@dataclass(frozen=True, slots=True)
class Job:
    """A document as a target, and the files that it becomes."""

    content: Path
    target: Target = NO_TARGET
    outputs: tuple[Path, ...] = ()

    @property
    def name(self) -> str:
        """What messages call it."""
        return f"{self.content} ({self.target.name})" if self.target.name else str(self.content)

    @property
    def place(self) -> Path:
        """The path of its files without their suffixes."""
        return self.outputs[0].parent / self.content.stem


@dataclass(frozen=True, slots=True)
class Means:
    """What all jobs of a build share: the project's settings, its brand, and what was asked
    for on the command line."""

    project: Project = NO_PROJECT
    asked: Asked = NOTHING_ASKED
    brand: Theme | None = None

    @property
    def out(self) -> Path:
        """The folder in which all targets have theirs."""
        return Path(self.asked.out or self.project.out)

    def folder(self, target: Target) -> Path:
        """Where the files of a target go."""
        if target.out and not self.asked.out:
            return Path(target.out)
        return self.out / target.name

    def formats(self, target: Target) -> tuple[Name, ...]:
        """The formats of a target, each with its place."""
        asked = tuple((name, NOWHERE) for name in self.asked.formats)
        return asked or target.formats or self.project.formats

    def pdf_standard(self, target: Target) -> Name:
        """What PDFs of a target conform to, and who says so."""
        if self.asked.pdf_standard:
            return self.asked.pdf_standard, NOWHERE
        return target.pdf_standard or self.project.pdf_standard

    def render(self, job: Job) -> Result:
        """Read and render one document; InfographicError with all its problems."""
        document = self.completed(read(job.content), job.target)
        choices = {**self._scene_options(job.target), **self.file_options(job)}
        return render_infographic(document, *job.outputs, **choices)

    def made_of(self, job: Job, document: Document, like: Record) -> Record:
        """What the scene of a job would be made of now (see :func:`infographic.api.made_of`);
        ``document`` is as it was read."""
        return made_of(
            self.completed(document, job.target), like, **self._scene_options(job.target)
        )

    def file_options(self, job: Job) -> dict[str, Any]:
        """The options of the formats."""
        asked, target, project = self.asked, job.target, self.project
        return {
            "scale": asked.scale or target.scale or project.scale,
            "quality": asked.quality or target.quality or project.quality,
            "pdf_standard": self.pdf_standard(target)[0],
            "url": self._url(job.outputs[0].parent) if job.outputs else "",
        }

    def _scene_options(self, target: Target) -> dict[str, Any]:
        asked, project = self.asked, self.project
        return {
            "layout": asked.layout,
            "theme": asked.theme,
            "size": asked.size,
            "pages": asked.pages,
            "bleed": asked.bleed or (target.bleed[0] if target.bleed else ""),
            "marks": asked.marks or target.marks,
            "fonts": project.font_folders,
            "icons": project.icon_folders,
            "themes": project.theme_folders,
            "system_fonts": project.system_fonts,
            "brand": self.brand,
        }

    def completed(self, document: Document, target: Target) -> Document:
        """The document with what the target says, and the project where both are silent."""
        layout = target.layout or (None if document.layout else self.project.layout)
        if layout:
            document = replace(document, layout=layout[0], layout_source=layout[1])
        theme = target.theme or (None if document.theme else self.project.theme)
        if theme:
            name, source = theme
            document = replace(document, theme=theme_in(Path.cwd(), name), theme_source=source)
        if target.size:
            document = replace(document, size=target.size[0], size_source=target.size[1])
        return replace(document, pages=target.pages or document.pages)

    def _url(self, folder: Path) -> str:
        """Where a folder is published, if it lies in the one that is."""
        published, inner = self.project.url, os.path.relpath(folder, self.out)
        if not published or inner.startswith(os.pardir):
            return ""
        return published if inner == os.curdir else f"{published}{quote(Path(inner).as_posix())}/"
