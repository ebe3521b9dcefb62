"""List the font families: their weights, scripts, and where they were found."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from infographic.text.fonts import Family, FontBook

SUMMARY = "list the fonts"


def add_arguments(parser: ArgumentParser) -> None:
    """What ``fonts`` takes."""
    parser.add_argument("--theme", metavar="NAME", help="look in this theme's folder too")


def run(options: Namespace) -> int:
    """Print every family with the weights of its upright and italic faces."""
    from infographic.cli.columns import print_columns

    book = _book(options.theme)
    rows: list[tuple[str, str]] = []
    for family in book.families():
        rows.append((family.name, weights(family)))
        rows.append(("", f"{', '.join(_scripts(book, family)) or 'symbols'}; {family.origin}"))
    print_columns(rows)
    return 0


def weights(family: Family) -> str:
    """The weights of the upright faces, then of the italic ones; those of a variable font
    as a range."""
    upright, slanted = (
        " ".join(face.weights for face in family.faces if face.italic == italic)
        for italic in (False, True)
    )
    return ", ".join(filter(None, (upright, slanted and f"italic {slanted}")))


def _book(theme: str | None) -> FontBook:
    """The fonts of the project and of a theme."""
    from infographic.config import read_project
    from infographic.text.fonts import FontBook
    from infographic.theme.reader import load_theme

    project = read_project(Path())
    look = load_theme(theme, project.theme_folders) if theme else None
    system = project.system_fonts or bool(look and look.system_fonts)
    return FontBook(project.font_folders, look.folders if look else (), system)


def _scripts(book: FontBook, family: Family) -> list[str]:
    from infographic.text.scripts import scripts

    face = family.faces[0]
    return scripts(book.find(family.name, face.nearest(400), face.italic))
