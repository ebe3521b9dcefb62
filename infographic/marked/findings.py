"""Gathering every problem of an input before any is raised."""

from __future__ import annotations

from infographic.errors import NOWHERE, Diagnostic, InfographicError, Source

_MOST_SHOWN = 100


class Findings:
    """The problems found so far, each once."""

    def __init__(self) -> None:
        self._found: dict[Diagnostic, None] = {}

    def error(self, message: str, source: Source = NOWHERE, hint: str = "") -> None:
        """Note a problem that keeps the input from being used."""
        self.add(Diagnostic("error", message, source, hint))

    def add(self, diagnostic: Diagnostic) -> None:
        """Note a problem that is a diagnostic already."""
        self._found[diagnostic] = None

    @property
    def is_full(self) -> bool:
        """Whether there are more than will ever be shown, so that hints aren't worth finding."""
        return len(self._found) > _MOST_SHOWN

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All of them, by file and place; those without a line in the order found."""
        return tuple(
            sorted(self._found, key=lambda d: (d.source.file, d.source.line, d.source.column))
        )

    def check(self) -> None:
        """Raise InfographicError if there is any, with at most the first 100."""
        found = self.diagnostics
        if not found:
            return
        shown, rest = found[:_MOST_SHOWN], len(found) - _MOST_SHOWN
        if rest > 0:
            place = Source(shown[-1].source.file)
            shown += (Diagnostic("error", f"and {rest} more problems", place),)
        raise InfographicError(shown)
