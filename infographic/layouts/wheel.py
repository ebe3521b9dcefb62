"""Petals about a calm middle; below them, in columns, what each of them says.

Text about a wheel has to be read in leaps and in ragged shapes. Here the wheel is the
picture and the list is a list: beside every entry the wheel returns as a small flower, which
has opened as far as the list has come.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from infographic.art.base import Art
from infographic.blocks.frame import Frame
from infographic.blocks.header import plan_header
from infographic.blocks.icon import icon
from infographic.blocks.part import Part, ready
from infographic.blocks.petal_entry import EntrySizes, PetalEntry
from infographic.blocks.petal_tints import petal_tints
from infographic.blocks.petal_wheel import petal_wheel
from infographic.blocks.setting import Setting
from infographic.blocks.text import marked, stacked, text_frame
from infographic.blocks.wheel_scene import wheel_scene
from infographic.document.model import Document, Opener
from infographic.geometry import Point, Rect, Size
from infographic.layouts.base import Brief, Layout, Suits
from infographic.layouts.fixed import filled_scene
from infographic.layouts.parts import Parts, Room
from infographic.layouts.scenic import scenic_parts
from infographic.plugins import load
from infographic.scene.items import Group, Item
from infographic.scene.roles import Role
from infographic.scene.scene import Scene
from infographic.sizes import canvas_of
from infographic.theme.model import Tint

_RADIUS, _HUB, _SMALL_HUB = 480.0, 212.0, 104.0
_ROOMY = 1.9
"""The least radius of a wheel with words in its middle, in radii of that."""
_UNEVEN, _WIDEST_ENTRY = 120.0, 960.0
_WIDE = 34
"""The length of the median text, in words, from which entries get one column."""
_LINE = 13.6
"""The least line of an entry, in em of its text."""
_DENSE = EntrySizes(106.0, 30.0, 12.0, 24.0, 14.0, 18.0, 0.95)
_GAP, _BELOW = 2.0, 22.0
"""The gap between columns, in gaps of the theme, and steps below each row."""


def arrange(brief: Brief) -> Scene:
    """The wheel under the title, then the entries, then the end."""
    document = brief.document
    art = load(Art, document.art or brief.theme.art, document.art_source)
    return filled_scene(brief, lambda room: _parts(document, art, room))


def _parts(document: Document, art: Art, room: Room) -> Parts:
    setting = room.setting
    tints = petal_tints(setting.palette, len(document.tips))
    rows = _rows(document, room, tints)
    scene = partial(wheel_scene, setting, document, tints, room.height or 0.0, room.safe.bottom)
    wheel = replace(art, header=scene)
    gap = setting.theme.spacing.gap * setting.unit * (0.66 if room.dense else 1.0)
    parts = scenic_parts(document, wheel, room, rows, gap)
    if room.height is None:
        roomy = _radius(room) >= _ROOMY * _HUB * setting.unit
        hub = _hub_words(setting, document.opener) if roomy else None
        top = _top(setting, document, tints, room, hub)
        return replace(parts, top=ready(top), lead=None if hub else parts.lead)
    return parts


def _top(
    setting: Setting, document: Document, tints: Sequence[Tint], room: Room, hub: Frame | None
) -> Frame:
    """Title and wheel, the wheel's upper edge in the space right of the intro."""
    u, palette, width = setting.unit, setting.palette, room.width
    inner = room.inner
    plan = plan_header(setting, document, room.margin, 92 * u, min(1000 * u, inner), inner)
    radius = _radius(room)
    center = Point(width / 2, plan.bottom + 56 * u + radius)
    height = center.y + radius + 40 * u
    middle = _HUB * u if hub else _SMALL_HUB / _RADIUS * radius
    wheel = petal_wheel(setting, document, center, middle, radius, tints)
    colors = {
        Role.TITLE: palette.ink, Role.SUBTITLE: palette.accent_dark, Role.INTRO: palette.soft
    }  # fmt: skip
    items: list[Item] = [wheel, Group(plan.items(colors), frame=Rect(0, 0, width, height))]
    if hub:
        place = Point(center.x - hub.width / 2, center.y - hub.height / 2)
        items.append(hub.at(*place))
    elif document.opener and document.opener.icon:
        name, source = document.opener.icon, document.opener.icon_source
        items.append(icon(setting, name, source, center, 92 * u, palette.accent))
    return Frame(Size(width, height), tuple(items), plan.bottom)


def _radius(room: Room) -> float:
    return min(_RADIUS * room.setting.unit, (room.width - room.margin) / 2)


def _hub_words(setting: Setting, opener: Opener | None) -> Frame | None:
    """The opener in the middle of the wheel; None where it is too long for it."""
    if opener is None or not (opener.title or opener.text):
        return None
    u, palette = setting.unit, setting.palette
    width = 300 * u
    parts: list[tuple[Role, Frame]] = []
    if opener.title:
        style = setting.style("opener_title")
        words = setting.text(opener.title, style, width, max_lines=3)
        parts.append(
            (Role.OPENER_TITLE, text_frame(words, palette.ink, width=width, align="center"))
        )
    if opener.text:
        words = setting.text(opener.text, setting.style("opener_text"), width)
        frame = text_frame(
            words, palette.soft, width=width, align="center", link_color=palette.accent
        )
        parts.append((Role.OPENER_TEXT, frame))
    words_frame = stacked([frame for _, frame in parts], [30 * u] * (len(parts) - 1))
    if math.hypot(width / 2, words_frame.height / 2 + 16 * u) > (_HUB - 10) * u:
        return None
    y, items = 0.0, []
    for role, frame in parts:
        source = opener.title if role is Role.OPENER_TITLE else opener.text
        items.append(marked(frame, 0, y, role, source))
        y += frame.height + 30 * u
    group = Group(tuple(items), role=Role.OPENER, source=opener.source)
    return Frame(words_frame.size, (group,))


def _columns(document: Document, room: Room, sizes: EntrySizes) -> int:
    """Two, or one where texts are long or lines would be short; three where it must be."""
    lengths = sorted(len(str(tip.text or "").split()) for tip in document.tips)
    long = lengths[len(lengths) // 2] > _WIDE and not room.dense
    if len(document.tips) == 1 or long:
        return 1
    setting = room.setting
    line = _LINE * setting.style("tip_text", sizes.text).size
    least = line + (sizes.flower + sizes.beside) * setting.unit
    gap = _GAP * setting.theme.spacing.gap * setting.unit
    fitting = max(1, int((room.inner + gap) // (least + gap)))
    return min(fitting, 3 if room.dense > 1 else 2, len(document.tips))


def _rows(document: Document, room: Room, tints: Sequence[Tint]) -> list[Part]:
    """The entries, row by row."""
    setting, width = room.setting, room.inner
    sizes = _DENSE if room.dense else EntrySizes()
    columns = _columns(document, room, sizes)
    # Wider than the gap within an entry, so that a flower belongs to the words at its right.
    gap = _GAP * setting.theme.spacing.gap * setting.unit
    column = (width - gap * (columns - 1)) / columns
    rows: list[Part] = []
    for start in range(0, len(document.tips), columns):
        places = range(start, min(start + columns, len(document.tips)))
        alone = len(places) < columns == 3
        share = (width - gap * (len(places) - 1)) / len(places) if alone else column
        entries = [PetalEntry(setting, document, n, tints, share, sizes) for n in places]
        heights = [one.height for one in entries]
        if max(heights) - min(heights) > _UNEVEN * setting.unit and not room.dense:
            # Beside a short entry a long one would leave a hole: both get the whole width.
            wide = min(width, _WIDEST_ENTRY * setting.unit)
            for n in places:
                entry = PetalEntry(setting, document, n, tints, wide, sizes)
                rows.append(_row(document, [entry], n, width, gap, room))
            continue
        rows.append(_row(document, entries, start, width, gap, room))
    return rows


def _row(
    document: Document,
    entries: Sequence[PetalEntry],
    first: int,
    width: float,
    gap: float,
    room: Room,
) -> Part:
    unit = room.setting.unit
    tallest = max(range(len(entries)), key=lambda place: entries[place].height)
    height = entries[tallest].height + (0.0 if room.dense else _BELOW * unit)

    def frame(tall: float) -> Frame:
        places = enumerate(entries)
        items = [one.frame().at(place * (one.width + gap), 0) for place, one in places]
        return Frame(Size(width, tall), tuple(items))

    return Part(height, frame, 16 * unit, document.tips[first + tallest].source)


LAYOUT = Layout(
    summary="a wheel of petals about a calm middle, and its entries below in two columns",
    canvas=canvas_of("web"),
    arrange=arrange,
    suits=Suits(tips=(5, 12), words=(5, 60), icons=True),
)
