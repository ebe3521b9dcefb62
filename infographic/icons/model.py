"""What an icon is, before it has a place, a size or a colour."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from infographic.color import Color
from infographic.geometry import Rect
from infographic.icons.bounds import ink_bounds
from infographic.outline import Outline


@dataclass(frozen=True, slots=True)
class IconShape:
    """An outline that is filled or drawn with a line; lengths in icon units.

    ``stroke`` is the line's width (0: no line). ``color`` is None where the icon
    takes the colour of its place; only many-coloured files keep their own.
    """

    outline: Outline
    filled: bool = False
    stroke: float = 0.0
    cap: Literal["round", "butt", "square"] = "round"
    join: Literal["round", "miter"] = "round"
    dash: tuple[float, ...] = ()
    opacity: float = 1.0
    color: Color | None = None


@dataclass(frozen=True)
class Icon:
    """A drawing in its ``box``, painted shape by shape from the back to the front."""

    name: str
    box: Rect
    shapes: tuple[IconShape, ...]

    @property
    def stroke(self) -> float:
        """The width of its thickest line in icon units; 0 if it has none."""
        return max((shape.stroke for shape in self.shapes), default=0.0)

    @property
    def colored(self) -> bool:
        """Whether it brings colours of its own."""
        return any(shape.color for shape in self.shapes)

    @cached_property
    def ink(self) -> Rect:
        """The box around what is painted, line widths included (round ends and corners).

        The box itself if nothing is painted.
        """
        boxes = [ink_bounds(shape.outline).grown(shape.stroke / 2) for shape in self.shapes]
        return Rect.around(boxes) or self.box
