"""Shaping: characters to positioned glyphs, by HarfBuzz."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from infographic.text import characters
from infographic.text.fonts import Font

# Tracking up to this many em is a correction of the fit, not spacing out: it leaves
# ligatures be. CSS Text 3, section 8.2, switches them off with any letter spacing.
SLIGHT_TRACKING = 0.02

# Their letters touch, so that tracking would tear words apart.
_CONNECTED = frozenset(
    ("Adlm", "Arab", "Beng", "Deva", "Guru", "Mand", "Mani", "Mong", "Nkoo", "Phag", "Rohg",
     "Sogd", "Syrc", "Tibt")
)  # fmt: skip


class Glyph(NamedTuple):
    """A glyph of a font, placed relative to the start of its run.

    ``x`` and ``y`` are font units (y up), tracking included; ``cluster`` is the index
    into the run's text of the first character that the glyph stands for.
    """

    id: int
    cluster: int
    x: float
    y: float


class Manner(NamedTuple):
    """How characters are shaped, whatever they are and however large."""

    font: Font
    script: str
    rightward: bool
    language: str
    features: tuple[tuple[str, int], ...]
    tracking: float
    """In em."""


class Shaped(NamedTuple):
    """A shaped string, all in font units.

    ``glyphs`` are in visual order, from x 0 on. ``offsets`` tells for each index of
    the string, its end included, how far the characters before it advance, in
    logical order. At the indices where ``safe`` is true the string may be cut, and
    both parts keep their shapes.
    """

    glyphs: tuple[Glyph, ...]
    offsets: tuple[float, ...]
    safe: tuple[bool, ...]
    missing: str
    """The characters that the font has no glyph for."""

    def cut(self, start: int, end: int, rightward: bool) -> Sequence[Glyph]:
        """The glyphs of the characters ``start`` to ``end``, both safe places, at their
        places in the whole."""
        if start == 0 and end == len(self.offsets) - 1:
            return self.glyphs
        if rightward:
            first = bisect_left(self.glyphs, start, key=_cluster)
            return self.glyphs[first : bisect_left(self.glyphs, end, key=_cluster)]
        first = bisect_left(self.glyphs, 1 - end, key=_descending_cluster)
        return self.glyphs[first : bisect_left(self.glyphs, 1 - start, key=_descending_cluster)]


def tracked(script: str) -> bool:
    """Whether tracking applies to a script."""
    return script not in _CONNECTED


@lru_cache(maxsize=4096)
def shape(text: str, manner: Manner, before: str = "", after: str = "") -> Shaped:
    """Shape a string that has one font, script, direction and language.

    Kerning and the standard ligatures are on; optional ligatures are off where the
    tracking shows. Clusters are per character, so that copied text stays whole.
    ``before`` and ``after`` are the characters beside it, to which letters may join.
    """
    import uharfbuzz

    buffer = uharfbuzz.Buffer()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(before + _drawn(text, manner.font) + after, len(before), len(text))
    buffer.direction = "ltr" if manner.rightward else "rtl"
    buffer.script = manner.script
    buffer.language = manner.language
    uharfbuzz.shape(manner.font.hb, buffer, _features(manner))
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    clusters = [info.cluster - len(before) for info in infos]
    advances = [float(position.x_advance) for position in positions]
    if manner.tracking and tracked(manner.script):
        track(text, clusters, advances, manner.tracking * manner.font.units_per_em)
    pens = accumulate(advances, initial=0.0)
    glyphs = tuple(
        Glyph(info.codepoint, cluster, pen + position.x_offset, position.y_offset)
        for info, cluster, position, pen in zip(infos, clusters, positions, pens, strict=False)
    )
    flag = uharfbuzz.GlyphFlags.UNSAFE_TO_BREAK
    unsafe = [c for c, info in zip(clusters, infos, strict=True) if info.flags & flag]
    offsets, safe = _places(len(text), clusters, advances, unsafe)
    missing = "" if all(glyph.id for glyph in glyphs) else _missing(text, glyphs)
    return Shaped(glyphs, offsets, safe, missing)


def _drawn(text: str, font: Font) -> str:
    """The text with stand-ins for what the font lacks."""
    for char, stand_in in characters.STAND_INS.items():
        if char in text and not font.covers(char):
            text = text.replace(char, stand_in)
    return text


def _features(manner: Manner) -> dict[str, bool | int]:
    features: dict[str, bool | int] = {"kern": True}
    if abs(manner.tracking) > SLIGHT_TRACKING:
        features.update(liga=False, clig=False)
    features.update(manner.features)
    return features


def track(text: str, clusters: Sequence[int], advances: list[float], amount: float) -> None:
    """Add ``amount`` behind each user-perceived character that shows (CSS Text 3, 8.2)."""
    starts = list(range(len(text)))
    if not characters.is_plain(text):
        for start, end in characters.graphemes(text):
            starts[start:end] = [start] * (end - start)
    last = len(clusters) - 1
    for index, cluster in enumerate(clusters):
        ends = index == last or starts[clusters[index + 1]] != starts[cluster]
        if ends and not characters.is_ignorable(text[starts[cluster]]):
            advances[index] += amount


def _places(
    length: int, clusters: Sequence[int], advances: Sequence[float], unsafe: Sequence[int]
) -> tuple[tuple[float, ...], tuple[bool, ...]]:
    """``offsets`` and ``safe`` of a :class:`Shaped`."""
    widths = [0.0] * length
    safe = [False] * length + [True]
    for cluster, advance in zip(clusters, advances, strict=True):
        widths[cluster] += advance
        safe[cluster] = True
    for cluster in unsafe:
        safe[cluster] = False
    safe[0] = True
    return tuple(accumulate(widths, initial=0.0)), tuple(safe)


def _missing(text: str, glyphs: Sequence[Glyph]) -> str:
    starts = sorted({glyph.cluster for glyph in glyphs} | {len(text)})
    ends = dict(pairwise(starts))
    found = "".join(text[g.cluster : ends[g.cluster]] for g in glyphs if g.id == 0)
    return "".join(char for char in found if not characters.is_ignorable(char))


def _cluster(glyph: Glyph) -> int:
    return glyph.cluster


def _descending_cluster(glyph: Glyph) -> int:
    return -glyph.cluster
