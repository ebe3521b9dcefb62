"""The short way of a build with nothing to do: taken only where nothing has changed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import infographic
from infographic.cli import main, work

CONTENT = "title: Stay calm\nlayout: cards\ntips: [Breathe]\n"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that was built a while ago, twice."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("INFOGRAPHIC_CACHE", str(tmp_path / "cache"))
    for name, text in {
        "content/a.yaml": CONTENT,
        "themes/ours.yaml": "extends: calm\n",
        "content/logo.svg": '<svg viewBox="0 0 9 9"><path d="M1 1h5v5z"/></svg>',
        "content/b.yaml": CONTENT + "theme: ours\nlogo: logo.svg\n",
        "infographic.yaml": "formats: png\nscale: 0.2\n",
        "assets/fonts/none.txt": "",
    }.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text)
    age()
    main(["build"])
    return tmp_path


def age() -> None:
    """Make all files so old that nobody could have saved them during a build."""
    then = time.time_ns() - 10_000_000_000
    for path in Path().rglob("*"):
        if "dist" not in path.parts and "cache" not in path.parts:
            os.utime(path, ns=(then, then))


def is_short(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> bool:
    """Whether a build takes the short way."""
    taken = []
    with monkeypatch.context() as patch:
        patch.setattr(work, "render_all", lambda *_: taken.append("long") or 0)
        assert main(["build", *arguments]) == 0
    return not taken


def test_a_build_of_what_has_not_changed_is_short(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert is_short(monkeypatch)
    assert capsys.readouterr() == ("2 files are up to date\n", "")


def save(name: str, text: str) -> Callable[[], object]:
    return lambda: Path(name).write_text(text)


CHANGES: dict[str, Callable[[], object]] = {
    "content": save("content/a.yaml", CONTENT + "# \n"),
    "same length": save("content/a.yaml", CONTENT.replace("calm", "cool")),
    "theme": save("themes/ours.yaml", "extends: bold\n"),
    "logo": save("content/logo.svg", "<svg/>"),
    "settings": save("infographic.yaml", "formats: png\nscale: 0.3\n"),
    "other settings": save("pyproject.toml", ""),
    "new document": save("content/c.yaml", CONTENT),
    "gone document": lambda: Path("content/a.yaml").unlink(),
    "new theme that hides another": save("themes/calm.yaml", "extends: calm\n"),
    "new font": lambda: Path("assets/fonts/Figtree-400.ttf").write_bytes(b""),
    "changed output": save("dist/a.png", "mine"),
    "gone output": lambda: Path("dist/a.png").unlink(),
    "no cache": lambda: shutil.rmtree("cache"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_makes_it_look_at_everything(
    monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    assert is_short(monkeypatch)
    CHANGES[change]()
    assert not is_short(monkeypatch)


@pytest.mark.parametrize(
    "arguments", [["--force"], ["--prune"], ["--json"], ["--scale", "0.3"], ["content/a.yaml"]]
)
def test_another_request_is_another_matter(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    assert not is_short(monkeypatch, *arguments)


def test_another_version_or_date_is_another_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    assert not is_short(monkeypatch)
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert is_short(monkeypatch)
    monkeypatch.setattr(infographic, "__version__", "99")
    assert not is_short(monkeypatch)


def test_what_was_saved_a_moment_ago_is_not_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("content/a.yaml").write_text(CONTENT.replace("calm", "cool"))
    main(["build"])
    assert not is_short(monkeypatch)
    age()
    main(["build"])
    assert is_short(monkeypatch)


def test_what_has_more_to_tell_than_a_number_is_no_short_matter(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    Path("content/a.yaml").write_text(CONTENT.replace("Breathe", "{title: Zzq, icon: auto}"))
    age()
    main(["build"])
    assert not is_short(monkeypatch)


@pytest.mark.parametrize("garbage", ["", "{", "[]", "null", '{"places": 3}', '{"places": [[1]]}'])
def test_a_cache_that_makes_no_sense_is_as_good_as_none(
    monkeypatch: pytest.MonkeyPatch, garbage: str
) -> None:
    (file,) = Path("cache").iterdir()
    file.write_text(garbage)
    assert not is_short(monkeypatch)


def test_a_cache_that_can_not_be_written_does_not_matter(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("INFOGRAPHIC_CACHE", str(project / "infographic.yaml"))
    capsys.readouterr()
    assert main(["build"]) == 0
    assert capsys.readouterr() == ("2 files are up to date\n", "")


def test_the_short_way_loads_nothing_that_lays_out_or_draws() -> None:
    code = (
        "import sys; from infographic.cli import main; main(['build']); "
        "print([name for name in sys.modules if name.split('.')[0] in "
        "('PIL', 'reportlab', 'uharfbuzz', 'yaml') or name == 'infographic.api'])"
    )
    root = str(Path(infographic.__file__).parents[1])
    places = os.pathsep.join([root, *filter(None, [os.environ.get("PYTHONPATH")])])
    run = [sys.executable, "-c", code]
    told = [
        subprocess.run(
            run, env=os.environ | {"PYTHONPATH": places}, capture_output=True, text=True, check=True
        ).stdout
        for _ in range(2)
    ]
    assert told[1] == "2 files are up to date\n[]\n"
