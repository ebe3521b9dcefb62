"""Time and memory for the ten tips, beside Typst and a plain Pillow and ReportLab script.

    pip install -e ".[bench]"
    python -m tests.benchmarks [--rounds N]

All make the same picture (2400 px wide, same art, icons and fonts) in one run, by turns;
the table is Markdown. CPU seconds and ratios are what compares, wall time depends on what
else the machine does.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from tests.benchmarks import measure
from tests.benchmarks.measure import Cost, typical
from tests.benchmarks.workspace import many_tips, prepare

HERE = Path(__file__).parent
FORMATS = ("png", "pdf", "png,pdf")
TOOLS = {"infographic": "our_tool", "Typst": "typst_tool", "Pillow + ReportLab": "pillow_reportlab"}
OURS = "infographic"
WARM_TURNS = 3


def main() -> None:
    """Measure, and print the tables."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, metavar="N")
    parser.add_argument("--tips", type=int, default=1000, metavar="N", help="of the long document")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prepare(folder)
        cold = cold_costs(folder, options.rounds)
        warm = warm_seconds(folder, options.rounds)
        print_comparison(folder, cold, warm)
        print_ours(folder, options.rounds, options.tips)


def cold_costs(folder: Path, rounds: int) -> dict[tuple[str, str], Cost]:
    """Each tool and format in processes of their own, by turns."""
    costs: dict[tuple[str, str], list[Cost]] = {(t, f): [] for t in TOOLS for f in FORMATS}
    jobs = list(costs)
    for number in range(rounds + 1):
        for tool, formats in jobs:
            cost = measure.run(command(tool, formats), folder)
            # The first round fills the disk's cache and writes byte code.
            costs[tool, formats] += [cost] if number else []
        # Nobody comes always after the same: what ran before leaves the machine warm.
        jobs = [*jobs[1:], jobs[0]]
    return {key: typical(found) for key, found in costs.items()}


def command(tool: str, formats: str) -> list[str]:
    """What makes Python run a tool."""
    if tool == OURS:
        return [*build("ten-tips.yaml"), "--format", formats]
    return [str(HERE / f"{TOOLS[tool]}.py"), formats]


def build(content: str) -> list[str]:
    """What makes Python run our command."""
    looks = ["--layout", "cards", "--theme", "calm"]
    return ["-m", "infographic", "build", content, *looks, "--out", "."]


def warm_seconds(folder: Path, rounds: int) -> dict[tuple[str, str], float]:
    """Each tool and format within processes that have drawn before, by turns."""
    seconds: dict[tuple[str, str], list[float]] = {}
    for _ in range(WARM_TURNS):
        for tool, module in TOOLS.items():
            script = [sys.executable, "-m", "tests.benchmarks.warm", module, str(rounds)]
            environment = {"PYTHONPATH": str(HERE.parents[1])}
            told = subprocess.run(
                script, cwd=folder, env=environment, check=True, capture_output=True
            )
            for formats, values in json.loads(told.stdout).items():
                seconds.setdefault((tool, formats), []).extend(values)
    return {key: median(values) for key, values in seconds.items()}


def print_comparison(
    folder: Path, cold: dict[tuple[str, str], Cost], warm: dict[tuple[str, str], float]
) -> None:
    """The tools beside each other, with our share of what the others take."""
    print(f"| the ten tips, 2400 px wide | {' | '.join(TOOLS)} | ours / Typst |")
    print("|---|" + "---|" * (len(TOOLS) + 1))
    for formats in FORMATS:
        row(f"cold, {said(formats)}, CPU s", [cold[tool, formats].cpu for tool in TOOLS], ".2f")
    for formats in FORMATS:
        row(f"warm, {said(formats)}, CPU ms", [1e3 * warm[tool, formats] for tool in TOOLS], ".0f")
    both = FORMATS[-1]
    row(f"cold, {said(both)}, wall s", [cold[tool, both].wall for tool in TOOLS], ".2f")
    row(f"peak memory, {said(both)}, MB", [cold[tool, both].memory for tool in TOOLS], ".0f")
    names = {"infographic": "ten-tips", "Typst": "typst", "Pillow + ReportLab": "pillow"}
    for suffix in ("png", "pdf"):
        sizes = [(folder / f"{names[tool]}.{suffix}").stat().st_size / 1e3 for tool in TOOLS]
        row(f"{suffix.upper()}, kB", sizes, ".0f")


def print_ours(folder: Path, rounds: int, tips: int) -> None:
    """What only concerns us: the start, and a long document."""
    start = typical(
        [measure.run(["-m", "infographic", "--help"], folder) for _ in range(rounds + 1)][1:]
    )
    print(f"\n| {OURS} alone | |\n|---|---|")
    print(f"| `--help`, wall ms | {1e3 * start.wall:.0f} |")
    long = many_tips(folder, tips)
    for suffix in ("png", "pdf"):
        cost = measure.run([*build(long.name), "--format", suffix], folder)
        print(f"| {tips} tips, {suffix.upper()}, CPU s | {cost.cpu:.1f} |")
        print(f"| {tips} tips, {suffix.upper()}, peak memory MB | {cost.memory:.0f} |")


def row(name: str, values: list[float], form: str) -> None:
    """A line of the table: the values, and the first as a share of the second."""
    print(
        f"| {name} | {' | '.join(format(v, form) for v in values)} | {values[0] / values[1]:.2f} |"
    )


def said(formats: str) -> str:
    """The formats for people."""
    return " and ".join(formats.upper().split(","))


if __name__ == "__main__":
    main()
