"""Drawing what a browser asks for, and keeping the last good picture meanwhile."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import NamedTuple

from infographic.backends.base import Options, backend_names, load_backend
from infographic.building.job import Job, Means
from infographic.choice import AUTO
from infographic.errors import Diagnostic, InfographicError, fail
from infographic.layouts.base import Layout
from infographic.plugins import names
from infographic.preview.bundle import Download, bundled
from infographic.result import Result
from infographic.sizes import names as size_names
from infographic.theme.reader import load_theme, theme_names

_MOST_KEPT = 24
_WIDEST = 1400.0
"""Pixels of a picture on the screen; larger ones take longer than an edit may."""

Making = Callable[[], tuple[Means, tuple[Path, ...]]]


class Picks(NamedTuple):
    """What is looked at: a document by its path, and layout, theme and size, each empty if
    it is to be as the document says."""

    document: str
    layout: str = ""
    theme: str = ""
    size: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A result that is shown; pages are drawn when they are asked for."""

    number: int
    result: Result
    pages: dict[int, bytes] = field(default_factory=dict)

    def png(self, page: int) -> bytes:
        """A page (from 0) as a PNG for the screen."""
        if page not in self.pages:
            scene = self.result.scene
            one = replace(scene, pages=(scene.pages[page],))
            scale = min(1.0, _WIDEST / one.pages[0].size.width)
            self.pages[page] = load_backend("png").write(one, Options(scale))[0]
        return self.pages[page]


class View(NamedTuple):
    """What there is to see: a drawing, if there ever was one, and what is wrong now.
    ``fresh`` tells that the drawing shows the files as they are."""

    drawing: Drawing | None
    findings: tuple[Diagnostic, ...]
    fresh: bool


class Choices(NamedTuple):
    """What can be picked, and in which formats it can be had."""

    documents: tuple[str, ...]
    layouts: tuple[str, ...]
    themes: tuple[str, ...]
    sizes: tuple[str, ...]
    formats: tuple[str, ...]


class Studio:
    """Draws one picture at a time, whoever asks. ``make`` reads the settings and says which
    documents there are."""

    def __init__(self, make: Making) -> None:
        self._make = make
        self._lock = Lock()
        self.means, self.contents = make()
        self._broken: tuple[Diagnostic, ...] = ()
        self._views: dict[Picks, View] = {}
        self._kept: OrderedDict[Picks, Drawing] = OrderedDict()
        self._recent: OrderedDict[int, Drawing] = OrderedDict()
        self._count = 0
        # Looking for plug-ins takes longer than a picture; none are installed meanwhile.
        self._layouts = (AUTO, *names(Layout))
        self._formats = backend_names()

    def refresh(self) -> None:
        """Something has changed: draw all anew when asked, with the settings as they are."""
        self.reread()
        with self._lock:
            self._views.clear()

    def reread(self) -> bool:
        """Read the settings again; whether there are other documents, or other mistakes."""
        before = self.contents, self._broken
        try:
            means, contents = self._make()
        except InfographicError as error:
            self.warn(error.diagnostics)
        else:
            with self._lock:
                self.means, self.contents, self._broken = means, contents, ()
        return before != (self.contents, self._broken)

    def warn(self, findings: tuple[Diagnostic, ...]) -> None:
        """Nothing can be drawn until these are mended."""
        with self._lock:
            self._broken = findings
            self._views.clear()

    def choices(self) -> Choices:
        """What there is now."""
        project = self.means.project
        usual = (name for name, _ in project.formats)
        return Choices(
            tuple(map(str, self.contents)),
            self._layouts,
            theme_names(project.theme_folders),
            size_names(),
            tuple(dict.fromkeys((*usual, *self._formats))),
        )

    def view(self, picks: Picks) -> View:
        """The picture of what is picked, as good as it can be had."""
        with self._lock:
            if picks not in self._views:
                self._views[picks] = self._looked_at(picks)
            return self._views[picks]

    def text(self, document: str) -> str:
        """The document as it is; empty if it can't be read or isn't one of those offered."""
        try:
            offered = document in map(str, self.contents)
            data = Path(document).read_bytes() if offered else b""
        except OSError:
            return ""
        return data.decode("utf-8-sig", errors="replace")

    def png(self, number: int, page: int) -> bytes | None:
        """A page of a drawing that was viewed; None if it isn't kept any more."""
        with self._lock:
            # A browser may still ask for a picture when there is a newer one.
            drawing = self._recent.get(number)
            if drawing is None or not 0 <= page < len(drawing.result.scene.pages):
                return None
            return drawing.png(page)

    def download(self, picks: Picks, format_name: str) -> Download:
        """A file in full quality; an archive where the format makes several. Raises
        InfographicError if there is no picture to make it from."""
        view = self.view(picks)
        if view.drawing is None:
            raise InfographicError(view.findings)
        backend = load_backend(format_name)
        with self._lock, TemporaryDirectory(prefix="infographic-") as folder:
            place = Path(folder, Path(picks.document).stem)
            wanted = ("png", "pdf", backend.suffix) if backend.tells_siblings else (backend.suffix,)
            outputs = [place.with_name(f"{place.name}.{suffix}") for suffix in wanted]
            written = view.drawing.result.write(*outputs)
            return bundled(place.name, [one.path for one in written], backend.media_type)

    def _looked_at(self, picks: Picks) -> View:
        findings = self._broken
        if not findings:
            try:
                result = self._rendered(picks)
            except InfographicError as error:
                findings = error.diagnostics
            else:
                return View(self._keep(picks, result), result.warnings, fresh=True)
        return View(self._kept.get(picks), findings, fresh=False)

    def _rendered(self, picks: Picks) -> Result:
        means, choices = self.means, self.choices()
        for picked, known in zip(picks, choices, strict=False):
            # A path in place of a name would lead anywhere.
            if picked and picked not in known:
                raise fail(f"there is no '{picked}' to be picked any more")
        themes = means.project.theme_folders
        asked = replace(
            means.asked,
            layout=picks.layout or means.asked.layout,
            theme=load_theme(picks.theme, themes) if picks.theme else means.asked.theme,
            size=picks.size or means.asked.size,
        )
        return replace(means, asked=asked).render(Job(Path(picks.document)))

    def _keep(self, picks: Picks, result: Result) -> Drawing:
        self._count += 1
        drawing = Drawing(self._count, result)
        self._kept[picks] = self._recent[self._count] = drawing
        self._kept.move_to_end(picks)
        for kept in (self._kept, self._recent):
            if len(kept) > _MOST_KEPT:
                kept.popitem(last=False)
        return drawing
