"""A card to share: the title upon the art, and as many of the tips' titles as fit.

All layouts make the same card, since so few words leave no room for arrangements. It is no
layout that can be named: it is what they make of a canvas of the form ``card``.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from itertools import product

from infographic.blocks.footer import credit_line
from infographic.blocks.frame import Frame
from infographic.blocks.header import HeaderPlan
from infographic.blocks.header_picture import header_art
from infographic.blocks.setting import Setting
from infographic.blocks.text import marked, text_frame
from infographic.blocks.title_list import title_list
from infographic.blocks.title_scene import below_words, upon_scene
from infographic.document.model import Document, Text
from infographic.errors import fail
from infographic.geometry import Rect, Size
from infographic.layouts.base import Brief, Layout
from infographic.layouts.pages import scene_of
from infographic.scene.items import Box, Group, Item, Link
from infographic.scene.roles import Role
from infographic.scene.scene import Page, Scene
from infographic.sizes import canvas_of
from infographic.text.paragraph import Paragraph
from infographic.text.spans import Span
from infographic.text.web_address import shown_address

_WIDE = 1.3
"""The ratio of width to height from which the list stands beside the title."""
_BESIDE, _ABOVE = 0.45, 0.42
"""The title's share of the width, or of the height."""
_TITLES = (0.56, 0.46, 0.36)
"""The most that a title takes of the height of its place, as tried."""
_UPRIGHT = tuple((share, 0.0) for share in (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4))
_LOW = tuple(product((0.68, 0.64, 0.6, 0.56, 0.52, 0.48, 0.44, 0.4), (0.58, 0.74)))
"""The sizes of the art, in widths of its place, and the share of its width from which words
beside it keep off, as tried."""
_MARGIN = 0.08
"""Of the shorter side."""
_SPLIT = 1.6
"""The size, in smallest sizes of type, up to which long words may be split."""
_EDGE = 0.8
"""The least that is free above and below the list, in margins."""
_FOOT, _STRIP = 2.8, 0.6
"""The height of the foot with words, and of one without, in smallest sizes of type."""


def arrange(brief: Brief) -> Scene:
    """The card: one page. InfographicError, with its line, for a title or a tip's title that
    has no room."""
    setting, document = brief.setting(), brief.document
    size = Size(brief.canvas.width, brief.canvas.height or brief.canvas.width)
    margin = _MARGIN * min(size)
    foot = _foot(setting, document, size.width, margin)
    room = size.height - foot.height
    if size.width > _WIDE * size.height:
        title, rest = Size(round(_BESIDE * size.width), room), Rect(0, 0, 0, 0)
        rest = Rect(title.width, 0, size.width - title.width, room)
    else:
        title = Size(size.width, round(_ABOVE * room))
        rest = Rect(0, title.height, size.width, room - title.height)
    items: list[Item] = [_title(brief, setting, title, margin).at(0, 0)]
    inner = Size(rest.width - 2 * margin, rest.height - 2 * _EDGE * margin)
    listed = title_list(setting, document, inner)
    y = rest.y + (rest.height - listed.height) / 2
    place = Group((listed.at(rest.x + margin, y),), frame=rest)
    items += [place, foot.at(0, room)]
    return scene_of(brief, (Page(size, setting.palette.paper, tuple(items)),))


def _title(brief: Brief, setting: Setting, size: Size, margin: float) -> Frame:
    """The title upon the art: above it where the place is upright, else left of it; as
    large as leaves room for both."""
    art = header_art(brief.document, brief.theme.art)
    title, inner = brief.document.title, size.width - 2 * margin
    upright = size.width < _WIDE * size.height
    for most, (share, aside) in product(_TITLES, _UPRIGHT if upright else _LOW):
        beside = max(0.0, aside * share * size.width - margin)
        words = _largest(setting, title, inner - beside, most * size.height)
        if words is None:
            continue
        plan = HeaderPlan(((Role.TITLE, title, words, margin),), margin)
        scene = upon_scene(setting, art, plan, size, margin, share)
        if scene:
            return scene
    words = _largest(setting, title, inner, size.height - 2 * margin)
    if words is None:
        raise fail("the title is too long for a card", title.source, "shorten it")
    plan = HeaderPlan(((Role.TITLE, title, words, margin),), margin)
    return below_words(setting, art, plan, size, margin, words.style.size)


def _largest(setting: Setting, text: Text, width: float, height: float) -> Paragraph | None:
    """The text as large as it fits, up to the theme's own size; None if it doesn't."""
    style = replace(setting.style("title"), steps=())
    while True:
        words = setting.text(text, style, width)
        small = style.size <= _SPLIT * setting.smallest
        if words.height <= height and (small or not words.broken):
            return words
        if style.size <= setting.smallest:
            return None
        style = style.at(max(setting.smallest, 0.94 * style.size))


def _foot(setting: Setting, document: Document, width: float, margin: float) -> Frame:
    """The strip that closes the card, with the address at its left and the sender at its
    right."""
    palette, inner = setting.palette, width - 2 * margin
    sender = credit_line(setting, replace(document, credit=None), inner)
    if sender and sender.height > 2 * setting.smallest:
        sender = None
    left = inner - (sender.width + margin if sender else 0)
    address = _address(setting, document, left)
    height = round((_FOOT if address or sender else _STRIP) * setting.smallest)
    whole = Rect(0, 0, width, height)
    items: list[Item] = [Group((Box(whole, palette.anchor),), role=Role.DECORATION)]
    if address:
        items.append(address.at(margin, (height - address.height) / 2))
    if sender:
        x = width - margin - sender.width if address else margin
        items.append(sender.at(x, (height - sender.height) / 2))
    return Frame(Size(width, height), (Group(tuple(items), frame=whole),))


def _address(setting: Setting, document: Document, width: float) -> Frame | None:
    """The address of the call to action, or its host alone where that is all that fits."""
    action = document.action
    if action is None or not action.url:
        return None
    style = replace(setting.style("button"), steps=())
    style = style.at(1.1 * setting.smallest)
    whole = shown_address(action.url)
    for shown in (whole, whole.partition("/")[0]):
        words = setting.typesetter.set((Span(shown),), style, width)
        if len(words.lines) == 1 and not words.broken:
            face = text_frame(words, setting.palette.anchor_ink)
            area = Rect(0, -0.5 * style.size, face.width, face.height + style.size)
            told = Frame(face.size, (*face.items, Link(area, action.url, shown)))
            return Frame(face.size, (marked(told, 0, 0, Role.ACTION),))
    return None


SUMMARY = Layout(
    summary="a card to share: the title, and as many of the tips' titles as fit",
    canvas=canvas_of("og"),
    arrange=arrange,
    most_tips=sys.maxsize,
    images=frozenset({"header", "tip"}),
    forms=frozenset({"card"}),
)
"""What every layout makes of a card, if it makes none of its own. Tips' images are left out
with their texts."""
