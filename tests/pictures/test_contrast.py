"""Contrast as it is in the pixels: every text against the worst of what lies behind it.

The method: for each text run take its box and 6 px around it from the render, reduce
it to 12 colours, leave out the text's own colour and all that cover under 12 % (the
anti-aliased edges), and take the lowest ratio of the rest.
"""

from __future__ import annotations

import pytest
from PIL import Image

from infographic.api import lay_out
from infographic.backends.base import Options
from infographic.color import Color, contrast
from infographic.document.reader import load_document
from infographic.geometry import Affine, Rect
from infographic.layouts.base import Layout
from infographic.plugins import names
from infographic.resources import sample
from infographic.result import Result
from infographic.scene.items import GlyphRun, Group, Item
from infographic.theme.reader import theme_names
from tests.scene_checks import ink_box

AA = 4.5
_AROUND, _COLORS, _LEAST_SHARE = 6, 12, 0.12


def _runs(items: tuple[Item, ...], place: Affine) -> list[tuple[GlyphRun, Rect]]:
    out: list[tuple[GlyphRun, Rect]] = []
    for item in items:
        if isinstance(item, GlyphRun):
            out.append((item, place.bounds(ink_box(item))))
        elif isinstance(item, Group):
            out += _runs(item.items, place @ item.transform)
    return out


def lowest_contrast(picture: Image.Image, run: GlyphRun, ink: Rect) -> float:
    """The lowest ratio of the run's colour to a colour that covers much of its box."""
    box = ink.grown(_AROUND)
    patch = picture.crop((round(box.x), round(box.y), round(box.right), round(box.bottom)))
    reduced = patch.quantize(_COLORS, Image.Quantize.MEDIANCUT)
    palette = reduced.getpalette() or []
    area = patch.width * patch.height
    ratios = [21.0]
    for count, index in reduced.getcolors() or []:
        ground = Color(*palette[3 * index : 3 * index + 3])
        if count >= _LEAST_SHARE * area and not _alike(ground, run.color):
            ratios.append(contrast(run.color, ground))
    return min(ratios)


def _alike(one: Color, other: Color) -> bool:
    return max(abs(a - b) for a, b in zip(one[:3], other[:3], strict=True)) < 24


def _worst(layout: str, theme: str, scale: float) -> tuple[float, str]:
    scene = lay_out(load_document(sample()), layout, theme)
    result = Result(scene, Options(scale=scale))
    found = [(21.0, "")]
    for number, page in enumerate(scene.pages, start=1):
        picture = result.image(number).convert("RGB")
        for run, ink in _runs(page.items, Affine.scaling(scale)):
            if ink.width and ink.height:
                found.append((lowest_contrast(picture, run, ink), run.text))
    return min(found)


@pytest.mark.parametrize("theme", theme_names())
@pytest.mark.parametrize("layout", names(Layout))
def test_every_text_reaches_aa_in_the_pixels(layout: str, theme: str) -> None:
    ratio, text = _worst(layout, theme, 1.0)
    if ratio < AA:
        # At this scale the blurred edges of thin letters can cover more than 12 %.
        ratio, text = _worst(layout, theme, 3.0)
    assert ratio >= AA, f"{text!r}: {ratio:.2f}"
