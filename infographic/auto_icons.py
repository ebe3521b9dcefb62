"""``icon: auto``: icons that suit the words of tips and opener."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from infographic.document.model import Document, Opener, Text, Tip
from infographic.errors import Diagnostic
from infographic.icons.book import IconBook

AUTO = "auto"
Part = TypeVar("Part", Tip, Opener)


def with_icons(document: Document, icons: IconBook) -> tuple[Document, list[Diagnostic]]:
    """The document with an icon for each ``auto``, by the title's words and then by those
    of the text too; a warning where none suits.

    No icon comes twice, nor one that another tip names, unless nothing else suits.
    """
    parts = [part for part in (document.opener, *document.tips) if part]
    if not any(part.icon == AUTO for part in parts):
        return document, []
    chooser = _Chooser(icons, {part.icon for part in parts})
    opener = document.opener and chooser.completed(document.opener)
    tips = tuple(chooser.completed(tip) for tip in document.tips)
    return replace(document, opener=opener, tips=tips), chooser.warnings


class _Chooser:
    def __init__(self, icons: IconBook, taken: set[str]) -> None:
        self.warnings: list[Diagnostic] = []
        self._icons = icons
        self._taken = taken

    def completed(self, part: Part) -> Part:
        if part.icon != AUTO:
            return part
        found = self._suited(part.title, part.text)
        if not found:
            message = "no icon suits these words; it goes without one"
            hint = "name one, or '' for none; the command icons finds some by a word"
            self.warnings.append(Diagnostic("warning", message, part.icon_source, hint))
        self._taken.add(found)
        return replace(part, icon=found)

    def _suited(self, title: Text | None, text: Text | None) -> str:
        heading = str(title or "")
        words = f"{heading} {text or ''}"
        return (
            self._icons.suggest(heading, self._taken)
            or self._icons.suggest(words, self._taken)
            or self._icons.suggest(words)
            or ""
        )
