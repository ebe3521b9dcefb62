"""Fonts: which faces there are, and one face with its measures.

A :class:`FontBook` finds faces by family, weight and slant in the user's folders and
in the bundled one. A :class:`Font` reads its file only when it is first measured.
"""

from __future__ import annotations

import os
import re
import struct
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from infographic.errors import Source, fail, listing, near_miss
from infographic.resources import assets

if TYPE_CHECKING:
    import uharfbuzz

# The form of the bundled names: HankenGrotesk-400.ttf, Newsreader-400-italic.ttf.
_FILE_NAME = re.compile(r"([A-Za-z0-9]+)-([1-9]\d{2})(-italic)?\.(?:ttf|otf)")
_WORD_START = re.compile(r"(?<=[a-z])(?=[A-Z0-9])|(?<=[A-Z])(?=[A-Z][a-z])")
_SUFFIXES = (".ttf", ".otf")

FaceFile: TypeAlias = tuple[int, bool, Path]
"""A face as found in a folder: weight (1 to 1000), italic, and its file."""


class Family(NamedTuple):
    """The faces of one name, by rising weight, uprights first."""

    name: str
    folder: Path
    faces: tuple[FaceFile, ...]


class Font:
    """One face of a family; its measures are in font units, y up.

    ``key`` identifies the face within a book ("Figtree-400"). ``variations`` are the
    axis values of a variable font. The file is read at the first use of anything
    that it tells; InfographicError if it is no font.
    """

    def __init__(
        self,
        family: str,
        weight: int,
        italic: bool,
        path: Path,
        variations: tuple[tuple[str, float], ...] = (),
    ) -> None:
        self.family = family
        self.weight = weight
        self.italic = italic
        self.path = path
        self.variations = variations
        self.key = f"{family.replace(' ', '')}-{weight}{'-italic' if italic else ''}"
        self._glyph_ids: dict[str, int] = {}
        self._advances: dict[int, int] = {}

    def __repr__(self) -> str:
        return f"<Font {self.key}>"

    @cached_property
    def data(self) -> bytes:
        """The whole font file."""
        try:
            return self.path.read_bytes()
        except OSError as error:
            raise fail(
                f"font file can't be read: {error.strerror}", Source(str(self.path))
            ) from error

    @cached_property
    def face(self) -> uharfbuzz.Face:
        """HarfBuzz's view of the file."""
        return _face(self.data, self.path)

    @cached_property
    def hb(self) -> uharfbuzz.Font:
        """HarfBuzz's font at the scale of the em (so in font units), axes set."""
        import uharfbuzz

        font = uharfbuzz.Font(self.face)
        if self.variations:
            font.set_variations(dict(self.variations))
        return font

    @cached_property
    def name(self) -> str:
        """The PostScript name (name table, ID 6), or the key if the file has none."""
        found = self.face.get_name(6)
        return str(found) if found else self.key

    @cached_property
    def units_per_em(self) -> int:
        """Font units to the em."""
        return int(self.face.upem)

    @cached_property
    def ascent(self) -> int:
        """The line's height above the baseline."""
        return int(self.hb.get_font_extents("ltr").ascender)

    @cached_property
    def descent(self) -> int:
        """The line's depth below the baseline, positive."""
        return -int(self.hb.get_font_extents("ltr").descender)

    @cached_property
    def cap_height(self) -> int:
        """The height of capitals, from OS/2 or else measured."""
        return self._metric("CAP_HEIGHT")

    @cached_property
    def x_height(self) -> int:
        """The height of small letters, from OS/2 or else measured."""
        return self._metric("X_HEIGHT")

    def glyph(self, char: str) -> int:
        """The glyph that the font has for a character by itself; 0 if none."""
        found = self._glyph_ids.get(char)
        if found is None:
            found = self._glyph_ids[char] = self.hb.get_nominal_glyph(ord(char)) or 0
        return found

    def covers(self, char: str) -> bool:
        """Whether the font has a glyph for the character."""
        return self.glyph(char) != 0

    def advance(self, glyph_id: int) -> int:
        """How far a glyph by itself moves the pen."""
        found = self._advances.get(glyph_id)
        if found is None:
            found = self._advances[glyph_id] = int(self.hb.get_glyph_h_advance(glyph_id))
        return found

    def bearing(self, glyph_id: int) -> int:
        """The space to the left of a glyph's ink; 0 if it has none."""
        extents = self.hb.get_glyph_extents(glyph_id)
        return int(extents.x_bearing) if extents and extents.width else 0

    def _metric(self, tag: str) -> int:
        import uharfbuzz

        return int(self.hb.get_metric_position_with_fallback(uharfbuzz.OTMetricsTag[tag]))


class FontBook:
    """The fonts at hand: those in ``folders`` (searched with their subfolders) first,
    the bundled ones last. A face found earlier hides a later one of the same family,
    weight and slant.

    Files named like ``HankenGrotesk-400.ttf`` or ``Newsreader-400-italic.ttf`` are
    taken at their word; of others the tables ``name``, ``OS/2`` and ``fvar`` are read.
    """

    def __init__(self, folders: Sequence[Path] = ()) -> None:
        self._folders = (*folders, assets() / "fonts")
        self._found: dict[tuple[str, int, bool], Font] = {}
        self._fallbacks: dict[Font, tuple[Font, ...]] = {}

    def find(self, family: str, weight: int, italic: bool = False) -> Font:
        """The face nearest to what is asked for, by CSS Fonts 4, section 5.2.

        An unknown family raises InfographicError with the near miss.
        """
        wanted = (family, weight, italic)
        font = self._found.get(wanted)
        if font is None:
            font = self._found[wanted] = self._search(family, weight, italic)
        return font

    def has(self, family: str) -> bool:
        """Whether there is a family of this name."""
        return _plain_name(family) in self._families

    def fallbacks(self, font: Font) -> tuple[Font, ...]:
        """The face of every family that is nearest to ``font``, the one with the most
        characters first: where a character is looked for that a style's families lack."""
        found = self._fallbacks.get(font)
        if found is None:
            faces = [self.find(family, font.weight, font.italic) for family in self._families]
            faces.sort(key=lambda face: (-len(face.face.unicodes), face.key))
            found = self._fallbacks[font] = tuple(faces)
        return found

    def families(self) -> tuple[Family, ...]:
        """All families, by name."""
        return tuple(
            Family(name, folder, tuple(sorted(faces.values(), key=lambda f: (f[1], f[0]))))
            for name, folder, faces in sorted(self._families.values(), key=lambda f: f[0])
        )

    def _search(self, family: str, weight: int, italic: bool) -> Font:
        found = self._families.get(_plain_name(family))
        if found is None:
            names = [entry[0] for entry in self._families.values()]
            raise fail(
                f"no font family '{family}'",
                hint=near_miss(family, names) or f"{listing(sorted(names))} (.ttf and .otf files)",
            )
        name, _, faces = found
        slanted = [face for face in faces.values() if face[1] == italic] or list(faces.values())
        face = min(slanted, key=lambda face: _weight_order(weight, face[0]))
        return _font(name, *face, face[2] in self._variable, _file_stamp(face[2]))

    @cached_property
    def _variable(self) -> set[Path]:
        return set()

    @cached_property
    def _families(self) -> dict[str, tuple[str, Path, dict[tuple[int, bool], FaceFile]]]:
        families: dict[str, tuple[str, Path, dict[tuple[int, bool], FaceFile]]] = {}
        for folder in self._folders:
            for path in _font_files(folder):
                for name, face in self._faces(path):
                    entry = families.setdefault(_plain_name(name), (name, path.parent, {}))
                    entry[2].setdefault(face[:2], face)
        return families

    def _faces(self, path: Path) -> Iterator[tuple[str, FaceFile]]:
        match = _FILE_NAME.fullmatch(path.name)
        if match:
            family, weight, italic = match.groups()
            yield _WORD_START.sub(" ", family), (int(weight), bool(italic), path)
            return
        face = _face(path.read_bytes(), path)
        name = str(face.get_name(16) or face.get_name(1) or path.stem)
        table = face.reference_table("OS/2").data
        weight, italic = 400, False
        if len(table) >= 64:
            (weight,) = struct.unpack_from(">H", table, 4)
            italic = bool(struct.unpack_from(">H", table, 62)[0] & 1)
        axes = [axis for axis in face.axis_infos if axis.tag == "wght"]
        if not axes:
            yield name, (weight, italic, path)
            return
        self._variable.add(path)
        for step in range(100, 1000, 100):
            if axes[0].min_value <= step <= axes[0].max_value:
                yield name, (step, italic, path)


def _font_files(folder: Path) -> Iterator[Path]:
    for parent, subfolders, files in os.walk(folder):
        subfolders.sort()
        for file in sorted(files):
            if file.lower().endswith(_SUFFIXES) and not file.startswith("."):
                yield Path(parent, file)


def _plain_name(family: str) -> str:
    return "".join(char for char in family.lower() if char.isalnum())


def _weight_order(wanted: int, weight: int) -> tuple[int, int]:
    """Sorts weights by CSS Fonts 4, 5.2: which side is tried first, then the distance."""
    if 400 <= wanted <= 500:
        side = 0 if wanted <= weight <= 500 else 1 if weight < wanted else 2
    elif wanted < 400:
        side = 0 if weight <= wanted else 1
    else:
        side = 0 if weight >= wanted else 1
    return side, abs(weight - wanted)


def _file_stamp(path: Path) -> tuple[int, int]:
    """What changes when the file does."""
    try:
        status = path.stat()
    except OSError:
        return 0, 0
    return status.st_mtime_ns, status.st_size


@cache
def _font(
    family: str, weight: int, italic: bool, path: Path, variable: bool, _stamp: tuple[int, int]
) -> Font:
    """One Font for a face in the whole process, so that what it has read is kept."""
    return Font(family, weight, italic, path, (("wght", float(weight)),) if variable else ())


def _face(data: bytes, path: Path) -> Any:
    import uharfbuzz

    try:
        face = uharfbuzz.Face(uharfbuzz.Blob(data))
        usable = face.glyph_count > 0 and "head" in face.table_tags
    except (uharfbuzz.HarfBuzzError, ValueError) as error:
        raise fail("not a font that can be read", Source(str(path))) from error
    if not usable:
        raise fail("not a font that can be read", Source(str(path)), "give a .ttf or .otf file")
    return face
