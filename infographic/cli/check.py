"""Tell whether the files of all documents are up to date: fresh, stale (and what changed),
missing, or changed by hand. Nothing is built or written.

It needs nothing but the files themselves, so it works in a fresh clone.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from infographic.cli.options import add_content_arguments, add_file_arguments

if TYPE_CHECKING:
    from infographic.building.checking import Checked
    from infographic.building.freshness import State
    from infographic.building.leftovers import Leftover

SUMMARY = "tell whether all files are up to date"

_FORMS = ("text", "github", "json")


def add_arguments(parser: ArgumentParser) -> None:
    """What ``check`` takes."""
    add_content_arguments(parser, works=False)
    add_file_arguments(parser)
    parser.add_argument("--out", metavar="DIR", help="the folder that was built to (dist)")
    parser.add_argument(
        "--format", choices=_FORMS, default="text", dest="form",
        help="how to tell it: text, annotations for GitHub, or one JSON object",
    )  # fmt: skip
    parser.set_defaults(format=None)


def run(options: Namespace) -> int:
    """Check, and tell; 0 if all is up to date, 1 if not, 2 if the request is wrong."""
    from infographic.building.checking import check
    from infographic.cli.plan import make_plan
    from infographic.cli.report import Report
    from infographic.cli.work import is_whole
    from infographic.errors import InfographicError

    try:
        plan = make_plan(options)
    except InfographicError as error:
        Report(options.json or options.form == "json").found(error.diagnostics)
        return 2
    checked = check(plan.means, plan.jobs, is_whole(options))
    if options.json or options.form == "json":
        _print_json(checked)
    elif options.form == "github":
        _print_annotations(checked)
    else:
        _print_text(checked)
    return 1 if checked.stale or checked.leftovers else 0


def _print_text(checked: Checked) -> None:
    from infographic.building.leftovers import by_output
    from infographic.cli.diagnostics import visible

    for state in checked.states:
        print(visible(f"{state.path}: {_told(state)}"))
    for one, count in by_output(checked.leftovers):
        print(visible(f"{one.path}{_more(count)}: left over: {one.message}"))
    if remedy := _remedy(checked):
        print(f"to mend it: {remedy}")


def _told(state: State) -> str:
    """The status, and why."""
    reasons = "; ".join(reason.message for reason in state.reasons)
    if state.status == "stale":
        return f"stale: {reasons}"
    if state.status == "untold":
        return "there, but nothing tells what it was made from"
    if state.status == "changed":
        return "changed by hand"
    if state.status == "missing" and state.files:
        return f"missing: {reasons}"
    return state.status


def _remedy(checked: Checked) -> str:
    """The command that mends it; empty if there is nothing to mend."""
    if not checked.stale and not checked.leftovers:
        return ""
    prune = " --prune" if checked.leftovers else ""
    targets = {state.job.target.name for state in checked.stale}
    some = targets < {state.job.target.name for state in checked.states} and not prune
    names = f" --target {','.join(sorted(targets))}" if some else ""
    return f"infographic build{names}{prune}"


def _print_annotations(checked: Checked) -> None:
    """Workflow commands that GitHub shows beside the lines that they are about."""
    from infographic.building.leftovers import by_output

    remedy = _remedy(checked)
    for state in checked.stale:
        title = f"{state.path} is {_adjective(state)}"
        for reason in state.reasons:
            place = reason.source
            text = f"{reason.message}; to mend it: {remedy}"
            _annotate(place.file, place.line, place.column, title, text)
    for one, count in by_output(checked.leftovers):
        title = f"{one.path}{_more(count)} is left over"
        _annotate(str(one.path), 0, 0, title, f"{one.message}; to mend it: {remedy}")


def _more(count: int) -> str:
    return f" and {count - 1} more" if count > 1 else ""


def _adjective(state: State) -> str:
    return "changed by hand" if state.status == "changed" else state.status


def _annotate(file: str, line: int, column: int, title: str, text: str) -> None:
    places = {"file": file, "line": line, "col": column, "title": title}
    told = ",".join(f"{key}={_property(str(value))}" for key, value in places.items() if value)
    print(f"::error {told}::{_data(text)}")


def _data(text: str) -> str:
    """A text as GitHub's workflow commands take it (actions/toolkit, command.ts)."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _print_json(checked: Checked) -> None:
    import json

    outputs = [_as_dict(state) for state in checked.states]
    rest = [_leftover(one) for one in checked.leftovers]
    fresh = not checked.stale and not checked.leftovers
    told = {"fresh": fresh, "outputs": outputs, "leftovers": rest, "remedy": _remedy(checked)}
    print(json.dumps(told, indent=2))


def _as_dict(state: State) -> dict[str, object]:
    return {
        "path": str(state.path),
        "status": state.status,
        "content": str(state.job.content),
        "target": state.job.target.name,
        "files": [str(file) for file in state.files],
        "reasons": [
            {
                "message": reason.message,
                "file": reason.source.file,
                "line": reason.source.line,
                "column": reason.source.column,
            }
            for reason in state.reasons
        ],
    }


def _leftover(one: Leftover) -> dict[str, object]:
    renamed = str(one.renamed.content) if one.renamed else ""
    return {"path": str(one.path), "message": one.message, "renamed": renamed}
