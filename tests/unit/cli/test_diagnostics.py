"""How findings are shown."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from infographic.cli.diagnostics import in_color, shown
from infographic.errors import Diagnostic, Source


def finding(file: Path, line: int, column: int, hint: str = "") -> Diagnostic:
    return Diagnostic("error", "unknown field", Source(str(file), line, column), hint)


def test_place_line_mark_and_hint(tmp_path: Path) -> None:
    file = tmp_path / "tips.yaml"
    file.write_text("title: Stay calm\ntitel: Twice\n")
    assert shown(finding(file, 2, 1, "did you mean 'title'?")).splitlines() == [
        f"{file}:2:1: error: unknown field",
        "  2 | titel: Twice",
        "    | ^^^^^",
        "    = did you mean 'title'?",
    ]


def test_without_a_line_only_words() -> None:
    found = Diagnostic("warning", "too long", Source(path="tips[3].text"), "shorten it")
    assert shown(found) == "tips[3].text: warning: too long\n  hint: shorten it"


@pytest.mark.parametrize(
    ("line", "column", "mark"),
    [
        ("標題: x", 5, 6),  # wide characters take two columns each
        ("e\u0301te: x", 6, 4),  # a combining mark takes none
        ("\ttitel: x", 2, 1),  # a tab is shown as one space
    ],
)
def test_the_mark_stands_under_its_word(tmp_path: Path, line: str, column: int, mark: int) -> None:
    file = tmp_path / "tips.yaml"
    file.write_text(line, encoding="utf-8")
    marks = shown(finding(file, 1, column)).splitlines()[2]
    assert marks.index("^") - len("    | ") == mark


def test_a_long_line_is_shown_around_the_place(tmp_path: Path) -> None:
    file = tmp_path / "tips.yaml"
    file.write_text("a" * 5000 + " here " + "b" * 5000)
    _, excerpt, marks = shown(finding(file, 1, 5002)).splitlines()
    assert len(excerpt) < 110
    assert excerpt[marks.index("^") : marks.index("^") + 4] == "here"


def test_nothing_in_a_file_can_steer_the_terminal(tmp_path: Path) -> None:
    file = tmp_path / "tips.yaml"
    file.write_text("title: \x1b[2J\u202eevil\n")
    found = Diagnostic("error", "found '\x1b[31m'", Source(str(file), 1, 8), "\x07")
    assert all(c.isprintable() or c == "\n" for c in shown(found))


def test_a_line_that_is_gone_is_left_out(tmp_path: Path) -> None:
    assert len(shown(finding(tmp_path / "gone.yaml", 3, 1)).splitlines()) == 1


def test_colour_is_for_terminals_only(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert in_color(Terminal())
    assert not in_color(io.StringIO())
    monkeypatch.setenv("NO_COLOR", "1")
    assert not in_color(Terminal())


def test_in_colour_the_words_are_the_same(tmp_path: Path) -> None:
    import re

    file = tmp_path / "tips.yaml"
    file.write_text("titel: x\n")
    found = finding(file, 1, 1, "did you mean 'title'?")
    assert re.sub(r"\x1b\[[\d;]*m", "", shown(found, color=True)) == shown(found)
