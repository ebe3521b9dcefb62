"""A measure a little narrower may break a text better, and never into more lines."""

from __future__ import annotations

from itertools import pairwise

from infographic.blocks.setting import Setting
from infographic.blocks.text import well_broken
from infographic.document.reader import load_document
from infographic.icons.book import IconBook
from infographic.resources import sample
from infographic.text import words
from infographic.text.fonts import FontBook
from infographic.text.paragraph import Typesetter
from infographic.theme.reader import load_theme


def bad_ends(lines: list[list[str]]) -> int:
    """Weak words at the end, and sentences that begin or end with a word by itself."""
    found = 0
    for line, following in pairwise(lines):
        found += words.is_weak(line[-1], "en")
        found += len(line) > 1 and words.ends_sentence(line[-2], "en")
        found += words.ends_sentence(following[0], "en")
    return found


def test_with_a_line_to_spare_fewer_lines_end_badly() -> None:
    """Over all ten tips and many widths; without one, the lines stay as few."""
    setting = Setting(load_theme("bold"), Typesetter(FontBook(), "en"), IconBook(), 1.0, 20)
    style = setting.style("tip_text", 0.9)
    before = after = 0
    for width in range(300, 500, 20):
        for tip in load_document(sample()).tips:
            assert tip.text
            plain = setting.text(tip.text, style, width)
            tuned = well_broken(setting, tip.text, style, width, 1)
            assert len(well_broken(setting, tip.text, style, width).lines) == len(plain.lines)
            assert len(tuned.lines) <= len(plain.lines) + 1
            assert tuned.width <= width
            before += bad_ends([line.text.split() for line in plain.lines])
            after += bad_ends([line.text.split() for line in tuned.lines])
    assert after < before


def test_a_spare_line_is_used_only_where_it_mends_something() -> None:
    setting = Setting(load_theme("bold"), Typesetter(FontBook(), "en"), IconBook(), 1.0, 20)
    style = setting.style("tip_text", 0.9)
    texts = [tip.text for tip in load_document(sample()).tips if tip.text]
    more = [
        len(well_broken(setting, text, style, 360, 1).lines)
        - len(setting.text(text, style, 360).lines)
        for text in texts
    ]
    assert set(more) == {0, 1}


def test_no_text_is_set_below_the_smallest_size() -> None:
    setting = Setting(load_theme("calm"), Typesetter(FontBook(), "en"), IconBook(), 0.5, 20)
    assert setting.style("tip_text").size == 20
    assert setting.style("title").size > 20
