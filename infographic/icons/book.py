"""Icons by name: from the bundled sets, from folders of SVG files, and from single files."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from infographic import resources
from infographic.errors import NOWHERE, Source, fail, listing, near_miss
from infographic.icons.model import Icon, IconShape
from infographic.icons.sets import BundledSet, FolderSet, IconSet, is_file, is_within, read_file

if TYPE_CHECKING:
    from infographic.icons.lettering import Lettering
    from infographic.icons.matching import Index

__all__ = ["Icon", "IconBook", "IconShape"]

_SHOWN = 5
_JOINTS = dict.fromkeys(map(ord, "-_."))


class IconBook:
    """All icons that a document may name.

    ``folders`` hold sets of the user's own, searched first: ``<folder>/<set>/<icon>.svg``
    is the icon ``<set>:<icon>``. A name without a set is looked up in ``default_set``.
    ``./drawing.svg`` is a file in the folder of the content that names it, or in one of
    ``folders``; links and ``..`` must not lead out of there. A single letter or sign that
    is no icon's name is drawn by ``lettering``.
    """

    def __init__(
        self,
        folders: Sequence[Path] = (),
        default_set: str = "lucide",
        lettering: Lettering | None = None,
    ) -> None:
        self._folders = tuple(folders)
        self._default = default_set
        self._lettering = lettering
        self._sets: dict[str, tuple[IconSet, ...]] = {}
        self._icons: dict[tuple[str, str], Icon] = {}

    def get(self, name: str, source: Source = NOWHERE) -> Icon:
        """The icon of that name; InfographicError, placed at ``source``, if there is none."""
        file = name.lower().endswith(".svg")
        key = (name, source.file if file else "")
        if key not in self._icons:
            self._icons[key] = self._file(name, source) if file else self._named(name, source)
        return self._icons[key]

    @property
    def asked(self) -> frozenset[str]:
        """The names of the icons that were taken."""
        return frozenset(name for name, _ in self._icons)

    def vocabulary(self) -> tuple[object, ...]:
        """All by which an icon of the default set may be suggested."""
        parts = self._parts(self._default)
        return tuple((part.names(), part.tags(), part.meanings()) for part in parts)

    def check_default(self, source: Source = NOWHERE) -> None:
        """InfographicError, placed at ``source``, if there is no set of the default's name."""
        self._known_parts(self._default, source)

    def sets(self) -> tuple[str, ...]:
        """The names of all sets in alphabetical order."""
        bundled = (file.name.split(".")[0] for file in _bundled().glob("*.icons.txt"))
        own = (
            folder.name
            for parent in self._folders
            for folder in parent.glob("*")
            if any(folder.glob("*.svg"))
        )
        return tuple(sorted({*bundled, *own}))

    def names(self) -> list[str]:
        """Every icon once, as a document names it: the default set first."""
        return [
            self._label(set_name, name)
            for set_name in self._in_order()
            for icon_set in self._parts(set_name)
            for name in icon_set.names()
        ]

    def search(self, text: str) -> list[str]:
        """The icons whose names and tags have every word of ``text``, the best first."""
        from infographic.icons.matching import Index, search

        found = [
            (-score, place, len(name), self._label(set_name, name))
            for place, set_name in enumerate(self._in_order())
            for icon_set in self._parts(set_name)
            for score, name in search(text, Index(icon_set.tags(), icon_set.meanings()))
        ]
        return list(dict.fromkeys(label for *_, label in sorted(found)))

    def suggest(self, text: str, taken: Iterable[str] = ()) -> str | None:
        """The icon of the default set that fits a text best, by its English words.

        ``taken`` names are left out, so that neighbours differ. None where nothing fits:
        no icon is better than a random one.
        """
        from infographic.icons.matching import suggest

        return suggest(text, self._stems, taken)

    @cached_property
    def _stems(self) -> Index:
        from infographic.icons.matching import Index

        tags: dict[str, tuple[str, ...]] = {}
        meanings: dict[str, tuple[str, ...]] = {}
        for part in self._parts(self._default):
            tags = part.tags() | tags
            meanings = part.meanings() | meanings
        return Index(tags, meanings, stemmed=True)

    def _named(self, name: str, source: Source) -> Icon:
        set_name, colon, icon_name = name.rpartition(":")
        if self._lettering and _may_be_sign(name):
            return self._sign(name, source, self._lettering)
        if not _is_name(icon_name) or (colon and not _is_name(set_name)):
            hint = "write a name such as heart, set:name, or ./file.svg"
            raise fail(f"'{name}' is no icon's name", source, hint)
        set_name = set_name or self._default
        for icon_set in self._known_parts(set_name, source):
            if icon := icon_set.find(icon_name):
                return icon
        raise fail(f"unknown icon '{name}'", source, self._near(set_name, icon_name))

    def _sign(self, sign: str, source: Source, lettering: Lettering) -> Icon:
        if _is_name(sign):
            for icon_set in self._known_parts(self._default, source):
                if icon := icon_set.find(sign):
                    return icon
        if icon := lettering.icon(sign):
            return icon
        from infographic.icons.lettering import described

        words = unicodedata.name(sign[0], "").lower()
        near = self.suggest(words) or next(iter(self.search(words)), "")
        instead = f", or write icon: {near}" if near else ""
        hint = f"add a font that has it in outlines, such as Noto Emoji, to assets/fonts{instead}"
        raise fail(f"no font can draw the sign {described(sign)}", source, hint)

    def _known_parts(self, set_name: str, source: Source) -> tuple[IconSet, ...]:
        parts = self._parts(set_name)
        if not parts:
            known = self.sets()
            hint = near_miss(set_name, known) or listing(known)
            raise fail(f"unknown icon set '{set_name}'", source, hint)
        return parts

    def _near(self, set_name: str, icon: str) -> str:
        """What else to write: the name nearest in spelling, and those tagged with the word."""
        known = [n for part in self._parts(set_name) for n in part.names(aliases=True)]
        close = near_miss(icon, known).replace("'", "'" + self._label(set_name, ""), 1)
        related = ", ".join(self.search(icon)[:_SHOWN])
        return "; ".join(filter(None, [close, related and f"related: {related}"]))

    def _file(self, name: str, source: Source) -> Icon:
        if not name.isprintable() or set(name) & {"\\", ":"} or Path(name).is_absolute():
            hint = "write it relative to the content file: ./drawing.svg"
            raise fail(f"'{name}' is no icon file's name", source, hint)
        folders = (Path(source.file).parent, *self._folders) if source.file else self._folders
        inside = [folder for folder in folders if is_within(folder / name, folder)]
        for folder in inside:
            if is_file(folder / name):
                return read_file(folder / name, Path(name).stem, name)
        if folders and not inside:
            raise fail(f"the icon file '{name}' lies outside of the content's folder", source)
        there = [f"./{file.name}" for folder in inside for file in sorted(folder.glob("*.svg"))]
        hint = near_miss(name, there) if folders else "there is no folder to look for it"
        raise fail(f"there is no icon file '{name}'", source, hint)

    def _parts(self, set_name: str) -> tuple[IconSet, ...]:
        """Where a set lies: in the user's folders, then in ours; nowhere if it is unknown."""
        if set_name not in self._sets:
            own = [
                FolderSet(set_name, folder / set_name)
                for folder in self._folders
                if (folder / set_name).is_dir()
            ]
            ours = (_bundled() / f"{set_name}.icons.txt").is_file()
            bundled = [BundledSet(set_name, _bundled())] if ours else []
            self._sets[set_name] = (*own, *bundled)
        return self._sets[set_name]

    def _in_order(self) -> list[str]:
        others = [name for name in self.sets() if name != self._default]
        return [self._default, *others]

    def _label(self, set_name: str, name: str) -> str:
        return name if set_name == self._default else f"{set_name}:{name}"


def _is_name(text: str) -> bool:
    """Letters, figures, hyphens, underscores and inner dots: no way into another folder."""
    return not text.startswith(".") and text.translate(_JOINTS).isalnum()


def _may_be_sign(name: str) -> bool:
    # An emoji has up to ten code points. Names of icons, which are longer, are told apart
    # without loading what deals with text.
    if not name or (len(name) > 1 and name.isascii()):
        return False
    from infographic.icons.lettering import is_sign

    return is_sign(name)


def _bundled() -> Path:
    return resources.assets() / "icons"
