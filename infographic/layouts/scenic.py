"""Pages that begin with the art's scene behind the title and end with its last one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from infographic.art.base import Art
from infographic.blocks.cover import cover, panel
from infographic.blocks.footer import footer
from infographic.blocks.frame import Frame
from infographic.blocks.header import header
from infographic.blocks.opener import BandEdges, opener_band
from infographic.blocks.page_end import end_part
from infographic.blocks.page_head import header_part
from infographic.blocks.part import Part, ready
from infographic.blocks.scene_view import tinted_view
from infographic.blocks.setting import Setting
from infographic.blocks.tints import tint_walk
from infographic.document.model import Document
from infographic.geometry import Size
from infographic.layouts.parts import Parts, Room

_HEAD, _DENSE_HEAD = 0.26, 0.2
"""The least share of a page's height that its header takes."""
_DENSE_GAP, _DENSE_APART = 0.56, 0.6
_NOTHING = ready(Frame(Size(0, 0), ()))


def scenic_parts(
    document: Document, art: Art, room: Room, rows: Sequence[Part], gap: float | None = None
) -> Parts:
    """The rows between a header and an end in the manner of ``art``."""
    setting, spacing = room.setting, room.setting.theme.spacing
    u, margin, safe = setting.unit, room.margin, room.safe
    size = Size(room.width, room.height or 0.0)
    top = end = _NOTHING
    if not room.height:
        top = ready(header(setting, document, art, room.width, margin))
        end = ready(footer(setting, document, art, room.width, margin))
    elif not room.beside:
        top = header_part(setting, document, art, size, margin, safe, dense=room.dense)
        least = (_DENSE_HEAD if room.dense else _HEAD) * room.height
        top = replace(top, height=max(top.height, least))
        end = end_part(setting, document, art, size, margin, safe, dense=bool(room.dense))
    return Parts(
        room, top, opener_part(document, room), rows, end,
        gap=spacing.gap * u * (_DENSE_GAP if room.dense else 1.0) if gap is None else gap,
        apart=spacing.section * u * (_DENSE_APART if room.dense else 1.0),
        cover=lambda page, opens: cover(
            setting, document, art, page, margin, safe, opens=opens
        ),
        panel=lambda page, ends: panel(
            setting, document, art, page, margin, safe, ends=ends
        ),
        strip=lambda page, progress: art_strip(setting, document, art, page, progress),
    )  # fmt: skip


def art_strip(setting: Setting, document: Document, art: Art, size: Size, progress: float) -> Frame:
    """The art's sign over the whole width, in the colours of the tip that the list has come
    to; where it is a figure, it stands on the page."""
    tints = tint_walk(setting.palette.tints, len(document.tips))
    place = round(progress * (len(tints) - 1))
    return tinted_view(setting, art, size, progress, place, tints[place])


def opener_part(document: Document, room: Room) -> Part | None:
    """The band with what comes before the first tip, its text at the x of a second column."""
    opener, setting = document.opener, room.setting
    if opener is None or not (opener.title or opener.text):
        return None
    u, spacing = setting.unit, setting.theme.spacing
    padding = spacing.padding * u
    column = (room.inner - spacing.gap * u) / 2
    edges = BandEdges(padding, column + spacing.gap * u + padding, room.inner - padding)
    return ready(opener_band(setting, opener, room.inner, edges, dense=bool(room.dense)))
