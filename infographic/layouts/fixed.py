"""Pages of a fixed height: header, rows and end fill them to the edge.

One page if it can be. On upright paper further pages go on with the list; elsewhere a cover
comes first. No row is split; the end stands at the foot of the last page.
"""

from __future__ import annotations

import math

from infographic.blocks.frame import Frame
from infographic.blocks.page_head import running_head
from infographic.errors import InfographicError, fail
from infographic.geometry import Size
from infographic.layouts.base import Brief
from infographic.layouts.filling import Placed, gap, loosest, rooms, stacked_up
from infographic.layouts.pages import flowing_scene, scene_of
from infographic.layouts.panels import beside_panel
from infographic.layouts.parts import Parts, Plan, Room
from infographic.layouts.sheets import shared_out
from infographic.scene.items import Item
from infographic.scene.scene import Page, Scene

_HEAD, _BELOW_HEAD, _BELOW_BORDER, _ABOVE_STRIP = 52.0, 40.0, 12.0, 24.0
_BROAD = 0.1
"""The share of a page's height from which a border without text has art instead."""


def filled_scene(brief: Brief, plan: Plan) -> Scene:
    """The whole scene on the canvas asked for. InfographicError, with its line, for a tip
    that fits on no page."""
    canvas = brief.canvas
    if canvas.height is None:
        setting = brief.setting()
        margin = brief.margin(setting)
        return flowing_scene(brief, plan(Room(setting, canvas.width, None, margin, canvas.safe)))
    size = Size(canvas.width, canvas.height)
    page = beside_panel(brief, plan, size) if size.width > size.height else None
    return scene_of(brief, (page,) if page else _pages(brief, plan, size))


def _pages(brief: Brief, plan: Plan, size: Size) -> tuple[Page, ...]:
    """As few pages as can be, and of these the largest and loosest."""
    upright = size.height >= size.width
    covered = brief.canvas.form != "sheet" or not upright
    tried = rooms(brief, size.width)
    books: dict[int, _Book] = {}

    def price(number: int) -> float:
        parts = plan(tried[number])
        book = _Book(brief, parts, size, False)
        if covered and not (upright and book.fits_one):
            book = _Book(brief, parts, size, True)
        books[number] = book
        return book.count if book.shares else math.inf

    best = loosest(len(tried), price)
    if best is None:
        raise books[len(tried) - 1].too_tall()
    return tuple(books[best].page(number) for number in range(1, books[best].count + 1))


class _Book:
    """The parts on pages of one size; a book that is ``covered`` has its header, and what
    comes before the first tip, on a page of their own."""

    def __init__(self, brief: Brief, parts: Parts, size: Size, covered: bool) -> None:
        self._brief, self._parts, self._size, self._covered = brief, parts, size, covered
        # A cover whose foot no text may stand in says less: its scene fills it.
        self._opens = covered and parts.room.safe.bottom <= _BROAD * size.height
        self._bottom = max(parts.room.margin, parts.room.safe.bottom)
        self._head = self._running_head("").height + _BELOW_HEAD * parts.room.setting.unit
        self.shares = self._shared()

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self.shares) + self._covered

    @property
    def fits_one(self) -> bool:
        """Whether all of it fits on one page."""
        return not self._covered and len(self.shares) == 1

    def _shared(self) -> list[range]:
        parts, between = self._parts, self._parts.gap
        height, lead = self._size.height, parts.lead
        others = height - self._head - self._bottom + between
        first = others - (lead.height + parts.apart if lead and not self._opens else 0.0)
        if not self._covered:
            before = parts.top.height + (lead.height + parts.apart if lead else 0) + parts.apart
            first = height - before - self._bottom + between
        last = parts.end.height + parts.apart - self._bottom
        return shared_out([row.height + between for row in parts.rows], first, others, last)

    def page(self, number: int) -> Page:
        """Page ``number``, from 1."""
        parts, size = self._parts, self._size
        paper = parts.room.setting.palette.paper
        if self._covered and number == 1:
            return Page(size, paper, parts.cover(size, self._opens).items)
        share = self.shares[number - 1 - self._covered]
        last = number == self.count
        if last and not share and number > 1:
            return Page(size, paper, parts.end.frame(size.height).items)
        items: list[Item] = []
        y, stack = 0.0, []
        if number == 1:
            stack += [Placed(parts.top, 0.0), gap(parts.apart)]
        else:
            items.append(self._running_head(f"{number} / {self.count}").at(0, 0))
            y = self._head
        if parts.lead and number == self._covered + 1 and not self._opens:
            stack += [Placed(parts.lead, parts.room.margin), gap(parts.apart)]
        for place in share:
            stack += [Placed(parts.rows[place], parts.room.margin), gap(parts.gap)]
        stack.pop()
        if last:
            stack += [gap(parts.apart), Placed(parts.end, 0.0)]
        bottom = 0.0 if last else self._bottom
        if not last and parts.room.safe.bottom > _BROAD * size.height:
            tall = parts.room.safe.bottom - _ABOVE_STRIP * parts.room.setting.unit
            strip = parts.strip(Size(size.width, tall), (share.stop - 1) / len(parts.rows))
            items.append(strip.at(0, size.height - tall))
        return Page(size, paper, (*items, *stacked_up(stack, y, size.height - bottom)))

    def _running_head(self, place: str) -> Frame:
        room = self._parts.room
        y = max(_HEAD * room.setting.unit, room.safe.top + _BELOW_BORDER * room.setting.unit)
        return running_head(room.setting, self._brief.document, room.width, room.margin, y, place)

    def too_tall(self) -> InfographicError:
        """What to say of parts that fit on no page."""
        rows, size = self._parts.rows, self._brief.canvas.name
        tallest = max(rows, key=lambda row: row.height)
        if tallest.height > self._size.height - self._head - self._bottom:
            told = f"this tip doesn't fit on a page of the size '{size}'"
            return fail(told, tallest.source, "shorten its text, or take a larger size")
        told = f"the words around the list don't fit on a page of the size '{size}'"
        hint = "shorten title, intro, opener or closing, or take a larger size"
        return fail(told, self._brief.document.title.source, hint)
