"""YAML text into nodes that keep their places, with every oddity turned into a finding.

The parser's events are read one by one, so that depth, number of nodes and the size
of what aliases stand for are bounded before anything is built. Tags are refused:
no type is ever chosen by the file.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from infographic.errors import Source
from infographic.marked.findings import Findings
from infographic.marked.nodes import (
    MAX_DEPTH,
    MAX_NODES,
    Entry,
    MappingNode,
    Node,
    ScalarNode,
    SequenceNode,
    is_blank,
    is_unseen,
    shown,
)
from infographic.marked.syntax import explained

if TYPE_CHECKING:
    from yaml import Event, Mark, NodeEvent
    from yaml._yaml import Mark as CMark

MAX_BYTES = 1024 * 1024


def read_text(path: str | Path, file: str, findings: Findings) -> str | None:
    """The text of a UTF-8 file of at most 1 MiB; None with a finding if it isn't one.

    ``file`` is the name by which findings call it.
    """
    source = Source(file)
    try:
        with Path(path).open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        findings.error(f"the file can't be read: {reason}", source)
        return None
    return decode(data, file, findings)


def decode(data: bytes, file: str, findings: Findings) -> str | None:
    """The bytes of a file as text, without a byte order mark; None with a finding."""
    if len(data) > MAX_BYTES:
        findings.error("the file is larger than 1 MiB", Source(file), "split or shorten it")
        return None
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        findings.error("the file is UTF-16, expected UTF-8", Source(file, 1, 1), "save it as UTF-8")
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        offset = error.start + (3 if data.startswith(b"\xef\xbb\xbf") else 0)
        before = data[:offset].decode("utf-8-sig")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        findings.error(
            f"byte 0x{data[offset]:02x} at offset {offset} is not UTF-8",
            Source(file, line, column),
            "save the file as UTF-8",
        )
        return None


def parse(text: str, file: str, findings: Findings) -> Node | None:
    """The node of the one YAML document in ``text``; None with a finding if there is none."""
    import yaml

    if len(text) > MAX_BYTES:
        findings.error("the text is larger than 1 MiB", Source(file), "split or shorten it")
        return None
    text = text.removeprefix("\ufeff")
    if not _printable(text, file, findings):
        return None
    builder = _Builder(file, findings)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        for event in yaml.parse(text, Loader=loader):
            if not builder.add(event):
                return None
    except yaml.MarkedYAMLError as error:
        findings.add(explained(error, text, file))
        return None
    except yaml.YAMLError as error:
        findings.error(f"not YAML: {shown(str(error))}", Source(file))
        return None
    if builder.root is None or is_blank(builder.root):
        findings.error("the file is empty", Source(file, 1, 1))
        return None
    return builder.root


def _printable(text: str, file: str, findings: Findings) -> bool:
    clean = True
    for number, line in enumerate(text.split("\n"), 1):
        if line.isprintable():
            continue
        for column, character in enumerate(line, 1):
            if is_unseen(character) and character not in "\t\r\x85":
                clean = False
                code = f"U+{ord(character):04X}"
                source = Source(file, number, column)
                findings.error(f"control character {code} is not allowed", source, "remove it")
                if findings.is_full:
                    return False
    return clean


class _Open:
    """A list or mapping whose end has not come yet."""

    def __init__(
        self, source: Source, is_mapping: bool, anchor: str | None, size_before: int
    ) -> None:
        self.source = source
        self.is_mapping = is_mapping
        self.anchor = anchor
        self.size_before = size_before
        self.key: Node | None = None
        self.items: list[Node] = []
        self.entries: dict[str, Entry] = {}


class _Builder:
    """Makes nodes of events. ``size`` counts the nodes with every alias written out."""

    def __init__(self, file: str, findings: Findings) -> None:
        self.file = file
        self.findings = findings
        self.root: Node | None = None
        self.open: list[_Open] = []
        self.anchors: dict[str, tuple[Node, int]] = {}
        self.size = 0

    def add(self, event: Event) -> bool:
        """Take one event; False (with a finding) if reading has to stop."""
        from yaml import events as e

        if isinstance(event, e.DocumentStartEvent) and self.root is not None:
            self.findings.error(
                "a second document begins here", self._source(event.start_mark),
                "keep one document a file: remove the line '---'",
            )  # fmt: skip
            return False
        if isinstance(event, e.NodeEvent):
            self._check_tag(event)
            return self._add_node(event)
        if isinstance(event, e.CollectionEndEvent):
            self._close()
        return True

    def _add_node(self, event: NodeEvent) -> bool:
        from yaml import events as e

        source = self._source(event.start_mark)
        self.size += 1
        if isinstance(event, e.AliasEvent):
            self._alias(event.anchor or "", source)
        elif isinstance(event, e.ScalarEvent):
            plain = event.style is None or event.style == ""
            node = ScalarNode(event.value, source, plain)
            if event.anchor:
                self.anchors[event.anchor] = node, 1
            self._place(node)
        else:
            is_mapping = isinstance(event, e.MappingStartEvent)
            if event.anchor:
                self.anchors.pop(event.anchor, None)
            self.open.append(_Open(source, is_mapping, event.anchor, self.size))
        return self._within_bounds(source)

    def _within_bounds(self, source: Source) -> bool:
        if len(self.open) > MAX_DEPTH:
            self.findings.error(f"nested more than {MAX_DEPTH} levels deep", source)
            return False
        if self.size > MAX_NODES:
            self.findings.error(
                f"more than {MAX_NODES} values, with every alias written out", source
            )
            return False
        return True

    def _check_tag(self, event: NodeEvent) -> None:
        tag = getattr(event, "tag", None)
        if tag is not None:
            name = tag.replace("tag:yaml.org,2002:", "!!")
            self.findings.error(
                f"tag {shown(name)} is not allowed", self._source(event.start_mark),
                "a text that begins with ! must be in quotes",
            )  # fmt: skip

    def _alias(self, name: str, source: Source) -> None:
        if name in self.anchors:
            node, size = self.anchors[name]
            self.size += size - 1
        else:
            within = any(frame.anchor == name for frame in self.open)
            message = "contains itself" if within else "has no anchor before it"
            self.findings.error(
                f"alias {shown('*' + name)} {message}", source,
                "a text that begins with * must be in quotes",
            )  # fmt: skip
            node = ScalarNode(f"*{name}", source)
        self._place(node)

    def _close(self) -> None:
        frame = self.open.pop()
        node: Node = (
            MappingNode(tuple(frame.entries.values()), frame.source)
            if frame.is_mapping
            else SequenceNode(tuple(frame.items), frame.source)
        )
        if frame.anchor:
            self.anchors[frame.anchor] = node, self.size - frame.size_before + 1
        self._place(node)

    def _place(self, node: Node) -> None:
        if not self.open:
            self.root = node
            return
        frame = self.open[-1]
        if not frame.is_mapping:
            frame.items.append(node)
        elif frame.key is None:
            frame.key = node
        else:
            self._add_entry(frame, frame.key, node)
            frame.key = None

    def _add_entry(self, frame: _Open, key: Node, value: Node) -> None:
        if not isinstance(key, ScalarNode):
            self.findings.error("a key must be text", key.source, "write 'name: value'")
        elif key.text == "<<" and key.plain:
            self.findings.error(
                "merge keys ('<<') are not supported", key.source, "write the fields out"
            )
        elif first := frame.entries.get(key.text):
            self.findings.error(
                f"field {shown(key.text)} comes twice", key.source,
                f"keep one of them; the first is in line {first.source.line}",
            )  # fmt: skip
        else:
            frame.entries[key.text] = Entry(key.text, value, key.source)

    def _source(self, mark: Mark | CMark | None) -> Source:
        if mark is None:
            return Source(self.file)
        return Source(self.file, mark.line + 1, mark.column + 1)
