"""A tile of a mosaic: words and the number at the top, and the icon that stands on its
lower edge; where tips have no numbers, a large icon is the figure.

What the tile shows of the picture behind the mosaic lies under all. A short tile grows
between words and icon, a tall one grows its icon.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from infographic.blocks.frame import Frame
from infographic.blocks.icon import icon
from infographic.blocks.mosaic import Fit, Slot
from infographic.blocks.numeral import ink_width, numeral
from infographic.blocks.setting import Setting
from infographic.blocks.text import marked, stacked, text_frame
from infographic.blocks.tip_card import tip_words
from infographic.color import Color
from infographic.document.model import Opener, Tip
from infographic.geometry import Point, Rect, Size
from infographic.outline import rounded_rectangle
from infographic.scene.items import Group, Item
from infographic.scene.roles import Role
from infographic.theme.contrast import AA, lowest
from infographic.theme.model import Tint

Scenery = Callable[[Rect, Sequence[Color]], Sequence[Item]]
"""What shows through a tile at that place of the board, in the tile's tones."""

_LINE = 31.0
"""The longest line of body text, in em."""
_WIDE, _BROAD = 640.0, 430.0
"""The widths, in steps, from which a tile has its figure beside the words, and from which a
tall one has a larger title."""
_DENSE_LINE = 15.5
"""The line of text, in em, from which a tile on a dense page has its figure beside it."""
_BESIDE = 1.26
"""The height of a figure beside the words, in those of one below them."""
_LARGER, _ABOVE_TEXT = 1.22, 1.14
"""The factor of larger titles, and the least size of any, in sizes of the text."""


@dataclass(frozen=True, slots=True)
class _Measures:
    """In steps of the page: the space around the words, above them, below them, and beside
    them; the icon, the figure and the number, those of tall tiles, and the gap within the
    words."""

    padding: float
    head: float
    air: float
    apart: float
    icon: float
    figure: float
    number: float
    tall_icon: float
    tall_figure: float
    tall_number: float
    gap: float


_MEASURES = (
    _Measures(36.0, 40.0, 30.0, 36.0, 50.0, 78.0, 50.0, 110.0, 108.0, 60.0, 22.0),
    _Measures(28.0, 28.0, 20.0, 28.0, 38.0, 46.0, 38.0, 84.0, 72.0, 46.0, 17.0),
    _Measures(24.0, 24.0, 14.0, 20.0, 30.0, 34.0, 30.0, 54.0, 44.0, 34.0, 14.0),
)
"""By how dense the page is."""
_MOST_ICON, _FINER = 120.0, 0.8
"""What the icon of a tall tile grows to, and its stroke there in those of the theme."""
_UNDER = 14.0
"""The air between a number and the text under it, in steps."""
_FAINT = 0.5
"""How much the rings behind words differ, of what the tones of the tint do."""
_SPLIT, _NARROW, _BARE, _LONG = 4.0, 0.2, 1.2, 100
"""What it costs that a word has to be split, that a text of so many characters stands
in a narrow tile, or that a tall one has no icon to grow."""


@dataclass(frozen=True, slots=True)
class MosaicTile:
    """A tip, or what comes before the first (``index`` 0)."""

    setting: Setting
    entry: Tip | Opener
    index: int
    numbered: bool
    dense: int = 0

    @property
    def _m(self) -> _Measures:
        return _MEASURES[self.dense]

    def fit(self, slot: Slot, width: float) -> Fit:
        """The least height in that slot; a title whose words must be split costs dearly."""
        u = self.setting.unit
        words = self.words(self.setting, slot, width)
        height = self._m.head * u + words.height + self._below(slot, width) * u
        least = self._m.figure if self._figured and not self.numbered else self._m.number
        longest = max(str(self.entry.title or "").split() or [""], key=len)
        style = self.setting.style("tip_title", self._sizes(slot, width) * 0.9)
        room = self._room(slot, width) - self._aside(slot, width)
        splits = self.setting.typesetter.width(longest, style) > room
        narrow = slot.columns < 3 and len(str(self.entry.text or "")) > _LONG
        bare = slot.tall and not self.entry.icon
        price = _SPLIT * splits + _NARROW * narrow + _BARE * bare
        return Fit(max(height, (least + 2 * self._m.head) * u), price)

    def _below(self, slot: Slot, width: float) -> float:
        """Steps of the page that are needed below the words."""
        m = self._m
        if self._beside(slot, width):
            return m.air + m.icon + m.padding if self._small_icon and not self.dense else m.head
        if self._figured and not self.numbered:
            return m.air + (m.tall_figure if slot.tall else m.figure) + m.padding
        icon = m.tall_icon if slot.tall and self.index else m.icon
        return m.air + icon + m.padding if self.entry.icon else m.head

    @property
    def _figured(self) -> bool:
        """Whether there is a sign: the number, or a large icon where there is none."""
        return bool(self.index) and (self.numbered or bool(self.entry.icon))

    @property
    def _small_icon(self) -> bool:
        return bool(self.entry.icon) and (self.numbered or not self.index)

    def _beside(self, slot: Slot, width: float) -> bool:
        """Whether the figure stands right of the words."""
        setting, m = self.setting, self._m
        if not self.dense:
            return width >= _WIDE * setting.unit and not slot.tall
        line = width - 2 * m.padding * setting.unit - self._beside_room
        return line >= _DENSE_LINE * setting.style("tip_text").size and not slot.tall

    def _sizes(self, slot: Slot, width: float) -> float:
        """The factor of the title's size."""
        setting = self.setting
        if self.dense:
            title, text = setting.style("tip_title").size, setting.style("tip_text").size
            return max(1.0, _ABOVE_TEXT * text / title)
        least = _BROAD if slot.tall else _WIDE
        return _LARGER if width >= least * setting.unit else 1.0

    def _room(self, slot: Slot, width: float) -> float:
        """The px that words may take."""
        u, m = self.setting.unit, self._m
        aside = self._beside(slot, width) and self._figured
        beside = self._beside_room if aside else 0.0
        if self.dense and self._beside(slot, width) and self._small_icon and not self.index:
            beside = (m.icon + m.apart) * u
        style = self.setting.style("tip_text")
        return min(width - 2 * m.padding * u - beside, _LINE * style.size)

    @property
    def _beside_room(self) -> float:
        """The px that figure and icon take beside the words."""
        m, setting = self._m, self.setting
        wide = _BESIDE * m.figure * setting.unit
        if self.index and self.numbered:
            high = _BESIDE * m.number * setting.unit
            wide = max(0.62 * high, ink_width(self._number(high, setting.palette.ink)))
        return wide + (self._sign_room + m.apart) * setting.unit

    @property
    def _sign_room(self) -> float:
        """Steps that the icon takes left of a number that stands beside the words."""
        return self._m.icon + self._m.air if self.dense and self._small_icon else 0.0

    def _number(self, height: float, color: Color) -> Frame:
        """The number, so many px high."""
        style = self.setting.style("numeral")
        label = numeral(self.setting, self.index, style, color)
        return numeral(
            self.setting, self.index, style.at(style.size * height / label.height), color
        )

    def _number_height(self, slot: Slot, width: float) -> float:
        m, beside = self._m, self._beside(slot, width)
        steps = m.tall_number if slot.tall else m.number * (_BESIDE if beside else 1.0)
        return steps * self.setting.unit

    def _aside(self, slot: Slot, width: float) -> float:
        """The px that a number above the text takes from the title."""
        if not (self.index and self.numbered) or self._beside(slot, width):
            return 0.0
        m, setting = self._m, self.setting
        number = self._number(self._number_height(slot, width), setting.palette.ink)
        free = width - 2 * m.padding * setting.unit - self._room(slot, width)
        return max(0.0, ink_width(number) + 0.6 * m.apart * setting.unit - free)

    def words(self, setting: Setting, slot: Slot, width: float, spare: int | None = None) -> Frame:
        """The words for that slot, in the colours of ``setting``; ``spare``: lines that a
        better break may cost, None while only heights count."""
        title = self._sizes(slot, width)
        room = self._room(slot, width)
        if isinstance(self.entry, Tip):
            aside = self._aside(slot, width)
            under = (_UNDER - self._m.gap) * setting.unit
            head = self._number_height(slot, width) + under if aside else 0.0
            return tip_words(
                setting, self.entry, self.index, room, title=title, gap=self._m.gap,
                tuned=spare is not None, spare=spare or 0, aside=aside, head=head,
            )  # fmt: skip
        return _opener_words(setting, self.entry, room, self._m.gap)

    def items(self, place: Rect, slot: Slot, tint: Tint, scenery: Scenery) -> Group:
        """The tile at its place on the board."""
        setting = self.setting
        u, radius = setting.unit, setting.theme.shape.card_radius * setting.unit
        whole = Rect(0, 0, place.width, place.height)
        clip = rounded_rectangle(whole, radius, radius, radius, radius)
        faint = tint.middle if slot.tall else tint.ground.mixed(tint.middle, _FAINT)
        tones = (tint.ground, faint, tint.deep)
        view = tuple(scenery(place, tones))
        line = 1.5 * setting.style("tip_text").size
        spare = int(place.height - self.fit(slot, place.width).height >= line)
        words = self.words(inked(setting, tint), slot, place.width, spare)
        said = Group((words.at(self._m.padding * u, self._m.head * u),), frame=whole)
        items: list[Item] = [Group(view, clip=clip, role=Role.DECORATION)]
        items += [Group((sign,), clip=clip) for sign in self._sign(whole, slot, tint, words)]
        items.append(said)
        if self._small_icon:
            items.append(self._illustration(whole, slot, tint, words))
        role = Role.TIP if self.index else Role.OPENER
        group = Frame(Size(place.width, place.height), tuple(items)).at(place.x, place.y)
        return replace(group, role=role, index=self.index or None, source=self.entry.source)

    def _sign(self, whole: Rect, slot: Slot, tint: Tint, words: Frame) -> list[Group]:
        """The number in the upper right corner, level with the title; or the large icon in
        the lower one."""
        if not self._figured:
            return []
        u, m = self.setting.unit, self._m
        if not self.numbered:
            high = self._sign_height(whole, slot, words)
            half, padding = 0.5 * min(high, whole.width / 3), m.padding * u
            center = Point(whole.right - padding - half, whole.bottom - padding - half)
            return [self._icon(center, 2 * half, tint.ink)]
        label = self._number(self._number_height(slot, whole.width), tint.ink)
        x = whole.width - m.padding * u - ink_width(label)
        return [marked(label, x, m.head * u, Role.TIP_LABEL, index=self.index)]

    def _sign_height(self, whole: Rect, slot: Slot, words: Frame) -> float:
        u = self.setting.unit
        if self._beside(slot, whole.width):
            return min(0.62 * whole.height, _BESIDE * self._m.figure * u)
        if not slot.tall:
            return self._m.figure * u
        return min(max(self._free(whole, words), self._m.tall_figure * u), _MOST_ICON * u)

    def _free(self, whole: Rect, words: Frame) -> float:
        """The height below the words, in px."""
        m = self._m
        return whole.height - words.height - (m.head + m.air + m.padding) * self.setting.unit

    def _illustration(self, whole: Rect, slot: Slot, tint: Tint, words: Frame) -> Group:
        """The icon in the lower left corner, or beside a number that stands right of the
        words; in a tall tile it is a picture."""
        u, m = self.setting.unit, self._m
        size, ink = m.icon * u, tint.ink
        if slot.tall and self.index:
            wide = whole.width - 2 * m.padding * u
            size = max(size, min(self._free(whole, words), wide, _MOST_ICON * u))
        x = m.padding * u - self._bearing(size) + size / 2
        y = whole.height - m.padding * u - size / 2
        if self.dense and self._beside(slot, whole.width):
            right, high = whole.width - m.padding * u, size
            if self.index:
                high = self._number_height(slot, whole.width)
                number = self._sign(whole, slot, tint, words)[0]
                right = number.transform.apply(0, 0).x - m.air * u
            x, y = right - size / 2, m.head * u + high / 2
        return self._icon(Point(x, y), size, ink, _FINER if slot.tall else 1.0)

    def _bearing(self, size: float) -> float:
        """What lies in the icon's box left of its ink, so that ink can stand on the edge."""
        shape = self.setting.icons.get(self.entry.icon, self.entry.icon_source)
        return (shape.ink.x - shape.box.x) * size / max(shape.box.width, shape.box.height)

    def _icon(self, center: Point, size: float, color: Color, heavier: float = 1.0) -> Group:
        entry = self.entry
        return icon(self.setting, entry.icon, entry.icon_source, center, size, color, heavier)


def inked(setting: Setting, tint: Tint) -> Setting:
    """The setting upon a tint: the page's inks where all its tones bear them, else its own."""
    p = setting.palette
    tones = (tint.ground, tint.middle, tint.deep)
    ink, soft = (text if lowest(text, tones) >= AA else tint.ink for text in (p.ink, p.soft))
    colors = replace(p, ink=ink, soft=soft, accent=ink)
    return replace(setting, theme=replace(setting.theme, palette=colors))


def loud(setting: Setting, tint: Tint) -> Tint:
    """The tint turned round: its ink as the ground, the paper's colour as ink."""
    p = setting.palette
    return Tint(tint.ink, tint.ink.mixed(p.ink, 0.28), tint.ink.mixed(p.ink, 0.5), p.paper)


def _opener_words(setting: Setting, opener: Opener, room: float, gap: float) -> Frame:
    p = setting.palette
    frames: list[Frame] = []
    if opener.title:
        words = setting.text(opener.title, setting.style("opener_title", 0.9), room, max_lines=3)
        title = text_frame(words, p.ink)
        frames.append(Frame(title.size, (marked(title, 0, 0, Role.OPENER_TITLE, opener.title),)))
    if opener.text:
        words = setting.text(opener.text, setting.style("opener_text"), room)
        text = text_frame(words, p.soft, link_color=p.ink)
        frames.append(Frame(text.size, (marked(text, 0, 0, Role.OPENER_TEXT, opener.text),)))
    return stacked(frames, [1.18 * gap * setting.unit] * (len(frames) - 1))
