"""Fonts cut down to what is shown, for files that carry their fonts along."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import uharfbuzz as hb

from infographic.errors import Diagnostic, Source
from infographic.text.fonts import Font
from infographic.text.shaping import Glyph, track

# Bits of OS/2 fsType (OpenType 1.9): licences that forbid embedding, and cutting up.
_USAGE, _RESTRICTED, _WHOLE_ONLY, _BITMAP_ONLY = 0x000E, 0x0002, 0x0100, 0x0200
_OUTLINES = frozenset(("glyf", "loca", "head", "hhea", "hmtx", "maxp", "CFF ", "CFF2"))
# What shapes text, and what browsers ask of any font (OpenType Sanitizer).
_SHAPING = frozenset(("GDEF", "GPOS", "GSUB", "OS/2", "cmap", "name", "post"))
# They are needed to set a variable font's axes, and are gone when that is done.
_VARIABLE = frozenset(("fvar", "gvar", "avar", "cvar", "HVAR", "MVAR", "VVAR"))
# Features that nobody has on unless asked, but that HarfBuzz keeps.
_ON_REQUEST = ("frac", "numr", "dnom", "halt", "palt", "jalt", "vert", "vrt2", "vhal", "vpal")
# Copyright, family, style, PostScript name, and the family of more than four styles.
_NAMES = (0, 1, 2, 6, 16)


@dataclass(frozen=True)
class Subset:
    """A face of some glyphs: ``numbers`` tells their ids in it by those in the font."""

    face: hb.Face
    numbers: Mapping[int, int]

    @cached_property
    def data(self) -> bytes:
        """The font file."""
        return bytes(self.face.blob.data)

    @cached_property
    def has_compact_outlines(self) -> bool:
        """Whether its outlines are CFF."""
        return "CFF " in self.face.table_tags

    def shaped(
        self, text: str, language: str, rightward: bool, features: Iterable[tuple[str, int]],
        tracking: float,
    ) -> list[Glyph]:  # fmt: skip
        """The glyphs that a text becomes on its own, with ids of the subset: what a program
        draws that gets this font and this text. ``tracking`` is in em."""
        buffer = hb.Buffer()
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "ltr" if rightward else "rtl"
        buffer.language = language
        hb.shape(self._font, buffer, dict(features))
        infos, positions = buffer.glyph_infos, buffer.glyph_positions
        advances = [float(position.x_advance) for position in positions]
        if tracking:
            clusters = [info.cluster for info in infos]
            track(text, clusters, advances, tracking * self.face.upem)
        glyphs, pen = [], 0.0
        for info, place, advance in zip(infos, positions, advances, strict=True):
            glyphs.append(Glyph(info.codepoint, info.cluster, pen + place.x_offset, place.y_offset))
            pen += advance
        return glyphs

    @cached_property
    def _font(self) -> hb.Font:
        return hb.Font(self.face)


def outlines_of(font: Font, glyphs: set[int]) -> Subset:
    """The font with nothing but the outlines of glyphs, which are called by their ids;
    variable ones at their axes' places."""
    wanted = _wanted(font, glyphs, _OUTLINES)
    wanted.flags |= hb.SubsetFlags.NO_LAYOUT_CLOSURE
    # In fonts with character collections of their own, too.
    wanted.flags |= hb.SubsetFlags.CFF_IDENTITY_CHARSET
    return _cut(font, wanted)


def typesetting(
    font: Font, glyphs: set[int], characters: Iterable[str], features: Iterable[str]
) -> Subset:
    """The font with all that sets texts of these characters as they were set here: kerning,
    ligatures, marks, and features that were asked for."""
    wanted = _wanted(font, glyphs, _OUTLINES | _SHAPING)
    wanted.sets(hb.SubsetInputSets.UNICODE).update(map(ord, characters))
    names = wanted.sets(hb.SubsetInputSets.NAME_ID)
    names.clear()
    names.update(_NAMES)
    kept = wanted.sets(hb.SubsetInputSets.LAYOUT_FEATURE_TAG)
    for name in _ON_REQUEST:
        kept.discard(_tag(name))
    kept.update(map(_tag, features))
    return _cut(font, wanted)


def embedding_faults(font: Font, kind: str) -> list[Diagnostic]:
    """What forbids a font to be embedded, by the bits that its maker set; ``kind`` is the
    kind of file that should hold it ("a PDF")."""
    bits = _fs_type(font)
    if bits & _USAGE != _RESTRICTED and not bits & _BITMAP_ONLY:
        return []
    return [
        Diagnostic(
            "error",
            f"the font {font.name} forbids embedding, and {kind} has to hold its fonts",
            Source(str(font.path)),
            "use another font, or ask its maker for one that may be embedded",
        )
    ]


def _wanted(font: Font, glyphs: set[int], tables: frozenset[str]) -> hb.SubsetInput:
    wanted = hb.SubsetInput()
    chosen = wanted.sets(hb.SubsetInputSets.GLYPH_INDEX)
    chosen.update(glyphs)
    if _fs_type(font) & _WHOLE_ONLY:
        chosen.update(range(font.face.glyph_count))
    wanted.flags = (
        hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.DOWNGRADE_CFF2
    )
    useless = (tag for tag in font.face.table_tags if tag not in tables | _VARIABLE)
    wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update(map(_tag, useless))
    if font.face.has_var_data:
        wanted.pin_all_axes_to_default(font.face)
        for axis, at in font.variations:
            wanted.pin_axis_location(font.face, axis, at)
    return wanted


def _cut(font: Font, wanted: hb.SubsetInput) -> Subset:
    plan = hb.SubsetPlan(font.face, wanted)
    return Subset(plan.execute(), plan.old_to_new_glyph_mapping)


def _fs_type(font: Font) -> int:
    table = font.face.reference_table("OS/2").data
    return int(struct.unpack_from(">H", table, 8)[0]) if len(table) >= 10 else 0


def _tag(name: str) -> int:
    return int.from_bytes(name.encode("latin-1"), "big")
