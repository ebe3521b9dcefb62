"""What a theme file may say under ``brand:``, and the rules that this stands for."""

from __future__ import annotations

from pathlib import Path

from infographic.brand.model import Brand, ColorPair, LogoRule
from infographic.color import parse_color
from infographic.marked.fields import Field, Record, Values
from infographic.marked.kinds import Flag, ListOf, Number, Parsed, Text

_COLOR = Parsed(parse_color, most=100)
_COLORS = ListOf(_COLOR, 1, 60, single=True)

FONTS = Field("fonts", ListOf(Text(100), 1, 12, single=True), "The only fonts allowed.")
TEXT_COLORS = Field("text_colors", _COLORS, "The only colours that text may have.")
REQUIRED_COLORS = Field("required_colors", _COLORS, "Colours that have to be seen.")
PAIR_TEXT = Field("text", _COLOR, "The colour of a text.", True)
PAIR_GROUND = Field("ground", _COLOR, "The colour that it must not stand on.", True)
_PAIR = Record((PAIR_TEXT, PAIR_GROUND))
FORBIDDEN_PAIRS = Field("forbidden_pairs", ListOf(_PAIR, 1, 60), "Text never on such a ground.")
SMALLEST_TEXT = Field("smallest_text", Number(1, 400), "The least size of text, in px of the page.")

LOGO_FILE = Field("file", Text(500), "The logo's path from this file's folder.")
LOGO_DARK = Field("dark", Text(500), "The logo for dark grounds.")
LOGO_SMALLEST = Field("smallest", Number(1, 2000), "Its least height, in px of the page.")
LOGO_CLEAR = Field("clear_space", Number(0, 4), "How far text keeps from it, in heights of it.")
LOGO_REQUIRED = Field("required", Flag(), "Whether every design shows it.")
LOGO = Field(
    "logo", Record((LOGO_FILE, LOGO_DARK, LOGO_SMALLEST, LOGO_CLEAR, LOGO_REQUIRED)), "The logo."
)

_RULES = (FONTS, TEXT_COLORS, REQUIRED_COLORS, FORBIDDEN_PAIRS, SMALLEST_TEXT, LOGO)
BRAND = Field("brand", Record(_RULES), "Rules that every design has to keep.")


def brand_of(values: Values, folder: Path) -> Brand:
    """The rules that a file in ``folder`` states."""
    pairs = values.get(FORBIDDEN_PAIRS, ())
    logo = values.get(LOGO)
    return Brand(
        fonts=values.get(FONTS, ()),
        text_colors=values.get(TEXT_COLORS, ()),
        required_colors=values.get(REQUIRED_COLORS, ()),
        forbidden_pairs=tuple(
            ColorPair(pair[PAIR_TEXT], pair[PAIR_GROUND], pair.source) for pair in pairs
        ),
        smallest_text=values.get(SMALLEST_TEXT, 0.0),
        logo=None if logo is None else _logo(logo, folder),
        places={rule.name: values.source_of(rule) for rule in _RULES},
    )


def _logo(values: Values, folder: Path) -> LogoRule:
    return LogoRule(
        values.get(LOGO_FILE, ""),
        values.get(LOGO_DARK, ""),
        values.get(LOGO_SMALLEST, 0.0),
        values.get(LOGO_CLEAR, 0.0),
        values.get(LOGO_REQUIRED, False),
        str(folder),
        values.source,
    )
