"""One call from content to files."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from infographic import InfographicError, load, render_infographic
from infographic.api import lay_out
from infographic.backends.base import Options, load_backend
from infographic.errors import NOWHERE, Source
from infographic.result import Result
from infographic.theme.reader import load_theme

CALM: dict[str, Any] = {
    "title": "Stay calm",
    "tips": [{"title": "Breathe", "icon": "leaf", "text": "In, and *out*."}, {"title": "Wait"}],
}
YAML = (
    "title: Stay calm\ntips:\n  - {title: Breathe, icon: leaf, text: 'In, and *out*.'}\n  - Wait\n"
)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    file = tmp_path / "calm.yaml"
    file.write_text(YAML)
    return file


def problems(*arguments: Any, **options: Any) -> list[str]:
    with pytest.raises(InfographicError) as error:
        render_infographic(*arguments, **options)
    return [str(found) for found in error.value.diagnostics]


def test_a_path_a_mapping_and_a_document_give_the_same_picture(content: Path) -> None:
    pictures = {
        render_infographic(given, scale=0.5).png
        for given in (content, str(content), CALM, load(content))
    }
    assert len(pictures) == 1


def test_without_outputs_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = render_infographic(CALM, scale=0.5)
    assert result.png.startswith(b"\x89PNG")
    assert result.pdf.startswith(b"%PDF-")
    assert result.outputs == ()
    assert list(tmp_path.iterdir()) == []


def test_each_format_is_drawn_at_its_first_use_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: Counter[str] = Counter()

    def counting(suffix: str, source: Source = NOWHERE) -> Any:
        backend = load_backend(suffix, source)

        def write(scene: Any, options: Any) -> tuple[bytes, ...]:
            drawn[backend.suffix] += 1
            return backend.write(scene, options)

        return replace(backend, write=write)

    monkeypatch.setattr("infographic.result.load_backend", counting)
    result = render_infographic(CALM, scale=0.5)
    assert drawn == {}
    assert result.png == result.png
    result.image()
    assert drawn == {"png": 1}


def test_the_text_twins_come_along(tmp_path: Path) -> None:
    result = render_infographic(CALM, tmp_path / "calm.alt.txt")
    assert result.alt == "Infographic with 2 tips: Stay calm."
    assert result.description == "Stay calm\n\n1. Breathe\nIn, and out.\n\n2. Wait"
    assert (tmp_path / "calm.alt.txt").read_text("utf-8").split("\n\n", 1) == [
        result.alt, result.description + "\n",
    ]  # fmt: skip
    assert result.outputs[0].format == "alt"


def test_an_unknown_pdf_standard_is_told_before_anything_is_done() -> None:
    (found,) = problems({"title": ""}, pdf_standard="ua2")
    assert "no PDF standard 'ua2'" in found
    assert "did you mean 'ua1'?" in found


def test_what_was_written_is_told(tmp_path: Path) -> None:
    png, pdf = tmp_path / "a" / "calm.PNG", tmp_path / "calm.pdf"
    result = render_infographic(CALM, png, str(pdf), layout="cards", scale=0.5)
    assert [output.path for output in result.outputs] == [png, pdf]
    first, second = result.outputs
    assert (first.format, first.layout, first.theme, first.pages) == ("png", "cards", "calm", 1)
    assert (first.width, second.width) == (600, 1200)
    assert first.bytes == len(png.read_bytes()) == len(result.png)
    assert second.sha256 == sha256(pdf.read_bytes()).hexdigest()
    assert all(output.seconds > 0 for output in result.outputs)


def test_a_format_of_one_page_a_file_numbers_its_files(tmp_path: Path) -> None:
    scene = lay_out(load_document_of(CALM))
    two = replace(scene, pages=scene.pages * 2)
    result = Result(two, Options(scale=0.2))
    result.write(tmp_path / "calm.png", tmp_path / "calm.pdf")
    assert [output.path.name for output in result.outputs] == [
        "calm-1.png",
        "calm-2.png",
        "calm.pdf",
    ]
    assert [output.pages for output in result.outputs] == [1, 1, 2]
    assert result.image(2).size == result.image(1).size


def test_a_web_page_leads_to_the_files_written_with_it(tmp_path: Path) -> None:
    outputs = ["web/calm.html", "web/img/calm.png", "calm.pdf", "web/calm.md"]
    site = "https://example.org/tips"
    result = render_infographic(CALM, *(tmp_path / one for one in outputs), scale=0.2, url=site)
    assert [one.format for one in result.outputs] == ["png", "pdf", "md", "html"]
    page = (tmp_path / "web/calm.html").read_text("utf-8")
    assert re.findall('<a href="([^"]*)" download="">', page) == [
        "img/calm.png", "../calm.pdf", "calm.md",
    ]  # fmt: skip
    assert 'content="https://example.org/tips/img/calm.png"' in page
    assert '<link rel="canonical" href="https://example.org/tips/calm.html">' in page


def test_a_web_page_alone_is_the_same_as_the_one_given_as_bytes(tmp_path: Path) -> None:
    result = render_infographic(CALM, tmp_path / "calm.html", scale=0.2)
    assert (tmp_path / "calm.html").read_bytes() == result.files("html")[0]
    assert b"data:image/png;base64," in result.files("html")[0]


@pytest.mark.parametrize("url", ["example.org", "mailto:a@example.org", "https://a.org/?b"])
def test_an_address_that_is_no_folder_of_the_web_is_told(url: str) -> None:
    with pytest.raises(InfographicError, match=r"https://example\.org"):
        render_infographic(CALM, url=url)


def load_document_of(data: dict[str, Any]) -> Any:
    from infographic.document.reader import from_dict

    return from_dict(data)


@pytest.mark.parametrize(
    ("output", "told"),
    [
        ("calm.pgn", "did you mean 'png'?"),
        ("calm", "allowed: "),
        (".png", "allowed: "),
    ],
)
def test_an_unknown_suffix_is_told_before_anything_is_done(
    tmp_path: Path, output: str, told: str
) -> None:
    (found,) = problems({"title": ""}, tmp_path / "first.png", tmp_path / output)
    assert told in found
    assert list(tmp_path.iterdir()) == []


def test_yaml_in_place_of_a_path_is_told() -> None:
    (found,) = problems(YAML)
    assert "a text was given where a path is expected" in found


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    (found,) = problems(tmp_path / "none.yaml")
    assert "none.yaml: error: the file can't be read" in found


def test_all_unknown_names_are_told_at_once(content: Path) -> None:
    content.write_text(YAML.replace("leaf", "leav") + "layout: crads\ntheme: clam\nart: sunrice\n")
    found = problems(content)
    assert [line.split(": ")[0].rsplit(":", 2)[1] for line in found] == ["3", "5", "6", "7"]
    for near in ("'leaf'", "'cards'", "'calm'", "'sunrise'"):
        assert any(f"did you mean {near}?" in line for line in found)


def test_arguments_count_more_than_the_document(content: Path) -> None:
    content.write_text(YAML + "layout: none-such\ntheme: none-such\n")
    result = render_infographic(content, layout="cards", theme="calm")
    assert (result.scene.layout, result.scene.theme) == ("cards", "calm")


def test_a_theme_may_be_a_name_a_path_or_a_theme(content: Path) -> None:
    file = content.with_name("own.yaml")
    file.write_text("extends: calm\npalette: {accent: '#7a2f8f'}\n")
    by_path = render_infographic(content, theme=file).scene
    assert by_path == render_infographic(content, theme=load_theme(str(file))).scene
    assert by_path.theme == "own"
    assert by_path != render_infographic(content, theme="calm").scene


def test_a_documents_theme_file_lies_beside_it(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (content.parent / "looks").mkdir()
    (content.parent / "looks" / "own.yaml").write_text("extends: calm\n")
    content.write_text(YAML + "theme: looks/own.yaml\n")
    monkeypatch.chdir("/")
    assert render_infographic(content).scene.theme == "own"


def test_folders_of_ones_own_are_searched(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text("extends: calm\n")
    (tmp_path / "signs").mkdir()
    (tmp_path / "signs" / "dot.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M2 2h20"/></svg>'
    )
    document = {"title": "Stay calm", "tips": [{"title": "Breathe", "icon": "signs:dot"}]}
    result = render_infographic(document, theme="own", themes=[tmp_path], icons=[str(tmp_path)])
    assert result.scene.theme == "own"


def test_the_image_is_what_the_png_holds() -> None:
    result = render_infographic(CALM, scale=0.5)
    image = result.image()
    assert image.width == 600
    assert image.mode == "RGB"


def test_in_a_notebook_it_shows_itself() -> None:
    result = render_infographic(CALM, scale=0.5)
    assert result._repr_png_() == result.png
    assert result._repr_mimebundle_() == {"image/png": result.png}
    assert result._repr_mimebundle_(include=["application/pdf"]) == {"application/pdf": result.pdf}
    assert result._repr_mimebundle_(exclude=["image/png"]) == {}


def test_warnings_come_along() -> None:
    result = render_infographic({"title": "Stay calm ☃\ufe0f\U0001f9ff", "tips": ["Breathe"]})
    assert [found.severity for found in result.warnings] == ["warning"] * len(result.warnings)
    assert result.warnings
    assert result.warnings == tuple(dict.fromkeys(result.warnings))


def test_more_tips_than_the_layout_is_made_for_are_warned_of() -> None:
    many = {"title": "Many", "tips": [{"title": f"Tip {i}"} for i in range(1, 62)]}
    (found,) = render_infographic(many, layout="cards").warnings
    assert found.message == "the layout 'cards' is made for at most 60 tips"
    assert found.source.path == "tips[60]"


def test_more_pages_than_allowed_is_an_error_at_the_first_tip_without_room() -> None:
    tips = [{"title": f"Tip {n}", "text": "Words that take some room. " * 9} for n in range(30)]
    content = {"title": "Be kind", "tips": tips, "size": "a5", "pages": 1}
    with pytest.raises(InfographicError) as caught:
        render_infographic(content, layout="poster")
    (found,) = caught.value.diagnostics
    assert "of the size 'a5', 1 page is allowed" in found.message
    assert found.source.path.startswith("tips[")
    assert "leave out tips" in found.hint


def test_an_unknown_size_is_told_with_its_place_and_near_miss() -> None:
    with pytest.raises(InfographicError) as caught:
        render_infographic({"title": "Be kind", "tips": ["Listen"], "size": "strory"})
    (found,) = caught.value.diagnostics
    assert (found.source.path, "did you mean 'story'?" in found.hint) == ("size", True)
