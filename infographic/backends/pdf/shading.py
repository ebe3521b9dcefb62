"""Gradients as shadings (ISO 32000-1, 8.7.4.5), their alpha as luminosity masks (11.5.3)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from infographic.backends.gradients import Gradient
from infographic.backends.pdf.objects import name
from infographic.color import Color
from infographic.scene.items import LinearGradient, Stop


def color_shading(gradient: Gradient) -> dict[str, object]:
    """The gradient's colours, alpha left out."""
    return _shading(
        gradient, "DeviceRGB", lambda color: [round(channel / 255, 4) for channel in color[:3]]
    )


def alpha_shading(gradient: Gradient) -> dict[str, object]:
    """The gradient's alpha as grey: white is opaque."""
    return _shading(gradient, "DeviceGray", lambda color: [color.alpha])


def _shading(
    gradient: Gradient, space: str, components: Callable[[Color], list[float]]
) -> dict[str, object]:
    if isinstance(gradient, LinearGradient):
        kind, coordinates = 2, [*gradient.start, *gradient.end]
    else:
        kind, coordinates = 3, [*gradient.center, 0, *gradient.center, gradient.radius]
    return {
        "ShadingType": kind,
        "ColorSpace": name(space),
        "Coords": [round(place, 2) for place in coordinates],
        "Function": _function(gradient.stops, components),
        "Extend": [True, True],
    }


def _function(
    stops: Sequence[Stop], components: Callable[[Color], list[float]]
) -> dict[str, object]:
    """From a place between 0 and 1 to a colour's components."""
    first, last = stops[0][1], stops[-1][1]
    ends = [(0.0, first), *((min(1.0, max(0.0, at)), color) for at, color in stops), (1.0, last)]
    # Two stops in one place make a sharp edge: nothing lies between them.
    pieces = [(a, b) for a, b in pairwise(ends) if b[0] > a[0]]
    functions: list[object] = [
        {
            "FunctionType": 2,
            "Domain": [0, 1],
            "C0": components(a[1]),
            "C1": components(b[1]),
            "N": 1,
        }
        for a, b in pieces
    ]
    if len(functions) == 1:
        return functions[0]  # type: ignore[return-value]
    return {
        "FunctionType": 3,
        "Domain": [0, 1],
        "Functions": functions,
        "Bounds": [b[0] for _, b in pieces[:-1]],
        "Encode": [0, 1] * len(pieces),
    }
