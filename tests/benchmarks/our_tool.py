"""Our own library, as its users call it from Python."""

from __future__ import annotations

from infographic import render_infographic


def make(formats: list[str]) -> None:
    """Render the document to the formats."""
    outputs = [f"ours.{name}" for name in formats]
    render_infographic("ten-tips.yaml", *outputs, layout="cards", theme="calm")
