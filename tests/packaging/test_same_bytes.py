"""Same input, same bytes: whatever the folder, time zone, locale and hash seed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from infographic.resources import sample

ROOT = Path(__file__).resolve().parents[2]


def built(folder: Path, **variables: str) -> dict[str, bytes]:
    """The files that a process of its own makes of the sample in ``folder``."""
    (folder / "content").mkdir(parents=True)
    shutil.copy(sample(), folder / "content")
    environment = os.environ | {"PYTHONPATH": str(ROOT)} | variables
    subprocess.run(
        [sys.executable, "-m", "infographic", "build", "--format", "png,pdf,json,alt"],
        cwd=folder, env=environment, check=True, capture_output=True,
    )  # fmt: skip
    return {file.name: file.read_bytes() for file in (folder / "dist").iterdir()}


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return built(tmp_path_factory.mktemp("usual"), PYTHONHASHSEED="0")


@pytest.mark.parametrize(
    "variables",
    [
        {"TZ": "Asia/Kolkata", "PYTHONHASHSEED": "1"},
        {"LC_ALL": "C", "PYTHONHASHSEED": "12345"},
        {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "PYTHONHASHSEED": "2"},
        {"PYTHONOPTIMIZE": "1", "PYTHONUTF8": "0", "PYTHONHASHSEED": "3"},
    ],
    ids=["time zone", "locale C", "locale Turkish", "optimised"],
)
def test_the_files_are_equal_in_another(
    usual: dict[str, bytes], tmp_path: Path, variables: dict[str, str]
) -> None:
    assert sorted(usual) == [
        ".infographic.json", "ten-tips.alt.txt", "ten-tips.json", "ten-tips.pdf", "ten-tips.png",
    ]  # fmt: skip
    assert built(tmp_path / "elsewhere" / "deep", **variables) == usual


def test_the_pdf_tells_the_time_of_source_date_epoch(
    usual: dict[str, bytes], tmp_path: Path
) -> None:
    told = built(tmp_path / "a", SOURCE_DATE_EPOCH="1000000000")
    again = built(tmp_path / "b", SOURCE_DATE_EPOCH="1000000000", TZ="America/Lima")
    assert b"D:20010909014640" in told["ten-tips.pdf"]
    assert told == again
    assert told["ten-tips.png"] == usual["ten-tips.png"]
    assert told["ten-tips.pdf"] != usual["ten-tips.pdf"]
