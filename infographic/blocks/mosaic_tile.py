"""A tile of a mosaic: words at the top, and the figure that stands on its lower edge.

What the tile shows of the picture behind the mosaic lies under both. A short tile grows
between words and figure, a tall one grows its figure.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from infographic.blocks.frame import Frame
from infographic.blocks.icon import icon
from infographic.blocks.mosaic import Fit, Slot
from infographic.blocks.numeral import numeral
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

# In steps of the page.
_PADDING, _HEAD, _AIR, _ICON, _APART = 36.0, 40.0, 30.0, 50.0, 36.0
_FIGURE, _TALL_FIGURE = 78.0, 150.0
"""Heights of figures: in tiles of one row, and the least in tall ones."""
_LARGEST, _LARGEST_BESIDE = 300.0, 190.0
_LINE = 31.0
"""The longest line of body text, in em."""
_SIZES = {2: (1.0, 1.0), 3: (1.0, 1.0), 4: (1.22, 1.0), 6: (1.22, 1.0)}
_TALL_SIZES = {2: (1.0, 1.0), 3: (1.22, 1.0), 4: (1.22, 1.0)}
"""Factors of title and text by the columns of a tile."""
_GAP = 22.0
_SPLIT, _NARROW, _BARE, _LONG = 4.0, 0.2, 1.2, 100
"""What it costs that a word has to be split, that a text of so many characters stands
in a narrow tile, or that a tall one has no figure to grow."""


@dataclass(frozen=True, slots=True)
class MosaicTile:
    """A tip, or what comes before the first (``index`` 0)."""

    setting: Setting
    entry: Tip | Opener
    index: int
    numbered: bool

    def fit(self, slot: Slot, width: float) -> Fit:
        """The least height in that slot; a title whose words must be split costs dearly."""
        u = self.setting.unit
        words = self.words(self.setting, slot, width)
        height = _HEAD * u + words.height + self._below(slot) * u
        longest = max(str(self.entry.title or "").split() or [""], key=len)
        style = self.setting.style("tip_title", self._sizes(slot)[0] * 0.9)
        splits = self.setting.typesetter.width(longest, style) > self._room(slot, width)
        narrow = slot.columns < 3 and len(str(self.entry.text or "")) > _LONG
        bare = slot.tall and not self._figured
        price = _SPLIT * splits + _NARROW * narrow + _BARE * bare
        return Fit(max(height, (_FIGURE + 2 * _HEAD) * u), price)

    def _below(self, slot: Slot) -> float:
        """Steps of the page that are needed below the words."""
        if self._beside(slot):
            return _AIR + _ICON + _PADDING if self._small_icon else _HEAD
        if self._figured:
            return _AIR + (_TALL_FIGURE if slot.tall else _FIGURE) + _PADDING
        return _AIR + _ICON + _PADDING if self.entry.icon else _HEAD

    @property
    def _figured(self) -> bool:
        """Whether there is a large sign: the number, or the icon where there is none."""
        return bool(self.index) and (self.numbered or bool(self.entry.icon))

    @property
    def _small_icon(self) -> bool:
        return bool(self.entry.icon) and (self.numbered or not self.index)

    def _beside(self, slot: Slot) -> bool:
        """Whether the figure stands right of the words."""
        return slot.columns >= 4 and not slot.tall

    def _sizes(self, slot: Slot) -> tuple[float, float]:
        return (_TALL_SIZES if slot.tall else _SIZES)[slot.columns]

    def _room(self, slot: Slot, width: float) -> float:
        """The px that words may take."""
        u = self.setting.unit
        beside = (_LARGEST_BESIDE + _APART) * u if self._beside(slot) and self._figured else 0.0
        style = self.setting.style("tip_text", self._sizes(slot)[1])
        return min(width - 2 * _PADDING * u - beside, _LINE * style.size)

    def words(self, setting: Setting, slot: Slot, width: float, spare: int | None = None) -> Frame:
        """The words for that slot, in the colours of ``setting``; ``spare``: lines that a
        better break may cost, None while only heights count."""
        title, text = self._sizes(slot)
        room = self._room(slot, width)
        if isinstance(self.entry, Tip):
            return tip_words(
                setting, self.entry, self.index, room,
                title=title, text=text, gap=_GAP, tuned=spare is not None, spare=spare or 0,
            )  # fmt: skip
        return _opener_words(setting, self.entry, room)

    def items(self, place: Rect, slot: Slot, tint: Tint, scenery: Scenery) -> Group:
        """The tile at its place on the board."""
        setting = self.setting
        u, radius = setting.unit, setting.theme.shape.card_radius * setting.unit
        whole = Rect(0, 0, place.width, place.height)
        clip = rounded_rectangle(whole, radius, radius, radius, radius)
        tones = (tint.ground, tint.middle, tint.deep)
        view = tuple(scenery(place, tones))
        line = 1.5 * setting.style("tip_text", self._sizes(slot)[1]).size
        spare = int(place.height - self.fit(slot, place.width).height >= line)
        words = self.words(inked(setting, tint), slot, place.width, spare)
        said = Group((words.at(_PADDING * u, _HEAD * u),), frame=whole)
        items: list[Item] = [Group(view, clip=clip, role=Role.DECORATION)]
        items += [Group((sign,), clip=clip) for sign in self._sign(whole, slot, tint, words)]
        items.append(said)
        if self._small_icon:
            half = _ICON * u / 2
            left = _PADDING * u - self._bearing(2 * half)
            center = Point(left + half, place.height - _PADDING * u - half)
            items.append(self._icon(center, 2 * half, tint.ink))
        role = Role.TIP if self.index else Role.OPENER
        group = Frame(Size(place.width, place.height), tuple(items)).at(place.x, place.y)
        return replace(group, role=role, index=self.index or None, source=self.entry.source)

    def _sign(self, whole: Rect, slot: Slot, tint: Tint, words: Frame) -> list[Group]:
        """The figure in the lower right corner, on the line on which the icon stands."""
        if not self._figured:
            return []
        setting, u = self.setting, self.setting.unit
        high = self._sign_height(whole, slot, words)
        if not self.numbered:
            half = 0.5 * min(high, whole.width / 3)
            center = Point(whole.right - _PADDING * u - half, whole.bottom - _PADDING * u - half)
            return [self._icon(center, 2 * half, tint.ink)]
        style = setting.style("numeral")
        label = numeral(setting, self.index, style, tint.ink)
        free = whole.width - (2 * _PADDING + (_ICON + _APART) * self._small_icon) * u
        if self._beside(slot):
            free = whole.width - words.width - (2 * _PADDING + _APART) * u
        factor = min(high / label.height, free / label.width)
        label = numeral(setting, self.index, style.at(style.size * factor), tint.ink)
        x = whole.width - _PADDING * u - label.width
        y = whole.height - _PADDING * u - label.height
        return [marked(label, x, y, Role.TIP_LABEL, index=self.index)]

    def _sign_height(self, whole: Rect, slot: Slot, words: Frame) -> float:
        u = self.setting.unit
        if self._beside(slot):
            return min(0.62 * whole.height, _LARGEST_BESIDE * u)
        if not slot.tall:
            return _FIGURE * u
        free = whole.height - words.height - (_HEAD + _AIR + _PADDING) * u
        return min(max(free, _TALL_FIGURE * u), _LARGEST * u)

    def _bearing(self, size: float) -> float:
        """What lies in the icon's box left of its ink, so that ink can stand on the edge."""
        shape = self.setting.icons.get(self.entry.icon, self.entry.icon_source)
        return (shape.ink.x - shape.box.x) * size / max(shape.box.width, shape.box.height)

    def _icon(self, center: Point, size: float, color: Color) -> Group:
        return icon(self.setting, self.entry.icon, self.entry.icon_source, center, size, color)


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


def _opener_words(setting: Setting, opener: Opener, room: float) -> Frame:
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
    return stacked(frames, [26 * setting.unit] * (len(frames) - 1))
