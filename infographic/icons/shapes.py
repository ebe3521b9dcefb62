"""SVG's basic shapes (SVG 2, section 10) and transforms (CSS Transforms 1) as our values."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

from infographic.geometry import IDENTITY, Affine, Point, Rect
from infographic.icons.numbers import read_length, read_numbers
from infographic.icons.path import parse_path
from infographic.outline import Outline, ellipse, polygon, rounded_rectangle

SHAPES = frozenset({"path", "circle", "ellipse", "rect", "line", "polyline", "polygon"})

_CALL = re.compile(r"\s*(\w+)\s*\(([^()]*)\)[\s,]*")


def outline_of(tag: str, attributes: Mapping[str, str]) -> Outline:
    """The outline of one of ``SHAPES``; empty where SVG paints nothing.

    ValueError tells which attribute is wrong.
    """

    def length(name: str) -> float:
        return _length(name, attributes.get(name, "0"))

    if tag == "path":
        return parse_path(attributes.get("d", ""))
    if tag == "line":
        return polygon([(length("x1"), length("y1")), (length("x2"), length("y2"))], closed=False)
    if tag in ("polyline", "polygon"):
        return _polygon(attributes.get("points", ""), closed=tag == "polygon")
    if tag == "rect":
        return _rectangle(attributes)
    rx, ry = (length("r"), length("r")) if tag == "circle" else (length("rx"), length("ry"))
    if rx <= 0 or ry <= 0:
        return Outline(())
    return ellipse(Point(length("cx"), length("cy")), rx, ry)


def parse_transform(text: str) -> Affine:
    """The map of a ``transform`` attribute; ValueError tells what is wrong."""
    result = IDENTITY
    end = 0
    while call := _CALL.match(text, end):
        result = result @ _transform(call[1], read_numbers(call[2]))
        end = call.end()
    if text[end:].strip():
        raise ValueError(f"transform: '{text[end:].strip()}' is not understood")
    return result


def _length(name: str, text: str) -> float:
    try:
        return read_length(text)
    except ValueError as error:
        raise ValueError(f"{name}: {error}") from None


def _transform(name: str, values: list[float]) -> Affine:
    match name, values:
        case "matrix", [a, b, c, d, e, f]:
            return Affine(a, b, c, d, e, f)
        case "translate", [x]:
            return Affine.translation(x, 0.0)
        case "translate", [x, y]:
            return Affine.translation(x, y)
        case "scale", [x]:
            return Affine.scaling(x)
        case "scale", [x, y]:
            return Affine.scaling(x, y)
        case "rotate", [degrees]:
            return Affine.rotation(math.radians(degrees))
        case "rotate", [degrees, x, y]:
            return Affine.rotation(math.radians(degrees), Point(x, y))
        case "skewX", [degrees]:
            return Affine(c=math.tan(math.radians(degrees)))
        case "skewY", [degrees]:
            return Affine(b=math.tan(math.radians(degrees)))
    raise ValueError(f"transform: {name} with {len(values)} numbers is not understood")


def _polygon(text: str, closed: bool) -> Outline:
    values = read_numbers(text)
    if len(values) % 2:
        raise ValueError("points: an odd number of coordinates")
    points = list(zip(values[::2], values[1::2], strict=True))
    return polygon(points, closed) if len(points) > 1 else Outline(())


def _rectangle(attributes: Mapping[str, str]) -> Outline:
    x, y, width, height = (
        _length(name, attributes.get(name, "0")) for name in ("x", "y", "width", "height")
    )
    if width <= 0 or height <= 0:
        return Outline(())
    # One radius stands for both where only one is given.
    given_x = attributes.get("rx", attributes.get("ry", "0"))
    given_y = attributes.get("ry", attributes.get("rx", "0"))
    rx = min(max(_length("rx", given_x), 0.0), width / 2)
    ry = min(max(_length("ry", given_y), 0.0), height / 2)
    if not rx or not ry:
        rx = ry = 0.0
    # Drawn with round corners in a space where both radii are the same.
    ratio = rx / ry if ry else 1.0
    outline = rounded_rectangle(Rect(x, y * ratio, width, height * ratio), rx, rx, rx, rx)
    return outline if ratio == 1.0 else outline.transformed(Affine.scaling(1.0, 1 / ratio))
