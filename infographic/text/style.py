"""How a text is set: font, size, leading, tracking and the manner of breaking lines."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

Wrap = Literal["pretty", "balance", "sense"]
"""``pretty`` for body text, ``balance`` for titles (lines of like length), ``sense``
for display copy of several sentences (a new line for each)."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """One rank of the type scale.

    ``size`` is in px, ``leading`` (baseline to baseline) a multiple of the size,
    ``tracking`` in em. ``families`` is a fallback chain, tried character by
    character. ``steps`` are smaller sizes, as factors of ``size``, that a layout may
    go down to when a text does not fit. ``features`` are OpenType features.
    """

    families: tuple[str, ...]
    size: float
    weight: int = 400
    italic: bool = False
    leading: float = 1.4
    tracking: float = 0.0
    wrap: Wrap = "pretty"
    steps: tuple[float, ...] = (0.92, 0.84)
    features: tuple[tuple[str, int], ...] = ()

    def scaled(self, factor: float) -> TextStyle:
        """The same style at ``factor`` times the size."""
        return self if factor == 1 else replace(self, size=self.size * factor)

    def at(self, size: float) -> TextStyle:
        """The same style at ``size`` px."""
        return replace(self, size=size)

    def ladder(self, smallest: float = 0.0) -> tuple[TextStyle, ...]:
        """The style and its allowed smaller forms, none below ``smallest`` px."""
        sizes = [self.size] + [self.size * step for step in self.steps]
        kept = [self.size] + [s for s in sizes[1:] if s >= smallest]
        return tuple(self.at(size) for size in kept)
