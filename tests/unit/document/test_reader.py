"""A content file becomes a document, or one error with every problem."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from infographic.document.model import Document
from infographic.document.reader import from_dict, load_document, read_document
from infographic.errors import NOWHERE, InfographicError
from infographic.resources import sample

SHORT = "title: Tips\ntips:\n  - Speak up\n"


def problems(text: str) -> list[str]:
    with pytest.raises(InfographicError) as caught:
        read_document(text, "x.yaml")
    return [f"{d.source.line}:{d.source.column} {d.message}" for d in caught.value.diagnostics]


def test_a_title_and_one_tip_are_enough() -> None:
    document = read_document(SHORT, "x.yaml")
    assert str(document.title) == "Tips"
    assert [str(tip.title) for tip in document.tips] == ["Speak up"]
    parts = (document.subtitle, document.intro, document.opener, document.closing)
    assert {*parts, document.action, document.credit} == {None}
    assert (document.language, document.numbered) == ("en", True)
    assert document.layout_source == NOWHERE


def test_every_field_is_read() -> None:
    document = read_document(
        """\
title: A
subtitle: B
intro: C
opener: {title: D, text: E, icon: leaf}
tips:
  - {title: F, text: G, icon: scale, url: "https://f.org", milestone: H}
  - {title: I, link: "mailto:i@i.org"}
closing: J
cta: {text: K, url: "https://k.org"}
credit: L
author: M
rights: O
logo: n.png
language: de-at
numbered: no
layout: cards
theme: calm
art: sunrise
""",
        "x.yaml",
    )
    opener, action, (first, second) = document.opener, document.action, document.tips
    assert opener is not None
    assert action is not None
    texts = (
        document.title, document.subtitle, document.intro, opener.title, opener.text, first.title,
        first.text, second.title, document.closing, action.text, document.credit,
    )  # fmt: skip
    assert "".join(map(str, texts)) == "ABCDEFGIJKL"
    assert (opener.icon, first.icon, second.icon) == ("leaf", "scale", "")
    assert (first.url, second.url, action.url) == (
        "https://f.org", "mailto:i@i.org", "https://k.org",
    )  # fmt: skip
    assert document.logo
    assert (first.milestone, document.author, document.logo.file) == ("H", "M", "n.png")
    assert (document.language, document.numbered) == ("de-AT", False)
    assert document.rights == "O"
    assert (document.layout, document.theme, document.art) == ("cards", "calm", "sunrise")


def test_every_text_and_name_knows_its_place() -> None:
    document = read_document(
        "title: A\nlayout: cards\ntips:\n  - title: B\n    icon: eye\n    text: C\n", "x.yaml"
    )
    (tip,) = document.tips
    assert tip.text is not None
    places = (document.title, document.source, document.layout_source, tip, tip.title, tip.text)
    assert [str(getattr(p, "source", p)) for p in places] == [
        "x.yaml:1:8", "x.yaml:1:1", "x.yaml:2:9", "x.yaml:4:5", "x.yaml:4:12", "x.yaml:6:11",
    ]  # fmt: skip
    assert str(tip.icon_source) == "x.yaml:5:11"


@pytest.mark.parametrize("title", ["2024", "No", "on", "12:30", "1.50", "2024-05-01", "True"])
def test_a_text_that_yaml_would_take_for_something_else_stays_as_written(title: str) -> None:
    document = read_document(f"title: {title}\ntips: [{title}]\n")
    assert str(document.title) == str(document.tips[0].title) == title


def test_words_of_another_language_keep_it_and_have_its_quotes() -> None:
    text = 'title: \'Say ["bonjour" deux fois]{lang=FR-ca} "now"\'\ntips: [x]\n'
    spans = read_document(text).title.spans
    assert [(span.text, span.language) for span in spans] == [
        ("Say ", ""), ("«\u202fbonjour\u202f» deux fois", "fr-CA"), (" “now”", ""),
    ]  # fmt: skip


def test_norwegian_is_a_language() -> None:
    assert read_document(SHORT + "language: no\n").language == "no"


def test_emphasis_and_links_become_spans() -> None:
    document = read_document("title: Be *kind*\ntips: ['See **[this](https://e.org)**']\n")
    assert [(s.text, s.italic) for s in document.title.spans] == [("Be ", False), ("kind", True)]
    link = document.tips[0].title.spans[1]
    assert (link.text, link.bold, link.url) == ("this", True, "https://e.org")


def test_quotes_are_set_by_the_language() -> None:
    assert str(read_document('title: It\'s "so"\ntips: [x]\n').title) == "It’s “so”"
    german = 'title: Er sagt "so"\nlanguage: de\ntips: [x]\n'
    assert str(read_document(german).title) == "Er sagt „so“"


def test_parts_without_words_are_left_out() -> None:
    document = read_document(SHORT + "subtitle: ''\nintro:\nopener: {}\ncta: {text: ~}\n")
    assert {document.subtitle, document.intro, document.opener, document.action} == {None}


def test_all_problems_are_told_at_once_in_order() -> None:
    assert problems("tips:\n  - {txt: a}\n  - {title: b, url: 'javascript:x'}\ntitel: c\n") == [
        "2:5 the field 'title' is missing",
        "2:6 unknown field 'txt'",
        "3:21 'url': links with 'javascript:' are not allowed",
        "4:1 unknown field 'titel'",
    ]


def test_unsafe_links_in_a_text_are_each_told() -> None:
    assert problems("title: '[a](data:x) [b](file:///y) [c](https://z.org)'\ntips: [x]") == [
        "1:8 'title': links with 'data:' are not allowed",
        "1:8 'title': links with 'file:' are not allowed",
    ]


@pytest.mark.parametrize(
    ("field", "most"), [("title", 300), ("subtitle", 300), ("intro", 2000), ("closing", 2000)]
)
def test_the_length_of_each_text_is_bounded(field: str, most: int) -> None:
    text = "title: Tips\n" if field != "title" else ""
    text += f"tips: [x]\n{field}: {'x' * most}"
    assert read_document(text)
    (found,) = problems(text + "x")
    assert found.endswith(f"'{field}' is {most + 1} characters long, at most {most} are allowed")


def test_two_thousand_tips_are_read_and_not_one_more() -> None:
    assert len(read_document("title: Tips\ntips:\n" + "  - x\n" * 2000).tips) == 2000
    (found,) = problems("title: Tips\ntips:\n" + "  - x\n" * 2001)
    assert found.endswith("'tips' must have at most 2000 entries, found 2001")


def test_a_dict_reads_like_the_file_it_could_be() -> None:
    data = {"title": "Tips", "tips": ["Speak up", {"title": 2024, "icon": None}], "numbered": False}
    document = from_dict(data)
    assert isinstance(document, Document)
    assert [str(tip.title) for tip in document.tips] == ["Speak up", "2024"]
    assert not document.numbered
    assert str(document.tips[1].title.source) == "tips[1].title"


def test_problems_of_a_dict_are_told_by_path_in_its_order() -> None:
    with pytest.raises(InfographicError) as caught:
        from_dict(
            {"title": ["x"], "tips": [{"title": "a"}, {"title": {}, "txt": 1}], "x": object()}
        )
    assert [d.source.path for d in caught.value.diagnostics] == [
        "x", "x", "title", "tips[1].txt", "tips[1].title",
    ]  # fmt: skip


def test_a_file_is_called_as_the_caller_called_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "x.yaml").write_text(SHORT + "a: b\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InfographicError, match=r"^x\.yaml:4:1: error: unknown field 'a'"):
        load_document("x.yaml")


def test_files_that_it_names_are_looked_for_beside_it_or_in_the_root(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(SHORT, "utf-8")
    assert load_document(path).folder == str(tmp_path)
    assert load_document(path, root="pictures").folder == "pictures"


def test_a_missing_file_is_one_problem(tmp_path: Path) -> None:
    with pytest.raises(InfographicError, match=f"the file can't be read: {os.strerror(2)}"):
        load_document(tmp_path / "missing.yaml")


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + SHORT.replace("\n", "\r\n").encode())
    document = load_document(path)
    assert str(document.title) == "Tips"
    assert document.tips[0].source.line == 3


def test_the_sample_reads_without_a_problem_and_keeps_to_the_design() -> None:
    document = load_document(sample())
    assert len(document.tips) == 10
    for tip in document.tips:
        assert len(str(tip.title).split()) <= 5
        assert 12 <= len(str(tip.text).split()) <= 24
        assert tip.icon
    assert document.language == "en-GB"
    assert None not in (document.subtitle, document.intro, document.opener, document.closing)
