"""What rendering gives back: a scene, and its files as bytes or on the disk."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

from infographic.backends.base import (
    Backend,
    Options,
    Place,
    Sibling,
    backend_names,
    is_text_kind,
    load_backend,
)
from infographic.errors import Diagnostic, Source, fail, listing
from infographic.inputs.files import of_file
from infographic.scene.scene import Scene
from infographic.sealing import Record, as_text, has_record, sealed
from infographic.writing import write_atomically

if TYPE_CHECKING:
    from PIL.Image import Image

_NOTEBOOK_TYPES = {"image/png": "png", "application/pdf": "pdf"}


@dataclass(frozen=True, slots=True)
class Output:
    """One file that was written.

    ``width`` and ``height`` are those of its first page: pixels where the file is made
    of pixels, else CSS px (1/96 in). ``seconds`` is the time it took to draw, encode
    and write it; ``reason`` says why it has this layout, if nothing names one.
    """

    path: Path
    format: str
    layout: str
    theme: str
    width: float
    height: float
    pages: int
    bytes: int
    sha256: str
    seconds: float
    reason: str

    def as_dict(self) -> dict[str, str | float]:
        """The same as plain values, for ``--json``."""
        return asdict(self) | {"path": str(self.path)}


class _File(NamedTuple):
    """An output, and what others are told of it."""

    output: Output
    backend: Backend
    page: int
    in_pixels: bool

    def seen_from(self, folder: Path) -> Iterator[Sibling]:
        """The file by its path from a folder, if there is one."""
        try:
            name = Path(os.path.relpath(self.output.path, folder)).as_posix()
        except ValueError:
            # On another drive.
            return
        made, backend = self.output, self.backend
        yield Sibling(
            name, backend.suffix, backend.media_type, made.width, made.height, self.in_pixels,
            made.bytes, self.page,
        )  # fmt: skip


class Result:
    """A laid-out infographic. Each format is drawn at its first use, and once.

    ``reason`` says why the layout was chosen; it is empty if the layout was named. In a
    notebook the result shows itself. ``records`` tell what files were made from that can't
    tell it themselves.
    """

    def __init__(self, scene: Scene, options: Options, reason: str = "") -> None:
        self.scene = scene
        self.reason = reason
        self.outputs: tuple[Output, ...] = ()
        self.records: dict[Path, Record] = {}
        self._options = options
        self._files: dict[str, tuple[bytes, ...]] = {}

    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        """What is wrong but did not keep the picture from being made."""
        return self.scene.warnings

    @property
    def alt(self) -> str:
        """What stands for the picture: a sentence or two."""
        return self.scene.alt

    @property
    def description(self) -> str:
        """All that the picture says, as plain text."""
        return self.scene.description

    @property
    def png(self) -> bytes:
        """The PNG; the first page's, if there are several (see :meth:`files`)."""
        return self.files("png")[0]

    @property
    def pdf(self) -> bytes:
        """The PDF, with all pages."""
        return self.files("pdf")[0]

    def files(self, suffix: str) -> tuple[bytes, ...]:
        """The files that the scene becomes in a format: one a page, or one for all.

        InfographicError if there is no such format.
        """
        return self._drawn(load_backend(suffix))

    def as_dict(self) -> dict[str, object]:
        """What the picture says, as plain values for ``--json``; of several pages, what
        each of them says besides."""
        scene = self.scene
        pages = [{"alt": page.alt, "description": page.description} for page in scene.pages]
        said = {"title": scene.title, "language": scene.language}
        said |= {"alt": scene.alt, "description": scene.description}
        return said | ({"pages": pages} if len(pages) > 1 else {})

    def image(self, page: int = 1) -> Image:
        """A page (from 1) as a Pillow image, as the PNG has it."""
        from io import BytesIO

        from PIL import Image

        picture = Image.open(BytesIO(self.files("png")[page - 1]))
        picture.load()
        return picture

    def write(self, *outputs: str | Path) -> tuple[Output, ...]:
        """Write files, each in the format that its suffix names, and tell about them.

        Where a format holds one page only, several pages become ``name-1.png``,
        ``name-2.png`` and so on. A web page, which leads to the others, is written last.
        Missing folders are made; a file is replaced whole or not at all. InfographicError
        for an unknown suffix or a place that can't be written to.
        """
        plan = [(Path(output), backend_for(output)) for output in outputs]
        plan.sort(key=lambda job: job[1].tells_siblings)
        beside: list[_File] = []
        written: list[Output] = []
        for path, backend in plan:
            files = self._written(path, backend, beside)
            written += [file.output for file in files]
            if not backend.tells_siblings:
                beside += files
        self.outputs += tuple(written)
        return tuple(written)

    def _written(self, path: Path, backend: Backend, beside: Iterable[_File]) -> list[_File]:
        begun = perf_counter()
        if backend.tells_siblings:
            siblings = tuple(one for file in beside for one in file.seen_from(path.parent))
            options = replace(self._options, place=Place(path.name, siblings))
            files = self._made(backend, options)
        else:
            files = self._drawn(backend)
        written = []
        for number, data in enumerate(files, start=1):
            place = path if len(files) == 1 else path.with_stem(f"{path.stem}-{number}")
            write_atomically(place, data)
            self._keep_record(place, data, backend)
            pages = len(self.scene.pages) if backend.paged else 1
            now = perf_counter()
            output = self._output(place, backend, data, number, pages, now - begun)
            written.append(_File(output, backend, number, backend.pixels is not None))
            begun = now
        return written

    def _keep_record(self, place: Path, data: bytes, backend: Backend) -> None:
        if self.scene.inputs and not has_record(data):
            pages = len(self.scene.pages)
            self.records[place] = of_file(self.scene.inputs, backend, self._options, pages)

    def _output(
        self, path: Path, backend: Backend, data: bytes, number: int, pages: int, seconds: float
    ) -> Output:
        from hashlib import sha256

        scene = self.scene
        page = scene.pages[number - 1]
        width, height = page.size
        if backend.pixels:
            width, height = backend.pixels(page, self._options.scale)
        digest = sha256(data).hexdigest()
        return Output(
            path, backend.name, scene.layout, scene.theme, width, height, pages, len(data), digest,
            round(seconds, 4), self.reason,
        )  # fmt: skip

    def _drawn(self, backend: Backend) -> tuple[bytes, ...]:
        files = self._files.get(backend.suffix)
        if files is None:
            files = self._files[backend.suffix] = self._made(backend, self._options)
        return files

    def _made(self, backend: Backend, options: Options) -> tuple[bytes, ...]:
        """The files, each with its record and sealed."""
        scene = self.scene
        if scene.inputs:
            record = of_file(scene.inputs, backend, options, len(scene.pages))
            scene = replace(scene, inputs=as_text(record))
        return tuple(sealed(data) for data in backend.write(scene, options))

    def _repr_png_(self) -> bytes:
        return self.png

    def _repr_mimebundle_(
        self, include: Container[str] | None = None, exclude: Container[str] | None = None
    ) -> dict[str, bytes]:
        wanted = include or ("image/png",)
        return {
            media_type: self.files(suffix)[0]
            for media_type, suffix in _NOTEBOOK_TYPES.items()
            if media_type in wanted and media_type not in (exclude or ())
        }


def backend_for(output: str | Path) -> Backend:
    """The backend that a path's suffix names; InfographicError if there is none."""
    *before, suffix = ["", *Path(output).suffixes]
    if suffix.lower() == ".txt" and is_text_kind(before[-1]):
        # A text may have its kind before the usual suffix: name.alt.txt.
        suffix = before[-1] + suffix
    if not suffix:
        hint = listing(f".{name}" for name in backend_names())
        raise fail("the name has no suffix that tells the format", Source(str(output)), hint)
    return load_backend(suffix, Source(str(output)))
