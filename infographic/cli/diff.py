"""Compare documents before and after: what changed in words, and a page that shows it.

OLD and NEW are files, folders, or revisions of the git repository. Without NEW, a revision
is compared with the working tree; without any, the last commit is. Paths may follow.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from infographic.cli.options import add_look_arguments, scale_number

if TYPE_CHECKING:
    from infographic.cli.sides import Request
    from infographic.diff.comparison import Comparison

PATHS_APART = True
SUMMARY = "show what changed, against another file or a git revision"

_PAGE = "dist/diff.html"


def add_arguments(parser: ArgumentParser) -> None:
    """What ``diff`` takes."""
    parser.add_argument(
        "names", nargs="*", metavar="OLD NEW PATH",
        help="files or folders (YAML, or pictures), or git revisions, after which paths may "
        "follow (diff HEAD~1; diff v1 v2 -- content/a.yaml)",
    )  # fmt: skip
    parser.add_argument("--out", metavar="FILE", help=f"the page to write ({_PAGE})")
    parser.add_argument("--text", action="store_true", help="write no page")
    parser.add_argument(
        "--quiet", action="store_true",
        help="print nothing; without --out, write no page either: the exit status tells",
    )  # fmt: skip
    parser.add_argument(
        "--scale", type=scale_number, metavar="N", help="pixels of the pictures per px (1)"
    )
    add_look_arguments(parser)


def run(options: Namespace) -> int:
    """Compare; 0 if nothing differs, 1 if anything does, 2 if the request is wrong."""
    from tempfile import TemporaryDirectory

    from infographic.cli.report import Report
    from infographic.cli.sides import compare, request
    from infographic.errors import InfographicError

    try:
        asked = request(options.names, options.paths)
        with TemporaryDirectory(prefix="infographic-") as scratch:
            found = compare(asked, options, Path(scratch))
            page = _written(options, asked, found)
    except InfographicError as error:
        Report().found(error.diagnostics)
        return 2
    if not options.quiet:
        _tell(options, asked, found, page)
    return int(any(one.status != "same" for one in found))


def _written(options: Namespace, asked: Request, found: list[Comparison]) -> Path | None:
    """Write the page, if it is wanted, and return its place."""
    if options.text or (options.quiet and not options.out):
        return None
    from infographic.diff.page import difference_page
    from infographic.writing import write_atomically

    page = Path(options.out or _PAGE)
    write_atomically(page, difference_page(found, *asked.names).encode("utf-8"))
    return page


def _tell(options: Namespace, asked: Request, found: list[Comparison], page: Path | None) -> None:
    from infographic.cli.diagnostics import visible
    from infographic.diff.comparison import told

    if options.json:
        import json

        before, after = asked.names
        sides = {"before": before, "after": after, "page": str(page) if page else None}
        print(json.dumps(sides | {"documents": [one.as_dict() for one in found]}, indent=2))
        return
    for one in found:
        if one.status != "same":
            print(visible(f"{one.name}: {one.summary}"))
    print(visible(f"{page}  {told(found)}" if page else told(found)))
