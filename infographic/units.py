"""Lengths with units: ``"12mm"`` to CSS px, as CSS Values 4 (section 6.2) defines them."""

from __future__ import annotations

import re

PX_PER_UNIT = {
    "px": 1.0,
    "in": 96.0,
    "cm": 96.0 / 2.54,
    "mm": 96.0 / 25.4,
    "pt": 96.0 / 72.0,
}
PT_PER_PX = 0.75

_LENGTH = re.compile(r"\s*([+-]?(?:\d+\.?\d*|\.\d+))\s*([a-z]*)\s*", re.IGNORECASE)


def parse_length(text: str) -> float:
    """The length in px; a number without a unit is px. ValueError tells what is allowed."""
    match = _LENGTH.fullmatch(text)
    unit = (match.group(2).lower() or "px") if match else ""
    if match is None or unit not in PX_PER_UNIT:
        raise ValueError(f"'{text}' is no length; write a number and one of px, mm, cm, in, pt")
    return float(match.group(1)) * PX_PER_UNIT[unit]
