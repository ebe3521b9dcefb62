"""What a project builds: ``[tool.infographic]`` in pyproject.toml, or infographic.yaml.

Both say the same in the same words::

    [tool.infographic]                      documents: [content/*.yaml, about.yaml]
    documents = ["content/*.yaml"]          out: public
    formats = ["png", "pdf"]                theme: calm
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from infographic.backends.base import BEST_QUALITY, DEFAULT_QUALITY, LOWEST_QUALITY
from infographic.backends.pdf_standard import DEFAULT_STANDARD
from infographic.document.links import URL_PATTERN, folder_url
from infographic.errors import NOWHERE, Source
from infographic.marked.fields import Field, Named, Record, Values
from infographic.marked.findings import Findings
from infographic.marked.kinds import Count, Flag, Kind, ListOf, Number, Parsed, Text
from infographic.marked.nodes import MappingNode, Node, from_plain
from infographic.marked.yaml import decode, parse, read_text

Name: TypeAlias = tuple[str, Source]

YAML_NAME = "infographic.yaml"
TOML_NAME = "pyproject.toml"
SMALLEST_SCALE, LARGEST_SCALE = 0.05, 20.0
MOST_PAGES = 1000


@dataclass(frozen=True, slots=True)
class Placed(Kind[tuple[str, Source]]):
    """A text together with its place, for what can only be checked later."""

    def read(self, node: Node, name: str, findings: Findings) -> tuple[str, Source] | None:
        """The text and where it stands; None with a finding."""
        text = Text().read(node, name, findings)
        return None if text is None else (text, node.source)

    def schema(self) -> dict[str, object]:
        """The same as JSON Schema."""
        return Text().schema()


_LIST = ListOf(Placed(), least=1, single=True)
DOCUMENTS = Field("documents", _LIST, "Content files, folders, or patterns like content/*.yaml.")
OUT = Field("out", Text(), "The folder to write to.")
LAYOUT = Field("layout", Placed(), "The layout of documents that name none, or auto.")
THEME = Field("theme", Placed(), "The theme of documents that name none: a name or a path.")
FORMATS = Field("formats", _LIST, "The formats to write, such as png and pdf.")
SCALE = Field("scale", Number(SMALLEST_SCALE, LARGEST_SCALE), "Pixels per px of the design.")
PDF_STANDARD = Field(
    "pdf_standard", Placed(), "What PDFs conform to: none, ua1, a2a, a2b, or two joined by +."
)
QUALITY = Field(
    "quality",
    Count(LOWEST_QUALITY, BEST_QUALITY),
    "Of JPEG and WebP; 100 is WebP without loss.",
)
FONTS = Field("fonts", _LIST, "Folders with more fonts, if not assets/fonts.")
ICONS = Field("icons", _LIST, "Folders with more icon sets, if not assets/icons.")
THEMES = Field("themes", _LIST, "Folders with more themes, if not themes.")
BRAND = Field("brand", Placed(), "A theme file whose brand's rules hold for every design.")
SYSTEM_FONTS = Field("system_fonts", Flag(), "Whether the machine's own fonts may be used too.")
URL = Field(
    "url", Parsed(folder_url, URL_PATTERN), "Where the folder 'out' is published, for web pages."
)
SIZE = Field("size", Placed(), "The size, such as story, a4 or 1080x1350.")
PAGES = Field("pages", Count(1, MOST_PAGES), "The most pages it may take; more are an error.")
BLEED = Field("bleed", Placed(), "How far colour goes on beyond the edges, such as 3mm.")
MARKS = Field("marks", Flag(), "Whether marks show where to cut.")
TARGET = Record(
    (
        SIZE, LAYOUT, THEME, FORMATS, SCALE, QUALITY, PAGES, BLEED, MARKS, PDF_STANDARD, OUT,
        DOCUMENTS,
    )
)  # fmt: skip
TARGETS = Field(
    "targets", Named(TARGET),
    "What each document becomes, by a name; what a target says counts more than the document.",
)  # fmt: skip
PROJECT = Record(
    (
        DOCUMENTS, OUT, LAYOUT, THEME, FORMATS, SCALE, PDF_STANDARD, FONTS, ICONS, THEMES,
        SYSTEM_FONTS, BRAND, URL, QUALITY, TARGETS,
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Target:
    """One thing that documents become. What it leaves open, the document says, then the
    project; ``documents`` are those of the project, if it names none, and ``out`` is the
    folder of its name within the project's."""

    name: str = ""
    source: Source = NOWHERE
    size: Name | None = None
    layout: Name | None = None
    theme: Name | None = None
    formats: tuple[Name, ...] = ()
    scale: float | None = None
    quality: int | None = None
    pages: int | None = None
    pdf_standard: Name | None = None
    bleed: Name | None = None
    marks: bool = False
    out: str = ""
    documents: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class Project:
    """The settings of a project, each name with its place; what it leaves open is None
    or empty."""

    documents: tuple[Name, ...] = ()
    out: str = "dist"
    layout: Name | None = None
    theme: Name | None = None
    formats: tuple[Name, ...] = (("png", NOWHERE), ("pdf", NOWHERE))
    scale: float = 2.0
    pdf_standard: Name = (DEFAULT_STANDARD, NOWHERE)
    fonts: tuple[Name, ...] = (("assets/fonts", NOWHERE),)
    icons: tuple[Name, ...] = (("assets/icons", NOWHERE),)
    themes: tuple[Name, ...] = (("themes", NOWHERE),)
    system_fonts: bool = False
    brand: Name | None = None
    url: str = ""
    quality: int = DEFAULT_QUALITY
    targets: tuple[Target, ...] = ()

    @property
    def font_folders(self) -> list[Path]:
        """Folders with more fonts."""
        return [Path(name) for name, _ in self.fonts]

    @property
    def icon_folders(self) -> list[Path]:
        """Folders with more icons."""
        return [Path(name) for name, _ in self.icons]

    @property
    def theme_folders(self) -> list[Path]:
        """Folders with more themes."""
        return [Path(name) for name, _ in self.themes]


def read_project(folder: Path) -> Project:
    """The project's settings, or the defaults if ``folder`` has none.

    Raises InfographicError with every problem, placed by line and column in YAML and by
    the way to the value in TOML.
    """
    findings = Findings()
    in_toml = _from_toml(folder / TOML_NAME, findings)
    in_yaml = _from_yaml(folder / YAML_NAME, findings)
    if in_toml and in_yaml:
        message = f"the project is configured twice: here and in {TOML_NAME}"
        findings.error(message, in_yaml.source, f"keep one of {YAML_NAME} and [tool.infographic]")
    node = in_yaml or in_toml
    values = PROJECT.read(node, "tool.infographic", findings) if node else None
    findings.check()
    return _project(values) if values else Project()


def _project(values: Values) -> Project:
    default = Project()
    return Project(
        documents=values.get(DOCUMENTS, ()),
        out=values.get(OUT, default.out),
        layout=values.get(LAYOUT),
        theme=values.get(THEME),
        formats=values.get(FORMATS, default.formats),
        scale=values.get(SCALE, default.scale),
        pdf_standard=values.get(PDF_STANDARD, default.pdf_standard),
        fonts=values.get(FONTS, default.fonts),
        icons=values.get(ICONS, default.icons),
        themes=values.get(THEMES, default.themes),
        system_fonts=values.get(SYSTEM_FONTS, False),
        brand=values.get(BRAND),
        quality=values.get(QUALITY, default.quality),
        url=values.get(URL, ""),
        targets=tuple(_target(name, one) for name, one in values.get(TARGETS, {}).items()),
    )


def _target(name: str, values: Values) -> Target:
    return Target(
        name=name,
        source=values.source,
        size=values.get(SIZE),
        layout=values.get(LAYOUT),
        theme=values.get(THEME),
        formats=values.get(FORMATS, ()),
        scale=values.get(SCALE),
        quality=values.get(QUALITY),
        pages=values.get(PAGES),
        pdf_standard=values.get(PDF_STANDARD),
        bleed=values.get(BLEED),
        marks=values.get(MARKS, False),
        out=values.get(OUT, ""),
        documents=values.get(DOCUMENTS, ()),
    )


def _from_yaml(path: Path, findings: Findings) -> Node | None:
    if not path.is_file():
        return None
    text = read_text(path, path.name, findings)
    return None if text is None else parse(text, path.name, findings)


def _from_toml(path: Path, findings: Findings) -> Node | None:
    data = path.read_bytes() if path.is_file() else b""
    # Most projects say nothing to us, and the parser takes longer to load than to ask.
    if b"infographic" not in data:
        return None
    text = decode(data, path.name, findings)
    table = None if text is None else _parse_toml(text, path.name, findings)
    tool = (table or {}).get("tool")
    if not isinstance(tool, dict) or "infographic" not in tool:
        return None
    # With its parents, so that paths read tool.infographic.scale.
    node: Node | None = from_plain(
        {"tool": {"infographic": tool["infographic"]}}, findings, path.name
    )
    for key in ("tool", "infographic"):
        node = node.get(key) if isinstance(node, MappingNode) else None
    return node


def _parse_toml(text: str, file: str, findings: Findings) -> dict[str, object] | None:
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r" \(at line (\d+), column (\d+)\)$", str(error))
        line, column = (int(place[1]), int(place[2])) if place else (0, 0)
        message = str(error)[: place.start()] if place else str(error)
        findings.error(f"not TOML: {message[:1].lower()}{message[1:]}", Source(file, line, column))
        return None
