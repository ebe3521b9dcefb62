"""Bundled icons look as another SVG program draws them.

resvg draws each icon twice at 72 px: from its path data, and from the lines and
cubics that we make of it. Blurred over 3 by 3 pixels, so that only shapes count and
not edges, no pixel may differ by more than an eighth of the range.
"""

from __future__ import annotations

import io

import pytest
import resvg_py
from PIL import Image, ImageChops, ImageFilter

from infographic import resources
from infographic.color import Color
from infographic.geometry import Point
from infographic.icons.book import IconBook
from infographic.icons.draw import icon_items
from infographic.icons.model import Icon
from infographic.scene.items import Path

SIZE = 72
MOST = 32
BLACK = Color(0, 0, 0)
SETS = {"lucide": "", "tabler": "tabler:"}


def bundled(set_name: str) -> dict[str, list[str]]:
    """The raw shapes of all icons, other names left out."""
    text = (resources.assets() / "icons" / f"{set_name}.icons.txt").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines()[1:]]
    return {name: shapes for name, *shapes in rows if not shapes[0].startswith("=")}


def as_given(shapes: list[str]) -> str:
    out = []
    for shape in shapes:
        style, _, data = shape.rpartition("@")
        fill = "black" if style[:1] in ("f", "b") else "none"
        stroke = "none" if style[:1] == "f" else "black"
        look = f'fill="{fill}" stroke="{stroke}" opacity="{style[1:] or 1}"'
        out.append(f'<path d="{data}" {look}/>')
    ends = 'stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" {ends}>{"".join(out)}</svg>'
    )


def as_ours(icon: Icon) -> str:
    out = []
    for item in icon_items(icon, Point(SIZE / 2, SIZE / 2), SIZE, BLACK):
        assert isinstance(item, Path)
        data = " ".join(" ".join(map(str, step)) for step in item.outline.commands)
        if line := item.stroke:
            look = f'stroke="black" stroke-width="{line.width}" opacity="{line.color.alpha}"'
            ends = f'stroke-linecap="{line.cap}" stroke-linejoin="{line.join}"'
            out.append(f'<path d="{data}" fill="none" {look} {ends}/>')
        else:
            out.append(f'<path d="{data}"/>')
    box = f"0 0 {SIZE} {SIZE}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{"".join(out)}</svg>'


def drawn(svg: str) -> Image.Image:
    png = bytes(resvg_py.svg_to_bytes(svg_string=svg, width=SIZE, height=SIZE))
    return Image.open(io.BytesIO(png)).convert("RGBA").getchannel("A")


def difference(set_name: str, name: str, shapes: list[str]) -> int:
    ours = drawn(as_ours(IconBook().get(SETS[set_name] + name)))
    blurred = ImageChops.difference(drawn(as_given(shapes)), ours).filter(ImageFilter.BoxBlur(1))
    return max(level for level, count in enumerate(blurred.histogram()) if count)


@pytest.mark.parametrize("set_name", SETS)
def test_a_sample_of_each_set_looks_right(set_name: str) -> None:
    icons = bundled(set_name)
    for name in sorted(icons)[:: len(icons) // 30]:
        assert difference(set_name, name, icons[name]) <= MOST, name


@pytest.mark.parametrize(
    "name", ["brand-parsinta", "load-balancer", "brand-signal-filled", "heart-filled"]
)
def test_the_odd_ones_look_right(name: str) -> None:
    assert difference("tabler", name, bundled("tabler")[name]) <= MOST


@pytest.mark.slow
@pytest.mark.parametrize("set_name", SETS)
def test_every_icon_looks_right(set_name: str) -> None:
    wrong = {
        name: far
        for name, shapes in bundled(set_name).items()
        if (far := difference(set_name, name, shapes)) > MOST
    }
    assert not wrong
