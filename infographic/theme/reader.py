"""Themes from YAML files: found by name or path, laid upon what they extend.

Every theme extends another, ``calm`` if it names none, so a file says only what is
different. All problems of all files are reported at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from infographic.errors import NOWHERE, Source, fail, listing, near_miss
from infographic.marked.fields import Values
from infographic.marked.findings import Findings
from infographic.marked.yaml import parse, read_text
from infographic.resources import assets
from infographic.theme import fields
from infographic.theme.draft import Draft
from infographic.theme.model import Theme

BASE = "calm"
"""What a theme extends that names nothing else."""

_SUFFIXES = (".yaml", ".yml")


def load_theme(name_or_path: str, folders: Sequence[Path] = (), source: Source = NOWHERE) -> Theme:
    """The theme of a name or of a YAML file.

    A name is looked for in ``folders``, then among the built-in themes; a text with a
    slash or the suffix ``.yaml`` is a path. ``source`` is where the name was written.
    Raises InfographicError with every problem found in the file and in those that it
    extends; text colours that were moved for legibility are in ``Theme.warnings``.
    """
    findings = Findings()
    chain = _Chain([Path(folder) for folder in folders], findings)
    first = chain.find(name_or_path, None, source)
    findings.check()
    if first is None:
        raise AssertionError("no theme and no finding")
    # What comes with the library doesn't change while it is used.
    return _built_in_theme(first) if first.is_built_in else _read(chain, first)


def _read(chain: _Chain, first: _File) -> Theme:
    draft = Draft()
    files = chain.read(first)
    for file, values in reversed(list(zip(chain.seen, files, strict=False))):
        draft.add(values, file.path.parent)
    chain.findings.check()
    theme = draft.finished(first.path.stem, Source(first.shown))
    own = (file.path.parent for file in chain.seen if not file.is_built_in)
    paths = tuple(file.path for file in chain.seen)
    return replace(theme, folders=tuple(dict.fromkeys(own)), files=paths)


@cache
def _built_in_theme(first: _File) -> Theme:
    return _read(_Chain([], Findings()), first)


def theme_names(folders: Sequence[Path] = ()) -> tuple[str, ...]:
    """The names of the themes in ``folders`` and of the built-in ones, sorted."""
    return tuple(sorted({
        file.stem
        for folder in (*folders, _built_in())
        for suffix in _SUFFIXES
        for file in Path(folder).glob(f"*{suffix}")
    }))  # fmt: skip


def _built_in() -> Path:
    return assets() / "themes"


@dataclass(frozen=True, slots=True)
class _File:
    """A theme file: where it lies, and what messages call it."""

    path: Path
    shown: str

    @property
    def is_built_in(self) -> bool:
        return self.path.parent == _built_in()


class _Chain:
    """Finds and reads a theme and all that it extends."""

    def __init__(self, folders: list[Path], findings: Findings) -> None:
        self.folders = folders
        self.findings = findings
        self.roots: list[Path] = []
        self.seen: list[_File] = []

    def find(self, name: str, within: _File | None, source: Source) -> _File | None:
        """The file that ``name`` means in the file ``within``; None with a finding."""
        if name.endswith(_SUFFIXES) or "/" in name or "\\" in name:
            return self._by_path(name, within, source)
        folders = [] if within and within.is_built_in else self.folders
        for folder in folders:
            for suffix in _SUFFIXES:
                path = folder / f"{name}{suffix}"
                # A user's theme may have the name of the built-in one that it extends.
                if path.is_file() and not (within and path.resolve() == within.path):
                    return _File(path.resolve(), str(path))
        path = _built_in() / f"{name}.yaml"
        if path.is_file():
            return _File(path, path.name)
        known = theme_names(folders)
        hint = "; ".join(filter(None, (near_miss(name[:60], known), listing(known))))
        self.findings.error(f"unknown theme '{name[:60]}'", source, hint)
        return None

    def _by_path(self, name: str, within: _File | None, source: Source) -> _File | None:
        if within is None:
            path = Path(name).resolve()
            # Where a theme may reach: its own folder, the project's, and those given.
            self.roots = [path.parent, Path.cwd(), *(f.resolve() for f in self.folders)]
            return _File(path, name)
        path = (within.path.parent / name).resolve()
        if Path(name).is_absolute() or not any(path.is_relative_to(r) for r in self.roots):
            self.findings.error(
                f"'{name[:60]}' lies outside the project's folder", source,
                "extend a theme by its name, or by a relative path within the project",
            )  # fmt: skip
            return None
        if not path.is_file():
            self.findings.error(f"there is no theme file '{name[:60]}'", source)
            return None
        return _File(path, str(Path(within.shown).parent / name))

    def read(self, file: _File) -> list[Values]:
        """What the file says, then what it extends says, and so on down to the base."""
        chain: list[Values] = []
        following: _File | None = file
        while following is not None:
            self.seen.append(following)
            values = self._values(following)
            if values is None:
                break
            chain.append(values)
            following = self._extended(following, values)
        return chain

    def _values(self, file: _File) -> Values | None:
        text = read_text(file.path, file.shown, self.findings)
        node = parse(text, file.shown, self.findings) if text is not None else None
        return fields.THEME.read(node, "the theme", self.findings) if node else None

    def _extended(self, file: _File, values: Values) -> _File | None:
        name = values.get(fields.EXTENDS)
        if name is None:
            return None if file.path.stem == BASE and file.is_built_in else self._base(file)
        source = values.source_of(fields.EXTENDS)
        found = self.find(name, file, source)
        paths = [other.path for other in self.seen]
        if found and found.path in paths:
            circle = [*self.seen[paths.index(found.path) :], found]
            way = " → ".join(other.shown for other in circle)
            self.findings.error(f"the theme extends itself: {way}", source)
            return None
        return found

    def _base(self, file: _File) -> _File:
        path = _built_in() / f"{BASE}.yaml"
        if not path.is_file():
            raise fail(f"the built-in theme '{BASE}' is missing", Source(file.shown))
        return _File(path, path.name)
