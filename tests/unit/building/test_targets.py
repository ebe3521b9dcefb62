"""Targets: each document becomes each of them, and every wrong name in them is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from infographic.cli import main
from infographic.config import read_project
from infographic.errors import InfographicError

CONTENT = "title: Be kind\nlayout: cards\ntips: [Listen, Smile]\n"
SETTINGS = """\
scale: 0.25
formats: [png]
targets:
  blog: {size: web, formats: [png, pdf]}
  phone: {size: phone, theme: night, scale: 0.5}
  print: {size: a4, layout: poster, formats: [pdf], out: paper, bleed: 3mm, marks: true}
"""


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content").mkdir()
    for name in ("one", "two"):
        (tmp_path / "content" / f"{name}.yaml").write_text(CONTENT, "utf-8")
    (tmp_path / "infographic.yaml").write_text(SETTINGS, "utf-8")
    return tmp_path


def files(folder: Path) -> list[str]:
    return sorted(
        str(path.relative_to(folder).as_posix())
        for path in folder.rglob("*.p*")
        if path.suffix in (".png", ".pdf")
    )


def test_every_document_becomes_every_target_in_a_folder_of_its_name(project: Path) -> None:
    assert main(["build"]) == 0
    assert files(project) == [
        "dist/blog/one.pdf", "dist/blog/one.png", "dist/blog/two.pdf", "dist/blog/two.png",
        "dist/phone/one.png", "dist/phone/two.png", "paper/one.pdf", "paper/two.pdf",
    ]  # fmt: skip


def test_one_target_alone(project: Path) -> None:
    assert main(["build", "content/two.yaml", "--target", "phone"]) == 0
    assert files(project) == ["dist/phone/two.png"]


def test_results_come_in_the_order_of_the_settings_however_many_cores_work(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = []
    for jobs in ("1", "3"):
        assert main(["build", "--jobs", jobs, "--json"]) == 0
        outputs = json.loads(capsys.readouterr().out)["outputs"]
        told.append([(one["path"], one["sha256"]) for one in outputs])
    assert told[0] == told[1]
    assert [Path(path).name for path, _ in told[0]][:3] == ["one.png", "one.pdf", "two.png"]


def test_a_target_counts_more_than_the_document_and_the_command_line_most(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def layouts(*more: str) -> dict[str, tuple[str, str]]:
        assert main(["build", "content/one.yaml", "--json", *more]) == 0
        outputs = json.loads(capsys.readouterr().out)["outputs"]
        return {Path(one["path"]).parent.name: (one["layout"], one["theme"]) for one in outputs}

    assert layouts() == {
        "blog": ("cards", "calm"), "phone": ("cards", "night"), "paper": ("poster", "calm")
    }  # fmt: skip
    assert set(layouts("--layout", "checklist", "--theme", "bold", "--size", "a4").values()) == {
        ("checklist", "bold")
    }


def test_a_target_without_wishes_is_the_document_as_it_is(project: Path) -> None:
    (project / "infographic.yaml").write_text("targets: {plain: }\nscale: 0.2\n", "utf-8")
    assert main(["build", "content/one.yaml"]) == 0
    assert files(project) == ["dist/plain/one.pdf", "dist/plain/one.png"]


def test_all_that_is_wrong_in_targets_is_told_with_its_place_before_anything_is_drawn(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = (
        "targets:\n  good: {size: a4}\n"
        "  bad: {size: a44, layout: postre, theme: nigth, formats: [gif], pdf_standard: x,\n"
        "    bleed: 3}\n"
    )
    (project / "infographic.yaml").write_text(wrong, "utf-8")
    assert main(["build"]) == 2
    told = capsys.readouterr().err
    for place, found in (
        ("3:15", "unknown size 'a44'"), ("3:28", "unknown layout 'postre'"),
        ("3:43", "unknown theme 'nigth'"), ("3:60", "unknown output format 'gif'"),
        ("4:12", "the bleed '3' has no unit"), ("3:80", "there is no PDF standard 'x'"),
    ):  # fmt: skip
        assert f"infographic.yaml:{place}: error: {found}" in told
    assert files(project) == []


@pytest.mark.parametrize(
    ("settings", "found"),
    [
        ("targets: [a]", "'targets' must be a mapping of names"),
        ("targets: {'../up': {size: a4}}", "'../up' is no name"),
        ("targets: {a: {siez: a4}}", "unknown field 'siez'"),
        ("targets: {a: {pages: 0}}", "'pages' must be a whole number from 1 to 1000"),
    ],
)
def test_a_wrong_form_is_told(project: Path, settings: str, found: str) -> None:
    (project / "infographic.yaml").write_text(settings, "utf-8")
    with pytest.raises(InfographicError) as caught:
        read_project(project)
    assert found in str(caught.value)


def test_an_unknown_target_is_told_with_the_near_miss(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--target", "blgo"]) == 2
    told = capsys.readouterr().err
    assert "unknown target 'blgo'" in told
    assert "did you mean 'blog'?" in told


def test_targets_that_share_a_folder_are_refused(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = "targets:\n  a: {out: same}\n  b: {out: same}\n"
    (project / "infographic.yaml").write_text(settings, "utf-8")
    assert main(["build"]) == 2
    assert "'b' and 'a' would both become 'same/one'" in capsys.readouterr().err


def test_what_is_wrong_with_one_document_is_told_and_the_others_are_built(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "content" / "one.yaml").write_text("titel: x\n", "utf-8")
    assert main(["build", "--jobs", "2"]) == 1
    assert "content/one.yaml:1:1: error: unknown field 'titel'" in capsys.readouterr().err
    assert files(project) == [
        "dist/blog/two.pdf", "dist/blog/two.png", "dist/phone/two.png", "paper/two.pdf"
    ]  # fmt: skip
