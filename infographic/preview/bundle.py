"""One file to download, whatever a format makes."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo


class Download(NamedTuple):
    """A file's name, kind and contents."""

    name: str
    media_type: str
    data: bytes


def bundled(name: str, files: Sequence[Path], media_type: str) -> Download:
    """The only file of ``media_type``, or an archive ``name``.zip of several."""
    if len(files) == 1:
        return Download(files[0].name, media_type, files[0].read_bytes())
    archive = BytesIO()
    with ZipFile(archive, "w") as writer:
        for file in files:
            # Without a date: the same files make the same archive.
            entry = ZipInfo(file.name)
            entry.compress_type = ZIP_DEFLATED
            writer.writestr(entry, file.read_bytes())
    return Download(f"{name}.zip", "application/zip", archive.getvalue())
