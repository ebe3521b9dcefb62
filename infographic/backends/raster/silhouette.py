"""One outline as the glyph that the rasteriser fills."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

import uharfbuzz as hb
from PIL import Image

from infographic.backends.raster.charstring import outline_font
from infographic.backends.raster.pieces import Window
from infographic.backends.raster.rasterizer import Rasterizer
from infographic.outline import Command

_Span: TypeAlias = tuple[Command, float, float]

# Outlines of more commands are cut down to those that matter for a band: the rasteriser
# takes its time for each command, wherever it is.
_MANY = 80


class Silhouette:
    """The outline in device px; its glyph is made when it is first needed."""

    def __init__(self, commands: Sequence[Command]) -> None:
        xs: list[float] = []
        ys: list[float] = []
        for command in commands:
            xs += command[1::2]
            ys += command[2::2]
        self.commands = commands
        self.window = Window(
            math.floor(min(xs)), math.floor(min(ys)), math.ceil(max(xs)), math.ceil(max(ys))
        )
        self._band: tuple[int, int] | None = None
        self._spans: list[_Span] = []
        self._font: hb.Font | None = None
        self._factor = 1.0

    def focus(self, top: int, bottom: int) -> None:
        """From now on only masks between these rows are asked for."""
        if len(self.commands) > _MANY and self._band != (top, bottom):
            self._band = (top, bottom)
            self._font = None
            if not self._spans:
                self._spans = list(_spans(self.commands))

    def mask(self, raster: Rasterizer, window: Window) -> Image.Image:
        """How much of each pixel of a window is covered."""
        left, top, right, bottom = self.window
        if self._font is None:
            extent = float(max(right - left, bottom - top))
            commands = _near(self._spans, *self._band) if self._band else self.commands
            self._font, self._factor = outline_font(commands, left, top, extent)
        return raster.outline(
            self._font, self._factor, window.left - left, window.top - top,
            window.right - window.left, window.bottom - window.top,
        )  # fmt: skip


def joined(silhouettes: Sequence[Silhouette]) -> list[Silhouette]:
    """The same with as few outlines as that takes: those that lie apart become one."""
    groups: list[list[Silhouette]] = []
    for one in silhouettes:
        for group in groups:
            if all(one.window.within(other.window).empty for other in group):
                group.append(one)
                break
        else:
            groups.append([one])
    return [
        group[0] if len(group) == 1 else Silhouette([c for one in group for c in one.commands])
        for group in groups
    ]


def _spans(commands: Sequence[Command]) -> Iterator[_Span]:
    """The commands, each with the least and the largest y between its start and its end;
    moves and closing lines have to be drawn in any case."""
    y = start_y = 0.0
    for command in commands:
        if command[0] == "M" or command[0] == "Z":
            yield command, -math.inf, math.inf
            y = start_y = start_y if command[0] == "Z" else command[2]
        else:
            ys = (y, *command[2::2])
            yield command, min(ys), max(ys)
            y = ys[-1]


def _near(spans: Iterable[_Span], top: float, bottom: float) -> Iterator[Command]:
    """The outline with what runs above or below a band replaced by straight lines there:
    within the band it winds as before."""
    end: tuple[float, float] | None = None
    for command, low, high in spans:
        if command[0] != "Z" and (high < top or low > bottom):
            end = command[-2:]
            continue
        if end:
            yield ("L", *end)
            end = None
        yield command
