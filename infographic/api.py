"""The whole flow: read the document, dress it in a theme, lay it out, write the files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import ParamSpec, TypeVar

from infographic.art.base import Art
from infographic.backends.base import Options
from infographic.document.model import Document
from infographic.document.reader import from_dict, load_document
from infographic.errors import Diagnostic, InfographicError, fail
from infographic.icons.book import IconBook
from infographic.layouts.base import Brief, Layout
from infographic.marked.findings import Findings
from infographic.plugins import load
from infographic.result import Result, backend_for
from infographic.scene.scene import Scene
from infographic.text.fonts import FontBook
from infographic.text.paragraph import Typesetter
from infographic.theme.model import Theme
from infographic.theme.reader import load_theme

P = ParamSpec("P")
T = TypeVar("T")
Folders = Sequence[str | Path]

DEFAULT_LAYOUT = "cards"
DEFAULT_THEME = "calm"


def render_infographic(
    content: str | Path | Mapping[str, object] | Document,
    *outputs: str | Path,
    layout: str | None = None,
    theme: str | Path | Theme | None = None,
    scale: float = 2.0,
    pdf_standard: str = "ua1+a2a",
    fonts: Folders = (),
    icons: Folders = (),
    themes: Folders = (),
) -> Result:
    """Render a document, and write it to ``outputs``, each in the format of its suffix.

    ``content`` is the path of a YAML file, a mapping of the same form, or a document
    read before. ``layout`` and ``theme`` (a name, a path or a theme) override what the
    document asks for. ``scale`` is the number of pixels per px of the design, for formats
    made of pixels. ``pdf_standard`` is what a PDF conforms to: ``none``, ``ua1``, ``a2a``,
    ``a2b``, or two of them joined by ``+``. ``fonts``, ``icons`` and ``themes`` are folders
    searched before those that come with the library.

    Without ``outputs`` nothing is written, and the result serves: ``result.png``,
    ``result.pdf``, ``result.image()``. Raises InfographicError with every problem found
    in content and theme, for an unknown suffix, or for a place that can't be written to.
    """
    for output in outputs:
        backend_for(output)
    scene = lay_out(read(content), layout, theme, fonts=fonts, icons=icons, themes=themes)
    result = Result(scene, Options(scale, pdf_standard))
    result.write(*outputs)
    return result


def read(content: str | Path | Mapping[str, object] | Document) -> Document:
    """The document that ``content`` stands for; InfographicError with all its problems."""
    if isinstance(content, Document):
        return content
    if isinstance(content, Mapping):
        return from_dict(content)
    if isinstance(content, str) and "\n" in content:
        raise fail("a text was given where a path is expected", hint="pass the YAML as a mapping")
    return load_document(Path(content))


def lay_out(
    document: Document,
    layout: str | None = None,
    theme: str | Path | Theme | None = None,
    *,
    fonts: Folders = (),
    icons: Folders = (),
    themes: Folders = (),
) -> Scene:
    """The document as a scene. Raises InfographicError with every unknown name at once,
    or for what does not fit."""
    name = layout or document.layout or DEFAULT_LAYOUT
    attempts = _Attempts()
    chosen = attempts.run(load, Layout, name, document.layout_source)
    look = attempts.run(_theme, theme, document, themes)
    book = IconBook(_paths(icons), look.icons.set) if look else IconBook(_paths(icons))
    attempts.check_names(document, book)
    if chosen is None or look is None or attempts.failed:
        raise InfographicError(attempts.diagnostics)

    typesetter = Typesetter(FontBook(_paths(fonts)), document.language)
    scene = chosen.arrange(Brief(document, look, typesetter, book, chosen.canvas))
    warnings = (*look.warnings, *_crowded(document, name, chosen), *scene.warnings)
    return replace(scene, layout=name, warnings=tuple(dict.fromkeys(warnings)))


def theme_in(folder: str | Path, name: str) -> str:
    """The path of a theme file that was named in ``folder``; a theme's name as it is."""
    is_path = "/" in name or Path(name).suffix in (".yaml", ".yml")
    return str(Path(folder, name)) if is_path else name


class _Attempts(Findings):
    """Findings of several steps: one that fails doesn't keep the next from being tried."""

    @property
    def failed(self) -> bool:
        return bool(self.diagnostics)

    def run(self, step: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        try:
            return step(*args, **kwargs)
        except InfographicError as error:
            for found in error.diagnostics:
                self.error(found.message, found.source, found.hint)
            return None

    def check_names(self, document: Document, icons: IconBook) -> None:
        """Look up the icons and the art that the document names."""
        if document.art:
            self.run(load, Art, document.art, document.art_source)
        for part in (document.opener, *document.tips):
            if part and part.icon:
                self.run(icons.get, part.icon, part.icon_source)


def _theme(chosen: str | Path | Theme | None, document: Document, folders: Folders) -> Theme:
    if isinstance(chosen, Theme):
        return chosen
    if chosen:
        return load_theme(str(chosen), _paths(folders))
    name = theme_in(document.folder, document.theme or DEFAULT_THEME)
    return load_theme(name, _paths(folders), document.theme_source)


def _paths(folders: Folders) -> list[Path]:
    return [Path(folder) for folder in folders]


def _crowded(document: Document, name: str, layout: Layout) -> list[Diagnostic]:
    if len(document.tips) <= layout.most_tips:
        return []
    message = f"the layout '{name}' is made for at most {layout.most_tips} tips"
    return [Diagnostic("warning", message, document.tips[layout.most_tips].source)]
