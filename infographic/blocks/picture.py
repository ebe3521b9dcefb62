"""Pictures from files: cropped to their place about the point that has to stay."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from infographic.art.base import Art, Spot
from infographic.color import Color
from infographic.document.model import Image
from infographic.errors import Source, fail, listing
from infographic.geometry import Affine, Point, Rect, Size
from infographic.icons.draw import icon_items
from infographic.icons.model import Icon
from infographic.icons.sets import is_file, is_within, read_file
from infographic.outline import rectangle
from infographic.pictures import SUFFIXES, read_pixels
from infographic.scene.items import Box, Group, Item, Picture
from infographic.scene.roles import Role

_FINE, _MOST = 2.0, 1800
"""Pixels per px of the page that a picture keeps, and the most along its longer side."""


def picture(image: Image, size: Size, ink: Color, index: int | None = None) -> Group:
    """The image, filling ``size``; a drawing in one colour is drawn in ``ink``.

    ``index`` is the tip that it belongs to. InfographicError, with its line, for a file
    that can't be read or lies outside of the content's folder.
    """
    file = picture_file(image.file, image.folder, "image", image.source)
    items: tuple[Item, ...]
    if file.suffix.lower() == ".svg":
        items = _drawing(read_file(file, file.stem, image.file), image, size, ink)
    else:
        longest = min(_MOST, round(_FINE * max(size)))
        pixels = read_pixels(
            file, image.source, longest, lambda w, h: cropped(Size(w, h), size, image.focus)
        )
        place = Rect(0, 0, *size)
        items = (Picture(place, pixels.width, pixels.height, pixels.data, pixels.photo),)
    role = Role.DECORATION if image.decorative else Role.FIGURE
    alt = "" if image.decorative else image.alt
    edge = rectangle(Rect(0, 0, *size))
    return Group(items, clip=edge, role=role, index=index, alt=alt, source=image.source)


def panel(image: Image | None, art: Art, spot: Spot, beside: float) -> tuple[Group, ...]:
    """What fills a tip's panel: the art's sign or, right of ``beside`` px, the image."""
    ground = Box(Rect(0, 0, spot.width, spot.height), spot.tint.ground)
    if image is None:
        return (Group((ground, *art.spot(spot)), role=Role.DECORATION),)
    size = Size(spot.width - beside, spot.height)
    shown = picture(image, size, spot.tint.ink, spot.index)
    place = Affine.translation(beside, 0)
    return (Group((ground,), role=Role.DECORATION), replace(shown, transform=place))


def picture_file(name: str, folder: str, noun: str, source: Source) -> Path:
    """The file of a picture, if it lies within the folder of the content; else an
    InfographicError that calls it ``noun``."""
    file = Path(folder) / name
    if Path(name).is_absolute() or not is_within(file, Path(folder)):
        raise fail(f"the {noun} '{name}' lies outside of the content's folder", source)
    if file.suffix.lower() not in (".svg", *SUFFIXES):
        raise fail(f"'{name}' is no picture", source, listing((".svg", *SUFFIXES)))
    if not is_file(file):
        raise fail(f"there is no file '{name}'", source)
    return file


def cropped(whole: Size, place: Size, focus: tuple[float, float]) -> Rect:
    """The largest part of ``whole`` in the proportions of ``place``, about the focus as
    far as the edges let it."""
    scale = min(whole.width / place.width, whole.height / place.height)
    width, height = scale * place.width, scale * place.height
    x = min(max(0.0, focus[0] * whole.width - width / 2), whole.width - width)
    y = min(max(0.0, focus[1] * whole.height - height / 2), whole.height - height)
    return Rect(x, y, width, height)


def _drawing(drawing: Icon, image: Image, size: Size, ink: Color) -> tuple[Item, ...]:
    box = drawing.box
    part = cropped(Size(box.width, box.height), size, image.focus)
    scale = size.width / part.width
    center = Point(scale * (box.width / 2 - part.x), scale * (box.height / 2 - part.y))
    return icon_items(drawing, center, scale * max(box.width, box.height), ink)
