"""List the font families: their weights, scripts, and where they were found; or draw them
on a sheet."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infographic.text.fonts import Family, FontBook

SUMMARY = "list the fonts"


def add_arguments(parser: ArgumentParser) -> None:
    """What ``fonts`` takes."""
    parser.add_argument("search", nargs="?", metavar="SEARCH", help="a part of a family's name")
    parser.add_argument("--theme", metavar="NAME", help="look beside this theme too")
    parser.add_argument("--specimen", metavar="FILE", help="draw them at all weights: fonts.png")


def run(options: Namespace) -> int:
    """Print the families with the weights of their upright and italic faces; or write the
    specimen."""
    from infographic.cli.collections import at_hand, write_scene

    have = at_hand(options.theme)
    asked = (options.search or "").lower()
    found = [family for family in have.fonts.families() if asked in family.name.lower()]
    if not found:
        print(f"no font family is found by '{options.search}'", file=sys.stderr)
    elif options.specimen:
        from infographic.sheets.fonts import specimen

        write_scene(specimen(found, have.fonts, have.theme), Path(options.specimen))
    else:
        _print(found, have.fonts)
    return 0


def _print(families: Sequence[Family], fonts: FontBook) -> None:
    from infographic.cli.columns import print_columns

    rows: list[tuple[str, str]] = []
    for family in families:
        rows += (family.name, _weights(family)), ("", f"{_scripts(fonts, family)}; {family.origin}")
    print_columns(rows)


def _weights(family: Family) -> str:
    """The weights of the upright faces, then of the italic ones; those of a variable font
    as a range."""
    upright, slanted = (
        " ".join(face.weights for face in family.faces if face.italic == italic)
        for italic in (False, True)
    )
    return ", ".join(filter(None, (upright, slanted and f"italic {slanted}")))


def _scripts(fonts: FontBook, family: Family) -> str:
    from infographic.errors import InfographicError
    from infographic.text.scripts import scripts

    try:
        return ", ".join(scripts(fonts.find(family.name, 400))) or "symbols"
    except InfographicError as error:
        return error.diagnostics[0].message
