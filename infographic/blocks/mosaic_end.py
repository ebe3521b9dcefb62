"""The last tiles of a mosaic: the end of the art's story with the closing words, and the
call to action, a tile that is a button as a whole."""

from __future__ import annotations

from dataclasses import dataclass, replace

from infographic.art.base import Art, Stage
from infographic.blocks.frame import Frame
from infographic.blocks.setting import Setting
from infographic.blocks.text import marked, stacked, text_frame
from infographic.color import Color, contrast
from infographic.document.model import Action, Text
from infographic.geometry import Point, Rect, Size
from infographic.outline import Outline, circle, polygon, rounded_rectangle
from infographic.scene.items import Box, Group, Item, Link, Path, Stroke
from infographic.scene.roles import Role
from infographic.text.spans import Span
from infographic.text.web_address import shown_address
from infographic.theme.contrast import AA
from infographic.theme.vision import difference

_PADDING, _HEAD, _DISC, _BETWEEN = 36.0, 44.0, 84.0, 26.0
_WIDEST = 640.0
_DENSE, _DENSE_CLOSING = 28.0, 0.84
_ZOOMS = (1.0, 0.86, 0.74, 0.64, 0.55, 0.47)
"""Widths of the last scene in shares of its tile, where the tile's height is bound."""
_SHOWS = 0.06
"""The OKLab distance from the page at which a tile still shows."""


@dataclass(frozen=True, slots=True)
class EndTile:
    """A tile whose height is still open: its least height, what lies at its top, and what
    stands at its foot; a ``spare_foot`` only where there is room for it."""

    setting: Setting
    role: Role
    height: float
    head: tuple[Item, ...]
    words: Frame
    words_y: float
    foot: tuple[Item, ...] = ()
    foot_height: float = 0.0
    link: Link | None = None
    spare_foot: bool = False

    def items(self, place: Rect) -> Group:
        """The tile at its place."""
        setting = self.setting
        radius = setting.theme.shape.card_radius * setting.unit
        whole = Rect(0, 0, place.width, place.height)
        clip = rounded_rectangle(whole, radius, radius, radius, radius)
        ground = _colors(setting)[0] if self.role is Role.ACTION else setting.palette.anchor
        scene = Group((Box(whole, ground), *self.head), clip=clip, role=Role.DECORATION)
        words = self.words.at(_PADDING * setting.unit, self.words_y)
        fits = self.words_y + self.words.height + self.foot_height <= place.height
        feet = self.foot if fits or not self.spare_foot else ()
        foot = Frame(Size(0, 0), feet).at(0, place.height - self.foot_height)
        link = (replace(self.link, rect=whole),) if self.link else ()
        body = Group((words, foot, *link), role=self.role, frame=whole)
        return Frame(Size(place.width, place.height), (scene, body)).at(place.x, place.y)


def closing_tile(
    setting: Setting,
    art: Art,
    closing: Text | None,
    width: float,
    height: float | None = None,
    dense: bool = False,
) -> EndTile:
    """The art's last scene, and the closing words below it; in a tile whose ``height`` is
    bound the scene is as large as they leave room for, or left out."""
    u, p = setting.unit, setting.palette
    if height is not None:
        return _bound(setting, art, closing, Size(width, height), dense)
    finale = art.finale(Stage(width, p, (), margin=_PADDING * u))
    if closing is None:
        return EndTile(setting, Role.DECORATION, finale.height + _HEAD * u, finale.items,
                       Frame(Size(0, 0), ()), 0.0)  # fmt: skip
    said = _closing(setting, closing, width, 1.16)
    y = finale.height + 12 * u
    return EndTile(setting, Role.CLOSING, y + said.height + _HEAD * u, finale.items, said, y)


def _closing(setting: Setting, closing: Text, width: float, factor: float) -> Frame:
    u, p = setting.unit, setting.palette
    room = min(width - 2 * _PADDING * u, _WIDEST * u)
    words = setting.text(closing, setting.style("closing", factor), room)
    link = p.button if contrast(p.button, p.anchor) >= AA else p.anchor_ink
    frame = text_frame(words, p.anchor_ink, hang=True, link_color=link)
    return Frame(frame.size, (marked(frame, 0, 0, Role.CLOSING, closing),))


def _bound(setting: Setting, art: Art, closing: Text | None, size: Size, dense: bool) -> EndTile:
    u = setting.unit
    nothing = Frame(Size(0, 0), ())
    pad = (_DENSE if dense else _HEAD) * u
    factor = _DENSE_CLOSING if dense else 1.0
    said = _closing(setting, closing, size.width, factor) if closing else nothing
    least = said.height + 2 * pad
    role = Role.CLOSING if closing else Role.DECORATION
    for zoom in _ZOOMS:
        wide = zoom * size.width
        left = size.width - wide
        stage = Stage(wide, setting.palette, (), margin=_PADDING * u, left=left)
        finale = art.finale(stage)
        if finale.height + least - pad <= size.height:
            scene = Frame(Size(wide, finale.height), finale.items).at(
                left, size.height - least + pad - finale.height - 12 * u
            )
            y = size.height - pad - said.height
            return EndTile(setting, role, size.height, (scene,), said, y)
    y = (max(size.height, least) - said.height) / 2
    return EndTile(setting, role, least, (), said, y)


def action_tile(setting: Setting, action: Action, width: float, dense: bool = False) -> EndTile:
    """The words of the action, its address, and an arrow if it leads anywhere; a ``dense``
    tile has the arrow only where there is room for it."""
    u, (ground, ink) = setting.unit, _colors(setting)
    room = width - 2 * _PADDING * u
    spans = action.text.spans if action.text else (Span(shown_address(action.url)),)
    style = replace(setting.style("opener_title", 0.72 if dense else 1.0), wrap="sense")
    title = setting.typesetter.fit(spans, style, room, 4, setting.smallest, action.source)
    frames = [text_frame(title, ink)]
    if action.text and action.url:
        address = (Span(shown_address(action.url)),)
        words = setting.typesetter.fit(address, setting.style("url"), room, 2, setting.smallest)
        frames.append(text_frame(words, ink))
    said = stacked(frames, [(16 if dense else _BETWEEN) * u] * (len(frames) - 1))
    head = (_DENSE if dense else _HEAD) * u
    height = said.height + 2 * head
    if not action.url:
        return EndTile(setting, Role.ACTION, height, (), said, head)
    foot = (_DISC + _PADDING) * u
    center = Point(width - (_PADDING + _DISC / 2) * u, _DISC / 2 * u)
    arrow = Group(
        (
            Path(circle(center, _DISC / 2 * u), ink),
            Path(
                _arrow(center, 0.2 * _DISC * u),
                stroke=Stroke(ground, 0.075 * _DISC * u),
            ),
        ),
        role=Role.DECORATION,
    )
    title_text = "".join(span.text for span in spans)
    opened = Link(Rect(0, 0, 0, 0), action.url, title_text)
    if not dense:
        height += foot - 14 * u
    return EndTile(setting, Role.ACTION, height, (), said, head, (arrow,), foot, opened, dense)


def _colors(setting: Setting) -> tuple[Color, Color]:
    """Those of the button, turned round where it would not show upon the page."""
    p = setting.palette
    if difference(p.button, p.paper) < _SHOWS:
        return p.button_ink, p.button
    return p.button, p.button_ink


def _arrow(center: Point, half: float) -> Outline:
    x, y = center
    shaft = polygon([(x - half, y), (x + half, y)], closed=False)
    head = polygon([(x, y - half), (x + half, y), (x, y + half)], closed=False)
    return shaft + head
