"""The words of a document, as formats without a picture get them."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings

from infographic.document.reader import from_dict
from infographic.document.wording import wording
from infographic.scene.roles import Role
from infographic.scene.words import sections
from tests.strategies import documents
from tests.texts import words_of

_ORDER = list(Role)


@settings(deadline=None)
@given(documents(most_tips=6))
def test_every_word_is_there_once_and_in_order(content: dict[str, Any]) -> None:
    document = from_dict(content)
    words = wording(document)
    said = " ".join(str(one) for one in words if one.role is not Role.TIP_LABEL)
    assert said.split() == words_of(document)
    places = [(_ORDER.index(one.role) if one.tip is None else 7, one.tip or 0) for one in words]
    assert places == sorted(places)


def test_a_passage_is_one_line_without_soft_hyphens() -> None:
    document = from_dict({"title": "Be\u00adzieh\u00adung *two*\n *lines* ", "tips": ["A"]})
    title = wording(document)[0]
    assert [span.text for span in title.spans] == ["Beziehung ", "two", " ", "lines"]


def test_what_leads_somewhere_as_a_whole_has_no_link_within() -> None:
    link = "[a](https://example.org/a)"
    document = from_dict(
        {
            "title": "T",
            "tips": [{"title": "A", "text": link, "url": "https://example.org/b"}],
            "cta": {"text": f"Go {link}", "url": "https://example.org/c"},
        }
    )
    found = {one.role: (one.url, [span.url for span in one.spans]) for one in wording(document)}
    assert found[Role.TIP_TITLE] == ("https://example.org/b", [""])
    assert found[Role.TIP_TEXT] == ("", ["https://example.org/a"])
    assert found[Role.ACTION] == ("https://example.org/c", ["", ""])


def test_tips_and_opener_are_sections() -> None:
    document = from_dict(
        {
            "title": "T",
            "subtitle": "S",
            "opener": {"title": "O", "text": "P"},
            "tips": [{"title": "A", "text": "B"}, "C"],
        }
    )
    told = [[str(one) for one in section] for section in sections(wording(document))]
    assert told == [["T"], ["S"], ["O", "P"], ["1", "A", "B"], ["2", "C"]]
