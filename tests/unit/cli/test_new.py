"""The command ``new``: starters that work as they are, and what is commented out does, too."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from infographic.cli import main


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    return tmp_path


def uncommented(path: Path) -> None:
    """Take the '#' away from all that is no sentence."""
    text = path.read_text("utf-8")
    path.write_text(re.sub(r"^( *)# ((?:  )?[a-z_]+:)", r"\1\2", text, flags=re.MULTILINE), "utf-8")


def test_a_new_theme_is_found_by_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "theme", "ours", "--seed", "teal"]) == 0
    assert capsys.readouterr().out == (
        "themes/ours.yaml  change it, then: infographic build --theme ours\n"
    )
    assert main(["new", "content", "ten"]) == 0
    assert main(["build", "--theme", "ours", "--format", "json"]) == 0
    assert Path("dist/ten.json").is_file()
    assert "#008080" in Path("themes/ours.yaml").read_text("utf-8")


def test_a_new_theme_says_no_more_than_three_lines() -> None:
    main(["new", "theme", "ours"])
    lines = Path("themes/ours.yaml").read_text("utf-8").splitlines()
    assert sum(not line.lstrip().startswith("#") for line in lines) <= 3


@pytest.mark.parametrize("kind", ["theme", "content"])
def test_what_is_commented_out_is_valid_too(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["new", kind, "one"])
    uncommented(Path("themes/one.yaml" if kind == "theme" else "content/one.yaml"))
    if kind == "theme":
        main(["new", "content", "plain"])
    theme = ["--theme", "one"] if kind == "theme" else []
    capsys.readouterr()
    assert main(["validate", *theme]) == 0
    assert capsys.readouterr().err == ""


def test_a_theme_goes_to_the_folder_of_the_project() -> None:
    Path("infographic.yaml").write_text("themes: looks\n")
    assert main(["new", "theme", "ours"]) == 0
    assert Path("looks/ours.yaml").is_file()


def test_nothing_is_overwritten(capsys: pytest.CaptureFixture[str]) -> None:
    main(["new", "theme", "ours", "--seed", "red"])
    before = Path("themes/ours.yaml").read_bytes()
    assert main(["new", "theme", "ours", "--seed", "blue"]) == 1
    assert Path("themes/ours.yaml").read_bytes() == before
    assert "themes/ours.yaml: error: there is a file of that name already" in (
        capsys.readouterr().err
    )


@pytest.mark.parametrize(
    "arguments",
    [[], ["theme"], ["theme", "../out"], ["theme", "a.yaml"], ["theme", "x", "--seed", "tael"]],
)
def test_a_wrong_request_is_told(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", *arguments]) == 2
    assert capsys.readouterr().err
    assert not Path("themes").exists()
