"""Cards in one to three columns between a header scene and a closing scene.

Rows share their height; an odd last card spans the page, so that no hole is left.
The colour of the cards walks through the theme's tints, and the art beside each tip
moves on from card to card: both say where in the list one is.
"""

from __future__ import annotations

from collections.abc import Sequence

from infographic.art.base import Art
from infographic.blocks.compact_card import Card, Entry, compact_cards
from infographic.blocks.frame import Frame
from infographic.blocks.header_picture import header_art
from infographic.blocks.part import Part
from infographic.blocks.tints import tint_walk
from infographic.blocks.tip_card import TipCard, tip_words
from infographic.document.model import Document
from infographic.geometry import Size
from infographic.layouts.base import Brief, Layout, Suits
from infographic.layouts.fixed import filled_scene
from infographic.layouts.parts import Parts, Room
from infographic.layouts.scenic import scenic_parts
from infographic.scene.items import Item
from infographic.scene.scene import Scene
from infographic.sizes import canvas_of
from infographic.theme.model import Tint

_PANEL_HEIGHT, _PICTURE_HEIGHT = 152.0, 268.0
_LONG = 420
"""Characters of title and text from which a tip gets a whole row to itself."""
_SHORT = 60
"""Characters of the longest text up to which three columns read well."""
_DENSE_COLUMN = 15.5
"""The least width of a compact card, in em of its text."""


def arrange(brief: Brief) -> Scene:
    """The whole scene, on as few pages as hold it."""
    art = header_art(brief.document, brief.theme.art)
    return filled_scene(brief, lambda room: _parts(brief.document, art, room))


def _parts(document: Document, art: Art, room: Room) -> Parts:
    columns = column_count(document, room.width / room.setting.unit)
    if room.dense:
        fitting = int(room.inner / room.setting.style("tip_text").size // _DENSE_COLUMN)
        columns = max(1, min(fitting, 3 if room.dense > 1 else columns, len(document.tips)))
    return scenic_parts(document, art, room, _rows(document, art, room, columns))


def column_count(document: Document, width: float) -> int:
    """One to three columns, by the number of tips, their length and the page's width
    (in steps of 1200 to a page)."""
    lengths = [len(str(tip.title)) + len(str(tip.text or "")) for tip in document.tips]
    texts = [len(str(tip.text or "")) for tip in document.tips]
    if width < 800 or len(lengths) == 1 or sorted(lengths)[len(lengths) // 2] > _LONG:
        return 1
    words = max(len(word) for tip in document.tips for word in str(tip.title).split())
    if len(lengths) >= 6 and len(lengths) != 8 and max(texts) <= _SHORT and words <= 13:
        return 3
    return 2


def _rows(document: Document, art: Art, room: Room, columns: int) -> list[Part]:
    """The cards, row by row; a last row that isn't full is stretched over the page."""
    count = len(document.tips)
    tints = tint_walk(room.setting.palette.tints, count)
    starts = range(0, count, columns)
    return [
        _row(document, art, room, range(start, min(start + columns, count)), tints)
        for start in starts
    ]


def _row(document: Document, art: Art, room: Room, row: range, tints: Sequence[Tint]) -> Part:
    gap = room.setting.theme.spacing.gap * room.setting.unit * (0.56 if room.dense else 1.0)
    width = (room.inner - gap * (len(row) - 1)) / len(row)
    cards = _cards(document, art, room, row, width, tints)

    least = max(card.height for card in cards)

    def frame(height: float) -> Frame:
        items: list[Item] = [
            card.taller(height - least).frame(height).at(place * (width + gap), 0)
            for place, card in enumerate(cards)
        ]
        return Frame(Size(room.inner, height), tuple(items))

    gladly = max(card.gladly for card in cards)
    tallest = max(row, key=lambda index: cards[index - row.start].height)
    return Part(least, frame, gladly, document.tips[tallest].source)


def _cards(
    document: Document, art: Art, room: Room, row: range, width: float, tints: Sequence[Tint]
) -> Sequence[Card]:
    setting, count = room.setting, len(document.tips)
    last = max(1, count - 1)
    if room.dense:
        entries = [
            Entry(
                setting, document.tips[index], index + 1, document.numbered, tints[index],
                index / last, art,
            )
            for index in row
        ]  # fmt: skip
        return compact_cards(entries, width)
    wide = len(row) == 1 and width >= 800 * setting.unit
    pictured = any(document.tips[index].image for index in row)
    panel = Size(
        (width - setting.theme.spacing.gap * setting.unit) / 2 if wide else width,
        (_PICTURE_HEIGHT if pictured else _PANEL_HEIGHT) * setting.unit,
    )
    inner = width - (panel.width if wide else 0) - 2 * setting.theme.spacing.padding * setting.unit
    return [
        TipCard(
            setting, document.tips[index], index + 1, document.numbered, tints[index],
            index / last, art, width, tip_words(setting, document.tips[index], index + 1, inner),
            panel, wide,
        )
        for index in row
    ]  # fmt: skip


LAYOUT = Layout(
    summary="cards in columns between two scenes; for lists of any length",
    canvas=canvas_of("web"),
    arrange=arrange,
    images=frozenset({"header", "tip"}),
    suits=Suits(tips=(4, 20), words=(0, 40)),
)
