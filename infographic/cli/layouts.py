"""List the layouts: arrangements of the page."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

SUMMARY = "list the layouts"


def add_arguments(parser: ArgumentParser) -> None:
    """``layouts`` takes nothing."""


def run(_options: Namespace) -> int:
    """Print every layout with the line that says what it is."""
    from infographic.cli.columns import print_columns
    from infographic.layouts.base import Layout
    from infographic.plugins import load, names

    print_columns((name, load(Layout, name).summary) for name in names(Layout))
    return 0
