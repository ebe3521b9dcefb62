"""What was drawn for each part of the document: the raw material of the structure tree."""

from __future__ import annotations

from typing import NamedTuple

from infographic.backends.pdf.objects import Dictionary, Reference
from infographic.geometry import Rect
from infographic.scene.roles import Role

_ORDER = {role: place for place, role in enumerate(Role)}


class Piece(NamedTuple):
    """One marked-content sequence: its page and number there, its box in px of the page.

    For text, also its characters, its language (if not the document's), and the number
    of the innermost group that it stood in.
    """

    page: int
    number: int
    box: Rect
    text: str = ""
    language: str = ""
    group: int = 0


class Anchor(NamedTuple):
    """A link's annotation, and the area of the page that it covers."""

    page: int
    box: Rect
    url: str
    annotation: Dictionary
    reference: Reference


class Part:
    """One part of the document and all that was drawn for it, wherever that is."""

    def __init__(self, role: Role | None, index: int | None) -> None:
        self.role = role
        self.index = index
        self.alt = ""
        self.language = ""
        self.pieces: list[Piece] = []
        self.anchors: list[Anchor] = []

    @property
    def empty(self) -> bool:
        """Whether there is nothing to read."""
        return not self.pieces and not self.anchors

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(piece.text for piece in self.pieces).strip()


class Parts:
    """All parts of a document."""

    def __init__(self) -> None:
        # The keys sort in reading order: role, number of the tip, number of the figure.
        self._parts: dict[tuple[int, int, int], Part] = {}

    def part(self, role: Role | None, index: int | None) -> Part:
        """The part of a role, made at its first use. Text without a role is read last."""
        key = (_ORDER[role] if role else len(_ORDER), index or 0, 0)
        return self._parts.setdefault(key, Part(role, index))

    def figure(self, role: Role, index: int | None) -> Part:
        """A new figure: each is a part of its own."""
        key = (_ORDER[role], index or 0, len(self._parts))
        return self._parts.setdefault(key, Part(role, index))

    def in_order(self) -> list[Part]:
        """Those that are there to be read, in reading order."""
        return [part for _, part in sorted(self._parts.items()) if not part.empty]
