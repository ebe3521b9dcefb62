"""The contact sheet: all cells on one page, a row for each layout, a column for each theme."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from infographic.blocks.frame import Frame
from infographic.blocks.text import text_frame
from infographic.color import Color
from infographic.gallery.cells import WIDTH, Cell
from infographic.geometry import Affine, Rect, Size
from infographic.scene.items import Box, Group, Item
from infographic.scene.scene import Page, Scene
from infographic.text.fonts import FontBook
from infographic.text.paragraph import Typesetter
from infographic.theme.model import Theme
from infographic.theme.reader import load_theme

_COLUMN, _GAP, _MARGIN, _NAMES, _LEAST = WIDTH / 2, 16.0, 32.0, 124.0, 90.0
_TITLE, _NAME, _NOTE = 30.0, 19.0, 12.0


def contact_sheet(title: str, cells: Sequence[Cell]) -> Scene:
    """The sheet of cells that come layout by layout, each layout in the same themes."""
    sheet = _Sheet()
    rows = [list(row) for _, row in groupby(cells, key=lambda cell: cell.layout)]
    width = 2 * _MARGIN + _NAMES + len(rows[0]) * (_COLUMN + _GAP)
    heading = sheet.text(title, "title", _TITLE, width - 2 * _MARGIN)
    items: list[Item] = [heading.at(_MARGIN, _MARGIN)]
    y = _MARGIN + heading.height + 2 * _GAP
    names = [sheet.text(cell.theme, "tip_title", _NAME, _COLUMN) for cell in rows[0]]
    items += [name.at(_left(column), y) for column, name in enumerate(names)]
    y += max(name.height for name in names) + _GAP
    for row in rows:
        items.append(sheet.text(row[0].layout, "tip_title", _NAME, _NAMES - _GAP).at(_MARGIN, y))
        frames = [sheet.cell(cell) for cell in row]
        items += [frame.at(_left(column), y) for column, frame in enumerate(frames)]
        y += max(frame.height for frame in frames) + _GAP
    page = Page(Size(width, float(round(y + _MARGIN - _GAP))), sheet.paper, tuple(items))
    return Scene((page,), title)


def _left(column: int) -> float:
    return _MARGIN + _NAMES + column * (_COLUMN + _GAP)


class _Sheet:
    """Sets what stands on the sheet, in the type and colours of the base theme."""

    def __init__(self) -> None:
        self._theme: Theme = load_theme("calm")
        self._typesetter = Typesetter(FontBook())

    @property
    def paper(self) -> Color:
        return self._theme.palette.edge.mixed(self._theme.palette.paper, 0.5)

    def text(self, words: str, style: str, size: float, width: float) -> Frame:
        """Words at a size, in lines of at most ``width`` px."""
        paragraph = self._typesetter.set(words, self._theme.type[style].at(size), width)
        return text_frame(paragraph, self._theme.palette.ink)

    def cell(self, cell: Cell) -> Frame:
        """The picture; or an empty place with the reason."""
        if cell.small is None:
            return self._problem(cell)
        size = Size(_COLUMN, cell.size.height * _COLUMN / WIDTH)
        return Frame(size, (replace(cell.small, rect=Rect(0, 0, *size)),))

    def _problem(self, cell: Cell) -> Frame:
        words = self.text(cell.reason, "tip_text", _NOTE, _COLUMN - 2 * _GAP)
        size = Size(_COLUMN, max(_LEAST, words.height + 2 * _GAP))
        ground = Box(Rect(0, 0, *size), self._theme.palette.paper)
        inner = Group(words.items, Affine.translation(_GAP, _GAP))
        return Frame(size, (ground, inner))
