"""Which tips of a list are set large, so that the rhythm changes once."""

from __future__ import annotations

from infographic.document.model import Document

_LONGEST = 110
"""The most characters of a text that can be set large."""
_FEWEST = 6
"""The fewest tips among which one is set large."""
_LATER, _EARLIER = 0.618, 0.382
"""The golden section of the list, and its mirror image."""
_REACH = 0.11
"""How far from there a tip may stand, as a share of the list."""


def pull_quotes(document: Document, columns: int) -> tuple[int, ...]:
    """The places (from 0) of the tips that are set large: the shortest texts near the
    golden section; in two columns as many as leave no row half empty."""
    count = len(document.tips)
    if columns == 1:
        found = _shortest(document, _LATER, range(count)) if count >= _FEWEST else []
        return tuple(found[:1])
    later = _shortest(document, _LATER, range(1 - count % 2, count, 2))
    if count % 2:
        return tuple(later[:1])
    earlier = _shortest(document, _EARLIER, range(0, count, 2))
    return (earlier[0], later[0]) if earlier and later else ()


def _shortest(document: Document, section: float, places: range) -> list[int]:
    """The places about a section of the list whose texts can be quoted, shortest first."""
    count = len(document.tips)
    middle, reach = section * (count - 1), max(1.0, _REACH * count)
    found: list[tuple[int, float, int]] = []
    for place in places:
        text = document.tips[place].text
        if text and len(str(text)) <= _LONGEST and abs(place - middle) <= reach:
            found.append((len(str(text)), abs(place - middle), place))
    return [place for _, _, place in sorted(found)]
