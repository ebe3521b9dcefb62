"""What comes before the first card of a line: a band above the cards.

Where cards stand on both sides, the band may be deeper at the right, for there the second
card begins below the first one; or it is level, with all that it holds in a row.
"""

from __future__ import annotations

from dataclasses import dataclass

from infographic.blocks.frame import Frame
from infographic.blocks.icon import icon_disc
from infographic.blocks.setting import Setting
from infographic.blocks.surface import shadow
from infographic.blocks.text import marked, text_frame, well_broken
from infographic.document.model import Opener
from infographic.geometry import Point, Rect, Size
from infographic.outline import circle, joined, rounded_rectangle
from infographic.scene.items import Group, Item, Path, Stroke
from infographic.scene.roles import Role

# In steps of the page; a ring in radii of its disc.
_DISC, _SMALL_DISC, _RING, _BETWEEN, _ABOVE_TEXT = 40.0, 32.0, 1.34, 28.0, 30.0
_DOWN, _DENSE_DOWN, _LEAST, _LEAST_DENSE = 46.0, 28.0, 150.0, 104.0
_LEVEL_DOWN = 34.0
_TITLE, _DENSE_TITLE = 1.12, 0.9
_EDGE = 0.2
"""How much of the words' colour there is in the hairline around a band."""


@dataclass(frozen=True, slots=True)
class SpineOpener:
    """The band: ``height`` px at the left of the x ``step``, and more right of it. The title
    stands at the left; the icon with the text at the right, or in a ``level`` band before the
    title. If its ``step`` is its right edge, title and text stand below each other."""

    setting: Setting
    opener: Opener
    width: float
    step: float
    padding: float
    dense: bool = False
    level: bool = False

    def height(self, deeper: float = 0.0) -> float:
        """The height in px at the left, if the right is ``deeper`` px higher."""
        title, text, disc = self._title(), self._text(), 2 * _RING * self._disc
        down = _LEVEL_DOWN if self.level and not self.stacked else _DOWN
        around = 2 * (_DENSE_DOWN if self.dense else down) * self.setting.unit
        left, right = title.height if title else 0.0, text.height if text else 0.0
        if self.stacked:
            return max(left, disc) + (self._above_text + right if right else 0.0) + around
        least = (_LEAST_DENSE if self.dense else _LEAST) * self.setting.unit
        return max(least, left + around, max(right, disc) + around - deeper)

    def frame(self, deeper: float = 0.0) -> Frame:
        """The band with its words."""
        height = self.height(deeper)
        items: list[Item] = [Group(self._face(height, deeper), role=Role.DECORATION)]
        words: list[Item] = []
        if self.stacked:
            self._below(items, words)
        else:
            self._beside(height, height + deeper, items, words)
        whole = Rect(0, 0, self.width, height + deeper)
        items.append(Group(tuple(words), role=Role.OPENER, frame=whole, source=self.opener.source))
        return Frame(Size(self.width, height), tuple(items))

    @property
    def stacked(self) -> bool:
        """Whether title and text stand below each other."""
        return self.step >= self.width

    @property
    def _leads(self) -> bool:
        """Whether the icon stands before the title."""
        return self.stacked or self.level

    @property
    def _disc(self) -> float:
        """The radius of the icon's disc; 0 without one."""
        radius = _SMALL_DISC if self.dense or self.stacked else _DISC
        return radius * self.setting.unit if self.opener.icon else 0.0

    @property
    def _after_disc(self) -> float:
        return 2 * self._disc + _BETWEEN * self.setting.unit if self._disc else 0.0

    @property
    def _above_text(self) -> float:
        return _ABOVE_TEXT * self.setting.unit if self.opener.title or self._disc else 0.0

    def _title(self) -> Frame | None:
        if not self.opener.title:
            return None
        room = self.step - 2 * self.padding - (self._after_disc if self._leads else 0.0)
        style = self.setting.style("opener_title", _DENSE_TITLE if self.dense else _TITLE)
        words = self.setting.text(self.opener.title, style, room, max_lines=3)
        return text_frame(words, self.setting.palette.band_ink)

    def _text(self) -> Frame | None:
        if not self.opener.text:
            return None
        palette, room = self.setting.palette, self.width - 2 * self.padding
        if not self.stacked:
            room -= self.step + (0.0 if self._leads else self._after_disc)
        style = self.setting.style("opener_text")
        words = well_broken(self.setting, self.opener.text, style, room)
        return text_frame(words, palette.band_soft, link_color=palette.band_ink)

    def _beside(self, height: float, right: float, items: list[Item], words: list[Item]) -> None:
        title, text, middle = self._title(), self._text(), right / 2
        before, after = (self._after_disc, 0.0) if self._leads else (0.0, self._after_disc)
        x = self.step + self.padding
        items += self._sign(Point((self.padding if self._leads else x) + self._disc, middle))
        if title:
            at, y = self.padding + before, (height - title.height) / 2
            words.append(marked(title, at, y, Role.OPENER_TITLE, self.opener.title))
        if text:
            y = middle - text.height / 2
            words.append(marked(text, x + after, y, Role.OPENER_TEXT, self.opener.text))

    def _below(self, items: list[Item], words: list[Item]) -> None:
        title, text = self._title(), self._text()
        y = (_DENSE_DOWN if self.dense else _DOWN) * self.setting.unit
        row = max(title.height if title else 0.0, 2 * _RING * self._disc)
        items += self._sign(Point(self.padding + self._disc, y + row / 2))
        if title:
            x, at = self.padding + self._after_disc, y + (row - title.height) / 2
            words.append(marked(title, x, at, Role.OPENER_TITLE, self.opener.title))
        if text:
            at = y + row + self._above_text
            words.append(marked(text, self.padding, at, Role.OPENER_TEXT, self.opener.text))

    def _sign(self, center: Point) -> list[Item]:
        if not self._disc:
            return []
        palette, r = self.setting.palette, self._disc
        ring = Path(circle(center, _RING * r), palette.band_ink.with_alpha(0.12))
        name, source = self.opener.icon, self.opener.icon_source
        disc = icon_disc(self.setting, name, source, center, r, palette.band_ink, palette.band)
        return [Group((ring,), role=Role.DECORATION), disc]

    def _edge(self, whole: Rect, radius: float) -> Path:
        palette, line = self.setting.palette, self.setting.theme.shape.hairline * self.setting.unit
        rim = rounded_rectangle(whole.grown(-line / 2), *[max(0.0, radius - line / 2)] * 4)
        return Path(rim, stroke=Stroke(palette.band.mixed(palette.band_ink, _EDGE), line))

    def _face(self, height: float, deeper: float) -> tuple[Item, ...]:
        """One box, or two that are one, with round outer corners."""
        fill = self.setting.palette.band
        r = min(self.setting.theme.shape.band_radius * self.setting.unit, height / 3)
        whole = Rect(0, 0, self.width, height)
        if self.stacked or not deeper:
            shape = rounded_rectangle(whole, r, r, r, r)
            return (*shadow(self.setting, whole, r), Path(shape, fill), self._edge(whole, r))
        left = Rect(0, 0, self.step + 1, height)
        right = Rect(self.step, 0, self.width - self.step, height + deeper)
        parts = (rounded_rectangle(left, r, 0, 0, r), rounded_rectangle(right, 0, r, r, r))
        shadows = (shadow(self.setting, whole, r), shadow(self.setting, right, r))
        return (*shadows[0], *shadows[1], Path(joined(parts), fill))
