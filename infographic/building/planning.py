"""From the settings and the words of the command line to jobs, every name checked first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from glob import iglob
from pathlib import Path
from typing import TypeVar

from infographic.api import theme_in
from infographic.backends.base import load_backend
from infographic.backends.pdf_standard import parse_standard
from infographic.building.job import Job, Means
from infographic.choice import AUTO
from infographic.config import Name, Project, Target
from infographic.errors import (
    NOWHERE,
    Diagnostic,
    InfographicError,
    Source,
    fail,
    listing,
    near_miss,
)
from infographic.layouts.base import Layout, check_form
from infographic.marked.findings import Findings
from infographic.plugins import load
from infographic.printing import parse_bleed
from infographic.sizes import parse_size
from infographic.theme.reader import load_theme

T = TypeVar("T")

_SUFFIXES = (".yaml", ".yml")
_FOLDER = "content"


class NothingToBuildError(InfographicError):
    """There is no content where it is looked for."""


def jobs_of(
    means: Means, contents: Sequence[str] = (), targets: Sequence[str] | None = None
) -> list[Job]:
    """A job for each document in each target. ``contents`` are the files, folders and
    patterns asked for, if not those of the settings; ``targets`` the names, if not all.

    InfographicError with everything in the settings that can't be, a name that doesn't
    exist, two files that would go to one place, or if there is nothing to build.
    """
    findings = Findings()
    chosen = _chosen(means.project, targets)
    for target in chosen:
        _attempt(findings, check_target, means, target)
    findings.check()
    asked = tuple((name, NOWHERE) for name in contents)
    jobs = [job for target in chosen for job in _jobs(means, target, asked)]
    _check_places(jobs)
    return jobs


def check_target(means: Means, target: Target) -> None:
    """InfographicError with every name of a target that doesn't exist, and a layout that
    has no such size."""
    findings, themes = Findings(), means.project.theme_folders
    layout = size = None
    if target.layout and target.layout[0] != AUTO:
        name, source = target.layout
        layout = _attempt(findings, load, Layout, name, source, also=(AUTO,))
    if target.size:
        size = _attempt(findings, parse_size, *target.size)
    if layout and size and target.layout and target.size:
        _attempt(findings, check_form, target.layout[0], layout, size, target.size[1])
    if target.theme:
        name, source = target.theme
        _attempt(findings, load_theme, theme_in(Path.cwd(), name), themes, source)
    for name, source in means.formats(target):
        _attempt(findings, load_backend, name, source)
    _attempt(findings, parse_standard, *means.pdf_standard(target))
    if target.bleed:
        _attempt(findings, parse_bleed, *target.bleed)
    findings.check()


def contents_of(asked: Sequence[Name]) -> list[Path]:
    """The files that paths, folders and patterns stand for, each once; those of the folder
    ``content`` if nothing is named. InfographicError if there are none."""
    if not asked:
        folder = Path(_FOLDER)
        found = in_folder(folder) if folder.is_dir() else []
        if not found:
            hint = f"name a YAML file, or put one into the folder {_FOLDER}"
            raise _nothing("there is nothing to build", NOWHERE, hint)
        return found
    files = [file for name, source in asked for file in _matching(name, source)]
    return list({file.resolve(): file for file in reversed(files)}.values())[::-1]


def _attempt(
    findings: Findings, step: Callable[..., T], *given: object, **more: object
) -> T | None:
    try:
        return step(*given, **more)
    except InfographicError as error:
        for found in error.diagnostics:
            findings.add(found)
        return None


def _chosen(project: Project, wanted: Sequence[str] | None) -> list[Target]:
    """The targets by their names, in the order of the settings; without any in the
    settings, one that asks for nothing."""
    known = [target.name for target in project.targets]
    for name in wanted or ():
        if name not in known:
            hint = "; ".join(filter(None, (near_miss(name, known), listing(known))))
            nothing = "the settings have no targets; add 'targets:' to infographic.yaml"
            raise fail(f"unknown target '{name}'", hint=hint if known else nothing)
    if wanted:
        return [target for target in project.targets if target.name in wanted]
    return list(project.targets) or [Target()]


def _jobs(means: Means, target: Target, asked: tuple[Name, ...]) -> Iterator[Job]:
    folder = means.folder(target)
    suffixes = dict.fromkeys(load_backend(*one).suffix for one in means.formats(target))
    for content in contents_of(asked or target.documents or means.project.documents):
        place = folder / content.stem
        outputs = tuple(place.with_name(f"{place.name}.{suffix}") for suffix in suffixes)
        yield Job(content, target, outputs)


def _check_places(jobs: Sequence[Job]) -> None:
    """InfographicError if two jobs go to one place."""
    findings = Findings()
    taken: dict[str, Job] = {}
    for job in jobs:
        place = job.place
        # Many a disk takes names that differ in case only for the same.
        first = taken.setdefault(str(place).casefold(), job)
        if first is job:
            continue
        what, other = str(job.content), str(first.content)
        where = Source(what)
        if job.content == first.content:
            what, other, where = job.target.name, first.target.name, job.target.source
        findings.error(
            f"'{what}' and '{other}' would both become '{place}'", where,
            "rename one of them, or give them folders of their own with --out",
        )  # fmt: skip
    findings.check()


def _matching(name: str, source: Source) -> list[Path]:
    """The files that a path, a folder or a pattern stands for."""
    path = Path(name)
    if path.is_dir():
        found = in_folder(path)
    elif not path.exists() and any(sign in name for sign in "*?["):
        # Unlike Path.glob, this takes absolute patterns too.
        found = sorted(map(Path, iglob(name, recursive=True)))  # noqa: PTH207
    else:
        # That a single file is missing is told when it is read.
        found = [path]
    if not found:
        raise _nothing(f"no YAML file in '{name}'", source)
    return found


def _nothing(message: str, source: Source, hint: str = "") -> NothingToBuildError:
    return NothingToBuildError([Diagnostic("error", message, source, hint)])


def in_folder(folder: Path) -> list[Path]:
    """The content files that lie in a folder."""
    return sorted(file for file in folder.iterdir() if file.suffix.lower() in _SUFFIXES)
