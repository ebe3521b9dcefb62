"""What a brand asks of every design, each rule with the place where it was written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from infographic.color import Color
from infographic.errors import NOWHERE, Source


@dataclass(frozen=True, slots=True)
class ColorPair:
    """A text colour that must not stand on a ground."""

    text: Color
    ground: Color
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class LogoRule:
    """The brand's logo: files in ``folder``, the least height in px, and the clear space
    about it in heights. ``required``: no design goes without one."""

    file: str = ""
    dark: str = ""
    smallest: float = 0.0
    clear: float = 0.0
    required: bool = False
    folder: str = ""
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Brand:
    """The rules. Empty ones allow everything; ``places`` has them by the field's name.

    ``fonts`` and ``text_colors`` are all that may be used, ``required_colors`` all that
    must be seen somewhere; ``smallest_text`` is in px of the page.
    """

    fonts: tuple[str, ...] = ()
    text_colors: tuple[Color, ...] = ()
    required_colors: tuple[Color, ...] = ()
    forbidden_pairs: tuple[ColorPair, ...] = ()
    smallest_text: float = 0.0
    logo: LogoRule | None = None
    places: Mapping[str, Source] = field(default_factory=dict)
