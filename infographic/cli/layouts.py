"""List the layouts: arrangements of the page, and what each of them suits."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

SUMMARY = "list the layouts"


def add_arguments(parser: ArgumentParser) -> None:
    """``layouts`` takes nothing."""


def run(_options: Namespace) -> int:
    """Print every layout with what it is, what it makes, and what it suits."""
    from infographic.cli.columns import print_columns
    from infographic.layouts.base import Layout
    from infographic.plugins import load, names

    rows: list[tuple[str, str]] = []
    for name in names(Layout):
        layout = load(Layout, name)
        rows.append((name, layout.summary))
        rows += ("", f"makes {layout.canvas}"), ("", f"suits {layout.suits}")
    print_columns(rows)
    return 0
