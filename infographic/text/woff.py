"""Web fonts: WOFF and WOFF2 files as the plain OpenType files that they hold, and the
way back to WOFF."""

from __future__ import annotations

import zlib
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from struct import error as StructError  # noqa: N812 - it is an exception
from struct import iter_unpack, pack, unpack_from

from infographic.errors import Source, fail

_MOST_BYTES = 100_000_000
_HEADER, _ENTRY = 44, 20


class DecoderMissingError(ImportError):
    """What reads WOFF2 is not installed."""


def font_bytes(path: Path) -> bytes:
    """The OpenType font in a file of any format.

    Raises InfographicError if the file can't be read or unpacked, or if it is WOFF2 and
    the extra that reads it is not installed.
    """
    try:
        return unpacked(path.read_bytes())
    except OSError as error:
        message = f"font file can't be read: {error.strerror}"
        raise fail(message, Source(str(path))) from error
    except DecoderMissingError as error:
        hint = "pip install 'infographic[woff2]', or take the font as .ttf, .otf or .woff"
        raise fail("WOFF2 is read by an extra", Source(str(path)), hint) from error
    except ValueError as error:
        raise fail("not a font that can be read", Source(str(path)), str(error)) from error


def unpacked(data: bytes) -> bytes:
    """The OpenType font in the bytes of a file; ValueError if it is broken, DecoderMissingError
    if it is WOFF2 and nothing is there to read it."""
    if data[:4] == b"wOFF":
        return _from_woff(data)
    return _from_woff2(data) if data[:4] == b"wOF2" else data


def packed(data: bytes) -> bytes:
    """An OpenType font as WOFF (1.0), which is half as large."""
    from zlib_ng import zlib_ng

    flavor, count = unpack_from(">IH", data)
    entries = sorted(iter_unpack(">4sIII", data[12 : 12 + 16 * count]))
    at, head, body = _HEADER + _ENTRY * count, b"", b""
    for tag, checksum, start, length in entries:
        table = data[start : start + length]
        short = zlib_ng.compress(table, 9)
        stored = short if len(short) < length else table
        head += pack(">4sIIII", tag, at + len(body), len(stored), length, checksum)
        body += stored + bytes(-len(stored) % 4)
    whole = 12 + 16 * count + sum(length + -length % 4 for *_, length in entries)
    about = (b"wOFF", flavor, at + len(body), count, 0, whole, 1, 0, *(0,) * 5)
    return pack(">4sIIHHIHHIIIII", *about) + head + body


def _from_woff(data: bytes) -> bytes:
    """WOFF File Format 1.0: the tables, each by itself under zlib."""
    try:
        flavor, count = unpack_from(">4xI4xH", data)
        entries = sorted(iter_unpack(">4sIIII", data[_HEADER : _HEADER + _ENTRY * count]))
        if len(entries) != count or sum(entry[3] for entry in entries) > _MOST_BYTES:
            raise ValueError("its header is broken")
        tables = [(e[0], e[4], _table(data, *e[1:4])) for e in entries]
    except (StructError, zlib.error) as error:
        raise ValueError("its tables are broken") from error
    power = max(count, 1).bit_length() - 1
    head = pack(">IHHHH", flavor, count, 16 << power, power, 16 * (count - (1 << power)))
    at = len(head) + 16 * count
    body = b""
    for tag, checksum, table in tables:
        head += pack(">4sIII", tag, checksum, at + len(body), len(table))
        body += table + bytes(-len(table) % 4)
    return head + body


def _table(data: bytes, start: int, packed: int, length: int) -> bytes:
    part = data[start : start + packed]
    # To the decompressor a limit of 0 would be none.
    table = part if packed == length else zlib.decompressobj().decompress(part, length or 1)
    if len(table) != length:
        raise ValueError("a table is cut short")
    return table


@lru_cache(maxsize=8)
def _from_woff2(data: bytes) -> bytes:
    """Cached, for it takes as long as drawing a page."""
    try:
        # fontTools would log that it is missing before it told.
        import brotli  # noqa: F401
        from fontTools.ttLib.woff2 import decompress
    except ImportError as error:
        raise DecoderMissingError from error
    plain = BytesIO()
    try:
        decompress(BytesIO(data), plain)
    except Exception as error:
        raise ValueError("its WOFF2 data is broken") from error
    return plain.getvalue()
