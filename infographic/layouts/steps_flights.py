"""The flights of the layout ``steps``: which tips are on each, and where its treads are."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from infographic.blocks.climb import climb_tints
from infographic.blocks.color_walk import page_walk
from infographic.blocks.frame import Frame
from infographic.blocks.ground import upon
from infographic.blocks.setting import Setting
from infographic.blocks.stairs import Flight, Step, Tread
from infographic.blocks.text import marked, text_frame
from infographic.blocks.tip_card import tip_address, tip_words
from infographic.color import Color
from infographic.document.model import Document, Text, Tip
from infographic.geometry import Size
from infographic.layouts.parts import Room
from infographic.scene.items import Item
from infographic.scene.roles import Role

_RISE = (44.0, 48.0, 40.0, 32.0, 28.0)
"""How much higher each step is than the one before, for flights of 1 to 5."""
_RISES = (26.0, 92.0)
"""The least and the most that one rises over another, where what is above allows a choice."""
_LONG, _SHORT = 280, 60
"""Characters of a tip from which two steps make a flight, and up to which four do."""
_ONE, _TWO, _FOUR, _FIVE = 640.0, 900.0, 1600.0, 2050.0
"""The steps of type below which a flight has one and two steps, and from which it may have
four and five."""
_FEW, _SOME, _LARGER = 3, 6, 1.25
"""Up to so many tips each fills a flight of an upright sheet, with larger words, or every two
do."""

# In steps of a page 1200 px wide: between two columns and from a riser to the words; the
# place of the riser of a step that is alone on a narrow page, in widths of it.
_GAP, _BEFORE_WORDS, _RISER = 60.0, 30.0, 0.62
_SPARE = 100.0
"""The most that a face may have to spare before longer tips get flights of their own."""


def steps_in_flight(document: Document, width: float) -> int:
    """One to five, by the number of tips, their length and the page's width (in steps of
    1200 to a page)."""
    titles = [len(str(tip.title)) for tip in document.tips]
    texts = [len(str(tip.text or "")) for tip in document.tips]
    both = sorted(map(sum, zip(titles, texts, strict=True)))
    if width < _ONE:
        most = 1
    elif width < _TWO or both[len(both) // 2] > _LONG:
        most = 2
    elif len(both) >= 8 and max(both) <= _SHORT:
        most = 4
    else:
        most = 3 + (width >= _FOUR) + (width >= _FIVE)
    return min(most, len(both))


class Flights:
    """All flights of a document in a room."""

    def __init__(self, document: Document, room: Room) -> None:
        self._document, self._room, self._setting = document, room, room.setting
        u, palette = room.setting.unit, room.setting.palette
        self.tints = climb_tints(palette, len(document.tips))
        self.margin = 0.8 * room.margin if room.safe.left < 0.7 * room.margin else room.margin
        self.gap = _GAP * u
        self.most = steps_in_flight(document, room.width / u)
        if room.height and room.height > 0.9 * room.width:
            few = 1 if len(document.tips) <= _FEW else 2 if len(document.tips) <= _SOME else 9
            self.most = min(self.most, few)
        self._known: dict[tuple[range, bool], Flight] = {}

    @property
    def mist(self) -> Color:
        """What the last flight ends in: the page, by night the light of dawn."""
        palette = self._setting.palette
        return page_walk(palette).at(1) if palette.dark else palette.paper

    @cached_property
    def chunks(self) -> tuple[range, ...]:
        """The tips of each flight; what is left over makes the last one. Where that would
        leave faces half empty, flights are as long as level texts allow."""
        count, most = len(self._document.tips), self.most
        plain = tuple(range(at, min(at + most, count)) for at in range(0, count, most))
        widest = _SPARE * self._setting.unit
        if all(self.flight(chunk, False).spare <= widest for chunk in plain):
            return plain
        best: list[tuple[float, tuple[range, ...]]] = [(0.0, ())]
        for end in range(1, count + 1):
            ways = []
            for size in range(min(most, end), 0, -1):
                chunk, (cost, before) = range(end - size, end), best[end - size]
                flight = self.flight(chunk, False)
                empty = max(0.0, flight.spare - widest)
                ways.append((cost + flight.height + 6 * empty, (*before, chunk)))
            best.append(min(ways, key=lambda way: way[0]))
        return best[count][1]

    def flight(self, chunk: range, last: bool) -> Flight:
        """The flight with these tips; the ``last`` one ends in mist."""
        if (chunk, last) not in self._known:
            self._known[chunk, last] = self._made(chunk, last)
        return self._known[chunk, last]

    def _made(self, chunk: range, last: bool) -> Flight:
        count, steps = len(chunk), []
        for (x, end, tread), index in zip(self._columns(count), chunk, strict=True):
            tip, tint = self._document.tips[index], self.tints[index]
            setting = upon(self._setting, tint.ground, *((self.mist,) if last else ()))
            if count > 1:
                words = tip_words(setting, tip, index + 1, end - x, tuned=True)
                steps.append(Step(tip, index + 1, tint, words, (tread,), x, end))
            elif self._room.width < _TWO * self._setting.unit:
                words = tip_words(setting, tip, index + 1, end - x, tuned=True)
                steps.append(Step(tip, index + 1, tint, words, self._pair(), x, end))
            else:
                steps.append(self._alone(setting, tip, index))
        dense = self._room.dense > 0
        return Flight(self._setting, tuple(steps), self._document.numbered, dense=dense)

    def _pair(self) -> tuple[Tread, Tread]:
        """The treads of a step from side to side: it has a riser of its own."""
        width, middle = self._room.width, _RISER * self._room.width
        rise = _RISE[0] * self._setting.unit
        return Tread(0.0, middle, 0.0), Tread(middle, width, rise)

    def _columns(self, count: int) -> list[tuple[float, float, Tread]]:
        """The left and right ends of the words, and the tread, of each of ``count`` steps."""
        width, u = self._room.width, self._setting.unit
        wide = (width - 2 * self.margin - self.gap * (count - 1)) / count
        before, rise = _BEFORE_WORDS * u, _RISE[count - 1] * u
        if self._room.dense:
            rise *= 0.7
        found = []
        for place in range(count):
            x = self.margin + place * (wide + self.gap)
            left = x - before if place else 0.0
            right = x + wide + self.gap - before if place < count - 1 else width
            found.append((x, x + wide, Tread(left, right, place * rise)))
        return found

    def _alone(self, setting: Setting, tip: Tip, index: int) -> Step:
        """A step with a flight to itself: the title in the first column, the text beside it
        up to the right edge; its treads rise as those of the flights above."""
        tint, columns = self.tints[index], self._columns(max(3, self.most))
        treads = tuple(tread for _, _, tread in columns)
        (x, end, _), (start, _, _), right = columns[0], columns[1], columns[-1][1]
        larger = _LARGER if self._room.height and len(self._document.tips) <= _FEW else 1.0
        if not tip.text:
            words = tip_words(setting, tip, index + 1, right - x, title=1.3)
            return Step(tip, index + 1, tint, words, treads, x, end)
        beside = _text_beside(setting, tip, tip.text, index + 1, right - start, larger)
        bare = replace(tip, text=None, url="")
        words = tip_words(setting, bare, index + 1, end - x, title=larger)
        return Step(tip, index + 1, tint, words, treads, x, end, beside, start)


def climbed(flights: list[Flight], top: float) -> list[Flight]:
    """The flights below each other, the first one's highest tread at the y ``top``. A tread
    lies right below what is above it, as far as it rises over the one left of it by no less
    and no more than a step may: so faces have little to spare."""
    placed: list[Flight] = []
    for flight in flights:
        if placed:
            placed.append(_below(flight, placed[-1]))
        else:
            highest = max(tread.rise for tread in _treads(flight))
            placed.append(replace(flight, ground=top + highest))
    return placed


def _treads(flight: Flight) -> list[Tread]:
    return [tread for step in flight.steps for tread in step.treads]


def _below(flight: Flight, before: Flight) -> Flight:
    """The flight below another, its treads as high as that leaves them."""
    unit, treads = flight.setting.unit, _treads(flight)
    least, most = (rise * unit for rise in _RISES)
    bottoms = [bottom for step in before.steps for bottom in before.bottoms(step)]
    needed = [
        max(y for left, right, y in bottoms if min(right, one.right) > max(left, one.left))
        for one in treads
    ]
    # What a tread further right needs, those left of it have to be lower than by their rises.
    for place in range(len(needed) - 2, -1, -1):
        needed[place] = max(needed[place], needed[place + 1] + least)
    ground = level = needed[0]
    rises = [0.0]
    for y in needed[1:]:
        level = max(y, level - most)
        rises.append(ground - level)
    rising = iter(rises)
    steps = (
        replace(step, treads=tuple(replace(one, rise=next(rising)) for one in step.treads))
        for step in flight.steps
    )
    return replace(flight, ground=ground, steps=tuple(steps))


def _text_beside(
    setting: Setting, tip: Tip, text: Text, index: int, width: float, factor: float
) -> Frame:
    """The text of a tip, and its link below."""
    body = setting.text(text, setting.style("tip_text", factor), width)
    frame = text_frame(body, setting.palette.soft, link_color=setting.palette.accent)
    items: list[Item] = [marked(frame, 0, 0, Role.TIP_TEXT, text, index)]
    height = frame.height
    if tip.url:
        address = tip_address(setting, tip.url, index, width)
        items.append(address.at(0, height + 26 * setting.unit))
        height += 26 * setting.unit + address.height
    return Frame(Size(width, height), tuple(items))
