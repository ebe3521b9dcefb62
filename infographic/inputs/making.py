"""What a picture is made of, as a record: each part with a short hash.

    {"infographic": "0.2.0", "options": {"layout": "cards", "size": "pin"},
     "content": {"title": "1f0c…", "tips": ["9ab1…", "07d2…"]},
     "theme": {"night": "5e0d…", "calm": "11c9…"},
     "fonts": {"Fraunces 600": "c0ff…"}, "icons": {"heart": "d3ad…"}, "images": {…}}

The content is told by its meaning, so a comment in the YAML changes nothing. No path of a
machine is in it: the same project gives the same record everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path

import infographic
from infographic.document.model import Document, Image, Logo, Opener, Tip
from infographic.errors import NOWHERE, InfographicError, Source
from infographic.icons.book import IconBook
from infographic.inputs.digests import of_file, of_value
from infographic.sealing import Record
from infographic.text.fonts import FontBook
from infographic.theme.model import Theme

ALL_FONTS = "*"
"""Stands for all fonts at hand, where a character had to be looked for in all of them."""
AUTO = "auto"
"""Stands for all icons at hand, where one was chosen by the words."""

_FACE = re.compile(r"(.+) (\d+)( italic)?")
_NOT_CONTENT = frozenset(("layout", "theme", "size", "pages", "folder"))
"""What of a document is told among the options, or nothing to the picture."""
_PART_LENGTH = 8


@dataclass(frozen=True, slots=True)
class Making:
    """All that a picture may be made of.

    ``document`` is as it was written, ``finished`` as it is drawn (icons chosen, logo
    given); ``options`` are those that make the scene, as they were asked for. ``brand`` is
    the project's.
    """

    document: Document
    finished: Document
    options: Mapping[str, object]
    theme: Theme
    brand: Theme | None
    fonts: FontBook
    icons: IconBook

    def record(
        self, fonts: Iterable[str] | None = None, icons: Iterable[str] | None = None
    ) -> Record:
        """What it is made of now: with the fonts and icons that were asked for in laying
        it out, or with those that an older record names."""
        faces = self._fonts_asked() if fonts is None else fonts
        drawn = self._icons_asked() if icons is None else icons
        told: dict[str, object] = {
            "options": {name: value for name, value in self.options.items() if value},
            "content": parts(self.document),
            "theme": _files(self.theme),
            "brand": _files(self.brand) if self.brand else {},
            "fonts": {name: self._font(name) for name in sorted(faces)},
            "icons": {name: self._icon(name) for name in sorted(drawn)},
            "images": {name: of_file(path) for name, path in _pictures(self.finished)},
        }
        return {"infographic": infographic.__version__} | {k: v for k, v in told.items() if v}

    def _fonts_asked(self) -> tuple[str, ...]:
        return (*self.fonts.asked, *((ALL_FONTS,) if self.fonts.fell_back else ()))

    def _font(self, name: str) -> str:
        if name == ALL_FONTS:
            families = self.fonts.at_hand()
            held = [(one.name, [of_file(face.path) for face in one.faces]) for one in families]
            return of_value(held)
        face = _FACE.fullmatch(name)
        try:
            found = face and self.fonts.find(face[1], int(face[2]), bool(face[3]))
        except InfographicError:
            return ""
        return of_file(found.path) if found else ""

    def _icons_asked(self) -> set[str]:
        auto = any(part and part.icon == AUTO for part in _parts_with_icons(self.document))
        return {*self.icons.asked, *((AUTO,) if auto else ())}

    def _icon(self, name: str) -> str:
        if name == AUTO:
            return of_value(self.icons.vocabulary())
        try:
            return of_value(self.icons.get(name, self._place_of(name)))
        except InfographicError:
            return ""

    def _place_of(self, icon: str) -> Source:
        """Where an icon was named: that of a file is looked for beside it."""
        named = (part for part in _parts_with_icons(self.document) if part and part.icon == icon)
        return next((part.icon_source for part in named), NOWHERE)


def parts(document: Document) -> dict[str, object]:
    """The hash of each part of a document that says anything."""
    found: dict[str, object] = {}
    for field in fields(document):
        value = getattr(document, field.name)
        if field.name in _NOT_CONTENT or isinstance(value, Source) or value == field.default:
            continue
        if field.name == "tips":
            found["tips"] = [of_value(tip)[:_PART_LENGTH] for tip in document.tips]
        else:
            found[field.name] = of_value(value)[:_PART_LENGTH]
    return found


def _parts_with_icons(document: Document) -> Iterator[Opener | Tip | None]:
    yield from (document.opener, *document.tips)


def _files(theme: Theme) -> dict[str, str]:
    """A theme's file and those that it extends."""
    found: dict[str, str] = {}
    for path in theme.files:
        # A project's theme may have the name of the built-in one that it extends.
        name = path.stem if path.stem not in found else f"{path.stem} {len(found) + 1}"
        found[name] = of_file(path)
    return found


def _pictures(document: Document) -> Iterator[tuple[str, Path]]:
    """The picture files of a document, each by its name there."""
    named: list[Image | Logo | None] = [document.image, *(tip.image for tip in document.tips)]
    for one in (*named, document.logo):
        for name in filter(None, (one and one.file, getattr(one, "dark", ""))):
            yield name, Path(one.folder if one else "", name)
