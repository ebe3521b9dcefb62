"""A file is written whole, or what was there stays."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from infographic.errors import InfographicError
from infographic.writing import write_atomically


def test_missing_folders_are_made(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a" / "b" / "c.png", b"new")
    assert (tmp_path / "a" / "b" / "c.png").read_bytes() == b"new"


def test_an_older_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    (tmp_path / "c.png").write_bytes(b"older and longer")
    write_atomically(tmp_path / "c.png", b"new")
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("c.png", b"new")]


def test_a_symbolic_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "real.png").write_bytes(b"old")
    (tmp_path / "link.png").symlink_to("real.png")
    write_atomically(tmp_path / "link.png", b"new")
    assert (tmp_path / "link.png").is_symlink()
    assert (tmp_path / "real.png").read_bytes() == b"new"


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EIO])
def test_on_a_full_or_failing_disk_the_older_file_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    place = tmp_path / "c.png"
    place.write_bytes(b"old")

    def full(number: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(InfographicError) as error:
        write_atomically(place, b"new")
    (finding,) = error.value.diagnostics
    assert finding.message == f"can't be written: {os.strerror(code).lower()}"
    assert finding.source.file == str(place)
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("c.png", b"old")]


def test_an_interrupt_leaves_no_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(number: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(tmp_path / "c.png", b"new")
    assert list(tmp_path.iterdir()) == []


def test_a_file_where_a_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "dist").write_bytes(b"a file")
    with pytest.raises(InfographicError, match="a part of the path is a file"):
        write_atomically(tmp_path / "dist" / "c.png", b"new")


def test_a_folder_where_the_file_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "c.png").mkdir()
    with pytest.raises(InfographicError, match="move the folder of that name away"):
        write_atomically(tmp_path / "c.png", b"new")
    assert [p.name for p in tmp_path.iterdir()] == ["c.png"]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only to root")
def test_a_read_only_folder_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(InfographicError, match="choose another folder"):
        write_atomically(tmp_path / "c.png", b"new")
