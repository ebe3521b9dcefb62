"""Whether all files are up to date, without making or writing any."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from infographic.building.freshness import Examination, State
from infographic.building.job import Job, Means
from infographic.building.leftovers import Leftover, leftovers
from infographic.building.manifest import load_manifest, normal


@dataclass(frozen=True, slots=True)
class Checked:
    """The state of every output, and what lies there besides."""

    states: tuple[State, ...]
    leftovers: tuple[Leftover, ...]

    @property
    def stale(self) -> tuple[State, ...]:
        """Outputs that have to be made. Those that tell nothing of themselves aren't among
        them: nobody could mend that."""
        return tuple(one for one in self.states if one.status not in ("fresh", "untold"))


def check(means: Means, jobs: Sequence[Job], whole: bool) -> Checked:
    """Look at the outputs of all jobs; ``whole``: the jobs are all that the project has, so
    that what none of them makes is left over."""
    manifest = load_manifest(means.out)
    examination = Examination(means, manifest)
    states = tuple(state for job in jobs for state in examination.states(job))
    current = {normal(file) for state in states for file in state.files or (state.path,)}
    found = leftovers(manifest, jobs, current) if whole else []
    return Checked(states, tuple(found))
