"""A project's settings: where they are read from, and what is told of wrong ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.config import Project, read_project
from infographic.errors import NOWHERE, Diagnostic, InfographicError, Source


def problems(folder: Path) -> list[Diagnostic]:
    with pytest.raises(InfographicError) as error:
        read_project(folder)
    return list(error.value.diagnostics)


def test_without_settings_the_defaults_hold(tmp_path: Path) -> None:
    project = read_project(tmp_path)
    assert project == Project()
    assert (project.out, project.scale) == ("dist", 2.0)
    assert [name for name, _ in project.formats] == ["png", "pdf"]
    assert project.pdf_standard[0] == "ua1+a2a"


def test_both_files_take_the_same_words(tmp_path: Path) -> None:
    in_yaml, in_toml = tmp_path / "a", tmp_path / "b"
    in_yaml.mkdir()
    in_toml.mkdir()
    (in_yaml / "infographic.yaml").write_text(
        "documents: [content/*.yaml, about.yaml]\nout: public\nlayout: cards\ntheme: calm\n"
        "formats: [png, json]\nscale: 1.5\nquality: 70\n"
        "pdf_standard: a2b\nfonts: my-fonts\nicons: [a, b]\nthemes: looks\n"
    )
    (in_toml / "pyproject.toml").write_text(
        "[tool.infographic]\ndocuments = ['content/*.yaml', 'about.yaml']\nout = 'public'\n"
        "layout = 'cards'\ntheme = 'calm'\nformats = ['png', 'json']\nscale = 1.5\nquality = 70\n"
        "pdf_standard = 'a2b'\n"
        "fonts = 'my-fonts'\nicons = ['a', 'b']\nthemes = 'looks'\n"
    )

    def words(project: Project) -> list[object]:
        lists = (project.documents, project.formats, project.fonts, project.icons, project.themes)
        own = [project.out, project.layout and project.layout[0], project.pdf_standard[0]]
        return [*own, project.scale, project.quality] + [
            [name for name, _ in names] for names in lists
        ]

    assert words(read_project(in_yaml)) == words(read_project(in_toml))
    assert read_project(in_toml).icon_folders == [Path("a"), Path("b")]
    assert read_project(in_toml).quality == 70


def test_names_keep_their_places(tmp_path: Path) -> None:
    (tmp_path / "infographic.yaml").write_text("out: public\ntheme: calm\n")
    assert read_project(tmp_path).theme == ("calm", Source("infographic.yaml", 2, 8))


def test_every_problem_of_the_yaml_is_told_with_line_and_column(tmp_path: Path) -> None:
    (tmp_path / "infographic.yaml").write_text("output: public\nscale: big\nformats: []\n")
    found = problems(tmp_path)
    assert [(d.source.line, d.source.column) for d in found] == [(1, 1), (2, 8), (3, 10)]
    assert found[0].message == "unknown field 'output'"
    assert "did you mean 'out'?" in found[0].hint


def test_problems_of_the_toml_are_told_with_the_way_to_the_value(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.infographic]\nscale = 99\nthem = 'calm'\n")
    found = problems(tmp_path)
    assert [str(d.source) for d in found] == [
        "pyproject.toml: tool.infographic.them",
        "pyproject.toml: tool.infographic.scale",
    ]


def test_a_table_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("tool.infographic = 3\n")
    assert "must be a mapping" in problems(tmp_path)[0].message


def test_broken_toml_is_told_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.infographic]\nscale = = 2\n")
    (found,) = problems(tmp_path)
    assert str(found.source) == "pyproject.toml:2:9"
    assert found.message == "not TOML: invalid value"


def test_another_tools_file_is_nothing_to_us(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'infographic-fans'\n")
    assert read_project(tmp_path) == Project()


def test_being_configured_twice_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.infographic]\nscale = 1\n")
    (tmp_path / "infographic.yaml").write_text("scale: 2\n")
    (found,) = problems(tmp_path)
    assert found.message.startswith("the project is configured twice")
    assert found.source != NOWHERE
