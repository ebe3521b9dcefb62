"""SVG path data to outlines (SVG 2, section 9.3): every command, absolute and relative."""

from __future__ import annotations

import math

from infographic.icons.numbers import read_number, split_tokens
from infographic.outline import Command, Outline

_ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_LETTERS = frozenset("".join(_ARGUMENTS) + "".join(_ARGUMENTS).lower())
_NEAR = 1e-9


def parse_path(data: str) -> Outline:
    """The outline of path data.

    A move that nothing follows paints nothing and is left out. ValueError tells what
    is wrong; numbers beyond a million units are.
    """
    if not data.isascii():
        raise ValueError("path data must be plain ASCII")
    pen = _Pen()
    letter, arguments = "", list[str]()
    for token in split_tokens(data):
        if token in _LETTERS:
            if letter:
                pen.draw(letter, arguments)
            elif arguments or token not in "Mm":
                raise ValueError("path data must begin with M")
            letter, arguments = token, []
        else:
            arguments.append(token)
    if letter:
        pen.draw(letter, arguments)
    elif arguments:
        raise ValueError("path data must begin with M")
    return Outline(tuple(pen.commands))


class _Pen:
    """Where the pen stands, and what it has drawn so far."""

    __slots__ = ("commands", "control", "down", "start_x", "start_y", "x", "y")

    def __init__(self) -> None:
        self.commands: list[Command] = []
        self.x = self.y = self.start_x = self.start_y = 0.0
        self.down = False
        # The last curve's last control point and its kind, which S and T reflect.
        self.control: tuple[str, float, float] = ("", 0.0, 0.0)

    def draw(self, letter: str, arguments: list[str]) -> None:
        """One command with all its repetitions."""
        kind = letter.upper()
        size = _ARGUMENTS[kind]
        if kind == "Z":
            if arguments:
                raise ValueError(f"'{arguments[0]}' where a command must be")
            self._close()
            return
        values = list(map(read_number, _split_flags(arguments) if kind == "A" else arguments))
        if not values or len(values) % size:
            raise ValueError(f"{letter} needs {size} numbers, or a multiple; found {len(values)}")
        relative = letter != kind
        for i in range(0, len(values), size):
            self._step(kind, values[i : i + size], relative)
            if kind == "M":
                kind = "L"

    def _step(self, kind: str, v: list[float], relative: bool) -> None:
        ox, oy = (self.x, self.y) if relative else (0.0, 0.0)
        if kind == "A":
            self._arc(v[0], v[1], v[2], v[3] != 0, v[4] != 0, ox + v[5], oy + v[6])
        elif kind == "H":
            self._line(ox + v[0], self.y)
        elif kind == "V":
            self._line(self.x, oy + v[0])
        else:
            p = [value + (oy if i % 2 else ox) for i, value in enumerate(v)]
            if kind == "M":
                self._move(p[0], p[1])
            elif kind == "L":
                self._line(p[0], p[1])
            elif kind == "C":
                self._curve(p[0], p[1], p[2], p[3], p[4], p[5])
            elif kind == "S":
                x1, y1 = self._reflected("C")
                self._curve(x1, y1, p[0], p[1], p[2], p[3])
            elif kind == "Q":
                self._quadratic(p[0], p[1], p[2], p[3])
            else:
                x1, y1 = self._reflected("Q")
                self._quadratic(x1, y1, p[0], p[1])

    def _move(self, x: float, y: float) -> None:
        self.x, self.y, self.start_x, self.start_y = x, y, x, y
        self.down = False
        self.control = ("", x, y)

    def _put_down(self) -> None:
        if not self.down:
            self.commands.append(("M", self.x, self.y))
            self.down = True

    def _line(self, x: float, y: float) -> None:
        self._put_down()
        self.commands.append(("L", x, y))
        self.x, self.y = x, y
        self.control = ("", x, y)

    def _curve(self, x1: float, y1: float, x2: float, y2: float, x: float, y: float) -> None:
        self._put_down()
        self.commands.append(("C", x1, y1, x2, y2, x, y))
        self.x, self.y = x, y
        self.control = ("C", x2, y2)

    def _quadratic(self, x1: float, y1: float, x: float, y: float) -> None:
        self._curve(
            self.x + (x1 - self.x) * 2 / 3,
            self.y + (y1 - self.y) * 2 / 3,
            x + (x1 - x) * 2 / 3,
            y + (y1 - y) * 2 / 3,
            x,
            y,
        )
        self.control = ("Q", x1, y1)

    def _reflected(self, kind: str) -> tuple[float, float]:
        before, x, y = self.control
        return (2 * self.x - x, 2 * self.y - y) if before == kind else (self.x, self.y)

    def _arc(
        self, rx: float, ry: float, degrees: float, large: bool, sweep: bool, x: float, y: float
    ) -> None:
        if math.hypot(self.x - x, self.y - y) < _NEAR:
            return
        if min(abs(rx), abs(ry)) < _NEAR:
            self._line(x, y)
            return
        for curve in _arc_curves(
            (self.x, self.y), (abs(rx), abs(ry)), degrees, large, sweep, (x, y)
        ):
            self._curve(*curve)
        self.control = ("", x, y)

    def _close(self) -> None:
        if not self.down:
            # A closed point is painted by round ends: a line to where it starts.
            self._line(self.x, self.y)
        self.commands.append(("Z",))
        self._move(self.start_x, self.start_y)


def _split_flags(tokens: list[str]) -> list[str]:
    """The arguments of arcs, with flags set apart from what is glued to them: ``01.5``."""
    out: list[str] = []
    for token in tokens:
        rest = token
        while rest and len(out) % 7 in (3, 4):
            if rest[0] not in "01":
                raise ValueError(f"'{rest}' where an arc's flag must be: 0 or 1")
            out.append(rest[0])
            rest = rest[1:]
        if rest:
            out.append(rest)
    return out


def _arc_curves(
    start: tuple[float, float],
    radii: tuple[float, float],
    degrees: float,
    large: bool,
    sweep: bool,
    end: tuple[float, float],
) -> list[tuple[float, float, float, float, float, float]]:
    """Cubics for an arc, one a quarter turn at most (SVG 2, appendix B.2.4)."""
    rx, ry = radii
    turn = math.radians(degrees)
    cos, sin = math.cos(turn), math.sin(turn)
    half_x, half_y = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    # In the ellipse's own axes, with the chord's middle as the origin.
    px, py = cos * half_x + sin * half_y, cos * half_y - sin * half_x
    excess = math.hypot(px / rx, py / ry)
    if excess > 1:
        rx, ry = rx * excess, ry * excess
    ux, uy = px / rx, py / ry
    squared = ux * ux + uy * uy
    offset = math.sqrt(max(0.0, 1 / squared - 1)) * (1 if large == sweep else -1)
    # The unit circle's centre, and its angles at the start and the end.
    cx, cy = -offset * uy, offset * ux
    first = math.atan2(uy - cy, ux - cx)
    angle = math.atan2(-uy - cy, -ux - cx) - first
    if sweep and angle < 0:
        angle += 2 * math.pi
    elif not sweep and angle > 0:
        angle -= 2 * math.pi
    middle_x, middle_y = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2

    def place(x: float, y: float) -> tuple[float, float]:
        x, y = rx * (cx + x), ry * (cy + y)
        return middle_x + cos * x - sin * y, middle_y + sin * x + cos * y

    pieces = max(1, math.ceil(abs(angle) / (math.pi / 2) - 1e-9))
    step = angle / pieces
    k = 4 / 3 * math.tan(step / 4)
    curves = []
    for i in range(pieces):
        a, b = first + i * step, first + (i + 1) * step
        one = place(math.cos(a) - k * math.sin(a), math.sin(a) + k * math.cos(a))
        two = place(math.cos(b) + k * math.sin(b), math.sin(b) - k * math.cos(b))
        to = end if i == pieces - 1 else place(math.cos(b), math.sin(b))
        curves.append((*one, *two, *to))
    return curves
