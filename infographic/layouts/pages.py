"""From header, rows and footer to pages.

One page as tall as its content, unless that is taller than a PDF page may be
(14,400 pt, ISO 32000-1, annex C.2): then the rows are shared out evenly, no row is
split, and the following pages begin with the title and end with a page number.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from infographic.blocks.part import Part
from infographic.blocks.setting import Setting
from infographic.blocks.text import text_frame
from infographic.errors import fail
from infographic.geometry import Size
from infographic.layouts.base import Brief
from infographic.layouts.parts import Parts
from infographic.scene.items import Group, Item
from infographic.scene.roles import Role
from infographic.scene.scene import Page, Scene
from infographic.text.spans import Span
from infographic.units import PT_PER_PX

TALLEST = 14_400 / PT_PER_PX
"""The greatest height of a page, in px."""

# In steps of a page 1200 px wide: the room that a following page keeps for its running
# head, and one before for its number.
_RUNNING_HEAD, _PAGE_NUMBER, _BEFORE_END = 150.0, 110.0, 24.0


def flowing_scene(brief: Brief, parts: Parts) -> Scene:
    """The parts on as few pages as hold them; InfographicError for a row that is taller
    than a page may be."""
    shares = _shares(parts)
    pages = tuple(
        _page(brief, parts, share, number, len(shares))
        for number, share in enumerate(shares, start=1)
    )
    return scene_of(brief, pages)


def scene_of(brief: Brief, pages: tuple[Page, ...]) -> Scene:
    """The pages with what the document tells of itself."""
    document = brief.document
    return Scene(
        pages,
        title=str(document.title),
        language=document.language,
        author=document.author,
        rights=document.rights,
        subject=str(document.subtitle or document.intro or ""),
        theme=brief.theme.name,
        warnings=tuple(brief.typesetter.warnings),
    )


def _shares(parts: Parts) -> list[list[Part]]:
    """The rows of each page."""
    u = parts.room.setting.unit
    tail = parts.end.height + _BEFORE_END * u
    total = _lead_height(parts) + sum(row.height + parts.gap for row in parts.rows) + tail
    if total <= TALLEST:
        return [list(parts.rows)]
    room = TALLEST - (_RUNNING_HEAD + _PAGE_NUMBER) * u
    count = math.ceil(total / room)
    while True:
        shares = _filled(parts, total / count)
        if shares is not None:
            return shares
        count += 1
        if count > len(parts.rows) + 2:
            tallest = max(parts.rows, key=lambda row: row.height)
            told = "a tip is taller than a page may be (14,400 pt)"
            raise fail(told, tallest.source, "shorten its text")


def _filled(parts: Parts, even: float) -> list[list[Part]] | None:
    """Rows on pages of about ``even`` px; None if a page becomes taller than it may."""
    u = parts.room.setting.unit
    shares: list[list[Part]] = [[]]
    heights = [_lead_height(parts)]
    for row in parts.rows:
        if shares[-1] and heights[-1] + row.height / 2 > even:
            heights[-1] += _PAGE_NUMBER * u
            shares.append([])
            heights.append(_RUNNING_HEAD * u)
        shares[-1].append(row)
        heights[-1] += row.height + parts.gap
    heights[-1] += parts.end.height + _BEFORE_END * u
    return shares if max(heights) <= TALLEST else None


def _lead_height(parts: Parts) -> float:
    """From the top of the first page to its first row."""
    lead = parts.lead.height + parts.apart if parts.lead else 0.0
    return parts.top.height + parts.apart + lead


def _page(brief: Brief, parts: Parts, rows: Sequence[Part], number: int, count: int) -> Page:
    setting, margin = parts.room.setting, parts.room.margin
    u, width = setting.unit, brief.canvas.width
    items: list[Item] = []
    if number == 1:
        items.append(_least(parts.top, 0, 0))
        if parts.lead:
            items.append(_least(parts.lead, margin, parts.top.height + parts.apart))
        y = _lead_height(parts)
    else:
        items.append(running_head(setting, str(brief.document.title), margin, width))
        y = _RUNNING_HEAD * u
    for row in rows:
        items.append(_least(row, margin, y))
        y += row.height + parts.gap
    if number == count:
        y += _BEFORE_END * u
        items.append(_least(parts.end, 0, y))
        y += parts.end.height
    else:
        items.append(page_number(setting, number, count, y + 40 * u, width))
        y += _PAGE_NUMBER * u
    # Rounded down, because a part of a pixel of paper would show below the last scene.
    return Page(Size(width, float(math.floor(y))), setting.palette.paper, tuple(items))


def _least(part: Part, x: float, y: float) -> Group:
    return part.drawn(part.height, y).at(x, y)


def running_head(setting: Setting, title: str, margin: float, width: float) -> Group:
    """The title at the top of a following page, on one line if that is long enough; its
    ``frame`` tells how far down it reaches."""
    style = setting.style("subtitle")
    words = setting.typesetter.fit((Span(title),), style, width - 2 * margin, 1, setting.smallest)
    frame = text_frame(words, setting.palette.accent_dark)
    place = frame.rect(margin, 72 * setting.unit)
    inner = frame.at(place.x, place.y)
    return Group((inner,), role=Role.FURNITURE, frame=place.grown(0.5 * style.size))


def page_number(setting: Setting, number: int, count: int, y: float, width: float) -> Group:
    """Which page of how many, centred, its cap top at ``y``."""
    words = setting.typesetter.set((Span(f"{number} / {count}"),), setting.style("url"), width)
    frame = text_frame(words, setting.palette.soft, width=width, align="center")
    return Group((frame.at(0, y),), role=Role.FURNITURE)
