"""Places and their stamps: what a save changes, however an editor saves."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from infographic.watching.stamps import Place, stamps
from infographic.watching.tracker import Tracker


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "a.yaml"
    file.write_text("title: A")
    return file


def test_a_missing_file_has_no_stamp_until_it_is_there(tmp_path: Path) -> None:
    place = Place(tmp_path / "later" / "a.svg")
    assert stamps(place) == {}
    place.path.parent.mkdir()
    place.path.write_text("<svg/>")
    assert list(stamps(place)) == [place.path]


def test_a_save_by_renaming_changes_the_stamp_even_with_equal_size_and_time(file: Path) -> None:
    before, status = stamps(Place(file)), file.stat()
    draft = file.with_name("a.yaml~")
    draft.write_text("title: B")
    os.utime(draft, ns=(status.st_atime_ns, status.st_mtime_ns))
    draft.replace(file)
    assert stamps(Place(file)) != before


def test_reading_a_file_leaves_its_stamp(file: Path) -> None:
    before = stamps(Place(file))
    file.read_text()
    assert stamps(Place(file)) == before


def test_a_folder_counts_by_suffix_and_only_a_deep_one_with_its_subfolders(tmp_path: Path) -> None:
    for name in ("a.ttf", "b.TTF", "notes.txt", "inner/c.ttf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    shallow = {file.name for file in stamps(Place(tmp_path, (".ttf",)))}
    deep = {file.name for file in stamps(Place(tmp_path, (".ttf",), deep=True))}
    assert (shallow, deep) == ({"a.ttf", "b.TTF"}, {"a.ttf", "b.TTF", "c.ttf"})


def test_what_is_missing_is_waited_for_in_the_nearest_folder_that_is_there(tmp_path: Path) -> None:
    assert set(Place(tmp_path / "x" / "y" / "a.svg").folders()) == {tmp_path}


def test_a_link_is_watched_in_its_own_folder_and_in_its_goals(tmp_path: Path, file: Path) -> None:
    link = tmp_path / "links" / "a.yaml"
    link.parent.mkdir()
    link.symlink_to(file)
    assert set(Place(link).folders()) == {link.parent, file.parent}


def test_a_new_document_has_to_be_built_even_if_its_file_is_missing(tmp_path: Path) -> None:
    assert Tracker().changed([tmp_path / "gone.yaml"]) == {tmp_path / "gone.yaml": []}


def test_what_changes_while_a_document_is_built_counts(file: Path) -> None:
    tracker = Tracker()
    tracker.begin(file)
    file.write_text("title: saved meanwhile")
    tracker.end(file, {Place(file)})
    assert tracker.changed([file]) == {file: [file]}


def test_what_a_document_needs_since_its_last_build_is_no_change(
    tmp_path: Path, file: Path
) -> None:
    (tmp_path / "a.svg").write_text("<svg/>")
    tracker = Tracker()
    tracker.begin(file)
    tracker.end(file, {Place(file), Place(tmp_path / "a.svg")})
    assert tracker.changed([file]) == {}
    (tmp_path / "a.svg").unlink()
    assert tracker.changed([file]) == {file: [tmp_path / "a.svg"]}


def test_only_the_document_whose_file_changed_has_to_be_built(tmp_path: Path, file: Path) -> None:
    other = tmp_path / "b.yaml"
    other.write_text("title: B")
    tracker = Tracker()
    for one in (file, other):
        tracker.begin(one)
        tracker.end(one, {Place(one)})
    other.write_text("title: Other")
    assert tracker.changed([file, other]) == {other: [other]}


def test_a_document_that_left_the_plan_is_watched_no_more(file: Path) -> None:
    tracker = Tracker()
    tracker.begin(file)
    tracker.end(file, {Place(file)})
    tracker.changed([])
    assert tracker.places == frozenset()
