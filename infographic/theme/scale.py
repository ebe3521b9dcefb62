"""The type scale on narrow pages: ranks lie nearer to each other, body text stays.

A display size that fills a third of a web page's width would not hold a word of a phone's.
Type scales for small screens take a smaller ratio; here each size ``s`` becomes
``b * (s / b) ** p`` of the body size ``b``, with a power ``p`` that falls with the width.
"""

from __future__ import annotations

from dataclasses import replace

from infographic.theme.model import Theme

_WIDE, _SLOPE, _FLATTEST = 1000.0, 0.82, 0.55
"""The width, in steps, from which the theme's own scale holds; how fast the power falls
below it, and its least."""


def flattened(theme: Theme, steps: float) -> Theme:
    """The theme with its type for a page ``steps`` wide; the theme itself if that is wide."""
    power = max(_FLATTEST, 1 - _SLOPE * (_WIDE - steps) / _WIDE)
    if power >= 1:
        return theme
    body = theme.type["tip_text"].size
    styles = {
        name: style if style.size <= body else style.at(body * (style.size / body) ** power)
        for name, style in theme.type.items()
    }
    return replace(theme, type=styles)
