"""A magazine page: a huge title, huge numerals, hairlines, and one figure that changes.

The art's sign stands at the end of every row and moves on from tip to tip. A short tip
near the golden section of the list is set as a pull quote. From fifteen tips on, and where
all have to stand on one sheet, there are two columns; on a narrow page the sign stands below
its numeral.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import product

from infographic.art.base import Art
from infographic.blocks import masthead
from infographic.blocks.colophon import colophon, colophon_part
from infographic.blocks.columns import Columns
from infographic.blocks.cover import panel_foot
from infographic.blocks.frame import Frame
from infographic.blocks.header_picture import header_art
from infographic.blocks.masthead import Masthead
from infographic.blocks.opener_row import opener_row
from infographic.blocks.part import ready
from infographic.blocks.tints import tint_walk
from infographic.document.model import Document, Opener
from infographic.errors import fail
from infographic.geometry import Insets, Size
from infographic.layouts import magazine_rows
from infographic.layouts.base import Brief, Layout, Suits
from infographic.layouts.fixed import filled_scene
from infographic.layouts.magazine_rows import Rows, Sizes
from infographic.layouts.parts import Parts, Room
from infographic.layouts.scenic import scenic_parts
from infographic.scene.scene import Scene
from infographic.sizes import canvas_of
from infographic.theme.scale import flattened

_MANY = 15
"""From so many tips on there are two columns."""
_FEW = 6
"""Up to fewer tips than this all is larger."""
_NARROW, _TWO = 700.0, 840.0
"""The steps between the margins below which a row has no room for the sign beside its words,
and from which there is room for two columns."""
_COVER_SCALES = (1.0, 0.85, 0.72, 0.6, 0.5)
_GUTTER, _DENSE_GUTTER = 24.0, 18.0
_BELOW_BORDER = 20.0


def arrange(brief: Brief) -> Scene:
    """The whole scene, on as few pages as hold it."""
    art = header_art(brief.document, brief.theme.art)
    return filled_scene(brief, lambda room: _parts(brief.document, art, room))


def _parts(document: Document, art: Art, room: Room) -> Parts:
    setting, safe = room.setting, room.safe
    gutter = (_DENSE_GUTTER if room.dense else _GUTTER) * setting.unit
    columns = Columns(room.width, room.margin, gutter)
    tints = tint_walk(setting.palette.tints, len(document.tips))
    rows = Rows(setting, document, art, columns, _sizes(document, room), tints).parts()
    parts = replace(scenic_parts(document, art, room, rows, 0.0), apart=0.0)
    lead = opener_row(setting, document.opener, columns, dense=bool(room.dense))
    manner = masthead.DENSE if room.dense else masthead.LOOSE
    head = Masthead(setting, document, art, columns, manner, _head(room))
    top, end = parts.top, parts.end
    if room.height is None:
        top = ready(head.frame())
        end = ready(colophon(setting, document, art, columns))
    elif not room.beside:
        top = head.part()
        if not room.dense:
            end = colophon_part(setting, document, art, columns, safe.bottom)
    return replace(
        parts, top=top, end=end, lead=ready(lead) if lead else None,
        cover=lambda page, opens: _cover(head, document.opener if opens else None, page, safe),
        panel=lambda page, ends: _panel(document, art, room, page, ends=ends),
    )  # fmt: skip


def _head(room: Room) -> float:
    """The y above which no text may stand."""
    return room.safe.top + _BELOW_BORDER * room.setting.unit if room.safe.top else 0.0


def _sizes(document: Document, room: Room) -> Sizes:
    count = len(document.tips)
    if room.steps < _TWO and room.dense:
        return magazine_rows.NARROW_DENSE
    if room.steps < _NARROW:
        return magazine_rows.NARROW
    if room.dense and count < _FEW:
        return magazine_rows.FEW_DENSE
    if room.dense:
        return magazine_rows.DENSE if room.dense == 1 else magazine_rows.TIGHT
    if count >= _MANY and room.steps >= _TWO:
        return magazine_rows.SMALL
    return magazine_rows.LARGE if count < _FEW else magazine_rows.MEDIUM


def _cover(head: Masthead, opener: Opener | None, page: Size, safe: Insets) -> Frame:
    """The head on a page of its own, with what comes before the first tip at its foot; all
    smaller where that is much."""
    margin = head.columns.margin
    manners = (masthead.LOOSE, masthead.DENSE)
    for scene, manner, scale in product((True, False), manners, _COVER_SCALES):
        setting = replace(head.setting, unit=scale * head.setting.unit)
        lead = opener_row(setting, opener, head.columns)
        tall = lead.height + safe.bottom if lead else 0.0
        room = page.height - tall
        low = safe.bottom + _BELOW_BORDER * setting.unit if safe.bottom and not lead else 0.0
        own = replace(head, setting=setting, manner=manner, low=low)
        wide = page.width > page.height
        found = own.filling(room, wide=wide) if scene else own.above_scene(room)
        if found:
            at_foot = (lead.at(margin, room),) if lead else ()
            return Frame(page, (found.at(0, 0), *at_foot))
    source = head.document.title.source
    raise fail("the title is too long for a page of this size", source, "shorten it")


def _panel(
    document: Document, art: Art, room: Room, page: Size, *, ends: bool
) -> tuple[Frame, Frame] | None:
    """The head in a panel at the left of a wide page, with the last words at its foot."""
    theme = flattened(room.setting.theme, page.width / room.setting.unit)
    setting = replace(room.setting, theme=theme)
    columns = Columns(page.width, room.margin, _GUTTER * setting.unit)
    head = Masthead(setting, document, art, columns, masthead.LOOSE, _head(room))
    for dense in (False, True):
        foot = []
        if ends:
            foot = panel_foot(setting, document, page, room.margin, room.safe, dense)
        free = page.height - sum(one.height for one in foot)
        found = head.filling(free)
        if found:
            return found, Frame(page, tuple(one.at(0, free) for one in foot))
    return None


LAYOUT = Layout(
    summary="a magazine page: huge numerals, hairlines and one figure that changes",
    canvas=canvas_of("web"),
    arrange=arrange,
    images=frozenset({"header"}),
    suits=Suits(tips=(2, 40), words=(20, 80)),
)
