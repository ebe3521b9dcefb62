"""List the themes: palettes, type and shapes."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

SUMMARY = "list the themes"


def add_arguments(parser: ArgumentParser) -> None:
    """``themes`` takes nothing."""


def run(_options: Namespace) -> int:
    """Print every theme with the line that says what it is."""
    from infographic.cli.columns import print_columns
    from infographic.config import read_project
    from infographic.theme.reader import load_theme, theme_names

    folders = read_project(Path()).theme_folders
    print_columns((name, load_theme(name, folders).summary) for name in theme_names(folders))
    return 0
