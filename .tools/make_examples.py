"""Draw the pictures in examples/ again: run it when a layout or theme has changed.

The ten tips in the picture of the README, each layout in the theme that shows it best,
and the contact sheet of all layouts and themes.
"""

from __future__ import annotations

import tempfile
from io import BytesIO
from pathlib import Path

from PIL import Image

from infographic import render_infographic
from infographic.cli import main

ROOT = Path(__file__).resolve().parent.parent
CONTENT = ROOT / "content" / "ten-tips.yaml"
EXAMPLES = ROOT / "examples"
BEST = {
    "bento": "slate",
    "cards": "calm",
    "carousel": "ember",
    "checklist": "sketch",
    "editorial": "press",
    "path": "trail",
    "poster": "bold",
    "steps": "confetti",
    "timeline": "night",
    "wheel": "petal",
}
WIDTH = 600
"""Pixels of a gallery picture's width."""


def reduced(pngs: tuple[bytes, ...]) -> Image.Image:
    """A page, or the slides of a carousel in rows of five, ``WIDTH`` pixels wide."""
    pages = [Image.open(BytesIO(png)).convert("RGB") for png in pngs]
    if len(pages) == 1:
        page = pages[0]
        return page.resize((WIDTH, WIDTH * page.height // page.width), Image.Resampling.LANCZOS)
    columns, gap = min(5, len(pages)), 8
    width = (2 * WIDTH - gap * (columns - 1)) // columns
    height = width * pages[0].height // pages[0].width
    rows = -(-len(pages) // columns)
    sheet = Image.new("RGB", (2 * WIDTH, rows * (height + gap) - gap), "#e9e6e1")
    for place, page in enumerate(pages):
        at = ((place % columns) * (width + gap), (place // columns) * (height + gap))
        sheet.paste(page.resize((width, height), Image.Resampling.LANCZOS), at)
    return sheet


def make() -> None:
    """Write all pictures."""
    gallery = EXAMPLES / "gallery"
    gallery.mkdir(parents=True, exist_ok=True)
    for layout, theme in BEST.items():
        result = render_infographic(CONTENT, layout=layout, theme=theme, scale=1.5)
        reduced(result.files("png")).save(gallery / f"{layout}-{theme}.png", optimize=True)
    render_infographic(CONTENT, EXAMPLES / "ten-tips.png", layout="cards", theme="calm", scale=1)
    with tempfile.TemporaryDirectory() as folder:
        main(["gallery", str(CONTENT), "--out", folder])
        sheet = Image.open(Path(folder) / "gallery.png").convert("RGB")
        sheet = sheet.resize((1000, 1000 * sheet.height // sheet.width), Image.Resampling.LANCZOS)
        sheet.save(gallery / "all.png", optimize=True)


if __name__ == "__main__":
    make()
