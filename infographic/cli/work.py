"""Going through jobs: each is done, and what is wrong with one doesn't keep the next from
its turn."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace

from infographic.building.running import Built, build_all
from infographic.cli.plan import make_plan
from infographic.cli.report import Report
from infographic.errors import InfographicError


def render_all(options: Namespace, write: bool = True) -> int:
    """Render every document of the plan, and write it if told to; the exit status: 1 if any
    document or theme is wrong, 2 if the request itself is."""
    report = Report(options.json)
    try:
        plan = make_plan(options)
    except InfographicError as error:
        report.found(error.diagnostics)
        report.end()
        return 2
    jobs = plan.jobs if write else [replace(job, outputs=()) for job in plan.jobs]
    report.begin(jobs[0].name, 1, len(jobs))
    for number, built in enumerate(build_all(plan.means, jobs, options.jobs), start=1):
        _tell(report, built)
        if number < len(jobs):
            report.begin(jobs[number].name, number + 1, len(jobs))
    report.end()
    return 1 if report.errors else 0


def _tell(report: Report, built: Built) -> None:
    report.found(built.findings)
    if not built.layout:
        return
    name = built.job.name
    if built.outputs and built.reason:
        report.note(f"{name}: layout {built.layout} {built.reason}")
    report.wrote(built)
    if not built.outputs:
        report.say(f"{name}: fine" + (", with warnings" if built.findings else ""))
