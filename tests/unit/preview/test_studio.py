"""Drawing on demand: what is picked, the last good picture, and files to download."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from infographic.building.job import Means
from infographic.config import read_project
from infographic.errors import InfographicError
from infographic.preview.answers import view_answer
from infographic.preview.studio import Picks, Studio

GOOD = "title: Stay calm\nlayout: cards\ntips: [Breathe, Wait]\n"
CONTENT = Path("a.yaml")
PICKS = Picks("a.yaml")


@pytest.fixture
def studio(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Studio:
    monkeypatch.chdir(tmp_path)
    CONTENT.write_text(GOOD)
    return Studio(lambda: (Means(read_project(Path())), (CONTENT,)))


def test_a_view_is_drawn_once_until_something_changes(studio: Studio) -> None:
    first = studio.view(PICKS)
    assert first.fresh
    assert studio.view(PICKS) is first
    studio.refresh()
    assert studio.view(PICKS).drawing is not first.drawing


def test_the_last_good_picture_stays_while_the_document_is_broken(studio: Studio) -> None:
    good = studio.view(PICKS)
    CONTENT.write_text(GOOD.replace("title", "titel"))
    studio.refresh()
    broken = studio.view(PICKS)
    assert (broken.drawing, broken.fresh) == (good.drawing, False)
    assert (broken.findings[0].source.line, broken.findings[0].severity) == (1, "error")
    CONTENT.write_text(GOOD)
    studio.refresh()
    assert studio.view(PICKS).fresh


def test_a_picture_can_still_be_had_when_there_is_a_newer_one(studio: Studio) -> None:
    older = studio.view(PICKS)
    studio.refresh()
    newer = studio.view(PICKS)
    assert older.drawing
    assert newer.drawing
    assert older.drawing.number != newer.drawing.number
    assert studio.png(older.drawing.number, 0) == studio.png(newer.drawing.number, 0)


def test_settings_that_break_are_findings_of_every_view(studio: Studio) -> None:
    good = studio.view(PICKS)
    Path("infographic.yaml").write_text("sclae: 2\n")
    studio.refresh()
    broken = studio.view(PICKS)
    assert broken.drawing is good.drawing
    assert broken.findings[0].source.file == "infographic.yaml"


def test_without_a_good_picture_there_is_none(studio: Studio) -> None:
    CONTENT.write_text("tips: [A]\n")
    view = studio.view(PICKS)
    assert view.drawing is None
    assert view_answer(view, "a.yaml", "")["picture"] is None
    with pytest.raises(InfographicError, match="title"):
        studio.download(PICKS, "png")


@pytest.mark.parametrize(
    "picks",
    [
        Picks("../other.yaml"),
        Picks("a.yaml", theme="../theme.yaml"),
        Picks("a.yaml", layout="nothing"),
        Picks("a.yaml", size="1x1"),
    ],
)
def test_what_is_not_offered_can_not_be_had(studio: Studio, picks: Picks) -> None:
    Path("../other.yaml").write_text(GOOD)
    Path("../theme.yaml").write_text("extends: night\n")
    view = studio.view(picks)
    assert view.drawing is None
    assert "to be picked" in view.findings[0].message
    assert bool(studio.text(picks.document)) == (picks.document == "a.yaml")


def test_layout_theme_and_size_are_as_picked(studio: Studio) -> None:
    view = studio.view(Picks("a.yaml", "cards", "night", "story"))
    assert view.drawing
    scene = view.drawing.result.scene
    assert (scene.layout, scene.theme, scene.pages[0].size) == ("cards", "night", (1080, 1920))


def test_a_page_is_drawn_no_larger_than_a_screen_needs(studio: Studio) -> None:
    view = studio.view(PICKS)
    assert view.drawing
    png = studio.png(view.drawing.number, 0)
    assert png
    assert int.from_bytes(png[16:20], "big") == 1200
    assert studio.png(view.drawing.number, 1) is None
    assert studio.png(99, 0) is None


@pytest.mark.parametrize("name", ["png", "pdf", "svg", "webp", "jpeg", "md", "txt", "alt", "json"])
def test_each_format_of_one_page_is_one_file_in_full_quality(studio: Studio, name: str) -> None:
    view = studio.view(PICKS)
    made = studio.download(PICKS, name)
    assert made.name.startswith("a.")
    assert view.drawing
    assert made.data == view.drawing.result.files(name)[0]


def test_several_pages_come_in_an_archive_that_is_always_the_same(studio: Studio) -> None:
    picks = PICKS._replace(layout="carousel")
    made = studio.download(picks, "png")
    assert (made.name, made.media_type) == ("a.zip", "application/zip")
    names = ZipFile(BytesIO(made.data)).namelist()
    assert names[:2] == ["a-1.png", "a-2.png"]
    assert studio.download(picks, "png").data == made.data


def test_a_web_page_comes_with_what_it_leads_to(studio: Studio) -> None:
    archive = ZipFile(BytesIO(studio.download(PICKS, "html").data))
    assert sorted(archive.namelist()) == ["a.html", "a.pdf", "a.png"]
    assert b'"a.png"' in archive.read("a.html")


def test_the_answer_has_the_lines_as_the_parser_counts_them(studio: Studio) -> None:
    CONTENT.write_text("title: A\r\ntips:\r\n- title: B\r\n", newline="")
    answer = view_answer(studio.view(PICKS), "a.yaml", studio.text("a.yaml"))
    assert answer["source"] == {"file": "a.yaml", "lines": ["title: A", "tips:", "- title: B"]}
