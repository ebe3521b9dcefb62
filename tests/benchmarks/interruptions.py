"""200 builds killed at random moments, and two builds at once 50 times.

    python -m tests.benchmarks.interruptions [--kills N] [--pairs N] [--seed N]

Every file is looked at after each kill, and the next build has to complete.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

from tests.interruptions import build_twice_at_once, kill_builds


def main() -> None:
    """Do both, and print what was found."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.interruptions", description=__doc__
    )
    parser.add_argument("--kills", type=int, default=200, metavar="N")
    parser.add_argument("--pairs", type=int, default=50, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        begun = time.monotonic()
        killed = kill_builds(Path(name, "killed"), options.kills, options.seed)
        seconds = time.monotonic() - begun
        print(
            f"{options.kills} builds, {killed} of them killed before their end: no broken file, "
            f"every next build completed ({seconds:.0f} s)"
        )
        begun = time.monotonic()
        build_twice_at_once(Path(name, "pairs"), options.pairs)
        seconds = time.monotonic() - begun
        print(f"two builds at once, {options.pairs} times: no broken file ({seconds:.0f} s)")


if __name__ == "__main__":
    main()
