"""Pages for a list along one line: how many there are, and how their height is shared out.

What stands beside a line, on stairs or in the bends of a road depends on what comes before
and after it, so a layout draws the list of a page as a whole. This decides how large it is
set and which tips are on which page: on paper one page or as few as can be, on slides and
narrow pages after a cover.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from infographic.blocks.frame import Frame
from infographic.blocks.page_head import running_head
from infographic.blocks.part import Part
from infographic.errors import InfographicError, fail
from infographic.geometry import Affine, Rect, Size
from infographic.layouts.base import Brief
from infographic.layouts.chain import Chain, Sheet
from infographic.layouts.filling import grown, loosest, rooms
from infographic.layouts.pages import TALLEST, scene_of
from infographic.layouts.parts import Room
from infographic.layouts.sheets import runs_out
from infographic.outline import rectangle
from infographic.scene.items import Box, Group, Item
from infographic.scene.roles import Role
from infographic.scene.scene import Page, Scene

_HEAD, _BELOW_HEAD, _ABOVE_STRIP = 52.0, 44.0, 24.0
BROAD = 0.1
"""The share of a page's height from which a border without text has art instead."""
_PANEL = 0.36
"""The share of a wide page's width that the header takes beside the list."""
_NARROW = 800.0
"""The steps of type below which a page of several begins with a cover."""


C = TypeVar("C", bound=Chain)


def chained_scene(brief: Brief, make: Callable[[Room], C], scale: float = 1.0) -> Scene:
    """The whole scene on the canvas asked for; one as high as its content is set at ``scale``.
    InfographicError, with its line, for a tip that fits on no page."""
    canvas = brief.canvas
    if canvas.height is None:
        setting = brief.setting(scale)
        margin = brief.margin(setting)
        chain = make(Room(setting, canvas.width, None, margin, canvas.safe))
        return scene_of(brief, _tall_pages(brief, chain))
    size = Size(canvas.width, canvas.height)
    page = _beside_panel(brief, make, size) if size.width > size.height else None
    return scene_of(brief, (page,) if page else _fixed_pages(brief, make, size))


def _tall_pages(brief: Brief, chain: Chain) -> tuple[Page, ...]:
    """The list on as few pages as are no taller than a PDF's may be, shared out evenly."""
    total = len(chain.sources)
    for count in range(1, total + 1):
        edges = [round(total * place / count) for place in range(count + 1)]
        pages = tuple(
            _tall_page(brief, chain, range(*pair), number, count)
            for number, pair in enumerate(pairwise(edges), start=1)
        )
        if all(page.size.height <= TALLEST for page in pages):
            return pages
    source = chain.sources[_tallest(chain).start]
    raise fail("a tip is taller than a page may be (14,400 pt)", source, "shorten its text")


def _tallest(chain: Chain) -> range:
    each = [range(place, place + 1) for place in range(len(chain.sources))]
    return max(each, key=lambda share: chain.listing(share, False).height)


def _tall_page(brief: Brief, chain: Chain, share: range, number: int, count: int) -> Page:
    head, foot = _head_height(brief, chain.room), chain.room.margin
    return chain.page(
        _sheet(chain, share, number, count, None, head=head, foot=foot, opens=number == 1)
    )


def _beside_panel(brief: Brief, make: Callable[[Room], C], size: Size) -> Page | None:
    """The header in a panel at the left and the list at its right; None where that is too
    little room for all."""
    panel = Size(float(round(_PANEL * size.width)), size.height)
    width = size.width - panel.width
    tried = rooms(brief, width, beside=True)

    def everything(chain: Chain) -> range:
        return range(len(chain.sources))

    def needed(chain: Chain) -> float:
        return sum(_edges(chain)) + chain.listing(everything(chain), True).height

    def price(place: int) -> float:
        chain = make(tried[place])
        fits = needed(chain) <= size.height and chain.panel(panel) is not None
        return 1 if fits else math.inf

    found = loosest(len(tried), price)
    if found is None:
        return None
    chain = make(tried[found])
    top, bottom = _edges(chain)
    sheet = Sheet(
        Size(width, size.height), everything(chain), 1, 1, top, size.height - top - bottom,
        header=False, opens=True, last=True, beside=True,
    )  # fmt: skip
    page, side = chain.page(sheet), chain.panel(panel)
    if side is None:
        return None
    place = Rect(0, 0, *page.size)
    ground = Group((Box(place, page.background),), role=Role.DECORATION)
    shown = Group((ground, *page.items), Affine.translation(panel.width, 0), rectangle(place))
    items: tuple[Item, ...] = (side[0].at(0, 0), shown, side[1].at(0, 0))
    return Page(size, chain.room.setting.palette.paper, items)


def _edges(chain: Chain) -> tuple[float, float]:
    """What stays free above and below a list without header and end."""
    margin, safe = chain.room.margin, chain.room.safe
    return max(margin, safe.top), max(margin, safe.bottom)


def _fixed_pages(brief: Brief, make: Callable[[Room], C], size: Size) -> tuple[Page, ...]:
    """As few pages as can be, and of these the largest and loosest."""
    upright, canvas = size.height >= size.width, brief.canvas
    covered = not upright or canvas.form == "slides" or canvas.steps < _NARROW
    tried = rooms(brief, size.width)
    books: dict[tuple[int, bool], _Book] = {}

    def book(place: int, cover: bool) -> _Book:
        if (place, cover) not in books:
            made = [one.chain for (at, _), one in books.items() if at == place]
            chain = made[0] if made else make(tried[place])
            books[place, cover] = _Book(brief, chain, size, cover)
        return books[place, cover]

    for cover, most in ((False, 1), (covered, math.inf)):
        if cover or most == math.inf or upright:
            best = loosest(len(tried), lambda at, c=cover: book(at, c).count)  # type: ignore[misc]
            if best is not None and book(best, cover).count <= most:
                return book(best, cover).pages()
    raise book(len(tried) - 1, covered).too_tall()


class _Book:
    """The list on pages of one size; a ``covered`` book has its header on a page of its own,
    and what comes before the first tip with it."""

    def __init__(self, brief: Brief, chain: Chain, size: Size, covered: bool) -> None:
        self.chain, self._brief, self._size, self._covered = chain, brief, size, covered
        room = chain.room
        # A cover whose foot no text may stand in says less: its scene fills it.
        self._opens = covered and room.safe.bottom <= BROAD * size.height and self._both_fit()
        self._foot = max(room.margin, room.safe.bottom)
        self._others = size.height - _head_height(brief, room) - self._foot
        first = self._others if covered else size.height - chain.top.height - self._foot
        self._shares = runs_out(
            len(chain.sources),
            self._height,
            first,
            self._others,
            chain.end.height - self._foot,
        )

    def _both_fit(self) -> bool:
        """Whether a cover has room for the header and for what comes before the first tip."""
        try:
            self.chain.cover(self._size, True)
        except InfographicError:
            return False
        return True

    def _height(self, share: range) -> float:
        return self.chain.listing(share, not share.start and not self._opens).height

    @property
    def count(self) -> float:
        """How many pages there are; infinite if something fits on none."""
        return len(self._shares) + self._covered if self._shares else math.inf

    def pages(self) -> tuple[Page, ...]:
        """All of them."""
        count = len(self._shares) + self._covered
        found: list[Page] = []
        if self._covered:
            cover = self.chain.cover(self._size, self._opens)
            found.append(Page(self._size, self.chain.room.setting.palette.paper, cover.items))
        for share in self._shares:
            sheet = _sheet(
                self.chain, share, len(found) + 1, count, self._size.height,
                head=_head_height(self._brief, self.chain.room), foot=self._foot,
                opens=bool(share) and not share.start and not self._opens,
            )  # fmt: skip
            page = self.chain.page(sheet)
            strip = None if sheet.last else self._strip(share)
            found.append(replace(page, items=(*page.items, strip)) if strip else page)
        return tuple(found)

    def _strip(self, share: range) -> Group | None:
        """The art in a broad border in which no text may stand."""
        room, size = self.chain.room, self._size
        if room.safe.bottom <= BROAD * size.height:
            return None
        tall = room.safe.bottom - _ABOVE_STRIP * room.setting.unit
        return self.chain.strip(Size(size.width, tall), share).at(0, size.height - tall)

    def too_tall(self) -> InfographicError:
        """What to say of a list that fits on no page."""
        size, tallest = self._brief.canvas.name, _tallest(self.chain)
        if self.chain.listing(tallest, False).height > self._others:
            told = f"this tip doesn't fit on a page of the size '{size}'"
            return fail(
                told, self.chain.sources[tallest.start], "shorten it, or take a larger size"
            )
        told = f"the words around the list don't fit on a page of the size '{size}'"
        hint = "shorten title, intro, opener or closing, or take a larger size"
        return fail(told, self._brief.document.title.source, hint)


def head_of(brief: Brief, room: Room, sheet: Sheet) -> Frame:
    """The running head of a page that the list goes on on."""
    place = f"{sheet.number} / {sheet.count}"
    return running_head(room.setting, brief.document, room.width, room.margin, _head_y(room), place)


def _head_y(room: Room) -> float:
    # Round letters reach a little above the capitals' line.
    return max(_HEAD * room.setting.unit, room.safe.top + 4 * room.setting.unit)


def _head_height(brief: Brief, room: Room) -> float:
    y = _head_y(room)
    head = running_head(room.setting, brief.document, room.width, room.margin, y, "")
    return head.height + _BELOW_HEAD * room.setting.unit


def _sheet(
    chain: Chain,
    share: range,
    number: int,
    count: int,
    height: float | None,
    *,
    head: float,
    foot: float,
    opens: bool,
) -> Sheet:
    """Page ``number`` of ``count``: the px that it has to spare are shared out between header,
    list and end. Without a ``height`` there are none."""
    header, last = number == 1, number == count
    listing = chain.listing(share, opens) if share else Part(0.0, _undrawn)
    top = chain.top if header else Part(head, _undrawn)
    end = chain.end if last else Part(foot, _undrawn)
    parts = [top, listing, end]
    spare = 0.0
    if height is None:
        # Rounded down, because a part of a pixel of paper would show below the last scene.
        height = float(math.floor(sum(part.height for part in parts)))
    else:
        spare = height - sum(part.height for part in parts)
    tall = [part.height for part in parts]
    if spare > 0:
        open_ends = [part for part in parts if part.gladly] or [listing]
        grow = iter(grown(open_ends, spare))
        tall = [next(grow) if part in open_ends else part.height for part in parts]
    return Sheet(
        Size(chain.room.width, height), share, number, count, tall[0], tall[1],
        header=header, opens=opens, last=last,
    )  # fmt: skip


def _undrawn(_: float) -> Frame:
    return Frame(Size(0, 0), ())
