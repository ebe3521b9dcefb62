"""Icons by name: where they come from, and what is said when there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic import resources
from infographic.errors import Diagnostic, InfographicError, Source
from infographic.icons.book import IconBook
from infographic.icons.sets import BundledSet

DOT = '<svg viewBox="0 0 8 8"><circle cx="4" cy="4" r="3"/></svg>'
PLACE = Source("tips.yaml", 7, 11)


def finding(book: IconBook, name: str, source: Source = PLACE) -> Diagnostic:
    with pytest.raises(InfographicError) as caught:
        book.get(name, source)
    (diagnostic,) = caught.value.diagnostics
    return diagnostic


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a content file, a drawing beside it, and a set of its own."""
    (tmp_path / "content" / "deep").mkdir(parents=True)
    (tmp_path / "icons" / "mine").mkdir(parents=True)
    for name in ("secret.svg", "content/dot.svg", "content/deep/dot.svg", "icons/mine/dot.svg"):
        (tmp_path / name).write_text(DOT)
    return tmp_path


def test_every_bundled_icon_can_be_read_and_paints_something() -> None:
    folder = resources.assets() / "icons"
    counts = {}
    for name in ("lucide", "tabler"):
        icon_set = BundledSet(name, folder)
        names = icon_set.names(aliases=True)
        assert list(names) == sorted(set(names))
        for icon in map(icon_set.find, names):
            assert icon is not None
            assert icon.shapes
            assert all(shape.outline.commands for shape in icon.shapes)
        counts[name] = (len(names), len(icon_set.names()))
    assert counts == {"lucide": (2176, 1908), "tabler": (6287, 6287)}


def test_ink_stays_within_the_box_of_every_lucide_icon() -> None:
    book = IconBook()
    for name in book.names()[:1908]:
        icon = book.get(name)
        assert icon.box.contains(icon.ink, tolerance=0.75), name


def test_a_plain_name_is_of_the_default_set_and_a_prefix_names_another() -> None:
    assert IconBook().get("heart") == IconBook(default_set="tabler").get("lucide:heart")
    assert IconBook().get("tabler:heart") == IconBook(default_set="tabler").get("heart")
    assert IconBook().get("tabler:heart-filled").shapes[0].filled
    assert IconBook().get("heart").stroke == 2


def test_former_names_still_work() -> None:
    book = IconBook()
    assert book.get("alert-circle").shapes == book.get("circle-alert").shapes


def test_an_icon_is_read_once() -> None:
    book = IconBook()
    assert book.get("heart") is book.get("heart")


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("haert", "did you mean 'heart'?"),
        ("ArrowRight", "did you mean 'arrow-right'?"),
        ("tabler:haert", "did you mean 'tabler:heart'?"),
        ("lucid:heart", "did you mean 'lucide'?"),
        ("emojis:heart", "allowed: lucide, tabler"),
    ],
)
def test_an_unknown_name_gets_the_near_miss(name: str, hint: str) -> None:
    found = finding(IconBook(), name)
    assert found.message.startswith("unknown icon")
    assert found.source == PLACE
    assert hint in found.hint


def test_an_unknown_name_gets_icons_that_are_tagged_with_it() -> None:
    assert "piggy-bank" in finding(IconBook(), "savings").hint
    assert finding(IconBook(), "qqqqqqqqqq").hint == ""


@pytest.mark.parametrize(
    "name", ["", ":", "heart:", ":heart", "a:b:c", "../heart", "a/b", ".", "..", "tabler:../x",
             "heart\0", "\ud800", " ", "❤️", "https://x.y/z", "C:heart.svg", "..\\dot.svg",
             "/dot.svg", "file:dot.svg", "do\0t.svg", "\ud800.svg"],
)  # fmt: skip
def test_what_can_be_no_name_is_refused(name: str, project: Path) -> None:
    source = Source(str(project / "content" / "tips.yaml"), 1, 1)
    assert " no icon" in finding(IconBook([project / "icons"]), name, source).message


def test_a_file_is_found_beside_the_content_and_in_the_folders(project: Path) -> None:
    source = Source(str(project / "content" / "tips.yaml"), 1, 1)
    book = IconBook([project / "icons"])
    for name in ("./dot.svg", "dot.svg", "deep/dot.svg", "./deep/../dot.svg", "mine/dot.svg"):
        assert book.get(name, source).box == (0, 0, 8, 8)
    assert IconBook([project]).get("./secret.svg").name == "secret"


def test_the_same_file_name_in_two_folders_is_two_icons(project: Path) -> None:
    (project / "content/deep/dot.svg").write_text(DOT.replace("0 0 8 8", "0 0 9 9"))
    book = IconBook()
    first = book.get("./dot.svg", Source(str(project / "content/tips.yaml")))
    second = book.get("./dot.svg", Source(str(project / "content/deep/tips.yaml")))
    assert (first.box.width, second.box.width) == (8, 9)


def test_no_file_outside_of_the_content_folder_is_read(project: Path) -> None:
    source = Source(str(project / "content" / "tips.yaml"), 1, 1)
    (project / "content" / "link.svg").symlink_to(project / "secret.svg")
    (project / "content" / "loop.svg").symlink_to(project / "content" / "loop.svg")
    for name in ("../secret.svg", "./deep/../../secret.svg", "link.svg"):
        assert "outside" in finding(IconBook(), name, source).message
    assert finding(IconBook(), "loop.svg", source)


def test_a_missing_file_gets_the_near_miss_of_its_folder(project: Path) -> None:
    source = Source(str(project / "content" / "tips.yaml"), 1, 1)
    assert finding(IconBook(), "./dott.svg", source).hint == "did you mean './dot.svg'?"
    assert "no icon file" in finding(IconBook(), "x" * 3000 + ".svg", source).message
    assert "no folder" in finding(IconBook(), "./dot.svg", Source(path="tips[0].icon")).hint


def test_a_folder_of_files_is_a_set(project: Path) -> None:
    book = IconBook([project / "icons"])
    assert book.get("mine:dot").box == (0, 0, 8, 8)
    assert book.sets() == ("lucide", "mine", "tabler")
    assert "mine:dot" in book.names()
    assert book.search("dot")[0] == "dot"
    assert "mine:dot" in book.search("dot")
    assert "did you mean 'mine:dot'?" in finding(book, "mine:dit").hint
    assert "unknown icon" in finding(book, "mine:" + "x" * 3000).message


def test_a_folder_adds_to_a_bundled_set_of_its_name(project: Path) -> None:
    (project / "icons" / "lucide").mkdir()
    (project / "icons" / "lucide" / "heart.svg").write_text(DOT)
    book = IconBook([project / "icons"])
    assert book.get("heart").box == (0, 0, 8, 8)
    assert book.get("star").box == (0, 0, 24, 24)


def test_a_file_that_is_no_icon_is_told_with_its_own_place(project: Path) -> None:
    (project / "content" / "bad.svg").write_text("<svg viewBox='0 0 8 8'>\n<text/></svg>")
    source = Source(str(project / "content" / "tips.yaml"), 1, 1)
    found = finding(IconBook(), "./bad.svg", source)
    assert (found.source.file, found.source.line) == ("./bad.svg", 2)


def test_a_folder_in_place_of_a_file_is_no_icon(project: Path) -> None:
    (project / "icons" / "mine" / "box.svg").mkdir()
    assert "unknown icon" in finding(IconBook([project / "icons"]), "mine:box").message


def test_folders_that_do_not_exist_hold_nothing(tmp_path: Path) -> None:
    book = IconBook([tmp_path / "missing"])
    assert book.sets() == ("lucide", "tabler")
    assert book.get("heart")
