"""What every backend offers, and how one is found by a file's suffix.

A backend is one file or package in this folder, named as its format and ending in
``BACKEND = Backend(...)``. Its heavy library is imported with it, and not before.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from infographic import plugins
from infographic.backends.pdf_standard import DEFAULT_STANDARD
from infographic.errors import NOWHERE, Source
from infographic.scene.scene import Scene


@dataclass(frozen=True, slots=True)
class Options:
    """What can be said about a file but not about the scene.

    ``scale`` is the number of device pixels per px of a raster format; formats
    without pixels ignore it. ``pdf_standard`` is what a PDF conforms to: ``none``,
    ``ua1`` (PDF/UA-1), ``a2a`` or ``a2b`` (PDF/A-2), or two of them joined by ``+``.
    """

    scale: float = 2.0
    pdf_standard: str = DEFAULT_STANDARD


@dataclass(frozen=True, slots=True)
class Backend:
    """One output format: ``suffix`` is the format's name, after which ``.txt`` may follow.

    ``write`` returns the contents of the files that the scene becomes: exactly one
    if the format is ``paged`` (it holds any number of pages), else one for each page.
    It raises InfographicError for options or a scene that the format can't hold.
    """

    suffix: str
    media_type: str
    write: Callable[[Scene, Options], tuple[bytes, ...]]
    paged: bool

    @property
    def name(self) -> str:
        """The format's name."""
        return self.suffix.removesuffix(".txt")


def load_backend(suffix: str, source: Source = NOWHERE) -> Backend:
    """The backend for ``suffix`` (``png``, ``.PNG`` or ``.alt.txt``).

    Raises InfographicError, placed at ``source``, with the near misses, if there is none.
    """
    name = suffix.lower().removeprefix(".").removesuffix(".txt")
    return plugins.load(Backend, name, source, "output format")


def is_text_kind(suffix: str) -> bool:
    """Whether a format of that name ends in ``.txt``."""
    name = suffix.lower().removeprefix(".")
    return name in backend_names() and load_backend(name).suffix == f"{name}.txt"


def backend_names() -> tuple[str, ...]:
    """All formats that can be written, in alphabetical order."""
    return plugins.names(Backend)
