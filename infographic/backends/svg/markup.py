"""XML and the numbers in it: short, and well-formed whatever the text is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from hashlib import sha256

from infographic.backends.xmp import storable
from infographic.color import Color
from infographic.geometry import Affine, Rect
from infographic.outline import Outline

# Line breaks in attributes would become spaces, and carriage returns line feeds.
_TEXT = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord("\r"): "&#13;"}
_VALUE = {**_TEXT, ord('"'): "&quot;", ord("\n"): "&#10;", ord("\t"): "&#9;"}

Attributes = Mapping[str, str]


def escaped(characters: str) -> str:
    """Characters as they stand between tags."""
    return storable(characters).translate(_TEXT)


def element(name: str, attributes: Attributes, content: str = "") -> str:
    """An element; attributes without a value are left out, ``content`` is markup."""
    told = "".join(
        f' {key}="{storable(value).translate(_VALUE)}"'
        for key, value in attributes.items()
        if value
    )
    return f"<{name}{told}>{content}</{name}>" if content else f"<{name}{told}/>"


def number(value: float, digits: int = 2) -> str:
    """A number without needless signs: px to a hundredth, less than any screen shows."""
    shown = f"{value:.{digits}f}".rstrip("0").rstrip(".") if digits else f"{value:.0f}"
    whole = shown.removeprefix("-")
    if whole == "0":
        return "0"
    short = whole[1:] if whole.startswith("0.") else whole
    return f"-{short}" if shown.startswith("-") else short


def numbers(values: Iterable[float]) -> str:
    """Several numbers, short."""
    return _together(map(number, values))


@lru_cache(maxsize=1 << 14)
def _hundredths(value: int) -> str:
    """A number of hundredths; most steps of a path occur often."""
    return number(value / 100)


def _together(numbers: Iterable[str]) -> str:
    """Numbers in a row: a sign or a second point separates as well as a space."""
    out: list[str] = []
    before = ""
    for shown in numbers:
        apart = before and shown[0] != "-" and not (shown[0] == "." and "." in before)
        out.append(f" {shown}" if apart else shown)
        before = shown
    return "".join(out)


def color(attribute: str, value: Color) -> dict[str, str]:
    """A colour as an attribute, and its alpha as another."""
    digits = value.with_alpha(1).hex
    if digits[1::2] == digits[2::2]:
        digits = "#" + digits[1::2]
    opacity = number(value.alpha, 3) if value.alpha < 1 else ""
    return {attribute: digits, f"{attribute.removesuffix('-color')}-opacity": opacity}


def rect(box: Rect) -> dict[str, str]:
    """Place and size."""
    x, y = number(box.x), number(box.y)
    size = {"width": number(box.width), "height": number(box.height)}
    return {"x": "" if x == "0" else x, "y": "" if y == "0" else y, **size}


def matrix(place: Affine) -> str:
    """A map, its linear part to a millionth."""
    linear = (number(part, 6) for part in (place.a, place.b, place.c, place.d))
    return f"matrix({' '.join(linear)} {number(place.e)} {number(place.f)})"


def path_data(outline: Outline, dx: float = 0.0, dy: float = 0.0) -> str:
    """An outline moved by ``dx`` and ``dy`` px, in relative commands.

    Steps are differences of rounded places, so that errors don't add up.
    """
    out: list[str] = []
    x = y = start_x = start_y = 0
    before = ""
    for command in outline.commands:
        name = command[0].lower()
        if command[0] == "Z":
            out.append("z")
            x, y, before = start_x, start_y, "z"
            continue
        values = [
            round((value + shift) * 100)
            for value, shift in zip(command[1:], (dx, dy) * 3, strict=False)
        ]
        steps = [value - (x, y)[place % 2] for place, value in enumerate(values)]
        x, y = values[-2:]
        if name == "m":
            start_x, start_y = x, y
        if name == "l" and not all(steps):
            name, steps = ("h", steps[:1]) if steps[0] else ("v", steps[1:])
        told = _together(map(_hundredths, steps))
        glue = "" if name != before or told.startswith("-") else " "
        out.append(glue + told if name == before and name != "m" else name + told)
        before = name
    return "".join(out)


def name_of(kind: str, definition: str | bytes) -> str:
    """An id that only this definition has: where several pictures stand in one page, equal
    ids mean equal things."""
    data = definition.encode() if isinstance(definition, str) else definition
    return kind + sha256(data).hexdigest()[:8]
