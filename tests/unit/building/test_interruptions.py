"""Builds are never half done (tests/benchmarks/interruptions.py does this 200 and 50 times)."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.interruptions import build_twice_at_once, kill_builds


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="kills by signals")
def test_a_build_killed_at_any_moment_leaves_whole_files_and_the_next_one_completes(
    tmp_path: Path,
) -> None:
    assert kill_builds(tmp_path / "project", rounds=16, seed=1, complete_every=4) > 4


@pytest.mark.slow
def test_two_builds_at_once_do_not_spoil_each_other(tmp_path: Path) -> None:
    build_twice_at_once(tmp_path / "project", rounds=3)
