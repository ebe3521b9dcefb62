"""Processes that do jobs side by side; their results come in the order of the jobs.

A pool of the standard library would leave its processes behind when it is killed itself,
and break down as a whole when one of them dies.
"""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from types import FrameType
from typing import Generic, TypeVar

Job = TypeVar("Job")
Result = TypeVar("Result")

_PATIENCE = 5.0
"""Seconds that a process is given to end."""


class _Member:
    """A process, the way to speak to it, and the number of its job (-1: none)."""

    def __init__(self, process: BaseProcess, connection: Connection) -> None:
        self.process = process
        self.connection = connection
        self.at = -1

    def give(self, job: tuple[int, object] | None) -> None:
        """Something to do, if there is anything."""
        self.at = job[0] if job else -1
        if job:
            # Of one that has died in the meantime, that is told when its result is due.
            with suppress(OSError):
                self.connection.send(job[1])


class Crew(Generic[Job, Result]):
    """So many processes that ``work`` on jobs. ``lost`` makes the result of a job whose
    process has died, from the job and what it ended with: a signal's number if negative."""

    def __init__(
        self, size: int, work: Callable[[Job], Result], lost: Callable[[Job, int], Result]
    ) -> None:
        # A copy of this process has everything loaded, but only one without other threads
        # can be copied safely, and not on all systems.
        can_fork = sys.platform == "linux" and threading.active_count() == 1
        self._context = get_context("fork") if can_fork else get_context("spawn")
        self._size = size
        self._work = work
        self._lost = lost
        self._members: list[_Member] = []

    def results(self, jobs: Sequence[Job]) -> Iterator[Result]:
        """Do all jobs. Whoever stops asking, or is interrupted, ends the processes."""
        done: dict[int, Result] = {}
        todo = iter(enumerate(jobs))
        try:
            for member in (self._hire() for _ in range(min(self._size, len(jobs)))):
                member.give(next(todo, None))
            for number in range(len(jobs)):
                while number not in done:
                    for member in self._ready():
                        at = member.at
                        done[at] = self._result(member, jobs[at])
                        new = member if member.process.is_alive() else self._replaced(member)
                        new.give(next(todo, None))
                yield done.pop(number)
        finally:
            self._dismiss()

    def _hire(self) -> _Member:
        ours, theirs = self._context.Pipe()
        others = [ours, *(member.connection for member in self._members)]
        # A copy has all ends of all pipes; as long as it keeps ours, it won't see us end.
        shared = others if self._context.get_start_method() == "fork" else []
        process = self._context.Process(
            target=_serve, args=(theirs, shared, self._work), daemon=True
        )
        process.start()
        theirs.close()
        member = _Member(process, ours)
        self._members.append(member)
        return member

    def _ready(self) -> list[_Member]:
        busy = [member for member in self._members if member.at >= 0]
        ready = wait([member.connection for member in busy])
        return [member for member in busy if member.connection in ready]

    def _result(self, member: _Member, job: Job) -> Result:
        try:
            found: Result = member.connection.recv()
        except (EOFError, OSError):
            member.process.join(_PATIENCE)
            return self._lost(job, member.process.exitcode or 0)
        return found

    def _replaced(self, member: _Member) -> _Member:
        self._members.remove(member)
        member.connection.close()
        return self._hire()

    def _dismiss(self) -> None:
        for member in self._members:
            # Those with nothing to do end when nobody is left to speak to.
            member.connection.close()
            if member.at >= 0:
                member.process.terminate()
        for member in self._members:
            member.process.join(_PATIENCE)
            if member.process.is_alive():
                member.process.kill()
                member.process.join()
        self._members.clear()


def _serve(own: Connection, others: Sequence[Connection], work: Callable[[Job], Result]) -> None:
    """What a process does: job by job, until nobody is there to ask for more."""
    for other in others:
        other.close()
    # Ctrl-C is the parent's, which ends us by SIGTERM; then files are left as they should be.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave)
    with suppress(EOFError, OSError):
        while True:
            own.send(work(own.recv()))


def _leave(number: int, _frame: FrameType | None) -> None:
    raise SystemExit(128 + number)
