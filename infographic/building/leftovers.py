"""Files that a build has made and that none makes any more."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from infographic.api import read
from infographic.building.job import Job
from infographic.building.manifest import Manifest, normal
from infographic.errors import InfographicError, Source, fail
from infographic.inputs.making import parts
from infographic.sealing import is_intact, record_in

_PAGE = re.compile(r"-\d+$")


@dataclass(frozen=True, slots=True)
class Leftover:
    """A file that no job makes; ``renamed`` is the job that has its content now, if one
    has. ``ours``: a build has made it, and nobody has changed
    it since, so that it may be removed."""

    path: Path
    content: str
    ours: bool
    renamed: Job | None = None

    @property
    def message(self) -> str:
        """What to tell of it."""
        if self.renamed:
            return f"renamed, {self.content or 'its content'} is {self.renamed.content} now"
        return "no longer configured"


def leftovers(manifest: Manifest, jobs: Sequence[Job], current: Set[Path]) -> list[Leftover]:
    """What lies there besides the ``current`` files of all jobs: by the manifest and, where
    it doesn't know of files that are there, by what those beside them tell of themselves."""
    by_build = dict(_by_manifest(manifest))
    complete = by_build and all(path in by_build for path in current if path.is_file())
    known = {} if complete else dict.fromkeys(_by_themselves(jobs), "")
    targets = {job.target.name for job in jobs}
    found = []
    for path, content in sorted((known | by_build).items()):
        with suppress(OSError):
            if path not in current:
                data = path.read_bytes()
                # A folder of a target's name is the build's alone; others may share theirs.
                ours = path in by_build or path.parent.name in targets
                ours = ours and _is_intact(data, manifest, path)
                renamed = None if _has_document(path, jobs) else _renamed(data, jobs)
                found.append(Leftover(path, content, ours, renamed))
    return found


def by_output(found: Sequence[Leftover]) -> list[tuple[Leftover, int]]:
    """One for each output, and how many files it has: pages go together."""
    groups: dict[tuple[Path, str, str], list[Leftover]] = {}
    for one in found:
        stem = _PAGE.sub("", one.path.stem)
        groups.setdefault((one.path.parent / stem, one.path.suffix, one.message), []).append(one)
    return [(group[0], len(group)) for group in groups.values()]


def remove(found: Iterable[Leftover]) -> list[Path]:
    """Take away those that nobody has changed, and tell which; InfographicError if one
    can't be."""
    removed = []
    for one in found:
        if one.ours:
            try:
                one.path.unlink(missing_ok=True)
            except OSError as error:
                reason = (error.strerror or str(error)).lower()
                raise fail(f"can't be removed: {reason}", Source(str(one.path))) from error
            removed.append(one.path)
    return removed


def _by_manifest(manifest: Manifest) -> Iterator[tuple[Path, str]]:
    for entry in manifest.entries.values():
        for path in entry.outputs:
            yield path, entry.content


def _by_themselves(jobs: Sequence[Job]) -> Iterator[Path]:
    for folder in sorted({path.parent for job in jobs for path in job.outputs}):
        for path in sorted(folder.glob("[!.]*.*")):
            with suppress(OSError):
                if path.is_file() and record_in(path.read_bytes()) is not None:
                    yield normal(path)


def _is_intact(data: bytes, manifest: Manifest, path: Path) -> bool:
    intact = is_intact(data)
    if intact is not None:
        return intact
    outputs = (entry.outputs.get(path) for entry in manifest.entries.values())
    return sha256(data).hexdigest() in {output.sha256 for output in outputs if output}


def _has_document(path: Path, jobs: Iterable[Job]) -> bool:
    """Whether there is a document of the file's name: then it wasn't renamed."""
    names = {job.content.stem for job in jobs}
    stem = path.name.partition(".")[0]
    return stem in names or _PAGE.sub("", stem) in names


def _renamed(data: bytes, jobs: Iterable[Job]) -> Job | None:
    """The first job that has the content of a file."""
    record = record_in(data)
    for job in jobs if record else ():
        with suppress(InfographicError):
            if record and record.get("content") == parts(read(job.content)):
                return job
    return None
