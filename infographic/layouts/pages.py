"""From header, rows and footer to pages.

One page as tall as its content, unless that is taller than a PDF page may be
(14,400 pt, ISO 32000-1, annex C.2): then the rows are shared out evenly, no row is
split, and the following pages begin with the title and end with a page number.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from infographic.blocks.frame import Frame
from infographic.blocks.setting import Setting
from infographic.blocks.text import text_frame
from infographic.errors import fail
from infographic.geometry import Size
from infographic.layouts.base import Brief
from infographic.scene.items import Group, Item
from infographic.scene.roles import Role
from infographic.scene.scene import Page, Scene
from infographic.text.spans import Span
from infographic.units import PT_PER_PX

TALLEST = 14_400 / PT_PER_PX
"""The greatest height of a page, in px."""

# In steps of a page 1200 px wide: how far the opener reaches into the header (it stands
# below it: a band that half overlaps a ridge nearly touches it somewhere), and the
# room that a following page keeps for its running head, and one before for its number.
_OVERLAP, _NO_OPENER, _RUNNING_HEAD, _PAGE_NUMBER, _BEFORE_END = -40.0, 48.0, 150.0, 110.0, 24.0


@dataclass(frozen=True, slots=True)
class Flow:
    """The parts of a page that follows its content, from top to bottom.

    ``gap`` px lie between two rows (None: the theme's gap), ``before`` px between a top
    without a lead and the first row.
    """

    top: Frame
    lead: Frame | None
    rows: Sequence[Frame]
    end: Frame
    margin: float
    gap: float | None = None
    before: float | None = None

    def row_gap(self, setting: Setting) -> float:
        """The px between two rows."""
        return setting.theme.spacing.gap * setting.unit if self.gap is None else self.gap


def flowing_scene(brief: Brief, setting: Setting, flow: Flow) -> Scene:
    """The parts on as few pages as hold them; InfographicError for a row that is taller
    than a page may be."""
    shares = _shares(setting, flow)
    pages = tuple(
        _page(brief, setting, flow, share, number, len(shares))
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


def _shares(setting: Setting, flow: Flow) -> list[list[Frame]]:
    """The rows of each page."""
    u = setting.unit
    gap = flow.row_gap(setting)
    tail = flow.end.height + _BEFORE_END * u
    total = _lead_height(setting, flow) + sum(row.height + gap for row in flow.rows) + tail
    if total <= TALLEST:
        return [list(flow.rows)]
    room = TALLEST - (_RUNNING_HEAD + _PAGE_NUMBER) * u
    count = math.ceil(total / room)
    while True:
        shares = _filled(setting, flow, total / count)
        if shares is not None:
            return shares
        count += 1
        if count > len(flow.rows) + 2:
            raise fail("a tip is taller than a page may be (14,400 pt)", hint="shorten its text")


def _filled(setting: Setting, flow: Flow, even: float) -> list[list[Frame]] | None:
    """Rows on pages of about ``even`` px; None if a page becomes taller than it may."""
    u = setting.unit
    gap = flow.row_gap(setting)
    shares: list[list[Frame]] = [[]]
    heights = [_lead_height(setting, flow)]
    for row in flow.rows:
        if shares[-1] and heights[-1] + row.height / 2 > even:
            heights[-1] += _PAGE_NUMBER * u
            shares.append([])
            heights.append(_RUNNING_HEAD * u)
        shares[-1].append(row)
        heights[-1] += row.height + gap
    heights[-1] += flow.end.height + _BEFORE_END * u
    return shares if max(heights) <= TALLEST else None


def _lead_height(setting: Setting, flow: Flow) -> float:
    """From the top of the first page to its first row."""
    u = setting.unit
    if flow.lead is None:
        return flow.top.height + (_NO_OPENER * u if flow.before is None else flow.before)
    return flow.top.height - _OVERLAP * u + flow.lead.height + setting.theme.spacing.section * u


def _page(
    brief: Brief, setting: Setting, flow: Flow, rows: Sequence[Frame], number: int, count: int
) -> Page:
    u, width = setting.unit, brief.canvas.width
    items: list[Item] = []
    if number == 1:
        items.append(flow.top.at(0, 0))
        if flow.lead:
            items.append(flow.lead.at(flow.margin, flow.top.height - _OVERLAP * u))
        y = _lead_height(setting, flow)
    else:
        items.append(running_head(setting, str(brief.document.title), flow.margin, width))
        y = _RUNNING_HEAD * u
    for row in rows:
        items.append(row.at(flow.margin, y))
        y += row.height + flow.row_gap(setting)
    if number == count:
        y += _BEFORE_END * u
        items.append(flow.end.at(0, y))
        y += flow.end.height
    else:
        items.append(page_number(setting, number, count, y + 40 * u, width))
        y += _PAGE_NUMBER * u
    # Rounded down, because a part of a pixel of paper would show below the last scene.
    return Page(Size(width, float(math.floor(y))), setting.palette.paper, tuple(items))


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
