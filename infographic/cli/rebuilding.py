"""Building again, in one process, the documents of a plan that have changed."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from infographic.cli import build
from infographic.cli.plan import Plan, make_plan
from infographic.cli.report import Report
from infographic.errors import Diagnostic, InfographicError
from infographic.watching.needs import needs, settings
from infographic.watching.stamps import Place
from infographic.watching.tracker import Tracker

_MOST_NAMED = 3


class Rebuilding:
    """What ``watch`` knows between two looks. InfographicError if there is nothing to build
    from the start; later that is told, and mended settings are waited for."""

    def __init__(self, options: Namespace) -> None:
        self._options = options
        self._plan: Plan | None = make_plan(options)
        self._tracker = Tracker()
        self._report = Report()
        self._problems: tuple[Diagnostic, ...] = ()

    def places(self) -> frozenset[Place]:
        """Where something may happen that matters."""
        return self._tracker.places | settings()

    def look(self, happened: bool) -> None:
        """Build what has changed. If something has happened, ask the settings again: there
        may be more documents, or fewer."""
        if happened or self._plan is None or self._tracker.changed(self._plan.contents):
            self._plan = self._planned()
        changed = self._tracker.changed(self._plan.contents) if self._plan else {}
        if self._plan and changed:
            files = sorted({file for files in changed.values() for file in files})
            if files:
                self._report.note(f"changed: {_named(files)}")
            self._build(self._plan, list(changed))

    def _planned(self) -> Plan | None:
        """The plan as it is now; None if the settings are wrong, which is told once."""
        try:
            plan = make_plan(self._options)
        except InfographicError as error:
            if error.diagnostics != self._problems:
                self._report.found(error.diagnostics)
            self._problems = error.diagnostics
            return None
        self._problems = ()
        return plan

    def _build(self, plan: Plan, contents: Sequence[Path]) -> None:
        for content in contents:
            self._tracker.begin(content)
        asked = {"content": [str(content) for content in contents]}
        build.run(Namespace(**vars(self._options) | asked))
        for content in contents:
            self._tracker.end(content, needs(content, plan.project, self._options.theme))
        number = len(plan.contents)
        self._report.note(f"watching {number} document{'s' if number > 1 else ''}; Ctrl-C ends it")


def _named(files: Sequence[Path]) -> str:
    names = ", ".join(str(file) for file in files[:_MOST_NAMED])
    more = len(files) - _MOST_NAMED
    return f"{names} and {more} more" if more > 0 else names
