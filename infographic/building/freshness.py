"""Whether files are up to date: what each was made of against what it would be made of now.

A file's own record tells what it was made of, or the manifest where it can't. Nothing is
laid out or drawn.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeAlias

from infographic.api import read
from infographic.building.job import Job, Means
from infographic.building.manifest import Entry, Manifest, normal
from infographic.document.model import Document
from infographic.errors import InfographicError, Source
from infographic.inputs.differences import Change, differences
from infographic.inputs.versions import version_of
from infographic.sealing import Record, is_intact, record_in

Status: TypeAlias = Literal["fresh", "stale", "missing", "changed", "untold"]
"""``changed``: by hand; ``untold``: neither the file nor a manifest tells what it is of."""


class Reason(NamedTuple):
    """What makes a file stale, and where that was written."""

    message: str
    source: Source


@dataclass(frozen=True, slots=True)
class State:
    """How an output of a job is; ``files`` are what it is on the disk."""

    job: Job
    path: Path
    status: Status
    reasons: tuple[Reason, ...] = ()
    files: tuple[Path, ...] = ()


class _Found(NamedTuple):
    """A file on the disk, what it was made of, and whether it is as it was written."""

    path: Path
    record: Record | None
    intact: bool | None


class Examination:
    """Looks at the outputs of jobs; each document is read once."""

    def __init__(self, means: Means, manifest: Manifest) -> None:
        self._means = means
        self._manifest = manifest
        self._documents: dict[Path, Document | InfographicError] = {}

    def states(self, job: Job) -> tuple[State, ...]:
        """The state of each output of a job."""
        entry = self._manifest.entry(job)
        found = {path: _versions_of(path, entry) for path in job.outputs}
        document = self._document(job.content)
        records = [one.record for sets in found.values() for files in sets for one in files]
        try:
            if isinstance(document, InfographicError):
                raise document
            now = self._means.made_of(job, document, _united(filter(None, records)))
        except InfographicError as error:
            first = error.diagnostics[0]
            reason = Reason(f"{first.source}: {first.message}", first.source)
            return tuple(
                State(
                    job, path, "stale", (reason,), tuple(file.path for one in sets for file in one)
                )
                for path, sets in found.items()
            )
        judge = _Judge(self._means, job, document, now)
        return tuple(judge.state(path, sets) for path, sets in found.items())

    def _document(self, content: Path) -> Document | InfographicError:
        if content not in self._documents:
            try:
                self._documents[content] = read(content)
            except InfographicError as error:
                self._documents[content] = error
        return self._documents[content]


class _Judge:
    """Judges the files of one job by what they would be made of now."""

    def __init__(self, means: Means, job: Job, document: Document, now: Record) -> None:
        self._job = job
        self._now = now
        self._options = means.file_options(job)
        self._written = document
        self._asked = means.completed(document, job.target)

    def state(self, path: Path, versions: Sequence[Sequence[_Found]]) -> State:
        """The state of an output: of its only file, or of the files of its pages."""
        if not versions:
            reason = Reason(f"{path} is missing", self._place())
            return State(self._job, path, "missing", (reason,))
        states = [self._of_version(path, files) for files in versions]
        return next((state for state in states if state.status == "fresh"), states[0])

    def _of_version(self, path: Path, files: Sequence[_Found]) -> State:
        paths = tuple(file.path for file in files)

        def state(status: Status, *reasons: Reason) -> State:
            return State(self._job, path, status, reasons, paths)

        if any(file.record is None and file.intact is not False for file in files):
            return state("untold")
        known = [file.record for file in files if file.record is not None]
        reasons = [reason for record in known for reason in self._reasons(record)]
        if reasons:
            return state("stale", *dict.fromkeys(reasons))
        changed = [file.path for file in files if not file.intact]
        if changed:
            told = (Reason(f"{one} was changed by hand", self._place()) for one in changed)
            return state("changed", *told)
        missing = set(_pages(path, files)) - {file.path for file in files}
        if missing:
            told = (Reason(f"{one} is missing", self._place()) for one in sorted(missing))
            return state("missing", *told)
        return state("fresh")

    def _reasons(self, record: Record) -> list[Reason]:
        found = differences(record, self._expected(record))
        return [Reason(self._message(one), self._place_of(one)) for one in found]

    def _expected(self, record: Record) -> Record:
        """What a file of its kind would tell now."""
        now = dict(self._now)
        known = record.get("options")
        if isinstance(known, dict):
            used = {name: self._options[name] for name in known if name in self._options}
            now["options"] = {**now.get("options", {}), **used}
        packages = record.get("packages")
        if isinstance(packages, dict):
            now["packages"] = {name: version_of(str(name)) for name in packages}
        if "beside" in record:
            now["beside"] = _beside(self._job)
        return now

    def _message(self, change: Change) -> str:
        told = change.message
        return f"{self._job.content}: {told}" if change.kind == "content" else told

    def _place(self) -> Source:
        """Where to point at if nothing else is to blame."""
        return Source(str(self._job.content), 1, 1)

    def _place_of(self, change: Change) -> Source:
        document, name = self._asked, change.name
        place: Any = None
        if change.kind == "content":
            place = _part(self._written, name)
        elif change.kind == "theme":
            place = document.theme_source
        elif change.kind == "icons":
            parts = (document.opener, *document.tips)
            place = next((one.icon_source for one in parts if one and one.icon == name), None)
        elif name in ("layout", "size"):
            place = getattr(document, f"{name}_source")
        elif change.kind == "options" and self._job.target.name:
            place = self._job.target.source
        return place if isinstance(place, Source) and place.file else self._place()


def _part(document: Document, name: str) -> Source | None:
    """Where a part of the content stands: ``title``, ``tip 7``."""
    number = name.removeprefix("tip ")
    if number != name:
        return document.tips[int(number) - 1].source
    part = getattr(document, name, None)
    if name == "tips":
        return document.tips[0].source
    return getattr(part, "source", None)


def _united(records: Iterable[Record]) -> Record:
    """All fonts and icons that any of the records names."""
    united: dict[str, dict[str, str]] = {"fonts": {}, "icons": {}}
    for record in records:
        for kind, names in united.items():
            known = record.get(kind)
            names.update(dict.fromkeys(map(str, known), "") if isinstance(known, dict) else {})
    return dict(united)


def _versions_of(path: Path, entry: Entry | None) -> list[list[_Found]]:
    """The files that an output may be: the one of its name, or one a page."""
    versions = [[_found(path, entry)]] if path.is_file() else []
    numbered = re.compile(re.escape(path.stem) + r"-(\d+)" + re.escape(path.suffix))
    places = (
        (int(match[1]), file)
        for file in path.parent.glob(f"*{path.suffix}")
        if (match := numbered.fullmatch(file.name))
    )
    files = [_found(file, entry) for _, file in sorted(places)]
    pages = [file for file in files if file.record and file.record.get("pages")]
    if pages:
        most = pages[0].record["pages"] if pages[0].record else 0
        pages = [file for file in pages if isinstance(most, int) and _number(file.path) <= most]
    return [*versions, pages] if pages else versions


def _number(path: Path) -> int:
    return int(path.stem.rpartition("-")[2])


def _pages(path: Path, files: Sequence[_Found]) -> list[Path]:
    """The files that there should be, by what the first of them tells."""
    record = files[0].record or {}
    count = record.get("pages")
    if not isinstance(count, int) or files[0].path == path:
        return []
    return [path.with_stem(f"{path.stem}-{number}") for number in range(1, count + 1)]


def _found(path: Path, entry: Entry | None) -> _Found:
    try:
        data = path.read_bytes()
    except OSError:
        return _Found(path, None, None)
    record = record_in(data)
    if record is not None:
        return _Found(path, record, is_intact(data))
    known = entry.outputs.get(normal(path)) if entry else None
    if entry is None or known is None:
        return _Found(path, None, None)
    # Version control may have given it other ends of lines.
    hashes = {sha256(one).hexdigest() for one in (data, data.replace(b"\r\n", b"\n"))}
    return _Found(path, entry.records.get(normal(path)), known.sha256 in hashes)


def _beside(job: Job) -> list[str]:
    """The suffixes of the files that a web page of the job lies beside."""
    names = (path.name.removeprefix(f"{job.content.stem}.") for path in job.outputs)
    return sorted(name for name in names if name != "html")
