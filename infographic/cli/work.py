"""Going through jobs: each is done, and what is wrong with one doesn't keep the next from
its turn."""

from __future__ import annotations

import time
from argparse import Namespace
from collections.abc import Iterable, Sequence
from dataclasses import replace

from infographic.building.job import Job
from infographic.building.leftovers import by_output
from infographic.building.running import Built, build_all
from infographic.building.updating import Update, Wish
from infographic.cli.build import up_to_date
from infographic.cli.plan import Plan, make_plan
from infographic.cli.report import Report
from infographic.cli.unchanged import Unchanged
from infographic.errors import InfographicError

_MOST_NAMED = 3


def render_all(options: Namespace, unchanged: Unchanged | None = None) -> int:
    """Render every document of the plan, and write what has to be written if there is a
    short cut to note it in; the exit status: 1 if any document or theme is wrong, 2 if the
    request itself is."""
    begun = time.time_ns()
    report = Report(options.json)
    try:
        plan = make_plan(options)
    except InfographicError as error:
        report.found(error.diagnostics)
        report.end()
        return 2
    if unchanged:
        unchanged.keep(plan, _update(report, plan, options), begun)
    else:
        jobs = [replace(job, outputs=()) for job in plan.jobs]
        _tell_all(report, build_all(plan.means, jobs, options.jobs), jobs)
    report.end()
    return 1 if report.errors else 0


def is_whole(options: Namespace) -> bool:
    """Whether all is asked for that the project configures."""
    return not (options.content or options.target or options.format)


def _update(report: Report, plan: Plan, options: Namespace) -> Update:
    wish = Wish(options.force, options.prune, is_whole(options), options.json, options.jobs)
    update = Update(plan.means, plan.jobs, wish)
    for path in update.changed_by_hand():
        report.note(f"{path} was changed by hand; it is made anew")
    try:
        _tell_all(report, update.run(), plan.jobs)
    finally:
        # What was made counts, even if somebody has lost patience.
        try:
            update.finish()
            _tell_leftovers(report, update)
        except InfographicError as error:
            report.found(error.diagnostics)
    if update.fresh:
        report.say(up_to_date(len(update.fresh)))
    return update


def _tell_all(report: Report, done: Iterable[Built], jobs: Sequence[Job]) -> None:
    report.begin(jobs[0].name, 1, len(jobs))
    for number, built in enumerate(done, start=1):
        _tell(report, built)
        if number < len(jobs):
            report.begin(jobs[number].name, number + 1, len(jobs))


def _tell(report: Report, built: Built) -> None:
    report.found(built.findings)
    if not built.layout:
        return
    name = built.job.name
    if built.outputs and built.reason:
        report.note(f"{name}: layout {built.layout} {built.reason}")
    report.wrote(built)
    if not built.outputs and not built.kept:
        report.say(f"{name}: fine" + (", with warnings" if built.findings else ""))


def _tell_leftovers(report: Report, update: Update) -> None:
    if update.removed:
        count = len(update.removed)
        files = "1 file that is" if count == 1 else f"{count} files that are"
        report.say(f"removed {files} not configured any more")
    for one, count in by_output(update.leftovers)[:_MOST_NAMED]:
        more = f" and {count - 1} more" if count > 1 else ""
        remedy = "; build --prune removes it" if one.ours else ""
        report.note(f"{one.path}{more}: left over, {one.message}{remedy}")
    if len(update.leftovers) > _MOST_NAMED:
        report.note(f"{len(update.leftovers)} files are left over; check tells all")
