"""The command line: one command a file, and what all of them share.

Nothing but the standard library's parser is loaded before a command runs, so that
``--help`` and ``--version`` answer at once.
"""

from __future__ import annotations

import argparse
import gc
import io
import os
import sys
from collections.abc import Sequence

import infographic
from infographic.cli import (
    build,
    check,
    contrast,
    diff,
    fonts,
    gallery,
    icons,
    layouts,
    new,
    preview,
    schema,
    sizes,
    themes,
    validate,
    watch,
)

_COMMANDS = {
    "build": build,
    "check": check,
    "watch": watch,
    "preview": preview,
    "validate": validate,
    "diff": diff,
    "new": new,
    "gallery": gallery,
    "layouts": layouts,
    "sizes": sizes,
    "themes": themes,
    "icons": icons,
    "fonts": fonts,
    "contrast": contrast,
    "schema": schema,
}

CONTENT_WRONG, USAGE_WRONG = 1, 2
# What a shell reports for a program that ended by SIGINT or SIGPIPE.
_INTERRUPTED, _PIPE_CLOSED = 130, 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status: 0 fine, 1 content or theme wrong, 2 usage."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A narrow locale must not turn a message into a traceback.
            stream.reconfigure(errors="backslashreplace")
    # Hardly any cycles are made; searching for them takes 3 % of the time of a build.
    gc.set_threshold(100_000)
    try:
        status = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has gone; whatever is still buffered has to go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PIPE_CLOSED
    except KeyboardInterrupt:
        return _INTERRUPTED
    return status


def _run(arguments: Sequence[str] | None) -> int:
    parser = _parser()
    given, paths = _parted(list(sys.argv[1:] if arguments is None else arguments))
    try:
        options = parser.parse_args(given, argparse.Namespace(paths=paths))
    except SystemExit as end:
        return int(end.code or 0)
    if options.command is None:
        parser.print_help(sys.stderr)
        return USAGE_WRONG
    try:
        return int(_COMMANDS[options.command].run(options))
    except infographic.InfographicError as error:
        from infographic.cli.report import Report

        Report().found(error.diagnostics)
        return CONTENT_WRONG


def _parted(given: list[str]) -> tuple[list[str], list[str]]:
    """The arguments before ``--`` and those behind it, for a command to which these are
    paths, whatever stands before them; the parser itself takes all of them for the same."""
    command = _COMMANDS.get(given[0]) if given else None
    if "--" not in given or not getattr(command, "PATHS_APART", False):
        return given, []
    at = given.index("--")
    return given[:at], given[at + 1 :]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="infographic",
        description="Turn a YAML file of tips into a finished infographic: PNG and PDF.",
        epilog="infographic COMMAND --help tells more about a command.",
    )
    parser.add_argument(
        "--version", action="version", version=f"infographic {infographic.__version__}"
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    for name, command in _COMMANDS.items():
        command.add_arguments(
            commands.add_parser(name, help=command.SUMMARY, description=command.__doc__)
        )
    return parser
