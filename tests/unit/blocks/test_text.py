"""A measure a little narrower may break a text better, and never into more lines."""

from __future__ import annotations

import pytest

from infographic.blocks.setting import Setting
from infographic.blocks.text import well_broken
from infographic.document.reader import load_document
from infographic.icons.book import IconBook
from infographic.resources import sample
from infographic.text import words
from infographic.text.fonts import FontBook
from infographic.text.paragraph import Typesetter
from infographic.theme.reader import load_theme


def weak_ends(lines: list[list[str]]) -> int:
    return sum(words.is_weak(line[-1], "en") for line in lines[:-1])


@pytest.mark.parametrize("width", [300, 340, 373, 420, 500])
def test_lines_are_as_few_and_end_no_worse(width: float) -> None:
    setting = Setting(load_theme("bold"), Typesetter(FontBook(), "en"), IconBook(), 1.0, 20)
    style = setting.style("tip_text", 0.9)
    before = after = 0
    for tip in load_document(sample()).tips:
        assert tip.text
        plain = setting.text(tip.text, style, width)
        tuned = well_broken(setting, tip.text, style, width)
        assert len(tuned.lines) == len(plain.lines)
        assert tuned.width <= width
        before += weak_ends([line.text.split() for line in plain.lines])
        after += weak_ends([line.text.split() for line in tuned.lines])
    assert after <= before


def test_no_text_is_set_below_the_smallest_size() -> None:
    setting = Setting(load_theme("calm"), Typesetter(FontBook(), "en"), IconBook(), 0.5, 20)
    assert setting.style("tip_text").size == 20
    assert setting.style("title").size > 20
