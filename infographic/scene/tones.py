"""The colours of what is written around a picture, such as the page that shows it."""

from __future__ import annotations

from dataclasses import dataclass

from infographic.color import Color


@dataclass(frozen=True, slots=True)
class Tones:
    """Grounds, and text that is legible on them (WCAG AA, 4.5): ``ink``, ``soft`` and
    ``accent`` on ``paper`` and ``card``, ``button_ink`` on ``button``. ``edge`` is for
    lines that mean nothing. ``dark`` tells that text is lighter than its ground."""

    paper: Color = Color(255, 255, 255)
    card: Color = Color(247, 247, 248)
    edge: Color = Color(217, 217, 222)
    ink: Color = Color(27, 27, 31)
    soft: Color = Color(84, 84, 94)
    accent: Color = Color(29, 78, 137)
    button: Color = Color(29, 78, 137)
    button_ink: Color = Color(255, 255, 255)
    dark: bool = False
