"""What the README shows is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from infographic.cli import main
from infographic.config import read_project
from infographic.theme.reader import load_theme

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    """The fenced blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


def test_there_are_exactly_two_set_up_commands_of_one_line_each() -> None:
    marks = re.findall(r"<!-- command: (\w+) -->\n```sh\n(.*)\n```", README)
    assert [name for name, _ in marks] == ["build", "test"]
    assert len(blocks("sh")) == 2
    for _, command in marks:
        assert command.startswith("python3 -m venv ")


def test_its_documents_and_themes_are_valid(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    document, settings, theme, brand = blocks("yaml")
    Path("document.yaml").write_text(document, "utf-8")
    Path("my-theme.yaml").write_text(theme, "utf-8")
    Path("brand.yaml").write_text(brand, "utf-8")
    assert load_theme("brand.yaml").brands
    Path("infographic.yaml").write_text(settings, "utf-8")
    assert "blog" in [target.name for target in read_project(Path()).targets]
    assert main(["validate", "document.yaml"]) == 0
    assert main(["validate", "document.yaml", "--theme", "my-theme.yaml"]) == 0


def test_its_error_looks_like_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("content").mkdir()
    Path("content/tips.yaml").write_text("tips: [Breathe]\n\ntitel: Stay calm\n")
    assert main(["validate"]) == 1
    (example,) = blocks("text")
    assert example.rstrip() in capsys.readouterr().err


def test_its_settings_are_read(tmp_path: Path) -> None:
    (settings,) = blocks("toml")
    (tmp_path / "pyproject.toml").write_text(settings, "utf-8")
    project = read_project(tmp_path)
    assert (project.out, project.scale) == ("public", 2)
    assert project.theme
    assert project.theme[0] == "calm"


def test_its_python_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from infographic.resources import sample

    monkeypatch.chdir(tmp_path)
    Path("content").mkdir()
    Path("content/ten-tips.yaml").write_bytes(sample().read_bytes())
    (code,) = blocks("python")
    exec(code, {})
    assert sorted(path.name for path in tmp_path.glob("*.p*")) == ["ten-tips.pdf", "ten-tips.png"]


def test_every_command_and_option_of_its_table_exists(capsys: pytest.CaptureFixture[str]) -> None:
    table = README.partition("| command |")[2].partition("\n\n")[0]
    rows = re.findall(r"^\| `.*$", table, re.MULTILINE)
    commands = [name for row in rows for name in re.findall(r"`([a-z]+)[ `]", row.split("|")[1])]
    assert commands == [
        "build", "watch", "preview", "check", "validate", "diff", "gallery", "new", "new",
        "layouts", "themes", "sizes", "fonts", "icons", "contrast", "schema",
    ]  # fmt: skip
    assert main(["build", "--help"]) == 0
    told = capsys.readouterr().out
    for option in re.findall(r"--[a-z]+", rows[0]):
        assert option in told
