"""Show a document in all layouts and themes: thumbnails, an index to open in a browser
(index.html) and a contact sheet (gallery.png)."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from infographic.cli.options import name_list, scale_number, size_option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infographic.config import Project
    from infographic.document.model import Document
    from infographic.gallery.cells import Cell
    from infographic.layouts.base import Layout
    from infographic.theme.model import Theme

INDEX_NAME = "index.html"
SUMMARY = "show a document in all layouts and themes"


def add_arguments(parser: ArgumentParser) -> None:
    """What ``gallery`` takes."""
    parser.add_argument("content", metavar="CONTENT", help="a YAML file")
    parser.add_argument(
        "--out", metavar="DIR", default="dist/gallery", help="the folder to write to (dist/gallery)"
    )
    for what in ("layouts", "themes"):
        parser.add_argument(
            f"--{what}", type=name_list, metavar="NAMES", help=f"{what} with commas between (all)"
        )
    parser.add_argument(
        "--size", type=size_option, metavar="NAME", help="the size (each layout's own)"
    )
    parser.add_argument(
        "--scale", type=scale_number, default=1.0, metavar="N",
        help="pixels per px of a thumbnail, which is 360 px wide (1)",
    )  # fmt: skip


def run(options: Namespace) -> int:
    """Draw the document in every layout and theme asked for, and write the files."""
    from infographic.api import read
    from infographic.cli.report import Report
    from infographic.config import read_project
    from infographic.errors import InfographicError
    from infographic.gallery.cells import drawn, tasks

    report = Report()
    try:
        project = read_project(Path())
        layouts = _layouts(options.layouts)
        themes = _themes(options.themes, project)
    except InfographicError as error:
        report.found(error.diagnostics)
        return 2
    document = read(options.content)
    folders = project.font_folders, project.icon_folders
    wanted = tasks(document, list(layouts), themes, options.scale, *folders, options.size)
    cells: list[Cell] = []
    for task, cell in zip(wanted, drawn(wanted), strict=True):
        cells.append(cell)
        report.begin(task.file_name, len(cells), len(wanted))
    report.end()
    if all(cell.problems for cell in cells):
        raise InfographicError(cells[0].problems)
    _write(Path(options.out), document, cells, layouts, options.scale)
    report.say(_told(Path(options.out, INDEX_NAME), cells))
    return 0


def _layouts(asked: Sequence[str] | None) -> dict[str, Layout]:
    from infographic.layouts.base import Layout
    from infographic.plugins import load, names

    return {name: load(Layout, name) for name in asked or names(Layout)}


def _themes(asked: Sequence[str] | None, project: Project) -> list[Theme]:
    """The themes, each name once."""
    from infographic.theme.reader import load_theme, theme_names

    folders = project.theme_folders
    found = [load_theme(name, folders) for name in asked or theme_names(folders)]
    return list({theme.name: theme for theme in found}.values())


def _write(
    out: Path, document: Document, cells: list[Cell], layouts: dict[str, Layout], scale: float
) -> None:
    from infographic.backends.base import Options
    from infographic.gallery.index import SHEET_NAME, index_page
    from infographic.gallery.sheet import contact_sheet
    from infographic.result import Result
    from infographic.writing import write_atomically

    for cell in cells:
        if cell.png:
            write_atomically(out / cell.file_name, cell.png)
    sheet = contact_sheet(str(document.title), cells)
    write_atomically(out / SHEET_NAME, Result(sheet, Options(scale)).png)
    page = index_page(document, cells, {name: one.summary for name, one in layouts.items()})
    write_atomically(out / INDEX_NAME, page.encode("utf-8"))


def _told(index: Path, cells: list[Cell]) -> str:
    missing = [cell for cell in cells if cell.problems]
    told = f"{index}  {len(cells) - len(missing)} pictures"
    names = ", ".join(dict.fromkeys(cell.layout for cell in missing))
    return told + (f"; not in {names}, which can't hold the content" if names else "")
