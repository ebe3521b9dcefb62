"""What to build: the command line's word counts first, then the document's, then the
project's."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass, replace
from glob import iglob
from pathlib import Path
from urllib.parse import quote

from infographic.api import read, render_infographic, theme_in
from infographic.backends.base import DEFAULT_QUALITY
from infographic.backends.pdf_standard import parse_standard
from infographic.choice import AUTO
from infographic.config import Name, Project, read_project
from infographic.document.model import Document
from infographic.errors import NOWHERE, Diagnostic, InfographicError, Source, fail
from infographic.layouts.base import Layout
from infographic.plugins import load
from infographic.result import Result
from infographic.theme.model import Theme
from infographic.theme.reader import load_theme

_SUFFIXES = (".yaml", ".yml")
_FOLDER = "content"


class NothingToBuildError(InfographicError):
    """There is no content where it is looked for."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The documents to work on, and what they are rendered with."""

    contents: tuple[Path, ...]
    project: Project
    layout: str | None
    theme: Theme | None
    scale: float
    pdf_standard: str
    brand: Theme | None = None
    size: str | None = None
    pages: int | None = None
    out: Path = Path("dist")
    quality: int = DEFAULT_QUALITY
    bleed: str = ""
    marks: bool = False

    def render(self, content: Path, *outputs: Path) -> Result:
        """Read and render one document; InfographicError with all its problems."""
        return render_infographic(
            self._completed(read(content)),
            *outputs,
            layout=self.layout,
            theme=self.theme,
            size=self.size,
            pages=self.pages,
            bleed=self.bleed,
            marks=self.marks,
            scale=self.scale,
            quality=self.quality,
            pdf_standard=self.pdf_standard,
            fonts=self.project.font_folders,
            icons=self.project.icon_folders,
            themes=self.project.theme_folders,
            system_fonts=self.project.system_fonts,
            brand=self.brand,
            url=self._url(outputs[0].parent) if outputs else "",
        )

    def _url(self, folder: Path) -> str:
        """Where a folder is published, if it lies in the one that is."""
        published, inner = self.project.url, os.path.relpath(folder, self.out)
        if not published or inner.startswith(os.pardir):
            return ""
        return published if inner == os.curdir else f"{published}{quote(Path(inner).as_posix())}/"

    def _completed(self, document: Document) -> Document:
        """The document with the project's layout and theme where it names none."""
        project = self.project
        if project.layout and not document.layout:
            name, source = project.layout
            document = replace(document, layout=name, layout_source=source)
        if project.theme and not document.theme:
            name, source = project.theme
            document = replace(document, theme=theme_in(Path.cwd(), name), theme_source=source)
        return document


def make_plan(options: Namespace) -> Plan:
    """What the options and the project ask for. InfographicError for a name on the command
    line that doesn't exist, a wrong project, or nothing to build."""
    project = read_project(Path())
    theme = None
    if options.layout not in (None, AUTO):
        load(Layout, options.layout, also=(AUTO,))
    if options.theme:
        theme = load_theme(options.theme, project.theme_folders)
    asked = [(name, NOWHERE) for name in options.content] or project.documents
    scale = options.scale or project.scale
    standard, source = project.pdf_standard
    if options.pdf_standard:
        standard, source = options.pdf_standard, NOWHERE
    parse_standard(standard, source)
    contents = tuple(_contents(asked))
    return Plan(
        contents, project, options.layout, theme, scale, standard, _brand(project),
        options.size, options.pages, Path(options.out or project.out),
        options.quality or project.quality,
        options.bleed or "", options.marks,
    )  # fmt: skip


def _brand(project: Project) -> Theme | None:
    """The theme with the project's brand; InfographicError if it states no rules."""
    if project.brand is None:
        return None
    name, source = project.brand
    theme = load_theme(name, project.theme_folders, source)
    if not theme.brands:
        raise fail(f"'{name}' has no rules under 'brand:'", source)
    return theme


def _contents(asked: Sequence[Name]) -> list[Path]:
    """The files asked for, each once."""
    if not asked:
        folder = Path(_FOLDER)
        found = in_folder(folder) if folder.is_dir() else []
        if not found:
            hint = f"name a YAML file, or put one into the folder {_FOLDER}"
            raise _nothing("there is nothing to build", NOWHERE, hint)
        return found
    files = [file for name, source in asked for file in _matching(name, source)]
    return list({file.resolve(): file for file in reversed(files)}.values())[::-1]


def _matching(name: str, source: Source) -> list[Path]:
    """The files that a path, a folder or a pattern stands for."""
    path = Path(name)
    if path.is_dir():
        found = in_folder(path)
    elif not path.exists() and any(sign in name for sign in "*?["):
        # Unlike Path.glob, this takes absolute patterns too.
        found = sorted(map(Path, iglob(name, recursive=True)))  # noqa: PTH207
    else:
        # That a single file is missing is told when it is read.
        found = [path]
    if not found:
        raise _nothing(f"no YAML file in '{name}'", source)
    return found


def _nothing(message: str, source: Source, hint: str = "") -> NothingToBuildError:
    return NothingToBuildError([Diagnostic("error", message, source, hint)])


def in_folder(folder: Path) -> list[Path]:
    """The content files that lie in a folder."""
    return sorted(file for file in folder.iterdir() if file.suffix.lower() in _SUFFIXES)
