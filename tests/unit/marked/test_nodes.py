"""Plain Python values as nodes, and mappings laid upon each other."""

from __future__ import annotations

from infographic.marked.findings import Findings
from infographic.marked.nodes import MappingNode, Node, ScalarNode, from_plain, overlaid
from infographic.marked.yaml import parse


def node_of(value: object) -> Node:
    findings = Findings()
    node = from_plain(value, findings)
    findings.check()
    return node


def found_in(value: object) -> list[str]:
    findings = Findings()
    from_plain(value, findings)
    return [str(d.source) + " " + d.message for d in findings.diagnostics]


def test_places_are_paths() -> None:
    node = node_of({"tips": [{}, {"text": "x"}]})
    assert isinstance(node, MappingNode)
    tips = node.get("tips")
    assert str(node.entries[0].source) == "tips"
    assert tips is not None
    assert "tips[1].text" in repr(tips)


def test_atoms_are_written_as_yaml_would() -> None:
    texts = [node_of(value) for value in (None, True, False, 2024, 1.5)]
    assert [n.text for n in texts if isinstance(n, ScalarNode) and n.plain] == [
        "null", "true", "false", "2024", "1.5",
    ]  # fmt: skip


def test_a_text_in_python_is_a_text_whatever_it_says() -> None:
    node = node_of("null")
    assert isinstance(node, ScalarNode)
    assert not node.is_null


def test_what_yaml_has_not_is_named_with_its_path() -> None:
    assert found_in({"a": [object()]}) == ["a[0] found a Python object of type 'object'"]
    assert found_in({"a": {1: "x"}}) == ["a a key must be text, found 'int'"]
    assert found_in({"a": 10**5000}) == ["a found a number of too many digits"]


def test_a_value_within_itself_ends_at_the_depth_bound() -> None:
    loop: list[object] = []
    loop.append(loop)
    (found,) = found_in(loop)
    assert found.endswith("values are nested too deeply")


def test_a_value_that_explodes_ends_at_the_bound_of_nodes() -> None:
    value: object = "x"
    for _ in range(10):
        value = [value] * 10
    assert found_in(value) == [" more than 50000 values"]


def test_mappings_merge_key_by_key_and_keep_their_own_places() -> None:
    findings = Findings()
    base = parse("a: {b: 1, c: 2}\nd: [1, 2]\n", "base.yaml", findings)
    over = parse("a: {c: 3}\nd: [4]\n", "over.yaml", findings)
    assert base is not None
    assert over is not None
    merged = overlaid(base, over)
    assert isinstance(merged, MappingNode)
    inner = merged.get("a")
    assert isinstance(inner, MappingNode)
    assert [str(entry.value.source) for entry in inner.entries] == [
        "base.yaml:1:8", "over.yaml:1:8",
    ]  # fmt: skip
    assert merged.get("d") == (over.get("d") if isinstance(over, MappingNode) else None)
