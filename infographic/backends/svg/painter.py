"""A page's items as elements. Groups that only move what is in them leave no trace."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple, assert_never

from infographic.backends.gradients import single_color
from infographic.backends.shadow_mask import shadow_mask
from infographic.backends.svg.definitions import Definitions
from infographic.backends.svg.images import picture_file, shadow_file
from infographic.backends.svg.markup import (
    color,
    element,
    escaped,
    matrix,
    number,
    numbers,
    path_data,
    rect,
)
from infographic.backends.svg.words import Writer
from infographic.color import Color
from infographic.geometry import Affine, Rect, Size
from infographic.scene.items import (
    Box,
    GlyphRun,
    Group,
    Item,
    Link,
    Paint,
    Path,
    Picture,
    Shadow,
    Stroke,
)
from infographic.scene.roles import Role
from infographic.scene.runs import runs

_UNREAD = frozenset((Role.DECORATION, Role.FURNITURE))
# As in PDF, where no other limit is set (ISO 32000-1, 8.4.3.5).
_MITER_LIMIT = "10"


class _Place(NamedTuple):
    """Where items stand: ``dx`` and ``dy`` px are added to their coordinates, and
    rectangles are still ``upright``. Of what is ``told`` nothing more need be said."""

    dx: float = 0.0
    dy: float = 0.0
    upright: bool = True
    told: bool = False


class Painter:
    """Makes the elements of one page."""

    def __init__(self, writer: Writer) -> None:
        self.definitions = Definitions()
        self._writer = writer

    def ground(self, size: Size, paint: Paint) -> str:
        """What lies behind everything."""
        return self._box(Box(Rect(0, 0, *size), paint), _Place())

    def elements(self, items: Iterable[Item]) -> Iterator[str]:
        """The elements of a page's items, back to front."""
        return self._items(items, _Place())

    def _items(self, items: Iterable[Item], place: _Place) -> Iterator[str]:
        for kind, found in groupby(items, key=type):
            if kind is GlyphRun:
                shown = [run for run in found if isinstance(run, GlyphRun) and run.glyphs]
                yield from self._writer.markup(shown, place.dx, place.dy)
            else:
                for item in found:
                    yield from self._item(item, place)

    def _item(self, item: Item, place: _Place) -> Iterator[str]:
        if isinstance(item, Group):
            yield from self._group(item, place)
        elif isinstance(item, Box):
            if item.rect.width > 0 and item.rect.height > 0:
                yield self._box(item, place)
        elif isinstance(item, Path):
            yield self._path(item, place)
        elif isinstance(item, Shadow):
            yield from self._shadow(item, place)
        elif isinstance(item, Picture):
            yield self._image(*picture_file(item), item.rect.moved(place.dx, place.dy))
        elif isinstance(item, Link):
            yield _link(item, place)
        elif isinstance(item, GlyphRun):
            yield from self._writer.markup([item], place.dx, place.dy)
        else:
            assert_never(item)

    def _group(self, group: Group, place: _Place) -> Iterator[str]:
        move = group.transform
        if not move.mean_scale:
            return
        attributes: dict[str, str] = {}
        inner = place._replace(dx=place.dx + move.e, dy=place.dy + move.f)
        if not move.is_translation:
            attributes["transform"] = matrix(Affine.translation(place.dx, place.dy) @ move)
            upright = place.upright and move.b == move.c == 0
            inner = place._replace(dx=0.0, dy=0.0, upright=upright)
        if group.clip is not None:
            name = self.definitions.clip(group.clip, inner.dx, inner.dy)
            attributes["clip-path"] = f"url(#{name})"
        if not place.told:
            said = _said(group)
            attributes |= said
            inner = inner._replace(told=bool(said))
        content = self._items(group.items, inner)
        if attributes:
            yield element("g", attributes, "".join(content))
        else:
            yield from content

    def _box(self, box: Box, place: _Place) -> str:
        radius = min(box.radius, box.rect.width / 2, box.rect.height / 2)
        attributes = {
            **rect(box.rect.moved(place.dx, place.dy)),
            **self._paint(box.fill, place),
            "rx": number(radius) if radius > 0 else "",
            # Edges lie on pixels, and boxes that touch leave no seam.
            "shape-rendering": "crispEdges" if place.upright and not radius > 0 else "",
        }
        return element("rect", attributes)

    def _path(self, path: Path, place: _Place) -> str:
        attributes = {
            "d": path_data(path.outline, place.dx, place.dy),
            **({"fill": "none"} if path.fill is None else self._paint(path.fill, place)),
            **(_stroke(path.stroke) if path.stroke and path.stroke.width > 0 else {}),
        }
        return element("path", attributes)

    def _shadow(self, shadow: Shadow, place: _Place) -> Iterator[str]:
        box = shadow.rect.moved(shadow.dx, shadow.dy)
        if shadow.blur <= 0:
            yield from self._item(Box(box, shadow.color, shadow.radius), place)
        elif shadow.color.alpha > 0:
            mask, area = shadow_mask(box, shadow.radius, shadow.blur, shadow.color.alpha)
            file = shadow_file(mask, shadow.color)
            yield self._image(file, "image/png", area.moved(place.dx, place.dy))

    def _image(self, data: bytes, media_type: str, area: Rect) -> str:
        name = self.definitions.image(data, media_type, Size(area.width, area.height))
        corner = rect(area)
        return element("use", {"href": f"#{name}", "x": corner["x"], "y": corner["y"]})

    def _paint(self, paint: Paint, place: _Place) -> dict[str, str]:
        shade = paint if isinstance(paint, Color) else single_color(paint)
        if shade is not None:
            return color("fill", shade)
        assert not isinstance(paint, Color)
        return {"fill": f"url(#{self.definitions.gradient(paint, place.dx, place.dy)})"}


def _said(group: Group) -> dict[str, str]:
    """What a group says to those who don't see it."""
    if group.alt and group.role not in _UNREAD:
        return {"role": "img", "aria-label": group.alt, "xml:lang": group.language}
    silent = group.role in _UNREAD and any(True for _ in runs(group.items))
    return {"aria-hidden": "true"} if silent else {}


def _stroke(stroke: Stroke) -> dict[str, str]:
    miter = stroke.join == "miter"
    return {
        **color("stroke", stroke.color),
        "stroke-width": number(stroke.width),
        "stroke-linecap": "" if stroke.cap == "butt" else stroke.cap,
        "stroke-linejoin": "" if miter else stroke.join,
        "stroke-miterlimit": _MITER_LIMIT if miter else "",
        "stroke-dasharray": numbers(stroke.dash),
    }


def _link(link: Link, place: _Place) -> str:
    """An area to click on; its title shows when the pointer is over it."""
    title = element("title", {}, escaped(link.title or link.url))
    area = {**rect(link.rect.moved(place.dx, place.dy)), "fill": "none", "pointer-events": "all"}
    return element("a", {"href": link.url}, title + element("rect", area))
