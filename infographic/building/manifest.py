"""The manifest: what a build has made, in ``.infographic.json`` in the folder of its files.

It says nothing of the machine, the time or the order of builds, so it may be committed
with the files. Pictures can do without it, since they carry their records themselves; for
plain texts, which can't, it keeps them.
"""

from __future__ import annotations

import json
import os
from collections.abc import Container, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from infographic.building.job import Job
from infographic.building.running import Built
from infographic.errors import Diagnostic, Severity, Source
from infographic.result import Output
from infographic.sealing import Record
from infographic.writing import write_atomically

NAME = ".infographic.json"
_FORM = 1
_MOST_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of a job: its files by their paths, and what was told of them.

    ``records`` are those of the files that carry none.
    """

    content: str
    target: str = ""
    layout: str = ""
    reason: str = ""
    said: dict[str, Any] = field(default_factory=dict)
    findings: tuple[Diagnostic, ...] = ()
    outputs: dict[Path, Output] = field(default_factory=dict)
    records: dict[Path, Record] = field(default_factory=dict)


class Manifest:
    """The entries of a folder, by the place of a job's files without their suffix."""

    def __init__(self, folder: Path, entries: dict[Path, Entry] | None = None) -> None:
        self.folder = folder
        self.entries = entries or {}

    def entry(self, job: Job) -> Entry | None:
        """What is known of a job, if anything."""
        return self.entries.get(normal(job.place))

    def add(self, built: Built) -> None:
        """Note what was built; what else there is of the same job stays."""
        job = built.job
        old = self.entry(job)
        fresh = {normal(one.path): replace(one, seconds=0.0) for one in built.outputs}
        outputs = (old.outputs if old else {}) | fresh
        kept = old.records.items() if old else ()
        records = {path: one for path, one in kept if path not in fresh}
        records |= {normal(path): one for path, one in built.records.items()}
        self.entries[normal(job.place)] = Entry(
            job.content.as_posix(), job.target.name, built.layout, built.reason, built.said,
            built.findings, outputs, records,
        )  # fmt: skip

    def keep(self, paths: Container[Path]) -> None:
        """Leave out all other files, and the jobs of which no file is left."""
        for place, entry in list(self.entries.items()):
            outputs = {path: one for path, one in entry.outputs.items() if path in paths}
            records = {path: one for path, one in entry.records.items() if path in paths}
            self.entries[place] = replace(entry, outputs=outputs, records=records)
            if not outputs:
                del self.entries[place]

    def save(self) -> None:
        """Write it, unless it says so already. InfographicError if it can't be written."""
        place = self.folder / NAME
        data = (json.dumps(self._plain(), ensure_ascii=False, indent=1) + "\n").encode()
        with suppress(OSError):
            if place.read_bytes() == data:
                return
        write_atomically(place, data)

    def _plain(self) -> dict[str, object]:
        jobs = {
            self._name(place): {
                "content": entry.content, "target": entry.target, "layout": entry.layout,
                "reason": entry.reason, "said": entry.said,
                "findings": [found.as_dict() for found in entry.findings],
                "files": {
                    self._name(path): {
                        "format": one.format, "theme": one.theme, "width": float(one.width),
                        "height": float(one.height), "pages": one.pages, "bytes": one.bytes,
                        "sha256": one.sha256,
                    } | ({"record": entry.records[path]} if path in entry.records else {})
                    for path, one in sorted(entry.outputs.items())
                },
            }
            for place, entry in sorted(self.entries.items())
        }  # fmt: skip
        return {"infographic": "manifest", "form": _FORM, "jobs": jobs}

    def _name(self, path: Path) -> str:
        return Path(os.path.relpath(path, self.folder)).as_posix()


def load_manifest(folder: Path) -> Manifest:
    """The manifest of a folder; empty if there is none, or one that makes no sense."""
    try:
        with (folder / NAME).open("rb") as stream:
            plain = json.loads(stream.read(_MOST_BYTES))
        if plain["form"] != _FORM:
            return Manifest(folder)
        return Manifest(folder, dict(_entries(folder, plain["jobs"])))
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        # Whatever stands there, a build must be able to begin anew.
        return Manifest(folder)


def _entries(folder: Path, jobs: dict[str, Any]) -> Iterator[tuple[Path, Entry]]:
    for name, told in jobs.items():
        layout, reason = str(told["layout"]), str(told["reason"])
        outputs, records = {}, {}
        for file, one in told["files"].items():
            path = _path(folder, file)
            outputs[path] = Output(
                path, str(one["format"]), layout, str(one["theme"]), float(one["width"]),
                float(one["height"]), int(one["pages"]), int(one["bytes"]), str(one["sha256"]),
                0.0, reason,
            )  # fmt: skip
            if "record" in one:
                records[path] = dict(one["record"])
        findings = tuple(map(_diagnostic, told["findings"]))
        yield _path(folder, name), Entry(
            str(told["content"]), str(told["target"]), layout, reason, dict(told["said"]),
            findings, outputs, records,
        )  # fmt: skip


def _path(folder: Path, name: str) -> Path:
    return normal(folder / name)


def normal(path: Path) -> Path:
    """One path for one place, so that paths can be compared."""
    return Path(os.path.normpath(path))


def _diagnostic(told: dict[str, Any]) -> Diagnostic:
    place = Source(str(told["file"]), int(told["line"]), int(told["column"]), str(told["path"]))
    severity: Severity = "warning" if told["severity"] == "warning" else "error"
    return Diagnostic(severity, str(told["message"]), place, str(told["hint"]))
