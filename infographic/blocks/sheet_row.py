"""A tip to be ticked off: box, numeral, words, and lines for notes beside or below them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from infographic.blocks.frame import Frame
from infographic.blocks.icon import icon
from infographic.blocks.numeral import ink_width, numeral
from infographic.blocks.pencil import dotted_line, tick_box
from infographic.blocks.setting import Setting
from infographic.blocks.text import marked
from infographic.blocks.tip_card import tip_words
from infographic.color import Color
from infographic.document.model import Document, Tip
from infographic.geometry import Point, Rect, Size
from infographic.scene.items import GlyphRun, Group, Item
from infographic.scene.roles import Role
from infographic.text.style import TextStyle

Notes: TypeAlias = Literal["beside", "below", "none"]

_TITLE, _TEXT = 0.86, 0.92
"""Factors of the theme's sizes at scale 1."""
_NUMERAL = 0.92
"""The height of a numeral, in boxes: round figures overshoot."""
_BELOW_TITLE, _LEAST_BELOW_TITLE = 0.42, 16.0
"""The gap below a title: a share of that between rows, and its least."""
# In steps of the page.
_BOX, _LINE, _LINE_BELOW = 46.0, 40.0, 50.0
_FIRST_LINE = 36.0
_ICON, _BESIDE_LABEL, _BEFORE_NOTES, _AFTER_ICON = 36.0, 20.0, 36.0, 16.0


@dataclass(frozen=True, slots=True)
class RowPlan:
    """How the rows of a list are set: ``width`` px wide, words at ``scale``, at least ``gap``
    steps between two of them, and where notes are written; beside the words from ``aside``
    px on. ``lines`` is the least count of lines below the words."""

    width: float
    scale: float
    gap: float
    notes: Notes
    aside: float = 0.0
    lines: int = 1


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A tip whose words are set, and whose lines for notes are still open."""

    setting: Setting
    plan: RowPlan
    tip: Tip
    index: int
    ink: Color
    words: Frame
    label: Frame | None
    sign: Frame | None
    box: float
    label_x: float
    left: float
    leading: float

    @property
    def _top(self) -> float:
        """Where the words begin, so that their first line is level with the box."""
        return (self.box - (self.words.baseline or 0.0)) / 2

    @property
    def _bottom(self) -> float:
        """Where the words, or the box, end."""
        return max(self.box, self._top + self.words.height)

    @property
    def least(self) -> float:
        """The least height: lines for notes, and the gap below."""
        u, plan = self.setting.unit, self.plan
        if plan.notes == "none":
            return self._bottom + plan.gap * u
        if plan.notes == "below":
            return self._bottom + (_FIRST_LINE + (plan.lines - 1) * _LINE_BELOW + plan.gap) * u
        _, second, *_ = self._baselines(_LINE * u, self._bottom + 3 * _LINE * u)
        return max(self._bottom, second) + plan.gap * u

    def _baselines(self, least: float, until: float) -> Iterator[float]:
        """The words' baselines at least ``least`` px apart; below the words there are more
        of them, up to ``until``."""
        found = sorted({round(self._top + y, 3) for y in _baselines(self.words.items)})
        last = -least
        while found[0] <= until:
            y = found[0]
            found = found[1:] or [y + self.leading]
            if y - last >= least:
                yield y
                last = y

    def frame(self, height: float) -> Frame:
        """The row ``height`` px high: what is to spare is for notes."""
        width = self.plan.width
        items: list[Item] = [
            tick_box(self.setting, Rect(0, 0, self.box, self.box), self.index, self.ink)
        ]
        if self.label:
            items.append(self.label.at(self.label_x, (self.box - self.label.height) / 2))
        items.append(self.words.at(self.left, self._top))
        items += self._notes(height)
        if self.sign:
            x = self.plan.aside if self.plan.notes == "beside" else width - self.sign.width
            items.append(self.sign.at(x, (self.box - self.sign.height) / 2))
        size = Size(width, height)
        tip = Group(
            tuple(items), role=Role.TIP, index=self.index, frame=Rect(0, 0, *size),
            source=self.tip.source,
        )  # fmt: skip
        return Frame(size, (tip,))

    def _notes(self, height: float) -> Iterator[Item]:
        """Lines to write on: below the words from their left edge on; beside them on their
        baselines, the first one behind the icon."""
        u, plan = self.setting.unit, self.plan
        until = height - 0.6 * plan.gap * u
        if plan.notes == "below":
            first, step = self._bottom + _FIRST_LINE * u, _LINE_BELOW * u
            count = max(plan.lines, int((until - first) / step) + 1)
            for number in range(count):
                yield dotted_line(self.setting, first + number * step, self.left, plan.width)
        elif plan.notes == "beside":
            left = plan.aside + (self.sign.width + _AFTER_ICON * u if self.sign else 0.0)
            for y in self._baselines(_LINE * u, until):
                yield dotted_line(self.setting, y, left, plan.width)
                left = plan.aside


def sheet_row(
    setting: Setting, document: Document, index: int, ink: Color, plan: RowPlan
) -> SheetRow:
    """The tip at ``index`` as a row, its box and numeral in ``ink``."""
    u, tip, scale = setting.unit, document.tips[index], plan.scale
    box = _BOX * (0.5 + 0.5 * scale) * u
    style = _numeral_style(setting, box)
    label: Frame | None = None
    if document.numbered:
        frame = numeral(setting, index + 1, style, ink)
        label = Frame(
            Size(ink_width(frame), frame.height),
            (marked(frame, 0, 0, Role.TIP_LABEL, index=index + 1),),
        )
    elif tip.icon:
        label = _sign(setting, tip, box, ink)
    widest = _label_width(setting, document, style, box)
    left = box + _BESIDE_LABEL * u + (widest + _BESIDE_LABEL * u if label else 0.0)
    beside = plan.notes == "beside"
    right = plan.aside - _BEFORE_NOTES * u if beside else plan.width
    sign = None
    if tip.icon and document.numbered:
        sign = _sign(setting, tip, _ICON * scale * u, ink)
    words = tip_words(
        setting, tip, index + 1, right - left, title=_TITLE * scale, text=_TEXT * scale,
        gap=max(_LEAST_BELOW_TITLE, _BELOW_TITLE * plan.gap),
        aside=sign.width + _AFTER_ICON * u if sign and not beside else 0.0,
        tuned=True,
    )  # fmt: skip
    text = setting.style("tip_text", _TEXT * scale)
    label_x = box + _BESIDE_LABEL * u
    return SheetRow(
        setting, plan, tip, index + 1, ink, words, label, sign, box, label_x, left,
        text.size * text.leading,
    )  # fmt: skip


def body_size(setting: Setting, scale: float) -> float:
    """The size of texts at a scale, in px."""
    return setting.style("tip_text", _TEXT * scale).size


def _numeral_style(setting: Setting, box: float) -> TextStyle:
    style = setting.style("numeral")
    high = numeral(setting, 1, style, setting.palette.accent).height
    return style.at(_NUMERAL * style.size * box / high)


def _label_width(setting: Setting, document: Document, style: TextStyle, box: float) -> float:
    """The width of the widest label."""
    if not document.numbered:
        return box
    numbers = range(1, len(document.tips) + 1)
    return max(setting.typesetter.width(str(number), style) for number in numbers)


def _sign(setting: Setting, tip: Tip, size: float, color: Color) -> Frame:
    center = Point(size / 2, size / 2)
    drawn = icon(setting, tip.icon, tip.icon_source, center, size, color)
    return Frame(Size(size, size), (drawn,))


def _baselines(items: Sequence[Item], down: float = 0.0) -> Iterator[float]:
    for item in items:
        if isinstance(item, Group):
            yield from _baselines(item.items, down + item.transform.apply(0, 0)[1])
        elif isinstance(item, GlyphRun):
            yield down + item.origin.y
