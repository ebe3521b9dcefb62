"""Slides to swipe: a cover, intro and opener, one tip a slide, a recap and the closing.

All slides stand on one floor with the marks of progress, so that the swipe has a
steady ground.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from infographic.art.base import Stage
from infographic.blocks.footer import address_line, button, credit_line
from infographic.blocks.frame import Frame
from infographic.blocks.header import header_colors, plan_header
from infographic.blocks.header_picture import header_art
from infographic.blocks.setting import Setting
from infographic.blocks.text import marked, stacked, text_frame
from infographic.blocks.tints import tint_walk
from infographic.document.model import Action, Document
from infographic.errors import fail
from infographic.geometry import Rect, Size
from infographic.layouts.base import Brief, Layout, Suits
from infographic.layouts.pages import scene_of
from infographic.layouts.recap import recap_slide
from infographic.layouts.slides import Deck, floor_height
from infographic.layouts.speech import SHORTEN, Speech, Stand
from infographic.outline import rectangle
from infographic.scene.items import Box, Group, Item
from infographic.scene.roles import Role
from infographic.scene.scene import Scene
from infographic.sizes import canvas_of
from infographic.theme.model import Tint

# Sizes of the styles on a slide, as factors of the theme's: slides are read on a phone.
_FACTORS = {
    "title": 1.42, "subtitle": 1.69, "intro": 2.95, "opener_title": 3.1, "opener_text": 2.5,
    "tip_title": 4.3, "tip_text": 2.63, "numeral": 4.0, "closing": 2.47, "button": 2.03,
    "url": 2.02, "credit": 2.12,
}  # fmt: skip
_STEPS = (0.9, 0.8, 0.72, 0.64)
_RECAP = range(4, 25)
"""The counts of tips for which a recap is legible and worth a slide."""


def arrange(brief: Brief) -> Scene:
    """All slides, in reading order. InfographicError, with its line, for a title or
    closing that has no room on one."""
    document, setting = brief.document, _setting(brief)
    size = Size(brief.canvas.width, brief.canvas.height or 1.25 * brief.canvas.width)
    above = Size(size.width, size.height - floor_height(setting))
    art = header_art(document, brief.theme.art)
    tints = tint_walk(setting.palette.tints, len(document.tips))
    speeches = _speeches(document, tints)
    stand = Stand(setting, art, above, 93 * setting.unit, document.numbered).level(speeches)
    bodies = [_cover(stand, document)]
    for speech in speeches:
        bodies += stand.slides(speech)
    recap = recap_slide(setting, document, above, stand.margin)
    if recap and len(document.tips) in _RECAP:
        bodies.append(recap)
    bodies += _ending(stand, document, tints[-1])
    deck = Deck(setting, size, stand.margin, len(bodies))
    return scene_of(brief, tuple(deck.page(n, items) for n, items in enumerate(bodies, start=1)))


def _setting(brief: Brief) -> Setting:
    """The theme with its styles at the sizes of a slide."""
    styles = {
        name: replace(style.scaled(_FACTORS[name]), steps=_STEPS)
        for name, style in brief.theme.type.items()
    }
    unit = 0.9 * min(brief.canvas.width / 1080, (brief.canvas.height or 1350) / 1350)
    theme = replace(brief.theme, type=styles)
    return Setting(theme, brief.typesetter, brief.icons, unit, brief.canvas.smallest)


def _speeches(document: Document, tints: Sequence[Tint]) -> list[Speech]:
    """Intro, opener and tips, each for a slide or more of its own."""
    said: list[Speech] = []
    if document.intro:
        roles = (Role.INTRO, Role.INTRO)
        said.append(Speech(None, document.intro, roles, ("intro", "intro"), tints[0]))
    opener = document.opener
    if opener and (opener.title or opener.text):
        said.append(
            Speech(
                opener.title, opener.text, (Role.OPENER_TITLE, Role.OPENER_TEXT),
                ("opener_title", "opener_text"), tints[0], Role.OPENER, icon=opener.icon,
                icon_source=opener.icon_source, source=opener.source,
            )
        )  # fmt: skip
    last = max(1, len(document.tips) - 1)
    for place, (tip, tint) in enumerate(zip(document.tips, tints, strict=True)):
        said.append(
            Speech(
                tip.title, tip.text, (Role.TIP_TITLE, Role.TIP_TEXT), ("tip_title", "tip_text"),
                tint, Role.TIP, place + 1, tip.url, tip.icon, tip.icon_source, place / last,
                tip.image, tip.source,
            )
        )  # fmt: skip
    return said


def _cover(stand: Stand, document: Document) -> list[Item]:
    """The title upon the art; where the art has no room left, above it on its ground."""
    setting, u, size = stand.setting, stand.setting.unit, stand.size
    front = replace(document, intro=None)
    plan = plan_header(
        setting, front, stand.margin, 118 * u, stand.inner, stand.inner, None, 3, 720 * u
    )
    if plan.bottom > size.height - 60 * u:
        raise fail("the title is too long for a slide", document.title.source, SHORTEN)
    stage = Stage(size.width, setting.palette, plan.lines, size.height, margin=stand.margin)
    backdrop = stand.art.header(stage)
    # The art's own floor, if it has one, goes on in the slide's.
    sunk = backdrop.floor
    if sunk:
        backdrop = stand.art.header(replace(stage, least=size.height + sunk))
    lift = 0.0
    if backdrop.height > size.height + sunk + 1:
        lift = plan.bottom + 40 * u
        backdrop = stand.art.header(replace(stage, lines=(), height=size.height - lift))
    whole = Rect(0, 0, *size)
    view = rectangle(Rect(0, 0, size.width, size.height - lift))
    scene = Frame(size, (Group(backdrop.items, clip=view),)).at(0, lift)
    cloth = Box(whole, backdrop.grounds[0])
    words = Group(plan.items(header_colors(backdrop)), frame=whole)
    return [Group((cloth,), role=Role.DECORATION), scene, words]


def _ending(stand: Stand, document: Document, tint: Tint) -> list[list[Item]]:
    """The last slide; closing words too long for it get slides of their own before."""
    words = _last_words(stand, document)
    if words.height <= stand.size.height - 180 * stand.setting.unit or not document.closing:
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
    room = size.height - words.height - 200 * u
    finale = stand.art.finale(Stage(size.width, stand.setting.palette, (), room))
    y = max(size.height - finale.height + finale.floor + 1, words.height + 150 * u)
    scene = Group(
        (Frame(size, finale.items).at(0, y),),
        clip=rectangle(Rect(0, 0, *size)),
        role=Role.DECORATION,
    )
    return [scene, Group((words.at(stand.margin, 118 * u),), frame=Rect(0, 0, *size))]


def _last_words(stand: Stand, document: Document) -> Frame:
    setting, palette = stand.setting, stand.setting.palette
    frames: list[Frame] = []
    if document.closing:
        words = setting.text(document.closing, setting.style("closing"), stand.inner, 5)
        text = text_frame(words, palette.ink, hang=True, link_color=palette.accent)
        said = marked(text, 0, 0, Role.CLOSING, document.closing)
        frames.append(Frame(text.size, (said,), text.baseline))
    if document.action:
        frames.append(_action(stand, document.action))
    credit = credit_line(setting, document, stand.inner, palette.soft)
    if credit:
        frames.append(credit)
    return stacked(frames, [72 * setting.unit] * max(0, len(frames) - 1))


def _action(stand: Stand, action: Action) -> Frame:
    """The button, and its address beside it, or below it where that is too long."""
    setting, u = stand.setting, stand.setting.unit
    face = button(setting, action, stand.inner, 1.7)
    items, size = list(face.items), face.size
    address = address_line(setting, action, stand.inner, setting.palette.soft)
    if address and face.width + 40 * u + address.width <= stand.inner:
        items.append(address.at(face.width + 40 * u, (face.height - address.height) / 2))
        size = Size(stand.inner, face.height)
    elif address:
        items.append(address.at(0, face.height + 48 * u))
        size = Size(stand.inner, face.height + 48 * u + address.height)
    return Frame(size, (Group(tuple(items), role=Role.ACTION, source=action.source),))


LAYOUT = Layout(
    summary="slides to swipe: a cover, one tip a slide, a recap and the closing",
    canvas=canvas_of("portrait"),
    arrange=arrange,
    images=frozenset({"header", "tip"}),
    suits=Suits(tips=(3, 12), words=(5, 40), form="slides"),
)
