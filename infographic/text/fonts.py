"""Fonts: which faces there are, and one face with its measures.

A :class:`FontBook` finds faces by family, weight and slant in the user's folders and
in the bundled one. A :class:`Font` reads its file only when it is first measured.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from infographic.errors import InfographicError, fail, listing, near_miss
from infographic.resources import assets
from infographic.text.faces import FaceFile, faces_in, font_files, opened
from infographic.text.font_places import Place, machine_places, package_places
from infographic.text.woff import font_bytes

if TYPE_CHECKING:
    import uharfbuzz


class Family(NamedTuple):
    """The faces of one name, by rising weight, uprights first, and where they come from:
    a folder of the user's, ``bundled``, ``package ...`` or ``this machine``."""

    name: str
    folder: Path
    faces: tuple[FaceFile, ...]
    origin: str = ""


_Families: TypeAlias = dict[str, Family]
"""By plain name; faces in the order in which they were found."""


class Font:
    """One face of a family; its measures are in font units, y up.

    ``key`` identifies the face within a book ("Figtree-400"). ``variations`` are the
    axis values of a variable font; ``index`` is the face's number in a collection. The
    file is read at the first use of anything that it tells; InfographicError if it is no
    font.
    """

    def __init__(
        self,
        family: str,
        weight: int,
        italic: bool,
        path: Path,
        variations: tuple[tuple[str, float], ...] = (),
        index: int = 0,
    ) -> None:
        self.family = family
        self.weight = weight
        self.italic = italic
        self.path = path
        self.variations = variations
        self.index = index
        self.key = f"{family.replace(' ', '')}-{weight}{'-italic' if italic else ''}"
        self._glyph_ids: dict[str, int] = {}
        self._advances: dict[int, int] = {}

    def __repr__(self) -> str:
        return f"<Font {self.key}>"

    @cached_property
    def data(self) -> bytes:
        """The whole font, unpacked if its file is a web font."""
        return font_bytes(self.path)

    @cached_property
    def face(self) -> uharfbuzz.Face:
        """HarfBuzz's view of the file."""
        return opened(self.data, self.path, self.index)

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
        """The PostScript name (name table, ID 6), or the key if the file has none; of a
        variable font with the axes' values (Adobe Technical Note 5902)."""
        if self.variations:
            prefix = self.face.get_name(25) or self.family.replace(" ", "")
            return str(prefix) + "".join(f"_{at:g}{axis}" for axis, at in self.variations)
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
    """The fonts at hand. A face found earlier hides a later one of the same family, weight
    and slant.

    They are looked for in the folders of ``themes`` (beside the theme's file and in its
    subfolder ``fonts``), in ``folders`` with their subfolders, and in the bundled one; a
    family that is not there in the installed font packages; and then, if ``system``, on
    the machine. How files are read is told in :func:`infographic.text.faces.faces_in`.
    """

    def __init__(
        self, folders: Sequence[Path] = (), themes: Sequence[Path] = (), system: bool = False
    ) -> None:
        bundled = Place(assets() / "fonts", "bundled")
        own = [
            Place(folder, str(folder)) for folder in folders if folder.resolve() != bundled.folder
        ]
        beside = [
            place
            for folder in themes
            for place in (
                Place(folder, str(folder), deep=False),
                Place(folder / "fonts", str(folder / "fonts")),
            )
        ]
        self._places = [*beside, *own, bundled]
        self._system = system
        self._found: dict[tuple[str, int, bool], Font] = {}
        self._fallbacks: dict[Font, tuple[Font, ...]] = {}

    def find(self, family: str, weight: int, italic: bool = False) -> Font:
        """The face nearest to what is asked for, by CSS Fonts 4, section 5.2.

        A variable font has any weight on its axis. An unknown family raises
        InfographicError with the near miss.
        """
        wanted = (family, weight, italic)
        font = self._found.get(wanted)
        if font is None:
            font = self._found[wanted] = self._search(family, weight, italic)
        return font

    def has(self, family: str) -> bool:
        """Whether there is a family of this name."""
        return self._family(family) is not None

    def weights(self, family: str, italic: bool = False) -> tuple[str, ...]:
        """The weights that a family has, for messages."""
        found = self._family(family)
        faces = _of_slant(found, italic) if found else []
        return tuple(face.weights for face in sorted(faces, key=_uprights_first))

    def fallbacks(self, font: Font) -> tuple[Font, ...]:
        """The face of every family in the folders that is nearest to ``font``, the one with
        the most characters first: where a character is looked for that a style's families
        lack. Packages and the machine are left out: a picture is the same everywhere."""
        found = self._fallbacks.get(font)
        if found is None:
            faces = [self._search(family, font.weight, font.italic) for family in self._in_folders]
            faces.sort(key=lambda face: (-len(face.face.unicodes), face.key))
            found = self._fallbacks[font] = tuple(faces)
        return found

    @property
    def asked(self) -> tuple[str, ...]:
        """What was asked for and found, such as ``Fraunces 600 italic``."""
        return tuple(
            f"{family} {weight}{' italic' if italic else ''}"
            for family, weight, italic in self._found
        )

    @property
    def fell_back(self) -> bool:
        """Whether a character was looked for in all families."""
        return bool(self._fallbacks)

    def at_hand(self) -> tuple[Family, ...]:
        """The families in the folders by name: those that characters are looked for in."""
        return tuple(sorted(self._in_folders.values()))

    def families(self) -> tuple[Family, ...]:
        """All families by name, those of packages and of the machine included."""
        known: _Families = {}
        for source in self._sources():
            known = source | known
        return tuple(
            family._replace(faces=tuple(sorted(family.faces, key=_uprights_first)))
            for family in sorted(known.values())
        )

    def _search(self, family: str, weight: int, italic: bool) -> Font:
        found = self._family(family)
        if found is None:
            known = [known.name for source in self._sources() for known in source.values()]
            own = sorted(family.name for family in self._in_folders.values())
            hint = f"{listing(own)}; or put its files into the folder fonts beside the theme"
            raise fail(f"no font family '{family}'", hint=near_miss(family, known) or hint)
        slanted = _of_slant(found, italic)
        face = min(slanted, key=lambda face: _weight_order(weight, face.nearest(weight)))
        stamp = _file_stamp(face.path)
        return _font(
            found.name, face.nearest(weight), face.italic, face.path, face.is_variable,
            face.place, stamp,
        )  # fmt: skip

    def _family(self, name: str) -> Family | None:
        plain = _plain_name(name)
        return next((source[plain] for source in self._sources() if plain in source), None)

    def _sources(self) -> Iterator[_Families]:
        """Where families are looked for; what isn't reached isn't read."""
        yield self._in_folders
        yield self._in_packages
        if self._system:
            yield self._on_machine

    @cached_property
    def _in_folders(self) -> _Families:
        return _families(self._places)

    @cached_property
    def _in_packages(self) -> _Families:
        return _families(package_places(), lenient=True)

    @cached_property
    def _on_machine(self) -> _Families:
        return _families(machine_places(), lenient=True)


def _families(places: Iterable[Place], lenient: bool = False) -> _Families:
    """The families of some folders; ``lenient`` passes over files that can't be read."""
    found: dict[str, tuple[str, Path, str, dict[tuple[int, int, bool], FaceFile]]] = {}
    for place in places:
        for path in font_files(place.folder, place.deep):
            try:
                held = faces_in(path)
            except InfographicError:
                if lenient:
                    continue
                raise
            for name, face in held:
                entry = found.setdefault(_plain_name(name), (name, path.parent, place.name, {}))
                entry[3].setdefault(face[:3], face)
    return {
        plain: Family(name, folder, tuple(faces.values()), origin)
        for plain, (name, folder, origin, faces) in found.items()
    }


def _of_slant(family: Family, italic: bool) -> list[FaceFile]:
    """The faces of a slant; all if there are none."""
    return [face for face in family.faces if face.italic == italic] or list(family.faces)


def _uprights_first(face: FaceFile) -> tuple[bool, int, int]:
    return face.italic, face.lightest, face.heaviest


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
    family: str, weight: int, italic: bool, path: Path, variable: bool, index: int,
    _stamp: tuple[int, int],
) -> Font:  # fmt: skip
    """One Font for a face in the whole process, so that what it has read is kept."""
    variations = (("wght", float(weight)),) if variable else ()
    return Font(family, weight, italic, path, variations, index)
