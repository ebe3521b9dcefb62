"""Telling the author of a theme which text can't be read, and what was done about it."""

from __future__ import annotations

from typing import TypeAlias

from infographic.errors import NOWHERE, Diagnostic, InfographicError, Severity, Source
from infographic.theme.contrast import AA, Change, mended
from infographic.theme.model import Palette

Hand: TypeAlias = dict[str, tuple[int, Source]]
"""The roles that were set by hand: by which file of the chain (a later one has a higher
number), and where. A tint counts as one role, ``tints[0]``."""


def check_legibility(
    palette: Palette, hand: Hand, strict: bool
) -> tuple[Palette, tuple[Diagnostic, ...]]:
    """The palette with every text moved in lightness to AA, and a warning for each move.

    Raises InfographicError where no lightness will do; if ``strict``, for every move.
    """
    result = mended(palette)
    hopeless = [change for change in result.changes if change.ratio_after < AA]
    errors = [_hopeless(change, hand) for change in hopeless]
    fair = [change for change in result.changes if change.ratio_after >= AA]
    told = _told(fair, hand, "error" if strict else "warning")
    if strict:
        errors += told
    if errors:
        raise InfographicError(errors)
    return result.palette, tuple(told)


def _told(changes: list[Change], hand: Hand, severity: Severity) -> list[Diagnostic]:
    """One finding for each text set by hand, one for each ground that makes others fail."""
    found: list[Diagnostic] = []
    by_ground: dict[str, list[Change]] = {}
    for change in changes:
        if _level(change.role, hand) >= _level(change.ground, hand):
            found.append(_own(change, _place(change.role, hand), severity))
        else:
            by_ground.setdefault(change.ground, []).append(change)
    for ground, others in by_ground.items():
        found.append(_others(ground, others, _place(ground, hand), severity))
    return found


def _own(change: Change, place: Source, severity: Severity) -> Diagnostic:
    message = (
        f"'{change.role}' {change.before.hex} on '{change.ground}' has a contrast of "
        f"{change.ratio_before:.2f}, AA asks for {AA}"
    )
    cure = f"{change.after.hex} ({change.ratio_after:.2f})"
    if severity == "error":
        return Diagnostic(severity, message, place, f"write {cure}")
    return Diagnostic(severity, f"{message}; moved to {cure}", place, "write that to settle it")


def _others(ground: str, changes: list[Change], place: Source, severity: Severity) -> Diagnostic:
    moves = ", ".join(
        f"'{c.role}' {c.before.hex} ({c.ratio_before:.2f}) to {c.after.hex} ({c.ratio_after:.2f})"
        for c in changes
    )
    message = f"text on '{ground}' would not reach a contrast of {AA}"
    if severity == "error":
        return Diagnostic(severity, message, place, f"move {moves}")
    return Diagnostic(severity, f"{message}; moved: {moves}", place)


def _hopeless(change: Change, hand: Hand) -> Diagnostic:
    role = max((change.role, change.ground), key=lambda name: _level(name, hand))
    message = (
        f"no lightness of '{change.role}' can be read on all its grounds: {change.before.hex} "
        f"has {change.ratio_before:.2f} on '{change.ground}', the best would be "
        f"{change.ratio_after:.2f}"
    )
    hint = "make its grounds all light or all dark; 'dark: true' derives a dark palette"
    return Diagnostic("error", message, _place(role, hand), hint)


def _level(role: str, hand: Hand) -> int:
    return hand.get(role.partition(".")[0], (0, NOWHERE))[0]


def _place(role: str, hand: Hand) -> Source:
    return hand.get(role.partition(".")[0], (0, NOWHERE))[1]
