"""The options that several commands share."""

from __future__ import annotations

from argparse import ArgumentParser


def add_content_arguments(parser: ArgumentParser) -> None:
    """What chooses documents and their looks."""
    parser.add_argument(
        "content", nargs="*", metavar="CONTENT",
        help="a YAML file or a folder of them; without any, what the project configures, "
        "else the folder content",
    )  # fmt: skip
    parser.add_argument("--layout", metavar="NAME", help="the layout, whatever the content says")
    parser.add_argument("--theme", metavar="NAME", help="the theme (a name or a file), likewise")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.set_defaults(scale=None)
