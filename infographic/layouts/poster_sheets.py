"""The sheets of a poster: what stands around the wall of tiles on each of them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from infographic.art.base import Art
from infographic.blocks.flat_bands import (
    Band,
    Columns,
    art_strip,
    foot_strip,
    opener_strip,
    running_strip,
)
from infographic.blocks.frame import Frame
from infographic.blocks.header_picture import header_art
from infographic.blocks.poster_head import PosterHead
from infographic.blocks.setting import Setting
from infographic.blocks.tile_wall import Mason
from infographic.geometry import Size
from infographic.layouts.base import Brief

_OWN = "tiles"
# In steps of the page.
_MARGIN, _GAP, _STRIP = 43.0, 27.0, 56.0
_BROAD = 0.1
"""The share of a page's height from which a border without text holds a strip of art."""
_WIDE = 1.2
"""Width by height from which the header is a panel at the left."""
_PANEL, _HIGH_FOOT = 0.36, 180.0
"""The panel's share of the page's width, and from how many steps on an end beside it is
high."""
_TWO_COLUMNS, _ONE_COLUMN = 800.0, 3
"""The width, in steps, from which a page that follows its content has two columns,
and up to how many tips have one."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: bands above and below a wall of ``columns`` that begins at ``x`` and has
    ``room`` px, and the panel beside it. The lower bands begin at ``foot``."""

    number: int
    count: int
    head: tuple[float, float]
    mason: Mason
    columns: int
    x: float
    top: Sequence[Band]
    bottom: Sequence[Band]
    room: float
    panel: Frame | None = None
    foot: float = 0.0


class Sheets:
    """Makes the sheets of a document on the canvas asked for."""

    def __init__(self, brief: Brief, setting: Setting) -> None:
        canvas, document = brief.canvas, brief.document
        self.setting = setting
        self.art: Art = header_art(document, _OWN)
        self._document, self._canvas, self._safe = document, canvas, canvas.safe
        self._margin = max(_MARGIN * setting.unit, canvas.safe.left, canvas.safe.right)
        broad = _BROAD * (canvas.height or math.inf)
        self._sky = float(math.ceil(canvas.safe.top)) if canvas.safe.top > broad else 0.0
        self._floor = float(math.ceil(canvas.safe.bottom)) if canvas.safe.bottom > broad else 0.0
        own = document.art in ("", _OWN) and document.image is None
        self._head = PosterHead(
            setting, document, self.art, own, self._margin, canvas.safe, self._sky
        )
        self._masons: dict[float, Mason] = {}
        self._panel = self._made_panel()
        self._opens_on = self._place_of_opener()

    @property
    def most_columns(self) -> int:
        """As many as leave room for words on the first sheet."""
        return self._mason(1).most_columns

    @property
    def flowing_columns(self) -> int:
        """How many a page that follows its content has."""
        wide = self._canvas.steps >= _TWO_COLUMNS and len(self._document.tips) > _ONE_COLUMN
        return 2 if wide else 1

    def sheet(
        self, head: tuple[float, float], columns: int, number: int, count: int, height: float
    ) -> Sheet:
        """Sheet ``number`` of ``count``, the header as ``head`` tells: its height in steps,
        and the factor of the title's size. On the first there are so many columns."""
        mason = self._mason(number)
        if number > 1:
            columns = round(columns * mason.width / self._mason(1).width)
            columns = max(1, min(columns, mason.most_columns))
        lines = self._columns(mason, columns)
        top = self._top(head, lines, number, count, 0.0)
        bottom = self._bottom(lines, number, count, 0.0)
        room = height - sum(band.frame.height for band in (*top, *bottom))
        if number < self._opens_on:
            # Tips come after the opener.
            room = 0.0
        panel = self._panel if number == 1 else None
        x = panel.width if panel else 0.0
        sheet = Sheet(number, count, head, mason, columns, x, top, bottom, room, panel, x)
        return self._spanned(sheet, lines) if panel and number == count else sheet

    def _spanned(self, sheet: Sheet, lines: Columns) -> Sheet:
        """The sheet with an end that is high beside the panel below both instead, if the
        panel can be lower."""
        beside = sheet.bottom[0].frame.height
        if sheet.panel is None or beside <= _HIGH_FOOT * self.setting.unit:
            return sheet
        wide = replace(lines, width=self._canvas.width, middle=self._canvas.width / 2)
        bottom = self._bottom(wide, sheet.number, sheet.count, 0.0)
        high = bottom[0].frame.height
        panel = self._head.panel(Size(sheet.panel.width, sheet.panel.height - high))
        if panel is None:
            return sheet
        room = sheet.room + beside - high
        return replace(sheet, bottom=bottom, room=room, panel=panel, foot=0.0)

    def filled(self, sheet: Sheet, height: float) -> Sheet:
        """A sheet without tips, which its header, opener or end fills."""
        lines = self._columns(sheet.mason, sheet.columns)
        if sheet.number == sheet.count:
            bottom = self._bottom(lines, sheet.number, sheet.count, sheet.room)
            return replace(sheet, bottom=bottom, room=0.0)
        if sheet.number > 1:
            least = math.floor(sheet.top[-1].frame.height + sheet.room)
            opener = self._opener(lines, sheet.number, least)
            return replace(sheet, top=[*sheet.top[:-1], *opener], room=0.0)
        lines = replace(lines, width=self._canvas.width, middle=self._canvas.width / 2)
        bottom = self._bottom(lines, sheet.number, sheet.count, 0.0)
        top = self._top(sheet.head, lines, 1, sheet.count, 0.0, whole=True)
        spare = height - sum(band.frame.height for band in (*top, *bottom))
        top = self._top(sheet.head, lines, 1, sheet.count, spare, whole=True)
        return replace(sheet, top=top, bottom=bottom, room=0.0, panel=None, x=0.0, foot=0.0)

    def _made_panel(self) -> Frame | None:
        canvas = self._canvas
        if canvas.height is None or canvas.width < _WIDE * canvas.height:
            return None
        # Two modules of whole px lie beside each other.
        wide = 2 * round(_PANEL * canvas.width / 2)
        return self._head.panel(Size(wide, canvas.height))

    def _mason(self, number: int) -> Mason:
        beside = self._panel.width if self._panel and number == 1 else 0.0
        width = self._canvas.width - beside
        if width not in self._masons:
            air = self._safe.top if beside else 0.0
            self._masons[width] = Mason(
                self.setting, self._document, width, self._margin, air, self._safe.right
            )
        return self._masons[width]

    def _columns(self, mason: Mason, columns: int) -> Columns:
        tile = mason.tile(columns)
        return Columns(
            self._margin, tile, max(tile + _GAP * self.setting.unit, self._margin),
            mason.width / 2 + self._margin, mason.width,
            0.0 if self._floor else max(self._safe.top, self._safe.bottom) + 12 * self.setting.unit,
        )  # fmt: skip

    def _top(
        self,
        head: tuple[float, float],
        lines: Columns,
        number: int,
        count: int,
        more: float,
        *,
        whole: bool = False,
    ) -> list[Band]:
        """What stands above the wall; a header that is the ``whole`` of the sheet is
        ``more`` px higher than it needs."""
        setting, document, u = self.setting, self._document, self.setting.unit
        if number > 1:
            sky = self._strip(lines, self._sky, number, count) if self._sky else []
            running = running_strip(setting, document, lines, number, count)
            return [*sky, running, *self._opener(lines, number)]
        bands: list[Band] = []
        if whole or self._panel is None:
            height, page = head[0] * u, self._canvas.height or math.inf
            band = self._head.band(lines.width, height, head[1], page=page)
            if more:
                least = math.floor(band.frame.height + more)
                band = self._head.band(lines.width, height, head[1], least, page)
            bands.append(band)
        return [*bands, *self._opener(lines, 1)]

    def may_be_empty(self, sheet: Sheet) -> bool:
        """Whether something besides tips can fill it."""
        return sheet.number in (1, self._opens_on, sheet.count)

    def _opener(self, lines: Columns, number: int, least: float = 0.0) -> list[Band]:
        opener = self._document.opener
        if number != self._opens_on or opener is None or not (opener.title or opener.text):
            return []
        return [opener_strip(self.setting, opener, lines, least)]

    def _place_of_opener(self) -> int:
        """The first sheet, if its header leaves room for the opener; else the second."""
        self._opens_on = 1
        lines = self._columns(self._mason(1), 1)
        bands = [*self._top((0.0, 0.0), lines, 1, 2, 0.0), *self._bottom(lines, 1, 2, 0.0)]
        needed = sum(band.frame.height for band in bands)
        return 1 if self._canvas.height is None or needed <= self._canvas.height else 2

    def _bottom(self, lines: Columns, number: int, count: int, more: float) -> list[Band]:
        if number < count:
            return self._strip(
                lines, self._floor or round(_STRIP * self.setting.unit), number, count
            )
        foot = foot_strip(self.setting, self._document, lines)
        if more:
            least = math.floor(foot.frame.height + more)
            foot = foot_strip(self.setting, self._document, lines, least)
        floor = art_strip(self.setting, lines.width, self._floor, 1, 1) if self._floor else None
        return [foot, floor] if floor else [foot]

    def _strip(self, lines: Columns, height: float, number: int, count: int) -> list[Band]:
        """Halves that come nearer from sheet to sheet."""
        first, last = (number - 1) / count, number / count
        return [art_strip(self.setting, lines.width, float(height), first, last)]
