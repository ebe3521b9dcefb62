"""One tip as a compact card: a narrow panel with numeral and icon at the left of the words,
or, where the card itself is narrow, a low one above the text that holds the title too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from infographic.art.base import Art, Spot
from infographic.blocks.frame import Frame
from infographic.blocks.ground import upon
from infographic.blocks.icon import icon
from infographic.blocks.numeral import numeral
from infographic.blocks.picture import panel
from infographic.blocks.setting import Setting
from infographic.blocks.surface import surface
from infographic.blocks.text import marked
from infographic.blocks.tip_card import tip_words
from infographic.document.model import Tip
from infographic.geometry import Point, Rect, Size
from infographic.outline import rounded_rectangle
from infographic.scene.items import Box, Group, Item
from infographic.scene.roles import Role
from infographic.theme.model import Tint

_NARROW = 15.5
"""The line of text, in em, below which the panel lies above it."""
_MOST_RADIUS = 20.0
_PICTURE_SHARE = 0.3
"""The width of a picture beside the words, in widths of the card."""

# In steps of the page.
_PANEL, _PADDING, _ABOVE = 112.0, 26.0, 24.0
_NUMERAL, _ICON, _BETWEEN = 0.56, 40.0, 18.0
_GAP, _TEXT = 19.0, 0.95
_HEAD, _HEAD_PADDING, _HEAD_NUMERAL, _HEAD_ICON, _LABEL = 58.0, 15.0, 0.4, 32.0, 30.0
_BELOW_HEAD, _NARROW_PADDING = 20.0, 22.0
_HEAD_TITLE, _ABOVE_TEXT = 0.9, 1.12
"""The head of a narrow card; its least width for numerals, so that titles are aligned."""


class Card(Protocol):
    """A card whose words are set, and whose height is still open."""

    @property
    def height(self) -> float:
        """The least height, in px."""

    @property
    def gladly(self) -> float:
        """What more height does it good, in px."""

    def taller(self, by: float) -> Card:
        """The card with a panel above its words that is ``by`` px higher."""

    def frame(self, height: float) -> Frame:
        """The card at ``height`` px."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A tip and its place in the list."""

    setting: Setting
    tip: Tip
    index: int
    numbered: bool
    tint: Tint
    progress: float
    art: Art

    def label(self, factor: float) -> Frame | None:
        """Its number, if it has one."""
        if not self.numbered:
            return None
        style = self.setting.style("numeral", factor)
        return numeral(self.setting, self.index, style, self.tint.ink)

    def sign(self, center: Point, size: float) -> Group:
        """Its icon."""
        tip = self.tip
        return icon(self.setting, tip.icon, tip.icon_source, center, size, self.tint.ink)

    def on_card(self, size: Size, *items: Item) -> Frame:
        """The items upon the face of a card."""
        face = Rect(0, 0, *size)
        ground = surface(self.setting, face, self.setting.palette.card, self.radius)
        tip = Group((ground, *items), role=Role.TIP, index=self.index, source=self.tip.source)
        return Frame(size, (tip,))

    @property
    def radius(self) -> float:
        """The radius of the card's corners."""
        return min(self.setting.theme.shape.card_radius, _MOST_RADIUS) * self.setting.unit


def compact_cards(entries: Sequence[Entry], width: float) -> Sequence[Card]:
    """Cards of one row, each ``width`` px wide: all of one kind, with heads of one height."""
    if not all(entry.tip.image is None for entry in entries):
        return [_Wide(entry, width) for entry in entries]
    setting = entries[0].setting
    room = width - (_PANEL + 2 * _PADDING) * setting.unit
    if room >= _NARROW * setting.style("tip_text").size:
        return [_Wide(entry, width) for entry in entries]
    cards = [_Narrow(entry, width) for entry in entries]
    head = max(card.least_head for card in cards)
    return [replace(card, head=head) for card in cards]


@dataclass(frozen=True, slots=True)
class _Wide:
    """Panel left, words right of it."""

    entry: Entry
    width: float

    @property
    def _panel(self) -> float:
        tip, u = self.entry.tip, self.entry.setting.unit
        if tip.image:
            return _PICTURE_SHARE * self.width
        return _PANEL * u if self.entry.numbered or tip.icon else 0.0

    @property
    def _words(self) -> Frame:
        setting, entry = self.entry.setting, self.entry
        room = self.width - self._panel - 2 * _PADDING * setting.unit
        return tip_words(setting, entry.tip, entry.index, room, text=_TEXT, gap=_GAP)

    @property
    def _signs(self) -> tuple[Frame | None, float]:
        """The number, and how high it and the icon are together."""
        u, label = self.entry.setting.unit, self.entry.label(_NUMERAL)
        height = label.height if label else 0.0
        if self.entry.tip.icon and not self.entry.tip.image:
            height += (_ICON + (_BETWEEN if label else 0.0)) * u
        return label, height

    @property
    def height(self) -> float:
        """The least height, in px."""
        u = self.entry.setting.unit
        return max(self._words.height + 2 * _ABOVE * u, self._signs[1] + 2 * 18 * u)

    @property
    def gladly(self) -> float:
        """What more height does it good, in px."""
        return 20 * self.entry.setting.unit

    def taller(self, _: float) -> _Wide:
        """The same card: its words stay in the middle of any height."""
        return self

    def frame(self, height: float) -> Frame:
        """The card at ``height`` px."""
        size, words = Size(self.width, height), self._words
        x = self._panel + _PADDING * self.entry.setting.unit
        body = Group((words.at(x, (height - words.height) / 2),), frame=Rect(0, 0, *size))
        return self.entry.on_card(size, *self._paneled(height), body)

    def _paneled(self, height: float) -> list[Item]:
        entry, u, width = self.entry, self.entry.setting.unit, self._panel
        if not width:
            return []
        clip = rounded_rectangle(Rect(0, 0, width, height), entry.radius, 0, 0, entry.radius)
        spot = Spot(
            width, height, 0, 0, entry.setting.palette, entry.tint, entry.progress,
            entry.index, u,
        )  # fmt: skip
        items: list[Item] = [Group(panel(entry.tip.image, entry.art, spot, 0.0), clip=clip)]
        label, tall = self._signs
        y = (height - tall) / 2
        if label:
            x = (width - label.width) / 2
            items.append(marked(label, x, y, Role.TIP_LABEL, index=entry.index))
            y += label.height + _BETWEEN * u
        if entry.tip.icon and not entry.tip.image:
            items.append(entry.sign(Point(width / 2, y + _ICON * u / 2), _ICON * u))
        return items


@dataclass(frozen=True, slots=True)
class _Narrow:
    """Number, title and icon on a coloured head, the text below."""

    entry: Entry
    width: float
    head: float = 0.0

    @property
    def _parts(self) -> tuple[Frame, Frame | None]:
        """Title and text; None where there is no text."""
        entry = self.entry
        setting, u, tip = entry.setting, entry.setting.unit, entry.tip
        left = self._left
        right = (_HEAD_PADDING + _HEAD_ICON + 12) * u if tip.icon else _HEAD_PADDING * u
        title = replace(tip, text=None, url="")
        inked = upon(setting, entry.tint.ground)
        body, full = setting.style("tip_text", _TEXT).size, setting.style("tip_title").size
        factor = max(_HEAD_TITLE, _ABOVE_TEXT * body / full)
        head = tip_words(inked, title, entry.index, self.width - left - right, title=factor)
        if not tip.text and not tip.url:
            return head, None
        room = self.width - 2 * _NARROW_PADDING * u
        return head, tip_words(setting, tip, entry.index, room, text=_TEXT, gap=_GAP, titled=False)

    @property
    def _left(self) -> float:
        """The x of the title."""
        u, label = self.entry.setting.unit, self.entry.label(_HEAD_NUMERAL)
        if label is None:
            return _NARROW_PADDING * u
        return (_NARROW_PADDING + 14) * u + max(label.width, _LABEL * u)

    @property
    def least_head(self) -> float:
        """The height of the head, in px."""
        u = self.entry.setting.unit
        return max(_HEAD * u, self._parts[0].height + 2 * _HEAD_PADDING * u, self.head)

    @property
    def height(self) -> float:
        """The least height, in px."""
        text, u = self._parts[1], self.entry.setting.unit
        return self.least_head + (text.height + 2 * _BELOW_HEAD * u + 2 * u if text else 0.0)

    @property
    def gladly(self) -> float:
        """What more height does it good, in px."""
        return 24 * self.entry.setting.unit

    def taller(self, by: float) -> _Narrow:
        """The card with a head that is higher, by half of that."""
        return replace(self, head=self.least_head + 0.5 * by)

    def frame(self, height: float) -> Frame:
        """The card at ``height`` px."""
        entry, u, size = self.entry, self.entry.setting.unit, Size(self.width, height)
        title, text = self._parts
        tall = self.least_head if text else height
        r = entry.radius
        head = Rect(0, 0, self.width, tall)
        below = 0.0 if text else r
        clip = rounded_rectangle(head, r, r, below, below)
        ground = Group((Box(head, entry.tint.ground),), clip=clip, role=Role.DECORATION)
        items: list[Item] = [ground]
        label = entry.label(_HEAD_NUMERAL)
        if label:
            y = (tall - label.height) / 2
            items.append(marked(label, _NARROW_PADDING * u, y, Role.TIP_LABEL, index=entry.index))
        body: list[Item] = [title.at(self._left, (tall - title.height) / 2)]
        if text:
            body.append(text.at(_NARROW_PADDING * u, tall + _BELOW_HEAD * u))
        items.append(Group(tuple(body), frame=Rect(0, 0, *size)))
        if entry.tip.icon:
            x = self.width - (_HEAD_PADDING + _HEAD_ICON / 2) * u
            items.append(entry.sign(Point(x, tall / 2), _HEAD_ICON * u))
        return entry.on_card(size, *items)
