"""One tip as a card: a panel with numeral, small scene and icon, and the words below."""

from __future__ import annotations

from dataclasses import dataclass, replace

from infographic.art.base import Art, Spot
from infographic.blocks.frame import Frame
from infographic.blocks.icon import icon_disc
from infographic.blocks.numeral import numeral
from infographic.blocks.picture import panel
from infographic.blocks.setting import Setting
from infographic.blocks.surface import surface
from infographic.blocks.text import marked, stacked, text_frame, well_broken
from infographic.document.model import Tip
from infographic.geometry import Point, Rect, Size
from infographic.outline import rounded_rectangle
from infographic.scene.items import Group, Item, Link
from infographic.scene.roles import Role
from infographic.text.spans import Span
from infographic.text.web_address import shown_address
from infographic.theme.model import Tint

_DISC = 0.35
"""How much of the card there is in the colour of a disc: less light than the art has."""
_LABEL = 128.0
"""The least width that numerals have beside a picture."""


@dataclass(frozen=True, slots=True)
class TipCard:
    """A card whose words are set, and whose height is still open.

    ``wide`` cards have the panel at the left and the words right of it.
    """

    setting: Setting
    tip: Tip
    index: int
    numbered: bool
    tint: Tint
    progress: float
    art: Art
    width: float
    words: Frame
    panel: Size
    wide: bool = False

    @property
    def height(self) -> float:
        """The least height, in px."""
        u = self.setting.unit
        if self.wide:
            return max(self.panel.height, self.words.height + 2 * 46 * u)
        return self.panel.height + 38 * u + self.words.height + 42 * u

    @property
    def gladly(self) -> float:
        """What more height does it good, in px."""
        return 0.4 * self.panel.height

    def taller(self, by: float) -> TipCard:
        """The card with a panel above its words that is ``by`` px higher."""
        panel = Size(self.panel.width, self.panel.height + (0.0 if self.wide else by))
        return replace(self, panel=panel)

    def frame(self, height: float) -> Frame:
        """The card at ``height`` px; what is to spare lies below the words."""
        u = self.setting.unit
        face = Rect(0, 0, self.width, height)
        panel = Size(self.panel.width, height if self.wide else self.panel.height)
        radius = self.setting.theme.shape.card_radius * u
        padding = self.setting.theme.spacing.padding * u
        x = panel.width + padding if self.wide else padding
        y = (height - self.words.height) / 2 if self.wide else panel.height + 38 * u
        body = Group((self.words.at(x, y),), frame=face)
        items: tuple[Item, ...] = (
            surface(self.setting, face, self.setting.palette.card, radius),
            self._panel(panel, radius),
            body,
        )
        tip = Group(items, role=Role.TIP, index=self.index, source=self.tip.source)
        return Frame(Size(self.width, height), (tip,))

    def _panel(self, size: Size, radius: float) -> Group:
        u = self.setting.unit
        padding = self.setting.theme.spacing.padding * u
        r = radius
        corners = (r, 0, 0, r) if self.wide else (r, r, 0, 0)
        clip = rounded_rectangle(Rect(0, 0, *size), *corners)
        label = self._label()
        disc = 45 * u if self.tip.icon else 0.0
        left = padding + (label.width + 24 * u if label else 0.0)
        right = size.width - padding - (2 * disc + 20 * u if disc and label else 0.0)
        if disc and not label:
            left += 2 * disc + 20 * u
        spot = Spot(
            size.width, size.height, left, right, self.setting.palette, self.tint,
            self.progress, self.index, u,
        )  # fmt: skip
        beside = max(left + 8 * u, _LABEL * u) if label else 0.0
        items: list[Item] = [Group(panel(self.tip.image, self.art, spot, beside), clip=clip)]
        if label:
            y = (size.height - label.height) / 2
            items.append(marked(label, padding, y, Role.TIP_LABEL, index=self.index))
        if disc:
            x = size.width - padding - disc if label else padding + disc
            items.append(self._disc(Point(x, size.height / 2), disc))
        return Group(tuple(items))

    def _label(self) -> Frame | None:
        if not self.numbered:
            return None
        return numeral(self.setting, self.index, self.setting.style("numeral"), self.tint.ink)

    def _disc(self, center: Point, radius: float) -> Group:
        palette = self.setting.palette
        return icon_disc(
            self.setting, self.tip.icon, self.tip.icon_source, center, radius,
            self.tint.ground.mixed(palette.card, _DISC), self.tint.ink,
        )  # fmt: skip


def tip_words(
    setting: Setting,
    tip: Tip,
    index: int,
    width: float,
    *,
    title: float = 1.0,
    text: float = 1.0,
    gap: float = 26.0,
    tuned: bool = False,
    spare: int = 0,
    aside: float = 0.0,
    head: float = 0.0,
    titled: bool = True,
    hang: bool = False,
) -> Frame:
    """Title, text and link of a tip below each other, ``width`` px wide; ``aside`` px
    right of the title stay free, and what is below it begins as if it were at least
    ``head`` px high.

    ``title`` and ``text`` are factors of the theme's sizes; ``gap`` steps of the page
    lie between the parts. ``tuned`` texts may be narrower where that breaks them better,
    and take ``spare`` lines more. Without ``titled`` the title is left out. With ``hang``
    the ink of each line stands on the edge.
    """
    u, palette = setting.unit, setting.palette
    frames: list[Frame] = []
    if titled:
        style = setting.style("tip_title", title)
        name = setting.text(tip.title, style, width - aside, max_lines=2)
        part = _part(text_frame(name, palette.ink, hang=hang), Role.TIP_TITLE, index, tip)
        frames.append(replace(part, size=Size(part.width, max(part.height, head))))
    if tip.text:
        style = setting.style("tip_text", text)
        if tuned:
            body = well_broken(setting, tip.text, style, width, spare)
        else:
            body = setting.text(tip.text, style, width)
        frame = text_frame(body, palette.soft, hang=hang, link_color=palette.accent)
        frames.append(_part(frame, Role.TIP_TEXT, index, tip))
    if tip.url:
        frames.append(tip_address(setting, tip.url, index, width))
    return stacked(frames, [gap * u] * (len(frames) - 1))


def _part(frame: Frame, role: Role, index: int, tip: Tip) -> Frame:
    text = tip.title if role is Role.TIP_TITLE else tip.text
    return Frame(frame.size, (marked(frame, 0, 0, role, text, index),), frame.baseline)


def tip_address(setting: Setting, url: str, index: int, width: float) -> Frame:
    """The link of a tip, as people would type it."""
    style = setting.style("url")
    words = setting.typesetter.fit((Span(shown_address(url)),), style, width, 2, setting.smallest)
    frame = text_frame(words, setting.palette.accent)
    area = Rect(0, -0.4 * style.size, frame.width, frame.height + 0.8 * style.size)
    link = Link(area, url, shown_address(url))
    return Frame(frame.size, (Group((*frame.items, link), role=Role.TIP_TEXT, index=index),))
