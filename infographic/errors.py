"""What went wrong, where, and how to mend it.

A user's mistake never ends as a traceback: whoever finds one makes a
:class:`Diagnostic`, gathers as many as there are, and raises one
:class:`InfographicError` with all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Source:
    """A place in a file: its name as the user gave it, line and column from 1.

    ``line`` is 0 where the content did not come from a file (a dict, say); ``path``
    then tells the way to the value, such as ``tips[3].text``.
    """

    file: str = ""
    line: int = 0
    column: int = 0
    path: str = ""

    def __str__(self) -> str:
        if self.line:
            return f"{self.file}:{self.line}:{self.column}"
        return ": ".join(part for part in (self.file, self.path) if part)


NOWHERE = Source()


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: how bad, what was found, where, and what would mend it."""

    severity: Severity
    message: str
    source: Source = NOWHERE
    hint: str = ""

    def __str__(self) -> str:
        place = str(self.source)
        text = f"{place}: " if place else ""
        text += f"{self.severity}: {self.message}"
        return f"{text}\n  hint: {self.hint}" if self.hint else text

    def as_dict(self) -> dict[str, str | int]:
        """The same as plain values, for ``--json``."""
        return {
            "severity": self.severity,
            "message": self.message,
            "file": self.source.file,
            "line": self.source.line,
            "column": self.source.column,
            "path": self.source.path,
            "hint": self.hint,
        }


class InfographicError(Exception):
    """Content, theme or options that can't be built, with every problem found."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics: tuple[Diagnostic, ...] = tuple(diagnostics)
        super().__init__("\n".join(str(d) for d in self.diagnostics))


def fail(message: str, source: Source = NOWHERE, hint: str = "") -> InfographicError:
    """An error with a single finding, to be raised by the caller."""
    return InfographicError([Diagnostic("error", message, source, hint)])


def near_miss(word: str, known: Sequence[str]) -> str:
    """``did you mean 'title'?`` for the nearest of ``known``; empty if none is near."""
    close = get_close_matches(word.lower(), [k.lower() for k in known], n=1, cutoff=0.6)
    for name in known:
        if close and name.lower() == close[0]:
            return f"did you mean '{name}'?"
    return ""


def listing(names: Iterable[str]) -> str:
    """The names for a message: ``allowed: a, b, c``."""
    return "allowed: " + ", ".join(names)
