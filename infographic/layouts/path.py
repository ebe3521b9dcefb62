"""A road that winds down the page and leads home: the tips lie in its bends.

The words of all tips share one edge, and the road swings round them: its pitch follows
the text. What a tip names as its milestone changes the road or stands beside it. The
road grows warmer on the way, from the theme's accent to the colour of its light.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from infographic.art.route import Corner, Stop, swing
from infographic.art.wayside import MILESTONES
from infographic.blocks.frame import Frame
from infographic.blocks.numeral import numeral
from infographic.blocks.setting import Setting
from infographic.blocks.waypoint import (
    Beside,
    Milestone,
    Rail,
    numeral_within,
    opener_beside,
    tip_beside,
)  # fmt: skip
from infographic.document.model import Document, Opener, Tip
from infographic.errors import Diagnostic, listing, near_miss
from infographic.layouts.base import Brief, Layout, Suits
from infographic.layouts.pages import scene_of
from infographic.layouts.path_land import SLOPE, on_land
from infographic.layouts.path_lane import lane_scene
from infographic.layouts.path_pages import pages
from infographic.layouts.path_station import Station, milestone_name
from infographic.scene.scene import Scene
from infographic.sizes import canvas_of
from infographic.theme.vision import difference

# In steps of a page 1200 px wide.
_LEFT, _RIGHT, _SWING = 176.0, 1024.0, 34.0
_NUMERALS, _WORDS_END, _MEASURE = 254.0, 928.0, 600.0
_AFTER_NUMERAL, _AFTER_ROAD = 28.0, 20.0
_CARD_END, _PITCH = 930.0, 232.0

_TOLD_APART = 0.1
"""The least OKLab distance of a disc from the page."""

_BROAD = 900.0
"""The steps of type from which a road that swings from side to side has room for words."""
_MANY = 14
"""Up to this many tips type and milestones are as large as in the design."""
_LONG_LINES = 5
"""Up to this many lines a text keeps the common measure."""
_LARGER = {
    "intro": 1.1, "opener_title": 1.1, "opener_text": 1.12,
    "tip_title": 1.16, "tip_text": 1.16, "url": 1.1,
}  # fmt: skip
_MANY_LARGER = _LARGER | {"tip_title": 1.1, "tip_text": 1.12, "numeral": 0.84}


def arrange(brief: Brief) -> Scene:
    """The whole scene; more pages for more than 30 tips, or if one would be too tall. On a
    narrow page, and on one of a fixed height, the words stand along the road."""
    if brief.canvas.height or brief.canvas.steps < _BROAD:
        return lane_scene(brief)
    document, setting = brief.document, _setting(brief)
    builder = _Builder(setting, document, brief.canvas.width, _rail(setting, document))
    scene = scene_of(brief, pages(brief, setting, list(builder.stations()), SLOPE))
    return replace(scene, warnings=(*scene.warnings, *_unknown_milestones(document)))


def _setting(brief: Brief) -> Setting:
    """The means for words on open land: larger than on cards, legible on every slope."""
    larger = _LARGER if len(brief.document.tips) <= _MANY else _MANY_LARGER
    styles = {name: style.scaled(larger.get(name, 1.0)) for name, style in brief.theme.type.items()}
    theme = replace(brief.theme, type=styles)
    unit = brief.canvas.width / 1200
    setting = Setting(theme, brief.typesetter, brief.icons, unit, brief.canvas.smallest)
    return on_land(setting)


def _rail(setting: Setting, document: Document) -> Rail:
    """One edge for all words: right of the widest numeral."""
    u = setting.unit
    tips = enumerate(document.tips, start=1)
    labels = [label for index, tip in tips if (label := _label(setting, document, tip, index))]
    numerals = _NUMERALS * u + max((label.width for label in labels), default=0.0)
    words = numerals + (_AFTER_NUMERAL if labels else _AFTER_ROAD) * u
    shift = max(0.0, (_WORDS_END - _MEASURE) * u - words)
    return Rail(numerals + shift, words + shift)


def _label(setting: Setting, document: Document, tip: Tip, index: int) -> Frame | None:
    """The numeral beside the words; where a tip has no icon, it stands on the road."""
    if not document.numbered or not tip.icon:
        return None
    return numeral(setting, index, setting.style("numeral"), setting.palette.accent)


@dataclass(frozen=True, slots=True)
class _Builder:
    """Makes a station of the opener and of each tip."""

    setting: Setting
    document: Document
    width: float
    rail: Rail

    def stations(self) -> Iterator[Station]:
        """Bends on the right and on the left by turns."""
        side = 1
        opener = self.document.opener
        if opener and (opener.title or opener.text):
            yield self._opener_station(opener)
            side = -1
        count = len(self.document.tips)
        for index, tip in enumerate(self.document.tips, start=1):
            yield self._tip_station(tip, index, side, (index - 1) / max(1, count - 1))
            side = -side

    @property
    def _many(self) -> bool:
        return len(self.document.tips) > _MANY

    @property
    def _radius(self) -> float:
        return (54 if self._many else 58) * self.setting.unit

    def _bend(self, side: int, seed: int) -> float:
        u = self.setting.unit
        out = swing(seed, _SWING)
        return (_RIGHT + out if side > 0 else _LEFT - out) * u

    def _tip_station(self, tip: Tip, index: int, side: int, progress: float) -> Station:
        u, palette, rail = self.setting.unit, self.setting.palette, self.rail
        label = _label(self.setting, self.document, tip, index)
        measure = _WORDS_END * u - rail.words
        wide = not tip.milestone and self._is_long(tip, measure)
        if wide:
            rail, measure = self._wider(side)
        beside = tip_beside(self.setting, tip, index, rail, measure, label)
        inner = None
        if self.document.numbered and not tip.icon:
            inner = numeral_within(self.setting, index, 1.5 * self._radius, palette.accent)
        milestone = Milestone(
            self._radius, palette.card, palette.edge, palette.ink if tip.icon else palette.accent,
            tip.icon, tip.icon_source, inner, index,
        )  # fmt: skip
        stop = _stop(beside, self._bend(side, index), side, _PITCH * u)
        return Station(stop, beside, milestone, tip, index, progress, wide, milestone_name(tip))

    def _is_long(self, tip: Tip, measure: float) -> bool:
        if not tip.text:
            return False
        words = self.setting.text(tip.text, self.setting.style("tip_text"), measure)
        return len(words.lines) > _LONG_LINES

    def _wider(self, side: int) -> tuple[Rail, float]:
        """Words that reach from the road to the other margin, as wide on either side."""
        u, rail = self.setting.unit, self.rail
        margin = self.setting.theme.spacing.margin * u
        end = _WORDS_END * u
        measure = min(self.width - margin - rail.words, end - margin - rail.words + _NUMERALS * u)
        if side < 0:
            return rail, measure
        shift = end - measure - rail.words
        return Rail(rail.numerals + shift, rail.words + shift), measure

    def _opener_station(self, opener: Opener) -> Station:
        u, palette = self.setting.unit, self.setting.palette
        left = self.rail.words - 52 * u
        beside = opener_beside(self.setting, opener, left, _CARD_END * u, -20 * u)
        face, ink = palette.button, palette.button_ink
        if difference(face, palette.paper) < _TOLD_APART:
            # A disc like the page would look as if it cut the road in two.
            face, ink = palette.anchor, palette.anchor_ink
        milestone = Milestone(
            self._radius, face, face.mixed(palette.card, 0.6), ink, opener.icon, opener.icon_source
        )
        stop = _stop(beside, self._bend(1, 0) + 14 * u, 1, _PITCH * u)
        return Station(stop, beside, milestone)


def _stop(beside: Beside, x: float, side: int, least: float) -> Stop:
    """The corners of all boxes that face the bend."""
    insets = [x - box.right if side > 0 else box.x - x for box in beside.boxes]
    pairs = list(zip(insets, beside.boxes, strict=True))
    above = tuple(Corner(inset, -box.y) for inset, box in pairs)
    below = tuple(Corner(inset, box.bottom) for inset, box in pairs)
    return Stop(x, side, above, below, least)


def _unknown_milestones(document: Document) -> Iterator[Diagnostic]:
    for tip in document.tips:
        name = milestone_name(tip)
        if name and name not in MILESTONES:
            hint = "; ".join(
                filter(None, (near_miss(name, tuple(MILESTONES)), listing(MILESTONES)))
            )
            message = f"the road has no milestone '{tip.milestone}'"
            yield Diagnostic("warning", message, tip.milestone_source, hint)


LAYOUT = Layout(
    summary="a winding road from the horizon to the front door; milestones on the way",
    canvas=canvas_of("web"),
    arrange=arrange,
    images=frozenset({"header"}),
    suits=Suits(tips=(2, 12), words=(5, 40)),
)
