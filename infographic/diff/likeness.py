"""How much two texts have in common."""

from __future__ import annotations

from collections import Counter


def likeness(one: Counter[str], other: Counter[str]) -> float:
    """The share of words that both have, in whatever order, from 0 to 1 (Dice's
    coefficient of two multisets)."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0
