"""The rows of a magazine page: huge numerals, the words, and the art's sign that moves on.

A row from margin to margin has numeral, words and sign beside each other; in two columns, and
on a narrow page, the sign stands below the numeral. A short tip near the golden section of the
list is set as a pull quote.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from infographic.art.base import Art
from infographic.blocks.columns import Columns
from infographic.blocks.frame import Frame
from infographic.blocks.icon import icon
from infographic.blocks.numeral import numeral
from infographic.blocks.part import Part
from infographic.blocks.setting import Setting
from infographic.blocks.sign import sign
from infographic.blocks.text import Align, marked, stacked, text_frame
from infographic.blocks.tip_card import tip_address, tip_words
from infographic.color import Color
from infographic.document.model import Document, Tip
from infographic.geometry import Point, Rect, Size
from infographic.layouts.pull_quotes import pull_quotes
from infographic.scene.items import Box, Group, Item
from infographic.scene.roles import Role
from infographic.text.style import TextStyle
from infographic.theme.model import Tint

_WORDY = 260
"""Characters from which a text gets the whole width, the sign moving below the numeral."""

_LAST = 1.5
"""The width of a tip that is alone in its row, in widths of the others."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """How tips are set: factors of the theme's type sizes; in steps of the page the gap
    between title and text, the sign's width, what is free above and below, and the width
    that cells keep for numerals. ``cells``: how many tips stand beside each other, each with
    its sign below its numeral; 0 for rows from margin to margin. ``quotes``: whether tips
    are set as pull quotes."""

    numeral: float
    title: float
    text: float
    gap: float
    sign: float
    padding: float
    left: float = 146.0
    cells: int = 0
    quotes: bool = True


LARGE = Sizes(2.3, 1.75, 1.38, 36, 208, 46)
MEDIUM = Sizes(1.94, 1.5, 1.25, 30, 188, 46)
SMALL = Sizes(1.17, 1.07, 1.04, 25, 108, 40, cells=2)
FEW_DENSE = Sizes(1.3, 1.2, 1.08, 22, 132, 28, quotes=False)
DENSE = Sizes(0.86, 0.94, 0.94, 16, 66, 22, 108, 2, quotes=False)
TIGHT = Sizes(0.8, 0.86, 0.9, 15, 0, 17, 92, 2, quotes=False)
NARROW = Sizes(1.0, 1.14, 1.06, 22, 92, 34, 112, 1)
NARROW_DENSE = Sizes(0.8, 1.0, 0.96, 17, 70, 22, 92, 1, quotes=False)


@dataclass(frozen=True, slots=True)
class Rows:
    """What all rows are set with."""

    setting: Setting
    document: Document
    art: Art
    columns: Columns
    sizes: Sizes
    tints: Sequence[Tint]

    def parts(self) -> list[Part]:
        """All rows; one begins with its rule, but for those that a quote's band borders."""
        count, cells = len(self.document.tips), self.sizes.cells
        columns = max(1, cells)
        quotes = pull_quotes(self.document, columns) if self.sizes.quotes else ()
        rows: list[Part] = []
        place = 0
        while place < count:
            ruled = place - 1 not in quotes
            taken = 1
            if place in quotes:
                rows.append(replace(self, setting=self.setting.on_band()).quote(place))
            elif cells == 0 or (self.sizes.quotes and place + columns > count):
                rows.append(self._row(place, ruled))
            else:
                taken = min(columns, count - place)
                rows.append(self._cells(range(place, place + taken), ruled))
            place += taken
        return rows

    def _row(self, place: int, ruled: bool) -> Part:
        """One tip from margin to margin: numeral, words, sign."""
        setting, columns, sizes = self.setting, self.columns, self.sizes
        u, left, palette = setting.unit, columns.start(3), setting.palette
        label = self._label(place, self._numerals(left - 24 * u), palette.accent)
        tip = self.document.tips[place]
        aside = label is None or len(str(tip.text or "")) > _WORDY
        side: Align = "left" if aside else "right"
        figure = self._sign(place, sizes.sign * u, palette.paper, palette.accent, side)
        width = columns.width - left - (0 if aside else figure.width + 28 * u)
        words = self._words(tip, place, width)
        first = _left(label, figure, 40 * u) if aside else label or figure
        inner = max(words.height, first.height)
        padding = sizes.padding * u

        def frame(height: float) -> Frame:
            y = padding + (height - inner - 2 * padding) / 2
            items: list[Item] = [first.at(0, y), words.at(left, y)]
            if ruled:
                items.append(self._rule(place))
            if not aside:
                middle = y + (first.height - figure.height) / 2
                items.append(figure.at(columns.width - figure.width, middle))
            return self._tip(place, Size(columns.width, height), items)

        return Part(inner + 2 * padding, frame, 24 * u, tip.source)

    def _cells(self, places: range, ruled: bool) -> Part:
        """Tips beside each other with a hairline between them."""
        setting, columns, padding = self.setting, self.columns, self.sizes.padding
        u, palette = setting.unit, setting.palette
        share = (columns.width + 2 * columns.gutter) / self.sizes.cells
        width = share - 2 * columns.gutter
        if len(places) < self.sizes.cells:
            # What is left over at the end has more room, but no line too long to read.
            width = min(columns.width, _LAST * width)
        cells = [self._cell(place, width) for place in places]
        tallest = max(range(len(cells)), key=lambda n: cells[n].height)
        inner = cells[tallest].height

        def frame(height: float) -> Frame:
            y = padding * u + (height - inner - 2 * padding * u) / 2
            thick = setting.theme.shape.hairline * u
            items: list[Item] = []
            for n, place in enumerate(places):
                if n:
                    x = n * share - columns.gutter - thick / 2
                    line = Box(Rect(x, y, thick, height - 2 * y), palette.edge)
                    items.append(Group((line,), role=Role.DECORATION))
                tip = self._tip(place, Size(width, height), [cells[n].at(0, y)])
                items.append(tip.at(n * share, 0))
            if ruled:
                items.append(self._rule(places[0]))
            return Frame(Size(columns.width, height), tuple(items))

        source = self.document.tips[places[tallest]].source
        return Part(inner + 2 * padding * u, frame, 0.5 * padding * u, source)

    def _cell(self, place: int, width: float) -> Frame:
        """One tip: the sign below the numeral, the words beside both."""
        setting, sizes, tip = self.setting, self.sizes, self.document.tips[place]
        u, palette = setting.unit, setting.palette
        left = sizes.left * u
        label = self._label(place, self._numerals(left - 20 * u), palette.accent)
        figure = Frame(Size(0, 0), ())
        if sizes.sign:
            figure = self._sign(place, sizes.sign * u, palette.paper, palette.accent, "left")
        elif label is None:
            left = 0.0
        words = self._words(tip, place, width - left)
        first = _left(label, figure, (26 if sizes.quotes else 18) * u)
        height = max(words.height, first.height)
        return Frame(Size(width, height), (first.at(0, 0), words.at(left, 0)))

    def quote(self, place: int) -> Part:
        """A tip on a band over the whole page, in whose colours it is set, its text as large as
        a headline."""
        setting, columns, tip = self.setting, self.columns, self.document.tips[place]
        u, palette = setting.unit, setting.palette
        narrow = self.sizes.cells == 1
        sizes = self.sizes if narrow else MEDIUM
        left = sizes.left * u if narrow else columns.start(3)
        padding = (48 if narrow else 72) * u
        style = self._numerals(left - 24 * u, sizes.numeral)
        label = self._label(place, style, palette.accent)
        figure = self._sign(
            place, min(208 * u, left - 20 * u), palette.paper, palette.accent, "left"
        )
        body = self._quoted(tip, place, columns.width - left, sizes.title, 1.2 if narrow else 1.66)
        first = _left(label, figure, 44 * u)
        inner = max(body.height, first.height)

        def frame(height: float) -> Frame:
            size = Size(columns.width, height)
            band = Box(Rect(-columns.margin, 0, columns.page, height), palette.paper)
            ground = Group((band,), role=Role.DECORATION)
            y = (height - body.height) / 2
            top = padding + (height - inner - 2 * padding) / 2
            return self._tip(place, size, [ground, first.at(0, top), body.at(left, y)])

        return Part(inner + 2 * padding, frame, 24 * u, tip.source)

    def _quoted(self, tip: Tip, place: int, width: float, title: float, text: float) -> Frame:
        """The words, with factors of the sizes of title and text."""
        setting, palette = self.setting, self.setting.palette
        alone = replace(tip, text=None, url="")
        parts = [tip_words(setting, alone, place + 1, width, title=title)]
        if tip.text:
            words = setting.text(tip.text, setting.style("opener_title", text), width)
            frame = text_frame(words, palette.accent, hang=True)
            group = marked(frame, 0, 0, Role.TIP_TEXT, tip.text, place + 1)
            parts.append(Frame(frame.size, (group,)))
        if tip.url:
            parts.append(tip_address(setting, tip.url, place + 1, width))
        return stacked(parts, [44 * setting.unit] * (len(parts) - 1))

    def _words(self, tip: Tip, place: int, width: float) -> Frame:
        sizes = self.sizes
        return tip_words(
            self.setting, tip, place + 1, width,
            title=sizes.title, text=sizes.text, gap=sizes.gap,
        )  # fmt: skip

    def _numerals(self, room: float, factor: float = 0.0) -> TextStyle:
        """The style of all numerals: as large as the widest of them fits into ``room``."""
        style = self.setting.style("numeral", factor or self.sizes.numeral)
        typesetter, count = self.setting.typesetter, len(self.document.tips)
        widest = max(typesetter.width(str(number), style) for number in range(1, count + 1))
        return style.at(max(self.setting.smallest, style.size * min(1.0, room / widest)))

    def _label(self, place: int, style: TextStyle, color: Color) -> Frame | None:
        """The numeral, or the icon where tips aren't numbered; None where there is neither."""
        setting, tip = self.setting, self.document.tips[place]
        if self.document.numbered:
            frame = numeral(setting, place + 1, style, color)
            return Frame(frame.size, (marked(frame, 0, 0, Role.TIP_LABEL, index=place + 1),))
        if not tip.icon:
            return None
        size = 0.6 * style.size
        group = icon(setting, tip.icon, tip.icon_source, Point(size / 2, size / 2), size, color)
        return Frame(Size(size, size), (group,))

    def _sign(
        self, place: int, width: float, ground: Color, accent: Color, align: Align = "right"
    ) -> Frame:
        progress = place / max(1, len(self.document.tips) - 1)
        size, tint = Size(width, 0.76 * width), self.tints[place]
        return sign(
            self.setting, self.art, size, progress, place + 1, tint, ground, accent, align
        )  # fmt: skip

    def _tip(self, place: int, size: Size, items: list[Item]) -> Frame:
        whole, source = Rect(0, 0, *size), self.document.tips[place].source
        group = Group(
            tuple(items), role=Role.TIP, index=place + 1, frame=whole, source=source
        )  # fmt: skip
        return Frame(size, (group,))

    def _rule(self, place: int) -> Item:
        setting = self.setting
        color = setting.palette.edge if place else setting.palette.ink
        return self.columns.rule(setting.theme.shape.hairline * setting.unit, color).at(0, 0)


def _left(label: Frame | None, figure: Frame, gap: float) -> Frame:
    if label is None or not figure.items:
        return label or figure
    return stacked([label, figure], [gap])
