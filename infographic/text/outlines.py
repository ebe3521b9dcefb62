"""The outlines of glyphs, for text that is drawn as shapes."""

from __future__ import annotations

from infographic.outline import Command, Outline
from infographic.text.fonts import Font


def glyph_outline(font: Font, glyph: int) -> Outline:
    """A glyph's outline in font units, y up."""
    commands: list[Command] = []
    font.hb.draw_glyph_with_pen(glyph, _Pen(commands))
    return Outline(tuple(commands))


class _Pen:
    """What HarfBuzz draws a glyph with; the method names are FontTools' pen protocol."""

    def __init__(self, commands: list[Command]) -> None:
        self._commands = commands
        self._at = (0.0, 0.0)

    def moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self._commands.append(("M", *point))
        self._at = point

    def lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self._commands.append(("L", *point))
        self._at = point

    def qCurveTo(  # noqa: N802
        self, control: tuple[float, float], end: tuple[float, float]
    ) -> None:
        first = _between(self._at, control, 2 / 3)
        self._commands.append(("C", *first, *_between(end, control, 2 / 3), *end))
        self._at = end

    def curveTo(  # noqa: N802
        self,
        first: tuple[float, float],
        second: tuple[float, float],
        end: tuple[float, float],
    ) -> None:
        self._commands.append(("C", *first, *second, *end))
        self._at = end

    def closePath(self) -> None:  # noqa: N802
        self._commands.append(("Z",))

    endPath = closePath  # noqa: N815


def _between(a: tuple[float, float], b: tuple[float, float], share: float) -> tuple[float, float]:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share
