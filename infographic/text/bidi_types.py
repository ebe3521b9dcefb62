"""Resolving the types of characters for the bidirectional algorithm: the weak ones, the
brackets, and the neutral ones, within one isolating run sequence.

The names of rules in comments and docstrings are those of Unicode Standard Annex #9.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from unicodedata import bidirectional, category, mirrored, normalize

ISOLATES = ("LRI", "RLI", "FSI")

_NEUTRAL = ("B", "S", "WS", "ON", *ISOLATES, "PDI")
_MOST_BRACKETS = 63  # open at a time (BD16)


def side(level: int) -> str:
    """The strong type of a level."""
    return "R" if level % 2 else "L"


def resolve(chars: Sequence[str], types: list[str], start: str, end: str, level: int) -> None:
    """Turn the ``types`` of a sequence into L, R, EN and AN: W1 to W7, N0 to N2.

    ``start`` and ``end`` are the directions at its edges (sos and eos).
    """
    _resolve_weak(types, start)
    _resolve_brackets(chars, types, start, side(level))
    _resolve_neutral(types, start, end, side(level))


def _resolve_weak(types: list[str], start: str) -> None:
    """W1 to W7."""
    before = start
    for index, type_ in enumerate(types):  # W1
        if type_ == "NSM":
            types[index] = "ON" if before in (*ISOLATES, "PDI") else before
        before = types[index]
    strong = start
    for index, type_ in enumerate(types):  # W2, W3
        if type_ in ("L", "R", "AL"):
            strong = type_
        elif type_ == "EN" and strong == "AL":
            types[index] = "AN"
    types[:] = ["R" if type_ == "AL" else type_ for type_ in types]
    for index in range(1, len(types) - 1):  # W4
        left, type_, right = types[index - 1 : index + 2]
        if left == right and (
            (type_ == "CS" and left in ("EN", "AN")) or (type_ == "ES" and left == "EN")
        ):
            types[index] = left
    _join_terminators(types)
    strong = start
    for index, type_ in enumerate(types):  # W7
        if type_ in ("L", "R"):
            strong = type_
        elif type_ == "EN" and strong == "L":
            types[index] = "L"


def _join_terminators(types: list[str]) -> None:
    """W5: terminators beside European numbers are part of them; W6: the rest is neutral."""
    position = 0
    for type_, group in groupby(list(types)):
        length = len(list(group))
        if type_ == "ET":
            beside = types[max(0, position - 1) : position] + types[position + length :][:1]
            types[position : position + length] = ["EN" if "EN" in beside else "ON"] * length
        elif type_ in ("ES", "CS"):
            types[position : position + length] = ["ON"] * length
        position += length


def _resolve_brackets(chars: Sequence[str], types: list[str], start: str, direction: str) -> None:
    """N0: a pair of brackets takes the direction of what it holds, or stands in."""
    for opening, closing in _bracket_pairs(chars, types):
        inside = {_strong(type_) for type_ in types[opening + 1 : closing]}
        if direction in inside:
            found = direction
        elif inside & {"L", "R"}:
            context = next((_strong(t) for t in reversed(types[:opening]) if _strong(t)), start)
            found = context if context != direction else direction
        else:
            continue
        for index in (opening, closing):
            types[index] = found
            for follower in range(index + 1, len(types)):
                if bidirectional(chars[follower]) != "NSM":
                    break
                types[follower] = found


def _strong(type_: str) -> str:
    return "R" if type_ in ("R", "EN", "AN") else "L" if type_ == "L" else ""


def _bracket_pairs(chars: Sequence[str], types: Sequence[str]) -> list[tuple[int, int]]:
    """BD16."""
    pairs: list[tuple[int, int]] = []
    stack: list[tuple[str, int]] = []
    for index, found in enumerate(chars):
        if types[index] != "ON" or not mirrored(found):
            continue
        char = normalize("NFC", found)
        kind = category(char)
        if kind == "Ps":
            if len(stack) == _MOST_BRACKETS:
                break
            stack.append((_closing(char), index))
        elif kind == "Pe":
            for depth in range(len(stack) - 1, -1, -1):
                if stack[depth][0] == char:
                    pairs.append((stack[depth][1], index))
                    del stack[depth:]
                    break
    return sorted(pairs)


def _closing(char: str) -> str:
    """The other half of an opening bracket: by Unicode's order the next of its kind."""
    crossed = {"\u298d": "\u2990", "\u298f": "\u298e"}
    after = chr(ord(char) + 1)
    return crossed.get(char) or (after if category(after) == "Pe" else chr(ord(char) + 2))


def _resolve_neutral(types: list[str], start: str, end: str, direction: str) -> None:
    """N1 and N2."""
    position = 0
    for neutral, group in groupby(list(types), key=lambda type_: type_ in _NEUTRAL):
        length = len(list(group))
        if neutral:
            after = position + length
            left = _strong(types[position - 1]) if position else start
            right = _strong(types[after]) if after < len(types) else end
            found = left if left == right else direction
            types[position:after] = [found] * length
        position += length
