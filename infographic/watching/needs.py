"""What the picture of a document depends on."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from infographic.api import DEFAULT_THEME, theme_in
from infographic.config import TOML_NAME, YAML_NAME, Project
from infographic.document.model import Document
from infographic.document.reader import load_document
from infographic.errors import InfographicError
from infographic.theme.reader import load_theme
from infographic.watching.stamps import Place

_YAML = (".yaml", ".yml")
_FONTS = (".ttf", ".otf", ".woff", ".woff2")
_SETTINGS = (Place(Path(YAML_NAME)), Place(Path(TOML_NAME)))


def settings() -> frozenset[Place]:
    """The files that say what the project builds."""
    return frozenset(_SETTINGS)


def needs(content: Path, project: Project, theme: str | None = None) -> frozenset[Place]:
    """The places that the picture of ``content`` is made from in all targets, and with
    ``theme`` if one is asked for. Rather too many than too few; of a document that can't be
    read, what is known without it."""
    found = {Place(content), *_SETTINGS}
    found |= {Place(folder, _FONTS, deep=True) for folder in project.font_folders}
    found |= {Place(folder, (".svg",), deep=True) for folder in project.icon_folders}
    for folder in project.theme_folders:
        found |= set(_beside_themes(folder))
    named = [project.theme, project.brand, *(target.theme for target in project.targets)]
    looks = [theme or DEFAULT_THEME, *(theme_in(Path(), one[0]) for one in named if one)]
    with suppress(InfographicError):
        document = load_document(content)
        found |= set(_named(document))
        looks += [theme_in(document.folder, document.theme)] if document.theme else []
    for look in looks:
        found |= set(_of_theme(look, project))
    return frozenset(place._replace(path=_short(place.path)) for place in found)


def _short(path: Path) -> Path:
    """The path as seen from here, so that a file has one name, which can be shown."""
    whole = Path(os.path.abspath(path))  # noqa: PTH100
    return whole.relative_to(Path.cwd()) if whole.is_relative_to(Path.cwd()) else whole


def _named(document: Document) -> Iterator[Place]:
    """The files that a document names."""
    folder = Path(document.folder)
    for image in (document.image, *(tip.image for tip in document.tips)):
        if image:
            yield Place(folder / image.file)
    if document.logo:
        logos = (document.logo.file, document.logo.dark)
        yield from (Place(folder / file) for file in logos if file)
    for part in (document.opener, *document.tips):
        if part and part.icon.lower().endswith(".svg"):
            yield Place(folder / part.icon)


def _of_theme(name: str, project: Project) -> Iterator[Place]:
    """A theme's files and those that it extends, and what lies beside them."""
    folders: set[Path] = set()
    if name.endswith(_YAML):
        yield Place(Path(name))
        folders.add(Path(name).parent)
    try:
        folders.update(load_theme(name, project.theme_folders).folders)
    except InfographicError as error:
        # A theme that it extends may lie elsewhere, and have to be mended there.
        yield from (Place(Path(one.source.file)) for one in error.diagnostics if one.source.file)
    for folder in folders:
        yield from _beside_themes(folder)


def _beside_themes(folder: Path) -> Iterator[Place]:
    """What counts in a folder with themes."""
    yield Place(folder, (*_YAML, *_FONTS))
    yield Place(folder / "fonts", _FONTS, deep=True)
    yield Place(folder / "icons", (".svg",), deep=True)
