"""Cards left and right of a line by turns, from night to dawn.

The line runs from the header down to the sun at the end. Its knots are the moon, which
wanes from tip to tip; the page and the cards grow lighter with the dawn. In a light
theme the page warms towards evening instead, and the knots are plain.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from infographic.art.base import Art, Finale, Stage
from infographic.blocks.color_walk import ColorWalk, after_dawn, card_walk, edge_walk, page_walk
from infographic.blocks.footer import ending
from infographic.blocks.frame import Frame
from infographic.blocks.ground import tint_upon, upon
from infographic.blocks.header import header_colors, plan_header
from infographic.blocks.header_picture import header_art
from infographic.blocks.opener import BandEdges, opener_band
from infographic.blocks.setting import Setting
from infographic.blocks.spine import Spine
from infographic.blocks.spine_card import SpineCard, card_padding, head_height
from infographic.blocks.tints import tint_walk
from infographic.blocks.tip_card import tip_words
from infographic.blocks.zigzag import zigzag
from infographic.canvas import Canvas
from infographic.errors import fail
from infographic.geometry import Rect, Size
from infographic.layouts.base import Brief, Layout, Suits
from infographic.layouts.pages import TALLEST, page_number, running_head, scene_of
from infographic.scene.items import Group, Item
from infographic.scene.scene import Page, Scene
from infographic.theme.model import Tint

_TITLE = 0.92
_FEW, _LARGER = 5, 1.1
"""Up to how many tips their words are set larger, and by how much."""

# In steps of a page 1000 px wide.
_REACH = 44.0
_TOP, _OVERLAP, _BEFORE, _NO_OPENER, _BEHIND = 88.0, 28.0, 64.0, 48.0, 24.0
_RUNNING_HEAD, _PAGE_NUMBER = 130.0, 150.0
_PITCH = 90.0
"""The least way from knot to knot."""


def arrange(brief: Brief) -> Scene:
    """The whole scene; pages where one would be too tall for a PDF."""
    timeline = _Timeline.of(brief)
    tips = brief.document.tips
    for count in range(1, len(tips) + 1):
        pages = timeline.pages(count)
        if all(page.size.height <= TALLEST for page in pages):
            return scene_of(brief, pages)
    longest = max(tips, key=lambda tip: len(str(tip.text or "")))
    raise fail("a tip is taller than a page may be (14,400 pt)", longest.source, "shorten its text")


class _Top(NamedTuple):
    """What stands above the list of a page; where the line begins, and the list, and over
    how many px the line begins to show."""

    items: list[Item]
    line: float
    list: float
    fade: float


@dataclass(frozen=True, slots=True)
class _Timeline:
    """The measures that all pages share, in px, and the page's colours."""

    brief: Brief
    setting: Setting
    art: Art
    width: float
    margin: float
    tints: tuple[Tint, ...]
    ground: ColorWalk
    face: ColorWalk

    @staticmethod
    def of(brief: Brief) -> _Timeline:
        document, theme, width = brief.document, brief.theme, brief.canvas.width
        setting = Setting(theme, brief.typesetter, brief.icons, width / 1000, brief.canvas.smallest)
        art = header_art(document, theme.art)
        margin = 0.61 * theme.spacing.margin * setting.unit
        palette = theme.palette
        tints = tint_walk(palette.tints, len(document.tips))
        return _Timeline(
            brief, setting, art, width, margin, tints, page_walk(palette), card_walk(palette)
        )

    def pages(self, count: int) -> tuple[Page, ...]:
        """The list on ``count`` pages, shared out evenly."""
        total = len(self.brief.document.tips)
        edges = [round(total * place / count) for place in range(count + 1)]
        return tuple(
            self._page(range(start, end), number, count)
            for number, (start, end) in enumerate(pairwise(edges), start=1)
        )

    def _page(self, tips: range, number: int, count: int) -> Page:
        u, theme = self.setting.unit, self.setting.theme
        items, line_top, list_top, fade = self._opening() if number == 1 else self._running_head()
        spine = self._spine(tips, list_top)
        bottom = spine.bottom + _BEHIND * u
        first, last = (number - 1) / count, number / count
        if number == count:
            finale = self._finale()
            centered = finale.goal is not None
            margin = self.margin + (0 if centered else card_padding(self.setting))
            setting = replace(self.setting, theme=replace(theme, palette=after_dawn(theme.palette)))
            frame = ending(
                setting, self.brief.document, finale, self.width, margin, centered=centered
            )
            items.append(frame.at(0, bottom))
            line_end = bottom + finale.goal.y if finale.goal else spine.knot(-1)
            height = bottom + frame.height
        else:
            setting = upon(self.setting, self.ground.at(last))
            line_end = bottom + 16 * u
            items.append(page_number(setting, number, count, line_end + 48 * u, self.width))
            height = line_end + _PAGE_NUMBER * u
        span = bottom - list_top
        grounds = [
            self.ground.at(first + (last - first) * (spine.knot(place) - list_top) / span)
            for place in range(len(tips))
        ]
        ink = (theme.palette.tints[-1] if number == count else spine.cards[-1].tint).ink
        items += [spine.line(line_top, line_end, ink, fade), spine.knots(grounds)]
        items += spine.frames(edge_walk(theme.palette))
        background = self.ground.down(list_top, bottom, first, last)
        return Page(Size(self.width, float(math.floor(height))), background, tuple(items))

    def _opening(self) -> _Top:
        """Header and opener."""
        u = self.setting.unit
        top, land = self._header()
        items: list[Item] = [top.at(0, 0)]
        opener = self.brief.document.opener
        if opener is None or not (opener.title or opener.text):
            space = _NO_OPENER * u
            return _Top(items, top.height - land, top.height + space, max(land, space))
        padding, width = card_padding(self.setting), self.width - 2 * self.margin
        text = self.width / 2 + _REACH * u - self.margin + padding
        edges = BandEdges(padding, text, width - padding)
        band = opener_band(self.setting, opener, width, edges)
        y = top.height - max(land, _OVERLAP * u)
        items.append(band.at(self.margin, y))
        return _Top(items, y + band.height, y + band.height + _BEFORE * u, 0.0)

    def _header(self) -> tuple[Frame, float]:
        """The header, and how many px of it are bare land."""
        u, setting, document = self.setting.unit, self.setting, self.brief.document
        x = self.margin + card_padding(setting)
        widest = self.width - 2 * x
        style = setting.style("title", _TITLE)
        plan = plan_header(setting, document, x, _TOP * u, min(820 * u, widest), widest, style)
        backdrop = self.art.header(Stage(self.width, setting.palette, plan.lines, margin=x))
        page = Rect(0, 0, self.width, backdrop.height)
        words = Group(plan.items(header_colors(backdrop)), frame=page)
        return Frame(Size(self.width, backdrop.height), (*backdrop.items, words)), backdrop.land

    def _running_head(self) -> _Top:
        u = self.setting.unit
        setting = upon(self.setting, *(color for _, color in self.ground.stops))
        x = self.margin + card_padding(self.setting)
        head = running_head(setting, str(self.brief.document.title), x, self.width)
        line_top = max(_RUNNING_HEAD * u, head.frame.bottom + 24 * u if head.frame else 0.0)
        space = _NO_OPENER * u
        return _Top([head], line_top, line_top + space, space)

    def _finale(self) -> Finale:
        """The art's last scene, upon the page as it is there."""
        palette = replace(after_dawn(self.setting.palette), paper=self.ground.at(1.0))
        return self.art.finale(Stage(self.width, palette, (), margin=self.margin))

    def _spine(self, tips: range, top: float) -> Spine:
        u = self.setting.unit
        document = self.brief.document
        progress = tuple(index / max(1, len(document.tips) - 1) for index in tips)
        cards = tuple(self._card(index, share) for index, share in zip(tips, progress, strict=True))
        gap = self.setting.theme.spacing.gap * u
        places = zigzag([card.height for card in cards], gap, _PITCH * u, top)
        dark = self.setting.palette.dark
        return Spine(self.width / 2, _REACH * u, u, cards, places, progress, dark)

    def _card(self, place: int, progress: float) -> SpineCard:
        document, face = self.brief.document, self.face.at(progress)
        tip, setting = document.tips[place], upon(self.setting, face)
        width = self.width / 2 - _REACH * setting.unit - self.margin
        factor = _LARGER if len(document.tips) <= _FEW else 1.0
        inner = width - 2 * card_padding(setting)
        words = tip_words(setting, tip, place + 1, inner, title=factor, text=factor, gap=26)
        tint = tint_upon(self.tints[place], face)
        head = head_height(setting, document.tips, document.numbered)
        return SpineCard(setting, tip, place + 1, document.numbered, tint, width, head, words)


LAYOUT = Layout(
    summary="cards left and right of a line that leads from night to dawn",
    canvas=Canvas("web", 1000, None, 22),
    arrange=arrange,
    images=frozenset({"header"}),
    suits=Suits(tips=(4, 16), words=(5, 40)),
)
