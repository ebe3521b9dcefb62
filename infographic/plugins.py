"""Plug-ins: one file each, found by its name, or declared by another package.

A kind of plug-in is a class, such as ``Layout``. The folder of the module that
defines it holds those that come with the library: ``infographic/layouts/cards.py``,
ending in ``LAYOUT = Layout(...)``, is the layout ``cards``. Other packages declare
theirs as entry points in the group of the same name, ``infographic.layouts``.
"""

from __future__ import annotations

import re
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from infographic.errors import NOWHERE, Source, fail, listing, near_miss

if TYPE_CHECKING:
    from importlib.metadata import EntryPoints

T = TypeVar("T")


def load(
    kind: type[T], name: str, source: Source = NOWHERE, noun: str = "", also: tuple[str, ...] = ()
) -> T:
    """The plug-in ``name`` of a kind; only its own file is imported.

    ``noun`` is what messages call the kind, if not by the name of its class; ``also`` are
    words that may stand in place of a name. Raises
    InfographicError, placed at ``source``, if there is none of that name, with the near
    miss, or if another package declares one that can't be loaded.
    """
    noun = noun or kind.__name__.lower()
    found = _own(kind, name) or _foreign(kind, name, source, noun)
    if found is None:
        known = (*names(kind), *also)
        hint = "; ".join(filter(None, (near_miss(name, known), listing(known))))
        raise fail(f"unknown {noun} '{name}'", source, hint)
    return found


def names(kind: type[object]) -> tuple[str, ...]:
    """All plug-ins of a kind that can be loaded, in alphabetical order."""
    home = Path(str(sys.modules[kind.__module__].__file__)).parent
    declaration = re.compile(rf"^{kind.__name__.upper()}\b", re.MULTILINE)
    files = {file.stem: file for file in home.glob("*.py")}
    files |= {file.parent.name: file for file in home.glob("*/__init__.py")}
    own = {n for n, file in files.items() if declaration.search(file.read_text("utf-8"))}
    return tuple(sorted(own.union(entry.name for entry in _entries(kind))))


def _own(kind: type[T], name: str) -> T | None:
    module_name = f"{_group(kind)}.{name}"
    if not name.isidentifier():
        return None
    try:
        module = import_module(module_name)
    except ModuleNotFoundError as error:
        # A library that the plug-in itself needs is another matter: let that through.
        if error.name != module_name:
            raise
        return None
    found = getattr(module, kind.__name__.upper(), None)
    return found if isinstance(found, kind) else None


def _foreign(kind: type[T], name: str, source: Source, noun: str) -> T | None:
    for entry in _entries(kind):
        if entry.name != name:
            continue
        try:
            found = entry.load()
        except Exception as error:
            raise fail(f"{noun} '{name}' can't be loaded: {error}", source) from error
        if not isinstance(found, kind):
            hint = f"its package should declare a {kind.__name__} under [{_group(kind)}]"
            raise fail(f"'{entry.value}' is no {noun}", source, hint)
        return found
    return None


def _entries(kind: type[object]) -> EntryPoints:
    # Looking through all installed packages takes longer than many a picture.
    from importlib.metadata import entry_points

    return entry_points(group=_group(kind))


def _group(kind: type[object]) -> str:
    return kind.__module__.rpartition(".")[0]
