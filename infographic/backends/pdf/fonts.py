"""Embedded fonts: a Type 0 font of two-byte codes for each face (ISO 32000-1, 9.7).

A face is cut to the glyphs that the scene shows; their new ids are the codes.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Mapping
from hashlib import sha256
from typing import NamedTuple

from infographic.backends.pdf.objects import Reference, Stream, Writer, name, text_string
from infographic.text.fonts import Font
from infographic.text.subset import outlines_of

_SYMBOLIC, _ITALIC = 4, 64


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
        self._subset = outlines_of(font, glyphs)
        numbers = self._subset.numbers
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
        compact, program = self._subset.has_compact_outlines, self._subset.data
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


def _italic_angle(font: Font) -> float:
    table = font.face.reference_table("post").data
    return float(struct.unpack_from(">i", table, 4)[0]) / 65536 if len(table) >= 8 else 0.0


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
