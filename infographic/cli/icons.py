"""List the icons, or those that a word finds by name or subject; or draw them on a sheet."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

SUMMARY = "list or search the icons"


def add_arguments(parser: ArgumentParser) -> None:
    """What ``icons`` takes."""
    parser.add_argument("search", nargs="?", metavar="SEARCH", help="a word, such as 'heart'")
    parser.add_argument("--theme", metavar="NAME", help="in this theme's set and look (calm)")
    parser.add_argument("--sheet", metavar="FILE", help="draw them with their names: sheet.png")


def run(options: Namespace) -> int:
    """Print the names, one a line, the best match first; or write the sheet."""
    from infographic.cli.collections import at_hand

    have = at_hand(options.theme)
    found = have.icons.search(options.search) if options.search else have.icons.names()
    if not found:
        print(f"no icon is found by '{options.search}'", file=sys.stderr)
    elif options.sheet:
        from infographic.cli.collections import write_scene
        from infographic.sheets.icons import icon_sheet

        sheet = icon_sheet(found, have.icons, have.theme, have.fonts, options.search or "")
        write_scene(sheet, Path(options.sheet))
    else:
        print("\n".join(found))
    return 0
