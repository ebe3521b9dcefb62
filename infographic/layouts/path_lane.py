"""The layout ``path`` where a page is narrow or of a fixed height: a lane that winds down
the page, with the words along it, right of it or on both sides by turns.

It comes out from below what stands before the first tip, goes on from page to page, and
ends at the door of the house.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, partial
from itertools import pairwise

from infographic.art.base import Art, decoration
from infographic.art.home import Home, home
from infographic.art.journey import Halt, Land, Road, warmed
from infographic.art.road import Cubic
from infographic.art.route import bend, homewards, straight
from infographic.blocks.cover import cover, panel
from infographic.blocks.frame import Frame
from infographic.blocks.header import header
from infographic.blocks.header_picture import header_art
from infographic.blocks.page_end import anchor_words
from infographic.blocks.page_head import header_part
from infographic.blocks.part import Part, ready
from infographic.blocks.spine_opener import SpineOpener
from infographic.blocks.zigzag import Place, column, deeper, lowest, zigzag
from infographic.geometry import Point, Rect, Size
from infographic.layouts.base import Brief
from infographic.layouts.chain import Sheet
from infographic.layouts.chains import BROAD, chained_scene, head_of
from infographic.layouts.parts import Room
from infographic.layouts.path_land import SLOPE, on_land, shore
from infographic.layouts.path_signs import Signs
from infographic.layouts.path_station import together
from infographic.scene.items import Box, Group, Item
from infographic.scene.roles import Role
from infographic.scene.scene import Page, Scene

_BOTH_SIDES = 860.0
"""The steps of type from which a lane has words on both sides."""
_ZOOMS = (1.0, 0.86, 0.74, 0.64, 0.54, 0.46)
"""Sizes of the last scene, in shares of the page's width."""

# In steps of the page: what lies between two tips of a side, below the opener, between the
# header and the first tip, below the last one; the lane beyond the page's edge.
_GAP, _BELOW_OPENER, _BEFORE, _BEHIND, _BEYOND = 46.0, 44.0, 130.0, 60.0, 24.0
_PITCH, _LEVEL, _OVERLAP = 118.0, 70.0, 28.0
_STEP, _DENSE, _WIDEST_GAP = 12.0, 0.76, 3.2


def lane_scene(brief: Brief) -> Scene:
    """The whole scene, on as few pages as hold it."""
    art = header_art(brief.document, brief.theme.art)
    return chained_scene(brief, partial(_Lane, brief, art), 1.08)


class _Lane:
    """The lane set for a room, and what its pages share."""

    def __init__(self, brief: Brief, art: Art, room: Room) -> None:
        self._brief, self._art, self.room = brief, art, room
        tips, u = brief.document.tips, room.setting.unit
        self._setting = on_land(room.setting)
        two = room.width / u >= _BOTH_SIDES and len(tips) > 1
        self._signs = Signs(self._setting, brief.document, room, two)
        self.sources = tuple(tip.source for tip in tips)
        self._tight = _DENSE if room.dense else 1.0
        self._progress = tuple(place / max(1, len(tips) - 1) for place in range(len(tips)))
        if not self._opener:
            # The lane itself comes down from the horizon.
            shown = art.header
            self._art = replace(art, header=lambda stage: shown(replace(stage, way=False)))
        self.top, self.end = self._header(), self._ending()

    def _header(self) -> Part:
        room, document = self.room, self._brief.document
        if room.beside:
            return ready(Frame(Size(room.width, 0.0), ()))
        if not room.height:
            return ready(header(room.setting, document, self._art, room.width, room.margin))
        size = Size(room.width, room.height)
        return header_part(
            room.setting, document, self._art, size, room.margin, room.safe, dense=room.dense
        )

    def _ending(self) -> Part:
        if self.room.beside:
            return ready(Frame(Size(self.room.width, 0.0), ()))
        zoom = _ZOOMS[-1] if self.room.height else _ZOOMS[0]
        _, _, band = self._last_words
        height = band + self._home(zoom, 1)[0].height
        return Part(height, lambda _: Frame(Size(0, 0), ()), 0.35 * self.room.width)

    @cached_property
    def _last_words(self) -> tuple[Frame, float, float]:
        room, document = self.room, self._brief.document
        dense = room.dense > 0
        return anchor_words(room.setting, document, room.width, room.margin, room.safe, dense)

    def _home(self, zoom: float, side: int) -> tuple[Home, float]:
        """The last scene, and the x at which it stands."""
        palette, width = self.room.setting.palette, self.room.width
        wide = zoom * width
        scene = home(
            wide, palette, warmed(palette, 1.0), mirrored=side < 0,
            together=together(self._brief.document), left=width - wide,
        )  # fmt: skip
        return scene, width - wide

    @cached_property
    def _heights(self) -> tuple[float, ...]:
        """The heights of the words, made equal where they nearly are."""
        heights = self._signs.heights
        level = max(heights) - min(heights) <= _LEVEL * self.room.setting.unit
        return (max(heights),) * len(heights) if self._signs.two and level else heights

    @cached_property
    def _opener(self) -> SpineOpener | None:
        opener, room, signs = self._brief.document.opener, self.room, self._signs
        if opener is None or not (opener.title or opener.text):
            return None
        width = room.width - 2 * room.margin
        step = signs.right - room.margin - _STEP * room.setting.unit if signs.two else width
        padding = 0.84 * room.setting.theme.spacing.padding * room.setting.unit
        return SpineOpener(room.setting, opener, width, step, padding, room.dense > 0)

    def listing(self, share: range, opens: bool) -> Part:
        """The words, and the way to them and on from them."""
        places = self._places(share, self._gap)
        height = self._before(opens, places) + lowest(places) + self._after
        glad = 0.4 * self._gap * len(share)
        return Part(height, lambda _: Frame(Size(0, 0), ()), max(1.0, glad))

    @property
    def _gap(self) -> float:
        return _GAP * self._tight * self.room.setting.unit

    @property
    def _after(self) -> float:
        return 0.0 if self.room.beside else _BEHIND * self._tight * self.room.setting.unit

    def _places(self, share: range, gap: float) -> tuple[Place, ...]:
        heights = [self._heights[place] for place in share]
        if not self._signs.two or len(share) < 2:
            return column(heights, gap)
        return zigzag(heights, gap, _PITCH * self._tight * self.room.setting.unit)

    def _before(self, opens: bool, places: tuple[Place, ...]) -> float:
        """The px from the header to the first words."""
        u = self.room.setting.unit
        if not opens or not self._opener:
            return (0.3 if self.room.beside or not opens else 1.0) * _BEFORE * self._tight * u
        height = self._opener.height(deeper(places)) + _BELOW_OPENER * self._tight * u
        return height - (0.0 if self.room.beside else _OVERLAP * u)

    def cover(self, size: Size, opens: bool) -> Frame:
        """The header on a page of its own."""
        room, document = self.room, self._brief.document
        return cover(room.setting, document, self._art, size, room.margin, room.safe, opens=opens)

    def panel(self, size: Size) -> tuple[Frame, Frame] | None:
        """The header at the left of a wide page, and the last words at its foot."""
        room, document = self.room, self._brief.document
        return panel(room.setting, document, self._art, size, room.margin, room.safe, ends=True)

    def strip(self, size: Size, share: range) -> Frame:  # noqa: ARG002
        """Nothing: the land goes on to the edge, with what grows there."""
        return Frame(size, ())

    def _shore(self, sheet: Sheet) -> list[Item]:
        """Land with what stands beside the lane, where no text may stand at a page's foot."""
        if sheet.last or self.room.safe.bottom <= BROAD * sheet.size.height:
            return []
        number = sheet.share.stop - 1
        tip, progress = self._brief.document.tips[number], self._progress[number]
        inner = self._signs.x + self._signs.inset
        return [shore(self.room, sheet.size.height, inner, tip, number + 1, progress)]

    def page(self, sheet: Sheet) -> Page:
        """A page with part of the list."""
        room, u, signs = self.room, self.room.setting.unit, self._signs
        places, rest = self._filled(sheet)
        top = sheet.top + self._before(sheet.opens, places) + (0 if sheet.header else rest / 2)
        places = tuple(place._replace(y=place.y + top) for place in places)
        points = [
            Point(signs.bend(number, place.rightward), place.y + place.height / 2)
            for number, place in zip(sheet.share, places, strict=True)
        ]
        land = self._land(sheet)
        halts = self._halts(sheet, places, points)
        opener: list[Item] = []
        start = sheet.top
        if sheet.opens and self._opener:
            height = self._opener.height(deeper(places))
            start = places[0].y - _BELOW_OPENER * self._tight * u - height
            opener.append(self._opener.frame(deeper(places)).at(room.margin, start))
            start += height / 2
        lead, rises = self._lead(sheet, points, start)
        cubics = [*lead, *(bend(one, other, 0.62) for one, other in pairwise(points))]
        end = points[-1] if points else lead[-1][-1]
        behind, front = self._end(sheet, end, cubics)
        road = Road(
            land, tuple(cubics), signs.road, rises=rises,
            home=bool(front),
        )  # fmt: skip
        items: list[Item] = [decoration(*land.items(halts))] if halts else [self._bare(sheet, land)]
        if sheet.header:
            items.append(self.top.frame(sheet.top).at(0, 0))
        elif not room.beside:
            head = replace(room, setting=self._setting)
            items.append(head_of(self._brief, head, sheet).at(0, 0))
        items += [*self._shore(sheet), *behind, decoration(*road.items(())), *opener]
        for number, place, point in zip(sheet.share, places, points, strict=True):
            items.append(signs.drawn(number, place.rightward, point, place.height))
        return Page(sheet.size, land.color(sheet.size.height), (*items, *front))

    def _filled(self, sheet: Sheet) -> tuple[tuple[Place, ...], float]:
        """The places with gaps that fill the page, and the px that are left then."""
        needed = self.listing(sheet.share, sheet.opens).height
        spare = sheet.room - needed
        count = (len(sheet.share) - 1) * (0.5 if self._signs.two else 1.0)
        gap = self._gap
        if spare > 0 and count > 0:
            gap += min(spare / (count + 0.5), (_WIDEST_GAP - 1) * gap)
        places = self._places(sheet.share, gap)
        used = self._before(sheet.opens, places) + lowest(places) + self._after
        if used > sheet.room + 0.5:
            places = self._places(sheet.share, self._gap)
            used = needed
        return places, max(0.0, sheet.room - used)

    def _land(self, sheet: Sheet) -> Land:
        last = len(self._progress) - 1
        begin = sheet.share.start / max(1, last) if sheet.share else 1.0
        end = min(1.0, sheet.share.stop / max(1, last)) if sheet.share else 1.0
        top = sheet.top if sheet.header else 0.0
        bottom = max(top + 1, sheet.bottom if sheet.last else sheet.size.height)
        palette = self.room.setting.palette
        return Land(self.room.width, bottom, palette, SLOPE, top, begin, end)

    def _bare(self, sheet: Sheet, land: Land) -> Item:
        return decoration(Box(Rect(0, 0, *sheet.size), land.color(sheet.bottom)))

    def _halts(self, sheet: Sheet, places: tuple[Place, ...], points: list[Point]) -> list[Halt]:
        """The bends as the land sees them: a slope for each, without anything on it."""
        return [
            Halt(
                point, 1 if place.rightward else -1, None, place.height / 2 + 8, None,
                self._progress[number], number + 1,
            )
            for number, place, point in zip(sheet.share, places, points, strict=True)
        ]  # fmt: skip

    def _lead(self, sheet: Sheet, points: list[Point], start: float) -> tuple[list[Cubic], bool]:
        """The lane to the first words, and whether it comes out of the distance."""
        u, x = self.room.setting.unit, self._signs.x
        below = (
            points[0] if points else Point(x, max(start + 8, min(start + 200 * u, sheet.bottom)))
        )
        if sheet.opens and self._opener:
            return [bend(Point(x, start), below, 0.6)], False
        if self.room.beside:
            return [bend(Point(x, -_BEYOND * u), below, 0.6)], False
        if sheet.header:
            far = Point(x + (below.y - start) * (0.5 if x < 0.4 * self.room.width else -0.3), start)
            return [bend(Point(far.x, start - 6 * u), below, 0.6)], True
        return [bend(Point(x, start - 16 * u), below, 0.6)], True

    def _end(self, sheet: Sheet, last: Point, cubics: list[Cubic]) -> tuple[list[Item], list[Item]]:
        """The land and the house at the end, behind the lane and before it; the lane goes on
        to the door, or off the page."""
        height = sheet.size.height
        if not sheet.last or self.room.beside:
            cubics.append(straight(last, Point(last.x, height + _BEYOND * self.room.setting.unit)))
            return [], []
        words, above, band = self._last_words
        tall = height - sheet.bottom
        zoom = next((z for z in _ZOOMS if self._home(z, 1)[0].height + band <= tall), _ZOOMS[-1])
        wide = zoom * self.room.width
        side = -1 if last.x <= self.room.width - 0.4 * wide else 1
        scene, left = self._home(zoom, side)
        anchor_y = height - band
        y = anchor_y - scene.height
        door = Point(left + scene.door.x, y + scene.door.y)
        cubics += homewards(last, door, side, wide / 1200)
        place = Frame(Size(0, 0), (decoration(*scene.behind),)).at(left, y)
        front = Frame(Size(0, 0), (decoration(*scene.front),)).at(left, y)
        anchor = Box(
            Rect(0, anchor_y - 1, self.room.width, band + 1), self.room.setting.palette.anchor
        )
        ground = Group((anchor,), role=Role.DECORATION)
        frame = Rect(0, 0, self.room.width, height)
        body = Group((words.at(self.room.margin, anchor_y + above),), frame=frame)
        return [place], [front, ground, body]
