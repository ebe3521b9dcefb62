"""What of a file changes when it is saved, however an editor does that."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, TypeAlias

Stamp: TypeAlias = tuple[int, int, int]
"""When a file was changed, its size, and its number on the disk, which tells a renamed one."""
Stamps: TypeAlias = dict[Path, Stamp]


class Place(NamedTuple):
    """A file, or what lies in a folder: files of these ``suffixes`` (all, if none is given),
    and with ``deep`` those in its subfolders. It need not exist."""

    path: Path
    suffixes: tuple[str, ...] = ()
    deep: bool = False

    def files(self) -> Iterator[Path]:
        """The files that are there now, in no order."""
        if not self.path.is_dir():
            yield self.path
            return
        found = self.path.rglob("*") if self.deep else self.path.iterdir()
        yield from (one for one in found if not self.suffixes or self._suits(one))

    def folders(self) -> Iterator[Path]:
        """The folders in which something happens when one of its files changes."""
        if not self.path.is_dir():
            # A link's folder tells when the link changes, its goal's when the file does.
            yield _nearest_folder(self.path.absolute().parent)
            yield _nearest_folder(self.path.resolve().parent)
            return
        yield self.path.resolve()
        if self.deep:
            yield from (one.resolve() for one in self.path.rglob("*") if one.is_dir())

    def _suits(self, file: Path) -> bool:
        return file.suffix.lower() in self.suffixes


def stamps(place: Place) -> Stamps:
    """The stamps of the place's files; one that is missing has none."""
    found: Stamps = {}
    for file in place.files():
        try:
            status = file.stat()
        except OSError:
            # It may have gone a moment ago.
            continue
        found[file] = status.st_mtime_ns, status.st_size, status.st_ino
    return found


def _nearest_folder(folder: Path) -> Path:
    return next(one for one in (folder, *folder.parents) if one.is_dir())
