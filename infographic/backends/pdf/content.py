"""Content streams: operators, and the graphics state that they leave behind.

Coordinates are px with y down: the page's first operator maps them to points.
"""

from __future__ import annotations

from infographic.backends.pdf.objects import number
from infographic.color import Color
from infographic.geometry import Affine, Rect
from infographic.outline import Outline
from infographic.scene.items import Stroke

_CAPS = {"butt": "0", "round": "1"}
_NOWHERE = "0 0 0 0 re"
_JOINS = {"miter": "0", "round": "1"}


class Content:
    """The operators of one page or form, in order."""

    def __init__(self) -> None:
        self._operators: list[str] = []
        self._state: dict[str, str] = {}
        self._saved: list[dict[str, str]] = []

    def add(self, operator: str) -> None:
        """Append an operator with its operands."""
        self._operators.append(operator)

    def save(self) -> None:
        """Remember the graphics state."""
        self.add("q")
        self._saved.append(self._state.copy())

    def restore(self) -> None:
        """Go back to the state last remembered."""
        self.add("Q")
        self._state = self._saved.pop()

    def transform(self, place: Affine) -> None:
        """Place what follows by ``place``."""
        self.add(f"{matrix(place)} cm")

    def clip(self, path: str) -> None:
        """Show of what follows only what lies within a path (non-zero winding); nothing, if
        the path is empty."""
        self.add(f"{path or _NOWHERE} W n")

    def fill_color(self, color: Color) -> None:
        """Choose the colour of areas and text; its alpha is not part of it."""
        self._choose("rg", channels(color))

    def stroke(self, stroke: Stroke) -> None:
        """Choose how lines are drawn, but for their alpha."""
        self._choose("RG", channels(stroke.color))
        self._choose("w", number(stroke.width))
        self._choose("J", _CAPS[stroke.cap])
        self._choose("j", _JOINS[stroke.join])
        self._choose("d", f"[{' '.join(map(number, stroke.dash))}] 0")

    def graphics_state(self, resource: str) -> None:
        """Apply an ExtGState by its resource name."""
        self._choose("gs", f"/{resource}")

    def data(self) -> bytes:
        """The stream."""
        return "\n".join(self._operators).encode("ascii")

    def _choose(self, operator: str, operands: str) -> None:
        if self._state.get(operator) != operands:
            self._state[operator] = operands
            self.add(f"{operands} {operator}")


def channels(color: Color) -> str:
    """Red, green and blue from 0 to 1."""
    return " ".join(number(channel / 255) for channel in color[:3])


def matrix(place: Affine) -> str:
    """The six numbers of a map; its linear part to a millionth."""
    linear = (
        f"{part:.6f}".rstrip("0").rstrip(".") for part in (place.a, place.b, place.c, place.d)
    )
    return f"{' '.join(linear)} {number(place.e)} {number(place.f)}"


def outline_path(outline: Outline, dx: float = 0.0, dy: float = 0.0) -> str:
    """The operators that build an outline's path, moved by ``dx`` and ``dy`` px.

    Places are told to a hundredth of a px: less than any device shows.
    """
    out: list[str] = []
    for command in outline.commands:
        if command[0] == "C":
            _, x1, y1, x2, y2, x3, y3 = command
            out.append(
                f"{x1 + dx:.2f} {y1 + dy:.2f} {x2 + dx:.2f} {y2 + dy:.2f}"
                f" {x3 + dx:.2f} {y3 + dy:.2f} c"
            )
        elif command[0] == "Z":
            out.append("h")
        else:
            operator = "m" if command[0] == "M" else "l"
            out.append(f"{command[1] + dx:.2f} {command[2] + dy:.2f} {operator}")
    return "\n".join(out)


def rect_path(rect: Rect) -> str:
    """The operator that builds a rectangle's path."""
    return f"{rect.x:.2f} {rect.y:.2f} {rect.width:.2f} {rect.height:.2f} re"
