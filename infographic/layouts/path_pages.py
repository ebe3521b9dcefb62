"""The pages of the layout ``path``: where each bend comes to lie, and the road between."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from infographic.art.base import Finale, Stage, decoration
from infographic.art.home import Home, home
from infographic.art.journey import Halt, Land, Road, warmed
from infographic.art.road import Cubic
from infographic.art.route import (
    Corner,
    Leg,
    Stop,
    bend,
    clearance,
    homewards,
    leg,
    pitch,
    pull,
    rise,
    straight,
)
from infographic.blocks.footer import ending
from infographic.blocks.frame import Frame
from infographic.blocks.header import header_colors, plan_header
from infographic.blocks.header_picture import header_art
from infographic.blocks.setting import Setting
from infographic.errors import fail
from infographic.geometry import Point, Rect, Size
from infographic.layouts.base import Brief
from infographic.layouts.pages import TALLEST, page_number, running_head
from infographic.layouts.path_station import Station, room_for_brook, together
from infographic.scene.items import Group, Item
from infographic.scene.roles import Role
from infographic.scene.scene import Page

# In steps of a page 1200 px wide: the room for what stands beside a bend, and
# distances between the parts of a page.
_ROOM, _LEAST_ROOM = 262.0, 150.0
_FIRST, _ON_NEXT_PAGE, _HEAD_X, _BEYOND = 216.0, 330.0, 254.0, 24.0
_BEFORE_HOME, _AFTER_LAST = 40.0, 300.0
_UNEVEN = 40.0
"""The px of 1200 by which one text may reach further to the road than the next one."""
_MOST = 30
"""Tips on one page."""


@dataclass(frozen=True, slots=True)
class _Lead:
    """The top of a page: its items, the y from which on there is open land, and the road
    up to the first stop."""

    items: tuple[Item, ...]
    land: float
    cubics: tuple[Cubic, ...]

    @property
    def rises(self) -> bool:
        """Whether the road comes out of the distance, not from a page before."""
        return self.land > 0


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything on a page is: the stops, the road through them and on to its end,
    which of its cubics crosses the page to each stop, and the height of the page. The
    last page has a home and what is below it."""

    lead: _Lead
    stations: Sequence[Station]
    points: tuple[Point, ...]
    cubics: tuple[Cubic, ...]
    crossings: tuple[int, ...]
    height: float
    home: Home | None = None
    home_y: float = 0.0
    end: Frame | None = None


def pages(
    brief: Brief, setting: Setting, stations: Sequence[Station], slope: float
) -> tuple[Page, ...]:
    """All stations on as few pages as hold them; InfographicError if one is too tall."""
    tips = len(brief.document.tips)
    count = math.ceil(tips / _MOST)
    while True:
        plans = _plans(brief, setting, _shared_out(stations, count))
        if all(plan.height <= TALLEST for plan in plans):
            return tuple(
                _page(brief, setting, plan, slope, number, len(plans))
                for number, plan in enumerate(plans, start=1)
            )
        if count >= tips:
            tip = max(stations, key=lambda station: station.stop.up).tip
            source = tip.source if tip else brief.document.source
            raise fail("a tip is taller than a page may be (14,400 pt)", source, "shorten its text")
        count += 1


def _shared_out(stations: Sequence[Station], count: int) -> list[list[Station]]:
    """The stations in at most ``count`` runs of about the same height."""
    heights = [station.stop.up + station.stop.down + station.stop.least for station in stations]
    total, done = sum(heights), 0.0
    shares: list[list[Station]] = [[] for _ in range(count)]
    for station, height in zip(stations, heights, strict=True):
        shares[int((done + height / 2) / total * count)].append(station)
        done += height
    return [share for share in shares if share]


def _plans(brief: Brief, setting: Setting, shares: list[list[Station]]) -> list[_Plan]:
    plans = []
    for number, share in enumerate(shares):
        if number == 0:
            lead = _horizon(brief, setting, share[0])
        else:
            lead = _from_page_before(brief, setting, share[0], shares[number - 1][-1].stop)
        plans.append(_plan(brief, setting, share, lead, number == len(shares) - 1))
    return plans


def _horizon(brief: Brief, setting: Setting, first: Station) -> _Lead:
    """The header with its scene, and the road that comes over the hill."""
    u, width, document = setting.unit, brief.canvas.width, brief.document
    margin = setting.theme.spacing.margin * u
    art = header_art(document, brief.theme.art)
    head = plan_header(setting, document, margin, 92 * u, 840 * u, width - 2 * margin)
    scene = art.header(Stage(width, setting.palette, head.lines, margin=margin, way=False))
    start = scene.horizon or Point(0.7 * width, scene.height + 6 * u)
    words = Group(head.items(header_colors(scene)), frame=Rect(0, 0, width, scene.height))
    y = start.y + _FIRST * u
    while True:
        cubics = rise(start, Point(first.stop.x, y), u)
        boxes = [box.moved(0, y) for box in first.beside.boxes]
        if all(clearance(cubics, box) >= first.clear(u) for box in boxes):
            return _Lead((*scene.items, words), scene.height, cubics)
        y += 12 * u


def _from_page_before(brief: Brief, setting: Setting, first: Station, before: Stop) -> _Lead:
    """The running head, and the road that comes in where it left the page before."""
    u, width = setting.unit, brief.canvas.width
    margin = setting.theme.spacing.margin * u
    title = str(brief.document.title)
    if before.side > 0:
        head = running_head(setting, title, margin, before.x - 40 * u)
        inset = 40 * u + margin
    else:
        head = running_head(setting, title, _HEAD_X * u, width)
        inset = _HEAD_X * u - before.x
    foot = head.frame.bottom if head.frame else 0.0
    top = Stop(before.x, before.side, (), (Corner(inset, foot),))
    bent = pull(first.index)
    y = max(_ON_NEXT_PAGE * u, pitch(top, first.stop, first.clear(u), bent))
    if first.named == "bridge":
        y = max(y, room_for_brook(top.down, first, u))
    edge = Point(before.x, 0)
    cubics = (
        straight(Point(before.x, -_BEYOND * u), edge),
        bend(edge, Point(first.stop.x, y), bent),
    )
    return _Lead((head,), 0.0, cubics)


def _plan(
    brief: Brief, setting: Setting, stations: Sequence[Station], lead: _Lead, last: bool
) -> _Plan:
    u = setting.unit
    points, cubics = [lead.cubics[-1][-1]], list(lead.cubics)
    crossings = [len(cubics) - 1]
    for one, other in pairwise(stations):
        out_of_distance = lead.rises and one is stations[0]
        brook = "bridge" in (other.named, one.named if out_of_distance else "")
        clear = one.clear(u)
        bent = pull(other.index)
        if brook:
            drop = pitch(one.stop, other.stop, clear, bent)
            way = Leg(0.0, max(drop, room_for_brook(one.foot(u), other, u)), 0.0)
        else:
            way = leg(one.stop, other.stop, clear, bent, _UNEVEN * u)
        crossings.append(len(cubics) + (way.before > 0))
        cubics += way.cubics(points[-1], other.stop.x, bent)
        points.append(cubics[-1][-1])
    end, down = points[-1], stations[-1].stop.down
    if not last:
        height = math.ceil(end.y + max(down + 170 * u, _AFTER_LAST * u))
        cubics.append(straight(end, Point(end.x, height + _BEYOND * u)))
        return _Plan(lead, stations, tuple(points), tuple(cubics), tuple(crossings), height)
    return _homeward(brief, setting, stations, lead, points, cubics, crossings)


def _homeward(
    brief: Brief,
    setting: Setting,
    stations: Sequence[Station],
    lead: _Lead,
    points: list[Point],
    cubics: list[Cubic],
    crossings: Sequence[int],
) -> _Plan:
    """The last stretch, to the door, and what is below."""
    u, width = setting.unit, brief.canvas.width
    end, stop = points[-1], stations[-1].stop
    y = end.y + max(stop.down + _BEFORE_HOME * u, 80 * u)
    scene = home(
        width, setting.palette, warmed(setting.palette, 1.0), mirrored=stop.side < 0,
        together=together(brief.document),
    )  # fmt: skip
    door = Point(scene.door.x, scene.door.y + y)
    cubics += homewards(end, door, stop.side, u)
    finale = Finale(scene.height, (decoration(*scene.front),))
    margin = setting.theme.spacing.margin * u
    below = ending(setting, brief.document, finale, width, margin)
    # Rounded down, because a part of a pixel of paper would show below the last scene.
    height = math.floor(y + below.height)
    return _Plan(
        lead, stations, tuple(points), tuple(cubics), tuple(crossings), height, scene, y, below
    )


def _page(
    brief: Brief, setting: Setting, plan: _Plan, slope: float, number: int, count: int
) -> Page:
    u, width, palette = setting.unit, brief.canvas.width, setting.palette
    shares = [station.progress for station in plan.stations]
    begin = 0.0 if plan.lead.rises else shares[0]
    until = plan.home_y + 260 * u if plan.home else plan.height
    land = Land(
        width, until, palette, slope, plan.lead.land, begin, 1.0 if plan.home else shares[-1]
    )
    halts = _halts(plan, width, u)
    road = Road(
        land, plan.cubics, plan.stations[0].road, rises=plan.lead.rises, home=plan.home is not None
    )
    scenery = [item for halt in halts if halt.inner is not None for item in land.beside(halt)]
    items: list[Item] = [decoration(*land.items(halts)), *plan.lead.items]
    if plan.home:
        items.append(Frame(Size(0, 0), (decoration(*plan.home.behind),)).at(0, plan.home_y))
    items += [decoration(*road.items(halts)), decoration(*scenery)]
    items += [_drawn(setting, *pair) for pair in zip(plan.stations, plan.points, strict=True)]
    if plan.end:
        items.append(plan.end.at(0, plan.home_y))
    else:
        items.append(page_number(setting, number, count, plan.height - 60 * u, width))
    return Page(Size(width, plan.height), palette.paper, tuple(items))


def _halts(plan: _Plan, width: float, u: float) -> list[Halt]:
    """The bends as the land sees them. A bridge or fork is on the road to its tip; where
    that comes out of the distance, it is on the road from it."""
    halts = []
    last = len(plan.stations) - 1
    for place, (station, point) in enumerate(zip(plan.stations, plan.points, strict=True)):
        boxes = station.beside.boxes
        if station.stop.side > 0:
            room = min(box.x for box in boxes)
        else:
            room = width - max(box.right for box in boxes)
        room = min(_ROOM * u, room - 24 * u)
        inner = room if station.stop.side > 0 else width - room
        crossing: int | None = plan.crossings[place]
        if place == 0 and plan.lead.rises:
            crossing = plan.crossings[1] if last else None
        halts.append(
            Halt(
                point, station.stop.side,
                None if station.wide or room < _LEAST_ROOM * u else inner,
                station.foot(u), crossing, station.progress, station.index, station.named,
            )
        )  # fmt: skip
    return halts


def _drawn(setting: Setting, station: Station, point: Point) -> Group:
    """The milestone on the road and the words beside it."""
    milestone = station.milestone.items(setting, point)
    words = Frame(Size(0, 0), station.beside.items).at(0, point.y)
    if station.tip is None:
        return Group((*milestone, words))
    return Group((*milestone, words), role=Role.TIP, index=station.index, source=station.tip.source)
