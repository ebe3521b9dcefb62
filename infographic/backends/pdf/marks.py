"""Marked content: which operators are read, and which are only looked at."""

from __future__ import annotations

from infographic.backends.pdf.content import Content
from infographic.backends.pdf.objects import number

LAYOUT = "/Artifact <</Type /Layout>> BDC"
PAGINATION = "/Artifact <</Type /Pagination>> BDC"
PRODUCTION = "/Artifact <</Type /Page>> BDC"


def background(width: float, height: float) -> str:
    """The mark of the ground of a page of that many points (ISO 32000-1, 14.8.2.2.2)."""
    box = f"[0 0 {number(width)} {number(height)}]"
    return f"/Artifact <</Type /Background /BBox {box}>> BDC"


class Marks:
    """The marks of one page; in a file without structure, none."""

    def __init__(self, content: Content, tagged: bool) -> None:
        self._content = content
        self._tagged = tagged
        self._artifact = ""
        self._open = False
        self._count = 0

    def artifact(self, mark: str) -> None:
        """What follows is not read. Neighbours with the same mark share it."""
        if self._tagged and self._artifact != mark:
            self.end()
            self._content.add(mark)
            self._open, self._artifact = True, mark

    def begin(self, tag: str) -> int:
        """What follows is read: a new sequence, whose number on the page is returned."""
        self.end()
        number = self._count
        if self._tagged:
            self._content.add(f"/{tag} <</MCID {number}>> BDC")
            self._open = True
            self._count += 1
        return number

    def end(self) -> None:
        """End what is open, if anything is."""
        if self._open:
            self._content.add("EMC")
        self._open, self._artifact = False, ""
