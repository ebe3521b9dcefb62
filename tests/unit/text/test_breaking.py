"""The best breaks, against the design rules: by a search through all ways to break, with
the rules' costs written down once more, and by known strings."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.text.breaking import Breakable
from infographic.text.lines import Extent
from infographic.text.opportunities import opportunities
from infographic.text.style import Wrap

WEAK = {"a", "an", "the", "to", "of", "in", "on", "and", "or", "i", "is", "by", "as", "that",
        "your", "which", "for", "with", "you", "one"}  # fmt: skip


def monospaced(extent: Extent) -> float:
    return float(extent.end - extent.start + extent.hyphen)


def breakable(text: str, forced: frozenset[int] = frozenset(), language: str = "en") -> Breakable:
    return Breakable(text, opportunities(text), forced, monospaced, language)


def broken(text: str, width: float, wrap: Wrap, language: str = "en") -> list[str]:
    lines = breakable(text, language=language).lines(width, wrap)
    return [text[line.start : line.end] for line in lines]


def cost(lines: list[list[str]], width: float, wrap: Wrap) -> float:
    """The design rules' cost of a text of more than one line."""
    texts = [" ".join(words) for words in lines]
    mean = len(" ".join(texts)) / len(lines)
    total = 0.0
    for number, (words, text) in enumerate(zip(lines, texts, strict=True)):
        last = number == len(lines) - 1
        if wrap == "balance":
            total += ((mean - len(text)) / width) ** 2
            if last and len(words) == 1 and len(text) < mean / 2:
                total += 0.3
        elif not last:
            total += ((width - len(text)) / width) ** 2
        else:
            if len(text) < 0.45 * width:
                total += 3 * ((0.45 * width - len(text)) / width) ** 2
            if len(words) == 1:
                total += 0.8
        if len(words) == 1 and sum(map(str.isalnum, text)) < 4:
            total += 0.1
        if last:
            continue
        before = lines[number - 1][-1] if number else ""
        total += end_cost([before, *words], lines[number + 1][0], wrap)
    return total


def end_cost(words: list[str], after: str, wrap: Wrap) -> float:
    """What it costs that a line ends with the last of ``words``, and ``after`` comes next."""
    total = 0.0
    if words[-1].lower() in WEAK:
        total += 0.012 if wrap == "pretty" else 0.016
    if words[-1][-1] in ",;:.!?":
        total -= 0.004
    if words[-1][-1] not in ".!?":
        total += 0.02 * (words[-2][-1:] in (".", "!", "?"))
        total += 0.02 * (after[-1] in ".!?")
    return total


def ways(words: list[str], width: float) -> list[list[list[str]]]:
    """All ways to break into the fewest lines that fit."""
    for count in range(len(words)):
        found = []
        for cuts in combinations(range(1, len(words)), count):
            lines = [words[a:b] for a, b in pairwise([0, *cuts, len(words)])]
            if all(len(" ".join(line)) <= width for line in lines):
                found.append(lines)
        if found:
            return found
    raise AssertionError


def unlike(lines: list[list[str]]) -> int:
    widths = [len(" ".join(line)) for line in lines]
    return sum(min(pair) < 0.35 * max(pair) for pair in pairwise(widths))


words = st.lists(
    st.sampled_from(
        ("a", "to", "of", "calm.", "go", "honest,", "relationship", "your", "you", "options?",
         "do", "on", "yes!")
    ),
    min_size=1,
    max_size=11,
)  # fmt: skip


@given(words, st.integers(12, 40), st.sampled_from(["pretty", "balance"]))
def test_of_all_ways_with_the_fewest_lines_the_cheapest_is_taken(
    chosen: list[str], width: int, wrap: Wrap
) -> None:
    text = " ".join(chosen)
    lines = [line.split() for line in broken(text, width, wrap)]
    assert [word for line in lines for word in line] == chosen
    if len(lines) == 1:
        return
    prices = [cost(way, width, wrap) for way in ways(chosen, width)]
    if wrap == "pretty":
        assert cost(lines, width, wrap) == pytest.approx(min(prices))
    else:
        best = min(cost(way, width, wrap) + unlike(way) for way in ways(chosen, width))
        ours = cost(lines, width, wrap)
        assert ours == pytest.approx(min(prices)) or ours + unlike(lines) == pytest.approx(best)


@given(words, st.integers(12, 40), st.sampled_from(["pretty", "balance", "sense"]))
def test_the_count_is_the_number_of_lines(chosen: list[str], width: int, wrap: Wrap) -> None:
    text = breakable(" ".join(chosen))
    assert text.count(width, wrap) == len(text.lines(width, wrap))


def test_a_title_has_lines_of_like_length() -> None:
    assert broken("Start therapy without them", 20, "balance") == ["Start therapy", "without them"]


def test_body_text_leaves_no_word_alone_on_the_last_line() -> None:
    text = "aaaa bbbb cccc dddd eeee ffff"
    assert broken(text, 24, "pretty") == ["aaaa bbbb cccc dddd", "eeee ffff"]


def test_a_line_of_a_title_is_never_much_shorter_than_its_neighbour() -> None:
    lines = broken("relationship in counselling", 20, "balance")
    assert min(map(len, lines)) >= 0.35 * max(map(len, lines))
    assert broken("an extraordinarily long word", 20, "balance")[0] != "an"


def test_a_weak_word_goes_to_the_next_line_if_that_costs_little() -> None:
    assert broken("look after the house", 14, "balance") == ["look after", "the house"]


def test_a_verb_keeps_its_particle_if_that_costs_little() -> None:
    assert broken("raise issues early, speak up kindly", 25, "pretty") == [
        "raise issues early,", "speak up kindly",
    ]  # fmt: skip


def test_the_last_word_of_a_sentence_stays_with_its_line_if_that_costs_little() -> None:
    text = (
        "The same fight again and again? One person is enough to change it. "
        "Talk about solutions, or step away kindly."
    )
    assert broken(text, 35, "pretty")[1] == "One person is enough to change it."


def test_weak_words_depend_on_the_language() -> None:
    assert broken("gut ist der Anfang", 12, "balance", "de") == ["gut ist", "der Anfang"]


def test_display_copy_has_a_line_for_each_sentence() -> None:
    text = "The only change is your own. Try small steps."
    assert broken(text, 60, "sense") == ["The only change is your own.", "Try small steps."]
    assert broken(text, 60, "balance") == [text]


def test_each_sentence_of_display_copy_is_balanced_by_itself() -> None:
    text = "The only change is your own. Try small steps before drastic ones."
    assert broken(text, 24, "sense") == [
        "The only change", "is your own.", "Try small steps", "before drastic ones.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Ask Dr. Smith. He knows.", ["Ask Dr. Smith.", "He knows."]),
        ("J. Smith wrote it.", ["J. Smith wrote it."]),
        ("Use tools, e.g. Lists work.", ["Use tools, e.g. Lists work."]),
        ("She said “Stop.” They did.", ["She said “Stop.”", "They did."]),
        ("Version 2.0 is out. Get it!", ["Version 2.0 is out.", "Get it!"]),
        ("Really? Yes!", ["Really?", "Yes!"]),
    ],
)
def test_sentences_end_at_full_stops_but_not_at_abbreviations(
    text: str, sentences: list[str]
) -> None:
    assert broken(text, 80, "sense") == sentences


def test_a_forced_end_ends_a_line() -> None:
    text = breakable("one two three", frozenset({7}))
    lines = text.lines(40, "balance")
    assert [(line.start, line.end) for line in lines] == [(0, 7), (8, 13)]
    assert text.count(40, "balance") == 2


def test_a_piece_wider_than_the_width_gets_a_line_of_its_own() -> None:
    assert broken("a incomprehensibilities b", 10, "pretty") == ["a", "incomprehensibilities", "b"]


def test_a_place_whose_hyphen_does_not_fit_is_passed_over() -> None:
    assert broken("abc\u00add ef", 4, "pretty")[0] in ("abc", "abc\u00ad")
