"""The top of a magazine page: a bar, a line with the subtitle, and a huge title with the
intro below it, upon the art's scene."""

from __future__ import annotations

from dataclasses import replace

from infographic.art.base import Art, Backdrop, Stage
from infographic.blocks.columns import Columns
from infographic.blocks.frame import Frame
from infographic.blocks.headline import Headline, headline
from infographic.blocks.setting import Setting
from infographic.blocks.text import line_rects, marked, text_frame
from infographic.color import Color, contrast
from infographic.document.model import Document, Text
from infographic.geometry import Rect, Size
from infographic.scene.items import Group, Item
from infographic.scene.roles import Role
from infographic.text.paragraph import Paragraph
from infographic.text.spans import Span

_LEGIBLE = 4.5
"""WCAG 2.2, 1.4.3 (AA)."""
_LONG = 60
"""Characters from which a title gets four lines."""
_TITLE, _LABEL, _INTRO = 1.69, 1.12, 1.22
"""Factors of the theme's sizes."""
_STEPS = (0.9, 0.8, 0.7, 0.6, 0.52)

_BAR, _LABEL_TOP, _BELOW_LABEL, _ABOVE_TITLE, _BELOW_TITLE = 60.0, 98.0, 30.0, 72.0, 88.0

_Part = tuple[Role, Text, Paragraph, float]


def masthead(setting: Setting, document: Document, art: Art, columns: Columns) -> Frame:
    """The whole head, as high as its words and its art need."""
    u = setting.unit
    label, y = _label(setting, document, columns)
    rule = y if label else None
    title = _title(setting, document.title, columns.width)
    y += _ABOVE_TITLE * u
    parts: list[_Part] = [*label, (Role.TITLE, document.title, title.paragraph, y)]
    if document.intro:
        y += title.paragraph.height + _BELOW_TITLE * u
        width = columns.start(5) - 36 * u
        intro = setting.text(document.intro, setting.style("intro", _INTRO), width, 9)
        parts.append((Role.INTRO, document.intro, intro, y))
    lines = [box for _, _, text, top in parts for box in line_rects(text, columns.margin, top)]
    stage = Stage(columns.page, setting.palette, tuple(lines), margin=columns.margin)
    backdrop = art.header(stage)
    items: list[Item] = _bar(setting, document, columns, backdrop.title, rule)
    for role, source, text, top in parts:
        frame = text_frame(text, backdrop.body if role is Role.INTRO else backdrop.title)
        if role is Role.TITLE:
            frame = title.frame(backdrop.title, _accent(setting, backdrop))
        items.append(marked(frame, columns.margin, top, role, source))
    words = Group(tuple(items), frame=Rect(0, 0, columns.page, backdrop.height))
    return Frame(Size(columns.page, backdrop.height), (*backdrop.items, words))


def _label(setting: Setting, document: Document, columns: Columns) -> tuple[list[_Part], float]:
    """The subtitle as a label, and the y of what follows."""
    u = setting.unit
    if document.subtitle is None:
        return [], _LABEL_TOP * u
    words = setting.text(document.subtitle, setting.style("url", _LABEL), columns.start(10))
    part = (Role.SUBTITLE, document.subtitle, words, _LABEL_TOP * u)
    return [part], (_LABEL_TOP + _BELOW_LABEL) * u + words.height


def _title(setting: Setting, title: Text, width: float) -> Headline:
    style = replace(setting.style("title", _TITLE), steps=_STEPS)
    return headline(setting, title, style, width, 4 if len(str(title)) > _LONG else 3)


def _bar(
    setting: Setting, document: Document, columns: Columns, ink: Color, rule: float | None
) -> list[Item]:
    """The bar at the top; below the label a line, and at its end what numbers there are."""
    u, margin, count = setting.unit, columns.margin, len(document.tips)
    items: list[Item] = [columns.rule(6 * u, ink).at(margin, _BAR * u)]
    if rule is None:
        return items
    items.append(columns.rule(setting.theme.shape.hairline * u, ink).at(margin, rule))
    if document.numbered and count > 1:
        span = (Span(f"1\u2013{count}"),)
        words = setting.typesetter.set(span, setting.style("url", _LABEL), columns.width)
        frame = text_frame(words, ink, width=columns.width, align="right")
        items.append(marked(frame, margin, _LABEL_TOP * u, Role.FURNITURE))
    return items


def _accent(setting: Setting, backdrop: Backdrop) -> Color:
    """The accent, where it can be read upon the scene."""
    accent = setting.palette.accent
    fair = all(contrast(accent, ground) >= _LEGIBLE for ground in backdrop.grounds)
    return accent if fair else backdrop.subtitle
