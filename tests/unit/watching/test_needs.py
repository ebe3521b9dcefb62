"""What a document depends on: every kind of file that could change its picture."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.config import read_project
from infographic.watching.needs import needs
from infographic.watching.stamps import stamps

CONTENT = Path("content/a.yaml")
FILES = {
    "content/a.yaml": "title: A\ntheme: ../looks/ours.yaml\nimage: {file: lake.png, alt: A lake}\n"
    "logo: {file: logo.svg, dark: white.svg}\ntips: [{title: B, icon: ./mine.svg}]\n",
    "content/b.yaml": "title: B\ntips: [B]\n",
    "content/lake.png": "",
    "content/unused.png": "",
    "content/logo.svg": "",
    "content/white.svg": "",
    "content/mine.svg": "",
    "looks/ours.yaml": "extends: ../shared/base.yaml\n",
    "looks/ours.ttf": "",
    "looks/icons/set/a.svg": "",
    "shared/base.yaml": "palette: {seed: '#2f6f8f'}\n",
    "assets/fonts/deep/a.woff2": "",
    "assets/icons/set/b.svg": "",
    "infographic.yaml": "out: public\n",
    "public/a.png": "",
}


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in FILES.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text)
    return tmp_path


def files(theme: str | None = None) -> set[str]:
    found = needs(CONTENT, read_project(Path()), theme)
    return {str(file) for place in found for file in stamps(place)}


def test_all_that_goes_into_a_picture_is_needed_and_nothing_else() -> None:
    assert files() == FILES.keys() - {"content/b.yaml", "content/unused.png", "public/a.png"}


def test_a_theme_asked_for_is_needed_too() -> None:
    Path("other").mkdir()
    Path("other/other.yaml").write_text("extends: calm\n")
    assert "other/other.yaml" in files("other/other.yaml") - files()


def test_themes_of_the_settings_and_of_targets_are_needed() -> None:
    for name in ("one", "two", "three"):
        Path(name).mkdir()
        Path(name, "look.yaml").write_text("brand: {smallest_text: 10}\n")
    Path("infographic.yaml").write_text(
        "theme: one/look.yaml\nbrand: two/look.yaml\n"
        "targets: {pin: {size: pin, theme: three/look.yaml}}\n"
    )
    assert {"one/look.yaml", "two/look.yaml", "three/look.yaml"} <= files()


def test_of_a_broken_theme_the_file_to_mend_is_needed() -> None:
    Path("shared/base.yaml").write_text("palette: {sed: '#2f6f8f'}\n")
    assert {"looks/ours.yaml", "shared/base.yaml"} <= files()


def test_a_broken_document_needs_itself() -> None:
    CONTENT.write_text("titel: A\n")
    assert "content/a.yaml" in files()
