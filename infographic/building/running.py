"""Doing jobs, on as many cores as there are: results come in the order of the jobs."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path

from infographic.building.job import Job, Means
from infographic.errors import Diagnostic, InfographicError
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
    # A copy of this process has everything loaded; other systems can't make one safely.
    context = get_context("fork" if sys.platform == "linux" else "spawn")
    pool = ProcessPoolExecutor(workers, context, _begin, (means,))
    try:
        yield from pool.map(_build, jobs)
    finally:
        pool.shutdown(cancel_futures=True)


_shared = Means()


def _begin(means: Means) -> None:
    """What a worker is told once: the means, and to leave Ctrl-C to its parent."""
    global _shared  # noqa: PLW0603 - a worker's own, set before its first job
    _shared = means
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _build(job: Job) -> Built:
    return build(_shared, job)
