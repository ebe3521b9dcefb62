"""Web fonts are unpacked to the bytes that went in; broken ones are told."""

from __future__ import annotations

import zlib
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from struct import pack

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from infographic.errors import InfographicError
from infographic.resources import assets
from infographic.text.faces import faces_in
from infographic.text.woff import font_bytes, packed, unpacked

FORMATS = Path(__file__).parent / "fonts-formats"
WOFF = (FORMATS / "NotoSans.woff").read_bytes()


def tables(data: bytes) -> dict[str, bytes]:
    with TTFont(BytesIO(data)) as font:
        return {tag: font.reader[tag] for tag in font.reader.tables}


def test_woff_holds_the_tables_that_fonttools_finds() -> None:
    assert tables(unpacked(WOFF)) == tables(WOFF)


@pytest.mark.parametrize("name", ["figtree/Figtree-400.ttf", "fraunces/Fraunces-600.ttf"])
def test_what_was_packed_has_every_table_and_half_the_bytes(name: str) -> None:
    plain = (assets() / "fonts" / name).read_bytes()
    web = packed(plain)
    assert len(web) < 0.65 * len(plain)
    assert tables(web) == tables(unpacked(web)) == tables(plain)


def test_what_is_no_web_font_stays_as_it_is() -> None:
    assert unpacked(b"OTTO and more") == b"OTTO and more"


def test_tables_that_did_not_get_smaller_are_stored_as_they_are() -> None:
    assert b"plain!" in unpacked(woff(b"plain!", 6))


def test_a_table_longer_than_it_says_is_cut_not_swelled() -> None:
    short = zlib.compress(bytes(10_000_000))
    assert len(unpacked(woff(short, 100_000))) < 101_000


@pytest.mark.parametrize("length", [0, 100, 3_000_000_000])
def test_a_table_shorter_than_it_says_is_an_error(length: int) -> None:
    with pytest.raises(ValueError, match=r"broken|short"):
        unpacked(woff(zlib.compress(b"short"), length))


@pytest.mark.parametrize("data", [b"wOFF", b"wOF2", WOFF[:100], b"wOF2" + WOFF[4:]])
def test_a_broken_web_font_is_an_error_that_names_the_file(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "broken.woff"
    path.write_bytes(data)
    for read in (font_bytes, faces_in):
        with pytest.raises(InfographicError, match=r"broken\.woff: error: not a font"):
            read(path)


@given(st.integers(0, len(WOFF) - 1), st.integers(0, 255))
def test_no_broken_byte_ends_in_a_traceback(place: int, value: int) -> None:
    with suppress(ValueError):
        unpacked(WOFF[:place] + bytes([value]) + WOFF[place + 1 :])


def woff(table: bytes, length: int) -> bytes:
    """A web font of one table."""
    header = pack(">4sIIHHI", b"wOFF", 0x10000, 64 + len(table), 1, 0, 64) + bytes(24)
    return header + pack(">4sIIII", b"test", 64, len(table), length, 0) + table
