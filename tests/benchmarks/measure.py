"""Running a process and asking the system what it took."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple


class Cost(NamedTuple):
    """What one process took: CPU (user and system) and wall time in seconds, peak memory
    (resident set) in MB."""

    cpu: float
    wall: float
    memory: float


def run(arguments: Sequence[str], folder: Path) -> Cost:
    """Run Python with ``arguments`` in a folder. AssertionError if it fails."""
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    # Byte code is kept, as on any machine where a tool is installed.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begun = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *arguments], cwd=folder, env=environment, stdout=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, arguments
    # Linux tells kilobytes, macOS bytes.
    unit = 1e6 if sys.platform == "darwin" else 1e3
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / unit)


def typical(costs: Sequence[Cost]) -> Cost:
    """The median of each figure."""
    return Cost(*(median(column) for column in zip(*costs, strict=True)))
