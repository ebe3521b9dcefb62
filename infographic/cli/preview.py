"""Show documents in the browser while they are written: the picture follows each save, with
what is wrong beside it. Only this machine can reach the page; Ctrl-C ends it."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from infographic.cli.options import add_document_argument

if TYPE_CHECKING:
    from infographic.building.job import Means

SUMMARY = "show documents in the browser while they are written"

_LAST_PORT = 65535
_PICKED_IN_THE_PAGE = ("layout", "theme", "size", "target")
_AS_CONFIGURED = ("pages", "format", "scale", "quality", "pdf_standard", "out", "bleed")


def add_arguments(parser: ArgumentParser) -> None:
    """What ``preview`` takes."""
    add_document_argument(parser)
    parser.add_argument(
        "--port", type=port_number, default=0, metavar="N", help="the port (a free one)"
    )
    parser.add_argument("--open", action="store_true", help="open the page in the browser")
    parser.set_defaults(**dict.fromkeys(_PICKED_IN_THE_PAGE + _AS_CONFIGURED), marks=False)


def port_number(text: str) -> int:
    """A port of TCP."""
    if not text.isdecimal() or not 1 <= int(text) <= _LAST_PORT:
        raise ArgumentTypeError(f"give a whole number from 1 to {_LAST_PORT}")
    return int(text)


def run(options: Namespace) -> int:
    """Serve until Ctrl-C; 2 if the request is wrong from the start."""
    from infographic.cli.report import Report
    from infographic.errors import InfographicError

    try:
        _require_packages()
        from infographic.preview.server import HOST, listen, serve
        from infographic.preview.studio import Studio

        studio = Studio(lambda: _made(options))
        listener = listen(options.port)
    except InfographicError as error:
        Report().found(error.diagnostics)
        return 2
    address = f"http://{HOST}:{listener.getsockname()[1]}/"
    print(f"{address}  (Ctrl-C ends it)", flush=True)
    if options.open:
        import webbrowser

        webbrowser.open(address)
    serve(studio, listener)
    return 0


def _require_packages() -> None:
    """InfographicError, with what to install, if a package is missing."""
    from infographic.errors import fail

    try:
        import starlette  # noqa: F401
        import uvicorn  # noqa: F401
        import watchfiles  # noqa: F401
    except ImportError as error:
        message = f"preview needs the package {error.name}"
        raise fail(message, hint="pip install 'infographic[preview]'") from None


def _made(options: Namespace) -> tuple[Means, tuple[Path, ...]]:
    from infographic.cli.plan import make_plan

    plan = make_plan(options)
    return plan.means, plan.contents
