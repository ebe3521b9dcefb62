"""The whole flow: read the document, dress it in a theme, lay it out, write the files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import ParamSpec, TypeVar

from infographic.art.base import Art
from infographic.auto_icons import with_icons
from infographic.backends.base import DEFAULT_QUALITY, Options, check_quality
from infographic.backends.pdf_standard import DEFAULT_STANDARD, parse_standard
from infographic.branding import keep_rules, legible, with_logo
from infographic.canvas import Form
from infographic.choice import AUTO, Choice, choices, image_places
from infographic.document.links import folder_url
from infographic.document.model import Document
from infographic.document.reader import from_dict, load_document
from infographic.document.twins import with_twins
from infographic.errors import NOWHERE, Diagnostic, InfographicError, fail
from infographic.icons.book import IconBook
from infographic.inputs.making import Making
from infographic.layouts.base import Brief, Layout, check_form
from infographic.layouts.summary import SUMMARY
from infographic.marked.findings import Findings
from infographic.plugins import load, names
from infographic.printing import Printing, parse_bleed, printed
from infographic.result import Result, backend_for
from infographic.scene.reading import blocks
from infographic.scene.scene import Scene
from infographic.sealing import Record, as_text
from infographic.text.fonts import FontBook
from infographic.text.paragraph import Typesetter
from infographic.theme.font_check import check_fonts
from infographic.theme.model import Theme
from infographic.theme.reader import load_theme
from infographic.theme.tones import tones
from infographic.wishes import Searched, Wishes

P = ParamSpec("P")
T = TypeVar("T")
Folders = Sequence[str | Path]

DEFAULT_THEME = "calm"


def render_infographic(
    content: str | Path | Mapping[str, object] | Document,
    *outputs: str | Path,
    layout: str | None = None,
    theme: str | Path | Theme | None = None,
    size: str | None = None,
    pages: int | None = None,
    bleed: str = "",
    marks: bool = False,
    scale: float = 2.0,
    pdf_standard: str = DEFAULT_STANDARD,
    fonts: Folders = (),
    icons: Folders = (),
    themes: Folders = (),
    system_fonts: bool = False,
    brand: str | Path | Theme | None = None,
    url: str = "",
    quality: int = DEFAULT_QUALITY,
) -> Result:
    """Render a document, and write it to ``outputs``, each in the format of its suffix.

    ``content`` is the path of a YAML file, a mapping of the same form, or a document
    read before. ``layout`` and ``theme`` (a name, a path or a theme) override what the
    document asks for. If nothing names a layout, or its name is ``auto``, one that suits
    the document is chosen, and ``result.reason`` says why. ``size`` is a name (``story``,
    ``a4``, see :func:`infographic.sizes.names`) or a measure (``1080x1350``, ``9x12in``);
    without one, and if the document names none, the layout has a size of its own. More
    than ``pages`` pages are an error. ``bleed`` is how far colour and art go on beyond the
    edges, for printers who cut them off (``3mm``, at most 20); ``marks`` show where. ``scale``
    is the number of pixels per px of the design, for formats made of pixels.
    ``pdf_standard`` is what a PDF conforms to: ``none``, ``ua1``, ``a2a``, ``a2b``, or two
    of them joined by ``+``.
    ``fonts``, ``icons`` and ``themes`` are folders searched before those that come with
    the library; with ``system_fonts`` the machine's fonts may be used too.
    ``brand`` is a theme whose brand's rules hold, whatever the theme. ``url`` is the
    address at which the folder of a web page will be published. ``quality`` (1 to 100) is
    that of JPEG and WebP; a WebP of 100 is without loss.

    Without ``outputs`` nothing is written, and the result serves: ``result.png``,
    ``result.pdf``, ``result.image()``, ``result.alt``. Raises InfographicError with every
    problem found in content and theme, for an unknown suffix or standard, or for a place
    that can't be written to.
    """
    parse_standard(pdf_standard)
    check_quality(quality)
    for output in outputs:
        backend_for(output)
    folders = Searched(_paths(fonts), _paths(icons), _paths(themes), system_fonts)
    printing = Printing(parse_bleed(bleed) if bleed else 0.0, marks)
    wishes = Wishes(layout, theme, brand, size, pages, printing)
    scene, reason = _laid_out(read(content), wishes, folders)
    options = Options(scale, pdf_standard, _published(url), quality=quality)
    result = Result(scene, options, reason)
    result.write(*outputs)
    return result


def _published(url: str) -> str:
    try:
        return folder_url(url) if url else ""
    except ValueError as error:
        raise fail(str(error)) from error


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
    size: str | None = None,
    pages: int | None = None,
    fonts: Folders = (),
    icons: Folders = (),
    themes: Folders = (),
    system_fonts: bool = False,
) -> Scene:
    """The document as a scene. Raises InfographicError with every unknown name at once,
    or for what does not fit."""
    folders = Searched(_paths(fonts), _paths(icons), _paths(themes), system_fonts)
    return _laid_out(document, Wishes(layout, theme, None, size, pages), folders)[0]


def made_of(
    content: str | Path | Mapping[str, object] | Document,
    like: Record,
    *,
    layout: str | None = None,
    theme: str | Path | Theme | None = None,
    size: str | None = None,
    pages: int | None = None,
    bleed: str = "",
    marks: bool = False,
    fonts: Folders = (),
    icons: Folders = (),
    themes: Folders = (),
    system_fonts: bool = False,
    brand: str | Path | Theme | None = None,
) -> Record:
    """What the picture would be made of now, to be compared with a record of one that was
    made (``like``). Nothing is laid out. InfographicError for content or a theme that is
    wrong."""
    printing = Printing(parse_bleed(bleed) if bleed else 0.0, marks)
    wishes = Wishes(layout, theme, brand, size, pages, printing)
    folders = Searched(_paths(fonts), _paths(icons), _paths(themes), system_fonts)
    document = read(content)
    look = _theme(theme, document, folders.themes)
    rules = _theme(brand, document, folders.themes) if brand else None
    brands = tuple(one for owner in (look, rules) if owner for one in owner.brands)
    faces = folders.font_book(look)
    drawn = folders.icon_book(look, faces, document.language)
    finished = with_logo(document, brands)
    making = Making(document, finished, wishes.options(document), look, rules, faces, drawn)
    return making.record(like.get("fonts", ()), like.get("icons", ()))


def _laid_out(document: Document, wishes: Wishes, folders: Searched) -> tuple[Scene, str]:
    """The scene, and why it has its layout if nothing names one."""
    name = wishes.layout or document.layout or AUTO
    attempts = _Attempts()
    named = None if name == AUTO else attempts.run(_named, name, document)
    canvas = attempts.run(wishes.canvas, document)
    if named and canvas:
        place = document.size_source if document.size_source != NOWHERE else document.layout_source
        attempts.run(check_form, name, named, canvas, place)
    look = attempts.run(_theme, wishes.theme, document, folders.themes)
    brand = wishes.brand
    rules = attempts.run(_theme, brand, document, folders.themes) if brand else None
    brands = tuple(one for owner in (look, rules) if owner for one in owner.brands)
    written = document
    document = attempts.run(with_logo, document, brands) or document
    fonts = folders.font_book(look)
    icons = folders.icon_book(look, fonts, document.language)
    document, told = with_icons(document, icons)
    told += attempts.check_names(document, look, fonts, icons)
    if look is None or attempts.failed:
        raise InfographicError(attempts.diagnostics)

    def brief(choice: Choice) -> Brief:
        typesetter = Typesetter(fonts, document.language)
        most = wishes.pages or document.pages
        page = replace(canvas or choice.layout.canvas, most_pages=most)
        return Brief(document, look, typesetter, icons, legible(page, brands))

    own = look.places.get("layout", NOWHERE)
    form: Form = canvas.form if canvas else "tall"
    candidates = [Choice(name, named, "")] if named else choices(document, look.layout, own, form)
    choice, scene = _first_that_fits((_for_form(one, form) for one in candidates), brief)
    keep_rules(scene, brands)
    warnings = (
        *look.warnings,
        *_unshown(document, choice),
        *told,
        *_crowded(document, choice),
        *scene.warnings,
    )
    making = Making(written, document, wishes.options(written), look, rules, fonts, icons)
    scene = replace(
        scene,
        layout=choice.name,
        warnings=tuple(dict.fromkeys(warnings)),
        inputs=as_text(making.record()),
    )
    scene = with_twins(replace(scene, tones=tones(look.palette)), document)
    typesetter = Typesetter(fonts, document.language)
    return printed(scene, wishes.printing, typesetter, look.type["credit"]), choice.reason


def _named(name: str, document: Document) -> Layout:
    """The layout of that name; InfographicError with the near misses, ``auto`` among them."""
    return load(Layout, name, document.layout_source, also=(AUTO,))


def _for_form(choice: Choice, form: Form) -> Choice:
    """The choice, with the summary where its layout makes no such cards of its own."""
    return choice if form in choice.layout.forms else replace(choice, layout=SUMMARY)


def _first_that_fits(
    candidates: Iterable[Choice], brief_for: Callable[[Choice], Brief]
) -> tuple[Choice, Scene]:
    """The first layout that takes the content; the first one's error if none does."""
    errors: dict[str, InfographicError] = {}
    for choice in candidates:
        try:
            scene = _arranged(choice.layout, brief_for(choice))
        except InfographicError as error:
            errors[choice.name] = error
            continue
        passed = (f"; {name} can't: {e.diagnostics[0].message}" for name, e in errors.items())
        return replace(choice, reason=choice.reason + "".join(passed)), scene
    raise next(iter(errors.values()))


def _arranged(layout: Layout, brief: Brief) -> Scene:
    """The scene on its canvas; InfographicError if it takes more pages than are allowed."""
    scene = replace(layout.arrange(brief), density=brief.canvas.density)
    most, count = brief.canvas.most_pages, len(scene.pages)
    if most and count > most:
        beyond = {block.tip for page in scene.pages[most:] for block in blocks(page) if block.tip}
        cut = f"shorten texts, or leave out tips ({_numbers(beyond)} have no room)"
        allowed = "1 page is" if most == 1 else f"{most} pages are"
        message = f"it takes {count} pages of the size '{brief.canvas.name}', {allowed} allowed"
        source = brief.document.tips[min(beyond) - 1].source if beyond else NOWHERE
        raise fail(message, source, cut if beyond else "shorten intro, opener or closing")
    return scene


def _numbers(tips: Iterable[int]) -> str:
    return ", ".join(map(str, sorted(tips)))


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

    def check_names(
        self, document: Document, theme: Theme | None, fonts: FontBook, icons: IconBook
    ) -> list[Diagnostic]:
        """Look up the fonts, the icons and the art that document and theme name; return the
        warnings."""
        if document.art:
            self.run(load, Art, document.art, document.art_source)
        elif theme:
            self.run(load, Art, theme.art, theme.places.get("art", NOWHERE))
        for part in (document.opener, *document.tips):
            if part and part.icon:
                self.run(icons.get, part.icon, part.icon_source)
        if theme is None:
            return []
        self.run(icons.check_default, theme.places.get("icons.set", NOWHERE))
        found = check_fonts(theme, fonts)
        for one in found:
            if one.severity == "error":
                self.error(one.message, one.source, one.hint)
        return [one for one in found if one.severity == "warning"]


def _theme(chosen: str | Path | Theme | None, document: Document, folders: list[Path]) -> Theme:
    if isinstance(chosen, Theme):
        return chosen
    if chosen:
        return load_theme(str(chosen), folders)
    name = theme_in(document.folder, document.theme or DEFAULT_THEME)
    return load_theme(name, folders, document.theme_source)


def _paths(folders: Folders) -> list[Path]:
    return [Path(folder) for folder in folders]


def _crowded(document: Document, choice: Choice) -> list[Diagnostic]:
    most = choice.layout.most_tips
    if len(document.tips) <= most:
        return []
    message = f"the layout '{choice.name}' is made for at most {most} tips"
    return [Diagnostic("warning", message, document.tips[most].source)]


def _unshown(document: Document, choice: Choice) -> list[Diagnostic]:
    """A warning for each place of images that the layout has no room for."""
    found: list[Diagnostic] = []
    for place in sorted(image_places(document) - choice.layout.images):
        images = [document.image] if place == "header" else [tip.image for tip in document.tips]
        able = ", ".join(name for name in names(Layout) if place in load(Layout, name).images)
        message = f"the layout '{choice.name}' shows no image of a {place}"
        source = next(image.source for image in images if image)
        found.append(Diagnostic("warning", message, source, f"layouts that do: {able}"))
    return found
