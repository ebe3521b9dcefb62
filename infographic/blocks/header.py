"""The top of a page: title, subtitle and intro upon the art's scene."""

from __future__ import annotations

from dataclasses import dataclass

from infographic.art.base import Art, Backdrop, Stage
from infographic.blocks.frame import Frame
from infographic.blocks.setting import Setting
from infographic.blocks.text import line_rects, marked, text_frame
from infographic.color import Color
from infographic.document.model import Document, Text
from infographic.geometry import Rect, Size
from infographic.scene.items import Group, Item
from infographic.scene.roles import Role
from infographic.text.paragraph import Paragraph
from infographic.text.style import TextStyle


@dataclass(frozen=True, slots=True)
class HeaderPlan:
    """Where the words of a header stand; measured before there is a scene behind them."""

    parts: tuple[tuple[Role, Text, Paragraph, float], ...]
    x: float

    @property
    def lines(self) -> tuple[Rect, ...]:
        """The boxes of all lines."""
        return tuple(rect for _, _, text, y in self.parts for rect in line_rects(text, self.x, y))

    @property
    def bottom(self) -> float:
        """The baseline of the last line."""
        _, _, text, y = self.parts[-1]
        return y + text.height

    def items(self, colors: dict[Role, Color]) -> tuple[Item, ...]:
        """The words, the title hanging from the margin by its ink."""
        out: list[Item] = []
        for role, text, paragraph, y in self.parts:
            frame = text_frame(paragraph, colors[role], hang=role is Role.TITLE)
            out.append(marked(frame, self.x, y, role, text))
        return tuple(out)


def plan_header(
    setting: Setting,
    document: Document,
    x: float,
    y: float,
    title_width: float,
    widest: float,
    title_style: TextStyle | None = None,
    title_lines: int = 2,
    intro_width: float | None = None,
    subtitle_width: float | None = None,
    gaps: float = 1.0,
) -> HeaderPlan:
    """Set title, subtitle and intro below each other, the title's cap top at ``y``.

    The title is given ``title_width`` px and ``title_lines`` lines; where even its
    smallest size needs more, it may grow to ``widest`` px and run on. The intro is given
    ``intro_width`` px (520 steps of the page, if None). ``gaps`` is a factor of the gaps.
    """
    u = setting.unit
    style = title_style or setting.style("title")
    title = setting.text(document.title, style, title_width, max_lines=title_lines)
    if len(title.lines) > title_lines or title.broken:
        title = setting.text(document.title, style, widest, max_lines=title_lines)
    parts = [(Role.TITLE, document.title, title, y)]
    y += title.height
    # Large letters reach further below their line.
    below = gaps * max(46 * u, 0.42 * title.style.size)
    if document.subtitle:
        y += below
        style = setting.style("subtitle")
        lines = None if subtitle_width else 1
        words = setting.text(document.subtitle, style, subtitle_width or widest, lines)
        parts.append((Role.SUBTITLE, document.subtitle, words, y))
        y += words.height
    if document.intro:
        y += gaps * 36 * u if document.subtitle else below
        room = min(520 * u if intro_width is None else intro_width, widest)
        words = setting.text(document.intro, setting.style("intro"), room)
        parts.append((Role.INTRO, document.intro, words, y))
    return HeaderPlan(tuple(parts), x)


def header(
    setting: Setting, document: Document, art: Art, width: float, margin: float, least: float = 0.0
) -> Frame:
    """The whole header, as high as its words and its art need."""
    u = setting.unit
    room = min(840 * u, width - 2 * margin)
    plan = plan_header(setting, document, margin, 92 * u, room, width - 2 * margin)
    return upon_scene(setting, art, plan, width, margin, least)


def upon_scene(
    setting: Setting,
    art: Art,
    plan: HeaderPlan,
    width: float,
    margin: float,
    least: float = 0.0,
    zoom: float = 1.0,
) -> Frame:
    """The words upon the art's scene, which is ``zoom`` times as wide as the page and stands
    at its right; at least ``least`` px high."""
    wide = zoom * width
    left = width - wide
    lines = tuple(line.moved(-left, 0) for line in plan.lines)
    stage = Stage(wide, setting.palette, lines, least, margin=margin, left=left)
    backdrop = art.header(stage)
    size = Size(width, backdrop.height)
    words = Group(plan.items(header_colors(backdrop)), frame=Rect(0, 0, *size))
    scene = Frame(size, backdrop.items).at(left, 0) if left else None
    return Frame(size, (*((scene,) if scene else backdrop.items), words), plan.bottom)


def header_colors(backdrop: Backdrop) -> dict[Role, Color]:
    """The colours of the words upon a scene."""
    return {
        Role.TITLE: backdrop.title,
        Role.SUBTITLE: backdrop.subtitle,
        Role.INTRO: backdrop.body,
    }
