"""What it costs that a PDF is accessible: time and bytes, as ratios to one that isn't.

    python -m tests.benchmarks.tagging [--rounds N]

The ten tips in every layout, as PDF/UA-1 and PDF/A-2a in one file and with no standard, by
turns in one process; medians of CPU time. "PDF" is the backend alone, "all" is from the
content file on. The table is Markdown.
"""

from __future__ import annotations

import argparse
import time
from statistics import geometric_mean, median

from infographic.api import lay_out
from infographic.backends.base import Options
from infographic.backends.pdf import BACKEND
from infographic.document.reader import load_document
from infographic.layouts.base import Layout
from infographic.plugins import names
from infographic.resources import sample

PLAIN, TAGGED = "none", "ua1+a2a"


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.tagging", description=__doc__)
    parser.add_argument("--rounds", type=int, default=15, metavar="N")
    rounds = parser.parse_args().rounds
    print("| layout | PDF, ms plain → tagged | PDF, time | all, time | kB plain → tagged | bytes |")
    print("|---|---|---|---|---|---|")
    ratios = []
    for layout in names(Layout):
        seconds, size = _costs(layout, rounds)
        (plain, whole), (tagged, whole_tagged) = seconds[PLAIN], seconds[TAGGED]
        ratio = tagged / plain, whole_tagged / whole, size[TAGGED] / size[PLAIN]
        ratios.append(ratio)
        print(
            f"| {layout} | {plain * 1e3:.1f} → {tagged * 1e3:.1f} | {ratio[0]:.2f} "
            f"| {ratio[1]:.2f} | {size[PLAIN] / 1e3:.1f} → {size[TAGGED] / 1e3:.1f} "
            f"| {ratio[2]:.2f} |"
        )
    means = [geometric_mean(column) for column in zip(*ratios, strict=True)]
    print(f"| geometric mean | | {means[0]:.2f} | {means[1]:.2f} | | {means[2]:.2f} |")


def _costs(layout: str, rounds: int) -> tuple[dict[str, tuple[float, float]], dict[str, int]]:
    """By standard: seconds of the backend and of everything, and bytes."""
    taken: dict[str, list[tuple[float, float]]] = {PLAIN: [], TAGGED: []}
    size: dict[str, int] = {}
    for number in range(rounds + 1):
        for standard in (PLAIN, TAGGED) if number % 2 else (TAGGED, PLAIN):
            begun = time.process_time()
            scene = lay_out(load_document(sample()), layout)
            drawn = time.process_time()
            (data,) = BACKEND.write(scene, Options(pdf_standard=standard))
            ended = time.process_time()
            size[standard] = len(data)
            # The first round loads what the next ones have at hand.
            taken[standard] += [(ended - drawn, ended - begun)] if number else []
    middle = {
        standard: (median(one for one, _ in found), median(whole for _, whole in found))
        for standard, found in taken.items()
    }
    return middle, size


if __name__ == "__main__":
    main()
