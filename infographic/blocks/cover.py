"""The header on a page of its own, or in a panel at the left of a wide page."""

from __future__ import annotations

from dataclasses import replace

from infographic.art.base import Art, Stage
from infographic.blocks.footer import end_words
from infographic.blocks.frame import Frame
from infographic.blocks.header import HeaderPlan, header_colors, plan_header
from infographic.blocks.opener import BandEdges, opener_band
from infographic.blocks.setting import Setting
from infographic.document.model import Document
from infographic.errors import fail
from infographic.geometry import Insets, Rect, Size
from infographic.outline import rectangle
from infographic.scene.items import Box, Group
from infographic.scene.roles import Role
from infographic.theme.scale import flattened

_TOP, _WIDE_TOP, _TITLE, _GAPS = 104.0, 80.0, 1.2, 0.8
_WIDE_ZOOMS, _TALL_ZOOMS = (0.7, 0.62, 0.54, 0.46, 0.4), (1.4, 1.25, 1.12, 1.0, 0.88, 0.76, 0.66)
"""Sizes of the scene in shares of the width: left of it there is room for words on a wide
page, and on a high one it may be wider than the page."""
_TITLE_FACTORS = (1.0, 0.85, 0.7, 0.55)
_LEAST_ART = 0.3
"""The height that a panel has below its words, in widths of it."""


def cover(
    setting: Setting,
    document: Document,
    art: Art,
    size: Size,
    margin: float,
    safe: Insets,
    *,
    opens: bool,
) -> Frame:
    """The header, its scene as high as the page; if it ``opens`` the list, what comes before
    the first tip stands at its foot."""
    nothing = Frame(Size(size.width, 0), ())
    foot = _foot(setting, document, size, margin, safe) if opens else nothing
    room = size.height - foot.height
    scene = _scene(setting, document, art, Size(size.width, room), margin, safe)
    return Frame(size, (scene.at(0, 0), foot.at(0, room)))


def _foot(setting: Setting, document: Document, size: Size, margin: float, safe: Insets) -> Frame:
    opener = document.opener
    if opener is None or not (opener.title or opener.text):
        return Frame(Size(size.width, 0), ())
    inner = size.width - 2 * margin
    edges = BandEdges(0, 0.5 * inner, inner)
    band = opener_band(setting, opener, inner, edges, bare=True)
    height = band.height + safe.bottom
    ground = Box(Rect(0, 0, size.width, height), setting.palette.band)
    return Frame(
        Size(size.width, height),
        (Group((ground,), role=Role.DECORATION), band.at(margin, 0)),
    )


def _scene(
    setting: Setting, document: Document, art: Art, size: Size, margin: float, safe: Insets
) -> Frame:
    wide = size.width > size.height
    for factor in _TITLE_FACTORS:
        for zoom in _WIDE_ZOOMS if wide else _TALL_ZOOMS:
            plan = _words(setting, document, size, margin, safe, factor * _TITLE, zoom)
            found = _filled(setting, art, plan, size, margin, zoom)
            if found:
                return found
    return _bound(setting, art, plan, size, margin)


def _words(
    setting: Setting,
    document: Document,
    size: Size,
    margin: float,
    safe: Insets,
    factor: float,
    zoom: float,
) -> HeaderPlan:
    u, inner = setting.unit, size.width - 2 * margin
    wide = size.width > size.height
    room = size.width * (1 - 0.5 * zoom) - margin if wide else inner
    y = max((_WIDE_TOP if wide else _TOP) * u, safe.top + 24 * u)
    style = setting.style("title", factor)
    return plan_header(setting, document, margin, y, room, room, style, 3, min(room, 560 * u), room)


def _filled(
    setting: Setting, art: Art, plan: HeaderPlan, size: Size, margin: float, zoom: float
) -> Frame | None:
    """The words upon a scene as high as the page; None if it has to be higher."""
    wide = zoom * size.width
    left = size.width - wide
    lines = tuple(line.moved(-left, 0) for line in plan.lines)
    stage = Stage(wide, setting.palette, lines, size.height, margin=margin, left=left)
    backdrop = art.header(stage)
    if backdrop.height > size.height + 0.5:
        return None
    whole = Rect(0, 0, *size)
    view = Group((Frame(size, backdrop.items).at(left, 0),), clip=rectangle(whole))
    words = Group(plan.items(header_colors(backdrop)), frame=whole)
    return Frame(size, (view, words))


def _bound(setting: Setting, art: Art, plan: HeaderPlan, size: Size, margin: float) -> Frame:
    """The words on the scene's ground, and below them as much of it as there is room for."""
    y = plan.bottom + 40 * setting.unit
    if y > size.height:
        source = plan.parts[0][1].source
        raise fail("the title is too long for a page of this size", source, "shorten it")
    whole = Rect(0, 0, *size)
    stage = Stage(size.width, setting.palette, (), height=size.height - y, margin=margin)
    backdrop = art.header(stage)
    cloth = Box(whole, backdrop.grounds[0])
    view = rectangle(Rect(0, 0, size.width, size.height - y))
    scene = Frame(size, (Group(backdrop.items, clip=view),)).at(0, y)
    words = Group(plan.items(header_colors(backdrop)), frame=whole)
    return Frame(size, (Group((cloth,), role=Role.DECORATION), scene, words))


def panel(
    setting: Setting,
    document: Document,
    art: Art,
    size: Size,
    margin: float,
    safe: Insets,
    *,
    ends: bool,
) -> tuple[Frame, Frame] | None:
    """The header as a panel at the left of a page; if the page ``ends`` the document, with
    the last words on the anchor at its foot, which is a frame of its own: it is read last.
    None if they don't fit."""
    theme = flattened(setting.theme, size.width / setting.unit)
    setting = replace(setting, theme=theme)
    for dense in (False, True):
        foot = panel_foot(setting, document, size, margin, safe, dense) if ends else []
        taken = foot[0].height if foot else 0.0
        room = Size(size.width, size.height - taken)
        scene = _panel_scene(setting, document, art, room, margin, safe)
        if scene:
            placed = tuple(one.at(0, room.height) for one in foot)
            return scene, Frame(size, placed)
    return None


def panel_foot(
    setting: Setting, document: Document, size: Size, margin: float, safe: Insets, dense: bool
) -> list[Frame]:
    """The anchor with the last words; empty if there are none."""
    u = setting.unit
    words = end_words(setting, document, size.width - 2 * margin, dense=dense)
    if not words.height:
        return []
    above = (36 if dense else 48) * u
    place = Rect(0, 0, size.width, above + words.height + max(above, safe.bottom + 14 * u))
    ground = Group((Box(place, setting.palette.anchor),), role=Role.DECORATION)
    said = Group((words.at(margin, above),), frame=place)
    return [Frame(Size(place.width, place.height), (ground, said))]


def _panel_scene(
    setting: Setting, document: Document, art: Art, size: Size, margin: float, safe: Insets
) -> Frame | None:
    u, inner = setting.unit, size.width - 2 * margin
    y = max(76 * u, safe.top)
    for factor in _TITLE_FACTORS:
        style = setting.style("title", factor * _TITLE)
        plan = plan_header(
            setting, document, margin, y, inner, inner, style, 4, inner, inner, gaps=0.8
        )
        for zoom in _TALL_ZOOMS:
            found = _filled(setting, art, plan, size, margin, zoom)
            if found:
                return found
    if plan.bottom + _LEAST_ART * size.width > size.height:
        return None
    return _bound(setting, art, plan, size, margin)
