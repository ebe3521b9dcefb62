"""Seconds and memory of the example's targets, how they grow, and of builds with little to do.

    python -m tests.benchmarks.targets [--jobs N] [--rounds N]

Memory is that of all processes together (shared pages counted once) at its highest, looked
at every 20 ms; Linux only.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from infographic.resources import sample

TARGETS = {
    "blog": "{size: web, formats: [png, pdf, html]}",
    "pinterest": "{size: pin, layout: timeline, theme: night}",
    "instagram": "{size: portrait, layout: carousel}",
    "print": "{size: a4, layout: poster, formats: [pdf], bleed: 3mm, marks: true}",
}
MANY = 10
FOUR = (
    "targets:\n  blog: {size: web, formats: [png, pdf, html]}\n  pin: {size: pin, formats: png}\n"
)
"""Four files of each document: forty of ten documents."""
_ROOT = str(Path(__file__).parents[2])
_LOOK = 0.02


class Cost(NamedTuple):
    """Wall and CPU seconds of a build, and the peak of all its processes in MB."""

    wall: float
    cpu: float
    memory: float


def main() -> None:
    """Measure, and print tables."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.targets", description=__doc__)
    parser.add_argument("--jobs", type=int, default=2, metavar="N")
    parser.add_argument("--rounds", type=int, default=3, metavar="N")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["INFOGRAPHIC_CACHE"] = str(folder / "cache")
        print("| targets | files | wall s | CPU s | peak MB |\n|---|---|---|---|---|")
        for count in range(1, len(TARGETS) + 1):
            print_targets(folder / f"{count}", list(TARGETS)[:count], options.jobs, options.rounds)
        print_little(folder / "many", options.jobs, options.rounds)


def print_targets(folder: Path, names: Sequence[str], jobs: int, rounds: int) -> None:
    """A line for some of the targets, on so many cores and on one."""
    settings = "targets:\n" + "".join(f"  {name}: {TARGETS[name]}\n" for name in names)
    make(folder, settings, 1)
    for workers in sorted({jobs, 1}, reverse=True):
        cost = typical(folder, ("--force", "--jobs", str(workers)), rounds)
        told = f"{', '.join(names)}; {workers} core{'s' if workers > 1 else ''}"
        print(
            f"| {told} | {files(folder)} | {cost.wall:.2f} | {cost.cpu:.2f} | {cost.memory:.0f} |"
        )


def print_little(folder: Path, jobs: int, rounds: int) -> None:
    """Builds of forty files of which all, one document's or none have to be made."""
    make(folder, FOUR, MANY)
    workers = ("--jobs", str(jobs))
    full = typical(folder, ("--force", *workers), rounds)
    # What was saved a moment ago isn't trusted by its stamps.
    time.sleep(2.5)
    run(folder, workers)
    unchanged = typical(folder, workers, 3 * rounds)
    os.environ["INFOGRAPHIC_CACHE"] = os.devnull
    looked = typical(folder, workers, rounds)
    changed = []
    for number in range(rounds):
        content = folder / "content" / "3.yaml"
        content.write_text(content.read_text().replace("title: ", f"title: {number}", 1))
        changed.append(run(folder, workers))
    print(f"\n| {files(folder)} files of {MANY} documents | wall s | CPU s | of all |")
    print("|---|---|---|---|")
    for told, cost in (
        ("all made", full), ("nothing to do", unchanged), ("nothing to do, no cache", looked),
        ("one document changed", changed[len(changed) // 2]),
    ):  # fmt: skip
        share = cost.wall / full.wall
        print(f"| {told} | {cost.wall:.2f} | {cost.cpu:.2f} | {share:.1%} |")


def make(folder: Path, settings: str, documents: int) -> None:
    """A project with so many copies of the sample."""
    (folder / "content").mkdir(parents=True)
    (folder / "infographic.yaml").write_text(settings)
    for number in range(documents):
        shutil.copy(sample(), folder / "content" / f"{number}.yaml")


def files(folder: Path) -> int:
    """How many files were made."""
    return sum(path.is_file() for path in (folder / "dist").rglob("[!.]*"))


def typical(folder: Path, arguments: Sequence[str], rounds: int) -> Cost:
    """The median of each figure."""
    costs = [run(folder, arguments) for _ in range(rounds)]
    return Cost(*(median(column) for column in zip(*costs, strict=True)))


def run(folder: Path, arguments: Sequence[str]) -> Cost:
    """One build in processes of its own. AssertionError if it fails."""
    environment = os.environ | {"PYTHONPATH": _ROOT}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begun = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "infographic", "build", *arguments], cwd=folder,
        env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip
    peak = 0.0
    while True:
        ended, status, usage = os.wait4(process.pid, os.WNOHANG)
        if ended:
            break
        peak = max(peak, memory(process.pid))
        time.sleep(_LOOK)
    wall = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, arguments
    return Cost(wall, usage.ru_utime + usage.ru_stime, peak)


def memory(leader: int) -> float:
    """MB of a process and its children."""
    children = Path(f"/proc/{leader}/task/{leader}/children")
    try:
        numbers = [str(leader), *children.read_text().split()]
    except OSError:
        return 0.0
    return sum(map(_share, numbers)) / 1e3


def _share(number: str) -> int:
    """kB, of which what is shared counts by the share."""
    try:
        text = Path(f"/proc/{number}/smaps_rollup").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:")), 0)


if __name__ == "__main__":
    main()
