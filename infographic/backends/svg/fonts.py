"""The fonts of a page, cut to what it shows and embedded as WOFF.

Each has a name of its own, so that it hides no font of a page that the picture may be put
into; the family's real name follows for readers that can't read embedded fonts.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable

from infographic.backends.svg.markup import name_of
from infographic.errors import InfographicError
from infographic.scene.items import GlyphRun, Item
from infographic.scene.runs import runs
from infographic.text.fonts import Font
from infographic.text.subset import Subset, embedding_faults, typesetting
from infographic.text.woff import packed


class EmbeddedFont:
    """A font cut to what runs show of it."""

    def __init__(self, font: Font, shown: Iterable[GlyphRun]) -> None:
        glyphs: set[int] = set()
        characters: set[str] = set()
        features: set[str] = set()
        for run in shown:
            glyphs.update(glyph.id for glyph in run.glyphs)
            characters.update(run.text)
            features.update(name for name, _ in run.features)
        self.font = font
        self.subset: Subset = typesetting(font, glyphs, characters, features)
        self._file = packed(self.subset.data)
        self._name = name_of("f", self._file)

    @property
    def attributes(self) -> dict[str, str]:
        """What chooses the font."""
        weight = str(self.font.weight) if self.font.weight != 400 else ""
        family = re.sub(r"[^\w .-]", "", self.font.family)
        return {
            "font-family": f"{self._name},'{family}'",
            "font-weight": weight,
            "font-style": "italic" if self.font.italic else "",
        }

    @property
    def rule(self) -> str:
        """The rule that brings it, in CSS."""
        slant = "font-style:italic;" if self.font.italic else ""
        file = b64encode(self._file).decode()
        return (
            f"@font-face{{font-family:{self._name};font-weight:{self.font.weight};{slant}"
            f"src:url(data:font/woff;base64,{file})}}"
        )


def embedded_fonts(items: Iterable[Item]) -> dict[Font, EmbeddedFont]:
    """The fonts of a page in order of their first use. InfographicError if the licence of
    one forbids it."""
    shown: dict[Font, list[GlyphRun]] = {}
    for run in runs(items):
        shown.setdefault(run.font, []).append(run)
    faults = [fault for font in shown for fault in embedding_faults(font, "an SVG")]
    if faults:
        raise InfographicError(faults)
    return {font: EmbeddedFont(font, used) for font, used in shown.items()}
