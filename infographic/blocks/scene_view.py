"""Views of an art without words: its first scene, and its sign over a whole panel."""

from __future__ import annotations

from infographic.art.base import Art, Spot, Stage, decoration
from infographic.blocks.frame import Frame
from infographic.blocks.setting import Setting
from infographic.geometry import Affine, Rect, Size
from infographic.outline import rectangle
from infographic.scene.items import Box, Group, Item
from infographic.theme.model import Tint

_ZOOMS = (1.0, 0.88, 0.76, 0.66, 0.56, 0.48, 0.42, 0.36, 0.3)
"""Widths of the scene that are tried, in shares of the view's; a smaller one stands at its
right, and its ground goes on to the left."""


def scene_view(setting: Setting, art: Art, size: Size) -> Frame:
    """The scene in its colours, ``size`` px large."""
    for zoom in _ZOOMS:
        wide = zoom * size.width
        left = size.width - wide
        scene = art.header(Stage(wide, setting.palette, (), size.height, left=left))
        if scene.height <= size.height + 0.5:
            break
    whole = Rect(0, 0, *size)
    place = Affine.translation(left, size.height - scene.height)
    items: tuple[Item, ...] = (Box(whole, scene.grounds[-1]), Group(scene.items, place))
    return Frame(size, (decoration(Group(items, clip=rectangle(whole))),))


def tinted_view(
    setting: Setting, art: Art, size: Size, progress: float, place: int, tint: Tint
) -> Frame:
    """The art's sign for ``progress`` (0 to 1), ``size`` px large, in the colours of a tint;
    where it is a figure, it stands on the page. ``place`` is that in the list, from 0."""
    margin = 0.1 * size.width
    spot = Spot(
        *size, margin, size.width - margin, setting.palette, tint, progress, place + 1,
        setting.unit,
    )  # fmt: skip
    ground = Box(Rect(0, 0, *size), setting.palette.paper if art.bare else tint.ground)
    view = Group((ground, *art.spot(spot)), clip=rectangle(Rect(0, 0, *size)))
    return Frame(size, (decoration(view),))
