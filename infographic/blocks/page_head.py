"""The head of a page that a list goes on on, and the header of one of a fixed height."""

from __future__ import annotations

from dataclasses import replace

from infographic.art.base import Art
from infographic.blocks.frame import Frame
from infographic.blocks.header import HeaderPlan, plan_header, upon_scene
from infographic.blocks.part import Part
from infographic.blocks.setting import Setting
from infographic.blocks.text import marked, text_frame
from infographic.document.model import Document
from infographic.geometry import Insets, Rect, Size
from infographic.scene.items import Group
from infographic.scene.roles import Role
from infographic.text.spans import Span

_ZOOMS = (1.0, 0.94, 0.88, 0.82, 0.76, 0.7, 0.65, 0.6, 0.55, 0.5, 0.46, 0.42)
"""Sizes of a scene in shares of its page's width; it stands at the right of lower headers."""
_TOPS, _TITLES, _GAPS = (92.0, 64.0, 56.0), (1.0, 0.8, 0.72), (1.0, 0.72, 0.66)
"""By how dense the page is: the y of the title, and factors of its size and of gaps."""
_ASIDE = 0.54
"""The share of a scene's width, from its right, that words leave free."""
_DENSE_INTRO = 640.0


def header_part(
    setting: Setting,
    document: Document,
    art: Art,
    size: Size,
    margin: float,
    safe: Insets,
    *,
    dense: int,
) -> Part:
    """The header of a page of that size: the lower it has to be, the smaller its scene."""

    def drawn(height: float, zoom: float) -> Frame:
        plan = _plan(setting, document, size.width, margin, safe, zoom, dense)
        return upon_scene(setting, art, plan, size.width, margin, height, zoom)

    def frame(height: float) -> Frame:
        for zoom in _ZOOMS:
            found = drawn(height, zoom)
            if found.height <= height + 0.5:
                break
        return found

    least = drawn(0.0, _ZOOMS[-1]).height
    return Part(least, frame, 0.45 * size.width)


def _plan(
    setting: Setting,
    document: Document,
    width: float,
    margin: float,
    safe: Insets,
    zoom: float,
    dense: int,
) -> HeaderPlan:
    """The words, left of a scene that is smaller than the page."""
    u, widest = setting.unit, width - 2 * margin
    room = min(840 * u, widest) if zoom == 1 else min(widest, width * (1 - _ASIDE * zoom) - margin)
    top = max(_TOPS[dense] * u, safe.top + 12 * u)
    if not dense:
        return plan_header(setting, document, margin, top, room, widest)
    style = setting.style("title", _TITLES[dense])
    return plan_header(
        setting, document, margin, top, room, widest, style,
        intro_width=min(_DENSE_INTRO * u, room), gaps=_GAPS[dense],
    )  # fmt: skip


def running_head(
    setting: Setting, document: Document, width: float, margin: float, y: float, place: str
) -> Frame:
    """The title in small at the left, and at the right which page this is; the frame ends
    with its words."""
    palette, inner = setting.palette, width - 2 * margin
    style = setting.style("url")
    words = setting.typesetter.set((Span(place),), style, inner)
    number = text_frame(words, palette.soft)
    room = inner - number.width - 2 * style.size
    words = setting.typesetter.fit(
        (Span(str(document.title)),), replace(style, weight=600), room, 1, setting.smallest
    )
    title = text_frame(words, palette.accent_dark)
    items = (
        marked(title, margin, y, Role.FURNITURE),
        marked(number, width - margin - number.width, y, Role.FURNITURE),
    )
    height = y + title.height
    frame = Rect(0, 0, width, height + style.size)
    return Frame(Size(width, height), (Group(items, role=Role.FURNITURE, frame=frame),))
