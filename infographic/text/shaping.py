"""Shaping: characters to positioned glyphs."""

from __future__ import annotations

from typing import NamedTuple


class Glyph(NamedTuple):
    """A glyph of a font, placed relative to the start of its run.

    ``x`` and ``y`` are font units (y up), tracking included; ``cluster`` is the index
    into the run's text of the first character that the glyph stands for.
    """

    id: int
    cluster: int
    x: float
    y: float
