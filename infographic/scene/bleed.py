"""Bleed: what is printed beyond the edges at which a page is cut.

Cutting is off by up to a millimetre, so colour has to run on beyond the edge. Each page
goes on there in its own mirror image: what reaches an edge continues without a break,
whatever it is. Words aren't mirrored.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product
from typing import NamedTuple, assert_never

from infographic.color import Color
from infographic.geometry import IDENTITY, Affine, Rect, Size
from infographic.outline import rectangle
from infographic.scene.items import Box, GlyphRun, Group, Item, Link, Path, Picture, Shadow
from infographic.scene.roles import Role
from infographic.scene.scene import Page

PAPER = Color(255, 255, 255)
"""What nothing is printed on."""
_MITER, _TAIL = 5.0, 1.5
"""How far the corners of a line reach at most, in widths (SVG 2, 13.5.4: a miter limit of
10), and a shadow beyond its box, in blurs: three standard deviations."""
_SPILL, _SAME = 1.0, 0.01
"""How many px boxes that end at the cut go beyond, under what is mirrored. Viewers mix what
ends within a pixel with what lies below it: paper would shine through where two boxes meet."""


def with_bleed(page: Page, bleed: float) -> Page:
    """The page with at least ``bleed`` px more on all sides, told where to cut it.

    It grows by whole px, so that pixels within the cut are the same as without bleed.
    """
    width, height = page.size
    border = float(math.ceil(bleed))
    cut = Rect(0, 0, width, height)
    sheet, trim = cut.grown(border), cut.moved(border, border)
    spill = min(_SPILL, border)
    items = tuple(_spilling(page.items, cut, spill))
    ground = Group((Box(sheet, page.background),), role=Role.DECORATION)
    own = Group(items, clip=rectangle(cut.grown(spill)))
    around = Group(tuple(_mirrored(items, cut, border, spill)), role=Role.DECORATION)
    return replace(
        page,
        size=Size(sheet.width, sheet.height),
        background=PAPER,
        items=(Group((ground, own, around), Affine.translation(border, border)),),
        trim=trim,
        bleed=trim.grown(bleed),
    )


def _spilling(items: Iterable[Item], cut: Rect, by: float) -> Iterator[Item]:
    """The items, of which flat boxes and clips that end at the cut end ``by`` px beyond."""
    for item in items:
        if isinstance(item, Group) and item.transform.is_translation:
            inner = cut.moved(-item.transform.e, -item.transform.f)
            clip, bounds = item.clip, item.clip and item.clip.bounds()
            if bounds and clip == rectangle(bounds):
                clip = rectangle(_spilt(bounds, inner, by))
            yield replace(item, items=tuple(_spilling(item.items, inner, by)), clip=clip)
        elif isinstance(item, Box) and isinstance(item.fill, Color) and not item.radius:
            yield replace(item, rect=_spilt(item.rect, cut, by))
        else:
            yield item


def _spilt(rect: Rect, cut: Rect, by: float) -> Rect:
    left = rect.x - by if abs(rect.x - cut.x) < _SAME else rect.x
    top = rect.y - by if abs(rect.y - cut.y) < _SAME else rect.y
    right = rect.right + by if abs(rect.right - cut.right) < _SAME else rect.right
    bottom = rect.bottom + by if abs(rect.bottom - cut.bottom) < _SAME else rect.bottom
    return Rect(left, top, right - left, bottom - top)


def _mirrored(items: Sequence[Item], cut: Rect, border: float, spill: float) -> Iterator[Group]:
    """The strips along the four sides, and then their corners, in the page's coordinates."""
    across, down = _parts(cut.width, border, spill), _parts(cut.height, border, spill)
    both = sorted(product(across, down), key=lambda pair: pair[0].factor + pair[1].factor)
    for x, y in reversed(both[:-1]):
        strip = Rect(x.start, y.start, x.length, y.length)
        kept = tuple(_reaching(items, strip, IDENTITY))
        if kept:
            place = Affine(x.factor, 0, 0, y.factor, x.offset, y.offset)
            yield Group(kept, place, rectangle(strip))


class _Part(NamedTuple):
    """What lies before, beside or after the page along one axis: where on the page it comes
    from, and the factor and offset that bring it to its place."""

    factor: float
    offset: float
    start: float
    length: float


def _parts(length: float, border: float, spill: float) -> tuple[_Part, ...]:
    return (
        _Part(-1, 0, 0, border),
        _Part(1, 0, -spill, length + 2 * spill),
        _Part(-1, 2 * length, length - border, border),
    )


def _reaching(items: Iterable[Item], strip: Rect, place: Affine) -> Iterator[Item]:
    """What of the items may show in a strip, without words and without meaning."""
    for item in items:
        if isinstance(item, Group):
            inner = place @ item.transform
            if item.clip and not inner.bounds(item.clip.bounds()).intersects(strip):
                continue
            kept = tuple(_reaching(item.items, strip, inner))
            if kept:
                yield Group(kept, item.transform, item.clip)
        elif isinstance(item, GlyphRun | Link):
            continue
        elif place.bounds(_reach(item)).intersects(strip):
            yield item


def _reach(item: Box | Path | Picture | Shadow) -> Rect:
    if isinstance(item, Box | Picture):
        return item.rect
    if isinstance(item, Shadow):
        return item.rect.moved(item.dx, item.dy).grown(_TAIL * item.blur)
    if isinstance(item, Path):
        return item.outline.bounds().grown(_MITER * item.stroke.width if item.stroke else 0)
    assert_never(item)
