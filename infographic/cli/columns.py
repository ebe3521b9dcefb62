"""Lists in columns."""

from __future__ import annotations

from collections.abc import Iterable


def print_columns(rows: Iterable[tuple[str, str]]) -> None:
    """Print names and what is told of them, the second column aligned."""
    kept = list(rows)
    width = max((len(name) for name, _ in kept), default=0)
    for name, summary in kept:
        print(f"{name:{width}}  {summary}".rstrip())
