"""The published JSON Schema takes and refuses what the reader takes and refuses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from infographic.document.reader import from_dict
from infographic.document.schema import json_schema
from infographic.errors import InfographicError
from infographic.resources import sample

VALIDATOR = Draft202012Validator(json_schema())
NAMES = [*json_schema()["properties"], "titel"]
TIP_NAMES = ["title", "text", "icon", "url", "link", "milestone", "ikon"]

ATOMS = st.sampled_from(
    ["words", "", " ", "en", "no", "https://example.org", "x:y", None, True, False, 0, 7, 1.5]
)


def mappings(names: list[str], values: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.dictionaries(st.sampled_from(names), values, max_size=4)


def accepts(data: dict[str, object]) -> bool:
    try:
        from_dict(data)
    except InfographicError:
        return False
    return True


def test_it_is_a_valid_schema_of_draft_2020_12() -> None:
    Draft202012Validator.check_schema(json_schema())
    assert json_schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_the_sample_is_valid() -> None:
    VALIDATOR.validate(yaml.safe_load(sample().read_text("utf-8")))


def described(schema: Any) -> Iterator[dict[str, Any]]:
    for name, field in schema.get("properties", {}).items():
        yield {"name": name, **field}
        for part in (field, field.get("items", {})):
            for choice in (part, *part.get("anyOf", ())):
                yield from described(choice)


def test_every_field_has_a_title_and_a_description_and_valid_examples() -> None:
    fields = list(described(json_schema()))
    assert len(fields) > 25
    for field in fields:
        assert field["title"]
        assert field["description"].endswith(".")
        for example in field.get("examples", ()):
            Draft202012Validator(field).validate(example)


TIPS = st.lists(st.one_of(ATOMS, mappings(TIP_NAMES, ATOMS), st.just([])), max_size=3)
PARTS = st.one_of(ATOMS, mappings(["title", "text", "icon", "url", "link", "x"], ATOMS), TIPS)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(mappings(NAMES, PARTS), st.booleans())
def test_schema_and_reader_agree(extra: dict[str, object], whole: bool) -> None:
    data = {"title": "Tips", "tips": ["Speak up"], **extra} if whole else extra
    assert VALIDATOR.is_valid(data) == accepts(data)


@pytest.mark.parametrize(
    "name",
    ["unknown-field", "missing-tips", "empty-tips", "wrong-types", "link-file", "language",
     "empty-fields", "duplicate-name", "text-too-long", "numbered"],
)  # fmt: skip
def test_the_schema_refuses_the_bad_files_too(name: str) -> None:
    path = Path(__file__).parents[2] / "bad" / f"{name}.yaml"
    assert not VALIDATOR.is_valid(yaml.safe_load(path.read_text("utf-8")))
