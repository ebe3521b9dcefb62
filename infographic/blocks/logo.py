"""The sender's logo, with clear space about it."""

from __future__ import annotations

from infographic.blocks.frame import Frame
from infographic.blocks.picture import picture_file
from infographic.blocks.setting import Setting
from infographic.color import Color, contrast
from infographic.document.model import Document, Logo
from infographic.errors import Source
from infographic.geometry import Point, Rect, Size
from infographic.icons.draw import icon_items
from infographic.icons.sets import read_file
from infographic.pictures import read_pixels
from infographic.scene.items import Box, Group, Item, Picture
from infographic.scene.roles import Role

_WIDEST = 3.6
"""The greatest width of a logo, in heights of it."""
_CLEAR = 0.25
"""The clear space about a logo, in heights of it."""
_LONGEST = 900
_BLACK, _WHITE = Color(0, 0, 0), Color(255, 255, 255)


def logo_frame(setting: Setting, document: Document, height: float, ink: Color) -> Frame | None:
    """The logo ``height`` px high where text is drawn in ``ink``; None if there is none.

    Of a light and a dark variant the one made for the ground is shown. A drawing in one
    colour is drawn in ``ink``. A lone file with colours of its own gets a plate of the
    card's colour, because nobody knows what ground it was made for. InfographicError,
    with its line, for a file that can't be read or lies outside of the content's folder.
    """
    logo = document.logo
    if logo is None:
        return None
    name, source = _variant(logo, ink)
    file = picture_file(name, logo.folder, "logo", source)
    items: tuple[Item, ...]
    if file.suffix.lower() == ".svg":
        drawing = read_file(file, file.stem, name)
        size = _fitted(drawing.box.width / drawing.box.height, height)
        items = icon_items(drawing, Point(size.width / 2, size.height / 2), max(size), ink)
        colored = drawing.colored
    else:
        pixels = read_pixels(file, source, _LONGEST)
        size, colored = _fitted(pixels.width / pixels.height, height), True
        items = (Picture(Rect(0, 0, *size), pixels.width, pixels.height, pixels.data),)
    alt = logo.alt or (f"{document.author}, logo" if document.author else "Logo")
    frame = Frame(size, (Group(items, role=Role.LOGO, alt=alt, source=source),))
    return _on_plate(setting, frame) if colored and not logo.dark else frame


def _variant(logo: Logo, ink: Color) -> tuple[str, Source]:
    """The file for the ground that text of this colour stands on."""
    if logo.dark and contrast(ink, _BLACK) > contrast(ink, _WHITE):
        return logo.dark, logo.dark_source
    return logo.file, logo.source


def _fitted(ratio: float, height: float) -> Size:
    width = height * ratio
    if width > _WIDEST * height:
        return Size(_WIDEST * height, _WIDEST * height / ratio)
    return Size(width, height)


def _on_plate(setting: Setting, logo: Frame) -> Frame:
    pad = _CLEAR * logo.height
    whole = Size(logo.width + 2 * pad, logo.height + 2 * pad)
    radius = min(setting.theme.shape.card_radius * setting.unit, pad)
    face = Box(Rect(0, 0, *whole), setting.palette.card, radius)
    return Frame(whole, (Group((face,), role=Role.DECORATION), logo.at(pad, pad)))
