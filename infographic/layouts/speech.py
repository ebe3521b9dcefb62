"""A slide that says one thing: the art above and the words below it, or side by side.

On an upright slide numeral, icon and art share the upper part, as high on every slide of a
deck as most words allow; on a wide one the art stands at the left, and the numeral above the
words. A text too long for its slide steps down in size, makes the art lower, and then goes on
on a following slide.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from infographic.art.base import Art
from infographic.blocks.continued import split_after
from infographic.blocks.frame import Frame
from infographic.blocks.numeral import numeral
from infographic.blocks.setting import Setting
from infographic.blocks.text import marked, stacked, text_frame
from infographic.blocks.tip_card import tip_address
from infographic.document.model import Image, Text
from infographic.errors import NOWHERE, Source, fail
from infographic.geometry import Rect, Size
from infographic.layouts.slide_panel import SlidePanel
from infographic.scene.items import Group, Item
from infographic.scene.roles import Role
from infographic.text.paragraph import Paragraph
from infographic.text.style import TextStyle
from infographic.theme.model import Tint

SHORTEN = "shorten it, or choose a layout that grows with its content, such as cards"
_SMALLER = (1.0, 0.92, 0.85, 0.77, 0.69, 0.62)
_LEAST_ART, _LEVEL_ART, _MOST_ART = 0.24, 0.38, 0.6
"""Shares of a slide's height for the art above the words: the least, the least that all
slides step down to together, and the most."""
_WIDEST_ART = 0.86
"""The most of its height, in widths of the slide."""
_BESIDE, _ROOMY = 0.88, (0.4, 0.46)
"""The width of the art beside the words in its height, and the least and most of a wide
slide's width."""
_ONE_LINE = 0.9
"""The size, in the theme's, that a title may have to stand on one line."""
_BELOW_COVERED = 18.0
"""What stays free below what may be covered, in steps."""
_DROP = 0.4
"""Of what words and art leave free: how much of it lies between them."""
_NUMERAL, _WIDEST_NUMERAL, _LOW_NUMERAL = 0.62, 0.34, 0.58
"""The size of a numeral upon the art in its height, its width in that of the slide; and its
size above the words, in the theme's."""


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
    """Where slides of this kind are set up: ``size`` is the part above the floor, whose
    upper ``top`` px may be covered.

    ``panel`` is the height of the art, ``column`` the width kept for the numerals, and
    ``drop`` the px by which words stand lower than they need to; on a ``wide`` slide that is
    where they begin.
    """

    setting: Setting
    art: Art
    size: Size
    margin: float
    numbered: bool
    wide: bool = False
    top: float = 0.0
    panel: float = 0.0
    column: float = 0.0
    drop: float = 0.0

    def level(self, speeches: Sequence[Speech]) -> Stand:
        """The stand at which art and numerals of all slides have one size."""
        tall = sorted(self._words(speech, 1.0).height for speech in speeches)
        words = tall[len(tall) - 1 - len(tall) // 4]
        if self.wide:
            return replace(self, panel=self.size.height, drop=(self.size.height - words) / 2)
        least, most = _LEVEL_ART * self.size.height, self._most_art
        room = self._left_for_art(words)
        panel = min(most, max(least, room))
        labels = [self._label(speech, panel) for speech in speeches]
        column = max((one.width for one in labels if one), default=0.0)
        drop = _DROP * max(0.0, room - panel)
        return replace(self, panel=panel, column=column, drop=drop)

    @property
    def width(self) -> float:
        """The px between the margins of a slide."""
        return self.size.width - 2 * self.margin

    @property
    def inner(self) -> float:
        """The px that words of a tip may take."""
        return self.width - (self._beside if self.wide else 0.0)

    @property
    def head(self) -> float:
        """The y at which words may begin."""
        return max(self.margin, self.top + _BELOW_COVERED * self.setting.unit)

    @property
    def _beside(self) -> float:
        least, most = (share * self.size.width for share in _ROOMY)
        return float(round(min(most, max(least, _BESIDE * self.size.height))))

    @property
    def _most_art(self) -> float:
        return min(_MOST_ART * self.size.height, _WIDEST_ART * self.size.width)

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
            if words.height <= self._room(art):
                return [self._slide(speech, words)]
        return self._continued(speech)

    def _continued(self, speech: Speech) -> list[list[Item]]:
        factor = _SMALLER[-1]
        heading = replace(speech, text=None, url="")
        room = self._room(_LEAST_ART * self.size.height)
        room -= self._words(heading, factor).height + self._gap
        lines = 0
        if speech.text:
            paragraph = self._paragraph(speech.text, speech.styles[1], factor)
            leading = paragraph.style.size * paragraph.style.leading
            over = room - paragraph.cap_height
            lines = min(len(paragraph.lines) - 1, int(over // leading) + 1)
        if lines < 1 or speech.text is None:
            said = speech.title or speech.text
            raise fail("too long for a slide", said.source if said else speech.source, SHORTEN)
        head, rest = split_after(speech.text, paragraph, lines)
        first = replace(speech, text=head, url="")
        following = replace(speech, title=None, text=rest, image=None)
        return [self._slide(first, self._words(first, factor)), *self.slides(following)]

    def _room(self, art: float) -> float:
        """The px that words may be high beside, or below, art of that height."""
        if self.wide:
            return self.size.height - 2 * self.head
        return self._left_for_art(art)

    def _left_for_art(self, words: float) -> float:
        """What words of that height leave of an upright slide for the art, and the reverse."""
        return self.size.height - 100 * self.setting.unit - words - 76 * self.setting.unit

    def _words(self, speech: Speech, factor: float) -> Frame:
        palette, gap = self.setting.palette, self._gap
        frames: list[Frame] = []
        label = self._label(speech, factor * self.size.height) if self.wide else None
        if label and speech.index:
            label_group = marked(label, 0, 0, Role.TIP_LABEL, index=speech.index)
            frames.append(Frame(label.size, (label_group,)))
        if speech.title:
            style = self.setting.style(speech.styles[0], factor)
            title = self._title(speech.title, style)
            frame = text_frame(title, palette.ink, hang=True)
            frames.append(_told(frame, speech.roles[0], speech.title, speech.index))
        if speech.text:
            body = self._paragraph(speech.text, speech.styles[1], factor)
            frame = text_frame(body, palette.soft, link_color=palette.accent)
            frames.append(_told(frame, speech.roles[1], speech.text, speech.index))
        if speech.url and speech.index:
            frames.append(tip_address(self.setting, speech.url, speech.index, self.inner))
        return stacked(frames, [gap] * (len(frames) - 1))

    def _title(self, title: Text, style: TextStyle) -> Paragraph:
        """The title in two lines at most, in one if a size little smaller allows it."""
        near = replace(style.scaled(_ONE_LINE), steps=())
        found = (self.setting.text(title, one, self.inner, 2) for one in (style, near))
        two, one = found
        return one if len(one.lines) == 1 < len(two.lines) else two

    def _paragraph(self, text: Text, style: str, factor: float) -> Paragraph:
        return self.setting.text(text, self.setting.style(style, factor), self.inner)

    def _slide(self, speech: Speech, words: Frame) -> list[Item]:
        if self.wide:
            size = Size(self._beside, self.size.height)
            # A title stays at its height from slide to slide, other words in the middle.
            middle, label = (size.height - words.height) / 2, None
            y = min(max(self.drop, self.head), middle) if speech.index else middle
            x = size.width + self.margin
        else:
            left = self._left_for_art(words.height)
            # A text without a heading speaks softly: its art may be larger.
            height = min(self.panel if speech.title else self._most_art, left)
            size, label = Size(self.size.width, height), self._label(speech, height)
            x = self.margin
            y = height + 76 * self.setting.unit + min(self.drop, left - height)
        panel = SlidePanel(self.setting, self.art, size, self.margin, self.head, self.column)
        shown = panel.items(
            speech.tint, speech.progress, speech.index, label, speech.image,
            speech.icon, speech.icon_source,
        )  # fmt: skip
        whole = Rect(0, 0, *self.size)
        said = Group((words.at(x, y),), frame=whole)
        group = Group((shown, said), role=speech.group, index=speech.index, source=speech.source)
        return [group]

    def _label(self, speech: Speech, height: float) -> Frame | None:
        """The numeral for art of that height."""
        if not self.numbered or speech.index is None or speech.title is None:
            return None
        style, ink = self.setting.style("numeral"), speech.tint.ink
        if self.wide:
            return numeral(self.setting, speech.index, style.scaled(_LOW_NUMERAL), ink)
        style = style.scaled(min(1.0, _NUMERAL * height / style.size))
        label = numeral(self.setting, speech.index, style, ink)
        narrower = min(1.0, _WIDEST_NUMERAL * self.width / label.width)
        return numeral(self.setting, speech.index, style.scaled(narrower), ink)


def _told(frame: Frame, role: Role, text: Text, index: int | None) -> Frame:
    return Frame(frame.size, (marked(frame, 0, 0, role, text, index),), frame.baseline)
