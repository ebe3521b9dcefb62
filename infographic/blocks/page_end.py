"""The end of a page of a fixed height: as much of the art's last scene as there is room
for, and the anchor with the last words at the page's edge."""

from __future__ import annotations

from infographic.art.base import Art, Finale, Stage
from infographic.blocks.footer import end_words
from infographic.blocks.frame import Frame
from infographic.blocks.part import Part
from infographic.blocks.setting import Setting
from infographic.document.model import Document
from infographic.geometry import Insets, Point, Rect, Size
from infographic.scene.items import Box, Group
from infographic.scene.roles import Role

_ZOOMS = (1.3, 1.15, 1.0, 0.88, 0.76, 0.66, 0.56, 0.48, 0.4)
_ABOVE, _BELOW, _DENSE = 56.0, 72.0, 36.0
_CLEAR = 14.0
"""What stays free between the last baseline and a border without text."""
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
    words, above, band = anchor_words(setting, document, size.width, margin, safe, dense)

    def frame(height: float) -> Frame:
        finale, left = last_scene(setting, art, size.width, margin, height - band)
        tall = min(height - finale.height, (1 + _MOST_AIR) * band)
        scene_y = height - tall - finale.height
        air = (tall - band) / 2
        anchor = Rect(0, height - tall - bool(finale.items), size.width, tall + 1)
        ground = Group((Box(anchor, setting.palette.anchor),), role=Role.DECORATION)
        scene = Frame(Size(size.width - left, finale.height), finale.items).at(left, scene_y)
        y = height - tall + above + air
        body = Group((words.at(margin, y),), frame=Rect(0, 0, size.width, height))
        return Frame(Size(size.width, height), (scene, ground, body))

    return Part(band, frame, 0.35 * size.width)


def anchor_words(
    setting: Setting, document: Document, width: float, margin: float, safe: Insets, dense: bool
) -> tuple[Frame, float, float]:
    """The last words, how far below the anchor's edge they begin, and its least height."""
    u = setting.unit
    words = end_words(setting, document, width - 2 * margin, dense=dense)
    above = (_DENSE if dense else _ABOVE) * u if words.height else 0.0
    below = max(
        ((_DENSE if dense else _BELOW) if words.height else 24) * u,
        safe.bottom + (_CLEAR * u if words.height else 0.0),
    )
    return words, above, above + words.height + below


def end_goal(
    setting: Setting,
    document: Document,
    art: Art,
    width: float,
    margin: float,
    safe: Insets,
    dense: bool,
    height: float,
) -> Point | None:
    """Where the goal of the last scene is, in an end of that height."""
    _, _, band = anchor_words(setting, document, width, margin, safe, dense)
    finale, left = last_scene(setting, art, width, margin, height - band)
    tall = min(height - finale.height, (1 + _MOST_AIR) * band)
    y = height - tall - finale.height
    return Point(left + finale.goal.x, y + finale.goal.y) if finale.goal else None


def last_scene(
    setting: Setting, art: Art, width: float, margin: float, height: float
) -> tuple[Finale, float]:
    """The art's last scene as large as it fits in ``height`` px, if it does, and the x at
    which it has to stand."""
    for zoom in _ZOOMS:
        wide = zoom * width
        stage = Stage(wide, setting.palette, (), margin=margin, left=width - wide)
        found = art.finale(stage)
        if found.height <= height:
            return found, width - wide
    return Finale(0.0, ()), 0.0
