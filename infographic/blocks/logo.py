"""The sender's logo, with clear space about it."""

from __future__ import annotations

from pathlib import Path

from infographic.blocks.frame import Frame
from infographic.blocks.setting import Setting
from infographic.color import Color
from infographic.document.model import Document
from infographic.errors import fail, listing
from infographic.geometry import Point, Rect, Size
from infographic.icons.draw import icon_items
from infographic.icons.sets import is_file, is_within, read_file
from infographic.pictures import SUFFIXES, read_pixels
from infographic.scene.items import Box, Group, Item, Picture
from infographic.scene.roles import Role

_WIDEST = 3.6
"""The greatest width of a logo, in heights of it."""
_CLEAR = 0.25
"""The clear space about a logo, in heights of it."""
_LONGEST = 900


def logo_frame(setting: Setting, document: Document, height: float, ink: Color) -> Frame | None:
    """The logo ``height`` px high; None if the document has none.

    A drawing in one colour is drawn in ``ink``. One with colours of its own, and a
    photograph, gets a plate of the card's colour, because nobody knows what ground it
    was made for. InfographicError, with its line, for a file that can't be read or lies
    outside of the content's folder.
    """
    if not document.logo:
        return None
    file = _file(document)
    if file.suffix.lower() == ".svg":
        return _drawn(setting, document, file, height, ink)
    pixels = read_pixels(file, document.logo_source, _LONGEST)
    size = _fitted(pixels.width / pixels.height, height)
    pad = _CLEAR * size.height
    picture = Picture(Rect(pad, pad, *size), pixels.width, pixels.height, pixels.data)
    return _plate(setting, document, (picture,), size)


def _file(document: Document) -> Path:
    """The logo's file, if it lies within the folder of the content."""
    source, folder = document.logo_source, Path(document.folder)
    file = folder / document.logo
    if Path(document.logo).is_absolute() or not is_within(file, folder):
        raise fail(f"the logo '{document.logo}' lies outside of the content's folder", source)
    if file.suffix.lower() not in (".svg", *SUFFIXES):
        raise fail(f"'{document.logo}' is no picture", source, listing((".svg", *SUFFIXES)))
    if not is_file(file):
        raise fail(f"there is no file '{document.logo}'", source)
    return file


def _drawn(setting: Setting, document: Document, file: Path, height: float, ink: Color) -> Frame:
    drawing = read_file(file, file.stem, document.logo)
    size = _fitted(drawing.box.width / drawing.box.height, height)
    longer = max(size)
    if not drawing.colored:
        items = icon_items(drawing, Point(size.width / 2, size.height / 2), longer, ink)
        return Frame(size, (_told(document, items),))
    pad = _CLEAR * size.height
    center = Point(pad + size.width / 2, pad + size.height / 2)
    return _plate(setting, document, icon_items(drawing, center, longer, ink), size)


def _fitted(ratio: float, height: float) -> Size:
    width = height * ratio
    if width > _WIDEST * height:
        return Size(_WIDEST * height, _WIDEST * height / ratio)
    return Size(width, height)


def _plate(setting: Setting, document: Document, items: tuple[Item, ...], size: Size) -> Frame:
    pad = _CLEAR * size.height
    whole = Size(size.width + 2 * pad, size.height + 2 * pad)
    radius = min(setting.theme.shape.card_radius * setting.unit, pad)
    face = Box(Rect(0, 0, *whole), setting.palette.card, radius)
    return Frame(whole, (Group((face,), role=Role.DECORATION), _told(document, items)))


def _told(document: Document, items: tuple[Item, ...]) -> Group:
    alt = f"{document.author}, logo" if document.author else "Logo"
    return Group(items, role=Role.LOGO, alt=alt, source=document.logo_source)
