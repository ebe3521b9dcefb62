"""A slide that says one thing: the art above, the words hanging from below.

Numeral, icon and art share the upper part, as high on every slide of a deck as most
words allow. A text too long for its slide steps down in size, makes the art lower,
and then goes on on a following slide.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from infographic.art.base import Art, Spot
from infographic.blocks.continued import split_after
from infographic.blocks.frame import Frame
from infographic.blocks.icon import icon_disc
from infographic.blocks.numeral import numeral
from infographic.blocks.picture import panel
from infographic.blocks.setting import Setting
from infographic.blocks.text import marked, stacked, text_frame
from infographic.blocks.tip_card import tip_address
from infographic.document.model import Image, Text
from infographic.errors import NOWHERE, Source, fail
from infographic.geometry import Point, Rect, Size
from infographic.outline import rectangle
from infographic.scene.items import Group, Item
from infographic.scene.roles import Role
from infographic.text.paragraph import Paragraph
from infographic.theme.model import Tint

SHORTEN = "shorten it, or choose a layout that grows with its content, such as cards"
_SMALLER = (1.0, 0.92, 0.85, 0.77)
_LEAST_ART, _LEVEL_ART, _MOST_ART = 0.24, 0.38, 0.6
"""Shares of a slide for the art: the least, the least that all slides step down to
together, and the most."""


@dataclass(frozen=True, slots=True)
class Speech:
    """What is said: a heading, a text, a link, and how far the list has come.

    ``roles`` and ``styles`` are those of heading and text; ``group`` is the role of
    the whole.
    """

    title: Text | None
    text: Text | None
    roles: tuple[Role, Role]
    styles: tuple[str, str]
    tint: Tint
    group: Role | None = None
    index: int | None = None
    url: str = ""
    icon: str = ""
    icon_source: Source = NOWHERE
    progress: float = 0.0
    image: Image | None = None
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Stand:
    """Where slides of this kind are set up: ``size`` is the part above the floor.

    ``panel`` is the height of the art, and ``column`` the width kept for the numerals.
    """

    setting: Setting
    art: Art
    size: Size
    margin: float
    numbered: bool
    panel: float = 0.0
    column: float = 0.0

    def level(self, speeches: Sequence[Speech]) -> Stand:
        """The stand at which art and numerals of all slides have one size."""
        room = sorted(self._left_for_art(self._words(speech, 1.0)) for speech in speeches)
        least, most = _LEVEL_ART * self.size.height, _MOST_ART * self.size.height
        panel = min(most, max(least, room[len(room) // 4]))
        labels = [self._label(speech, panel) for speech in speeches]
        column = max((one.width for one in labels if one), default=0.0)
        return replace(self, panel=panel, column=column)

    @property
    def inner(self) -> float:
        """The width between the margins."""
        return self.size.width - 2 * self.margin

    @property
    def _gap(self) -> float:
        return 74 * self.setting.unit

    def slides(self, speech: Speech) -> list[list[Item]]:
        """The slides of a speech: one, or as many as its text needs.

        InfographicError, with the heading's line, if even its heading has no room.
        """
        level = [(factor, self.panel) for factor in _SMALLER[:2]]
        lower = [(factor, _LEAST_ART * self.size.height) for factor in _SMALLER]
        for factor, art in level + lower:
            words = self._words(speech, factor)
            if self._left_for_art(words) >= art:
                return [self._slide(speech, words)]
        return self._continued(speech)

    def _continued(self, speech: Speech) -> list[list[Item]]:
        factor = _SMALLER[-1]
        heading = replace(speech, text=None, url="")
        room = self._left_for_art(self._words(heading, factor)) - self._gap
        lines = 0
        if speech.text:
            paragraph = self._paragraph(speech.text, speech.styles[1], factor)
            leading = paragraph.style.size * paragraph.style.leading
            over = room - _LEAST_ART * self.size.height - paragraph.cap_height
            lines = min(len(paragraph.lines) - 1, int(over // leading) + 1)
        if lines < 1 or speech.text is None:
            said = speech.title or speech.text
            raise fail("too long for a slide", said.source if said else speech.source, SHORTEN)
        head, rest = split_after(speech.text, paragraph, lines)
        first = replace(speech, text=head, url="")
        following = replace(speech, title=None, text=rest, image=None)
        return [self._slide(first, self._words(first, factor)), *self.slides(following)]

    def _left_for_art(self, words: Frame) -> float:
        return self.size.height - 100 * self.setting.unit - words.height - 76 * self.setting.unit

    def _words(self, speech: Speech, factor: float) -> Frame:
        palette, frames = self.setting.palette, []
        if speech.title:
            style = self.setting.style(speech.styles[0], factor)
            title = self.setting.text(speech.title, style, self.inner, max_lines=2)
            frame = text_frame(title, palette.ink, hang=True)
            frames.append(_told(frame, speech.roles[0], speech.title, speech.index))
        if speech.text:
            body = self._paragraph(speech.text, speech.styles[1], factor)
            frame = text_frame(body, palette.soft, link_color=palette.accent)
            frames.append(_told(frame, speech.roles[1], speech.text, speech.index))
        if speech.url and speech.index:
            frames.append(tip_address(self.setting, speech.url, speech.index, self.inner))
        return stacked(frames, [self._gap] * (len(frames) - 1))

    def _paragraph(self, text: Text, style: str, factor: float) -> Paragraph:
        return self.setting.text(text, self.setting.style(style, factor), self.inner)

    def _slide(self, speech: Speech, words: Frame) -> list[Item]:
        left = self._left_for_art(words)
        # A text without a heading speaks softly: its art may be larger.
        height = min(self.panel if speech.title else _MOST_ART * self.size.height, left)
        panel = self._panel(speech, Size(self.size.width, height))
        y = height + 76 * self.setting.unit
        whole = Rect(0, 0, *self.size)
        said = Group((words.at(self.margin, y),), frame=whole)
        group = Group((panel, said), role=speech.group, index=speech.index, source=speech.source)
        return [group]

    def _panel(self, speech: Speech, size: Size) -> Group:
        """The art, with the numeral at its left and the icon at its upper right."""
        u = self.setting.unit
        label = self._label(speech, size.height)
        left = self.margin + (self.column + 60 * u if label else 0)
        radius = min(70 * u, 0.14 * size.height)
        right = size.width - self.margin - (2 * radius + 36 * u if speech.icon else 0)
        spot = Spot(
            size.width, size.height, left, right, self.setting.palette, speech.tint,
            speech.progress, speech.index or 1, size.height / 152,
        )  # fmt: skip
        beside = self.margin + self.column + 44 * u if label else 0.0
        clip = rectangle(Rect(0, 0, *size))
        items: list[Item] = [Group(panel(speech.image, self.art, spot, beside), clip=clip)]
        if label and speech.index:
            y = (size.height - label.height) / 2
            items.append(marked(label, self.margin, y, Role.TIP_LABEL, index=speech.index))
        if speech.icon:
            corner = Point(size.width - self.margin - radius, self.margin + radius)
            numbered = speech.index is None or label
            place = corner if numbered else Point(self.margin + radius, self.margin + radius)
            items.append(self._disc(speech, place, radius))
        return Group(tuple(items))

    def _label(self, speech: Speech, height: float) -> Frame | None:
        if not self.numbered or speech.index is None or speech.title is None:
            return None
        style = self.setting.style("numeral")
        smaller = min(1.0, 0.62 * height / style.size)
        return numeral(self.setting, speech.index, style.scaled(smaller), speech.tint.ink)

    def _disc(self, speech: Speech, center: Point, radius: float) -> Group:
        card, ink = self.setting.palette.card, speech.tint.ink
        return icon_disc(self.setting, speech.icon, speech.icon_source, center, radius, card, ink)


def _told(frame: Frame, role: Role, text: Text, index: int | None) -> Frame:
    return Frame(frame.size, (marked(frame, 0, 0, role, text, index),), frame.baseline)
