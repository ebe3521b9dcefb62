"""YAML text becomes nodes that know their place, and every oddity a finding."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from infographic.marked.findings import Findings
from infographic.marked.nodes import MAX_NODES, MappingNode, Node, ScalarNode, SequenceNode
from infographic.marked.yaml import MAX_BYTES, decode, parse, read_text


@pytest.fixture(params=["C", "Python"], autouse=True)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every fact here holds with and without PyYAML's C parser."""
    if request.param == "Python":
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    elif not hasattr(yaml, "CSafeLoader"):
        pytest.skip("PyYAML has no C parser here")


def read(text: str) -> Node:
    findings = Findings()
    node = parse(text, "x.yaml", findings)
    findings.check()
    assert node is not None
    return node


def problems(text: str) -> list[str]:
    findings = Findings()
    parse(text, "x.yaml", findings)
    return [f"{d.source.line}:{d.source.column} {d.message}" for d in findings.diagnostics]


def value(text: str) -> ScalarNode:
    node = read(f"key: {text}")
    assert isinstance(node, MappingNode)
    scalar = node.entries[0].value
    assert isinstance(scalar, ScalarNode)
    return scalar


def test_every_key_and_value_has_its_line_and_column() -> None:
    node = read("title: Tips\ntips:\n  - Speak up\n  - {icon: eye}\n")
    assert isinstance(node, MappingNode)
    tips = node.get("tips")
    assert isinstance(tips, SequenceNode)
    last = tips.items[1]
    assert isinstance(last, MappingNode)
    assert [str(entry.source) for entry in node.entries] == ["x.yaml:1:1", "x.yaml:2:1"]
    assert str(tips.items[0].source) == "x.yaml:3:5"
    assert str(last.entries[0].source) == "x.yaml:4:6"
    assert str(last.entries[0].value.source) == "x.yaml:4:12"


@pytest.mark.parametrize(
    "text", ["2024", "No", "on", "12:30", "1.50", "0o17", "1_000", "2024-05-01", ".inf", "True"]
)
def test_a_plain_value_keeps_its_text_as_written(text: str) -> None:
    assert value(text).text == text


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
def test_null_is_null_only_without_quotes(text: str) -> None:
    assert value(text).is_null
    assert not value(f"'{text}'").is_null


def test_columns_count_characters_not_bytes() -> None:
    node = read("{größe: 1, icon: eye}")
    assert isinstance(node, MappingNode)
    assert str(node.entries[1].source) == "x.yaml:1:12"


def test_an_alias_stands_for_its_anchor_and_keeps_its_place() -> None:
    node = read("a: &calm Stay calm\nb: *calm\n")
    assert isinstance(node, MappingNode)
    assert node.get("b") == node.get("a")


def test_an_anchor_may_be_used_again() -> None:
    node = read("a: &x 1\nb: &x 2\nc: *x\n")
    assert isinstance(node, MappingNode)
    assert node.get("c") == node.get("b")


def test_what_aliases_stand_for_is_counted() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 9)]
    assert problems("\n".join(lines)) == [
        f"5:25 more than {MAX_NODES} values, with every alias written out"
    ]


def test_duplicate_keys_are_each_found_with_the_line_of_the_first() -> None:
    findings = Findings()
    parse("a: 1\nb: 2\na: 3\nb: {c: 1, c: 2}\n", "", findings)
    assert [(d.source.line, d.hint) for d in findings.diagnostics] == [
        (3, "keep one of them; the first is in line 1"),
        (4, "keep one of them; the first is in line 2"),
        (4, "keep one of them; the first is in line 4"),
    ]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_depth_is_bounded_before_anything_is_built(opening: str) -> None:
    (found,) = problems(opening * 100_000)
    assert "nested more than 20 levels deep" in found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("title: One: two", "1:11 a ':' where no field can begin"),
        ("title: *Bold* words", "1:8 a text can't begin with '*'"),
        ("title: **Bold** words", "1:8 a text can't begin with '*'"),
        ("title: @home", "1:8 a text can't begin with '@'"),
        ("title: `code`", "1:8 a text can't begin with '`'"),
        ("title: %", "1:8 a text can't begin with '%'"),
        ("title: &a& x", "1:8 a text can't begin with '&'"),
        ("title: |up", "1:8 a text can't begin with '|' or '>'"),
        ("title: - x", "1:8 a list can't begin here"),
        ("title: 'Tips\nx: y\n", "1:8 a quote that is never closed"),
        ('title: "a \\* b"', "1:11 an unknown escape in double quotes"),
        ("title: [One, two", "1:8 the list that opens in line 1 lacks a ',' or ']'"),
        ("title: {a: b", "1:8 the mapping that opens in line 1 lacks a ',' or '}'"),
        ("a: [b,, c]", "1:7 a comma or bracket too many"),
        ("a: [b](c) d", "1:7 a field is expected here"),
        ("a:\n\t- b", "2:1 a tab can't be part of the indent"),
        ("a: b\n\tc: d", "2:1 a tab can't be part of the indent"),
        ("- a\nb: c", "2:1 an entry of the list that begins in line 1 is expected here"),
        ("a: |\n  b\nc\n", "3:1 a line without ': '"),
        ("a: 1\n---\na: 2", "2:1 a second document begins here"),
        ("a: !!str b", "1:4 tag '!!str' is not allowed"),
        ("a: !b c", "1:4 tag '!b' is not allowed"),
        ("a: *b", "1:4 alias '*b' has no anchor before it"),
        ("a: &b [*b]", "1:8 alias '*b' contains itself"),
        ("? [a]\n: b", "1:3 a key must be text"),
        ("<<: {a: b}", "1:1 merge keys ('<<') are not supported"),
        ("a: b\x07c", "1:5 control character U+0007 is not allowed"),
        ("a: b\ud800c", "1:5 control character U+D800 is not allowed"),
        ("", "1:1 the file is empty"),
        ("# nothing\n---\n", "1:1 the file is empty"),
    ],
)
def test_each_mistake_is_named_at_its_place(text: str, found: str) -> None:
    # The two parsers stop one character apart within an escape.
    said = [p.replace("1:12 an unknown escape", "1:11 an unknown escape") for p in problems(text)]
    assert said == [found]


def test_every_control_character_is_found_at_its_place() -> None:
    assert problems("a: \x00\nb: \x01\n") == [
        "1:4 control character U+0000 is not allowed",
        "2:4 control character U+0001 is not allowed",
    ]


def test_a_byte_order_mark_is_not_content() -> None:
    assert decode(b"\xef\xbb\xbftitle: x", "", Findings()) == "title: x"
    assert isinstance(read("\ufefftitle: x"), MappingNode)


def test_what_is_not_utf_8_is_found_with_offset_line_and_column() -> None:
    findings = Findings()
    assert decode("a: ä\nb: ".encode() + b"\xff", "x.yaml", findings) is None
    (found,) = findings.diagnostics
    assert str(found).startswith("x.yaml:2:4: error: byte 0xff at offset 9 is not UTF-8")


def test_the_offset_counts_the_byte_order_mark() -> None:
    findings = Findings()
    decode(b"\xef\xbb\xbfa\xff", "", findings)
    (found,) = findings.diagnostics
    assert "offset 4" in found.message
    assert (found.source.line, found.source.column) == (1, 2)


def test_a_file_over_1_mib_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "long.yaml"
    path.write_bytes(b"#" * (MAX_BYTES + 1))
    findings = Findings()
    assert read_text(path, "long.yaml", findings) is None
    (found,) = findings.diagnostics
    assert found.message == "the file is larger than 1 MiB"


def test_a_file_of_exactly_1_mib_is_read(tmp_path: Path) -> None:
    path = tmp_path / "long.yaml"
    path.write_bytes(b"#" * MAX_BYTES)
    assert read_text(path, "long.yaml", Findings()) == "#" * MAX_BYTES


@pytest.mark.parametrize("name", ["missing.yaml", ".", "nul\0.yaml"])
def test_a_file_that_cannot_be_read_is_a_finding(tmp_path: Path, name: str) -> None:
    findings = Findings()
    assert read_text(f"{tmp_path}/{name}", name, findings) is None
    (found,) = findings.diagnostics
    assert found.message.startswith("the file can't be read: ")
