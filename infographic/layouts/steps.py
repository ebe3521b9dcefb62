"""Flights of stairs that climb from left to right, as one reads: step by step to a summit.

Every flight goes on where the one above it left the page, so that reading down is
climbing on. The colours walk with it, and a last step that is alone is the summit.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from infographic.art.base import Art, decoration
from infographic.art.hiker import hiker
from infographic.blocks.color_walk import card_walk, page_walk
from infographic.blocks.footer import footer
from infographic.blocks.frame import Frame
from infographic.blocks.ground import upon
from infographic.blocks.header import header
from infographic.blocks.header_picture import header_art
from infographic.blocks.opener import BandEdges, opener_band
from infographic.blocks.setting import Setting
from infographic.blocks.stairs import Flight, Step
from infographic.blocks.text import marked, text_frame
from infographic.blocks.tints import tint_walk
from infographic.blocks.tip_card import tip_address, tip_words
from infographic.color import Color
from infographic.document.model import Document, Tip
from infographic.errors import fail
from infographic.geometry import Rect, Size
from infographic.layouts.base import Brief, Canvas, Layout, Suits
from infographic.layouts.pages import TALLEST, page_number, running_head, scene_of
from infographic.scene.items import Box, Group, Item
from infographic.scene.roles import Role
from infographic.scene.scene import Page, Scene
from infographic.theme.contrast import solve
from infographic.theme.model import Palette, Tint

_ART = "summit"
_RISE = (0.0, 72.0, 56.0, 44.0)
"""How much higher each step is than the one before, for flights of 1, 2, 3 and 4."""
_LONG, _SHORT = 280, 60
"""Characters of a tip from which two steps make a flight, and up to which four do."""

# In steps of a page 1200 px wide.
_OVERLAP, _NO_OPENER, _RUNNING_HEAD, _MIST, _PAGE_NUMBER = 8.0, 40.0, 130.0, 96.0, 120.0
_GAP, _BEFORE_WORDS = 52.0, 32.0


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

    @staticmethod
    def of(brief: Brief) -> _Stairs:
        document, theme, width = brief.document, brief.theme, brief.canvas.width
        unit = width / 1200
        setting = Setting(theme, brief.typesetter, brief.icons, unit, brief.canvas.smallest)
        tints = _step_tints(theme.palette, len(document.tips))
        most = steps_in_flight(document, width / unit)
        margin = 0.8 * theme.spacing.margin * unit
        return _Stairs(brief, setting, width, margin, _GAP * unit, most, tints)

    def chunks(self) -> list[range]:
        """The tips of each flight; what is left over makes the last one."""
        count = len(self.brief.document.tips)
        return [range(at, min(at + self.most, count)) for at in range(0, count, self.most)]

    def page(self, chunks: Sequence[range], number: int, count: int) -> Page:
        """The flights of one page, below the opening or a running head."""
        u, palette = self.setting.unit, self.setting.palette
        items, top = self._opening() if number == 1 else self._running_head()
        flights: list[Flight] = []
        for chunk in chunks:
            flight = self._flight(chunk, chunk is chunks[-1])
            before = flights[-1] if flights else None
            flights.append(replace(flight, ground=_ground(flight, before, top)))
        bottom = flights[-1].bottom + _MIST * u
        behind = [palette.band if number == 1 and self._has_opener else palette.paper]
        if behind[0] == palette.band:
            floor = Rect(0, top, self.width, flights[0].ground - top + self.gap)
            items.insert(0, Group((Box(floor, palette.band),), role=Role.DECORATION))
        contents: list[Item] = []
        for flight, after in zip(flights, [*flights[1:], None], strict=True):
            lower = after.ground + self.gap if after else bottom
            items.append(flight.faces(lower, None if after else self.mist))
            contents += flight.contents(behind)
            behind = [step.tint.ground for step in flight.steps]
        items += [*contents, *self._walker(flights[-1])]
        if number == count:
            end = self._footer()
            items.append(end.at(0, bottom))
            height = bottom + end.height
        else:
            items.append(page_number(self.setting, number, count, bottom + 40 * u, self.width))
            height = bottom + _PAGE_NUMBER * u
        return Page(Size(self.width, float(math.floor(height))), palette.paper, tuple(items))

    def _walker(self, flight: Flight) -> list[Item]:
        """Who set out, nearly there, on a last step with room for it."""
        if len(flight.steps) > 1:
            return []
        u, palette = self.setting.unit, self.setting.palette
        x, y = self.width - self.margin - 96 * u, flight.ground + 4 * u
        return [decoration(*hiker(x, y, 112 * u, palette, palette.coat_top, palette.wood))]

    @property
    def mist(self) -> Color:
        """What the last flight ends in: the page, by night the light of dawn."""
        palette = self.setting.palette
        return page_walk(palette).at(1) if palette.dark else palette.paper

    @property
    def _art(self) -> Art:
        document = self.brief.document
        return header_art(document, _ART)

    @property
    def _has_opener(self) -> bool:
        opener = self.brief.document.opener
        return bool(opener and (opener.title or opener.text))

    def _opening(self) -> tuple[list[Item], float]:
        """Header and opener, and the y at which they end. The opener is the ground floor: it
        goes from side to side and on behind the first flight."""
        document, u = self.brief.document, self.setting.unit
        opener = document.opener
        if opener is None or not self._has_opener:
            top = header(self.setting, document, self._art, self.width, self.margin)
            return [top.at(0, 0)], top.height + _NO_OPENER * u
        setting = self.setting
        if not self._art.bare and not document.image:
            # A view's lower edge runs into the floor, not into the page.
            palette = replace(setting.palette, paper=setting.palette.band)
            setting = replace(setting, theme=replace(setting.theme, palette=palette))
        top = header(setting, document, self._art, self.width, self.margin)
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
        return footer(setting, self.brief.document, self._art, self.width, self.margin)

    def _flight(self, chunk: range, last: bool) -> Flight:
        count = len(chunk)
        column = (self.width - 2 * self.margin - self.gap * (count - 1)) / count
        rise = _RISE[count - 1] * self.setting.unit
        before = _BEFORE_WORDS * self.setting.unit
        steps = []
        for place, index in enumerate(chunk):
            x = self.margin + place * (column + self.gap)
            left = x - before if place else 0.0
            right = x + column + self.gap - before if place < count - 1 else self.width
            words = self._words(index, column, last, alone=count == 1)
            end = x + ((column - 2 * self.gap) / 3 if count == 1 else column)
            steps.append(
                Step(
                    self.brief.document.tips[index], index + 1, self.tints[index], words,
                    left, right, x, end, place * rise,
                )
            )  # fmt: skip
        return Flight(self.setting, tuple(steps), self.brief.document.numbered)

    def _words(self, place: int, width: float, last: bool, alone: bool) -> Frame:
        tip, ground = self.brief.document.tips[place], self.tints[place].ground
        grounds = (ground, self.mist) if last else (ground,)
        setting = upon(self.setting, *grounds)
        if not alone:
            return tip_words(setting, tip, place + 1, width, tuned=True)
        part = (width - 2 * self.gap) / 3
        return _side_by_side(setting, tip, place + 1, part, self.gap)


def _step_tints(palette: Palette, count: int) -> tuple[Tint, ...]:
    """The colours of the steps; by night they grow lighter with the dawn."""
    tints = tint_walk(palette.tints, count)
    if not palette.dark:
        return tints
    faces = (card_walk(palette).at(place / max(1, count - 1)) for place in range(count))
    return tuple(
        Tint(face, face, face.mixed(tint.ink, 0.36), solve(tint.ink, (face,)))
        for face, tint in zip(faces, tints, strict=True)
    )


def _ground(flight: Flight, before: Flight | None, top: float) -> float:
    """Where a flight begins, so that what stands on it is clear of the words above."""
    highest = max(step.rise for step in flight.steps)
    if before is None:
        return top + flight.headroom + highest
    return max(
        before.words_bottom(upper) + flight.headroom + step.rise
        for upper in before.steps
        for step in flight.steps
        if min(upper.right, step.right) > max(upper.left, step.left)
    )


def _side_by_side(setting: Setting, tip: Tip, index: int, part: float, gap: float) -> Frame:
    """The words of a step that has a flight to itself: the title in the first third, the
    text beside it."""
    if not tip.text:
        return tip_words(setting, tip, index, 3 * part + 2 * gap, title=1.3)
    title = tip_words(setting, replace(tip, text=None, url=""), index, part, title=1.1)
    x, width = part + gap, 2 * part + gap
    body = setting.text(tip.text, setting.style("tip_text"), width)
    frame = text_frame(body, setting.palette.soft, link_color=setting.palette.accent)
    items: list[Item] = [
        title.at(0, 0),
        marked(frame, x, 0, Role.TIP_TEXT, tip.text, index),
    ]
    height = max(title.height, frame.height)
    if tip.url:
        address = tip_address(setting, tip.url, index, width)
        y = frame.height + 26 * setting.unit
        items.append(address.at(x, y))
        height = max(height, y + address.height)
    return Frame(Size(x + width, height), tuple(items), title.baseline)


LAYOUT = Layout(
    summary="flights of stairs that climb to a summit, a tip on every step",
    canvas=Canvas("web", 1200, None, 20),
    arrange=arrange,
    images=frozenset({"header"}),
    suits=Suits(tips=(5, 60), words=(0, 30)),
)
