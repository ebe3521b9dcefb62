"""Cards left and right of a line by turns, from night to dawn.

The line runs from the header down to the light of the sun at the end. Its knots are the moon, which
wanes from tip to tip; the page and the cards grow lighter with the dawn. In a light
theme the page warms towards evening instead, and the knots are plain. On a narrow page the
line runs at the left, and all cards are right of it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, partial

from infographic.art.base import Art, Stage
from infographic.blocks.color_walk import after_dawn, card_walk, edge_walk, page_walk
from infographic.blocks.cover import cover, panel
from infographic.blocks.footer import ending
from infographic.blocks.frame import Frame
from infographic.blocks.ground import tint_upon, upon
from infographic.blocks.header import header
from infographic.blocks.header_picture import header_art
from infographic.blocks.page_end import end_goal, end_part
from infographic.blocks.page_head import header_part
from infographic.blocks.part import Part, ready
from infographic.blocks.setting import Setting
from infographic.blocks.spine import Rail, Spine
from infographic.blocks.spine_card import SpineCard, card_form, spine_card
from infographic.blocks.spine_opener import SpineOpener
from infographic.blocks.tints import tint_walk
from infographic.blocks.zigzag import Place, column, lowest, zigzag
from infographic.geometry import Point, Size
from infographic.layouts.base import Brief, Layout, Suits
from infographic.layouts.chain import Sheet
from infographic.layouts.chains import chained_scene, head_of
from infographic.layouts.parts import Room
from infographic.layouts.scenic import art_strip
from infographic.scene.items import Item, Paint
from infographic.scene.scene import Page, Scene
from infographic.sizes import canvas_of

_SCALE = 1.06
"""The type of a page as high as its content, in sizes of the theme."""
_BOTH_SIDES = 860.0
"""The steps of type from which a page has cards on both sides."""
_WIDE_CARD = 620.0
"""The steps from which a card has its number beside the words."""
_FEW, _LARGER = 5, 1.1
"""Up to how many tips their words are set larger, and by how much."""

# In steps of the page.
_REACH, _NARROW_REACH, _DENSE_REACH = 44.0, 36.0, 34.0
_KNOT, _BEFORE, _NO_OPENER, _BEHIND, _ABOVE = 20.0, 40.0, 40.0, 56.0, 14.0
_PITCH, _LEVEL, _FADE = 80.0, 76.0, 180.0
"""The least way from knot to knot; up to how much cards may differ to come at one
pitch; over how much of its end the line fades."""
_DENSEST, _SCENE = 2, 0.21
"""How dense a page is that has no scene at its end; the least of one, in widths of a page."""
_DENSE = 0.6
"""The factor of gaps on a dense page."""
_WIDEST_GAP, _TALLEST_CARD = 2.4, 1.3
"""How far gaps and cards grow where a page has room."""


def arrange(brief: Brief) -> Scene:
    """The whole scene, on as few pages as hold it."""
    art = header_art(brief.document, brief.theme.art)
    return chained_scene(brief, partial(_Timeline, brief, art), _SCALE)


class _Timeline:
    """The list set for a room, and what its pages share."""

    def __init__(self, brief: Brief, art: Art, room: Room) -> None:
        self._brief, self._art, self.room = brief, art, room
        setting, tips = room.setting, brief.document.tips
        u, palette = setting.unit, setting.palette
        two = room.width / u >= _BOTH_SIDES and len(tips) > 1
        reach = (_DENSE_REACH if room.dense else _REACH if two else _NARROW_REACH) * u
        x = room.width / 2 if two else room.margin + _KNOT * u
        self._rail = Rail(x, reach, room.width - room.margin - x - reach, two)
        self._gap = setting.theme.spacing.gap * u * (_DENSE if room.dense else 1.0)
        self._ground, self._face = page_walk(palette), card_walk(palette)
        self._progress = tuple(place / max(1, len(tips) - 1) for place in range(len(tips)))
        self._cards = self._all_cards()
        self.sources = tuple(tip.source for tip in tips)
        self.top, self.end = self._header(), self._ending()

    def _all_cards(self) -> tuple[SpineCard, ...]:
        document, room, width = self._brief.document, self.room, self._rail.width
        beside = room.dense > 0 or width / room.setting.unit >= _WIDE_CARD
        form = card_form(room.setting, document, width, beside)
        factor = _LARGER if len(document.tips) <= _FEW and not room.dense else 1.0
        tints = tint_walk(room.setting.palette.tints, len(document.tips))
        cards = []
        for place, (progress, tint) in enumerate(zip(self._progress, tints, strict=True)):
            face = self._face.at(progress)
            setting = upon(room.setting, face)
            card = spine_card(setting, document, place, tint_upon(tint, face), form, factor)
            cards.append(card)
        return tuple(cards)

    @cached_property
    def _heights(self) -> tuple[float, ...]:
        """The heights that places are made for, equal where those of the cards nearly are,
                so that the knots come at one
        pitch; over how much of its end the line fades."""
        heights = [card.height for card in self._cards]
        level = max(heights) - min(heights) <= _LEVEL * self.room.setting.unit
        if self._rail.two and level:
            return (max(heights),) * len(heights)
        return tuple(heights)

    def _header(self) -> Part:
        room, document = self.room, self._brief.document
        setting = room.setting
        if room.beside:
            return ready(Frame(Size(room.width, 0.0), ()))
        if not room.height:
            return ready(header(setting, document, self._art, room.width, room.margin))
        size = Size(room.width, room.height)
        return header_part(
            setting, document, self._art, size, room.margin, room.safe, dense=room.dense
        )

    def _after_dawn(self) -> Setting:
        """The means of the end: the page as it is there, and an anchor in its light."""
        theme = self.room.setting.theme
        palette = replace(after_dawn(theme.palette), paper=self._ground.at(1.0))
        return replace(self.room.setting, theme=replace(theme, palette=palette))

    def _ending(self) -> Part:
        room, document, setting = self.room, self._brief.document, self._after_dawn()
        if room.beside:
            return ready(Frame(Size(room.width, 0.0), ()))
        if room.height:
            size = Size(room.width, room.height)
            dense = room.dense > 0
            end = end_part(setting, document, self._art, size, room.margin, room.safe, dense=dense)
            # Only where there is no other way does the line end without its sun.
            scene = _SCENE * room.width if room.dense < _DENSEST else 0.0
            return replace(end, height=end.height + scene)
        finale = self._art.finale(Stage(room.width, setting.palette, (), margin=room.margin))
        centered = finale.goal is not None and self._rail.two
        frame = ending(setting, document, finale, room.width, room.margin, centered=centered)
        return ready(frame)

    def listing(self, share: range, opens: bool) -> Part:
        """The cards, what comes before the first one, and the way to them."""
        u = self.room.setting.unit
        places = self._places(share, self._gap)
        height = self._before(opens) + lowest(places) + self._tail
        room = len(share) * 0.1 * max(self._heights) + 0.5 * self._gap * len(share)
        return Part(height, lambda _: Frame(Size(0, 0), ()), max(u, room))

    @property
    def _tail(self) -> float:
        return 0.0 if self.room.beside else _BEHIND * self.room.setting.unit * self._tight

    @property
    def _tight(self) -> float:
        return _DENSE if self.room.dense else 1.0

    def _places(self, share: range, gap: float, taller: float = 1.0) -> tuple[Place, ...]:
        heights = [self._heights[place] * taller for place in share]
        if not self._rail.two or len(share) < 2:
            return column(heights, gap)
        places = zigzag(heights, gap, _PITCH * self.room.setting.unit)
        # Whatever the pitch, a card ends with its own words.
        own = (self._cards[number].height * taller for number in share)
        return tuple(
            place._replace(height=height) for place, height in zip(places, own, strict=True)
        )

    def _before(self, opens: bool) -> float:
        """The px from the header to the first card."""
        u, opener = self.room.setting.unit, self._opener if opens else None
        if opener is None:
            return (_NO_OPENER * u if opens and not self.room.beside else 0.0) * self._tight
        return self._above_opener + opener.height() + self._gap_after_opener

    @property
    def _gap_after_opener(self) -> float:
        return max(self._gap, (_BEFORE * self._tight) * self.room.setting.unit)

    @property
    def _above_opener(self) -> float:
        return 0.0 if self.room.beside else _ABOVE * self._tight * self.room.setting.unit

    @cached_property
    def _opener(self) -> SpineOpener | None:
        """The band above the list."""
        opener, room, rail = self._brief.document.opener, self.room, self._rail
        if opener is None or not (opener.title or opener.text):
            return None
        width = room.width - 2 * room.margin
        step = rail.x + rail.reach - room.margin if rail.two else width
        padding = self._cards[0].form.padding
        return SpineOpener(room.setting, opener, width, step, padding, room.dense > 0, level=True)

    def cover(self, size: Size, opens: bool) -> Frame:
        """The header on a page of its own."""
        room, document = self.room, self._brief.document
        return cover(room.setting, document, self._art, size, room.margin, room.safe, opens=opens)

    def panel(self, size: Size) -> tuple[Frame, Frame] | None:
        """The header at the left of a wide page, and the last words at its foot."""
        room, document = self.room, self._brief.document
        return panel(room.setting, document, self._art, size, room.margin, room.safe, ends=True)

    def strip(self, size: Size, share: range) -> Frame:
        """The art in the lower border of a page that ends with these tips."""
        progress, setting = self._progress[share.stop - 1], self.room.setting
        return art_strip(setting, self._brief.document, self._art, size, progress)

    def page(self, sheet: Sheet) -> Page:
        """A page with part of the list."""
        room, u = self.room, self.room.setting.unit
        gap, taller, rest = self._filled(sheet)
        places = self._places(sheet.share, gap, taller)
        top = sheet.top + self._before(sheet.opens)
        if not sheet.header:
            top += rest / 2
        places = tuple(place._replace(y=place.y + top) for place in places)
        spine = Spine(
            self._rail, u, tuple(self._cards[place] for place in sheet.share), places,
            tuple(self._progress[place] for place in sheet.share), room.setting.palette.dark,
        )  # fmt: skip
        total = len(self._cards)
        first, last = sheet.share.start / total, sheet.share.stop / total
        ground = self._ground
        background: Paint = ground.at(1.0)
        if sheet.share:
            background = ground.down(sheet.top, sheet.bottom, first, last)
        items, line_top, rise = self._opening(sheet, places)
        line_end, fall = self._end_of_line(sheet, spine)
        if sheet.last and not room.beside:
            end = self.end.frame(sheet.size.height - sheet.bottom)
            items.append(end.at(0, sheet.bottom))
        span = max(1.0, sheet.bottom - sheet.top)
        grounds = [
            self._ground.at(first + (last - first) * (spine.knot(place) - sheet.top) / span)
            for place in range(len(places))
        ]
        ends = sheet.last or not spine.cards
        ink = room.setting.palette.tints[-1].ink if ends else spine.cards[-1].tint.ink
        items += [spine.line(line_top, line_end, ink, rise, fall), spine.knots(grounds)]
        items += spine.frames(edge_walk(room.setting.palette))
        return Page(sheet.size, background, tuple(items))

    def _filled(self, sheet: Sheet) -> tuple[float, float, float]:
        """The gap between cards and how much taller they are, so that they fill the page; and
        the px that are left then."""
        if not sheet.share:
            return self._gap, 1.0, 0.0

        def spare(share: float) -> float:
            gap = self._gap * (1 + (_WIDEST_GAP - 1) * share)
            places = self._places(sheet.share, gap, 1 + (_TALLEST_CARD - 1) * share)
            needed = self._before(sheet.opens) + lowest(places) + self._tail
            return sheet.room - needed

        low, high = 0.0, 1.0
        if spare(1.0) < 0:
            for _ in range(12):
                middle = (low + high) / 2
                low, high = (middle, high) if spare(middle) >= 0 else (low, middle)
            high = low
        gap = self._gap * (1 + (_WIDEST_GAP - 1) * high)
        return gap, 1 + (_TALLEST_CARD - 1) * high, max(0.0, spare(high))

    def _opening(self, sheet: Sheet, places: tuple[Place, ...]) -> tuple[list[Item], float, float]:
        """What is above the cards; where the line begins, and over how many px it shows."""
        room, u = self.room, self.room.setting.unit
        items: list[Item] = []
        if sheet.header:
            items.append(self.top.frame(sheet.top).at(0, 0))
        elif not room.beside:
            head = replace(room, setting=upon(room.setting, *(c for _, c in self._ground.stops)))
            items.append(head_of(self._brief, head, sheet).at(0, 0))
        if sheet.opens and self._opener:
            height = self._opener.height()
            y = places[0].y - self._gap_after_opener - height
            items.append(self._opener.frame().at(room.margin, y))
            return items, y + height, 0.0
        if room.beside:
            return items, 0.0, 0.0
        top = sheet.top - (0 if sheet.header else 24 * u)
        return items, top, max(u, (places[0].y - top) if places else 60 * u)

    def _end_of_line(self, sheet: Sheet, spine: Spine) -> tuple[float, float]:
        """The y at which the line ends, and over how many px it fades towards the sun."""
        height, u = sheet.size.height, self.room.setting.unit
        if not sheet.last or self.room.beside:
            return height, 0.0
        goal = self._goal(height - sheet.bottom)
        start = spine.knot(-1) if spine.cards else sheet.top
        if goal is None:
            return start, 0.0
        end = goal.y + sheet.bottom
        return end, max(0.0, min(_FADE * u, (end - start) / 2))

    def _goal(self, height: float) -> Point | None:
        """Where the sun is in an end of that height."""
        room, setting = self.room, self._after_dawn()
        if not room.height:
            stage = Stage(room.width, setting.palette, (), margin=room.margin)
            return self._art.finale(stage).goal
        return end_goal(
            setting, self._brief.document, self._art, room.width, room.margin, room.safe,
            room.dense > 0, height,
        )  # fmt: skip


LAYOUT = Layout(
    summary="cards left and right of a line that leads from night to dawn",
    canvas=canvas_of("web"),
    arrange=arrange,
    images=frozenset({"header"}),
    suits=Suits(tips=(4, 16), words=(5, 40)),
)
