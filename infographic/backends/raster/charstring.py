"""Any outline as the only glyph of a font, so that HarfBuzz's rasteriser can fill it.

The rasteriser takes glyphs only. A CFF glyph (Adobe Technical Notes 5176 and 5177)
holds cubic curves as they are, with coordinates to 1/65536.
"""

from __future__ import annotations

from collections.abc import Iterable
from struct import Struct, pack

import uharfbuzz as hb

from infographic.outline import Command

_FIXED = 65536
# Each number is a byte 255 and a 16.16 value; the operator follows its numbers.
_POINT = Struct(">BiBiB")
_CURVE = Struct(">BiBiBiBiBiBiB")
_RMOVETO, _RLINETO, _RRCURVETO, _ENDCHAR = 21, 5, 8, b"\x0e"
_LARGEST = 16384.0

# What stands before the glyphs: header, the name "A", a top dictionary whose only entry
# says where the glyphs begin, no strings, no subroutines.
_CFF_START = (
    b"\1\0\4\4" + b"\0\1\1\1\2A" + b"\0\1\1\1\7" + b"\x1d\0\0\0\x19\x11" + b"\0\0" + b"\0\0"
)
_HEAD = pack(
    ">IIIIHHQQhhhhHHhhh",
    0x10000, 0, 0, 0x5F0F3CF5, 0, 1024, 0, 0, -32767, -32767, 32767, 32767, 0, 8, 2, 0, 0,
) + b"\0\0"  # fmt: skip
_MAXP = pack(">IH", 0x5000, 1) + b"\0\0"


def outline_font(
    commands: Iterable[Command], left: float, top: float, extent: float
) -> tuple[hb.Font, float]:
    """A font whose glyph 0 is the outline relative to ``(left, top)``, and the factor by
    which to scale that glyph.

    ``extent`` is the largest distance of any point from ``(left, top)``; where it
    exceeds what the format holds, the glyph is smaller by a power of two.
    """
    factor = 1.0
    while extent > _LARGEST * factor:
        factor *= 2
    data = _charstring(commands, left, top, _FIXED / factor)
    return hb.Font(hb.Face(hb.Blob(_font_file(data)))), factor


def _charstring(commands: Iterable[Command], left: float, top: float, unit: float) -> bytes:
    # Positions are rounded and then subtracted: the error doesn't add up along the outline.
    out: list[bytes] = []
    px = py = 0
    for command in commands:
        if command[0] == "C":
            _, x1, y1, x2, y2, x3, y3 = command
            ax, ay = round((x1 - left) * unit), round((y1 - top) * unit)
            bx, by = round((x2 - left) * unit), round((y2 - top) * unit)
            cx, cy = round((x3 - left) * unit), round((y3 - top) * unit)
            out.append(
                _CURVE.pack(
                    255, ax - px, 255, ay - py, 255, bx - ax, 255, by - ay,
                    255, cx - bx, 255, cy - by, _RRCURVETO,
                )
            )  # fmt: skip
            px, py = cx, cy
        elif command[0] != "Z":
            x, y = round((command[1] - left) * unit), round((command[2] - top) * unit)
            operator = _RMOVETO if command[0] == "M" else _RLINETO
            out.append(_POINT.pack(255, x - px, 255, y - py, operator))
            px, py = x, y
    out.append(_ENDCHAR)
    return b"".join(out)


def _font_file(charstring: bytes) -> bytes:
    cff = _CFF_START + pack(">HBII", 1, 4, 1, 1 + len(charstring)) + charstring
    start = 12 + 16 * 3
    directory = pack(">4sHHHH", b"OTTO", 3, 16, 0, 0)
    for tag, offset, length in (
        (b"CFF ", start + len(_HEAD) + len(_MAXP), len(cff)),
        (b"head", start, len(_HEAD)),
        (b"maxp", start + len(_HEAD), len(_MAXP)),
    ):
        directory += pack(">4sIII", tag, 0, offset, length)
    return directory + _HEAD + _MAXP + cff
