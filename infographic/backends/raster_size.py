"""How many pixels a page becomes, and how many of them make an inch."""

from __future__ import annotations

import math

from infographic.errors import fail
from infographic.scene.scene import Page, Scene

# Enough for an A0 poster at 600 dpi; past it a mistyped scale is likelier than a wish.
_MOST_PIXELS = 2**31 - 1


def pixel_size(page: Page, scale: float) -> tuple[int, int]:
    """Width and height at ``scale`` pixels per px; InfographicError if that makes no
    picture, or one that is too large."""
    if not (math.isfinite(scale) and scale > 0):
        raise fail(f"a scale of {scale:g} makes no picture", hint="give a number above 0, say 2")
    width, height = (max(1, math.floor(side * scale + 0.5)) for side in page.size)
    if width * height > _MOST_PIXELS:
        largest = math.sqrt(_MOST_PIXELS / (page.size.width * page.size.height))
        raise fail(
            f"the picture would have {width} × {height} pixels, more than {_MOST_PIXELS}",
            hint=f"give a scale below {largest:.3g}",
        )
    return width, height


def check_sides(page: Page, scale: float, most: int, kind: str) -> None:
    """InfographicError if a side is longer than the format called ``kind`` holds."""
    width, height = pixel_size(page, scale)
    if max(width, height) > most:
        largest = math.floor(100 * most / max(page.size)) / 100
        raise fail(
            f"the picture would have {width} × {height} pixels, and {kind} holds {most} to a side",
            hint=f"give a scale of {largest:g} or less, or take png",
        )


def dots_per_inch(scene: Scene, scale: float) -> float:
    """How many pixels make an inch: what tells programs the size on paper."""
    return scene.density * scale
