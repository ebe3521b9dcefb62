"""The land of the layout ``path``: the means for words upon it, and the foot of a page."""

from __future__ import annotations

from infographic.art.base import decoration
from infographic.art.journey import warmed
from infographic.art.landscape import Ridge, downward
from infographic.art.wayside import MILESTONES, Place, scenery
from infographic.blocks.ground import upon
from infographic.blocks.setting import Setting
from infographic.document.model import Tip
from infographic.layouts.parts import Room
from infographic.layouts.path_station import milestone_name
from infographic.scene.items import Group, Path

SLOPE = 0.5
"""How much of the near hills' colour the slopes of the land have."""


def on_land(setting: Setting) -> Setting:
    """The means for words on open land: legible on every slope."""
    palette = setting.palette
    grounds = [warmed(palette, share) for share in (0.0, 1.0)]
    slopes = [ground.mixed(palette.near_bottom, SLOPE) for ground in grounds]
    return upon(setting, palette.card, *grounds, *slopes)


def shore(room: Room, height: float, inner: float, tip: Tip, number: int, progress: float) -> Group:
    """A hill in the lower border of a page ``height`` px high; upon it, right of the x
    ``inner``, what the tip names as its milestone, else plants."""
    tall, width, palette = room.safe.bottom, room.width, room.setting.palette
    ridge = Ridge(-40, width + 40, height - 0.5 * tall, 0.07 * tall, number + 2, 1.4)
    place = Place(width, inner, ridge.y, palette, width / 1000, progress, number)
    near = warmed(palette, progress).mixed(palette.near_bottom, 0.8)
    paint = downward(ridge.top, height, near, palette.near_bottom)
    hill = Path(ridge.outline(height + 1), paint)
    return decoration(hill, *MILESTONES.get(milestone_name(tip), scenery)(place))
