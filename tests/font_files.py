"""Font files made for tests: OpenType with CFF outlines (Adobe Technical Notes 5176, 5177).

Each glyph is a bar 400 units wide that is as high as its place in the alphabet tells;
glyph 0, for missing characters, is a bar of the whole em.
"""

from __future__ import annotations

from collections.abc import Sequence
from struct import pack

ADVANCE = 500
_ROS, _CID_COUNT, _FD_ARRAY, _FD_SELECT = b"\x0c\x1e", b"\x0c\x22", b"\x0c\x24", b"\x0c\x25"
_CHARSET, _CHAR_STRINGS, _PRIVATE = b"\x0f", b"\x11", b"\x12"


def otf(
    characters: str,
    collection: Sequence[int] | None = None,
    *,
    fs_type: int = 0,
    name: str = "TestBars",
) -> bytes:
    """A font of the characters, in units of 1000 to the em.

    With a ``collection`` the font is CID-keyed: it holds the CID of each glyph from 1 on.
    ``fs_type`` is the licence's word on embedding, as in OS/2.
    """
    count = len(characters) + 1
    heights = [1000, *(50 * i for i in range(1, count))]
    tables = {
        "CFF ": _cff([_bar(height) for height in heights], collection),
        "OS/2": pack(">HhHHH", 4, ADVANCE, 400, 5, fs_type) + bytes(86),
        "cmap": _cmap(characters),
        "head": _head(),
        "hhea": pack(">IhhhHhhhhhhhhhhhH", 0x10000, 800, -200, 0, ADVANCE, *(0,) * 11, count),
        "hmtx": pack(">Hh", ADVANCE, 50) * count,
        "maxp": pack(">IH", 0x5000, count),
        "name": _name(name),
        "post": pack(">IIhhIIIII", 0x30000, 0, 0, 0, 0, 0, 0, 0, 0),
    }
    return _sfnt(tables)


def patched(data: bytes, tag: str, offset: int, value: bytes) -> bytes:
    """A font file with some bytes of a table replaced."""
    at = data.index(tag.encode(), 12)
    start = int.from_bytes(data[at + 8 : at + 12], "big") + offset
    return data[:start] + value + data[start + len(value) :]


def _bar(height: int) -> bytes:
    # Width, a move to (50, 0), up, to the right and down again.
    width = _number(ADVANCE)
    move = _number(50) + _number(0) + b"\x15"
    sides = _number(height) + _number(400) + _number(-height) + b"\x07"
    return width + move + sides + b"\x0e"


def _number(value: int) -> bytes:
    return pack(">Bh", 28, value)


def _offset(value: int) -> bytes:
    """A number of fixed length, so that a dictionary's length is known before its values."""
    return pack(">Bi", 29, value)


def _index(parts: Sequence[bytes]) -> bytes:
    if not parts:
        return b"\0\0"
    ends = [1]
    for part in parts:
        ends.append(ends[-1] + len(part))
    return pack(">HB", len(parts), 4) + b"".join(pack(">I", end) for end in ends) + b"".join(parts)


def _cff(bars: Sequence[bytes], collection: Sequence[int] | None) -> bytes:
    strings = _index([b"Adobe", b"Identity"] if collection else [])
    start = b"\1\0\4\4" + _index([b"A"])

    def whole(places: Sequence[int]) -> tuple[bytes, list[int]]:
        charset, glyphs, private, fonts, select = places
        top = _offset(charset) + _CHARSET + _offset(glyphs) + _CHAR_STRINGS
        if collection:
            ros = _number(391) + _number(392) + _number(0) + _ROS
            top = ros + _number(max(collection) + 1) + _CID_COUNT + top
            top += _offset(fonts) + _FD_ARRAY + _offset(select) + _FD_SELECT
        else:
            top += _offset(0) + _offset(private) + _PRIVATE
        ids = collection or range(1, len(bars))
        parts = [
            start + _index([top]) + strings + _index([]),
            b"\0" + b"".join(pack(">H", one) for one in ids),
            _index(bars),
            b"",
        ]
        if collection:
            parts += [_index([_offset(0) + _offset(private) + _PRIVATE]), b"\0" + bytes(len(bars))]
        lengths = [sum(map(len, parts[:i])) for i in range(1, 6)]
        return b"".join(parts), lengths

    _, places = whole([0] * 5)
    return whole(places)[0]


def _cmap(characters: str) -> bytes:
    codes = sorted((ord(character), place) for place, character in enumerate(characters, 1))
    groups = b"".join(pack(">III", code, code, glyph) for code, glyph in codes)
    table = pack(">HHIII", 12, 0, 16 + len(groups), 0, len(codes)) + groups
    return pack(">HHHHI", 0, 1, 3, 10, 12) + table


def _head() -> bytes:
    fixed = pack(">IIIIHHQQ", 0x10000, 0x10000, 0, 0x5F0F3CF5, 0, 1000, 0, 0)
    return fixed + pack(">hhhhHHhhh", 0, 0, 500, 1000, 0, 8, 2, 0, 0)


def _name(name: str) -> bytes:
    text = name.encode("utf-16-be")
    records = [pack(">HHHHHH", 3, 1, 0x409, kind, len(text), 0) for kind in (1, 6)]
    return pack(">HHH", 0, 2, 6 + 24) + b"".join(records) + text


def _sfnt(tables: dict[str, bytes]) -> bytes:
    at = 12 + 16 * len(tables)
    directory, body = pack(">4sHHHH", b"OTTO", len(tables), 128, 3, 16), b""
    for tag, data in tables.items():
        directory += pack(">4sIII", tag.encode(), 0, at + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    return directory + body
