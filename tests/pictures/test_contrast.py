"""Every text of every theme and layout reaches AA where it is drawn."""

from __future__ import annotations

import pytest

from infographic.api import lay_out
from infographic.color import Color
from infographic.document.reader import load_document
from infographic.geometry import Point, Rect, Size
from infographic.layouts.base import Layout
from infographic.plugins import names
from infographic.resources import sample
from infographic.scene.items import Box, GlyphRun, Item
from infographic.scene.scene import Page, Scene
from infographic.text.fonts import FontBook
from infographic.text.paragraph import Typesetter
from infographic.text.style import TextStyle
from infographic.theme.reader import theme_names
from tests.pixel_contrast import AA, lowest_contrast

INK, PAPER = Color(20, 20, 20), Color(250, 250, 250)


@pytest.mark.parametrize("theme", theme_names())
@pytest.mark.parametrize("layout", names(Layout))
def test_every_text_reaches_aa_in_the_pixels(layout: str, theme: str) -> None:
    ratio, text = lowest_contrast(lay_out(load_document(sample()), layout, theme))
    assert ratio >= AA, f"{text!r}: {ratio:.2f}"


def _page(color: Color, *grounds: Item) -> Scene:
    """A line of text in thin small letters upon some grounds."""
    style = TextStyle(("Figtree",), 20.0)
    line = Typesetter(FontBook()).set("illegibility of little letters", style, 400).lines[0]
    run = line.runs[0]
    glyphs = GlyphRun(run.font, run.size, color, Point(20, 40), run.glyphs, run.text, run.advance)
    return Scene((Page(Size(400, 80), PAPER, (*grounds, glyphs)),), "A line")


def test_the_ratio_is_that_of_the_colours_however_thin_the_letters() -> None:
    grey = Color(112, 112, 112)
    ratio, text = lowest_contrast(_page(grey))
    assert ratio == pytest.approx(4.74, abs=0.02)
    assert text.startswith("illegibility")


def test_one_word_on_a_dark_spot_counts() -> None:
    spot = Box(Rect(60, 20, 30, 40), Color(60, 60, 60))
    assert lowest_contrast(_page(INK, spot))[0] < 2


def test_a_ground_that_much_of_the_box_shows_counts_where_no_letter_lies_on_it() -> None:
    beside = Box(Rect(0, 41, 400, 40), Color(60, 60, 60))
    assert lowest_contrast(_page(INK, beside))[0] < 2


def test_text_in_the_colour_of_its_ground_is_found() -> None:
    assert lowest_contrast(_page(PAPER))[0] == 1
