"""A theme in the making: files are laid upon each other, then it is finished."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from infographic.brand.model import Brand
from infographic.brand.reader import BRAND, brand_of
from infographic.color import Color, parse_color
from infographic.errors import NOWHERE, Source
from infographic.marked.fields import Values
from infographic.text.style import TextStyle
from infographic.theme import fields
from infographic.theme.legibility import Hand, check_legibility
from infographic.theme.model import (
    STYLE_NAMES,
    IconStyle,
    Palette,
    Shape,
    Spacing,
    Theme,
    Tint,
)
from infographic.theme.palette import derive, tint_of


class Draft:
    """What the files added so far say together; a later one goes over an earlier one."""

    def __init__(self) -> None:
        self._seed = parse_color("black")
        self._dark = False
        self._hand: Hand = {}
        self._roles: dict[str, Color] = {}
        self._tints: tuple[Tint | Color, ...] = ()
        self._blocks: tuple[Color, ...] = ()
        self._styles = {name: TextStyle(("Figtree",), 22.0) for name in STYLE_NAMES}
        self._shape, self._spacing, self._icons = Shape(), Spacing(), IconStyle()
        self._art = self._layout = self._summary = ""
        self._strict = self._system_fonts = False
        self._places: dict[str, Source] = {}
        self._brands: tuple[Brand, ...] = ()
        self._files = 0

    def add(self, values: Values, folder: Path) -> None:
        """Lay the next file, which lies in ``folder``, upon the others."""
        self._files += 1
        if rules := values.get(BRAND):
            # What a brand asks, no theme that extends it can take back.
            self._brands += (brand_of(rules, folder),)
        if palette := values.get(fields.PALETTE):
            self._add_palette(palette)
        if type_ := values.get(fields.TYPE):
            self._add_type(type_)
        if shape := values.get(fields.SHAPE):
            given = fields.given(shape, (*fields.SHAPE_LENGTHS, fields.STROKE))
            self._shape = replace(self._shape, **given)
        if spacing := values.get(fields.SPACING):
            given = fields.given(spacing, fields.SPACING_LENGTHS)
            self._spacing = replace(self._spacing, **given)
        if icons := values.get(fields.ICONS):
            given = fields.given(icons, (fields.ICON_SET, fields.ICON_WEIGHT))
            self._icons = replace(self._icons, **given)
            if "set" in given:
                self._places["icons.set"] = icons.source_of(fields.ICON_SET)
        if art := values.get(fields.ART):
            self._art = art
            self._places["art"] = values.source_of(fields.ART)
        if layout := values.get(fields.LAYOUT):
            self._layout = layout
            self._places["layout"] = values.source_of(fields.LAYOUT)
        self._summary = values.get(fields.SUMMARY, "")
        self._system_fonts = values.get(fields.SYSTEM_FONTS, self._system_fonts)
        if choice := values.get(fields.CONTRAST):
            self._strict = choice == "strict"

    def _add_palette(self, values: Values) -> None:
        seed, dark = values.get(fields.SEED), values.get(fields.DARK)
        if seed is not None or dark is not None:
            # A new seed means a new palette: what was set by hand went with the old one.
            self._seed = self._seed if seed is None else seed
            self._dark = self._dark if dark is None else dark
            self._roles, self._tints, self._blocks, self._hand = {}, (), (), {}
        for field in fields.ROLES:
            if (color := values.get(field)) is not None:
                self._roles[field.name] = color
                self._hand[field.name] = (self._files, values.source_of(field))
        if entries := values.get(fields.TINTS):
            self._tints = tuple(tint for tint, _ in entries)
            for index, (_, place) in enumerate(entries):
                self._hand[f"tints[{index}]"] = (self._files, place)
        self._blocks = values.get(fields.BLOCKS, self._blocks)

    def _add_type(self, values: Values) -> None:
        for field in fields.GROUP_FIELDS:
            if group := values.get(field):
                for name in fields.GROUPS[field.name]:
                    self._set_style(name, group)
        if scale := values.get(fields.SCALE):
            self._scale(fields.given(scale, (fields.SCALE_ALL, *fields.SCALES)))
        for field in fields.STYLE_FIELDS:
            if style := values.get(field):
                self._set_style(field.name, style)

    def _scale(self, factors: dict[str, float]) -> None:
        for name, style in self._styles.items():
            groups = (g for g, members in fields.GROUPS.items() if name in members)
            nearest = [factors[key] for key in ("all", *groups, name) if key in factors]
            if nearest:
                self._styles[name] = style.scaled(nearest[-1])

    def _set_style(self, name: str, values: Values) -> None:
        plain = (
            fields.ITALIC, fields.LEADING, fields.TRACKING, fields.FEATURES, fields.SIZE,
            fields.WRAP, fields.STEPS,
        )  # fmt: skip
        changes: dict[str, Any] = fields.given(values, plain)
        if fonts := values.get(fields.FONTS):
            changes["families"] = fonts
            self._places[f"type.{name}.fonts"] = values.source_of(fields.FONTS)
            # A weight from before was meant for other fonts.
            self._places.pop(f"type.{name}.weight", None)
        if weight := values.get(fields.WEIGHT):
            changes["weight"] = round(weight)
            self._places[f"type.{name}.weight"] = values.source_of(fields.WEIGHT)
        self._styles[name] = replace(self._styles[name], **changes)

    def finished(self, name: str, source: Source = NOWHERE) -> Theme:
        """The theme. Raises InfographicError where text can't be made legible or, if the
        theme is strict, isn't."""
        palette, warnings = check_legibility(self._palette(), self._hand, self._strict)
        return Theme(
            name, palette, self._styles, self._shape, self._spacing, self._icons, self._art,
            self._summary, source, warnings, self._places, self._layout,
            system_fonts=self._system_fonts, brands=self._brands,
        )  # fmt: skip

    def _palette(self) -> Palette:
        changes: dict[str, Any] = dict(self._roles)
        if self._tints:
            changes["tints"] = tuple(
                tint if isinstance(tint, Tint) else tint_of(tint, self._dark)
                for tint in self._tints
            )
        if self._blocks:
            changes["blocks"] = self._blocks
        return replace(derive(self._seed, self._dark), **changes)
