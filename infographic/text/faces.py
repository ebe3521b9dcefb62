"""Faces: which of them a font file or a folder of them holds."""

from __future__ import annotations

import os
import re
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from infographic.errors import Source, fail
from infographic.text.woff import DecoderMissingError, font_bytes, unpacked

if TYPE_CHECKING:
    import uharfbuzz

# The form of the bundled names: HankenGrotesk-400.ttf, Newsreader-400-italic.ttf.
_FILE_NAME = re.compile(r"([A-Za-z0-9]+)-([1-9]\d{2})(-italic)?\.(?:ttf|otf|woff2?)")
_WORD_START = re.compile(r"(?<=[a-z])(?=[A-Z0-9])|(?<=[A-Z])(?=[A-Z][a-z])")
_SUFFIXES = (".ttf", ".otf", ".ttc", ".otc", ".woff", ".woff2")
_WEB_SUFFIXES = (".woff", ".woff2")


class FaceFile(NamedTuple):
    """A face as found in a file: its weights (1 to 1000), the slant, and the file.

    A variable font has all weights from ``lightest`` to ``heaviest``; those of another
    font are the same. ``place`` is the face's number in a collection, from 0.
    """

    lightest: int
    heaviest: int
    italic: bool
    path: Path
    place: int = 0

    @property
    def is_variable(self) -> bool:
        """Whether the weight can be chosen."""
        return self.lightest < self.heaviest

    @property
    def weights(self) -> str:
        """What it has, for people: ``400`` or ``100-900``."""
        return f"{self.lightest}-{self.heaviest}" if self.is_variable else str(self.lightest)

    def nearest(self, weight: int) -> int:
        """The weight that it has nearest to ``weight``."""
        return min(max(weight, self.lightest), self.heaviest)


def font_files(folder: Path, deep: bool = True) -> Iterator[Path]:
    """The font files of a folder in order of their names; with its subfolders if ``deep``."""
    for parent, subfolders, files in os.walk(folder):
        subfolders[:] = sorted(subfolders) if deep else []
        for file in sorted(files):
            if file.lower().endswith(_SUFFIXES) and not file.startswith("."):
                yield Path(parent, file)


def faces_in(path: Path) -> list[tuple[str, FaceFile]]:
    """The family and the face of a file; of a collection, those of each of its faces.

    A name like ``HankenGrotesk-400.ttf`` is taken at its word; of other files the tables
    ``name``, ``OS/2`` and ``fvar`` are read. Raises InfographicError if it is no font.
    """
    match = _FILE_NAME.fullmatch(path.name)
    if match:
        family, named, slant = match.groups()
        weight = int(named)
        return [(_WORD_START.sub(" ", family), FaceFile(weight, weight, bool(slant), path))]
    blob = _content(path)
    if blob is None:
        # Whoever asks for it is told what to install.
        return [(path.stem.partition("-")[0], FaceFile(400, 400, False, path))]
    first = _checked(blob, path)
    rest = (_checked(blob, path, index) for index in range(1, first.count))
    return [_described(face, path) for face in (first, *rest)]


def opened(data: bytes, path: Path, index: int = 0) -> uharfbuzz.Face:
    """HarfBuzz's view of a font's bytes, or of one face of a collection's; InfographicError,
    naming ``path``, if they are none."""
    import uharfbuzz

    return _checked(uharfbuzz.Blob(data), path, index)


def _described(face: uharfbuzz.Face, path: Path) -> tuple[str, FaceFile]:
    """Its family, weights and slant, from the tables."""
    name = str(face.get_name(16) or face.get_name(1) or path.stem)
    table = face.reference_table("OS/2").data
    weight, italic = 400, False
    if len(table) >= 64:
        (weight,) = struct.unpack_from(">H", table, 4)
        italic = bool(struct.unpack_from(">H", table, 62)[0] & 1)
    lightest = heaviest = weight
    for axis in face.axis_infos:
        if axis.tag == "wght":
            lightest, heaviest = round(axis.min_value), round(axis.max_value)
    return name, FaceFile(lightest, heaviest, italic, path, face.index)


def _content(path: Path) -> uharfbuzz.Blob | None:
    """The font in a file; None if it is WOFF2 and can't be read here."""
    import uharfbuzz

    if path.suffix.lower() not in _WEB_SUFFIXES:
        try:
            # Of a large file only the pages that are looked at are read.
            return uharfbuzz.Blob.from_file_path(str(path))
        except uharfbuzz.HarfBuzzError as error:
            raise fail("not a font that can be read", Source(str(path))) from error
    try:
        unpacked(path.read_bytes())
    except DecoderMissingError:
        return None
    except (OSError, ValueError):
        # What is wrong is told by the one way that tells it.
        pass
    return uharfbuzz.Blob(font_bytes(path))


def _checked(blob: uharfbuzz.Blob, path: Path, index: int = 0) -> uharfbuzz.Face:
    import uharfbuzz

    try:
        face = uharfbuzz.Face(blob, index)
        usable = face.glyph_count > 0 and "head" in face.table_tags
    except (uharfbuzz.HarfBuzzError, ValueError) as error:
        raise fail("not a font that can be read", Source(str(path))) from error
    if not usable:
        hint = "give a .ttf, .otf, .ttc, .woff or .woff2 file"
        raise fail("not a font that can be read", Source(str(path)), hint)
    return face
