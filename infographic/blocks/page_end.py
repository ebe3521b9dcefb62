"""The end of a page of a fixed height: as much of the art's last scene as there is room
for, and the anchor with the last words at the page's edge."""

from __future__ import annotations

from infographic.art.base import Art, Finale, Stage
from infographic.blocks.footer import end_words
from infographic.blocks.frame import Frame
from infographic.blocks.part import Part
from infographic.blocks.setting import Setting
from infographic.document.model import Document
from infographic.geometry import Insets, Rect, Size
from infographic.scene.items import Box, Group
from infographic.scene.roles import Role

_ZOOMS = (1.3, 1.15, 1.0, 0.88, 0.76, 0.66, 0.56, 0.48, 0.4)
_ABOVE, _BELOW, _DENSE = 56.0, 72.0, 36.0
_MOST_AIR = 0.3
"""The most that the anchor grows, in heights of it."""


def end_part(
    setting: Setting,
    document: Document,
    art: Art,
    size: Size,
    margin: float,
    safe: Insets,
    *,
    dense: bool,
) -> Part:
    """The end of a page of that size: at least the anchor with the last words, which on a
    ``dense`` page are smaller and in longer lines."""
    u = setting.unit
    words = end_words(setting, document, size.width - 2 * margin, dense=dense)
    above = (_DENSE if dense else _ABOVE) * u if words.height else 0.0
    below = max(((_DENSE if dense else _BELOW) if words.height else 24) * u, safe.bottom + 14 * u)
    band = above + words.height + below

    def frame(height: float) -> Frame:
        finale, left = Finale(0.0, ()), 0.0
        for zoom in _ZOOMS:
            wide = zoom * size.width
            stage = Stage(wide, setting.palette, (), margin=margin, left=size.width - wide)
            found = art.finale(stage)
            if found.height + band <= height:
                finale, left = found, size.width - wide
                break
        tall = min(height - finale.height, (1 + _MOST_AIR) * band)
        scene_y = height - tall - finale.height
        air = (tall - band) / 2
        anchor = Rect(0, height - tall - bool(finale.items), size.width, tall + 1)
        ground = Group((Box(anchor, setting.palette.anchor),), role=Role.DECORATION)
        scene = Frame(Size(wide, finale.height), finale.items).at(left, scene_y)
        y = height - tall + above + air
        body = Group((words.at(margin, y),), frame=Rect(0, 0, size.width, height))
        return Frame(Size(size.width, height), (scene, ground, body))

    return Part(band, frame, 0.35 * size.width)
