"""Petals about a calm middle; below them, in two columns, what each of them says.

Text about a wheel has to be read in leaps and in ragged shapes. Here the wheel is the
picture and the list is a list: every entry stands beside its own petal with its colour
and numeral, so that the eye finds the way back and forth.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from infographic.art.base import Art
from infographic.art.petals import petal
from infographic.blocks.frame import Frame
from infographic.blocks.header import plan_header
from infographic.blocks.icon import icon
from infographic.blocks.numeral import numeral
from infographic.blocks.opener import BandEdges, opener_band
from infographic.blocks.part import ready
from infographic.blocks.petal_wheel import MOST_WITH_ICONS, petal_wheel
from infographic.blocks.setting import Setting
from infographic.blocks.text import marked, stacked, text_frame
from infographic.blocks.tints import tint_walk
from infographic.blocks.tip_card import tip_words
from infographic.document.model import Document, Opener
from infographic.geometry import Affine, Point, Rect, Size
from infographic.icons.bounds import ink_bounds
from infographic.layouts.base import Brief, Layout, Suits
from infographic.layouts.pages import flowing_scene
from infographic.layouts.parts import Room
from infographic.layouts.scenic import scenic_parts
from infographic.plugins import load
from infographic.scene.items import Group, Item, Path
from infographic.scene.roles import Role
from infographic.scene.scene import Scene
from infographic.sizes import canvas_of
from infographic.theme.model import Tint

_RADIUS, _HUB, _SMALL_HUB = 480.0, 212.0, 104.0
_BADGE = 112.0
_UNEVEN, _WIDEST_ENTRY = 120.0, 960.0
_WIDE = 34
"""The length of the median text, in words, from which entries get one column."""


def arrange(brief: Brief) -> Scene:
    """The wheel under the title, then the entries, then the end."""
    document, width = brief.document, brief.canvas.width
    setting = Setting(
        brief.theme, brief.typesetter, brief.icons, width / 1200, brief.canvas.smallest
    )
    margin = brief.theme.spacing.margin * setting.unit
    art = load(Art, document.art or brief.theme.art, document.art_source)
    tints = tint_walk(setting.palette.tints, len(document.tips))
    hub = _hub_words(setting, document.opener)
    top = _top(setting, document, tints, width, margin, hub)
    lead = None if hub or not document.opener else _band(setting, document, width - 2 * margin)
    rows = _rows(setting, document, tints, width - 2 * margin)
    room = Room(setting, width, None, margin, brief.canvas.safe)
    parts = scenic_parts(document, art, room, [ready(row) for row in rows])
    return flowing_scene(brief, replace(parts, top=ready(top), lead=ready(lead) if lead else None))


def _top(
    setting: Setting,
    document: Document,
    tints: Sequence[Tint],
    width: float,
    margin: float,
    hub: Frame | None,
) -> Frame:
    """Title and wheel, the wheel's upper edge in the space right of the intro."""
    u, palette = setting.unit, setting.palette
    plan = plan_header(setting, document, margin, 92 * u, 1000 * u, width - 2 * margin)
    radius = _RADIUS * u
    center = Point(width / 2, plan.bottom + 56 * u + radius)
    height = center.y + radius + 40 * u
    inner = (_HUB if hub else _SMALL_HUB) * u
    wheel = petal_wheel(setting, document, center, inner, radius, tints)
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


def _band(setting: Setting, document: Document, width: float) -> Frame | None:
    opener = document.opener
    if opener is None or not (opener.title or opener.text):
        return None
    padding = setting.theme.spacing.padding * setting.unit
    edges = BandEdges(padding, width / 2 + padding, width - padding)
    return opener_band(setting, opener, width, edges)


def _rows(setting: Setting, document: Document, tints: Sequence[Tint], width: float) -> list[Frame]:
    """The entries, two in a row, or one where texts are long."""
    lengths = sorted(len(str(tip.text or "").split()) for tip in document.tips)
    long = lengths[len(lengths) // 2] > _WIDE
    columns = 1 if len(document.tips) == 1 or long or width < 700 * setting.unit else 2
    # Wider than the gap within an entry, so that a petal belongs to the words at its right.
    gap = 2 * setting.theme.spacing.gap * setting.unit
    column = (width - gap * (columns - 1)) / columns
    rows: list[Frame] = []
    for start in range(0, len(document.tips), columns):
        places = range(start, min(start + columns, len(document.tips)))
        entries = [_entry(setting, document, place, tints[place], column) for place in places]
        heights = [one.height for one in entries]
        if max(heights) - min(heights) > _UNEVEN * setting.unit:
            # Beside a short entry a long one would leave a hole: both get the whole width.
            wide = min(width, _WIDEST_ENTRY * setting.unit)
            for place in places:
                entry = _entry(setting, document, place, tints[place], wide)
                rows.append(_row([entry], width, gap, setting))
            continue
        rows.append(_row(entries, width, gap, setting))
    return rows


def _row(entries: Sequence[Frame], width: float, gap: float, setting: Setting) -> Frame:
    items = [one.at(place * (one.width + gap), 0) for place, one in enumerate(entries)]
    height = max(one.height for one in entries) + 22 * setting.unit
    return Frame(Size(width, height), tuple(items))


def _entry(setting: Setting, document: Document, place: int, tint: Tint, width: float) -> Frame:
    """A tip beside its petal."""
    u = setting.unit
    tip, badge = document.tips[place], _BADGE * u
    left = 0.8 * badge + 24 * u
    words = tip_words(setting, tip, place + 1, width - left)
    height = max(badge, words.height + 14 * u)
    items: list[Item] = [
        _badge(setting, document, place, tint, badge),
        words.at(left, 14 * u),
    ]
    frame = Rect(-4 * u, -4 * u, width + 8 * u, height + 22 * u)
    group = Group(tuple(items), role=Role.TIP, index=place + 1, frame=frame, source=tip.source)
    return Frame(Size(width, height), (group,))


def _badge(setting: Setting, document: Document, place: int, tint: Tint, size: float) -> Group:
    """A petal of the wheel with its point below, and the numeral upon it."""
    tip = document.tips[place]
    # Its round end is as wide as the badge's left part, so that its ink is on the margin.
    round_end = 0.4 * size
    foot = Point(round_end, size)
    middle = Point(round_end, 0.42 * size)
    shape = petal(foot, 0.0, math.radians(60), 0.01 * size, size, 0.0)
    ink = ink_bounds(shape)
    factor = 2 * round_end / ink.width
    shape = shape.transformed(
        Affine.translation(-ink.x * factor, size - foot.y * factor) @ Affine.scaling(factor)
    )
    items: list[Item] = [Group((Path(shape, tint.deep),), role=Role.DECORATION)]
    if document.numbered:
        style = setting.style("numeral")
        label = numeral(setting, place + 1, style.at(0.44 * size), tint.ink)
        where = Point(middle.x - label.width / 2, middle.y - label.height / 2)
        items.append(marked(label, *where, Role.TIP_LABEL, index=place + 1))
    elif tip.icon and len(document.tips) > MOST_WITH_ICONS:
        items.append(icon(setting, tip.icon, tip.icon_source, middle, 0.4 * size, tint.ink))
    return Group(tuple(items))


LAYOUT = Layout(
    summary="a wheel of petals about a calm middle, and its entries below in two columns",
    canvas=canvas_of("web"),
    arrange=arrange,
    suits=Suits(tips=(5, 12), words=(5, 60), icons=True),
)
