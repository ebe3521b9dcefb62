"""Making what isn't up to date, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from infographic.building.freshness import Examination
from infographic.building.job import Job, Means
from infographic.building.leftovers import Leftover, leftovers, remove
from infographic.building.manifest import load_manifest, normal
from infographic.building.running import Built, build_all
from infographic.errors import Diagnostic, Source
from infographic.result import backend_for
from infographic.writing import clear_drafts


@dataclass(frozen=True, slots=True)
class Wish:
    """How to go about it: ``force`` makes all, ``prune`` removes what none makes any more,
    ``whole`` tells that the jobs are all that the project has, ``complete`` that all must be
    known of every file, ``workers`` on how many cores."""

    force: bool = False
    prune: bool = False
    whole: bool = False
    complete: bool = False
    workers: int | None = None


class Update:
    """One build: what there was, what was made, and what is left over."""

    def __init__(self, means: Means, jobs: Sequence[Job], wish: Wish) -> None:
        self._means = means
        self._jobs = jobs
        self._wish = wish
        self._manifest = load_manifest(means.out)
        self._built: list[Built] = []
        self.leftovers: list[Leftover] = []
        self.removed: list[Path] = []
        self._owners: dict[Path, Job] = {}
        self._quiet = True
        for folder in {means.out, *(output.parent for job in jobs for output in job.outputs)}:
            clear_drafts(folder)
        examination = Examination(means, self._manifest)
        self.states = [state for job in jobs for state in examination.states(job)]
        for state in self.states:
            if state.status == "fresh":
                self._owners |= {normal(file): state.job for file in state.files}

    def run(self) -> Iterator[Built]:
        """Make what has to be made; every job in its turn, those with nothing to do, too."""
        todo = {job: self._outputs(job) for job in self._jobs}
        jobs = [replace(job, outputs=outputs) for job, outputs in todo.items() if outputs]
        building = build_all(self._means, jobs, self._wish.workers)
        for job, outputs in todo.items():
            built = next(building) if outputs else Built(job)
            if outputs:
                built = self._without_clash(built)
                self._built.append(built)
            whole = self._with_kept(replace(built, job=job), outputs)
            self._quiet &= bool(whole.layout or not outputs) and not whole.findings
            yield whole

    def finish(self) -> None:
        """Note what was made; see what is left over, and remove it if that is wished.

        InfographicError if it can't be written down or removed.
        """
        # Another build may have noted something meanwhile.
        manifest = load_manifest(self._means.out)
        for built in self._built:
            if built.layout:
                manifest.add(built)
        if self._wish.whole:
            current = self._current()
            found = leftovers(manifest, self._jobs, current)
            self.removed = remove(found) if self._wish.prune else []
            self.leftovers = [one for one in found if one.path not in self.removed]
            manifest.keep(current | {one.path for one in self.leftovers})
        manifest.save()

    @property
    def fresh(self) -> list[Path]:
        """The files that were up to date, and not made again."""
        made = {path for built in self._built for path in built.job.outputs}
        fresh = (one for one in self.states if one.status == "fresh" and one.path not in made)
        return [file for state in fresh for file in state.files]

    @property
    def silent(self) -> list[Path]:
        """All files, if another build would find them up to date and tell nothing else."""
        made = [output.path for built in self._built for output in built.outputs]
        return [*self.fresh, *made] if self._quiet and not self.leftovers else []

    def changed_by_hand(self) -> list[Path]:
        """Files that are made anew though somebody has changed them."""
        return [file for state in self.states if state.status == "changed" for file in state.files]

    def _outputs(self, job: Job) -> tuple[Path, ...]:
        """The outputs of a job that have to be made."""
        if self._wish.force or (self._wish.complete and not self._manifest.entry(job)):
            return job.outputs
        stale = [one.path for one in self.states if one.job == job and one.status != "fresh"]
        # A web page tells of the files beside it: they are made together.
        together = stale and any(_tells_others(path) for path in job.outputs)
        return job.outputs if together else tuple(stale)

    def _with_kept(self, built: Built, made: Sequence[Path]) -> Built:
        """With the files that are up to date, and what was told when they were made."""
        entry = self._manifest.entry(built.job)
        if entry is None or (made and not built.layout):
            return built
        fresh = (one for one in self.states if one.job == built.job and one.path not in made)
        files = [file for state in fresh for file in state.files]
        kept = tuple(entry.outputs[file] for file in map(normal, files) if file in entry.outputs)
        if made:
            return replace(built, kept=kept)
        return replace(
            built, kept=kept, findings=entry.findings, layout=entry.layout, reason=entry.reason,
            said=entry.said,
        )  # fmt: skip

    def _without_clash(self, built: Built) -> Built:
        """With an error if a page of it has gone where a file of another document is."""
        for output in built.outputs:
            path = normal(output.path)
            owner = self._owners.setdefault(path, built.job)
            if owner.place != built.job.place:
                message = f"'{built.job.content}' and '{owner.content}' both become '{path}'"
                source = Source(str(built.job.content))
                found = Diagnostic("error", message, source, "rename one of them")
                return replace(built, findings=(*built.findings, found))
        return built

    def _current(self) -> set[Path]:
        """All files that belong to a job now."""
        made = {built.job.place: built for built in self._built if built.layout}
        current = {output.path for built in made.values() for output in built.outputs}
        for state in self.states:
            built = made.get(state.job.place)
            if built is None:
                current.update((state.path, *state.files))
            elif state.path not in built.job.outputs:
                current.update(state.files)
        return {normal(path) for path in current}


def _tells_others(path: Path) -> bool:
    return backend_for(path).tells_siblings
