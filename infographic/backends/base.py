"""What every backend offers, and how one is found by a file's suffix.

A backend is one file or package in this folder, named as its format and ending in
``BACKEND = Backend(...)``. Its heavy library is imported with it, and not before.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from infographic import plugins
from infographic.backends.pdf_standard import DEFAULT_STANDARD
from infographic.errors import NOWHERE, Source, fail
from infographic.scene.scene import Page, Scene

FILE_OPTIONS = ("scale", "pdf_standard", "quality", "url")
"""Those of :class:`Options` that people give."""
DRAWING = ("pillow", "uharfbuzz", "zlib-ng")
"""The packages that draw pictures, and pictures within pictures."""
DEFAULT_QUALITY = 90
LOWEST_QUALITY, BEST_QUALITY = 1, 100

_FORMATS = {"jpg": "jpeg"}
"""Formats by the suffixes that aren't their names."""


@dataclass(frozen=True, slots=True)
class Sibling:
    """A file that is written together with another: ``name`` is its path from that one's
    folder, with ``/`` between its parts, ``suffix`` its format's.

    ``width`` and ``height`` are those of its first page, in pixels if it is ``in_pixels``,
    else in CSS px. ``page`` tells which page it holds (from 1), where it is one of several
    files.
    """

    name: str
    suffix: str
    media_type: str
    width: float
    height: float
    in_pixels: bool
    bytes: int
    page: int = 1


@dataclass(frozen=True, slots=True)
class Place:
    """Where a file is written: its own name, and the files written with it."""

    name: str = ""
    siblings: tuple[Sibling, ...] = ()


@dataclass(frozen=True, slots=True)
class Options:
    """What can be said about a file but not about the scene.

    ``scale`` is the number of device pixels per px of a raster format; formats
    without pixels ignore it. ``pdf_standard`` is what a PDF conforms to: ``none``,
    ``ua1`` (PDF/UA-1), ``a2a`` or ``a2b`` (PDF/A-2), or two of them joined by ``+``.
    ``quality`` (1 to 100) is that of JPEG and WebP; a WebP of 100 is without loss.
    ``url`` is the address, ending in ``/``, at which the folder of the file will be
    published, if that is known; ``place`` tells a backend that asks for it
    (``tells_siblings``) where the file is written.
    """

    scale: float = 2.0
    pdf_standard: str = DEFAULT_STANDARD
    url: str = ""
    place: Place = Place()
    quality: int = DEFAULT_QUALITY


@dataclass(frozen=True, slots=True)
class Backend:
    """One output format: ``suffix`` is the format's name, after which ``.txt`` may follow,
    or the usual short form of it (``jpg``).

    ``write`` returns the contents of the files that the scene becomes: exactly one
    if the format is ``paged`` (it holds any number of pages), else one for each page.
    It raises InfographicError for options or a scene that the format can't hold. A
    backend that ``tells_siblings`` is written after the others, and told their names.
    ``pixels`` tells a page's size at a scale in formats made of pixels. ``uses`` are the
    options that it goes by, ``packages`` those whose version may change its bytes: both are
    told in its files, to know later whether they are up to date.
    """

    suffix: str
    media_type: str
    write: Callable[[Scene, Options], tuple[bytes, ...]]
    paged: bool
    tells_siblings: bool = False
    pixels: Callable[[Page, float], tuple[int, int]] | None = None
    uses: tuple[str, ...] = FILE_OPTIONS
    packages: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The format's name."""
        return _FORMATS.get(self.suffix, self.suffix.removesuffix(".txt"))


def load_backend(suffix: str, source: Source = NOWHERE) -> Backend:
    """The backend for ``suffix`` (``png``, ``.PNG``, ``.jpg`` or ``.alt.txt``).

    Raises InfographicError, placed at ``source``, with the near misses, if there is none.
    """
    name = suffix.lower().removeprefix(".").removesuffix(".txt")
    name = _FORMATS.get(name, name)
    return plugins.load(Backend, name, source, "output format")


def is_text_kind(suffix: str) -> bool:
    """Whether a format of that name ends in ``.txt``."""
    name = suffix.lower().removeprefix(".")
    return name in backend_names() and load_backend(name).suffix == f"{name}.txt"


def backend_names() -> tuple[str, ...]:
    """All formats that can be written, in alphabetical order."""
    return plugins.names(Backend)


def check_quality(quality: int) -> int:
    """The quality, if it is one; else InfographicError."""
    if not LOWEST_QUALITY <= quality <= BEST_QUALITY:
        hint = f"give a whole number from {LOWEST_QUALITY} to {BEST_QUALITY}"
        raise fail(f"there is no quality {quality}", hint=hint)
    return quality
