"""Whether the fonts that a theme asks for are there."""

from __future__ import annotations

from infographic.errors import Diagnostic, InfographicError
from infographic.text.fonts import FontBook
from infographic.text.style import TextStyle
from infographic.theme.model import Theme

_FAR = 100
"""Steps of weight up to which the nearest face does for the one that was asked for."""


def check_fonts(theme: Theme, fonts: FontBook) -> list[Diagnostic]:
    """What is wrong with a theme's fonts, each once, placed where they were named: families
    that aren't there (errors), and weights that the nearest face is far from (warnings)."""
    found: dict[tuple[object, ...], Diagnostic] = {}
    for name, style in theme.type.items():
        place = theme.places.get(f"type.{name}.fonts", theme.source)
        for family in style.families:
            if fonts.has(family):
                continue
            try:
                fonts.find(family, style.weight)
            except InfographicError as error:
                (told,) = error.diagnostics
                found.setdefault(
                    (family, place), Diagnostic("error", told.message, place, told.hint)
                )
        place = theme.places.get(f"type.{name}.weight", place)
        if far := _far_weight(style, fonts):
            found.setdefault((far, place), Diagnostic("warning", far[0], place, far[1]))
    return list(found.values())


def _far_weight(style: TextStyle, fonts: FontBook) -> tuple[str, str] | None:
    """Message and hint if the first family has nothing near the weight of a style."""
    family = style.families[0]
    if not fonts.has(family):
        return None
    font = fonts.find(family, style.weight, style.italic)
    if abs(font.weight - style.weight) <= _FAR:
        return None
    message = f"'{family}' has no weight {style.weight}; its {font.weight} is taken"
    return message, f"it has {', '.join(fonts.weights(family, style.italic))}"
