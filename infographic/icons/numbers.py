"""Numbers as SVG writes them (CSS Values 4, section 5.3, and SVG 2, section 9.3.9)."""

from __future__ import annotations

import re

from infographic.units import parse_length

FAR = 1e6
"""No coordinate may be further out: beyond, sums lose the digits that curves need."""

_LONGEST = 80

# Numbers, and each other character by itself: nothing is skipped but blanks and commas.
_TOKEN = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?|[^\s,]")


def split_tokens(text: str) -> list[str]:
    """Numbers, which may touch (``1-2``, ``.5.5``), and every other character, in order."""
    return _TOKEN.findall(text)


def read_number(token: str) -> float:
    """A token's value; ValueError tells that it is none, or beyond a million."""
    try:
        value = float(token)
    except ValueError:
        raise ValueError(f"'{token}' where a number must be") from None
    return _bounded(value, token)


def read_numbers(text: str) -> list[float]:
    """Numbers with blanks or commas between them; ValueError names what is none."""
    return [read_number(token) for token in split_tokens(text)]


def read_length(text: str) -> float:
    """A length with or without a unit, in px; ValueError tells what is allowed."""
    return _bounded(parse_length(checked_word(text)), text)


def read_share(text: str) -> float:
    """A number from 0 to 1, or a percentage; what lies outside is moved to the end."""
    percent = text.endswith("%")
    value = read_number(text.removesuffix("%").strip())
    return min(1.0, max(0.0, value / 100 if percent else value))


def checked_word(text: str) -> str:
    """A single value as it is; ValueError if it is longer than any value has to be."""
    if len(text) > _LONGEST:
        raise ValueError(f"'{text[:_LONGEST]}...' is too long for a value")
    return text


def _bounded(value: float, text: str) -> float:
    if abs(value) > FAR:
        raise ValueError(f"{text} is beyond a million")
    return value
