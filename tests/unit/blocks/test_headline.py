"""Which word of a title is set apart."""

from __future__ import annotations

import pytest

from infographic.blocks.headline import headline
from infographic.blocks.setting import Setting
from infographic.document.markup import parse_markup
from infographic.document.model import Text
from infographic.icons.book import IconBook
from infographic.text.fonts import FontBook
from infographic.text.paragraph import Typesetter
from infographic.theme.reader import load_theme


def _lines(title: str, theme: str = "press") -> list[str]:
    """The lines of a title, what is in italics between slashes."""
    setting = Setting(load_theme(theme), Typesetter(FontBook()), IconBook(), 1.0, 20)
    text = Text(parse_markup(title))
    found = headline(setting, text, setting.style("title"), 900, 3)
    return [
        "".join(f"/{run.text}/" if run.font.italic else run.text for run in line.runs)
        for line in found.paragraph.lines
    ]


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Working on it alone?", ["Working on it ", "/alone?/"]),
        ("Working on *it* alone?", ["Working on /it/ alone?"]),
        ("Working on it *alone?*", ["Working on it ", "/alone?/"]),
        ("Be kind", ["Be kind"]),
        ("Live with it?", ["Live with it?"]),
        ("Sleep well all year", ["Sleep well all year"]),
    ],
)
def test_the_marked_or_the_last_word_is_set_apart(title: str, lines: list[str]) -> None:
    """The last word of a question or call only; not in a title of two words, nor a word
    that carries nothing."""
    assert _lines(title) == lines


def test_in_a_long_title_the_word_stays_on_its_line() -> None:
    lines = _lines("Fourteen things that nobody ever told you about living together?")
    assert lines[-1].endswith("/together?/")
    assert lines[-1] != "/together?/"


@pytest.mark.parametrize("theme", ["bold", "confetti"])
def test_without_italics_of_that_weight_the_word_is_set_apart_all_the_same(theme: str) -> None:
    setting = Setting(load_theme(theme), Typesetter(FontBook()), IconBook(), 1.0, 20)
    text = Text(parse_markup("Working on it alone?"))
    found = headline(setting, text, setting.style("title"), 900, 3)
    assert found.paragraph.lines[-1].text == "alone?"
    assert not found.paragraph.lines[-1].runs[0].font.italic
    assert found.apart < found.paragraph.lines[-1].baseline
    assert setting.typesetter.warnings == []
