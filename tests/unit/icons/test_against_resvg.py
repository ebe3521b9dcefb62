"""Bundled icons look as another SVG program draws them: resvg, at 72 px.

Differences are blurred over 3 by 3 pixels, so that shapes count and edges hardly: a
missing line would differ by more than 200 of 255.
"""

from __future__ import annotations

import pytest

from infographic.color import Color
from infographic.geometry import Point
from infographic.icons.book import IconBook
from infographic.icons.draw import icon_items
from infographic.icons.model import Icon
from infographic.scene.items import Path
from tests.benchmarks.icons_against_resvg import (
    SIZE,
    bundled,
    differences,
    drawn,
    given_svg,
    our_sheet,
)

# Lines of one icon painted at once, and not one upon the other, look thinner by so much.
MOST = 32
# Another program's edges.
MOST_OF_BACKEND = 50
PREFIXES = {"lucide": "", "tabler": "tabler:"}
# Turns on the spot, zero-length lines, crossings, an opacity, filled shapes.
ODD_ONES = {
    "lucide": ["braces", "popcorn", "wheat-off", "hand-grab", "ellipsis", "circle-alert"],
    "tabler": ["brand-parsinta", "load-balancer", "brand-signal-filled", "sparkles", "beta"],
}


def our_svg(icon: Icon) -> str:
    out = []
    for item in icon_items(icon, Point(SIZE / 2, SIZE / 2), SIZE, Color(0, 0, 0)):
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


def difference(set_name: str, name: str, shapes: list[str]) -> float:
    icon = IconBook().get(PREFIXES[set_name] + name)
    return differences(drawn(our_svg(icon)), drawn(given_svg(shapes)))[0]


@pytest.mark.parametrize("set_name", PREFIXES)
def test_our_outlines_of_a_sample_are_those_of_its_path_data(set_name: str) -> None:
    icons = bundled(set_name)
    for name in [*sorted(icons)[:: len(icons) // 30], *ODD_ONES[set_name]]:
        assert difference(set_name, name, icons[name]) <= MOST, name


@pytest.mark.slow
@pytest.mark.parametrize("set_name", PREFIXES)
def test_our_outlines_of_every_icon_are_those_of_its_path_data(set_name: str) -> None:
    icons = bundled(set_name)
    wrong = [name for name in icons if difference(set_name, name, icons[name]) > MOST]
    assert not wrong


@pytest.mark.parametrize("set_name", PREFIXES)
def test_the_png_backend_draws_a_sample_as_resvg_does(set_name: str) -> None:
    icons = bundled(set_name)
    names = [*sorted(icons)[:: len(icons) // 30], *ODD_ONES[set_name]]
    sheet = our_sheet(IconBook(), [PREFIXES[set_name] + name for name in names])
    for (x, y), name in zip(places(), names, strict=False):
        ours = sheet.crop((x, y, x + SIZE, y + SIZE))
        assert differences(ours, drawn(given_svg(icons[name])))[0] <= MOST_OF_BACKEND, name


def places() -> list[tuple[int, int]]:
    return [(i % 20 * SIZE, i // 20 * SIZE) for i in range(400)]
