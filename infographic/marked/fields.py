"""Declaring what a file may say, and checking it: one declaration gives the reader,
its messages and the JSON Schema.

A *kind* says what a value may be, a *field* gives it a name in a mapping, and a
*record* is a mapping of fields::

    MARGIN = Field("margin", Number(least=0), "Distance from the page's edge in px.")
    SPACING = Record((MARGIN,))
    values = SPACING.read(node, "the spacing", findings)
    findings.check()
    margin = values.get(MARGIN, 72.0)
"""

from __future__ import annotations

import re
from typing import Any, Generic, TypeVar, cast, overload

from infographic.errors import Source, listing, near_miss
from infographic.marked.findings import Findings
from infographic.marked.kinds import JSON, VISIBLE, Kind, expected
from infographic.marked.nodes import Entry, MappingNode, Node, ScalarNode, is_blank, shown

T = TypeVar("T")


class Field(Generic[T]):
    """A name in a mapping. ``also`` are other names for it; ``summary`` is a sentence for
    the schema, ``examples`` are values for it."""

    def __init__(
        self,
        name: str,
        kind: Kind[T],
        summary: str = "",
        required: bool = False,
        examples: tuple[Any, ...] = (),
        also: tuple[str, ...] = (),
    ) -> None:
        self.name = name
        self.kind = kind
        self.summary = summary
        self.required = required
        self.examples = examples
        self.also = also

    def schema(self) -> JSON:
        """The JSON Schema of the value, nothing allowed where the field isn't required."""
        schema = self.kind.schema()
        if not self.required:
            schema = _or_nothing(schema)
        head: JSON = {"title": self.name.replace("_", " ").capitalize()}
        if self.summary:
            head["description"] = self.summary
        tail: JSON = {"examples": list(self.examples)} if self.examples else {}
        return head | schema | tail


_NOTHING: JSON = {"type": ["null", "string"], "pattern": "^\\s*$"}


def _or_nothing(schema: JSON) -> JSON:
    if schema.get("pattern") == VISIBLE:
        kept = {key: value for key, value in schema.items() if key != "pattern"}
        return {**kept, "type": [*schema["type"], "null"]}
    choices = schema["anyOf"] if set(schema) == {"anyOf"} else [schema]
    return {"anyOf": [*choices, _NOTHING]}


class Values:
    """What a record read: its values by field, and their places."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._values: dict[str, Any] = {}
        self._sources: dict[str, Source] = {}

    def put(self, field: Field[T], value: T | None, source: Source) -> None:
        """Keep what was read for a field, and where."""
        self._sources[field.name] = source
        if value is not None:
            self._values[field.name] = value

    def __getitem__(self, field: Field[T]) -> T:
        """The value of a required field."""
        return cast(T, self._values[field.name])

    @overload
    def get(self, field: Field[T]) -> T | None: ...
    @overload
    def get(self, field: Field[T], default: T) -> T: ...
    def get(self, field: Field[T], default: T | None = None) -> T | None:
        """The value of a field, or ``default`` where the file is silent."""
        return cast("T | None", self._values.get(field.name, default))

    def source_of(self, field: Field[Any]) -> Source:
        """Where the value stands; the place of the whole record where it is missing."""
        return self._sources.get(field.name, self.source)


class Record(Kind[Values]):
    """A mapping of known fields. ``shorthand``: a lone value counts as a mapping with
    only this field."""

    def __init__(self, fields: tuple[Field[Any], ...], shorthand: Field[Any] | None = None) -> None:
        self.fields = fields
        self.shorthand = shorthand

    def read(self, node: Node, label: str, findings: Findings) -> Values | None:
        """The values by field; None with a finding if the node is no mapping."""
        if isinstance(node, ScalarNode) and self.shorthand and not is_blank(node):
            node = MappingNode((Entry(self.shorthand.name, node, node.source),), node.source)
        if not isinstance(node, MappingNode):
            allowed = "text or a mapping" if self.shorthand else "a mapping"
            expected(allowed, node, label, findings, listing(self._names()))
            return None
        values = Values(node.source)
        misspelt = self._refuse_unknown(node, findings)
        for field in self.fields:
            if field.name not in misspelt:
                self._read_field(field, node, values, findings)
        return values

    def _names(self) -> list[str]:
        return [field.name for field in self.fields]

    def _refuse_unknown(self, node: MappingNode, findings: Findings) -> set[str]:
        """Note the unknown fields; those that were meant and are not there themselves."""
        known = [alias for field in self.fields for alias in (field.name, *field.also)]
        meant: set[str] = set()
        for entry in node.entries:
            if entry.key in known:
                continue
            near = "" if findings.is_full else near_miss(entry.key[:60], known)
            meant.update(name for name in known if f"'{name}'" in near and not node.get(name))
            hint = f"{near} {listing(self._names())}".strip()
            findings.error(f"unknown field {shown(entry.key)}", entry.source, hint)
        return meant

    def _read_field(
        self, field: Field[Any], node: MappingNode, values: Values, findings: Findings
    ) -> None:
        found = [entry for entry in node.entries if entry.key in (field.name, *field.also)]
        for entry in found[1:]:
            findings.error(f"{shown(entry.key)} says the same as {shown(found[0].key)}",
                           entry.source, "keep one of them")  # fmt: skip
        if not found and field.required:
            findings.error(
                f"the field {shown(field.name)} is missing", node.source, f"add '{field.name}: …'"
            )
        elif found and not is_blank(found[0].value):
            value = field.kind.read(found[0].value, shown(field.name), findings)
            values.put(field, value, found[0].value.source)
        elif found and field.required:
            findings.error(f"{shown(field.name)} is empty", found[0].value.source)

    def schema(self) -> JSON:
        """The mapping as JSON Schema."""
        properties = {
            name: field.schema() for field in self.fields for name in (field.name, *field.also)
        }
        schema: JSON = {
            "type": "object",
            "properties": properties,
            "additionalProperties": False,
        }
        required = [field.name for field in self.fields if field.required]
        if required:
            schema["required"] = required
        twice = [f for f in self.fields if f.also]
        if twice:
            schema["allOf"] = [{"not": {"required": [f.name, *f.also]}} for f in twice]
        return {"anyOf": [self.shorthand.schema(), schema]} if self.shorthand else schema


_FREE_NAME = "^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$"


class Named(Kind[dict[str, Values]]):
    """A mapping of names that the user chooses, each to a record. A name has letters,
    digits, hyphens and low lines, since it may become that of a folder."""

    def __init__(self, record: Record) -> None:
        self.record = record

    def read(self, node: Node, label: str, findings: Findings) -> dict[str, Values] | None:
        """The values by name, in the order of the file; an empty entry asks for nothing."""
        if not isinstance(node, MappingNode):
            expected("a mapping of names", node, label, findings)
            return None
        found: dict[str, Values] = {}
        for entry in node.entries:
            if not re.fullmatch(_FREE_NAME, entry.key):
                hint = "use letters, digits, hyphens and low lines, 60 at the most"
                findings.error(f"{shown(entry.key)} is no name", entry.source, hint)
                continue
            if is_blank(entry.value):
                found[entry.key] = Values(entry.source)
                continue
            values = self.record.read(entry.value, shown(entry.key), findings)
            if values:
                found[entry.key] = values
        return found

    def schema(self) -> JSON:
        """The mapping as JSON Schema."""
        one = _or_nothing(self.record.schema())
        return {"type": "object", "patternProperties": {_FREE_NAME: one},
                "additionalProperties": False}  # fmt: skip
