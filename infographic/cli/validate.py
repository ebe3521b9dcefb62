"""Check documents: every problem, themes, icons and what does not fit included. Nothing
is written."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from infographic.cli.options import add_content_arguments

SUMMARY = "check documents and tell every problem"


def add_arguments(parser: ArgumentParser) -> None:
    """What ``validate`` takes."""
    add_content_arguments(parser)


def run(options: Namespace) -> int:
    """Lay every document out, and write nothing."""
    from infographic.cli.work import render_all

    return render_all(options)
