"""build: only what changed is made, nothing that somebody made is lost, all is told."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest

from infographic.cli import main

ONE = "title: Stay calm\nlayout: cards\ntips: [Breathe, Walk]\n"
OTHER = "title: Be kind\nlayout: cards\ntips: [Smile]\n"
SETTINGS = """\
scale: 0.2
targets:
  blog: {formats: [png, html, txt]}
  pin: {theme: ours, formats: pdf}
"""


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two documents in two targets, built."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    put("content/one.yaml", ONE)
    put("content/other.yaml", OTHER)
    put("themes/ours.yaml", "extends: calm\n")
    put("infographic.yaml", SETTINGS)
    assert main(["build"]) == 0
    return tmp_path


def put(path: str, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text)


def stamps() -> dict[str, tuple[int, int]]:
    """Every file with what shows whether it was written again."""
    files = (path for path in Path("dist").rglob("*") if path.is_file())
    return {str(path): (path.stat().st_mtime_ns, path.stat().st_ino) for path in files}


def rebuilt(*arguments: str) -> list[str]:
    """The pictures and texts that a build writes, removes or adds."""
    before = stamps()
    main(["build", *arguments])
    after = stamps()
    changed = {name for name in {*before, *after} if before.get(name) != after.get(name)}
    return sorted(changed - {"dist/.infographic.json"})


def test_a_build_of_what_is_up_to_date_touches_no_file(
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = stamps()
    capsys.readouterr()
    assert main(["build"]) == 0
    assert stamps() == before
    assert capsys.readouterr() == ("8 files are up to date\n", "")


def test_a_changed_tip_makes_only_the_files_of_its_document() -> None:
    put("content/one.yaml", ONE.replace("Walk", "Run"))
    assert rebuilt() == [
        "dist/blog/one.html", "dist/blog/one.png", "dist/blog/one.txt", "dist/pin/one.pdf",
    ]  # fmt: skip


def test_a_changed_theme_makes_only_what_is_dressed_in_it() -> None:
    put("themes/ours.yaml", "extends: night\n")
    assert rebuilt() == ["dist/pin/one.pdf", "dist/pin/other.pdf"]


def test_a_text_that_was_changed_by_hand_is_made_anew_and_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    put("infographic.yaml", SETTINGS.replace("png, html, txt", "png, txt"))
    main(["build", "--prune"])
    put("dist/blog/one.txt", "Mine.")
    capsys.readouterr()
    assert rebuilt() == ["dist/blog/one.txt"]
    told = capsys.readouterr().err
    assert "dist/blog/one.txt was changed by hand; it is made anew" in told
    assert Path("dist/blog/one.txt").read_text().startswith("Stay calm")


def test_a_web_page_is_made_together_with_what_it_tells_of() -> None:
    Path("dist/blog/one.png").unlink()
    assert rebuilt() == ["dist/blog/one.html", "dist/blog/one.png", "dist/blog/one.txt"]


def test_force_makes_all() -> None:
    assert rebuilt("--force") == sorted(name for name in stamps() if "/." not in name)


def test_a_forced_build_gives_the_same_bytes_manifest_included() -> None:
    before = {name: Path(name).read_bytes() for name in stamps()}
    main(["build", "--force"])
    assert {name: Path(name).read_bytes() for name in stamps()} == before


def test_the_manifest_tells_no_path_of_the_machine(project: Path) -> None:
    assert str(project) not in Path("dist/.infographic.json").read_text()


@pytest.mark.parametrize(
    "garbage",
    [b"", b"{", b"\xff\xfe", b"[]", b"null", b'{"form": 1}', b'{"form": 1, "jobs": {"a": 1}}',
     b'{"form": 2, "jobs": {}}', b"<<<<<<< HEAD\n{}\n", b"[" * 100_000],
)  # fmt: skip
def test_a_manifest_that_makes_no_sense_is_as_good_as_none(garbage: bytes) -> None:
    good = Path("dist/.infographic.json").read_bytes()
    Path("dist/.infographic.json").write_bytes(garbage)
    # Pictures tell themselves what they were made from; the texts, with the page, are made.
    assert all("/blog/" in name for name in rebuilt())
    assert json.loads(Path("dist/.infographic.json").read_bytes())["form"] == 1
    main(["build", "--force"])
    assert Path("dist/.infographic.json").read_bytes() == good


def test_what_is_up_to_date_is_in_the_json_all_the_same(
    capsys: pytest.CaptureFixture[str],
) -> None:
    capsys.readouterr()
    main(["build", "--force", "--json"])
    first = json.loads(capsys.readouterr().out)
    main(["build", "--json"])
    second = json.loads(capsys.readouterr().out)
    for output in (*first["outputs"], *second["outputs"]):
        output["seconds"] = 0
    for told in (first, second):
        told["outputs"].sort(key=lambda output: str(output["path"]))
        for document in told["documents"]:
            document["files"].sort()
    assert second == first
    assert len(second["outputs"]) == 8


def test_json_tells_all_without_a_manifest(capsys: pytest.CaptureFixture[str]) -> None:
    Path("dist/.infographic.json").unlink()
    capsys.readouterr()
    main(["build", "--json"])
    assert len(json.loads(capsys.readouterr().out)["outputs"]) == 8


def test_warnings_are_told_again_by_a_build_that_makes_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    put(
        "content/one.yaml",
        ONE.replace("Walk]", "{title: Walk, icon: auto}, Zzzq]").replace("Walk", "Qqqq"),
    )
    main(["build"])
    first = capsys.readouterr().err
    assert "warning: no icon suits these words" in first
    assert rebuilt() == []
    assert capsys.readouterr().err == first


def test_what_is_not_configured_any_more_is_named_and_removed_on_demand(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("content/other.yaml").unlink()
    capsys.readouterr()
    assert rebuilt() == []
    told = capsys.readouterr().err
    assert "dist/blog/other.html: left over, no longer configured; build --prune removes" in told
    gone = [
        "dist/blog/other.html", "dist/blog/other.png", "dist/blog/other.txt", "dist/pin/other.pdf",
    ]  # fmt: skip
    assert rebuilt("--prune") == gone
    assert "removed 4 files that are not configured any more" in capsys.readouterr().out
    assert rebuilt() == []
    assert "other" not in capsys.readouterr().err


def test_what_somebody_changed_or_made_is_never_removed() -> None:
    Path("content/other.yaml").unlink()
    picture = Path("dist/blog/other.png")
    picture.write_bytes(picture.read_bytes() + b"\0")
    put("dist/blog/other.txt", "Mine.")
    put("dist/blog/notes.txt", "Mine, too.")
    assert rebuilt("--prune") == ["dist/blog/other.html", "dist/pin/other.pdf"]


def test_a_part_of_the_project_leaves_the_others_files_alone(
    capsys: pytest.CaptureFixture[str],
) -> None:
    capsys.readouterr()
    assert rebuilt("content/one.yaml", "--prune") == []
    assert rebuilt("--target", "pin", "--prune") == []
    assert "left over" not in capsys.readouterr().err
    assert rebuilt() == []


def test_pages_that_a_document_no_longer_has_are_left_over() -> None:
    put("infographic.yaml", "scale: 0.2\ntargets:\n  blog: {layout: carousel, formats: png}\n")
    main(["build", "--prune"])
    pages = len(list(Path("dist/blog").glob("one-*.png")))
    put("content/one.yaml", ONE.replace(", Walk", ""))
    changed = rebuilt("--prune")
    assert f"dist/blog/one-{pages}.png" in changed
    assert not Path(f"dist/blog/one-{pages}.png").exists()
    assert main(["check"]) == 0


def test_a_document_that_fails_keeps_its_old_files() -> None:
    put("content/one.yaml", "titel: Stay calm\n")
    assert rebuilt("--prune") == []
    put("content/one.yaml", ONE)
    assert rebuilt() == []


def test_the_pages_of_a_document_that_fails_are_not_left_over(
    capsys: pytest.CaptureFixture[str],
) -> None:
    put("infographic.yaml", "scale: 0.2\ntargets:\n  slides: {layout: carousel, formats: png}\n")
    main(["build", "--prune"])
    put("content/one.yaml", "titel: Stay calm\n")
    capsys.readouterr()
    assert rebuilt("--prune") == []
    capsys.readouterr()
    assert main(["check", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["leftovers"] == []


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only to root")
def test_a_read_only_folder_is_told_and_nothing_is_lost(
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = stamps()
    put("content/one.yaml", ONE.replace("Walk", "Run"))
    for folder in ("dist", "dist/blog", "dist/pin"):
        Path(folder).chmod(0o500)
    assert main(["build"]) == 1
    for folder in ("dist", "dist/blog", "dist/pin"):
        Path(folder).chmod(0o700)
    assert "can't be written: permission denied" in capsys.readouterr().err
    assert stamps() == before


def test_on_a_full_disk_nothing_is_lost_and_it_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(number: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    before = stamps()
    put("content/one.yaml", ONE.replace("Walk", "Run"))
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        # In this process: others have a disk of their own.
        assert main(["build", "--jobs", "1"]) == 1
    told = capsys.readouterr().err
    assert "dist/blog/one.png: error: can't be written: no space left on device" in told
    assert "free some space" in told
    assert stamps() == before
    assert main(["build"]) == 0
    assert main(["check"]) == 0


def test_a_page_that_goes_where_another_document_lies_is_an_error(
    capsys: pytest.CaptureFixture[str],
) -> None:
    put("infographic.yaml", "scale: 0.2\nformats: png\nout: public\n")
    put("content/one.yaml", ONE.replace("cards", "carousel"))
    put("content/one-2.yaml", ONE)
    assert main(["build", "content/one.yaml"]) == 0
    assert main(["build"]) == 1
    told = capsys.readouterr().err
    assert "'content/one-2.yaml' and 'content/one.yaml' both become 'public/one-2.png'" in told
