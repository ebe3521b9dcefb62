"""Documents before and after: which belong together, and what became of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from infographic.diff.changes import Change, document_changes
from infographic.diff.geometry import drawn_alike, look_changes, page_changes
from infographic.diff.likeness import likeness
from infographic.diff.tips import paired
from infographic.document.model import Document
from infographic.errors import Diagnostic
from infographic.result import Result

Status = Literal["same", "changed", "added", "removed", "renamed", "broken"]

_RENAMED = 0.6
"""From this share of common words on, a document under a new name is the old one."""


@dataclass(frozen=True, slots=True)
class Rendition:
    """A document as it is on one side: laid out, or a picture that is one already
    (``file``), or with what keeps it from being made."""

    name: str
    document: Document | None = None
    result: Result | None = None
    file: bytes = b""
    problems: tuple[Diagnostic, ...] = ()

    def pictures(self) -> tuple[bytes, ...]:
        """A picture for each page; none if it can't be made."""
        if self.result:
            return self.result.files("png")
        return (self.file,) if self.file else ()

    @property
    def words(self) -> Counter[str]:
        """All that it says."""
        return Counter(self.result.description.split() if self.result else ())


@dataclass(frozen=True, slots=True)
class Comparison:
    """A document on both sides, or the one that has it, and what changed."""

    before: Rendition | None
    after: Rendition | None
    status: Status
    changes: tuple[Change, ...] = ()

    @property
    def name(self) -> str:
        """The document's name, the new one if it has two."""
        return self.sides[-1].name

    @property
    def sides(self) -> list[Rendition]:
        """Before and after, as far as there are."""
        return [side for side in (self.before, self.after) if side]

    @property
    def summary(self) -> str:
        """What changed, on one line."""
        return "; ".join(change.phrase for change in self.changes) or "nothing changed"

    def as_dict(self) -> dict[str, object]:
        """The same as plain values, for ``--json``."""
        changes = [change.phrase for change in self.changes]
        problems = [problem.as_dict() for side in self.sides for problem in side.problems]
        told: dict[str, object] = {}
        told |= {"name": self.name, "status": self.status, "changes": changes, "problems": problems}
        if self.before and self.before.name != self.name:
            told["before"] = self.before.name
        return told


def comparisons(old: Sequence[Rendition], new: Sequence[Rendition]) -> list[Comparison]:
    """Every document of both sides, in the order of their names."""
    before = {one.name: one for one in old}
    after = {one.name: one for one in new}
    pairs = [(before[name], after[name]) for name in before if name in after]
    known = {id(one) for pair in pairs for one in pair}
    gone = [one for one in old if id(one) not in known]
    come = [one for one in new if id(one) not in known]
    pairs += _renamed(gone, come)
    known = {id(one) for pair in pairs for one in pair}
    found = [compared(one, other) for one, other in pairs]
    found += [_alone(one, is_new=False) for one in gone if id(one) not in known]
    found += [_alone(one, is_new=True) for one in come if id(one) not in known]
    return sorted(found, key=lambda one: one.name)


def told(found: Sequence[Comparison]) -> str:
    """How many documents are what, in a sentence."""
    counts = Counter(one.status for one in found)
    same = counts.pop("same", 0)
    if not counts:
        return f"Nothing differs: {same} document{'' if same == 1 else 's'} compared."
    order: tuple[Status, ...] = ("changed", "added", "removed", "renamed", "broken")
    parts = [f"{counts[status]} {status}" for status in order if counts[status]]
    return ", ".join([*parts, *([f"{same} the same"] if same else [])]) + "."


def _renamed(
    gone: Sequence[Rendition], come: Sequence[Rendition]
) -> Iterator[tuple[Rendition, Rendition]]:
    """Documents with other names and much the same words, the likest first."""
    ratios = [
        (-ratio, one.name, other.name, one, other)
        for one in gone for other in come
        if (ratio := likeness(one.words, other.words)) >= _RENAMED
    ]  # fmt: skip
    taken: set[int] = set()
    for *_, one, other in sorted(ratios, key=lambda found: found[:3]):
        if not {id(one), id(other)} & taken:
            taken |= {id(one), id(other)}
            yield one, other


def compared(before: Rendition, after: Rendition) -> Comparison:
    """One document, before and after, whatever its names."""
    renamed = before.name != after.name
    changes = [Change(f"renamed from {before.name}")] if renamed else []
    if before.problems or after.problems:
        changes += [*_problems(before, "before"), *_problems(after, "after")]
        return Comparison(before, after, "broken", tuple(changes))
    found = list(_changes(before, after))
    status: Status = "renamed" if renamed else "changed" if found else "same"
    return Comparison(before, after, status, (*changes, *found))


def _changes(before: Rendition, after: Rendition) -> Iterable[Change]:
    if before.file or after.file:
        from infographic.diff.pictures import picture_changes

        return picture_changes(before.pictures(), after.pictures())
    if not (before.document and before.result and after.document and after.result):
        return ()
    old, new = before.result.scene, after.result.scene
    changes = [
        *look_changes(old, new),
        *document_changes(before.document, after.document),
        *page_changes(old, new, paired(before.document.tips, after.document.tips)),
    ]
    if not changes and not drawn_alike(old, new):
        changes.append(Change("drawn otherwise, though the words are the same"))
    return changes


def _alone(one: Rendition, *, is_new: bool) -> Comparison:
    before, after = (None, one) if is_new else (one, None)
    status: Status = "added" if is_new else "removed"
    phrase = Change(status)
    if one.problems:
        return Comparison(before, after, "broken", (phrase, *_problems(one, "")))
    return Comparison(before, after, status, (phrase,))


def _problems(one: Rendition, when: str) -> Iterator[Change]:
    """That it can't be made, and why: the first thing that is wrong."""
    if one.problems:
        first, more = one.problems[0], len(one.problems) - 1
        place = f"line {first.source.line}: " if first.source.line else ""
        rest = f" (and {more} more)" if more else ""
        yield Change(f"can't be built{f' {when}' if when else ''}: {place}{first.message}{rest}")
