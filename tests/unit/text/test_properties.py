"""What holds for any text, style and width."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.text.characters import graphemes
from infographic.text.fonts import FontBook
from infographic.text.paragraph import Line, Paragraph, PlacedRun, Typesetter
from infographic.text.spans import RichText, Span, plain
from infographic.text.style import TextStyle

BOOK = FontBook([Path(__file__).parent / "fonts"])
TOLERANCE = 1e-3

latin = st.text("abcdefilTVAo.,-/—“”’?!\u00ad\u00a0é", min_size=1, max_size=80)
foreign = st.text(
    "שלוםمرحبابнмस्तेक\u0301中文。かTAa1 ()\u200b\u2067\u2069\n", min_size=1, max_size=30
)
word = st.one_of(latin, latin, foreign)
sentence = st.lists(word, max_size=12).map(" ".join)
spans = st.lists(
    st.builds(
        Span,
        sentence,
        bold=st.booleans(),
        italic=st.booleans(),
        url=st.sampled_from(["", "https://example.org"]),
    ),
    max_size=4,
).map(tuple)
styles = st.builds(
    TextStyle,
    st.sampled_from([("Figtree",), ("Fraunces", "Inter"), ("Newsreader",)]),
    st.sampled_from([22.0, 31.0, 92.0]),
    st.sampled_from([400, 600]),
    tracking=st.sampled_from([0.0, -0.012, -0.03, 0.08]),
    wrap=st.sampled_from(["pretty", "balance", "sense"]),
)
widths = st.floats(8, 900)


def squeezed_hyphens(text: str) -> str:
    return text.replace("\u00ad", "")


def settle(text: RichText, style: TextStyle, width: float) -> Paragraph:
    return Typesetter(BOOK).set(text, style, width)


def visible(line: Line) -> list[PlacedRun]:
    return [run for run in line.runs if run.advance]


@given(spans, styles, widths)
def test_no_line_is_wider_than_the_width_but_one_of_a_single_character(
    text: RichText, style: TextStyle, width: float
) -> None:
    for line in settle(text, style, width).lines:
        if len(list(graphemes(line.text.removesuffix("\u00ad")))) > 1:
            assert line.width <= width + TOLERANCE


@given(spans, styles, widths)
def test_joined_lines_give_back_the_text(text: RichText, style: TextStyle, width: float) -> None:
    paragraph = settle(text, style, width)
    joined = "".join(line.text for line in paragraph.lines)
    assert squeezed(joined) == squeezed(plain(text))


def squeezed(text: str) -> str:
    return "".join(char for char in text if char not in "\u00ad\u200b" and char not in " \n")


@given(spans, styles, widths)
def test_the_runs_of_a_line_hold_its_characters(
    text: RichText, style: TextStyle, width: float
) -> None:
    for line in settle(text, style, width).lines:
        in_runs = sorted("".join(run.text for run in line.runs))
        trailing = in_runs.count(" ") - line.text.count(" ")
        assert sorted(squeezed("".join(in_runs))) == sorted(squeezed(line.text))
        assert trailing in (0, 1)


@given(spans, styles, widths)
def test_a_line_is_as_wide_as_its_runs(text: RichText, style: TextStyle, width: float) -> None:
    for line in settle(text, style, width).lines:
        assert sum(run.advance for run in line.runs) == pytest.approx(line.width, abs=TOLERANCE)
        x = 0.0
        for run in visible(line):
            assert run.x == pytest.approx(x, abs=TOLERANCE)
            x = run.x + run.advance


@given(spans, styles, widths)
def test_clusters_point_into_the_run_in_reading_order(
    text: RichText, style: TextStyle, width: float
) -> None:
    for line in settle(text, style, width).lines:
        for run in line.runs:
            clusters = [glyph.cluster for glyph in run.glyphs]
            assert clusters == sorted(clusters, reverse=run.direction == "rtl")
            assert min(clusters) == 0
            assert max(clusters) < len(run.text)


@given(spans, styles, widths)
def test_glyphs_lie_within_the_run(text: RichText, style: TextStyle, width: float) -> None:
    for line in settle(text, style, width).lines:
        for run in visible(line):
            scale = run.size / run.font.units_per_em
            for glyph in run.glyphs:
                assert -run.size <= glyph.x * scale <= run.advance + run.size


@given(sentence, styles, widths)
def test_lines_keep_to_the_measured_width(text: str, style: TextStyle, width: float) -> None:
    setter = Typesetter(BOOK)
    paragraph = setter.set(text, style, width)
    if len(paragraph.lines) == 1:
        assert paragraph.width == pytest.approx(setter.width(text, style), abs=TOLERANCE)


@given(st.lists(latin, max_size=12).map(" ".join).map(squeezed_hyphens), styles, widths)
def test_a_line_is_as_wide_as_if_it_were_set_alone(
    text: str, style: TextStyle, width: float
) -> None:
    setter = Typesetter(BOOK)
    for line in setter.set(text, style, width).lines:
        alone = line.text.removesuffix("\u00ad") + "\u2010" * line.text.endswith("\u00ad")
        if alone.strip() == alone:
            assert setter.width(alone, style) == pytest.approx(line.width, abs=0.01)


@given(sentence, styles, widths, st.integers(1, 4))
def test_what_fits_takes_no_more_lines_than_allowed(
    text: str, style: TextStyle, width: float, lines: int
) -> None:
    setter = Typesetter(BOOK)
    paragraph = setter.fit(text, style, width, lines)
    assert paragraph == setter.set(text, paragraph.style, width)
    if paragraph.style.size > style.ladder()[-1].size:
        assert len(paragraph.lines) <= lines
        assert not paragraph.broken


@given(spans, styles, widths)
def test_the_same_text_is_set_the_same_by_another_typesetter(
    text: RichText, style: TextStyle, width: float
) -> None:
    assert settle(text, style, width) == settle(text, style, width)
