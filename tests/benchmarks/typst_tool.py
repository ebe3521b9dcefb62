"""Typst, as its users call it from Python."""

from __future__ import annotations

import sys
from pathlib import Path

import typst

PIXELS_PER_INCH = 192  # two pixels for each of 96 to the inch


def make(formats: list[str]) -> None:
    """Compile the document to the formats."""
    compiler = typst.Compiler("calm.typ", font_paths=["fonts"], ignore_system_fonts=True)
    for name in formats:
        if name == "png":
            data = compiler.compile(format="png", ppi=PIXELS_PER_INCH)
        else:
            data = compiler.compile(format="pdf")
        assert isinstance(data, bytes)
        Path(f"typst.{name}").write_bytes(data)


if __name__ == "__main__":
    make(sys.argv[1].split(","))
