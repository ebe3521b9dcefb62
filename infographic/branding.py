"""Keeping documents and scenes to the rules of brands: a theme's own, and the project's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from infographic.canvas import Canvas
from infographic.document.model import Document, Logo
from infographic.errors import Diagnostic, InfographicError, fail

if TYPE_CHECKING:
    from infographic.brand.model import Brand, LogoRule
    from infographic.scene.scene import Scene


def with_logo(document: Document, brands: Sequence[Brand]) -> Document:
    """The document with the brand's logo, if it has none of its own.

    Raises InfographicError, with its line, for a logo that isn't the brand's.
    """
    for brand in brands:
        rule = brand.logo
        if rule is None or not rule.file:
            continue
        if document.logo is None:
            logo = Logo(rule.file, rule.dark, "", rule.folder, rule.source, rule.source)
            document = replace(document, logo=logo)
        elif not _is_of(document.logo, rule):
            message = f"against the brand: its logo is '{rule.file}'"
            hint = f"leave it out, then that one is shown; the rule: {rule.source}"
            raise fail(message, document.logo.source, hint)
    return document


def _is_of(logo: Logo, rule: LogoRule) -> bool:
    files = [Path(rule.folder, name).resolve() for name in (rule.file, rule.dark) if name]
    return Path(logo.folder, logo.file).resolve() in files


def legible(canvas: Canvas, brands: Sequence[Brand]) -> Canvas:
    """The canvas on which no text may be smaller than any brand asks."""
    return replace(canvas, smallest=max([canvas.smallest, *(one.smallest_text for one in brands)]))


def keep_rules(scene: Scene, brands: Sequence[Brand]) -> None:
    """Raise InfographicError with every breach that the scene shows."""
    found: list[Diagnostic] = []
    if brands:
        from infographic.brand.check import breaches

        found = [breach for brand in brands for breach in breaches(scene, brand)]
    if found:
        raise InfographicError(dict.fromkeys(found))
