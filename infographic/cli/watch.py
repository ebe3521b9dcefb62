"""Build, then stay, and build again what depends on a file whenever one is saved. Takes
what build takes; Ctrl-C ends it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from infographic.cli import build

SUMMARY = "build again whenever a file is saved"


def add_arguments(parser: ArgumentParser) -> None:
    """What ``watch`` takes: the same as ``build``."""
    build.add_arguments(parser)


def run(options: Namespace) -> int:
    """Build until Ctrl-C; 2 if the request is wrong from the start."""
    from infographic.cli.rebuilding import Rebuilding
    from infographic.cli.report import Report
    from infographic.errors import InfographicError
    from infographic.watching.events import require_watchfiles, wakes

    try:
        require_watchfiles("watch")
        rebuilding = Rebuilding(options)
    except InfographicError as error:
        Report().found(error.diagnostics)
        return 2
    for happened in wakes(rebuilding.places):
        rebuilding.look(happened)
    return 0
