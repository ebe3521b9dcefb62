"""The two sides of a comparison: files, folders, revisions, or the working tree."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import chdir
from dataclasses import replace
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple

from infographic.api import read
from infographic.building.job import Job
from infographic.building.planning import NothingToBuildError, in_folder
from infographic.cli.plan import Plan, make_plan
from infographic.config import YAML_NAME
from infographic.diff.comparison import Comparison, Rendition, compared, comparisons
from infographic.diff.revisions import Repository
from infographic.errors import Diagnostic, InfographicError, Source, fail
from infographic.pictures import SUFFIXES

WORKING_TREE = "the working tree"
_LATEST = "HEAD"
_CONTENT = (".yaml", ".yml")
_PATTERN = "*?["


class Request(NamedTuple):
    """What to compare: two places, or two revisions (empty: the working tree) and the
    paths in them that count, if not all."""

    before: str
    after: str
    in_git: bool
    paths: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, str]:
        """What the sides are called."""
        return self.before or WORKING_TREE, self.after or WORKING_TREE


def request(names: Sequence[str], paths: Sequence[str] = ()) -> Request:
    """What the names on the command line ask for, and the ``paths`` behind them, which are
    no revisions.

    InfographicError for a name that is neither a file nor a revision, or both, and for
    others that don't go together.
    """
    kinds = [_is_revision(name, names[:place]) for place, name in enumerate(names)]
    if len(names) == 2 and not paths and not any(kinds):
        return Request(names[0], names[1], in_git=False)
    if kinds == [False, True] and not paths:
        return Request("", names[1], True, (os.path.relpath(names[0]),))
    revisions = [name for name, _ in takewhile(lambda one: one[1], zip(names, kinds, strict=True))]
    rest = names[len(revisions) :]
    if len(revisions) > 2 or any(kinds[len(revisions) :]) or (len(rest) > 1 and not revisions):
        hint = "infographic diff OLD [NEW] [-- PATH ...], where OLD and NEW are revisions"
        raise fail("give two files, two folders, or one or two revisions and then paths", hint=hint)
    before, after = [*revisions, "", ""][:2]
    return Request(before or _LATEST, after, True, tuple(map(os.path.relpath, [*rest, *paths])))


def _is_revision(name: str, before: Sequence[str]) -> bool:
    """Whether a name is a revision; a path otherwise."""
    exists = Path(name).exists()
    if Path(name).suffix.lower() in (*_CONTENT, *SUFFIXES) or any(
        sign in name for sign in _PATTERN
    ):
        return False
    try:
        known = Repository(Path()).has(name)
    except InfographicError:
        # Without a repository files can be compared all the same.
        known = False
    if exists and known:
        hint = f"write ./{name} for the file, refs/heads/{name} for the branch"
        raise fail(f"'{name}' is both a file and a revision", hint=hint)
    if not exists and not known and not before:
        hint = "fetch it first (in a shallow clone: git fetch --unshallow)"
        hint = "give two revisions, OLD NEW, instead of a range" if ".." in name else hint
        raise fail(f"'{name}' is neither a file nor a revision", hint=hint)
    return known


def compare(asked: Request, options: Namespace, scratch: Path) -> list[Comparison]:
    """Every document of both sides; revisions are taken out into the folder ``scratch``.

    InfographicError for a side that can't be read, or if neither has anything.
    """
    if not asked.in_git:
        return _compare_places(Path(asked.before), Path(asked.after), options)
    repository = Repository(Path())
    roots = [
        repository.take_out(name, scratch / f"{number}") if name else Path()
        for number, name in enumerate((asked.before, asked.after))
    ]
    for path in asked.paths:
        if not any(_found(root, path) for root in roots):
            raise fail(f"'{path}' is neither a file nor a revision")
    before, after = (
        _side(root, asked.paths, options, name)
        for root, name in zip(roots, (asked.before, asked.after), strict=True)
    )
    return _all(before, after)


def _compare_places(before: Path, after: Path, options: Namespace) -> list[Comparison]:
    for path in (before, after):
        if not path.exists():
            raise fail(f"there is no file or folder '{path}'")
    if before.is_dir() != after.is_dir():
        raise fail("a file can't be compared with a folder", hint="give two files or two folders")
    if before.is_dir():
        return _all(_folder(before, options), _folder(after, options))
    return [compared(_file(before, options), _file(after, options))]


def _all(before: Sequence[Rendition], after: Sequence[Rendition]) -> list[Comparison]:
    if not before and not after:
        raise fail("there is nothing to compare", hint="neither side has content")
    return comparisons(before, after)


def _side(
    root: Path, paths: Sequence[str], options: Namespace, revision: str = ""
) -> list[Rendition]:
    """The documents of a project in their folder, all or those of some paths."""
    there = [path for path in paths if _found(root, path)]
    if paths and not there:
        return []
    with chdir(root):
        try:
            plan = _plan(options, there)
        except NothingToBuildError:
            return []
        except InfographicError as error:
            raise InfographicError(_placed(error.diagnostics, revision)) from error
        return [_rendition(plan, job, job.name, revision) for job in plan.jobs]


def _found(root: Path, path: str) -> bool:
    return (root / path).exists() or any(root.glob(path))


def _plan(options: Namespace, contents: Sequence[str]) -> Plan:
    chosen = {"content": contents, "out": None, "scale": options.scale or 1.0}
    return make_plan(Namespace(**{**vars(options), **chosen}))


def _folder(folder: Path, options: Namespace) -> list[Rendition]:
    """The documents in a folder, or of the project that lies there; its pictures, if it
    has no documents."""
    if (folder / YAML_NAME).is_file():
        return _side(folder, (), options)
    contents = in_folder(folder)
    if contents:
        plan = _plan(options, [str(content) for content in contents])
        return [_rendition(plan, job, job.name.removeprefix(f"{folder}/")) for job in plan.jobs]
    return list(_pictures(folder))


def _pictures(folder: Path) -> Iterator[Rendition]:
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in SUFFIXES:
            yield Rendition(path.relative_to(folder).as_posix(), file=path.read_bytes())


def _file(path: Path, options: Namespace) -> Rendition:
    if path.suffix.lower() in SUFFIXES:
        return Rendition(str(path), file=path.read_bytes())
    plan = _plan(options, [str(path)])
    return _rendition(plan, plan.jobs[0], str(path))


def _rendition(plan: Plan, job: Job, name: str, revision: str = "") -> Rendition:
    try:
        bare = replace(job, outputs=())
        return Rendition(name, read(job.content), plan.means.render(bare))
    except InfographicError as error:
        return Rendition(name, problems=_placed(error.diagnostics, revision))


def _placed(found: Sequence[Diagnostic], revision: str) -> tuple[Diagnostic, ...]:
    """What is wrong in a revision, told as git writes such places: ``HEAD~1:a.yaml``."""
    if not revision:
        return tuple(found)
    return tuple(replace(one, source=_within(revision, one.source)) for one in found)


def _within(revision: str, source: Source) -> Source:
    return replace(source, file=f"{revision}:{source.file}" if source.file else revision)
