"""A line down the page with cards at both sides, tied to it by knots."""

from __future__ import annotations

from dataclasses import dataclass

from infographic.art.moon import phase, waning
from infographic.blocks.color_walk import ColorWalk
from infographic.blocks.spine_card import SpineCard
from infographic.blocks.zigzag import Place
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
class Spine:
    """The line at ``x``, ``reach`` px from the cards, and the cards of one page with their
    places in page coordinates. ``progress`` tells how far in the list each card is;
    ``phases`` whether the knots wane."""

    x: float
    reach: float
    unit: float
    cards: tuple[SpineCard, ...]
    places: tuple[Place, ...]
    progress: tuple[float, ...]
    phases: bool

    @property
    def bottom(self) -> float:
        """The lower edge of the lowest card."""
        return max(place.bottom for place in self.places)

    def knot(self, place: int) -> float:
        """The y at which a card is tied to the line."""
        return self.places[place].y + self.cards[place].knot

    def line(self, top: float, bottom: float, last: Color, fade: float = 0.0) -> Group:
        """The line, in the colour of each card at its knot and in ``last`` at its end. It
        begins to show over ``fade`` px, where nothing covers its upper end."""
        width, left = _LINE * self.unit, self.x - _LINE * self.unit / 2
        first, start = self.cards[0].tint.ink, top + fade
        height = max(1.0, bottom - start)
        inks = [(self.knot(i), card.tint.ink) for i, card in enumerate(self.cards)]
        stops = [(min(1.0, max(0.0, (y - start) / height)), ink) for y, ink in inks]
        stops = [(0.0, first), *stops, (1.0, last)]
        paint = LinearGradient(Point(0, start), Point(0, start + height), tuple(stops))
        items = [Box(Rect(left, start, width, height), paint)]
        if fade:
            # Apart, because viewers paint a gradient in a fixed number of steps.
            rising = ((0.0, first.with_alpha(0)), (1.0, first))
            paint = LinearGradient(Point(0, top), Point(0, start), rising)
            items.insert(0, Box(Rect(left, top, width, fade + 1), paint))
        return Group(tuple(items), role=Role.DECORATION)

    def knots(self, grounds: list[Color]) -> Group:
        """A moon at every card, in a gap of the page's colour there, and its connector."""
        items: list[Item] = []
        for place, card in enumerate(self.cards):
            items += self._knot(place, card, grounds[place])
        return Group(tuple(items), role=Role.DECORATION)

    def _knot(self, place: int, card: SpineCard, ground: Color) -> list[Item]:
        u, ink = self.unit, card.tint.ink
        center = Point(self.x, self.knot(place))
        thick = _CONNECTOR * u
        gap = (_MOON + _AROUND) * u
        left = center.x + gap if self.places[place].rightward else center.x - self.reach
        connector = Rect(left, center.y - thick / 2, self.reach - gap, thick)
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
            left = self.x + self.reach if place.rightward else self.x - self.reach - card.width
            frame = card.frame(place.rightward, edges.at(share))
            sides[place.rightward].append(frame.at(left, place.y))
        return [*sides[False], *sides[True]]
