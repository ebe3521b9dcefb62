"""The art's small sign beside a tip, on the page itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from infographic.art.base import Art, Spot
from infographic.blocks.frame import Frame
from infographic.blocks.setting import Setting
from infographic.blocks.text import Align
from infographic.color import Color, contrast
from infographic.geometry import Affine, Point, Rect, Size
from infographic.icons.bounds import ink_bounds
from infographic.outline import circle
from infographic.scene.items import Box, Group, Item, Path
from infographic.scene.roles import Role
from infographic.theme.model import Tint

_OUTLINE = 3.0
"""The least contrast of lines that mean something (WCAG 2.2, 1.4.11)."""


def sign(
    setting: Setting,
    art: Art,
    size: Size,
    progress: float,
    index: int,
    tint: Tint,
    ground: Color,
    accent: Color,
    align: Align = "center",
) -> Frame:
    """The sign for ``progress`` (0 to 1), at most ``size`` px wide and high.

    A figure stands on the ``ground``, drawn in ``accent``; a view is seen through a round
    window, in the colours of ``tint``. Either is aligned by its ink, and as high as that.
    """
    palette = setting.palette
    if art.bare:
        line = palette.ink if contrast(palette.ink, ground) >= _OUTLINE else accent
        colors = replace(palette, ink=line, paper=ground, accent=accent)
        tint = replace(tint, ground=ground, ink=accent)
        spot = Spot(*size, 0, size.width, colors, tint, progress, index, setting.unit)
        items = art.spot(spot)
        ink = Rect.around(_boxes(items))
    else:
        side = min(size)
        spot = Spot(side, side, 0, side, palette, tint, progress, index, setting.unit)
        view: tuple[Item, ...] = (Box(Rect(0, 0, side, side), tint.ground), *art.spot(spot))
        items = (Group(view, clip=circle(Point(side / 2, side / 2), side / 2)),)
        ink = Rect(0, 0, side, side)
    if ink is None:
        return Frame(Size(size.width, 0), ())
    x = {"left": 0.0, "center": (size.width - ink.width) / 2, "right": size.width - ink.width}
    place = Affine.translation(x[align] - ink.x, -ink.y)
    group = Group(items, place, role=Role.DECORATION)
    return Frame(Size(size.width, ink.height), (group,))


def _boxes(items: Sequence[Item]) -> Iterator[Rect]:
    """The boxes of what is seen."""
    for item in items:
        if isinstance(item, Path):
            yield ink_bounds(item.outline)
        elif isinstance(item, Box):
            yield item.rect
        elif isinstance(item, Group) and item.clip is not None:
            yield item.transform.bounds(ink_bounds(item.clip))
        elif isinstance(item, Group):
            yield from (item.transform.bounds(box) for box in _boxes(item.items))
