"""Inline emphasis and links: CommonMark's rules for ``*``, ``**``, links and escapes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infographic.document.markup import parse_markup
from infographic.text.spans import plain


def drawn(text: str) -> str:
    """The spans as tags: ``<b>`` bold, ``<i>`` italic, ``<url>`` a link."""
    out = ""
    for span in parse_markup(text):
        tags = [t for t, on in (("b", span.bold), ("i", span.italic), (span.url, span.url)) if on]
        out += "".join(f"<{t}>" for t in tags) + span.text + "".join("</>" for _ in tags)
    return out


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("plain words", "plain words"),
        ("", ""),
        ("be *kind*", "be <i>kind</>"),
        ("be **kind**", "be <b>kind</>"),
        ("be ***kind***", "be <b><i>kind</></>"),
        ("**a *b* c**", "<b>a </><b><i>b</></><b> c</>"),
        ("*a **b** c*", "<i>a </><b><i>b</></><i> c</>"),
        ("*a **b***", "<i>a </><b><i>b</></>"),
        ("un*believ*able", "un<i>believ</>able"),
    ],
)
def test_emphasis_is_italic_bold_or_both(text: str, spans: str) -> None:
    assert drawn(text) == spans


@pytest.mark.parametrize(
    "text",
    ["2 * 3 * 4", "a * b", "*", "**", "****", "*open", "close*", "**half", "a ** b", "* a *"],
)
def test_markers_without_a_partner_are_plain_text(text: str) -> None:
    assert drawn(text) == text


def test_the_surplus_of_unequal_markers_is_plain_text() -> None:
    assert drawn("**a*") == "*<i>a</>"
    assert drawn("*a**") == "<i>a</>*"


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("see [this](https://e.org).", "see <https://e.org>this</>."),
        ("[a *b*](u)", "<u>a </><i><u>b</></>"),
        ("**[a](u)**", "<b><u>a</></>"),
        ("*a [**b**](u) c*", "<i>a </><b><i><u>b</></></><i> c</>"),
        ("[a](b_(c))", "<b_(c)>a</>"),
        ("[a [b](u) c](v)", "[a <u>b</> c](v)"),
        ("*a [b*](u)", "*a <u>b*</>"),
        ("[[a]](u)", "<u>[a]</>"),
    ],
)
def test_links_hold_emphasis_and_stand_in_it_but_do_not_nest(text: str, spans: str) -> None:
    assert drawn(text) == spans


@pytest.mark.parametrize(
    "text", ["[a]", "[a] (u)", "[a](u", "a](u)", "[", "]", "](", "[]", "a [b", "(u)"]
)
def test_brackets_that_make_no_link_are_plain_text(text: str) -> None:
    assert drawn(text) == text


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("a [mot juste]{lang=fr} here", [("a ", ""), ("mot juste", "fr"), (" here", "")]),
        ("*[mot]{lang=fr}*", [("mot", "fr")]),
        ("[a *b*]{lang=de}", [("a ", "de"), ("b", "de")]),
        ("[a [b]{lang=fr} c]{lang=de}", [("a ", "de"), ("b", "fr"), (" c", "de")]),
        ("[[b](u)]{lang=fr}", [("b", "fr")]),
        ("[a [b]{lang=fr}](u)", [("a ", ""), ("b", "fr")]),
    ],
)
def test_words_may_be_in_another_language(text: str, spans: list[tuple[str, str]]) -> None:
    assert [(span.text, span.language) for span in parse_markup(text)] == spans


@pytest.mark.parametrize(
    "text", ["[a]{fr}", "[a] {lang=fr}", "[a]{lang=}", "[a]{lang=f r}", "a]{lang=fr}", "{lang=fr}"]
)
def test_braces_that_name_no_language_are_plain_text(text: str) -> None:
    assert drawn(text) == text


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        (r"\*a\*", "*a*"),
        (r"\[a](u)", "[a](u)"),
        (r"[a\]](u)", "<u>a]</>"),
        (r"[a](u\))", "<u)>a</>"),
        ("\\\\*a*", "\\<i>a</>"),
        (r"C:\dir", r"C:\dir"),
        ("end\\", "end\\"),
    ],
)
def test_a_backslash_makes_the_next_mark_plain(text: str, spans: str) -> None:
    assert drawn(text) == spans


def test_neighbours_of_one_manner_are_one_span() -> None:
    assert len(parse_markup(r"a \* b [ c ] *")) == 1


@settings(deadline=None)
@given(st.text(st.sampled_from("*[]()\\{} ab."), max_size=60))
def test_markup_only_ever_removes_markers(text: str) -> None:
    words = [c for c in plain(parse_markup(text)) if c in "ab."]
    rest = [c for c in text if c in "ab."]
    assert len(words) <= len(rest)
    assert all(span.text for span in parse_markup(text))


@settings(deadline=None)
@given(st.text(st.characters(exclude_characters="*[\\")))
def test_text_without_markers_is_itself(text: str) -> None:
    assert plain(parse_markup(text)) == text
