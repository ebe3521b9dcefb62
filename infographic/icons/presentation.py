"""Presentation attributes: how SVG says what colour, line and opacity a shape has."""

from __future__ import annotations

from typing import Literal

from infographic.color import Color, parse_color
from infographic.icons.numbers import checked_word, read_numbers, read_share

INHERITED = frozenset(
    {"fill", "fill-opacity", "fill-rule", "visibility", "stroke", "stroke-opacity"}
    | {f"stroke-{name}" for name in ("width", "linecap", "linejoin", "dasharray")}
)
"""What an element hands on to its children."""

_OWN = frozenset({"opacity", "display", "transform", "clip-path", "mask", "filter"})


def declarations(attributes: dict[str, str]) -> dict[str, str]:
    """Presentation attributes, and over them what ``style`` says."""
    found = dict(attributes)
    for declaration in attributes.get("style", "").split(";"):
        key, _, value = declaration.partition(":")
        found[key.strip()] = value
    return {
        key: value.strip()
        for key, value in found.items()
        if key in INHERITED | _OWN and value.strip() != "inherit"
    }


def paint_of(
    key: str, style: dict[str, str], default: str, opacity: float
) -> tuple[Color | None, float] | None:
    """``fill`` or ``stroke``: its colour (None: that of the place) and opacity.

    None where nothing is painted; ValueError for what is no plain colour.
    """
    value = checked_word(style.get(key, default))
    if value.startswith("url("):
        raise ValueError(f"{key}: {value} can't be drawn in an icon; use one colour")
    opacity *= read_share(style.get(f"{key}-opacity", "1"))
    if value.lower() in ("none", "transparent") or opacity == 0:
        return None
    if value.lower() == "currentcolor":
        return None, opacity
    color = parse_color(value)
    opacity *= color.alpha
    color = color.with_alpha(1.0)
    return (None if color == Color(0, 0, 0) else color), opacity


def cap_of(text: str) -> Literal["round", "butt", "square"]:
    """``stroke-linecap``; ValueError for another word."""
    match text:
        case "round" | "square" | "butt":
            return text
    raise ValueError(f"stroke-linecap: '{text}' is none of butt, round, square")


def dash_of(text: str, scale: float) -> tuple[float, ...]:
    """``stroke-dasharray`` times ``scale``: lengths on and off, empty for a full line."""
    values = [] if text == "none" else [value * scale for value in read_numbers(text)]
    if any(value < 0 for value in values):
        raise ValueError("stroke-dasharray: lengths must not be negative")
    # An odd list counts twice (SVG 2, section 13.5.6); all zeros are a full line.
    return tuple(values * (1 + len(values) % 2)) if any(values) else ()
