"""The three kinds of node of YAML (and of JSON), each with the place it was read from.

A scalar keeps its text as written: whether ``12:30``, ``no`` or ``2024`` is a text,
a flag or a number is for the field to say that asked for it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from infographic.errors import Source
from infographic.marked.findings import Findings

MAX_DEPTH = 20
MAX_NODES = 50_000

_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_LONGEST_SHOWN = 40
_MISLEADING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\ufffe\uffff"


class ScalarNode(NamedTuple):
    """A single value. ``plain``: written without quotes, so it may mean a number, a
    flag or nothing."""

    text: str
    source: Source
    plain: bool = False

    @property
    def is_null(self) -> bool:
        """Whether it stands for nothing: ``null``, ``~`` or no text at all."""
        return self.plain and self.text in _NULLS


class SequenceNode(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    source: Source


class Entry(NamedTuple):
    """A key of a mapping with its place, and its value."""

    key: str
    value: Node
    source: Source


class MappingNode(NamedTuple):
    """Keys with values, in the order written; no key comes twice."""

    entries: tuple[Entry, ...]
    source: Source

    def get(self, key: str) -> Node | None:
        """The value of ``key``, or None."""
        return next((entry.value for entry in self.entries if entry.key == key), None)


Node: TypeAlias = ScalarNode | SequenceNode | MappingNode


def is_blank(node: Node) -> bool:
    """Whether nothing was written: null, or a text without a visible character."""
    return isinstance(node, ScalarNode) and (node.is_null or not node.text.strip())


def is_unseen(character: str) -> bool:
    """Whether it is a control character, a lone surrogate, no character at all, or one
    that turns the order of what follows (UAX 9, explicit formatting).

    None of them can be seen in a text, and all can mislead.
    """
    if character.isprintable():
        return False
    return unicodedata.category(character) in ("Cc", "Cs") or character in _MISLEADING


def shown(text: str) -> str:
    """A text from the input, quoted for a message: cut, and unseen characters escaped."""
    cut = text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
    return "'" + "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in cut) + "'"


def describe(node: Node) -> str:
    """What a node is, for a message: ``a list``, ``'abc'``, ``nothing``."""
    if isinstance(node, SequenceNode):
        return "a list"
    if isinstance(node, MappingNode):
        return "a mapping"
    return "nothing" if is_blank(node) else shown(node.text)


def overlaid(base: Node, over: Node) -> Node:
    """``over`` laid upon ``base``: mappings are merged key by key, all else replaces."""
    if not (isinstance(base, MappingNode) and isinstance(over, MappingNode)):
        return over
    entries = {entry.key: entry for entry in base.entries}
    for entry in over.entries:
        below = entries.get(entry.key)
        value = overlaid(below.value, entry.value) if below else entry.value
        entries[entry.key] = Entry(entry.key, value, entry.source)
    return MappingNode(tuple(entries.values()), over.source)


def from_plain(value: object, findings: Findings, file: str = "") -> Node:
    """Nodes for Python values; a place is a path such as ``tips[3].text``.

    What has no counterpart in YAML (a set, an object, a key that is no text) is
    noted as a finding and read as nothing.
    """
    return _PlainReader(findings, file).read(value, "", 0)


class _PlainReader:
    def __init__(self, findings: Findings, file: str) -> None:
        self.findings = findings
        self.file = file
        self.count = 0

    def read(self, value: object, path: str, depth: int) -> Node:
        source = Source(self.file, path=path)
        self.count += 1
        if depth > MAX_DEPTH:
            return self._refused("values are nested too deeply", source)
        if self.count > MAX_NODES:
            return self._refused(f"more than {MAX_NODES} values", Source(self.file))
        if isinstance(value, str):
            return ScalarNode(value, source)
        if value is None or isinstance(value, (bool, int, float)):
            return self._atom(value, source)
        if isinstance(value, Mapping):
            return self._mapping(value, path, source, depth)
        if isinstance(value, (list, tuple)):
            items = (self.read(v, f"{path}[{i}]", depth + 1) for i, v in enumerate(value))
            return SequenceNode(tuple(items), source)
        kind = type(value).__name__
        return self._refused(f"found a Python object of type {shown(kind)}", source)

    def _atom(self, value: bool | int | float | None, source: Source) -> Node:
        if value is None:
            return ScalarNode("null", source, plain=True)
        if isinstance(value, bool):
            return ScalarNode("true" if value else "false", source, plain=True)
        try:
            return ScalarNode(str(value), source, plain=True)
        except ValueError:  # Python writes out no integer of more than 4300 digits
            return self._refused("found a number of too many digits", source)

    def _mapping(
        self, value: Mapping[object, object], path: str, source: Source, depth: int
    ) -> Node:
        entries: list[Entry] = []
        for key, item in value.items():
            if not isinstance(key, str):
                kind = type(key).__name__
                self.findings.error(f"a key must be text, found {shown(kind)}", source)
                continue
            below = f"{path}.{key}" if path else key
            entries.append(
                Entry(key, self.read(item, below, depth + 1), Source(self.file, path=below))
            )
        return MappingNode(tuple(entries), source)

    def _refused(self, message: str, source: Source) -> Node:
        hint = "allowed: text, numbers, true, false, None, lists and dicts"
        self.findings.error(message, source, hint)
        return ScalarNode("", source, plain=True)
