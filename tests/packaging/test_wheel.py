"""The wheel holds all that rendering needs, and works away from the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("build")
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    subprocess.run([*command, str(ROOT)], check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel's files in a folder of their own."""
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def test_it_holds_every_asset(installed: Path) -> None:
    assets = {
        path.relative_to(ROOT / "assets") for path in (ROOT / "assets").rglob("*") if path.is_file()
    }
    there = {
        path.relative_to(installed / "infographic" / "assets")
        for path in (installed / "infographic" / "assets").rglob("*")
        if path.is_file()
    }
    assert assets <= there
    assert assets


def test_it_holds_the_page_of_the_preview(installed: Path) -> None:
    page = installed / "infographic" / "preview" / "page"
    assert sorted(file.name for file in page.iterdir()) == [
        "icon.svg", "index.html", "preview.css", "preview.js",
    ]  # fmt: skip


def test_it_is_typed_licensed_and_without_tests(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert "infographic/py.typed" in names
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)
    assert not [name for name in names if "test" in name.split("/")]


def test_every_font_family_and_icon_set_comes_with_its_licence() -> None:
    fonts = [folder for folder in (ROOT / "assets" / "fonts").iterdir() if folder.is_dir()]
    assert fonts
    for folder in fonts:
        assert [file for file in folder.iterdir() if file.suffix == ".txt"], folder.name
    for icons in (ROOT / "assets" / "icons").glob("*.icons.txt"):
        assert icons.with_name(icons.name.replace(".icons.", ".LICENSE.")).is_file()


def test_it_renders_its_own_sample_away_from_the_checkout(installed: Path, tmp_path: Path) -> None:
    code = (
        "import sys, infographic; from infographic.cli import main;"
        "from infographic.resources import sample;"
        f"assert infographic.__file__.startswith({str(installed)!r});"
        "sys.exit(main(['build', str(sample()), '--out', '.', '--scale', '1']))"
    )
    environment = os.environ | {"PYTHONPATH": str(installed)}
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    told = done.stderr.splitlines()
    assert (done.returncode, len(told)) == (0, 1), done.stderr
    assert told[0].startswith("note: ")
    assert "layout cards" in told[0]
    made = sorted(file.name for file in tmp_path.iterdir())
    assert made == [".infographic.json", "ten-tips.pdf", "ten-tips.png"]
