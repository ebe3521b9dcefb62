"""The head of a sheet that is filled in: title, picture, lines for name and date, opener.

On a broad sheet the picture stands in its upper right corner, on a narrow one along its
upper edge; on a wide and low one all of it is a column at the left.
"""

from __future__ import annotations

from dataclasses import dataclass

from infographic.art.base import Art
from infographic.blocks.columns import Columns
from infographic.blocks.frame import Frame
from infographic.blocks.icon import icon
from infographic.blocks.pencil import outlined_box, written_line
from infographic.blocks.scene_view import scene_view
from infographic.blocks.setting import Setting
from infographic.blocks.text import marked, stacked, text_frame
from infographic.document.model import Document, Text
from infographic.errors import NOWHERE
from infographic.geometry import Point, Rect, Size
from infographic.icons.bounds import ink_bounds
from infographic.scene.items import Group, Item
from infographic.scene.roles import Role
from infographic.text.spans import Span
from infographic.text.style import TextStyle

_TITLE, _SUBTITLE, _INTRO, _OPENER, _OPENER_TEXT = 0.75, 0.86, 0.92, 0.7, 0.92
"""Factors of the theme's sizes."""
_TITLES = (1.3, 1.15, 1.0, 0.9, 0.8, 0.7, 0.62, 0.54)
"""Further factors of the title's, tried in a column or on a narrow sheet."""
_ABOVE_BODY = 1.15
"""The least size of the subtitle, in sizes of the text."""
_FIELDS = ("lucide:user", "lucide:calendar")
"""Icons instead of words: they are the same in all languages."""
ASIDE = 8.5
"""The column, of twelve, at which all begins that stands beside the list."""
# In steps of the page.
_TOP, _ASIDE_GAP, _FIELD, _BEFORE_OPENER, _RUNNING_TOP = 60.0, 40.0, 54.0, 34.0, 76.0
_LEAST_PICTURE, _BELOW, _BESIDE = 190.0, 44.0, 620.0
_LEAST_SIDE, _SIDE_PICTURE = 0.15, 0.5
"""The share of a column's height that its picture has at least, and at most."""


@dataclass(frozen=True, slots=True)
class SheetHead:
    """What heads are made of. ``body`` is the size of the list's text in px: nothing is
    smaller. ``top`` px at the upper edge hold no words, ``fields`` says whether there are
    lines for a name and a date, ``opens`` whether the opener is here."""

    setting: Setting
    document: Document
    art: Art
    columns: Columns
    body: float
    top: float
    fields: bool
    opens: bool = True

    def broad(self) -> Frame:
        """All that stands above the list; its height ends with it."""
        u, columns = self.setting.unit, self.columns
        aside = columns.start(ASIDE)
        words = self._words(aside - _ASIDE_GAP * u, (1.0,), 2)
        top = max(_TOP * u, self.top)
        fields = 2 * _FIELD * u if self.fields else 0.0
        high = round(max(_LEAST_PICTURE * u, top + words.height - fields))
        wide = round(columns.page - columns.margin - aside)
        x = columns.page - wide
        items: list[Item] = [scene_view(self.setting, self.art, Size(wide, high)).at(x, 0)]
        items.append(words.at(columns.margin, top))
        if self.fields:
            items.append(self._written(columns.width - aside).at(columns.margin + aside, high))
        return self._with_opener(items, max(top + words.height, high + fields))

    def narrow(self, sky: float) -> Frame:
        """The same below a picture ``sky`` px high, from edge to edge."""
        u, columns = self.setting.unit, self.columns
        sky = float(round(sky))
        words = self._words(columns.width, _TITLES, 3)
        y = max(sky + _TOP * u, self.top)
        items: list[Item] = [scene_view(self.setting, self.art, Size(columns.page, sky)).at(0, 0)]
        items.append(words.at(columns.margin, y))
        y += words.height
        if self.fields:
            items.append(self._written(columns.width).at(columns.margin, y))
            y += 2 * _FIELD * u
        return self._with_opener(items, y)

    def column(self, height: float, *, opens: bool) -> Frame | None:
        """All of it, or all but the opener, as a column as wide as its ``columns.page``;
        None if it is too much for it."""
        u, columns = self.setting.unit, self.columns
        words = self._words(columns.width, _TITLES, 4)
        parts = [(words, 0.0)]
        if self.fields:
            parts.append((self._written(columns.width), 0.0))
        opener = self._opener() if opens else None
        if opener:
            parts.append((opener, _BEFORE_OPENER * u))
        used = sum(part.height + gap for part, gap in parts) + (_TOP + _BELOW) * u
        picture = float(round(min(height - used, _SIDE_PICTURE * height)))
        if picture < max(_LEAST_SIDE * height, self.top):
            return None
        items: list[Item] = [
            scene_view(self.setting, self.art, Size(columns.page, picture)).at(0, 0)
        ]
        y = picture + _TOP * u
        for part, gap in parts:
            items.append(part.at(columns.margin, y + gap))
            y += part.height + gap
        whole = Rect(0, 0, columns.page, height)
        return Frame(Size(columns.page, height), (Group(tuple(items), frame=whole),))

    def above(self) -> Frame:
        """The opener alone, above a list beside a column."""
        return self._opener() or Frame(Size(0, 0), ())

    def running(self, number: int, count: int) -> Frame:
        """The title in small, and which sheet of how many this is."""
        setting, columns, u = self.setting, self.columns, self.setting.unit
        left, y = columns.margin, max(_RUNNING_TOP * u, self.top)
        place = (Span(f"{number} / {count}"),)
        words = setting.typesetter.set(place, setting.style("url"), columns.width)
        numbers = text_frame(words, setting.palette.soft)
        style, spans = setting.style("subtitle", _SUBTITLE), (Span(str(self.document.title)),)
        room = columns.width - numbers.width - 30 * u
        words = setting.typesetter.fit(spans, style, room, 1, setting.smallest)
        title = text_frame(words, setting.palette.accent_dark)
        items: list[Item] = [
            marked(title, left, y, Role.FURNITURE),
            marked(numbers, left + columns.width - numbers.width, y, Role.FURNITURE),
        ]
        y += title.height + 26 * u
        items.append(written_line(setting, y, left, left + columns.width, 1))
        return self._with_opener(items, y)

    def _with_opener(self, items: list[Item], y: float) -> Frame:
        u, columns = self.setting.unit, self.columns
        opener = self._opener()
        if opener:
            items.append(opener.at(columns.margin, y + _BEFORE_OPENER * u))
            y += _BEFORE_OPENER * u + opener.height
        whole = Rect(0, 0, columns.page, y + 16 * u)  # descenders hang below the last line
        return Frame(Size(columns.page, y), (Group(tuple(items), frame=whole),))

    def _words(self, width: float, factors: tuple[float, ...], lines: int) -> Frame:
        """Title, subtitle and intro below each other; the title as large as ``factors``
        allow it in so many lines."""
        setting, document = self.setting, self.document
        u, palette = setting.unit, setting.palette
        for factor in factors:
            style = setting.style("title", _TITLE * factor)
            title = setting.text(document.title, style, width, lines)
            if len(title.lines) <= lines and not title.broken and title.style == style:
                break
        frames = [
            self._marked(Role.TITLE, document.title, text_frame(title, palette.ink, hang=True))
        ]
        if document.subtitle:
            style = setting.style("subtitle", _SUBTITLE)
            style = _at_least(style, _ABOVE_BODY * self.body)
            words = setting.text(document.subtitle, style, width, 1)
            frame = text_frame(words, palette.accent_dark)
            frames.append(self._marked(Role.SUBTITLE, document.subtitle, frame))
        if document.intro:
            style = _at_least(setting.style("intro", _INTRO), self.body)
            words = setting.text(document.intro, style, width)
            frames.append(self._marked(Role.INTRO, document.intro, text_frame(words, palette.soft)))
        return stacked(frames, [34 * u, 24 * u][: len(frames) - 1])

    def _marked(self, role: Role, text: Text, frame: Frame) -> Frame:
        return Frame(frame.size, (marked(frame, 0, 0, role, text),))

    def _written(self, width: float) -> Frame:
        """Lines for a name and a date."""
        setting, u = self.setting, self.setting.unit
        size = 32 * u
        items: list[Item] = []
        for number, name in enumerate(_FIELDS):
            y = (number + 1) * _FIELD * u
            center = Point(size / 2, y - _reach(setting, name, size))
            items.append(icon(setting, name, NOWHERE, center, size, setting.palette.soft))
            items.append(written_line(setting, y, size + 14 * u, width, number))
        return Frame(Size(width, 2 * _FIELD * u), tuple(items))

    def _opener(self) -> Frame | None:
        """The opener within an outline: title left, text right of it, or below it where
        there is little room."""
        opener, setting, width = self.document.opener, self.setting, self.columns.width
        if not self.opens or opener is None or not (opener.title or opener.text):
            return None
        u, palette = setting.unit, setting.palette
        padding = 20 * u
        left, right = padding + (68 * u if opener.icon else 0.0), width - padding
        beside = bool(opener.title and opener.text) and width > _BESIDE * u
        split = 0.44 * width if beside else left
        frames: list[tuple[Role, Frame, Text, float]] = []
        if opener.title:
            room = (split - 24 * u if beside else right) - left
            style = _at_least(setting.style("opener_title", _OPENER), _ABOVE_BODY * self.body)
            words = setting.text(opener.title, style, room, 2)
            frame = text_frame(words, palette.accent_dark)
            frames.append((Role.OPENER_TITLE, frame, opener.title, left))
        if opener.text:
            style = _at_least(setting.style("opener_text", _OPENER_TEXT), self.body)
            words = setting.text(opener.text, style, right - split)
            frame = text_frame(words, palette.soft, link_color=palette.accent)
            frames.append((Role.OPENER_TEXT, frame, opener.text, split))
        heights = [frame.height for _, frame, _, _ in frames]
        inner = max(heights) if beside else sum(heights) + 20 * u * (len(heights) - 1)
        box = Rect(0, 0, width, inner + 2 * padding)
        items: list[Item] = [outlined_box(setting, box, palette.accent, 1.3)]
        if opener.icon:
            center = Point(padding + 22 * u, box.height / 2)
            source = opener.icon_source
            items.append(icon(setting, opener.icon, source, center, 46 * u, palette.accent))
        y = padding
        for role, frame, text, x in frames:
            at = (box.height - frame.height) / 2 if beside else y
            items.append(marked(frame, x, at, role, text))
            y += frame.height + 20 * u
        group = Group(tuple(items), role=Role.OPENER, frame=box, source=opener.source)
        return Frame(Size(width, box.height), (group,))


def _reach(setting: Setting, name: str, size: float) -> float:
    """How far below its middle the ink of an icon ends: it stands upon its line."""
    shape = setting.icons.get(name, NOWHERE)
    foot = max(ink_bounds(part.outline).bottom for part in shape.shapes)
    scale = size / shape.box.height
    return (foot - shape.box.center.y) * scale + size * setting.theme.icons.weight / 2


def _at_least(style: TextStyle, size: float) -> TextStyle:
    return style if style.size >= size else style.at(size)
