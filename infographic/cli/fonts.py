"""List the font families, with their weights."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from infographic.text.fonts import Family

SUMMARY = "list the fonts"


def add_arguments(parser: ArgumentParser) -> None:
    """``fonts`` takes nothing."""


def run(_options: Namespace) -> int:
    """Print every family with the weights of its upright and italic faces."""
    from infographic.cli.columns import print_columns
    from infographic.config import read_project
    from infographic.text.fonts import FontBook

    book = FontBook(read_project(Path()).font_folders)
    print_columns((family.name, _weights(family)) for family in book.families())
    return 0


def _weights(family: Family) -> str:
    upright = " ".join(str(weight) for weight, italic, _ in family.faces if not italic)
    slanted = " ".join(str(weight) for weight, italic, _ in family.faces if italic)
    return ", ".join(filter(None, (upright, slanted and f"italic {slanted}")))
