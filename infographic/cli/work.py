"""Going through documents: each is rendered, and what is wrong with one doesn't keep the
next from its turn."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from infographic.cli.plan import Plan, make_plan
from infographic.cli.report import Report
from infographic.errors import InfographicError

Outputs = Mapping[Path, Sequence[Path]]


def render_all(options: Namespace, outputs_of: Callable[[Plan], Outputs]) -> int:
    """Render every document of the plan to its outputs and tell about it; the exit status:
    1 if any document or theme is wrong, 2 if the request itself is."""
    report = Report(options.json)
    try:
        plan = make_plan(options)
        jobs = outputs_of(plan)
    except InfographicError as error:
        report.found(error.diagnostics)
        report.end()
        return 2
    for number, (content, outputs) in enumerate(jobs.items(), start=1):
        report.begin(str(content), number, len(jobs))
        try:
            result = plan.render(content, *outputs)
        except InfographicError as error:
            report.found(error.diagnostics)
            continue
        report.found(result.warnings)
        if outputs and result.reason:
            report.note(f"{content}: layout {result.scene.layout} {result.reason}")
        report.wrote(str(content), result)
        if not outputs:
            report.say(f"{content}: fine" + (", with warnings" if result.warnings else ""))
    report.end()
    return 1 if report.errors else 0
