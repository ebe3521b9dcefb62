"""The closed set of things a scene is made of.

Each backend runs over this union and ends with ``assert_never``. Coordinates are
px relative to the enclosing group. Transparency lives in the colours' alpha: a
group has none of its own, because both backends would need an offscreen layer
for what no design here asks for.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from infographic.color import Color
from infographic.errors import NOWHERE, Source
from infographic.geometry import IDENTITY, Affine, Point, Rect
from infographic.outline import Outline
from infographic.scene.roles import Role
from infographic.text.fonts import Font
from infographic.text.shaping import Glyph

Stop: TypeAlias = tuple[float, Color]


@dataclass(frozen=True, slots=True)
class LinearGradient:
    """Colours along the line from ``start`` to ``end``; the end colours go on beyond.

    ``stops`` are (offset from 0 to 1, colour), offsets rising; colours are mixed
    channel by channel in sRGB, alpha included and not premultiplied.
    """

    start: Point
    end: Point
    stops: tuple[Stop, ...]


@dataclass(frozen=True, slots=True)
class RadialGradient:
    """Colours from ``center`` outwards to ``radius``; the last colour goes on beyond."""

    center: Point
    radius: float
    stops: tuple[Stop, ...]


Paint: TypeAlias = Color | LinearGradient | RadialGradient
"""What an area is filled with; gradient points are in the item's own coordinates."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line along an outline: width in px; ``dash`` as lengths on, off, ... in px."""

    color: Color
    width: float
    cap: Literal["round", "butt"] = "round"
    join: Literal["round", "miter"] = "round"
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle with one radius for all corners; edges snap to device pixels."""

    rect: Rect
    fill: Paint
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Path:
    """Any outline, filled (non-zero winding), stroked, or both (the stroke on top)."""

    outline: Outline
    fill: Paint | None = None
    stroke: Stroke | None = None


@dataclass(frozen=True, slots=True)
class GlyphRun:
    """Shaped text in one font, size, direction and language, on one baseline.

    ``origin`` is where the baseline starts at the left, in px. Glyphs come in visual
    order, their ``x`` and ``y`` in font units from the origin (y up), tracking
    included; ``cluster`` is an index into ``text``. A run that ends a wrapped line
    ends with a space, so that copied lines don't join. ``features`` (OpenType) and
    ``tracking`` (in em) are what it was shaped with, for readers that shape it again.
    """

    font: Font
    size: float
    color: Color
    origin: Point
    glyphs: tuple[Glyph, ...]
    text: str
    advance: float
    """Width in px, trailing space excluded."""
    language: str = ""
    direction: Literal["ltr", "rtl"] = "ltr"
    features: tuple[tuple[str, int], ...] = ()
    tracking: float = 0.0


@dataclass(frozen=True, slots=True)
class Picture:
    """A raster image, stretched over ``rect``: rows of RGBA bytes from the top. A ``photo``
    has lost something to compression already, and may lose more where that saves much."""

    rect: Rect
    width: int
    height: int
    pixels: bytes
    photo: bool = False


@dataclass(frozen=True, slots=True)
class Shadow:
    """The soft shadow of a rounded rectangle: ``blur`` is twice the standard deviation.

    Only what shows around ``rect`` counts: the caster is drawn over it.
    """

    rect: Rect
    radius: float
    dx: float
    dy: float
    blur: float
    color: Color


@dataclass(frozen=True, slots=True)
class Link:
    """An area that opens ``url`` (http, https or mailto); ``title`` says what it is."""

    rect: Rect
    url: str
    title: str


@dataclass(frozen=True, slots=True)
class Group:
    """Items that belong together: moved, clipped, or with a meaning of their own.

    ``role`` and ``index`` (from 1, for the tips) say what the group is to a reader;
    groups without a role take their parent's. ``frame`` is the shape that the
    group's texts have to stay within, in the group's coordinates. ``source`` is
    the place in the content that it shows.
    """

    items: tuple[Item, ...]
    transform: Affine = IDENTITY
    clip: Outline | None = None
    role: Role | None = None
    index: int | None = None
    language: str = ""
    alt: str = ""
    frame: Rect | None = None
    source: Source = NOWHERE


Item: TypeAlias = Box | Path | GlyphRun | Picture | Shadow | Link | Group
