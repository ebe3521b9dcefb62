"""What a file tells of its making, and the seal that tells whether it was changed since.

The record is one JSON object, ``{"infographic": "0.2.0", ..., "seal": "..."}``, which reads
the same wherever a format lets it stand: nothing in it needs escaping in XML, in HTML or in
a comment, but for its quotes in an attribute. The seal is the hash of the whole file with
zeros in the seal's place.
"""

from __future__ import annotations

import json
import re
import zlib
from hashlib import sha256
from html import unescape
from typing import Any, TypeAlias

Record: TypeAlias = dict[str, Any]

_LENGTH = 32
_ZEROS = "0" * _LENGTH
_BEGINNING = re.compile(rb'\{(?:"|&quot;)infographic(?:"|&quot;):')
_SEAL = re.compile(rb'(?:"|&quot;)seal(?:"|&quot;):(?:"|&quot;)([0-9a-f]{32})')
_MOST = 256 * 1024
"""Bytes that a record may have; a longer one isn't ours."""
_PNG = b"\x89PNG\r\n\x1a\n"
_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "&<>'`"}


def as_text(record: Record) -> str:
    """The record with an open seal, for a backend to write down once a file."""
    text = json.dumps({**record, "seal": _ZEROS}, separators=(",", ":"))
    # Two hyphens would end a comment.
    return text.translate(_ESCAPES).replace("--", "-\\u002d")


def parsed(text: str) -> Record:
    """A record, its seal left out."""
    found: Record = json.loads(text)
    return {key: value for key, value in found.items() if key != "seal"}


def sealed(data: bytes) -> bytes:
    """The file with its seal closed; as it is if it has no record."""
    place = _seal_place(data)
    if place is None or data[place : place + _LENGTH] != _ZEROS.encode():
        return data
    return _with_seal(data, place, _digest(data))


def is_intact(data: bytes) -> bool | None:
    """Whether the file is as it was sealed; None if it has no record.

    A text may have got other ends of lines from version control on its way.
    """
    intact = _is_intact(data)
    if intact is False and b"\r\n" in data:
        return _is_intact(data.replace(b"\r\n", b"\n"))
    return intact


def _is_intact(data: bytes) -> bool | None:
    place = _seal_place(data)
    if place is None:
        return False if _BEGINNING.search(data) else None
    seal = data[place : place + _LENGTH]
    return _digest(_with_seal(data, place, _ZEROS.encode())) == seal


def has_record(data: bytes) -> bool:
    """Whether the file tells something of its making."""
    return _BEGINNING.search(data) is not None


def record_in(data: bytes) -> Record | None:
    """The record that a file carries, its seal left out; None if there is none."""
    for found in _BEGINNING.finditer(data):
        text = data[found.start() : found.start() + _MOST].decode("utf-8", "replace")
        if not text.startswith('{"'):
            text = unescape(text)
        try:
            record, _ = json.JSONDecoder().raw_decode(text)
        except (ValueError, RecursionError):
            continue
        if isinstance(record, dict) and "seal" in record:
            return {key: value for key, value in record.items() if key != "seal"}
    return None


def _seal_place(data: bytes) -> int | None:
    """Where the seal stands: behind the beginning of a record."""
    beginning = _BEGINNING.search(data)
    found = _SEAL.search(data, beginning.start()) if beginning else None
    return found.start(1) if found else None


def _digest(data: bytes) -> bytes:
    return sha256(data).hexdigest()[:_LENGTH].encode()


def _with_seal(data: bytes, place: int, seal: bytes) -> bytes:
    changed = bytearray(data)
    changed[place : place + _LENGTH] = seal
    if data.startswith(_PNG):
        _mend_checksum(changed, place)
    return bytes(changed)


def _mend_checksum(data: bytearray, place: int) -> None:
    """Of the PNG chunk around a place (PNG Specification, third edition, 5.3)."""
    start = len(_PNG)
    while start + 12 <= len(data):
        end = start + 8 + int.from_bytes(data[start : start + 4], "big")
        if end > place:
            data[end : end + 4] = zlib.crc32(data[start + 4 : end]).to_bytes(4, "big")
            return
        start = end + 4
