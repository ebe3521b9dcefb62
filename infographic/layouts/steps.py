"""Flights of stairs that climb from left to right, as one reads: step by step to a summit.

Every flight goes on where the one above it left the page, so that reading down is
climbing on. The colours climb with it from the valley to the summit, and a tip that is much
longer than its neighbours, or a last one that is alone, has a whole flight to itself.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from infographic.art.base import Art, Stage
from infographic.blocks.climb import climb_tints
from infographic.blocks.color_walk import page_walk
from infographic.blocks.footer import footer
from infographic.blocks.frame import Frame
from infographic.blocks.ground import upon
from infographic.blocks.header import header
from infographic.blocks.header_picture import header_art
from infographic.blocks.opener import BandEdges, opener_band
from infographic.blocks.setting import Setting
from infographic.blocks.stairs import Flight, Step, Tread
from infographic.blocks.text import marked, text_frame
from infographic.blocks.tip_card import tip_address, tip_words
from infographic.color import Color
from infographic.document.model import Document, Text, Tip
from infographic.errors import fail
from infographic.geometry import Rect, Size
from infographic.layouts.base import Brief, Layout, Suits
from infographic.layouts.pages import TALLEST, page_number, running_head, scene_of
from infographic.scene.items import Box, Group, Item
from infographic.scene.roles import Role
from infographic.scene.scene import Page, Scene
from infographic.sizes import canvas_of
from infographic.theme.model import Palette, Tint

_ART = "summit"
_RISE = (0.0, 48.0, 40.0, 32.0)
"""How much higher each step is than the one before, for flights of 1, 2, 3 and 4."""
_LONG, _SHORT = 280, 60
"""Characters of a tip from which two steps make a flight, and up to which four do."""

# In steps of a page 1200 px wide.
_OVERLAP, _NO_OPENER, _RUNNING_HEAD, _MIST, _PAGE_NUMBER = 8.0, 24.0, 130.0, 72.0, 120.0
_GAP, _BEFORE_WORDS = 46.0, 30.0
_SPARE = 100.0
"""The most that a face may have to spare before longer tips get flights of their own."""


def arrange(brief: Brief) -> Scene:
    """The whole scene; pages where one would be too tall for a PDF."""
    stairs = _Stairs.of(brief)
    chunks = stairs.chunks()
    for count in range(1, len(chunks) + 1):
        edges = [round(len(chunks) * place / count) for place in range(count + 1)]
        pages = tuple(
            stairs.page(chunks[start:end], number, count)
            for number, (start, end) in enumerate(pairwise(edges), start=1)
        )
        if all(page.size.height <= TALLEST for page in pages):
            return scene_of(brief, pages)
    longest = max(brief.document.tips, key=lambda tip: len(str(tip.text or "")))
    raise fail("a tip is taller than a page may be (14,400 pt)", longest.source, "shorten its text")


def steps_in_flight(document: Document, width: float) -> int:
    """One to four, by the number of tips, their length and the page's width (in steps of
    1200 to a page)."""
    titles = [len(str(tip.title)) for tip in document.tips]
    texts = [len(str(tip.text or "")) for tip in document.tips]
    both = sorted(map(sum, zip(titles, texts, strict=True)))
    if width < 800 or both[len(both) // 2] > _LONG:
        most = 2
    elif len(both) >= 8 and max(both) <= _SHORT:
        most = 4
    else:
        most = 3
    return min(most, len(both))


@dataclass(frozen=True, slots=True)
class _Stairs:
    """The measures that all flights share, in px, and the colours of the tips."""

    brief: Brief
    setting: Setting
    width: float
    margin: float
    gap: float
    most: int
    tints: tuple[Tint, ...]
    view: bool

    @staticmethod
    def of(brief: Brief) -> _Stairs:
        document, theme, width = brief.document, brief.theme, brief.canvas.width
        unit = width / 1200
        setting = Setting(theme, brief.typesetter, brief.icons, unit, brief.canvas.smallest)
        tints = climb_tints(theme.palette, len(document.tips))
        most = steps_in_flight(document, width / unit)
        margin = 0.8 * theme.spacing.margin * unit
        view = _is_view(_art(document), theme.palette, width)
        return _Stairs(brief, setting, width, margin, _GAP * unit, most, tints, view)

    def chunks(self) -> list[range]:
        """The tips of each flight; what is left over makes the last one. Where that would
        leave faces half empty, flights are as long as level texts allow."""
        count, most = len(self.brief.document.tips), self.most
        plain = [range(at, min(at + most, count)) for at in range(0, count, most)]
        widest = _SPARE * self.setting.unit
        if all(self._flight(chunk, False).spare <= widest for chunk in plain):
            return plain
        best: list[tuple[float, list[range]]] = [(0.0, [])]
        for end in range(1, count + 1):
            ways = []
            for size in range(min(most, end), 0, -1):
                chunk, (cost, before) = range(end - size, end), best[end - size]
                flight = self._flight(chunk, False)
                empty = max(0.0, flight.spare - widest)
                ways.append((cost + flight.height + 6 * empty, [*before, chunk]))
            best.append(min(ways, key=lambda way: way[0]))
        return best[count][1]

    def page(self, chunks: Sequence[range], number: int, count: int) -> Page:
        """The flights of one page, below the opening or a running head."""
        u, palette = self.setting.unit, self.setting.palette
        items, top = self._opening() if number == 1 else self._running_head()
        flights: list[Flight] = []
        for chunk in chunks:
            flight = self._flight(chunk, chunk is chunks[-1])
            before = flights[-1] if flights else None
            flights.append(replace(flight, ground=_ground(flight, before, top)))
        last = flights[-1]
        bottom = last.ground + last.height + _MIST * u
        if number == 1:
            floor = Rect(0, top, self.width, flights[0].ground - top)
            items.insert(0, Group((Box(floor, self._floor),), role=Role.DECORATION))
        contents: list[Item] = []
        for flight, after in zip(flights, [*flights[1:], None], strict=True):
            lower = after.ground if after else bottom
            items.append(flight.faces(lower, None if after else self.mist))
            contents += flight.contents()
        items += contents
        if number == count:
            end = self._footer()
            items.append(end.at(0, bottom))
            height = bottom + end.height
        else:
            items.append(page_number(self.setting, number, count, bottom + 40 * u, self.width))
            height = bottom + _PAGE_NUMBER * u
        return Page(Size(self.width, float(math.floor(height))), palette.paper, tuple(items))

    @property
    def mist(self) -> Color:
        """What the last flight ends in: the page, by night the light of dawn."""
        palette = self.setting.palette
        return page_walk(palette).at(1) if palette.dark else palette.paper

    @property
    def _has_opener(self) -> bool:
        opener = self.brief.document.opener
        return bool(opener and (opener.title or opener.text))

    @property
    def _floor(self) -> Color:
        """What the stairs rise from: the opener's band, or the ground of the scene."""
        palette = self.setting.palette
        if self._has_opener:
            return palette.band
        return palette.ground_bottom if self.view else palette.paper

    def _opening(self) -> tuple[list[Item], float]:
        """Header and opener, and the y at which they end. The opener is the ground floor: it
        goes from side to side and on behind the first flight."""
        document, u = self.brief.document, self.setting.unit
        setting, opener = self.setting, document.opener
        if self.view:
            # A view's lower edge runs into the floor, not into the page.
            palette = replace(setting.palette, paper=self._floor)
            setting = replace(setting, theme=replace(setting.theme, palette=palette))
        top = header(setting, document, _art(self.brief.document), self.width, self.margin)
        if opener is None or not self._has_opener:
            return [top.at(0, 0)], top.height + (0 if self.view else _NO_OPENER * u)
        column = (self.width - 2 * self.margin + self.gap) / max(2, self.most)
        text = self.margin + column * min(2, max(1, self.most - 1))
        edges = BandEdges(self.margin, text, self.width - self.margin)
        band = opener_band(self.setting, opener, self.width, edges, bare=True)
        y = top.height - _OVERLAP * u
        floor = Box(Rect(0, y, self.width, band.height + 1), self.setting.palette.band)
        ground = Group((floor,), role=Role.DECORATION)
        return [top.at(0, 0), ground, band.at(0, y)], y + band.height

    def _running_head(self) -> tuple[list[Item], float]:
        u = self.setting.unit
        head = running_head(self.setting, str(self.brief.document.title), self.margin, self.width)
        bottom = head.frame.bottom + 24 * u if head.frame else 0.0
        return [head], max(_RUNNING_HEAD * u, bottom)

    def _footer(self) -> Frame:
        palette = replace(self.setting.palette, paper=self.mist)
        setting = replace(self.setting, theme=replace(self.setting.theme, palette=palette))
        return footer(
            setting, self.brief.document, _art(self.brief.document), self.width, self.margin
        )

    def _flight(self, chunk: range, last: bool) -> Flight:
        count = len(chunk)
        columns = self._columns(count)
        steps = []
        for (x, end, tread), index in zip(columns, chunk, strict=True):
            tip, tint = self.brief.document.tips[index], self.tints[index]
            setting = upon(self.setting, tint.ground, *((self.mist,) if last else ()))
            if count > 1 or self.most == 1:
                words = tip_words(setting, tip, index + 1, end - x, tuned=True)
                steps.append(Step(tip, index + 1, tint, words, (tread,), x, end))
            else:
                steps.append(self._alone(setting, tip, index, tint))
        return Flight(self.setting, tuple(steps), self.brief.document.numbered)

    def _columns(self, count: int) -> list[tuple[float, float, Tread]]:
        """The left and right ends of the words, and the tread, of each of ``count`` steps."""
        wide = (self.width - 2 * self.margin - self.gap * (count - 1)) / count
        before, rise = _BEFORE_WORDS * self.setting.unit, _RISE[count - 1] * self.setting.unit
        found = []
        for place in range(count):
            x = self.margin + place * (wide + self.gap)
            left = x - before if place else 0.0
            right = x + wide + self.gap - before if place < count - 1 else self.width
            found.append((x, x + wide, Tread(left, right, place * rise)))
        return found

    def _alone(self, setting: Setting, tip: Tip, index: int, tint: Tint) -> Step:
        """A step with a flight to itself: the title in the first column, the text beside it
        up to the right edge; its treads rise as those of the flights above."""
        columns = self._columns(self.most)
        treads = tuple(tread for _, _, tread in columns)
        (x, end, _), (start, _, _), right = columns[0], columns[1], columns[-1][1]
        if not tip.text:
            words = tip_words(setting, tip, index + 1, right - x, title=1.3)
            return Step(tip, index + 1, tint, words, treads, x, end)
        beside = _text_beside(setting, tip, tip.text, index + 1, right - start)
        words = tip_words(setting, replace(tip, text=None, url=""), index + 1, end - x, title=1.1)
        return Step(tip, index + 1, tint, words, treads, x, end, beside, start)


def _art(document: Document) -> Art:
    return header_art(document, _ART)


def _is_view(art: Art, palette: Palette, width: float) -> bool:
    """Whether a header shows land that can go on below it: not where words lie on the page."""
    land = replace(palette, paper=palette.ground_bottom)
    return land.paper not in art.header(Stage(width, land, ())).grounds


def _ground(flight: Flight, before: Flight | None, top: float) -> float:
    """Where a flight begins, so that it is clear of the words above."""
    treads = [tread for step in flight.steps for tread in step.treads]
    if before is None:
        return top + max(tread.rise for tread in treads)
    return max(
        bottom + tread.rise
        for step in before.steps
        for left, right, bottom in before.bottoms(step)
        for tread in treads
        if min(right, tread.right) > max(left, tread.left)
    )


def _text_beside(setting: Setting, tip: Tip, text: Text, index: int, width: float) -> Frame:
    """The text of a tip, and its link below."""
    body = setting.text(text, setting.style("tip_text"), width)
    frame = text_frame(body, setting.palette.soft, link_color=setting.palette.accent)
    items: list[Item] = [marked(frame, 0, 0, Role.TIP_TEXT, text, index)]
    height = frame.height
    if tip.url:
        address = tip_address(setting, tip.url, index, width)
        items.append(address.at(0, height + 26 * setting.unit))
        height += 26 * setting.unit + address.height
    return Frame(Size(width, height), tuple(items))


LAYOUT = Layout(
    summary="flights of stairs that climb to a summit, a tip on every step",
    canvas=canvas_of("web"),
    arrange=arrange,
    images=frozenset({"header"}),
    suits=Suits(tips=(5, 60), words=(0, 30)),
)
