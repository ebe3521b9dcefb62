"""watch: a saved file is built again in the same process, whatever its state."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from infographic.cli import main

GOOD = "title: Stay calm\nlayout: cards\ntheme: themes/ours.yaml\ntips: [Breathe]\n"
_PATIENCE = 20.0


class Watch:
    """The command as a process of its own in the current folder."""

    def __init__(self, *arguments: str) -> None:
        with Path("log.txt").open("w") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-u", "-m", "infographic", "watch", *arguments],
                stdout=log, stderr=log,
                env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[3]), "NO_COLOR": "1"},
            )  # fmt: skip

    @property
    def told(self) -> str:
        return Path("log.txt").read_text()

    def rounds(self) -> int:
        return self.told.count("Ctrl-C ends it")

    def until(self, holds: Callable[[], bool]) -> float:
        """Wait, and return the seconds it took."""
        begun = time.monotonic()
        while not holds():
            assert self.process.poll() is None, self.told
            assert time.monotonic() - begun < _PATIENCE, self.told
            time.sleep(0.005)
        return time.monotonic() - begun

    def round(self, change: Callable[[], object]) -> str:
        """What is told after a change, until it waits again."""
        before, start = self.rounds(), len(self.told)
        change()
        self.until(lambda: self.rounds() > before)
        return self.told[start:]

    def end(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(_PATIENCE)


@pytest.fixture
def watch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watch]:
    """Two documents, one with a theme of its own, built and watched."""
    monkeypatch.chdir(tmp_path)
    for folder in ("content", "content/themes"):
        Path(folder).mkdir()
    Path("content/themes/ours.yaml").write_text("palette: {seed: '#2f6f8f'}\n")
    Path("content/a.yaml").write_text(GOOD)
    Path("content/b.yaml").write_text("title: Calm\nlayout: cards\ntips: [Breathe]\n")
    watch = Watch("--format", "png,json", "--scale", "0.2")
    watch.until(lambda: watch.rounds() == 1)
    yield watch
    if watch.process.poll() is None:
        watch.process.kill()
        watch.process.wait()


def test_a_saved_document_is_built_and_no_other(watch: Watch) -> None:
    before = Path("dist/b.json").stat().st_mtime_ns
    told = watch.round(lambda: Path("content/a.yaml").write_text(GOOD.replace("calm", "cool")))
    assert "changed: content/a.yaml\n" in told
    assert "Stay cool" in Path("dist/a.json").read_text()
    assert Path("dist/b.json").stat().st_mtime_ns == before


def test_a_save_by_renaming_counts(watch: Watch) -> None:
    def save() -> None:
        draft = Path("content/.a.yaml.swp")
        draft.write_text(GOOD.replace("calm", "cool"))
        draft.replace("content/a.yaml")

    watch.round(save)
    assert "Stay cool" in Path("dist/a.json").read_text()


def test_a_broken_document_is_told_with_its_line_and_mended_later(watch: Watch) -> None:
    broken = watch.round(lambda: Path("content/a.yaml").write_text(GOOD.replace("tips", "tipps")))
    assert "content/a.yaml:4:1: error: unknown field 'tipps'\n  4 | tipps: [Breathe]" in broken
    mended = watch.round(lambda: Path("content/a.yaml").write_text("\n" + GOOD))
    assert "error" not in mended
    assert "2 files are up to date" in mended


def test_a_changed_theme_builds_what_is_dressed_in_it(watch: Watch) -> None:
    theme = Path("content/themes/ours.yaml")
    told = watch.round(lambda: theme.write_text("palette: {seed: '#8f2f6f'}\n"))
    assert "changed: content/themes/ours.yaml" in told
    assert "dist/a.png" in told
    assert "dist/b.png" not in told


def test_settings_that_break_are_told_once_and_waited_for(watch: Watch) -> None:
    settings = Path("infographic.yaml")
    settings.write_text("formats: [json\n")
    watch.until(lambda: "infographic.yaml:1:10: error" in watch.told)
    Path("content/a.yaml").write_text(GOOD)
    told = watch.round(lambda: settings.write_text("layout: path\n"))
    assert watch.told.count("infographic.yaml:1:10: error") == 1
    assert "4 files are up to date" in told


def test_a_new_document_is_built_and_its_outputs_start_nothing(watch: Watch) -> None:
    told = watch.round(lambda: Path("content/c.yaml").write_text(GOOD))
    assert "dist/c.png" in told
    assert "watching 3 documents" in told
    rounds = watch.rounds()
    time.sleep(1.2)
    assert watch.rounds() == rounds


def test_an_interrupt_ends_it_with_130_and_nothing_more_to_say(watch: Watch) -> None:
    told = watch.told
    assert watch.end() == 130
    assert watch.told == told


def test_without_the_package_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    assert main(["watch"]) == 2
    assert capsys.readouterr().err == (
        "error: this command needs the package watchfiles\n"
        "  hint: pip install 'infographic[watch]'\n"
    )


def test_a_request_that_can_not_be_met_ends_it_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["watch"]) == 2
    assert "there is nothing to build" in capsys.readouterr().err
