"""What printers ask for: colour beyond the edges, and marks where to cut."""

from __future__ import annotations

from dataclasses import dataclass, replace

from infographic.blocks.crop_marks import with_marks
from infographic.errors import NOWHERE, Source, fail
from infographic.scene.bleed import with_bleed
from infographic.scene.scene import Scene
from infographic.text.paragraph import Typesetter
from infographic.text.style import TextStyle
from infographic.units import PX_PER_UNIT, parse_length

_MOST = 20.0
"""Millimetres: ten times what a cutter is off, and more than any printer asks for."""
_HINT = f"give a length from 0 to {_MOST:g} mm with its unit, such as 3mm or 0.125in"
_STEP = 1e-6


@dataclass(frozen=True, slots=True)
class Printing:
    """What is printed around each page: ``bleed`` mm of it, and ``marks``."""

    bleed: float = 0.0
    marks: bool = False


def bleed_of(text: str) -> float:
    """The millimetres of a length such as ``3mm``. ValueError tells what is wrong and,
    after a semicolon, what is allowed."""
    given = text.strip()
    try:
        bleed = parse_length(given) / PX_PER_UNIT["mm"]
    except ValueError:
        raise ValueError(f"'{given[:40]}' is no bleed; {_HINT}") from None
    if bleed and not given[-1].isalpha():
        raise ValueError(f"the bleed '{given[:40]}' has no unit; {_HINT}")
    if not -_STEP <= bleed <= _MOST + _STEP:
        raise ValueError(f"the bleed '{given[:40]}' is out of range; {_HINT}")
    return round(bleed, 6) + 0.0


def parse_bleed(text: str, source: Source = NOWHERE) -> float:
    """The same; InfographicError, placed at ``source``, for what is no bleed."""
    try:
        return bleed_of(text)
    except ValueError as error:
        message, _, hint = str(error).partition("; ")
        raise fail(message, source, hint) from None


def printed(scene: Scene, printing: Printing, typesetter: Typesetter, style: TextStyle) -> Scene:
    """The scene with bleed and marks on every page; ``style`` is that of their words."""
    if not printing.bleed and not printing.marks:
        return scene
    mm = scene.density / 25.4
    pages = [with_bleed(page, printing.bleed * mm) for page in scene.pages]
    if printing.marks:
        pages = [
            with_marks(page, mm, scene.title, f"{number} / {len(pages)}", typesetter, style)
            for number, page in enumerate(pages, start=1)
        ]
    return replace(scene, pages=tuple(pages))
