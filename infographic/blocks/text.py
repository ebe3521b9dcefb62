"""A paragraph as a frame: its glyph runs, underlines and links, measured by the ink.

The frame's top is the cap top of the first line and its bottom the baseline of the
last one, so that gaps between frames are the gaps that the eye sees.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Literal

from infographic.blocks.frame import Frame
from infographic.blocks.setting import Setting
from infographic.color import Color
from infographic.document.model import Text
from infographic.geometry import Affine, Point, Rect, Size
from infographic.outline import polygon
from infographic.scene.items import GlyphRun, Group, Item, Link, Path, Stroke
from infographic.scene.roles import Role
from infographic.text import words
from infographic.text.paragraph import Line, Paragraph, PlacedRun
from infographic.text.style import TextStyle

Align = Literal["left", "center", "right"]

_MEASURES = (0.97, 0.94, 0.91, 0.88, 0.85, 0.82, 0.79, 0.76)
"""Shares of the width that are tried for better line ends."""
_WEAK_END, _PARTICLE, _STRANDED, _SHORT_LAST = 0.1, 0.16, 0.16, 0.2
_LEFT_OVER, _MORE_LINES = 0.08, 0.15
_WORTH_A_LINE = 0.5
"""How much of the width a line more has to fill at least."""
_PAUSES = (", ", "; ", ": ")
_SENTENCE_END = re.compile(r"([.!?…][”’\"')]*) (?=\S)")


def text_frame(
    paragraph: Paragraph,
    color: Color,
    *,
    width: float | None = None,
    align: Align = "left",
    hang: bool = False,
    link_color: Color | None = None,
) -> Frame:
    """The paragraph's lines in ``color``.

    ``width`` is the box in which lines are aligned (default: the widest line). With
    ``hang`` the ink of each line, not its advance box, stands on the edge.
    """
    box = paragraph.width if width is None else width
    items: list[Item] = []
    for line in paragraph.lines:
        x = _line_x(line, box, align, hang)
        for run in line.runs:
            items += _run_items(run, x, line.baseline, color, link_color)
    first = paragraph.lines[0].baseline if paragraph.lines else 0.0
    return Frame(Size(box, paragraph.height), tuple(items), first)


def well_broken(
    setting: Setting, text: Text, style: TextStyle, width: float, spare: int = 0
) -> Paragraph:
    """The text in as few lines as ``width`` px allow, or up to ``spare`` more, at that or
    the narrower measure at which its lines end best.

    Where a short text is set in a panel that has room, a few px decide whether a line ends
    in a weak word, begins with a particle, or leaves the first word of a sentence behind.
    A line more may begin after the last pause or after each sentence, and has to be filled by
    half.
    """
    best = setting.text(text, style, width)
    count, language = len(best.lines), setting.typesetter.language
    if count < 2 or best.broken:
        return best
    price = _price(best, language)
    for source in (text, _paused(text), _sentences(text)) if spare else (text,):
        for share in (1.0, *_MEASURES):
            other = setting.text(source, style, width * share)
            more = len(other.lines) - count
            if more > spare or other.broken or other.style != best.style:
                break
            if more and other.lines[-1].width < _WORTH_A_LINE * other.width:
                continue
            cost = _price(other, language) + (1 - share) / 4 + _MORE_LINES * more
            if cost < price:
                best, price = other, cost
    return best


def _paused(text: Text) -> Text:
    """The text with a line end at the last pause within a sentence."""
    last = text.spans[-1]
    end = max(last.text.rfind(mark) for mark in _PAUSES) + 1
    if not end:
        return text
    parted = replace(last, text=last.text[:end] + "\n" + last.text[end + 1 :])
    return replace(text, spans=(*text.spans[:-1], parted))


def _sentences(text: Text) -> Text:
    """The text with a line for each sentence, as far as its width allows."""
    spans = (replace(span, text=_SENTENCE_END.sub(r"\1\n", span.text)) for span in text.spans)
    return replace(text, spans=tuple(spans))


def _price(paragraph: Paragraph, language: str) -> float:
    """How badly lines end, and how unlike they are."""
    lines = [line.text.split() for line in paragraph.lines]
    price = 0.0
    for line, following in pairwise(lines):
        price += _WEAK_END * words.is_weak(line[-1], language)
        price += _PARTICLE * words.is_particle(following[0], language)
        price += _STRANDED * (len(line) > 1 and words.ends_sentence(line[-2], language))
        price += _LEFT_OVER * (len(following) > 1 and words.ends_sentence(following[0], language))
    widths = [line.width / paragraph.width for line in paragraph.lines]
    price += sum((1 - width) ** 2 for width in widths[:-1])
    return price + _SHORT_LAST * (len(lines[-1]) == 1 or widths[-1] < 0.35)


def marked(
    frame: Frame, x: float, y: float, role: Role, text: Text | None = None, index: int | None = None
) -> Group:
    """The frame moved to ``(x, y)`` and told what it is to a reader."""
    place = Affine.translation(x, y)
    if text is None:
        return Group(frame.items, place, role=role, index=index)
    return Group(frame.items, place, role=role, index=index, source=text.source)


def line_rects(paragraph: Paragraph, x: float, y: float) -> list[Rect]:
    """The boxes of the lines, ascenders and descenders included, for a paragraph whose
    frame is at ``(x, y)``."""
    size = paragraph.style.size
    return [
        Rect(x, y + line.baseline - 0.8 * size, line.width, 1.05 * size) for line in paragraph.lines
    ]


def stacked(frames: Sequence[Frame], gaps: Sequence[float]) -> Frame:
    """Frames below each other; ``gaps[i]`` px lie between frame i and frame i + 1."""
    items: list[Item] = []
    y = width = 0.0
    for index, frame in enumerate(frames):
        items.append(frame.at(0, y))
        width = max(width, frame.width)
        y += frame.height + (gaps[index] if index < len(frames) - 1 else 0.0)
    return Frame(Size(width, y), tuple(items), frames[0].baseline if frames else None)


def _line_x(line: Line, box: float, align: Align, hang: bool) -> float:
    if align == "center":
        return (box - line.width) / 2
    if align == "right":
        return box - line.width
    return -line.bearing if hang else 0.0


def _run_items(
    run: PlacedRun, x: float, baseline: float, color: Color, link_color: Color | None
) -> list[Item]:
    ink = link_color if run.url and link_color else color
    left = x + run.x
    glyphs = GlyphRun(
        run.font, run.size, ink, Point(left, baseline), run.glyphs, run.text, run.advance,
        run.language, run.direction, run.features, run.tracking,
    )  # fmt: skip
    if not run.url:
        return [glyphs]
    y = baseline + 0.14 * run.size
    rule = polygon([(left, y), (left + run.advance, y)], closed=False)
    area = Rect(left, baseline - 0.9 * run.size, run.advance, 1.2 * run.size)
    return [
        glyphs,
        Path(rule, stroke=Stroke(ink, 0.06 * run.size, cap="butt")),
        Link(area, run.url, run.text.strip()),
    ]
