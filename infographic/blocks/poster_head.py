"""The head of a poster: words on the anchor's colour, and halves that part and meet.

On a broad sheet the art stands at the right of the words, on a narrow one above them; on a
wide and low one the head is a panel at the left, as high as the sheet, the art at its foot.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from infographic.art.base import Art, Backdrop, Stage
from infographic.art.tiles import cast, parted, strip, wall
from infographic.blocks.flat_bands import Band
from infographic.blocks.frame import Frame
from infographic.blocks.header import HeaderPlan, header_colors, plan_header
from infographic.blocks.last_word import lit, set_apart
from infographic.blocks.setting import Setting
from infographic.document.model import Document
from infographic.geometry import Insets, Rect, Size
from infographic.scene.items import Box, Group, Item
from infographic.scene.roles import Role

# In steps of the page.
_TOP, _TITLE_WIDTH, _INTRO_WIDTH, _AIR, _LEAST_ART = 57.0, 850.0, 640.0, 46.0, 194.0
_NARROW = 800.0
"""The width up to which words leave no room for art beside them."""
_LEAST = 380.0
_LARGER = (1.7, 1.4, 1.24, 1.1)
"""Factors of the title's size that are tried before the usual one, for short titles."""
_NARROW_TITLES = (1.5, 1.35, 1.2, 1.1, 1.0, 0.9, 0.8)
_NARROW_SHARE = 0.42
"""The most of a narrow page's height that large words take."""
_PANEL_TITLES = (1.3, 1.2, 1.1, 1.0, 0.92, 0.84, 0.76, 0.68, 0.6, 0.52)
_DISC_TITLES = 6
_PANEL_WORDS, _PANEL_LINES = 0.62, 4
"""The most of a panel that large words take, and of lines that a title has there."""
_SKY, _LEAST_STRIP = 8, 0.12
"""Strips of art: one above words is a part of the width high, one below them at least a
share of it."""


@dataclass(frozen=True, slots=True)
class PosterHead:
    """The words of a document, and the art that goes with them: the poster's ``own``, or
    another. ``sky`` px at the top hold no words."""

    setting: Setting
    document: Document
    art: Art
    own: bool
    margin: float
    safe: Insets
    sky: float = 0.0

    def band(
        self, width: float, height: float, factor: float, least: float = 0.0, page: float = math.inf
    ) -> Band:
        """A band from edge to edge, ``height`` px high if that is enough, and at least
        ``least``; the title at ``factor`` times the theme's size, larger if it is short.
        ``page`` is the height of the page."""
        if width <= _NARROW * self.setting.unit:
            return self._narrow(width, least, page)
        air = _AIR * self.setting.unit
        tried = [self._broad(width, larger) for larger in _LARGER]
        plan = next((p for p in tried if p.bottom + air <= height), self._broad(width, factor))
        lowest = math.ceil(max(_LEAST * self.setting.unit, plan.bottom + air, least))
        return self._scene(plan, width, float(lowest))

    def _scene(self, plan: HeaderPlan, width: float, least: float) -> Band:
        """The words upon the art's scene."""
        bound = least if self.own else None
        palette = self.setting.palette
        stage = Stage(width, palette, plan.lines, least, bound, margin=self.margin)
        scene = self.art.header(stage)
        size = Size(width, float(math.ceil(scene.height)))
        words = self._said(plan, size, scene)
        return Band(Frame(size, (*scene.items, words)), scene.grounds)

    def _broad(self, width: float, factor: float) -> HeaderPlan:
        u = self.setting.unit
        widest = width - 2 * self.margin - _LEAST_ART * u
        room = min(_TITLE_WIDTH * u, width - 2 * self.margin)
        return self._plan(self._top(), room, widest, factor, 3)

    def _narrow(self, width: float, least: float, page: float) -> Band:
        """Words as wide as the page, below a strip of art."""
        u = self.setting.unit
        sky = (self.sky or float(round(width / _SKY))) if self.own else 0.0
        y = sky + _TOP * u if self.own else self._top()
        room = width - 2 * self.margin
        plans = (self._plan(y, room, room, factor, 3) for factor in _NARROW_TITLES)
        plan = _first(plans, 3, sky + _NARROW_SHARE * page)
        height = float(math.ceil(max(plan.bottom + 1.2 * _AIR * u, least)))
        if not self.own:
            return self._scene(plan, width, height)
        # What is to spare makes the art larger.
        taller = least - plan.bottom - 1.2 * _AIR * u
        if taller > 1:
            sky = math.floor(sky + taller)
            plan = replace(
                plan, parts=tuple((*part[:3], part[3] + math.floor(taller)) for part in plan.parts)
            )
        size, p = Size(width, height), self.setting.palette
        items: list[Item] = [Box(Rect(0, 0, *size), p.anchor)]
        items += strip(Rect(0, 0, width, sky), cast(p, (p.anchor,)))
        ground = Group(tuple(items), role=Role.DECORATION)
        return Band(Frame(size, (ground, self._said(plan, size, self._colors(size)))), (p.anchor,))

    def panel(self, size: Size) -> Frame | None:
        """A panel of that size, words at the top and art at the foot; None if there are too
        many words for it."""
        u = self.setting.unit
        right = max(0.7 * self.margin, 30 * u)
        room = size.width - self.margin - right
        y = max(_TOP * u, self.safe.top + 12 * u)
        plans = [self._plan(y, room, room, factor, _PANEL_LINES) for factor in _PANEL_TITLES]
        # A disc as wide as the panel is worth a smaller title.
        plan = _first(plans[:_DISC_TITLES], _PANEL_LINES, size.height - size.width - _AIR * u)
        if plan.bottom > size.height - size.width - _AIR * u:
            plan = _first(plans, _PANEL_LINES, _PANEL_WORDS * size.height)
        if plan.bottom > size.height - max(_AIR * u, self.safe.bottom):
            return None
        if not self.own:
            band = self._scene_in(plan, size)
            return band if band.height <= size.height + 0.5 else None
        p = self.setting.palette
        items: list[Item] = [Box(Rect(0, 0, *size), p.anchor)]
        items += self._foot(size, size.height - plan.bottom - _AIR * u)
        ground = Group(tuple(items), role=Role.DECORATION)
        return Frame(size, (ground, self._said(plan, size, self._colors(size))))

    def _scene_in(self, plan: HeaderPlan, size: Size) -> Frame:
        stage = Stage(
            size.width, self.setting.palette, plan.lines, size.height, size.height,
            margin=self.margin,
        )  # fmt: skip
        scene = self.art.header(stage)
        tall = Size(size.width, max(scene.height, size.height))
        return Frame(tall, (*scene.items, self._said(plan, tall, scene)))

    def _foot(self, size: Size, free: float) -> list[Item]:
        """The art in the lowest ``free`` px of a panel: modules two in a row where that is
        high enough, else a strip."""
        colors = cast(self.setting.palette, (self.setting.palette.anchor,))
        half = size.width / 2
        rows = int(free / half)
        if rows >= 2:
            place = Rect(0, size.height - rows * half, size.width, rows * half)
            return wall(place, rows, colors)
        high = float(math.floor(min(free, half)))
        if high < _LEAST_STRIP * size.width:
            return []
        place = Rect(0, size.height - high, size.width, high)
        return strip(place, colors) if high < half else parted(place, colors)

    def _top(self) -> float:
        u = self.setting.unit
        return max(_TOP * u, self.safe.top + 12 * u, self.sky + _TOP * u if self.sky else 0.0)

    def _plan(self, y: float, room: float, widest: float, factor: float, lines: int) -> HeaderPlan:
        """Title, subtitle and intro, the title at ``factor`` times the theme's size."""
        setting = self.setting
        said = replace(self.document, title=set_apart(self.document.title))
        narrow = room < _NARROW * setting.unit
        return plan_header(
            setting, said, self.margin, y, room, widest, setting.style("title", factor), lines,
            min(_INTRO_WIDTH * setting.unit, widest), widest if narrow else None,
        )  # fmt: skip

    def _colors(self, size: Size) -> Backdrop:
        """The art's scene without words, for the colours that go with it."""
        return self.art.header(Stage(size.width, self.setting.palette, (), height=size.height))

    def _said(self, plan: HeaderPlan, size: Size, scene: Backdrop) -> Group:
        """The words in the scene's colours, the title's last word lit."""
        colors = header_colors(scene)
        title, *others = plan.items(colors)
        if isinstance(title, Group):
            title = lit(title, set_apart(self.document.title), colors[Role.SUBTITLE])
        return Group((title, *others), frame=Rect(0, 0, *size))


def _first(plans: Iterable[HeaderPlan], lines: int, lowest: float) -> HeaderPlan:
    """The first whose title fits in so many lines, no word split, and that ends above
    ``lowest``; else the last."""
    plan: HeaderPlan | None = None
    for plan in plans:
        title = plan.parts[0][2]
        if len(title.lines) <= lines and not title.broken and plan.bottom <= lowest:
            break
    assert plan
    return plan
