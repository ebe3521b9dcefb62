"""Marks for those who print and cut: where to cut, whether inks meet, which file it is."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import replace

from infographic.blocks.text import text_frame
from infographic.color import Color
from infographic.geometry import Affine, Point, Rect, Size
from infographic.outline import circle, polygon
from infographic.scene.bleed import PAPER
from infographic.scene.items import Group, Item, Path, Stroke
from infographic.scene.roles import Role
from infographic.scene.scene import Page
from infographic.text.paragraph import Paragraph, Typesetter
from infographic.text.style import TextStyle

_BLACK = Color(0, 0, 0)
"""Each ink has a part in it, so that all plates carry the marks."""
# In mm: from bleed to marks, and at least from the cut; their length; from them to the edge.
_AFTER_BLEED, _FROM_CUT, _LENGTH, _EDGE = 1.0, 3.0, 5.0, 2.0
_RING, _CROSS = 1.5, 2.5
_LINE, _TEXT = 0.25, 6.5
"""In pt."""
_PT = 25.4 / 72


def with_marks(
    page: Page, mm: float, name: str, count: str, typesetter: Typesetter, style: TextStyle
) -> Page:
    """The page within a border that holds crop marks, register marks, and a line with the
    document's ``name``, the ``count`` of pages and the size. ``mm`` is the px of one.

    The border is outside of the bleed, and holds nothing else.
    """
    assert page.trim
    assert page.bleed
    past = (page.bleed.width - page.trim.width) / 2
    start = max(past + _AFTER_BLEED * mm, _FROM_CUT * mm)
    border = float(math.ceil(start + (_LENGTH + _EDGE) * mm - page.trim.x))
    trim = page.trim.moved(border, border)
    line = Stroke(_BLACK, _LINE * _PT * mm, cap="butt")
    middle = start + _LENGTH / 2 * mm
    drawn: list[Item] = [
        Path(polygon(ends, closed=False), stroke=line)
        for ends in (*_corners(trim, start, _LENGTH * mm), *_crosses(trim, middle, _CROSS * mm))
    ]
    rings = (circle(center, _RING * mm) for center in _middles(trim, middle))
    drawn += [Path(ring, stroke=line) for ring in rings]
    told = [name, count, f"{_sides(trim, mm)} + {round(past / mm, 2):g} mm"]
    legend = _legend(told, typesetter, style.at(_TEXT * _PT * mm), trim.width / 2 - 2 * _CROSS * mm)
    if legend:
        frame = text_frame(legend, _BLACK)
        y = trim.bottom + middle - frame.height / 2
        drawn.append(frame.at(trim.x + _CROSS * mm, y))
    moved = Group(page.items, Affine.translation(border, border))
    return replace(
        page,
        size=Size(page.size.width + 2 * border, page.size.height + 2 * border),
        background=PAPER,
        items=(moved, Group(tuple(drawn), role=Role.MARKS)),
        trim=trim,
        bleed=page.bleed.moved(border, border),
    )


def _sides(trim: Rect, mm: float) -> str:
    return f"{round(trim.width / mm, 1):g} × {round(trim.height / mm, 1):g} mm"


def _corners(trim: Rect, start: float, length: float) -> Iterator[tuple[Point, Point]]:
    """Two lines at each corner: they point to it and end before the bleed."""
    for x, out in ((trim.x, -1), (trim.right, 1)):
        for y, down in ((trim.y, -1), (trim.bottom, 1)):
            far, near = start + length, start
            yield Point(x + out * far, y), Point(x + out * near, y)
            yield Point(x, y + down * far), Point(x, y + down * near)


def _middles(trim: Rect, away: float) -> tuple[Point, ...]:
    """The places in the middle of each side, ``away`` px outside of the cut."""
    x, y = trim.center
    return (
        Point(x, trim.y - away), Point(x, trim.bottom + away),
        Point(trim.x - away, y), Point(trim.right + away, y),
    )  # fmt: skip


def _crosses(trim: Rect, away: float, reach: float) -> Iterator[tuple[Point, Point]]:
    for x, y in _middles(trim, away):
        yield Point(x - reach, y), Point(x + reach, y)
        yield Point(x, y - reach), Point(x, y + reach)


def _legend(
    told: Iterable[str], typesetter: Typesetter, style: TextStyle, width: float
) -> Paragraph | None:
    """What is told, on one line; of the first part as many words as have room."""
    name, *others = told
    words = name.split()
    for kept in range(len(words), -1, -1):
        short = " ".join(words[:kept]) + ("" if kept == len(words) else " …")
        text = " · ".join(part for part in (short if kept else "", *others) if part)
        if typesetter.width(text, style) <= width:
            return typesetter.set(text, style, width)
    return None
