"""What a picture is made of: each input shows in its record, and nothing else does."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from infographic import render_infographic
from infographic.inputs.digests import of_file
from infographic.inputs.versions import version_of
from infographic.resources import assets

YAML = "title: Stay calm\ntips:\n  - title: Breathe\n    icon: leaf\n  - Walk\n"


def record(content: Any = None, **options: Any) -> dict[str, Any]:
    scene = render_infographic(content or {"title": "A", "tips": ["B"]}, **options).scene
    found: dict[str, Any] = json.loads(scene.inputs)
    return found


def put(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def test_comments_quotes_and_line_ends_of_the_content_change_nothing(tmp_path: Path) -> None:
    plain = record(put(tmp_path / "a.yaml", YAML))
    written = YAML.replace("Stay calm", '"Stay calm"  # a comment').replace("\n", "\r\n")
    other = tmp_path / "elsewhere" / "b.yaml"
    other.parent.mkdir()
    other.write_bytes(written.encode())
    assert record(other) == plain


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("Stay calm", "Keep calm", ["title"]),
        ("Walk", "Run", ["tips"]),
        ("leaf", "heart", ["tips"]),
        ("title: Stay", "subtitle: Now\ntitle: Stay", ["subtitle"]),
    ],
)
def test_a_change_of_the_content_shows_in_its_part(
    tmp_path: Path, old: str, new: str, changed: list[str]
) -> None:
    before = record(put(tmp_path / "a.yaml", YAML))["content"]
    after = record(put(tmp_path / "a.yaml", YAML.replace(old, new, 1)))["content"]
    assert [name for name in after if after[name] != before.get(name)] == changed


def test_of_the_tips_only_the_changed_one_has_another_hash(tmp_path: Path) -> None:
    before = record(put(tmp_path / "a.yaml", YAML))["content"]["tips"]
    after = record(put(tmp_path / "a.yaml", YAML.replace("Walk", "Run")))["content"]["tips"]
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, False]


def test_what_is_asked_for_is_told_whoever_asks() -> None:
    document = {"title": "A", "tips": ["B"], "layout": "cards", "size": "a4", "pages": 9}
    asked = record(layout="cards", size="210x297mm", pages=9)
    assert record(document)["options"] == {"layout": "cards", "size": "a4", "pages": 9}
    assert asked["options"] | {"size": "a4"} == record(document)["options"]
    assert asked["content"] == record(document)["content"]
    assert record()["options"] == {"layout": "auto"}
    assert record(bleed="3mm", marks=True)["options"] == {
        "layout": "auto", "bleed": "3mm", "marks": True,
    }  # fmt: skip


def test_a_theme_is_told_with_all_that_it_extends(tmp_path: Path) -> None:
    put(tmp_path / "base.yaml", "extends: night\n")
    own = put(tmp_path / "ours.yaml", "extends: base.yaml\n")
    theme = record(theme=own)["theme"]
    assert list(theme) == ["ours", "base", "night", "calm"]
    assert theme["calm"] == of_file(assets() / "themes" / "calm.yaml")


def test_fonts_icons_and_pictures_are_told_by_what_is_in_them(tmp_path: Path) -> None:
    put(tmp_path / "logo.svg", '<svg viewBox="0 0 9 9"><path d="M1 1h5v5z"/></svg>')
    found = record(put(tmp_path / "a.yaml", YAML + "logo: logo.svg\n"), layout="cards")
    assert found["images"] == {"logo.svg": of_file(tmp_path / "logo.svg")}
    assert "leaf" in found["icons"]
    face = assets() / "fonts" / "figtree" / "Figtree-400.ttf"
    assert found["fonts"]["Figtree 400"] == of_file(face)


def test_an_icon_chosen_by_the_words_depends_on_all_that_it_was_chosen_from() -> None:
    assert "auto" in record({"title": "A", "tips": [{"title": "Love", "icon": "auto"}]})["icons"]
    assert "auto" not in record({"title": "A", "tips": [{"title": "B", "icon": "leaf"}]})["icons"]


def test_a_character_looked_for_in_all_fonts_depends_on_all_of_them() -> None:
    assert "*" in record({"title": "A ☂", "tips": ["B"]})["fonts"]
    assert "*" not in record()["fonts"]


def test_no_path_of_the_machine_is_in_a_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "logo.svg", '<svg viewBox="0 0 9 9"><path d="M1 1h5v5z"/></svg>')
    content = put(tmp_path / "a.yaml", YAML + "logo: logo.svg\n")
    whole = json.dumps(record(content, theme=put(tmp_path / "ours.yaml", "extends: calm\n")))
    assert str(tmp_path) not in whole
    monkeypatch.chdir(tmp_path)
    assert json.dumps(record("a.yaml", theme="ours.yaml")) == whole


def test_the_ends_of_lines_of_texts_dont_count_and_those_of_other_files_do(tmp_path: Path) -> None:
    names = ("a.yaml", "b.yaml", "a.png", "b.png")
    for name in names:
        (tmp_path / name).write_bytes(b"x\r\ny" if name[0] == "a" else b"x\ny")
    one, other, third, fourth = (of_file(tmp_path / name) for name in names)
    assert one == other
    assert third != fourth
    assert of_file(tmp_path / "gone.yaml") == ""


def test_a_file_that_changes_has_another_hash_at_once(tmp_path: Path) -> None:
    path = put(tmp_path / "a.yaml", "one")
    before = of_file(path)
    path.write_text("two")
    os.utime(path, ns=(1, 1))
    assert of_file(path) != before


def test_versions_are_those_that_the_packages_tell() -> None:
    from importlib.metadata import version

    for name in ("pillow", "reportlab", "uharfbuzz", "zlib-ng"):
        assert version_of(name) == version(name)
    assert version_of("no-such-package") == ""
