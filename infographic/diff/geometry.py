"""What changed on the page: its size, its look, and where the tips stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from infographic.diff.changes import Change, numbers
from infographic.diff.tips import Pairs
from infographic.geometry import IDENTITY, Affine, Point
from infographic.scene.dump import dump
from infographic.scene.items import GlyphRun, Group, Item
from infographic.scene.roles import Role
from infographic.scene.scene import Scene

_STILL = 0.5
"""Up to so many px nothing has moved."""


class Spot(NamedTuple):
    """Where a tip begins: its page, and the first point of its title."""

    page: int
    point: Point


def drawn_alike(old: Scene, new: Scene) -> bool:
    """Whether two scenes make equal files, from whatever lines of the content."""
    return _without_sources(dump(old)) == _without_sources(dump(new)) and (
        _typefaces(old) == _typefaces(new)
    )


def look_changes(old: Scene, new: Scene) -> Iterator[Change]:
    """Theme, layout, colours and fonts."""
    for name in ("theme", "layout"):
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            yield Change(f"{name} changed from {before} to {after}")
    if old.theme != new.theme:
        return
    if old.tones != new.tones:
        yield Change(f"theme {new.theme}: other colours")
    before, after = _families(old), _families(new)
    if any(before[role] != after[role] for role in before.keys() & after.keys()):
        yield Change(f"theme {new.theme}: other fonts")


def page_changes(old: Scene, new: Scene, pairs: Pairs) -> Iterator[Change]:
    """Pages more or less, their size, and which tips stand elsewhere."""
    if len(old.pages) != len(new.pages):
        yield Change(f"{_count(len(new.pages))} instead of {len(old.pages)}")
    yield from _sizes(old, new)
    if (old.layout, old.theme) == (new.layout, new.theme):
        yield from _moves(old, new, pairs)


def _sizes(old: Scene, new: Scene) -> Iterator[Change]:
    """How much larger the pages are, if all that have a counterpart are so alike."""
    steps = {
        (round(after.size.width - before.size.width), round(after.size.height - before.size.height))
        for before, after in zip(old.pages, new.pages, strict=False)
    }
    what = "the page is" if len(old.pages) == len(new.pages) == 1 else "pages are"
    if len(steps) > 1:
        yield Change("pages have other sizes")
        return
    ((wider, taller),) = steps
    for step, more, less in ((wider, "wider", "narrower"), (taller, "taller", "shorter")):
        if step:
            yield Change(f"{what} {abs(step)} px {more if step > 0 else less}")


def _moves(old: Scene, new: Scene, pairs: Pairs) -> Iterator[Change]:
    before, after = spots(old), spots(new)
    kept = [
        (one + 1, other + 1)
        for one, other in pairs.same
        if other not in pairs.moved and one + 1 in before and other + 1 in after
    ]
    moved = [other for one, other in kept if _is_elsewhere(before[one], after[other])]
    if len(moved) == len(kept) > 1:
        yield Change("all tips moved")
    elif moved:
        yield Change(f"tip{'s' if len(moved) > 1 else ''} {numbers(moved)} moved")


def _is_elsewhere(one: Spot, other: Spot) -> bool:
    (x, y), (new_x, new_y) = one.point, other.point
    return one.page != other.page or max(abs(new_x - x), abs(new_y - y)) > _STILL


def spots(scene: Scene) -> dict[int, Spot]:
    """Where each tip begins, by its number."""
    found: dict[int, Spot] = {}
    for number, page in enumerate(scene.pages):
        for one in _runs(page.items):
            if one.role is Role.TIP_TITLE and one.tip:
                point = one.place.apply(*one.run.origin)
                found.setdefault(one.tip, Spot(number, point))
    return found


class _Placed(NamedTuple):
    run: GlyphRun
    place: Affine
    role: Role | None
    tip: int | None


def _runs(
    items: Iterable[Item],
    place: Affine = IDENTITY,
    role: Role | None = None,
    tip: int | None = None,
) -> Iterator[_Placed]:
    for item in items:
        if isinstance(item, Group):
            index = tip if item.index is None else item.index
            yield from _runs(item.items, place @ item.transform, item.role or role, index)
        elif isinstance(item, GlyphRun):
            yield _Placed(item, place, role, tip)


def _families(scene: Scene) -> dict[Role | None, str]:
    """The font family that each role begins with."""
    found: dict[Role | None, str] = {}
    for page in scene.pages:
        for one in _runs(page.items):
            found.setdefault(one.role, one.run.font.family)
    return found


def _typefaces(scene: Scene) -> set[tuple[str, bytes]]:
    from hashlib import sha256

    fonts = {one.run.font for page in scene.pages for one in _runs(page.items)}
    return {(font.key, sha256(font.data).digest()) for font in fonts}


def _without_sources(value: object) -> object:
    """The values without places in the content, and without what was told about them."""
    if isinstance(value, dict):
        return {
            key: _without_sources(inner)
            for key, inner in value.items()
            if key not in ("source", "warnings")
        }
    return [_without_sources(one) for one in value] if isinstance(value, list) else value


def _count(pages: int) -> str:
    return f"{pages} page{'' if pages == 1 else 's'}"
