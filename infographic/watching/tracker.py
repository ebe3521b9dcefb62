"""Which documents have changed since they were built."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TypeAlias

from infographic.watching.stamps import Place, Stamps, stamps

_Seen: TypeAlias = dict[Place, Stamps]


class Tracker:
    """Remembers what the files looked like from which each document was built."""

    def __init__(self) -> None:
        self._seen: dict[Path, _Seen] = {}

    @property
    def places(self) -> frozenset[Place]:
        """All places that any document depends on."""
        return frozenset(place for seen in self._seen.values() for place in seen)

    def changed(self, contents: Iterable[Path]) -> dict[Path, list[Path]]:
        """Those of the documents that have to be built, each with the files that are other,
        new or gone since; a new document with none. Others than these are forgotten."""
        seen = {content: self._seen.get(content) for content in contents}
        self._seen = {content: known for content, known in seen.items() if known is not None}
        found = {content: _differing(known) for content, known in self._seen.items()}
        return {one: found.get(one, []) for one in seen if found.get(one, True)}

    def begin(self, content: Path) -> None:
        """A document is going to be built: what changes from now on counts."""
        self._seen[content] = _look(self._seen.get(content, {Place(content): {}}))

    def end(self, content: Path, needs: Iterable[Place]) -> None:
        """It has been built, and this is what it was made from."""
        begun = self._seen[content]
        self._seen[content] = {
            place: begun[place] if place in begun else stamps(place) for place in needs
        }


def _look(places: Iterable[Place]) -> _Seen:
    return {place: stamps(place) for place in places}


def _differing(seen: _Seen) -> list[Path]:
    """The files of which something has changed, in alphabetical order."""
    now = _look(seen)
    return sorted({
        file
        for place, before in seen.items()
        for file in before.keys() | now[place].keys()
        if before.get(file) != now[place].get(file)
    })  # fmt: skip
