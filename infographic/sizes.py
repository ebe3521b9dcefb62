"""Sizes by name or measure: ``story``, ``a4-landscape``, ``1080x1350``, ``"9x12in"``.

The type of each medium follows the table of smallest sizes of our design rules: body text
of at least 4 % of the width where a phone shows the picture, print that reads at arm's
length, and in between.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from infographic.canvas import PAPER, Canvas, Form
from infographic.errors import NOWHERE, Source, fail, listing, near_miss
from infographic.geometry import Insets
from infographic.units import PX_PER_UNIT

_STORY_SAFE = Insets(250, 65, 340, 65)
"""What apps lay their own controls over: 14 % above, 18 % below, 6 % at the sides."""
_PAPER_MARGIN = 5.0
"""Millimetres at the edges of paper on which nothing is printed, so that trimming and
printers that don't reach the edge spare all text."""

_SCREENS = (
    Canvas("web", 1200, None, 20),
    Canvas("phone", 750, None, 26, 1.364),
    Canvas("pin", 1000, 1500, 22, 1.0, "page"),
    Canvas("square", 1080, 1080, 38, 1.9, "card"),
    Canvas("portrait", 1080, 1350, 38, 1.9, "slides"),
    Canvas("story", 1080, 1920, 38, 1.9, "page", safe=_STORY_SAFE),
    Canvas("og", 1200, 630, 28, 1.4, "card"),
    Canvas("slide", 1920, 1080, 30, 1.5, "slides"),
)
_SHEETS = {
    "a5": (148.0, 210.0), "a4": (210.0, 297.0), "a3": (297.0, 420.0),
    "letter": (215.9, 279.4), "legal": (215.9, 355.6), "tabloid": (279.4, 431.8),
}  # fmt: skip
"""Width and height in mm (ISO 216; ANSI/ASME Y14.1 for the American ones)."""

_NUMBER = r"(\d{1,6}(?:\.\d{1,6})?)"
_MEASURE = re.compile(rf"\s*{_NUMBER}\s*[xX×]\s*{_NUMBER}\s*(px|mm|cm|in|pt)?\s*", re.IGNORECASE)
SIZE_PATTERN = r"^\s*([A-Za-z][A-Za-z0-9-]*|\d+(\.\d+)?\s*[xX×]\s*\d+(\.\d+)?\s*[A-Za-z]{0,2})\s*$"
_LEAST, _MOST = 240.0, 10_000.0
"""Of a side, in px: below it no words have room, above it no viewer shows it."""
_PAPER_LEAST, _PAPER_MOST = 50.0, 1500.0
"""Of a side, in mm."""
_TYPICAL, _TYPICAL_SHEET = 1225.0, 1475.0
"""The side of a square as large as a pin, and as A4: there a step of type is a px."""


def names() -> tuple[str, ...]:
    """All sizes that have names."""
    sheets = (name + way for name in _SHEETS for way in ("", "-landscape"))
    return (*(canvas.name for canvas in _SCREENS), *sheets)


def canvas_of(text: str) -> Canvas:
    """The canvas of a name, or of a measure such as ``1080x1350`` or ``210x297mm``.

    ValueError tells what is wrong and, after a semicolon, what is allowed.
    """
    name = text.strip().lower()
    for canvas in _SCREENS:
        if canvas.name == name:
            return canvas
    sheet, _, way = name.partition("-")
    if sheet in _SHEETS and way in ("", "landscape", "portrait"):
        sides = sorted(_SHEETS[sheet], reverse=way == "landscape")
        return _paper(name.removesuffix("-portrait"), sides[0], sides[1])
    measure = _MEASURE.fullmatch(text)
    if measure is None:
        known = names()
        hint = f"{near_miss(name, known)} {listing(known)}, or WIDTHxHEIGHT in px, mm, cm, in or pt"
        raise ValueError(f"unknown size '{text.strip()[:40]}'; {hint.strip()}")
    width, height, unit = float(measure[1]), float(measure[2]), (measure[3] or "px").lower()
    return _measured(width, height, unit)


def parse_size(text: str, source: Source = NOWHERE) -> Canvas:
    """The same; InfographicError, placed at ``source``, for what is no size."""
    try:
        return canvas_of(text)
    except ValueError as error:
        message, _, hint = str(error).partition("; ")
        raise fail(message, source, hint) from None


def size_name(text: str) -> str:
    """The text, if it is a size; else ValueError."""
    canvas_of(text)
    return text.strip()


def _measured(width: float, height: float, unit: str) -> Canvas:
    name = f"{width:g}x{height:g}{'' if unit == 'px' else unit}"
    if unit == "px":
        _check(name, width, height, _LEAST, _MOST, "px")
        canvas = _screen(name, float(round(width)), float(round(height)))
    else:
        mm = PX_PER_UNIT[unit] / PX_PER_UNIT["mm"]
        _check(name, width * mm, height * mm, _PAPER_LEAST, _PAPER_MOST, "mm")
        canvas = _paper(name, width * mm, height * mm)
    same = _named(lambda known: (known.width, known.height) == (canvas.width, canvas.height))
    return replace(same, name=name) if same else canvas


def _named(matches: Callable[[Canvas], bool]) -> Canvas | None:
    return next((canvas for canvas in map(canvas_of, names()) if matches(canvas)), None)


def _check(name: str, width: float, height: float, least: float, most: float, unit: str) -> None:
    if not (least <= width <= most and least <= height <= most):
        raise ValueError(
            f"the size '{name}' is out of range; a side has {least:g} to {most:g} {unit}"
        )


def _screen(name: str, width: float, height: float) -> Canvas:
    unit = round(max(0.6, (width * height) ** 0.5 / _TYPICAL) ** 0.7, 3)
    form: Form = "slides" if width > height else "page"
    return Canvas(name, width, height, max(12.0, float(round(20 * unit))), unit, form)


def _paper(name: str, width: float, height: float) -> Canvas:
    """A sheet of so many mm; people hold a small one closer than a large one."""
    per_mm = PAPER / 25.4
    across, down = float(round(width * per_mm)), float(round(height * per_mm))
    unit = round(((across * down) ** 0.5 / _TYPICAL_SHEET) ** 0.5, 3)
    border = _PAPER_MARGIN * per_mm
    return Canvas(
        name, across, down, max(18.0, float(round(20 * unit))), unit, "sheet", PAPER,
        Insets(border, border, border, border),
    )  # fmt: skip
