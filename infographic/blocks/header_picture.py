"""A picture instead of the header's art: beside the words, or below where they are wide.

The words keep the page's own ground, so they are as legible as on the page.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from infographic.art.base import Art, Backdrop, Stage, decoration
from infographic.blocks.picture import picture
from infographic.document.model import Document, Image
from infographic.geometry import Affine, Rect, Size
from infographic.plugins import load
from infographic.scene.items import Box
from infographic.theme.contrast import solve

# In steps of a page 1200 px wide.
_GAP, _BELOW, _LEAST_HEIGHT = 56.0, 84.0, 400.0
_LEAST_SHARE, _BAND = 0.3, 0.42
"""The least width of a picture beside the words, and the height of one below them, in
widths of the page."""


def header_art(document: Document, name: str) -> Art:
    """The document's art, or the one called ``name``; if the document has an image, its
    header shows that. InfographicError, with its line, for an unknown art."""
    art = load(Art, document.art or name, document.art_source)
    if document.image is None:
        return art
    return replace(art, header=partial(_pictured, document.image))


def _pictured(image: Image, stage: Stage) -> Backdrop:
    u = stage.unit
    bottom = max((line.bottom for line in stage.lines), default=0.0)
    left = max((line.right for line in stage.lines), default=0.0) + _GAP * u
    if stage.lines and stage.width - left >= _LEAST_SHARE * stage.width:
        height = stage.height or max(bottom + _BELOW * u, stage.least, _LEAST_HEIGHT * u)
        place = Rect(left, 0, stage.width - left, height)
    else:
        top = bottom + _GAP * u if stage.lines else 0.0
        height = stage.height or max(top + _BAND * stage.width, stage.least)
        # What is bound to a height may have no room left: then the caller sees it grow.
        height = max(height, top + _BAND * stage.width / 2)
        place = stage.area(height - top, top)
    return _backdrop(image, stage, place, height)


def _backdrop(image: Image, stage: Stage, place: Rect, height: float) -> Backdrop:
    p = stage.palette
    ground = decoration(Box(stage.area(height), p.paper))
    shown = picture(image, Size(place.width, place.height), p.accent_dark)
    shown = replace(shown, transform=Affine.translation(place.x, place.y))
    # A layout may have changed the paper for one that the page's inks weren't made for.
    title, subtitle, body = (solve(ink, (p.paper,)) for ink in (p.ink, p.accent_dark, p.soft))
    return Backdrop(height, (ground, shown), title, subtitle, body, (p.paper,))
