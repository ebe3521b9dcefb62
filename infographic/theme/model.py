"""How a theme looks: palette, type, shape, spacing, icons and art, as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from infographic.brand.model import Brand
from infographic.color import Color
from infographic.errors import NOWHERE, Diagnostic, Source
from infographic.text.style import TextStyle


@dataclass(frozen=True, slots=True)
class Tint:
    """The colours of one entry: ground, two darker waves, and text upon the ground."""

    ground: Color
    middle: Color
    deep: Color
    ink: Color


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by role. Every role can be derived from a seed (``theme/palette.py``).

    ``*_ink`` and ``*_soft`` are the title and body text upon the surface named; the
    block from ``sky_top`` on is what header scenes are painted with; ``tints`` is a
    short rotation for the entries; ``blocks`` are strong flat colours that can stand
    side by side.
    """

    paper: Color
    card: Color
    edge: Color
    ink: Color
    soft: Color
    accent: Color
    accent_dark: Color
    button: Color
    button_ink: Color
    band: Color
    band_ink: Color
    band_soft: Color
    anchor: Color
    anchor_ink: Color
    anchor_soft: Color
    shadow: Color
    sky_top: Color
    sky_middle: Color
    sky_bottom: Color
    sun_top: Color
    sun_bottom: Color
    halo: Color
    far_top: Color
    far_bottom: Color
    middle_top: Color
    middle_bottom: Color
    near_top: Color
    near_bottom: Color
    ground_top: Color
    ground_bottom: Color
    leaf: Color
    leaf_shade: Color
    trunk: Color
    wood: Color
    wood_shade: Color
    coat_top: Color
    coat_bottom: Color
    collar: Color
    skin: Color
    hair: Color
    mark: Color
    tints: tuple[Tint, ...]
    blocks: tuple[Color, ...]
    dark: bool = False


STYLE_NAMES = (
    "title", "subtitle", "intro", "opener_title", "opener_text", "tip_title", "tip_text",
    "numeral", "closing", "button", "url", "credit",
)  # fmt: skip
"""The ranks of the type scale. Sizes in a theme are px for a page 1200 px wide."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Corners, lines and the one shadow. Lengths in px for a page 1200 px wide."""

    card_radius: float = 28.0
    band_radius: float = 32.0
    button_radius: float = 999.0
    hairline: float = 1.5
    rule: float = 3.0
    shadow_dy: float = 6.0
    shadow_blur: float = 20.0
    shadow_alpha: float = 0.09
    stroke: Literal["clean", "hand"] = "clean"


@dataclass(frozen=True, slots=True)
class Spacing:
    """Distances in px for a page 1200 px wide."""

    margin: float = 72.0
    gap: float = 32.0
    padding: float = 36.0
    section: float = 48.0


@dataclass(frozen=True, slots=True)
class IconStyle:
    """Which icon set, and its stroke width as a share of the icon's size."""

    set: str = "lucide"
    weight: float = 0.055


@dataclass(frozen=True, slots=True)
class Theme:
    """A whole look. ``type`` holds every name of ``STYLE_NAMES``.

    ``layout`` is the layout that goes best with it. ``places`` tells where names that are
    looked up later were written: ``art``, ``layout``, ``icons.set``, ``type.<style>.fonts``,
    ``type.<style>.weight``. ``folders`` are those of its files, where it may have fonts and
    icons of its own; ``system_fonts`` allows the machine's. ``brands`` are rules
    that every design in this theme has to keep. ``files`` are its own file and those that
    it extends, down to the base.
    """

    name: str
    palette: Palette
    type: Mapping[str, TextStyle]
    shape: Shape = Shape()
    spacing: Spacing = Spacing()
    icons: IconStyle = IconStyle()
    art: str = ""
    summary: str = ""
    source: Source = NOWHERE
    warnings: tuple[Diagnostic, ...] = ()
    places: Mapping[str, Source] = field(default_factory=dict)
    layout: str = ""
    folders: tuple[Path, ...] = ()
    system_fonts: bool = False
    brands: tuple[Brand, ...] = ()
    files: tuple[Path, ...] = ()
