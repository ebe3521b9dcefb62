"""Typst, as its users call it from Python."""

from __future__ import annotations

import sys

import typst

PIXELS_PER_INCH = 192  # two pixels for each of 96 to the inch


def make(formats: list[str]) -> None:
    """Compile the document to the formats."""
    compiler = typst.Compiler("calm.typ", font_paths=["fonts"], ignore_system_fonts=True)
    if "png" in formats:
        compiler.compile("typst.png", format="png", ppi=PIXELS_PER_INCH)
    if "pdf" in formats:
        compiler.compile("typst.pdf", format="pdf")


if __name__ == "__main__":
    make(sys.argv[1].split(","))
