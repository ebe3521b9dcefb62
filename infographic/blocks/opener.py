"""The band with what comes before the first tip."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from infographic.blocks.frame import Frame
from infographic.blocks.icon import icon_disc
from infographic.blocks.setting import Setting
from infographic.blocks.surface import surface
from infographic.blocks.text import marked, text_frame
from infographic.color import Color, contrast
from infographic.document.model import Opener
from infographic.geometry import Point, Rect, Size
from infographic.outline import circle, rounded_rectangle
from infographic.scene.items import Group, Item, Path
from infographic.scene.roles import Role
from infographic.theme.contrast import AA

# Radii in radii of the disc, and opacities: faint enough for the title that lies on them.
_RINGS: tuple[tuple[float, float], ...] = ((4.1, 0.012), (3.2, 0.016), (2.4, 0.022), (1.38, 0.12))


@dataclass(frozen=True, slots=True)
class BandEdges:
    """The x of the three columns of a band, so that they meet the edges of the list:
    the disc's left edge, the title's (without a disc), and the text's; and the right end
    of the text."""

    disc: float
    text: float
    right: float


def opener_band(
    setting: Setting,
    opener: Opener,
    width: float,
    edges: BandEdges,
    *,
    bare: bool = False,
    dense: bool = False,
) -> Frame:
    """A band ``width`` px wide: disc, title, and the text beside the title (below it on
    a narrow page). It grows with its words; a ``dense`` one is as low as they let it.
    ``bare`` leaves out the band's own face, where its colour is there already."""
    u, radius, p = setting.unit, (34 if dense else 46) * setting.unit, setting.palette
    has_icon = bool(opener.icon)
    title_x = edges.disc + (2 * radius + 36 * u if has_icon else 0)
    beside = width >= 800 * u
    words: list[tuple[Role, Frame, float, float]] = []
    if beside:
        height = _columns(setting, opener, title_x, edges, words, dense)
    else:
        height = _rows(setting, opener, title_x, edges, words)
    band = Rect(0, 0, width, height)
    items: list[Item] = []
    if not bare:
        radius_of_band = setting.theme.shape.band_radius * u
        items.append(surface(setting, band, setting.palette.band, radius_of_band))
    if has_icon:
        center = Point(edges.disc + radius, height / 2)
        # Beside the title the text stands beyond their reach.
        inks = (p.band_ink,) if beside else (p.band_ink, p.band_soft)
        items.append(_rings(center, radius, band, setting, inks, bare))
        ground, ink = setting.palette.band_ink, setting.palette.band
        items.append(
            icon_disc(setting, opener.icon, opener.icon_source, center, radius, ground, ink)
        )
    parts: list[Item] = []
    for role, frame, x, y in words:
        source = opener.title if role is Role.OPENER_TITLE else opener.text
        parts.append(marked(frame, x, y, role, source))
    items.append(Group(tuple(parts), role=Role.OPENER, frame=band, source=opener.source))
    return Frame(Size(width, height), tuple(items))


def _columns(
    setting: Setting,
    opener: Opener,
    title_x: float,
    edges: BandEdges,
    words: list[tuple[Role, Frame, float, float]],
    dense: bool,
) -> float:
    u, p = setting.unit, setting.palette
    title = text = None
    if opener.title:
        room = (edges.text if opener.text else edges.right) - title_x - 40 * u
        style = setting.style("opener_title")
        title = text_frame(setting.text(opener.title, style, room, max_lines=2), p.band_ink)
    if opener.text:
        x = edges.text if opener.title else title_x
        text = text_frame(
            setting.text(opener.text, setting.style("opener_text"), edges.right - x), p.band_soft,
            link_color=p.band_ink,
        )  # fmt: skip
    tallest = max(frame.height for frame in (title, text) if frame)
    height = max(104 * u, tallest + 2 * 26 * u) if dense else max(172 * u, tallest + 2 * 48 * u)
    if title:
        words.append((Role.OPENER_TITLE, title, title_x, (height - title.height) / 2))
    if text:
        x = edges.text if title else title_x
        words.append((Role.OPENER_TEXT, text, x, (height - text.height) / 2))
    return height


def _rows(
    setting: Setting,
    opener: Opener,
    x: float,
    edges: BandEdges,
    words: list[tuple[Role, Frame, float, float]],
) -> float:
    u, p = setting.unit, setting.palette
    y = 48 * u
    if opener.title:
        style = setting.style("opener_title")
        frame = text_frame(setting.text(opener.title, style, edges.right - x, 2), p.band_ink)
        words.append((Role.OPENER_TITLE, frame, x, y))
        y += frame.height + (30 * u if opener.text else 0)
    if opener.text:
        style = setting.style("opener_text")
        frame = text_frame(
            setting.text(opener.text, style, edges.right - x), p.band_soft, link_color=p.band_ink
        )
        words.append((Role.OPENER_TEXT, frame, x, y))
        y += frame.height
    return y + 48 * u


def _rings(
    center: Point,
    radius: float,
    band: Rect,
    setting: Setting,
    inks: Sequence[Color],
    bare: bool,
) -> Group:
    """Rings around the disc, within the band; without a face, or where even the faint ones
    would cost words in those ``inks`` AA, only the one that reaches neither a word nor an edge."""
    corner = setting.theme.shape.band_radius * setting.unit
    color, ground = setting.palette.band_ink, setting.palette.band
    for _, alpha in _RINGS[:-1]:
        ground = color.with_alpha(alpha).over(ground)
    kept = _RINGS
    if bare or min(contrast(ink, ground) for ink in inks) < AA:
        kept = _RINGS[-1:]
    rings = tuple(Path(circle(center, radius * by), color.with_alpha(a)) for by, a in kept)
    if bare:
        return Group(rings, role=Role.DECORATION)
    clip = rounded_rectangle(band, corner, corner, corner, corner)
    return Group(rings, clip=clip, role=Role.DECORATION)
