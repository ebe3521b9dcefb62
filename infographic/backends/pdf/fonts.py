"""Embedded fonts: a Type 0 font of two-byte codes for each face (ISO 32000-1, 9.7).

A face is cut to the glyphs that the scene shows; their new ids are the codes.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import NamedTuple

import uharfbuzz as hb

from infographic.backends.pdf.objects import Reference, Stream, Writer, name, text_string
from infographic.errors import Diagnostic, Source
from infographic.scene.items import GlyphRun, Group, Item
from infographic.scene.scene import Scene
from infographic.text.fonts import Font

# Of a font's tables a CIDFont needs only these (ISO 32000-1, 9.9).
_NEEDED = {"glyf", "loca", "head", "hhea", "hmtx", "maxp", "CFF ", "CFF2"}
# Bits of OS/2 fsType (OpenType 1.9): licences that forbid embedding, and cutting up.
_USAGE, _RESTRICTED, _WHOLE_ONLY, _BITMAP_ONLY = 0x000E, 0x0002, 0x0100, 0x0200
_SYMBOLIC, _ITALIC = 4, 64


def glyphs_by_font(scene: Scene) -> dict[Font, set[int]]:
    """The glyphs that a scene shows, by font, in order of the fonts' first use."""
    found: dict[Font, set[int]] = {}
    for page in scene.pages:
        _collect(page.items, found)
    # Missing glyphs are drawn as shapes (see text.missing_outlines).
    shown = {font: glyphs - {0} for font, glyphs in found.items()}
    return {font: glyphs for font, glyphs in shown.items() if glyphs}


def _collect(items: Iterable[Item], found: dict[Font, set[int]]) -> None:
    for item in items:
        if isinstance(item, Group):
            _collect(item.items, found)
        elif isinstance(item, GlyphRun):
            found.setdefault(item.font, set()).update(glyph.id for glyph in item.glyphs)


class Code(NamedTuple):
    """What a glyph is called in the file: a number, which is shown as hexadecimal
    ``digits``, and how far it moves the pen, in thousandths of the size."""

    number: int
    digits: str
    width: float


class EmbeddedFont:
    """One face in one file: ``codes`` are those of the glyphs that may be shown.

    What its codes mean is learnt as text is shown.
    """

    def __init__(self, font: Font, glyphs: set[int]) -> None:
        self.font = font
        self._scale = 1000 / font.units_per_em
        plan = hb.SubsetPlan(font.face, _subset_input(font, glyphs))
        self._face: hb.Face = plan.execute()
        numbers = plan.old_to_new_glyph_mapping
        self.codes = {glyph: self._code(glyph, numbers[glyph]) for glyph in sorted(glyphs)}
        self._meanings: dict[int, str] = {}
        self._parts: dict[int, str] = {}

    def means(self, code: Code, characters: str) -> bool:
        """Note that a code stands for characters; False if it stands for others already."""
        return self._meanings.setdefault(code.number, characters) == characters

    def belongs_to(self, code: Code, characters: str) -> None:
        """Note that a code is one of several that together stand for characters."""
        self._parts.setdefault(code.number, characters)

    def write(self, writer: Writer) -> Reference:
        """The font and all that belongs to it."""
        compact = "CFF " in self._face.table_tags
        program = bytes(self._face.blob.data)
        tag = "".join(chr(65 + byte % 26) for byte in sha256(program).digest()[:6])
        base = name(f"{tag}+{re.sub(r'[^A-Za-z0-9_.-]', '', self.font.name)}")
        kind = {"Subtype": name("OpenType")} if compact else {"Length1": len(program)}
        file = writer.add(Stream(program, kind))
        descriptor = self._descriptor() | {"FontName": base}
        descriptor["FontFile3" if compact else "FontFile2"] = file
        descendant = {
            "Type": name("Font"),
            "Subtype": name("CIDFontType0" if compact else "CIDFontType2"),
            "BaseFont": base,
            "CIDSystemInfo": {
                "Registry": text_string("Adobe"),
                "Ordering": text_string("Identity"),
                "Supplement": 0,
            },
            "FontDescriptor": writer.add(descriptor),
            "DW": 0,
            "W": self._widths(),
        }
        if not compact:
            descendant["CIDToGIDMap"] = name("Identity")
        return writer.add(
            {
                "Type": name("Font"),
                "Subtype": name("Type0"),
                "BaseFont": base,
                "Encoding": name("Identity-H"),
                "DescendantFonts": [writer.add(descendant)],
                "ToUnicode": writer.add(Stream(_to_unicode(self._parts | self._meanings))),
            }
        )

    def _descriptor(self) -> dict[str, object]:
        font = self.font
        box = struct.unpack_from(">4h", font.face.reference_table("head").data, 36)
        slant = _italic_angle(font)
        return {
            "Type": name("FontDescriptor"),
            "Flags": _SYMBOLIC | (_ITALIC if font.italic or slant else 0),
            "FontBBox": [round(edge * self._scale) for edge in box],
            "ItalicAngle": slant,
            "Ascent": round(font.ascent * self._scale),
            "Descent": -round(font.descent * self._scale),
            "CapHeight": round(font.cap_height * self._scale),
            # No font tells the width of its stems; readers use it only to find a substitute.
            "StemV": round(10 + 220 * (font.weight - 50) / 900),
        }

    def _widths(self) -> list[object]:
        """Runs of codes that follow each other: the first, and the widths from it on."""
        runs: list[object] = []
        run: list[float] = []
        following = -1
        for code in sorted(self.codes.values()):
            if code.number != following:
                run = []
                runs += [code.number, run]
            run.append(code.width)
            following = code.number + 1
        return runs

    def _code(self, glyph: int, number: int) -> Code:
        # Whole widths: pdfium cuts off fractions, and each run drifts by them. They may be
        # off by one thousandth (ISO 19005-2, 6.2.11.5); positions are exact all the same.
        return Code(number, f"{number:04X}", float(round(self.font.advance(glyph) * self._scale)))


def embedding_faults(font: Font) -> list[Diagnostic]:
    """What forbids a font to be embedded, by the bits that its maker set."""
    kind = _fs_type(font)
    if kind & _USAGE != _RESTRICTED and not kind & _BITMAP_ONLY:
        return []
    return [
        Diagnostic(
            "error",
            f"the font {font.name} forbids embedding, and a PDF has to hold its fonts",
            Source(str(font.path)),
            "use another font, or ask its maker for one that may be embedded",
        )
    ]


def _fs_type(font: Font) -> int:
    table = font.face.reference_table("OS/2").data
    return int(struct.unpack_from(">H", table, 8)[0]) if len(table) >= 10 else 0


def _italic_angle(font: Font) -> float:
    table = font.face.reference_table("post").data
    return float(struct.unpack_from(">i", table, 4)[0]) / 65536 if len(table) >= 8 else 0.0


def _subset_input(font: Font, glyphs: set[int]) -> hb.SubsetInput:
    wanted = hb.SubsetInput()
    wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).update(glyphs)
    wanted.flags = (
        hb.SubsetFlags.NO_HINTING
        | hb.SubsetFlags.NO_LAYOUT_CLOSURE
        | hb.SubsetFlags.NOTDEF_OUTLINE
        | hb.SubsetFlags.DOWNGRADE_CFF2
        # Codes are glyph ids, in fonts with character collections of their own too.
        | hb.SubsetFlags.CFF_IDENTITY_CHARSET
    )
    if _fs_type(font) & _WHOLE_ONLY:
        wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).update(range(font.face.glyph_count))
    useless = (tag for tag in font.face.table_tags if tag not in _NEEDED and tag not in _VARIABLE)
    dropped = wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG)
    dropped.update(int.from_bytes(tag.encode("latin-1"), "big") for tag in useless)
    if font.face.has_var_data:
        wanted.pin_all_axes_to_default(font.face)
        for axis, at in font.variations:
            wanted.pin_axis_location(font.face, axis, at)
    return wanted


# They are needed to set a variable font's axes, and are gone when that is done.
_VARIABLE = {"fvar", "gvar", "avar", "cvar", "HVAR", "MVAR", "VVAR"}


def _to_unicode(meanings: Mapping[int, str]) -> bytes:
    """The CMap from codes to characters (ISO 32000-1, 9.10.3)."""
    lines = [
        f"<{code:04X}> <{characters.encode('utf-16-be').hex().upper()}>"
        for code, characters in sorted(meanings.items())
    ]
    # A block holds at most a hundred.
    blocks = [lines[start : start + 100] for start in range(0, len(lines), 100)]
    body = "".join(
        f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks
    )
    return _CMAP.format(body=body).encode("ascii")


_CMAP = """\
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{body}endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
