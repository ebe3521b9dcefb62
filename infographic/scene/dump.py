"""A scene as plain values, for JSON: the same scene gives the same values everywhere.

Lengths are px, rounded to a thousandth, so that the last digits of floating point don't
show. What is empty or as always (no clip, no role, a solid line) is left out.
"""

from __future__ import annotations

from typing import TypeAlias, assert_never

from infographic.color import Color
from infographic.geometry import IDENTITY, Affine
from infographic.outline import Outline
from infographic.scene.items import (
    Box,
    GlyphRun,
    Group,
    Item,
    LinearGradient,
    Link,
    Paint,
    Path,
    Picture,
    RadialGradient,
    Shadow,
    Stroke,
)
from infographic.scene.scene import Page, Scene

Values: TypeAlias = dict[str, object]


def dump(scene: Scene) -> Values:
    """All of a scene: its pages with their items, back to front, and its metadata."""
    return _filled(
        title=scene.title,
        language=scene.language,
        author=scene.author,
        subject=scene.subject,
        rights=scene.rights,
        alt=scene.alt,
        description=scene.description,
        layout=scene.layout,
        theme=scene.theme,
        warnings=[warning.as_dict() for warning in scene.warnings],
        pages=[_page(page) for page in scene.pages],
    )


def _page(page: Page) -> Values:
    return _filled(
        size=_numbers(page.size),
        background=_paint(page.background),
        alt=page.alt,
        description=page.description,
        trim=page.trim and _numbers(page.trim),
        bleed=page.bleed and _numbers(page.bleed),
        items=[_item(item) for item in page.items],
    )


def _item(item: Item) -> Values:
    if isinstance(item, Group):
        return _group(item)
    if isinstance(item, GlyphRun):
        return _text(item)
    if isinstance(item, Box):
        return _filled(
            kind="box",
            rect=_numbers(item.rect),
            fill=_paint(item.fill),
            radius=_number(item.radius),
        )
    if isinstance(item, Path):
        return _filled(
            kind="path",
            outline=path_data(item.outline),
            fill=_paint(item.fill),
            stroke=item.stroke and _stroke(item.stroke),
        )
    if isinstance(item, Picture):
        return _picture(item)
    if isinstance(item, Shadow):
        return _filled(
            kind="shadow",
            rect=_numbers(item.rect),
            radius=_number(item.radius),
            offset=_numbers((item.dx, item.dy)),
            blur=_number(item.blur),
            color=item.color.hex,
        )
    if isinstance(item, Link):
        return _filled(kind="link", rect=_numbers(item.rect), url=item.url, title=item.title)
    assert_never(item)


def _group(group: Group) -> Values:
    return _filled(
        kind="group",
        role=group.role and group.role.value,
        index=group.index,
        language=group.language,
        alt=group.alt,
        source=str(group.source),
        frame=group.frame and _numbers(group.frame),
        transform=None if group.transform == IDENTITY else _affine(group.transform),
        clip=group.clip and path_data(group.clip),
        items=[_item(item) for item in group.items],
    )


def _text(run: GlyphRun) -> Values:
    return _filled(
        kind="text",
        text=run.text,
        font=run.font.key,
        size=_number(run.size),
        color=run.color.hex,
        origin=_numbers(run.origin),
        advance=_number(run.advance),
        language=run.language,
        direction=run.direction,
        features=dict(run.features),
        tracking=round(run.tracking, 4),
        glyphs=[_numbers(glyph) for glyph in run.glyphs],
    )


def _picture(picture: Picture) -> Values:
    from hashlib import sha256

    return _filled(
        kind="picture",
        rect=_numbers(picture.rect),
        pixels=[picture.width, picture.height],
        sha256=sha256(picture.pixels).hexdigest(),
        photo=picture.photo,
    )


def _paint(paint: Paint | None) -> str | Values | None:
    if paint is None:
        return None
    if isinstance(paint, Color):
        return paint.hex
    stops = [[_number(offset), color.hex] for offset, color in paint.stops]
    if isinstance(paint, LinearGradient):
        return {"from": _numbers(paint.start), "to": _numbers(paint.end), "stops": stops}
    if isinstance(paint, RadialGradient):
        center = _numbers(paint.center)
        return {"center": center, "radius": _number(paint.radius), "stops": stops}
    assert_never(paint)


def _stroke(stroke: Stroke) -> Values:
    return _filled(
        color=stroke.color.hex,
        width=_number(stroke.width),
        cap="" if stroke.cap == "round" else stroke.cap,
        join="" if stroke.join == "round" else stroke.join,
        dash=_numbers(stroke.dash),
    )


def path_data(outline: Outline) -> str:
    """An outline in the syntax of SVG paths."""
    return " ".join(
        " ".join((command[0], *(str(_number(value)) for value in command[1:])))
        for command in outline.commands
    )


def _affine(affine: Affine) -> list[float]:
    # A turn needs more digits than a place.
    turn = (affine.a, affine.b, affine.c, affine.d)
    return [*(round(value, 6) for value in turn), _number(affine.e), _number(affine.f)]


def _numbers(values: tuple[float, ...]) -> list[float]:
    return [_number(value) for value in values]


def _number(value: float) -> float:
    rounded = round(value, 3)
    return int(rounded) if rounded == int(rounded) else rounded


def _filled(**values: object) -> Values:
    """The values without those that are empty, zero or None."""
    return {name: value for name, value in values.items() if value}
