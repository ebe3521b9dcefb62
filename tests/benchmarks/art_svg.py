"""The art of a scene as SVG files, so that other tools can draw the same picture."""

from __future__ import annotations

from collections.abc import Iterator

from infographic.color import Color
from infographic.geometry import IDENTITY, Rect
from infographic.outline import Outline, rectangle, rounded_rectangle
from infographic.scene.items import (
    Box,
    GlyphRun,
    Group,
    Item,
    LinearGradient,
    Paint,
    Path,
    RadialGradient,
)
from infographic.scene.scene import Scene


def scenes_of(scene: Scene) -> dict[str, Group]:
    """The clipped scenes of the first page from top to bottom: ``header``, ``opener``,
    ``panel-1`` and so on, ``finale``."""
    groups = list(_clipped(scene.pages[0].items))
    panels = [f"panel-{number}" for number in range(1, len(groups) - 2)]
    return dict(zip(["header", "opener", *panels, "finale"], groups, strict=True))


def svg(group: Group) -> str:
    """A clipped group as an SVG file, as large as its clip."""
    assert group.clip
    return _Drawing(group.clip.bounds()).of(group)


def _clipped(items: tuple[Item, ...]) -> Iterator[Group]:
    for item in items:
        if isinstance(item, Group):
            if item.clip and item.clip.bounds().width > 400 and not _has_text(item.items):
                yield item
            else:
                yield from _clipped(item.items)


def _has_text(items: tuple[Item, ...]) -> bool:
    return any(
        isinstance(item, GlyphRun) or (isinstance(item, Group) and _has_text(item.items))
        for item in items
    )


class _Drawing:
    """One SVG file in the making."""

    def __init__(self, box: Rect) -> None:
        self.box = box
        self.definitions: list[str] = []
        self.body: list[str] = []

    def of(self, group: Group) -> str:
        self._draw(Group(group.items, clip=group.clip))
        x, y, width, height = self.box
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{x:g} {y:g} {width:g} {height:g}">'
            f"<defs>{''.join(self.definitions)}</defs>\n" + "\n".join(self.body) + "\n</svg>\n"
        )

    def _draw(self, item: Item) -> None:
        if isinstance(item, Group):
            attributes = ""
            if item.transform != IDENTITY:
                t = item.transform
                attributes += f' transform="matrix({t.a} {t.b} {t.c} {t.d} {t.e:.2f} {t.f:.2f})"'
            if item.clip and item.clip != rectangle(self.box):
                clip = self._defined("clipPath", "", f'<path d="{_path(item.clip)}"/>')
                attributes += f' clip-path="url(#{clip})"'
            self.body.append(f"<g{attributes}>")
            for child in item.items:
                self._draw(child)
            self.body.append("</g>")
        elif isinstance(item, Box):
            outline = rounded_rectangle(item.rect, *[item.radius] * 4)
            self._shape(outline, self._fill(item.fill))
        elif isinstance(item, Path):
            style = self._fill(item.fill) if item.fill else 'fill="none"'
            if line := item.stroke:
                style += f' stroke-width="{line.width:g}" stroke-linecap="{line.cap}"'
                style += f' stroke-linejoin="{line.join}" {_color("stroke", line.color)}'
            self._shape(item.outline, style)

    def _shape(self, outline: Outline, style: str) -> None:
        self.body.append(f'<path d="{_path(outline)}" {style}/>')

    def _fill(self, paint: Paint) -> str:
        if isinstance(paint, Color):
            return _color("fill", paint)
        stops = "".join(
            f'<stop offset="{offset:g}" {_color("stop", color, "stop-color")}/>'
            for offset, color in paint.stops
        )
        if isinstance(paint, LinearGradient):
            (x1, y1), (x2, y2) = paint.start, paint.end
            place = f'x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"'
            return f'fill="url(#{self._defined("linearGradient", place, stops)})"'
        assert isinstance(paint, RadialGradient)
        place = f'cx="{paint.center.x:.1f}" cy="{paint.center.y:.1f}" r="{paint.radius:.1f}"'
        return f'fill="url(#{self._defined("radialGradient", place, stops)})"'

    def _defined(self, tag: str, place: str, inside: str) -> str:
        name = f"d{len(self.definitions)}"
        units = 'gradientUnits="userSpaceOnUse" ' if tag.endswith("Gradient") else ""
        self.definitions.append(f'<{tag} id="{name}" {units}{place}>{inside}</{tag}>')
        return name


def _color(kind: str, color: Color, attribute: str = "") -> str:
    opaque = Color(color.red, color.green, color.blue)
    alpha = f' {kind}-opacity="{color.alpha:g}"' if color.alpha < 1 else ""
    return f'{attribute or kind}="{opaque.hex}"{alpha}'


def _path(outline: Outline) -> str:
    return "".join(
        command[0] + " ".join(f"{number:.2f}" for number in command[1:])
        for command in outline.commands
    )
