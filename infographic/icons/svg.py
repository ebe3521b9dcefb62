"""SVG files to icons: the static, one-coloured part of SVG that icons are drawn in.

Understood are basic shapes and paths in groups, with inherited presentation
attributes (or the same in ``style``) and transforms. What can't be drawn as it is
meant, such as gradients, masks, text and style sheets, is a diagnostic with its place.
A document type is refused, and with it all entities: nothing outside the file is read.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from infographic.errors import Diagnostic, InfographicError, Source, fail
from infographic.geometry import IDENTITY, Affine, Rect
from infographic.icons.model import Icon, IconShape
from infographic.icons.numbers import FAR, read_length, read_numbers, read_share
from infographic.icons.presentation import INHERITED, cap_of, dash_of, declarations, paint_of
from infographic.icons.shapes import SHAPES, outline_of, parse_transform
from infographic.icons.winding import even_odd
from infographic.outline import Outline

if TYPE_CHECKING:
    from xml.parsers.expat import XMLParserType

MOST_BYTES = 256 * 1024

_CONTAINERS = frozenset({"g", "a", "defs", "clipPath"})
# What paints nothing by itself; whoever refers to it is told that it can't be drawn.
_SILENT = frozenset(
    {"title", "desc", "metadata", "linearGradient", "radialGradient", "pattern"}
    | {"mask", "filter", "marker", "symbol"}
)
_REDRAW = "redraw it with plain shapes, or export the file as outlines"


def read_svg(data: bytes, name: str, file: str = "") -> Icon:
    """The icon that an SVG file draws; ``file`` is its name for messages.

    Black and ``currentColor`` become the colour of the icon's place, and so does a
    single other colour. Raises InfographicError with every problem found.
    """
    if len(data) > MOST_BYTES:
        raise fail(f"the file has more than {MOST_BYTES // 1024} KiB", Source(file))
    from xml.parsers import expat

    parser = expat.ParserCreate()
    reader = _Reader(parser, file)
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.StartDoctypeDeclHandler = reader.doctype
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        place = Source(file, error.lineno, error.offset + 1)
        raise fail(f"no valid SVG: {expat.ErrorString(error.code)}", place) from None
    except (LookupError, ValueError) as error:
        # An encoding that Python doesn't know, or has no table for.
        raise fail(f"no valid SVG: {error}", Source(file, 1, 1)) from None
    return reader.finish(name)


@dataclass(frozen=True, slots=True)
class _State:
    """What an element hands on to its children."""

    style: dict[str, str]
    transform: Affine = IDENTITY
    opacity: float = 1.0
    painted: bool = True
    clip: str | None = None


class _Reader:
    """Gathers shapes and findings while the parser runs over the file."""

    def __init__(self, parser: XMLParserType, file: str) -> None:
        self._parser = parser
        self._file = file
        self._box: Rect | None = None
        self._states: list[_State] = []
        self._skipped = 0
        self._shapes: list[IconShape] = []
        self._clips: dict[str, list[Outline]] = {}
        self._clipped: list[tuple[str, Source]] = []
        self._diagnostics: list[Diagnostic] = []

    def doctype(self, *_: object) -> None:
        """Entities can grow without bound and read other files: none are accepted."""
        raise fail(
            "an SVG icon must not have a document type",
            self._source(),
            "delete the <!DOCTYPE ...> at its beginning",
        )

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        tag = tag.removeprefix("svg:")
        if self._skipped:
            self._skipped += 1
        elif not self._states:
            self._root(tag, attributes)
        elif tag in _CONTAINERS:
            self._open(tag, attributes)
        else:
            # Nothing within a shape is painted: titles, animations.
            self._skipped = 1
            if tag in SHAPES:
                self._shape(tag, attributes)
            elif tag not in _SILENT and ":" not in tag:
                self._error(f"<{tag}> can't be drawn in an icon", _REDRAW)

    def end(self, _: str) -> None:
        """An element ends."""
        if self._skipped:
            self._skipped -= 1
        else:
            self._states.pop()

    def finish(self, name: str) -> Icon:
        """The icon, once the file is read."""
        for clip, source in self._clipped:
            if not self._clips_nothing(clip):
                message = "a clip path that cuts something off can't be drawn in an icon"
                self._diagnostics.append(Diagnostic("error", message, source, _REDRAW))
        if not self._shapes and not self._diagnostics:
            self._diagnostics.append(
                Diagnostic("error", "the file paints nothing", Source(self._file))
            )
        if self._diagnostics or self._box is None:
            raise InfographicError(self._diagnostics)
        return Icon(name, self._box, _monochrome(self._shapes))

    def _root(self, tag: str, attributes: dict[str, str]) -> None:
        if tag != "svg":
            raise fail(f"no SVG file: it begins with <{tag}>", self._source())
        try:
            self._box = _view_box(attributes)
        except ValueError as error:
            self._error(str(error))
        self._states.append(_State({}))
        self._states[0] = self._inherited(attributes)

    def _open(self, tag: str, attributes: dict[str, str]) -> None:
        state = self._inherited(attributes)
        if tag == "defs":
            state = replace(state, painted=False)
        elif tag == "clipPath":
            clip = attributes.get("id", "")
            self._clips.setdefault(clip, [])
            state = replace(state, clip=clip)
        self._states.append(state)

    def _inherited(self, attributes: dict[str, str]) -> _State:
        """What holds within an element with these attributes."""
        state = self._states[-1]
        declared = declarations(attributes)
        transform, opacity = state.transform, state.opacity
        try:
            if "transform" in declared:
                transform = transform @ parse_transform(declared["transform"])
            if "opacity" in declared:
                opacity *= read_share(declared["opacity"])
        except ValueError as error:
            self._error(str(error))
        for key in ("mask", "filter"):
            if declared.get(key, "none") != "none":
                self._error(f"{key} can't be drawn in an icon", _REDRAW)
        if declared.get("clip-path", "none") != "none":
            clip = declared["clip-path"].removeprefix("url(").removesuffix(")").strip("\"'# ")
            self._clipped.append((clip, self._source()))
        return _State(
            state.style | {key: declared[key] for key in declared if key in INHERITED},
            transform,
            opacity,
            state.painted and declared.get("display") != "none",
            state.clip,
        )

    def _shape(self, tag: str, attributes: dict[str, str]) -> None:
        state = self._inherited(attributes)
        try:
            outline = outline_of(tag, attributes).transformed(state.transform)
            _check_bounds(outline)
            if state.clip is not None:
                self._clips[state.clip].append(outline)
            elif state.painted and state.style.get("visibility", "visible") == "visible":
                self._paint(tag, outline, state)
        except ValueError as error:
            self._error(f"<{tag}> {error}")

    def _paint(self, tag: str, outline: Outline, state: _State) -> None:
        if not outline.commands:
            return
        style = state.style
        fill = paint_of("fill", style, "black", state.opacity)
        if fill and tag != "line":
            area = even_odd(outline) if style.get("fill-rule") == "evenodd" else outline
            self._shapes.append(IconShape(area, filled=True, opacity=fill[1], color=fill[0]))
        stroke = paint_of("stroke", style, "none", state.opacity)
        scale = state.transform.mean_scale
        width = read_length(style.get("stroke-width", "1")) * scale if stroke else 0.0
        if stroke and width > 0:
            self._shapes.append(
                IconShape(
                    outline,
                    stroke=width,
                    cap=cap_of(style.get("stroke-linecap", "butt")),
                    join="miter" if style.get("stroke-linejoin", "miter") == "miter" else "round",
                    dash=dash_of(style.get("stroke-dasharray", "none"), scale),
                    opacity=stroke[1],
                    color=stroke[0],
                )
            )

    def _clips_nothing(self, clip: str) -> bool:
        """Whether a clip path is one rectangle around the box, as some programs write."""
        outlines = self._clips.get(clip, [])
        if len(outlines) != 1 or self._box is None:
            return False
        bounds = outlines[0].bounds()
        corners = {(x, y) for x in (bounds.x, bounds.right) for y in (bounds.y, bounds.bottom)}
        points = {step[1:] for step in outlines[0].commands if step[0] != "Z"}
        return points == corners and bounds.contains(self._box, 0.01 * self._box.width)

    def _error(self, message: str, hint: str = "") -> None:
        self._diagnostics.append(Diagnostic("error", message, self._source(), hint))

    def _source(self) -> Source:
        return Source(
            self._file, self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1
        )


def _view_box(attributes: dict[str, str]) -> Rect:
    if "viewBox" in attributes:
        values = read_numbers(attributes["viewBox"])
        if len(values) != 4:
            raise ValueError(f"viewBox needs four numbers; found {len(values)}")
        box = Rect(*values)
    elif "width" in attributes and "height" in attributes:
        box = Rect(0, 0, read_length(attributes["width"]), read_length(attributes["height"]))
    else:
        raise ValueError("the file has neither a viewBox nor a width and height")
    if box.width <= 0 or box.height <= 0:
        raise ValueError("the width and height of an icon must be above 0")
    return box


def _check_bounds(outline: Outline) -> None:
    bounds = outline.bounds()
    if not all(abs(edge) <= FAR for edge in (bounds.x, bounds.y, bounds.right, bounds.bottom)):
        raise ValueError("lies beyond a million")


def _monochrome(shapes: list[IconShape]) -> tuple[IconShape, ...]:
    """Shapes of one colour only take the colour of their place."""
    if len({shape.color for shape in shapes}) == 1:
        shapes = [replace(shape, color=None) for shape in shapes]
    return tuple(shapes)
