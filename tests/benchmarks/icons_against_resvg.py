"""How near the PNG backend's icons are to resvg's.

``python tests/benchmarks/icons_against_resvg.py`` draws every bundled icon, black on
white at 72 px. "Blurred" is the largest difference after a 3 by 3 mean, which leaves
shapes and drops edges: a missing line would be over 200, anti-aliasing is under 50.
"""

from __future__ import annotations

import io
from statistics import mean

import resvg_py
from PIL import Image, ImageChops, ImageFilter, ImageStat

from infographic import resources
from infographic.backends.base import Options, load_backend
from infographic.color import Color
from infographic.geometry import Point, Size
from infographic.icons.book import IconBook
from infographic.icons.draw import icon_items
from infographic.scene.items import Item
from infographic.scene.scene import Page, Scene

SIZE = 72
ACROSS = 20
SHEET = ACROSS * ACROSS
WHITE, BLACK = Color(255, 255, 255), Color(0, 0, 0)


def main() -> None:
    """Print one line a set, and the worst icons."""
    book = IconBook()
    for name, prefix in (("lucide", ""), ("tabler", "tabler:")):
        found = []
        icons = list(bundled(name).items())
        for start in range(0, len(icons), SHEET):
            part = icons[start : start + SHEET]
            sheet = our_sheet(book, [prefix + icon for icon, _ in part])
            for place, (icon, shapes) in enumerate(part):
                x, y = place % ACROSS * SIZE, place // ACROSS * SIZE
                ours = sheet.crop((x, y, x + SIZE, y + SIZE))
                found.append((*differences(ours, drawn(given_svg(shapes))), icon))
        found.sort(reverse=True)
        blurred, means, _ = zip(*found, strict=True)
        print(
            f"{name}: {len(found)} icons, mean difference {mean(means):.2f} (most"
            f" {max(means):.2f}), blurred mean {mean(blurred):.1f}, most {max(blurred)}:"
            f" {', '.join(icon for _, _, icon in found[:5])}"
        )


def bundled(set_name: str) -> dict[str, list[str]]:
    """The icons of a set with their raw shapes, other names left out."""
    text = (resources.assets() / "icons" / f"{set_name}.icons.txt").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines()[1:]]
    return {name: shapes for name, *shapes in rows if not shapes[0].startswith("=")}


def our_sheet(book: IconBook, names: list[str]) -> Image.Image:
    """Many icons on one page, drawn by the PNG backend."""
    items: list[Item] = []
    for place, name in enumerate(names):
        center = Point((place % ACROSS + 0.5) * SIZE, (place // ACROSS + 0.5) * SIZE)
        items += icon_items(book.get(name), center, SIZE, BLACK)
    page = Page(Size(ACROSS * SIZE, ACROSS * SIZE), WHITE, tuple(items))
    (png,) = load_backend("png").write(Scene((page,), "icons"), Options(scale=1.0))
    return Image.open(io.BytesIO(png)).convert("L")


def given_svg(shapes: list[str]) -> str:
    """An SVG file of raw shapes."""
    body = ""
    for shape in shapes:
        style, _, data = shape.rpartition("@")
        fill = "black" if style[:1] in ("f", "b") else "none"
        stroke = "none" if style[:1] == "f" else "black"
        body += f'<path d="{data}" fill="{fill}" stroke="{stroke}" opacity="{style[1:] or 1}"/>'
    ends = 'stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" {ends}>{body}</svg>'


def drawn(svg: str) -> Image.Image:
    """An SVG file as resvg draws it, on white."""
    png = bytes(resvg_py.svg_to_bytes(svg_string=svg, width=SIZE, height=SIZE))
    return ImageChops.invert(Image.open(io.BytesIO(png)).convert("RGBA").getchannel("A"))


def differences(one: Image.Image, other: Image.Image) -> tuple[int, float]:
    """The largest blurred difference and the mean difference, of 255 levels."""
    difference = ImageChops.difference(one, other)
    levels = difference.filter(ImageFilter.BoxBlur(1)).histogram()
    largest = max(level for level, count in enumerate(levels) if count)
    return largest, ImageStat.Stat(difference).mean[0]


if __name__ == "__main__":
    main()
