"""Whether a scene keeps a brand's rules: looked at as it will be drawn, not as it was meant.

Each breach is told once, at the first text or picture that shows it, with the place of
the rule. Two colours are the same if nobody could tell them apart (0.02 in OKLab).
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from infographic.brand.model import Brand
from infographic.color import Color
from infographic.errors import NOWHERE, Diagnostic, Source
from infographic.geometry import IDENTITY, Affine, Rect
from infographic.scene.items import Box, GlyphRun, Group, Item, Path, Picture
from infographic.scene.roles import Role
from infographic.scene.scene import Page, Scene

_ALIKE = 0.02
_SLACK = 0.01
"""Sizes are sums of many numbers."""


def breaches(scene: Scene, brand: Brand) -> tuple[Diagnostic, ...]:
    """An error for every rule that the scene breaks."""
    pages = [_Seen(page) for page in scene.pages]
    found: dict[str, Diagnostic] = {}
    for page in pages:
        for text in page.texts:
            for message, place in _of_text(text, brand):
                found.setdefault(message, _breach(message, text.source, place))
        for logo in page.logos:
            for message in _of_logo(logo, page, brand):
                found.setdefault(message, _breach(message, logo.source, _place(brand, "logo")))
    for message, place in _of_all(pages, brand):
        found[message] = _breach(message, NOWHERE, place)
    return tuple(found.values())


class _Text(NamedTuple):
    run: GlyphRun
    size: float
    box: Rect
    ground: Color | None
    source: Source


class _Logo(NamedTuple):
    box: Rect
    source: Source


class _Seen:
    """What a page shows: its texts, its logos, and its plain colours."""

    def __init__(self, page: Page) -> None:
        ground = page.background if isinstance(page.background, Color) else None
        self.texts: list[_Text] = []
        self.logos: list[_Logo] = []
        self.colors: list[Color] = [ground] if ground else []
        self._grounds: list[tuple[Rect, Color | None]] = [(Rect(0, 0, *page.size), ground)]
        self._take(page.items, IDENTITY, NOWHERE)

    def _take(self, items: tuple[Item, ...], place: Affine, source: Source) -> None:
        for item in items:
            if isinstance(item, Group):
                inner = place @ item.transform
                own = item.source if str(item.source) else source
                if item.role is Role.LOGO and (box := Rect.around(_extents(item.items, inner))):
                    self.logos.append(_Logo(box, own))
                self._take(item.items, inner, own)
            elif isinstance(item, GlyphRun):
                self._take_text(item, place, source)
            elif isinstance(item, Box | Path):
                self._take_area(item, place)

    def _take_text(self, run: GlyphRun, place: Affine, source: Source) -> None:
        x, y = run.origin
        box = place.bounds(Rect(x, y - 0.7 * run.size, run.advance, 0.7 * run.size))
        below = (color for rect, color in reversed(self._grounds) if rect.contains(box))
        size = run.size * place.mean_scale
        self.colors.append(run.color)
        self.texts.append(_Text(run, size, box, next(below, None), source))

    def _take_area(self, area: Box | Path, place: Affine) -> None:
        fill = area.fill if isinstance(area.fill, Color) and area.fill.alpha == 1 else None
        if fill:
            self.colors.append(fill)
        if isinstance(area, Path) and area.stroke:
            self.colors.append(area.stroke.color)
        if isinstance(area, Box):
            self._grounds.append((place.bounds(area.rect), fill))


def _breach(message: str, source: Source, place: Source) -> Diagnostic:
    if not str(source):
        return Diagnostic("error", f"against the brand: {message}", place)
    return Diagnostic("error", f"against the brand: {message}", source, f"the rule: {place}")


def _place(brand: Brand, name: str) -> Source:
    return brand.places.get(name, NOWHERE)


def _of_text(text: _Text, brand: Brand) -> Iterator[tuple[str, Source]]:
    run = text.run
    if brand.fonts and run.font.family not in brand.fonts:
        allowed = ", ".join(brand.fonts)
        yield f"text in {run.font.family}, allowed: {allowed}", _place(brand, "fonts")
    if text.size < brand.smallest_text - _SLACK:
        asked = f"at least {brand.smallest_text:g} px"
        yield f"text of {text.size:.3g} px, {asked}", _place(brand, "smallest_text")
    if brand.text_colors and not any(_alike(run.color, one) for one in brand.text_colors):
        yield f"text in {run.color.hex}", _place(brand, "text_colors")
    for pair in brand.forbidden_pairs:
        if text.ground and _alike(run.color, pair.text) and _alike(text.ground, pair.ground):
            yield f"text in {run.color.hex} on {text.ground.hex}", pair.source


def _of_logo(logo: _Logo, page: _Seen, brand: Brand) -> Iterator[str]:
    rule = brand.logo
    if rule is None:
        return
    if logo.box.height < rule.smallest - _SLACK:
        yield f"the logo is {logo.box.height:.3g} px high, at least {rule.smallest:g} px"
    clear = logo.box.grown(rule.clear * logo.box.height - _SLACK)
    if any(clear.intersects(text.box) for text in page.texts):
        yield f"text is nearer to the logo than {rule.clear:g} of its height"


def _of_all(pages: list[_Seen], brand: Brand) -> Iterator[tuple[str, Source]]:
    if brand.logo and brand.logo.required and not any(page.logos for page in pages):
        yield "there is no logo", _place(brand, "logo")
    seen = {color for page in pages for color in page.colors}
    for color in brand.required_colors:
        if not any(_alike(color, one) for one in seen):
            yield f"{color.hex} is nowhere to be seen", _place(brand, "required_colors")


def _alike(one: Color, other: Color) -> bool:
    return math.dist(one.oklab, other.oklab) < _ALIKE


def _extents(items: tuple[Item, ...], place: Affine) -> Iterator[Rect]:
    for item in items:
        if isinstance(item, Group):
            yield from _extents(item.items, place @ item.transform)
        elif isinstance(item, Picture | Box):
            yield place.bounds(item.rect)
        elif isinstance(item, Path):
            yield place.bounds(item.outline.bounds())
