"""What a theme file may say: every field once, for the reader and a JSON Schema."""

from __future__ import annotations

import dataclasses
import re
from typing import Any, get_args

from infographic.brand.reader import BRAND
from infographic.color import Color, parse_color
from infographic.errors import Source
from infographic.marked.fields import Field, Record, Values
from infographic.marked.findings import Findings
from infographic.marked.kinds import JSON, Choice, Flag, Kind, ListOf, Number, Parsed, Text
from infographic.marked.nodes import Node, ScalarNode, SequenceNode
from infographic.text.style import Wrap
from infographic.theme.model import STYLE_NAMES, Palette, Tint

_TAG = re.compile(r"(-?)([A-Za-z0-9]{4})(?:=(\d{1,3}))?")


def opaque_color(text: str) -> Color:
    """A colour without alpha; ValueError with what is allowed."""
    color = parse_color(text)
    if color.alpha < 1:
        raise ValueError(f"'{text}' is partly clear; the colours of a theme are opaque")
    return color


def feature(text: str) -> tuple[str, int]:
    """An OpenType feature: ``lnum``, ``-liga`` (off) or ``ss01=2``."""
    match = _TAG.fullmatch(text)
    if match is None:
        raise ValueError(f"'{text}' is no OpenType feature; write lnum, -liga or ss01=2")
    off, tag, value = match.groups()
    return tag, 0 if off else int(value or 1)


class StyleKind(Kind[Values]):
    """A mapping of text settings; a lone name or list of names are its fonts."""

    def __init__(self, record: Record) -> None:
        self._record = record

    def read(self, node: Node, label: str, findings: Findings) -> Values | None:
        """The settings by field; None with a finding."""
        if isinstance(node, (ScalarNode, SequenceNode)):
            values = Values(node.source)
            values.put(FONTS, FONTS.kind.read(node, label, findings), node.source)
            return values
        return self._record.read(node, label, findings)

    def schema(self) -> JSON:
        """Either form."""
        return {"anyOf": [FONTS.kind.schema(), self._record.schema()]}


class TintKind(Kind[tuple[Tint | Color, Source]]):
    """One colour, from which the whole tint is derived, or all four of its colours; with
    the place."""

    def read(
        self, node: Node, label: str, findings: Findings
    ) -> tuple[Tint | Color, Source] | None:
        """The tint or its colour; None with a finding."""
        if isinstance(node, ScalarNode):
            color = COLOR.read(node, label, findings)
            return (color, node.source) if color else None
        values = _TINT.read(node, label, findings)
        parts = [values.get(field) for field in _TINT_PARTS] if values else []
        colors = [part for part in parts if part]
        return (Tint(*colors), node.source) if len(colors) == len(_TINT_PARTS) else None

    def schema(self) -> JSON:
        """Either form."""
        return {"anyOf": [COLOR.schema(), _TINT.schema()]}


COLOR = Parsed(opaque_color, most=100)
SHARE = Number(0, 1)

SEED = Field("seed", COLOR, "The colour from which all others are derived.",
             examples=("#b14a33",))  # fmt: skip
DARK = Field("dark", Flag(), "Whether the page is dark and the text light.")
_TINT_PARTS = tuple(
    Field(name, COLOR, required=True) for name in ("ground", "middle", "deep", "ink")
)
_TINT = Record(_TINT_PARTS)
TINTS = Field("tints", ListOf(TintKind(), 1, 24), "A short rotation of colours for the tips.")
BLOCKS = Field("blocks", ListOf(COLOR, 2, 12), "Strong flat colours that stand side by side.")
ROLES = tuple(
    Field(field.name, COLOR)
    for field in dataclasses.fields(Palette)
    if field.name not in ("tints", "blocks", "dark")
)
PALETTE = Field("palette", Record((SEED, DARK, *ROLES, TINTS, BLOCKS)), "The colours by role.")

FONTS = Field("fonts", ListOf(Text(100), 1, 12, single=True),
              "Font families, tried character by character.", also=("font",))  # fmt: skip
WEIGHT = Field("weight", Number(1, 1000), "From 100 (thin) over 400 (regular) to 900.")
ITALIC = Field("italic", Flag())
LEADING = Field("leading", Number(0.7, 2.5), "Baseline to baseline, as a multiple of the size.")
TRACKING = Field("tracking", Number(-0.1, 0.3), "Space added between letters, in em.")
FEATURES = Field("features", ListOf(Parsed(feature), most=24, single=True),
                 "OpenType features.", examples=(["lnum", "tnum"],))  # fmt: skip
SIZE = Field("size", Number(8, 400), "In px, for a page 1200 px wide.")
WRAP = Field("wrap", Choice(get_args(Wrap)), "How lines are broken.")
STEPS = Field("steps", ListOf(Number(0.5, 1), most=12),
              "Smaller sizes, as factors, for a text that doesn't fit.")  # fmt: skip

_SETTINGS = (FONTS, WEIGHT, ITALIC, LEADING, TRACKING, FEATURES)
_GROUP = StyleKind(Record(_SETTINGS))
_STYLE = StyleKind(Record((*_SETTINGS, SIZE, WRAP, STEPS)))

LABELS = ("subtitle", "button", "url", "credit")
GROUPS = {
    "display": ("title", "opener_title", "tip_title", "numeral", "closing"),
    "body": ("intro", "opener_text", "tip_text", *LABELS),
    "label": LABELS,
}
"""Styles that are set together; a later group goes over an earlier one."""

GROUP_FIELDS = tuple(Field(name, _GROUP) for name in GROUPS)
STYLE_FIELDS = tuple(Field(name, _STYLE) for name in STYLE_NAMES)
SCALE_ALL = Field("all", Number(0.5, 2))
SCALES = tuple(Field(name, Number(0.5, 2)) for name in (*GROUPS, "numeral"))
SCALE = Field("scale", Record((SCALE_ALL, *SCALES), shorthand=SCALE_ALL),
              "Factors on the sizes, for fonts that look larger or smaller.")  # fmt: skip
TYPE = Field("type", Record((*GROUP_FIELDS, SCALE, *STYLE_FIELDS)), "The text styles by rank.")

STROKE = Field("stroke", Choice(("clean", "hand")), "Clean lines, or lines as drawn by hand.")
SHAPE_LENGTHS = (
    Field("card_radius", Number(0, 200)),
    Field("band_radius", Number(0, 200)),
    Field("button_radius", Number(0, 999)),
    Field("hairline", Number(0, 12)),
    Field("rule", Number(0, 40)),
    Field("shadow_dy", Number(-40, 60)),
    Field("shadow_blur", Number(0, 80)),
    Field("shadow_alpha", SHARE),
)
SHAPE = Field("shape", Record((*SHAPE_LENGTHS, STROKE)), "Corners, lines and the shadow.")
SPACING_LENGTHS = (
    Field("margin", Number(0, 200)),
    Field("gap", Number(0, 120)),
    Field("padding", Number(0, 120)),
    Field("section", Number(0, 300)),
)
SPACING = Field("spacing", Record(SPACING_LENGTHS), "Distances in px, for a page 1200 px wide.")

ICON_SET = Field("set", Text(200), "The icon set.", examples=("lucide",))
ICON_WEIGHT = Field("weight", Number(0.01, 0.2), "Stroke width as a share of the icon's size.")
ICONS = Field("icons", Record((ICON_SET, ICON_WEIGHT), shorthand=ICON_SET), "The icons.")

EXTENDS = Field("extends", Text(500), "A theme's name, or the path of a theme file from here.",
                examples=("calm",))  # fmt: skip
SYSTEM_FONTS = Field("system_fonts", Flag(), "Whether the machine's own fonts may be used too.")
ART = Field("art", Text(100), "The scene behind the title.", examples=("sunrise",))
LAYOUT = Field("layout", Text(100), "The layout that goes best with it, if none is named.",
               examples=("timeline",))  # fmt: skip
SUMMARY = Field("summary", Text(300), "The theme in one sentence.")
CONTRAST = Field("contrast", Choice(("mend", "strict")),
                 "What happens to illegible text: it is mended, or an error.")  # fmt: skip

THEME = Record(
    (
        EXTENDS,
        SUMMARY,
        PALETTE,
        TYPE,
        SHAPE,
        SPACING,
        ICONS,
        SYSTEM_FONTS,
        ART,
        LAYOUT,
        CONTRAST,
        BRAND,
    )
)


def given(values: Values, fields: tuple[Field[Any], ...]) -> dict[str, Any]:
    """The values of those fields that the file has."""
    read = {field.name: values.get(field) for field in fields}
    return {name: value for name, value in read.items() if value is not None}
