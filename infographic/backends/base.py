"""What every backend offers, and how one is found by a file's suffix.

A backend is one file or package in this folder, named after its suffix and ending
in ``BACKEND = Backend(...)``. Other packages add theirs by the entry-point group
``infographic.backends``. Its heavy library is imported with it, and not before.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Callable

from infographic.errors import fail, listing, near_miss
from infographic.scene.scene import Scene

if TYPE_CHECKING:
    from importlib.metadata import EntryPoints

_GROUP = "infographic.backends"


@dataclass(frozen=True, slots=True)
class Options:
    """What can be said about a file but not about the scene.

    ``scale`` is the number of device pixels per px of a raster format; formats
    without pixels ignore it.
    """

    scale: float = 2.0


@dataclass(frozen=True, slots=True)
class Backend:
    """One output format.

    ``write`` returns the contents of the files that the scene becomes: exactly one
    if the format is ``paged`` (it holds any number of pages), else one for each page.
    It raises InfographicError for options or a scene that the format can't hold.
    """

    suffix: str
    media_type: str
    write: Callable[[Scene, Options], tuple[bytes, ...]]
    paged: bool


def load_backend(suffix: str) -> Backend:
    """The backend for ``suffix`` (``png`` or ``.PNG``).

    Raises InfographicError, with the near misses, if there is none.
    """
    name = suffix.lower().lstrip(".")
    backend = _own(name) or _foreign(name)
    if backend is None:
        known = backend_names()
        raise fail(
            f"there is no output format '{name}'",
            hint="; ".join(filter(None, (near_miss(name, known), listing(known)))),
        )
    return backend


def backend_names() -> tuple[str, ...]:
    """All suffixes that can be written, in alphabetical order."""
    import pkgutil

    import infographic.backends as folder

    own = (module.name for module in pkgutil.iter_modules(folder.__path__))
    names = {name for name in own if name != "base" and "_" not in name}
    return tuple(sorted(names.union(entry.name for entry in _entries())))


def _own(name: str) -> Backend | None:
    module_name = f"{_GROUP}.{name}"
    if not name.isalnum():
        return None
    try:
        module = import_module(module_name)
    except ModuleNotFoundError as error:
        # A library that the backend itself needs is another matter: let that through.
        if error.name != module_name:
            raise
        return None
    found = getattr(module, "BACKEND", None)
    return found if isinstance(found, Backend) else None


def _foreign(name: str) -> Backend | None:
    for entry in _entries():
        if entry.name == name:
            found = entry.load()
            if isinstance(found, Backend):
                return found
    return None


def _entries() -> EntryPoints:
    # Looking through all installed packages takes longer than many a picture.
    from importlib.metadata import entry_points

    return entry_points(group=_GROUP)
