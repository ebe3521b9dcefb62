"""Processes that work side by side: order, death, interrupts, and none left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest

import infographic
from infographic.building.job import Job, Means
from infographic.building.running import _build, _lost
from infographic.building.workers import Crew

ROOT = str(Path(infographic.__file__).parents[1])


def work(job: float) -> float:
    """Sleeps so long; a negative job kills the process that does it."""
    if job < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    time.sleep(job)
    return job


def lost(job: float, status: int) -> float:
    return job * 1000 + status


def test_results_come_in_the_order_of_the_jobs() -> None:
    jobs = [0.2, 0.0, 0.1, 0.0, 0.0]
    assert list(Crew(3, work, lost).results(jobs)) == jobs


def test_where_a_copy_would_not_be_safe_new_processes_are_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    crew = Crew(2, abs, lost)
    assert crew._context.get_start_method() == "spawn"
    assert list(crew.results([-1, 2, -3])) == [1, 2, 3]


def test_of_a_process_that_dies_only_its_job_is_lost() -> None:
    jobs = [0.1, -1, 0.1, 0, -2, 0]
    assert list(Crew(2, work, lost).results(jobs)) == [0.1, -1009, 0.1, 0, -2009, 0]


def test_whoever_stops_asking_ends_the_processes() -> None:
    crew = Crew(2, work, lost)
    with closing(crew.results([0, 60, 60])) as results:
        assert next(results) == 0
        processes = [member.process for member in crew._members]
        begun = time.monotonic()
    assert time.monotonic() - begun < 5
    assert not any(process.is_alive() for process in processes)


SCRIPT = """
import os, sys, time
from infographic.building.workers import Crew
def work(job):
    print(os.getpid(), flush=True)
    time.sleep(job)
if __name__ == "__main__":
    print(os.getpid(), flush=True)
    for _ in Crew(2, work, None).results([float(sys.argv[1])] * 2):
        pass
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks at the processes in /proc")
@pytest.mark.parametrize(("number", "seconds"), [(signal.SIGINT, "60"), (signal.SIGKILL, "0.5")])
def test_no_process_outlives_its_parent(
    tmp_path: Path, number: signal.Signals, seconds: str
) -> None:
    (tmp_path / "script.py").write_text(SCRIPT)
    process = subprocess.Popen(
        [sys.executable, str(tmp_path / "script.py"), seconds],
        env=os.environ | {"PYTHONPATH": ROOT}, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    assert process.stdout
    numbers = [process.stdout.readline().strip() for _ in range(3)]
    process.send_signal(number)
    process.wait(10)
    deadline = time.monotonic() + 10
    while any(is_running(one) for one in numbers) and time.monotonic() < deadline:
        time.sleep(0.05)
    process.stdout.close()
    assert [one for one in numbers if is_running(one)] == []


def is_running(number: str) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{number}/status").read_text()
    except OSError:
        return False


def test_a_mistake_of_our_own_is_told_and_does_not_end_the_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(self: Means, job: Job) -> None:
        raise TypeError("no such thing")

    monkeypatch.setattr(Means, "render", broken)
    (found,) = _build(Means(), Job(Path("a.yaml"))).findings
    assert found.message == "a mistake of infographic's own: TypeError: no such thing"
    assert found.source.file == "a.yaml"
    assert "'broken, line " in found.hint


def test_a_job_whose_process_has_died_is_told() -> None:
    (found,) = _lost(Job(Path("a.yaml")), -9).findings
    assert found.message == "the process that made a.yaml ended by signal 9"
    assert found.severity == "error"
