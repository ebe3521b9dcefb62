"""The first and the last slides of a deck: words upon the art."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

from infographic.art.base import Finale, Stage
from infographic.blocks.footer import address_line, button, credit_line
from infographic.blocks.frame import Frame
from infographic.blocks.header import HeaderPlan, plan_header
from infographic.blocks.setting import Setting
from infographic.blocks.text import marked, stacked, text_frame
from infographic.blocks.title_scene import below_words, upon_scene
from infographic.color import contrast
from infographic.document.model import Action, Document
from infographic.errors import fail
from infographic.geometry import Rect, Size
from infographic.layouts.speech import SHORTEN, Speech, Stand
from infographic.outline import rectangle
from infographic.scene.items import Group, Item
from infographic.scene.roles import Role
from infographic.theme.model import Tint

_TOP = 118.0
_UPRIGHT = tuple((share, 0.0) for share in (1.0, 0.92, 0.84, 0.76, 0.68, 0.6))
_WIDE = tuple(product((0.72, 0.66, 0.6, 0.54, 0.48, 0.42), (0.58, 0.74)))
"""The sizes of a cover's art, in widths of the slide, and the share of its width from which
words beside it keep off, as tried."""
_SHARES = (1.0, 0.92, 0.84, 0.76, 0.68)
_WIDE_SHARES = (0.84, 0.76, 0.68, 0.6, 0.52, 0.44)
"""The sizes of the last scene, in widths of the slide, as tried."""

_SHOWS = 1.15
"""The least contrast of a button with the page."""


def cover_slide(stand: Stand, document: Document) -> list[Item]:
    """The title upon the art, beside it on a wide slide; where the art has no room left,
    above it on its ground. InfographicError, with its line, for a title without room."""
    size, margin, art = stand.size, stand.margin, stand.art
    for share, aside in _WIDE if stand.wide else _UPRIGHT:
        plan = _words(stand, document, max(0.0, aside * share * size.width - margin))
        scene = upon_scene(stand.setting, art, plan, size, margin, share)
        if scene:
            return [scene.at(0, 0)]
    plan = _words(stand, document, 0.0)
    u = stand.setting.unit
    if plan.bottom > size.height - 60 * u:
        raise fail("the title is too long for a slide", document.title.source, SHORTEN)
    return [below_words(stand.setting, art, plan, size, margin, 40 * u).at(0, 0)]


def _words(stand: Stand, document: Document, aside: float) -> HeaderPlan:
    setting = stand.setting
    width = stand.width - aside
    front = replace(document, intro=None)
    return plan_header(setting, front, stand.margin, _top(stand), width, width, None, 3)


def _top(stand: Stand) -> float:
    u = stand.setting.unit
    return max(_TOP * u, stand.top + 0.2 * _TOP * u)


def ending_slides(stand: Stand, document: Document, tint: Tint) -> list[list[Item]]:
    """The last slide; closing words too long for it get slides of their own before."""
    words = _last_words(stand, document)
    room = stand.size.height - _top(stand) - 62 * stand.setting.unit
    if words.height <= room or not document.closing:
        return [_closing(stand, words)]
    roles = (Role.CLOSING, Role.CLOSING)
    speech = Speech(None, document.closing, roles, ("intro", "intro"), tint, progress=1.0)
    return [
        *stand.slides(speech),
        _closing(stand, _last_words(stand, replace(document, closing=None))),
    ]


def _closing(stand: Stand, words: Frame) -> list[Item]:
    """The last words above the art's last scene, which they push down behind the floor."""
    u, size = stand.setting.unit, stand.size
    top = _top(stand)
    share, finale = _finale(stand, size.height - words.height - top - 82 * u)
    y = max(size.height - finale.height + finale.floor + 1, top + words.height + 32 * u)
    scene = Group(
        (Frame(size, finale.items).at((1 - share) * size.width, y),),
        clip=rectangle(Rect(0, 0, *size)),
        role=Role.DECORATION,
    )
    return [scene, Group((words.at(stand.margin, top),), frame=Rect(0, 0, *size))]


def _finale(stand: Stand, room: float) -> tuple[float, Finale]:
    """The last scene, and its size: the largest that is whole."""
    width, palette = stand.size.width, stand.setting.palette
    for share in _WIDE_SHARES if stand.wide else _SHARES:
        left = (1 - share) * width
        stage = Stage(width - left, palette, (), room, margin=stand.margin, left=left)
        finale = stand.art.finale(stage)
        if finale.height - finale.floor <= room:
            break
    return share, finale


def _last_words(stand: Stand, document: Document) -> Frame:
    setting, palette = stand.setting, stand.setting.palette
    frames: list[Frame] = []
    if document.closing:
        words = setting.text(document.closing, setting.style("closing"), stand.width, 5)
        text = text_frame(words, palette.ink, hang=True, link_color=palette.accent)
        said = marked(text, 0, 0, Role.CLOSING, document.closing)
        frames.append(Frame(text.size, (said,), text.baseline))
    if document.action:
        frames.append(_action(stand, document.action))
    credit = credit_line(setting, document, stand.width, palette.soft)
    if credit:
        frames.append(credit)
    return stacked(frames, [72 * setting.unit] * max(0, len(frames) - 1))


def _action(stand: Stand, action: Action) -> Frame:
    """The button, and its address beside it, or below it where that is too long."""
    setting, u = _with_button(stand.setting), stand.setting.unit
    face = button(setting, action, stand.width, 1.7)
    items, size = list(face.items), face.size
    address = address_line(setting, action, stand.width, setting.palette.soft)
    if address and face.width + 40 * u + address.width <= stand.width:
        items.append(address.at(face.width + 40 * u, (face.height - address.height) / 2))
        size = Size(stand.width, face.height)
    elif address:
        items.append(address.at(0, face.height + 48 * u))
        size = Size(stand.width, face.height + 48 * u + address.height)
    return Frame(size, (Group(tuple(items), role=Role.ACTION, source=action.source),))


def _with_button(setting: Setting) -> Setting:
    """The setting with a button that shows on the page; a theme's may be made for the anchor
    only."""
    p = setting.palette
    if contrast(p.button, p.paper) >= _SHOWS:
        return setting
    palette = replace(p, button=p.anchor, button_ink=p.anchor_ink)
    return replace(setting, theme=replace(setting.theme, palette=palette))
