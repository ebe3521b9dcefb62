"""The words that begin a document upon the art's scene, at a size that is fixed: the first
slide, or a part of a card."""

from __future__ import annotations

from dataclasses import replace

from infographic.art.base import Art, Backdrop, Stage
from infographic.blocks.frame import Frame
from infographic.blocks.header import HeaderPlan, header_colors
from infographic.blocks.setting import Setting
from infographic.geometry import Rect, Size
from infographic.outline import rectangle
from infographic.scene.items import Box, Group, Item
from infographic.scene.roles import Role


def upon_scene(
    setting: Setting, art: Art, plan: HeaderPlan, size: Size, margin: float, share: float = 1.0
) -> Frame | None:
    """The planned words upon a scene ``size`` px in all; None if it needs more height.

    The scene is drawn for ``share`` of the width, at the right, and its ground goes on to
    the left. A floor that it has is hidden below the lower edge: what follows there is the
    page's own.
    """
    left = (1 - share) * size.width
    lines = tuple(line.moved(-left, 0) for line in plan.lines)
    stage = Stage(size.width - left, setting.palette, lines, margin=margin, left=left)
    least = size.height + art.header(stage).floor
    backdrop = art.header(replace(stage, least=least))
    over = backdrop.height - least
    if over > 0.5:
        # What the scene sets below its words is not part of what it was asked for.
        backdrop = art.header(replace(stage, least=least - over))
    if backdrop.height > least + 0.5:
        return None
    return _joined(plan, backdrop, size, left, 0.0)


def below_words(
    setting: Setting, art: Art, plan: HeaderPlan, size: Size, margin: float, gap: float
) -> Frame:
    """The words on the ground of the scene, and ``gap`` px below them as much of it as there
    is room for."""
    top = plan.bottom + gap
    stage = Stage(size.width, setting.palette, (), margin=margin)
    height = size.height - top + art.header(stage).floor
    backdrop = art.header(replace(stage, height=height))
    return _joined(plan, backdrop, size, 0.0, top)


def _joined(plan: HeaderPlan, backdrop: Backdrop, size: Size, left: float, top: float) -> Frame:
    whole = Rect(0, 0, *size)
    view = Frame(size, backdrop.items).at(left, top)
    items: list[Item] = [
        Group((view,), clip=rectangle(Rect(0, top, size.width, size.height - top)))
    ]
    if top:
        items.insert(0, Group((Box(whole, backdrop.grounds[0]),), role=Role.DECORATION))
    items.append(Group(plan.items(header_colors(backdrop)), frame=whole))
    return Frame(size, tuple(items))
