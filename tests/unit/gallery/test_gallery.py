"""The gallery: its files, its index for everybody, and how it ends."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from infographic.api import render_infographic
from infographic.cli import main
from infographic.document.reader import from_dict
from infographic.errors import InfographicError, fail
from infographic.gallery.cells import WIDTH, Cell, draw, drawn, tasks
from infographic.gallery.index import index_page
from infographic.gallery.sheet import contact_sheet
from infographic.theme.reader import load_theme

TIPS = "title: Be <kind> & calm\nlanguage: de\ntips: [Listen, Speak up, Wait, Rest]\n"
DOCUMENT = from_dict({"title": "Be kind", "tips": ["Listen", "Speak up", "Wait", "Rest"]})


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one document in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    (tmp_path / "tips.yaml").write_text(TIPS)
    return tmp_path


def gallery(*options: str, layouts: str = "cards,carousel", themes: str = "calm,night") -> int:
    few = ["--layouts", layouts, "--themes", themes, "--scale", "0.2", "--out", "show"]
    return main(["gallery", "tips.yaml", *few, *options])


def shown() -> list[str]:
    return sorted(path.name for path in Path("show").glob("*"))


class Index(HTMLParser):
    """The elements of a page, with their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data

    def all(self, *tags: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.elements if tag in tags]


def test_it_writes_a_thumbnail_for_each_pair_an_index_and_a_sheet(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert gallery() == 0
    assert shown() == [
        "cards-calm.png", "cards-night.png", "carousel-calm.png", "carousel-night.png",
        "gallery.png", "index.html",
    ]  # fmt: skip
    assert capsys.readouterr() == ("show/index.html  4 pictures\n", "")
    with Image.open("show/cards-calm.png") as thumbnail:
        assert thumbnail.width == round(0.2 * WIDTH)
    with Image.open("show/gallery.png") as sheet:
        assert sheet.width == round(0.2 * (2 * 32 + 124 + 2 * (WIDTH / 2 + 16)))


def test_the_same_document_gives_the_same_bytes_on_one_core_and_on_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    runs = []
    for cores in (1, 3):
        monkeypatch.setattr("os.cpu_count", lambda cores=cores: cores)
        assert gallery() == 0
        runs.append({name: Path("show", name).read_bytes() for name in shown()})
    assert runs[0] == runs[1]


def test_all_layouts_and_themes_are_shown_unless_some_are_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from infographic.layouts.base import Layout
    from infographic.plugins import names
    from infographic.theme.reader import theme_names

    def cell(task: Any) -> Cell:
        return Cell(task.layout, task.theme.name, task.file_name, png=b"x")

    monkeypatch.setattr("infographic.gallery.cells.drawn", lambda wanted: map(cell, wanted))
    assert main(["gallery", "tips.yaml"]) == 0
    assert len(list(Path("dist/gallery").glob("*-*.png"))) == len(names(Layout)) * len(
        theme_names()
    )


def test_a_theme_may_be_a_file_and_a_project_may_have_its_own() -> None:
    Path("looks").mkdir()
    Path("looks/own.yaml").write_text("extends: calm\n")
    Path("infographic.yaml").write_text("themes: looks\n")
    assert gallery(layouts="cards", themes="own,looks/own.yaml,calm") == 0
    assert shown() == ["cards-calm.png", "cards-own.png", "gallery.png", "index.html"]


def test_every_picture_of_the_index_has_a_text_a_size_and_a_file() -> None:
    gallery()
    images = Index(Path("show/index.html").read_text("utf-8")).all("img")
    assert len(images) == 4
    assert [image["alt"] for image in images] == [
        "layout cards, theme calm", "layout cards, theme night",
        "layout carousel, theme calm, the first 6 of 7 pages",
        "layout carousel, theme night, the first 6 of 7 pages",
    ]  # fmt: skip
    for image in images:
        assert Path("show", str(image["src"])).is_file()
        assert image["width"] == str(WIDTH // 2)
        assert int(str(image["height"])) > 0


def test_headings_and_table_headers_are_in_order() -> None:
    gallery()
    index = Index(Path("show/index.html").read_text("utf-8"))
    levels = [int(tag[1]) for tag, _ in index.elements if tag in ("h1", "h2", "h3")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    scopes = [head["scope"] for head in index.all("th")]
    assert scopes == ["col"] * 3 + ["row"] * 2
    assert [tag for tag, _ in index.elements].count("main") == 1
    assert index.all("html") == [{"lang": "en"}]
    assert index.all("bdi") == [{"lang": "de"}]
    named = {one.get("id") for _, one in index.elements}
    assert {one["aria-labelledby"] for _, one in index.elements if "aria-labelledby" in one} < named


def test_the_index_can_be_used_with_the_keyboard_and_needs_nothing_from_elsewhere() -> None:
    gallery()
    text = Path("show/index.html").read_text("utf-8")
    index = Index(text)
    # What scrolls can be reached, and every picture is a link to itself.
    assert [one["tabindex"] for _, one in index.elements if "tabindex" in one] == ["0"]
    links = [str(one["href"]) for one in index.all("a")]
    assert sorted(links) == [name for name in shown() if name.endswith(".png")]
    assert index.all("script", "link", "iframe") == []
    assert "http" not in text
    assert "url(" not in text


def test_words_of_the_content_stay_words() -> None:
    gallery()
    index = Index(Path("show/index.html").read_text("utf-8"))
    assert "Be <kind> & calm" in index.words
    assert index.all("kind") == []


def test_a_layout_that_can_not_take_the_content_says_why(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def picky(document: Any, *, layout: str, **options: Any) -> Any:
        if layout == "carousel":
            raise fail("'Speak up' does not fit")
        return render_infographic(document, layout=layout, **options)

    monkeypatch.setattr("os.cpu_count", lambda: 1)
    monkeypatch.setattr("infographic.gallery.cells.render_infographic", picky)
    assert gallery() == 0
    assert shown() == ["cards-calm.png", "cards-night.png", "gallery.png", "index.html"]
    assert "'Speak up' does not fit" in Index(Path("show/index.html").read_text("utf-8")).words
    told = "show/index.html  2 pictures; not in carousel, which can't hold the content\n"
    assert capsys.readouterr().out == told


@pytest.mark.parametrize(
    ("options", "status", "told"),
    [
        ({"layouts": "crads"}, 2, "did you mean 'cards'?"),
        ({"themes": "clam"}, 2, "did you mean 'calm'?"),
        ({"layouts": ","}, 2, "names with commas between"),
    ],
)
def test_a_wrong_request_writes_nothing(
    options: dict[str, str], status: int, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert gallery(**options) == status
    assert told in capsys.readouterr().err
    assert shown() == []


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("titel: Be kind\ntips: [Listen]\n", "tips.yaml:1:1: error: unknown field 'titel'"),
        ("title: A\ntips: [{title: B, icon: leav}]\n", "tips.yaml:2:25: error: unknown icon"),
    ],
)
def test_a_wrong_document_is_told_once_and_nothing_is_written(
    content: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("tips.yaml").write_text(content)
    assert gallery() == 1
    assert capsys.readouterr().err.count(told) == 1
    assert shown() == []


def test_a_cell_tells_how_much_of_the_document_it_shows() -> None:
    whole = Cell("cards", "calm", "x.png", png=b"x", pages=1, shown=1)
    assert whole.extent == ""
    assert replace(whole, pages=2, shown=2).extent == "2 pages"
    assert replace(whole, pages=8, shown=6).extent == "the first 6 of 8 pages"
    assert replace(whole, whole=False).extent == "the upper part"
    assert replace(whole, pages=2, shown=2, whole=False).extent == "2 pages, the upper part"


def test_a_long_document_is_cut_off_and_says_so() -> None:
    long = from_dict({"title": "Be kind", "tips": ["Listen"] * 60})
    (task,) = tasks(long, ["path"], [load_theme("calm")], 0.1)
    assert draw(task).extent == "2 pages"
    (task,) = tasks(long, ["timeline"], [load_theme("calm")], 0.1)
    assert draw(task).extent == "the upper part"


def test_a_name_of_another_package_is_a_safe_file_name() -> None:
    (task,) = tasks(DOCUMENT, ["my/../layout"], [load_theme("calm")])
    assert task.file_name == "my_.._layout-calm.png"


def test_an_error_in_a_process_of_its_own_comes_back_with_its_place() -> None:
    wrong = from_dict({"title": "A", "tips": [{"title": "B", "icon": "leav"}]})
    for cell in drawn(tasks(wrong, ["cards", "poster"], [load_theme("calm")])):
        assert cell.problems[0].source.path == "tips[0].icon"
        assert cell.png == b""


def test_sheet_and_index_show_a_cell_without_a_picture() -> None:
    problems = InfographicError(fail("too <long>").diagnostics).diagnostics
    cells = [Cell("cards", "calm", "cards-calm.png", problems)]
    (page,) = contact_sheet("Be kind", cells).pages
    assert page.size.width == 2 * 32 + 124 + WIDTH / 2 + 16
    assert "<p>too &lt;long&gt;</p>" in index_page(DOCUMENT, cells, {})
