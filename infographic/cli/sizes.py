"""List the sizes that have names, with the smallest text that each allows."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from infographic.canvas import Canvas

SUMMARY = "list the sizes"


def add_arguments(parser: ArgumentParser) -> None:
    """``sizes`` takes nothing."""


def run(_options: Namespace) -> int:
    """Print every size with its measures."""
    from infographic.cli.columns import print_columns
    from infographic.sizes import canvas_of, names

    print_columns([(name, _measures(canvas_of(name))) for name in names()])
    print("Any other: WIDTHxHEIGHT in px, mm, cm, in or pt, such as 1600x900 or 9x12in.")
    return 0


def _measures(canvas: Canvas) -> str:
    if canvas.form == "sheet":
        mm, smallest = 25.4 / canvas.density, 72 / canvas.density * canvas.smallest
        high = mm * (canvas.height or 0)
        return f"{mm * canvas.width:.0f} × {high:.0f} mm, text of at least {smallest:.1f} pt"
    tall = "as tall as it needs" if canvas.height is None else f"{canvas.height:g} px"
    return f"{canvas.width:g} × {tall}, text of at least {canvas.smallest:g} px"
