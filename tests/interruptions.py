"""Builds that are killed, and builds at the same time: what must hold of their files."""

from __future__ import annotations

import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import infographic
from infographic.building.manifest import NAME
from infographic.sealing import is_intact

_ROOT = str(Path(infographic.__file__).parents[1])
_DOCUMENTS = ("one", "two", "three")
_SETTINGS = """\
scale: 0.1
targets:
  blog: {layout: cards, formats: [png, pdf, html, txt]}
  slides: {layout: carousel, formats: png}
"""
_DRAFT = re.compile(r"\..+\.tmp")


class Project:
    """A small project in a folder, whose content changes at every round."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.written: set[str] = set()
        (folder / "content").mkdir(parents=True)
        (folder / "infographic.yaml").write_text(_SETTINGS)

    def change(self, number: int) -> None:
        """Give each document another title."""
        for name in _DOCUMENTS:
            title = f"{name} number {number}"
            self.written.add(title)
            content = f"title: {title}\ntips: [Breathe, Walk]\n"
            (self.folder / "content" / f"{name}.yaml").write_text(content)

    def start(self) -> subprocess.Popen[bytes]:
        """A build in a process of its own, which leads a group."""
        return subprocess.Popen(
            [sys.executable, "-m", "infographic", "build", "--jobs", "2"],
            cwd=self.folder, env=os.environ | {"PYTHONPATH": _ROOT}, start_new_session=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        )  # fmt: skip

    def complete(self) -> None:
        """Build without interruption; AssertionError if that fails, or leaves anything."""
        process = self.start()
        _, told = process.communicate(timeout=60)
        assert process.returncode == 0, told.decode()
        assert self.broken() == []
        assert self.drafts() == []

    def is_fresh(self) -> bool:
        """Whether ``check`` finds nothing to mend."""
        run = [sys.executable, "-m", "infographic", "check"]
        return not subprocess.run(
            run, cwd=self.folder, env=os.environ | {"PYTHONPATH": _ROOT}, check=False,
            stdout=subprocess.DEVNULL,
        ).returncode  # fmt: skip

    def drafts(self) -> list[Path]:
        """What killed builds have left."""
        return [path for path in self._files() if _DRAFT.fullmatch(path.name)]

    def broken(self) -> list[Path]:
        """The files that are not whole, old or new."""
        return [
            path for path in self._files()
            if not _DRAFT.fullmatch(path.name) and not self._is_whole(path)
        ]  # fmt: skip

    def _files(self) -> list[Path]:
        return [path for path in (self.folder / "dist").rglob("*") if path.is_file()]

    def _is_whole(self, path: Path) -> bool:
        data = path.read_bytes()
        if path.name == NAME:
            return bool(json.loads(data)["jobs"])
        if path.suffix == ".txt":
            return data.decode().partition("\n")[0] in self.written and data.endswith(b"Walk\n")
        return is_intact(data) is True


def kill_builds(folder: Path, rounds: int, seed: int, *, complete_every: int = 1) -> int:
    """Kill so many builds at random moments, alone or with their processes, and look at
    every file after each; the number of those that were killed before their end."""
    chance = random.Random(seed)
    project = Project(folder)
    project.change(0)
    begun = time.monotonic()
    project.complete()
    longest = time.monotonic() - begun
    killed = 0
    for number in range(1, rounds + 1):
        project.change(number)
        process = project.start()
        time.sleep(chance.uniform(0.0, longest))
        if chance.random() < 0.5:
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
        process.communicate()
        killed += process.returncode == -signal.SIGKILL
        assert project.broken() == []
        if number % complete_every == 0:
            project.complete()
    project.complete()
    assert project.is_fresh()
    return killed


def build_twice_at_once(folder: Path, rounds: int) -> None:
    """Start two builds of the same at a time, so often; AssertionError if one fails, or if
    a file is broken, stale or left over."""
    project = Project(folder)
    for number in range(rounds):
        project.change(number)
        for process in [project.start(), project.start()]:
            _, told = process.communicate(timeout=60)
            assert process.returncode == 0, told.decode()
        assert project.broken() == []
        assert project.drafts() == []
    assert project.is_fresh()
