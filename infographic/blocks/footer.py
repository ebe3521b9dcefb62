"""The end of a page: the art's last scene, the closing words and one action."""

from __future__ import annotations

import math
from dataclasses import dataclass

from infographic.art.base import Art, Finale, Stage
from infographic.blocks.frame import Frame
from infographic.blocks.logo import logo_frame
from infographic.blocks.setting import Setting
from infographic.blocks.text import Align, marked, text_frame
from infographic.color import Color
from infographic.document.model import Action, Document, Text
from infographic.geometry import Rect, Size
from infographic.scene.items import Box, Group, Item, Link
from infographic.scene.roles import Role
from infographic.text.spans import Span
from infographic.text.web_address import shown_address

_DENSE = 0.8
"""The factor of the closing's size on a dense page."""


@dataclass(frozen=True, slots=True)
class ActionFrame:
    """A button with its address below: the frame, and the height of the button alone."""

    frame: Frame
    button_height: float


def footer(setting: Setting, document: Document, art: Art, width: float, margin: float) -> Frame:
    """The art's last scene, then the anchor with closing text, button, address and credit."""
    finale = art.finale(Stage(width, setting.palette, (), margin=margin))
    return ending(setting, document, finale, width, margin)


def end_words(setting: Setting, document: Document, width: float, *, dense: bool = False) -> Frame:
    """Closing and action side by side (below each other on a narrow page), then credit."""
    u = setting.unit
    factor, most = (_DENSE, math.inf) if dense else (1.0, 500 * u)
    action = action_frame(setting, document.action, width) if document.action else None
    items: list[Item] = []
    height = 0.0
    if document.closing and action and width - action.frame.width - 64 * u >= 420 * u:
        room = min(width - action.frame.width - 64 * u, most)
        height = _beside(
            _closing(setting, document.closing, room, factor),
            document.closing,
            action,
            width,
            items,
        )
    else:
        if document.closing:
            closing = _closing(setting, document.closing, width, factor)
            items.append(marked(closing, 0, 0, Role.CLOSING, document.closing))
            height = closing.height + (60 * u if action else 0)
        if action:
            items.append(action.frame.at(0, height))
            height += action.frame.height
    credit = credit_line(setting, document, width)
    if credit:
        height += (36 if dense else 72) * u if height else 0
        items.append(credit.at(0, height))
        height += credit.height
    return Frame(Size(width, height), tuple(items))


def ending(
    setting: Setting,
    document: Document,
    finale: Finale,
    width: float,
    margin: float,
    *,
    centered: bool = False,
) -> Frame:
    """The same below any last scene; ``centered`` under one that is."""
    u, palette = setting.unit, setting.palette
    arranged = _centered if centered else end_words
    words = arranged(setting, document, width - 2 * margin)
    above = 70 * u if words.height else 0.0
    below = 96 * u if words.height else 24 * u
    height = finale.height + above + words.height + below
    anchor = Rect(0, finale.height - 1, width, height - finale.height + 1)
    ground = Group((Box(anchor, palette.anchor),), role=Role.DECORATION)
    body = Group((words.at(margin, finale.height + above),), frame=Rect(0, 0, width, height))
    return Frame(Size(width, height), (*finale.items, ground, body))


def _beside(
    words: Frame, closing: Text, action: ActionFrame, width: float, items: list[Item]
) -> float:
    height = max(words.height, action.frame.height)
    items.append(marked(words, 0, (height - words.height) / 2, Role.CLOSING, closing))
    y = (height - action.frame.height) / 2
    items.append(action.frame.at(width - action.frame.width, y))
    return height


def _centered(setting: Setting, document: Document, width: float) -> Frame:
    """Closing, action and credit below each other, about the middle."""
    u = setting.unit
    items: list[Item] = []
    y = 0.0
    if document.closing:
        words = setting.text(document.closing, setting.style("closing"), min(width, 600 * u))
        ink = setting.palette.anchor_ink
        closing = text_frame(words, ink, width=width, align="center", link_color=ink)
        items.append(marked(closing, 0, 0, Role.CLOSING, document.closing))
        y = closing.height + 60 * u
    if document.action:
        action = action_frame(setting, document.action, width).frame
        items.append(action.at((width - action.width) / 2, y))
        y += action.height + 72 * u
    credit = credit_line(setting, document, width)
    if credit:
        items.append(credit.at((width - credit.width) / 2, y))
        y += credit.height + 72 * u
    below = 72 * u if document.action or credit else 60 * u
    return Frame(Size(width, max(0.0, y - below)), tuple(items))


def _closing(setting: Setting, text: Text, width: float, factor: float = 1.0) -> Frame:
    palette = setting.palette
    words = setting.text(text, setting.style("closing", factor), width)
    return text_frame(words, palette.anchor_ink, hang=True, link_color=palette.anchor_ink)


def action_frame(
    setting: Setting, action: Action, width: float, align: Align = "center"
) -> ActionFrame:
    """The button and, below it, the address that it opens, as people would type it."""
    face = button(setting, action, width)
    caption = address_line(setting, action, width)
    total = max(face.width, caption.width if caption else 0.0)
    shift = {"left": 0.0, "center": 0.5, "right": 1.0}[align]
    parts: list[Item] = [face.at((total - face.width) * shift, 0)]
    height = face.height
    if caption:
        height += 38 * setting.unit
        parts.append(caption.at((total - caption.width) * shift, height))
        height += caption.height
    group = Group(tuple(parts), role=Role.ACTION, source=action.source)
    return ActionFrame(Frame(Size(total, height), (group,)), face.height)


def button(setting: Setting, action: Action, width: float, room: float = 1.0) -> Frame:
    """The button alone: the action's words, or its address where it has none. ``room``
    is a factor of the space around them."""
    u, palette = setting.unit * room, setting.palette
    style = setting.style("button")
    spans = action.text.spans if action.text else (Span(shown_address(action.url)),)
    inner = min(width - 72 * u, 560 * u)
    words = setting.typesetter.fit(spans, style, inner, 1, setting.smallest, source=action.source)
    label = text_frame(words, palette.button_ink, align="center")
    size = Size(label.width + 72 * u, label.height + 68 * u - words.cap_height)
    radius = min(setting.theme.shape.button_radius * u, size.height / 2, 34 * u)
    if not radius:
        # Straight edges are sharp on whole pixels only.
        size = Size(math.ceil(size.width), math.ceil(size.height))
    items: list[Item] = [
        Group((Box(Rect(0, 0, *size), palette.button, radius),), role=Role.DECORATION),
        label.at((size.width - label.width) / 2, (size.height - label.height) / 2),
    ]
    if action.url:
        items.append(Link(Rect(0, 0, *size), action.url, "".join(span.text for span in spans)))
    return Frame(size, tuple(items))


def address_line(
    setting: Setting, action: Action, width: float, color: Color | None = None
) -> Frame | None:
    """The address that a button with words opens; upon the anchor, unless told a color."""
    if not action.url or action.text is None:
        return None
    spans = (Span(shown_address(action.url)),)
    words = setting.typesetter.fit(
        spans, setting.style("url"), min(width, 560 * setting.unit), 1, setting.smallest
    )
    return text_frame(words, color or setting.palette.anchor_soft, align="center")


def credit_line(
    setting: Setting, document: Document, width: float, color: Color | None = None
) -> Frame | None:
    """Logo, author and source on one quiet line; upon the anchor, unless told a color."""
    u, palette = setting.unit, setting.palette
    logo = logo_frame(setting, document, 56 * u, color or palette.anchor_ink)
    left = logo.width + 28 * u if logo else 0.0
    words = _credit_words(setting, document, width - left, color)
    if logo is None or words is None:
        return logo or words
    height = max(logo.height, words.height)
    items = (
        logo.at(0, (height - logo.height) / 2),
        words.at(left, (height - words.height) / 2),
    )
    return Frame(Size(left + words.width, height), items)


def _credit_words(
    setting: Setting, document: Document, width: float, color: Color | None
) -> Frame | None:
    if not document.credit and not document.author:
        return None
    spans: tuple[Span, ...] = (Span(document.author),) if document.author else ()
    if document.credit:
        spans += (Span(" · "),) if spans else ()
        spans += document.credit.spans
    words = setting.typesetter.fit(spans, setting.style("credit"), width, None, setting.smallest)
    palette = setting.palette
    ink = color or palette.anchor_soft
    frame = text_frame(words, ink, link_color=color or palette.anchor_ink)
    return Frame(frame.size, (marked(frame, 0, 0, Role.CREDIT, document.credit),))
