"""Colours: sRGB with alpha, OKLCH, and contrast.

OKLCH and its matrices: Björn Ottosson, "A perceptual color space for image
processing" (2020), as in CSS Color 4. Contrast: WCAG 2.2, "relative luminance".
"""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from infographic.errors import near_miss

_MOST_CHROMA = 0.5
"""No sRGB colour reaches it: more need not be tried."""


class Color(NamedTuple):
    """An sRGB colour: three channels from 0 to 255 and an alpha from 0 to 1."""

    red: int
    green: int
    blue: int
    alpha: float = 1.0

    @property
    def hex(self) -> str:
        """``#rrggbb``, with ``aa`` behind it where the colour isn't opaque."""
        tail = "" if self.alpha >= 1 else f"{round(self.alpha * 255):02x}"
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}{tail}"

    def with_alpha(self, alpha: float) -> Color:
        """The same colour at another alpha."""
        return Color(self.red, self.green, self.blue, alpha)

    def over(self, ground: Color) -> Color:
        """The opaque colour seen when this one lies on the opaque ``ground``."""
        a = self.alpha
        return Color(
            *(
                round(top * a + base * (1 - a))
                for top, base in zip(self[:3], ground[:3], strict=True)
            )
        )

    def mixed(self, other: Color, share: float) -> Color:
        """This colour with ``share`` (0 to 1) of ``other``, mixed channel by channel."""
        return Color(
            round(self.red + (other.red - self.red) * share),
            round(self.green + (other.green - self.green) * share),
            round(self.blue + (other.blue - self.blue) * share),
            self.alpha + (other.alpha - self.alpha) * share,
        )

    @property
    def linear(self) -> tuple[float, float, float]:
        """Red, green and blue in proportion to light, 0 to 1."""
        return _linear(self.red), _linear(self.green), _linear(self.blue)

    @property
    def luminance(self) -> float:
        """Relative luminance, 0 (black) to 1 (white), of WCAG 2.2."""
        r, g, b = self.linear
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    @property
    def oklab(self) -> tuple[float, float, float]:
        """Lightness (0 to 1), and the axes from green to red and from blue to yellow."""
        r, g, b = self.linear
        l_ = math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
        m_ = math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
        s_ = math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
        return (
            0.2104542553 * l_ + 0.7936177850 * m_ - 0.0040720468 * s_,
            1.9779984951 * l_ - 2.4285922050 * m_ + 0.4505937099 * s_,
            0.0259040371 * l_ + 0.7827717662 * m_ - 0.8086757660 * s_,
        )

    @property
    def oklch(self) -> tuple[float, float, float]:
        """Lightness (0 to 1), chroma (0 to about .37) and hue (degrees)."""
        lightness, a, b = self.oklab
        return lightness, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360


def oklch(lightness: float, chroma: float, hue: float, alpha: float = 1.0) -> Color:
    """The sRGB colour of an OKLCH one; out of gamut, chroma falls in steps of .002."""
    chroma = min(chroma, _MOST_CHROMA)
    while True:
        channels = _oklch_to_linear(lightness, chroma, hue)
        if chroma <= 0 or all(-1e-4 <= channel <= 1 + 1e-4 for channel in channels):
            return from_linear(*channels, alpha)
        chroma = max(0.0, chroma - 0.002)


def from_linear(red: float, green: float, blue: float, alpha: float = 1.0) -> Color:
    """The colour of three amounts of light; what lies outside 0 to 1 is cut off."""
    red, green, blue = (min(1.0, max(0.0, channel)) for channel in (red, green, blue))
    return Color(_encoded(red), _encoded(green), _encoded(blue), alpha)


def between(one: Color, other: Color, share: float) -> Color:
    """The colour at ``share`` of the way from ``one`` to ``other`` in OKLCH."""
    if share == 0:
        return one
    a, b = one.oklch, other.oklch
    turn = (b[2] - a[2] + 180) % 360 - 180
    return oklch(
        a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, (a[2] + turn * share) % 360
    )


def contrast(one: Color, other: Color) -> float:
    """The contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, 1.4.3)."""
    a, b = one.luminance, other.luminance
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)


def _linear(channel: int) -> float:
    c = channel / 255
    return c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4


def _encoded(linear: float) -> int:
    c = linear * 12.92 if linear <= 0.0031308 else 1.055 * linear ** (1 / 2.4) - 0.055
    return round(c * 255)


def _oklch_to_linear(lightness: float, chroma: float, hue: float) -> tuple[float, float, float]:
    a = chroma * math.cos(math.radians(hue))
    b = chroma * math.sin(math.radians(hue))
    l_ = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    m_ = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    s_ = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * l_ - 3.3077115913 * m_ + 0.2309699292 * s_,
        -1.2684380046 * l_ + 2.6097574011 * m_ - 0.3413193965 * s_,
        -0.0041960863 * l_ - 0.7034186147 * m_ + 1.7076147010 * s_,
    )


_HEX = re.compile(r"#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})", re.IGNORECASE)
_FUNCTION = re.compile(r"(rgba?|oklch)\(\s*([^()]*?)\s*\)", re.IGNORECASE)


def parse_color(text: str) -> Color:
    """The colour that a text names: hex, ``rgb()``, ``oklch()`` or a CSS colour name.

    Raises ValueError with what is wrong and, after a semicolon, what is allowed.
    """
    text = text.strip()
    if match := _HEX.fullmatch(text):
        return _from_hex(match.group(1))
    if match := _FUNCTION.fullmatch(text):
        parts = [part for part in re.split(r"[\s,/]+", match.group(2)) if part]
        try:
            return _from_function(match.group(1).lower(), parts)
        except ValueError:
            pass
    from infographic.color_names import NAMES

    if found := NAMES.get(text.lower()):
        return _from_hex(found)
    allowed = "write #rrggbb, rgb(180 83 42), oklch(0.55 0.15 40) or a CSS name"
    hint = " ".join(filter(None, (near_miss(text[:30], tuple(NAMES)), allowed)))
    raise ValueError(f"'{text[:30]}' is no colour; {hint}")


def _from_hex(digits: str) -> Color:
    if len(digits) < 6:
        digits = "".join(2 * digit for digit in digits)
    values = [int(digits[i : i + 2], 16) for i in range(0, len(digits), 2)]
    return Color(values[0], values[1], values[2], values[3] / 255 if len(values) == 4 else 1.0)


def _from_function(name: str, parts: list[str]) -> Color:
    if len(parts) not in (3, 4):
        raise ValueError
    alpha = _share(parts[3]) if len(parts) == 4 else 1.0
    if name == "oklch":
        # CSS Color 4: 100 % of chroma is 0.4.
        chroma = _number(parts[1].removesuffix("%")) * (0.004 if parts[1].endswith("%") else 1)
        hue = _number(parts[2].removesuffix("deg"))
        return oklch(_share(parts[0]), max(0.0, chroma), hue, alpha)
    red, green, blue = (
        round(_share(part) * 255) if part.endswith("%") else round(_number(part))
        for part in parts[:3]
    )
    red, green, blue = (min(255, max(0, channel)) for channel in (red, green, blue))
    return Color(red, green, blue, alpha)


def _share(text: str) -> float:
    value = _number(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
    return min(1.0, max(0.0, value))


def _number(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError
    return value
