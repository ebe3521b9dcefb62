"""The top of a magazine page: a bar, a line with the subtitle, and a huge title with the
intro below it, upon the art's scene."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import NamedTuple

from infographic.art.base import Art, Backdrop, Stage
from infographic.blocks.columns import Columns
from infographic.blocks.frame import Frame
from infographic.blocks.headline import Headline, headline
from infographic.blocks.part import Part
from infographic.blocks.setting import Setting
from infographic.blocks.text import line_rects, marked, text_frame
from infographic.color import Color, contrast
from infographic.document.model import Document, Text
from infographic.geometry import Rect, Size
from infographic.outline import rectangle
from infographic.scene.items import Box, Group, Item
from infographic.scene.roles import Role
from infographic.text.paragraph import Paragraph
from infographic.text.spans import Span

_LEGIBLE = 4.5
"""WCAG 2.2, 1.4.3 (AA)."""
_LONG = 60
"""Characters from which a title gets a line more."""
_LABEL, _INTRO = 1.12, 1.22
"""Factors of the theme's sizes."""
_STEPS = (0.9, 0.8, 0.7, 0.6, 0.52)
_LABEL_TOP, _BELOW_LABEL, _AIR = 38.0, 30.0, 12.0
_NARROW = 800.0
"""The steps between the margins up to which the intro takes the whole width."""
_ZOOMS = (1.0, 0.88, 0.76, 0.66, 0.56, 0.48, 0.42)
_COVER_TITLES, _COVER_ZOOMS = (
    (1.2, 1.0, 0.85, 0.7, 0.58),
    (1.5, 1.3, 1.15, 1.0, 0.86, 0.74, 0.62, 0.52),
)
_WIDE_ZOOMS, _ASIDE = (0.7, 0.62, 0.54, 0.46, 0.4), 0.6
"""On a page of its own: the title's factors, the scene's sizes; those on a wide page, and
the share of the scene's width that words beside it leave free there."""

_BELOW, _LEAST_SCENE = 44.0, 0.08
"""What is free below the words where the scene stands under them, in steps, and the least of
it there, in heights of the head."""

_Part = tuple[Role, Text, Paragraph, float]


class _Words(NamedTuple):
    """All texts with their y, the y of the line below the label, and the title as set."""

    parts: list[_Part]
    rule: float | None
    title: Headline

    @property
    def end(self) -> float:
        """The baseline of the last line."""
        _, _, text, y = self.parts[-1]
        return y + text.height


@dataclass(frozen=True, slots=True)
class Manner:
    """How large and loose a head is: the y of its bar, the px above and below the title in
    steps, the title's factor and lines, and up to which column the intro goes."""

    bar: float = 60.0
    above: float = 72.0
    below: float = 88.0
    title: float = 1.69
    lines: int = 3
    intro: float = 5.0


LOOSE = Manner()
DENSE = Manner(bar=40.0, above=44.0, below=52.0, title=1.1, lines=2, intro=6.0)


@dataclass(frozen=True, slots=True)
class Masthead:
    """A head of the page that ``columns`` belong to, with no text in its upper ``top`` and,
    where it fills a page, in its ``low``est px."""

    setting: Setting
    document: Document
    art: Art
    columns: Columns
    manner: Manner = LOOSE
    top: float = 0.0
    low: float = 0.0

    def frame(
        self, least: float = 0.0, zoom: float = 1.0, width: float | None = None, title: float = 1.0
    ) -> Frame:
        """The head, as high as its words and its art need, and at least ``least`` px.

        The scene is ``zoom`` times as wide as the page, and stands at its right; the words
        get ``width`` px (all there are between the margins, if None), the title ``title``
        times its size.
        """
        columns = self.columns
        inner = columns if width is None else replace(columns, page=width + 2 * columns.margin)
        words = self._words(inner, title)
        wide = zoom * columns.page
        left = columns.page - wide
        lines = tuple(line.moved(-left, 0) for line in self._lines(inner, words))
        stage = Stage(wide, self.setting.palette, lines, margin=columns.margin, left=left)
        backdrop = self.art.header(replace(stage, least=least))
        over = backdrop.height - least
        if over > 0.5 and least and self.art.header(stage).height <= least:
            # What the scene sets below its words comes on top of what it was asked for.
            backdrop = self.art.header(replace(stage, least=least - over))
        size = Size(columns.page, backdrop.height)
        scene = (Frame(size, backdrop.items).at(left, 0),) if left else backdrop.items
        return Frame(size, (*scene, self._said(inner, words, backdrop, size)), words.end)

    def above_scene(self, height: float) -> Frame | None:
        """The head ``height`` px high, with as much of the scene below the words as there is
        room for; None if not even the words have room."""
        columns = self.columns
        for title in _COVER_TITLES:
            words = self._words(columns, title)
            y = words.end + _BELOW * self.setting.unit
            if y <= (1 - _LEAST_SCENE) * height:
                break
        if y > height or words.end > height - self.low:
            return None
        stage = Stage(
            columns.page, self.setting.palette, (), height=height - y, margin=columns.margin
        )  # fmt: skip
        backdrop = self.art.header(stage)
        size = Size(columns.page, height)
        cloth = Group((Box(Rect(0, 0, *size), backdrop.grounds[0]),), role=Role.DECORATION)
        view = rectangle(Rect(0, y, columns.page, height - y))
        scene = Group((Frame(size, backdrop.items).at(0, y),), clip=view)
        return Frame(size, (cloth, scene, self._said(columns, words, backdrop, size)))

    def _said(
        self,
        columns: Columns,
        words: _Words,
        backdrop: Backdrop,
        size: Size,
    ) -> Group:
        """All words in the colours of the scene."""
        items: list[Item] = list(self._bar(columns, backdrop.title, words.rule))
        for role, source, text, y in words.parts:
            frame = text_frame(text, backdrop.body if role is Role.INTRO else backdrop.title)
            if role is Role.TITLE:
                frame = words.title.frame(backdrop.title, _accent(self.setting, backdrop))
            items.append(marked(frame, columns.margin, y, role, source))
        return Group(tuple(items), frame=Rect(0, 0, *size))

    def part(self) -> Part:
        """The head of a page of a fixed height: the lower it has to be, the smaller its
        scene."""

        def frame(height: float) -> Frame:
            for zoom in _ZOOMS:
                found = self.frame(height, zoom)
                if found.height <= height + 0.5:
                    break
            return found

        least = self.frame(0.0, _ZOOMS[-1]).height
        return Part(least, frame, 0.45 * self.columns.page)

    def filling(self, height: float, *, wide: bool = False) -> Frame | None:
        """The head with its scene as high as ``height``; None if it needs more. On a ``wide``
        page the words stand left of the scene."""
        for title, (zoom, width) in product(_COVER_TITLES, self._scenes(wide)):
            found = self.frame(height, zoom, width, title)
            if found.baseline and found.baseline > height - self.low:
                continue
            if found.height <= height + 0.5:
                return found
        return None

    def _scenes(self, wide: bool) -> Iterator[tuple[float, float | None]]:
        """The sizes of the scene that are tried, and the width of the words."""
        page, margin = self.columns.page, self.columns.margin
        for zoom in _WIDE_ZOOMS if wide else _COVER_ZOOMS:
            yield zoom, page * (1 - _ASIDE * zoom) - margin if wide else None

    def _words(self, columns: Columns, factor: float) -> _Words:
        setting, document = self.setting, self.document
        u, manner = setting.unit, self.manner
        y = self._bar_y + _LABEL_TOP * u
        parts: list[_Part] = []
        rule = None
        if document.subtitle:
            style = setting.style("url", _LABEL)
            words = setting.text(document.subtitle, style, columns.start(10))
            parts.append((Role.SUBTITLE, document.subtitle, words, y))
            y += _BELOW_LABEL * u + words.height
            rule = y
        title = self._title(columns.width, factor)
        y += manner.above * u
        parts.append((Role.TITLE, document.title, title.paragraph, y))
        if document.intro:
            y += title.paragraph.height + manner.below * u
            whole = self._is_narrow(columns) or columns != self.columns
            room = columns.width if whole else columns.start(manner.intro) - 36 * u
            intro = setting.text(document.intro, setting.style("intro", _INTRO), room, 9)
            parts.append((Role.INTRO, document.intro, intro, y))
        return _Words(parts, rule, title)

    def _is_narrow(self, columns: Columns) -> bool:
        return columns.width < _NARROW * self.setting.unit

    def _lines(self, columns: Columns, words: _Words) -> list[Rect]:
        """The boxes of all lines, and that of the numbers at the upper right."""
        margin, y = columns.margin, self._bar_y
        lines = [box for _, _, text, top in words.parts for box in line_rects(text, margin, top)]
        if self._is_narrow(columns):
            # Small scenes keep off by less than type of this size needs.
            lines = [line.grown(_AIR * self.setting.unit) for line in lines]
        if words.rule is None:
            return lines
        return [*lines, Rect(margin, y, columns.width, words.rule - y)]

    @property
    def _bar_y(self) -> float:
        return max(self.manner.bar * self.setting.unit, self.top)

    def _title(self, width: float, factor: float) -> Headline:
        title = self.document.title
        style = self.setting.style("title", factor * self.manner.title)
        lines = self.manner.lines + (len(str(title)) > _LONG)
        return headline(self.setting, title, replace(style, steps=_STEPS), width, lines)

    def _bar(self, columns: Columns, ink: Color, rule: float | None) -> Sequence[Item]:
        """The bar at the top; below the label a line, and at its end what numbers there are."""
        setting, count = self.setting, len(self.document.tips)
        u, margin = setting.unit, columns.margin
        items: list[Item] = [columns.rule(6 * u, ink).at(margin, self._bar_y)]
        if rule is None:
            return items
        items.append(columns.rule(setting.theme.shape.hairline * u, ink).at(margin, rule))
        if self.document.numbered and count > 1:
            span = (Span(f"1\u2013{count}"),)
            words = setting.typesetter.set(span, setting.style("url", _LABEL), columns.width)
            frame = text_frame(words, ink, width=columns.width, align="right")
            items.append(marked(frame, margin, self._bar_y + _LABEL_TOP * u, Role.FURNITURE))
        return items


def _accent(setting: Setting, backdrop: Backdrop) -> Color:
    """The accent, where it can be read upon the scene."""
    accent = setting.palette.accent
    fair = all(contrast(accent, ground) >= _LEGIBLE for ground in backdrop.grounds)
    return accent if fair else backdrop.subtitle
