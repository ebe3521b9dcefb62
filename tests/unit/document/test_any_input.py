"""Whatever is read: a document, or an InfographicError with at least one diagnostic."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from infographic.document.model import Document
from infographic.document.reader import from_dict, read_document
from infographic.errors import Diagnostic, InfographicError
from infographic.marked.findings import Findings
from infographic.marked.yaml import decode

PIECES = st.sampled_from(
    [
        "title: ", "tips:", "text: ", "icon: ", "- ", "\n", "\n  ", "\n    ", "\t", ": ", "&a ",
        "*a", "[", "]", "{", "}", ",", "'", '"', "|", ">-", "!x ", "# ", "---", "...", "%", "? ",
        "<<: ", "\\", "~", "word", "12:30", "https://e.org", "[x](", ")", "**", "\u202e", "\u2028",
        "\ud800", "\x00", "\ufeff", "é", "🙂",
    ]
)  # fmt: skip
VALUES: st.SearchStrategy[object] = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20),
        st.binary(max_size=3), st.sampled_from(["https://e.org", "[a](b)", "en"]), st.dates(),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.tuples(inner, inner),
        st.dictionaries(
            st.one_of(
                st.sampled_from(["title", "tips", "text", "cta", "opener", "url", "language"]),
                st.text(max_size=4), st.integers(), st.none(),
            ),
            inner, max_size=4,
        ),
    ),
    max_leaves=12,
)  # fmt: skip


def check(read: Callable[[], Document]) -> None:
    said: tuple[Diagnostic, ...] = ()
    try:
        document = read()
    except InfographicError as error:
        said = error.diagnostics
    else:
        assert str(document.title).strip()
        assert document.tips
        return
    assert said
    assert all(diagnostic.message for diagnostic in said)


@pytest.fixture(params=["C", "Python"], scope="module", autouse=True)
def loader(request: pytest.FixtureRequest) -> Any:
    """With and without PyYAML's C parser."""
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "Python":
            patch.delattr(yaml, "CSafeLoader", raising=False)
        yield


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_text_made_of_yaml(text: str) -> None:
    check(lambda: read_document(text, "x.yaml"))


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=20).map("".join))
def test_any_text_within_a_document(text: str) -> None:
    check(lambda: read_document("title: Tips\ntips:\n  - title: " + text, "x.yaml"))


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=60))
def test_any_bytes(data: bytes) -> None:
    findings = Findings()
    text = decode(data, "x.yaml", findings)
    if text is None:
        assert findings.diagnostics
    else:
        check(lambda: read_document(text, "x.yaml"))


@settings(max_examples=200, deadline=None)
@given(VALUES)
def test_any_value(value: Any) -> None:
    check(lambda: from_dict(value))
    check(lambda: from_dict({"title": "Tips", "tips": value}))
    check(lambda: from_dict({"title": "Tips", "tips": ["x"], "cta": value, "language": value}))
