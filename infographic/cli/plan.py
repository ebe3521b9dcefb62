"""What to build: from the words of the command line, and the project's settings."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from infographic.backends.pdf_standard import parse_standard
from infographic.building.job import Asked, Job, Means
from infographic.building.planning import jobs_of
from infographic.choice import AUTO
from infographic.config import Project, read_project
from infographic.errors import fail
from infographic.layouts.base import Layout
from infographic.plugins import load
from infographic.theme.model import Theme
from infographic.theme.reader import load_theme


@dataclass(frozen=True, slots=True)
class Plan:
    """The jobs, and what they are done with."""

    jobs: Sequence[Job]
    means: Means

    @property
    def project(self) -> Project:
        """The project's settings."""
        return self.means.project

    @property
    def contents(self) -> tuple[Path, ...]:
        """All documents, each once."""
        return tuple(dict.fromkeys(job.content for job in self.jobs))


def make_plan(options: Namespace) -> Plan:
    """What the options and the project ask for. InfographicError for a name on the command
    line that doesn't exist, a wrong project, or nothing to build."""
    project = read_project(Path())
    means = Means(project, _asked(options, project), _brand(project))
    return Plan(jobs_of(means, options.content, options.target), means)


def _asked(options: Namespace, project: Project) -> Asked:
    if options.layout not in (None, AUTO):
        load(Layout, options.layout, also=(AUTO,))
    if options.pdf_standard:
        parse_standard(options.pdf_standard)
    return Asked(
        layout=options.layout,
        theme=load_theme(options.theme, project.theme_folders) if options.theme else None,
        size=options.size,
        pages=options.pages,
        scale=options.scale,
        quality=options.quality,
        pdf_standard=options.pdf_standard,
        formats=tuple(options.format or ()),
        out=options.out,
        bleed=options.bleed,
        marks=options.marks,
    )


def _brand(project: Project) -> Theme | None:
    """The theme with the project's brand; InfographicError if it states no rules."""
    if project.brand is None:
        return None
    name, source = project.brand
    theme = load_theme(name, project.theme_folders, source)
    if not theme.brands:
        raise fail(f"'{name}' has no rules under 'brand:'", source)
    return theme
