"""What stands at one bend of a road: the milestone on it, and the words beside it."""

from __future__ import annotations

from dataclasses import dataclass

from infographic.blocks.frame import Frame
from infographic.blocks.icon import icon
from infographic.blocks.numeral import numeral
from infographic.blocks.setting import Setting
from infographic.blocks.surface import shadow, surface
from infographic.blocks.text import marked, text_frame
from infographic.blocks.tip_card import tip_words
from infographic.color import Color
from infographic.document.model import Opener, Tip
from infographic.errors import NOWHERE, Source
from infographic.geometry import Point, Rect, Size
from infographic.outline import circle
from infographic.scene.items import Box, Group, Item, Path, Stroke
from infographic.scene.roles import Role

_ICON = 0.43
"""The icon's size as a share of the milestone's diameter."""


@dataclass(frozen=True, slots=True)
class Rail:
    """The x of the words of all tips: numerals end at ``numerals``, words begin at
    ``words``, both in px from the page's left edge."""

    numerals: float
    words: float


@dataclass(frozen=True, slots=True)
class Beside:
    """Words beside a bend, measured from the page's left edge (x) and from the bend (y):
    the boxes of the numeral, if there is one, and of the words; and how to draw them."""

    boxes: tuple[Rect, ...]
    items: tuple[Item, ...]


def tip_beside(
    setting: Setting, tip: Tip, index: int, rail: Rail, width: float, label: Frame | None
) -> Beside:
    """Title, text and link of a tip, the numeral at their left, centred on the bend. What
    is lower than the numeral is centred on it."""
    words = tip_words(setting, tip, index, width, gap=30)
    height = max(words.height, label.height if label else 0.0)
    top = -height / 2
    boxes = [Rect(rail.words, -words.height / 2, words.width, words.height)]
    items: list[Item] = []
    if label:
        x = rail.numerals - label.width
        boxes.append(Rect(x, top, label.width, label.height))
        items.append(marked(label, x, top, Role.TIP_LABEL, index=index))
    items.append(words.at(rail.words, -words.height / 2))
    around = Rect.around(boxes) or boxes[0]
    descent = 0.4 * setting.style("tip_title").size
    frame = Rect(around.x, around.y, max(width, around.width), around.height).grown(descent)
    group = Group(tuple(items), frame=frame)
    return Beside(tuple(boxes), (group,))


def opener_beside(setting: Setting, opener: Opener, left: float, right: float, y: float) -> Beside:
    """A card from ``left`` to ``right`` with what comes first, its middle at ``y``."""
    u, palette = setting.unit, setting.palette
    across, down = 52 * u, 50 * u
    room = right - left - 2 * across
    parts: list[tuple[Role, Frame]] = []
    if opener.title:
        style = setting.style("opener_title")
        words = setting.text(opener.title, style, room, max_lines=1)
        parts.append((Role.OPENER_TITLE, text_frame(words, palette.ink)))
    if opener.text:
        words = setting.text(opener.text, setting.style("opener_text"), room)
        frame = text_frame(words, palette.soft, link_color=palette.accent)
        parts.append((Role.OPENER_TEXT, frame))
    gap = 32 * u
    height = sum(frame.height for _, frame in parts) + gap * (len(parts) - 1) + 2 * down
    card = Rect(left, y - height / 2, right - left, height)
    items: list[Item] = []
    at = card.y + down
    for role, frame in parts:
        source = opener.title if role is Role.OPENER_TITLE else opener.text
        items.append(marked(frame, left + across, at, role, source))
        at += frame.height + gap
    face = surface(setting, card, palette.card, setting.theme.shape.card_radius * u)
    group = Group(tuple(items), role=Role.OPENER, frame=card, source=opener.source)
    return Beside((card,), (face, group))


@dataclass(frozen=True, slots=True)
class Milestone:
    """The disc on the road: an icon, else a label, else a plain stud a third as large."""

    radius: float
    face: Color
    ring: Color
    ink: Color
    icon: str = ""
    icon_source: Source = NOWHERE
    label: Frame | None = None
    index: int | None = None

    def items(self, setting: Setting, center: Point) -> tuple[Item, ...]:
        """The milestone about ``center``."""
        bare = not self.icon and self.label is None
        r = self.radius * (0.36 if bare else 1.0)
        box = Rect(center.x - r, center.y - r, 2 * r, 2 * r)
        ring = Path(circle(center, 0.85 * r), stroke=Stroke(self.ring, 0.03 * self.radius))
        face: list[Item] = [*shadow(setting, box, r), Box(box, self.face, r), ring]
        if bare:
            face[-1:] = [Path(circle(center, 0.45 * r), self.ink)]
        items: list[Item] = [Group(tuple(face), role=Role.DECORATION)]
        if self.icon:
            size = 2 * r * _ICON
            items.append(icon(setting, self.icon, self.icon_source, center, size, self.ink))
        elif self.label:
            x, y = center.x - self.label.width / 2, center.y - self.label.height / 2
            items.append(marked(self.label, x, y, Role.TIP_LABEL, index=self.index))
        return tuple(items)


def numeral_within(setting: Setting, index: int, width: float, color: Color) -> Frame:
    """The number as large as fits in a disc ``width`` px wide."""
    style = setting.style("numeral", 0.56)
    frame = numeral(setting, index, style, color)
    if frame.width > width:
        size = max(setting.smallest, style.size * width / frame.width)
        frame = numeral(setting, index, style.at(size), color)
    return Frame(Size(frame.width, frame.height), frame.items)
