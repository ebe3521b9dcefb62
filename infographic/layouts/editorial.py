"""A magazine page: a huge title, huge numerals, hairlines, and one figure that changes.

The art's sign stands at the end of every row and moves on from tip to tip. A short tip
near the golden section of the list is set as a pull quote. From fifteen tips on there are
two columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from infographic.art.base import Art
from infographic.blocks.colophon import colophon
from infographic.blocks.columns import Columns
from infographic.blocks.frame import Frame
from infographic.blocks.header_picture import header_art
from infographic.blocks.icon import icon
from infographic.blocks.masthead import masthead
from infographic.blocks.numeral import numeral
from infographic.blocks.opener_row import opener_row
from infographic.blocks.part import ready
from infographic.blocks.setting import Setting
from infographic.blocks.sign import sign
from infographic.blocks.text import Align, marked, stacked, text_frame
from infographic.blocks.tints import tint_walk
from infographic.blocks.tip_card import tip_address, tip_words
from infographic.color import Color
from infographic.document.model import Document
from infographic.geometry import Point, Rect, Size
from infographic.layouts.base import Brief, Layout, Suits
from infographic.layouts.pages import flowing_scene
from infographic.layouts.parts import Room
from infographic.layouts.pull_quotes import pull_quotes
from infographic.layouts.scenic import scenic_parts
from infographic.scene.items import Box, Group, Item
from infographic.scene.roles import Role
from infographic.scene.scene import Scene
from infographic.sizes import canvas_of
from infographic.text.style import TextStyle
from infographic.theme.model import Tint

_MANY = 15
"""From so many tips on there are two columns."""
_WORDY = 260
"""Characters from which a text gets the whole width, the sign moving below the numeral."""
_FEW = 6
"""Up to fewer tips than this all is larger."""


@dataclass(frozen=True, slots=True)
class _Sizes:
    """Factors of the theme's type sizes; in steps of the page the gap between title and
    text, and the sign's width."""

    numeral: float
    title: float
    text: float
    gap: float
    sign: float


_LARGE = _Sizes(2.3, 1.75, 1.38, 36, 208)
_MEDIUM = _Sizes(1.94, 1.5, 1.25, 30, 188)
_SMALL = _Sizes(1.17, 1.07, 1.04, 25, 108)


@dataclass(frozen=True, slots=True)
class _Page:
    """What all rows are set with."""

    setting: Setting
    document: Document
    art: Art
    columns: Columns
    sizes: _Sizes
    tints: Sequence[Tint]

    def numerals(self, room: float, factor: float = 0.0) -> TextStyle:
        """The style of all numerals: as large as the widest of them fits into ``room``."""
        style = self.setting.style("numeral", factor or self.sizes.numeral)
        typesetter, count = self.setting.typesetter, len(self.document.tips)
        widest = max(typesetter.width(str(number), style) for number in range(1, count + 1))
        return style.scaled(min(1.0, room / widest))


def arrange(brief: Brief) -> Scene:
    """The whole scene; pages where one would be too tall for a PDF."""
    document, theme, width = brief.document, brief.theme, brief.canvas.width
    unit = width / 1200
    setting = Setting(theme, brief.typesetter, brief.icons, unit, brief.canvas.smallest)
    art = header_art(document, theme.art)
    columns = Columns(width, theme.spacing.margin * unit, 24 * unit)
    count = len(document.tips)
    sizes = _LARGE if count < _FEW else _MEDIUM if count < _MANY else _SMALL
    page = _Page(setting, document, art, columns, sizes, tint_walk(theme.palette.tints, count))
    top = masthead(setting, document, art, columns)
    opener = opener_row(setting, document.opener, columns)
    if opener:
        top = stacked([top, opener], [0.0])
    end = colophon(setting, document, art, columns)
    room = Room(setting, width, None, columns.margin, brief.canvas.safe)
    parts = scenic_parts(document, art, room, [ready(row) for row in _rows(page)])
    parts = replace(parts, top=ready(top), lead=None, end=ready(end), gap=0.0, apart=0.0)
    return flowing_scene(brief, parts)


def _rows(page: _Page) -> list[Frame]:
    """All tips; a row begins with its rule, but for those that a quote's band borders."""
    count = len(page.document.tips)
    single = count < _MANY
    quotes = pull_quotes(page.document, 1 if single else 2)
    rows: list[Frame] = []
    place = 0
    while place < count:
        ruled = place - 1 not in quotes
        if place in quotes:
            rows.append(_quote(page, place))
        elif single or place + 1 == count:
            rows.append(_row(page, place, ruled))
        else:
            rows.append(_two(page, place, ruled))
            place += 1
        place += 1
    return rows


def _row(page: _Page, place: int, ruled: bool) -> Frame:
    """One tip from margin to margin: numeral, words, sign."""
    setting, columns, sizes = page.setting, page.columns, page.sizes
    u, left, palette = setting.unit, columns.start(3), setting.palette
    label = _label(page, place, page.numerals(left - 24 * u), palette.accent)
    tip = page.document.tips[place]
    aside = label is None or len(str(tip.text or "")) > _WORDY
    side: Align = "left" if aside else "right"
    figure = _sign(page, place, sizes.sign * u, palette.paper, palette.accent, side)
    width = columns.width - left - (0 if aside else figure.width + 28 * u)
    words = tip_words(
        setting, tip, place + 1, width,
        title=sizes.title, text=sizes.text, gap=sizes.gap,
    )  # fmt: skip
    first = _left(label, figure, 40 * u) if aside else label or figure
    y = 46 * u
    items: list[Item] = [first.at(0, y), words.at(left, y)]
    if ruled:
        items.append(_rule(page, palette.edge if place else palette.ink))
    if not aside:
        middle = y + (first.height - figure.height) / 2
        items.append(figure.at(columns.width - figure.width, middle))
    height = max(words.height, first.height) + 2 * y
    return _tip(page, place, Size(columns.width, height), items)


def _two(page: _Page, place: int, ruled: bool) -> Frame:
    """Two tips beside each other with a hairline between them."""
    setting, columns = page.setting, page.columns
    u, palette = setting.unit, setting.palette
    cells = [_cell(page, place + side) for side in (0, 1)]
    padding = 40 * u
    height = max(cell.height for cell in cells) + 2 * padding
    middle = columns.start(6) - columns.gutter / 2
    thick = setting.theme.shape.hairline * u
    between = Box(Rect(middle - thick / 2, padding, thick, height - 2 * padding), palette.edge)
    items: list[Item] = [Group((between,), role=Role.DECORATION)]
    if ruled:
        items.append(_rule(page, palette.edge if place else palette.ink))
    for side, cell in enumerate(cells):
        x = side * (columns.start(6) + 0.5 * columns.gutter)
        size = Size(columns.start(6) - 1.5 * columns.gutter, height)
        tip = _tip(page, place + side, size, [cell.at(0, padding)])
        items.append(tip.at(x, 0))
    return Frame(Size(columns.width, height), tuple(items))


def _cell(page: _Page, place: int) -> Frame:
    """One tip of two: the sign below the numeral, the words beside both."""
    setting, columns, sizes = page.setting, page.columns, page.sizes
    u = setting.unit
    left, width = 146 * u, columns.start(6) - 1.5 * columns.gutter
    style = page.numerals(left - 20 * u)
    label = _label(page, place, style, setting.palette.accent)
    paper, accent = setting.palette.paper, setting.palette.accent
    figure = _sign(page, place, sizes.sign * u, paper, accent, "left")
    words = tip_words(
        setting, page.document.tips[place], place + 1, width - left,
        title=sizes.title, text=sizes.text, gap=sizes.gap,
    )  # fmt: skip
    first = _left(label, figure, 26 * u)
    height = max(words.height, first.height)
    return Frame(Size(width, height), (first.at(0, 0), words.at(left, 0)))


def _quote(page: _Page, place: int) -> Frame:
    """A tip on a band over the whole page, its text as large as a headline."""
    setting, columns = page.setting.on_band(), page.columns
    u, palette, tip = setting.unit, setting.palette, page.document.tips[place]
    left, padding = columns.start(3), 72 * u
    style = page.numerals(left - 24 * u, _MEDIUM.numeral)
    label = _label(page, place, style, palette.accent)
    figure = _sign(page, place, 208 * u, palette.paper, palette.accent, "left")
    title = replace(tip, text=None, url="")
    width = columns.width - left
    parts = [tip_words(setting, title, place + 1, width, title=_MEDIUM.title)]
    if tip.text:
        words = setting.text(tip.text, setting.style("opener_title", 1.66), width)
        frame = text_frame(words, palette.accent, hang=True)
        group = marked(frame, 0, 0, Role.TIP_TEXT, tip.text, place + 1)
        parts.append(Frame(frame.size, (group,)))
    if tip.url:
        parts.append(tip_address(setting, tip.url, place + 1, width))
    body = stacked(parts, [44 * u] * (len(parts) - 1))
    first = _left(label, figure, 44 * u)
    size = Size(columns.width, max(body.height, first.height) + 2 * padding)
    band = Box(Rect(-columns.margin, 0, columns.page, size.height), palette.paper)
    ground = Group((band,), role=Role.DECORATION)
    y = (size.height - body.height) / 2
    return _tip(page, place, size, [ground, first.at(0, padding), body.at(left, y)])


def _left(label: Frame | None, figure: Frame, gap: float) -> Frame:
    return stacked([label, figure], [gap]) if label else figure


def _label(page: _Page, place: int, style: TextStyle, color: Color) -> Frame | None:
    """The numeral, or the icon where tips aren't numbered; None where there is neither."""
    setting, tip = page.setting, page.document.tips[place]
    if page.document.numbered:
        frame = numeral(setting, place + 1, style, color)
        return Frame(frame.size, (marked(frame, 0, 0, Role.TIP_LABEL, index=place + 1),))
    if not tip.icon:
        return None
    size = 0.6 * style.size
    group = icon(setting, tip.icon, tip.icon_source, Point(size / 2, size / 2), size, color)
    return Frame(Size(size, size), (group,))


def _sign(
    page: _Page, place: int, width: float, ground: Color, accent: Color, align: Align = "right"
) -> Frame:
    progress = place / max(1, len(page.document.tips) - 1)
    size = Size(width, 0.76 * width)
    return sign(
        page.setting, page.art, size, progress, place + 1, page.tints[place], ground, accent, align
    )


def _tip(page: _Page, place: int, size: Size, items: list[Item]) -> Frame:
    tip = page.document.tips[place]
    group = Group(
        tuple(items), role=Role.TIP, index=place + 1, frame=Rect(0, 0, *size), source=tip.source
    )  # fmt: skip
    return Frame(size, (group,))


def _rule(page: _Page, color: Color) -> Item:
    setting = page.setting
    return page.columns.rule(setting.theme.shape.hairline * setting.unit, color).at(0, 0)


LAYOUT = Layout(
    summary="a magazine page: huge numerals, hairlines and one figure that changes",
    canvas=canvas_of("web"),
    arrange=arrange,
    images=frozenset({"header"}),
    suits=Suits(tips=(2, 40), words=(20, 80)),
)
