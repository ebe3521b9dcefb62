"""A page as it is read: its texts in order, without ornament and page furniture."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from infographic.scene.items import GlyphRun, Group, Item
from infographic.scene.roles import Role
from infographic.scene.scene import Page
from infographic.text.characters import SOFT_HYPHEN

_ORDER = {role: place for place, role in enumerate(Role)}
_SEEN_ONLY = frozenset({Role.DECORATION, Role.FURNITURE, Role.MARKS})


class Block(NamedTuple):
    """A text with its role, and the number of the tip that it belongs to (from 1)."""

    role: Role | None
    tip: int | None
    text: str


def blocks(page: Page) -> list[Block]:
    """The texts of a page in reading order; those without a role come last.

    What pictures show is told by their alt text. Furniture is read only where a page has
    nothing else.
    """
    reader = _Reader()
    reader.take(page.items)
    found = reader.blocks()
    read = [block for block in found if block.role not in _SEEN_ONLY]
    return read or [block for block in found if block.role is Role.FURNITURE]


class _Reader:
    """Gathers text by role and tip."""

    def __init__(self) -> None:
        self._texts: dict[tuple[Role | None, int | None], str] = {}

    def take(self, items: Iterable[Item], role: Role | None = None, tip: int | None = None) -> None:
        fresh = True
        for item in items:
            if isinstance(item, Group):
                number = tip if item.index is None else item.index
                if item.alt:
                    self._add(item.role, number, item.alt, fresh=True)
                else:
                    self.take(item.items, item.role or role, number)
            elif isinstance(item, GlyphRun):
                self._add(role, tip, item.text, fresh=fresh)
                fresh = False

    def blocks(self) -> list[Block]:
        found = [Block(*key, _clean(text)) for key, text in self._texts.items()]
        return sorted((block for block in found if block.text), key=_place)

    def _add(self, role: Role | None, tip: int | None, text: str, *, fresh: bool) -> None:
        """Append a text; a ``fresh`` one begins a group, and so a word. A line that goes on
        ends with a space or a soft hyphen (see GlyphRun)."""
        before = self._texts.get((role, tip), "")
        apart = "" if not fresh or before.endswith((" ", SOFT_HYPHEN)) else " "
        self._texts[role, tip] = before + apart + text


def _clean(text: str) -> str:
    return re.sub(" {2,}", " ", text.replace(SOFT_HYPHEN, "")).strip()


def _place(block: Block) -> tuple[int, int, int]:
    """Where a block is read: tips by their number, and in each its parts by role; a
    figure of no tip after the intro."""
    order = _ORDER[block.role] if block.role else len(_ORDER)
    if block.role is Role.FIGURE and block.tip is None:
        return _ORDER[Role.INTRO], 0, order
    place = order if block.tip is None else _ORDER[Role.TIP]
    return place, block.tip or 0, order
