"""A tip as a card beside a line: a head with number and icon, and the words below."""

from __future__ import annotations

from dataclasses import dataclass

from infographic.blocks.frame import Frame
from infographic.blocks.icon import icon_disc
from infographic.blocks.numeral import ink_width, numeral
from infographic.blocks.setting import Setting
from infographic.blocks.surface import surface
from infographic.blocks.text import marked
from infographic.blocks.tip_card import tip_words
from infographic.color import Color
from infographic.document.model import Document, Tip
from infographic.geometry import Point, Rect, Size
from infographic.outline import rounded_rectangle
from infographic.scene.items import Group, Item, Path, Stroke
from infographic.scene.roles import Role
from infographic.theme.model import Tint

# In steps of the page: with number and icon above the words, and with the number beside them.
_DISC, _SMALL_DISC = 34.0, 25.0
_TOP, _BELOW_HEAD, _BOTTOM = 32.0, 32.0, 38.0
_SIDE_TOP, _SIDE_BOTTOM, _AFTER_NUMERAL, _BEFORE_DISC = 28.0, 30.0, 22.0, 20.0
_NUMERAL, _SIDE_NUMERAL = 0.84, 0.6
_GAP, _SIDE_GAP = 26.0, 20.0
_TUNED = 16
"""Up to how many tips their lines are broken with more care than speed."""
_SMALL_PADDING, _PADDING = 0.7, 0.84


@dataclass(frozen=True, slots=True)
class CardForm:
    """How the cards of a list look: ``head`` is the height in px of number and icon above the
    words, the same for all; where they stand ``beside`` them, the px that they take there."""

    width: float
    padding: float
    head: float
    beside: bool

    @property
    def words_x(self) -> float:
        """Where the words begin, from the card's left edge."""
        return self.padding + (self.head if self.beside else 0.0)

    def aside(self, setting: Setting, tip: Tip, numbered: bool) -> float:
        """The px right of a title that its icon takes."""
        disc = self.beside and numbered and tip.icon
        return (2 * _SMALL_DISC + _BEFORE_DISC) * setting.unit if disc else 0.0


def card_form(setting: Setting, document: Document, width: float, beside: bool) -> CardForm:
    """The form of all cards of a document, ``width`` px wide."""
    u, numbered, tips = setting.unit, document.numbered, document.tips
    padding = (_SMALL_PADDING if beside else _PADDING) * setting.theme.spacing.padding * u
    icons = any(tip.icon for tip in tips)
    disc = 2 * (_SMALL_DISC if beside else _DISC) * u if icons else 0.0
    if not numbered:
        return CardForm(
            width, padding, disc + (_AFTER_NUMERAL * u if beside and disc else 0), beside
        )
    ink = setting.palette.ink
    if beside:
        style = setting.style("numeral", _SIDE_NUMERAL)
        widest = max(ink_width(numeral(setting, n, style, ink)) for n in (8, len(tips)))
        return CardForm(width, padding, widest + _AFTER_NUMERAL * u, beside)
    style = setting.style("numeral", _NUMERAL)
    return CardForm(width, padding, max(disc, numeral(setting, 1, style, ink).height), beside)


@dataclass(frozen=True, slots=True)
class SpineCard:
    """A card whose words are set. ``setting`` is that of words upon the card."""

    setting: Setting
    tip: Tip
    index: int
    numbered: bool
    tint: Tint
    form: CardForm
    words: Frame

    @property
    def width(self) -> float:
        """The width in px."""
        return self.form.width

    @property
    def _top(self) -> float:
        return (_SIDE_TOP if self.form.beside else _TOP) * self.setting.unit

    @property
    def _words_y(self) -> float:
        u, head = self.setting.unit, self.form.head
        if self.form.beside:
            return self._top
        return self._top + (head + _BELOW_HEAD * u if head else 4 * u)

    @property
    def height(self) -> float:
        """The height in px that its words need."""
        u = self.setting.unit
        if not self.form.beside:
            return self._words_y + self.words.height + _BOTTOM * u
        label = self._label.height if self.numbered else 0.0
        disc = 2 * _SMALL_DISC * u - self._disc_rise if self.tip.icon else 0.0
        return self._top + max(self.words.height, label, disc) + _SIDE_BOTTOM * u

    def knot(self, height: float) -> float:
        """How far below its upper edge a card of that height is tied to the line: at the
        middle of the number, or of the title's capitals."""
        if self.form.beside:
            middle = self._label.height if self.numbered else self.words.baseline or 0.0
            return self._y(height) + middle / 2
        if self.form.head:
            return self._top + self.form.head / 2
        return self._words_y + (self.words.baseline or 0) / 2

    def _y(self, height: float) -> float:
        """Where the words begin: in the middle beside a number, else below it."""
        return self._words_y + (0.5 * (height - self.height) if self.form.beside else 0.0)

    @property
    def _label(self) -> Frame:
        factor = _SIDE_NUMERAL if self.form.beside else _NUMERAL
        style = self.setting.style("numeral", factor)
        return numeral(self.setting, self.index, style, self.tint.ink)

    @property
    def _disc_rise(self) -> float:
        """How far a small disc reaches above the title's capitals, on whose middle it is."""
        return _SMALL_DISC * self.setting.unit - (self.words.baseline or 0) / 2

    def frame(self, rightward: bool, edge: Color, height: float) -> Frame:
        """The card left or right of the line, with a hairline around it."""
        u, shape, form = self.setting.unit, self.setting.theme.shape, self.form
        face = Rect(0, 0, form.width, height)
        radius = shape.card_radius * u * (0.8 if form.beside else 1.0)
        line = shape.hairline * u
        rim = rounded_rectangle(face.grown(-line / 2), *[max(0.0, radius - line / 2)] * 4)
        outline = Path(rim, stroke=Stroke(edge, line))
        y = self._y(height)
        items: list[Item] = [
            surface(self.setting, face, self.setting.palette.card, radius),
            Group((outline,), role=Role.DECORATION),
            *(self._aside(y) if form.beside else self._head(rightward)),
            Group((self.words.at(form.words_x, y),), frame=face),
        ]
        tip = Group(tuple(items), role=Role.TIP, index=self.index, source=self.tip.source)
        return Frame(Size(form.width, height), (tip,))

    def _aside(self, y: float) -> list[Item]:
        """The number left of the words, the icon right of the title; an icon alone takes the
        number's place."""
        form, r = self.form, _SMALL_DISC * self.setting.unit
        items: list[Item] = []
        if self.numbered:
            items.append(marked(self._label, form.padding, y, Role.TIP_LABEL, index=self.index))
        if self.tip.icon:
            x = form.width - form.padding - r if self.numbered else form.padding + r
            items.append(self._disc(Point(x, y + (self.words.baseline or 0) / 2), r))
        return items

    def _head(self, rightward: bool) -> list[Item]:
        """The number on the side of the line, the icon on the other; an icon alone stands
        above the title."""
        form = self.form
        middle = self._top + form.head / 2
        items: list[Item] = []
        if self.numbered:
            label = self._label
            x = form.padding if rightward else form.width - form.padding - ink_width(label)
            y = middle - label.height / 2
            items.append(marked(label, x, y, Role.TIP_LABEL, index=self.index))
        if self.tip.icon:
            r = _DISC * self.setting.unit
            right = self.numbered and rightward
            x = form.width - form.padding - r if right else form.padding + r
            items.append(self._disc(Point(x, middle), r))
        return items

    def _disc(self, center: Point, radius: float) -> Group:
        icon, source = self.tip.icon, self.tip.icon_source
        ink = self.setting.palette.card
        return icon_disc(self.setting, icon, source, center, radius, self.tint.ink, ink)


def spine_card(
    setting: Setting, document: Document, place: int, tint: Tint, form: CardForm, factor: float
) -> SpineCard:
    """The card of the tip at ``place``, its words ``factor`` times as large as the theme's."""
    tip = document.tips[place]
    width = form.width - form.padding - form.words_x
    words = tip_words(
        setting, tip, place + 1, width, title=factor, text=factor,
        gap=_SIDE_GAP if form.beside else _GAP, tuned=len(document.tips) <= _TUNED,
        aside=form.aside(setting, tip, document.numbered),
    )  # fmt: skip
    return SpineCard(setting, tip, place + 1, document.numbered, tint, form, words)
