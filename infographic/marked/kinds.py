"""The kinds of value that a field may ask for: each reads a node and has a JSON Schema."""
# ruff: noqa: D102 - the methods that every kind has are described once, in Kind.

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from infographic.errors import listing, near_miss
from infographic.marked.findings import Findings
from infographic.marked.nodes import Node, ScalarNode, SequenceNode, describe, is_blank, is_unseen

T = TypeVar("T")
JSON = dict[str, Any]

VISIBLE = "\\S"
"""The JSON Schema pattern of a text with at least one visible character."""

_NUMBER = r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?"
_TRUE, _FALSE = ("true", "yes", "on"), ("false", "no", "off")


class Kind(Generic[T]):
    """What a value may be."""

    def read(self, node: Node, label: str, findings: Findings) -> T | None:
        """The value, or None with a finding; ``label`` is what messages call it:
        ``'title'``, ``an entry of 'tips'``."""
        raise NotImplementedError

    def schema(self) -> JSON:
        """The same as JSON Schema (draft 2020-12)."""
        raise NotImplementedError


def expected(what: str, node: Node, label: str, findings: Findings, hint: str = "") -> None:
    """Note that ``what`` should stand where ``node`` does."""
    findings.error(f"{label} must be {what}, found {describe(node)}", node.source, hint)


class Text(Kind[str]):
    """Words of at most ``most`` characters, exactly as written; runs of white space
    count as one space. A number or flag where text is expected is its written text."""

    def __init__(self, most: int = 2000) -> None:
        self.most = most

    def read(self, node: Node, label: str, findings: Findings) -> str | None:
        if not isinstance(node, ScalarNode):
            expected("text", node, label, findings)
            return None
        text = re.sub("[ \t\r\n]+", " ", node.text).strip(" ")
        unseen = dict.fromkeys(c for c in text if is_unseen(c)) if not text.isprintable() else {}
        for character in unseen:
            code = f"U+{ord(character):04X}"
            findings.error(f"{label} holds the unseen character {code}", node.source,
                           "remove it")  # fmt: skip
        if len(text) > self.most:
            findings.error(
                f"{label} is {len(text)} characters long, at most {self.most} are allowed",
                node.source, "shorten it",
            )  # fmt: skip
            return None
        return None if unseen else text

    def schema(self) -> JSON:
        return {
            "type": ["string", "number", "boolean"],
            "pattern": VISIBLE,
            "maxLength": self.most,
        }


class Parsed(Kind[T]):
    """A text that ``parse`` turns into a value; its ValueError tells what is
    wrong and, after a semicolon, what is allowed.

    ``pattern`` says the same for the schema, as far as a regular expression can.
    """

    def __init__(self, parse: Callable[[str], T], pattern: str = VISIBLE, most: int = 2000) -> None:
        self.parse = parse
        self.pattern = pattern
        self.most = most

    def read(self, node: Node, label: str, findings: Findings) -> T | None:
        text = Text(self.most).read(node, label, findings)
        if text is None:
            return None
        try:
            return self.parse(text)
        except ValueError as error:
            message, _, hint = str(error).partition("; ")
            findings.error(f"{label}: {message}", node.source, hint)
            return None

    def schema(self) -> JSON:
        return {"type": "string", "pattern": self.pattern, "maxLength": self.most}


class Number(Kind[float]):
    """A finite number from ``least`` to ``most``."""

    def __init__(self, least: float | None = None, most: float | None = None) -> None:
        self.least = least
        self.most = most

    def read(self, node: Node, label: str, findings: Findings) -> float | None:
        written = node.text if isinstance(node, ScalarNode) else ""
        quoted = isinstance(node, ScalarNode) and not node.plain
        if quoted or not re.fullmatch(_NUMBER, written):
            hint = "write it without quotes" if re.fullmatch(_NUMBER, written) else ""
            expected("a number", node, label, findings, hint)
            return None
        value = float(written)
        low = self.least is not None and value < self.least
        high = self.most is not None and value > self.most
        if low or high or value in (float("inf"), float("-inf")):
            expected(f"a number {self._range()}", node, label, findings)
            return None
        return value

    def _range(self) -> str:
        low = "" if self.least is None else f"from {self.least:g}"
        high = "" if self.most is None else f"up to {self.most:g}"
        return f"{low} {high}".strip()

    def schema(self) -> JSON:
        bounds = {"minimum": self.least, "maximum": self.most}
        return {"type": "number"} | {k: v for k, v in bounds.items() if v is not None}


class Count(Kind[int]):
    """A whole number from ``least`` to ``most``."""

    def __init__(self, least: int, most: int) -> None:
        self.least = least
        self.most = most

    def read(self, node: Node, label: str, findings: Findings) -> int | None:
        plain = isinstance(node, ScalarNode) and node.plain
        written = node.text if isinstance(node, ScalarNode) and plain else ""
        value = int(written) if re.fullmatch("[0-9]{1,9}", written) else -1
        if not self.least <= value <= self.most:
            what = f"a whole number from {self.least} to {self.most}"
            expected(what, node, label, findings)
            return None
        return value

    def schema(self) -> JSON:
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


class Flag(Kind[bool]):
    """True or false; YAML 1.1's yes, no, on and off are understood."""

    def read(self, node: Node, label: str, findings: Findings) -> bool | None:
        written = node.text if isinstance(node, ScalarNode) else ""
        if written in _words(_TRUE):
            return True
        if written in _words(_FALSE):
            return False
        expected("true or false", node, label, findings)
        return None

    def schema(self) -> JSON:
        words = "|".join((*_words(_TRUE), *_words(_FALSE)))
        return {"anyOf": [{"type": "boolean"}, {"type": "string", "pattern": f"^({words})$"}]}


def _words(words: tuple[str, ...]) -> tuple[str, ...]:
    return (*words, *(w.capitalize() for w in words), *(w.upper() for w in words))


TRUTH: JSON = {
    "anyOf": [{"const": True}, {"type": "string", "pattern": f"^({'|'.join(_words(_TRUE))})$"}]
}
"""The JSON Schema of a flag that is set."""


class Choice(Kind[str]):
    """One of a few names."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self.names = names

    def read(self, node: Node, label: str, findings: Findings) -> str | None:
        written = node.text if isinstance(node, ScalarNode) else ""
        if written in self.names:
            return written
        hint = f"{near_miss(written[:60], self.names)} {listing(self.names)}".strip()
        expected("one of a few names", node, label, findings, hint)
        return None

    def schema(self) -> JSON:
        return {"enum": list(self.names)}


class ListOf(Kind[tuple[T, ...]]):
    """From ``least`` to ``most`` values of one kind. ``single``: a lone value that is no
    list counts as a list of one."""

    def __init__(
        self, kind: Kind[T], least: int = 0, most: int = 500, single: bool = False
    ) -> None:
        self.kind = kind
        self.least = least
        self.most = most
        self.single = single

    def read(self, node: Node, label: str, findings: Findings) -> tuple[T, ...] | None:
        if not isinstance(node, SequenceNode):
            if not self.single:
                expected("a list", node, label, findings, "begin every entry with '- '")
                return None
            node = SequenceNode((node,), node.source)
        count = len(node.items)
        if self.least and not count:
            findings.error(f"{label} is empty", node.source, "add an entry")
        elif not self.least <= count <= self.most:
            bound = f"at least {self.least}" if count < self.least else f"at most {self.most}"
            findings.error(f"{label} must have {bound} entries, found {count}", node.source)
            return None
        values = [self._entry(item, label, findings) for item in node.items]
        return tuple(value for value in values if value is not None)

    def _entry(self, item: Node, label: str, findings: Findings) -> T | None:
        if is_blank(item):
            findings.error(f"an entry of {label} is empty", item.source, "fill or remove it")
            return None
        return self.kind.read(item, f"an entry of {label}", findings)

    def schema(self) -> JSON:
        several: JSON = {"type": "array", "items": self.kind.schema(), "maxItems": self.most}
        if self.least:
            several["minItems"] = self.least
        return {"anyOf": [self.kind.schema(), several]} if self.single else several
