"""Doing jobs, on as many cores as there are: results come in the order of the jobs."""

from __future__ import annotations

import os
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from infographic.building.job import Job, Means
from infographic.errors import Diagnostic, InfographicError, Source
from infographic.result import Output
from infographic.sealing import Record


@dataclass(frozen=True, slots=True)
class Built:
    """What became of a job: its files, what they say, and what was found. ``reason`` says
    why it has its layout, if nothing names one; ``records`` tell what files were made from
    that can't tell it themselves. ``kept`` are files that were up to date."""

    job: Job
    findings: tuple[Diagnostic, ...] = ()
    outputs: tuple[Output, ...] = ()
    layout: str = ""
    reason: str = ""
    said: dict[str, object] = field(default_factory=dict)
    records: dict[Path, Record] = field(default_factory=dict)
    kept: tuple[Output, ...] = ()


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def build(means: Means, job: Job) -> Built:
    """Do one job; what is wrong with it is told, not raised."""
    try:
        result = means.render(job)
    except InfographicError as error:
        return Built(job, error.diagnostics)
    return Built(
        job, result.warnings, result.outputs, result.scene.layout, result.reason,
        result.as_dict(), result.records,
    )  # fmt: skip


def build_all(means: Means, jobs: Sequence[Job], workers: int | None = None) -> Iterator[Built]:
    """Do all jobs, on ``workers`` cores (all that there are, if None)."""
    workers = min(workers or cores(), len(jobs))
    if workers < 2:
        yield from (build(means, job) for job in jobs)
        return
    # A single job, the most frequent case, needs no processes.
    from infographic.building.workers import Crew

    yield from Crew(workers, partial(_build, means), _lost).results(jobs)


def _build(means: Means, job: Job) -> Built:
    """What :func:`build` does; the process must not end with a mistake of our own."""
    try:
        return build(means, job)
    except Exception as error:  # noqa: BLE001 - whatever it is, the parent has to tell it
        where = traceback.extract_tb(error.__traceback__)[-1]
        message = f"a mistake of infographic's own: {type(error).__name__}: {error}"
        hint = f"please report it, with '{where.name}, line {where.lineno}'"
        return Built(job, (Diagnostic("error", message, Source(str(job.content)), hint),))


def _lost(job: Job, status: int) -> Built:
    """What is told of a job whose process has died."""
    how = f"by signal {-status}" if status < 0 else f"with status {status}"
    message = f"the process that made {job.name} ended {how}"
    hint = "it may have had too little memory: try --jobs 1, or a smaller --scale"
    return Built(job, (Diagnostic("error", message, Source(str(job.content)), hint),))
