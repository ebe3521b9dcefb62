"""Records and seals in files: found in every format, and broken by any change."""

from __future__ import annotations

import zlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from infographic import render_infographic
from infographic.result import Result
from infographic.sealing import as_text, is_intact, parsed, record_in, sealed

CONTENT = {"title": "Stay <calm> & \"carry\" 'on' -- so", "tips": ["Breathe", "Walk"]}
CARRIERS = ("png", "pdf", "svg", "webp", "jpeg", "html", "md", "json")


@pytest.fixture(scope="module")
def result() -> Result:
    return render_infographic(CONTENT, layout="cards", scale=0.2)


@pytest.mark.parametrize("suffix", CARRIERS)
def test_a_file_carries_its_record_and_an_unbroken_seal(result: Result, suffix: str) -> None:
    (data,) = result.files(suffix)
    record = record_in(data)
    assert record
    assert record["options"]["layout"] == "cards"
    assert len(record["content"]["tips"]) == 2
    assert is_intact(data) is True


@pytest.mark.parametrize("suffix", CARRIERS)
def test_any_byte_that_is_changed_breaks_the_seal(result: Result, suffix: str) -> None:
    (data,) = result.files(suffix)
    step = max(1, len(data) // 40)
    for place in (*range(0, len(data), step), len(data) - 1):
        changed = bytearray(data)
        changed[place] ^= 1
        # A record that can't be recognised any more counts as none.
        assert not is_intact(bytes(changed)), place
    assert not is_intact(data + b"\n")


@pytest.mark.parametrize("suffix", ["svg", "html", "md", "json"])
def test_the_ends_of_lines_of_a_text_may_be_others(result: Result, suffix: str) -> None:
    (data,) = result.files(suffix)
    assert is_intact(data.replace(b"\n", b"\r\n")) is True
    assert is_intact(data.replace(b"\n", b"\n\n")) is False


@pytest.mark.parametrize("suffix", ["txt", "alt"])
def test_a_plain_text_carries_no_record(result: Result, suffix: str) -> None:
    (data,) = result.files(suffix)
    assert record_in(data) is None
    assert is_intact(data) is None


def test_the_checksums_of_a_sealed_png_are_right(result: Result) -> None:
    data, start = result.png, 8
    kinds = []
    while start < len(data):
        end = start + 8 + int.from_bytes(data[start : start + 4], "big")
        kinds.append(data[start + 4 : start + 8])
        assert zlib.crc32(data[start + 4 : end]) == int.from_bytes(data[end : end + 4], "big")
        start = end + 4
    assert kinds[-1] == b"IEND"


def test_a_file_without_a_record_stays_as_it_is() -> None:
    assert sealed(b'{"infographic": no record') == b'{"infographic": no record'
    assert record_in(b'{"infographic":[') is None
    assert record_in(b"") is None


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.text(), st.text() | st.integers()))
def test_a_record_needs_no_escapes_and_comes_back_as_it_was(values: dict[str, object]) -> None:
    record = {"infographic": "1.0", **{k: v for k, v in values.items() if k != "seal"}}
    text = as_text(record)
    assert not set(text) & set("&<>'`")
    assert "--" not in text
    assert parsed(text) == record
    assert record_in(b"before " + text.encode() + b" after") == record
    attribute = text.replace('"', "&quot;").encode()
    assert record_in(b'<meta content="' + attribute + b'">') == record
