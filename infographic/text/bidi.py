"""The bidirectional algorithm: which way each character runs, and their visual order.

Unicode Standard Annex #9 but for the lines (L1), which are cut later. The names of
rules in comments and docstrings are the annex's.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from unicodedata import bidirectional

from infographic.text.bidi_types import ISOLATES, resolve, side

RIGHT_TO_LEFT_LANGUAGES = frozenset(
    ("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ku", "nqo", "ps", "sd", "syr", "ug", "ur", "yi")
)

_MAX_DEPTH = 125
_OPENING = ("LRE", "RLE", "LRO", "RLO", "LRI", "RLI")
_REMOVED = ("LRE", "RLE", "LRO", "RLO", "PDF", "BN")


def base_level(text: str) -> int:
    """0 for a paragraph that runs to the right, 1 to the left: by its first strong
    character outside isolates (P2, P3)."""
    return _first_strong([bidirectional(char) for char in text], 0, len(text)) or 0


def embedding_levels(text: str, base: int) -> list[int]:
    """The level of each character: even runs to the right, odd to the left.

    Trailing spaces of lines are not reset (L1), since lines aren't known yet.
    """
    # Characters not assigned yet have no class; most of them would be letters.
    original = [bidirectional(char) or "L" for char in text]
    types = list(original)
    explicit = _explicit_levels(types, base)
    levels = list(explicit)
    kept = [index for index, type_ in enumerate(original) if type_ not in _REMOVED]
    for sequence in _isolating_runs(kept, explicit, original):
        start, end = _edges(sequence, explicit, original, base)
        level = explicit[sequence[0]]
        resolved = [types[index] for index in sequence]
        resolve([text[index] for index in sequence], resolved, start, end, level)
        for index, type_ in zip(sequence, resolved, strict=True):
            levels[index] += _raised(type_, level)
    previous = base
    for index, type_ in enumerate(original):
        if type_ in _REMOVED:
            levels[index] = previous
        previous = levels[index]
    return levels


def visual_order(levels: Sequence[int]) -> list[int]:
    """The indices from left to right of stretches with these levels (L2)."""
    order = list(range(len(levels)))
    lowest_odd = min((level for level in levels if level % 2), default=0)
    for level in range(max(levels, default=0), lowest_odd - 1, -1):
        if not level:
            break
        turned: list[int] = []
        for high, group in groupby(order, key=lambda index: levels[index] >= level):
            stretch = list(group)
            turned += reversed(stretch) if high else stretch
        order = turned
    return order


def _first_strong(types: Sequence[str], start: int, end: int) -> int | None:
    depth = 0
    for type_ in types[start:end]:
        if type_ in ISOLATES:
            depth += 1
        elif type_ == "PDI":
            depth = max(0, depth - 1)
        elif depth == 0 and type_ in ("L", "R", "AL"):
            return 0 if type_ == "L" else 1
    return None


def _matching_isolate(types: Sequence[str], index: int) -> int:
    """The PDI of the isolate at ``index``, or the end of the text (BD9)."""
    depth = 0
    for position in range(index, len(types)):
        if types[position] in ISOLATES:
            depth += 1
        elif types[position] == "PDI":
            depth -= 1
            if not depth:
                return position
    return len(types)


def _explicit_levels(types: list[str], base: int) -> list[int]:
    """X1 to X8; overrides change ``types``."""
    classes = tuple(types)
    levels: list[int] = []
    nesting = _Nesting(base)
    for index, type_ in enumerate(classes):
        if type_ == "PDI":
            nesting.close_isolate()
        elif type_ == "PDF":
            nesting.close_embedding()
        levels.append(base if type_ == "B" else nesting.level)
        if nesting.override and type_ not in (*_REMOVED, "B"):
            types[index] = nesting.override
        if type_ == "FSI":
            inside = _first_strong(classes, index + 1, _matching_isolate(classes, index))
            nesting.open(f"{side(inside or 0)}LI")
        elif type_ in _OPENING:
            nesting.open(type_)
    return levels


class _Nesting:
    """The embeddings, overrides and isolates that are open at a place."""

    def __init__(self, base: int) -> None:
        self._stack: list[tuple[int, str, bool]] = [(base, "", False)]
        self._overflow_isolates = 0
        self._overflow_embeddings = 0
        self._isolates = 0

    @property
    def level(self) -> int:
        return self._stack[-1][0]

    @property
    def override(self) -> str:
        return self._stack[-1][1]

    def open(self, type_: str) -> None:
        """X2 to X5b: ``type_`` begins with its direction; the third letter tells overrides."""
        isolate = type_[2] == "I"
        # The next higher level: odd for the right, even for the left.
        deeper = (self.level + 1) | 1 if type_[0] == "R" else (self.level + 2) & ~1
        fits = not self._overflow_isolates and not self._overflow_embeddings
        if fits and deeper <= _MAX_DEPTH:
            self._isolates += isolate
            self._stack.append((deeper, type_[0] if type_[2] == "O" else "", isolate))
        elif isolate:
            self._overflow_isolates += 1
        elif not self._overflow_isolates:
            self._overflow_embeddings += 1

    def close_isolate(self) -> None:
        """X6a."""
        if self._overflow_isolates:
            self._overflow_isolates -= 1
        elif self._isolates:
            self._overflow_embeddings = 0
            self._isolates -= 1
            while not self._stack.pop()[2]:
                pass

    def close_embedding(self) -> None:
        """X7."""
        if self._overflow_isolates:
            return
        if self._overflow_embeddings:
            self._overflow_embeddings -= 1
        elif len(self._stack) > 1 and not self._stack[-1][2]:
            self._stack.pop()


def _isolating_runs(
    kept: Sequence[int], levels: Sequence[int], original: Sequence[str]
) -> list[list[int]]:
    """The stretches that are resolved together (BD13, X10)."""
    runs = [list(group) for _, group in groupby(kept, key=lambda index: levels[index])]
    sequences: list[list[int]] = []
    open_isolates: dict[int, list[int]] = {}
    for run in runs:
        sequence = open_isolates.pop(run[0], None) if original[run[0]] == "PDI" else None
        if sequence is None:
            sequence = []
            sequences.append(sequence)
        sequence += run
        if original[run[-1]] in ISOLATES:
            open_isolates[_matching_isolate(original, run[-1])] = sequence
    return sequences


def _edges(
    sequence: Sequence[int], levels: Sequence[int], original: Sequence[str], base: int
) -> tuple[str, str]:
    """The directions before and after a sequence: sos and eos (X10)."""
    level = levels[sequence[0]]
    before = _level_beside(sequence[0], -1, levels, original, base)
    unclosed = original[sequence[-1]] in ISOLATES
    after = base if unclosed else _level_beside(sequence[-1], 1, levels, original, base)
    return side(max(level, before)), side(max(level, after))


def _raised(type_: str, level: int) -> int:
    """By how much a resolved type lifts its level (I1, I2)."""
    if level % 2:
        return int(type_ != "R")
    return {"R": 1, "AN": 2, "EN": 2}.get(type_, 0)


def _level_beside(
    index: int, step: int, levels: Sequence[int], original: Sequence[str], base: int
) -> int:
    """The level of the next kept character in one direction (X10)."""
    index += step
    while 0 <= index < len(original) and original[index] in _REMOVED:
        index += step
    return levels[index] if 0 <= index < len(original) else base
