"""Where on a page each text and image stands, and in which line of the content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from infographic.errors import Source
from infographic.geometry import IDENTITY, Affine, Rect, Size
from infographic.scene.items import Box, GlyphRun, Group, Item, Link, Path, Picture
from infographic.scene.reading import blocks
from infographic.scene.roles import Role
from infographic.scene.scene import Page

_UNSAID = frozenset({Role.DECORATION, Role.FURNITURE})
_ASCENT, _HEIGHT = 0.8, 1.05
"""Of a line of text, in sizes of its type: near enough to click on."""
_LEAST = 1.0
"""Px; what is smaller can't be clicked on."""
_ORDER = {role: place for place, role in enumerate(Role)}


class Region(NamedTuple):
    """A part of a page: what it is, what it says, its place in px, and in the content."""

    role: Role
    tip: int | None
    words: str
    box: Rect
    source: Source

    @property
    def label(self) -> str:
        """What a screen reader says: ``Tip 3, title: Face conflicts, line 34``."""
        part = self.role.value.removeprefix("tip-").replace("-", " ")
        if self.tip:
            part = f"tip {self.tip}" + (f", {part}" if self.role is not Role.TIP else "")
        words = f": {self.words}" if self.words else ""
        return f"{part[:1].upper()}{part[1:]}{words}, line {self.source.line}"


def regions(page: Page) -> list[Region]:
    """All parts that come from a line of the content, in its order; a tip comes before its
    title."""
    found: dict[tuple[Role, int | None, Source], Region] = {}
    for region in _regions(page, page.items, IDENTITY, None):
        key = region.role, region.tip, region.source
        found[key] = _joined(found[key], region) if key in found else region
    cut = (region._replace(box=_on_page(region.box, page.size)) for region in found.values())
    large = (one for one in cut if min(one.box.width, one.box.height) >= _LEAST)
    return sorted(large, key=lambda one: (one.source.line, one.source.column, _ORDER[one.role]))


def _joined(one: Region, other: Region) -> Region:
    """Two pieces of one part, as one."""
    words = " ".join(filter(None, (one.words, other.words)))
    return one._replace(words=words, box=Rect.around((one.box, other.box)) or one.box)


def _regions(page: Page, items: Iterable[Item], place: Affine, tip: int | None) -> Iterator[Region]:
    for item in items:
        if not isinstance(item, Group) or item.role in _UNSAID:
            continue
        inner = place @ item.transform
        number = tip if item.index is None else item.index
        if item.role and item.source.line:
            box = inner.bounds(item.frame) if item.frame else Rect.around(_boxes(item, inner))
            if box:
                yield Region(item.role, number, _words(page, item), box, item.source)
        yield from _regions(page, item.items, inner, number)


def _words(page: Page, group: Group) -> str:
    """What the group says; of a tip its title, since its other parts speak for themselves."""
    said = blocks(replace(page, items=(group,)))
    titles = [block for block in said if block.role is Role.TIP_TITLE]
    shown = titles if group.role is Role.TIP and titles else said
    return " ".join(block.text for block in shown)


def _boxes(group: Group, place: Affine) -> Iterator[Rect]:
    """The boxes of what a group holds; one that is clipped is as large as its clip."""
    if group.clip:
        yield place.bounds(group.clip.bounds())
        return
    for item in group.items:
        if isinstance(item, Group):
            if item.role not in _UNSAID:
                yield from _boxes(item, place @ item.transform)
        elif isinstance(item, GlyphRun):
            x, y = item.origin
            size = item.size
            yield place.bounds(Rect(x, y - _ASCENT * size, item.advance, _HEIGHT * size))
        elif isinstance(item, Path):
            yield place.bounds(item.outline.bounds())
        elif isinstance(item, Box | Picture | Link):
            yield place.bounds(item.rect)


def _on_page(box: Rect, size: Size) -> Rect:
    left, top = max(0.0, box.x), max(0.0, box.y)
    right, bottom = min(size.width, box.right), min(size.height, box.bottom)
    return Rect(left, top, max(0.0, right - left), max(0.0, bottom - top))
