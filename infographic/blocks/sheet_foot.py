"""The foot of a sheet that is filled in: circles for the steps done, and the end."""

from __future__ import annotations

from infographic.art.base import Art
from infographic.blocks.columns import Columns
from infographic.blocks.footer import credit_line
from infographic.blocks.frame import Frame
from infographic.blocks.pencil import open_circle
from infographic.blocks.setting import Setting
from infographic.blocks.sheet_head import ASIDE
from infographic.blocks.stamp import stamp
from infographic.blocks.text import marked, stacked, text_frame
from infographic.blocks.web_address import shown_address
from infographic.document.model import Action, Document
from infographic.geometry import Point, Size
from infographic.scene.items import Group, Item, Link
from infographic.scene.roles import Role
from infographic.text.spans import Span

_CLOSING = 0.68
"""Factor of the theme's size."""
_RADIUS, _LEAST_RADIUS = 27.0, 20.0
_APART, _JOINED = 2.5, 1.56
"""From one circle to the next, in radii, at the beginning and at the end of the list."""
_GOAL, _BETWEEN = 126.0, 28.0


def progress_row(setting: Setting, document: Document, columns: Columns, tips: range) -> Frame:
    """A circle to fill in for each of the tips; they join as the list goes on."""
    u, count = setting.unit, len(document.tips)
    steps = [_APART + (_JOINED - _APART) * tip / max(1, count - 2) for tip in tips[:-1]]
    room = columns.start(ASIDE) - 40 * u
    radius = max(_LEAST_RADIUS * u, min(_RADIUS * u, room / (sum(steps) + 2)))
    center = Point(radius, radius)
    steps.append(0.0)
    circles: list[Item] = []
    numbers: list[Item] = []
    for tip, step in zip(tips, steps, strict=False):
        color = setting.palette.accent
        circles.append(open_circle(setting, center, radius, color, 7 * tip + 3))
        if document.numbered:
            numbers.append(_number(setting, tip + 1, center))
        center = Point(center.x + step * radius, radius)
    return Frame(Size(columns.width, 2 * radius), (*circles, *numbers))


def _number(setting: Setting, number: int, center: Point) -> Item:
    style = setting.style("url", 0.9)
    words = setting.typesetter.set((Span(str(number)),), style, 1e6)
    frame = text_frame(words, setting.palette.soft)
    x, y = center.x - frame.width / 2, center.y - frame.height / 2
    return marked(frame, x, y, Role.FURNITURE)


def sheet_end(
    setting: Setting, document: Document, art: Art, columns: Columns, tips: range
) -> Frame:
    """The foot of the last sheet: circles and closing at the left; beside them what the
    art comes to, and where to turn to; credit below."""
    u, palette, width = setting.unit, setting.palette, columns.width
    aside = columns.start(ASIDE)
    left = [progress_row(setting, document, columns, tips)]
    if document.closing:
        style = setting.style("closing", _CLOSING)
        words = setting.text(document.closing, style, aside - 40 * u, 2)
        frame = text_frame(words, palette.ink, hang=True, link_color=palette.accent)
        group = marked(frame, 0, 0, Role.CLOSING, document.closing)
        left.append(Frame(frame.size, (group,)))
    size = Size(_GOAL * u, _GOAL * u / 1.62)
    right = [stamp(setting, art, size, 1.0, len(document.tips))]
    if document.action:
        right.append(_action(setting, document.action, width - aside))
    columns_ = [stacked(part, [_BETWEEN * u] * (len(part) - 1)) for part in (left, right)]
    height = max(part.height for part in columns_)
    items: list[Item] = [
        part.at(x, height - part.height) for part, x in zip(columns_, (0.0, aside), strict=True)
    ]
    credit = credit_line(setting, document, width, palette.soft)
    if credit:
        items.append(credit.at(0, height + 34 * u))
        height += 34 * u + credit.height
    return Frame(Size(width, height), tuple(items))


def _action(setting: Setting, action: Action, width: float) -> Frame:
    """What to do, and where, as people have to type it: paper has no buttons."""
    u, palette = setting.unit, setting.palette
    frames: list[Frame] = []
    if action.text:
        words = setting.text(action.text, setting.style("button"), width, 1)
        frames.append(text_frame(words, palette.ink))
    if action.url:
        address = (Span(shown_address(action.url)),)
        words = setting.typesetter.set(address, setting.style("url"), width)
        frames.append(text_frame(words, palette.accent))
    both = stacked(frames, [22 * u] * (len(frames) - 1))
    items: list[Item] = list(both.items)
    if action.url:
        title = str(action.text or shown_address(action.url))
        items.append(Link(both.rect().grown(10 * u), action.url, title))
    group = Group(tuple(items), role=Role.ACTION, source=action.source)
    return Frame(both.size, (group,))
