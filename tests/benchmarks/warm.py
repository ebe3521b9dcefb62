"""What one tool takes within a process that has drawn before, as JSON: CPU seconds of
every round by format.

Every round has another title, as documents of a batch have; a tool that remembers the last
picture gains nothing by it. Run with the tool's name and the number of rounds.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from pathlib import Path

FORMATS = ("png", "pdf", "png,pdf")
CONTENT = Path("ten-tips.yaml")


def main(tool: str, rounds: int) -> None:
    """Print the CPU seconds of each format."""
    make = importlib.import_module(f"tests.benchmarks.{tool}").make
    text = CONTENT.read_text("utf-8")
    title = next(line for line in text.splitlines() if line.startswith("title: "))
    seconds: dict[str, list[float]] = {name: [] for name in FORMATS}
    for number in range(rounds + 1):
        for name in FORMATS:
            CONTENT.write_text(text.replace(title, f"title: Alone {number} {name}?"), "utf-8")
            begun = time.process_time()
            make(name.split(","))
            if number:
                seconds[name].append(time.process_time() - begun)
    CONTENT.write_text(text, "utf-8")
    print(json.dumps(seconds))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
