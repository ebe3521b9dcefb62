"""A wall of coloured tiles on one sheet: a big figure in each, and no gaps between them.

The sheet is fixed, so the type is set as large as the longest texts allow, the header
gives way first, and more sheets follow where the text would become too small. All edges
of blocks are whole px, else seams show.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from infographic.art.base import Stage
from infographic.blocks.flat_bands import Band, Columns, foot_strip, opener_strip, running_strip
from infographic.blocks.frame import Frame
from infographic.blocks.header import HeaderPlan, header_colors, plan_header
from infographic.blocks.header_picture import header_art
from infographic.blocks.last_word import lit, set_apart
from infographic.blocks.setting import Setting
from infographic.blocks.tile_wall import Mason, Wall
from infographic.color import Color
from infographic.errors import InfographicError, fail
from infographic.geometry import Rect, Size
from infographic.layouts.base import Brief, Layout, Suits
from infographic.layouts.pages import scene_of
from infographic.scene.items import Group, Item
from infographic.scene.roles import Role
from infographic.scene.scene import Page, Scene
from infographic.sizes import canvas_of

_OWN = "tiles"
_SHEET = Size(1200, 1697)
"""A4 in steps of the page; all lengths below are such steps."""
_HEADS = ((500.0, 1.06), (400.0, 1.02), (380.0, 0.9))
"""Heights of the header in the order tried, each with a factor of the title's size."""
_LEAST_HEAD = 380.0
_LARGER = (1.7, 1.4, 1.24, 1.1)
"""Factors of the title's size that are tried before, for short titles."""
_MARGIN, _GAP = 43.0, 27.0
_TITLE_TOP, _TITLE_WIDTH, _INTRO_WIDTH, _HEAD_AIR = 57.0, 850.0, 640.0, 46.0
_LEAST_ART = 194.0
_COMFORT = 0.99
"""The scale of type at which the header need not give way, if rows are of one height."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What stands on one page: the bands above and below the wall, and the tips between."""

    top: Sequence[Band]
    bottom: Sequence[Band]
    room: float


def arrange(brief: Brief) -> Scene:
    """The whole scene; InfographicError for a tip that doesn't fit a sheet by itself."""
    width = brief.canvas.width
    height = brief.canvas.height or width * _SHEET.height / _SHEET.width
    unit = min(width / _SHEET.width, height / _SHEET.height)
    setting = Setting(brief.theme, brief.typesetter, brief.icons, unit, brief.canvas.smallest)
    return _Poster(brief, setting, Size(width, height)).scene()


class _Poster:
    def __init__(self, brief: Brief, setting: Setting, size: Size) -> None:
        self._brief, self._setting, self._size = brief, setting, size
        self._document = brief.document
        self._own = self._document.art in ("", _OWN)
        self._said = replace(self._document, title=set_apart(self._document.title))
        self._art = header_art(self._document, _OWN)
        self._margin = _MARGIN * setting.unit
        self._mason = Mason(setting, self._document, size.width, self._margin)

    def scene(self) -> Scene:
        tips = range(len(self._document.tips))
        sheets, walls = self._one_sheet(tips) or self._several(tips)
        pages = tuple(self._page(*both) for both in zip(sheets, walls, strict=True))
        return scene_of(self._brief, pages)

    def _one_sheet(self, tips: range) -> tuple[list[_Sheet], list[Wall]] | None:
        """All on one sheet, under the highest header that leaves the text comfortable."""
        best: tuple[float, _Sheet, Wall] | None = None
        for head in _HEADS:
            for columns in range(1, min(self._mason.most_columns, len(tips)) + 1):
                sheet = self._sheet(head, columns, 1, 1)
                wall = self._mason.largest(tips, sheet.room, columns)
                if wall:
                    score = self._mason.score(wall, sheet.room)
                    best = max(
                        best or (score, sheet, wall), (score, sheet, wall), key=itemgetter(0)
                    )
            if best and best[2].scale >= _COMFORT and best[2].level(best[1].room):
                break
        return ([best[1]], [best[2]]) if best else None

    def _several(self, tips: range) -> tuple[list[_Sheet], list[Wall]]:
        """As few sheets as hold the tips, all with one size of type and columns."""
        for count in range(2, len(tips) + 1):
            found: tuple[list[_Sheet], list[Wall]] | None = None
            for columns in range(1, self._mason.most_columns + 1):
                sheets = [
                    self._sheet(_HEADS[0], columns, number, count) for number in range(1, count + 1)
                ]
                walls = self._shared(tips, [sheet.room for sheet in sheets], columns)
                if walls and (found is None or walls[0].scale > found[1][0].scale):
                    found = sheets, walls
            if found:
                return found
        raise self._too_long(tips)

    def _shared(self, tips: range, rooms: Sequence[float], columns: int) -> list[Wall] | None:
        """The tips shared out by the room of each sheet, all with the size that fits all."""
        shares = _shares(tips, rooms, columns)
        if not all(shares):
            return None
        scale = math.inf
        for share, room in zip(shares, rooms, strict=True):
            wall = self._mason.largest(share, room, columns, scale)
            if wall is None:
                return None
            scale = wall.scale
        walls = (
            self._mason.largest(share, room, columns, scale)
            for share, room in zip(shares, rooms, strict=True)
        )
        return [wall for wall in walls if wall]

    def _too_long(self, tips: range) -> InfographicError:
        """The longest text is the one to shorten."""
        longest = max(
            (self._document.tips[index] for index in tips),
            key=lambda tip: len(str(tip.title)) + len(str(tip.text or "")),
        )
        hint = "shorten it, or take a layout that grows with its text: cards, editorial, path"
        return fail("this tip doesn't fit on a sheet of the poster", longest.source, hint)

    def _sheet(self, head: tuple[float, float], columns: int, number: int, count: int) -> _Sheet:
        setting, document = self._setting, self._document
        tile = self._mason.tile(columns)
        middle = self._size.width / 2 + self._margin
        lines = Columns(self._margin, tile, tile + _GAP * setting.unit, middle, self._size.width)
        top: list[Band] = []
        if number == 1:
            top.append(self._header(*head))
            if document.opener and (document.opener.title or document.opener.text):
                top.append(opener_strip(setting, document.opener, lines))
        else:
            top.append(running_strip(setting, document, lines, number, count))
        bottom = [foot_strip(setting, document, lines)] if number == count else []
        room = self._size.height - sum(band.frame.height for band in (*top, *bottom))
        return _Sheet(top, bottom, room)

    def _header(self, height: float, factor: float) -> Band:
        setting, width = self._setting, self._size.width
        u = setting.unit
        plan = self._words(factor)
        for larger in _LARGER:
            other = self._words(larger)
            if other.bottom + _HEAD_AIR * u <= height * u:
                plan = other
                break
        least = float(math.ceil(max(_LEAST_HEAD * u, plan.bottom + _HEAD_AIR * u)))
        bound = least if self._own else None
        stage = Stage(width, setting.palette, plan.lines, least, bound, margin=self._margin)
        scene = self._art.header(stage)
        place = Rect(0, 0, width, scene.height)
        colors = header_colors(scene)
        title, *others = plan.items(colors)
        if isinstance(title, Group):
            title = lit(title, self._said.title, colors[Role.SUBTITLE])
        words = Group((title, *others), frame=place)
        return Band(Frame(Size(width, scene.height), (*scene.items, words)), scene.grounds)

    def _words(self, factor: float) -> HeaderPlan:
        """Title, subtitle and intro, the title at ``factor`` times the theme's size."""
        setting, u = self._setting, self._setting.unit
        room = min(_TITLE_WIDTH * u, self._size.width - 2 * self._margin)
        return plan_header(
            setting, self._said, self._margin, _TITLE_TOP * u, room, self._widest,
            setting.style("title", factor), 3, _INTRO_WIDTH * u,
        )  # fmt: skip

    @property
    def _widest(self) -> float:
        """The most that the words of the header may take, so that there is room for art."""
        return self._size.width - 2 * self._margin - _LEAST_ART * self._setting.unit

    def _page(self, sheet: _Sheet, wall: Wall) -> Page:
        items: list[Item] = []
        y = 0.0
        for band in sheet.top:
            items.append(band.frame.at(0, y))
            y += band.frame.height
        above: Sequence[Color] = sheet.top[-1].colors
        below: Sequence[Color] = sheet.bottom[0].colors if sheet.bottom else ()
        place = Rect(0, y, self._size.width, sheet.room)
        items += self._mason.items(wall, self._art, place, above, below)
        for band in sheet.bottom:
            items.append(band.frame.at(0, self._size.height - band.frame.height))
        return Page(self._size, self._setting.palette.paper, tuple(items))


def _shares(tips: range, rooms: Sequence[float], columns: int) -> list[range]:
    """Whole rows for each sheet, in proportion to its room."""
    rows = math.ceil(len(tips) / columns)
    shares: list[range] = []
    filled = done = 0.0
    start = 0
    for room in rooms:
        done += room
        filled = round(rows * done / sum(rooms))
        end = min(len(tips), int(filled) * columns)
        shares.append(tips[start:end])
        start = end
    return shares


LAYOUT = Layout(
    summary="a wall of colour blocks on one printed sheet (A4, A3 or Letter)",
    canvas=canvas_of("a4"),
    arrange=arrange,
    images=frozenset({"header"}),
    suits=Suits(tips=(4, 20), words=(5, 30), form="sheet"),
)
