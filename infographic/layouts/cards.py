"""Cards in one to three columns between a header scene and a closing scene.

Rows share their height; an odd last card spans the page, so that no hole is left.
The colour of the cards walks through the theme's tints, and the art beside each tip
moves on from card to card: both say where in the list one is.
"""

from __future__ import annotations

from infographic.art.base import Art
from infographic.blocks.footer import footer
from infographic.blocks.frame import Frame
from infographic.blocks.header import header
from infographic.blocks.header_picture import header_art
from infographic.blocks.opener import BandEdges, opener_band
from infographic.blocks.setting import Setting
from infographic.blocks.tints import tint_walk
from infographic.blocks.tip_card import TipCard, tip_words
from infographic.document.model import Document
from infographic.geometry import Size
from infographic.layouts.base import Brief, Layout, Suits
from infographic.layouts.pages import Flow, flowing_scene
from infographic.scene.items import Item
from infographic.scene.scene import Scene
from infographic.sizes import canvas_of
from infographic.theme.model import Tint

_PANEL_HEIGHT, _PICTURE_HEIGHT = 152.0, 268.0
_LONG = 420
"""Characters of title and text from which a tip gets a whole row to itself."""
_SHORT = 60
"""Characters of the longest text up to which three columns read well."""


def arrange(brief: Brief) -> Scene:
    """The whole scene; pages where one would be too tall for a PDF."""
    document, width = brief.document, brief.canvas.width
    setting = Setting(
        brief.theme, brief.typesetter, brief.icons, width / 1200, brief.canvas.smallest
    )
    margin = brief.theme.spacing.margin * setting.unit
    art = header_art(document, brief.theme.art)
    columns = column_count(document, width / setting.unit)
    top = header(setting, document, art, width, margin)
    rows = _rows(setting, document, art, width - 2 * margin, columns)
    lead = _opener(setting, document, width - 2 * margin)
    end = footer(setting, document, art, width, margin)
    return flowing_scene(brief, setting, Flow(top, lead, rows, end, margin))


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


def _opener(setting: Setting, document: Document, width: float) -> Frame | None:
    opener = document.opener
    if opener is None or not (opener.title or opener.text):
        return None
    u, spacing = setting.unit, setting.theme.spacing
    column = (width - spacing.gap * u) / 2
    padding = spacing.padding * u
    edges = BandEdges(padding, column + spacing.gap * u + padding, width - padding)
    return opener_band(setting, opener, width, edges)


def _rows(
    setting: Setting, document: Document, art: Art, width: float, columns: int
) -> list[Frame]:
    """The cards, row by row; a last row that isn't full is stretched over the page."""
    gap = setting.theme.spacing.gap * setting.unit
    tints = tint_walk(setting.palette.tints, len(document.tips))
    rows: list[Frame] = []
    start = 0
    while start < len(document.tips):
        count = min(columns, len(document.tips) - start)
        card = (width - gap * (count - 1)) / count
        wide = count == 1 and width >= 800 * setting.unit
        row = range(start, start + count)
        pictured = any(document.tips[index].image for index in row)
        panel = Size(
            (card - gap) / 2 if wide else card,
            (_PICTURE_HEIGHT if pictured else _PANEL_HEIGHT) * setting.unit,
        )
        cards = [_card(setting, document, art, index, tints[index], card, panel) for index in row]
        height = max(one.height for one in cards)
        items: list[Item] = [
            one.frame(height).at(place * (card + gap), 0) for place, one in enumerate(cards)
        ]
        rows.append(Frame(Size(width, height), tuple(items)))
        start += count
    return rows


def _card(
    setting: Setting,
    document: Document,
    art: Art,
    index: int,
    tint: Tint,
    width: float,
    panel: Size,
) -> TipCard:
    u, spacing = setting.unit, setting.theme.spacing
    tip = document.tips[index]
    wide = panel.width < width
    inner = width - (panel.width if wide else 0) - 2 * spacing.padding * u
    progress = index / max(1, len(document.tips) - 1)
    return TipCard(
        setting, tip, index + 1, document.numbered, tint, progress, art, width,
        tip_words(setting, tip, index + 1, inner), panel, wide,
    )  # fmt: skip


LAYOUT = Layout(
    summary="cards in columns between two scenes; for lists of any length",
    canvas=canvas_of("web"),
    arrange=arrange,
    images=frozenset({"header", "tip"}),
    suits=Suits(tips=(4, 20), words=(0, 40)),
)
