"""Render documents and write them to files."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from infographic.cli.options import add_content_arguments, add_file_arguments, name_list

SUMMARY = "render documents to PNG, PDF, web pages and more"


def add_arguments(parser: ArgumentParser) -> None:
    """What ``build`` takes."""
    add_content_arguments(parser)
    parser.add_argument(
        "--format",
        type=name_list,
        metavar="NAMES",
        help="formats with commas between (png,pdf); svg, webp and jpeg are pictures, too, html "
        "is a web page with the words and the picture, md and txt the words, alt what the picture "
        "says in its place, json the scene",
    )
    add_file_arguments(parser)
    parser.add_argument("--out", metavar="DIR", help="the folder to write to (dist)")
    parser.add_argument(
        "--force", action="store_true", help="make all anew, what is up to date included"
    )
    parser.add_argument(
        "--prune", action="store_true",
        help="remove what was made once and isn't configured any more",
    )  # fmt: skip


def run(options: Namespace) -> int:
    """Build all that can be built."""
    from infographic.cli.unchanged import Unchanged

    unchanged = Unchanged(options)
    if files := unchanged.files():
        print(up_to_date(files))
        return 0
    from infographic.cli.work import render_all

    return render_all(options, unchanged)


def up_to_date(files: int) -> str:
    """What is told of files that nothing had to be done about."""
    return f"{files} file{'s are' if files > 1 else ' is'} up to date"
