"""A postage stamp with the art in lines: for what is printed, where ink is dear."""

from __future__ import annotations

import math

from infographic.art.base import Art, Stage
from infographic.art.linework import line_drawing
from infographic.blocks.frame import Frame
from infographic.blocks.setting import Setting
from infographic.blocks.sign import sign
from infographic.blocks.text import Align
from infographic.geometry import Affine, Point, Rect, Size
from infographic.outline import Command, Outline, arc, rectangle
from infographic.scene.items import Group, Item, Path, Stroke
from infographic.scene.roles import Role

_SCENE = 1200.0
"""The width at which a scene is drawn, before it is made small."""
_LEAST, _MOST = 560.0, 640.0
"""The height of the part of it that is shown, at its lower right."""
_LINE, _FRAME, _LARGE = 1.7, 1.3, 278.0
_TOOTH, _BITE, _EDGE = 13.0, 0.3, 9.0


def stamp(
    setting: Setting, art: Art, size: Size, progress: float, index: int, align: Align = "left"
) -> Frame:
    """The art's first scene (``progress`` 0) or its last one (1), in lines; a figure that
    can stand by itself has no stamp round it, and is as high as it is."""
    palette, u = setting.palette, setting.unit
    if art.bare:
        return sign(
            setting, art, size, progress, index, palette.tints[0], palette.paper, palette.accent,
            align,
        )  # fmt: skip
    stage = Stage(_SCENE, palette, (), least=_LEAST, margin=72)
    scene = art.header(stage) if progress < 1 else art.finale(stage)
    frame = Rect(0, 0, *size).grown(-_EDGE * u)
    scale = frame.height / min(_MOST, scene.height)
    place = Affine(
        scale, 0, 0, scale, frame.right - scale * _SCENE, frame.bottom - scale * scene.height
    )
    line = _LINE * u * min(1.0, math.sqrt(size.width / (_LARGE * u)))
    lines = line_drawing(scene.items, palette.accent_dark, palette.paper, line / scale)
    edge = Stroke(palette.accent, _FRAME * u)
    items: tuple[Item, ...] = (
        Group((Group(lines, place),), clip=rectangle(frame)),
        Path(rectangle(frame), stroke=edge),
        Path(_perforated(Rect(0, 0, *size), _TOOTH * u), stroke=edge),
    )
    return Frame(size, (Group(items, role=Role.DECORATION),))


def _perforated(rect: Rect, tooth: float) -> Outline:
    """A rectangle with a half round bite in each ``tooth`` px of its sides, clockwise."""
    corners = [
        Point(rect.x, rect.y), Point(rect.right, rect.y), Point(rect.right, rect.bottom),
        Point(rect.x, rect.bottom),
    ]  # fmt: skip
    commands: list[Command] = [("M", *corners[0])]
    for side, start in enumerate(corners):
        end, turn = corners[(side + 1) % 4], side * math.pi / 2
        length = math.dist(start, end)
        count = round(length / tooth)
        radius = _BITE * length / count
        for number in range(count):
            along = (number + 0.5) * length / count
            center = Point(start.x + along * math.cos(turn), start.y + along * math.sin(turn))
            near = center.x - radius * math.cos(turn), center.y - radius * math.sin(turn)
            commands += [("L", *near), *arc(center, radius, turn + math.pi, turn)]
        commands.append(("L", *end))
    return Outline((*commands, ("Z",)))
