"""The command that compares: what may be named, what is told, and what is left alone."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from infographic.cli import main

ONE = "title: Stay calm\ntips:\n  - Breathe\n  - {title: Wait, text: Count to ten.}\n"
TWO = ONE.replace("Count to ten.", "Count to a hundred.")
SAID = "tip 2: text changed"
PICTURE = BytesIO()
Image.new("RGB", (30, 40), "white").save(PICTURE, "PNG")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, in no repository."""
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    return work


def put(path: str, text: str = ONE) -> str:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text)
    return path


def git(*arguments: str) -> str:
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    done = subprocess.run(["git", *who, *arguments], check=True, capture_output=True, text=True)
    return done.stdout


def commit(message: str = "one") -> None:
    git("add", "--all")
    git("commit", "--quiet", "--message", message)


@pytest.fixture
def repository(folder: Path) -> Path:
    """One commit with a document in it."""
    if not shutil.which("git"):
        pytest.skip("git isn't installed")
    git("init", "--quiet", "--initial-branch", "main")
    put("content/a.yaml")
    commit()
    return folder


def diff(*arguments: str) -> int:
    return main(["diff", *arguments])


def lines(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().out.splitlines()


def test_two_files_are_compared_and_the_page_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    put("old.yaml", ONE)
    put("new.yaml", TWO)
    assert diff("old.yaml", "new.yaml") == 1
    said = lines(capsys)
    assert said == [f"new.yaml: renamed from old.yaml; {SAID}", "dist/diff.html  1 renamed."]
    page = Path("dist/diff.html").read_text("utf-8")
    assert "<ins>a hundred.</ins>" in page
    assert page.count("data:image/png;base64,") == 3


def test_the_same_file_twice_is_no_difference(capsys: pytest.CaptureFixture[str]) -> None:
    put("a.yaml")
    assert diff("a.yaml", "a.yaml", "--text") == 0
    assert lines(capsys) == ["Nothing differs: 1 document compared."]


def test_folders_are_compared_file_by_file(capsys: pytest.CaptureFixture[str]) -> None:
    put("old/a.yaml")
    put("old/b.yaml", "title: Sleep\ntips: [Read]\n")
    put("new/a.yaml", TWO)
    put("new/c.yaml", "title: Eat\ntips: [Chew]\n")
    assert diff("old", "new", "--text") == 1
    said = lines(capsys)
    assert said == [
        f"a.yaml: {SAID}", "b.yaml: removed", "c.yaml: added", "1 changed, 1 added, 1 removed.",
    ]  # fmt: skip


def test_a_folder_with_settings_is_a_project(capsys: pytest.CaptureFixture[str]) -> None:
    for name, theme in (("old", "calm"), ("new", "night")):
        put(f"{name}/infographic.yaml", f"theme: {theme}\ndocuments: texts\n")
        put(f"{name}/texts/a.yaml")
    assert diff("old", "new", "--layout", "cards", "--text") == 1
    assert lines(capsys)[0].startswith("texts/a.yaml: theme changed from calm to night")


def test_pictures_are_compared_too(capsys: pytest.CaptureFixture[str]) -> None:
    Path("old.png").write_bytes(PICTURE.getvalue())
    Image.new("RGB", (30, 40), "black").save("new.png")
    assert diff("old.png", "old.png") == 0
    assert diff("old.png", "new.png") == 1
    said = lines(capsys)[1]
    assert said == "new.png: renamed from old.png; 100.0 % of the picture differs"
    for name in ("old", "new"):
        Path(f"dist-{name}/blog").mkdir(parents=True)
        shutil.copy(f"{name}.png", f"dist-{name}/blog/a.png")
    assert diff("dist-old", "dist-new", "--text") == 1
    assert lines(capsys)[0] == "blog/a.png: 100.0 % of the picture differs"


@pytest.mark.usefixtures("repository")
def test_a_revision_is_compared_with_the_working_tree(capsys: pytest.CaptureFixture[str]) -> None:
    assert diff("HEAD", "--text") == 0
    put("content/a.yaml", TWO)
    put("content/b.yaml", "title: Sleep\ntips: [Read]\n")
    capsys.readouterr()
    for asked in (["HEAD"], [], ["main"]):
        assert diff(*asked, "--text") == 1
        said = lines(capsys)
        assert said == [
            f"content/a.yaml: {SAID}", "content/b.yaml: added", "1 changed, 1 added.",
        ]  # fmt: skip


@pytest.mark.usefixtures("repository")
def test_two_revisions_are_compared_and_paths_may_follow(
    capsys: pytest.CaptureFixture[str],
) -> None:
    put("content/a.yaml", TWO)
    put("content/b.yaml", "title: Sleep\ntips: [Read]\n")
    commit("two")
    put("content/a.yaml", "nonsense")
    for asked in (["HEAD~1", "HEAD", "content/a.yaml"], ["HEAD~1", "HEAD", "--", "content/a.*"]):
        assert diff("--text", *asked) == 1
        assert lines(capsys) == [f"content/a.yaml: {SAID}", "1 changed."]
    assert diff("HEAD~1", "HEAD", "--out", "x.html", "--", "content/a.yaml", "content/gone") == 2
    capsys.readouterr()
    assert diff("HEAD~1", "HEAD", "--out", "x.html", "--", "content/a.yaml") == 1
    assert lines(capsys) == [f"content/a.yaml: {SAID}", "x.html  1 changed."]
    assert diff("--text", "HEAD", "HEAD~1", "content/b.yaml") == 1
    assert lines(capsys)[0] == "content/b.yaml: removed"


@pytest.mark.usefixtures("repository")
def test_a_path_alone_is_compared_with_the_last_commit_and_either_side_may_be_the_old_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    put("content/a.yaml", TWO)
    for asked in (["content/a.yaml"], ["HEAD", "content/a.yaml"], ["content/a.yaml", "HEAD"]):
        assert diff("--text", *asked) == 1
        assert lines(capsys)[0] == f"content/a.yaml: {SAID}"
    assert diff("--json", "--text", "content/a.yaml", "HEAD") == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["before"], told["after"], told["page"]) == ("the working tree", "HEAD", None)
    assert told["documents"] == [
        {"name": "content/a.yaml", "status": "changed", "changes": [SAID], "problems": []}
    ]


@pytest.mark.usefixtures("repository")
def test_a_revision_brings_all_that_its_content_needs(capsys: pytest.CaptureFixture[str]) -> None:
    put("infographic.yaml", "theme: looks/ours.yaml\nlayout: cards\n")
    put("looks/ours.yaml", "extends: night\n")
    put("content/a.yaml", ONE + "image: {file: img/a.png, alt: A lake}\n")
    Path("content/img").mkdir()
    Path("content/img/a.png").write_bytes(PICTURE.getvalue())
    commit("with a theme and an image")
    assert diff("HEAD", "--text") == 0
    put("looks/ours.yaml", 'extends: night\npalette: {paper: "#000000"}\n')
    capsys.readouterr()
    assert diff("HEAD", "--text") == 1
    assert "theme ours: other colours" in lines(capsys)[0]
    put("infographic.yaml", "theme: calm\nlayout: cards\n")
    shutil.rmtree("looks")
    shutil.rmtree("content/img")
    assert diff("HEAD", "--text") == 1
    assert "content/a.yaml: can't be built after: line" in lines(capsys)[0]


@pytest.mark.usefixtures("repository")
def test_each_target_is_compared_by_itself(capsys: pytest.CaptureFixture[str]) -> None:
    put("infographic.yaml", "targets:\n  blog: {layout: cards}\n  pin: {size: pin}\n")
    commit("targets")
    put("infographic.yaml", "targets:\n  blog: {layout: poster}\n  pin: {size: pin}\n")
    assert diff("HEAD", "--text") == 1
    said = lines(capsys)
    assert said[0].startswith("content/a.yaml (blog): layout changed from cards to poster")
    assert said[1:] == ["1 changed, 1 the same."]
    assert diff("HEAD", "--text", "--target", "pin") == 0
    assert diff("HEAD~1", "--text", "--target", "pin") == 2
    assert "HEAD~1: error: unknown target 'pin'" in capsys.readouterr().err


@pytest.mark.usefixtures("repository")
def test_from_a_folder_within_the_repository_that_folder_is_the_project(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    put("site/content/b.yaml")
    commit("a site")
    put("site/content/b.yaml", TWO)
    monkeypatch.chdir("site")
    assert diff("HEAD", "--text") == 1
    assert lines(capsys)[0] == f"content/b.yaml: {SAID}"


def test_nothing_in_the_repository_is_touched(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("content/a.yaml", TWO)
    put("content/staged.yaml")
    git("add", "content/staged.yaml")
    git("config", "core.splitIndex", "true")
    hook = repository / ".git/hooks/post-index-change"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\ntouch hooked\n")
    hook.chmod(0o755)
    scratch = repository.parent / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))

    def files() -> dict[str, tuple[bytes, int]]:
        paths = [path for path in repository.rglob("*") if path.is_file()]
        return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in paths}

    before = files()
    assert diff("HEAD", "--text") == 1
    assert files() == before
    assert list(scratch.iterdir()) == []
    assert Path.cwd() == repository


@pytest.mark.usefixtures("repository")
def test_what_cannot_be_read_on_one_side_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    put("content/a.yaml", ONE.replace("title: Stay", "titel: Stay"))
    commit("broken")
    put("content/a.yaml")
    assert diff("HEAD", "--out", "diff.html") == 1
    said = lines(capsys)
    assert said[0].startswith("content/a.yaml: can't be built before: line 1: ")
    assert said[1] == "diff.html  1 broken."
    assert "HEAD:content/a.yaml:1:1: error: unknown field" in Path("diff.html").read_text("utf-8")


@pytest.mark.usefixtures("repository")
def test_settings_that_cannot_be_read_in_a_revision_are_told_with_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    put("infographic.yaml", "scale: -1\n")
    commit("broken settings")
    put("infographic.yaml", "scale: 1\n")
    assert diff("HEAD", "--text") == 2
    assert "HEAD:infographic.yaml:1:8: error" in capsys.readouterr().err


@pytest.mark.usefixtures("repository")
def test_quiet_prints_nothing_and_writes_only_what_is_asked_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert diff("--quiet") == 0
    put("content/a.yaml", TWO)
    assert diff("--quiet") == 1
    assert not Path("dist").exists()
    assert diff("--quiet", "--out", "diff.html") == 1
    assert Path("diff.html").exists()
    assert capsys.readouterr() == ("", "")


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (["mian"], "'mian' is neither a file nor a revision"),
        (["HEAD", "mian"], "'mian' is neither a file nor a revision"),
        (["--", "--upload-pack=x"], "'--upload-pack=x' is neither a file nor a revision"),
        (["--", "main"], "'main' is neither a file nor a revision"),
        (["main..HEAD"], "give two revisions, OLD NEW, instead of a range"),
        (["HEAD", "HEAD", "HEAD"], "give two files, two folders, or one or two revisions"),
        (["content/a.yaml", "HEAD", "HEAD"], "give two files, two folders"),
        (["content", "content/a.yaml"], "a file can't be compared with a folder"),
        (["content/a.yaml", "content/x.yaml"], "there is no file or folder 'content/x.yaml'"),
        (["both"], "'both' is both a file and a revision"),
        (["--theme", "clam"], "did you mean 'calm'?"),
    ],
)  # fmt: skip
def test_a_wrong_request_is_told(
    asked: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    put("both", "A file.")
    git("branch", "both")
    assert diff(*asked) == 2
    shown = capsys.readouterr()
    assert told in shown.err
    assert shown.out == ""
    assert not Path("dist").exists()


@pytest.mark.usefixtures("repository")
def test_a_file_or_a_branch_of_one_name_can_be_told_apart() -> None:
    shutil.copytree("content", "both")
    git("branch", "both")
    assert diff("refs/heads/both", "--text") == 0
    assert diff("./both", "content", "--text") == 0


def test_outside_of_a_repository_only_files_can_be_compared(
    capsys: pytest.CaptureFixture[str],
) -> None:
    put("content/a.yaml")
    assert diff() == 2
    told = capsys.readouterr().err
    assert "not a git repository" in told
    assert "only files can be compared" in told


def test_without_git_only_files_can_be_compared(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    put("content/a.yaml")
    monkeypatch.setenv("PATH", os.devnull)
    assert diff() == 2
    assert "git can't be started" in capsys.readouterr().err
    assert diff("content/a.yaml", "content/a.yaml", "--text") == 0


@pytest.mark.usefixtures("repository")
def test_without_content_on_either_side_there_is_nothing_to_compare(
    capsys: pytest.CaptureFixture[str],
) -> None:
    git("rm", "-r", "--quiet", "content")
    commit("gone")
    assert diff("HEAD") == 2
    assert "nothing to compare" in capsys.readouterr().err
    assert diff("HEAD~1", "--text") == 1
    assert lines(capsys) == ["content/a.yaml: removed", "1 removed."]
