"""Declared fields: what they read, what they say of mistakes, and their schema."""

from __future__ import annotations

from typing import Any

import pytest

from infographic.errors import InfographicError
from infographic.marked.fields import Field, Record, Values
from infographic.marked.findings import Findings
from infographic.marked.kinds import Choice, Flag, Kind, ListOf, Number, Parsed, Text
from infographic.marked.nodes import from_plain
from infographic.marked.yaml import parse
from infographic.units import parse_length

NAME = Field("name", Text(10), required=True)
SIZE = Field("size", Number(1, 9), also=("width",))
SIZES = Field("sizes", ListOf(Number(), 1, 3))
BOX = Record((NAME, SIZE, SIZES))


def read(text: str, record: Record = BOX) -> Values:
    findings = Findings()
    node = parse(text, "x.yaml", findings)
    assert node is not None
    values = record.read(node, "the box", findings)
    findings.check()
    assert values is not None
    return values


def problems(text: str, record: Record = BOX) -> list[str]:
    with pytest.raises(InfographicError) as caught:
        read(text, record)
    return [str(d).replace("\n  hint:", " |") for d in caught.value.diagnostics]


def one(kind: Kind[Any], text: str) -> object:
    field = Field("it", kind)
    return read(f"it: {text}", Record((field,))).get(field)


def test_values_are_had_by_field_with_their_places() -> None:
    values = read("name: a\nsize: 2.5\n")
    assert values[NAME] == "a"
    assert values.get(SIZE) == 2.5
    assert values.get(SIZES) is None
    assert values.get(SIZES, (1.0,)) == (1.0,)
    assert str(values.source_of(SIZE)) == "x.yaml:2:7"
    assert str(values.source_of(SIZES)) == "x.yaml:1:1"


def test_a_field_may_have_other_names() -> None:
    assert read("name: a\nwidth: 3").get(SIZE) == 3


def test_all_problems_come_at_once_in_the_order_of_the_file() -> None:
    assert problems("sizes: [1, x]\nnam: a\nsize: 10\nwidth: 2\n") == [
        "x.yaml:1:12: error: an entry of 'sizes' must be a number, found 'x'",
        "x.yaml:2:1: error: unknown field 'nam' | did you mean 'name'? allowed: name, size, sizes",
        "x.yaml:3:7: error: 'size' must be a number from 1 up to 9, found '10'",
        "x.yaml:4:1: error: 'width' says the same as 'size' | keep one of them",
    ]


def test_a_missing_field_is_named_unless_it_was_only_misspelt() -> None:
    assert problems("size: 2") == ["x.yaml:1:1: error: the field 'name' is missing | add 'name: …'"]
    assert len(problems("nmae: a")) == 1


@pytest.mark.parametrize("text", ["name:", "name: ''", "name: '  '", "name: ~"])
def test_a_required_text_must_not_be_empty(text: str) -> None:
    (found,) = problems(text)
    assert found.endswith("error: 'name' is empty")


def test_an_empty_optional_field_counts_as_missing() -> None:
    assert read("name: a\nsize:\nsizes: ''\n").get(SIZE) is None


def test_a_shorthand_stands_for_a_mapping_with_one_field() -> None:
    record = Record((NAME, SIZE), shorthand=NAME)
    assert read("abc", record)[NAME] == "abc"
    assert "must be text or a mapping, found a list" in problems("[a]", record)[0]


@pytest.mark.parametrize("text", ["1", "1.5", "-2", "+.5", "1e3"])
def test_numbers_are_read(text: str) -> None:
    assert one(Number(), text) == float(text)


@pytest.mark.parametrize("text", ["'1'", "1_000", "0x1F", "12:30", ".inf", ".nan", "1e999", "x"])
def test_what_is_no_plain_finite_number_is_refused(text: str) -> None:
    with pytest.raises(InfographicError, match="must be a number"):
        one(Number(), text)


@pytest.mark.parametrize(
    ("text", "flag"), [("true", True), ("Yes", True), ("ON", True), ("no", False), ("off", False)]
)
def test_flags_are_read_with_the_words_of_yaml_1_1(text: str, flag: bool) -> None:
    assert one(Flag(), text) is flag


def test_white_space_in_text_collapses_but_for_no_break_spaces() -> None:
    assert one(Text(), "|\n  one\n  two\t three\u00a0four\n") == "one two three\u00a0four"


@pytest.mark.parametrize("character", ["\\u202e", "\\u2066", "\\0", "\\x7f", "\\ufeff"])
def test_unseen_characters_are_named(character: str) -> None:
    with pytest.raises(InfographicError, match=r"'it' holds the unseen character U\+"):
        one(Text(), f'"a{character}b"')


def test_length_is_bounded() -> None:
    assert one(Text(3), "abc") == "abc"
    with pytest.raises(InfographicError, match="4 characters long, at most 3 are allowed"):
        one(Text(3), "abcd")


def test_a_parsed_field_tells_what_its_parser_says() -> None:
    assert one(Parsed(parse_length), "1in") == 96
    with pytest.raises(InfographicError, match="'it': '1em' is no length\n  hint: write a number"):
        one(Parsed(parse_length), "1em")


def test_a_choice_suggests_the_near_miss() -> None:
    assert one(Choice(("clean", "hand")), "hand") == "hand"
    with pytest.raises(InfographicError, match="did you mean 'clean'"):
        one(Choice(("clean", "hand")), "claen")


def test_a_list_may_be_one_value_where_that_is_declared() -> None:
    assert one(ListOf(Text(), single=True), "a") == ("a",)
    with pytest.raises(InfographicError, match="must be a list"):
        one(ListOf(Text()), "a")


@pytest.mark.parametrize(
    ("text", "said"),
    [("[]", "is empty"), ("[1]", "at least 2"), ("[1, 2, 3, 4]", "at most 3"), ("[1, ~]", "empty")],
)
def test_the_length_of_a_list_is_bounded_and_no_entry_is_empty(text: str, said: str) -> None:
    with pytest.raises(InfographicError, match=said):
        one(ListOf(Number(), 2, 3), text)


def test_no_more_than_100_problems_are_told() -> None:
    told = problems("name: a\n" + "\n".join(f"unknown{i}: 1" for i in range(150)))
    assert len(told) == 101
    assert told[-1] == "x.yaml: error: and 50 more problems"


def test_a_message_stays_short_and_visible_whatever_it_quotes() -> None:
    (told,) = problems(f"name: a\n? '{'x' * 5000}'\n: 1")
    assert "unknown field 'xxxx" in told
    assert len(told) < 200
    findings = Findings()
    BOX.read(from_plain({"name": "a", "\x1b[31m": 1}, findings), "the box", findings)
    (found,) = findings.diagnostics
    assert found.message == "unknown field '\\u001b[31m'"


def test_the_schema_says_the_same() -> None:
    assert BOX.schema() == {
        "type": "object",
        "properties": {
            "name": {
                "title": "Name",
                "type": ["string", "number", "boolean"],
                "pattern": "\\S",
                "maxLength": 10,
            },
            "size": SIZE.schema(),
            "width": SIZE.schema(),
            "sizes": SIZES.schema(),
        },
        "additionalProperties": False,
        "required": ["name"],
        "allOf": [{"not": {"required": ["size", "width"]}}],
    }
