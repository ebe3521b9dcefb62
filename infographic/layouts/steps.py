"""Flights of stairs that climb from left to right, as one reads: step by step to a summit.

Every flight goes on where the one above it left the page, so that reading down is
climbing on. The colours climb with it from the valley to the summit, and a tip that is much
longer than its neighbours, or a last one that is alone, has a whole flight to itself. On a
narrow page every tip has.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import zip_longest

from infographic.art.base import Art, Stage
from infographic.blocks.cover import cover, panel
from infographic.blocks.footer import footer
from infographic.blocks.frame import Frame
from infographic.blocks.header import header
from infographic.blocks.header_picture import header_art
from infographic.blocks.opener import BandEdges, opener_band
from infographic.blocks.page_end import end_part
from infographic.blocks.page_head import header_part
from infographic.blocks.part import Part, ready
from infographic.blocks.scene_view import tinted_view
from infographic.blocks.setting import Setting
from infographic.blocks.stairs import Flight
from infographic.color import Color
from infographic.geometry import Rect, Size
from infographic.layouts.base import Brief, Layout, Suits
from infographic.layouts.chain import Sheet
from infographic.layouts.chains import chained_scene, head_of
from infographic.layouts.parts import Room
from infographic.layouts.steps_flights import Flights, climbed
from infographic.scene.items import Box, Group, Item
from infographic.scene.roles import Role
from infographic.scene.scene import Page, Scene
from infographic.sizes import canvas_of
from infographic.theme.model import Palette

_ART = "summit"
# In steps of a page 1200 px wide.
_OVERLAP, _NO_OPENER, _MIST = 8.0, 24.0, 72.0
_GLAD = 0.2
"""The share of its height that does a flight good."""


def arrange(brief: Brief) -> Scene:
    """The whole scene, on as few pages as hold it."""
    art = header_art(brief.document, _ART)
    return chained_scene(brief, partial(_Stairs, brief, art))


class _Stairs:
    """The stairs set for a room."""

    def __init__(self, brief: Brief, art: Art, room: Room) -> None:
        self._brief, self._art, self.room = brief, art, room
        self._flights = Flights(brief.document, room)
        tips = brief.document.tips
        self.sources = tuple(tips[chunk.start].source for chunk in self._flights.chunks)
        # A view's lower edge runs into the floor, not into the page.
        self._view = _is_view(art, room.setting.palette, room.width)
        self._opener = self._opener_band()
        self.top, self.end = self._header(), self._ending()

    def _header(self) -> Part:
        room, document, margin = self.room, self._brief.document, self._flights.margin
        setting = self._upon(self._floor) if self._view else room.setting
        if room.beside:
            return ready(Frame(Size(room.width, 0.0), ()))
        if not room.height:
            return ready(header(setting, document, self._art, room.width, margin))
        size = Size(room.width, room.height)
        return header_part(setting, document, self._art, size, margin, room.safe, dense=room.dense)

    def _ending(self) -> Part:
        room, document, margin = self.room, self._brief.document, self._flights.margin
        setting = self._upon(self._flights.mist)
        if room.beside:
            return ready(Frame(Size(room.width, 0.0), ()))
        if not room.height:
            return ready(footer(setting, document, self._art, room.width, margin))
        size, dense = Size(room.width, room.height), room.dense > 0
        end = end_part(setting, document, self._art, size, margin, room.safe, dense=dense)
        scene = 0.0 if room.dense > 1 else 0.2 * room.width
        return replace(end, height=end.height + scene)

    def _upon(self, paper: Color) -> Setting:
        setting = self.room.setting
        palette = replace(setting.palette, paper=paper)
        return replace(setting, theme=replace(setting.theme, palette=palette))

    def _opener_band(self) -> Frame | None:
        opener, room = self._brief.document.opener, self.room
        if opener is None or not (opener.title or opener.text):
            return None
        margin, most = self._flights.margin, max(2, self._flights.most)
        column = (room.width - 2 * margin + self._flights.gap) / most
        text = margin + column * min(2, max(1, self._flights.most - 1))
        edges = BandEdges(margin, text, room.width - margin)
        return opener_band(room.setting, opener, room.width, edges, bare=True, dense=room.dense > 0)

    @property
    def _floor(self) -> Color:
        """What the stairs rise from: the opener's band, or the ground of the scene."""
        palette = self.room.setting.palette
        if self._opener:
            return palette.band
        return palette.ground_bottom if self._view else palette.paper

    def listing(self, share: range, opens: bool) -> Part:
        """The flights, and the floor that they rise from."""
        flights = self._placed(share, 0.0, mist=True)
        tall = flights[-1].ground + flights[-1].height if flights else 0.0
        height = self._before(opens) + tall + self._mist
        return Part(height, lambda _: Frame(Size(0, 0), ()), _GLAD * max(1.0, tall))

    def _placed(self, share: range, top: float, mist: bool, more: float = 0.0) -> list[Flight]:
        found = []
        for place in share:
            last = mist and place == share.stop - 1
            flight = self._flights.flight(self._flights.chunks[place], last)
            found.append(replace(flight, more=more))
        return climbed(found, top)

    @property
    def _mist(self) -> float:
        """The height of the mist at the end of the stairs."""
        return 0.0 if self.room.beside else _MIST * self.room.setting.unit

    def _before(self, opens: bool) -> float:
        u = self.room.setting.unit
        if not opens:
            return 0.0
        if self._opener:
            return self._opener.height - (0.0 if self.room.beside else _OVERLAP * u)
        return 0.0 if self._view else _NO_OPENER * u

    def cover(self, size: Size, opens: bool) -> Frame:
        """The header on a page of its own."""
        room, document = self.room, self._brief.document
        return cover(room.setting, document, self._art, size, room.margin, room.safe, opens=opens)

    def panel(self, size: Size) -> tuple[Frame, Frame] | None:
        """The header at the left of a wide page, and the last words at its foot."""
        room, document = self.room, self._brief.document
        return panel(room.setting, document, self._art, size, room.margin, room.safe, ends=True)

    def strip(self, size: Size, share: range) -> Frame:
        """The art in the lower border of a page that ends with these flights."""
        done = self._flights.chunks[share.stop - 1].stop - 1
        progress, setting = done / max(1, len(self._brief.document.tips) - 1), self.room.setting
        return tinted_view(setting, self._art, size, progress, done, self._flights.tints[done])

    def page(self, sheet: Sheet) -> Page:
        """A page with part of the stairs."""
        room, palette = self.room, self.room.setting.palette
        ends = sheet.last and not room.beside
        items, top = self._opening(sheet)
        natural = self.listing(sheet.share, sheet.opens).height
        more = max(0.0, sheet.room - natural) / max(1, len(sheet.share))
        flights = self._placed(sheet.share, top, mist=ends, more=more)
        bottom = sheet.bottom if ends else sheet.size.height
        if flights and (sheet.header or sheet.opens):
            floor = Rect(0, top, room.width, flights[0].ground - top)
            items.insert(0, Group((Box(floor, self._floor),), role=Role.DECORATION))
        contents: list[Item] = []
        for flight, after in zip_longest(flights, flights[1:]):
            lower = after.ground if after else bottom
            mist = self._flights.mist if ends and not after else None
            items.append(flight.faces(lower, mist))
            contents += flight.contents()
        items += contents
        if ends:
            end = self.end.frame(sheet.size.height - sheet.bottom)
            items.append(end.at(0, sheet.bottom))
        paper = palette.paper if flights else self._flights.mist
        return Page(sheet.size, paper, tuple(items))

    def _opening(self, sheet: Sheet) -> tuple[list[Item], float]:
        """What is above the stairs, and the y at which it ends. The opener is the ground
        floor: it goes from side to side and on behind the first flight."""
        room = self.room
        items: list[Item] = []
        if sheet.header:
            items.append(self.top.frame(sheet.top).at(0, 0))
        elif not room.beside:
            items.append(head_of(self._brief, room, sheet).at(0, 0))
        top = sheet.top + self._before(sheet.opens)
        if sheet.opens and self._opener:
            y = top - self._opener.height
            high = 0.0 if room.beside else y
            floor = Box(Rect(0, high, room.width, top - high + 1), room.setting.palette.band)
            items += [Group((floor,), role=Role.DECORATION), self._opener.at(0, y)]
        return items, top


def _is_view(art: Art, palette: Palette, width: float) -> bool:
    """Whether a header shows land that can go on below it: not where words lie on the page."""
    land = replace(palette, paper=palette.ground_bottom)
    return land.paper not in art.header(Stage(width, land, ())).grounds


LAYOUT = Layout(
    summary="flights of stairs that climb to a summit, a tip on every step",
    canvas=canvas_of("web"),
    arrange=arrange,
    images=frozenset({"header"}),
    suits=Suits(tips=(5, 60), words=(0, 30)),
)
