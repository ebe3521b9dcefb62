"""Where our assets lie: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def assets() -> Path:
    """The folder with themes, fonts and icons that comes with the library."""
    inside = _PACKAGE / "assets"
    return inside if inside.is_dir() else _PACKAGE.parent / "assets"


@cache
def srgb_profile() -> bytes:
    """The ICC profile of sRGB, for files that tell what their colours are."""
    return (assets() / "icc" / "sRGB.icc").read_bytes()


@cache
def sample() -> Path:
    """The sample document that comes with the library."""
    inside = _PACKAGE / "content" / "ten-tips.yaml"
    return inside if inside.is_file() else _PACKAGE.parent / "content" / "ten-tips.yaml"
