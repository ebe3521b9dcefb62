"""check: every state of a file is told rightly, and nothing is written."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import infographic
from infographic.cli import main
from infographic.inputs import versions
from infographic.resources import assets

CONTENT = "title: Stay calm\ntips:\n  - title: Breathe\n    icon: leaf\n  - Walk\n  - Rest\n"
SETTINGS = """\
targets:
  blog: {layout: cards, theme: ours, formats: [png, pdf, svg, html], scale: 0.2}
  pin:
    layout: timeline
    size: pin
    formats: png
    scale: 0.2
"""
BLOG = [f"dist/blog/a.{suffix}" for suffix in ("png", "pdf", "svg", "html")]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a theme that extends another, built."""
    folder = tmp_path_factory.mktemp("project")
    for name, text in {
        "content/a.yaml": CONTENT,
        "infographic.yaml": SETTINGS,
        "themes/base.yaml": "extends: night\n",
        "themes/ours.yaml": "extends: base\ntype: {title: {size: 70}}\n",
    }.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text)
    fonts = folder / "assets/fonts"
    shutil.copytree(assets() / "fonts" / "figtree", fonts / "figtree")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert main(["build"]) == 0
    return folder


@pytest.fixture
def project(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it to work in, as a fresh clone has it: other times, and no manifest."""
    folder = tmp_path / "clone"
    shutil.copytree(built, folder, ignore=shutil.ignore_patterns(".infographic.json"))
    monkeypatch.chdir(folder)
    monkeypatch.setenv("NO_COLOR", "1")
    return folder


@pytest.fixture
def check(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, dict[str, Any]]]:
    """Runs the command, makes sure that nothing is written, and returns what it told."""

    def run(*arguments: str) -> tuple[int, dict[str, Any]]:
        before = contents(project)
        capsys.readouterr()
        status = main(["check", "--json", *arguments])
        assert contents(project) == before
        return status, json.loads(capsys.readouterr().out)

    return run


Check = Callable[..., tuple[int, dict[str, Any]]]


def contents(folder: Path) -> dict[Path, tuple[bytes, int]]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


def edit(path: str, old: str, new: str) -> None:
    text = Path(path).read_text()
    assert old in text
    Path(path).write_text(text.replace(old, new, 1))


def states(told: dict[str, Any]) -> dict[str, str]:
    return {output["path"]: output["status"] for output in told["outputs"]}


def reasons(told: dict[str, Any]) -> dict[str, list[str]]:
    return {
        output["path"]: [reason["message"] for reason in output["reasons"]]
        for output in told["outputs"]
        if output["status"] != "fresh"
    }


def test_a_fresh_clone_without_manifest_is_up_to_date(check: Check) -> None:
    status, told = check()
    assert status == 0
    assert set(states(told).values()) == {"fresh"}
    assert list(states(told)) == [*BLOG, "dist/pin/a.png"]
    assert (told["fresh"], told["remedy"], told["leftovers"]) == (True, "", [])


def test_a_changed_tip_makes_its_pictures_stale_at_its_line(check: Check) -> None:
    edit("content/a.yaml", "Walk", "Walk slowly")
    status, told = check()
    assert status == 1
    assert reasons(told) == {
        key: ["content/a.yaml: tip 2 changed"] for key in [*BLOG, "dist/pin/a.png"]
    }
    (reason,) = told["outputs"][0]["reasons"]
    assert (reason["file"], reason["line"], reason["column"]) == ("content/a.yaml", 5, 5)
    assert told["remedy"] == "infographic build"


def test_a_comment_in_the_content_changes_nothing(check: Check) -> None:
    edit("content/a.yaml", "title: Stay calm", "# Of last year.\ntitle: 'Stay calm'")
    assert check()[0] == 0


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("  - Walk\n", "", "tip 2 is gone"),
        ("  - Walk\n", "  - Walk\n  - Run\n", "tip 3 is new"),
        ("  - Walk\n  - Rest\n", "  - Rest\n  - Walk\n", "the tips are in another order"),
        ("title: Stay calm\n", "title: Stay calm\nsubtitle: Now\n", "subtitle is new"),
        ("title: Stay calm\n", "title: Keep calm\n", "title changed"),
    ],
)
def test_what_changed_in_the_content_is_told(
    check: Check, old: str, new: str, message: str
) -> None:
    edit("content/a.yaml", old, new)
    assert reasons(check()[1])["dist/pin/a.png"] == [f"content/a.yaml: {message}"]


def test_a_changed_theme_makes_stale_what_is_dressed_in_it(check: Check) -> None:
    edit("themes/ours.yaml", "70", "71")
    status, told = check()
    assert status == 1
    assert reasons(told) == {key: ["theme ours changed"] for key in BLOG}
    assert told["remedy"] == "infographic build --target blog"
    place = told["outputs"][0]["reasons"][0]
    assert (place["file"], place["line"], place["column"]) == ("infographic.yaml", 2, 32)


def test_a_theme_that_is_extended_counts(check: Check) -> None:
    edit("themes/base.yaml", "night", "night\nspacing: {gap: 30}")
    assert reasons(check()[1]) == {key: ["theme ours (extends base) changed"] for key in BLOG}


def test_another_theme_is_told_by_name(check: Check) -> None:
    edit("infographic.yaml", "theme: ours", "theme: press")
    assert reasons(check()[1])["dist/blog/a.png"][0] == "theme ours -> press"


def test_a_changed_font_makes_stale_what_is_set_in_it(check: Check) -> None:
    face = Path("assets/fonts/figtree/Figtree-400.ttf")
    face.write_bytes(face.read_bytes() + b"\0")
    assert reasons(check()[1])["dist/pin/a.png"] == ["font Figtree 400 changed"]


def test_an_added_font_that_none_uses_changes_nothing(check: Check) -> None:
    inter = next((assets() / "fonts" / "inter").glob("*-400.ttf"))
    shutil.copy(inter, "assets/fonts/Interesting-400.ttf")
    assert check()[0] == 0


def test_a_changed_icon_makes_stale_what_shows_it(check: Check) -> None:
    icon = Path("assets/icons/lucide/leaf.svg")
    icon.parent.mkdir(parents=True)
    icon.write_text('<svg viewBox="0 0 9 9"><path d="M1 1h5v5z"/></svg>')
    assert reasons(check()[1])["dist/pin/a.png"] == ["icon leaf changed"]


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("scale: 0.2}", "scale: 0.3}", {"png": "option scale 0.2 -> 0.3",
                                        "html": "option scale 0.2 -> 0.3"}),
        ("scale: 0.2}", "scale: 0.2, pdf_standard: a2b}",
         {"pdf": "option pdf_standard ua1+a2a -> a2b"}),
        ("layout: cards", "layout: steps", dict.fromkeys(("png", "pdf", "svg", "html"),
                                                         "option layout cards -> steps")),
        ("theme: ours", "size: a4, theme: ours", dict.fromkeys(("png", "pdf", "svg", "html"),
                                                               "option size none -> a4")),
    ],
)  # fmt: skip
def test_an_option_makes_stale_the_formats_that_go_by_it(
    check: Check, old: str, new: str, changed: dict[str, str]
) -> None:
    edit("infographic.yaml", old, new)
    told = {f"dist/blog/a.{suffix}": [message] for suffix, message in changed.items()}
    assert reasons(check()[1]) == told


def test_another_version_of_the_library_makes_all_stale(
    check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(infographic, "__version__", "99.0")
    told = reasons(check()[1])
    assert len(told) == 5
    assert {message for messages in told.values() for message in messages} == {
        "infographic 0.1.0 -> 99.0"
    }


def test_another_version_of_what_draws_makes_stale_what_it_draws(
    check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = versions.version_of
    for module in ("infographic.building.freshness", "infographic.inputs.files"):
        monkeypatch.setattr(
            f"{module}.version_of", lambda name: "99" if name == "reportlab" else known(name)
        )
    assert reasons(check()[1]) == {"dist/blog/a.pdf": [f"reportlab {known('reportlab')} -> 99"]}


def test_a_missing_file_is_told(check: Check) -> None:
    Path("dist/pin/a.png").unlink()
    status, told = check()
    assert status == 1
    assert states(told)["dist/pin/a.png"] == "missing"
    assert told["remedy"] == "infographic build --target pin"


@pytest.mark.parametrize("suffix", ["png", "pdf", "svg", "html"])
def test_a_file_that_was_changed_by_hand_is_told(check: Check, suffix: str) -> None:
    path = Path(f"dist/blog/a.{suffix}")
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    _, told = check()
    assert reasons(told) == {str(path): [f"{path} was changed by hand"]}
    assert states(told)[str(path)] == "changed"


def test_a_renamed_document_is_told_as_renamed(check: Check) -> None:
    Path("content/a.yaml").rename("content/b.yaml")
    status, told = check()
    assert status == 1
    assert states(told) == {
        path.replace("/a.", "/b."): "missing" for path in [*BLOG, "dist/pin/a.png"]
    }
    assert {one["path"] for one in told["leftovers"]} == {*BLOG, "dist/pin/a.png"}
    assert {one["renamed"] for one in told["leftovers"]} == {"content/b.yaml"}
    assert told["remedy"] == "infographic build --prune"


def test_a_page_beside_other_files_than_it_tells_of_is_stale(check: Check) -> None:
    edit("infographic.yaml", "[png, pdf, svg, html]", "[png, html]")
    _, told = check()
    assert reasons(told) == {"dist/blog/a.html": ["formats beside it pdf, png, svg -> png"]}
    assert {one["path"] for one in told["leftovers"]} == {"dist/blog/a.pdf", "dist/blog/a.svg"}


def test_only_what_is_asked_for_is_checked(check: Check) -> None:
    Path("dist/pin/a.png").unlink()
    assert check("--target", "blog")[0] == 0
    assert check("--target", "pin")[0] == 1


def test_a_broken_document_is_stale_with_its_problem(check: Check) -> None:
    edit("content/a.yaml", "title: Stay", "titel: Stay")
    status, told = check()
    assert status == 1
    assert "unknown field 'titel'" in reasons(told)["dist/pin/a.png"][0]


def test_wrong_settings_are_a_wrong_request(
    check: Check, capsys: pytest.CaptureFixture[str]
) -> None:
    edit("infographic.yaml", "layout: cards", "layout: crads")
    assert main(["check"]) == 2
    assert "infographic.yaml:2:18: error: unknown layout 'crads'" in capsys.readouterr().err


def test_the_text_tells_each_output_and_what_mends_it(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"{path}: fresh" for path in [*BLOG, "dist/pin/a.png"]
    ]
    edit("themes/ours.yaml", "70", "71")
    Path("dist/pin/a.png").unlink()
    assert main(["check"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        *(f"{path}: stale: theme ours changed" for path in BLOG),
        "dist/pin/a.png: missing",
        "to mend it: infographic build",
    ]


def test_annotations_for_github_are_escaped_and_placed(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("content/a.yaml").rename("content/100%, a: b.yaml")
    for path in Path("dist").rglob("a.*"):
        path.rename(path.with_stem("100%, a: b"))
    assert main(["check", "--format", "github"]) == 0
    assert capsys.readouterr().out == ""
    edit("content/100%, a: b.yaml", "Rest", "Sleep")
    assert main(["check", "--format", "github", "--target", "pin"]) == 1
    assert capsys.readouterr().out == (
        "::error file=content/100%25%2C a%3A b.yaml,line=6,col=5,"
        "title=dist/pin/100%25%2C a%3A b.png is stale::"
        "content/100%25, a: b.yaml: tip 3 changed; to mend it: infographic build\n"
    )


def test_all_of_several_pages_are_looked_at(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit("infographic.yaml", "layout: timeline\n    size: pin", "layout: carousel")
    assert main(["build", "--target", "pin"]) == 0
    assert main(["check"]) == 1
    assert "dist/pin/a.png: left over: no longer configured" in capsys.readouterr().out
    Path("dist/pin/a.png").unlink()
    assert main(["check"]) == 0
    capsys.readouterr()
    Path("dist/pin/a-2.png").unlink()
    assert main(["check"]) == 1
    assert "dist/pin/a.png: missing: dist/pin/a-2.png is missing" in capsys.readouterr().out


def test_a_text_is_checked_by_the_manifest_and_without_one_nothing_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit("infographic.yaml", "formats: png", "formats: txt")
    assert main(["build", "--prune", "--target", "pin"]) == 0
    assert main(["check", "--target", "pin"]) == 0
    path = Path("dist/pin/a.txt")
    path.write_text("Mine.\n")
    capsys.readouterr()
    assert main(["check", "--target", "pin"]) == 1
    assert "dist/pin/a.txt: changed by hand" in capsys.readouterr().out
    Path("dist/.infographic.json").unlink()
    assert main(["check", "--target", "pin"]) == 0
    assert "nothing tells what it was made from" in capsys.readouterr().out


def test_without_targets_it_works_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("tips.yaml").write_text(CONTENT)
    assert main(["build", "tips.yaml", "--scale", "0.2"]) == 0
    assert main(["check", "tips.yaml", "--scale", "0.2"]) == 0
    capsys.readouterr()
    assert main(["check", "tips.yaml"]) == 1
    assert "dist/tips.png: stale: option scale 0.2 -> 2" in capsys.readouterr().out
