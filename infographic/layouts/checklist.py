"""A sheet to print, hang up and fill in: boxes to tick, and lines to write on.

Its height is fixed: words are as large as lets the list fill its sheets, and what is to
spare goes to the notes. Lines for notes stand on the baselines of the words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from infographic.art.base import Art
from infographic.blocks.columns import Columns
from infographic.blocks.frame import Frame
from infographic.blocks.icon import icon
from infographic.blocks.numeral import numeral
from infographic.blocks.pencil import dotted_line, tick_box
from infographic.blocks.printing import for_print
from infographic.blocks.setting import Setting
from infographic.blocks.sheet_foot import sheet_end
from infographic.blocks.sheet_head import ASIDE, head_corner, running_head, sheet_head
from infographic.blocks.text import marked
from infographic.blocks.tip_card import tip_words
from infographic.document.model import Tip
from infographic.errors import fail
from infographic.geometry import Point, Rect, Size
from infographic.layouts.base import Brief, Layout, Suits
from infographic.layouts.pages import scene_of
from infographic.layouts.sheets import shared_out
from infographic.plugins import load
from infographic.scene.items import GlyphRun, Group, Item
from infographic.scene.roles import Role
from infographic.scene.scene import Page, Scene
from infographic.sizes import canvas_of
from infographic.text.style import TextStyle

_SCALES = (
    (1.5, 60.0), (1.36, 56.0), (1.24, 52.0), (1.16, 50.0), (1.1, 48.0), (1.05, 46.0),
    (1.0, 44.0), (1.0, 36.0), (1.0, 30.0), (0.95, 26.0), (0.95, 22.0), (0.95, 19.0),
)  # fmt: skip
_LEAST = (0.9, 18.0)
"""The scales of the words, each with the least gap between rows, in the order tried."""
_BELOW_TITLE, _LEAST_BELOW_TITLE = 0.42, 16.0
"""The gap below a title: a share of that between rows, and its least."""
_TITLE, _TEXT = 0.86, 0.92
"""Factors of the theme's sizes at scale 1."""
_NUMERAL = 0.92
"""The height of a numeral, in boxes: round figures overshoot."""
_FEW, _PICTURED = 4, 6
"""Up to so many tips the notes lie below the words, over the whole width; and there is
room for a picture at the end."""

# In steps of a sheet 1240 px wide (6 to a mm): the margins, the tick box, the line for
# notes, and gaps.
_MARGIN, _BELOW = 84.0, 56.0
_BOX, _LINE, _LINE_BELOW = 42.0, 40.0, 52.0
_ABOVE_LIST, _ABOVE_FOOT = 36.0, 8.0
_ICON, _BESIDE_LABEL = 34.0, 20.0


@dataclass(frozen=True, slots=True)
class _Row:
    """A tip whose words are set, and whose lines for notes are still open."""

    tip: Tip
    index: int
    words: Frame
    label: Frame | None
    sign: Frame | None
    box: float
    left: float
    right: float
    gap: float
    leading: float

    @property
    def top(self) -> float:
        """Where the words begin, so that their first line is level with the box."""
        return (self.box - (self.words.baseline or 0.0)) / 2

    @property
    def bottom(self) -> float:
        """Where the words, or the box, end."""
        return max(self.box, self.top + self.words.height)

    def baselines(self, least: float, until: float) -> Iterator[float]:
        """The words' baselines at least ``least`` px apart; below the words there are more
        of them, up to ``until``."""
        found = sorted({round(self.top + y, 3) for y in _baselines(self.words.items)})
        last = -least
        while found[0] <= until:
            y = found[0]
            found = found[1:] or [y + self.leading]
            if y - last >= least:
                yield y
                last = y


def _baselines(items: Sequence[Item], down: float = 0.0) -> Iterator[float]:
    for item in items:
        if isinstance(item, Group):
            yield from _baselines(item.items, down + item.transform.apply(0, 0)[1])
        elif isinstance(item, GlyphRun):
            yield down + item.origin.y


def arrange(brief: Brief) -> Scene:
    """Sheets of the canvas's height; InfographicError for a tip that fits on none."""
    return scene_of(brief, _Sheets(brief).pages())


class _Sheets:
    """The document on its sheets."""

    def __init__(self, brief: Brief) -> None:
        canvas, document = brief.canvas, brief.document
        theme, unit = for_print(brief.theme), canvas.width / 1240
        self._document = document
        self._setting = Setting(theme, brief.typesetter, brief.icons, unit, canvas.smallest)
        self._columns = Columns(canvas.width, _MARGIN * unit, 24 * unit)
        self._height = canvas.height or canvas.width * 297 / 210
        self._art = load(Art, document.art or theme.art, document.art_source)
        self._below = len(document.tips) <= _FEW
        self._corner = head_corner(self._setting, self._art, self._columns)
        pictured = len(document.tips) <= _PICTURED
        self._end = sheet_end(self._setting, document, self._art, self._columns, pictured)

    def pages(self) -> tuple[Page, ...]:
        """As few sheets as can be, with words as large as that allows."""
        head, rows, shares = self._at(*_LEAST)
        if not shares:
            tallest = max(rows, key=lambda row: row.bottom)
            hint = "shorten its text, or choose a layout that grows: cards, editorial"
            raise fail("this tip is taller than a sheet", tallest.tip.source, hint)
        for scale, gap in _SCALES:
            larger_head, larger, found = self._at(scale, gap)
            if len(found) == len(shares):
                head, rows, shares = larger_head, larger, found
                break
        count = len(shares)
        heads = [head, *(self._running_head(number, count) for number in range(2, count + 1))]
        return tuple(
            self._page(heads[number], rows, share, number + 1 == count)
            for number, share in enumerate(shares)
        )

    def _at(self, scale: float, gap: float) -> tuple[Frame, list[_Row], list[range]]:
        """The head and the rows at a scale, and which of them each sheet has."""
        setting, u = self._setting, self._setting.unit
        body = setting.style("tip_text", _TEXT * scale).size
        head = sheet_head(setting, self._document, self._corner, self._columns, body)
        rows = [self._row(index, scale, gap) for index in range(len(self._document.tips))]
        first, others = (
            self._height - top.height - (_ABOVE_LIST + _ABOVE_FOOT + _BELOW) * u
            for top in (head, self._running_head(2, 2))
        )
        heights = [self._least(row) for row in rows]
        return head, rows, shared_out(heights, first, others, self._end.height)

    def _row(self, index: int, scale: float, gap: float) -> _Row:
        setting, columns, tip = self._setting, self._columns, self._document.tips[index]
        u = setting.unit
        box = _BOX * (0.5 + 0.5 * scale) * u
        label = self._label(index, box)
        left = box + _BESIDE_LABEL * u
        left += self._label_width(box) + _BESIDE_LABEL * u if label else 0.0
        right = columns.width if self._below else columns.start(ASIDE) - 36 * u
        has_icon = tip.icon and self._document.numbered
        words = tip_words(
            setting, tip, index + 1, right - left, title=_TITLE * scale, text=_TEXT * scale,
            gap=max(_LEAST_BELOW_TITLE, _BELOW_TITLE * gap),
            aside=(_ICON * scale + 16) * u if has_icon else 0.0,
        )  # fmt: skip
        sign = self._sign(tip, _ICON * scale * u) if has_icon else None
        style = setting.style("tip_text", _TEXT * scale)
        return _Row(
            tip, index + 1, words, label, sign, box, left, right, gap * u,
            style.size * style.leading,
        )  # fmt: skip

    def _label(self, index: int, box: float) -> Frame | None:
        """The numeral, nearly as high as the box; or the icon where tips aren't numbered."""
        tip = self._document.tips[index]
        if self._document.numbered:
            style, accent = self._numeral_style(box), self._setting.palette.accent
            frame = numeral(self._setting, index + 1, style, accent)
            return Frame(frame.size, (marked(frame, 0, 0, Role.TIP_LABEL, index=index + 1),))
        return self._sign(tip, box) if tip.icon else None

    def _numeral_style(self, box: float) -> TextStyle:
        style = self._setting.style("numeral")
        high = numeral(self._setting, 1, style, self._setting.palette.accent).height
        return style.at(_NUMERAL * style.size * box / high)

    def _label_width(self, box: float) -> float:
        """The width of the widest label."""
        if not self._document.numbered:
            return box
        style, count = self._numeral_style(box), len(self._document.tips)
        return max(self._setting.typesetter.width(str(n), style) for n in range(1, count + 1))

    def _sign(self, tip: Tip, size: float) -> Frame:
        center = Point(size / 2, size / 2)
        color = self._setting.palette.accent_dark
        drawn = icon(self._setting, tip.icon, tip.icon_source, center, size, color)
        return Frame(Size(size, size), (drawn,))

    def _least(self, row: _Row) -> float:
        """The least height of a row: two lines for notes, and the gap below."""
        u = self._setting.unit
        if self._below:
            return row.bottom + (_LINE + _LINE_BELOW) * u + row.gap
        _, second, *_ = row.baselines(_LINE * u, row.bottom + 3 * _LINE * u)
        return max(row.bottom, second) + row.gap

    def _running_head(self, number: int, count: int) -> Frame:
        return running_head(self._setting, self._document, self._columns, number, count)

    def _page(self, head: Frame, rows: Sequence[_Row], share: range, last: bool) -> Page:
        columns, u = self._columns, self._setting.unit
        y, foot = head.height + _ABOVE_LIST * u, self._height - _BELOW * u
        items: list[Item] = [head.at(0, 0)]
        if last:
            foot -= self._end.height
            items.append(self._end.at(columns.margin, foot))
        used = sum(self._least(rows[place]) for place in share)
        spare = (foot - _ABOVE_FOOT * u - y - used) / max(1, len(share))
        for place in share:
            height = self._least(rows[place]) + spare
            items.append(self._drawn(rows[place], height).at(columns.margin, y))
            y += height
        whole = Rect(0, 0, columns.page, self._height)
        return Page(
            Size(columns.page, self._height), self._setting.palette.paper,
            (Group(tuple(items), frame=whole),),
        )  # fmt: skip

    def _drawn(self, row: _Row, height: float) -> Frame:
        """A row ``height`` px high: what is to spare is for notes."""
        setting, u, width = self._setting, self._setting.unit, self._columns.width
        items: list[Item] = [tick_box(setting, Rect(0, 0, row.box, row.box), row.index)]
        if row.label:
            y = (row.box - row.label.height) / 2
            items.append(row.label.at(row.box + _BESIDE_LABEL * u, y))
        if row.sign:
            y = (row.box - row.sign.height) / 2
            items.append(row.sign.at(row.right - row.sign.width, y))
        items.append(row.words.at(row.left, row.top))
        until = height - 0.7 * row.gap
        if self._below:
            left, step = row.left, _LINE_BELOW * u
            count = int((until - row.bottom) / step)
            lines = [row.bottom + step * (number + 1) for number in range(count)]
        else:
            left, lines = self._columns.start(ASIDE), list(row.baselines(_LINE * u, until))
        items += [dotted_line(setting, y, left, width) for y in lines]
        size = Size(width, height)
        tip = Group(
            tuple(items), role=Role.TIP, index=row.index, frame=Rect(0, 0, *size),
            source=row.tip.source,
        )  # fmt: skip
        return Frame(size, (tip,))


LAYOUT = Layout(
    summary="a sheet to print: boxes to tick, and lines for notes",
    canvas=canvas_of("a4"),
    arrange=arrange,
    suits=Suits(tips=(3, 30), words=(0, 10), form="sheet"),
)
