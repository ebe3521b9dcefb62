"""Time of every layout for the ten tips, PNG and PDF, and its ratio to ``cards``.

    python -m tests.benchmarks.layouts [--rounds N]

Cold is the CPU time of a process that builds both files; warm the CPU time within a process
that has drawn the layout before. The layouts take turns; the table is Markdown.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from infographic.api import render_infographic
from infographic.choice import DEFAULT
from infographic.document.reader import load_document
from infographic.layouts.base import Layout
from infographic.plugins import names
from infographic.resources import sample
from tests.benchmarks import measure

MOST = 2.0
"""No layout may take longer than this many times what ``cards`` takes."""


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.layouts", description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, metavar="N")
    rounds = parser.parse_args().rounds
    with TemporaryDirectory() as folder:
        cold = by_turns(rounds, lambda layout: cold_seconds(layout, Path(folder)))
        warm = by_turns(rounds, warm_seconds)
    print("| layout | cold, CPU s | × cards | warm, CPU ms | × cards |")
    print("|---|--:|--:|--:|--:|")
    for layout in names(Layout):
        first, then = cold[layout] / cold[DEFAULT], warm[layout] / warm[DEFAULT]
        print(f"| {layout} | {cold[layout]:.3f} | {first:.2f} |", end="")
        print(f" {1e3 * warm[layout]:.0f} | {then:.2f} |{' too long' * (max(first, then) > MOST)}")


def by_turns(rounds: int, seconds_of: Callable[[str], float]) -> dict[str, float]:
    """The median seconds of every layout; a first round is not counted."""
    found: dict[str, list[float]] = {layout: [] for layout in names(Layout)}
    for number in range(rounds + 1):
        for layout in found:
            seconds = seconds_of(layout)
            found[layout] += [seconds] if number else []
    return {layout: median(seconds) for layout, seconds in found.items()}


def cold_seconds(layout: str, folder: Path) -> float:
    """CPU seconds of a process that builds PNG and PDF."""
    build = ["-m", "infographic", "build", str(sample()), "--layout", layout, "--out", "."]
    return measure.run(build, folder).cpu


def warm_seconds(layout: str) -> float:
    """CPU seconds of making both in this process."""
    document = load_document(sample())
    begun = time.process_time()
    result = render_infographic(document, layout=layout)
    for suffix in ("png", "pdf"):
        result.files(suffix)
    return time.process_time() - begun


if __name__ == "__main__":
    main()
