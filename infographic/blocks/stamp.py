"""A postage stamp with the art in lines: for what is printed, where ink is dear."""

from __future__ import annotations

import math

from infographic.art.base import Art, Stage
from infographic.art.linework import framed, line_drawing
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
_LINE, _FRAME = 1.8, 1.3
_APART = 14.0
"""The least distance of two lines of hills, in steps of the page."""
_TOOTH, _BITE, _EDGE = 13.0, 0.3, 11.0


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
    frame = Rect(0, 0, *size).grown(-_EDGE * u)
    scale = frame.width / _SCENE
    shown = frame.height / scale
    stage = Stage(_SCENE, palette, (), least=shown, margin=72)
    scene = art.header(stage) if progress < 1 else art.finale(stage)
    y = max(0.0, scene.height - shown)
    view = Rect(0, y, _SCENE, scene.height - y)
    seen = framed(scene.items, view, _APART * u / scale)
    place = Affine(scale, 0, 0, scale, frame.x, frame.bottom - scale * scene.height)
    lines = line_drawing(seen, palette.accent_dark, palette.paper, _LINE * u / scale)
    edge = Stroke(palette.accent, _FRAME * u)
    items: tuple[Item, ...] = (
        Group((Group(lines, place),), clip=rectangle(frame)),
        Path(rectangle(frame), stroke=edge),
        Path(_perforated(Rect(0, 0, *size), _TOOTH * u), stroke=edge),
    )
    return Frame(size, (Group(items, role=Role.DECORATION),))


def _perforated(rect: Rect, tooth: float) -> Outline:
    """A rectangle with half round bites about ``tooth`` px apart, clockwise; the first and
    the last of a side leave half of that to the corner."""
    corners = [
        Point(rect.x, rect.y), Point(rect.right, rect.y), Point(rect.right, rect.bottom),
        Point(rect.x, rect.bottom),
    ]  # fmt: skip
    commands: list[Command] = [("M", *corners[0])]
    for side, start in enumerate(corners):
        end, turn = corners[(side + 1) % 4], side * math.pi / 2
        length = math.dist(start, end)
        count = round(length / tooth)
        pitch = length / (count + 2 * _BITE)
        radius = _BITE * pitch
        for number in range(count):
            along = (number + 0.5) * pitch + radius
            center = Point(start.x + along * math.cos(turn), start.y + along * math.sin(turn))
            near = center.x - radius * math.cos(turn), center.y - radius * math.sin(turn)
            commands += [("L", *near), *arc(center, radius, turn + math.pi, turn)]
        commands.append(("L", *end))
    return Outline((*commands, ("Z",)))
