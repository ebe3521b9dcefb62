"""What others put into their CI: the action, the hooks and the example's workflow call
commands and options that there are."""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from infographic.cli import main
from infographic.config import read_project
from infographic.document.reader import load_document

ROOT = Path(__file__).parents[2]
ACTION = ROOT / ".github/actions/infographic/action.yml"
SITE = ROOT / "examples/coach-site"
WORKFLOWS = [*ROOT.glob(".github/workflows/*.yml"), *SITE.glob(".github/workflows/*.yml")]
HOOKS = ROOT / ".pre-commit-hooks.yaml"
_USES = re.compile(r"(OWNER/infographic|\.)/\.github/actions/infographic(@v\d+)?")


def loaded(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


def scripts() -> dict[str, dict[str, Any]]:
    return {step["id"]: step for step in loaded(ACTION)["runs"]["steps"] if "run" in step}


def commands() -> list[list[str]]:
    """All calls of our command, as words."""
    found = [
        re.split(r"\s*[|>]", line.split("python -m infographic ", 1)[1])[0]
        for step in scripts().values()
        for line in step["run"].splitlines()
        if "python -m infographic " in line
    ]
    found += [hook["entry"].removeprefix("infographic ") for hook in loaded(HOOKS)]
    return [shlex.split(line) for line in found]


@pytest.mark.parametrize("command", commands(), ids=" ".join)
def test_every_command_and_option_exists(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command[0], "--help"]) == 0
    known = capsys.readouterr().out
    for word in command[1:]:
        if word.startswith("--"):
            assert re.search(rf"{re.escape(word)}\b", known), f"{command[0]} has no {word}"


def test_the_action_calls_build_check_and_diff_and_the_hooks_three_commands() -> None:
    assert [command[0] for command in commands()] == [
        "build", "diff", "check", "validate", "build", "check",
    ]  # fmt: skip


@pytest.mark.parametrize("name", scripts())
def test_the_scripts_of_the_action_are_bash_and_take_inputs_by_the_environment(name: str) -> None:
    step = scripts()[name]
    assert step["shell"] == "bash"
    # A value that stands in the script itself could run anything.
    assert "${{" not in step["run"]
    checked = subprocess.run(["bash", "-n"], input=step["run"], text=True, check=False)
    assert checked.returncode == 0


def test_every_input_that_the_action_uses_is_declared_and_used() -> None:
    used = set(re.findall(r"inputs\.([\w-]+)", ACTION.read_text("utf-8")))
    assert used == set(loaded(ACTION)["inputs"])


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_give_our_action_inputs_that_it_has(path: Path) -> None:
    inputs = loaded(ACTION)["inputs"]
    steps = [step for job in loaded(path)["jobs"].values() for step in job["steps"]]
    ours = [step for step in steps if "actions/infographic" in step.get("uses", "")]
    assert ours
    for step in ours:
        assert _USES.fullmatch(step["uses"])
        assert step["with"]["task"] in ("build", "check")
        assert step["with"].keys() <= inputs.keys()


def test_only_the_job_that_commits_may_write() -> None:
    (path,) = SITE.glob(".github/workflows/*.yml")
    workflow = loaded(path)
    assert workflow["permissions"] == {"contents": "read"}
    writing = [name for name, job in workflow["jobs"].items() if "permissions" in job]
    assert writing == ["build"]


def test_a_change_of_any_file_that_the_example_depends_on_starts_its_workflow() -> None:
    (path,) = SITE.glob(".github/workflows/*.yml")
    # YAML 1.1 takes the key on for a truth value.
    events = loaded(path)[True]
    for event in ("push", "pull_request"):
        patterns = events[event]["paths"]
        for file in ("content/a.yaml", "themes/evening.yaml", "brand.yaml", "logo.svg"):
            starts = [one for one in patterns if one == f"{file.split('/')[0]}/**"]
            assert starts or f"*{Path(file).suffix}" in patterns, (event, file)


def test_the_example_uses_a_hook_that_there_is() -> None:
    hooks = {hook["id"] for hook in loaded(HOOKS)}
    (repository,) = loaded(SITE / ".pre-commit-config.yaml")["repos"]
    assert {hook["id"] for hook in repository["hooks"]} <= hooks
    for hook in loaded(HOOKS):
        assert hook["language"] == "python"
        assert re.compile(hook["files"]).search("content/tips.yaml")


def test_the_example_has_lists_of_its_own_and_four_targets(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(SITE)
    assert [target.name for target in read_project(Path()).targets] == [
        "blog", "pinterest", "instagram", "handout",
    ]  # fmt: skip
    lists = [load_document(path) for path in sorted(Path("content").iterdir())]
    assert [len(document.tips) for document in lists] == [7, 6]
    assert main(["validate"]) == 0
