"""Short hashes of what goes into a picture: of files, and of values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import cache
from hashlib import sha256
from pathlib import Path

from infographic.errors import Source

_LENGTH = 12
"""Hexadecimal digits: enough that no two of a project's files will ever share them."""
_TEXTS = (".yaml", ".yml", ".svg")
"""Files in which version control may change the ends of lines."""


def of_bytes(data: bytes) -> str:
    """The hash of some bytes."""
    return sha256(data).hexdigest()[:_LENGTH]


def of_file(path: Path) -> str:
    """The hash of a file, the same whatever ends its lines if it is a text; empty if it
    can't be read."""
    try:
        status = path.stat()
        return _of_file(path, status.st_mtime_ns, status.st_size)
    except OSError:
        return ""


@cache
def _of_file(path: Path, _modified: int, _size: int) -> str:
    data = path.read_bytes()
    return of_bytes(data.replace(b"\r\n", b"\n") if path.suffix.lower() in _TEXTS else data)


def of_value(value: object) -> str:
    """The hash of a value: of its meaning, not of where it was written or where it lies.

    Places and folders are left out, and so is what is as it is by default: what a later
    version adds changes nothing.
    """
    return of_bytes(_canonical(value).encode("utf-8", "backslashreplace"))


def _canonical(value: object) -> str:
    if isinstance(value, Enum):
        return value.name
    if is_dataclass(value):
        told = (f"{field.name}={_canonical(own)}" for field, own in _told(value))
        return f"{type(value).__name__}({','.join(told)})"
    if isinstance(value, (list, tuple)):
        return f"[{','.join(map(_canonical, value))}]"
    return repr(value)


def _told(value: object) -> Iterator[tuple[Field[object], object]]:
    for field in fields(value):  # type: ignore[arg-type]  # it was asked before
        own = getattr(value, field.name)
        default = None if field.default is MISSING else field.default
        if field.name != "folder" and not isinstance(own, Source) and own != default:
            yield field, own
