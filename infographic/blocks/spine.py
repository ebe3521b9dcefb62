"""A line down the page with cards at both sides, tied to it by knots."""

from __future__ import annotations

from dataclasses import dataclass

from infographic.art.moon import phase, waning
from infographic.blocks.color_walk import ColorWalk
from infographic.blocks.spine_card import SpineCard
from infographic.blocks.zigzag import Place, lowest
from infographic.color import Color
from infographic.geometry import Point, Rect
from infographic.outline import circle
from infographic.scene.items import Box, Group, Item, LinearGradient, Path
from infographic.scene.roles import Role

# In steps of the page: the line, a connector, a knot's moon and the gap around it.
_LINE, _CONNECTOR, _MOON, _AROUND = 6.0, 3.0, 20.0, 6.0
_DARK_SIDE = 0.26
"""How much of its colour the dark part of a moon shows."""


@dataclass(frozen=True, slots=True)
class Rail:
    """A line at ``x`` with cards ``width`` px wide, ``reach`` px from it, on its right or on
    ``two`` sides."""

    x: float
    reach: float
    width: float
    two: bool


@dataclass(frozen=True, slots=True)
class Spine:
    """The line and the cards of one page with their places in page coordinates.
    ``progress`` tells how far in the list each card is; ``phases`` whether the knots wane."""

    rail: Rail
    unit: float
    cards: tuple[SpineCard, ...]
    places: tuple[Place, ...]
    progress: tuple[float, ...]
    phases: bool

    @property
    def bottom(self) -> float:
        """The lower edge of the lowest card."""
        return lowest(self.places)

    def knot(self, place: int) -> float:
        """The y at which a card is tied to the line."""
        return self.places[place].y + self.cards[place].knot(self.places[place].height)

    def line(
        self, top: float, bottom: float, last: Color, rise: float = 0.0, fall: float = 0.0
    ) -> Group:
        """The line, in the colour of each card at its knot and in ``last`` at its end. It
        begins to show over ``rise`` px, where nothing covers its upper end, and fades over
        ``fall`` px above its lower one."""
        width, left = _LINE * self.unit, self.rail.x - _LINE * self.unit / 2
        first, start = (self.cards[0].tint.ink if self.cards else last), top + rise
        height = max(1.0, bottom - fall - start)
        inks = [(self.knot(i), card.tint.ink) for i, card in enumerate(self.cards)]
        stops = [(min(1.0, max(0.0, (y - start) / height)), ink) for y, ink in inks]
        stops = [(0.0, first), *stops, (1.0, last)]
        paint = LinearGradient(Point(0, start), Point(0, start + height), tuple(stops))
        items: list[Item] = [Box(Rect(left, start, width, height), paint)]
        # The ends apart, because viewers paint a gradient in a fixed number of steps.
        if rise:
            rising = ((0.0, first.with_alpha(0)), (1.0, first))
            paint = LinearGradient(Point(0, top), Point(0, start), rising)
            items.insert(0, Box(Rect(left, top, width, rise), paint))
        if fall:
            falling = ((0.0, last), (1.0, last.with_alpha(0)))
            paint = LinearGradient(Point(0, bottom - fall), Point(0, bottom), falling)
            items.append(Box(Rect(left, bottom - fall, width, fall), paint))
        return Group(tuple(items), role=Role.DECORATION)

    def knots(self, grounds: list[Color]) -> Group:
        """A moon at every card, in a gap of the page's colour there, and its connector."""
        items: list[Item] = []
        for place, card in enumerate(self.cards):
            items += self._knot(place, card, grounds[place])
        return Group(tuple(items), role=Role.DECORATION)

    def _knot(self, place: int, card: SpineCard, ground: Color) -> list[Item]:
        u, ink = self.unit, card.tint.ink
        center = Point(self.rail.x, self.knot(place))
        thick = _CONNECTOR * u
        gap = (_MOON + _AROUND) * u
        left = center.x + gap if self.places[place].rightward else center.x - self.rail.reach
        connector = Rect(left, center.y - thick / 2, self.rail.reach - gap, thick)
        items: list[Item] = [Box(connector, ink), Path(circle(center, gap), ground)]
        if not self.phases:
            return [*items, Path(circle(center, 0.64 * _MOON * u), ink)]
        moon = phase(center, _MOON * u, waning(self.progress[place]))
        dark = ground.mixed(ink, _DARK_SIDE)
        return [*items, Path(circle(center, _MOON * u), dark), Path(moon, ink)]

    def frames(self, edges: ColorWalk) -> list[Group]:
        """The cards, one side after the other: programs that copy text out of a PDF join
        what stands on one line, so neighbours on two sides must not follow each other."""
        sides: dict[bool, list[Group]] = {False: [], True: []}
        for card, place, share in zip(self.cards, self.places, self.progress, strict=True):
            left = (
                self.rail.x + self.rail.reach
                if place.rightward
                else self.rail.x - self.rail.reach - card.width
            )
            frame = card.frame(place.rightward, edges.at(share), place.height)
            sides[place.rightward].append(frame.at(left, place.y))
        return [*sides[False], *sides[True]]
