"""Slides to swipe: a cover, intro and opener, one tip a slide, a recap and the closing.

All slides stand on one floor with the marks of progress, so that the swipe has a
steady ground. On wide slides the art stands beside the words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import get_args

from infographic.blocks.header_picture import header_art
from infographic.blocks.setting import Setting
from infographic.blocks.tints import tint_walk
from infographic.canvas import Form
from infographic.document.model import Document
from infographic.geometry import Size
from infographic.layouts import summary
from infographic.layouts.base import Brief, Layout, Suits
from infographic.layouts.pages import scene_of
from infographic.layouts.recap import recap_slide
from infographic.layouts.slide_ends import cover_slide, ending_slides
from infographic.layouts.slides import Deck, floor_height
from infographic.layouts.speech import Speech, Stand
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
_UNIT, _UPRIGHT, _WIDE = 0.9, Size(1080, 1350), Size(1920, 1080)
"""The px of a step on slides of these sizes, for which the factors are made; on others it
changes with the mean of both sides, but little more than with either."""
_MOST_WIDE, _MOST_TALL = 1.06, 1.15
_WIDE_FROM = 1.25
"""The ratio of width to height from which the art stands beside the words."""
_CARD = 1.3
"""And that from which a card is too wide for slides: it is to share, and gets a summary."""
_SLIDE = 1.25
"""The height of a slide in its width, where a page is to be as tall as its content."""
_RECAP = range(4, 25)
"""The counts of tips for which a recap is legible and worth a slide."""


def arrange(brief: Brief) -> Scene:
    """All slides, in reading order. InfographicError, with its line, for a title or
    closing that has no room on one."""
    canvas, document = brief.canvas, brief.document
    size = Size(canvas.width, canvas.height or _SLIDE * canvas.width)
    if canvas.form == "card" and size.width > _CARD * size.height:
        return summary.arrange(brief)
    setting = _setting(brief, size)
    stand = _stand(brief, setting, size)
    tints = tint_walk(setting.palette.tints, len(document.tips))
    speeches = _speeches(document, tints)
    stand = stand.level(speeches)
    bodies = [cover_slide(stand, document)]
    for speech in speeches:
        bodies += stand.slides(speech)
    recap = recap_slide(stand, document)
    if recap and len(document.tips) in _RECAP:
        bodies.append(recap)
    bodies += ending_slides(stand, document, tints[-1])
    paper = canvas.form == "sheet"
    deck = Deck(setting, size, stand.margin, len(bodies), canvas.safe, paper)
    return scene_of(brief, tuple(deck.page(n, items) for n, items in enumerate(bodies, start=1)))


def _setting(brief: Brief, size: Size) -> Setting:
    """The theme with its styles at the sizes of a slide."""
    styles = {
        name: replace(style.scaled(_FACTORS[name]), steps=_STEPS)
        for name, style in brief.theme.type.items()
    }
    theme = replace(brief.theme, type=styles)
    model = _WIDE if _is_wide(size) else _UPRIGHT
    across, down = size.width / model.width, size.height / model.height
    mean = (across * down) ** 0.5
    unit = _UNIT * min(mean, _MOST_WIDE * across, _MOST_TALL * down)
    return Setting(theme, brief.typesetter, brief.icons, unit, brief.canvas.smallest)


def _is_wide(size: Size) -> bool:
    return size.width > _WIDE_FROM * size.height


def _stand(brief: Brief, setting: Setting, size: Size) -> Stand:
    safe, document = brief.canvas.safe, brief.document
    above = Size(size.width, size.height - floor_height(setting, size, safe))
    margin = max(93 * setting.unit, safe.left, safe.right)
    art = header_art(document, brief.theme.art)
    return Stand(setting, art, above, margin, document.numbered, _is_wide(size), safe.top)


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


LAYOUT = Layout(
    summary="slides to swipe: a cover, one tip a slide, a recap and the closing",
    canvas=canvas_of("portrait"),
    arrange=arrange,
    images=frozenset({"header", "tip"}),
    suits=Suits(tips=(3, 12), words=(5, 40), form="slides"),
    forms=frozenset(get_args(Form)),
)
