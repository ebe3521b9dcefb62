"""List the icons, or those that a word finds by name or subject."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

SUMMARY = "list or search the icons"


def add_arguments(parser: ArgumentParser) -> None:
    """What ``icons`` takes."""
    parser.add_argument("search", nargs="?", metavar="SEARCH", help="a word, such as 'heart'")


def run(options: Namespace) -> int:
    """Print the names, one a line, the best match first."""
    from infographic.config import read_project
    from infographic.icons.book import IconBook

    book = IconBook(read_project(Path()).icon_folders)
    found = book.search(options.search) if options.search else book.names()
    for name in found:
        print(name)
    if not found:
        print(f"no icon is found by '{options.search}'", file=sys.stderr)
    return 0
