"""A specimen of fonts: every family in its own letters, at all its weights."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from infographic.blocks.frame import Frame
from infographic.errors import InfographicError
from infographic.geometry import Size
from infographic.scene.items import Group, Item
from infographic.scene.roles import Role
from infographic.scene.scene import Scene
from infographic.sheets.page import GAP, MARGIN, WIDTH, Sheet
from infographic.text.faces import FaceFile
from infographic.text.fonts import Family, Font, FontBook
from infographic.text.scripts import scripts
from infographic.text.style import TextStyle
from infographic.theme.model import Theme

_ACROSS, _PADDING = 2, 26.0
_NAME, _NOTE, _LABEL, _LINE = 44.0, 15.0, 14.0, 23.0
_LABELS = 96.0
_PANGRAM = "Sphinx of quartz, judge my vow"
_VARIED = (100, 350, 400, 550, 725, 900)
"""Weights at which a variable font is shown, as far as it has them."""


def specimen(families: Sequence[Family], fonts: FontBook, theme: Theme) -> Scene:
    """The families in two columns, each in a card."""
    faces = sum(len(family.faces) for family in families)
    count = f"{len(families)} families, {faces} files"
    sheet = Sheet(theme, fonts, "Fonts", count if len(families) != 1 else f"{faces} files")
    width = (WIDTH - 2 * MARGIN - (_ACROSS - 1) * GAP) / _ACROSS
    bottoms = [sheet.bottom] * _ACROSS
    for place, family in enumerate(families):
        column = bottoms.index(min(bottoms))
        card = _card(sheet, family, width)
        sheet.add(place + 1, card, MARGIN + column * (width + GAP), bottoms[column])
        bottoms[column] += card.height + GAP
    return sheet.scene()


def _card(sheet: Sheet, family: Family, width: float) -> Frame:
    palette, inner = sheet.theme.palette, width - 2 * _PADDING
    try:
        first = sheet.fonts.find(family.name, 400)
        told = f"{', '.join(scripts(first)) or 'Symbols'}; {family.origin}"
        rows = list(_rows(sheet, family, inner))
        name = _in_own(sheet, first, family.name, _NAME, inner)
    except InfographicError as error:
        told, rows = error.diagnostics[0].message, []
        name = sheet.text(family.name, "tip_text", _NAME, inner, lines=1)
    note = sheet.text(told, "tip_text", _NOTE, inner, palette.soft)
    y = _PADDING
    placed: list[Item] = [Group((name.at(_PADDING, y),), role=Role.TIP_TITLE)]
    below: list[Item] = []
    y += name.height + 18
    below.append(note.at(_PADDING, y))
    y += note.height + 26
    for row in rows:
        below.append(row.at(_PADDING, y))
        y += row.height + 20
    size = Size(width, y - 20 + _PADDING if rows else y)
    ground = Group((sheet.card(size),), role=Role.DECORATION)
    return Frame(size, (ground, *placed, Group(tuple(below), role=Role.TIP_TEXT)))


def _rows(sheet: Sheet, family: Family, width: float) -> Iterator[Frame]:
    """A line for each weight and slant, with its name before it."""
    shown = {(face.italic, weight) for face in family.faces for weight in _weights(face)}
    for italic, weight in sorted(shown):
        font = sheet.fonts.find(family.name, weight, italic)
        label = f"{weight}{' italic' if italic else ''}"
        name = sheet.text(label, "tip_text", _LABEL, _LABELS, sheet.theme.palette.soft)
        words = _in_own(sheet, font, _sample(font), _LINE, width - _LABELS)
        base = max(name.height, words.height)
        items = name.at(0, base - name.height), words.at(_LABELS, base - words.height)
        yield Frame(Size(width, base), items)


def _weights(face: FaceFile) -> list[int]:
    if not face.is_variable:
        return [face.lightest]
    inner = [weight for weight in _VARIED if face.lightest < weight < face.heaviest]
    return [face.lightest, *inner, face.heaviest]


def _in_own(sheet: Sheet, font: Font, words: str, size: float, width: float) -> Frame:
    """Words in a font, or in the theme's where it lacks the letters."""
    style = TextStyle((font.family,), size, font.weight, font.italic, leading=1.2)
    if not any(font.covers(char) for char in words):
        style = replace(sheet.theme.type["tip_text"], size=size)
    return sheet.text(words, style, size, width, lines=1)


def _sample(font: Font) -> str:
    """A pangram; of a font without Latin letters some of those that it has."""
    if all(map(font.covers, "aeiou")):
        return _PANGRAM
    letters = [char for char in map(chr, sorted(font.face.unicodes)) if char.isalpha()]
    return " ".join(letters[:14])
