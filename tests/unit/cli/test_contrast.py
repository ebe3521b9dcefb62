"""The command ``contrast``: legibility as a table and as JSON, and its exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from infographic.cli import main
from infographic.theme import contrast
from infographic.theme.vision import VISIONS


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    return tmp_path


def test_every_pair_of_a_theme_has_a_line_with_both_measures(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["contrast", "--theme", "slate"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("slate: ")
    assert "all reach AA" in lines[0]
    row = next(line.split() for line in lines if line.startswith("  ink            paper "))
    assert float(row[4]) >= 7
    assert float(row[5]) > 75
    assert row[6] == "AAA"
    assert [line.split()[0] for line in lines if "opia" in line] == list(VISIONS)


def test_tips_that_become_alike_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    Path("two.yaml").write_text(
        'palette:\n  tints: ["oklch(0.5 0.12 45)", "oklch(0.5 0.12 120)"]\n'
    )
    main(["contrast", "--theme", "two.yaml"])
    told = capsys.readouterr().out
    (line,) = [line for line in told.splitlines() if line.startswith("  deuteranopia")]
    assert line.endswith("1 and 2 look alike")


def test_a_pair_below_aa_is_marked_and_ends_with_1(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A theme's own pairs are mended when it is read, so the bar is raised here."""
    monkeypatch.setattr(contrast, "AA", 6.0)
    monkeypatch.setattr(contrast.Pair, "passes", property(lambda pair: pair.ratio >= 6.0))
    assert main(["contrast", "--theme", "calm"]) == 1
    assert "  below AA\n" in capsys.readouterr().out


def test_what_was_moved_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    Path("faint.yaml").write_text("palette:\n  soft: '#bbbbbb'\n")
    assert main(["contrast", "--theme", "faint.yaml"]) == 0
    told, warned = capsys.readouterr()
    assert "all reach AA" in told
    assert "faint.yaml:2:9: warning: 'soft' #bbbbbb on " in warned


def test_a_strict_theme_with_faint_text_is_an_error_and_the_next_is_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("faint.yaml").write_text("contrast: strict\npalette:\n  soft: '#bbbbbb'\n")
    assert main(["contrast", "--theme", "faint.yaml", "calm"]) == 1
    told, warned = capsys.readouterr()
    assert "faint.yaml:3:9: error: 'soft' #bbbbbb on " in warned
    assert told.startswith("calm: ")


def test_without_a_name_it_is_the_theme_of_the_project(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["contrast"]) == 0
    assert capsys.readouterr().out.startswith("calm: ")
    Path("infographic.yaml").write_text("theme: night\n")
    assert main(["contrast"]) == 0
    assert capsys.readouterr().out.startswith("night: ")


def test_json_has_all_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["contrast", "--json", "--theme", "calm", "clam"]) == 1
    told = json.loads(capsys.readouterr().out)
    (theme,) = told["themes"]
    assert theme["theme"] == "calm"
    assert all(pair["aa"] and pair["ratio"] >= 4.5 for pair in theme["pairs"])
    assert set(theme["vision"]) == set(VISIONS)
    assert "unknown theme 'clam'" in told["errors"][0]["message"]
